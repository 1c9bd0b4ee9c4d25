// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last steps every importer shares: details, language, canonical text, parts; and the sentences it refuses with.
#pragma once

#include "importers/block.h"
#include "importers/importer.h"

namespace Readout::Importers {

/// "“report.txt”", or "The clipboard".
QString subjectOf(const Input &input);
/// @p kind as kindOfBinary() says it; empty when nobody knows what it is.
Error notText(const Input &input, const QString &kind);

/// @p known: what the format itself says. Errors: Empty when there is no letter and no digit in @p blocks.
Result<Article> finishArticle(const Input &input, QList<Block> blocks, const ArticleDetails &known);

} // namespace Readout::Importers
