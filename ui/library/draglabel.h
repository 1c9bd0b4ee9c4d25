// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs at the pointer while something is dragged: its name on a small card. Knows not what it is.
#pragma once

#include "common/theme.h"

#include <QPixmap>

class QWidget;

namespace Readout::Library {

/// As @p widget's font and screen have it.
QPixmap dragLabel(const QString &what, const Common::Theme &theme, const QWidget &widget);

} // namespace Readout::Library
