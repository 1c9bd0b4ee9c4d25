// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Icons by their freedesktop names, drawn in the palette's colours. Knows no action.
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace Readout::Common {

/// @return the icon of that name in the palette's second text colour, whatever the palette becomes later; a null icon
/// when :/icons has none. With @p colour always in that colour.
QIcon icon(const QString &name, const QColor &colour = {});

} // namespace Readout::Common
