// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of articles and the lists made of it. Knows no texts (versionstore.h), begins no transactions.
#pragma once

#include "storage/library.h"

namespace Readout::Storage {

class Database;
class Query;

class ArticleStore final
{
public:
    explicit ArticleStore(const Database &database) : m_database(database) {}

    Result<ArticleId> insert(const QUuid &uuid, const Article &article) const;
    /// Everything but text, paragraphs and version. NotFound.
    Result<Article> row(ArticleId id) const;
    Result<bool> isBinned(ArticleId id) const;
    Result<QList<ArticleSummary>> list(const ArticleFilter &filter) const;
    Result<QList<ArticleId>> ids(const ArticleFilter &filter) const;
    Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids, TagId tag) const;
    Result<int> count(const ArticleFilter &filter) const;
    Result<ArticleId> byPrefix(const QString &uuidPrefix) const;

    Result<void> setDetails(ArticleId id, const ArticleDetails &details) const;
    Result<void> setRead(ArticleId id, bool read) const;
    Result<void> setStarred(ArticleId id, bool starred) const;
    Result<void> setBinned(ArticleId id, bool binned) const;
    /// Keeps ArticleSummary::highlights true.
    Result<void> addToHighlightCount(ArticleId id, int by) const;
    /// Keeps ArticleSummary::parties true.
    Result<void> setPartyCounts(ArticleId id, const QList<Statement> &statements) const;

private:
    Result<void> setFlag(ArticleId id, const QString &column, bool value) const;

    const Database &m_database;
};

/// Shown statements by party, in order of first appearance; "" for those without one.
QList<std::pair<QString, int>> partyCounts(const QList<Statement> &statements);

} // namespace Readout::Storage
