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
using Text::WordClasses;

std::vector<Report> ReportFinder::run()
{
    tryLabel();
    for (int at = 0; at < m_segment.size(); ++at) {
        if (const int length = accordingToAt(at); length > 0)
            tryAccordingTo(at, length);
        else if (m_segment.cueVerb(at) && m_cues.isVerbHere(at))
            tryVerb(at);
        else if (m_segment.isQuotation(at))
            tryQuotedVerb(at);
        else if (m_segment.is(at + 1, u"that"))
            tryNoun(at);
    }
    return std::move(m_reports);
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

void ReportFinder::tryVerb(int at)
{
    const std::optional<Subject> subject = m_cues.subjectOf(at);
    if (!subject)
        return;
    if (subject->passive && (tryQuotedAs(at, *subject) || tryExpletive(at, *subject)))
        return;
    if (subject->passive || subject->negated)
        return;
    const CueVerb &verb = *m_segment.cueVerb(at);
    const bool plain = verb.lemma == u"say" || verb.lemma == u"tell" || verb.lemma == u"add";
    const bool frontsSpeech = m_segment.endsInMark(std::min(subject->begins, at) - 1) && !subject->shared;
    if (!plain && !frontsSpeech && !m_phrases.canSpeak(subject->first, subject->end))
        return;
    if (m_cues.isPluralNoun(at, *subject) || m_cues.isObjectOfPreposition(*subject))
        return;
    if (verb.lemma == u"ask" && m_segment.is(at + 1, u"not"))
        return;
    const int cueEnd = at + (verb.needs.isEmpty() ? 1 : 2);
    if (subject->first > at) {
        tryFronted(at, *subject, cueEnd);
        return;
    }
    const bool names = verb.takes.testFlag(Complement::Object) && !verb.takes.testFlag(Complement::Clause);
    if ((names || isAdjunctInFront(*subject)) && tryBehind(at, *subject, cueEnd, false))
        return;
    if (m_segment.endsInMark(subject->begins - 1) && tryFronted(at, *subject, cueEnd))
        return;
    if (!tryBehind(at, *subject, cueEnd, false) && !tryFronted(at, *subject, cueEnd))
        tryBehind(at, *subject, cueEnd, true);
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
    Report report = reportOf(at, subject, cueEnd);
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    if (holdsQuotation(*content))
        report.state = stateOfBehind(at, subject, *content);
    if (subject.end <= at)
        cutAtVerb(report);
    add(std::move(report), 0);
    return true;
}

/// "calling the plan “dead” and leaving the room": a sister of the cue ends the content.
int ReportFinder::endBeforeSister(int verb, AtomRange content) const
{
    if (m_segment.atom(verb).cue.form != VerbForm::Gerund)
        return content.end;
    for (int at = content.first + 1; at + 1 < content.end; ++at) {
        if (m_segment.isOneOf(at, {u"and", u"but"}) && m_segment.isWord(at + 1) &&
            m_segment.word(at + 1).endsWith(u"ing") && !m_segment.atom(at + 1).capitalised)
            return m_segment.isComma(at - 1) ? at - 1 : at;
    }
    return content.end;
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

bool ReportFinder::tryFronted(int at, const Subject &subject, int cueEnd)
{
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(at).cue.verb);
    if (!verb.takes.testFlag(Complement::Speech) && !verb.takes.testFlag(Complement::Clause))
        return false;
    if (subject.shared)
        return false;
    const int boundary = std::min(subject.begins, at);
    const auto content = m_contents.before(boundary, m_frontLimit);
    if (!content)
        return false;
    const bool clausal = verb.takes.testFlag(Complement::Clause) || verb.takes.testFlag(Complement::That);
    if (!clausal && !m_segment.isQuotation(content->end - 1))
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

/// What lies in the fronted content ends with it.
void ReportFinder::cutEarlier(int first, int end)
{
    for (Report &earlier : m_reports) {
        for (TokenRange &content : earlier.contents) {
            if (content.first >= first && content.first < end && content.end > end)
                content.end = end;
            else if (content.first < first && content.end > first)
                content.end = first;
        }
    }
}

bool ReportFinder::holdsVerb(TokenRange range) const
{
    for (int at = 0; at < m_segment.size(); ++at) {
        const bool toInfinitive = m_segment.is(at, u"to") && m_segment.isWord(at + 1);
        if (range.contains(m_segment.atom(at).tokens) && (m_segment.isVerbLike(at) || toInfinitive))
            return true;
    }
    return false;
}

/// "Two people who had seen the letter said …": what a relative clause reports ends before the verb it describes the
/// subject of.
void ReportFinder::cutAtVerb(const Report &outer)
{
    for (Report &inner : m_reports) {
        if (!inner.speaker || !outer.speaker->contains(*inner.speaker) || !outer.speaker->contains(inner.cue) ||
            !m_segment.rules().classesOf(m_segment.document().word(inner.speaker->first)).any(WordClass::Relative))
            continue;
        for (TokenRange &content : inner.contents) {
            if (content.end <= outer.speaker->end)
                continue;
            content.end = std::max(content.first, outer.speaker->end);
            // "who had seen the letter": the verb of the clause it took was the other's.
            if (inner.attitude && !holdsVerb(content))
                content.end = content.first;
        }
    }
}

/// Behind the quotation @p at, with its comma within the marks, somebody else's clause begins.
bool ReportFinder::startsMainClause(int at) const
{
    if (!m_segment.isQuotation(at) || m_segment.isMark(at + 1))
        return false;
    const WordClasses opener = WordClass::Determiner | WordClass::Possessive | WordClass::PersonNoun;
    return m_segment.isClass(at + 1, WordClass::SubjectPronoun) ||
           (m_segment.endsInMark(at) && (m_segment.isName(at + 1) || m_segment.isClass(at + 1, opener)));
}

/// "While Ruiz said the plan was bad, others disagreed": the content ends with the subordinate clause.
int ReportFinder::endInSubordinate(int begins, AtomRange content) const
{
    int opener = 0;
    while (m_segment.isClass(opener, WordClass::Coordinator) || m_segment.is(opener, u"even"))
        ++opener;
    const bool subordinate = m_segment.isClass(opener, WordClass::Subordinator) && begins > opener;
    if (!subordinate) {
        // "…, after the mayor called it “dead,” the farmers left"
        for (int at = content.first; m_segment.isClass(begins - 1, WordClass::Subordinator) && at < content.end; ++at) {
            if (startsMainClause(at))
                return at + 1;
        }
        return content.end;
    }
    for (int at = opener; at < content.first; ++at) {
        if (m_segment.isComma(at))
            return content.end;
    }
    for (int at = content.first + 1; at < content.end; ++at) {
        if (m_segment.isComma(at) &&
            (m_segment.isName(at + 1) ||
             m_segment.isClass(at + 1, WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Possessive)))
            return at;
        if (startsMainClause(at))
            return at + 1;
    }
    return content.end;
}

/// "Lima’s repeated claim that …", "her fear that …"
void ReportFinder::tryNoun(int at)
{
    const Text::CueNoun *noun = m_segment.isWord(at) ? m_segment.rules().cueNoun(m_segment.word(at)) : nullptr;
    if (!noun)
        return;
    int owner = at - 1;
    if (m_segment.isNominal(owner) && !m_segment.isName(owner))
        --owner;
    const bool pronoun = m_segment.isClass(owner, WordClass::Possessive);
    if (!pronoun && (!m_segment.isEnclitic(owner) || m_segment.isAuxiliary(owner)))
        return;
    const int first = pronoun ? owner : m_phrases.startOf(owner - 1);
    const int end = pronoun ? owner + 1 : owner;
    const AtomRange content{at + 1, m_extents.clauseEnd(at + 1)};
    if (first < 0 || (!pronoun && !m_phrases.canSpeak(first, end)) || !m_extents.hasVerb(content.first, content.end))
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, at + 1);
    report.lemma = noun->lemma;
    report.attitude = noun->attitude;
    report.speaker = m_segment.tokensOf(first, end);
    report.contents.push_back(m_segment.tokensOf(content.first, content.end));
    add(std::move(report), 0);
}

/// Ruiz “expressed concern about the ships”: the verb stands within the marks.
void ReportFinder::tryQuotedVerb(int at)
{
    const TokenRange range = m_segment.atom(at).tokens;
    if (at == 0 || range.end - range.first < 5)
        return;
    const Text::Document &document = m_segment.document();
    const Text::CueForm form = m_segment.rules().cueForm(document.word(range.first + 1));
    if (form.verb < 0 || (form.form != VerbForm::Past && form.form != VerbForm::PastOrParticiple))
        return;
    const CueVerb &verb = m_segment.rules().verb(form.verb);
    const int first = m_phrases.startOf(at - 1);
    if (verb.attitude || first < 0 || !m_phrases.canSpeak(first, at) ||
        m_segment.isClass(first - 1, WordClass::Preposition))
        return;
    Report report;
    report.cue = {range.first + 1, range.first + 2};
    report.lemma = verb.lemma;
    report.force = verb.force;
    report.speaker = m_segment.tokensOf(first, at);
    const bool closed = document.tokens[range.end - 1].kind == Text::TokenKind::ClosingQuote;
    report.contents.push_back({range.first + 2, range.end - (closed ? 1 : 0)});
    add(std::move(report), 0);
}

/// "was quoted by N as saying …"
bool ReportFinder::tryQuotedAs(int at, const Subject &subject)
{
    if (!m_segment.isOneOf(at, {u"quoted", u"cited", u"reported"}))
        return false;
    std::optional<TokenRange> reporter;
    int as = at + 1;
    if (m_segment.is(as, u"by")) {
        const int end = m_phrases.endOf(as + 1);
        reporter = m_segment.tokensOf(as + 1, end);
        as = end;
    }
    while (as < m_segment.size() && as < at + 20 && !m_segment.is(as, u"as"))
        ++as;
    if (!m_segment.is(as, u"as") || !m_segment.isWord(as + 1) || m_segment.atom(as + 1).cue.form != VerbForm::Gerund)
        return false;
    int cueEnd = as + 2;
    const CueVerb &verb = m_segment.rules().verb(m_segment.atom(as + 1).cue.verb);
    const auto content = m_contents.behind(verb, as + 2, cueEnd);
    if (!content)
        return false;
    Report report = reportOf(at, subject, reporter ? at + 1 : cueEnd);
    report.lemma = verb.lemma;
    report.quotedBy = reporter;
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    add(std::move(report), 0);
    return true;
}

/// "It was reported that …": nobody is named, and that is certain.
bool ReportFinder::tryExpletive(int at, const Subject &subject)
{
    if (!subject.expletive || !m_segment.is(at + 1, u"that"))
        return false;
    int cueEnd = at + 1;
    const auto content = m_contents.behind(m_segment.rules().verb(m_segment.atom(at).cue.verb), at + 1, cueEnd);
    if (!content)
        return false;
    Report report = reportOf(at, subject, cueEnd);
    report.speaker.reset();
    report.contents.push_back(m_segment.tokensOf(content->first, content->end));
    add(std::move(report), 0);
    return true;
}

/// @return how many atoms at @p at mean "according to"; 0 when they do not.
int ReportFinder::accordingToAt(int at) const
{
    if (!m_segment.isWord(at))
        return 0;
    for (const QStringList &words : m_segment.rules().sourcePhrases()) {
        int length = 0;
        while (length < words.size() && m_segment.is(at + length, words[length]))
            ++length;
        if (length < words.size())
            continue;
        // "per day" is no source; "Per an official" is.
        if (length == 1 && !m_segment.atom(at).capitalised && !m_segment.isComma(at - 1))
            return 0;
        return length;
    }
    return 0;
}

void ReportFinder::tryAccordingTo(int at, int length)
{
    const int first = at + length;
    const bool opens = at <= m_sourceLimit || m_segment.isClass(at - 1, WordClass::Coordinator) || at == 1;
    const bool amid = m_segment.isComma(at - 1) && !m_extents.hasVerb(m_sourceLimit, at);
    const int end = opens || amid ? m_phrases.endOf(first) : m_phrases.endWithApposition(first);
    if (end <= first)
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, first);
    report.lemma = m_segment.rules().sourcePhrases().constFirst().join(u' ');
    report.speaker = m_segment.tokensOf(first, end);
    if (opens && end < m_segment.size()) {
        const int begin = m_segment.isComma(end) ? end + 1 : end;
        const int last = m_extents.clauseEnd(begin);
        if (last > begin + 1 || (last > begin && m_segment.isQuotation(begin)))
            report.contents.push_back(m_segment.tokensOf(begin, last));
    }
    if (report.contents.empty()) {
        int boundary = at;
        while (boundary > m_sourceLimit && m_segment.isMark(boundary - 1))
            --boundary;
        int begin = m_sourceLimit;
        while (begin < boundary && (m_segment.isMark(begin) || m_segment.isClass(begin, WordClass::Coordinator)))
            ++begin;
        if (begin >= boundary)
            return;
        // "For Lima, according to the mayor, it was a test."
        if (m_segment.isComma(at - 1) && m_segment.isComma(end) && !m_extents.hasVerb(begin, boundary)) {
            begin = m_segment.isClass(begin, WordClass::Preposition) ? end + 1 : begin;
            boundary = begin > end ? m_extents.clauseEnd(begin) : boundary;
        }
        report.contents.push_back(m_segment.tokensOf(begin, boundary));
        cutEarlier(m_segment.atom(begin).tokens.first, m_segment.atom(boundary - 1).tokens.end);
    }
    m_sourceLimit = end;
    add(std::move(report), end);
}

/// "Ruiz: “…”": a name, a colon, and speech at the head of a paragraph.
void ReportFinder::tryLabel()
{
    if (!m_segment.startsParagraph())
        return;
    const bool headline = m_segment.paragraph() == 0;
    int colon = 0;
    int topic = 0; // "Ruiz on the well: “…”"
    while (colon < m_segment.size() && colon < (topic > 0 ? 16 : 8) && !m_segment.isMark(colon, u":")) {
        if (topic == 0 && colon > 0 && m_segment.is(colon, u"on"))
            topic = colon;
        ++colon;
    }
    const int labelEnd = topic > 0 && m_segment.isQuotation(colon + 1) ? topic : colon;
    if (!m_segment.isMark(colon, u":") || colon == 0 || m_extents.hasVerb(0, labelEnd) ||
        !m_phrases.canSpeak(0, labelEnd) ||
        (m_phrases.startOf(labelEnd - 1) != 0 && m_phrases.endWithApposition(0) != labelEnd))
        return;
    const bool quoted = m_segment.isQuotation(colon + 1);
    bool capitals = true;
    for (int at = 0; at < colon; ++at)
        capitals &= !m_segment.isWord(at) || m_segment.document().tokens[m_segment.atom(at).tokens.first].allCaps;
    if (!quoted && !capitals && !headline)
        return;
    const int end = quoted ? m_contents.speechAt(colon)->end : m_segment.size();
    if (end <= colon + 1)
        return;
    Report report;
    report.cue = m_segment.tokensOf(colon, colon + 1);
    report.lemma = QStringLiteral(":");
    report.speaker = m_segment.tokensOf(0, labelEnd);
    report.contents.push_back(m_segment.tokensOf(colon + 1, end));
    add(std::move(report), end);
}

} // namespace Readout::Attribution
