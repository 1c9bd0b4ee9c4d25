// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds words in a text as people look for them: accents, widths and kinds of quotation marks do not matter unless they
// are asked for. Knows no view; runs in any thread.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QString>

#include <atomic>

namespace Readout::Common {

struct SearchOptions
{
    bool matchCase = false; ///< else case counts only when the words have a capital letter
    bool wholeWords = false;

    bool operator==(const SearchOptions &) const = default;
};

/// All places where @p words stand in @p text, from left to right, none within another. An accent in @p words counts; a
/// letter without one finds it with any. Whole words: in writing without spaces between words every character is one.
/// Stops early, with what it has, once @p cancelled becomes true.
QList<TextSpan> placesOf(const QString &words, const QString &text, const SearchOptions &options = {},
                         const std::atomic_bool *cancelled = nullptr);

} // namespace Readout::Common
