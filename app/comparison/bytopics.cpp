// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which statement belongs to which topic, and the comparison in rows.
#include "comparison/topics.h"

#include "comparison/compare.h"

#include <QCoreApplication>

#include <algorithm>

namespace Readout {

namespace {

/// A statement without the words of a topic belongs to it when its paragraph and heading have at least the topic's
/// first term, or three of its others.
constexpr double leastEvidence = 1.5;

qsizetype countTerms(const TermIndex &index, const Topic &topic, const QList<int> &found)
{
    return std::count_if(topic.terms.cbegin(), topic.terms.cend(), [&](const QString &term) {
        return std::binary_search(found.cbegin(), found.cend(), index.find(term));
    });
}

bool hasFirstTerm(const TermIndex &index, const Topic &topic, const QList<int> &found)
{
    return !topic.terms.isEmpty() && std::binary_search(found.cbegin(), found.cend(), index.find(topic.terms.first()));
}

} // namespace

QList<int> topicsOf(const TermIndex &index, const QList<Topic> &topics, int article, const Statement &statement)
{
    const QList<int> own = index.within(article, statement.content);
    const QList<int> around = index.around(index.unitAt(article, statement.content.begin));
    QList<int> sure;
    double most = leastEvidence;
    QList<int> best;
    for (int at = 0; at < topics.size(); ++at) {
        const qsizetype said = countTerms(index, topics[at], own);
        if (said > 1 || hasFirstTerm(index, topics[at], own))
            sure.append(at);
        const double evidence = double(said) + 0.5 * double(countTerms(index, topics[at], around)) +
                                (hasFirstTerm(index, topics[at], around) ? 1 : 0);
        if (evidence >= most && (best.isEmpty() || evidence > most)) {
            most = evidence;
            best = {at};
        }
    }
    return sure.isEmpty() ? best : sure;
}

Comparison compareByTopics(const QList<AnnotatedArticle> &articles, const QList<Side> &sides, const TermIndex &index,
                           const QList<Topic> &topics)
{
    Comparison made = compare(articles, sides);
    if (topics.isEmpty())
        return made;
    const QList<Cell> all = made.topics.first().cells;
    made.topics.clear();
    const auto addRow = [&](const QString &name) {
        ComparedTopic row{name, {}};
        for (const Cell &cell : all)
            row.cells.append(Cell{cell.side, CellKind::Absent, {}});
        made.topics.append(row);
    };
    for (const Topic &topic : topics)
        addRow(topic.name);
    addRow(QCoreApplication::translate("Comparison", "Other"));
    for (qsizetype side = 0; side < all.size(); ++side) {
        for (const ComparedStatement &one : all[side].statements) {
            QList<int> rows = topicsOf(index, topics, one.article, articles[one.article].statements[one.statement]);
            if (rows.isEmpty())
                rows = {int(topics.size())};
            for (const int row : std::as_const(rows))
                made.topics[row].cells[side].statements.append(one);
        }
    }
    bool isOtherEmpty = true;
    for (ComparedTopic &row : made.topics) {
        for (Cell &cell : row.cells) {
            cell.kind = kindOfCell(cell.statements);
            if (&row == &made.topics.last())
                isOtherEmpty = isOtherEmpty && cell.statements.isEmpty();
        }
    }
    if (isOtherEmpty)
        made.topics.removeLast();
    return made;
}

} // namespace Readout
