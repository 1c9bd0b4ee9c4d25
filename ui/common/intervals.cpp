// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of stretches: built once, asked on every paint and every move of the pointer.
#include "common/intervals.h"

#include <algorithm>

namespace Readout::Common {

void IntervalList::assign(QList<Interval> intervals)
{
    m_intervals = std::move(intervals);
    const auto standsBefore = [](const Interval &one, const Interval &other) {
        return one.span.begin < other.span.begin;
    };
    if (!std::is_sorted(m_intervals.cbegin(), m_intervals.cend(), standsBefore)) // a text's statements alone are
        std::stable_sort(m_intervals.begin(), m_intervals.end(), standsBefore);
    m_largestEnd.resize(m_intervals.size());
    build(0, m_intervals.size());
}

QList<Interval> IntervalList::overlapping(TextSpan span) const
{
    QList<Interval> found;
    if (!span.isEmpty())
        collect(0, m_intervals.size(), span, found);
    return found;
}

qsizetype IntervalList::build(qsizetype low, qsizetype high)
{
    if (low >= high)
        return 0;
    const qsizetype middle = low + (high - low) / 2;
    const qsizetype below = std::max(build(low, middle), build(middle + 1, high));
    m_largestEnd[middle] = std::max(m_intervals[middle].span.end, below);
    return m_largestEnd[middle];
}

void IntervalList::collect(qsizetype low, qsizetype high, TextSpan span, QList<Interval> &found) const
{
    if (low >= high)
        return;
    const qsizetype middle = low + (high - low) / 2;
    if (m_largestEnd[middle] <= span.begin)
        return;
    collect(low, middle, span, found);
    const Interval &own = m_intervals[middle];
    if (own.span.begin >= span.end)
        return;
    if (own.span.overlaps(span))
        found.append(own);
    collect(middle + 1, high, span, found);
}

} // namespace Readout::Common
