// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the tables dossier, dossier_article and side.
#include "storage/dossierstore.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/library.h"
#include "storage/query.h"
#include "storage/storedjson.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// Puts articles into a dossier, each at a place of its own; one that is in it stays where it is.
class Filling final
{
public:
    Filling(const Database &database, DossierId dossier)
        : m_dossier(dossier), m_known(database, u"SELECT 1 FROM article WHERE id = :article"_s),
          m_insert(database, u"INSERT INTO dossier_article (dossier_id, article_id, position)"
                             " VALUES (:id, :article, :position) ON CONFLICT DO NOTHING"_s)
    {
    }

    Result<void> put(ArticleId article, qint64 position)
    {
        m_known.bind(u":article"_s, article);
        const auto exists = m_known.first();
        if (!exists)
            return exists.error();
        if (!*exists) {
            return Error{ErrorCode::NotFound,
                         QCoreApplication::translate("Library", "An article of the dossier is not in the library."),
                         {}};
        }
        m_insert.bind(u":id"_s, m_dossier);
        m_insert.bind(u":article"_s, article);
        m_insert.bind(u":position"_s, position);
        return m_insert.run();
    }

private:
    DossierId m_dossier;
    Query m_known;
    Query m_insert;
};

} // namespace

Result<QList<Dossier>> DossierStore::list() const
{
    Query query(m_database, u"SELECT id FROM dossier WHERE removed IS NULL ORDER BY id"_s);
    QList<DossierId> ids;
    if (const auto done = query.each([&] { ids.append(query.id<DossierId>(0)); }); !done)
        return done.error();
    QList<Dossier> dossiers;
    for (const DossierId id : ids) {
        const auto dossier = get(id);
        if (!dossier)
            return dossier.error();
        dossiers.append(*dossier);
    }
    return dossiers;
}

Result<QList<DossierSummary>> DossierStore::summaries() const
{
    Query query(m_database, u"SELECT id, name, (SELECT count(*) FROM dossier_article JOIN article"
                            " ON article.id = article_id WHERE dossier_id = dossier.id AND binned IS NULL)"
                            " FROM dossier WHERE removed IS NULL ORDER BY id"_s);
    QList<DossierSummary> found;
    const auto done = query.each([&] { found.append({query.id<DossierId>(0), query.text(1), int(query.integer(2))}); });
    if (!done)
        return done.error();
    return found;
}

Result<qsizetype> DossierStore::countArticles(const QUuid &uuid) const
{
    Query query(m_database, u"SELECT count(*) FROM dossier_article JOIN dossier ON dossier.id = dossier_id"
                            " WHERE uuid = :uuid"_s);
    query.bind(u":uuid"_s, uuid);
    const auto done = query.first();
    if (!done)
        return done.error();
    return qsizetype(query.integer(0));
}

Result<Dossier> DossierStore::get(DossierId id) const
{
    Query query(m_database, u"SELECT uuid FROM dossier WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    return standing(*exists ? query.uuid(0) : QUuid());
}

Result<Dossier> DossierStore::standing(const QUuid &uuid) const
{
    const auto found = find(uuid);
    if (!found)
        return found.error();
    if (!found->has_value() || !(*found)->stands) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Library", "There is no such dossier in the library."),
                     {}};
    }
    return (*found)->dossier;
}

Result<std::optional<DossierStore::Found>> DossierStore::find(const QUuid &uuid) const
{
    Query query(m_database, u"SELECT id, uuid, name, removed FROM dossier WHERE uuid = :uuid"_s);
    query.bind(u":uuid"_s, uuid);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!*exists)
        return std::optional<Found>();
    Found found{{query.id<DossierId>(0), query.uuid(1), query.text(2), {}, {}}, query.isNull(3)};
    const auto members = articles(found.dossier.id);
    if (!members)
        return members.error();
    const auto columns = sides(found.dossier.id);
    if (!columns)
        return columns.error();
    found.dossier.articles = *members;
    found.dossier.sides = *columns;
    return std::optional<Found>(found);
}

Result<QList<ArticleId>> DossierStore::articles(DossierId id) const
{
    Query query(m_database, u"SELECT article_id FROM dossier_article JOIN article ON article.id = article_id"
                            " WHERE dossier_id = :id AND binned IS NULL ORDER BY position, article_id"_s);
    query.bind(u":id"_s, id);
    QList<ArticleId> members;
    if (const auto done = query.each([&] { members.append(query.id<ArticleId>(0)); }); !done)
        return done.error();
    return members;
}

Result<QList<Side>> DossierStore::sides(DossierId id) const
{
    Query query(m_database,
                u"SELECT id, name, parties, is_hidden FROM side WHERE dossier_id = :id ORDER BY position"_s);
    query.bind(u":id"_s, id);
    QList<Side> columns;
    const auto done = query.each([&] {
        columns.append({query.id<SideId>(0), query.text(1), namesFromJson(query.text(2)), query.boolean(3)});
    });
    if (!done)
        return done.error();
    return columns;
}

Result<DossierId> DossierStore::put(const Dossier &dossier, const GoingOn &goingOn) const
{
    const QString name = cleanText(dossier.name).trimmed();
    if (name.isEmpty())
        return Error{ErrorCode::Invalid, QCoreApplication::translate("Library", "A dossier needs a name."), {}};
    Query query(m_database, u"INSERT INTO dossier (uuid, name, created, modified) VALUES (:uuid, :name, :now, :now)"
                            " ON CONFLICT (uuid) DO UPDATE SET name = :name, modified = :now, removed = NULL"
                            " RETURNING id"_s);
    query.bind(u":uuid"_s, dossier.uuid);
    query.bind(u":name"_s, name);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    const auto done = query.first();
    if (!done)
        return done.error();
    const auto id = query.id<DossierId>(0);
    // Who names a dossier or its sides anew writes no thousands of rows.
    const auto before = articles(id);
    if (!before)
        return before.error();
    if (*before != dossier.articles) {
        if (const auto set = setArticles(id, dossier.articles, goingOn); !set)
            return set.error();
    }
    if (const auto set = setSides(id, dossier.sides); !set)
        return set.error();
    return id;
}

Result<void> DossierStore::setArticles(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const
{
    Query removal(m_database, u"DELETE FROM dossier_article WHERE dossier_id = :id AND article_id IN"
                              " (SELECT id FROM article WHERE binned IS NULL)"_s);
    removal.bind(u":id"_s, id);
    if (const auto done = removal.run(); !done)
        return done;
    // Members in the bin keep their places for the day they come back; the others stand around them.
    Query binned(m_database, u"SELECT position FROM dossier_article WHERE dossier_id = :id"_s);
    binned.bind(u":id"_s, id);
    QSet<qint64> taken;
    if (const auto done = binned.each([&] { taken.insert(binned.integer(0)); }); !done)
        return done;
    Filling filling(m_database, id);
    qint64 position = 0;
    for (const ArticleId article : articles) {
        if (const auto going = goesOn(goingOn); !going)
            return going;
        while (taken.contains(position))
            ++position;
        if (const auto put = filling.put(article, position++); !put)
            return put;
    }
    return {};
}

Result<void> DossierStore::addArticles(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const
{
    Query last(m_database, u"SELECT coalesce(max(position), -1) FROM dossier_article WHERE dossier_id = :id"_s);
    last.bind(u":id"_s, id);
    if (const auto done = last.first(); !done)
        return done.error();
    qint64 position = last.integer(0);
    Filling filling(m_database, id);
    for (const ArticleId article : articles) {
        if (const auto going = goesOn(goingOn); !going)
            return going;
        if (const auto put = filling.put(article, ++position); !put)
            return put;
    }
    return setModified(id);
}

Result<void> DossierStore::takeOut(DossierId id, const QList<ArticleId> &articles, const GoingOn &goingOn) const
{
    Query removal(m_database, u"DELETE FROM dossier_article WHERE dossier_id = :id AND article_id = :article"_s);
    for (const ArticleId article : articles) {
        if (const auto going = goesOn(goingOn); !going)
            return going;
        removal.bind(u":id"_s, id);
        removal.bind(u":article"_s, article);
        if (const auto done = removal.run(); !done)
            return done;
    }
    return setModified(id);
}

Result<void> DossierStore::setModified(DossierId id) const
{
    Query query(m_database, u"UPDATE dossier SET modified = :now WHERE id = :id"_s);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

Result<void> DossierStore::setSides(DossierId id, const QList<Side> &sides) const
{
    Query removal(m_database, u"DELETE FROM side WHERE dossier_id = :id"_s);
    removal.bind(u":id"_s, id);
    if (const auto done = removal.run(); !done)
        return done;
    // A side keeps the number it had, also after it was gone; a number that never was, or is another's, is not
    // believed.
    Query insert(m_database,
                 u"INSERT INTO side (id, dossier_id, position, name, parties, is_hidden) VALUES ("
                 " (SELECT :side WHERE :side BETWEEN 1 AND (SELECT seq FROM sqlite_sequence WHERE name = 'side')"
                 " AND NOT EXISTS (SELECT 1 FROM side WHERE id = :side)), :id, :position, :name, :parties, :hidden)"_s);
    for (qsizetype at = 0; at < sides.size(); ++at) {
        insert.bind(u":side"_s, sides[at].id);
        insert.bind(u":id"_s, id);
        insert.bind(u":position"_s, at);
        insert.bind(u":name"_s, sides[at].name);
        insert.bind(u":parties"_s, toJson(sides[at].parties));
        insert.bind(u":hidden"_s, sides[at].hidden);
        if (const auto done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<void> DossierStore::remove(DossierId id) const
{
    Query query(m_database, u"UPDATE dossier SET removed = :now, modified = :now WHERE id = :id"_s);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

} // namespace Readout::Storage
