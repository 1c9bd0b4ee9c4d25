// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks a few words to both sides of each quotation.
#include "attribution/nearestname.h"

#include <optional>

namespace Readout::Attribution {

namespace {

constexpr int shortestSpeech = 6; ///< tokens, marks included: a shorter stretch in marks may be a term or a title
constexpr int reach = 12;         ///< atoms looked at on each side

bool isCapitalised(const Segment &segment, int at)
{
    return segment.isWord(at) && segment.atom(at).capitalised;
}

/// The name whose first atom is @p first: words with capitals, and one short word between two of them ("Ana de Souza").
/// @return the atom behind it.
int endOfName(const Segment &segment, int first)
{
    int end = first + 1;
    while (isCapitalised(segment, end) ||
           (segment.isWord(end) && segment.word(end).size() <= 3 && isCapitalised(segment, end + 1)))
        ++end;
    return end;
}

/// A word that opens the sentence has a capital anyway.
bool standsAsName(int first, int end)
{
    return end > first + 1 || first > 0;
}

std::optional<TokenRange> nameBehind(const Segment &segment, int quotation, int &distance)
{
    for (int at = quotation + 1; at < segment.size() && at <= quotation + reach && !segment.isQuotation(at); ++at) {
        if (!isCapitalised(segment, at))
            continue;
        distance = at - quotation;
        return segment.tokensOf(at, endOfName(segment, at));
    }
    return std::nullopt;
}

std::optional<TokenRange> nameBefore(const Segment &segment, int quotation, int &distance)
{
    std::optional<TokenRange> nearest;
    int begin = quotation;
    while (begin > 0 && begin > quotation - reach && !segment.isQuotation(begin - 1))
        --begin;
    for (int at = begin; at < quotation; ++at) {
        if (!isCapitalised(segment, at))
            continue;
        const int end = endOfName(segment, at);
        if (standsAsName(at, end)) {
            nearest = segment.tokensOf(at, end);
            distance = quotation - end + 1;
        }
        at = end;
    }
    return nearest;
}

} // namespace

std::vector<Report> nearestNames(const Segment &segment)
{
    std::vector<Report> reports;
    if (segment.within() >= 0)
        return reports;
    for (int at = 0; at < segment.size(); ++at) {
        const TokenRange quoted = segment.atom(at).tokens;
        if (!segment.isQuotation(at) || quoted.end - quoted.first < shortestSpeech)
            continue;
        int before = reach + 1;
        int behind = reach + 1;
        const std::optional<TokenRange> earlier = nameBefore(segment, at, before);
        const std::optional<TokenRange> later = nameBehind(segment, at, behind);
        if (!earlier && !later)
            continue;
        Report report;
        report.speaker = before < behind ? earlier : later;
        report.contents.push_back(quoted);
        report.state = State::Likely;
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace Readout::Attribution
