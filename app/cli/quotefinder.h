// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds words in a text as a person types them: spaces and quotation marks need not be the same signs. Knows no
// library.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QString>

namespace Readout::Cli {

/// Where @p quote stands in @p text, in text order. White space of any kind and length counts as one space; curly,
/// low, angled and straight quotation marks are equal, so are apostrophes. Letters must be the same.
/// The spans lie on grapheme boundaries. Empty when @p quote holds nothing but spaces.
QList<TextSpan> findQuote(const QString &text, const QString &quote);

} // namespace Readout::Cli
