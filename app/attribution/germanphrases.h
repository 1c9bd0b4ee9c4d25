// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a German noun phrase begins and ends, and whether it can be a speaker. Knows no clauses.
#pragma once

#include "attribution/germannouns.h"

namespace Readout::Attribution {

class GermanPhrases final
{
public:
    explicit GermanPhrases(const Segment &segment) : m_segment(segment), m_nouns(segment) {}

    /// @return the end of the noun phrase that begins at @p at, with the genitives and "von …" that belong to it; @p at
    /// when none begins there.
    int endOf(int at) const { return endOf(at, 0); }
    /// With a second one that "und" joins to it.
    int endOfSeveral(int at) const;
    /// @return where the noun phrase that ends before @p end begins, no further left than @p limit.
    int startOf(int end, int limit) const;
    /// Steps over adverbs, times and phrases of place from @p at on, no further than @p limit.
    int skipAdjuncts(int at, int limit) const;
    /// "am Montag", "im Juni", "gestern Abend": when it was. @return its end, or @p at.
    int timeEnd(int at) const;
    /// By its determiner it stands in no other case than the dative or accusative.
    bool isOblique(int first) const;
    bool canSpeak(int first, int end) const;
    /// Nobody who speaks, by its head.
    bool isThing(int first, int end) const;
    /// Surely somebody who speaks: a listed head, a full name, a pronoun.
    bool isSpeaker(int first, int end) const;
    const GermanNouns &nouns() const { return m_nouns; }
    bool isPronounSubject(int at) const;
    /// A noun or part of a name.
    bool isNoun(int at) const;

private:
    int endOf(int at, int depth) const;
    int headEnd(int at) const;
    bool isAttribute(int at) const;
    bool isGenitive(int at) const;
    bool isParticle(int at) const;

    int firstNoun(int first, int end) const;

    const Segment &m_segment;
    GermanNouns m_nouns;
};

} // namespace Readout::Attribution
