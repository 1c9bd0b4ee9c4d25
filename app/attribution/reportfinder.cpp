// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the segment once; at each cue asks for its subject and its content.
#include "attribution/reportfinder.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;

std::vector<Report> ReportFinder::run()
{
    tryLabel();
    for (int at = 0; at < m_segment.size(); ++at) {
        AtomRange owner{0, 0};
        if (const int length = accordingToAt(at); length > 0)
            tryAccordingTo(at, length);
        else if (ownersPhraseAt(at, owner) > 0)
            tryAccordingTo(at, 0);
        else if (m_segment.cueVerb(at) && m_cues.isVerbHere(at))
            tryVerb(at);
        else if (m_segment.isQuotation(at))
            tryQuotedVerb(at);
        else if (auto report = m_nouns.reportAt(at))
            add(*std::move(report), 0);
    }
    dropDoubles();
    return std::move(m_reports);
}

/// "He laughed and said, “…”", "said in his statement: “…”": one content, told by the cue nearest to it.
void ReportFinder::dropDoubles()
{
    const auto gap = [](const Report &report) {
        const TokenRange content = report.contents.front();
        return content.first >= report.cue.end ? content.first - report.cue.end : report.cue.first - content.end;
    };
    for (std::size_t at = 0; at < m_reports.size(); ++at) {
        for (std::size_t other = at + 1; other < m_reports.size();) {
            if (m_reports[at].contents.front() == m_reports[other].contents.front()) {
                if (gap(m_reports[other]) < gap(m_reports[at]))
                    std::swap(m_reports[at], m_reports[other]);
                m_reports.erase(m_reports.begin() + std::ptrdiff_t(other));
            } else {
                ++other;
            }
        }
    }
}

Report ReportFinder::reportOf(int verb, const Subject &subject, int cueEnd) const
{
    const CueVerb &known = m_segment.rules().verb(m_segment.atom(verb).cue.verb);
    Report report;
    report.cue = m_segment.tokensOf(verb, cueEnd);
    report.lemma = known.lemma;
    report.force = known.force;
    report.attitude = known.attitude;
    report.speaker = m_segment.tokensOf(subject.first, subject.end);
    report.state = subject.shared ? State::Likely : State::Certain;
    return report;
}

void ReportFinder::add(Report report, int doneUpTo)
{
    m_frontLimit = std::max(m_frontLimit, doneUpTo);
    m_reports.push_back(std::move(report));
}

/// Said Ruiz: “…”
bool ReportFinder::tryInverted(int at)
{
    const CueVerb &verb = *m_segment.cueVerb(at);
    if (at > 0 || !m_segment.atom(at).capitalised || !verb.takes.testFlag(Complement::Speech))
        return false;
    int end = m_phrases.endOf(1);
    if (!m_phrases.canSpeak(1, end))
        return false;
    while (end < m_segment.size() && !m_segment.isMark(end) && !m_segment.isQuotation(end))
        ++end;
    if (!m_segment.isQuotation(end + 1) || (!m_segment.isComma(end) && !m_segment.isMark(end, u":")))
        return false;
    const auto content = m_contents.speechAt(end);
    Report report = reportOf(at, {1, m_phrases.endOf(1), 1}, 1);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    add(std::move(report), content->end);
    return true;
}

void ReportFinder::tryVerb(int at)
{
    if (tryInverted(at))
        return;
    std::optional<Subject> subject = m_cues.subjectOf(at);
    if (subject && subject->shared)
        shareWithReport(at, *subject);
    if (!subject)
        return;
    if (subject->passive && (tryQuotedAs(at, *subject) || tryExpletive(at, *subject)))
        return;
    if (subject->passive || subject->negated)
        return;
    const CueVerb &verb = *m_segment.cueVerb(at);
    if ((verb.lemma == u"quote" || verb.lemma == u"cite") && tryQuotesOther(at, *subject))
        return;
    const bool plain = verb.lemma == u"say" || verb.lemma == u"tell" || verb.lemma == u"add";
    const bool frontsSpeech = m_segment.endsInMark(std::min(subject->begins, at) - 1) && !subject->shared;
    const bool caused = m_segment.isClass(subject->first, WordClass::ObjectPronoun);
    if (!plain && !frontsSpeech && !caused && !m_phrases.canSpeak(subject->first, subject->end))
        return;
    if (m_cues.isPluralNoun(at, *subject) || m_cues.isObjectOfPreposition(*subject))
        return;
    if (verb.lemma == u"ask" && m_segment.is(at + 1, u"not"))
        return;
    const int cueEnd = at + (verb.needs.isEmpty() ? 1 : 2);
    if (subject->first > at) {
        if (m_segment.atom(at).cue.form == VerbForm::Gerund)
            tryBehind(at, *subject, cueEnd, false);
        else
            tryFronted(at, *subject, cueEnd);
        return;
    }
    const bool names = verb.takes.testFlag(Complement::Object) && !verb.takes.testFlag(Complement::Clause);
    if ((names || isAdjunctInFront(*subject)) && tryBehind(at, *subject, cueEnd, false))
        return;
    const bool title = m_segment.isQuotation(subject->begins - 1) && m_extents.isTitle(subject->begins - 1) &&
                       m_segment.isWord(cueEnd);
    if (tryAside(at, *subject, cueEnd))
        return;
    if (m_segment.endsInMark(subject->begins - 1) && !title && tryFronted(at, *subject, cueEnd))
        return;
    if (!tryBehind(at, *subject, cueEnd, false) && !tryFronted(at, *subject, cueEnd))
        tryBehind(at, *subject, cueEnd, true);
}

/// "The plan failed, Ruiz said, adding …": whose report goes on is who has just reported.
void ReportFinder::shareWithReport(int at, Subject &subject) const
{
    if (m_reports.empty() || m_segment.atom(at).cue.form != VerbForm::Gerund || subject.first > at)
        return;
    const Report &last = m_reports.back();
    const int here = m_segment.atom(at).tokens.first;
    if (!last.speaker || last.contents.empty() || last.cue.end > here || last.speaker->end > here ||
        last.contents.front().end > last.cue.first || last.contents.back().end > here)
        return;
    int first = 0;
    while (first < at && m_segment.atom(first).tokens.first < last.speaker->first)
        ++first;
    int end = first;
    while (end < at && m_segment.atom(end).tokens.end <= last.speaker->end)
        ++end;
    if (end > first && subject.first < first) {
        subject.first = first;
        subject.end = end;
    }
}

/// "Asked about “ghosts,” Ruiz said …", "Although he met “friends,” Ruiz said …": what stands in front says when or
/// why.
bool ReportFinder::isAdjunctInFront(const Subject &subject) const
{
    const auto front = m_contents.before(subject.begins, m_frontLimit);
    if (!front || m_segment.isQuotation(front->first))
        return false;
    const int first = front->first;
    const bool participle =
        m_segment.isWord(first) && m_segment.atom(first).capitalised &&
        (m_segment.atom(first).cue.form == VerbForm::Gerund ||
         m_segment.atom(first).cue.form == VerbForm::PastOrParticiple || m_segment.word(first).endsWith(u"ing"));
    return participle || m_segment.isClass(first, WordClass::Subordinator);
}

bool ReportFinder::tryBehind(int at, const Subject &subject, int cueEnd, bool lenient)
{
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(at).cue.verb);
    if (lenient && (m_segment.isClass(cueEnd, WordClass::Preposition | WordClass::Adverb) || m_segment.isTime(cueEnd)))
        return false;
    auto content = m_contents.behind(verb, cueEnd, cueEnd, lenient);
    if (!content || content->isEmpty())
        return false;
    content->end = std::min(endInSubordinate(subject.begins, *content), endBeforeSister(at, *content));
    // "Calling the plan “dead,” Ruiz left": the subject’s own clause is no part of it.
    if (subject.first > at)
        content->end = std::min(content->end, subject.first - (m_segment.isComma(subject.first - 1) ? 1 : 0));
    if (content->isEmpty())
        return false;
    // "a play called “Rain”": a name, not what the play says.
    if (verb.takes.testFlag(Complement::Object) && m_segment.isQuotation(at + 1) &&
        m_segment.isOneOf(subject.first, {u"a", u"an"}))
        return false;
    if (m_contents.isQuotationOnly(*content) && hasOwnCue(content->end))
        return false;
    if (m_segment.is(at - 1, u"to") && !holdsQuotation(*content))
        return false;
    // "“…,” he said, “…”": what comes first makes it a fronted one that goes on.
    if (m_contents.isQuotationOnly(*content) && !subject.shared && goesOnBehind(subject, *content))
        return false;
    if (isOfParticiple(content->first, cueEnd) && subject.first < at && m_contents.before(subject.begins, m_frontLimit))
        return false;
    Report report = reportOf(at, subject, cueEnd);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    if (holdsQuotation(*content))
        report.state = stateOfBehind(at, subject, *content);
    if (subject.end <= at)
        cutAtVerb(report);
    add(std::move(report), 0);
    return true;
}

/// "…, she said in a letter, adding: “…”": the words at @p content have a participle of their own before them.
bool ReportFinder::isOfParticiple(int content, int cueEnd) const
{
    const int verb = m_segment.isMark(content - 1) ? content - 2 : content - 1;
    return verb >= cueEnd && m_segment.cueVerb(verb) && m_segment.atom(verb).cue.form == VerbForm::Gerund;
}

bool ReportFinder::holdsQuotation(AtomRange range) const
{
    for (int at = range.first; at < range.end; ++at) {
        if (m_segment.isQuotation(at))
            return true;
    }
    return false;
}

/// "said", "wrote", "told": reports words, takes a clause as well as speech, and colours neither.
bool ReportFinder::isPlainSpeech(const CueVerb &verb)
{
    return verb.takes.testFlag(Complement::Clause) && verb.takes.testFlag(Complement::Speech) && !verb.attitude &&
           verb.force == 0;
}

/// Speech alone up to the sentence's end is sure behind any verb of speech, also behind "…, saying"; a clause with
/// words in marks only behind a plain verb.
State ReportFinder::stateOfBehind(int verb, const Subject &subject, AtomRange content) const
{
    const CueVerb &cue = *m_segment.cueVerb(verb);
    if (!endsSentence(content) || !isUndivided(content))
        return State::Likely;
    if (m_contents.isQuotationOnly(content)) {
        const bool speaks = cue.takes.testFlag(Complement::Speech) && !cue.attitude;
        const bool sure = !subject.shared || m_segment.atom(verb).cue.form == VerbForm::Gerund;
        return speaks && sure ? State::Certain : State::Likely;
    }
    return isPlainSpeech(cue) && !subject.shared ? State::Certain : State::Likely;
}

/// No comma, dash or the like outside its quotations: nowhere a clause of the frame could begin.
bool ReportFinder::isUndivided(AtomRange content) const
{
    for (int at = content.first; at < content.end; ++at) {
        if (m_segment.isComma(at) || (m_segment.isClauseEndMark(at) && at + 1 < content.end))
            return false;
    }
    return true;
}

bool ReportFinder::endsSentence(AtomRange content) const
{
    int at = content.end;
    while (m_segment.isMark(at))
        ++at;
    return at >= m_segment.size();
}

/// "Ruiz defends the plan: “…,” the mayor said": the quotation that ends before @p at has a cue behind it.
bool ReportFinder::hasOwnCue(int at) const
{
    if (!m_segment.endsInMark(at - 1))
        return false;
    for (int verb = at + 1; verb < at + 6 && m_segment.isWord(verb); ++verb) {
        const CueVerb *cue = m_segment.cueVerb(verb);
        if (!cue || !cue->takes.testFlag(Complement::Speech) || !m_cues.isVerbHere(verb))
            continue;
        const auto subject = m_subjects.before(verb);
        return subject && subject->begins == at && m_phrases.canSpeak(subject->first, subject->end);
    }
    return false;
}

/// “…,” he said, “…”; The plan “is dead,” he said on Monday, “and will stay dead”: @p content goes on with what stands
/// in front.
bool ReportFinder::goesOnBehind(const Subject &subject, AtomRange content) const
{
    const auto front = m_contents.before(subject.begins, m_frontLimit);
    if (!front)
        return false;
    if (m_segment.isQuotation(subject.begins - 1))
        return true;
    return m_segment.isComma(subject.begins - 1) && m_segment.isComma(content.first - 1) &&
           !m_extents.startsWithCapital(content.first) && m_extents.hasVerb(front->first, front->end) &&
           !m_segment.isClass(front->first, WordClass::Preposition);
}

/// "Still", "And yet", "Later".
bool ReportFinder::isOpenerOnly(AtomRange range) const
{
    for (int at = range.first; at < range.end; ++at) {
        if (!m_segment.isMark(at) && !m_segment.isAdverb(at) &&
            !m_segment.isClass(at, WordClass::Coordinator | WordClass::Subordinator))
            return false;
    }
    return true;
}

/// "And yet, Ruiz said, the well was dry": the clause behind the parenthesis.
bool ReportFinder::tryBehindOpener(const Subject &subject, int at, int cueEnd)
{
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(at).cue.verb);
    if (subject.first > at || !verb.takes.testFlag(Complement::Clause) || !isOpenerOnly({0, subject.begins}) ||
        subject.begins == 0)
        return false;
    int after = cueEnd;
    if (verb.takes.testFlag(Complement::Addressee) && !m_segment.isMark(after))
        after = m_contents.skipAddressee(after);
    after = m_contents.skipAdjuncts(after);
    if (!m_segment.isComma(after))
        return false;
    const AtomRange clause{after + 1, m_extents.clauseEnd(after + 1)};
    if (clause.isEmpty() || !m_extents.hasVerb(clause.first, clause.end))
        return false;
    Report report = reportOf(at, subject, cueEnd);
    report.contents.push_back(m_segment.tokensOf(clause.first, clause.end));
    if (holdsQuotation(clause) && !m_contents.isQuotationOnly(clause))
        report.state = State::Likely;
    add(std::move(report), 0);
    return true;
}

bool ReportFinder::tryFronted(int at, const Subject &subject, int cueEnd)
{
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(at).cue.verb);
    if (!verb.takes.testFlag(Complement::Speech) && !verb.takes.testFlag(Complement::Clause))
        return false;
    if (subject.shared)
        return false;
    const int boundary = std::min(subject.begins, at);
    const auto content = m_contents.before(boundary, m_frontLimit);
    if (!content || (isOpenerOnly(*content)))
        return tryBehindOpener(subject, at, cueEnd);
    const bool clausal = verb.takes.testFlag(Complement::Clause) || verb.takes.testFlag(Complement::That);
    if (!clausal && !(m_contents.isQuotationOnly(*content)))
        return false;
    Report report = reportOf(at, subject, cueEnd);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    if (holdsQuotation(*content) && !m_contents.isQuotationOnly(*content) &&
        !(isPlainSpeech(verb) && isUndivided(*content)))
        report.state = State::Likely;
    int after = std::max(cueEnd, subject.end);
    if (verb.takes.testFlag(Complement::Addressee) && !m_segment.isMark(after) && !m_segment.isQuotation(after))
        after = m_contents.skipAddressee(after);
    if (const auto more = m_contents.continued(after, content->first, content->end)) {
        report.contents.push_back(m_segment.tokensOf(more->first, more->end));
        after = more->end;
    } else if (!m_extents.hasVerb(content->first, content->end)) {
        return false;
    }
    cutEarlier(m_segment.atom(content->first).tokens.first, m_segment.atom(content->end - 1).tokens.end);
    add(std::move(report), after);
    return true;
}

/// "As Ruiz explained, the well …", "The well, as Ruiz explained, was …": the clause around or behind.
bool ReportFinder::tryAside(int at, const Subject &subject, int cueEnd)
{
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(at).cue.verb);
    const int as = subject.begins - 1;
    if (!m_segment.is(as, u"as") || (!verb.takes.testFlag(Complement::Clause) && verb.needs != u"it") ||
        subject.shared || subject.negated)
        return false;
    const int end = m_contents.skipAdjuncts(cueEnd);
    if (!m_segment.isComma(end))
        return false;
    Report report = reportOf(at, subject, cueEnd);
    if (m_segment.isComma(as - 1)) {
        if (const auto front = m_contents.before(as, m_frontLimit)) {
            report.contents.push_back(m_segment.tokensOf(front->first, front->end));
            if (const auto more = m_contents.continued(end, front->first, front->end))
                report.contents.push_back(m_segment.tokensOf(more->first, more->end));
        }
    }
    if (report.contents.empty()) {
        const AtomRange clause{end + 1, m_extents.clauseEnd(end + 1)};
        if (clause.isEmpty() || !m_extents.hasVerb(clause.first, clause.end))
            return false;
        report.contents.push_back(m_segment.tokensOf(clause.first, clause.end));
    }
    report.state = State::Likely;
    add(std::move(report), 0);
    return true;
}

} // namespace Readout::Attribution
