// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the tables tag and highlight_tag.
#include "storage/tagstore.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// As names are compared: SQLite's NOCASE knows ASCII only.
QString foldedName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

Result<QList<Tag>> TagStore::list() const
{
    // Carriers that stand, with the key of the newest use.
    Query query(m_database,
                u"WITH carried (tag_id, use) AS ("
                " SELECT tag_id, highlight_tag.id FROM highlight_tag JOIN highlight ON highlight.id = highlight_id"
                " JOIN article ON article.id = article_id WHERE removed IS NULL AND binned IS NULL UNION ALL"
                " SELECT tag_id, 0 FROM article_tag JOIN article ON article.id = article_id WHERE binned IS NULL)"
                " SELECT tag.id, uuid, name, parent_id, description, count(use), coalesce(max(use), -1) AS newest"
                " FROM tag LEFT JOIN carried ON tag_id = tag.id GROUP BY tag.id"
                " HAVING count(use) > 0 OR description <> '' OR parent_id IS NOT NULL"
                " OR EXISTS (SELECT 1 FROM tag AS child WHERE child.parent_id = tag.id)"
                " ORDER BY newest DESC, folded"_s);
    QList<Tag> tags;
    const auto done = query.each([&] {
        Tag tag;
        tag.id = query.id<TagId>(0);
        tag.uuid = query.uuid(1);
        tag.name = query.text(2);
        if (!query.isNull(3))
            tag.parent = query.id<TagId>(3);
        tag.description = query.text(4);
        tag.uses = int(query.integer(5));
        tags.append(tag);
    });
    if (!done)
        return done.error();
    return tags;
}

Result<QStringList> TagStore::ofHighlight(HighlightId id) const
{
    Query query(m_database, u"SELECT name FROM highlight_tag JOIN tag ON tag.id = tag_id"
                            " WHERE highlight_id = :id ORDER BY position"_s);
    query.bind(u":id"_s, id);
    QStringList names;
    if (const auto done = query.each([&] { names.append(query.text(0)); }); !done)
        return done.error();
    return names;
}

Result<QHash<HighlightId, QStringList>> TagStore::ofArticle(ArticleId id) const
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
    Query before(m_database, u"SELECT tag_id FROM highlight_tag WHERE highlight_id = :id ORDER BY position"_s);
    before.bind(u":id"_s, id);
    QList<TagId> carried;
    if (const auto done = before.each([&] { carried.append(before.id<TagId>(0)); }); !done)
        return done;
    if (carried == wanted)
        return {};
    for (const TagId tag : carried) {
        if (wanted.contains(tag))
            continue;
        Query removal(m_database, u"DELETE FROM highlight_tag WHERE highlight_id = :id AND tag_id = :tag"_s);
        removal.bind(u":id"_s, id);
        removal.bind(u":tag"_s, tag);
        if (const auto done = removal.run(); !done)
            return done;
    }
    // A tag that stays keeps its row, and with it the time of its use.
    Query put(m_database, u"INSERT INTO highlight_tag (highlight_id, tag_id, position) VALUES (:id, :tag, :position)"
                          " ON CONFLICT (highlight_id, tag_id) DO UPDATE SET position = :position"_s);
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        put.bind(u":id"_s, id);
        put.bind(u":tag"_s, wanted[at]);
        put.bind(u":position"_s, at);
        if (const auto done = put.run(); !done)
            return done;
    }
    return {};
}

} // namespace Readout::Storage
