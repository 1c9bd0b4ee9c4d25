// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of windows hold few colours that matter: they are kept small with 256 of them.
#pragma once

#include <QImage>

namespace Readout {

/// @p image with at most 256 colours: the frequent ones as they are, each other one as the nearest of those.
QImage withFewColours(const QImage &image);

} // namespace Readout
