// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text a reader of a page sees, block by block, and what the page says about itself. Knows no bytes.
#pragma once

#include "importers/block.h"
#include "importers/htmltree.h"

namespace Readout::Importers {

struct HtmlText
{
    QList<Block> blocks;
    ArticleDetails details; ///< from the head; the language is the page's claim
};

/// Walks @p tree without recursion. Scripts, styles, forms, navigation, hidden elements and the readings above
/// ruby text are left out; <q> gets the
/// quotation marks a browser shows. Paragraphs, headings, list items, block quotes and captions become blocks of their
/// kind, the first <h1> the headline.
HtmlText textOfHtml(const HtmlTree &tree);

} // namespace Readout::Importers
