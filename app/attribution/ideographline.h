// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A segment of Chinese or Japanese as a line of characters, each quotation one of them. Knows no speakers.
#pragma once

#include "attribution/ideographwords.h"
#include "attribution/segment.h"

#include <vector>

namespace Readout::Attribution {

/// Range of characters [first, end) of a line.
struct LineRange
{
    int first = 0;
    int end = 0;

    bool isEmpty() const { return end <= first; }
    int size() const { return end - first; }
};

class IdeographLine final
{
public:
    static constexpr QChar quotation{u'\uFFFC'};
    /// Stands behind a quotation that ends in a mark of its own.
    static constexpr QChar pause{u'\uE000'};

    IdeographLine(const Segment &segment, const IdeographWords &words);

    QStringView text() const { return m_text; }
    int size() const { return int(m_text.size()); }
    QChar at(int place) const { return place >= 0 && place < size() ? m_text[place] : QChar(); }
    bool isQuotation(int place) const { return at(place) == quotation; }
    /// Between 《》, （） or the like: no cue stands there.
    bool isAside(int place) const { return m_aside[std::size_t(place)]; }
    QStringView of(LineRange range) const { return text().sliced(range.first, range.size()); }
    /// @p range without spaces and marks at its ends; quotations stay.
    LineRange trimmed(LineRange range) const;
    TokenRange tokensOf(LineRange range) const;
    /// The segment's atom at @p place.
    int atomAt(int place) const { return m_atoms[std::size_t(place)]; }

private:
    const Segment &m_segment;
    QString m_text;
    std::vector<int> m_atoms; ///< by character
    std::vector<bool> m_aside;
};

/// ， 。 ： and the like: a clause ends there.
bool isClauseMark(QChar c);
/// 。 ； ！ ？: a sentence, or a part of one that stands for itself, ends there.
bool isFullMark(QChar c);

} // namespace Readout::Attribution
