// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far content reaches: the ends of clauses, phrases and speech. Knows no cue that took it.
#pragma once

#include "attribution/nounphrases.h"

namespace Readout::Attribution {

class Extents final
{
public:
    explicit Extents(const Segment &segment) : m_segment(segment), m_phrases(segment) {}

    /// @return where the clause that begins at @p first ends.
    int clauseEnd(int first) const;
    /// Where a noun phrase or infinitive taken as content ends: no later than a clause.
    int phraseEnd(int first) const;
    /// Where object and predicate end: behind the quotation that says what something is called; @p first when none
    /// does.
    int objectEnd(int first) const;
    /// Where content that begins with @p quotation ends.
    int afterQuotation(int quotation) const;

    /// A verb, or a quotation that may hold one.
    bool hasVerb(int first, int end) const;
    bool hasPlainVerb(int first, int end) const;
    bool isTitle(int quotation) const;
    bool startsWithCapital(int quotation) const;
    bool startsNewReport(int at) const;

private:
    bool goesOnInFrame(int at) const;
    int nextPredicate(int end, int limit) const;
    int predicateEnd(int end, int limit) const;
    bool isMediumAdjunct(int at) const;
    bool startsOthersReport(int at) const;
    bool startsRelativeReport(int at) const;
    static bool isFinite(Text::VerbForm form);
    bool isWholeSentence(int quotation) const;

    const Segment &m_segment;
    NounPhrases m_phrases;
};

} // namespace Readout::Attribution
