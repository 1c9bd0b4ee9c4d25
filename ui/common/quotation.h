// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A quotation as it is pasted elsewhere: the words, who said them, where they stand. Knows no clipboard.
#pragma once

#include "domain/article.h"
#include "domain/highlight.h"

#include <optional>

namespace Readout::Common {

struct Quotation
{
    QString plain;
    QString rich; ///< HTML
};

/// What a quotation is made of; what is empty is left out.
struct QuotedWords
{
    QString words;
    std::optional<AttributionRecord> attribution;
    ArticleDetails details;
    QString paragraphs; ///< "¶4"
    QString note;
};

Quotation quotationFrom(const QuotedWords &given);
/// All of them, one below the other.
Quotation joined(const QList<Quotation> &quotations);

} // namespace Readout::Common
