// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as articles write them. Knows nothing of where in an article they stand.
#pragma once

#include <QString>

#include <optional>

namespace Readout::Importers {

struct FoundDate
{
    QString iso; ///< "2024-11-16"; with a time and a known zone "2024-11-16T18:40:00Z"
    qsizetype begin = 0;
    qsizetype end = 0; ///< of the date and its time in the text searched
};

/// The first date with day, month and year in @p text: 2024-11-16, 16 Nov 2024, November 16, 2024, 16.11.2024,
/// 16. November 2024, 2024年11月16日; month names in the larger European languages. 3/4/2024 is no date: nobody can
/// tell the day from the month; 16/4/2024 is. A time counts only with a zone (Z, UTC, GMT, +09:00). Looks at the first
/// 300 characters only.
std::optional<FoundDate> findDate(QStringView text);

/// A line that says when the article was published, or changed, and nothing else: " date 2024-11-16",
/// "Updated: Saturday, 16 Nov 2024, 18:40 GMT".
struct DateLine
{
    QString iso;
    bool modified = false;
};
std::optional<DateLine> readDateLine(QStringView line);

} // namespace Readout::Importers
