// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table article.
#include "storage/articlestore.h"

#include "domain/articlenames.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

Error noSuchArticle()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such article in the library."), {}};
}

void bindDetails(Query &query, const ArticleDetails &details)
{
    query.bind(u":title"_s, details.title);
    query.bind(u":byline"_s, details.byline);
    query.bind(u":outlet"_s, details.outlet);
    query.bind(u":published"_s, details.published);
    query.bind(u":updated"_s, details.modified);
    query.bind(u":language"_s, details.language);
    query.bind(u":address"_s, details.address);
}

/// Of seven columns from @p column on, in the order of bindDetails().
ArticleDetails readDetails(const Query &query, int column)
{
    return {query.text(column),     query.text(column + 1), query.text(column + 2), query.text(column + 3),
            query.text(column + 4), query.text(column + 5), query.text(column + 6)};
}

/// FROM and WHERE of @p filter.
QString sourceOf(const ArticleFilter &filter)
{
    const QString older = filter.before == ArticleId{} ? QString() : u" AND article.id < :before"_s;
    switch (filter.place) {
    case ArticleFilter::Place::Inbox:
        return u" FROM article WHERE binned IS NULL AND is_read = 0"_s + older;
    case ArticleFilter::Place::Bin:
        return u" FROM article WHERE binned IS NOT NULL"_s + older;
    case ArticleFilter::Place::Dossier:
        return u" FROM dossier_article JOIN article ON article.id = article_id"
               " WHERE dossier_id = :dossier AND binned IS NULL"_s +
               older;
    case ArticleFilter::Place::Tag:
        return u" FROM article WHERE binned IS NULL AND article.id IN"
               " (SELECT article_id FROM article_tag WHERE tag_id = :tag UNION"
               " SELECT article_id FROM highlight JOIN highlight_tag ON highlight_id = highlight.id"
               " WHERE tag_id = :tag AND removed IS NULL)"_s +
               older;
    case ArticleFilter::Place::All:
        break;
    }
    return u" FROM article WHERE binned IS NULL"_s + older;
}

/// The column that keeps the number of what @p filter lists; empty when it must be counted.
QString keptCountOf(const ArticleFilter &filter)
{
    if (filter.before != ArticleId{})
        return {};
    switch (filter.place) {
    case ArticleFilter::Place::Inbox:
        return u"unread"_s;
    case ArticleFilter::Place::All:
        return u"standing"_s;
    case ArticleFilter::Place::Bin:
        return u"binned"_s;
    case ArticleFilter::Place::Dossier:
    case ArticleFilter::Place::Tag:
        break;
    }
    return {};
}

void bindFilter(Query &query, const ArticleFilter &filter)
{
    if (filter.before != ArticleId{})
        query.bind(u":before"_s, filter.before);
    if (filter.place == ArticleFilter::Place::Dossier)
        query.bind(u":dossier"_s, filter.dossier);
    if (filter.place == ArticleFilter::Place::Tag)
        query.bind(u":tag"_s, filter.tag);
}

} // namespace

QList<std::pair<QString, int>> partyCounts(const QList<Statement> &statements)
{
    QList<std::pair<QString, int>> counts;
    QHash<QString, qsizetype> places;
    const auto count = [&](const QString &party) {
        const auto known = places.constFind(party);
        if (known != places.cend()) {
            ++counts[*known].second;
            return;
        }
        places.insert(party, counts.size());
        counts.append({party, 1});
    };
    for (const int at : shownStatements(statements)) {
        if (statements[at].parties.isEmpty())
            count(u""_s);
        for (const QString &party : statements[at].parties)
            count(party);
    }
    return counts;
}

Result<ArticleId> ArticleStore::insert(const QUuid &uuid, const Article &article) const
{
    Query query(m_database,
                u"INSERT INTO article (uuid, title, byline, outlet, published, updated, language, address,"
                " is_read, is_starred, created, modified) VALUES (:uuid, :title, :byline, :outlet, :published,"
                " :updated, :language, :address, :read, :starred, :now, :now)"_s);
    query.bind(u":uuid"_s, uuid);
    bindDetails(query, article.details);
    query.bind(u":read"_s, article.read);
    query.bind(u":starred"_s, article.starred);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    if (const auto done = query.run(); !done)
        return done.error();
    return ArticleId(query.insertedId());
}

Result<Article> ArticleStore::row(ArticleId id) const
{
    Query query(m_database, u"SELECT title, byline, outlet, published, updated, language, address, uuid, is_read,"
                            " is_starred FROM article WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchArticle();
    Article article;
    article.id = id;
    article.details = readDetails(query, 0);
    article.uuid = query.uuid(7);
    article.read = query.boolean(8);
    article.starred = query.boolean(9);
    return article;
}

Result<bool> ArticleStore::isBinned(ArticleId id) const
{
    Query query(m_database, u"SELECT binned IS NOT NULL FROM article WHERE id = :id"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    if (!found)
        return found.error();
    if (!*found)
        return noSuchArticle();
    return query.boolean(0);
}

Result<QList<ArticleSummary>> ArticleStore::list(const ArticleFilter &filter) const
{
    const QString order = filter.place == ArticleFilter::Place::Dossier ? u" ORDER BY position, article.id"_s
                                                                        : u" ORDER BY article.id DESC"_s;
    Query query(m_database, u"SELECT title, byline, outlet, published, updated, language, address, article.id, uuid,"
                            " created, is_read, is_starred, binned, highlight_count, party_counts,"
                            " CASE WHEN title = '' AND outlet = '' THEN (SELECT substr(text, 1, :beginning)"
                            " FROM version WHERE article_id = article.id ORDER BY id DESC LIMIT 1) END"_s +
                                sourceOf(filter) + order + u" LIMIT :limit"_s);
    bindFilter(query, filter);
    query.bind(u":limit"_s, filter.limit);
    query.bind(u":beginning"_s, longestBeginning);
    QList<ArticleSummary> articles;
    const auto done = query.each([&] {
        ArticleSummary article;
        article.details = readDetails(query, 0);
        article.id = query.id<ArticleId>(7);
        article.uuid = query.uuid(8);
        article.added = query.time(9);
        article.read = query.boolean(10);
        article.starred = query.boolean(11);
        article.binned = !query.isNull(12);
        article.highlights = int(query.integer(13));
        article.parties = countsFromJson(query.text(14));
        article.beginning = query.text(15).section(u"\n\n"_s, 0, 0);
        articles.append(article);
    });
    if (!done)
        return done.error();
    return articles;
}

Result<int> ArticleStore::count(const ArticleFilter &filter) const
{
    const QString kept = keptCountOf(filter);
    Query query(m_database, kept.isEmpty() ? u"SELECT count(*)"_s + sourceOf(filter)
                                           : u"SELECT %1 FROM article_counts"_s.arg(kept));
    if (kept.isEmpty())
        bindFilter(query, filter);
    const auto found = query.first();
    if (!found)
        return found.error();
    return *found ? int(query.integer(0)) : 0;
}

Result<ArticleId> ArticleStore::byPrefix(const QString &uuidPrefix) const
{
    const QString prefix = uuidPrefix.trimmed().toLower().remove(u'{').remove(u'}');
    const bool canBe = !prefix.isEmpty() && std::all_of(prefix.cbegin(), prefix.cend(), [](QChar letter) {
        return letter == u'-' || (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
    });
    if (!canBe) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library", "“%1” is no article's id.").arg(uuidPrefix.left(60)),
                     {}};
    }
    // 'g' sorts after every letter an id can have.
    Query query(m_database, u"SELECT id FROM article WHERE uuid >= :prefix AND uuid < :prefix || 'g' LIMIT 2"_s);
    query.bind(u":prefix"_s, prefix);
    QList<ArticleId> found;
    if (const auto done = query.each([&] { found.append(query.id<ArticleId>(0)); }); !done)
        return done.error();
    if (found.isEmpty()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Library", "No article's id begins with “%1”.").arg(prefix),
                     {}};
    }
    if (found.size() > 1) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library", "Several articles' ids begin with “%1”; give more of it.")
                         .arg(prefix),
                     {}};
    }
    return found.first();
}

Result<void> ArticleStore::setDetails(ArticleId id, const ArticleDetails &details) const
{
    Query query(m_database, u"UPDATE article SET title = :title, byline = :byline, outlet = :outlet,"
                            " published = :published, updated = :updated, language = :language, address = :address,"
                            " modified = :now WHERE id = :id"_s);
    bindDetails(query, details);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

Result<void> ArticleStore::setFlag(ArticleId id, const QString &column, bool value) const
{
    Query query(m_database, u"UPDATE article SET %1 = :value, modified = :now WHERE id = :id"_s.arg(column));
    query.bind(u":value"_s, value);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

Result<void> ArticleStore::setRead(ArticleId id, bool read) const
{
    return setFlag(id, u"is_read"_s, read);
}
Result<void> ArticleStore::setStarred(ArticleId id, bool starred) const
{
    return setFlag(id, u"is_starred"_s, starred);
}

Result<void> ArticleStore::setBinned(ArticleId id, bool binned) const
{
    Query query(m_database,
                u"UPDATE article SET binned = CASE WHEN :binned THEN :now END, modified = :now WHERE id = :id"_s);
    query.bind(u":binned"_s, binned);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

Result<void> ArticleStore::addToHighlightCount(ArticleId id, int by) const
{
    Query query(m_database, u"UPDATE article SET highlight_count = highlight_count + :by WHERE id = :id"_s);
    query.bind(u":by"_s, by);
    query.bind(u":id"_s, id);
    return query.run();
}

Result<void> ArticleStore::setPartyCounts(ArticleId id, const QList<Statement> &statements) const
{
    Query query(m_database, u"UPDATE article SET party_counts = :counts WHERE id = :id"_s);
    query.bind(u":counts"_s, toJson(partyCounts(statements)));
    query.bind(u":id"_s, id);
    return query.run();
}

} // namespace Readout::Storage
