// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives quotations that stand without a cue to the speaker who goes on speaking. Knows no cues.
#pragma once

#include "attribution/report.h"

namespace Readout::Attribution {

/// How a language treats speech without a cue.
struct LoneHabits
{
    /// A shorter stretch amid other words is a term or a title, not speech (tokens, marks included).
    int shortestSpeech = 14;
    /// A few words in marks without a verb, a paragraph of their own, are a heading and no speech.
    bool knowsHeadings = false;
    /// Whoever was the subject of the sentence before goes on, be it a body or a pronoun; else only names and persons.
    bool anySubjectSpeaks = false;
    /// Closed quotations in a row, a paragraph each, go on with the last who spoke; else people take turns.
    bool goesOn = false;
    /// "A letter from Ruiz: “…”": a sentence without a verb names the speaker before its colon (English phrases).
    bool readsLabels = false;
};

/// Adds to @p reports, which are in text order, a report for each outermost quotation that none of them covers and that
/// is speech by its shape: a whole sentence, or long. Its speaker is the running one (likely), or none (unknown).
void attributeLoneQuotations(const std::vector<Segment> &segments, std::vector<Report> &reports,
                             const LoneHabits &habits);

} // namespace Readout::Attribution
