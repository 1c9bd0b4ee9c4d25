// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary, and which highlight carries what of it. Begins no transactions.
#pragma once

#include "base/result.h"
#include "domain/highlight.h"

#include <QHash>

namespace Readout::Storage {

class Database;

class TagStore final
{
public:
    explicit TagStore(const Database &database) : m_database(database) {}

    /// Those in use or described, most recently used first. A name nothing carries any more keeps its row and is not
    /// listed.
    Result<QList<Tag>> list() const;
    Result<QStringList> ofHighlight(HighlightId id) const;
    Result<QHash<HighlightId, QStringList>> ofArticle(ArticleId id) const;
    /// The highlight's tags become @p names; new names join the vocabulary. Errors: Invalid for an empty name.
    Result<void> setOfHighlight(HighlightId id, const QStringList &names) const;

private:
    Result<TagId> findOrMake(const QString &name) const;

    const Database &m_database;
};

} // namespace Readout::Storage
