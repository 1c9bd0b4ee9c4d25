// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the window's actions as they are now, for cards, bars and sentences that name them. Knows no action.
#pragma once

#include <QHash>
#include <QString>

namespace Readout::Common {

/// Handed down by the window, again each time a key changes: no view names a key by itself.
struct KeyHints
{
    QHash<QString, QString> keys;  ///< by action id, as people read them; none for actions without a key
    QHash<QString, QString> menus; ///< by action id: where it stands in the menus, "Highlight → Tag"

    QString key(const QString &id) const { return keys.value(id); } ///< empty when there is none
    /// The key, or where the action stands in the menus: never empty for an action that exists.
    QString way(const QString &id) const
    {
        const QString shown = key(id);
        return shown.isEmpty() ? menus.value(id) : shown;
    }
};

} // namespace Readout::Common
