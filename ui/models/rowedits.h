// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to take out of and put into a list so that it becomes another: lets a model change without a reset.
#pragma once

#include <QList>

namespace Readout::Models {

/// Rows [first, first + count).
struct RowRun
{
    int first = 0;
    int count = 0;

    bool operator==(const RowRun &) const = default;
};

struct RowEdits
{
    QList<RowRun> removed;  ///< in old rows, ascending; apply from the back
    QList<RowRun> inserted; ///< in new rows, ascending; apply from the front, after the removals

    qsizetype steps() const { return removed.size() + inserted.size(); }
};

/// @param oldRowOf for each new row the old row that holds the same thing, -1 for a new thing; none twice.
/// As many rows as possible stay; a row that moved is taken out and put in. O(n log n).
RowEdits rowEdits(const QList<int> &oldRowOf, int oldCount);

/// Beyond this many steps a reset costs a view less than the steps.
inline constexpr qsizetype tooManyRowEdits = 500;

} // namespace Readout::Models
