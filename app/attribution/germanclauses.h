// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is the subject of a German clause, and what stands before, behind and around it. Knows no cues.
#pragma once

#include "attribution/contents.h"
#include "attribution/germanfields.h"
#include "attribution/germanphrases.h"

namespace Readout::Attribution {

struct GermanSubject
{
    int first = 0;
    int end = 0;
    bool shared = false; ///< with an earlier verb
};

/// What stands before a main clause's verb.
struct GermanFront
{
    int first = 0; ///< where it begins, commas and all
    bool isContent = false;
    std::optional<GermanSubject> subject;
    bool shared = false; ///< "und sagte": the subject of an earlier verb
};

class GermanClauses final
{
public:
    GermanClauses(const Segment &segment, const GermanFields &fields)
        : m_segment(segment), m_fields(fields), m_phrases(segment)
    {
    }

    /// Of the clause in field @p field with its finite verb at @p finite.
    GermanFront frontOf(int field, int finite) const;
    /// The noun phrase from @p at on, before @p limit, that can be the subject of the verb @p finite (-1: of any): the
    /// first, or a later one that surely speaks when the first does not.
    std::optional<GermanSubject> subjectFrom(int at, int limit, int finite) const;
    /// Of a clause with the verb at its end.
    std::optional<GermanSubject> subjectOfDependent(int field) const;
    /// Of the main verb before @p field, for verbs that share it.
    std::optional<GermanSubject> subjectBefore(int field) const;

    /// The clause, quotation or infinitive that stands behind field @p field. @p takes says which kinds will do.
    std::optional<AtomRange> contentBehind(int field, Text::Complements takes, bool inFront) const;
    /// Where a content that begins at @p first ends. @p inFront: the reporting clause is itself dependent.
    int contentEnd(int first, bool inFront) const;
    /// A second piece behind a report that its content surrounds.
    std::optional<AtomRange> continuedBehind(int field) const;
    /// First atom of the sentence's clause that field @p field belongs to: behind a colon or semicolon.
    int statementStart(int field) const;
    int withoutEndMark(int end) const;
    /// Long enough, or with a mark of its own at its end: no title, no term.
    bool isSpeech(int quotation) const;
    int behindAppositions(int at) const;

private:
    bool introducesSpeech(int field) const;
    bool mayHideVerb(int field) const;
    bool startsContent(int field, Text::Complements takes, bool &skip) const;
    std::optional<GermanSubject> appositionTo(GermanSubject subject) const;
    bool isObjectInFront(AtomRange front, int finite, int limit) const;

    const Segment &m_segment;
    const GermanFields &m_fields;
    GermanPhrases m_phrases;
};

} // namespace Readout::Attribution
