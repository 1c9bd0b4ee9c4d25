// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a party is called. Knows not who speaks for it.
#pragma once

#include <QString>

namespace Readout {

/// Whether @p party is written as a country is: an ISO 3166-1 alpha-2 code. Else it is an organisation's name.
bool isCountryCode(const QString &party);

/// What people call a party: "Japan" for "JP" (in English), an organisation's name as it is.
QString partyName(const QString &party);

} // namespace Readout
