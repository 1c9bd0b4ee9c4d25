// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of the open article as it is quoted elsewhere. Knows no clipboard.
#pragma once

#include "common/quotation.h"
#include "models/articlemodel.h"

namespace Readout::Reader {

/// Speaker and source are those of the shown statement that shares most of @p span; none when none does.
Common::Quotation quotationOf(const Models::ArticleModel &model, TextSpan span);
/// "¶4", "¶2.1–¶3"; empty in the headline.
QString paragraphsOf(const Article &article, TextSpan span);

} // namespace Readout::Reader
