// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as the fields every format prints.
#include "exporters/fields.h"

#include <QCoreApplication>

#include <algorithm>

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
    const QList<Paragraph> &paragraphs = articles.first().article.paragraphs;
    const auto isNumbered = [](const Paragraph &paragraph) { return paragraph.number > 0; };
    const auto first = std::find_if(paragraphs.cbegin(), paragraphs.cend(), isNumbered);
    const auto last = std::find_if(paragraphs.crbegin(), paragraphs.crend(), isNumbered);
    if (first == paragraphs.cend())
        return QCoreApplication::translate("Exporters", "nothing in the article");
    if (first->label() == last->label())
        return QCoreApplication::translate("Exporters", "nothing in ¶%1").arg(first->label());
    return QCoreApplication::translate("Exporters", "nothing in ¶%1–¶%2").arg(first->label(), last->label());
}

QString comparedLine(const ComparedEntry &entry, const AttributionRecord &attribution, const QStringList &shortNames)
{
    QString line = attributionLine(attribution, entry.paragraph);
    if (const QString name = shortNames.value(entry.articleIndex); !name.isEmpty())
        line += u" · "_s + name;
    if (entry.kind == CellKind::Reported)
        line = QCoreApplication::translate("Exporters", "only as reported") + u" · "_s + line;
    return line;
}

int leftOut(const Comparison &comparison, const QList<AnnotatedArticle> &articles)
{
    qsizetype count = 0;
    for (const AnnotatedArticle &annotated : articles)
        count += shownStatements(annotated.statements).size();
    for (const ComparedTopic &topic : comparison.topics) {
        for (const Cell &cell : topic.cells)
            count -= cell.statements.size();
    }
    return int(count);
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
