// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// First the verbs and what their forms make of them; then each clause from its verb leftwards, and what lies within.
#include "attribution/japanesereports.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int longestForm = 9;

/// What may stand behind a stem, longest first.
constexpr QStringView forms[] = {
    u"てきました", u"てきている", u"てしまった",   u"てきており", u"てきた",     u"てくる",     u"てきて",
    u"ておく",     u"ておき",     u"っていました", u"ていました", u"っていると", u"くれました", u"かせました",
    u"っている",   u"っていた",   u"っており",     u"っていて",   u"りました",   u"いました",   u"きました",
    u"ちました",   u"みました",   u"んでいる",     u"んでいた",   u"んでおり",   u"いている",   u"いていた",
    u"いており",   u"している",   u"していた",     u"しており",   u"しました",   u"していて",   u"てみせた",
    u"てくれた",   u"ている",     u"ていた",       u"ており",     u"ていて",     u"ました",     u"ったり",
    u"いでいる",   u"います",     u"ります",       u"します",     u"きます",     u"った",       u"って",
    u"いた",       u"いて",       u"んだ",         u"んで",       u"いだ",       u"いで",       u"した",
    u"して",       u"れた",       u"せた",         u"えた",       u"めた",       u"けた",       u"べた",
    u"げた",       u"たり",       u"ます",         u"える",       u"れる",       u"める",       u"べる",
    u"ける",       u"た",         u"て",           u"る",         u"す",         u"し",         u"り",
    u"い",         u"う",         u"く",           u"き",         u"つ",         u"ち",         u"む",
    u"み",         u"ぶ",         u"び",           u"ぐ",         u"ぎ"};

bool isIntermediate(QStringView form)
{
    return form.endsWith(u'て') || form.endsWith(u'で') || form.endsWith(u"おり") || form == u"り" || form == u"い" ||
           form == u"き" || form == u"ち" || form == u"み" || form == u"び" || form == u"し" || form == u"ぎ";
}

} // namespace

std::vector<Report> JapaneseReports::run()
{
    findCues();
    if (!tryLabel())
        findUnits();
    return std::move(m_reports);
}

int JapaneseReports::formEnd(int stemEnd) const
{
    const QStringView rest = m_line.text().sliced(std::min(stemEnd, m_line.size()));
    for (const QStringView form : forms) {
        if (rest.startsWith(form))
            return stemEnd + int(form.size());
    }
    return stemEnd;
}

/// Tells what the verb's form makes of it. @return false when it reports nothing: negated, suffered, describing a noun.
bool JapaneseReports::readForm(Cue &cue) const
{
    const QStringView text = m_line.text();
    const int stem = cue.place.end;
    int run = stem;
    while (run < m_line.size() && run < stem + longestForm && isHiragana(m_line.at(run)))
        ++run;
    const QStringView kana = text.sliced(stem, run - stem);
    const auto has = [kana](QStringView part) { return kana.contains(part); };
    if (kana.startsWith(u"られ") || kana.startsWith(u"され") || kana.startsWith(u"われ") || kana.startsWith(u"かれ") ||
        has(u"ない") || has(u"なかっ") || has(u"ません") || kana.startsWith(u"ず") || has(u"わず") || has(u"らず") ||
        has(u"ていず") || has(u"よう") || kana.startsWith(u"たい"))
        return false;
    const int end = formEnd(stem);
    const QStringView form = text.sliced(stem, end - stem);
    cue.place.end = end;
    const QChar next = m_line.at(end);
    cue.after = end;
    cue.last = end >= m_line.size() || (isClauseMark(next) && next != u'，' && next != u',');
    if (cue.last)
        return !form.isEmpty() || isHiragana(cue.word->text.back()) || cue.word->is(Ideo::Weak);
    const bool noun = form.isEmpty() && isHan(cue.word->text.back());
    if (next == u'、' || next == u'，' || next == u',') {
        cue.after = end + 1;
        return true;
    }
    if (noun)
        return false;
    const QStringView rest = text.sliced(end);
    if (rest.startsWith(u"が、") || rest.startsWith(u"し、") || rest.startsWith(u"ものの")) {
        cue.adversative = !rest.startsWith(u"し");
        cue.after = end + (rest.startsWith(u"もの") ? 3 : 2);
        return true;
    }
    if (const IdeoWord *joined = m_words.longestAt(text, end, Ideo::Connective); joined && next != u'が') {
        cue.after = end + joined->size();
        return true;
    }
    if (form.isEmpty())
        return false;
    if (isIntermediate(form) || form.endsWith(u'り'))
        return form.size() > 1 || cue.word->text.size() > 1;
    // 述べるにとどめた
    if (rest.startsWith(u"にとど")) {
        cue.after = m_line.size();
        return true;
    }
    if (next == u'と' || next == u'こ' || next == u'の' || next == u'か' || next == u'よ' || next == u'な' ||
        next == u'で') {
        cue.role = Role::Embedded;
        return true;
    }
    // "求める考えを示した", "批判した野党は": what follows is described by it.
    return false;
}

void JapaneseReports::findCues()
{
    for (int at = 0; at < m_line.size(); ++at) {
        const IdeoWord *word = m_line.isAside(at) ? nullptr : m_words.longestAt(m_line.text(), at, Ideo::Cue);
        if (!word)
            continue;
        const QChar before = m_line.at(at - 1);
        // 電話し, 日本語: a stem of one character within a longer word.
        const bool oneKanji = word->size() == 1 || (isHan(word->text[0]) && isHiragana(word->text[1]));
        if (oneKanji && (isHan(before) || isKatakana(before)))
            continue;
        if (word->is(Ideo::Weak) && before != u'と')
            continue;
        Cue cue;
        cue.word = word;
        cue.place = {at, at + word->size()};
        if (word->text == u"し" &&
            (m_line.at(at + 1) == u'て' && m_line.at(at + 2) != u'い' && m_line.at(at + 2) != u'お'))
            continue;
        if (!readForm(cue))
            continue;
        m_cues.push_back(cue);
        at = cue.place.end - 1;
    }
}

/// A clause's own subject takes this verb, and the topic before it waits for the next:
/// "首相は野党が求めたが、断ったと述べた".
bool JapaneseReports::enclosesIn(int unit, std::size_t cue) const
{
    if (!m_cues[cue].adversative)
        return false;
    std::size_t next = cue + 1;
    while (next < m_cues.size() && m_cues[next].role != Role::Main)
        ++next;
    if (next >= m_cues.size() || m_subjects.of({m_cues[cue].after, m_cues[next].place.first}))
        return false;
    const auto outer = m_subjects.of({unit, m_cues[cue].place.first});
    if (!outer || !outer->topic)
        return false;
    const auto inner = m_subjects.of({outer->after, m_cues[cue].place.first});
    return inner && !inner->topic && m_subjects.canSpeak(inner->phrase) && quotative(inner->after, m_cues[cue]) < 0;
}

void JapaneseReports::findUnits()
{
    int unit = 0;
    std::size_t fromCue = 0;
    if (const int behind = tryReported(unit); behind > 0) {
        unit = behind;
        while (fromCue < m_cues.size() && m_cues[fromCue].place.first < unit)
            ++fromCue;
    } else {
        tryImpersonal(unit);
        if (tryVerbless(unit) && m_cues.empty())
            return;
    }
    for (std::size_t at = fromCue; at < m_cues.size(); ++at) {
        if (m_cues[at].role != Role::Main || enclosesIn(unit, at))
            continue;
        emitUnit(unit, fromCue, at);
        unit = m_cues[at].after;
        fromCue = at + 1;
    }
    tryUnknownVerb(unit);
    tryCleft();
    // "同氏によると、…と約束したという": an inner verb that no outer one follows.
    if (!m_reports.empty() && unit > 0 && fromCue < m_cues.size())
        emitInner({unit, m_line.size()}, fromCue, m_cues.size());
}

void JapaneseReports::emitUnit(int first, std::size_t fromCue, std::size_t at)
{
    const Cue &cue = m_cues[at];
    const int limit = at > fromCue ? m_cues[at - 1].place.end : first;
    auto found = read(first, cue, limit);
    if (!found)
        return;
    if (found->speaker.isEmpty() && cue.word->cue.attitude)
        return;
    if (m_subjects.is(found->speaker, Ideo::FirstPerson) || (found->speaker.isEmpty() && m_segment.within() >= 0))
        return;
    Report report = reportOf(cue, *found);
    const bool shared = found->speaker.isEmpty();
    if (shared && !m_lastSubject.isEmpty())
        report.speaker = m_line.tokensOf(m_lastSubject);
    if (shared)
        report.state = report.speaker ? State::Likely : State::Unknown;
    else
        m_lastSubject = found->speaker;
    m_reports.push_back(std::move(report));
    emitInner(found->content, fromCue, at);
}

/// What verbs within a content report, by those who do it there.
void JapaneseReports::emitInner(LineRange content, std::size_t fromCue, std::size_t endCue)
{
    int first = content.first;
    for (std::size_t at = fromCue; at < endCue; ++at) {
        const Cue &cue = m_cues[at];
        if (cue.place.first < content.first || cue.place.end > content.end)
            continue;
        const int limit = at > fromCue ? std::max(first, m_cues[at - 1].place.end) : first;
        const auto found = read(first, cue, limit);
        if (!found || found->fronted || found->speaker.isEmpty() || found->content.isEmpty() ||
            !m_subjects.canSpeak(found->speaker) || m_subjects.is(found->speaker, Ideo::FirstPerson))
            continue;
        m_reports.push_back(reportOf(cue, *found));
        if (cue.role == Role::Main)
            first = cue.after;
    }
}

Report JapaneseReports::reportOf(const Cue &cue, const Found &found) const
{
    Report report;
    report.cue = m_line.tokensOf({found.cueFirst, cue.place.end});
    report.lemma = cue.word->text;
    report.force = cue.word->cue.force;
    report.attitude = cue.word->cue.attitude;
    if (!found.speaker.isEmpty())
        report.speaker = m_line.tokensOf(found.speaker);
    if (!found.fronted)
        report.contents.push_back(m_line.tokensOf(found.content));
    return report;
}

/// "同氏によると、…という。" @return where the content begins; 0 when there is none.
int JapaneseReports::tryReported(int unit)
{
    for (int at = unit + 1; at < m_line.size(); ++at) {
        const IdeoWord *word = m_line.at(at) == u'に' ? m_words.longestAt(m_line.text(), at, Ideo::Reported) : nullptr;
        if (!word)
            continue;
        const LineRange speaker = m_subjects.phraseEndingAt(at, unit);
        const LineRange content = withoutHearsay({at + word->size(), m_line.size()});
        if (speaker.isEmpty() || content.isEmpty())
            return 0;
        Report report;
        report.cue = m_line.tokensOf({at, at + word->size()});
        report.lemma = word->text;
        report.speaker = m_line.tokensOf(speaker);
        report.contents.push_back(m_line.tokensOf(content));
        m_lastSubject = {};
        m_reports.push_back(std::move(report));
        return content.first;
    }
    return 0;
}

/// "…とされる。": nobody is named, and that is certain.
void JapaneseReports::tryImpersonal(int unit)
{
    for (int at = unit + 1; at < m_line.size(); ++at) {
        const IdeoWord *word =
            m_line.at(at - 1) == u'と' ? m_words.longestAt(m_line.text(), at, Ideo::Impersonal) : nullptr;
        if (!word)
            continue;
        const int end = formEnd(at + word->size());
        // 最古の例とされる: named, and not told.
        if (!isHiragana(m_line.at(at - 2)) && !m_line.isQuotation(at - 2))
            continue;
        const LineRange content = m_line.trimmed({unit, at - 1});
        const bool last = end >= m_line.size() || isClauseMark(m_line.at(end)) || m_line.at(end) == u'、';
        if (!last || content.size() < 3)
            continue;
        Report report;
        report.cue = m_line.tokensOf({at, end});
        report.lemma = word->text;
        report.contents.push_back(m_line.tokensOf(content));
        m_reports.push_back(std::move(report));
        return;
    }
}

/// "「…」と述べたのは首相だ。"
void JapaneseReports::tryCleft()
{
    for (const Cue &cue : m_cues) {
        const QStringView rest = m_line.text().sliced(cue.place.end);
        const int particle = rest.startsWith(u"のは") ? quotative(0, cue) : -1;
        if (particle <= 0)
            continue;
        LineRange speaker = m_line.trimmed({cue.place.end + 2, m_line.size()});
        for (const QStringView tail : {QStringView(u"だった"), QStringView(u"である"), QStringView(u"です"),
                                       QStringView(u"でした"), QStringView(u"だ")}) {
            if (m_line.of(speaker).endsWith(tail)) {
                speaker.end -= int(tail.size());
                break;
            }
        }
        const LineRange content = withoutAdverbials({0, particle}, false);
        if (content.isEmpty() || !m_subjects.canSpeak(speaker))
            continue;
        m_reports.push_back(reportOf(cue, {speaker, content, cue.place.first, false}));
    }
}

/// "「…」と涙ぐんだ。": no listed verb, but speech, its particle, and somebody.
void JapaneseReports::tryUnknownVerb(int unit)
{
    int particle = unit;
    while (particle < m_line.size() &&
           !(m_line.at(particle) == u'と' &&
             (m_line.isQuotation(particle - 1) || m_line.at(particle - 1) == IdeographLine::pause)))
        ++particle;
    const QStringView behind = m_line.text().sliced(std::min(particle + 1, m_line.size()));
    if (behind.size() < 2)
        return;
    for (const QStringView other : {QStringView(u"い"), QStringView(u"す"), QStringView(u"さ"), QStringView(u"し"),
                                    QStringView(u"の"), QStringView(u"は"), QStringView(u"も"), QStringView(u"とも"),
                                    QStringView(u"呼"), QStringView(u"名"), QStringView(u"題"), QStringView(u"表記"),
                                    QStringView(u"書か"), QStringView(u"同"), QStringView(u"並"), QStringView(u"な")}) {
        if (behind.startsWith(other))
            return;
    }
    int end = particle + 1;
    while (end < m_line.size() && !isClauseMark(m_line.at(end)) && m_line.at(end) != u'、')
        ++end;
    const auto subject = m_subjects.of({unit, particle});
    const auto inverted = m_subjects.of({particle + 1, end});
    const LineRange speaker = inverted ? inverted->phrase : subject ? subject->phrase : LineRange{};
    const bool verb = isOneIn(m_line.at(end - 1), u"ただるうくすつむぶぐてでしみりいえけ");
    if (!verb || speaker.isEmpty() || !m_subjects.canSpeak(speaker) || m_subjects.is(speaker, Ideo::FirstPerson))
        return;
    const LineRange content = withoutAdverbials({inverted || !subject ? unit : subject->after, particle}, false);
    if (content.isEmpty())
        return;
    Report report;
    report.cue = m_line.tokensOf({inverted ? inverted->after : particle + 1, end});
    report.lemma = u"と"_s;
    report.speaker = m_line.tokensOf(speaker);
    report.contents.push_back(m_line.tokensOf(content));
    report.state = State::Likely;
    m_lastSubject = speaker;
    m_reports.push_back(std::move(report));
}

/// "「…」と門倉氏。": the verb is left out.
bool JapaneseReports::tryVerbless(int unit)
{
    int speech = m_line.size() - 1;
    while (speech >= unit && !m_line.isQuotation(speech))
        --speech;
    const int particle = m_line.at(speech + 1) == IdeographLine::pause ? speech + 2 : speech + 1;
    if (speech < unit || m_line.at(particle) != u'と')
        return false;
    const LineRange speaker = m_line.trimmed({particle + 1, m_line.size()});
    if (speaker.isEmpty() || speaker.size() > 24 || isHiragana(m_line.at(speaker.end - 1)) ||
        m_words.longestEndingAt(m_line.text(), speaker.end, speaker.first, Ideo::DocumentNoun | Ideo::Cue) ||
        !m_subjects.canSpeak(speaker) || m_line.of(speaker).contains(u'を') || m_line.of(speaker).contains(u'は'))
        return false;
    Report report;
    report.cue = m_line.tokensOf({particle, particle + 1});
    report.lemma = u"と"_s;
    report.speaker = m_line.tokensOf(m_subjects.phraseEndingAt(speaker.end, speaker.first));
    report.contents.push_back(m_line.tokensOf(withoutAdverbials({unit, particle}, false)));
    m_reports.push_back(std::move(report));
    return true;
}

/// "門倉氏「…」": a name and speech, and nothing else, at the head of a paragraph.
bool JapaneseReports::tryLabel()
{
    if (!m_segment.startsParagraph() || m_segment.within() >= 0)
        return false;
    int speech = 0;
    while (speech < m_line.size() && speech < 24 && !m_line.isQuotation(speech))
        ++speech;
    const LineRange speaker = m_line.trimmed({0, speech});
    const LineRange rest = m_line.trimmed({speech, m_line.size()});
    if (!m_line.isQuotation(speech) || speaker.isEmpty() || rest.size() != 1 || !m_subjects.canSpeak(speaker) ||
        isHiragana(m_line.at(speaker.end - 1)))
        return false;
    Report report;
    if (speaker.end < speech)
        report.cue = m_line.tokensOf({speaker.end, speech});
    report.lemma = u":"_s;
    report.speaker = m_line.tokensOf(speaker);
    report.contents.push_back(m_line.tokensOf(rest));
    report.state = State::Likely;
    m_reports.push_back(std::move(report));
    return true;
}

} // namespace Readout::Attribution
