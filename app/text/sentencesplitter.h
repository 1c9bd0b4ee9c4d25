// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts one paragraph's tokens into sentences that never end inside a quotation. Knows no speakers.
#pragma once

#include "text/document.h"

namespace Readout::Text {

/// Appends the sentences of tokens [first, end), the tokens of paragraph @p paragraph, whose quotes are @p firstQuote
/// on.
void splitSentences(Document &document, int first, int end, int paragraph, qsizetype firstQuote,
                    const LanguageRules &rules);

} // namespace Readout::Text
