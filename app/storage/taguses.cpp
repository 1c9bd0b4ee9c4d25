// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What carries a tag and what hangs under it: read, taken away, put back where it was.
#include "storage/database.h"
#include "storage/query.h"
#include "storage/tagstore.h"

using namespace Qt::StringLiterals;

namespace Readout::Storage {
using Acts::TagUse;

namespace {

bool isHighlight(const TagUse &use)
{
    return use.highlight != HighlightId{};
}

/// @p statement for the table that holds @p use.
QString forUse(const TagUse &use, const QString &statement)
{
    const QString thing = isHighlight(use) ? u"highlight"_s : u"article"_s;
    return QString(statement).replace(u"$thing"_s, thing);
}

qint64 carrierOf(const TagUse &use)
{
    return isHighlight(use) ? qint64(use.highlight) : qint64(use.article);
}

} // namespace

Result<QList<TagUse>> TagStore::uses(TagId id) const
{
    QList<TagUse> uses;
    Query highlights(m_database,
                     u"SELECT id, highlight_id, position FROM highlight_tag WHERE tag_id = :id ORDER BY id"_s);
    highlights.bind(u":id"_s, id);
    if (const auto done = highlights.each([&] {
            uses.append({highlights.integer(0), highlights.id<HighlightId>(1), {}, int(highlights.integer(2))});
        });
        !done)
        return done.error();
    Query articles(m_database, u"SELECT id, article_id, position FROM article_tag WHERE tag_id = :id ORDER BY id"_s);
    articles.bind(u":id"_s, id);
    if (const auto done = articles.each([&] {
            uses.append({articles.integer(0), {}, articles.id<ArticleId>(1), int(articles.integer(2))});
        });
        !done)
        return done.error();
    return uses;
}

Result<qsizetype> TagStore::countUses(const QUuid &uuid) const
{
    Query query(m_database,
                u"SELECT (SELECT count(*) FROM highlight_tag WHERE tag_id = tag.id)"
                " + (SELECT count(*) FROM article_tag WHERE tag_id = tag.id) FROM tag WHERE uuid = :uuid"_s);
    query.bind(u":uuid"_s, uuid);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    return *exists ? qsizetype(query.integer(0)) : 0;
}

/// A use comes back under its number when that is still free: the most recently used tags stay so.
Result<void> TagStore::addUses(TagId id, const QList<TagUse> &uses, const GoingOn &goingOn) const
{
    for (const TagUse &use : uses) {
        if (const auto going = goesOn(goingOn); !going)
            return going;
        Query insert(m_database,
                     forUse(use, u"INSERT INTO $thing_tag (id, $thing_id, tag_id, position) VALUES ("
                                 " (SELECT :place WHERE :place > 0 AND NOT EXISTS"
                                 " (SELECT 1 FROM $thing_tag WHERE id = :place)), :carrier, :tag, :position)"
                                 " ON CONFLICT ($thing_id, tag_id) DO NOTHING"_s));
        insert.bind(u":place"_s, use.place);
        insert.bind(u":carrier"_s, carrierOf(use));
        insert.bind(u":tag"_s, id);
        insert.bind(u":position"_s, use.position);
        if (const auto done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<void> TagStore::dropUses(TagId id, const QList<TagUse> &uses, const GoingOn &goingOn) const
{
    for (const TagUse &use : uses) {
        if (const auto going = goesOn(goingOn); !going)
            return going;
        Query removal(m_database,
                      forUse(use, u"DELETE FROM $thing_tag WHERE $thing_id = :carrier AND tag_id = :tag"_s));
        removal.bind(u":carrier"_s, carrierOf(use));
        removal.bind(u":tag"_s, id);
        if (const auto done = removal.run(); !done)
            return done;
    }
    return {};
}

Result<bool> TagStore::hangsUnder(TagId id, TagId above) const
{
    Query query(m_database, u"WITH RECURSIVE chain (id) AS (SELECT :id UNION"
                            " SELECT parent_id FROM tag JOIN chain ON tag.id = chain.id WHERE parent_id IS NOT NULL)"
                            " SELECT count(*) FROM chain WHERE id = :above"_s);
    query.bind(u":id"_s, id);
    query.bind(u":above"_s, above);
    const auto found = query.first();
    if (!found)
        return found.error();
    return query.boolean(0);
}

Result<QList<QUuid>> TagStore::children(TagId id) const
{
    Query query(m_database, u"SELECT uuid FROM tag WHERE parent_id = :id ORDER BY id"_s);
    query.bind(u":id"_s, id);
    QList<QUuid> found;
    if (const auto done = query.each([&] { found.append(query.uuid(0)); }); !done)
        return done.error();
    return found;
}

Result<void> TagStore::moveChildren(TagId from, std::optional<TagId> under) const
{
    Query query(m_database, u"UPDATE tag SET parent_id = :under WHERE parent_id = :from AND id IS NOT :under"_s);
    if (under)
        query.bind(u":under"_s, *under);
    else
        query.bindNull(u":under"_s);
    query.bind(u":from"_s, from);
    return query.run();
}

Result<void> TagStore::setParent(const QUuid &child, TagId parent) const
{
    Query query(m_database, u"UPDATE tag SET parent_id = :parent WHERE uuid = :child AND id <> :parent"_s);
    query.bind(u":parent"_s, parent);
    query.bind(u":child"_s, child);
    return query.run();
}

Result<QList<ArticleId>> TagStore::idsFor(const QString &statement, TagId id) const
{
    Query query(m_database, statement);
    query.bind(u":id"_s, id);
    QList<ArticleId> found;
    if (const auto done = query.each([&] { found.append(query.id<ArticleId>(0)); }); !done)
        return done.error();
    return found;
}

Result<QList<ArticleId>> TagStore::articlesWith(TagId id) const
{
    return idsFor(u"SELECT article_id FROM article_tag WHERE tag_id = :id"_s, id);
}

Result<QList<ArticleId>> TagStore::articlesWithHighlights(TagId id) const
{
    return idsFor(u"SELECT DISTINCT article_id FROM highlight_tag JOIN highlight ON highlight.id = highlight_id"
                  " WHERE tag_id = :id"_s,
                  id);
}

} // namespace Readout::Storage
