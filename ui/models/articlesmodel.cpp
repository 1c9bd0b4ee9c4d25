// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the article list; a new list is turned into insertions, removals and changes.
#include "models/articlesmodel.h"

#include "domain/articlenames.h"
#include "models/dates.h"
#include "models/rowedits.h"

#include <algorithm>

namespace Readout::Models {

namespace {

constexpr int fetchStep = 500;

bool isSame(const Storage::ArticleSummary &one, const Storage::ArticleSummary &other)
{
    return one.id == other.id && one.uuid == other.uuid && one.details == other.details && one.added == other.added &&
           one.read == other.read && one.starred == other.starred && one.binned == other.binned &&
           one.highlights == other.highlights && one.parties == other.parties;
}

} // namespace

ArticlesModel::ArticlesModel(QObject *parent) : QAbstractListModel(parent), m_today(QDate::currentDate()) {}

void ArticlesModel::setArticles(const QList<Storage::ArticleSummary> &articles, int total)
{
    m_total = std::max(total, int(articles.size()));
    if (m_articles.isEmpty() && articles.isEmpty())
        return;
    applyEdits(articles);
    for (int row = 0; row < articles.size();) {
        if (isSame(m_articles[row], articles[row])) {
            ++row;
            continue;
        }
        const int first = row;
        for (; row < articles.size() && !isSame(m_articles[row], articles[row]); ++row)
            m_articles[row] = articles[row];
        emit dataChanged(index(first), index(row - 1));
    }
}

void ArticlesModel::applyEdits(const QList<Storage::ArticleSummary> &articles)
{
    QHash<ArticleId, int> oldRows;
    oldRows.reserve(m_articles.size());
    for (int row = 0; row < m_articles.size(); ++row)
        oldRows.insert(m_articles[row].id, row);
    QList<int> oldRowOf;
    oldRowOf.reserve(articles.size());
    for (const Storage::ArticleSummary &article : articles) {
        oldRowOf.append(oldRows.value(article.id, -1));
        oldRows.remove(article.id);
    }
    const RowEdits edits = rowEdits(oldRowOf, int(m_articles.size()));
    if (edits.steps() > tooManyRowEdits) {
        beginResetModel();
        m_articles = articles;
        endResetModel();
        return;
    }
    for (auto run = edits.removed.crbegin(); run != edits.removed.crend(); ++run) {
        beginRemoveRows({}, run->first, run->first + run->count - 1);
        m_articles.remove(run->first, run->count);
        endRemoveRows();
    }
    for (const RowRun &run : edits.inserted) {
        beginInsertRows({}, run.first, run.first + run.count - 1);
        if (run.count == articles.size()) {
            m_articles = articles; // shared, not copied
        } else {
            m_articles.insert(run.first, run.count, {});
            std::copy_n(articles.cbegin() + run.first, run.count, m_articles.begin() + run.first);
        }
        endInsertRows();
    }
}

void ArticlesModel::updateArticle(const Storage::ArticleSummary &article)
{
    const int row = rowOf(article.id);
    if (row < 0 || isSame(m_articles[row], article))
        return;
    m_articles[row] = article;
    emit dataChanged(index(row), index(row));
}

void ArticlesModel::insertArticle(int row, const Storage::ArticleSummary &article)
{
    const int at = std::clamp(row, 0, int(m_articles.size()));
    beginInsertRows({}, at, at);
    m_articles.insert(at, article);
    ++m_total;
    endInsertRows();
}

void ArticlesModel::removeArticle(ArticleId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_articles.remove(row);
    --m_total;
    endRemoveRows();
}

void ArticlesModel::setPartyOrder(const std::optional<PartyOrder> &order)
{
    if (order == m_partyOrder)
        return;
    m_partyOrder = order;
    if (!m_articles.isEmpty())
        emit dataChanged(index(0), index(int(m_articles.size()) - 1), {PartySamplesRole});
}

void ArticlesModel::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (!m_articles.isEmpty())
        emit dataChanged(index(0), index(int(m_articles.size()) - 1), {DateRole, SecondLineRole});
}

ArticleId ArticlesModel::idAt(int row) const
{
    return row >= 0 && row < m_articles.size() ? m_articles[row].id : ArticleId{};
}

int ArticlesModel::rowOf(ArticleId id) const
{
    const auto found = std::find_if(m_articles.cbegin(), m_articles.cend(),
                                    [id](const Storage::ArticleSummary &article) { return article.id == id; });
    return found == m_articles.cend() ? -1 : int(found - m_articles.cbegin());
}

QModelIndex ArticlesModel::indexOf(ArticleId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int ArticlesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticlesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Storage::ArticleSummary &article = m_articles[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
    case Qt::ToolTipRole:
        return articleName(article.details, article.beginning);
    case Qt::AccessibleTextRole:
        return spokenRow(article);
    case IdRole:
        return QVariant::fromValue(article.id);
    case OutletRole:
        return article.details.outlet;
    case DateRole:
        return shortDate(article.details.published, m_today);
    case SecondLineRole:
        return secondLineOf(article);
    case UnreadRole:
        return !article.read;
    case StarredRole:
        return article.starred;
    case BinnedRole:
        return article.binned;
    case HighlightCountRole:
        return article.highlights;
    case PartySamplesRole:
        return QVariant::fromValue(samplesOf(article));
    default:
        return {};
    }
}

QHash<int, QByteArray> ArticlesModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {IdRole, "id"},
            {TitleRole, "title"},
            {OutletRole, "outlet"},
            {DateRole, "date"},
            {SecondLineRole, "secondLine"},
            {UnreadRole, "unread"},
            {StarredRole, "starred"},
            {BinnedRole, "binned"},
            {HighlightCountRole, "highlightCount"},
            {PartySamplesRole, "partySamples"}};
}

bool ArticlesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_articles.size() < m_total;
}

void ArticlesModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreWished(int(m_articles.size()) + std::max(fetchStep, int(m_articles.size())));
}

QList<PartySample> ArticlesModel::samplesOf(const Storage::ArticleSummary &article) const
{
    QList<PartySample> samples;
    int next = 0;
    for (const auto &[party, count] : article.parties) {
        int line = -1;
        if (!party.isEmpty())
            line = m_partyOrder ? m_partyOrder->indexOf(party) : next++;
        samples.append({party, line, count});
    }
    return samples;
}

QString ArticlesModel::secondLineOf(const Storage::ArticleSummary &article) const
{
    QStringList parts{article.details.outlet, shortDate(article.details.published, m_today)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ArticlesModel::spokenRow(const Storage::ArticleSummary &article) const
{
    QStringList parts{articleName(article.details, article.beginning), secondLineOf(article)};
    if (!article.read)
        parts.append(tr("unread"));
    if (article.starred)
        parts.append(tr("starred"));
    for (const auto &[party, count] : article.parties)
        parts.append(tr("%1: statements %2").arg(PartyOrder::displayName(party), QString::number(count)));
    if (article.highlights > 0)
        parts.append(tr("highlights %1").arg(article.highlights));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace Readout::Models
