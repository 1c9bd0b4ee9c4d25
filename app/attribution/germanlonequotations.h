// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives German quotations that no cue takes their speakers: the one who spoke last, or whom the sentence is about.
#pragma once

#include "attribution/report.h"

#include <vector>

namespace Readout::Attribution {

/// Adds to @p reports, which are in the order of their segments, what stands in marks and is speech.
void attributeGermanLoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports);

} // namespace Readout::Attribution
