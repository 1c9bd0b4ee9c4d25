// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps over auxiliaries, times and parentheses to the noun phrase.
#include "attribution/subjects.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::WordClass;

namespace {

constexpr int longestParenthesis = 40;

} // namespace

/// "the ministry on Monday said", "Ruiz late last week said".
int Subjects::skipTimeLeft(int at) const
{
    if (!m_segment.isTime(at) || m_segment.isEnclitic(at))
        return at;
    int left = at;
    while (left > 0 &&
           (m_segment.isTime(left) || m_segment.isOneOf(left, {u"last", u"this", u"late", u"early", u"the", u"next"}) ||
            m_segment.atom(left).kind == AtomKind::Number))
        --left;
    if (m_segment.isOneOf(left, {u"on", u"in", u"at", u"during", u"earlier"}))
        --left;
    return left;
}

/// The dash of "U.S.-based" touches what stands around it.
bool Subjects::isHyphen(int mark) const
{
    const auto &tokens = m_segment.document().tokens;
    const TokenRange range = m_segment.atom(mark).tokens;
    return m_segment.word(mark) == u"-" && range.first > 0 && range.end < tokens.size() &&
           tokens[range.first - 1].span.end == tokens[range.first].span.begin &&
           tokens[range.end].span.begin == tokens[range.end - 1].span.end;
}

/// "Ruiz, a farmer, said": from the comma before the verb to the atom before the one that opens; -1 when none.
int Subjects::beforeParenthesis(int comma) const
{
    const QStringView mark = m_segment.word(comma);
    const bool bracket = Text::isClosingBracket(mark);
    if (!bracket && mark != u"," && !Text::isDash(mark))
        return -1;
    for (int at = comma - 1; at > 0 && at > comma - longestParenthesis; --at) {
        if (!m_segment.isMark(at))
            continue;
        const QStringView here = m_segment.word(at);
        if (bracket ? Text::isOpeningBracket(here) : (here == mark || (Text::isDash(here) && Text::isDash(mark)))) {
            const bool appositive = bracket || Text::isDash(mark) ||
                                    !m_segment.isClass(at + 1, WordClass::Coordinator | WordClass::SubjectPronoun) ||
                                    m_segment.isClass(at + 1, WordClass::Relative) || m_segment.is(at + 2, u"of");
            return appositive && m_phrases.startOf(at - 1) >= 0 ? at - 1 : -1;
        }
        if (!bracket && m_segment.isClauseEndMark(at) && !isHyphen(at))
            return -1;
    }
    return -1;
}

/// "Ruiz in a letter said", "the mayor, in a letter, said": the atom before where it was said; -1 when none was told.
int Subjects::beforeMedium(int last) const
{
    const int end = m_segment.isComma(last) ? last - 1 : last;
    if (!m_segment.isClass(end, WordClass::MediumNoun))
        return -1;
    int first = end;
    while (first > 0 && end - first < 5 && !m_segment.isClass(first, WordClass::Preposition) &&
           !m_segment.isMark(first))
        --first;
    if (first < 1 || !m_segment.isOneOf(first, {u"in", u"on", u"at", u"during", u"by", u"via", u"through"}))
        return -1;
    if (m_segment.isComma(last))
        return m_segment.isComma(first - 1) ? first - 2 : -1;
    return m_segment.isComma(first - 1) || m_segment.isNominal(first - 1) ? first - 1 : -1;
}

std::optional<Subject> Subjects::phraseEndingAt(int last) const
{
    const int first = m_phrases.startOf(last);
    if (first < 0)
        return std::nullopt;
    Subject subject;
    subject.first = first;
    subject.end = last + 1;
    subject.begins = first;
    return subject;
}

/// "a nurse", "67", "head of the board", "facing a hard winter", and "Pa." behind a town: says more about the one
/// before it.
bool Subjects::isApposition(const Subject &phrase) const
{
    const int first = phrase.first;
    if (m_segment.isClass(first, WordClass::Determiner | WordClass::Possessive) ||
        m_segment.atom(first).kind == AtomKind::Number)
        return true;
    if (!m_segment.isWord(first))
        return false;
    if (m_segment.atom(first).capitalised)
        return phrase.end - first == 1 && m_segment.word(first).endsWith(u'.');
    return m_segment.isClass(first, WordClass::PersonNoun | WordClass::Title) || m_segment.word(first).endsWith(u"ing");
}

/// "Ana Ruiz, 67, a nurse in Lima, Peru, said": on from one apposition to the next until the name.
std::optional<Subject> Subjects::throughAppositions(std::optional<Subject> phrase) const
{
    for (int steps = 0; phrase && steps < 4; ++steps) {
        const int first = phrase->first;
        if (!isApposition(*phrase) || !m_segment.isComma(first - 1) || first < 2)
            break;
        const std::optional<Subject> further = phraseEndingAt(first - 2);
        if (!further || !m_segment.isNominal(first - 2))
            break;
        // "In a statement Friday, the mayor, Ana Ruiz, said"
        if ((m_segment.isTime(first - 2) || m_segment.isClass(further->first - 1, WordClass::Preposition)))
            break;
        const int end = phrase->end;
        phrase = further;
        phrase->end = end;
    }
    return phrase;
}

std::optional<Subject> Subjects::before(int verb) const
{
    Subject found;
    int at = verb - 1;
    while (at >= 0 && verb - at < 10) {
        if (m_segment.isClass(at, WordClass::Negation)) {
            found.negated = true;
        } else if (m_segment.isAuxiliary(at)) {
            found.passive |= m_segment.isClass(at, WordClass::Be) &&
                             (!m_segment.isEnclitic(at) || m_segment.word(at).endsWith(u's'));
            found.negated |= m_segment.word(at).endsWith(u"n't") || m_segment.word(at).endsWith(u"n’t");
            found.modal |= m_segment.isClass(at, WordClass::Modal);
        } else if (m_segment.isOneOf(at, {u"fact", u"effect", u"turn"}) && m_segment.is(at - 1, u"in")) {
            --at;
        } else if (m_segment.isOneOf(at, {u"first", u"last", u"once", u"times"}) && m_segment.is(at - 1, u"at")) {
            --at;
        } else if (!m_segment.isAdverb(at) || m_segment.isName(at)) {
            const int skipped = skipTimeLeft(at);
            if (skipped == at || m_phrases.startOf(skipped) < 0)
                break;
            at = skipped;
            continue;
        }
        --at;
    }
    if (at < 0)
        return std::nullopt;
    if (const int earlier = beforeMedium(at); earlier >= 0)
        at = earlier;
    int last = at;
    if (m_segment.isMark(at)) {
        last = beforeParenthesis(at);
        if (last < 0)
            return std::nullopt;
    }
    std::optional<Subject> phrase = phraseEndingAt(last);
    if (last < at)
        phrase = throughAppositions(phrase);
    if (!phrase && m_segment.isClass(at, WordClass::Relative) && at > 0) {
        last = m_segment.isComma(at - 1) ? at - 2 : at - 1;
        phrase = phraseEndingAt(last);
        at = last;
        if (phrase)
            phrase->relative = true;
    }
    if (!phrase)
        return std::nullopt;
    phrase->end =
        std::max(phrase->end, m_segment.isMark(at) && !Text::isClosingBracket(m_segment.word(at)) ? at : at + 1);
    phrase->passive = found.passive;
    phrase->negated = found.negated;
    phrase->modal = found.modal;
    phrase->expletive = m_segment.is(phrase->first, u"it") || m_segment.is(phrase->first, u"there");
    return phrase;
}

std::optional<Subject> Subjects::behind(int verb) const
{
    int first = verb + 1;
    if (m_segment.isClass(first, WordClass::Adverb) && !m_segment.isName(first))
        ++first;
    if (first >= m_segment.size() || m_segment.isClass(first, WordClass::Relative))
        return std::nullopt;
    const int end = m_phrases.endWithApposition(first);
    const bool frontsSpeech = m_segment.endsInMark(verb - 1);
    if (end <= first || (!frontsSpeech && !m_phrases.canSpeak(first, end)))
        return std::nullopt;
    Subject subject;
    subject.first = first;
    subject.end = end;
    subject.begins = verb;
    return subject;
}

std::optional<Subject> Subjects::ofClause(int at) const
{
    int begin = at;
    while (begin > 0 && !m_segment.isMark(begin - 1, u";") && !m_segment.isMark(begin - 1, u":"))
        --begin;
    if (const int main = mainClauseOf(begin, at); main > begin) {
        if (const auto subject = firstSubject(main, at))
            return subject;
    }
    return firstSubject(begin, at);
}

/// "When the mayor left, Ruiz laughed": where the main clause begins, behind the comma that ends the other; @p begin
/// when there is no other.
int Subjects::mainClauseOf(int begin, int at) const
{
    int opener = begin;
    while (m_segment.isClass(opener, WordClass::Coordinator) || m_segment.is(opener, u"even"))
        ++opener;
    // "Asked about it, Ruiz laughed"
    const bool participle = m_segment.isWord(opener) && m_segment.atom(opener).capitalised &&
                            (m_segment.atom(opener).cue.form == Text::VerbForm::PastOrParticiple ||
                             m_segment.word(opener).endsWith(u"ing")) &&
                            m_segment.isWord(opener + 1) && !m_segment.isVerbLike(opener + 1) &&
                            !m_segment.isName(opener + 1);
    if (!m_segment.isClass(opener, WordClass::Subordinator) && !participle)
        return begin;
    for (int comma = opener + 1; comma < at; ++comma) {
        if (m_segment.isComma(comma) || m_segment.endsInMark(comma))
            return comma + 1;
    }
    return begin;
}

/// The subject of the first verb in [@p begin, @p at) that has one which can speak.
std::optional<Subject> Subjects::firstSubject(int begin, int at) const
{
    for (int verb = begin + 1; verb < at; ++verb) {
        if (!m_segment.isVerbLike(verb) || m_segment.isClass(verb - 1, WordClass::Relative | WordClass::Determiner))
            continue;
        std::optional<Subject> subject = before(verb);
        if (subject && subject->first >= begin && !m_segment.isClass(subject->first, WordClass::Relative) &&
            m_phrases.canSpeak(subject->first, subject->end)) {
            subject->shared = true;
            subject->begins = at;
            subject->passive = subject->negated = subject->modal = subject->expletive = false;
            return subject;
        }
    }
    return std::nullopt;
}

} // namespace Readout::Attribution
