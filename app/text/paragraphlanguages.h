// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which language each paragraph of an article is in: a quoted letter or a translation may be in another than the rest.
// Knows no grammar.
#pragma once

#include "domain/article.h"

#include <QStringList>

namespace Readout::Text {

class LanguageRules;

/// @return for each of the article's paragraphs a BCP 47 code: the article's own, but where a paragraph is long enough
/// to tell and is surely in another. Linear in the text; cld2 is asked only about paragraphs that do not look like the
/// article's language.
QStringList paragraphLanguages(const Article &article, const LanguageRules &rules);

} // namespace Readout::Text
