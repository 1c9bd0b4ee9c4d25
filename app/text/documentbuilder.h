// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a Document of an article: tokens, quotations, sentences. Knows no speakers.
#pragma once

#include "base/result.h"
#include "text/document.h"

namespace Readout::Text {

/// Uses text, paragraphs and language of @p article; one paragraph over the whole text when it has none.
/// Never fails on any text. Errors: Internal when the language's rules are damaged.
Result<Document> buildDocument(const Article &article);
/// The same with rules at hand.
Document buildDocument(const Article &article, const LanguageRules &rules);

/// @return the places after which a long block may be broken: ends of sentences outside of any
/// quotation, as positions in the text.
QList<qsizetype> breakPlaces(const Document &document);

} // namespace Readout::Text
