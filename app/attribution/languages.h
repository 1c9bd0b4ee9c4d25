// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which grammar finds the reports of which language. The one line to add for a new one.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// @return what @p segment reports, by the grammar of its language (LanguageRules::code()); for a language without one,
/// its quotations with the nearest names.
std::vector<Report> reportsOf(const Segment &segment);

} // namespace Readout::Attribution
