// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The article list: a row for each id, what a row shows asked for a page at a time as it comes into sight. Changed in
// place. Knows no library: whoever makes it gives it a way to ask.
#pragma once

#include "models/partyorder.h"
#include "storage/library.h"

#include <QAbstractListModel>
#include <QDate>
#include <QHash>

#include <functional>
#include <optional>

class QMimeData;

namespace Readout::Models {

struct RowEdits;

/// A line sample with its count, as a row of the list shows it.
struct PartySample
{
    QString party; ///< "" for statements without a party
    int line = -1; ///< as PartyOrder numbers it
    int count = 0;

    bool operator==(const PartySample &) const = default;
};

/// How dragged articles travel within the program, and back. Empty for what is none of ours.
inline constexpr char articlesMimeType[] = "application/x-readout-articles";
QList<ArticleId> articlesOf(const QMimeData &data);

class ArticlesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< ArticleId
        TitleRole,                 ///< never empty: "Untitled" when there is none
        OutletRole,
        DateRole,       ///< "12 Mar", of another year "12 Mar 2024"; empty when unknown
        SecondLineRole, ///< "Quay Wire · 12 Mar"
        UnreadRole,
        StarredRole,
        BinnedRole,
        HighlightCountRole,
        PartySamplesRole, ///< QList<PartySample>, all of them
        CarriesRole,      ///< in the place of a tag: what carries it, "2 highlights"; else empty
    };
    Q_ENUM(Role)

    explicit ArticlesModel(QObject *parent = nullptr);

    using AskForSummaries = std::function<QList<Storage::ArticleSummary>(const QList<ArticleId> &)>;
    using AskForIds = std::function<QList<ArticleId>()>;
    /// Where pages of rows come from, and which of all rows are unread.
    void setSource(const AskForSummaries &summaries, const AskForIds &unread);

    /// Rows that stay keep their indexes.
    void setRows(const QList<ArticleId> &ids);
    /// The same for those who have the articles at hand.
    void setArticles(const QList<Storage::ArticleSummary> &articles);
    /// What the rows show may have changed: it is asked for again as it is painted.
    void forgetContents();

    /// Numbers of a dossier's sides; without one each article numbers its parties by first appearance.
    void setPartyOrder(const std::optional<PartyOrder> &order);
    void setToday(QDate today); ///< dates of this year are shown without it

    const QList<ArticleId> &ids() const { return m_ids; }
    ArticleId idAt(int row) const; ///< zero when there is no such row
    int rowOf(ArticleId id) const; ///< -1 when it is not in the list
    QModelIndex indexOf(ArticleId id) const;
    /// The first unread row from @p row on, going down (1) or up (-1); -1 when there is none.
    int unreadRow(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction | Qt::MoveAction; }

private:
    void applyEdits(const RowEdits &edits, int above, const QList<ArticleId> &ids);
    const Storage::ArticleSummary &summaryAt(int row) const;
    void tellAllChanged(const QList<int> &roles = {});
    QList<PartySample> samplesOf(const Storage::ArticleSummary &article) const;
    static QString carriesOf(const Storage::ArticleSummary &article);
    QString secondLineOf(const Storage::ArticleSummary &article) const;
    QString spokenRow(const Storage::ArticleSummary &article) const;

    QList<ArticleId> m_ids;
    mutable QHash<ArticleId, Storage::ArticleSummary> m_known;
    AskForSummaries m_askForSummaries;
    AskForIds m_askForUnread;
    std::optional<PartyOrder> m_partyOrder;
    QDate m_today;
};

} // namespace Readout::Models
