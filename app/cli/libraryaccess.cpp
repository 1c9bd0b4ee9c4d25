// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens libraries and finds articles and dossiers for the sub-commands.
#include "cli/libraryaccess.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

using Storage::Library;

std::unique_ptr<Library> openLibrary(const QCommandLineParser &parser, Library::Access access, Streams &streams)
{
    const QString path = parser.isSet(u"library"_s) ? parser.value(u"library"_s) : Library::defaultPath();
    Result<std::unique_ptr<Library>> opened = Library::open(path, access);
    if (!opened && access == Library::Access::ReadOnly && opened.error().code == ErrorCode::Unwritable) {
        // Made by an older version: it must be written once. Where that fails too, the first answer says why.
        if (Result<std::unique_ptr<Library>> migrated = Library::open(path, Library::Access::ReadWrite))
            opened = std::move(migrated);
    }
    if (!opened) {
        sayFailed(path, opened.error(), streams);
        return nullptr;
    }
    return std::move(*opened);
}

Result<Dossier> dossierNamed(const Library &library, const QString &name)
{
    const Result<QList<Dossier>> dossiers = library.dossiers();
    if (!dossiers)
        return dossiers.error();
    QList<Dossier> alike;
    for (const Dossier &dossier : *dossiers) {
        if (dossier.name == name)
            return dossier;
        if (dossier.name.compare(name, Qt::CaseInsensitive) == 0)
            alike.append(dossier);
    }
    if (alike.size() == 1)
        return alike.first();
    return Error{
        ErrorCode::NotFound, QCoreApplication::translate("Cli", "the library has no dossier “%1”").arg(name), {}};
}

Result<AnnotatedArticle> annotatedArticle(const Library &library, ArticleId id)
{
    const Result<Article> article = library.article(id);
    if (!article)
        return article.error();
    const Result<QList<Statement>> statements = library.statements(id);
    if (!statements)
        return statements.error();
    return AnnotatedArticle{*article, *statements, {}};
}

Result<Exporters::ExportedArticle> exportedArticle(const Library &library, ArticleId id)
{
    const Result<AnnotatedArticle> annotated = annotatedArticle(library, id);
    if (!annotated)
        return annotated.error();
    const Result<QList<Highlight>> highlights = library.highlights(id);
    if (!highlights)
        return highlights.error();
    return Exporters::ExportedArticle{annotated->article, annotated->statements, *highlights};
}

int sayFailed(const QString &what, const Error &error, Streams &streams)
{
    streams.complain(what, error.message);
    return failed;
}

int deliver(const QByteArray &bytes, const QString &path, Streams &streams)
{
    if (path.isEmpty() || path == "-"_L1)
        return streams.write(bytes) ? done : failed;
    const Result<void> saved = Exporters::save(bytes, path);
    return saved ? int(done) : sayFailed(path, saved.error(), streams);
}

} // namespace Readout::Cli
