// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a person can do to a library, as values: storage performs one and answers with its inverse; the undo stack
// keeps both. Knows neither.
#pragma once

#include "domain/article.h"
#include "domain/dossier.h"
#include "domain/highlight.h"
#include "domain/learnedrule.h"
#include "domain/statement.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace Readout::Acts {

/// Takes an article with its statements in. The inverse puts it in the bin.
struct AddArticle
{
    Article article; ///< without ids
    QList<Statement> statements;
    QByteArray bytes; ///< as read, before decoding
};
struct ChangeDetails
{
    ArticleId article{};
    ArticleDetails details;
};
struct MarkRead
{
    ArticleId article{};
    bool read = true;
};
struct MarkStarred
{
    ArticleId article{};
    bool starred = true;
};
/// Puts an article into the bin with all it carries; nothing is deleted.
struct BinArticle
{
    ArticleId article{};
};
struct RestoreArticle
{
    ArticleId article{};
};

/// A highlight with a UUID that stood in the library before comes back under that UUID.
struct AddHighlight
{
    Highlight highlight;
};
/// The highlight's colour, ends, note, tags and attribution become these. Found by UUID. With an empty span it stays
/// where it stands, whether or not its words are still there.
struct ChangeHighlight
{
    Highlight highlight;
};
struct RemoveHighlight
{
    QUuid highlight;
};
/// What becomes of highlights; what is not set stays as it is.
struct HighlightEdit
{
    std::optional<int> colour = {};
    std::optional<QString> note = {};
    QStringList addedTags = {};
    QStringList removedTags = {};
};
/// Those that are gone or are so already are passed over; NotFound when none of them stands. The inverse is a Group of
/// what has changed, empty when nothing has.
struct EditHighlights
{
    QList<QUuid> highlights;
    HighlightEdit edit;
};

/// A person's word on a statement: kept beside the machine's, never overwritten by it. Check and by say what was done.
/// Found by the statement's UUID; with a null UUID a person's own statement is added.
struct CheckStatement
{
    ArticleId article{};
    Statement statement;
    /// Of the statement this one lies in, for when it has to stand by itself; null: statement.parent says, as an index
    /// into the library's statements.
    QUuid parent{};
};
/// Takes a person's word back: the machine's answer stands again, an added statement goes.
struct UncheckStatement
{
    ArticleId article{};
    QUuid statement;
};

struct AddDossier
{
    Dossier dossier; ///< with a UUID that stood in the library before it comes back under that UUID
};
struct RemoveDossier
{
    QUuid dossier;
};
/// Name, articles and sides become these. Found by UUID.
struct ChangeDossier
{
    Dossier dossier;
};
/// Those of @p added that are not in it come to its end, those of @p removed go. The inverse is a ChangeDossier, or an
/// empty Group when nothing has changed.
struct RefillDossier
{
    DossierId dossier{};
    QList<ArticleId> added;
    QList<ArticleId> removed;
};

/// The names of the article's tags become these, in this order; new names join the vocabulary.
struct TagArticle
{
    ArticleId article{};
    QStringList tags;
};
/// Each of them gains and loses these. The inverse is a Group of what has changed, empty when nothing has.
struct RetagArticles
{
    QList<ArticleId> articles;
    QStringList added;
    QStringList removed;
};
/// Something that carries a tag: a highlight or an article.
struct TagUse
{
    qint64 place = 0; ///< in the order of use, highest last
    HighlightId highlight{};
    ArticleId article{};
    int position = 0; ///< among the tags of that thing
};
/// A tag made by name: listed also while nothing carries it. One that was removed comes back with its UUID, hangs where
/// it hung and has its children back. Invalid when another tag has that name.
struct AddTag
{
    Tag tag;
    QList<TagUse> uses = {};
    QList<QUuid> children = {};
};
/// Takes it from everything; its children hang where it hung.
struct RemoveTag
{
    QUuid tag;
};
/// Name, parent and description become these. Found by UUID. Invalid when another tag has that name or a tag would hang
/// under itself.
struct ChangeTag
{
    Tag tag;
};
/// What carries @p from carries @p into instead, also its children; @p from is gone.
struct MergeTags
{
    QUuid from;
    QUuid into;
};
/// Takes a merging back: @p gained loses the tag @p into again.
struct SplitTags
{
    AddTag from;
    Tag into; ///< as it was
    QList<TagUse> gained;
};

/// What a person calls a colour of highlights: "claim", "denial". Empty: it has its usual name again.
struct NameColour
{
    int colour = firstHighlightColour;
    QString name;
};

/// What corrections teach. A rule with a UUID that stood in the library before comes back under that UUID. Invalid when
/// another one speaks of the same words.
struct AddRule
{
    LearnedRule rule;
};
/// Everything but its UUID and the time it was made become these. Found by UUID.
struct ChangeRule
{
    LearnedRule rule;
};
struct RemoveRule
{
    QUuid rule;
};

/// Several acts as one: all or none, undone together.
struct Group;

using Act = std::variant<AddArticle, ChangeDetails, MarkRead, MarkStarred, BinArticle, RestoreArticle, AddHighlight,
                         ChangeHighlight, RemoveHighlight, EditHighlights, CheckStatement, UncheckStatement, AddDossier,
                         RemoveDossier, ChangeDossier, RefillDossier, TagArticle, RetagArticles, AddTag, RemoveTag,
                         ChangeTag, MergeTags, SplitTags, NameColour, AddRule, ChangeRule, RemoveRule, Group>;

struct Group
{
    QList<Act> acts;
};

} // namespace Readout::Acts
