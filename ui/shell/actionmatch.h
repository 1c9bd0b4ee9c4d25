// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which actions a few typed letters mean, the likeliest first. Knows no widget.
#pragma once

#include "shell/actiontable.h"

#include <QStringList>

namespace Readout::Shell {

/// @return 0 for the best match and more for worse ones; -1 when @p typed does not mean this action. Letters count at
/// the beginnings of words ("hn": Highlight with a Note), of the name before those of the menu; a key finds its action.
int matchRank(const QString &name, const QString &menuPath, const QStringList &keys, const QString &typed);
/// Of equally good ones: those that can be done now, then the last used (@p recent: ids, the latest first).
QList<const ActionRow *> matchingActions(const ActionTable &actions, const QString &typed, const QStringList &recent);

} // namespace Readout::Shell
