// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Particles between kana and other script mark where phrases begin and end. Every walk stays within the clause.
#include "attribution/japanesesubjects.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

constexpr int longestPhraseInKana = 60;

const IdeoSet speakersInJapanese =
    Ideo::Pronoun | Ideo::Collective | Ideo::LeaderOffice | Ideo::Office | Ideo::Private | Ideo::Honorific |
    Ideo::GovernmentBody | Ideo::OwnBody | Ideo::Opposition | Ideo::Media | Ideo::ShortForm | Ideo::ShortPerson |
    Ideo::DocumentNoun | Ideo::Country | Ideo::Capital | Ideo::StateMedia | Ideo::Institution | Ideo::FullSubject;

bool isStop(QChar c)
{
    return isClauseMark(c) || c == u'、' || c == u'―' || c == u'—';
}

} // namespace

bool JapaneseSubjects::is(LineRange range, IdeoSet kinds) const
{
    if (range.isEmpty())
        return false;
    const IdeoWord *word = m_words.longestAt(m_line.text(), range.first, kinds);
    return word && word->size() == range.size();
}

int JapaneseSubjects::timeAt(int at, int end) const
{
    if (const IdeoWord *word = m_words.longestAt(m_line.text(), at, Ideo::Time); word && at + word->size() <= end)
        return word->size();
    int last = at;
    // "09:30"
    while (last < end && (m_line.at(last).isDigit() || (m_line.at(last) == u':' && m_line.isAside(last))))
        ++last;
    if (last > at && m_line.of({at, last}).contains(u':'))
        return last - at;
    last = at;
    while (last < end && (m_line.at(last).isDigit() || isOneIn(m_line.at(last), u"一二三四五六七八九十数")))
        ++last;
    if (last == at || last >= end || !isOneIn(m_line.at(last), u"年月日時分週"))
        return 0;
    while (last < end && (m_line.at(last).isDigit() || isOneIn(m_line.at(last), u"年月日時分週前後間午夜朝末初半頃")))
        ++last;
    return last - at;
}

/// は, が or も behind a noun, and not behind another particle.
bool JapaneseSubjects::isSubjectParticle(int at, int limit) const
{
    const QChar particle = m_line.at(at);
    if ((particle != u'は' && particle != u'が' && particle != u'も') || at <= limit || m_line.isAside(at))
        return false;
    const QStringView text = m_line.text();
    if (m_words.longestEndingAt(text, at + 1, limit, Ideo::NotTopic))
        return false;
    const QChar before = m_line.at(at - 1);
    if (isStop(before) || before == IdeographLine::quotation)
        return false;
    if (isHiragana(before)) {
        const IdeoWord *word = m_words.longestEndingAt(text, at, limit, speakersInJapanese | Ideo::FirstPerson);
        return word && !(before == u'ら' && isOneIn(m_line.at(at - 2), u"か"));
    }
    // "7日は", "2月が"
    for (int first = std::max(limit, at - 8); first < at; ++first) {
        if (timeAt(first, at) == at - first)
            return false;
    }
    return true;
}

/// A verb's or adjective's ending stands right before a noun: a relative clause.
bool JapaneseSubjects::isAttributive(LineRange range) const
{
    for (int at = range.first + 1; at + 1 < range.end; ++at) {
        if (isOneIn(m_line.at(at), u"たるいうくすつむぶぐな") && !isHiragana(m_line.at(at + 1)) &&
            !isStop(m_line.at(at + 1)))
            return true;
    }
    return false;
}

LineRange JapaneseSubjects::phraseEndingAt(int end, int limit) const
{
    int first = end;
    limit = std::max(limit, end - longestPhraseInKana);
    while (first > limit) {
        const int at = first - 1;
        const QChar c = m_line.at(at);
        if (isStop(c) && !m_line.isAside(at))
            break;
        const bool boundary = first < end && !isHiragana(m_line.at(first)) && isOneIn(c, u"でにをへがはもと");
        const bool topic = c == u'は';
        if (boundary && !m_line.isAside(at) && (topic || (c != u'と' && !isAttributive({first, end}))) &&
            !(c == u'も' && at > limit && isOneIn(m_line.at(at - 1), u"こど")))
            break;
        if (first < end && c == IdeographLine::quotation && m_line.at(first) == u'と')
            break;
        --first;
    }
    LineRange range = m_line.trimmed({first, end});
    while (range.first < range.end) {
        const int time = timeAt(range.first, range.end);
        const IdeoWord *word = time > 0 ? nullptr : m_words.longestAt(m_line.text(), range.first, Ideo::Adverb);
        const int skipped = word ? word->size() : time;
        if (skipped == 0 || range.first + skipped >= range.end || isHiragana(m_line.at(range.first + skipped)))
            break;
        range.first += skipped;
    }
    // "これについて長官", "質問に対し長官"
    for (int at = range.first; at < range.end; ++at) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), at, Ideo::AdverbialEnd);
        const int behind = word ? at + word->size() : range.end;
        if (behind < range.end && !isHiragana(m_line.at(behind)))
            range.first = behind;
    }
    // "警備隊の報道官、ハウゲン氏": an office in apposition.
    const int comma = range.first - 1;
    if (comma > limit && m_line.at(comma) == u'、' &&
        m_words.longestEndingAt(m_line.text(), comma, limit, Ideo::Office | Ideo::LeaderOffice))
        range.first = phraseEndingAt(comma, limit).first;
    return range;
}

std::optional<JapaneseSubjects::Subject> JapaneseSubjects::of(LineRange range) const
{
    std::optional<Subject> subject;
    bool comma = false;
    for (int at = range.first + 1; at < range.end; ++at) {
        comma |= m_line.at(at) == u'、';
        if (!isSubjectParticle(at, range.first))
            continue;
        const bool topic = m_line.at(at) != u'が';
        if (subject && (!topic || !comma))
            continue;
        const LineRange phrase = phraseEndingAt(at, range.first);
        if (phrase.isEmpty() || (m_line.at(at) == u'も' && !canSpeak(phrase)))
            continue;
        // "首相が…した問題で、野党は": the topic is the speaker, when it can speak.
        if (subject && !canSpeak(phrase))
            continue;
        int after = at + 1;
        while (after < range.end && isStop(m_line.at(after)))
            ++after;
        subject = Subject{phrase, after, topic};
        if (topic)
            break;
        comma = false;
    }
    return subject;
}

bool JapaneseSubjects::canSpeak(LineRange range) const
{
    if (range.isEmpty() || range.size() > longestPhraseInKana)
        return false;
    const QStringView text = m_line.of(range);
    if (m_words.longestEndingAt(m_line.text(), range.end, range.first, speakersInJapanese) || text.contains(u'・'))
        return true;
    return isOneIn(text.back(), u"省庁局署院党社側相長官員者人家会氏紙軍団隊国裁検県市町村組師手民");
}

} // namespace Readout::Attribution
