// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary, and which highlight carries what of it. Begins no transactions.
#pragma once

#include "base/result.h"
#include "domain/acts.h"
#include "domain/highlight.h"
#include "storage/goingon.h"

#include <QHash>

namespace Readout::Storage {

class Database;
class Query;

/// For use in IN (): the tag :tag and all that hangs under it; a ring of parents ends.
inline const QString tagsWithin =
    QStringLiteral("WITH RECURSIVE within (id) AS (SELECT :tag UNION SELECT tag.id FROM tag JOIN within"
                   " ON parent_id = within.id) SELECT id FROM within");

class TagStore final
{
public:
    explicit TagStore(const Database &database) : m_database(database) {}

    /// Those in use, described, in a tree or made by name; most recently used first. A name nothing carries any more
    /// keeps its row and is not listed.
    Result<QList<Tag>> list() const;
    Result<QStringList> ofHighlight(HighlightId id) const;
    Result<QHash<HighlightId, QStringList>> ofHighlightsIn(ArticleId id) const;
    Result<QStringList> ofArticle(ArticleId id) const;
    /// The tags become @p names; new names join the vocabulary. Errors: Invalid for an empty name.
    Result<void> setOfHighlight(HighlightId id, const QStringList &names) const;
    Result<void> setOfArticle(ArticleId id, const QStringList &names) const;

    /// Also one that is not listed. NotFound.
    Result<Tag> get(const QUuid &uuid) const;
    Result<Tag> get(TagId id) const;
    Result<std::optional<Tag>> named(const QString &name) const;
    /// Whether anything but removed highlights holds on to it.
    Result<bool> isHeld(TagId id) const;
    /// Name, parent, description and whether it was made by name; a null id makes a row. Errors: Invalid for an empty
    /// name, for one that a held tag has, and for a tag under itself.
    Result<TagId> put(const Tag &tag) const;

    // taguses.cpp: what carries a tag, in the order of use, the removed and the binned too.
    Result<QList<Acts::TagUse>> uses(TagId id) const;
    Result<qsizetype> countUses(const QUuid &uuid) const;
    Result<void> addUses(TagId id, const QList<Acts::TagUse> &uses, const GoingOn &goingOn) const;
    Result<void> dropUses(TagId id, const QList<Acts::TagUse> &uses, const GoingOn &goingOn) const;
    Result<bool> hangsUnder(TagId id, TagId above) const; ///< itself too
    Result<QList<QUuid>> children(TagId id) const;
    Result<void> moveChildren(TagId from, std::optional<TagId> under) const;
    Result<void> setParent(const QUuid &child, TagId parent) const;
    Result<QList<ArticleId>> articlesWith(TagId id) const;           ///< that carry it themselves
    Result<QList<ArticleId>> articlesWithHighlights(TagId id) const; ///< of which highlights carry it

private:
    Result<void> countWithin(QList<Tag> *tags) const;
    struct Carrier;
    Result<TagId> findOrMake(const QString &name) const;
    Result<void> setOf(const Carrier &carrier, const QStringList &names) const;
    Result<QStringList> namesOf(const Carrier &carrier) const;
    Result<void> freeName(const Tag &tag, const QString &folded) const;
    Result<void> checkParent(const Tag &tag) const;
    static Tag readTag(const Query &query);
    static Result<Tag> onlyTag(Query &query);
    Result<QList<ArticleId>> idsFor(const QString &statement, TagId id) const;

    const Database &m_database;
};

} // namespace Readout::Storage
