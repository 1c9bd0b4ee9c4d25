// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table tag, and which of them a highlight or an article carries.
#include "storage/tagstore.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// As names are compared: SQLite's NOCASE knows ASCII only.
QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

/// One highlight or article that carries tags, and the table that says which.
struct TagStore::Carrier
{
    QString table;
    QString column;
    qint64 id = 0;

    QString sql(const QString &text) const
    {
        return QString(text).replace(u"$table"_s, table).replace(u"$column"_s, column);
    }
};

/// Of id, uuid, name, parent_id, description, is_made.
Tag TagStore::readTag(const Query &query)
{
    Tag tag;
    tag.id = query.id<TagId>(0);
    tag.uuid = query.uuid(1);
    tag.name = query.text(2);
    if (!query.isNull(3))
        tag.parent = query.id<TagId>(3);
    tag.description = query.text(4);
    tag.made = query.boolean(5);
    return tag;
}

Result<QList<Tag>> TagStore::list() const
{
    // Carriers that stand, with the key of the newest use.
    Query query(m_database,
                u"WITH carried (tag_id, use) AS ("
                " SELECT tag_id, highlight_tag.id FROM highlight_tag JOIN highlight ON highlight.id = highlight_id"
                " JOIN article ON article.id = article_id WHERE removed IS NULL AND binned IS NULL UNION ALL"
                " SELECT tag_id, 0 FROM article_tag JOIN article ON article.id = article_id WHERE binned IS NULL)"
                " SELECT tag.id, uuid, name, parent_id, description, is_made, count(use),"
                " coalesce(max(use), -1) AS newest"
                " FROM tag LEFT JOIN carried ON tag_id = tag.id GROUP BY tag.id"
                " HAVING count(use) > 0 OR is_made = 1 OR description <> '' OR parent_id IS NOT NULL"
                " OR EXISTS (SELECT 1 FROM tag AS child WHERE child.parent_id = tag.id)"
                " ORDER BY newest DESC, folded"_s);
    QList<Tag> tags;
    const auto done = query.each([&] {
        tags.append(readTag(query));
        tags.last().uses = int(query.integer(6));
    });
    if (!done)
        return done.error();
    if (const auto counted = countWithin(&tags); !counted)
        return counted.error();
    return tags;
}

/// A tag is used by what carries it or a tag that hangs under it; what carries several of them counts once.
Result<void> TagStore::countWithin(QList<Tag> *tags) const
{
    const auto hangs = [](const Tag &tag) { return tag.parent.has_value(); };
    if (std::none_of(tags->cbegin(), tags->cend(), hangs))
        return {};
    Query query(m_database,
                u"WITH RECURSIVE within (top, id) AS (SELECT DISTINCT parent_id, parent_id FROM tag"
                " WHERE parent_id IS NOT NULL UNION SELECT top, tag.id FROM tag JOIN within ON parent_id = within.id),"
                " carried (top, carrier) AS ("
                " SELECT top, highlight_id FROM within JOIN highlight_tag ON tag_id = within.id"
                " JOIN highlight ON highlight.id = highlight_id JOIN article ON article.id = article_id"
                " WHERE removed IS NULL AND binned IS NULL UNION"
                " SELECT top, -article_id FROM within JOIN article_tag ON tag_id = within.id"
                " JOIN article ON article.id = article_id WHERE binned IS NULL)"
                " SELECT top, count(*) FROM carried GROUP BY top"_s);
    QHash<TagId, int> counts;
    if (const auto done = query.each([&] { counts.insert(query.id<TagId>(0), int(query.integer(1))); }); !done)
        return done;
    for (Tag &tag : *tags)
        tag.uses = counts.value(tag.id, tag.uses);
    return {};
}

Result<QStringList> TagStore::namesOf(const Carrier &carrier) const
{
    Query query(m_database, carrier.sql(u"SELECT name FROM $table JOIN tag ON tag.id = tag_id"
                                        " WHERE $column = :id ORDER BY position"_s));
    query.bind(u":id"_s, carrier.id);
    QStringList names;
    if (const auto done = query.each([&] { names.append(query.text(0)); }); !done)
        return done.error();
    return names;
}

Result<QStringList> TagStore::ofHighlight(HighlightId id) const
{
    return namesOf({u"highlight_tag"_s, u"highlight_id"_s, qint64(id)});
}

Result<QStringList> TagStore::ofArticle(ArticleId id) const
{
    return namesOf({u"article_tag"_s, u"article_id"_s, qint64(id)});
}

Result<QHash<HighlightId, QStringList>> TagStore::ofHighlightsIn(ArticleId id) const
{
    Query query(m_database,
                u"SELECT highlight_id, name FROM highlight JOIN highlight_tag ON highlight.id = highlight_id"
                " JOIN tag ON tag.id = tag_id WHERE article_id = :id AND removed IS NULL"
                " ORDER BY highlight_id, position"_s);
    query.bind(u":id"_s, id);
    QHash<HighlightId, QStringList> names;
    if (const auto done = query.each([&] { names[query.id<HighlightId>(0)].append(query.text(1)); }); !done)
        return done.error();
    return names;
}

Result<TagId> TagStore::findOrMake(const QString &name) const
{
    const QString folded = foldedName(name);
    Query known(m_database, u"SELECT id FROM tag WHERE folded = :folded"_s);
    known.bind(u":folded"_s, folded);
    const auto found = known.first();
    if (!found)
        return found.error();
    if (*found)
        return known.id<TagId>(0);
    Query insert(m_database, u"INSERT INTO tag (uuid, name, folded, created, modified)"
                             " VALUES (:uuid, :name, :folded, :now, :now)"_s);
    insert.bind(u":uuid"_s, QUuid::createUuid());
    insert.bind(u":name"_s, name);
    insert.bind(u":folded"_s, folded);
    insert.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    if (const auto done = insert.run(); !done)
        return done.error();
    return TagId(insert.insertedId());
}

Result<void> TagStore::setOfHighlight(HighlightId id, const QStringList &names) const
{
    return setOf({u"highlight_tag"_s, u"highlight_id"_s, qint64(id)}, names);
}

Result<void> TagStore::setOfArticle(ArticleId id, const QStringList &names) const
{
    return setOf({u"article_tag"_s, u"article_id"_s, qint64(id)}, names);
}

Result<void> TagStore::setOf(const Carrier &carrier, const QStringList &names) const
{
    QList<TagId> wanted;
    for (const QString &given : names) {
        const QString name = cleanText(given).simplified();
        if (name.isEmpty())
            return Error{ErrorCode::Invalid, QCoreApplication::translate("Library", "A tag needs a name."), {}};
        const auto tag = findOrMake(name);
        if (!tag)
            return tag.error();
        if (!wanted.contains(*tag))
            wanted.append(*tag);
    }
    Query before(m_database, carrier.sql(u"SELECT tag_id FROM $table WHERE $column = :id ORDER BY position"_s));
    before.bind(u":id"_s, carrier.id);
    QList<TagId> carried;
    if (const auto done = before.each([&] { carried.append(before.id<TagId>(0)); }); !done)
        return done;
    if (carried == wanted)
        return {};
    for (const TagId tag : carried) {
        if (wanted.contains(tag))
            continue;
        Query removal(m_database, carrier.sql(u"DELETE FROM $table WHERE $column = :id AND tag_id = :tag"_s));
        removal.bind(u":id"_s, carrier.id);
        removal.bind(u":tag"_s, tag);
        if (const auto done = removal.run(); !done)
            return done;
    }
    // A tag that stays keeps its row, and with it the time of its use.
    Query put(m_database, carrier.sql(u"INSERT INTO $table ($column, tag_id, position) VALUES (:id, :tag, :position)"
                                      " ON CONFLICT ($column, tag_id) DO UPDATE SET position = :position"_s));
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        put.bind(u":id"_s, carrier.id);
        put.bind(u":tag"_s, wanted[at]);
        put.bind(u":position"_s, at);
        if (const auto done = put.run(); !done)
            return done;
    }
    return {};
}

Result<Tag> TagStore::get(const QUuid &uuid) const
{
    Query query(m_database, u"SELECT id, uuid, name, parent_id, description, is_made FROM tag WHERE uuid = :uuid"_s);
    query.bind(u":uuid"_s, uuid);
    return onlyTag(query);
}

Result<Tag> TagStore::get(TagId id) const
{
    Query query(m_database, u"SELECT id, uuid, name, parent_id, description, is_made FROM tag WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    return onlyTag(query);
}

Result<Tag> TagStore::onlyTag(Query &query)
{
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!*exists) {
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such tag in the library."), {}};
    }
    return readTag(query);
}

Result<std::optional<Tag>> TagStore::named(const QString &name) const
{
    Query query(m_database,
                u"SELECT id, uuid, name, parent_id, description, is_made FROM tag WHERE folded = :folded"_s);
    query.bind(u":folded"_s, foldedName(cleanText(name).simplified()));
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    return *exists ? std::optional<Tag>(readTag(query)) : std::nullopt;
}

Result<bool> TagStore::isHeld(TagId id) const
{
    Query query(m_database, u"SELECT is_made = 1 OR description <> '' OR parent_id IS NOT NULL"
                            " OR EXISTS (SELECT 1 FROM tag AS child WHERE child.parent_id = tag.id)"
                            " OR EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)"
                            " OR EXISTS (SELECT 1 FROM highlight_tag JOIN highlight ON highlight.id = highlight_id"
                            " WHERE tag_id = tag.id AND removed IS NULL) FROM tag WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    return *exists && query.boolean(0);
}

/// A name that only removed highlights remember is free: they find their tags by name when they come back.
Result<void> TagStore::freeName(const Tag &tag, const QString &folded) const
{
    Query query(m_database, u"SELECT id, name FROM tag WHERE folded = :folded AND id <> :id"_s);
    query.bind(u":folded"_s, folded);
    query.bind(u":id"_s, tag.id);
    const auto taken = query.first();
    if (!taken)
        return taken.error();
    if (!*taken)
        return {};
    const auto other = query.id<TagId>(0);
    const auto held = isHeld(other);
    if (!held)
        return held.error();
    if (*held) {
        return Error{
            ErrorCode::Invalid,
            QCoreApplication::translate("Library", "There is a tag “%1” already. Two tags can be merged into one.")
                .arg(query.text(1)),
            {}};
    }
    // Its row stays, so that its number and UUID are nobody else's. No name begins with a space.
    Query rename(m_database, u"UPDATE tag SET folded = ' ' || uuid WHERE id = :id"_s);
    rename.bind(u":id"_s, other);
    return rename.run();
}

Result<void> TagStore::checkParent(const Tag &tag) const
{
    if (!tag.parent)
        return {};
    Query known(m_database, u"SELECT 1 FROM tag WHERE id = :parent"_s);
    known.bind(u":parent"_s, *tag.parent);
    const auto exists = known.first();
    if (!exists)
        return exists.error();
    if (!*exists) {
        return Error{
            ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such tag in the library."), {}};
    }
    const auto ring = hangsUnder(*tag.parent, tag.id);
    if (!ring)
        return ring.error();
    if (!*ring)
        return {};
    return Error{
        ErrorCode::Invalid, QCoreApplication::translate("Library", "“%1” cannot hang under itself.").arg(tag.name), {}};
}

Result<TagId> TagStore::put(const Tag &tag) const
{
    const QString name = cleanText(tag.name).simplified();
    if (name.isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Library", "A tag needs a name."), {}};
    const QString folded = foldedName(name);
    if (const auto freed = freeName(tag, folded); !freed)
        return freed.error();
    if (const auto checked = checkParent(tag); !checked)
        return checked.error();
    Query query(m_database, u"INSERT INTO tag (uuid, name, folded, parent_id, description, is_made, created, modified)"
                            " VALUES (:uuid, :name, :folded, :parent, :description, :made, :now, :now)"
                            " ON CONFLICT (uuid) DO UPDATE SET name = :name, folded = :folded, parent_id = :parent,"
                            " description = :description, is_made = :made, modified = :now RETURNING id"_s);
    query.bind(u":uuid"_s, tag.uuid);
    query.bind(u":name"_s, name);
    query.bind(u":folded"_s, folded);
    if (tag.parent)
        query.bind(u":parent"_s, *tag.parent);
    else
        query.bindNull(u":parent"_s);
    query.bind(u":description"_s, tag.description.trimmed());
    query.bind(u":made"_s, tag.made);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    const auto done = query.first();
    if (!done)
        return done.error();
    return query.id<TagId>(0);
}

} // namespace Readout::Storage
