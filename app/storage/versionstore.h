// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of articles: their immutable texts, paragraphs and bytes. Begins no transactions.
#pragma once

#include "base/result.h"
#include "domain/article.h"

#include <QByteArray>

namespace Readout::Storage {

class Database;

class VersionStore final
{
public:
    explicit VersionStore(const Database &database) : m_database(database) {}

    /// Stores @p article's text (cleaned) and paragraphs. Errors: Invalid when the paragraphs do not fit the text.
    Result<VersionId> insert(ArticleId id, const Article &article, const QByteArray &bytes) const;
    /// The newest version of an article. NotFound.
    Result<VersionId> current(ArticleId id) const;
    /// Whose version it is. NotFound.
    Result<ArticleId> articleOf(VersionId id) const;
    /// Texts never change, so the last one read is kept: highlights on a 10 MB text do not read it again.
    Result<QString> text(VersionId id) const;
    void keep(VersionId id, const QString &text) const; ///< as if it had been read
    Result<QList<Paragraph>> paragraphs(VersionId id) const;
    Result<QByteArray> bytes(VersionId id) const;
    /// An article with this text, one outside the bin if there is one. NotFound.
    Result<ArticleId> articleByText(const QString &text) const;

private:
    const Database &m_database;
    mutable VersionId m_keptId{};
    mutable QString m_keptText;
};

/// SHA-256 of @p text in UTF-8.
QByteArray hashOf(const QString &text);

} // namespace Readout::Storage
