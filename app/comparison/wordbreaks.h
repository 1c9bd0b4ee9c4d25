// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of texts that are written without spaces, by ICU's dictionaries (docs/decisions/0015).
#pragma once

#include "base/textspan.h"

namespace Readout {

/// @return the words of @p stretch of @p text in text order, marks and numbers left out; none when ICU cannot tell.
QList<TextSpan> wordsIn(const QString &text, TextSpan stretch, const QString &language);

/// Whether @p word is of Han characters or katakana alone: nouns mostly, never particles or endings.
bool isSubjectWord(QStringView word);

} // namespace Readout
