// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// First the cues of all clauses, then, in order, what each of them reports: a later cue either lies in an open content
// or ends it.
#include "attribution/chinesereports.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

/// "她摆摆手", "一名店主边擦柜台边说"
constexpr int longestGesture = 30;
/// Longer subjects must end in a noun that can speak.
constexpr int longestUnknownSpeaker = 8;

} // namespace

std::vector<Report> ChineseReports::run()
{
    findClauses();
    findCues();
    for (const Cue &cue : m_cues)
        take(cue);
    closeAt(m_line.size(), int(m_clauses.size()));
    tryGesture();
    // Within quotation marks somebody must be named: the rest is what the speaker says of themselves.
    const bool within = m_segment.within() >= 0;
    const auto empty = [within](const Report &report) {
        return report.contents.empty() || (within && (!report.speaker || report.state != State::Certain));
    };
    m_reports.erase(std::remove_if(m_reports.begin(), m_reports.end(), empty), m_reports.end());
    return std::move(m_reports);
}

void ChineseReports::findClauses()
{
    int first = 0;
    for (int at = 0; at <= m_line.size(); ++at) {
        const bool ends = at == m_line.size() || (isClauseMark(m_line.at(at)) && !m_line.isAside(at));
        if (!ends)
            continue;
        if (at > first)
            m_clauses.push_back({{first, at}, m_line.at(at)});
        first = at + 1;
    }
}

void ChineseReports::findCues()
{
    for (int clause = 0; clause < int(m_clauses.size()); ++clause) {
        if (!tryAccordingTo(clause) && !tryLabel(clause))
            findCuesIn(clause);
    }
}

int ChineseReports::pastParticle(int at, int end) const
{
    while (at < end && isOneIn(m_line.at(at), u"了过着道"))
        ++at;
    return at;
}

/// "告诉本报，…", "告诉记者他 …"
int ChineseReports::pastAddressee(int at, int end) const
{
    int past = at;
    while (past < end && !m_line.isQuotation(past)) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), past, Ideo::Addressee | Ideo::Media | Ideo::Pronoun);
        if (word && past + word->size() <= end)
            return past + word->size();
        ++past;
    }
    return past;
}

/// The word stands as a verb that says something: no noun, no plan, not denied, not suffered.
bool ChineseReports::isCue(int at, const IdeoWord &word, LineRange around, int clause) const
{
    const int end = at + word.size();
    const QChar next = m_line.at(end);
    const bool marked = end >= m_clauses[std::size_t(clause)].range.end || m_line.isQuotation(end) ||
                        (isOneIn(next, u"道") && !m_line.isAside(end));
    if (word.is(Ideo::Weak) && !marked)
        return false;
    if (isOneIn(next, u"的者书信函性") || (word.cue.takes == IdeoTakes::Clause && isOneIn(next, u"过") && !marked))
        return false;
    if (next == u'了' && word.cue.takes == IdeoTakes::Clause && !word.cue.attitude && end + 1 < around.end + 1 &&
        !m_line.isQuotation(end + 1) && word.size() == 1)
        return false;
    const ChineseSubjects::Before before = m_subjects.before({around.first, at}, at);
    return !before.negated && !before.planned && !before.passive && !before.noun;
}

void ChineseReports::findCuesIn(int index)
{
    const Clause &clause = m_clauses[std::size_t(index)];
    const QStringView text = m_line.text();
    int left = clause.range.first;
    bool follows = false;
    for (int at = clause.range.first; at < clause.range.end;) {
        const IdeoWord *word = m_line.isAside(at) ? nullptr : m_words.longestAt(m_line.text(), at);
        if (!word || at + word->size() > clause.range.end) {
            ++at;
            continue;
        }
        const int end = at + word->size();
        if (!word->is(Ideo::Cue) || word->is(Ideo::Block) || !isCue(at, *word, {left, clause.range.end}, index)) {
            // "拒绝说明": what is declined reports nothing.
            at = end;
            continue;
        }
        Cue cue;
        cue.place = {at, pastParticle(end, clause.range.end)};
        cue.word = word->cue;
        cue.lemma = word->text;
        cue.clause = index;
        cue.clauseFirst = left;
        cue.follows = follows;
        // "威胁说", "承诺称": what follows is a clause.
        if (takesObject(cue) && isOneIn(m_line.at(end), u"说称") && end < clause.range.end) {
            cue.place.end = end + 1;
            cue.word.takes = IdeoTakes::Clause;
        }
        setSubject(cue, {left, at});
        const int opens = m_subjects.skipOpeners(left, at);
        const QStringView opener = m_line.of({left, std::max(left, opens)});
        cue.joined = opens > left && (m_words.longestAt(m_line.text(), left, Ideo::Conjunction | Ideo::Adverb));
        cue.contrast = m_words.longestAt(m_line.text(), left, Ideo::Contrast) || opener.contains(u'却') ||
                       m_line.of({left, at}).contains(u'则');
        int content = cue.place.end;
        if (cue.word.takes == IdeoTakes::Addressee)
            content = pastAddressee(content, clause.range.end);
        cue.last = content >= clause.range.end;
        cue.content = cue.last ? clause.range.end + 1 : content;
        if (cue.last && (clause.mark.isNull() || isFullMark(clause.mark)))
            cue.content = clause.range.end;
        else
            cue.last = false;
        const bool first = m_subjects.is(cue.subject, Ideo::FirstPerson);
        const bool speaks = cue.subject.isEmpty() || m_subjects.canSpeak(cue.subject);
        const bool plain =
            cue.word.takes == IdeoTakes::Clause && !cue.word.attitude && !follows && content >= clause.range.end;
        // Whoever opens the sentence before a verb of speech speaks, unless it is a thing's verb too.
        const bool leads = !follows && !cue.word.attitude && !word->is(Ideo::Weak) && cue.subject.size() > 1 &&
                           cue.subject.size() <= longestUnknownSpeaker && m_cues.empty() &&
                           !m_line.of(cue.subject).contains(u'的') && !m_words.longestAt(text, at, Ideo::Impersonal);
        // "在有人提出 …": an occasion, and nobody.
        const bool occasion = !cue.subject.isEmpty() && isOneIn(m_line.at(cue.subject.first), u"在就对于把将被") &&
                              !m_line.of(cue.subject).contains(u'的');
        if (!first && !occasion && (speaks || plain || leads)) {
            m_cues.push_back(cue);
            left = cue.place.end;
            follows = true;
            if (cue.word.takes == IdeoTakes::Infinitive || cue.word.takes == IdeoTakes::Addressee)
                return;
        } else if (first && !follows) {
            left = cue.place.end;
            follows = true;
        }
        at = std::max(end, cue.place.end);
    }
}

/// "X引述Y的话说": Y speaks, and X quotes.
void ChineseReports::setSubject(Cue &cue, LineRange before) const
{
    for (int at = before.first + 1; at < before.end; ++at) {
        const QStringView rest = m_line.text().sliced(at, before.end - at);
        if (!rest.startsWith(u"引述") && !rest.startsWith(u"援引") && !rest.startsWith(u"引用") &&
            !rest.startsWith(u"转述"))
            continue;
        LineRange speaker{at + 2, before.end};
        for (const QStringView tail : {QStringView(u"的话"), QStringView(u"的说法"), QStringView(u"的消息")}) {
            if (m_line.of(speaker).endsWith(tail) && speaker.size() > tail.size()) {
                speaker.end -= int(tail.size());
                cue.quotedBy = m_subjects.of({before.first, at});
                cue.subject = speaker;
                return;
            }
        }
    }
    cue.subject = m_subjects.of(before);
}

/// "据X报道，…", "…，据X说"; a document noun belongs to the mention.
bool ChineseReports::tryAccordingTo(int index)
{
    const Clause &clause = m_clauses[std::size_t(index)];
    const int first = m_subjects.skipOpeners(clause.range.first, clause.range.end);
    if (first >= clause.range.end)
        return false;
    if (const IdeoWord *none = m_words.longestAt(m_line.text(), first, Ideo::NoSpeaker | Ideo::AccordingTo);
        !none || none->is(Ideo::NoSpeaker))
        return none != nullptr;
    const IdeoWord *word = m_words.longestAt(m_line.text(), first, Ideo::AccordingTo);
    Cue cue;
    cue.place = {first, first + word->size()};
    cue.lemma = word->text;
    cue.clause = index;
    cue.clauseFirst = clause.range.first;
    cue.according = true;
    LineRange mention{cue.place.end, clause.range.end};
    const IdeoWord *end = m_words.longestEndingAt(m_line.text(), mention.end, mention.first, Ideo::AccordingEnd);
    const IdeoWord *document = m_words.longestEndingAt(m_line.text(), mention.end, mention.first, Ideo::DocumentNoun);
    // "据港务局，…": nothing but the body.
    const bool bare = !end && !document;
    if (bare && !((m_line.at(first) == u'据' || m_line.at(first) == u'根') && m_subjects.canSpeak(mention)))
        return false;
    // "X的通报" is a text, in "据X通报" it is what X does.
    const bool possessed = document && m_line.at(mention.end - document->size() - 1) == u'的';
    if (end && !possessed) {
        cue.place = {mention.end - end->size(), mention.end};
        cue.lemma = end->text;
        mention = m_subjects.of({mention.first, mention.end - end->size()});
        if (!mention.isEmpty() && m_line.at(mention.end - 1) == u'的')
            --mention.end;
    }
    // "据X援引Y的话报道"
    cue.subject = mention;
    cue.content = clause.range.end + 1;
    cue.last = clause.mark.isNull() || isFullMark(clause.mark);
    if (mention.isEmpty() || m_subjects.is(mention, Ideo::FirstPerson))
        return true;
    m_cues.push_back(cue);
    return true;
}

/// "胡太太：“…”", "她摇摇头：“…”"
bool ChineseReports::tryLabel(int index)
{
    const Clause &clause = m_clauses[std::size_t(index)];
    if ((clause.mark != u'：' && clause.mark != u':') || !m_line.isQuotation(clause.range.end + 1))
        return false;
    for (int at = clause.range.first; at < clause.range.end; ++at) {
        const IdeoWord *word = m_words.longestAt(m_line.text(), at);
        if (!word)
            continue;
        if (word->is(Ideo::Cue) && !word->is(Ideo::Block))
            return false;
        at += word->size() - 1;
    }
    Cue cue;
    const LineRange range = m_line.trimmed(clause.range);
    cue.subject = m_subjects.canSpeak(range) && range.size() < 16 ? range : m_subjects.opening(range);
    if (cue.subject.isEmpty() || m_subjects.is(cue.subject, Ideo::FirstPerson))
        return false;
    cue.place = {clause.range.end, clause.range.end + 1};
    cue.lemma = QStringLiteral(":");
    cue.clause = index;
    cue.clauseFirst = clause.range.first;
    cue.content = clause.range.end + 1;
    cue.label = true;
    m_cues.push_back(cue);
    return true;
}

/// Somebody whose own clause stands before and reports nothing: "沈某主持记者会，并表示 …".
LineRange ChineseReports::sharedSubject(int clause) const
{
    if (!m_lastSubject.isEmpty())
        return m_lastSubject;
    for (int before = clause - 1; before >= std::max(0, clause - 3); --before) {
        const LineRange found = m_subjects.opening(m_clauses[std::size_t(before)].range);
        if (!found.isEmpty() && !m_subjects.is(found, Ideo::FirstPerson))
            return found;
    }
    return {};
}

Report ChineseReports::reportOf(const Cue &cue) const
{
    Report report;
    report.cue = m_line.tokensOf(cue.place);
    report.lemma = cue.lemma;
    report.force = cue.word.force;
    report.attitude = cue.word.attitude && !cue.according;
    LineRange subject = cue.subject;
    if (subject.isEmpty()) {
        subject = sharedSubject(cue.clause);
        report.state = subject.isEmpty() ? State::Unknown : State::Likely;
    }
    if (!subject.isEmpty())
        report.speaker = m_line.tokensOf(subject);
    if (!cue.quotedBy.isEmpty())
        report.quotedBy = m_line.tokensOf(cue.quotedBy);
    if (cue.label && m_line.of(subject).size() != m_line.of(m_clauses[std::size_t(cue.clause)].range).size())
        report.state = State::Likely;
    return report;
}

void ChineseReports::addContent(Report &report, LineRange range) const
{
    range = m_line.trimmed(range);
    int words = 0;
    for (int at = range.first; at < range.end; ++at) {
        const TokenRange tokens = m_line.tokensOf({at, at + 1});
        words += m_line.isQuotation(at) ? tokens.end - tokens.first - 2 : 1;
    }
    // 「拖」: a word that is talked about.
    if (words > 1)
        report.contents.push_back(m_line.tokensOf(range));
}

/// Whether the content of @p open stops before the later clause @p clause.
bool ChineseReports::stopsAt(const Open &open, int clause) const
{
    const LineRange range = m_clauses[std::size_t(clause)].range;
    if (open.object)
        return open.nested || endsContent(clause);
    // "…，但拒绝说明 …": the speaker goes on, and declines.
    const int opens = m_subjects.skipOpeners(range.first, range.end);
    const IdeoWord *declined = opens < range.end ? m_words.longestAt(m_line.text(), opens, Ideo::Negation) : nullptr;
    const int after = declined ? opens + declined->size() : range.end;
    return opens > range.first && after < range.end && m_words.longestAt(m_line.text(), after, Ideo::Silence);
}

void ChineseReports::closeAt(int place, int clause)
{
    for (const Open &open : m_open) {
        const int opens = m_line.trimmed({open.first, m_line.size()}).first;
        int end = place;
        for (int next = open.clause + 1; next < clause; ++next) {
            const int first = m_clauses[std::size_t(next)].range.first;
            if (first > opens && stopsAt(open, next)) {
                end = std::min(end, first);
                break;
            }
        }
        addContent(m_reports[open.report], {open.first, end});
    }
    m_open.clear();
}

/// The object of a verb ends before a clause that turns against it.
bool ChineseReports::endsContent(int clause) const
{
    const LineRange range = m_clauses[std::size_t(clause)].range;
    const IdeoSet somebody = Ideo::Contrast | Ideo::Country | Ideo::Capital | Ideo::Collective | Ideo::Pronoun |
                             Ideo::ShortForm | Ideo::ShortPerson | Ideo::GovernmentBody;
    return m_words.longestAt(m_line.text(), range.first, somebody) != nullptr;
}

/// A cue within what the open report says: its subject opens the content, or it is no plain verb of speech.
bool ChineseReports::isInner(const Cue &cue) const
{
    if (m_open.empty())
        return false;
    if (cue.follows)
        return true;
    const Open &outer = m_open.front();
    const int opens = m_line.trimmed({outer.first, m_line.size()}).first;
    if (cue.clauseFirst <= opens)
        return true;
    const bool full =
        std::any_of(m_clauses.begin() + outer.clause, m_clauses.begin() + cue.clause,
                    [&](const Clause &clause) { return clause.range.end > outer.first && isFullMark(clause.mark); });
    const bool speech = !takesObject(cue) && !cue.word.attitude;
    // "指责公司失职，要求赔偿": one speaker, two verbs; in what is asked for, the second needs its "and".
    const bool past = m_line.at(cue.place.end - 1) == u'了';
    if (cue.subject.isEmpty())
        return cue.word.attitude || (past && !cue.joined) || (outer.infinitive && !cue.joined);
    if (full && speech)
        return false;
    if (cue.contrast)
        return cue.word.attitude;
    const bool explicitSpeech =
        speech && (cue.content > m_clauses[std::size_t(cue.clause)].range.end || m_line.isQuotation(cue.content));
    return !explicitSpeech;
}

/// "X说他希望 …", "X表示愿意 …": nobody else speaks.
bool ChineseReports::isSameLink(const Cue &cue) const
{
    if (m_open.empty())
        return false;
    const Open &outer = m_open.front();
    const int opens = m_line.trimmed({outer.first, m_line.size()}).first;
    const bool first = cue.clauseFirst <= opens || cue.follows;
    if (cue.subject.isEmpty())
        return first || cue.word.attitude;
    if (!m_subjects.is(cue.subject, Ideo::Pronoun))
        return false;
    const Report &report = m_reports[outer.report];
    const bool near = m_subjects.skipOpeners(opens, m_line.size()) >= cue.subject.first;
    return report.speaker.has_value() && near;
}

/// “没事，”她摆摆手。 — speech, and what its speaker did meanwhile.
void ChineseReports::tryGesture()
{
    if (!m_reports.empty() || m_clauses.size() < 2 || m_segment.within() >= 0)
        return;
    const Clause &clause = m_clauses.back();
    const LineRange before = m_clauses[m_clauses.size() - 2].range;
    const bool behindSpeech = m_line.isQuotation(before.end - 1);
    if (!behindSpeech || clause.range.size() > longestGesture)
        return;
    const LineRange subject = m_subjects.opening(clause.range);
    const LineRange front = m_line.trimmed({0, clause.range.first});
    if (subject.size() < 1 || subject.end >= clause.range.end || !m_subjects.canSpeak(subject) ||
        m_subjects.is(subject, Ideo::FirstPerson) || !m_line.isQuotation(front.first))
        return;
    Report report;
    report.speaker = m_line.tokensOf(subject);
    report.cue = m_line.tokensOf({subject.end, clause.range.end});
    report.lemma = QStringLiteral(":");
    report.state = State::Likely;
    addContent(report, front);
    m_reports.push_back(std::move(report));
}

void ChineseReports::take(const Cue &cue)
{
    if (emitFronted(cue))
        return;
    if (cue.last)
        return;
    emitBehind(cue);
}

/// “…”，X说。 — X说 at the end of all, or behind speech that ends in a mark of its own.
bool ChineseReports::emitFronted(const Cue &cue)
{
    if (cue.follows || cue.label || cue.word.attitude)
        return false;
    const int boundary = m_clauses[std::size_t(cue.clause)].range.first;
    LineRange front = m_line.trimmed({m_frontLimit, boundary});
    // A part that a semicolon sets apart stands for itself.
    for (int at = front.end - 1; at > front.first; --at) {
        const bool apart =
            m_line.at(at) == u'；' || m_line.at(at) == u';' || (m_line.at(at) == u'：' && !m_line.isQuotation(at + 1));
        if (apart && !m_line.isAside(at)) {
            front = m_line.trimmed({at + 1, front.end});
            break;
        }
    }
    if (!front.isEmpty() && m_line.isQuotation(front.first + m_subjects.timeAt(front.first, front.end)))
        front.first += m_subjects.timeAt(front.first, front.end);
    if (front.size() < 3 && !(front.size() > 0 && m_line.isQuotation(front.end - 1)))
        return false;
    const bool behindSpeech = m_line.isQuotation(front.end - 1);
    const bool speech = !takesObject(cue);
    const bool afterMark = cue.last || cue.content > m_clauses[std::size_t(cue.clause)].range.end;
    if (!speech || (!cue.last && !(behindSpeech && afterMark && m_open.empty())))
        return false;
    if (cue.subject.isEmpty() && !behindSpeech)
        return false;
    // What was said before is all part of this: "A承认B，C说。"
    closeAt(boundary, cue.clause);
    Report report = reportOf(cue);
    addContent(report, front);
    if (!cue.last) {
        int end = m_line.size();
        for (const Cue &later : m_cues) {
            if (later.clause > cue.clause && !later.follows && !later.word.attitude && !later.subject.isEmpty() &&
                !takesObject(later) && !later.last) {
                end = m_clauses[std::size_t(later.clause)].range.first;
                break;
            }
        }
        addContent(report, {cue.content, end});
    }
    m_lastSubject = cue.subject.isEmpty() ? m_lastSubject : cue.subject;
    m_frontLimit = m_clauses[std::size_t(cue.clause)].range.end;
    m_reports.push_back(std::move(report));
    return true;
}

void ChineseReports::emitBehind(const Cue &cue)
{
    if (isSameLink(cue) && isInner(cue))
        return;
    const bool inner = isInner(cue);
    if (!inner) {
        closeAt(cue.clauseFirst, cue.clause);
        m_frontLimit = cue.clauseFirst;
    }
    if (inner && cue.subject.isEmpty())
        return;
    if (!cue.according && !cue.label && !cue.subject.isEmpty() && takesObject(cue) &&
        m_line.trimmed({cue.content, m_line.size()}).isEmpty())
        return;
    m_open.push_back(
        {m_reports.size(), cue.content, inner, takesObject(cue), cue.word.takes == IdeoTakes::Infinitive, cue.clause});
    m_reports.push_back(reportOf(cue));
    if (!inner && !cue.subject.isEmpty())
        m_lastSubject = cue.subject;
}

} // namespace Readout::Attribution
