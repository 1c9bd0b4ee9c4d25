// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes text fit for SQLite. Knows no database.
#pragma once

#include <QString>

namespace Readout::Storage {

/// @return @p text as SQLite gives it back unharmed: lone surrogates, NUL, U+FFFE and U+FFFF become U+FFFD, and U+FEFF
/// becomes U+2060, which says the same (SQLite would swallow the letter after a lone surrogate, stop reading at NUL,
/// change the noncharacters itself and take a U+FEFF at the beginning for a byte order mark). Unit for unit, so that
/// spans still fit and a part of a text becomes the same as within the whole.
QString cleanText(const QString &text);

/// @return whether @p position lies between the halves of a surrogate pair of @p text.
bool cutsPair(QStringView text, qsizetype position);

} // namespace Readout::Storage
