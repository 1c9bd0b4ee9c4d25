// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over a text: one list of stretches for bands, lines, notes and hover. Knows not what a stretch stands for.
#pragma once

#include "base/textspan.h"

#include <QList>

namespace Readout::Common {

enum class IntervalKind { Highlight, Statement };

struct Interval
{
    TextSpan span;
    IntervalKind kind = IntervalKind::Highlight;
    int index = 0; ///< into the list of its kind

    bool operator==(const Interval &) const = default;
};

/// Sorted by begin and laid out as a balanced tree that knows the largest end below each node, so that a question costs
/// O(log n + answers) even when one stretch covers the whole text.
class IntervalList final
{
public:
    void assign(QList<Interval> intervals);
    /// Those that share a character with @p span, by begin; equal begins in the order they were given.
    QList<Interval> overlapping(TextSpan span) const;
    qsizetype size() const { return m_intervals.size(); }

private:
    qsizetype build(qsizetype low, qsizetype high);
    void collect(qsizetype low, qsizetype high, TextSpan span, QList<Interval> &found) const;

    QList<Interval> m_intervals;
    QList<qsizetype> m_largestEnd; ///< at the middle of each range: of the whole range
};

} // namespace Readout::Common
