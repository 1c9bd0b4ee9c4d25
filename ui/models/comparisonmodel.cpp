// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of a comparison and the words around them.
#include "models/comparisonmodel.h"

#include "models/statementtext.h"

#include <algorithm>

namespace Readout::Models {

namespace {

QString textAndRange(const QString &name, const Article &article)
{
    const QString range = paragraphRange(article);
    return range.isEmpty() ? name : name + QChar(QChar::Nbsp) + range; // never broken before its ¶
}

bool isOnlyReported(const Cell &cell)
{
    return cell.kind == CellKind::Reported;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractTableModel(parent), m_firstRows{0} {}

void ComparisonModel::setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles,
                                    const PartyOrder &order)
{
    beginResetModel();
    m_comparison = comparison;
    m_articles = articles;
    m_partyOrder = order;
    m_shortNames = shortNames(articles);
    QStringList searched;
    for (int at = 0; at < articles.size(); ++at)
        searched.append(textAndRange(m_shortNames[at], articles[at].article));
    m_searched = searched.join(QStringLiteral(", "));
    m_firstRows = {0};
    for (int topic = 0; topic < comparison.topics.size(); ++topic) {
        int rows = comparison.sides.isEmpty() ? 0 : 1;
        for (int side = 0; side < comparison.sides.size(); ++side)
            rows = std::max(rows, cardCount(topic, side));
        m_firstRows.append(m_firstRows.last() + rows);
    }
    endResetModel();
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
    const int at = index.row() - m_firstRows[topic];
    const Cell *cell = cellAt(topic, index.column());
    if (cell != nullptr && at < cell->statements.size())
        return cardData(*cell, at, role);
    return at == 0 ? absenceData(role) : QVariant();
}

QVariant ComparisonModel::absenceData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_searched.isEmpty() ? tr("Nothing: no text was searched") : tr("Nothing in %1").arg(m_searched);
    case Qt::AccessibleTextRole:
        return QStringList{absenceData(Qt::DisplayRole).toString(), absenceData(SearchedRole).toString()}.join(u". ");
    case CardKindRole:
        return int(CellKind::Absent);
    case SearchedRole: {
        QStringList titles;
        for (const AnnotatedArticle &annotated : m_articles)
            titles.append(annotated.article.details.title.simplified());
        titles.removeAll(QString());
        return titles.join(QStringLiteral(" · "));
    }
    default:
        return {};
    }
}

QVariant ComparisonModel::cardData(const Cell &cell, int at, int role) const
{
    const ComparedStatement &compared = cell.statements[at];
    const Article &article = m_articles[compared.article].article;
    const Statement &statement = m_articles[compared.article].statements[compared.statement];
    const bool isReported = compared.kind == CellKind::Reported;
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(article.text, statement.content);
    case Qt::AccessibleTextRole:
        return spokenCard(cell, at);
    case CardKindRole:
        return int(compared.kind);
    case SpeakerRole:
        return speakerName(article.text, statement);
    case VerbRole:
        return verbWords(article.text, statement);
    case SourceRole:
        return sourceName(article.text, statement);
    case LinesRole:
        return QVariant::fromValue(m_partyOrder.indexesOf(statement.parties));
    case ReporterRole:
        return isReported ? reporterName(statement) : QString();
    case ReporterLinesRole:
        return QVariant::fromValue(isReported && statement.sourceActor
                                       ? m_partyOrder.indexesOf(statement.sourceActor->parties)
                                       : QList<int>());
    case PlaceRole:
        return placeOf(compared);
    case ArticleRole:
        return QVariant::fromValue(article.id);
    case LanguageRole:
        return article.details.language;
    case SpanRole:
        return QVariant::fromValue(statement.content);
    case StateRole:
        return int(statement.state);
    case CheckRole:
        return int(statement.check);
    case FootRole:
        return isOnlyReported(cell) && at == cell.statements.size() - 1 ? notInOwnWords(cell.side) : QString();
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_comparison.topics[topicOf(section)].name) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return m_comparison.sides[section].name;
    case Qt::ToolTipRole:
    case CoverageRole:
        return coverage(section);
    case Qt::AccessibleTextRole:
        return QStringList{m_comparison.sides[section].name, coverage(section)}.join(QStringLiteral(", "));
    case LinesRole:
        return QVariant::fromValue(sideLines(section));
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
    return {{Qt::DisplayRole, "display"}, {CardKindRole, "kind"},     {TopicRole, "topic"},
            {SpeakerRole, "speaker"},     {VerbRole, "verb"},         {SourceRole, "source"},
            {LinesRole, "lines"},         {ReporterRole, "reporter"}, {ReporterLinesRole, "reporterLines"},
            {PlaceRole, "place"},         {ArticleRole, "article"},   {SpanRole, "span"},
            {StateRole, "state"},         {CheckRole, "check"},       {SearchedRole, "searched"},
            {FootRole, "foot"},           {LanguageRole, "language"}};
}

std::optional<int> ComparisonModel::reporterSide(const Statement &statement) const
{
    if (!statement.sourceActor)
        return std::nullopt;
    for (int side = 0; side < m_comparison.sides.size(); ++side) {
        for (const QString &party : statement.sourceActor->parties) {
            if (m_comparison.sides[side].parties.contains(party))
                return side;
        }
    }
    return std::nullopt;
}

QString ComparisonModel::reporterName(const Statement &statement) const
{
    if (const std::optional<int> side = reporterSide(statement))
        return m_comparison.sides[*side].name;
    if (statement.sourceActor && !statement.sourceActor->parties.isEmpty())
        return partiesName(statement.sourceActor->parties, false);
    return statement.sourceActor ? statement.sourceActor->name : QString();
}

QString ComparisonModel::placeOf(const ComparedStatement &compared) const
{
    const Article &article = m_articles[compared.article].article;
    const Statement &statement = m_articles[compared.article].statements[compared.statement];
    const qsizetype paragraph = article.paragraphAt(statement.content.begin);
    const QString label = paragraph < 0 ? QString() : article.paragraphs[paragraph].label();
    const QString &name = m_shortNames[compared.article];
    return label.isEmpty() ? name : name + QStringLiteral(" ¶") + label;
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

QList<int> ComparisonModel::sideLines(int side) const
{
    if (!m_comparison.sides[side].parties.isEmpty())
        return m_partyOrder.indexesOf(m_comparison.sides[side].parties);
    QList<int> lines;
    for (int topic = 0; topic < topicCount(); ++topic) {
        const Cell *cell = cellAt(topic, side);
        for (int at = 0; cell != nullptr && at < cell->statements.size(); ++at) {
            const QList<int> own = cardData(*cell, at, LinesRole).value<QList<int>>();
            std::copy_if(own.cbegin(), own.cend(), std::back_inserter(lines),
                         [&lines](int line) { return !lines.contains(line); });
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QString ComparisonModel::notInOwnWords(int side) const
{
    return tr("Not in %1’s own words: nothing in %2").arg(m_comparison.sides[side].name, m_searched);
}

QString ComparisonModel::spokenCard(const Cell &cell, int at) const
{
    const auto text = [&](int role) { return cardData(cell, at, role).toString(); };
    QStringList parts;
    if (!text(ReporterRole).isEmpty())
        parts.append(tr("Only as %1 reports it").arg(text(ReporterRole)));
    parts += {text(Qt::DisplayRole), text(SpeakerRole).isEmpty() ? tr("speaker unknown") : text(SpeakerRole),
              text(VerbRole)};
    if (!text(SourceRole).isEmpty())
        parts.append(tr("according to %1").arg(text(SourceRole)));
    parts += {text(PlaceRole),
              stateWord(State(cardData(cell, at, StateRole).toInt()), Check(cardData(cell, at, CheckRole).toInt())),
              text(FootRole)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Readout::Models
