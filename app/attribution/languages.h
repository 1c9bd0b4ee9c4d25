// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which grammar finds the reports of which language. The one line to add for a new one.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// @return what @p segment reports, by the grammar of its language (LanguageRules::code()); for a language without one,
/// its quotations with the nearest names.
std::vector<Report> reportsOf(const Segment &segment);

/// Adds what is reported over several sentences; @p reports are ordered by segment and stay so.
void continueReports(const Text::LanguageRules &rules, const std::vector<Segment> &segments,
                     std::vector<Report> &reports);

/// Gives quotations that no cue takes their speakers, as the language has it.
void attributeLone(const Text::LanguageRules &rules, const std::vector<Segment> &segments,
                   std::vector<Report> &reports);

/// Joins what is one report; comes last.
void joinReports(const Text::LanguageRules &rules, const std::vector<Segment> &segments, std::vector<Report> &reports);

} // namespace Readout::Attribution
