// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of highlights. Removed ones keep their rows. Begins no transactions; believes the spans it is given.
#pragma once

#include "base/result.h"
#include "domain/highlight.h"
#include "storage/tagstore.h"

#include <optional>

namespace Readout::Storage {

class Database;
class Query;

class HighlightStore final
{
public:
    HighlightStore(const Database &database, const TagStore &tags) : m_database(database), m_tags(tags) {}

    Result<QList<Highlight>> ofArticle(ArticleId id) const;
    /// A highlight that stands or was removed; none when its UUID was never here.
    struct Found
    {
        Highlight highlight;
        bool stands = false;
    };
    Result<std::optional<Found>> find(const QUuid &uuid) const;
    /// One that stands. NotFound.
    Result<Highlight> standing(const QUuid &uuid) const;
    /// A new row, or the removed one of the same UUID again. Fills id, created and modified.
    Result<Highlight> put(const Highlight &highlight) const;
    /// Colour, note, tags and attribution become those of @p wanted.
    Result<void> change(const Highlight &before, const Highlight &wanted) const;
    Result<void> remove(HighlightId id) const;
    static Error noSuchHighlight();

private:
    const Database &m_database;
    const TagStore &m_tags;
};

} // namespace Readout::Storage
