// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names for files that are written. Knows no folder.
#pragma once

#include <QString>

namespace Readout::Shell {

/// "harbour-talks-end.pdf" for @p title: letters, digits and hyphens, no longer than people like; "readout.pdf" when
/// nothing is left of it.
QString fileNameFor(const QString &title, const QString &extension);

} // namespace Readout::Shell
