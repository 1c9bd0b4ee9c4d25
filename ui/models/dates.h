// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's date as people write it. Knows no article.
#pragma once

#include <QDate>
#include <QString>

namespace Readout::Models {

/// The day of an ISO 8601 date or time, in the local time zone; invalid when there is none.
QDate dayOf(const QString &iso);
/// "12 Mar", of another year than @p today's "12 Mar 2024"; what is no full date stays as it is ("2024-03").
QString shortDate(const QString &iso, QDate today);

} // namespace Readout::Models
