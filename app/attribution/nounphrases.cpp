// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a bounded number of atoms to the left or right; grammar by word classes and neighbours.
#include "attribution/nounphrases.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::WordClass;

namespace {

/// No noun phrase is longer (atoms).
constexpr int longestPhrase = 40;

} // namespace

bool NounPhrases::isGenitive(int at) const
{
    if (m_segment.isEnclitic(at))
        return !m_segment.isAuxiliary(at);
    // "farmers’ union"
    return m_segment.isMark(at) && (m_segment.word(at) == u"’" || m_segment.word(at) == u"'") && at > 0 &&
           m_segment.isWord(at - 1) && m_segment.word(at - 1).endsWith(u's') && m_segment.isNominal(at + 1);
}

/// A few quoted words within a noun phrase: the “ghost fleet” of tankers. Speech ends in a mark of its own.
bool NounPhrases::isQuotedTerm(int at) const
{
    const TokenRange range = m_segment.atom(at).tokens;
    if (range.end - range.first > 6 || range.end - range.first < 3)
        return false;
    const auto &document = m_segment.document();
    return document.tokens.at(range.end - 2).kind != Text::TokenKind::Punctuation &&
           document.quotes.at(m_segment.atom(at).stretch).opened;
}

/// Noun, adjective, or participle used as one.
bool NounPhrases::isInside(int at) const
{
    if (isGenitive(at))
        return true;
    if (m_segment.isQuotation(at))
        return isQuotedTerm(at);
    if (!m_segment.isNominal(at))
        return false;
    if (!m_segment.isVerbLike(at))
        return true;
    const bool opens = at == 0 || m_segment.isMark(at - 1) || m_segment.isQuotation(at - 1) ||
                       m_segment.isAdverb(at - 1) ||
                       m_segment.isClass(at - 1, WordClass::Determiner | WordClass::Possessive |
                                                     WordClass::Preposition | WordClass::Coordinator) ||
                       isGenitive(at - 1) || m_segment.cueVerb(at - 1);
    return opens && m_segment.isNominal(at + 1) && !m_segment.isVerbLike(at + 1) && m_segment.isPastLike(at);
}

bool NounPhrases::mayAttach(int preposition) const
{
    if (preposition < 1 || m_segment.isTime(preposition + 1))
        return false;
    const int before = preposition - 1;
    if (m_segment.isOneOf(preposition, {u"of"}))
        return isInside(before);
    if (m_segment.isOneOf(preposition, {u"as", u"than", u"after", u"before", u"during", u"since", u"until", u"despite",
                                        u"including", u"like", u"following"}))
        return false;
    // "people briefed on the call", but "the ministry said in a statement"
    const Text::CueVerb *cue = m_segment.cueVerb(before);
    const bool speaks = cue && cue->takes.testFlag(Text::Complement::Speech);
    if (m_segment.isPastLike(before) && !speaks && !m_segment.isAuxiliary(before) && isInside(before - 1))
        return true;
    return isInside(before) && !m_segment.isTime(before);
}

/// "Tokyo and Beijing", "the minister and his aides": both sides of the same make.
bool NounPhrases::mayCoordinate(int coordinator) const
{
    if (!m_segment.isOneOf(coordinator, {u"and", u"or", u"&"}) || coordinator < 1 || !isInside(coordinator - 1))
        return false;
    if (m_segment.isName(coordinator - 1) == m_segment.isName(coordinator + 1))
        return true;
    return m_segment.isClass(coordinator - 1, WordClass::PersonNoun | WordClass::BodyNoun) ||
           m_segment.isClass(coordinator + 1, WordClass::Determiner | WordClass::Possessive);
}

/// @return the atom before "who", "that" of the relative clause whose verb is @p verb, or -1.
int NounPhrases::beforeRelative(int verb) const
{
    for (int at = verb - 1; at > 0 && at > verb - 12; --at) {
        if (m_segment.isClass(at, WordClass::Relative))
            return isInside(at - 1) ? at - 1 : -1;
        if (m_segment.isMark(at) || m_segment.isClass(at, WordClass::Subordinator))
            return -1;
    }
    return -1;
}

/// @return the noun before the relative clause that ends with a verb at @p at, or with a preposition there and the verb
/// before it; -1 when there is none.
int NounPhrases::nounOfRelative(int at) const
{
    if (m_segment.isVerbLike(at))
        return beforeRelative(at);
    const bool joined = m_segment.isClass(at, WordClass::Preposition) && m_segment.isVerbLike(at - 1);
    return joined ? beforeRelative(at - 1) : -1;
}

/// "the", "her", but not "two" ("the last two").
bool NounPhrases::opensPhrase(int at) const
{
    return m_segment.isOneOf(at, {u"the", u"a", u"an", u"this", u"these", u"those", u"my", u"your", u"his", u"her",
                                  u"its", u"our", u"their"});
}

/// "seen", which no list of other verbs has.
bool NounPhrases::isParticiple(int at) const
{
    return m_segment.isWord(at) && m_segment.atom(at).cue.verb >= 0 &&
           m_segment.atom(at).cue.form == Text::VerbForm::Participle;
}

int NounPhrases::startOf(int last) const
{
    if (last < 0)
        return -1;
    if (m_segment.isClass(last, WordClass::SubjectPronoun) && !m_segment.isName(last))
        return last;
    int start = -1;
    int at = last;
    int cut = -1; // where to fall back to when a coordination turns out to be one of clauses
    bool listed = false;
    while (at >= 0 && last - at < longestPhrase) {
        if (at < last && m_segment.isClass(at, WordClass::Day) && !isGenitive(at + 1))
            break;
        // "writing a book", "the taste the crowd": a determiner begins its phrase.
        if (start == at + 1 && opensPhrase(start) && !isGenitive(at) && isInside(at) && !isParticiple(at))
            break;
        if (isInside(at)) {
            start = at--;
        } else if (m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive) && (start >= 0 || at == last) &&
                   (at == 0 || !m_segment.is(at, u"that"))) {
            start = at--;
        } else if (start >= 0 && m_segment.isAdverb(at) && m_segment.isNominal(at + 1) && start == at + 1 &&
                   (m_segment.isClass(at - 1, WordClass::Determiner | WordClass::Possessive) || isGenitive(at - 1))) {
            --at;
        } else if (start == at + 1 && m_segment.isClass(at, WordClass::Preposition) && mayAttach(at)) {
            at = m_segment.isPastLike(at - 1) ? at - 2 : at - 1;
        } else if (start == at + 1 && mayCoordinate(at)) {
            cut = start;
            listed = true;
            --at;
        } else if (listed && start == at + 1 && m_segment.isComma(at) && m_segment.isName(at - 1) &&
                   m_segment.isName(at + 1)) {
            --at;
        } else if (const int noun = start == at + 1 || at == last ? nounOfRelative(at) : -1; noun >= 0) {
            start = at = noun;
        } else {
            break;
        }
    }
    // "He met Rao and Lind said": what stands before the coordination is no subject of its own.
    if (cut >= 0 && start > 0 &&
        (m_segment.isVerbLike(start - 1) || m_segment.isClass(start - 1, WordClass::Preposition)))
        return cut;
    return start;
}

int NounPhrases::endOf(int first) const
{
    if (m_segment.isClass(first, WordClass::SubjectPronoun | WordClass::ObjectPronoun) && !m_segment.isName(first) &&
        !m_segment.isClass(first, WordClass::Determiner) &&
        !(m_segment.isClass(first, WordClass::Possessive) && isInside(first + 1)))
        return first + 1;
    int at = first;
    int end = first;
    while (at < m_segment.size() && at - first < longestPhrase) {
        if (m_segment.isTime(at) && at > first && m_segment.isClass(at, WordClass::Day))
            break;
        const bool intensified = at > first && m_segment.isAdverb(at) && isInside(at + 1) &&
                                 m_segment.isClass(at - 1, WordClass::Determiner | WordClass::Possessive);
        if (isInside(at) || intensified) {
            end = ++at;
        } else if (at == end && m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive) &&
                   (at == first || m_segment.isClass(at - 1, WordClass::Preposition | WordClass::Coordinator |
                                                                 WordClass::Determiner))) {
            ++at;
            end = at;
        } else if (end == at && at > first && m_segment.isClass(at, WordClass::Preposition) &&
                   m_segment.isOneOf(
                       at, {u"of", u"for", u"in", u"at", u"from", u"with", u"to", u"on", u"by", u"against", u"near"}) &&
                   !m_segment.isTime(at + 1) &&
                   (isInside(at + 1) || m_segment.isClass(at + 1, WordClass::Determiner | WordClass::Possessive))) {
            ++at;
            end = at;
        } else if (end == at && at > first && mayCoordinate(at) && isInside(at + 1)) {
            ++at;
            end = at;
        } else if (end == at && at > first && m_segment.isOneOf(at, {u"who", u"whose"})) {
            while (at < m_segment.size() && !m_segment.isMark(at) && !m_segment.isQuotation(at) &&
                   at - first < longestPhrase)
                ++at;
            return at;
        } else {
            break;
        }
    }
    return end;
}

int NounPhrases::endWithApposition(int first) const
{
    const int end = endOf(first);
    const bool pronoun = m_segment.isClass(first, WordClass::SubjectPronoun) && (end == first + 1);
    if (end == first || !m_segment.isComma(end) || pronoun)
        return end;
    const int next = end + 1;
    const bool appositive = m_segment.isClass(next, WordClass::Determiner | WordClass::Possessive |
                                                        WordClass::PersonNoun | WordClass::Title) ||
                            m_segment.isOneOf(next, {u"who", u"whose", u"which"}) ||
                            (next < m_segment.size() && m_segment.atom(next).kind == AtomKind::Number) ||
                            (m_segment.isName(next) && isGenitive(next + 1));
    if (!appositive)
        return end;
    int at = next;
    while (at < m_segment.size() && at - first < 2 * longestPhrase && !m_segment.isClauseEndMark(at) &&
           !m_segment.isComma(at) && !m_segment.isQuotation(at))
        ++at;
    return at;
}

int NounPhrases::headOf(int first, int end) const
{
    int head = first;
    for (int at = first; at < end; ++at) {
        if (at > first &&
            (m_segment.isMark(at) || m_segment.isClass(at, WordClass::Preposition | WordClass::Relative) ||
             (m_segment.isVerbLike(at) && !isInside(at))))
            break;
        if (isInside(at) && !isGenitive(at))
            head = at;
    }
    return head;
}

bool NounPhrases::canSpeak(int first, int end) const
{
    if (end <= first)
        return false;
    const int head = headOf(first, end);
    if (m_segment.isClass(head, WordClass::SubjectPronoun) && !m_segment.isClass(head, WordClass::Determiner))
        return true;
    const Text::WordClasses speakers = WordClass::PersonNoun | WordClass::BodyNoun | WordClass::DocumentNoun;
    if (m_segment.isClass(head, speakers))
        return true;
    if (m_segment.isClass(head, WordClass::NonSpeaker) || m_segment.isTime(head))
        return false;
    return m_segment.isName(head) || m_segment.isClass(head, WordClass::SubjectPronoun | WordClass::Number);
}

} // namespace Readout::Attribution
