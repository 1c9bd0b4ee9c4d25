// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each query asks for a part of all the highlights; the parts are put together here.
#include "storage/notestore.h"

#include "domain/articlenames.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"
#include "storage/stores.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

bool isWhole(const NotesFilter &filter)
{
    return filter.place == NotesFilter::Place::All && filter.limit < 0;
}

/// FROM, WHERE, ORDER BY and LIMIT of @p filter. The articles come first so that their order needs no sorting.
QString sourceOf(const NotesFilter &filter)
{
    switch (filter.place) {
    case NotesFilter::Place::Article:
        return u" FROM article CROSS JOIN highlight ON article_id = article.id"
               " WHERE article.id = :article AND binned IS NULL AND removed IS NULL"
               " ORDER BY span_begin, highlight.id LIMIT :limit"_s;
    case NotesFilter::Place::Dossier:
        return u" FROM dossier_article JOIN article ON article.id = dossier_article.article_id"
               " JOIN highlight ON highlight.article_id = article.id"
               " WHERE dossier_id = :dossier AND binned IS NULL AND removed IS NULL"
               " ORDER BY dossier_article.position, article.id, span_begin, highlight.id LIMIT :limit"_s;
    case NotesFilter::Place::Tag:
        return u" FROM highlight JOIN article ON article_id = article.id"
               " WHERE highlight.id IN (SELECT highlight_id FROM highlight_tag WHERE tag_id IN (%1))"
               " AND binned IS NULL AND removed IS NULL"
               " ORDER BY article.id DESC, span_begin, highlight.id LIMIT :limit"_s.arg(tagsWithin);
    case NotesFilter::Place::All:
        break;
    }
    return u" FROM article CROSS JOIN highlight ON article_id = article.id WHERE binned IS NULL AND removed IS NULL"
           " ORDER BY article.id DESC, span_begin, highlight.id LIMIT :limit"_s;
}

/// FROM and WHERE of the highlights whose tags, articles and paragraphs are wanted. For the whole library it is quicker
/// to ask for a few too many than to find out again which they are.
QString wantedBy(const NotesFilter &filter)
{
    return isWhole(filter) ? u" FROM highlight WHERE removed IS NULL"_s : sourceOf(filter);
}

void bindFilter(Query &query, const NotesFilter &filter)
{
    query.bind(u":limit"_s, filter.limit);
    if (filter.place == NotesFilter::Place::Article)
        query.bind(u":article"_s, filter.article);
    if (filter.place == NotesFilter::Place::Dossier)
        query.bind(u":dossier"_s, filter.dossier);
    if (filter.place == NotesFilter::Place::Tag)
        query.bind(u":tag"_s, filter.tag);
}

void bindWanted(Query &query, const NotesFilter &filter)
{
    if (!isWhole(filter))
        bindFilter(query, filter);
}

/// Many highlights are attributed alike: read once, held once.
class Attributions final
{
public:
    std::shared_ptr<const AttributionRecord> of(const QString &json)
    {
        const auto known = m_read.constFind(json);
        if (known != m_read.cend())
            return *known;
        const auto record = attributionFromJson(json);
        return *m_read.insert(json, record ? std::make_shared<const AttributionRecord>(*record) : nullptr);
    }

private:
    QHash<QString, std::shared_ptr<const AttributionRecord>> m_read;
};

/// Where the highlights of each version stand in a list of all.
QHash<VersionId, QList<qsizetype>> placesOf(const QList<VersionId> &versions)
{
    QHash<VersionId, QList<qsizetype>> places;
    for (qsizetype at = 0; at < versions.size(); ++at)
        places[versions[at]].append(at);
    return places;
}

} // namespace

Result<Notes> NoteStore::list(const NotesFilter &filter) const
{
    Query query(m_database, u"SELECT highlight.id, highlight.uuid, highlight.article_id, version_id, span_begin,"
                            " span_end, quote, colour, note, attribution, highlight.created, highlight.modified"_s +
                                sourceOf(filter));
    bindFilter(query, filter);
    Notes found;
    QList<HighlightId> ids;
    QList<VersionId> versions;
    Attributions attributions;
    const auto done = query.each([&] {
        Note note;
        ids.append(query.id<HighlightId>(0));
        note.uuid = query.uuid(1);
        note.article = query.id<ArticleId>(2);
        versions.append(query.id<VersionId>(3));
        note.span = query.span(4);
        note.quote = query.text(6);
        note.colour = int(query.integer(7));
        note.note = query.text(8);
        if (!query.isNull(9))
            note.attribution = attributions.of(query.text(9));
        note.created = query.time(10);
        note.modified = query.time(11);
        found.notes.append(std::move(note));
    });
    if (!done)
        return done.error();
    if (found.notes.isEmpty())
        return found;
    if (const auto added = addTags(filter, ids, &found.notes); !added)
        return added.error();
    if (const auto added = addArticles(filter, &found); !added)
        return added.error();
    if (const auto added = addParagraphs(filter, versions, &found.notes); !added)
        return added.error();
    if (const auto added = addPersonsWords(versions, &found.notes); !added)
        return added.error();
    return found;
}

Result<void> NoteStore::addTags(const NotesFilter &filter, const QList<HighlightId> &ids, QList<Note> *notes) const
{
    QHash<HighlightId, qsizetype> places;
    places.reserve(ids.size());
    for (qsizetype at = 0; at < ids.size(); ++at)
        places.insert(ids[at], at);
    QHash<TagId, QString> names; // each name held once
    Query known(m_database, u"SELECT id, name FROM tag"_s);
    if (const auto done = known.each([&] { names.insert(known.id<TagId>(0), known.text(1)); }); !done)
        return done;
    Query query(m_database, u"SELECT highlight_id, tag_id FROM highlight_tag WHERE highlight_id IN"
                            " (SELECT highlight.id%1) ORDER BY highlight_id, position"_s.arg(wantedBy(filter)));
    bindWanted(query, filter);
    return query.each([&] {
        const auto place = places.constFind(query.id<HighlightId>(0));
        if (place != places.cend())
            (*notes)[*place].tags.append(names.value(query.id<TagId>(1)));
    });
}

Result<void> NoteStore::addArticles(const NotesFilter &filter, Notes *notes) const
{
    Query query(
        m_database,
        u"SELECT id, title, byline, outlet, published, updated, language, address,"
        " CASE WHEN title = '' AND outlet = '' THEN"
        " (SELECT substr(text, 1, :beginning) FROM version WHERE article_id = article.id ORDER BY id DESC LIMIT 1)"
        " END FROM article WHERE id IN (SELECT highlight.article_id%1)"_s.arg(wantedBy(filter)));
    bindWanted(query, filter);
    query.bind(u":beginning"_s, longestBeginning);
    QHash<ArticleId, NotedArticle> known;
    const auto done = query.each([&] {
        const auto id = query.id<ArticleId>(0);
        known.insert(id, {id,
                          {query.text(1), query.text(2), query.text(3), query.text(4), query.text(5), query.text(6),
                           query.text(7)},
                          query.text(8).section(u"\n\n"_s, 0, 0)});
    });
    if (!done)
        return done;
    for (const Note &note : std::as_const(notes->notes)) {
        if (notes->articles.isEmpty() || notes->articles.last().id != note.article)
            notes->articles.append(known.value(note.article));
    }
    return {};
}

Result<void> NoteStore::addParagraphs(const NotesFilter &filter, const QList<VersionId> &versions,
                                      QList<Note> *notes) const
{
    // Paragraphs and highlights of a version both come in text order: each highlight takes the last that begins before
    // it.
    QHash<VersionId, QList<qsizetype>> places = placesOf(versions);
    Query query(m_database, u"SELECT version_id, span_begin, number, part FROM paragraph WHERE version_id IN"
                            " (SELECT version_id%1) ORDER BY version_id, position"_s.arg(wantedBy(filter)));
    bindWanted(query, filter);
    VersionId version{};
    QList<qsizetype> of;
    qsizetype next = 0;
    Paragraph before;
    const auto labelUpTo = [&](qsizetype end) {
        if (next == of.size() || (end >= 0 && (*notes)[of[next]].span.begin >= end))
            return;
        const QString label = before.label(); // one string for all in the paragraph
        for (; next < of.size() && (end < 0 || (*notes)[of[next]].span.begin < end); ++next)
            (*notes)[of[next]].paragraph = label;
    };
    const auto done = query.each([&] {
        if (query.id<VersionId>(0) != version) {
            labelUpTo(-1);
            version = query.id<VersionId>(0);
            of = places.value(version);
            next = 0;
        } else {
            labelUpTo(qsizetype(query.integer(1)));
        }
        before.number = int(query.integer(2));
        before.part = int(query.integer(3));
    });
    labelUpTo(-1);
    return done;
}

namespace {

/// Of many statements those that say whose words a note's are: shown and rejected ones on them. Looked through for each
/// of many notes, so only their places are.
class NearStatements final
{
public:
    explicit NearStatements(const QList<Statement> &statements) : m_statements(statements)
    {
        for (const int at : shownStatements(statements))
            m_places.append({statements[at].content, at});
        for (int at = 0; at < statements.size(); ++at) {
            if (statements[at].check == Check::Rejected)
                m_places.append({statements[at].content, at});
        }
    }
    QList<Statement> on(TextSpan span) const
    {
        QList<Statement> near;
        for (const auto &[place, at] : m_places) {
            if (!place.overlaps(span))
                continue;
            near.append(m_statements[at]);
            near.last().parent = -1; // what hides another one is not among them
        }
        return near;
    }

private:
    const QList<Statement> &m_statements;
    QList<std::pair<TextSpan, int>> m_places;
};

} // namespace

Result<void> NoteStore::addPersonsWords(const QList<VersionId> &versions, QList<Note> *notes) const
{
    const QHash<VersionId, QList<qsizetype>> places = placesOf(versions);
    Query query(m_database, u"SELECT DISTINCT version_id FROM statement_by_person WHERE removed IS NULL"_s);
    QList<VersionId> spokenAbout;
    const auto done = query.each([&] {
        if (const auto version = query.id<VersionId>(0); places.contains(version))
            spokenAbout.append(version);
    });
    if (!done)
        return done;
    for (const VersionId version : std::as_const(spokenAbout)) {
        const auto text = m_stores.versions.text(version);
        if (!text)
            return text.error();
        const auto statements = m_stores.statements.both(version);
        if (!statements)
            return statements.error();
        const NearStatements near(*statements);
        for (const qsizetype at : places.value(version)) {
            Note &note = (*notes)[at];
            const auto kept = note.attribution ? std::optional(*note.attribution) : std::nullopt;
            if (const auto now = attributionNow(kept, *text, near.on(note.span), note.span); now != kept)
                note.attribution = now ? std::make_shared<const AttributionRecord>(*now) : nullptr;
        }
    }
    return {};
}

} // namespace Readout::Storage
