// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Strips a clause from both ends until the noun phrase is left. Every walk stays within the clause.
#include "attribution/chinesesubjects.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

constexpr int longestChineseSubject = 40;
constexpr int longestTimePhrase = 14;

const IdeoSet speakersInChinese = Ideo::Pronoun | Ideo::Collective | Ideo::LeaderOffice | Ideo::Office | Ideo::Private |
                                  Ideo::GovernmentBody | Ideo::OwnBody | Ideo::Opposition | Ideo::Media |
                                  Ideo::ShortForm | Ideo::ShortPerson | Ideo::TitleAfter | Ideo::DocumentNoun |
                                  Ideo::Country | Ideo::Capital | Ideo::StateMedia | Ideo::Institution;

bool isNumeral(QChar c)
{
    return c.isDigit() || QStringView(u"一二三四五六七八九十百两几多半数上下本今昨明去前次翌同当").contains(c);
}
bool isTimeUnit(QChar c)
{
    return QStringView(u"年月日号周天点时分秒季").contains(c);
}
bool isTimeTail(QChar c)
{
    return QStringView(u"前后初底末晚早中旬上下午凌晨间内个小钟星期礼拜以来当地夜").contains(c);
}

} // namespace

int ChineseSubjects::timeAt(int at, int end) const
{
    if (const IdeoWord *word = m_words.longestAt(m_line.text(), at, Ideo::Time); word && at + word->size() <= end)
        return word->size();
    if (!isNumeral(m_line.at(at)))
        return 0;
    int last = at;
    bool unit = false;
    // "09:30"
    while (last < end && (m_line.at(last).isDigit() || (m_line.at(last) == u':' && m_line.isAside(last)))) {
        unit |= m_line.at(last) == u':';
        ++last;
    }
    if (unit)
        return last - at;
    last = at;
    while (last < end && last < at + longestTimePhrase) {
        const QChar c = m_line.at(last);
        if (c == u'日' && m_line.at(last + 1) == u'本')
            break;
        if (isTimeUnit(c))
            unit = true;
        else if (!isNumeral(c) && !isTimeTail(c))
            break;
        ++last;
    }
    // "三名", "上海", "中国": numerals and tails alone are no time.
    return unit && !QStringView(u"名位个国海").contains(m_line.at(last)) ? last - at : 0;
}

/// @return the word of the @p wanted kinds that ends at @p end, unless a longer one of another kind does.
const IdeoWord *ChineseSubjects::stepEndingAt(int end, int limit, IdeoSet wanted) const
{
    const IdeoWord *word = m_words.longestEndingAt(m_line.text(), end, limit, wanted);
    if (!word || word->size() > 1)
        return word;
    const IdeoWord *other =
        m_words.longestEndingAt(m_line.text(), end, limit, speakersInChinese | Ideo::PlaceEnd | Ideo::Block);
    // "渔会", "商会": bodies, and not "will".
    const bool body = word->text == u"会" && end - 1 > limit &&
                      QStringView(u"员协工商议国合学农渔行者教金记布谈").contains(m_line.at(end - 2));
    return body || (other && other->size() > 1) ? nullptr : word;
}

int ChineseSubjects::timeEndingAt(int end, int limit) const
{
    for (int first = std::max(limit, end - longestTimePhrase); first < end - 1; ++first) {
        if (timeAt(first, end) == end - first)
            return end - first;
    }
    const IdeoWord *word = m_words.longestEndingAt(m_line.text(), end, limit, Ideo::Time);
    return word ? word->size() : 0;
}

bool ChineseSubjects::is(LineRange range, IdeoSet kinds) const
{
    if (range.isEmpty())
        return false;
    const IdeoWord *word = m_words.longestAt(m_line.text(), range.first, kinds);
    return word && word->size() == range.size();
}

/// @return where the leftmost phrase of a preposition that runs to the range's end begins, or -1.
int ChineseSubjects::phraseBefore(LineRange range) const
{
    for (int at = range.first; at < range.end;) {
        const IdeoWord *word = m_line.isAside(at) ? nullptr : m_words.longestAt(m_line.text(), at);
        const int size = word && at + word->size() <= range.end ? word->size() : 1;
        if (!word || at == range.first || !word->is(Ideo::Preposition)) {
            at += size;
            continue;
        }
        const QStringView found = word->text;
        const bool joins = found == u"与" || found == u"同" || found == u"和" || found == u"跟";
        const bool place = joins || found == u"在" || found == u"于" || found == u"从";
        const IdeoWord *tail = m_words.longestEndingAt(m_line.text(), range.end, at, Ideo::PlaceEnd);
        const bool timed = !joins && timeAt(at + size, range.end) == range.end - at - size;
        const bool ends =
            timed || (tail && (!joins || tail->text == u"时" || tail->text == u"后" || tail->text == u"中"));
        const bool named = place && !joins && m_words.longestEndingAt(m_line.text(), range.end, at, Ideo::Capital);
        if (!place || ends || named)
            return at;
        at += size;
    }
    return -1;
}

/// @return the range's end without adverbs, times, phrases and verbs that report nothing.
int ChineseSubjects::withoutTail(LineRange range) const
{
    for (bool goesOn = true; goesOn && !range.isEmpty();) {
        goesOn = false;
        const IdeoSet tails = Ideo::Adverb | Ideo::Negation | Ideo::Modal | Ideo::Conjunction | Ideo::Passive;
        const IdeoWord *word = stepEndingAt(range.end, range.first, tails);
        const int time = timeEndingAt(range.end, range.first);
        if (const int phrase = phraseBefore(range); phrase > range.first) {
            range.end = phrase;
            goesOn = true;
        } else if (time > 0 && time < range.size()) {
            range.end -= time;
            goesOn = true;
        } else if (word && (word->size() < range.size() || !is(range, speakersInChinese))) {
            range.end -= word->size();
            goesOn = true;
        } else if (m_line.at(range.end - 1) == u'地' && range.size() > 4) {
            // "愤怒地", "毫不客气地"
            const int adverb = std::max(range.first + 1, range.end - 5);
            const int known = m_words.longestEndingAt(m_line.text(), range.end - 1, range.first, Ideo::Adverb)
                                  ? range.end - 1
                                  : adverb;
            range.end = std::max(known, range.first + 2);
            goesOn = true;
        }
    }
    for (int at = range.first + 1; at < range.end;) {
        const IdeoWord *word = m_line.isAside(at) ? nullptr : m_words.longestAt(m_line.text(), at);
        const bool relative = m_line.text().sliced(at, range.end - at).contains(u'的');
        if (word && word->is(Ideo::Action) && at + word->size() <= range.end && !relative &&
            (word->size() > 1 || canSpeak({range.first, at})))
            return withoutTail({range.first, at});
        at += word ? std::min(word->size(), range.end - at) : 1;
    }
    return range.end;
}

int ChineseSubjects::skipOpeners(int at, int end) const
{
    while (at < end) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), at);
        // "反对党": a word that only begins like one of them is none.
        if (word && !word->is(Ideo::Conjunction | Ideo::Time | Ideo::Adverb | Ideo::Contrast))
            word = nullptr;
        const int skipped = std::max(timeAt(at, end), word && at + word->size() <= end ? word->size() : 0);
        if (skipped == 0)
            break;
        at += skipped;
    }
    return at;
}

/// @return the range's beginning behind conjunctions, times and phrases of place: "在记者会上王明 …".
int ChineseSubjects::withoutHead(LineRange range) const
{
    const int first = skipOpeners(range.first, range.end);
    if (first >= range.end)
        return first;
    const IdeoWord *opener =
        m_words.longestAt(m_line.text(), first, Ideo::Preposition | Ideo::FrontedPhrase | Ideo::AccordingTo);
    const bool relative = m_line.of({first, range.end}).contains(u'的');
    if (!opener || relative)
        return first;
    int found = first;
    for (int at = first + opener->size(); at < range.end;) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), at);
        const int size = word ? std::min(word->size(), range.end - at) : 1;
        if (word && word->is(Ideo::PlaceEnd) && at + size < range.end)
            found = at + size;
        at += size;
    }
    return found == first ? first : skipOpeners(found, range.end);
}

LineRange ChineseSubjects::of(LineRange clause) const
{
    LineRange range = m_line.trimmed(clause);
    range.end = withoutTail(range);
    int first = withoutHead(range);
    // "根据市场数据显示"
    if (const IdeoWord *opens =
            first < range.end ? m_words.longestAt(m_line.text(), first, Ideo::AccordingTo) : nullptr;
        opens && first + opens->size() < range.end)
        first += opens->size();
    if (first >= range.end)
        return {clause.end, clause.end};
    range.first = first;
    if (m_line.at(range.end - 1) == u'的')
        --range.end;
    return range.size() > longestChineseSubject ? LineRange{clause.end, clause.end} : range;
}

LineRange ChineseSubjects::opening(LineRange clause) const
{
    const int first = withoutHead(clause);
    int best = first;
    for (int end = first + 1; end <= std::min(clause.end, first + longestChineseSubject / 2); ++end) {
        const QChar next = m_line.at(end);
        if (next == u'的' || next == u'、' || isClauseMark(m_line.at(end - 1)))
            break;
        if (m_words.longestEndingAt(m_line.text(), end, first, speakersInChinese)) {
            best = end;
            const IdeoSet stops = Ideo::Preposition | Ideo::Time | Ideo::Adverb | Ideo::Action | Ideo::Cue;
            if (best < clause.end && m_words.longestAt(m_line.text(), best, stops))
                break;
        } else if (best > first && end > best + 4)
            break;
    }
    if (best > first) {
        // "外交部发言人沈某": a name may follow an office.
        if (m_words.longestAt(m_line.text(), best, Ideo::Surname) &&
            m_words.longestEndingAt(m_line.text(), best, first, Ideo::Office | Ideo::LeaderOffice | Ideo::Private))
            best = std::min(best + 3, clause.end);
        return {first, best};
    }
    if (first < clause.end && m_words.longestAt(m_line.text(), first, Ideo::Surname) && clause.end - first > 2)
        return {first, std::min(first + 3, clause.end)};
    return {first, first};
}

bool ChineseSubjects::canSpeak(LineRange range) const
{
    if (range.isEmpty() || range.size() > longestChineseSubject)
        return false;
    const QStringView text = m_line.of(range);
    if (m_words.longestEndingAt(m_line.text(), range.end, range.first, speakersInChinese) || text.contains(u'·') ||
        text.contains(u'・'))
        return true;
    if (QStringView(u"方面国部局署厅党社报院会们者员人家》台团司令商长").contains(text.back()) && text.size() > 1)
        return true;
    const bool named = text.size() <= 4 && m_words.longestAt(m_line.text(), range.first, Ideo::Surname);
    if (named && !text.contains(u'的'))
        return true;
    for (int at = range.first; at < range.end; ++at) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), at, Ideo::Office | Ideo::LeaderOffice | Ideo::Private);
        if (word && at + word->size() + 2 <= range.end && at + word->size() + 10 >= range.end)
            return !m_line.of({at + word->size(), range.end}).contains(u'的');
    }
    return false;
}

ChineseSubjects::Before ChineseSubjects::before(LineRange clause, int verb) const
{
    Before found;
    int end = verb;
    while (end > clause.first) {
        const IdeoSet steps = Ideo::Adverb | Ideo::Negation | Ideo::Modal | Ideo::Passive;
        const IdeoWord *word = stepEndingAt(end, clause.first, steps);
        if (!word)
            break;
        found.negated |= word->is(Ideo::Negation);
        found.planned |= word->is(Ideo::Modal) && !word->is(Ideo::Adverb);
        found.passive |= word->is(Ideo::Passive);
        end -= word->size();
    }
    const QChar last = end > clause.first ? m_line.at(end - 1) : QChar();
    const IdeoWord *preposition = m_words.longestEndingAt(m_line.text(), end, clause.first, Ideo::Preposition);
    // "在回答提问时": an occasion.
    found.noun = preposition != nullptr;
    found.noun |= end == verb && QStringView(u"的该这其项次何份道了").contains(last) && !last.isNull();
    return found;
}

} // namespace Readout::Attribution
