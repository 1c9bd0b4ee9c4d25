// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says in which language a text is written. Knows no article.
#pragma once

#include <QString>

namespace Readout::Text {

/// @return BCP 47 code of the language most of @p text is in ("en", "pt", "zh-Hans", "zh-Hant"); empty when it cannot
/// be told. Reads at most the first 64 Ki code units, so the cost is bounded. Thread-safe.
/// Source: cld2 (docs/decisions/0010-language-detection.md).
QString detectLanguage(QStringView text);

/// The same, but empty too unless cld2 vouches for the answer and nearly all of @p text is in that language.
QString detectLanguageSurely(QStringView text);

} // namespace Readout::Text
