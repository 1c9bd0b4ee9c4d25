// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Title, byline, date and outlet as the text itself gives them. Knows no file format; makes nothing up.
#pragma once

#include "importers/block.h"

namespace Readout::Importers {

/// Reads the lines before the body (and a date line at the end) and sets the kinds of those blocks: the title becomes
/// the headline, what stands between it and the byline or date the standfirst, lines that only say who wrote or when
/// captions without a number; a standfirst is also a short first block whose sentence comes again later. Every
/// character stays. Fields of @p known that are set are kept. The byline comes without its "By".
ArticleDetails findDetails(QList<Block> &blocks, const ArticleDetails &known = {});

} // namespace Readout::Importers
