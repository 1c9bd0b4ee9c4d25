// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the article list; a new order is turned into insertions, removals and changes.
#include "models/articlesmodel.h"

#include "domain/articlenames.h"
#include "models/dates.h"
#include "models/rowedits.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace Readout::Models {

namespace {

constexpr int pageSize = 64;
/// More pages than anybody looks at between two acts; beyond it what was seen first is asked for again.
constexpr qsizetype mostKnown = 40 * pageSize;

/// Rows at the beginning that are the same in both.
qsizetype samePrefix(const QList<ArticleId> &one, const QList<ArticleId> &other)
{
    return std::mismatch(one.cbegin(), one.cend(), other.cbegin(), other.cend()).first - one.cbegin();
}

/// Rows at the end that are the same in both, after @p prefix.
qsizetype sameSuffix(const QList<ArticleId> &one, const QList<ArticleId> &other, qsizetype prefix)
{
    const qsizetype most = std::min(one.size(), other.size()) - prefix;
    qsizetype same = 0;
    while (same < most && one[one.size() - 1 - same] == other[other.size() - 1 - same])
        ++same;
    return same;
}

} // namespace

QList<ArticleId> articlesOf(const QMimeData &data)
{
    QList<ArticleId> ids;
    const QList<QByteArray> words = data.data(QLatin1StringView(articlesMimeType)).split(' ');
    // Numbers mean something in this program's library only.
    if (words.first() != QByteArray::number(QCoreApplication::applicationPid()))
        return ids;
    for (const QByteArray &word : words.sliced(1))
        ids.append(ArticleId(word.toLongLong()));
    return ids;
}

ArticlesModel::ArticlesModel(QObject *parent) : QAbstractListModel(parent), m_today(QDate::currentDate()) {}

void ArticlesModel::setSource(const AskForSummaries &summaries, const AskForIds &unread)
{
    m_askForSummaries = summaries;
    m_askForUnread = unread;
}

/// Only what lies between the rows that are the same above and below is looked at: one article more or less costs
/// little in any list.
void ArticlesModel::setRows(const QList<ArticleId> &ids)
{
    const qsizetype above = samePrefix(m_ids, ids);
    const qsizetype below = sameSuffix(m_ids, ids, above);
    const QList<ArticleId> before = m_ids.sliced(above, m_ids.size() - above - below);
    const QList<ArticleId> after = ids.sliced(above, ids.size() - above - below);
    QHash<ArticleId, int> oldRows;
    oldRows.reserve(before.size());
    for (int row = 0; row < before.size(); ++row)
        oldRows.insert(before[row], row);
    QList<int> oldRowOf;
    oldRowOf.reserve(after.size());
    for (const ArticleId id : after) {
        oldRowOf.append(oldRows.value(id, -1));
        oldRows.remove(id);
    }
    const RowEdits edits = rowEdits(oldRowOf, int(before.size()));
    if (edits.steps() > tooManyRowEdits) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    applyEdits(edits, int(above), ids);
}

void ArticlesModel::setArticles(const QList<Storage::ArticleSummary> &articles)
{
    QList<ArticleId> ids;
    ids.reserve(articles.size());
    m_known.clear();
    for (const Storage::ArticleSummary &article : articles) {
        ids.append(article.id);
        m_known.insert(article.id, article);
    }
    setRows(ids);
    tellAllChanged();
}

void ArticlesModel::forgetContents()
{
    if (!m_askForSummaries)
        return;
    m_known.clear();
    tellAllChanged();
}

void ArticlesModel::tellAllChanged(const QList<int> &roles)
{
    if (!m_ids.isEmpty())
        emit dataChanged(index(0), index(int(m_ids.size()) - 1), roles);
}

void ArticlesModel::applyEdits(const RowEdits &edits, int above, const QList<ArticleId> &ids)
{
    for (auto run = edits.removed.crbegin(); run != edits.removed.crend(); ++run) {
        const int first = above + run->first;
        beginRemoveRows({}, first, first + run->count - 1);
        m_ids.remove(first, run->count);
        endRemoveRows();
    }
    for (const RowRun &run : edits.inserted) {
        const int first = above + run.first;
        beginInsertRows({}, first, first + run.count - 1);
        if (run.count == ids.size()) {
            m_ids = ids; // shared, not copied
        } else {
            m_ids.insert(first, run.count, {});
            std::copy_n(ids.cbegin() + first, run.count, m_ids.begin() + first);
        }
        endInsertRows();
    }
}

/// Asks for the page the row stands on, unless it is known.
const Storage::ArticleSummary &ArticlesModel::summaryAt(int row) const
{
    static const Storage::ArticleSummary nothingYet{};
    const ArticleId id = idAt(row);
    if (id == ArticleId{})
        return nothingYet;
    if (const auto known = m_known.constFind(id); known != m_known.cend())
        return *known;
    if (!m_askForSummaries)
        return nothingYet;
    if (m_known.size() > mostKnown)
        m_known.clear();
    const int first = row / pageSize * pageSize;
    m_known.insert(id, {}); // one that cannot be read is not asked for with every stroke of the painter
    for (const Storage::ArticleSummary &summary : m_askForSummaries(m_ids.mid(first, pageSize)))
        m_known.insert(summary.id, summary);
    return *m_known.constFind(id);
}

void ArticlesModel::setPartyOrder(const std::optional<PartyOrder> &order)
{
    if (order == m_partyOrder)
        return;
    m_partyOrder = order;
    tellAllChanged({PartySamplesRole});
}

void ArticlesModel::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    tellAllChanged({DateRole, SecondLineRole});
}

ArticleId ArticlesModel::idAt(int row) const
{
    return m_ids.value(row);
}

int ArticlesModel::rowOf(ArticleId id) const
{
    return id == ArticleId{} ? -1 : int(m_ids.indexOf(id));
}

QModelIndex ArticlesModel::indexOf(ArticleId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int ArticlesModel::unreadRow(int row, int step) const
{
    QSet<ArticleId> unread;
    bool asked = false;
    for (; row >= 0 && row < m_ids.size(); row += step) {
        const auto known = m_known.constFind(m_ids[row]);
        if (known == m_known.cend() && m_askForUnread && !asked) {
            const QList<ArticleId> all = m_askForUnread();
            unread = QSet<ArticleId>(all.cbegin(), all.cend());
            asked = true;
        }
        if (known == m_known.cend() ? unread.contains(m_ids[row]) : !known->read)
            return row;
    }
    return -1;
}

int ArticlesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

Qt::ItemFlags ArticlesModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

QStringList ArticlesModel::mimeTypes() const
{
    return {QLatin1StringView(articlesMimeType)};
}

QMimeData *ArticlesModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QByteArray words = QByteArray::number(QCoreApplication::applicationPid());
    for (const int row : rows)
        words += ' ' + QByteArray::number(qint64(idAt(row)));
    auto *data = new QMimeData;
    data->setData(QLatin1StringView(articlesMimeType), words);
    return data;
}

QVariant ArticlesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Storage::ArticleSummary &article = summaryAt(index.row());
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
    case CarriesRole:
        return carriesOf(article);
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
            {PartySamplesRole, "partySamples"},
            {CarriesRole, "carries"}};
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

/// In the place of a tag: whether the article as a whole carries it, its highlights, or both.
QString ArticlesModel::carriesOf(const Storage::ArticleSummary &article)
{
    QStringList parts;
    if (article.tagged)
        parts.append(tr("article"));
    if (article.taggedHighlights > 0)
        parts.append(tr("highlights: %1").arg(article.taggedHighlights));
    return parts.join(QStringLiteral(", "));
}

QString ArticlesModel::secondLineOf(const Storage::ArticleSummary &article) const
{
    QStringList parts{carriesOf(article), article.details.outlet, shortDate(article.details.published, m_today)};
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
