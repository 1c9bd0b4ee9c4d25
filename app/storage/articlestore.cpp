// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table article.
#include "storage/articlestore.h"

#include "domain/articlenames.h"
#include "storage/caseless.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"
#include "storage/tagstore.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

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

QStringList wordsOf(const ArticleFilter &filter)
{
    return filter.words.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, 8);
}

bool keepsRead(const ArticleFilter &filter)
{
    return filter.place == ArticleFilter::Place::Inbox && !filter.kept.isEmpty();
}

/// What a list shows less of its place.
QString narrowing(const ArticleFilter &filter)
{
    QString conditions;
    if (filter.before != ArticleId{})
        conditions += u" AND article.id < :before"_s;
    if (filter.unreadOnly)
        conditions += u" AND is_read = 0"_s;
    const QStringList words = wordsOf(filter);
    for (qsizetype at = 0; at < words.size(); ++at) {
        conditions += needsGlob(words[at])
                          ? u" AND (title GLOB :word%1 OR outlet GLOB :word%1 OR byline GLOB :word%1)"_s.arg(at)
                          : u" AND (title LIKE :word%1 ESCAPE '\\' OR outlet LIKE :word%1 ESCAPE '\\'"
                            " OR byline LIKE :word%1 ESCAPE '\\')"_s.arg(at);
    }
    return conditions;
}

QString orderOf(const ArticleFilter &filter)
{
    const QString turn = filter.reversed ? u" DESC"_s : u" ASC"_s;
    const QString against = filter.reversed ? u" ASC"_s : u" DESC"_s;
    switch (filter.order) {
    case ArticleOrder::Published:
        return u" ORDER BY published = '', published"_s + against + u", article.id"_s + against;
    case ArticleOrder::Title:
        return u" ORDER BY title = '', title COLLATE NOCASE"_s + turn + u", article.id"_s + against;
    case ArticleOrder::Outlet:
        return u" ORDER BY outlet = '', outlet COLLATE NOCASE"_s + turn + u", article.id"_s + against;
    case ArticleOrder::Usual:
        break;
    }
    if (filter.place == ArticleFilter::Place::Dossier)
        return u" ORDER BY position"_s + turn + u", article.id"_s + turn;
    return u" ORDER BY article.id"_s + against;
}

/// The columns readSummary() reads.
QString summaryColumns()
{
    return u"title, byline, outlet, published, updated, language, address, article.id, uuid, created, is_read,"
           " is_starred, binned, highlight_count, party_counts, CASE WHEN title = '' AND outlet = '' THEN"
           " (SELECT substr(text, 1, :beginning) FROM version WHERE article_id = article.id ORDER BY id DESC LIMIT 1)"
           " END"_s;
}

ArticleSummary readSummary(const Query &query)
{
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
    return article;
}

/// FROM and WHERE of @p filter.
QString sourceOf(const ArticleFilter &filter)
{
    const QString older = narrowing(filter);
    switch (filter.place) {
    case ArticleFilter::Place::Inbox:
        if (keepsRead(filter)) {
            return u" FROM article WHERE binned IS NULL AND article.id IN"
                   " (SELECT id FROM article WHERE binned IS NULL AND is_read = 0 UNION SELECT value FROM json_each(:kept))"_s +
                   older;
        }
        return u" FROM article WHERE binned IS NULL AND is_read = 0"_s + older;
    case ArticleFilter::Place::Bin:
        return u" FROM article WHERE binned IS NOT NULL"_s + older;
    case ArticleFilter::Place::Dossier:
        return u" FROM dossier_article JOIN article ON article.id = article_id"
               " WHERE dossier_id = :dossier AND binned IS NULL"_s +
               older;
    case ArticleFilter::Place::Tag:
        return u" FROM article WHERE binned IS NULL AND article.id IN"
               " (SELECT article_id FROM article_tag WHERE tag_id IN (%1) UNION"
               " SELECT article_id FROM highlight JOIN highlight_tag ON highlight_id = highlight.id"
               " WHERE tag_id IN (%1) AND removed IS NULL)"_s.arg(tagsWithin) +
               older;
    case ArticleFilter::Place::All:
        break;
    }
    return u" FROM article WHERE binned IS NULL"_s + older;
}

/// The column that keeps the number of what @p filter lists; empty when it must be counted.
QString keptCountOf(const ArticleFilter &filter)
{
    if (!narrowing(filter).isEmpty() || keepsRead(filter))
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
    const QStringList words = wordsOf(filter);
    for (qsizetype at = 0; at < words.size(); ++at)
        query.bind(u":word%1"_s.arg(at), needsGlob(words[at]) ? globPattern(words[at]) : likePattern(words[at]));
    if (keepsRead(filter)) {
        QJsonArray kept;
        for (const ArticleId id : filter.kept)
            kept.append(qint64(id));
        query.bind(u":kept"_s, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    }
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
    Query query(m_database, u"SELECT "_s + summaryColumns() + sourceOf(filter) + orderOf(filter) + u" LIMIT :limit"_s);
    bindFilter(query, filter);
    query.bind(u":limit"_s, filter.limit);
    query.bind(u":beginning"_s, longestBeginning);
    QList<ArticleSummary> articles;
    if (const auto done = query.each([&] { articles.append(readSummary(query)); }); !done)
        return done.error();
    return articles;
}

/// In one row: stepping through 100,000 of them would take three times as long.
Result<QList<ArticleId>> ArticleStore::ids(const ArticleFilter &filter) const
{
    Query query(m_database, u"SELECT group_concat(id, ' ') FROM (SELECT article.id AS id"_s + sourceOf(filter) +
                                orderOf(filter) + u" LIMIT :limit)"_s);
    bindFilter(query, filter);
    query.bind(u":limit"_s, filter.limit);
    const auto found = query.first();
    if (!found)
        return found.error();
    const QString joined = query.text(0);
    QList<ArticleId> ids;
    ids.reserve(joined.size() / 6);
    for (const QStringView id : QStringView(joined).tokenize(u' ', Qt::SkipEmptyParts))
        ids.append(ArticleId(id.toLongLong()));
    return ids;
}

Result<QList<ArticleSummary>> ArticleStore::summaries(const QList<ArticleId> &ids, TagId tag) const
{
    QStringList wanted;
    QHash<ArticleId, qsizetype> places;
    for (const ArticleId id : ids) {
        wanted.append(QString::number(qint64(id)));
        places.insert(id, places.size());
    }
    Query query(m_database,
                u"SELECT "_s + summaryColumns() +
                    u", EXISTS (SELECT 1 FROM article_tag WHERE article_id = article.id AND tag_id IN (%1)),"
                    " (SELECT count(DISTINCT highlight.id) FROM highlight JOIN highlight_tag"
                    " ON highlight_id = highlight.id WHERE :tag > 0 AND article_id = article.id"
                    " AND tag_id IN (%1) AND removed IS NULL)"
                    " FROM article WHERE article.id IN (SELECT value FROM json_each(:ids))"_s.arg(tagsWithin));
    query.bind(u":tag"_s, tag);
    query.bind(u":beginning"_s, longestBeginning);
    query.bind(u":ids"_s, u'[' + wanted.join(u',') + u']');
    QList<ArticleSummary> found;
    const auto done = query.each([&] {
        found.append(readSummary(query));
        found.last().tagged = query.boolean(16);
        found.last().taggedHighlights = int(query.integer(17));
    });
    if (!done)
        return done.error();
    std::sort(found.begin(), found.end(), [&](const ArticleSummary &one, const ArticleSummary &other) {
        return places.value(one.id) < places.value(other.id);
    });
    return found;
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
