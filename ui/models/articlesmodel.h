// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The article list: one row for each summary, changed in place. Knows no library; says when it wants more rows.
#pragma once

#include "models/partyorder.h"
#include "storage/library.h"

#include <QAbstractListModel>
#include <QDate>

#include <optional>

namespace Readout::Models {

/// A line sample with its count, as a row of the list shows it.
struct PartySample
{
    QString party; ///< "" for statements without a party
    int line = -1; ///< as PartyOrder numbers it
    int count = 0;

    bool operator==(const PartySample &) const = default;
};

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
    };
    Q_ENUM(Role)

    explicit ArticlesModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes. @p total may be more than are given: moreWished() then asks for the rest
    /// as the view nears the end; -1: these are all.
    void setArticles(const QList<Storage::ArticleSummary> &articles, int total = -1);
    /// The row of the article with this id becomes @p article; nothing when it is not in the list.
    void updateArticle(const Storage::ArticleSummary &article);
    void insertArticle(int row, const Storage::ArticleSummary &article);
    void removeArticle(ArticleId id);
    /// Numbers of a dossier's sides; without one each article numbers its parties by first appearance.
    void setPartyOrder(const std::optional<PartyOrder> &order);
    void setToday(QDate today); ///< dates of this year are shown without it

    const QList<Storage::ArticleSummary> &articles() const { return m_articles; }
    ArticleId idAt(int row) const; ///< zero when there is no such row
    int rowOf(ArticleId id) const; ///< -1 when it is not in the list
    QModelIndex indexOf(ArticleId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWished(int limit); ///< ask the library for this many and call setArticles()

private:
    void applyEdits(const QList<Storage::ArticleSummary> &articles);
    QList<PartySample> samplesOf(const Storage::ArticleSummary &article) const;
    QString secondLineOf(const Storage::ArticleSummary &article) const;
    QString spokenRow(const Storage::ArticleSummary &article) const;

    QList<Storage::ArticleSummary> m_articles;
    std::optional<PartyOrder> m_partyOrder;
    QDate m_today;
    int m_total = 0;
};

} // namespace Readout::Models
