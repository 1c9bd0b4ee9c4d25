// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes text fit for SQLite. Knows no database.
#pragma once

#include <QString>

namespace Readout::Storage {

/// @return @p text with each lone surrogate and each NUL replaced by U+FFFD. SQLite would swallow the letter after the
/// one and stop reading at the other. As long as before, so that spans still fit.
QString cleanText(const QString &text);

/// @return whether @p position lies between the halves of a surrogate pair of @p text.
bool cutsPair(QStringView text, qsizetype position);

} // namespace Readout::Storage
