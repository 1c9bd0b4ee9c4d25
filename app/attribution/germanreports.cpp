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
        if (m_segment.isOneOf(at, {u"laut", u"lt", u"lt.", u"gemäß", u"nach", u"aus"}))
            trySource(at);
        else if (m_segment.is(at, u"zufolge"))
            tryZufolge(at);
        else if (m_segment.is(at, u"so"))
            trySo(at);
        if (m_segment.atom(at).capitalised)
            tryNoun(at);
    }
    tryColon();
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
    for (const Report &earlier : m_reports) {
        if (earlier.contents.front() == report.contents.front())
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
        bool found = false;
        for (int here = field.first; here < m_fields.field(cue.last).end; ++here)
            found = found || m_segment.is(here, cue.verb->needs);
        if (!found)
            return std::nullopt;
    }
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
        const auto weight = [](const Cue &one) { return (one.closes >= 0 ? 2 : 0) + (one.verb->needs.isEmpty() ? 0 : 1); };
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
    if (field.kind != FieldKind::Main)
        return m_clauses.subjectOfDependent(cue.field);
    const GermanFront front = m_clauses.frontOf(cue.field, cue.finite);
    if (front.subject)
        return front.subject;
    if (!front.shared) {
        const int limit = cue.at > cue.finite ? cue.at : cue.closes >= 0 ? cue.closes : field.end;
        if (const auto behind = m_clauses.subjectFrom(cue.finite + 1, limit);
            behind && m_phrases.canSpeak(behind->first, behind->end))
            return behind;
    }
    return m_clauses.subjectBefore(cue.field);
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
    if (subject)
        report.speaker = m_segment.tokensOf(subject->first, subject->end);
    report.state = subject && subject->shared ? State::Likely : State::Certain;
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
    std::optional<GermanSubject> subject = origin;
    for (int at = field.first; !subject && at < field.end; ++at) {
        if (!m_segment.isOneOf(at, {u"in", u"im"}) || m_phrases.timeEnd(at) > at)
            continue;
        const int end = m_phrases.endOf(at + 1);
        if (end > at + 1)
            subject = GermanSubject{at + 1, end, false};
    }
    Cue unnamed = cue;
    const bool added = addReport(unnamed, subject);
    if (added && called)
        m_reports.back().cue = m_segment.is(cue.at + 1, u"es") ? m_segment.tokensOf(cue.at, cue.at + 2)
                                                                : m_reports.back().cue;
    return true;
}

void GermanReports::tryVerb(int at)
{
    const std::optional<Cue> cue = cueAt(at);
    if (!cue || isNegated(*cue))
        return;
    if ((cue->verb->lemma == u"heißen" || cue->verb->lemma == u"verlauten") && tryUnnamed(*cue))
        return;
    const std::optional<GermanSubject> subject = subjectOf(*cue);
    if (!subject && !cue->passive)
        return;
    addReport(*cue, subject);
}

bool GermanReports::addReport(const Cue &cue, const std::optional<GermanSubject> &subject)
{
    const GermanField &field = m_fields.field(cue.field);
    const std::size_t before = m_reports.size();
    const bool about = (field.kind == FieldKind::Subordinate && m_segment.is(field.head, u"wie")) ||
                       (field.kind == FieldKind::Main && m_segment.is(field.head, u"so") &&
                        cue.finite == field.head + 1);
    if (about && cue.verb->takes.testFlag(Complement::Clause)) {
        if (const auto behind = m_clauses.contentBehind(cue.last, Complement::That, true); !behind) {
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
    if (contents.front().first < cue.at && field.kind == FieldKind::Main) {
        cutEarlier(m_segment.tokensOf(contents.front().first, contents.front().end));
        m_doneUpTo = std::max(m_doneUpTo, contents.back().end);
    }
    add(std::move(report), contents);
    return m_reports.size() > before;
}

std::vector<AtomRange> GermanReports::contentsOf(const Cue &cue, const std::optional<GermanSubject> &subject) const
{
    const CueVerb &verb = *cue.verb;
    const GermanField &field = m_fields.field(cue.field);
    bool mainBefore = false;
    for (int index = 0; index < cue.field; ++index)
        mainBefore = mainBefore || (m_fields.field(index).kind == FieldKind::Main && m_fields.field(index).finite >= 0);
    const bool inFront = field.kind != FieldKind::Main && !mainBefore;
    auto behind = m_clauses.contentBehind(cue.last, verb.takes, inFront);
    const bool speech = verb.takes.testFlag(Complement::Speech) || verb.takes.testFlag(Complement::Clause);
    if (field.kind == FieldKind::Main && speech && !cue.passive) {
        const GermanFront front = m_clauses.frontOf(cue.field, cue.finite);
        const int first = std::max(front.first, m_doneUpTo);
        const bool shared = front.shared || !subject || subject->shared || subject->first < cue.finite;
        const bool quotedBehind = behind && m_segment.isQuotation(behind->first) && m_segment.isMark(behind->first - 1, u":");
        if (front.isContent && !shared && !quotedBehind && first < field.first) {
            const int end = m_clauses.withoutEndMark(field.first);
            AtomRange content{first, end};
            while (content.first < end && m_segment.isMark(content.first))
                ++content.first;
            bool quoted = true;
            for (int at = content.first; at < end; ++at)
                quoted = quoted && (m_segment.isQuotation(at) || m_segment.isMark(at));
            if (!content.isEmpty() && (quoted || verb.takes.testFlag(Complement::Clause) ||
                                       m_segment.isQuotation(end - 1))) {
                // “A,” sagte X: only what is quoted, where a sentence stands before it.
                std::vector<AtomRange> all{content};
                if (const auto more = m_clauses.continuedBehind(cue.last))
                    all.push_back(*more);
                return all;
            }
        }
    }
    if (behind)
        return {*behind};
    if (!subject && !cue.passive)
        return {};
    if (const auto object = objectOf(cue, subject))
        return {*object};
    return {};
}

/// A noun phrase, "… als …", "von …" between the verb and the clause's end.
std::optional<AtomRange> GermanReports::objectOf(const Cue &cue, const std::optional<GermanSubject> &subject) const
{
    const CueVerb &verb = *cue.verb;
    const GermanField &field = m_fields.field(cue.field);
    const GermanField &last = m_fields.field(cue.last);
    const bool wanted = verb.takes.testFlag(Complement::Noun) || verb.takes.testFlag(Complement::Object) ||
                        verb.takes.testFlag(Complement::Speech) || !verb.prepositions.isEmpty();
    if (!wanted)
        return std::nullopt;
    int first = 0;
    int end = 0;
    if (field.kind == FieldKind::Main) {
        first = cue.finite + 1;
        end = cue.at > cue.finite ? cue.at : cue.closes >= 0 ? cue.closes : last.end;
    } else {
        first = field.head + 1;
        end = std::min(cue.at, cue.finite);
    }
    if (subject && subject->first >= first && subject->end <= end)
        first = subject->end;
    const int begin = first;
    int quotation = -1;
    int preposition = -1;
    for (int at = begin; at < end; ++at) {
        if (m_segment.isQuotation(at))
            quotation = at;
        if (preposition < 0 && m_segment.isWord(at) &&
            verb.prepositions.contains(m_segment.word(at).toString().toLower()))
            preposition = at;
    }
    if (preposition >= 0 && m_phrases.timeEnd(preposition) == preposition)
        return AtomRange{preposition + 1, end};
    while (first < end) {
        const int time = m_phrases.timeEnd(first);
        const bool adverb = m_segment.isClass(first, WordClass::Adverb) || m_segment.is(first, u"sich");
        if (time > first)
            first = std::min(time, end);
        else if (adverb)
            ++first;
        else
            break;
    }
    if (first >= end)
        return std::nullopt;
    if (verb.takes.testFlag(Complement::Object)) {
        if (quotation >= 0)
            return AtomRange{first, end};
        for (int at = first + 1; at < end; ++at) {
            if (m_segment.is(at, u"als") && !verb.takes.testFlag(Complement::Clause))
                return AtomRange{first, end};
        }
    }
    if (verb.takes.testFlag(Complement::Speech) && m_segment.isQuotation(end - 1) && quotation == end - 1)
        return AtomRange{end - 1, end};
    if (!verb.takes.testFlag(Complement::Noun) || cue.passive || field.kind != FieldKind::Main)
        return std::nullopt;
    // "kündigte am Montag bei einem Besuch Proteste an"
    while (m_segment.isClass(first, WordClass::Preposition) && m_phrases.endOf(first + 1) > first + 1 &&
           m_phrases.endOf(first + 1) < end)
        first = m_phrases.endOf(first + 1);
    if (m_segment.isClass(first, WordClass::Negation) || m_phrases.endOf(first) <= first)
        return std::nullopt;
    return AtomRange{first, end};
}

// ---- laut, nach Angaben von, zufolge, so X

/// A noun that makes "nach …" a source: "Angaben", "Medienberichten", "Ansicht".
int GermanReports::sourceNounAt(int at) const
{
    if (!m_segment.isWord(at) || !m_segment.atom(at).capitalised)
        return 0;
    const QString word = m_segment.word(at).toString().toLower();
    // 1: its own words; 2: a text or poll that speaks itself
    static constexpr QStringView views[] = {u"angaben", u"angabe", u"aussage", u"aussagen", u"ansicht", u"meinung",
                                            u"auffassung", u"einschätzung", u"einschätzungen", u"darstellung",
                                            u"worten", u"überzeugung", u"lesart", u"bekunden", u"dafürhalten", u"sicht"};
    static constexpr QStringView texts[] = {u"informationen", u"berichten", u"erkenntnissen", u"schätzungen",
                                            u"schätzung", u"meldungen", u"medien", u"untersuchungen", u"studien",
                                            u"studie", u"umfrage", u"umfragen", u"prognosen", u"prognose",
                                            u"berechnungen", u"mitteilung", u"mitteilungen", u"quellen", u"ermittlungen"};
    for (QStringView view : views) {
        if (word.endsWith(view))
            return 1;
    }
    for (QStringView text : texts) {
        if (word.endsWith(text))
            return 2;
    }
    return 0;
}

void GermanReports::trySource(int at)
{
    int first = at + 1;
    int cueEnd = at + 1;
    int end = 0;
    const bool after = m_segment.isOneOf(at, {u"nach", u"aus"});
    if (!after) {
        if (m_segment.is(at, u"laut") && !m_phrases.isNoun(first) && m_phrases.endOf(first) <= first)
            return;
        end = m_phrases.endOfSeveral(first);
        if (end <= first)
            return;
    } else {
        int noun = first;
        while (noun < at + 6 && noun < m_segment.size() && m_segment.isWord(noun) && sourceNounAt(noun) == 0 &&
               !m_segment.isClass(noun, WordClass::Preposition | WordClass::Coordinator))
            ++noun;
        const int kind = sourceNounAt(noun);
        if (kind == 0 || (m_segment.is(at, u"aus") && !m_segment.word(noun).toString().toLower().endsWith(u"sicht")))
            return;
        // "nach der Untersuchung" tells a time.
        if (kind == 2 && m_segment.isOneOf(first, {u"der", u"dem", u"den", u"dieser", u"seiner", u"ihrer"}))
            return;
        end = m_phrases.endOf(first);
        if (end <= noun)
            end = noun + 1;
        const bool owned = kind == 1 && end > noun + 1;
        if (owned && noun == first) {
            cueEnd = noun + 1;
            first = noun + 1;
            if (m_segment.isOneOf(first, {u"von", u"vom", u"aus"}) && end > first + 1)
                cueEnd = ++first;
        }
    }
    addSource({at, end}, {at, cueEnd}, {first, end}, QStringLiteral("laut"));
}

void GermanReports::tryZufolge(int at)
{
    const GermanField &field = m_fields.field(m_fields.fieldAt(at));
    int first = m_phrases.startOf(at, field.head);
    if (field.finite >= 0 && field.finite < at)
        first = std::max(first, field.finite + 1);
    if (first >= at)
        return;
    AtomRange speaker{first, at};
    if (sourceNounAt(first) == 1 && first + 1 < at) { // "Angaben der Polizei zufolge"
        speaker.first = first + 1;
        if (m_segment.isOneOf(speaker.first, {u"von", u"vom"}) && speaker.first + 1 < at)
            ++speaker.first;
    }
    addSource({first, at + 1}, {at, at + 1}, speaker, QStringLiteral("laut"));
}

void GermanReports::trySo(int at)
{
    const GermanField &field = m_fields.field(m_fields.fieldAt(at));
    if (field.head != at || field.finite >= 0 || field.opened == FieldBreak::Start || field.opened == FieldBreak::Colon)
        return;
    const int first = m_segment.isClass(at + 1, WordClass::Adverb) ? at + 2 : at + 1; // "so etwa"
    const bool opens = m_phrases.isNoun(first) ||
                       m_segment.isOneOf(first, {u"der", u"die", u"das", u"ein", u"eine"});
    const int end = m_phrases.endOfSeveral(first);
    if (!opens || end <= first || (end < field.end && m_phrases.skipAdjuncts(end, field.end) < field.end))
        return;
    addSource({field.first, field.end}, {at, at + 1}, {first, end}, QStringLiteral("so"));
}

/// Content stands around a phrase that says whose it is.
bool GermanReports::addSource(AtomRange phrase, AtomRange cue, AtomRange speaker, const QString &lemma)
{
    const int index = m_fields.fieldAt(phrase.first);
    const GermanField &field = m_fields.field(index);
    int begin = std::max(m_fields.field(m_clauses.statementStart(index)).first, m_doneUpTo);
    int end = phrase.end;
    for (int next = m_fields.fieldAt(phrase.end - 1) + 1;; ++next) {
        const bool over = next >= m_fields.size() || m_fields.field(next).opened == FieldBreak::Strong ||
                          m_fields.field(next).opened == FieldBreak::Start;
        if (over) {
            end = m_clauses.withoutEndMark(next >= m_fields.size() ? m_segment.size() : m_fields.field(next).first);
            break;
        }
    }
    // Within what somebody else says it reaches no further than that.
    const TokenRange place = m_segment.tokensOf(phrase.first, phrase.end);
    for (const Report &report : m_reports) {
        for (const TokenRange &content : report.contents) {
            if (!content.contains(place))
                continue;
            while (begin < phrase.first && m_segment.atom(begin).tokens.first < content.first)
                ++begin;
            while (end > phrase.end && m_segment.atom(end - 1).tokens.end > content.end)
                --end;
        }
    }
    const bool within = phrase.first > field.first || phrase.end < field.end;
    if (within && (field.kind == FieldKind::Relative || field.kind == FieldKind::Subordinate)) {
        begin = std::max(begin, field.first);
        end = std::min(end, field.end);
    } else if (within && phrase.first == field.head && index > 0 &&
               (field.opened == FieldBreak::Coordinator || field.head > field.first)) {
        begin = phrase.first; // "…, und laut Polizei …"
    }
    while (begin < phrase.first && (m_segment.isMark(begin) || m_segment.isClass(begin, WordClass::Coordinator)))
        ++begin;
    std::vector<AtomRange> pieces;
    const AtomRange before{begin, m_clauses.withoutEndMark(phrase.first)};
    int from = phrase.end;
    while (from < end && m_segment.isMark(from) && !Text::isOpeningBracket(m_segment.word(from)))
        ++from;
    if (before.first < before.end && begin < phrase.first)
        pieces.push_back(before);
    if (from < end)
        pieces.push_back({from, end});
    if (pieces.empty())
        return false;
    Report report;
    report.cue = m_segment.tokensOf(cue.first, cue.end);
    report.lemma = lemma;
    if (!speaker.isEmpty())
        report.speaker = m_segment.tokensOf(speaker.first, speaker.end);
    if (!pieces.front().isEmpty() && pieces.front().end <= phrase.first)
        cutEarlier(m_segment.tokensOf(pieces.front().first, pieces.front().end));
    add(std::move(report), pieces);
    return true;
}

/// "die Behauptung des Ministers, der Brunnen sei leer", "ihre Forderung, …"
void GermanReports::tryNoun(int at)
{
    const Text::CueNoun *noun = m_segment.rules().cueNoun(m_segment.word(at));
    if (!noun)
        return;
    const int index = m_fields.fieldAt(at);
    const GermanField &field = m_fields.field(index);
    const int end = m_phrases.endOf(at);
    const int close = std::max(end, at + 1);
    if (close < field.end - 2 || index + 1 >= m_fields.size())
        return;
    const auto content = m_clauses.contentBehind(index, Complement::Clause | Complement::Infinitive, false);
    if (!content || content->first > field.end + 2 || m_segment.isMark(field.end, u":"))
        return;
    std::optional<GermanSubject> owner;
    const int possessive = m_segment.isClass(at - 1, WordClass::Possessive) ? at - 1 : at - 2;
    if (close > at + 1)
        owner = GermanSubject{m_segment.isOneOf(at + 1, {u"von", u"vom"}) ? at + 2 : at + 1, close, false};
    else if (m_segment.isClass(possessive, WordClass::Possessive))
        owner = GermanSubject{possessive, possessive + 1, false};
    else if (field.kind == FieldKind::Main && field.finite >= 0)
        owner = m_clauses.frontOf(index, field.finite).subject;
    if (!owner)
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, at + 1);
    report.lemma = noun->lemma;
    report.attitude = noun->attitude;
    report.speaker = m_segment.tokensOf(owner->first, owner->end);
    report.state = State::Likely;
    add(std::move(report), {*content});
}

// ---- colons

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
    if (!m_segment.startsParagraph() || m_fields.size() < 2)
        return;
    const GermanField &label = m_fields.field(0);
    if (!m_segment.isMark(label.end, u":") || label.end > longestLabel || label.finite >= 0 ||
        m_phrases.endOf(0) != label.end || !m_phrases.canSpeak(0, label.end))
        return;
    const int content = label.end + 1;
    bool capitals = true;
    for (int at = 0; at < label.end; ++at)
        capitals &= !m_segment.isWord(at) || m_segment.document().tokens[m_segment.atom(at).tokens.first].allCaps;
    if (!m_segment.isQuotation(content) && !capitals)
        return;
    Report report;
    report.cue = m_segment.tokensOf(label.end, label.end + 1);
    report.lemma = QStringLiteral(":");
    report.speaker = m_segment.tokensOf(0, label.end);
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
        if (!m_phrases.canSpeak(subject->first, subject->end))
            continue;
        Report report;
        report.speaker = m_segment.tokensOf(subject->first, subject->end);
        report.state = State::Likely;
        add(std::move(report), {{field.first, m_clauses.withoutEndMark(m_segment.size())}});
    }
}

} // namespace Readout::Attribution
