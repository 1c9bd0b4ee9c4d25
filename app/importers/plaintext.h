// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the blocks of a plain text are. Knows no encoding and no details.
#pragma once

#include "base/result.h"
#include "importers/block.h"

namespace Readout::Importers {

/// Blocks of @p text. Empty lines always part blocks. What a single line end means is decided once for the whole text:
/// - The text is *hard-wrapped* when few of its lines are longer than 130 columns and most single line ends are forced:
///   the next line's first word would not have fitted within the text's usual width. There a forced line end is white
///   space, and an early one ends a paragraph. A line indented deeper than the one before begins a paragraph.
/// - Else every line is a paragraph.
/// In both, a line that begins with a list mark begins a list item, and a line that begins in lower case goes on with a
/// long one before it that ends within a sentence.
/// Errors: TooLarge when there are more than two million lines that hold something.
Result<QList<Block>> blocksOfPlainText(QStringView text);

} // namespace Readout::Importers
