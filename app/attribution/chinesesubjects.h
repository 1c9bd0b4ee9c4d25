// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who does what a Chinese verb says: the noun phrase in front of it, without the adverbs, times and phrases around it.
#pragma once

#include "attribution/ideographline.h"

#include <optional>

namespace Readout::Attribution {

class ChineseSubjects final
{
public:
    ChineseSubjects(const IdeographLine &line, const IdeographWords &words) : m_line(line), m_words(words) {}

    /// What stands between the subject and the verb.
    struct Before
    {
        bool negated = false; ///< did not say, declined to say
        bool planned = false; ///< will say
        bool passive = false; ///< was accused
        bool noun = false;    ///< "the accusation that …"
    };
    Before before(LineRange clause, int verb) const;

    /// @return the subject in @p clause, which ends before the verb; empty when it has none of its own.
    LineRange of(LineRange clause) const;
    /// @return the noun phrase that opens @p clause, whatever follows; empty when it cannot be told.
    LineRange opening(LineRange clause) const;
    /// Whether @p range reads like somebody who can speak.
    bool canSpeak(LineRange range) const;
    bool is(LineRange range, IdeoSet kinds) const;
    /// @return how many characters of time stand at @p at ("三年前", "7日上午"), or 0.
    int timeAt(int at, int end) const;
    /// Skips conjunctions, times and adverbs from @p at on.
    int skipOpeners(int at, int end) const;

private:
    const IdeoWord *stepEndingAt(int end, int limit, IdeoSet wanted) const;
    int timeEndingAt(int end, int limit) const;
    int withoutTail(LineRange range) const;
    int phraseBefore(LineRange range) const;
    int withoutHead(LineRange range) const;

    const IdeographLine &m_line;
    const IdeographWords &m_words;
};

} // namespace Readout::Attribution
