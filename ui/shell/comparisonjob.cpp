// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what is to be compared. Knows no widget.
#include "shell/comparisonjob.h"

#include "comparison/compare.h"
#include "storage/library.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QUuid>

namespace Readout::Shell {

namespace {

Result<QList<Side>> keptSides(const Storage::Library &library, const ComparisonRequest &request)
{
    if (request.dossier == DossierId{})
        return request.sides;
    const auto dossier = library.dossier(request.dossier);
    if (!dossier)
        return dossier.error();
    return dossier->sides;
}

void feed(QDataStream &stream, const Statement &statement)
{
    stream << statement.uuid << statement.content.begin << statement.content.end << int(statement.kind)
           << int(statement.act) << statement.verb << statement.parties << int(statement.state) << int(statement.check)
           << statement.parent;
    for (const std::optional<TextSpan> &span : {statement.speaker, statement.cue, statement.source})
        stream << (span ? span->begin : -1) << (span ? span->end : -1);
    for (const Actor &actor : statement.actors)
        stream << actor.name << actor.parties;
    if (statement.sourceActor)
        stream << statement.sourceActor->name << statement.sourceActor->parties;
}

/// Texts never change: their articles' numbers stand for them.
QByteArray fingerprintOf(const QList<AnnotatedArticle> &articles, const QList<Side> &kept)
{
    QByteArray seen;
    QDataStream stream(&seen, QIODevice::WriteOnly);
    for (const Side &side : kept)
        stream << side.name << side.parties << side.hidden;
    for (const AnnotatedArticle &annotated : articles) {
        const ArticleDetails &details = annotated.article.details;
        stream << qint64(annotated.article.id) << qint64(annotated.article.version) << details.title << details.outlet
               << details.published << details.language << annotated.statements.size();
        for (const Statement &statement : annotated.statements)
            feed(stream, statement);
    }
    return QCryptographicHash::hash(seen, QCryptographicHash::Sha1);
}

} // namespace

Compared comparedFrom(const QList<AnnotatedArticle> &articles, const QList<Side> &kept)
{
    Compared compared;
    compared.articles = articles;
    compared.kept = kept;
    compared.sides = kept.isEmpty() ? proposeSides(articles) : kept;
    compared.comparison = compare(articles, compared.sides);
    compared.order = Models::PartyOrder::fromSides(compared.sides);
    for (const AnnotatedArticle &article : articles)
        compared.order.append(article.statements);
    return compared;
}

Compared comparedAgain(const Compared &read, const QList<Side> &kept, bool byTopics)
{
    Compared compared = comparedFrom(read.articles, kept);
    compared.terms = read.terms;
    compared.topics = read.topics;
    if (byTopics && compared.terms)
        compared.comparison = compareByTopics(compared.articles, compared.sides, *compared.terms, compared.topics);
    return compared;
}

void produceComparison(QPromise<Result<Compared>> &promise, const QString &libraryPath,
                       const ComparisonRequest &request)
{
    promise.setProgressRange(0, int(request.articles.size()));
    const auto library = Storage::Library::open(libraryPath, Storage::Library::Access::ReadOnly);
    if (!library)
        return void(promise.addResult(library.error()));
    const auto kept = keptSides(**library, request);
    if (!kept)
        return void(promise.addResult(kept.error()));
    QList<AnnotatedArticle> articles;
    for (const ArticleId id : request.articles) {
        if (promise.isCanceled())
            return;
        const auto article = (*library)->article(id);
        if (!article)
            return void(promise.addResult(article.error()));
        const auto statements = (*library)->statements(id);
        if (!statements)
            return void(promise.addResult(statements.error()));
        articles.append({*article, *statements});
        promise.setProgressValue(int(articles.size()));
    }
    Compared compared = comparedFrom(articles, *kept);
    Result<TermIndex> terms = TermIndex::of(articles);
    if (!terms)
        return void(promise.addResult(terms.error()));
    compared.terms = std::make_shared<const TermIndex>(std::move(*terms));
    compared.topics = proposeTopics(*compared.terms, articles, compared.sides);
    if (request.byTopics)
        compared.comparison = compareByTopics(articles, compared.sides, *compared.terms, compared.topics);
    compared.fingerprint = fingerprintOf(articles, *kept);
    promise.addResult(std::move(compared));
}

} // namespace Readout::Shell
