// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of complement a cue takes, tried from the surest to the weakest.
#include "attribution/contents.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;

bool Contents::isQuotationOnly(AtomRange range) const
{
    for (int at = range.first; at < range.end; ++at) {
        if (m_segment.isWord(at) || m_segment.atom(at).kind == AtomKind::Number)
            return false;
    }
    return !range.isEmpty();
}

std::optional<AtomRange> Contents::speechAt(int at) const
{
    int begin = at;
    if (m_segment.isMark(begin, u":") || m_segment.isComma(begin) ||
        (m_segment.isMark(begin) && Text::isDash(m_segment.word(begin))))
        ++begin;
    if (m_segment.isQuotation(begin))
        return AtomRange{begin, m_extents.afterQuotation(begin)};
    if (m_segment.isMark(at, u":") && begin < m_segment.size())
        return AtomRange{begin, m_extents.clauseEnd(begin)};
    return std::nullopt;
}

int Contents::skipAddressee(int at) const
{
    if (m_segment.isTime(at))
        return at;
    const bool possessive = m_segment.isClass(at, WordClass::Possessive) && m_segment.isNominal(at + 1);
    if (m_segment.isClass(at, WordClass::ObjectPronoun) && !possessive &&
        !m_segment.isClass(at + 1, WordClass::Be | WordClass::Modal))
        return at + 1;
    if (m_segment.isClass(at, WordClass::Relative | WordClass::Wh))
        return at;
    const int end = m_phrases.endOf(at);
    return end > at ? end : at;
}

/// "to keep", not "to the crew": what stands behind is no noun phrase.
bool Contents::isInfinitive(int at) const
{
    const int next = at + 1;
    return m_segment.is(at, u"to") && m_segment.isWord(next) && !m_segment.isName(next) &&
           !m_segment.isClass(next, WordClass::Determiner | WordClass::Possessive | WordClass::ObjectPronoun |
                                        WordClass::PersonNoun | WordClass::BodyNoun | WordClass::MediumNoun);
}

/// "on Friday", "in June", "on 3 March", "in 2031", "for last year": when it was, not what.
/// @return the atom behind, or -1.
int Contents::timeAdverbialEnd(int preposition) const
{
    if (!m_segment.isClass(preposition, WordClass::Preposition))
        return -1;
    const auto isNumber = [this](int here) {
        return here < m_segment.size() && m_segment.atom(here).kind == AtomKind::Number;
    };
    int at = preposition + 1;
    const bool year = m_segment.is(preposition, u"in") && isNumber(at) && m_segment.word(at).size() == 4;
    if (m_segment.isOneOf(at, {u"last", u"this", u"next", u"late", u"early"}) ||
        (isNumber(at) && m_segment.isClass(at + 1, WordClass::Month)))
        ++at;
    const bool shifted = at > preposition + 1 && m_segment.isTime(at);
    if (!shifted && !year && !m_segment.isClass(at, WordClass::Day | WordClass::Month))
        return -1;
    ++at;
    while (m_segment.isTime(at) || isNumber(at))
        ++at;
    // "agreed on Friday prayers"
    return m_segment.isNominal(at) || m_segment.isEnclitic(at) ? -1 : at;
}

int Contents::skipAdjuncts(int at) const
{
    int here = at;
    for (int steps = 0; steps < 6 && here < m_segment.size(); ++steps) {
        if (const int time = timeAdverbialEnd(here); time > here) {
            here = time;
            continue;
        }
        if (m_segment.isTime(here) ||
            (here > at && m_segment.isTime(here - 1) && m_segment.atom(here).kind == AtomKind::Number)) {
            ++here;
            continue;
        }
        if (m_segment.isOneOf(here, {u"last", u"this", u"late", u"early", u"earlier", u"in"}) &&
            m_segment.isTime(here + 1)) {
            here += 2;
            continue;
        }
        const bool governs = m_segment.isClass(here, WordClass::Preposition) &&
                             (m_segment.isNominal(here + 1) ||
                              m_segment.isClass(here + 1, WordClass::Determiner | WordClass::Possessive));
        if (m_segment.isAdverb(here) && !governs && !m_segment.isClass(here, WordClass::Determiner) &&
            !m_segment.isOneOf(here, {u"there", u"so", u"no", u"even", u"only", u"just", u"very"})) {
            ++here;
            continue;
        }
        if (!m_segment.isClass(here, WordClass::Preposition) || isInfinitive(here))
            break;
        const int end = m_phrases.endOf(here + 1);
        if (end <= here + 1)
            break;
        // "on the Herald’s “Morning in Lima”"
        if (m_segment.isQuotation(end) && m_extents.isTitle(end)) {
            here = end + 1;
            continue;
        }
        const int head = m_phrases.headOf(here + 1, end);
        const bool medium =
            m_segment.isClass(head, WordClass::MediumNoun | WordClass::PersonNoun | WordClass::Day |
                                        WordClass::TimeNoun | WordClass::Month | WordClass::ObjectPronoun);
        const bool reveals = end >= m_segment.size() || m_segment.isMark(end) || m_segment.isQuotation(end) ||
                             m_segment.isOneOf(end, {u"that", u"on", u"in", u"at"}) || m_segment.isTime(end) ||
                             isInfinitive(end);
        if (!medium && !reveals)
            break;
        here = end;
    }
    return here;
}

/// "urged the crew to leave": the atom of "to", or -1.
int Contents::phraseWithInfinitive(int at) const
{
    if (m_segment.is(at, u"to") && m_segment.isWord(at + 1))
        return at;
    const int end = skipAddressee(at);
    for (int here = std::max(at, end - 4); here <= end; ++here) {
        if (m_segment.is(here, u"to") && (m_segment.isWord(here + 1) || m_segment.isQuotation(here + 1)))
            return here;
    }
    return m_segment.is(end, u"not") && m_segment.is(end + 1, u"to") ? end + 1 : -1;
}

std::optional<AtomRange> Contents::phraseAt(int first) const
{
    const AtomRange range{first, m_extents.phraseEnd(first)};
    return range.isEmpty() ? std::nullopt : std::optional(range);
}

std::optional<AtomRange> Contents::behind(const CueVerb &verb, int at, int &cueEnd, bool lenient) const
{
    if (at >= m_segment.size())
        return std::nullopt;
    const auto clause = [&](int first) -> std::optional<AtomRange> {
        const AtomRange range{first, m_extents.clauseEnd(first)};
        return range.isEmpty() ? std::nullopt : std::optional(range);
    };
    const bool clausal = verb.takes.testFlag(Complement::Clause) || verb.takes.testFlag(Complement::That);
    if (const int after = skipAdjuncts(at); clausal && m_segment.is(after, u"that"))
        return clause(after);
    if (m_segment.isWord(at) && verb.prepositions.contains(m_segment.word(at).toString()) && timeAdverbialEnd(at) < 0) {
        cueEnd = at + 1;
        return phraseAt(at + 1);
    }
    if (verb.takes.testFlag(Complement::Infinitive)) {
        if (phraseWithInfinitive(at) >= 0)
            return phraseAt(at);
        const int later = skipAdjuncts(at);
        if (later > at && m_segment.is(later, u"to") && m_segment.isWord(later + 1))
            return phraseAt(later);
    }
    if (verb.takes.testFlag(Complement::Of)) {
        for (int here = at; here < at + 20 && here < m_segment.size() && !m_segment.isComma(here); ++here) {
            if (m_segment.is(here, u"of"))
                return clause(at);
        }
    }
    int begin = at;
    if (verb.takes.testFlag(Complement::Addressee))
        begin = skipAddressee(begin);
    begin = skipAdjuncts(begin);
    const bool speech = verb.takes.testFlag(Complement::Speech);
    // "what Ruiz called “nonsense” proved right"
    const bool names = verb.takes.testFlag(Complement::Object) && !verb.takes.testFlag(Complement::Clause);
    if (names && m_segment.isQuotation(begin) && !m_segment.endsInMark(begin)) {
        const AtomRange range{begin, m_extents.objectEnd(begin)};
        if (!range.isEmpty())
            return range;
    }
    // "saying only that …"
    if (m_segment.isOneOf(begin, {u"only", u"just", u"simply"}) && m_segment.is(begin + 1, u"that"))
        ++begin;
    if (speech || verb.takes.testFlag(Complement::Clause)) {
        if (const auto said = speechAt(begin))
            return said;
    }
    if (speech) {
        if (const int colon = colonBeforeQuotation(begin); colon >= 0)
            return speechAt(colon);
    }
    const bool clauses = verb.takes.testFlag(Complement::Clause);
    if (clauses || verb.takes.testFlag(Complement::That)) {
        if (const int conjunction = conjunctionAt(begin); conjunction >= 0)
            return clause(conjunction);
        if (m_segment.isClass(begin, WordClass::Wh) || m_segment.isOneOf(begin, {u"if"}))
            return clause(begin);
    }
    if (verb.takes.testFlag(Complement::Noun) && begin < m_segment.size()) {
        const int end = m_extents.phraseEnd(begin);
        if (end > begin && m_segment.isClass(begin, WordClass::Determiner | WordClass::Possessive) &&
            !m_extents.hasVerb(begin, end))
            return AtomRange{begin, end};
    }
    const bool relative = begin == at && m_segment.isClass(at - 3, WordClass::Relative | WordClass::Wh) &&
                          m_segment.isClass(at - 2, WordClass::SubjectPronoun) && m_segment.isComma(at - 4);
    if (m_segment.isAuxiliary(begin) && !relative) // "whether it was joking was not clear"
        return std::nullopt;
    if (clauses && (begin < m_segment.size() && !m_segment.isMark(begin))) {
        const int end = m_extents.clauseEnd(begin);
        const bool phraseFirst = m_segment.isClass(begin, WordClass::Preposition);
        if ((phraseFirst ? m_extents.hasPlainVerb(begin, end) : m_extents.hasVerb(begin, end)) ||
            (lenient && speech && end > begin + 1))
            return AtomRange{begin, end};
    }
    return nominal(verb, at);
}

/// Gerund, object with predicate, or noun phrase.
std::optional<AtomRange> Contents::nominal(const CueVerb &verb, int at) const
{
    if (verb.takes.testFlag(Complement::Gerund) && m_segment.isWord(at) && m_segment.word(at).endsWith(u"ing"))
        return phraseAt(at);
    const bool phrase =
        m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive | WordClass::ObjectPronoun) ||
        m_segment.isNominal(at) || m_segment.isQuotation(at);
    if (verb.takes.testFlag(Complement::Object) && phrase) {
        const AtomRange range{at, m_extents.objectEnd(at)};
        if (!range.isEmpty())
            return range;
    }
    if (verb.takes.testFlag(Complement::Noun) && phrase)
        return phraseAt(at);
    return std::nullopt;
}

/// "that", also behind a parenthesis: "said in its letter, signed by two ministers, that …"; -1 when there is none.
int Contents::conjunctionAt(int at) const
{
    if (m_segment.is(at, u"that"))
        return at;
    // "in a statement posted on its website that …"
    const bool phrase = m_segment.isClass(at, WordClass::Preposition) ||
                        (m_segment.isPastLike(at) && m_segment.isClass(at - 1, WordClass::MediumNoun));
    if (!m_segment.isComma(at) && !phrase)
        return -1;
    for (int here = at + 1; here < at + 14 && here < m_segment.size() && !m_segment.isAuxiliary(here); ++here) {
        if (m_segment.isQuotation(here) || (phrase && m_segment.isMark(here)) || m_segment.cueVerb(here))
            break;
        if (m_segment.is(here, u"that") && !m_segment.isVerbLike(here + 1))
            return here;
        if (m_segment.isVerbLike(here) && !m_segment.isPastLike(here))
            break;
    }
    if (phrase)
        return -1;
    for (int here = at + 1; here < at + 25 && here < m_segment.size(); ++here) {
        if (m_segment.isQuotation(here))
            return -1;
        if (m_segment.is(here, u"that") && m_segment.isComma(here - 1))
            return here;
    }
    return -1;
}

/// "replied with a smile: “…”": a colon a few words on, before a quotation; -1 when there is none.
int Contents::colonBeforeQuotation(int at) const
{
    const int phrase = m_phrases.endOf(at);
    if (phrase > at && m_segment.isVerbLike(phrase))
        return -1;
    for (int here = at; here < at + 12 && here < m_segment.size(); ++here) {
        if (m_segment.isMark(here, u":"))
            return m_segment.isQuotation(here + 1) ? here : -1;
        if (m_segment.isComma(here) && m_segment.isQuotation(here + 1) && m_extents.startsWithCapital(here + 1))
            return here;
        if (m_segment.isQuotation(here) || m_segment.isAuxiliary(here))
            return -1;
    }
    return -1;
}

std::optional<AtomRange> Contents::before(int boundary, int limit) const
{
    int end = boundary;
    while (end > limit && m_segment.isMark(end - 1) && !Text::isClosingBracket(m_segment.word(end - 1)))
        --end;
    int first = frontOf(limit, end);
    if (first >= end)
        return std::nullopt;
    const bool speech = m_segment.isQuotation(end - 1);
    const bool separated = speech || (end < boundary && (m_segment.isComma(end) || Text::isDash(m_segment.word(end)) ||
                                                         Text::isTerminalMark(m_segment.word(end))));
    if (!separated)
        return std::nullopt;
    if (speech) {
        const int open = firstOfQuotations(end - 1, first);
        const bool introduced = open == first || (m_segment.isMark(open - 1) && m_extents.startsWithCapital(open));
        if (introduced)
            return AtomRange{open, end};
    }
    return AtomRange{first, end};
}

/// Where fronted content begins: behind conjunctions, and behind a colon or semicolon.
int Contents::frontOf(int limit, int end) const
{
    int first = limit;
    for (int at = limit; at < end; ++at) {
        if ((m_segment.isMark(at, u":") || m_segment.isMark(at, u";")) && at + 1 < end)
            first = at + 1;
    }
    while (first < end && (m_segment.isMark(first) || m_segment.isClass(first, WordClass::Coordinator)))
        ++first;
    return first;
}

/// “…,” “…” and “…”: the first of a row of quotations that ends at @p last.
int Contents::firstOfQuotations(int last, int limit) const
{
    int open = last;
    while (open > limit && (m_segment.isQuotation(open - 1) ||
                            (m_segment.isMark(open - 1) && open - 1 > limit && m_segment.isQuotation(open - 2))))
        --open;
    return open;
}

std::optional<AtomRange> Contents::continued(int at, int first, int end) const
{
    const int next = skipAdjuncts(at);
    if (next == at && m_segment.isQuotation(next) && !m_extents.isTitle(next))
        return AtomRange{next, m_extents.afterQuotation(next)};
    const bool parted = m_segment.isMark(next);
    if (!parted)
        return std::nullopt;
    int begin = next + 1;
    if (m_segment.isClass(begin, WordClass::Coordinator) && m_segment.isQuotation(begin + 1))
        ++begin;
    if (m_segment.isQuotation(begin))
        return m_extents.isTitle(begin) ? std::nullopt
                                        : std::optional(AtomRange{begin, m_extents.afterQuotation(begin)});
    // "The plan, he said, would fail": the rest of a clause whose verb has not come yet.
    const bool verbless = !m_extents.hasVerb(first, end) || m_segment.isClass(first, WordClass::Subordinator) ||
                          (m_segment.isVerbLike(begin) && !m_segment.cueVerb(begin));
    const bool goesOn = m_segment.isComma(next) && verbless &&
                        !m_segment.isClass(begin, WordClass::Coordinator | WordClass::Relative) &&
                        !m_extents.startsNewReport(begin);
    if (!goesOn)
        return std::nullopt;
    const int last = m_extents.clauseEnd(begin);
    return m_extents.hasVerb(begin, last) ? std::optional(AtomRange{begin, last}) : std::nullopt;
}

} // namespace Readout::Attribution
