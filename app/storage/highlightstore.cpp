// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table highlight.
#include "storage/highlightstore.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/storedjson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

QString highlightColumns()
{
    return u"id, uuid, article_id, version_id, span_begin, span_end, quote, prefix, suffix, colour, note, attribution,"
           " created, modified"_s;
}

/// Of the columns above; tags are left empty.
Highlight readHighlight(const Query &query)
{
    Highlight highlight;
    highlight.id = query.id<HighlightId>(0);
    highlight.uuid = query.uuid(1);
    highlight.article = query.id<ArticleId>(2);
    highlight.version = query.id<VersionId>(3);
    highlight.span = query.span(4);
    highlight.quote = query.text(6);
    highlight.prefix = query.text(7);
    highlight.suffix = query.text(8);
    highlight.colour = int(query.integer(9));
    highlight.note = query.text(10);
    if (!query.isNull(11))
        highlight.attribution = attributionFromJson(query.text(11));
    highlight.created = query.time(12);
    highlight.modified = query.time(13);
    return highlight;
}

void bindAttribution(Query &query, const Highlight &highlight)
{
    if (highlight.attribution)
        query.bind(u":attribution"_s, toJson(*highlight.attribution));
    else
        query.bindNull(u":attribution"_s);
}

void bindHighlight(Query &query, const Highlight &highlight)
{
    query.bind(u":uuid"_s, highlight.uuid);
    query.bind(u":article"_s, highlight.article);
    query.bind(u":version"_s, highlight.version);
    query.bindSpan(u":span"_s, highlight.span);
    query.bind(u":quote"_s, highlight.quote);
    query.bind(u":prefix"_s, highlight.prefix);
    query.bind(u":suffix"_s, highlight.suffix);
    query.bind(u":colour"_s, highlight.colour);
    query.bind(u":note"_s, highlight.note);
    bindAttribution(query, highlight);
    query.bind(u":created"_s, highlight.created);
    query.bind(u":modified"_s, highlight.modified);
}

} // namespace

Result<QList<Highlight>> HighlightStore::ofArticle(ArticleId id) const
{
    Query query(m_database, u"SELECT %1 FROM highlight WHERE article_id = :id AND removed IS NULL"
                            " ORDER BY span_begin, id"_s.arg(highlightColumns()));
    query.bind(u":id"_s, id);
    QList<Highlight> highlights;
    if (const auto done = query.each([&] { highlights.append(readHighlight(query)); }); !done)
        return done.error();
    const auto tags = m_tags.ofHighlightsIn(id);
    if (!tags)
        return tags.error();
    for (Highlight &highlight : highlights)
        highlight.tags = tags->value(highlight.id);
    return highlights;
}

Result<std::optional<HighlightStore::Found>> HighlightStore::find(const QUuid &uuid) const
{
    Query query(m_database, u"SELECT %1, removed FROM highlight WHERE uuid = :uuid"_s.arg(highlightColumns()));
    query.bind(u":uuid"_s, uuid);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!*exists)
        return std::optional<Found>();
    Found found{readHighlight(query), query.isNull(14)};
    const auto tags = m_tags.ofHighlight(found.highlight.id);
    if (!tags)
        return tags.error();
    found.highlight.tags = *tags;
    return std::optional<Found>(found);
}

Result<Highlight> HighlightStore::standing(const QUuid &uuid) const
{
    const auto found = find(uuid);
    if (!found)
        return found.error();
    if (!found->has_value() || !(*found)->stands)
        return noSuchHighlight();
    return (*found)->highlight;
}

Error HighlightStore::noSuchHighlight()
{
    return {
        ErrorCode::NotFound, QCoreApplication::translate("Library", "There is no such highlight in the library."), {}};
}

Result<Highlight> HighlightStore::put(const Highlight &highlight) const
{
    Highlight stored = highlight;
    stored.modified = QDateTime::currentDateTimeUtc();
    if (!stored.created.isValid())
        stored.created = stored.modified;
    Query query(
        m_database,
        u"INSERT INTO highlight (uuid, article_id, version_id, span_begin, span_end, quote, prefix, suffix, colour,"
        " note, attribution, created, modified) VALUES (:uuid, :article, :version, :span_begin, :span_end, :quote,"
        " :prefix, :suffix, :colour, :note, :attribution, :created, :modified)"
        " ON CONFLICT (uuid) DO UPDATE SET article_id = :article, version_id = :version, span_begin = :span_begin,"
        " span_end = :span_end, quote = :quote, prefix = :prefix, suffix = :suffix, colour = :colour,"
        " note = :note, attribution = :attribution, modified = :modified, removed = NULL RETURNING id"_s);
    bindHighlight(query, stored);
    const auto done = query.first();
    if (!done)
        return done.error();
    stored.id = query.id<HighlightId>(0);
    if (const auto tagged = m_tags.setOfHighlight(stored.id, stored.tags); !tagged)
        return tagged.error();
    return stored;
}

/// Fifty thousand are changed at once: what is as it was is not written again.
Result<void> HighlightStore::change(const Highlight &before, const Highlight &wanted) const
{
    const bool isAttributed = before.attribution != wanted.attribution;
    Query query(m_database, isAttributed ? u"UPDATE highlight SET colour = :colour, note = :note, modified = :modified,"
                                           " attribution = :attribution WHERE id = :id"_s
                                         : u"UPDATE highlight SET colour = :colour, note = :note,"
                                           " modified = :modified WHERE id = :id"_s);
    query.bind(u":colour"_s, wanted.colour);
    query.bind(u":note"_s, wanted.note);
    query.bind(u":modified"_s, QDateTime::currentDateTimeUtc());
    if (isAttributed)
        bindAttribution(query, wanted);
    query.bind(u":id"_s, before.id);
    if (const auto done = query.run(); !done)
        return done;
    return before.tags == wanted.tags ? Result<void>() : m_tags.setOfHighlight(before.id, wanted.tags);
}

Result<void> HighlightStore::remove(HighlightId id) const
{
    // Its tags stay on the row: they come back with it, and lists look at "removed".
    Query query(m_database, u"UPDATE highlight SET removed = :now, modified = :now WHERE id = :id"_s);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":id"_s, id);
    return query.run();
}

} // namespace Readout::Storage
