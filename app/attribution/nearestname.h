// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said without knowing the language: a quotation, and the name that stands nearest to it. Knows no words.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// @return the quotations of @p segment that have a name beside them, at most *likely*. A name is written with a
/// capital, and where one word of it opens the sentence with more than that. Nothing in scripts without capitals.
std::vector<Report> nearestNames(const Segment &segment);

} // namespace Readout::Attribution
