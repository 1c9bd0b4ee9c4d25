// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds where a noun phrase begins or ends, and whether it can be somebody who speaks. Knows no cues.
#pragma once

#include "attribution/segment.h"

namespace Readout::Attribution {

class NounPhrases final
{
public:
    explicit NounPhrases(const Segment &segment) : m_segment(segment) {}

    /// @return the first atom of the noun phrase whose last atom is @p last; -1 when there is none.
    int startOf(int last) const;
    /// @return the atom after the noun phrase that begins at @p first, with what follows "of", "for" …; @p first when
    /// none.
    int endOf(int first) const;
    /// The same with an apposition or relative clause behind a comma.
    int endWithApposition(int first) const;
    /// @return the atom that names the kind of thing [first, end) is.
    int headOf(int first, int end) const;
    /// Can say something: a name, a pronoun, a person, a body, or (for texts) a report.
    bool canSpeak(int first, int end) const;

private:
    bool isGenitive(int at) const;
    bool isQuotedTerm(int at) const;
    bool isInside(int at) const;
    bool opensPhrase(int at) const;
    bool isParticiple(int at) const;
    bool mayAttach(int preposition) const;
    bool mayCoordinate(int coordinator) const;
    int beforeRelative(int verb) const;
    int nounOfRelative(int at) const;

    const Segment &m_segment;
};

} // namespace Readout::Attribution
