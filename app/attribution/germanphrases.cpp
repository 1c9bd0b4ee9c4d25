// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A determiner, attributes in lower case, nouns with capitals, then genitives and "von …".
#include "attribution/germanphrases.h"

#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::WordClass;

namespace {

constexpr int deepestGermanPhrase = 3;
constexpr int longestAttribute = 14; ///< atoms before the noun: "der seit 2003 im Amt stehende Minister"
constexpr int longestBracket = 12;
constexpr int longestQuotedName = 8; ///< tokens in marks that still are a name: „Radio Nord“

/// "Ursprünglich", "Glücklicherweise"
bool looksAdverbial(QStringView word)
{
    for (QStringView ending :
         {QStringView(u"lich"), QStringView(u"weise"), QStringView(u"mals"), QStringView(u"seits"),
          QStringView(u"falls"), QStringView(u"dings"), QStringView(u"wärts"), QStringView(u"dessen")}) {
        if (word.endsWith(ending))
            return true;
    }
    return false;
}

} // namespace

bool GermanPhrases::isNoun(int at) const
{
    if (!m_segment.isWord(at))
        return false;
    const QStringView word = m_segment.word(at);
    if (!m_segment.atom(at).capitalised)
        return word.front().isDigit() && word.contains(u"-J"); // "der 41-Jährige"
    if (m_segment.isTime(at))
        return false;
    const Text::WordClasses function = WordClass::Determiner | WordClass::Preposition | WordClass::Coordinator |
                                       WordClass::Subordinator | WordClass::Possessive | WordClass::SubjectPronoun |
                                       WordClass::ObjectPronoun | WordClass::Adverb | WordClass::Be | WordClass::Have |
                                       WordClass::Do | WordClass::Modal;
    if (at == 0 && looksAdverbial(word))
        return false;
    // At a sentence's head every word has a capital.
    return at > 0 ? !m_segment.isClass(at, WordClass::Determiner | WordClass::SubjectPronoun | WordClass::Possessive)
                  : !m_segment.isClass(at, function);
}

/// "neue", "amtierender", "31-jährigen"; no function word.
bool GermanPhrases::isAttribute(int at) const
{
    if (m_segment.isWord(at) == false)
        return at >= 0 && at < m_segment.size() && m_segment.atom(at).kind == AtomKind::Number;
    const Atom &atom = m_segment.atom(at);
    const Text::WordClasses function = WordClass::Preposition | WordClass::Coordinator | WordClass::Subordinator |
                                       WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Be |
                                       WordClass::Have | WordClass::Do | WordClass::Modal | WordClass::Negation;
    if (atom.classes.testFlag(WordClass::Number))
        return true;
    if (atom.classes.any(function))
        return false;
    const QStringView word = m_segment.word(at);
    const bool ends = word.endsWith(u'e') || word.endsWith(u"en") || word.endsWith(u"er") || word.endsWith(u"em") ||
                      word.endsWith(u"es");
    const bool nameAdjective = atom.capitalised && word.endsWith(u"er"); // "Berliner"
    return ends && word.size() > 3 && (!atom.capitalised || at == 0 || nameAdjective);
}

bool GermanPhrases::isGenitive(int at) const
{
    return m_segment.isOneOf(at, {u"des", u"der", u"eines", u"einer", u"dieser", u"dieses", u"seiner", u"seines",
                                  u"ihrer", u"ihres", u"zweier", u"dreier", u"mehrerer", u"aller", u"unserer"}) &&
           !m_segment.isComma(at - 1) && !m_segment.isClass(at + 1, WordClass::MediumNoun);
}

/// Between the words of a name: "Joost de Kuyper", "Peter von der Au".
bool GermanPhrases::isParticle(int at) const
{
    if (!isNoun(at - 1) || !m_segment.isWord(at + 1))
        return false;
    const bool particle = m_segment.isOneOf(at, {u"de", u"van", u"von", u"zu", u"al", u"bin", u"ben", u"ibn", u"del",
                                                 u"della", u"di", u"da", u"dos", u"ter", u"la", u"le", u"el", u"y"});
    return particle && isNoun(at + 1);
}

/// Behind determiner and attributes: the nouns and names. @return their end, or @p at when there are none.
int GermanPhrases::headEnd(int at) const
{
    int here = at;
    while (here < m_segment.size()) {
        if (isNoun(here) || (here > at && isParticle(here))) {
            ++here;
        } else if (here > at && m_segment.atom(here).kind == AtomKind::Number && isNoun(here - 1) &&
                   !isNoun(here + 1)) {
            ++here; // "Rot-Weiß 09"
        } else if (here > at && m_segment.isMark(here, u"-") && m_segment.isOneOf(here + 1, {u"und", u"oder"}) &&
                   isNoun(here + 2)) {
            here += 3; // "Industrie- und Handelskammer"
        } else if (m_segment.isQuotation(here) && !m_segment.endsInMark(here) &&
                   m_segment.atom(here).tokens.end - m_segment.atom(here).tokens.first <= longestQuotedName) {
            ++here;
        } else if (here > at && m_segment.isMark(here) && Text::isOpeningBracket(m_segment.word(here))) {
            int close = here + 1;
            while (close < m_segment.size() && close < here + longestBracket &&
                   !(m_segment.isMark(close) && Text::isClosingBracket(m_segment.word(close))))
                ++close;
            if (close >= m_segment.size() || close >= here + longestBracket)
                break;
            here = close + 1;
        } else {
            break;
        }
    }
    return here;
}

bool GermanPhrases::isPronounSubject(int at) const
{
    return m_segment.isOneOf(at, {u"er", u"sie", u"es", u"ich", u"wir", u"man", u"jemand", u"niemand", u"dieser",
                                  u"diese", u"beide", u"alle", u"viele", u"einige", u"mehrere", u"letzterer"});
}

int GermanPhrases::endOf(int at, int depth) const
{
    if (at < 0 || at >= m_segment.size() || depth > deepestGermanPhrase)
        return at;
    int here = at;
    while (m_segment.isClass(here, WordClass::Determiner | WordClass::Possessive) ||
           (here == at && m_segment.isOneOf(here, {u"auch", u"selbst", u"sogar", u"nur"}) && depth == 0 &&
            !m_segment.isClass(here + 1, WordClass::Adverb)))
        ++here;
    if (here == at && m_segment.isOneOf(here, {u"mehr", u"weniger", u"etwas", u"genug"}) && isNoun(here + 1))
        ++here;
    const bool determined = here > at;
    int noun = here;
    while (noun < m_segment.size() && noun < here + longestAttribute && isAttribute(noun) && !isNoun(noun))
        ++noun;
    int end = headEnd(noun);
    if (end == noun && determined) {
        // "der seit 2003 im Amt stehende Minister": anything up to the noun that an attribute stands before.
        for (int ahead = here; ahead + 1 < m_segment.size() && ahead < here + longestAttribute; ++ahead) {
            if (m_segment.isMark(ahead) || m_segment.isQuotation(ahead))
                break;
            if (isAttribute(ahead) && !m_segment.atom(ahead).capitalised && isNoun(ahead + 1) &&
                (m_segment.word(ahead).contains(u"nd") || m_segment.word(ahead).contains(u"te") ||
                 m_segment.word(ahead).endsWith(u"ene") || m_segment.word(ahead).endsWith(u"enen"))) {
                end = headEnd(ahead + 1);
                noun = ahead + 1;
                break;
            }
        }
    }
    if (end == noun) {
        if (isPronounSubject(at))
            return at + 1;
        // "die beiden", "die anderen"
        if (m_segment.isOneOf(at, {u"die", u"der", u"den"}) &&
            (m_segment.isOneOf(at + 1, {u"beiden", u"anderen", u"meisten", u"übrigen"}) ||
             m_segment.isClass(at + 1, WordClass::Number)))
            return at + 2;
        return determined && noun > here && m_segment.isWord(noun - 1) ? noun : at;
    }
    for (int links = 0; links < 3 && end < m_segment.size(); ++links) {
        int next = end;
        if (isGenitive(end) && !isPronounSubject(end))
            next = endOf(end, depth + 1);
        else if (m_segment.isOneOf(end, {u"von", u"vom", u"aus", u"für"}) && timeEnd(end) == end)
            next = endOf(end + 1, depth + 1) > end + 1 ? endOf(end + 1, depth + 1) : end;
        else if (m_segment.isOneOf(end, {u"in", u"im"}) && depth == 0 && timeEnd(end) == end && isNoun(end + 1) &&
                 !m_segment.isClass(end + 1, WordClass::MediumNoun))
            next = headEnd(end + 1);
        else if (isAttribute(end) && m_segment.isWord(end) && !m_segment.atom(end).capitalised &&
                 m_segment.word(end).endsWith(u"er") && isNoun(end + 1))
            next = headEnd(end + 1); // "Ansicht vieler Fischer"
        if (next == end)
            break;
        end = next;
    }
    return end;
}

int GermanPhrases::endOfSeveral(int at) const
{
    int end = endOf(at);
    for (int more = 0; more < 3 && end > at && m_segment.isOneOf(end, {u"und", u"sowie"}); ++more) {
        const int next = endOf(end + 1);
        if (next <= end + 1 || isOblique(end + 1))
            break;
        end = next;
    }
    return end;
}

int GermanPhrases::startOf(int end, int limit) const
{
    int start = end;
    int best = end;
    for (int steps = 0; start > limit && steps < 2 * longestAttribute; ++steps) {
        const int at = start - 1;
        if (m_segment.isClass(at, WordClass::Determiner | WordClass::Possessive)) {
            start = at;
            best = at;
            if (!isGenitive(at) || (at > limit && !isNoun(at - 1)))
                break;
            continue;
        }
        const bool inside = m_segment.isOneOf(at, {u"von", u"vom", u"aus", u"für"}) && at > limit && isNoun(at - 1);
        if (isNoun(at) || m_segment.isQuotation(at))
            best = at;
        else if (!isAttribute(at) && !inside)
            break;
        else if (isAttribute(at) && m_segment.isWord(at) && m_segment.isWord(at + 1))
            best = at;
        start = at;
    }
    return best;
}

int GermanPhrases::timeEnd(int at) const
{
    int here = at;
    if (m_segment.isOneOf(here, {u"am", u"im", u"seit", u"vom", u"zum", u"gegen", u"um", u"vor", u"in", u"an", u"ab",
                                 u"bis", u"nach"}))
        ++here;
    const int opened = here;
    while (here < opened + 4 &&
           (m_segment.isClass(here, WordClass::Determiner) || isAttribute(here) || m_segment.isMark(here, u".")) &&
           !m_segment.isTime(here))
        ++here;
    // "im Herbst", "vergangene Woche": here a noun of time is no name
    const bool placed =
        opened > at || (here > at && m_segment.isOneOf(at, {u"vergangene", u"vergangenen", u"letzte", u"letzten",
                                                            u"letztes", u"nächste", u"nächsten", u"nächstes", u"diese",
                                                            u"dieses", u"kommende", u"vorige"}));
    if (placed && m_segment.isClass(here, WordClass::TimeNoun) && !isNoun(here + 1))
        return here + 1;
    const bool year = here > at && here == opened + 1 && m_segment.atom(here - 1).kind == AtomKind::Number &&
                      m_segment.word(here - 1).size() == 4;
    if (!m_segment.isTime(here))
        return year && opened > at ? here : at;
    while (m_segment.isTime(here) || m_segment.isMark(here, u".") ||
           (here < m_segment.size() && m_segment.atom(here).kind == AtomKind::Number)) {
        if (m_segment.isMark(here, u".") &&
            !(m_segment.atom(here - 1).kind == AtomKind::Number && here + 1 < m_segment.size()))
            break;
        ++here;
    }
    return here;
}

int GermanPhrases::skipAdjuncts(int at, int limit) const
{
    int here = at;
    for (int steps = 0; steps < 8 && here < limit; ++steps) {
        if (const int time = timeEnd(here); time > here) {
            here = time;
            continue;
        }
        if (m_segment.isClass(here, WordClass::Adverb) || m_segment.is(here, u"sich") ||
            m_segment.isOneOf(here, {u"ihm", u"ihr", u"ihnen", u"ihn", u"uns", u"mir", u"dem"})) {
            if (m_segment.isOneOf(here, {u"ihr", u"dem"}) && endOf(here) > here + 1)
                break;
            if (m_segment.isOneOf(here, {u"selbst", u"sogar", u"auch", u"nur"}) && endOf(here) > here + 1)
                break;
            ++here;
            continue;
        }
        if (m_segment.isClass(here, WordClass::Preposition) && !m_segment.isClass(here, WordClass::Coordinator)) {
            const int end = endOf(here + 1);
            if (end <= here + 1)
                break;
            here = end;
            continue;
        }
        break;
    }
    return std::min(here, limit);
}

int GermanPhrases::firstNoun(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (isNoun(at) || m_segment.isQuotation(at))
            return at;
    }
    return -1;
}

bool GermanPhrases::isOblique(int first) const
{
    if (m_segment.isOneOf(first, {u"den",    u"dem",   u"des",   u"einen",  u"einem",  u"eines",  u"seinen",
                                  u"seinem", u"ihren", u"ihrem", u"diesen", u"diesem", u"jeden",  u"keinen",
                                  u"ihn",    u"ihm",   u"ihnen", u"sich",   u"meinen", u"unseren"}))
        return true;
    // "der Regierung": a feminine noun behind these is in the genitive or dative.
    if (!m_segment.isOneOf(first, {u"der", u"einer", u"dieser", u"jener", u"jeder", u"keiner", u"seiner", u"ihrer"}))
        return false;
    const int noun = firstNoun(first + 1, std::min(m_segment.size(), first + longestAttribute));
    if (noun > first + 1 && m_segment.isWord(noun - 1) && m_segment.word(noun - 1).endsWith(u"en") &&
        isAttribute(noun - 1))
        return true; // "der neuen Ministerin", "der neuen Minister"
    return noun == first + 1 && m_nouns.isFeminine(noun);
}

bool GermanPhrases::isThing(int first, int end) const
{
    const int head = firstNoun(first, end);
    if (head < 0 || m_segment.isQuotation(head))
        return false;
    // "Kraft sagte": without a determiner it is a name.
    return m_nouns.being(head, head > first) == GermanBeing::Thing;
}

bool GermanPhrases::isSpeaker(int first, int end) const
{
    if (end - first == 1 && isPronounSubject(first))
        return !m_segment.is(first, u"es");
    const int head = firstNoun(first, end);
    if (head < 0)
        return m_segment.isOneOf(first + 1, {u"beiden", u"anderen", u"meisten", u"übrigen"});
    const GermanBeing being = m_nouns.being(head, true);
    if (being == GermanBeing::Speaker)
        return true;
    // Without a determiner two capitals are a name, and one is unless it is a thing: a noun in the singular has one.
    if (head != first || m_segment.isQuotation(head))
        return false;
    if (head + 1 < end && isNoun(head + 1))
        return true;
    const bool opensPredicate = head == 0 && m_segment.isClass(head + 1, WordClass::Be | WordClass::CommonVerb);
    return being == GermanBeing::Unknown && !opensPredicate;
}

bool GermanPhrases::canSpeak(int first, int end) const
{
    if (end <= first || isOblique(first))
        return false;
    if (end - first == 1 && isPronounSubject(first))
        return !m_segment.is(first, u"es");
    const int head = firstNoun(first, end);
    if (head < 0)
        return end - first == 1 ? false : m_segment.isClass(first, WordClass::Determiner);
    if (m_segment.isTime(head) || m_segment.isQuotation(head))
        return m_segment.isQuotation(head);
    return !isThing(first, end);
}

} // namespace Readout::Attribution
