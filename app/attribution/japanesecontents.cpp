// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a Japanese verb reports: from it leftwards to its particle, and from there to the subject.
#include "attribution/ideographcharacters.h"
#include "attribution/japanesereports.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

constexpr int longestBetween = 40; ///< characters between と and its verb

} // namespace

/// @return the place of the と that ends what @p cue reports, not left of @p limit; -1 when there is none.
int JapaneseReports::quotative(int limit, const Cue &cue) const
{
    const int verb = cue.place.first;
    for (int at = verb - 1; at >= std::max(limit, verb - longestBetween); --at) {
        if (m_line.at(at) != u'と' || m_line.isAside(at))
            continue;
        const QChar before = m_line.at(at - 1);
        const QStringView behind = m_line.text().sliced(at + 1, verb - at - 1);
        const bool quoted = before == IdeographLine::quotation || before == IdeographLine::pause ||
                            (before == u'ど' && m_line.at(at - 2) == u'な');
        const bool marked = before == u'、' || before == u'。' || before == u'―' || before == u'）';
        const bool clause = isOneIn(before, u"るたいうだすくつむぶぐぬんかよねぞずなしめれけせ");
        if (behind.startsWith(u"して") || behind.startsWith(u"ともに") || behind.startsWith(u"同時に") ||
            behind.startsWith(u"は") || behind.startsWith(u"共に") || behind.startsWith(IdeographLine::quotation) ||
            (behind.startsWith(u'も') && behind.size() > 1))
            continue;
        if (cue.word->is(Ideo::Weak) && !behind.isEmpty())
            return -1;
        const bool does = cue.word->text == u"し";
        // 結婚しようとした, 生まれるとします: tried, supposed.
        if (does && !quoted && (before == u'う' || m_line.of(cue.place).endsWith(u"ます") || !(clause || marked)))
            continue;
        if (quoted || marked || (clause && !behind.contains(u'、')))
            return at;
        if (behind.isEmpty() && !cue.word->is(Ideo::Reciprocal) && at - 1 >= limit && !isHiragana(before) &&
            before != u'々')
            return at;
    }
    return -1;
}

/// @return where the object that @p cue takes ends, before its particle; -1 when it has none.
int JapaneseReports::objectEnd(int limit, const Cue &cue) const
{
    const QStringView text = m_line.text();
    int end = cue.place.first;
    for (bool goesOn = true; goesOn;) {
        const IdeoWord *word = m_words.longestEndingAt(text, end, limit, Ideo::Adverb);
        goesOn = word != nullptr;
        end -= word ? word->size() : 0;
    }
    const QStringView before = text.sliced(limit, std::max(0, end - limit));
    // 返還を求める考えを示した: what was shown is the view.
    if (const qsizetype noun = cue.word->text.indexOf(u'を'); noun >= 0)
        return cue.place.first + int(noun);
    for (const QStringView particle : {QStringView(u"よう"), QStringView(u"ように")}) {
        if (before.endsWith(particle))
            return end - int(particle.size());
    }
    for (const QStringView particle :
         {QStringView(u"ことを"), QStringView(u"ことに"), QStringView(u"ことで"), QStringView(u"ことも")}) {
        if (before.endsWith(particle))
            return end - int(particle.size());
    }
    if (before.endsWith(u'を'))
        return end - 1;
    if (cue.word->is(Ideo::Reciprocal) && before.endsWith(u'で'))
        return end - 1;
    // 退去を住民に呼びかけた
    if (before.endsWith(u'に')) {
        const qsizetype wish = before.lastIndexOf(u"よう");
        if (wish > 0 && before.size() - wish < 16)
            return limit + int(wish);
        const qsizetype object = before.lastIndexOf(u'を');
        if (object > 0 && before.size() - object < 14 && !before.sliced(object).contains(u'、'))
            return limit + int(object);
    }
    return -1;
}

std::optional<JapaneseReports::Found> JapaneseReports::read(int first, const Cue &cue, int limit) const
{
    // こう述べた, 次のように語った
    const IdeoWord *fronted = m_words.longestEndingAt(m_line.text(), cue.place.first, first, Ideo::Fronted);
    if (const int particle = quotative(limit, cue); particle >= 0)
        return readQuoted(first, cue, particle);
    if (fronted) {
        Found found;
        if (const auto subject = m_subjects.of({first, cue.place.first}))
            found.speaker = subject->phrase;
        found.cueFirst = cue.place.first - fronted->size();
        found.fronted = true;
        return found.speaker.isEmpty() ? std::nullopt : std::optional(found);
    }
    if (cue.word->is(Ideo::Action) || cue.word->text.contains(u'を'))
        return readObject(first, cue);
    if (!cue.last || cue.word->cue.attitude)
        return std::nullopt;
    // 電話で同氏は笑った: what it was stands in the sentence before.
    const auto subject = m_subjects.of({first, cue.place.first});
    if (!subject)
        return std::nullopt;
    return Found{subject->phrase, {}, cue.place.first, true};
}

std::optional<JapaneseReports::Found> JapaneseReports::readQuoted(int first, const Cue &cue, int particle) const
{
    Found found;
    found.cueFirst = cue.place.first;
    int end = particle;
    if (m_line.at(end - 1) == u'ど' && m_line.at(end - 2) == u'な')
        end -= 2;
    // 「…」と門倉氏は …, …、と同社は …
    const auto inverted = m_subjects.of({particle + 1, cue.place.first});
    const bool marked = m_line.at(end - 1) == u'、' || m_line.isQuotation(end - 1);
    if (inverted && (marked || m_subjects.canSpeak(inverted->phrase))) {
        found.speaker = inverted->phrase;
        found.content = withoutAdverbials({first, end}, false);
        return found.content.isEmpty() ? std::nullopt : std::optional(found);
    }
    auto subject = m_subjects.of({first, end});
    // けが人はいないと説明した: what is or is not there does not speak.
    if (subject) {
        const QStringView predicate = m_line.text().sliced(subject->after);
        for (const QStringView being :
             {QStringView(u"いな"), QStringView(u"いる"), QStringView(u"いた"), QStringView(u"ない"),
              QStringView(u"なか"), QStringView(u"ある"), QStringView(u"あった")}) {
            if (predicate.startsWith(being)) {
                subject.reset();
                break;
            }
        }
    }
    if (subject && (subject->topic || m_lastSubject.isEmpty() || m_subjects.canSpeak(subject->phrase))) {
        found.speaker = subject->phrase;
        found.content = withoutAdverbials({subject->after, end}, false);
    } else {
        found.content = withoutAdverbials({first, end}, false);
    }
    found.content = withoutAddressee(found.content, cue);
    return found.content.isEmpty() ? std::nullopt : std::optional(found);
}

/// "日本に船を返すと伝えた": whom one tells is no part of it.
LineRange JapaneseReports::withoutAddressee(LineRange content, const Cue &cue) const
{
    const QString &stem = cue.word->text;
    if (!stem.startsWith(u"伝え") && !stem.startsWith(u"告げ") && !stem.startsWith(u"打ち明") && stem != u"語" &&
        stem != u"話" && !stem.startsWith(u"説明") && !stem.startsWith(u"通告") && !stem.startsWith(u"報告"))
        return content;
    for (int at = content.first + 2; at + 3 < content.end && at < content.first + 12; ++at) {
        if (m_line.at(at) == u'に' && !isHiragana(m_line.at(at + 1)))
            return m_subjects.canSpeak({content.first, at}) ? m_line.trimmed({at + 1, content.end}) : content;
        if (isOneIn(m_line.at(at), u"はがをで"))
            return content;
    }
    return content;
}

std::optional<JapaneseReports::Found> JapaneseReports::readObject(int first, const Cue &cue) const
{
    const int end = objectEnd(first, cue);
    if (end <= first)
        return std::nullopt;
    Found found;
    found.cueFirst = std::max(cue.place.first, end + 1);
    const auto subject = m_subjects.of({first, end});
    // Whoever spoke in the sentence before goes on.
    const bool goesOn = cue.last && !cue.word->cue.attitude && m_segment.within() < 0 && !m_segment.startsParagraph();
    if (!subject && m_lastSubject.isEmpty() && !goesOn)
        return std::nullopt;
    if (subject && !m_subjects.canSpeak(subject->phrase))
        return std::nullopt;
    if (subject)
        found.speaker = subject->phrase;
    const bool clause = m_line.at(end) == u'よ' || m_line.at(end) == u'こ';
    found.content = withoutAdverbials({subject ? subject->after : first, end}, !clause);
    while (!found.content.isEmpty() && isOneIn(m_line.at(found.content.end - 1), u"にへ") && !clause)
        --found.content.end;
    return found.content.isEmpty() ? std::nullopt : std::optional(found);
}

/// Drops when, where and to whom it was said from a content's head: "7日の会見で、", "記者団に", "政府に「…」".
LineRange JapaneseReports::withoutAdverbials(LineRange content, bool object) const
{
    content = m_line.trimmed(content);
    const QStringView text = m_line.text();
    for (bool goesOn = true; goesOn && !content.isEmpty();) {
        goesOn = false;
        const int time = m_subjects.timeAt(content.first, content.end);
        // "来月、再開する": what is to come is no time of speaking.
        const bool future = isOneIn(m_line.at(content.first), u"来明今");
        if (time > 0 && !future && isOneIn(m_line.at(content.first + time), u"、，")) {
            content.first += time + 1;
            goesOn = true;
            continue;
        }
        const IdeoWord *adverb = m_words.longestAt(text, content.first, Ideo::Adverb);
        const int past = adverb ? content.first + adverb->size() : content.end;
        // 早期に解決する: it belongs to the content unless a pause sets it apart.
        if (past < content.end && (m_line.at(past) == u'、' || m_line.isQuotation(past))) {
            content.first += adverb->size();
            content = m_line.trimmed(content);
            goesOn = true;
            continue;
        }
        for (int at = content.first; at < content.end && at < content.first + longestBetween; ++at) {
            const QChar c = m_line.at(at);
            const IdeoWord *word = m_words.longestAt(text, at, Ideo::Adverbial | Ideo::AdverbialEnd);
            if (!word &&
                (c == IdeographLine::quotation || (isOneIn(c, u"がはを") && at > content.first &&
                                                   !isHiragana(m_line.at(at + 1)) && !isHiragana(m_line.at(at - 1)))))
                break;
            if (!word || at + word->size() >= content.end)
                continue;
            int end = at + word->size();
            const QStringView rest = text.sliced(end, content.end - end);
            if (word->is(Ideo::Adverbial)) {
                const bool particle = isOneIn(m_line.at(end), u"でに");
                if (!particle && !rest.startsWith(u"、"))
                    continue;
                end += particle ? 1 : 0;
            }
            const bool stops = isOneIn(m_line.at(end), u"、，") || m_line.isQuotation(end) || word->is(Ideo::Adverbial);
            if (!stops || isOneIn(m_line.at(end), u"のはも"))
                continue;
            content = m_line.trimmed({end, content.end});
            goesOn = true;
            break;
        }
    }
    // 冒頭陳述で、: an occasion in one word.
    int occasion = content.first;
    while (occasion < content.end && isHan(m_line.at(occasion)))
        ++occasion;
    if (occasion > content.first + 1 && occasion + 2 < content.end && m_line.at(occasion) == u'で' &&
        m_line.at(occasion + 1) == u'、')
        content.first = occasion + 2;
    content = m_line.trimmed(content);
    // ベルリンに「…」, 住民に退去: the quotation or the object alone is what was said.
    const int speech = content.end - 1;
    const bool quoted = !content.isEmpty() && (m_line.isQuotation(speech) || m_line.at(speech) == IdeographLine::pause);
    for (int at = content.first + 1; (quoted || object) && at + 1 < content.end; ++at) {
        const bool near = m_line.isQuotation(at + 1) || (object && !isHiragana(m_line.at(at + 1)));
        if (!isOneIn(m_line.at(at), u"にへ") || !near || isHiragana(m_line.at(at - 1)))
            continue;
        if (const IdeoWord *towards = m_words.longestAt(text, at, Ideo::AdverbialEnd)) {
            if (object && at + towards->size() < content.end)
                content.first = at + towards->size();
            break;
        }
        const bool whole = !m_line.of({content.first, at}).contains(u'を') && m_subjects.canSpeak({content.first, at});
        if (whole || (m_line.isQuotation(at + 1) && !m_line.of({content.first, at}).contains(u'を')))
            content.first = at + 1;
        break;
    }
    for (int at = content.first + 1; quoted && at + 1 < content.end; ++at) {
        if (m_line.isQuotation(at + 1) && (m_line.at(at) == u'で' || m_line.at(at) == u'て' || m_line.at(at) == u'、'))
            content.first = at + 1;
    }
    return m_line.trimmed(content);
}

/// What stands before "という", "とのことだ", "とみられる" at its end.
LineRange JapaneseReports::withoutHearsay(LineRange content) const
{
    content = m_line.trimmed(content);
    for (const QStringView tail :
         {QStringView(u"とのことだった"), QStringView(u"とのことだ"), QStringView(u"とのことです"),
          QStringView(u"とのこと"), QStringView(u"ということだ"), QStringView(u"ということです"),
          QStringView(u"と言います"), QStringView(u"といいます"), QStringView(u"とみられている"),
          QStringView(u"とみられる"), QStringView(u"とされている"), QStringView(u"とされる"),
          QStringView(u"としている"), QStringView(u"という"), QStringView(u"と言う"), QStringView(u"といい"),
          QStringView(u"そうだ"), QStringView(u"そうです")}) {
        if (m_line.of(content).endsWith(tail) && content.size() > tail.size())
            return m_line.trimmed({content.first, content.end - int(tail.size())});
    }
    return content;
}

} // namespace Readout::Attribution
