// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes files into the library, with what is said in them.
#include "cli/importcommand.h"

#include "cli/libraryaccess.h"

#include "attribution/engine.h"
#include "importers/importer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// Files to import, folders opened up: their files in order of name, hidden ones and folders in them left out.
struct Wanted
{
    QStringList files;
    int status = done;
};

Wanted wantedFiles(const QStringList &words, Streams &streams)
{
    Wanted wanted;
    for (const QString &word : words) {
        const QUrl url(word, QUrl::StrictMode);
        const bool isRemote = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        const QString path = url.scheme() == "file"_L1 ? url.toLocalFile() : word;
        if (isRemote && !QFileInfo::exists(word)) {
            streams.complain(word,
                             QCoreApplication::translate("Cli", "this version fetches nothing from the network; save "
                                                                "the page and import the file"));
            wanted.status = failed;
        } else if (QFileInfo(path).isDir()) {
            const QDir folder(path);
            const QStringList names = folder.entryList(QDir::Files | QDir::Readable, QDir::Name);
            if (names.isEmpty()) {
                streams.complain(path, QCoreApplication::translate("Cli", "there are no files in this folder"));
                wanted.status = failed;
            }
            for (const QString &name : names)
                wanted.files.append(folder.filePath(name));
        } else {
            wanted.files.append(path);
        }
    }
    return wanted;
}

QString idOf(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

/// One file into the library. @return the article, new or already there.
Result<ArticleId> importFile(Storage::Library &library, const QString &path, Streams &streams)
{
    const Result<Importers::FileArticle> read = Importers::readFile(path);
    if (!read)
        return read.error();
    const Result<ArticleId> known = library.articleByText(read->article.text);
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
    if (known) {
        const Result<Article> article = library.article(*known);
        if (!article)
            return article.error();
        const Result<QList<Storage::ArticleSummary>> binned =
            library.articles({Storage::ArticleFilter::Place::Bin, {}, {}, -1, {}});
        const bool isBinned = binned && std::any_of(binned->cbegin(), binned->cend(),
                                                    [&](const auto &summary) { return summary.id == *known; });
        if (isBinned) {
            if (const Result<Storage::Done> restored = library.perform(Acts::RestoreArticle{*known}); !restored)
                return restored.error();
        }
        streams.complain(path, isBinned
                                   ? QCoreApplication::translate("Cli", "was in the library's bin; it is out again")
                                   : QCoreApplication::translate("Cli", "already in the library, not added again"));
        streams.write(idOf(article->uuid) + u'\n');
        return *known;
    }
    const Result<QList<LearnedRule>> rules = library.rules();
    if (!rules)
        return rules.error();
    const Result<QList<Statement>> statements = Attribution::findStatements(read->article, *rules);
    if (!statements)
        return statements.error();
    const Result<Storage::Done> added = library.perform(Acts::AddArticle{read->article, *statements, read->bytes});
    if (!added)
        return added.error();
    streams.write(idOf(added->uuid) + u'\n');
    return added->article;
}

/// All at once: when the program is stopped before, importing again finds the articles there and adds them.
Result<void> addToDossier(Storage::Library &library, const QString &name, const QList<ArticleId> &articles)
{
    const Result<Dossier> known = dossierNamed(library, name);
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
    Dossier dossier;
    dossier.name = name;
    if (known)
        dossier = *known;
    for (const ArticleId article : articles) {
        if (!dossier.articles.contains(article))
            dossier.articles.append(article);
    }
    const Result<Storage::Done> stored =
        library.perform(known ? Acts::Act(Acts::ChangeDossier{dossier}) : Acts::Act(Acts::AddDossier{dossier}));
    if (!stored)
        return stored.error();
    return {};
}

/// Whether going on makes no sense: the library itself fails, not the one file.
bool isTheLibrarys(ErrorCode code)
{
    return code == ErrorCode::NoSpace || code == ErrorCode::Busy;
}

int runImport(const QStringList &arguments, Streams &streams)
{
    const Command command = importCommand();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"dossier"_s, {}, u"NAME"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    if (parser.positionalArguments().isEmpty())
        return sayWrongUse(command, QCoreApplication::translate("Cli", "which files?"), streams);
    const QString dossier = parser.value(u"dossier"_s).simplified();
    if (parser.isSet(u"dossier"_s) && dossier.isEmpty())
        return sayWrongUse(command, QCoreApplication::translate("Cli", "a dossier needs a name."), streams);
    const Wanted wanted = wantedFiles(parser.positionalArguments(), streams);
    if (wanted.files.isEmpty())
        return wanted.status;
    const auto library = openLibrary(parser, Storage::Library::Access::ReadWrite, streams);
    if (!library)
        return failed;
    int status = wanted.status;
    QList<ArticleId> imported;
    for (const QString &path : wanted.files) {
        const Result<ArticleId> article = importFile(*library, path, streams);
        if (article) {
            imported.append(*article);
            continue;
        }
        status = sayFailed(path, article.error(), streams);
        if (isTheLibrarys(article.error().code))
            break;
    }
    if (!dossier.isEmpty() && !imported.isEmpty()) {
        if (const Result<void> added = addToDossier(*library, dossier, imported); !added)
            status = sayFailed(dossier, added.error(), streams);
    }
    return status;
}

} // namespace

Command importCommand()
{
    return {u"import"_s,
            u"[--dossier NAME] FILE|FOLDER|URL…"_s,
            QCoreApplication::translate("Cli", "articles into the library; prints one id a line"),
            QCoreApplication::translate("Cli",
                                        "--dossier NAME  put them into this dossier too, which is made if need be\n"
                                        "A folder stands for the files in it. An article whose text is in the "
                                        "library already is not added again; its id is printed.\n"
                                        "This version fetches nothing from the network."),
            true,
            &runImport};
}

} // namespace Readout::Cli
