// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each cue is placed in its clause; the clause's kind tells where its subject and its content stand.
#include "attribution/germanreports.h"

#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::Complement;
using Text::CueForm;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;

namespace {

constexpr int farthestParticle = 3; ///< fields between a verb and its particle
constexpr int longestLabel = 8;     ///< atoms before the colon of "Ruiz: …"

} // namespace

std::vector<Report> GermanReports::run()
{
    tryLabel();
    for (int at = 0; at < m_segment.size(); ++at) {
        if (!m_segment.isWord(at))
            continue;
        if (m_segment.atom(at).cue.verb >= 0)
            tryVerb(at);
        if (m_segment.atom(at).capitalised && at > 0) {
            tryWords(at);
            tryTalkOf(at);
            tryNoun(at);
            continue;
        }
        if (m_segment.isOneOf(at, {u"laut", u"lt", u"lt.", u"gemäß", u"nach", u"aus"}))
            trySource(at);
        if (m_segment.is(at, u"nach"))
            tryPostposed(at);
        else if (m_segment.is(at, u"zufolge"))
            tryZufolge(at);
        else if (m_segment.is(at, u"so"))
            trySo(at);
        if (m_segment.atom(at).capitalised)
            tryNoun(at);
        else if (m_segment.isOneOf(at, {u"überzeugt", u"sicher", u"einig", u"zuversichtlich", u"optimistisch"}))
            tryPredicate(at);
    }
    tryColon();
    speakOn();
    return std::move(m_reports);
}

void GermanReports::add(Report report, const std::vector<AtomRange> &contents)
{
    for (const AtomRange &content : contents) {
        if (!content.isEmpty())
            report.contents.push_back(m_segment.tokensOf(content.first, content.end));
    }
    if (report.contents.empty())
        return;
    for (Report &earlier : m_reports) {
        if (earlier.contents.front() != report.contents.front())
            continue;
        // "Die Stadt war deutlich: „…“, erklärte Brook": who comes behind the words says them.
        const TokenRange content = report.contents.front();
        if (report.cue.first >= content.end && earlier.cue.first < content.first)
            earlier = std::move(report);
        return;
    }
    m_reports.push_back(std::move(report));
}

/// What lies in a fronted content ends with it.
void GermanReports::cutEarlier(TokenRange taken)
{
    for (Report &earlier : m_reports) {
        for (TokenRange &content : earlier.contents) {
            if (content.first >= taken.first && content.first < taken.end && content.end > taken.end)
                content.end = taken.end;
        }
    }
}

// ---- verbs

int GermanReports::particleAfter(int at, const QString &particle, int &lastField) const
{
    const int first = m_fields.fieldAt(at);
    for (int index = first; index < m_fields.size() && index <= first + farthestParticle; ++index) {
        const GermanField &field = m_fields.field(index);
        if (field.opened == FieldBreak::Strong && index > first)
            break;
        for (int here = std::max(at + 1, field.first); here < field.end; ++here) {
            if (!m_segment.is(here, particle))
                continue;
            const bool closes = here + 1 == field.end || m_segment.isQuotation(here + 1) ||
                                m_segment.isClass(here + 1, WordClass::Coordinator);
            if (closes) {
                lastField = index;
                return here;
            }
        }
    }
    return -1;
}

/// Whether a verb of that form can be the one of its clause, and by which finite verb.
bool GermanReports::takePlace(Cue &cue, VerbForm form) const
{
    const GermanField &field = m_fields.field(cue.field);
    const bool bothWays = form == VerbForm::PresentOrParticiple || form == VerbForm::PastOrParticiple;
    if (form == VerbForm::Gerund)
        return false;
    if (form != VerbForm::Participle) {
        cue.finite = cue.at;
        if (field.finite == cue.at)
            return true;
        if (!bothWays)
            return form != VerbForm::Base && field.finite > cue.at && field.kind == FieldKind::Main;
    }
    int auxiliary = field.finite;
    if (auxiliary < 0 && field.kind == FieldKind::Fragment)
        return false;
    // "gesagt haben soll"
    if (auxiliary > cue.at && m_segment.isOneOf(cue.at + 1, {u"haben", u"hat", u"hatte"}))
        auxiliary = cue.at + 1;
    if (auxiliary < 0 || auxiliary == cue.at)
        return false;
    cue.finite = auxiliary;
    if (m_segment.isClass(auxiliary, WordClass::Have))
        return true;
    const bool became = m_segment.isClass(auxiliary, WordClass::Do) || m_segment.is(cue.at + 1, u"worden");
    cue.passive = became;
    return became;
}

std::optional<GermanReports::Cue> GermanReports::cueOf(int at, CueForm form) const
{
    Cue cue;
    cue.verb = &m_segment.rules().verb(form.verb);
    cue.at = at;
    cue.field = m_fields.fieldAt(at);
    cue.last = cue.field;
    const GermanField &field = m_fields.field(cue.field);
    if (form.apart) {
        cue.closes = particleAfter(at, cue.verb->particle, cue.last);
        if (cue.closes < 0 || field.kind != FieldKind::Main)
            return std::nullopt;
    }
    if (!takePlace(cue, form.form))
        return std::nullopt;
    if (!cue.verb->needs.isEmpty()) {
        const bool unwanted = cue.verb->needs.startsWith(u'!');
        const QStringView needed = QStringView(cue.verb->needs).sliced(unwanted ? 1 : 0);
        bool found = false;
        for (int here = field.first; here < m_fields.field(cue.last).end; ++here)
            found = found || m_segment.is(here, needed);
        if (found == unwanted)
            return std::nullopt;
    }
    // "forderte die Garde an": a verb with another particle is another verb.
    if (cue.closes < 0 && cue.finite == at && field.kind == FieldKind::Main && field.end - 1 > at &&
        m_segment.isOneOf(field.end - 1,
                          {u"an",   u"ab",    u"auf", u"aus",     u"ein",  u"vor",    u"zu",     u"mit",      u"nach",
                           u"bei",  u"her",   u"hin", u"weg",     u"los",  u"fest",   u"zurück", u"zusammen", u"statt",
                           u"teil", u"durch", u"um",  u"bekannt", u"frei", u"heraus", u"hervor"}))
        return std::nullopt;
    return cue;
}

/// The verb whose form the word is; one with its particle there before a plain one.
std::optional<GermanReports::Cue> GermanReports::cueAt(int at) const
{
    if (m_segment.isClass(at, WordClass::Possessive | WordClass::Determiner | WordClass::Preposition) ||
        (m_segment.atom(at).capitalised && at > 0))
        return std::nullopt;
    std::optional<Cue> best;
    for (CueForm form = m_segment.atom(at).cue; form.verb >= 0; form = m_segment.rules().otherForm(form)) {
        const auto cue = cueOf(at, form);
        if (!cue)
            continue;
        const auto weight = [](const Cue &one) {
            return (one.closes >= 0 ? 2 : 0) + (one.verb->needs.isEmpty() || one.verb->needs.startsWith(u'!') ? 0 : 1);
        };
        if (!best || weight(*cue) > weight(*best))
            best = cue;
    }
    return best;
}

bool GermanReports::isNegated(const Cue &cue) const
{
    const GermanField &field = m_fields.field(cue.field);
    for (int at = field.first; at < m_fields.field(cue.last).end; ++at) {
        if (m_segment.isOneOf(at, {u"nicht", u"nie", u"niemals"}) && !m_segment.is(at + 1, u"nur"))
            return true;
    }
    return false;
}

std::optional<GermanSubject> GermanReports::subjectOf(const Cue &cue) const
{
    const GermanField &field = m_fields.field(cue.field);
    if (cue.passive)
        return originIn(field.first, m_fields.field(cue.last).end);
    if (field.kind != FieldKind::Main) {
        const auto dependent = m_clauses.subjectOfDependent(cue.field);
        return dependent ? std::optional(withoutContent(cue, *dependent)) : std::nullopt;
    }
    const GermanFront front = m_clauses.frontOf(cue.field, cue.finite);
    if (isParenthesis(cue)) {
        const auto own = m_clauses.subjectFrom(cue.finite + 1, field.end, cue.finite);
        if (own && m_phrases.canSpeak(own->first, own->end))
            return own;
    }
    if (front.subject)
        return front.subject;
    if (!front.shared) {
        const int limit = cue.at > cue.finite ? cue.at : cue.closes >= 0 ? cue.closes : field.end;
        if (const auto behind = m_clauses.subjectFrom(cue.finite + 1, limit, cue.finite);
            behind && m_phrases.canSpeak(behind->first, behind->end))
            return withoutContent(cue, *behind);
    }
    auto shared = m_clauses.subjectBefore(cue.field);
    // "X sagte, Y sei krank, und kündigte an": whoever spoke goes on, not whom they spoke of.
    if (shared && !m_fields.isReported(cue.finite, false)) {
        const TokenRange named = m_segment.tokensOf(shared->first, shared->end);
        for (const Report &report : m_reports) {
            if (!report.speaker || report.contents.empty() || !report.contents.front().contains(named))
                continue;
            shared = GermanSubject{atomAt(report.speaker->first), atomAt(report.speaker->end - 1) + 1, true};
            break;
        }
    }
    return shared;
}

/// "Der Trainer | von einem „Punkt“ sprach", "skandierten Anwohner | „Freiheit“": what is said is no part of who says
/// it.
GermanSubject GermanReports::withoutContent(const Cue &cue, GermanSubject subject) const
{
    for (int at = subject.first + 1; at < subject.end; ++at) {
        const bool said = m_segment.isWord(at) && m_segment.is(at, u"von") && m_segment.isQuotation(subject.end - 1) &&
                          cue.verb->prepositions.contains(QStringLiteral("von"));
        const bool quoted = m_segment.isQuotation(at) && at == subject.end - 1 && m_phrases.isNoun(at - 1) &&
                            m_phrases.isSpeaker(subject.first, at) && m_fields.field(cue.field).end == subject.end;
        if (said || quoted) {
            subject.end = at;
            break;
        }
    }
    return subject;
}

int GermanReports::atomAt(int token) const
{
    int low = 0;
    int high = m_segment.size() - 1;
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (m_segment.atom(middle).tokens.first <= token)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/// "von der Polizei", "aus dem Ministerium": by whom something was said.
std::optional<GermanSubject> GermanReports::originIn(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (!m_segment.isOneOf(at, {u"von", u"vom", u"durch", u"aus", u"seitens"}) || m_phrases.timeEnd(at) > at)
            continue;
        int from = at + 1;
        if (m_segment.isOneOf(from, {u"seiten", u"Seiten"}))
            ++from;
        const int phrase = m_phrases.endOf(from);
        if (phrase > from && phrase <= end)
            return GermanSubject{from, phrase, false};
    }
    return std::nullopt;
}

Report GermanReports::reportOf(const Cue &cue, const std::optional<GermanSubject> &subject) const
{
    Report report;
    report.cue = m_segment.tokensOf(cue.at, cue.at + 1);
    if (cue.closes == cue.at + 1)
        report.cue = m_segment.tokensOf(cue.at, cue.at + 2);
    report.lemma = cue.verb->lemma;
    report.force = cue.verb->force;
    report.attitude = cue.verb->attitude;
    if (subject && !isAnybody(*subject))
        report.speaker = m_segment.tokensOf(subject->first, subject->end);
    const bool sure =
        !subject || (!subject->shared && m_phrases.isSpeaker(subject->first, subject->end) && !isAnybody(*subject));
    report.state = sure && !cue.passive ? State::Certain : State::Likely;
    if (m_source.first == cue.field && !m_source.second.isEmpty())
        (report.speaker ? report.quotedBy : report.speaker) = m_source.second;
    return report;
}

/// "es hieß", "verlautete aus dem Ministerium"
bool GermanReports::tryUnnamed(const Cue &cue)
{
    const bool called = cue.verb->lemma == u"heißen";
    const GermanField &field = m_fields.field(cue.field);
    const bool expletive = m_segment.is(cue.at + 1, u"es") || m_segment.is(cue.at - 1, u"es") ||
                           (field.kind != FieldKind::Main && m_segment.is(field.head + 1, u"es"));
    if (called && !expletive)
        return true; // somebody’s name
    const auto origin = originIn(field.first, field.end);
    if (!expletive && (cue.verb->lemma != u"verlauten" || !origin))
        return false;
    std::optional<GermanSubject> subject = origin ? origin : placeIn(field.first, field.end);
    // "In der Satzung, die gestern erschien, heißt es …"
    if (!subject && field.kind == FieldKind::Main && field.finite == field.head &&
        !m_clauses.frontOf(cue.field, cue.finite).isContent)
        subject = placeIn(m_fields.field(m_clauses.statementStart(cue.field)).first, field.first);
    Cue unnamed = cue;
    const bool added = addReport(unnamed, subject);
    if (added && called)
        m_reports.back().cue =
            m_segment.is(cue.at + 1, u"es") ? m_segment.tokensOf(cue.at, cue.at + 2) : m_reports.back().cue;
    return true;
}

/// "Auf dem Plakat stand: „…“", "In der Satzung steht, dass …": the text says it.
void GermanReports::tryWritten(const Cue &cue)
{
    const GermanField &field = m_fields.field(cue.field);
    const int start = field.kind == FieldKind::Main && field.finite == field.head
                          ? m_fields.field(m_clauses.statementStart(cue.field)).first
                          : field.first;
    const auto place = placeIn(start, field.end);
    const auto thing = m_clauses.subjectFrom(cue.finite + 1, field.end, cue.finite); // "dort steht ein Baum"
    if (!place || (thing && thing->first != place->first))
        return;
    const bool told = m_phrases.isSpeaker(place->first, place->end);
    const auto content = m_clauses.contentBehind(cue.last, Complement::That | Complement::Speech, false);
    const auto clause = m_clauses.contentBehind(cue.last, Complement::Clause, false);
    const bool reported = clause && m_fields.isReportedField(m_fields.field(m_fields.fieldAt(clause->first)), true);
    if (!content && !(reported && told))
        return;
    addReport(cue, place);
}

/// "in der Satzung", "auf dem Plakat", "bei der Polizei": where it is written or said.
std::optional<GermanSubject> GermanReports::placeIn(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (!m_segment.isOneOf(at, {u"in", u"im", u"auf", u"bei", u"beim"}) || m_phrases.timeEnd(at) > at)
            continue;
        // "Transparente, auf denen Sprüche standen"
        const bool relative = m_segment.isOneOf(at + 1, {u"denen", u"dem", u"der"}) && m_segment.isComma(at - 1);
        const int close = relative ? at + 2 : m_phrases.endOf(at + 1);
        if (close > at + 1)
            return GermanSubject{at + 1, close, false};
    }
    return std::nullopt;
}

/// "wird mit den Worten zitiert: „…“", "wie X von N zitiert wird"
void GermanReports::tryQuoted(const Cue &cue)
{
    Cue active = cue;
    active.passive = false;
    const auto subject = subjectOf(active);
    if (!subject || !addReport(active, subject))
        return;
    const GermanField &field = m_fields.field(cue.field);
    if (const auto by = originIn(field.first, field.end); by && by->first >= subject->end)
        m_reports.back().quotedBy = m_segment.tokensOf(by->first, by->end);
}

void GermanReports::tryVerb(int at)
{
    const std::optional<Cue> cue = cueAt(at);
    if (!cue || isNegated(*cue))
        return;
    if ((cue->verb->lemma == u"heißen" || cue->verb->lemma == u"verlauten") && tryUnnamed(*cue))
        return;
    if (cue->verb->lemma == u"stehen") {
        tryWritten(*cue);
        return;
    }
    if (cue->verb->lemma == u"zitieren" && cue->passive) {
        tryQuoted(*cue);
        return;
    }
    std::optional<GermanSubject> subject = subjectOf(*cue);
    if (!subject && !cue->passive)
        return;
    // "Beim Verband rechnet man damit, dass …": wherever "man" is.
    if (subject && isAnybody(*subject)) {
        const GermanField &field = m_fields.field(cue->field);
        if (const auto place = placeIn(field.first, field.end); place && m_phrases.isSpeaker(place->first, place->end))
            subject = place;
    }
    addReport(*cue, subject);
}

bool GermanReports::addReport(const Cue &cue, const std::optional<GermanSubject> &subject)
{
    const GermanField &field = m_fields.field(cue.field);
    const std::size_t before = m_reports.size();
    const bool about =
        (field.kind == FieldKind::Subordinate && m_segment.is(field.head, u"wie")) ||
        (field.kind == FieldKind::Main && m_segment.is(field.head, u"so") && cue.finite == field.head + 1);
    const bool says = cue.verb->takes.testFlag(Complement::Clause) || cue.verb->lemma == u"zitieren";
    if (about && says) {
        const auto behind = m_clauses.contentBehind(cue.last, Complement::That | Complement::Speech, true);
        if (!behind ||
            (!m_segment.isQuotation(behind->first) && !m_segment.isOneOf(behind->first, {u"dass", u"daß"}))) {
            const AtomRange phrase{field.first, m_fields.field(cue.last).end};
            const AtomRange speaker = subject ? AtomRange{subject->first, subject->end} : AtomRange{};
            addSource(phrase, {cue.at, cue.at + 1}, speaker, cue.verb->lemma);
            if (m_reports.size() > before) {
                m_reports.back().force = cue.verb->force;
                m_reports.back().attitude = cue.verb->attitude;
            }
            return m_reports.size() > before;
        }
    }
    const std::vector<AtomRange> contents = contentsOf(cue, subject);
    if (contents.empty())
        return false;
    Report report = reportOf(cue, subject);
    // A clause of several parts with words in marks: where it ends is less sure.
    if (report.state == State::Certain && isMixedOfSeveral(contents.front()))
        report.state = State::Likely;
    const GermanField &holding = m_fields.field(m_fields.fieldAt(contents.front().first));
    if (contents.front().first > holding.head && !m_segment.isQuotation(contents.front().first))
        report.state = State::Likely; // a noun phrase: where it begins is less sure
    if (contents.front().first < cue.at && field.kind == FieldKind::Main) {
        cutEarlier(m_segment.tokensOf(contents.front().first, contents.front().end));
        m_doneUpTo = std::max(m_doneUpTo, contents.back().end);
    }
    add(std::move(report), contents);
    return m_reports.size() > before;
}

// ---- predicates, colons

/// "ist überzeugt, dass …", "zeigte sich zuversichtlich, dass …"
void GermanReports::tryPredicate(int at)
{
    const int index = m_fields.fieldAt(at);
    const GermanField &field = m_fields.field(index);
    if (at + 1 != field.end || field.kind != FieldKind::Main || field.finite >= at)
        return;
    const bool copula = m_segment.isClass(field.finite, WordClass::Be) ||
                        m_segment.isOneOf(field.finite, {u"zeigte", u"zeigten", u"zeigt", u"zeigen", u"gab", u"gaben"});
    const auto content = m_clauses.contentBehind(index, Complement::That, false);
    if (!copula || !content)
        return;
    Cue cue;
    cue.at = at;
    cue.finite = field.finite;
    cue.field = index;
    const auto subject = subjectOf(cue);
    if (!subject || !m_phrases.canSpeak(subject->first, subject->end))
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, at + 1);
    report.lemma = m_segment.word(at).toString();
    report.attitude = true;
    report.speaker = m_segment.tokensOf(subject->first, subject->end);
    add(std::move(report), {*content});
}

/// "Das teilte die Polizei mit.": what the sentence before says is theirs.
std::optional<Report> GermanReports::pointingBack()
{
    if (m_fields.size() != 1 || m_segment.size() < 3 || !m_segment.isOneOf(0, {u"das", u"dies", u"dieses"}))
        return std::nullopt;
    const int verb = m_fields.field(0).finite;
    if (verb != 1)
        return std::nullopt;
    for (int at = verb; at < m_segment.size(); ++at) {
        if (m_segment.atom(at).cue.verb < 0 || m_segment.atom(at).capitalised)
            continue;
        const auto cue = cueAt(at);
        if (!cue || cue->passive || !cue->verb->takes.testFlag(Complement::Clause) || isNegated(*cue) ||
            cue->verb->attitude)
            continue;
        const int limit = cue->at > verb ? cue->at : m_fields.field(0).end;
        const auto subject = m_clauses.subjectFrom(verb + 1, limit, verb);
        if (!subject || !m_phrases.canSpeak(subject->first, subject->end))
            return std::nullopt;
        return reportOf(*cue, subject);
    }
    return std::nullopt;
}

bool GermanReports::isCovered(int atom) const
{
    for (const Report &report : m_reports) {
        for (const TokenRange &content : report.contents) {
            if (content.contains(m_segment.atom(atom).tokens))
                return true;
        }
    }
    return false;
}

/// "Ruiz: „…“": a name, a colon, and speech at the head of a paragraph.
void GermanReports::tryLabel()
{
    if (m_fields.size() < 2)
        return;
    const GermanField &label = m_fields.field(0);
    const int colon = m_clauses.behindAppositions(label.end);
    if (!m_segment.isMark(colon, u":") || colon > longestLabel + (colon - label.end) || label.finite >= 0 ||
        m_phrases.endOf(0) != label.end || !m_phrases.canSpeak(0, label.end))
        return;
    const int content = colon + 1;
    bool capitals = m_segment.isWord(0);
    for (int at = 0; at < colon; ++at)
        capitals &= !m_segment.isWord(at) || m_segment.document().tokens[m_segment.atom(at).tokens.first].allCaps;
    const bool speech = m_segment.isQuotation(content);
    if (!speech && !(capitals && m_segment.startsParagraph()))
        return;
    if (!m_segment.startsParagraph() && !m_phrases.isSpeaker(0, label.end) &&
        !(label.end == 1 && m_segment.endsInMark(content)))
        return;
    Report report;
    report.cue = m_segment.tokensOf(colon, colon + 1);
    report.lemma = QStringLiteral(":");
    report.speaker = m_segment.tokensOf(0, colon);
    add(std::move(report), {{content, m_clauses.withoutEndMark(m_segment.size())}});
}

/// "Der Bürgermeister wurde deutlicher: „…“"
void GermanReports::tryColon()
{
    for (int index = 1; index < m_fields.size(); ++index) {
        const GermanField &field = m_fields.field(index);
        if (field.opened != FieldBreak::Colon || !m_segment.isQuotation(field.first) || isCovered(field.first) ||
            !m_segment.endsInMark(field.first))
            continue;
        std::optional<GermanSubject> subject = m_clauses.subjectBefore(index);
        if (!subject)
            continue;
        if (!m_phrases.isSpeaker(subject->first, subject->end))
            continue;
        Report report;
        report.speaker = m_segment.tokensOf(subject->first, subject->end);
        report.state = State::Likely;
        add(std::move(report), {{field.first, m_clauses.withoutEndMark(m_segment.size())}});
    }
}

/// "Brook sagte, das sei Unsinn; man habe alles getan.": the same sentence goes on in reported speech.
void GermanReports::speakOn()
{
    for (int index = 1; index < m_fields.size() && !m_reports.empty(); ++index) {
        const GermanField &field = m_fields.field(index);
        if (field.opened != FieldBreak::Strong || field.kind != FieldKind::Main ||
            !m_fields.isReportedField(field, false) || isCovered(field.finite))
            continue;
        const Report *before = nullptr;
        for (const Report &report : m_reports) {
            if (report.contents.back().end <= m_segment.atom(field.first).tokens.first)
                before = &report;
        }
        if (!before || !before->speaker)
            continue;
        Report report;
        report.speaker = before->speaker;
        report.state = State::Likely;
        add(std::move(report), {{field.first, m_clauses.contentEnd(field.first, false)}});
    }
}

} // namespace Readout::Attribution
