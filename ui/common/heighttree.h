// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Heights of many pieces below each other: sums, changes and look-ups in O(log n). Knows not what is that high.
#pragma once

#include <QList>

#include <algorithm>
#include <bit>

namespace Readout::Common {

/// A Fenwick tree over whole pixels.
class HeightTree final
{
public:
    void assign(const QList<int> &heights)
    {
        m_heights = heights;
        m_sums.fill(0, heights.size() + 1);
        for (qsizetype at = 1; at <= heights.size(); ++at) {
            m_sums[at] += heights[at - 1];
            const qsizetype above = at + (at & -at);
            if (above <= heights.size())
                m_sums[above] += m_sums[at];
        }
    }
    qsizetype size() const { return m_heights.size(); }
    int height(qsizetype at) const { return m_heights[at]; }
    void setHeight(qsizetype at, int height)
    {
        const qint64 by = height - m_heights[at];
        m_heights[at] = height;
        for (qsizetype node = at + 1; by != 0 && node < m_sums.size(); node += node & -node)
            m_sums[node] += by;
    }
    /// Sum of the heights before @p at.
    qint64 top(qsizetype at) const
    {
        qint64 sum = 0;
        for (qsizetype node = at; node > 0; node -= node & -node)
            sum += m_sums[node];
        return sum;
    }
    qint64 total() const { return top(size()); }
    /// The one that holds @p y; the first above all, the last below all.
    qsizetype find(qint64 y) const
    {
        if (m_heights.isEmpty())
            return -1;
        qsizetype at = 0;
        for (auto step = qsizetype(std::bit_floor(size_t(size()))); step > 0; step /= 2) {
            if (at + step <= size() && m_sums[at + step] <= y) {
                at += step;
                y -= m_sums[at];
            }
        }
        return std::min(at, size() - 1);
    }

private:
    QList<int> m_heights;
    QList<qint64> m_sums;
};

} // namespace Readout::Common
