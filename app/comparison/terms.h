// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a text talks of: its words and names in a form that can be compared. Knows no statements.
#pragma once

#include "base/result.h"
#include "domain/article.h"

#include <QList>

namespace Readout {

/// A word, or a name of several words, that may say what a text is about.
struct TextTerm
{
    QString key;            ///< what is compared: words without endings, parted by spaces
    TextSpan span;          ///< where it stands
    bool isName = false;    ///< written as names are
    bool isNominal = false; ///< stands here as a noun does: at the end of a noun phrase
    bool isVerbal = false;  ///< stands here as a verb does
    bool isGeneral = false; ///< says nothing of the subject: general nouns, verbs of speech, those who speak
};

struct ArticleTerms
{
    QList<TextTerm> terms;     ///< in text order; behind a name of several words come these, each for itself
    QList<TextSpan> sentences; ///< in text order
};

/// @return what @p article talks of. Languages with rules of their own tell nouns from other words; of other languages
/// only names are terms. Chinese and Japanese are cut into words by ICU. Errors: Internal when a language's rules or
/// list are damaged.
Result<ArticleTerms> termsOf(const Article &article);

} // namespace Readout
