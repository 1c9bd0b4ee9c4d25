// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a quotation without a cue looks like in its sentence, and who signs it. Knows no running speaker.
#pragma once

#include "attribution/segment.h"

#include <optional>

namespace Readout::Attribution {

/// A quotation that no cue takes.
struct Lone
{
    int segment = 0;
    int atom = 0;
    bool alone = false; ///< nothing but quotations in its sentence
};

bool hasWord(const Segment &segment, int atom);
bool isQuotationsOnly(const Segment &segment);
/// A paragraph that is a few words in marks without a verb: a heading.
bool isHeading(const std::vector<Segment> &segments, const Lone &lone);
/// "The mayor was blunter: “We lost.”"
bool isIntroduced(const Segment &segment, int atom);
/// "Instead, “we lost the well.”", "“We lost the well” again.": the whole sentence, where most of it stands in marks
/// and the rest says nothing of its own.
std::optional<TokenRange> sentenceAround(const Segment &segment, int atom);
/// Whom "who" stands for, when @p speaker is one: the running speaker is a noun phrase. None when it was told before.
std::optional<TokenRange> antecedentOf(const Segment &segment, TokenRange speaker);
/// A paragraph that is “Ana Ruiz, head of the water board” with its closing mark, and no more.
std::optional<TokenRange> signatureInMarks(const Segment &segment);
/// "— Ana Ruiz, farmer", with its dash at @p dash.
std::optional<TokenRange> signatureAt(const Segment &segment, int dash);
/// Who signs the quotation, behind it or in a paragraph of its own.
std::optional<TokenRange> signatureBehind(const std::vector<Segment> &segments, const Lone &lone);
/// "Then Ruiz: “…”", "A letter from Ruiz: “…”": whom a sentence without a verb names before the colon at @p colon.
std::optional<TokenRange> labelBefore(const Segment &segment, int colon);
/// The subject of the clause that the quotation at @p before ends.
std::optional<TokenRange> mainSubject(const Segment &segment, int before);

} // namespace Readout::Attribution
