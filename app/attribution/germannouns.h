// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a German noun phrase's words say of it: whether it speaks, in which case and number it can stand. Knows no
// clauses.
#pragma once

#include "attribution/segment.h"

namespace Readout::Attribution {

enum class GermanBeing : quint8 {
    Thing,   ///< nobody who speaks: "Entscheidung", "Baustelle"
    Unknown, ///< in no list
    Speaker, ///< a person, a body, a text, by the list or by the last part of a compound: "Baudezernentin"
};

class GermanNouns final
{
public:
    explicit GermanNouns(const Segment &segment) : m_segment(segment) {}

    /// What the noun @p at means. @p compound: also by its last part.
    GermanBeing being(int at, bool compound) const;
    bool isMedium(int at) const;
    /// "Ministerin", "Regierung", "Polizei": feminine by its ending.
    bool isFeminine(int at) const;
    /// "Sprecherinnen", "zwei", "mehrere": no other number than the plural, by the words [first, end).
    bool isSurelyPlural(int first, int end) const;
    /// "das Amt", "ein Sprecher", "die Ministerin": no other than the singular.
    bool isSurelySingular(int first, int end) const;

    /// Whether the phrase can be the subject of the finite verb @p verb, by number.
    bool agrees(int first, int end, int verb) const;

private:
    bool isPluralVerb(int at) const;
    int headOf(int first, int end) const;

    const Segment &m_segment;
};

} // namespace Readout::Attribution
