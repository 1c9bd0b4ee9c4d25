// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what a cue reports: the clause, quotation or noun phrase behind it, or the clause before it. Knows no speakers.
#pragma once

#include "attribution/extents.h"

#include <optional>

namespace Readout::Attribution {

/// Atoms [first, end).
struct AtomRange
{
    int first = 0;
    int end = 0;
    bool isEmpty() const { return end <= first; }
};

class Contents final
{
public:
    explicit Contents(const Segment &segment) : m_segment(segment), m_phrases(segment), m_extents(segment) {}

    /// What @p verb takes that begins at or after @p at, the atom behind the verb. @p cueEnd becomes the end of the cue
    /// when a preposition belongs to it ("called for"). @p lenient: a clause need
    /// not show its verb. None when nothing there is content.
    std::optional<AtomRange> behind(const Text::CueVerb &verb, int at, int &cueEnd, bool lenient = false) const;
    /// Clause or quotation that ends right before @p boundary, no further left than @p limit.
    std::optional<AtomRange> before(int boundary, int limit) const;
    /// "…,” he said on Monday, “…”", "The plan, he said, would fail": a second piece after the cue and what goes with
    /// it. The first piece is [first, end).
    std::optional<AtomRange> continued(int at, int first, int end) const;

    /// A quotation at @p at or behind the mark there, with the clause that goes on behind it; behind a colon any
    /// clause.
    std::optional<AtomRange> speechAt(int at) const;
    /// Steps over the person addressed, time, place and medium: the first atom that can be content.
    int skipAdjuncts(int at) const;
    /// "told her audience in Lima": behind the person addressed.
    int skipAddressee(int at) const;
    /// Nothing but quotations and marks.
    bool isQuotationOnly(AtomRange range) const;

private:
    std::optional<AtomRange> phraseAt(int first) const;
    std::optional<AtomRange> nominal(const Text::CueVerb &verb, int at) const;
    bool isInfinitive(int at) const;
    int timeAdverbialEnd(int preposition) const;
    int conjunctionAt(int at) const;
    int colonBeforeQuotation(int at) const;
    int frontOf(int limit, int end) const;
    int firstOfQuotations(int last, int limit) const;
    int phraseWithInfinitive(int at) const;

    const Segment &m_segment;
    NounPhrases m_phrases;
    Extents m_extents;
};

} // namespace Readout::Attribution
