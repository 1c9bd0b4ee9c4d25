// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Indirect speech that runs on over sentences: its verbs tell (sei, habe), its speaker stands before. Knows no cues.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// Adds to @p reports, ordered by segment, those of sentences in reported speech without a cue of their own. Linear.
void continueGermanReports(const std::vector<Segment> &segments, std::vector<Report> &reports);

/// Joins those that follow one another in a paragraph.
void joinGermanReports(const std::vector<Segment> &segments, std::vector<Report> &reports);

} // namespace Readout::Attribution
