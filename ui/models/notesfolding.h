// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups of notes are folded away, whether they have rows just now or not. A plain value.
#pragma once

#include <QSet>
#include <QString>

namespace Readout::Models {

/// Groups are known by what they stand for (NotesModel::groupAt()), never by where they stand.
struct NotesFolding
{
    bool all = false; ///< all groups but the others are folded; else the others alone
    QSet<QString> others;

    bool folds(const QString &group) const { return all != others.contains(group); }
    void set(const QString &group, bool folded)
    {
        if (folded == all)
            others.remove(group);
        else
            others.insert(group);
    }
    bool operator==(const NotesFolding &) const = default;
};

} // namespace Readout::Models
