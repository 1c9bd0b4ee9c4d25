// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says about statements, as functions from values to values. Knows no library and no window, and guesses
// nobody: who speaks is what the person named.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/statement.h"

namespace Readout {

/// Whom a person names as speaker or as source. Both empty: nobody is named.
struct Naming
{
    std::optional<TextSpan> mention; ///< the words they pointed at; none: the nearest fitting ones are looked for
    QList<Actor> actors;             ///< several for a joint statement

    bool operator==(const Naming &) const = default;
};

/// Somebody a library's statements name, for completion.
struct KnownActor
{
    Actor actor;
    int uses = 0; ///< statements that name them

    bool operator==(const KnownActor &) const = default;
};

/// A corrected, accepted or added statement is certain: a person has said so. One they added stays "added" whatever is
/// changed about it later.
Statement accepted(Statement statement);
Statement rejected(Statement statement);
/// Without a mention of their own the actors keep the pronoun or description the engine found ("he", "the minister"),
/// and get the nearest place that has their name instead of a mention that names somebody else.
Statement withSpeaker(const Article &article, Statement statement, const Naming &naming);
/// @p naming without anybody: the article itself reports. Of several actors the first one is the source.
Statement withSource(const Article &article, Statement statement, const Naming &naming);
/// On whose behalf it is said. Without an actor the mention becomes one, without a mention each party its own.
Statement withParties(const Article &article, Statement statement, const QStringList &parties);

/// @return a statement on the selected words, its ends drawn in to whole characters and out to quotation marks around
/// them; nobody is named yet. Errors: Invalid when no words are selected or they reach over a paragraph's end.
Result<Statement> addedFrom(const Article &article, TextSpan selection);

struct SplitStatement
{
    Statement first; ///< the statement with its end drawn in
    Statement rest;  ///< a new one, said alike
};
/// Errors: Invalid when @p position leaves one side without words.
Result<SplitStatement> splitAt(const Article &article, const Statement &statement, qsizetype position);

struct JoinedStatements
{
    Statement grown; ///< from the first one's beginning to the second one's end, said as the first one
    Statement gone;
};
/// Errors: Invalid when they stand in different paragraphs.
Result<JoinedStatements> joined(const Article &article, const Statement &one, const Statement &next);

Naming speakerOf(const Statement &statement);
Naming sourceOf(const Statement &statement);
/// @return indexes of the shown statements that have the same speaker (source) as @p naming: the same actors, or, where
/// no actor is known, the same words as mention. In text order.
QList<int> saidBy(const Article &article, const QList<Statement> &statements, const Naming &naming);
QList<int> accordingTo(const Article &article, const QList<Statement> &statements, const Naming &naming);

/// How its words stand to quotation marks.
QuotationKind kindOf(const Article &article, TextSpan content);
/// The author's paragraph at @p position, all its parts together.
TextSpan blockAt(const Article &article, qsizetype position);

} // namespace Readout
