// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as the fields every format prints.
#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

ComparedEntry comparedEntry(const ComparedStatement &compared, const QList<AnnotatedArticle> &articles)
{
    const AnnotatedArticle &annotated = articles[compared.article];
    const Statement &statement = annotated.statements[compared.statement];
    return {&annotated,
            compared.article,
            &statement,
            compared.kind,
            attributionOf(annotated.article.text, statement),
            within(statement.content, annotated.article.text).of(annotated.article.text).toString(),
            paragraphLabel(annotated.article, statement.content.begin)};
}

QList<QList<std::optional<ComparedEntry>>> linesOf(const ComparedTopic &topic, const QList<AnnotatedArticle> &articles)
{
    qsizetype longest = 1;
    for (const Cell &cell : topic.cells)
        longest = std::max(longest, cell.statements.size());
    QList<QList<std::optional<ComparedEntry>>> lines;
    for (qsizetype line = 0; line < longest; ++line) {
        QList<std::optional<ComparedEntry>> beside;
        for (const Cell &cell : topic.cells) {
            if (line < cell.statements.size())
                beside.append(comparedEntry(cell.statements[line], articles));
            else
                beside.append(std::nullopt);
        }
        lines.append(beside);
    }
    return lines;
}

QString absenceText(const QList<AnnotatedArticle> &articles)
{
    if (articles.size() != 1)
        return QCoreApplication::translate("Exporters", "nothing in %1 articles").arg(articles.size());
    const QString range = paragraphRange(articles.first().article);
    return range.isEmpty() ? QCoreApplication::translate("Exporters", "nothing in the article")
                           : QCoreApplication::translate("Exporters", "nothing in %1").arg(range);
}

QString comparedLine(const ComparedEntry &entry, const Side &side, const QStringList &textNames)
{
    AttributionRecord attribution = entry.attribution;
    if (attribution.parties == side.parties && !whoSpeaks(attribution).isEmpty())
        attribution.parties.clear(); // the column says it
    // A cue that begins a sentence ("According to") stands within a line here.
    if (QString &verb = attribution.verb; verb.size() > 1 && verb[1].isLower())
        verb[0] = verb[0].toLower();
    const QString line = attributionLine(attribution, entry.paragraph, textNames.value(entry.articleIndex));
    if (entry.kind != CellKind::Reported)
        return line;
    const std::optional<Actor> &source = entry.statement->sourceActor;
    const QString reporter = source ? partyNames(source->parties) : QString();
    return (reporter.isEmpty() ? QCoreApplication::translate("Exporters", "only as others report it")
                               : QCoreApplication::translate("Exporters", "only as %1 reports it").arg(reporter)) +
           u" · "_s + line;
}

QString sideCountText(const Comparison &comparison, int side, const QList<AnnotatedArticle> &articles)
{
    QSet<std::pair<int, int>> counted;
    QList<bool> speaks(articles.size(), false);
    for (const ComparedTopic &topic : comparison.topics) {
        for (const Cell &cell : topic.cells) {
            for (qsizetype at = 0; cell.side == side && at < cell.statements.size(); ++at) {
                speaks[cell.statements[at].article] = true;
                counted.insert({cell.statements[at].article, cell.statements[at].statement});
            }
        }
    }
    const qsizetype statements = counted.size();
    if (articles.size() < 2)
        return QCoreApplication::translate("Exporters", "Statements: %1").arg(statements);
    return QCoreApplication::translate("Exporters", "Statements: %1, in %2 of %3 texts")
        .arg(statements)
        .arg(speaks.count(true))
        .arg(articles.size());
}

QStringList comparedTexts(const QList<AnnotatedArticle> &articles)
{
    const QStringList names = textNames(articles);
    QStringList lines;
    for (qsizetype at = 0; at < articles.size(); ++at) {
        const Article &article = articles[at].article;
        const QString name = articleName(articles[at]);
        QStringList parts{name == names[at] ? QString() : name, article.details.outlet, article.details.published,
                          paragraphRange(article)};
        parts.removeAll(names[at]);
        parts.removeAll(QString());
        if (shownStatements(articles[at].statements).isEmpty())
            parts.append(QCoreApplication::translate("Exporters", "no statements"));
        const QString facts = parts.join(u" · "_s);
        lines.append(names[at].isEmpty() ? facts : facts.isEmpty() ? names[at] : names[at] + u": "_s + facts);
    }
    return lines;
}

int leftOut(const Comparison &comparison, const QList<AnnotatedArticle> &articles)
{
    qsizetype count = 0;
    for (const AnnotatedArticle &annotated : articles)
        count += shownStatements(annotated.statements).size();
    QSet<std::pair<int, int>> compared; // one may stand under several topics
    for (const ComparedTopic &topic : comparison.topics) {
        for (const Cell &cell : topic.cells) {
            for (const ComparedStatement &statement : cell.statements)
                compared.insert({statement.article, statement.statement});
        }
    }
    return int(count - compared.size());
}

QString leftOutText(const Comparison &comparison, const QList<AnnotatedArticle> &articles)
{
    const int count = leftOut(comparison, articles);
    if (count <= 0)
        return {};
    return QCoreApplication::translate("Exporters", "Statements of nobody or of parties without a side, not shown: %1.")
        .arg(count);
}

} // namespace Readout::Exporters
