// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a cue whose sentence holds no content what the sentence beside it says. Knows no cues.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// Fills those of @p reports, which are in text order, that have a cue and no contents ("「…」。王氏はこう述べた。"),
/// and drops those that stay empty. One without a speaker gets the running one (likely). Leaves languages with spaces
/// alone.
void addFrontedSpeech(const std::vector<Segment> &segments, std::vector<Report> &reports);

} // namespace Readout::Attribution
