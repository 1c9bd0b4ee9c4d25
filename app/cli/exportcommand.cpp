// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes highlights and statements out of the library.
#include "cli/exportcommand.h"

#include "cli/libraryaccess.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

struct Scope
{
    QList<ArticleId> articles;
    QString heading;
    bool onlyAnnotated = false; ///< articles that would show nothing are left out
};

Result<Scope> scopeOf(const QCommandLineParser &parser, const Storage::Library &library)
{
    Scope scope;
    if (parser.isSet(u"dossier"_s)) {
        const Result<Dossier> dossier = dossierNamed(library, parser.value(u"dossier"_s));
        if (!dossier)
            return dossier.error();
        scope.articles = dossier->articles;
        scope.heading = dossier->name;
    } else if (parser.isSet(u"article"_s)) {
        const Result<ArticleId> article = library.articleByPrefix(parser.value(u"article"_s));
        if (!article)
            return article.error();
        scope.articles = {*article};
    } else {
        const Result<QList<Storage::ArticleSummary>> articles = library.articles();
        if (!articles)
            return articles.error();
        for (const Storage::ArticleSummary &article : *articles)
            scope.articles.append(article.id);
        scope.onlyAnnotated = true;
    }
    return scope;
}

Result<QList<Exporters::ExportedArticle>> articlesOf(const Scope &scope, const Storage::Library &library,
                                                     bool withStatements)
{
    QList<Exporters::ExportedArticle> articles;
    for (const ArticleId id : scope.articles) {
        const Result<Exporters::ExportedArticle> exported = exportedArticle(library, id);
        if (!exported)
            return exported.error();
        const bool showsSomething =
            !exported->highlights.isEmpty() || (withStatements && !exported->statements.isEmpty());
        if (showsSomething || !scope.onlyAnnotated)
            articles.append(*exported);
    }
    return articles;
}

/// Whether writing to @p path would destroy the library it is taken from.
bool isTheLibrary(const QString &path, const Storage::Library &library)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    const QString own = QFileInfo(library.path()).canonicalFilePath();
    return !target.isEmpty() && (target == own || target == own + u"-wal"_s || target == own + u"-shm"_s);
}

int runExport(const QStringList &arguments, Streams &streams)
{
    const Command command = exportCommand();
    QCommandLineParser parser;
    for (const QString &option : {u"format"_s, u"dossier"_s, u"article"_s})
        parser.addOption(QCommandLineOption(option, {}, u"VALUE"_s));
    parser.addOption(QCommandLineOption(QStringList{u"o"_s, u"output"_s}, {}, u"FILE"_s));
    parser.addOption(QCommandLineOption(u"all"_s));
    parser.addOption(QCommandLineOption(u"statements"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    const QString path = parser.value(u"o"_s);
    const Exporters::Exporter *exporter = Exporters::exporterFor(parser.value(u"format"_s));
    if (exporter == nullptr)
        return sayWrongUse(command, QCoreApplication::translate("Cli", "--format is md, html, csv, json or gold."),
                           streams);
    if (parser.isSet(u"o"_s) && path.isEmpty())
        return sayWrongUse(command, QCoreApplication::translate("Cli", "-o needs a file's name."), streams);
    const int scopes = parser.isSet(u"dossier"_s) + parser.isSet(u"article"_s) + parser.isSet(u"all"_s);
    if (scopes != 1 || !parser.positionalArguments().isEmpty())
        return sayWrongUse(command, QCoreApplication::translate("Cli", "one of --dossier NAME, --article ID, --all."),
                           streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadOnly, streams);
    if (!library)
        return failed;
    if (isTheLibrary(path, *library)) {
        streams.complain(path, QCoreApplication::translate("Cli", "this is the library itself; choose another name"));
        return failed;
    }
    const Result<Scope> scope = scopeOf(parser, *library);
    if (!scope)
        return sayFailed(command.name, scope.error(), streams);
    Exporters::ExportOptions options;
    options.statements = parser.isSet(u"statements"_s);
    options.heading = scope->heading;
    const Result<QStringList> colourNames = library->colourNames();
    if (!colourNames)
        return sayFailed(command.name, colourNames.error(), streams);
    options.colourNames = *colourNames;
    const bool withStatements = options.statements || exporter->isOfCheckedStatements();
    const Result<QList<Exporters::ExportedArticle>> articles = articlesOf(*scope, *library, withStatements);
    if (!articles)
        return sayFailed(command.name, articles.error(), streams);
    const QByteArray written = exporter->write(*articles, options);
    if (written.isEmpty() && exporter->isOfCheckedStatements())
        streams.complain(command.name, QCoreApplication::translate("Cli", "no statement in them has been checked"));
    return deliver(written, path, streams);
}

} // namespace

Command exportCommand()
{
    return {u"export"_s,
            u"--format md|html|csv|json|gold [--dossier NAME|--article ID|--all] [--statements] [-o FILE]"_s,
            QCoreApplication::translate("Cli", "highlights with their tags and notes, and whose words they are"),
            QCoreApplication::translate("Cli", "--dossier NAME  of the articles of a dossier\n"
                                               "--article ID    of one article\n"
                                               "--all           of the whole library\n"
                                               "--statements    every statement too\n"
                                               "gold            JSON Lines of the statements that were checked, for "
                                               "measuring attribution\n"
                                               "-o FILE         into a file, whole or not at all; else to standard "
                                               "output"),
            true,
            &runExport};
}

} // namespace Readout::Cli
