// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a comparison's cards: topics, columns, groups.
#include "models/comparisonmodel.h"

#include "domain/articlenames.h"

#include <QUuid>

#include <QSet>

#include <algorithm>
#include <utility>

namespace Readout::Models {

namespace {

QString textAndRange(const QString &name, const Article &article)
{
    const QString range = paragraphRange(article);
    return range.isEmpty() ? name : name + QChar(QChar::Nbsp) + range; // never broken before its ¶
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent), m_firstRows{0} {}

void ComparisonModel::setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles,
                                    const PartyOrder &order)
{
    beginResetModel();
    m_given = comparison;
    m_articles = articles;
    m_partyOrder = order;
    m_shortNames = shortArticleNames(articles);
    QStringList searched;
    for (int at = 0; at < articles.size(); ++at)
        searched.append(textAndRange(m_shortNames[at], articles[at].article));
    m_searched = searched.join(QStringLiteral(", "));
    arrange();
    endResetModel();
}

void ComparisonModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    arrange();
    endResetModel();
}

void ComparisonModel::arrange()
{
    m_comparison = m_given;
    m_firstRows = {0};
    m_heads.clear();
    for (int topic = 0; topic < m_comparison.topics.size(); ++topic) {
        int rows = m_comparison.sides.isEmpty() ? 0 : 1;
        for (Cell &cell : m_comparison.topics[topic].cells) {
            QList<ComparedStatement> ordered;
            for (const StatementGroup &group : grouped(cell.statements, m_articles, m_grouping)) {
                if (m_grouping != Grouping::None)
                    m_heads.insert({m_firstRows.last() + int(ordered.size()), cell.side}, headOf(group));
                ordered += group.statements;
            }
            cell.statements = ordered;
            rows = std::max(rows, std::max(1, int(ordered.size())));
        }
        m_firstRows.append(m_firstRows.last() + rows);
    }
    m_columns.clear();
    for (int side = 0; side < m_comparison.sides.size(); ++side)
        m_columns.append(columnOf(side));
}

ComparisonModel::Head ComparisonModel::headOf(const StatementGroup &group) const
{
    const ComparedStatement &first = group.statements.first();
    Head head;
    head.count = int(group.statements.size());
    if (m_grouping == Grouping::Article) {
        head.name = articleName(m_articles[first.article]);
        head.place = textAndRange(m_shortNames[first.article], m_articles[first.article].article);
        return head;
    }
    head.name = group.speaker.isEmpty() ? tr("Speaker unknown") : group.speaker;
    head.place = tr("first in %1").arg(placeOf(first));
    return head;
}

ComparisonModel::Column ComparisonModel::columnOf(int side) const
{
    return {coverage(side), countOf(side), partiesOf(side), sideLines(side)};
}

QString ComparisonModel::coverage(int side) const
{
    QList<bool> speaks(m_articles.size(), false);
    for (int topic = 0; topic < topicCount(); ++topic) {
        if (const Cell *cell = cellAt(topic, side)) {
            for (const ComparedStatement &compared : cell->statements)
                speaks[compared.article] = true;
        }
    }
    const bool silent = !speaks.contains(true);
    QStringList texts;
    for (int at = 0; at < m_articles.size(); ++at) {
        if (silent || speaks[at])
            texts.append(textAndRange(m_shortNames[at], m_articles[at].article));
    }
    return texts.join(QStringLiteral(" · "));
}

QString ComparisonModel::countOf(int side) const
{
    QSet<std::pair<int, int>> counted; // one may stand under several topics
    QList<bool> speaks(m_articles.size(), false);
    for (int topic = 0; topic < topicCount(); ++topic) {
        const Cell *cell = cellAt(topic, side);
        for (qsizetype at = 0; cell != nullptr && at < cell->statements.size(); ++at) {
            speaks[cell->statements[at].article] = true;
            counted.insert({cell->statements[at].article, cell->statements[at].statement});
        }
    }
    const int statements = int(counted.size());
    if (statements == 0)
        return tr("No statements in %n text(s)", nullptr, int(m_articles.size()));
    if (m_articles.size() < 2)
        return tr("%n statement(s)", nullptr, statements);
    return tr("%n statement(s) in %1 of %2 texts", nullptr, statements).arg(speaks.count(true)).arg(m_articles.size());
}

QList<int> ComparisonModel::sideLines(int side) const
{
    QList<int> lines = m_partyOrder.indexesOf(m_comparison.sides[side].parties);
    if (isJoint(side))
        std::sort(lines.begin(), lines.end());
    return lines;
}

QString ComparisonModel::topicName(int topic) const
{
    return m_comparison.topics[topic].name;
}

QString ComparisonModel::topicCountText(int topic) const
{
    int statements = 0;
    for (const Cell &cell : m_comparison.topics[topic].cells)
        statements += int(cell.statements.size());
    return tr("%n statement(s)", nullptr, statements);
}

int ComparisonModel::topicOf(int row) const
{
    return int(std::upper_bound(m_firstRows.cbegin(), m_firstRows.cend(), row) - m_firstRows.cbegin()) - 1;
}

const Cell *ComparisonModel::cellAt(int topic, int side) const
{
    const QList<Cell> &cells = m_comparison.topics[topic].cells;
    const auto found =
        std::find_if(cells.cbegin(), cells.cend(), [side](const Cell &cell) { return cell.side == side; });
    return found == cells.cend() ? nullptr : &*found;
}

int ComparisonModel::cardCount(int topic, int side) const
{
    const Cell *cell = cellAt(topic, side);
    return cell == nullptr ? 1 : std::max(1, int(cell->statements.size()));
}

std::optional<ComparedStatement> ComparisonModel::comparedAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return std::nullopt;
    const int topic = topicOf(index.row());
    const Cell *cell = cellAt(topic, index.column());
    const int at = index.row() - m_firstRows[topic];
    if (cell == nullptr || at >= cell->statements.size())
        return std::nullopt;
    return cell->statements[at];
}

QModelIndex ComparisonModel::indexOf(ArticleId article, TextSpan span) const
{
    for (int topic = 0; topic < topicCount(); ++topic) {
        for (const Cell &cell : m_comparison.topics[topic].cells) {
            for (int at = 0; at < cell.statements.size(); ++at) {
                const AnnotatedArticle &text = m_articles[cell.statements[at].article];
                if (text.article.id == article && text.statements[cell.statements[at].statement].content == span)
                    return index(m_firstRows[topic] + at, cell.side);
            }
        }
    }
    return {};
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_firstRows.last();
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_comparison.sides.size());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int topic = topicOf(index.row());
    if (role == TopicRole)
        return topic;
    if (role == HeadRole || role == HeadCountRole || role == HeadPlaceRole)
        return headData(m_heads.value({index.row(), index.column()}), role);
    const int at = index.row() - m_firstRows[topic];
    const Cell *cell = cellAt(topic, index.column());
    if (cell != nullptr && at < cell->statements.size()) {
        const QVariant value = cardData(*cell, at, role);
        const Head head = role == Qt::AccessibleTextRole ? m_heads.value({index.row(), index.column()}) : Head();
        return spokenTopic(head.count == 0 ? value
                                           : QVariant(spokenHead(head) + QStringLiteral(". ") + value.toString()),
                           topic, role);
    }
    return at == 0 ? spokenTopic(absenceData(role), topic, role) : QVariant();
}

/// A card's words with the row it stands in, for a screen reader.
QVariant ComparisonModel::spokenTopic(const QVariant &value, int topic, int role) const
{
    if (role != Qt::AccessibleTextRole || !hasTopics())
        return value;
    return tr("%1, topic %2").arg(value.toString(), topicName(topic));
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_comparison.topics[topicOf(section)].name) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return sideName(section);
    case CoverageRole:
        return m_columns[section].coverage;
    case CountRole:
        return m_columns[section].count;
    case PartiesRole:
        return m_columns[section].parties;
    case JointRole:
        return isJoint(section);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spokenColumn(section);
    case LinesRole:
        return QVariant::fromValue(m_columns[section].lines);
    default:
        return {};
    }
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.data(CardKindRole).isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                              : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QHash<int, QByteArray> ComparisonModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {CardKindRole, "kind"},      {TopicRole, "topic"},
            {SpeakerRole, "speaker"},     {VerbRole, "verb"},          {SourceRole, "source"},
            {LinesRole, "lines"},         {ReporterRole, "reporter"},  {ReporterLinesRole, "reporterLines"},
            {PlaceRole, "place"},         {ArticleRole, "article"},    {SpanRole, "span"},
            {StateRole, "state"},         {CheckRole, "check"},        {SearchedRole, "searched"},
            {FootRole, "foot"},           {LanguageRole, "language"},  {HeadRole, "head"},
            {HeadCountRole, "headCount"}, {HeadPlaceRole, "headPlace"}};
}

} // namespace Readout::Models
