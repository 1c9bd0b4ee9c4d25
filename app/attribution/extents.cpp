// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clause ends where another report takes over, where the medium is named, or with the sentence.
#include "attribution/extents.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;

namespace {

/// No title in marks is longer (tokens, marks included).
constexpr int longestTitleInMarks = 12;

} // namespace

/// “Rain at Last”, “The Last Well”: a name of something, all its longer words with a capital.
bool Extents::isTitle(int quotation) const
{
    const TokenRange range = m_segment.atom(quotation).tokens;
    if (range.end - range.first > longestTitleInMarks)
        return false;
    const auto &document = m_segment.document();
    int words = 0;
    for (int at = range.first + 1; at < range.end; ++at) {
        const Text::Token &token = document.tokens[at];
        if (token.kind == Text::TokenKind::Punctuation && Text::isTerminalMark(document.word(at)) &&
            document.word(at) != u".")
            return false;
        if (token.kind != Text::TokenKind::Word || token.span.size() < 4)
            continue;
        if (!token.capitalised)
            return false;
        ++words;
    }
    return words >= 2;
}

bool Extents::hasVerb(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if ((m_segment.isQuotation(at) && !isTitle(at)) || m_segment.isVerbLike(at))
            return true;
    }
    return false;
}

bool Extents::hasPlainVerb(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (m_segment.isVerbLike(at))
            return true;
    }
    return false;
}

/// "in an interview with the Herald", "on her blog": where it was said, not what.
bool Extents::isMediumAdjunct(int at) const
{
    if (!m_segment.isOneOf(at, {u"in", u"on", u"during", u"at"}))
        return false;
    const int end = m_phrases.endOf(at + 1);
    for (int here = at + 1; here < end && here < at + 5; ++here) {
        if (m_segment.isClass(here, WordClass::MediumNoun))
            return true;
    }
    return false;
}

/// Begins with a capital and ends a sentence: nothing of the frame's grammar goes on behind it.
bool Extents::isWholeSentence(int quotation) const
{
    const TokenRange range = m_segment.atom(quotation).tokens;
    const auto &tokens = m_segment.document().tokens;
    bool ends = false;
    for (int at = std::max(range.first, range.end - 3); at < range.end; ++at)
        ends |= tokens[at].endsSentence || Text::isTerminalMark(m_segment.document().word(at));
    return startsWithCapital(quotation) && ends;
}

/// "the minister said", "Ruiz added", "according to": another report takes over here.
bool Extents::startsNewReport(int at) const
{
    if (m_segment.is(at, u"according") && m_segment.is(at + 1, u"to"))
        return true;
    if (startsRelativeReport(at))
        return true;
    int verb = at;
    if (m_segment.isOneOf(verb, {u"and", u"but", u"while", u"then", u"also"}))
        ++verb;
    if (verb > at && m_segment.isOneOf(verb, {u"also", u"then", u"later", u"again"}))
        ++verb;
    if (verb > at && m_segment.isAuxiliary(at - 1)) // "the two had also agreed to meet"
        return false;
    const CueVerb *known = m_segment.cueVerb(verb);
    if (known && verb == at && !known->attitude && m_segment.atom(at).cue.form == VerbForm::Gerund &&
        (m_segment.isComma(at - 1) || m_segment.endsInMark(at - 1)))
        return true;
    if (known && (known->takes.testFlag(Complement::Clause) || known->takes.testFlag(Complement::Speech))) {
        const VerbForm form = m_segment.atom(verb).cue.form;
        const bool parted = m_segment.isComma(at - 1) || m_segment.isQuotation(at - 1) ||
                            (m_segment.isMark(at - 1) && Text::isDash(m_segment.word(at - 1)));
        if (form == VerbForm::Gerund && parted)
            return !known->attitude;
        if (verb == at && parted && isFinite(form) && !known->attitude && !m_segment.atom(at).capitalised)
            return true;
        if (verb > at)
            return isFinite(form) && !known->attitude;
    }
    return (m_segment.isComma(at - 1) || m_segment.endsInMark(at - 1)) && startsOthersReport(at);
}

/// ", which she said would fail"
bool Extents::startsRelativeReport(int at) const
{
    const CueVerb *known = m_segment.cueVerb(at + 2);
    return known && !known->attitude && known->takes.testFlag(Complement::Clause) && m_segment.isComma(at - 1) &&
           m_segment.is(at, u"which") && m_segment.isClass(at + 1, WordClass::SubjectPronoun) &&
           isFinite(m_segment.atom(at + 2).cue.form) && m_segment.isAuxiliary(at + 3);
}

bool Extents::isFinite(VerbForm form)
{
    return form == VerbForm::Past || form == VerbForm::PastOrParticiple || form == VerbForm::ThirdPerson;
}

/// ", while the minister promised": somebody else's report, joined to this one.
bool Extents::startsOthersReport(int at) const
{
    if (!m_segment.isOneOf(at, {u"while", u"whereas", u"but", u"and", u"though", u"although"}))
        return false;
    // ", and when asked about it, he said “…”"
    if (m_segment.isOneOf(at, {u"and", u"but"}) && m_segment.isOneOf(at + 1, {u"when", u"asked"}) &&
        (m_segment.is(at + 1, u"asked") || m_segment.is(at + 2, u"asked")))
        return true;
    if (m_segment.is(at + 1, u"that")) // "that rain was near, and that the mayor had asked for help"
        return false;
    for (int verb = at + 2; verb < at + 12 && verb < m_segment.size(); ++verb) {
        if (m_segment.isMark(verb) || m_segment.isQuotation(verb))
            return false;
        const CueVerb *known = m_segment.cueVerb(verb);
        if (known && !known->attitude && isFinite(m_segment.atom(verb).cue.form))
            return m_phrases.startOf(verb - 1) == at + 1 || m_segment.isAdverb(verb - 1) ||
                   m_segment.isAuxiliary(verb - 1);
        if (m_segment.isVerbLike(verb) && !m_segment.isAuxiliary(verb))
            return false;
    }
    return false;
}

/// Where a noun phrase or infinitive taken as content ends: sooner than a clause.
int Extents::phraseEnd(int first) const
{
    const int limit = clauseEnd(first);
    for (int at = first + 1; at < limit; ++at) {
        const int sister = isMediumAdjunct(at + 1) ? m_phrases.endOf(at + 2) : at + 1;
        const bool coordinated =
            m_segment.isOneOf(at, {u"and", u"but"}) && (m_segment.isPastLike(sister) || m_segment.isPastLike(at + 1) ||
                                                        m_segment.isClass(at + 1, WordClass::CommonVerb) ||
                                                        (m_segment.isAdverb(at + 1) && m_segment.isPastLike(at + 2)));
        if (coordinated && at > first + 1)
            return m_segment.isComma(at - 1) ? at - 1 : at;
        const bool turn =
            m_segment.isComma(at) && (m_segment.isClass(at + 1, WordClass::Subordinator | WordClass::Coordinator) ||
                                      m_segment.isOneOf(at + 1, {u"in", u"on", u"at", u"during"}));
        if (turn && !m_segment.isQuotation(at + 2) && !m_segment.isOneOf(at + 1, {u"and", u"or", u"as"}))
            return at;
        if (m_segment.isOneOf(at, {u"when", u"while", u"although", u"though"}) && at > first + 1)
            return at;
        if (m_segment.isComma(at) && m_segment.is(at + 1, u"and") && m_segment.is(at + 2, u"that"))
            return at;
    }
    return limit;
}

/// Object and predicate: up to the quotation that says what it is called.
int Extents::objectEnd(int first) const
{
    const int limit = clauseEnd(first);
    for (int at = first; at < limit && at < first + 20; ++at) {
        if (!m_segment.isQuotation(at))
            continue;
        int end = at + 1;
        for (int next = nextPredicate(end, limit); next > end; next = nextPredicate(end, limit))
            end = next;
        return predicateEnd(end, limit);
    }
    return first;
}

/// "a “liar,” a “thief” and “fool”": behind the next quotation of the row that goes on at @p end; @p end when none
/// does.
int Extents::nextPredicate(int end, int limit) const
{
    int at = end;
    if (m_segment.isComma(at))
        ++at;
    if (m_segment.isOneOf(at, {u"and", u"or", u"but"}))
        ++at;
    if (at == end && !m_segment.endsInMark(end - 1))
        return end;
    if (m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive)) {
        ++at;
        while (at < end + 6 && m_segment.isNominal(at) && !m_segment.isVerbLike(at) && !m_segment.isName(at))
            ++at;
    }
    return at > end && at < limit && m_segment.isQuotation(at) ? at + 1 : end;
}

/// "called it “locker room” banter", "“much better” than the old law", "“fools” who wanted war": what belongs to the
/// words in marks before @p end.
int Extents::predicateEnd(int end, int limit) const
{
    if (end >= limit || m_segment.endsInMark(end - 1))
        return end;
    const bool coordinated = m_segment.isOneOf(end, {u"and", u"or"}) && m_segment.isNominal(end + 1) &&
                             !m_segment.isVerbLike(end + 1) && !m_segment.isName(end + 1) &&
                             !m_segment.isQuotation(end + 2);
    if (m_segment.isNominal(end) && !m_segment.isVerbLike(end) && !m_segment.isTime(end))
        return std::min(limit, m_phrases.endOf(end));
    if (coordinated)
        return std::min(limit, m_phrases.endOf(end + 1));
    if (!m_segment.isOneOf(end, {u"than", u"of", u"to", u"who", u"for", u"as", u"through"}))
        return end;
    int at = end + 1;
    while (at < limit && !m_segment.isComma(at) && !m_segment.isClass(at, WordClass::Subordinator))
        ++at;
    return at;
}

/// "… “routine”, drawing laughter", "… “routine,” then left": what came of it, or came next.
bool Extents::goesOnInFrame(int at) const
{
    const bool within = m_segment.endsInMark(at - 1) && m_segment.isWord(at);
    if (!within && !m_segment.isComma(at))
        return false;
    const int next = within ? at : at + 1;
    if (m_segment.isOneOf(next, {u"and", u"but", u"then"}) && (within || m_segment.isQuotation(at - 1)))
        return m_segment.isPastLike(next + 1) || (m_segment.isVerbLike(next + 1) && !m_segment.isAuxiliary(next + 1));
    return m_segment.isWord(next) && m_segment.word(next).endsWith(u"ing") && m_segment.word(next).size() > 5 &&
           !m_segment.atom(next).capitalised && !m_segment.isClass(next, WordClass::Preposition) && !within &&
           !m_segment.isOneOf(next, {u"nothing", u"something", u"anything", u"everything", u"meaning", u"according"});
}

int Extents::clauseEnd(int first) const
{
    int at = first;
    bool quoted = false;
    while (at < m_segment.size()) {
        quoted |= m_segment.isQuotation(at);
        if (quoted && goesOnInFrame(at))
            break;
        if (m_segment.isMark(at)) {
            if (m_segment.isMark(at, u";"))
                break;
            if (Text::isTerminalMark(m_segment.word(at)) && at + 2 >= m_segment.size())
                break;
            if ((m_segment.isComma(at) || Text::isDash(m_segment.word(at))) &&
                (startsNewReport(at + 1) || isMediumAdjunct(at + 1)))
                break;
            // “… in the valley”, which has no well: told by whoever reports it.
            if (quoted && m_segment.isComma(at) && m_segment.is(at + 1, u"which"))
                break;
            // “… careless”, but did not press charges: the frame goes on.
            if (m_segment.isComma(at) && m_segment.is(at + 1, u"but") && m_segment.isAuxiliary(at + 2))
                break;
        } else if (at > first && (startsNewReport(at) || (m_segment.isQuotation(at - 1) && startsOthersReport(at)) ||
                                  (m_segment.isQuotation(at - 1) && isMediumAdjunct(at)))) {
            break;
        }
        ++at;
    }
    while (at > first && m_segment.isMark(at - 1) && !Text::isClosingBracket(m_segment.word(at - 1)))
        --at;
    return at;
}

/// Where content that begins with a quotation ends: behind it, or with the clause when that goes on.
int Extents::afterQuotation(int quotation) const
{
    int at = quotation + 1;
    if (isWholeSentence(quotation)) {
        while (m_segment.isQuotation(at))
            ++at;
        return at;
    }
    if (m_segment.endsInMark(quotation) && !m_segment.isClass(at, WordClass::Coordinator) && !m_segment.isQuotation(at))
        return at;
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

bool Extents::startsWithCapital(int quotation) const
{
    const TokenRange range = m_segment.atom(quotation).tokens;
    return range.first + 1 < range.end && m_segment.document().tokens[range.first + 1].capitalised;
}

} // namespace Readout::Attribution
