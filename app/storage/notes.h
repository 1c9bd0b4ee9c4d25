// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights of many articles in one table, as Library::notes() gives them: plain values.
#pragma once

#include "domain/article.h"
#include "domain/highlight.h"

#include <memory>

namespace Readout::Storage {

/// Of which highlights; those in the bin are always left out.
struct NotesFilter
{
    enum class Place { Article, Dossier, Tag, All };
    Place place = Place::All;
    ArticleId article{};
    DossierId dossier{};
    TagId tag{};    ///< those that carry it
    int limit = -1; ///< the first ones only; -1 for all

    bool operator==(const NotesFilter &) const = default;
};

/// A highlight without its article's text. Its words were not looked up in the text: Library::highlights() does that.
struct Note
{
    QUuid uuid;
    ArticleId article{};
    TextSpan span;
    QString quote;
    int colour = firstHighlightColour;
    QString note;
    QStringList tags;
    /// What is known of its words: the copy it keeps, or what a person decided about them since. Null for nothing.
    std::shared_ptr<const AttributionRecord> attribution;
    QString paragraph; ///< ¶ label, "2.4"; empty in the headline
    QDateTime created; ///< UTC
    QDateTime modified;

    bool operator==(const Note &other) const
    {
        const bool sameAttribution = attribution == other.attribution ||
                                     (attribution && other.attribution && *attribution == *other.attribution);
        return sameAttribution && uuid == other.uuid && article == other.article && span == other.span &&
               quote == other.quote && colour == other.colour && note == other.note && tags == other.tags &&
               paragraph == other.paragraph && created == other.created && modified == other.modified;
    }
};

struct NotedArticle
{
    ArticleId id{};
    ArticleDetails details;
    QString beginning = {}; ///< of the text, where neither title nor outlet name the article (articleName())

    bool operator==(const NotedArticle &) const = default;
};

/// Newest article first, a dossier's in the person's order; within an article in text order.
struct Notes
{
    QList<NotedArticle> articles; ///< those that have notes, in that order
    QList<Note> notes;
};

} // namespace Readout::Storage
