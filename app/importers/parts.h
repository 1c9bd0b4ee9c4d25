// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Long blocks are shown in parts. Knows no file format and no quotation marks: app/text says where a block may be
// broken.
#pragma once

#include "domain/article.h"

namespace Readout::Importers {

/// Longest block that is shown whole, in words.
inline constexpr int wholeBlockWords = 120;

/// Replaces each paragraph of @p article of more than wholeBlockWords words by parts of about 40 to 90 words that break
/// between sentences and never inside a quotation. A stretch of more than 150 words that lost one of its quotation
/// marks is broken between its sentences all the same. Only where that would leave more than 1000 words in one piece (a
/// text without stops) is it broken at less: a sentence's end inside a quotation, then a space, then between
/// characters.
void splitLongBlocks(Article &article);

} // namespace Readout::Importers
