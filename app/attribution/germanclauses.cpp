// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verb second: what stands before it is the subject, an adverbial or what is reported.
#include "attribution/germanclauses.h"

#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::Complement;
using Text::WordClass;

namespace {

constexpr int farthestSubject = 25; ///< atoms between a verb and the subject behind it
constexpr int mostSkippedFields = 5;
constexpr int mostFrontFields = 40;

} // namespace

bool GermanClauses::isSpeech(int quotation) const
{
    const TokenRange range = m_segment.atom(quotation).tokens;
    return m_segment.endsInMark(quotation) || range.end - range.first > 5;
}

int GermanClauses::withoutEndMark(int end) const
{
    while (end > 0 && m_segment.isMark(end - 1) && !Text::isClosingBracket(m_segment.word(end - 1)))
        --end;
    return end;
}

/// "…, eine Sprecherin, …": what only says more of whoever was named before @p at, the comma.
int GermanClauses::behindAppositions(int at) const
{
    int here = at;
    while (m_segment.isComma(here) && here + 1 < m_segment.size()) {
        const GermanField &next = m_fields.field(m_fields.fieldAt(here + 1));
        const bool more = next.first == here + 1 && next.kind == FieldKind::Fragment && next.end < m_segment.size() &&
                          m_segment.isMark(next.end);
        const bool names = more && !m_segment.isQuotation(next.first) &&
                           ((m_phrases.endOf(next.first) == next.end) ||
                            (m_segment.isWord(next.first) && m_segment.word(next.first).startsWith(u"vertreten")));
        if (!names || m_segment.isClass(next.first, WordClass::Coordinator | WordClass::Adverb))
            break;
        here = next.end;
    }
    return here;
}

int GermanClauses::statementStart(int field) const
{
    int start = field;
    for (int steps = 0; start > 0 && steps < mostFrontFields; ++steps) {
        const FieldBreak opened = m_fields.field(start).opened;
        if (opened == FieldBreak::Colon || opened == FieldBreak::Strong || opened == FieldBreak::Start)
            break;
        --start;
    }
    return start;
}

std::optional<GermanSubject> GermanClauses::subjectFrom(int at, int limit, int finite) const
{
    const int end = std::min(limit, at + farthestSubject);
    int here = at;
    std::optional<GermanSubject> first;
    int split = -1; // "vor Journalisten | der Chef": no genitive after all
    for (int inside = at + 2; inside + 1 < end; ++inside) {
        if (m_segment.is(inside, u"der") && m_segment.isClass(inside + 1, WordClass::PersonNoun) &&
            !m_phrases.isOblique(inside))
            split = inside;
    }
    while (here < end || (!first && split >= 0)) {
        if (here >= end) {
            here = split;
            split = -1;
        }
        const int adjuncts = m_phrases.skipAdjuncts(here, end);
        if (adjuncts > here) {
            here = adjuncts;
            continue;
        }
        const int phrase = std::min(m_phrases.endOfSeveral(here), end);
        if (phrase > here) {
            const bool fits =
                !m_phrases.isOblique(here) && (finite < 0 || m_phrases.nouns().agrees(here, phrase, finite));
            if (fits && (!first || m_phrases.isSpeaker(here, phrase))) {
                const bool sure = m_phrases.isSpeaker(here, phrase) || !m_phrases.isThing(here, phrase);
                first = GermanSubject{here, phrase, false};
                if (sure)
                    break;
            }
            here = phrase;
            continue;
        }
        if (m_segment.isMark(here) || m_segment.isQuotation(here))
            break;
        ++here;
    }
    return first ? std::optional(appositionTo(*first)) : std::nullopt;
}

/// "Das Vorhaben kritisierte der Verband": what stands in front may be the object, and somebody who speaks comes
/// behind.
bool GermanClauses::isObjectInFront(AtomRange front, int finite, int limit) const
{
    if (!m_phrases.nouns().agrees(front.first, front.end, finite))
        return true;
    if (m_phrases.isSpeaker(front.first, front.end) || m_segment.isOneOf(front.first, {u"der", u"ein"}))
        return false;
    const auto behind = subjectFrom(finite + 1, limit, finite);
    return behind && m_phrases.skipAdjuncts(finite + 1, limit) >= behind->first &&
           m_segment.isOneOf(behind->first, {u"der", u"ein", u"er", u"wir", u"die", u"eine"}) &&
           m_phrases.isSpeaker(behind->first, behind->end);
}

/// "der Vorsitzende des Verbandes, Elmar Gesse": the name behind the office.
std::optional<GermanSubject> GermanClauses::appositionTo(GermanSubject subject) const
{
    if (!m_segment.isComma(subject.end) || subject.end + 1 >= m_segment.size() ||
        (subject.end - subject.first == 1 && m_phrases.isPronounSubject(subject.first)))
        return subject;
    const GermanField &next = m_fields.field(m_fields.fieldAt(subject.end + 1));
    const int inside = m_phrases.endOf(subject.end + 1); // "wie die Sprecherin, Ada Brook, mitteilte"
    if (next.first <= subject.first && inside > subject.end + 1 && m_segment.isComma(inside) && inside < next.end)
        subject.end = inside;
    const bool names = next.first == subject.end + 1 && next.kind == FieldKind::Fragment &&
                       (m_phrases.isNoun(next.first) || m_segment.isClass(next.first, WordClass::Determiner)) &&
                       m_phrases.endOf(next.first) == next.end;
    if (names && !m_segment.isClass(next.first, WordClass::Coordinator))
        subject.end = next.end;
    return subject;
}

std::optional<GermanSubject> GermanClauses::subjectOfDependent(int index) const
{
    const GermanField &field = m_fields.field(index);
    const int limit = field.finite >= 0 ? field.finite : field.end;
    if (field.kind == FieldKind::Relative) {
        const bool nominative =
            m_segment.isOneOf(field.head, {u"der", u"die", u"das", u"welcher", u"welche", u"welches"});
        const auto other = subjectFrom(field.head + 1, limit, field.finite);
        if (nominative && !(other && !m_segment.is(field.head, u"der") &&
                            m_phrases.isSpeaker(other->first, other->end) && other->first == field.head + 1))
            return GermanSubject{field.head, field.head + 1, false};
        return other;
    }
    return subjectFrom(field.head + 1, limit, field.finite);
}

std::optional<GermanSubject> GermanClauses::subjectBefore(int index) const
{
    for (int before = index - 1; before >= 0 && before >= index - 6; --before) {
        const GermanField &field = m_fields.field(before);
        if (field.kind != FieldKind::Main || field.finite < 0)
            continue;
        const GermanFront front = frontOf(before, field.finite);
        if (front.shared)
            continue;
        auto subject = front.subject;
        if (!subject)
            subject = subjectFrom(field.finite + 1, field.end, field.finite);
        if (subject)
            subject->shared = true;
        return subject;
    }
    return std::nullopt;
}

GermanFront GermanClauses::frontOf(int index, int finite) const
{
    const GermanField &field = m_fields.field(index);
    GermanFront front;
    front.first = field.first;
    int from = field.head;
    const bool joined = field.opened == FieldBreak::Coordinator || field.head > field.first;
    if (joined && from >= finite) {
        front.shared = true;
        return front;
    }
    if (from >= finite) { // the verb opens the field: what stands before the comma is in front of it
        int start = index;
        int mains = 0;
        for (int steps = 0; start > 0 && steps < mostFrontFields; ++steps) {
            const FieldBreak opened = m_fields.field(start).opened;
            if (opened != FieldBreak::Comma && opened != FieldBreak::Quotation && opened != FieldBreak::Coordinator)
                break;
            --start;
            const GermanField &before = m_fields.field(start);
            bool speech = false;
            for (int at = before.first; at < before.end; ++at)
                speech = speech || (m_segment.isQuotation(at) && (isSpeech(at) || before.end - before.first == 1));
            mains += (before.kind == FieldKind::Main && before.finite >= 0) || speech ? 1 : 0;
        }
        if (start == index)
            return front; // the verb opens the sentence
        const GermanField &opening = m_fields.field(start);
        front.first = opening.first;
        const bool content = m_segment.isOneOf(opening.head, {u"dass", u"daß", u"ob"}) ||
                             (opening.kind == FieldKind::Relative && opening.opened == FieldBreak::Start);
        front.isContent = mains > 0 || content;
        if (!front.isContent && opening.kind == FieldKind::Fragment) {
            const int end = m_phrases.endOfSeveral(opening.head);
            const bool particle = m_segment.isOneOf(opening.head, {u"auch", u"selbst", u"sogar", u"nur", u"allein"});
            const bool adverbial =
                !particle &&
                m_segment.isClass(opening.head, WordClass::Preposition | WordClass::Adverb | WordClass::Subordinator);
            int last = start; // appositions belong to it, what a relative clause tells does not
            while (last + 1 < index && m_fields.field(last + 1).kind == FieldKind::Fragment)
                ++last;
            if (!adverbial && end > opening.head && m_phrases.canSpeak(opening.head, end))
                front.subject = GermanSubject{opening.head, m_fields.field(last).end, false};
        }
        return front;
    }
    // A list or an apposition before: "Oslo, Rom und Lima sagten"
    int start = index;
    bool listed = from > field.first;
    for (int at = from; at < finite; ++at)
        listed = listed || m_segment.isOneOf(at, {u"und", u"sowie", u"oder"});
    while (listed && start > 0 && index - start < 3 && m_fields.field(start).opened == FieldBreak::Comma &&
           m_fields.field(start - 1).kind == FieldKind::Fragment)
        --start;
    from = m_fields.field(start).head;
    front.first = m_fields.field(start).first;
    // Torn text: "Mehr zum Thema Die Regierung spricht …"
    for (int at = finite - 1; at > from; --at) {
        if (m_segment.isClass(at, WordClass::Determiner) && m_segment.atom(at).capitalised) {
            from = at;
            front.first = at;
            start = index;
            break;
        }
    }
    if (m_segment.is(from, u"dies") || (finite - from == 1 && m_segment.isOneOf(from, {u"das", u"dieses"})))
        return front;
    const bool pronoun = finite - from == 1 && !m_segment.is(from, u"es") &&
                         (m_phrases.isPronounSubject(from) || m_segment.isOneOf(from, {u"der", u"die"}));
    if (pronoun) {
        front.subject = GermanSubject{from, finite, false};
        return front;
    }
    const bool particle = m_segment.isOneOf(from, {u"auch", u"selbst", u"sogar", u"nur", u"allein"});
    if (m_segment.isClass(from, WordClass::Preposition | WordClass::Subordinator | WordClass::Expletive) ||
        (m_segment.isClass(from, WordClass::Adverb) && !(particle && m_phrases.endOf(from) > from + 1)))
        return front;
    int end = m_phrases.endOfSeveral(from);
    if (start < index)
        end = finite;
    if (end <= from || end > finite || !m_phrases.canSpeak(from, end))
        return front;
    if (m_segment.isOneOf(end, {u"zufolge", u"gegenüber", u"entgegen", u"gemäß", u"halber", u"wegen"}))
        return front; // "Berichten zufolge kam er"
    const bool whole = end == finite || m_phrases.skipAdjuncts(end, finite) == finite || start < index;
    if (!whole && finite - end > 8)
        return front;
    if (isObjectInFront({from, end}, finite, field.end))
        return front;
    front.subject = GermanSubject{from, m_segment.is(end, u"selbst") ? end + 1 : end, false};
    return front;
}

/// Whether what field @p index begins can be content; @p skip: it belongs to what stands before and may be stepped
/// over.
bool GermanClauses::startsContent(int index, Text::Complements takes, bool &skip) const
{
    const GermanField &field = m_fields.field(index);
    skip = false;
    const bool clause = takes.testFlag(Complement::Clause);
    const bool that = clause || takes.testFlag(Complement::That);
    const bool speech = takes.testFlag(Complement::Speech) || clause;
    if (m_segment.isQuotation(field.head) && speech &&
        (field.opened == FieldBreak::Colon || isSpeech(field.head) || clause))
        return true;
    if (field.opened == FieldBreak::Colon)
        return takes.testFlag(Complement::Speech) && field.kind == FieldKind::Main;
    if (field.opened == FieldBreak::Strong || field.opened == FieldBreak::Start)
        return false;
    switch (field.kind) {
    case FieldKind::Subordinate: {
        if (m_segment.isOneOf(field.head, {u"dass", u"daß", u"ob"}))
            return that;
        if (m_segment.isClass(field.head, WordClass::Wh) && (field.opened == FieldBreak::Comma))
            return that;
        // "…, wenn A komme, werde B gehen"
        if (clause && index + 1 < m_fields.size() && m_fields.field(index + 1).kind == FieldKind::Main &&
            m_fields.field(index + 1).finite == m_fields.field(index + 1).head &&
            m_fields.isReportedField(m_fields.field(index + 1), true))
            return true;
        skip = true;
        return false;
    }
    case FieldKind::Infinitive:
        if (m_segment.isOneOf(field.head, {u"um", u"ohne", u"statt", u"anstatt"})) {
            skip = true;
            return false;
        }
        return takes.testFlag(Complement::Infinitive) && !m_segment.isClass(field.head, WordClass::Coordinator);
    case FieldKind::Relative:
        if (that && m_segment.isClass(field.head, WordClass::Wh) &&
            !m_segment.isOneOf(field.head, {u"welche", u"welcher", u"welches", u"welchen"}))
            return true;
        skip = true;
        return false;
    case FieldKind::Main:
        if (m_segment.isClass(field.head, WordClass::Wh) && that)
            return true;
        return clause && field.opened == FieldBreak::Comma && field.head == field.first && field.finite > field.head &&
               !introducesSpeech(index);
    case FieldKind::Fragment:
        // "…, der Kanzler „drücke sich herum“": the verb stands in the marks
        if (clause && field.opened == FieldBreak::Comma && m_segment.isQuotation(field.end - 1) &&
            m_phrases.endOf(field.head) >= field.end - 1 && isSpeech(field.end - 1))
            return true;
        if (clause && field.opened == FieldBreak::Comma && mayHideVerb(index))
            return true;
        skip = true;
        return false;
    }
    return false;
}

/// "…, am meisten Trost spenden ihre Freunde": no noun phrase alone, and what may be a verb behind the first noun.
bool GermanClauses::mayHideVerb(int index) const
{
    const GermanField &field = m_fields.field(index);
    const Text::WordClasses function = WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                       WordClass::Coordinator | WordClass::Subordinator | WordClass::Adverb |
                                       WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Negation |
                                       WordClass::Number | WordClass::Relative | WordClass::Wh;
    if (m_phrases.endOfSeveral(field.head) >= field.end || field.head > field.first)
        return false;
    for (int at = field.head + 1; at + 1 < field.end; ++at) {
        const bool behindNoun = m_phrases.isNoun(at - 1) || m_segment.isClass(at - 1, WordClass::SubjectPronoun);
        if (!behindNoun || !m_segment.isWord(at) || m_segment.atom(at).capitalised || m_segment.isClass(at, function))
            continue;
        const QStringView word = m_segment.word(at);
        const bool ends = word.endsWith(u't') || word.endsWith(u"en") || word.endsWith(u"te");
        const bool goesOn =
            m_segment.isClass(at + 1, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                          WordClass::Adverb | WordClass::ObjectPronoun | WordClass::Negation);
        if (ends && goesOn)
            return true;
    }
    return false;
}

/// "…, der Sprecher ergänzte: „…“": a report in the indicative is no content of the verb before it.
bool GermanClauses::introducesSpeech(int index) const
{
    const GermanField &field = m_fields.field(index);
    return index + 1 < m_fields.size() && m_fields.field(index + 1).opened == FieldBreak::Colon &&
           m_segment.isQuotation(m_fields.field(index + 1).first) && !m_fields.isReportedField(field, true);
}

std::optional<AtomRange> GermanClauses::contentBehind(int index, Text::Complements takes, bool inFront) const
{
    for (int next = index + 1; next < m_fields.size() && next <= index + mostSkippedFields; ++next) {
        bool skip = false;
        const GermanField &field = m_fields.field(next);
        if (startsContent(next, takes, skip)) {
            const AtomRange range{field.head > field.first && field.opened != FieldBreak::Colon ? field.head
                                                                                                : field.first,
                                  contentEnd(field.first, inFront)};
            return range.isEmpty() ? std::nullopt : std::optional(range);
        }
        // An apposition that opens a clause with its comma: "…, so der Minister, die Lage sei ernst".
        if (!skip)
            return std::nullopt;
    }
    return std::nullopt;
}

int GermanClauses::contentEnd(int first, bool inFront) const
{
    const int start = m_fields.fieldAt(first);
    // „…“, und fügt hinzu: „…“
    if (m_segment.isQuotation(first) && isSpeech(first) &&
        (first + 1 >= m_segment.size() || m_segment.isMark(first + 1))) {
        int end = first + 1;
        while (m_segment.isMark(end) && m_segment.isQuotation(end + 1) && !m_segment.isMark(end, u":"))
            end += 2;
        return end;
    }
    const FieldKind kind = m_fields.field(start).kind;
    const bool dependent =
        kind == FieldKind::Subordinate || kind == FieldKind::Infinitive || kind == FieldKind::Relative;
    bool mainSeen = kind == FieldKind::Main;
    for (int index = start + 1; index < m_fields.size(); ++index) {
        const GermanField &field = m_fields.field(index);
        if (field.opened == FieldBreak::Strong || field.opened == FieldBreak::Start)
            return m_fields.field(index - 1).end;
        // "…, scharf: So sagte …"
        if (field.opened == FieldBreak::Colon &&
            (m_segment.isQuotation(field.head) || (field.kind == FieldKind::Main && m_segment.isWord(field.first) &&
                                                   m_segment.atom(field.first).capitalised)))
            return m_fields.field(index - 1).end;
        const bool reported = m_fields.isReportedField(field, true);
        const bool opensWithVerb = field.kind == FieldKind::Main && field.finite == field.head;
        if (field.kind == FieldKind::Main && field.finite >= 0) {
            // "Nachdem X gesagt hatte, dass …, ging er": the main clause comes.
            if (inFront && opensWithVerb && field.opened == FieldBreak::Comma)
                return m_fields.field(index - 1).end;
            // "…, sagte X, und ging": what is told in the indicative goes on with the story.
            if (dependent && !reported && (opensWithVerb || field.head > field.first))
                return m_fields.field(index - 1).end;
            const bool goesBack = opensWithVerb || (field.opened == FieldBreak::Comma && field.finite > field.head &&
                                                    m_fields.isFinite(field.finite) &&
                                                    !m_segment.isClass(field.head, WordClass::Relative));
            if (mainSeen && goesBack && !reported && m_fields.isReportedField(m_fields.field(start), true))
                return m_fields.field(index - 1).end;
            mainSeen = true;
        }
    }
    return withoutEndMark(m_segment.size());
}

std::optional<AtomRange> GermanClauses::continuedBehind(int index) const
{
    if (index + 1 >= m_fields.size())
        return std::nullopt;
    const GermanField &next = m_fields.field(index + 1);
    if (next.opened != FieldBreak::Comma && next.opened != FieldBreak::Colon && next.opened != FieldBreak::Coordinator)
        return std::nullopt;
    const bool quoted = m_segment.isQuotation(next.head) || m_segment.isQuotation(next.first);
    const bool goesOn = m_fields.isReportedField(next, true) && next.kind == FieldKind::Main;
    if (!quoted && !goesOn)
        return std::nullopt;
    return AtomRange{next.first, contentEnd(next.first, false)};
}

} // namespace Readout::Attribution
