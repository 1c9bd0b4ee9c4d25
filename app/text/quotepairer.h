// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs the quotation marks of one paragraph and repairs what is torn. Knows no sentences, no speakers.
#pragma once

#include "text/document.h"

namespace Readout::Text {

/// Pairs the marks among tokens [first, end) of @p document, turns those tokens into OpeningQuote and ClosingQuote and
/// appends the stretches in text order. Apostrophes become words.
void pairQuotes(Document &document, int first, int end);

} // namespace Readout::Text
