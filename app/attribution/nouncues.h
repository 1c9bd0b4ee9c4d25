// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nouns that report: "her claim that …", "his call for “…”", "the mayor’s answer was that …". Knows no verbs.
#pragma once

#include "attribution/contents.h"
#include "attribution/report.h"

namespace Readout::Attribution {

class NounCues final
{
public:
    explicit NounCues(const Segment &segment)
        : m_segment(segment), m_phrases(segment), m_contents(segment), m_extents(segment)
    {
    }

    /// What the noun at @p noun reports, and whose it is; none when it is none of those nouns, has no owner or no
    /// content.
    std::optional<Report> reportAt(int noun) const;

private:
    AtomRange ownerBefore(int noun) const;
    AtomRange ownerBehind(int noun) const;
    AtomRange ownerOfVerb(int noun) const;
    std::optional<AtomRange> clauseAt(int at) const;
    std::optional<AtomRange> predicateBehind(int begin, int at, int &cueEnd) const;
    int skipParenthesis(int at) const;

    const Segment &m_segment;
    NounPhrases m_phrases;
    Contents m_contents;
    Extents m_extents;
};

} // namespace Readout::Attribution
