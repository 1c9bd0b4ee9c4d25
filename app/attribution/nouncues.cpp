// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An owner before or behind the noun, and what stands behind both.
#include "attribution/nouncues.h"

#include "attribution/subjects.h"
#include "text/marks.h"

namespace Readout::Attribution {

using Text::WordClass;

namespace {

/// "His answer, given on the steps of the hall, was that …": no parenthesis is longer (atoms).
constexpr int longestAside = 25;

} // namespace

std::optional<Report> NounCues::reportAt(int at) const
{
    const Text::CueNoun *noun =
        m_segment.isClass(at, WordClass::CueNoun) ? m_segment.rules().cueNoun(m_segment.word(at)) : nullptr;
    if (!noun)
        return std::nullopt;
    AtomRange owner = ownerBefore(at);
    int next = at + 1;
    if (owner.isEmpty()) {
        owner = ownerBehind(at);
        next = owner.end;
    }
    if (owner.isEmpty() && m_segment.is(at + 1, u"that")) {
        owner = ownerOfVerb(at);
        next = at + 1;
    }
    if (owner.isEmpty())
        return std::nullopt;
    int cueEnd = at + 1;
    auto content = clauseAt(next);
    if (!content)
        content = predicateBehind(std::min(owner.first, at), next, cueEnd);
    if (!content || content->isEmpty())
        return std::nullopt;
    Report report;
    report.cue = m_segment.tokensOf(at, owner.first > at ? at + 1 : cueEnd);
    report.lemma = noun->lemma;
    report.attitude = noun->attitude;
    report.speaker = m_segment.tokensOf(owner.first, owner.end);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    report.state = State::Likely;
    return report;
}

/// "Lima’s repeated claim", "her fear".
AtomRange NounCues::ownerBefore(int noun) const
{
    int at = noun - 1;
    while (at >= 0 && at > noun - 5 && (m_segment.isNominal(at) || m_segment.isAdverb(at)) &&
           !m_segment.isClass(at, WordClass::Possessive) && !m_segment.isEnclitic(at))
        --at;
    if (m_segment.isClass(at, WordClass::Possessive))
        return {at, at + 1};
    if (!m_segment.isEnclitic(at) || m_segment.isAuxiliary(at))
        return {};
    const int first = m_phrases.startOf(at - 1);
    return first >= 0 && m_phrases.canSpeak(first, at) ? AtomRange{first, at} : AtomRange{};
}

/// "made the claim", "issued a stern warning": whoever did so.
AtomRange NounCues::ownerOfVerb(int noun) const
{
    const int first = m_phrases.startOf(noun);
    const int verb = first - 1;
    if (verb < 1 || !m_segment.isClass(verb, WordClass::LightVerb))
        return {};
    const Subjects subjects(m_segment);
    auto subject = subjects.before(verb);
    if (!subject || subject->passive || subject->negated || !m_phrases.canSpeak(subject->first, subject->end))
        return {};
    return {subject->first, subject->end};
}

/// "a warning from the mayor", "criticism by Ruiz".
AtomRange NounCues::ownerBehind(int noun) const
{
    if (!m_segment.isOneOf(noun + 1, {u"by", u"from", u"of"}))
        return {};
    const int first = noun + 2;
    const int end = m_phrases.endOf(first);
    return end > first && m_phrases.canSpeak(first, end) ? AtomRange{first, end} : AtomRange{};
}

/// "that …"
std::optional<AtomRange> NounCues::clauseAt(int at) const
{
    if (!m_segment.is(at, u"that"))
        return std::nullopt;
    const AtomRange clause{at, m_extents.clauseEnd(at)};
    return m_extents.hasVerb(clause.first, clause.end) ? std::optional(clause) : std::nullopt;
}

/// "His answer, given on the steps, was …": the atom behind the second comma.
int NounCues::skipParenthesis(int at) const
{
    if (!m_segment.isComma(at))
        return at;
    for (int end = at + 1; end < m_segment.size() && end < at + longestAside; ++end) {
        if (m_segment.isComma(end))
            return end + 1;
        if (m_segment.isQuotation(end) || m_segment.isClauseEndMark(end))
            break;
    }
    return at;
}

/// "… was that …", "… is “…”", "…: “…”"
std::optional<AtomRange> NounCues::predicateBehind(int begin, int at, int &cueEnd) const
{
    int verb = skipParenthesis(at);
    // "said in his letter: “…”" is told with "said".
    if (m_segment.isMark(at, u":") && m_segment.isQuotation(at + 1) && !m_extents.hasVerb(0, begin)) {
        cueEnd = at;
        return m_contents.speechAt(at);
    }
    if (!m_segment.isClass(verb, WordClass::Be) || m_segment.isEnclitic(verb))
        return std::nullopt;
    while (m_segment.isAdverb(verb + 1))
        ++verb;
    const int first = verb + 1;
    if (const auto clause = clauseAt(first))
        return clause;
    // "was clear: “…”", "was short and simple: “…”"
    for (int colon = first; colon < first + 5 && colon < m_segment.size(); ++colon) {
        if (m_segment.isMark(colon, u":") && m_segment.isQuotation(colon + 1))
            return m_contents.speechAt(colon);
        if (!m_segment.isWord(colon) || m_segment.isVerbLike(colon))
            break;
    }
    const int quotation = m_segment.isMark(first) ? first + 1 : first;
    if (!m_segment.isQuotation(quotation) || m_extents.isTitle(quotation))
        return std::nullopt;
    return m_contents.speechAt(first);
}

} // namespace Readout::Attribution
