// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts an article into the pieces that are laid out one by one. Knows no fonts.
#pragma once

#include "common/readinglayout.h"

namespace Readout::Common {

/// Paragraphs as they are, very long ones in stretches; title and byline where the text has none.
QList<ReadingPiece> readingPieces(const Article &article);

} // namespace Readout::Common
