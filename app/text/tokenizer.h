// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a stretch of text into words, numbers and marks. Knows no sentences.
#pragma once

#include "text/document.h"

namespace Readout::Text {

/// Appends the tokens of @p within to @p tokens. Enclitics ("'s", "'ll") are tokens of their own; an abbreviation keeps
/// its full stop; every token ends on a grapheme boundary. All quotation marks come as Punctuation: the pairer decides.
void tokenize(QStringView text, TextSpan within, const LanguageRules &rules, QList<Token> &tokens);

} // namespace Readout::Text
