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

bool Contents::hasVerb(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (m_segment.isQuotation(at) || m_segment.isVerbLike(at))
            return true;
    }
    return false;
}

bool Contents::isQuotationOnly(AtomRange range) const
{
    for (int at = range.first; at < range.end; ++at) {
        if (m_segment.isWord(at) || m_segment.atom(at).kind == AtomKind::Number)
            return false;
    }
    return !range.isEmpty();
}

/// Begins with a capital and ends a sentence: nothing of the frame's grammar goes on behind it.
bool Contents::isWholeSentence(int quotation) const
{
    const TokenRange range = m_segment.atom(quotation).tokens;
    const auto &tokens = m_segment.document().tokens;
    const bool capital = range.first + 1 < range.end && tokens[range.first + 1].capitalised;
    bool ends = false;
    for (int at = std::max(range.first, range.end - 3); at < range.end; ++at)
        ends |= tokens[at].endsSentence || Text::isTerminalMark(m_segment.document().word(at));
    return capital && ends;
}

/// "the minister said", "Ruiz added", "according to": another report takes over here.
bool Contents::startsNewReport(int at) const
{
    if (m_segment.is(at, u"according") && m_segment.is(at + 1, u"to"))
        return true;
    int verb = at;
    if (m_segment.isOneOf(verb, {u"and", u"but", u"while", u"then", u"also"}))
        ++verb;
    if (verb > at && m_segment.isOneOf(verb, {u"also", u"then", u"later", u"again"}))
        ++verb;
    if (m_segment.isWord(verb) && m_segment.atom(verb).cue.verb >= 0) {
        const auto &cue = m_segment.atom(verb).cue;
        const CueVerb &known = m_segment.rules().verb(cue.verb);
        if (known.takes.testFlag(Complement::Clause) || known.takes.testFlag(Complement::Speech)) {
            if (cue.form == VerbForm::Gerund && m_segment.isComma(at - 1))
                return !known.attitude;
            if (verb > at)
                return cue.form == VerbForm::Past || cue.form == VerbForm::PastOrParticiple;
        }
    }
    return false;
}

int Contents::clauseEnd(int first) const
{
    int at = first;
    while (at < m_segment.size()) {
        if (m_segment.isMark(at)) {
            if (m_segment.isMark(at, u";"))
                break;
            if (Text::isTerminalMark(m_segment.word(at)) && at + 2 >= m_segment.size())
                break;
            if (m_segment.isComma(at) && startsNewReport(at + 1))
                break;
        } else if (at > first && startsNewReport(at)) {
            break;
        }
        ++at;
    }
    while (at > first && m_segment.isMark(at - 1) && !Text::isClosingBracket(m_segment.word(at - 1)))
        --at;
    return at;
}

/// Where content that begins with a quotation ends: behind it, or with the clause when that goes on.
int Contents::afterQuotation(int quotation) const
{
    int at = quotation + 1;
    if (isWholeSentence(quotation)) {
        while (m_segment.isQuotation(at))
            ++at;
        return at;
    }
    const bool joins = m_segment.isOneOf(at, {u"and", u"or", u"but"}) || m_segment.isComma(at);
    if (joins && m_segment.isQuotation(at + 1))
        return afterQuotation(at + 1);
    if (joins && m_segment.isOneOf(at, {u"and", u"or", u"but"}) && m_segment.is(at + 1, u"that"))
        return clauseEnd(quotation);
    if (!m_segment.isWord(at) || joins || startsNewReport(at) || m_segment.isTime(at) ||
        m_segment.isClass(at, WordClass::Subordinator))
        return at;
    return clauseEnd(quotation);
}

std::optional<AtomRange> Contents::speechAt(int at) const
{
    int begin = at;
    if (m_segment.isMark(begin, u":") || m_segment.isComma(begin) ||
        (m_segment.isMark(begin) && Text::isDash(m_segment.word(begin))))
        ++begin;
    if (m_segment.isQuotation(begin))
        return AtomRange{begin, afterQuotation(begin)};
    if (m_segment.isMark(at, u":") && begin < m_segment.size())
        return AtomRange{begin, clauseEnd(begin)};
    return std::nullopt;
}

int Contents::skipAddressee(int at) const
{
    if (m_segment.isClass(at, WordClass::ObjectPronoun) && !m_segment.isClass(at + 1, WordClass::Be | WordClass::Modal))
        return at + 1;
    const int end = m_phrases.endOf(at);
    return end > at ? end : at;
}

int Contents::skipAdjuncts(int at) const
{
    int here = at;
    for (int steps = 0; steps < 6 && here < m_segment.size(); ++steps) {
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
        if (m_segment.isAdverb(here) &&
            !m_segment.isOneOf(here, {u"there", u"so", u"no", u"even", u"only", u"just", u"very"})) {
            ++here;
            continue;
        }
        if (!m_segment.isClass(here, WordClass::Preposition))
            break;
        const int end = m_phrases.endOf(here + 1);
        if (end <= here + 1)
            break;
        const int head = m_phrases.headOf(here + 1, end);
        const bool medium =
            m_segment.isClass(head, WordClass::MediumNoun | WordClass::PersonNoun | WordClass::Day |
                                        WordClass::TimeNoun | WordClass::Month | WordClass::ObjectPronoun);
        const bool reveals = end >= m_segment.size() || m_segment.isMark(end) || m_segment.isQuotation(end) ||
                             m_segment.isOneOf(end, {u"that", u"on", u"in", u"at"}) || m_segment.isTime(end);
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

std::optional<AtomRange> Contents::behind(const CueVerb &verb, int at, int &cueEnd) const
{
    if (at >= m_segment.size())
        return std::nullopt;
    const auto clause = [&](int first) -> std::optional<AtomRange> {
        const AtomRange range{first, clauseEnd(first)};
        return range.isEmpty() ? std::nullopt : std::optional(range);
    };
    if (m_segment.isWord(at) && verb.prepositions.contains(m_segment.word(at).toString())) {
        cueEnd = at + 1;
        return clause(at + 1);
    }
    if (verb.takes.testFlag(Complement::Infinitive) && phraseWithInfinitive(at) >= 0)
        return clause(at);
    if (verb.takes.testFlag(Complement::Of)) {
        for (int here = at; here < at + 20 && here < m_segment.size() && !m_segment.isComma(here); ++here) {
            if (m_segment.is(here, u"of"))
                return clause(at);
        }
    }
    int begin = at;
    if (verb.takes.testFlag(Complement::Addressee))
        begin = skipAddressee(begin);
    const int plain = begin;
    begin = skipAdjuncts(begin);
    const bool speech = verb.takes.testFlag(Complement::Speech) || verb.takes.testFlag(Complement::Clause);
    if (speech) {
        if (const auto said = speechAt(begin))
            return said;
    }
    if (verb.takes.testFlag(Complement::Clause)) {
        if (m_segment.is(begin, u"that") || (m_segment.isComma(begin) && m_segment.is(begin + 1, u"that")))
            return clause(m_segment.isComma(begin) ? begin + 1 : begin);
        const int first = m_segment.isComma(begin) || begin >= m_segment.size() ? plain : begin;
        if (m_segment.isWord(first) || (first < m_segment.size() && m_segment.atom(first).kind == AtomKind::Number)) {
            const int end = clauseEnd(first);
            if (hasVerb(first, end))
                return AtomRange{first, end};
        }
    }
    if (verb.takes.testFlag(Complement::Gerund) && m_segment.isWord(at) && m_segment.word(at).endsWith(u"ing"))
        return clause(at);
    const bool phrase = m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive) ||
                        m_segment.isNominal(at) || m_segment.isQuotation(at);
    if (verb.takes.testFlag(Complement::Noun) && phrase)
        return clause(at);
    if (verb.takes.testFlag(Complement::Object) && phrase) {
        const int end = clauseEnd(at);
        for (int here = at; here < end && here < at + 20; ++here) {
            if (m_segment.isQuotation(here))
                return AtomRange{at, end};
        }
    }
    return std::nullopt;
}

std::optional<AtomRange> Contents::before(int boundary, int limit) const
{
    int end = boundary;
    while (end > limit && m_segment.isMark(end - 1) && !Text::isClosingBracket(m_segment.word(end - 1)))
        --end;
    int first = limit;
    while (first < end && (m_segment.isMark(first) || m_segment.isClass(first, WordClass::Coordinator)))
        ++first;
    if (first >= end)
        return std::nullopt;
    const bool separated = m_segment.isQuotation(end - 1) ||
                           (end < boundary && (m_segment.isComma(end) || Text::isDash(m_segment.word(end)) ||
                                               Text::isTerminalMark(m_segment.word(end))));
    if (!separated)
        return std::nullopt;
    if (m_segment.isQuotation(end - 1)) {
        int open = end - 1;
        while (open > first &&
               (m_segment.isQuotation(open - 1) || (m_segment.isMark(open - 1) && m_segment.isQuotation(open - 2))))
            --open;
        const bool speech = open == first || m_segment.isMark(open - 1) || !hasVerb(first, open);
        if (speech)
            return AtomRange{open, end};
    }
    if (!hasVerb(first, end))
        return std::nullopt;
    return AtomRange{first, end};
}

std::optional<AtomRange> Contents::continued(int at) const
{
    const int next = skipAdjuncts(at);
    const bool parted =
        m_segment.isComma(next) || m_segment.isMark(next, u":") || m_segment.isMark(next, u";") ||
        (m_segment.isMark(next) && (Text::isDash(m_segment.word(next)) || Text::isTerminalMark(m_segment.word(next))));
    if (m_segment.isQuotation(next))
        return AtomRange{next, afterQuotation(next)};
    if (!parted)
        return std::nullopt;
    int first = next + 1;
    if (m_segment.isClass(first, WordClass::Coordinator) && m_segment.isQuotation(first + 1))
        ++first;
    if (m_segment.isQuotation(first))
        return AtomRange{first, afterQuotation(first)};
    return std::nullopt;
}

} // namespace Readout::Attribution
