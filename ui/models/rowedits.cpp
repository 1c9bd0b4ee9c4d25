// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that stay are a longest ascending run through the old rows (patience sorting).
#include "models/rowedits.h"

#include <algorithm>

namespace Readout::Models {

namespace {

/// @return new rows whose old rows ascend, as many as possible.
QList<int> stayingRows(const QList<int> &oldRowOf)
{
    QList<int> ends; // for each length the new row that ends such a run at the lowest old row
    QList<int> before(oldRowOf.size(), -1);
    for (int row = 0; row < oldRowOf.size(); ++row) {
        if (oldRowOf[row] < 0)
            continue;
        const auto at = std::lower_bound(ends.begin(), ends.end(), oldRowOf[row],
                                         [&](int end, int oldRow) { return oldRowOf[end] < oldRow; });
        if (at != ends.begin())
            before[row] = *(at - 1);
        if (at == ends.end())
            ends.append(row);
        else
            *at = row;
    }
    QList<int> staying;
    for (int row = ends.isEmpty() ? -1 : ends.last(); row >= 0; row = before[row])
        staying.append(row);
    std::reverse(staying.begin(), staying.end());
    return staying;
}

/// The rows of [0, count) that are not in @p staying (ascending).
QList<RowRun> gaps(const QList<int> &staying, int count)
{
    QList<RowRun> runs;
    int next = 0;
    for (const int row : staying) {
        if (row > next)
            runs.append({next, row - next});
        next = row + 1;
    }
    if (count > next)
        runs.append({next, count - next});
    return runs;
}

} // namespace

RowEdits rowEdits(const QList<int> &oldRowOf, int oldCount)
{
    const QList<int> staying = stayingRows(oldRowOf);
    QList<int> stayingOld;
    stayingOld.reserve(staying.size());
    for (const int row : staying)
        stayingOld.append(oldRowOf[row]);
    return {gaps(stayingOld, oldCount), gaps(staying, int(oldRowOf.size()))};
}

} // namespace Readout::Models
