// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what is to be exported and has it written. Knows no widget.
#include "shell/exportjob.h"

#include "comparison/compare.h"
#include "comparison/topics.h"
#include "exporters/exporter.h"
#include "storage/library.h"

#include <QCoreApplication>

namespace Readout::Shell {
using Exporters::ExportedArticle;
using Storage::ArticleFilter;

namespace {

Result<QList<ArticleId>> articlesOf(const Storage::Library &library, const ExportRequest &request)
{
    switch (request.what) {
    case ExportRequest::What::Article:
        return QList<ArticleId>{request.article};
    case ExportRequest::What::Comparison:
    case ExportRequest::What::Highlights:
        return request.compared;
    case ExportRequest::What::Dossier: {
        const auto dossier = library.dossier(request.dossier);
        if (!dossier)
            return dossier.error();
        return dossier->articles;
    }
    case ExportRequest::What::All:
        break;
    }
    ArticleFilter all;
    all.limit = request.limit;
    const auto summaries = library.articles(all);
    if (!summaries)
        return summaries.error();
    QList<ArticleId> ids;
    for (const Storage::ArticleSummary &summary : *summaries)
        ids.append(summary.id);
    return ids;
}

Result<ExportedArticle> load(const Storage::Library &library, ArticleId id)
{
    const auto article = library.article(id);
    if (!article)
        return article.error();
    const auto statements = library.statements(id);
    if (!statements)
        return statements.error();
    const auto highlights = library.highlights(id);
    if (!highlights)
        return highlights.error();
    return ExportedArticle{*article, *statements, *highlights};
}

Result<QByteArray> writeComparison(const Exporters::Exporter &exporter, const QList<ExportedArticle> &articles,
                           const ExportRequest &request)
{
    QList<AnnotatedArticle> compared;
    for (const ExportedArticle &article : articles)
        compared.append({article.article, article.statements});
    const QList<Side> sides = request.sides.isEmpty() ? proposeSides(compared) : request.sides;
    if (!request.byTopics)
        return exporter.write(compare(compared, sides), compared);
    const Result<TermIndex> terms = TermIndex::of(compared);
    if (!terms)
        return terms.error();
    return exporter.write(compareByTopics(compared, sides, *terms, proposeTopics(*terms, compared, sides)), compared);
}

} // namespace

Result<ExportOutcome> produceExport(const QString &libraryPath, const ExportRequest &request,
                                    const ExportProgress &goesOn)
{
    const Exporters::Exporter *exporter = Exporters::exporterFor(request.format);
    if (!exporter) {
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("ExportJob", "There is no export to “%1”.").arg(request.format),
                     {}};
    }
    const auto library = Storage::Library::open(libraryPath, Storage::Library::Access::ReadOnly);
    if (!library)
        return library.error();
    auto ids = articlesOf(**library, request);
    if (!ids)
        return ids.error();
    if (request.limit >= 0 && request.what != ExportRequest::What::Comparison)
        *ids = ids->first(std::min<qsizetype>(request.limit, ids->size()));
    ExportOutcome outcome;
    QList<ExportedArticle> articles;
    for (const ArticleId id : std::as_const(*ids)) {
        if (goesOn && !goesOn(int(articles.size()), int(ids->size())))
            return Error{ErrorCode::Canceled, {}, {}};
        auto article = load(**library, id);
        if (!article)
            return article.error();
        if (request.what == ExportRequest::What::Highlights) {
            article->highlights.removeIf(
                [&request](const Highlight &one) { return !request.highlights.contains(one.uuid); });
        }
        outcome.highlights += int(article->highlights.size());
        outcome.statements += int(shownStatements(article->statements).size());
        articles.append(*std::move(article));
    }
    outcome.articles = int(articles.size());
    if (request.what == ExportRequest::What::Comparison) {
        const Result<QByteArray> written = writeComparison(*exporter, articles, request);
        if (!written)
            return written.error();
        outcome.bytes = *written;
    } else {
        const auto colourNames = (*library)->colourNames();
        if (!colourNames)
            return colourNames.error();
        outcome.bytes = exporter->write(
            articles, {.statements = request.statements, .colourNames = *colourNames, .heading = request.heading});
    }
    return outcome;
}

} // namespace Readout::Shell
