// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A quotation as it is pasted elsewhere: the words, who said them, where they stand. Knows no clipboard.
#pragma once

#include "models/articlemodel.h"

namespace Readout::Reader {

struct Quotation
{
    QString plain;
    QString rich; ///< HTML
};

/// Speaker and source are those of the shown statement that shares most of @p span; none when none does.
Quotation quotationOf(const Models::ArticleModel &model, TextSpan span);
/// "¶4", "¶2.1–¶3"; empty in the headline.
QString paragraphsOf(const Article &article, TextSpan span);

} // namespace Readout::Reader
