// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources without a verb: "laut", "nach Angaben von", "zufolge", "so X", and nouns that report.
#include "attribution/germanreports.h"

#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::Complement;
using Text::WordClass;

namespace {

constexpr int longestBracketed = 15; ///< atoms

} // namespace

/// A noun that makes "nach …" a source: "Angaben", "Medienberichten", "Ansicht".
int GermanReports::sourceNounAt(int at) const
{
    if (!m_segment.isWord(at) || !m_segment.atom(at).capitalised)
        return 0;
    const QString word = m_segment.word(at).toString().toLower();
    // 1: its own words; 2: a text or poll that speaks itself
    static constexpr QStringView views[] = {
        u"angaben",        u"angabe",        u"aussage",        u"aussagen",    u"ansicht",  u"meinung",
        u"auffassung",     u"einschätzung",  u"einschätzungen", u"darstellung", u"worten",   u"überzeugung",
        u"lesart",         u"bekunden",      u"dafürhalten",    u"sicht",       u"auskunft", u"auskünften",
        u"schilderung",    u"schilderungen", u"bekundungen",    u"vorstellung", u"version",  u"feststellung",
        u"feststellungen", u"äußerungen",    u"kenntnis",       u"kenntnissen"};
    static constexpr QStringView texts[] = {
        u"informationen", u"berichten",      u"erkenntnissen", u"schätzungen", u"schätzung",     u"meldungen",
        u"medien",        u"untersuchungen", u"studien",       u"studie",      u"umfrage",       u"umfragen",
        u"prognosen",     u"prognose",       u"berechnungen",  u"mitteilung",  u"mitteilungen",  u"quellen",
        u"ermittlungen",  u"analyse",        u"analysen",      u"messungen",   u"zählung",       u"zählungen",
        u"statistik",     u"statistiken",    u"daten",         u"zahlen",      u"beobachtungen", u"hochrechnungen",
        u"vermutungen",   u"gerüchten",      u"behörden"};
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

/// Within brackets: "(so laut Satzung)".
bool GermanReports::isBracketed(int at) const
{
    for (int here = at - 1; here >= 0 && here > at - longestBracketed; --here) {
        if (m_segment.isMark(here) && Text::isClosingBracket(m_segment.word(here)))
            return false;
        if (m_segment.isMark(here) && Text::isOpeningBracket(m_segment.word(here)))
            return true;
    }
    return false;
}

void GermanReports::trySource(int at)
{
    if (isBracketed(at))
        return;
    int first = at + 1;
    int cueEnd = at + 1;
    int end = 0;
    const bool after = m_segment.isOneOf(at, {u"nach", u"aus"});
    if (!after) {
        if (m_segment.is(at, u"gemäß") && isRule(first))
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
        // "nach Gerüchten über ein Treffen"
        if (m_segment.isOneOf(noun + 1, {u"über", u"zu", u"zum", u"zur", u"um"}))
            return;
        // "nach der Untersuchung" tells a time.
        if (kind == 2 && m_segment.isOneOf(first, {u"der", u"dem", u"den", u"dieser", u"seiner", u"ihrer"}))
            return;
        end = m_phrases.endOf(first);
        if (end <= noun)
            end = noun + 1;
        if (kind == 1 && end == noun + 1 && m_segment.isOneOf(end, {u"der", u"des"}) && m_phrases.endOf(end) > end)
            end = m_phrases.endOf(end); // "nach Auskunft der Agentur"
        const bool owned = kind == 1 && end > noun + 1;
        if (owned && noun == first) {
            cueEnd = noun + 1;
            first = noun + 1;
            if (m_segment.isOneOf(first, {u"von", u"vom", u"aus"}) && end > first + 1)
                cueEnd = ++first;
        } else if (noun == first && end == noun + 1 && m_segment.is(end, u"von") && m_segment.isWord(end + 1)) {
            cueEnd = end + 1; // "nach Angaben von n24"
            first = cueEnd;
            end = first + 1;
        }
        if (m_segment.is(at, u"aus") && m_segment.isClass(at + 1, WordClass::Possessive))
            return;
    }
    if (passesOn(at, m_segment.tokensOf(first, end)))
        return;
    addSource({at, end}, {at, cueEnd}, {first, end}, QStringLiteral("laut"));
}

/// "„…“, sagte Brook nach Angaben von Teilnehmern": the source passes on what she says and has no content of its own.
bool GermanReports::passesOn(int at, TokenRange source)
{
    if (isBesideCue(at)) {
        m_reports.back().quotedBy = source;
        return true;
    }
    if (!holdsCueBehind(at))
        return false;
    m_source = {m_fields.fieldAt(at), source};
    return true;
}

/// "In dem Gutachten ist von „…“ die Rede."
void GermanReports::tryTalkOf(int at)
{
    const int index = m_fields.fieldAt(at);
    const GermanField &field = m_fields.field(index);
    if (!m_segment.is(at, u"Rede") || !m_segment.is(at - 1, u"die") || at + 1 != field.end ||
        !m_segment.isClass(field.finite, WordClass::Be))
        return;
    for (int from = std::max(field.first, field.kind == FieldKind::Main ? field.finite : field.head); from < at;
         ++from) {
        if (!m_segment.is(from, u"von") || !m_segment.isQuotation(at - 2) || from + 1 >= at - 1)
            continue;
        const auto place = placeIn(field.first, from);
        Report report;
        report.cue = m_segment.tokensOf(at, at + 1);
        report.lemma = QStringLiteral("sprechen");
        if (place)
            report.speaker = m_segment.tokensOf(place->first, place->end);
        report.state = State::Likely;
        add(std::move(report), {{from + 1, at - 1}});
        return;
    }
}

/// Whether the last report's cue stands before @p at in its clause, its content elsewhere.
bool GermanReports::isBesideCue(int at) const
{
    if (m_reports.empty() || m_reports.back().cue.isEmpty())
        return false;
    const Report &last = m_reports.back();
    const int cue = atomAt(last.cue.first);
    return cue < at && m_fields.fieldAt(cue) == m_fields.fieldAt(at) &&
           !last.contents.back().contains(m_segment.atom(at).tokens) && m_segment.atom(cue).cue.verb >= 0;
}

/// "hat laut Polizei gesagt, dass …": a verb that reports what follows closes the clause of @p at.
bool GermanReports::holdsCueBehind(int at) const
{
    const int index = m_fields.fieldAt(at);
    const GermanField &field = m_fields.field(index);
    if (field.kind != FieldKind::Main || field.finite < 0)
        return false;
    if (m_segment.isOneOf(field.finite, {u"heißt", u"hieß"}) &&
        (m_segment.is(field.finite + 1, u"es") || m_segment.is(field.finite - 1, u"es")))
        return m_clauses.contentBehind(index, Complement::Clause | Complement::Speech, false).has_value();
    if (field.finite > at)
        return false;
    const int last = field.end - 1;
    const auto cue = last > at ? cueAt(last) : std::nullopt;
    return cue && !cue->passive && cue->verb->takes.testFlag(Complement::Clause) &&
           m_clauses.contentBehind(index, cue->verb->takes, false);
}

/// "Mit den Worten „…“ gab sie den Weg frei", "„…“: Mit diesem Satz beginnt der Brief".
void GermanReports::tryWords(int at)
{
    if (!m_segment.isOneOf(at, {u"Worten", u"Satz", u"Sätzen", u"Ausruf", u"Ruf", u"Rufen"}))
        return;
    int with = at - 1;
    while (with > 0 && (m_segment.isClass(with, WordClass::Determiner) ||
                        (m_segment.isWord(with) && !m_segment.atom(with).capitalised &&
                         !m_segment.isClass(with, WordClass::Preposition))))
        --with;
    if (!m_segment.is(with, u"mit") || with < at - 3)
        return;
    int index = m_fields.fieldAt(at);
    int quotation = -1;
    if (m_segment.isOneOf(at - 1, {u"diesen", u"diesem"}) || m_segment.isOneOf(at - 2, {u"diesen", u"diesem"})) {
        const int before = m_segment.isQuotation(with - 1) ? with - 1 : with - 2;
        if (m_segment.isQuotation(before))
            quotation = before;
    } else {
        const int behind = m_segment.isMark(at + 1, u":") || m_segment.isComma(at + 1) ? at + 2 : at + 1;
        if (m_segment.isQuotation(behind))
            quotation = behind;
    }
    if (quotation < 0 || isCovered(quotation))
        return;
    while (index + 1 < m_fields.size() && m_fields.field(index).finite < 0)
        ++index;
    const GermanField &field = m_fields.field(index);
    if (field.kind != FieldKind::Main || field.finite < 0)
        return;
    std::optional<GermanSubject> subject;
    if (field.finite < at)
        subject = m_clauses.frontOf(index, field.finite).subject;
    if (!subject)
        subject = m_clauses.subjectFrom(field.finite + 1, field.end, field.finite);
    if (!subject || !m_phrases.canSpeak(subject->first, subject->end))
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, at + 1);
    report.lemma = QStringLiteral("sagen");
    report.speaker = m_segment.tokensOf(subject->first, subject->end);
    report.state = State::Likely;
    add(std::move(report), {{quotation, quotation + 1}});
}

/// "gemäß der Regelung": what is done by rule, nobody's word
bool GermanReports::isRule(int first) const
{
    for (int at = first; at < first + 5 && at < m_segment.size(); ++at) {
        if (!m_phrases.isNoun(at))
            continue;
        const QStringView word = m_segment.word(at);
        return word.endsWith(u"egelung") || word.endsWith(u"esetz") || word.endsWith(u"orschrift") ||
               word.endsWith(u"orschriften") || word.endsWith(u"otto") || word.endsWith(u"radition") ||
               word.endsWith(u"egeln") || word.endsWith(u"lan");
    }
    return true;
}

/// "seiner Meinung nach": the possessive says whose.
void GermanReports::tryPostposed(int at)
{
    if (sourceNounAt(at - 1) != 1 || !m_segment.isClass(at - 2, WordClass::Possessive | WordClass::Determiner) ||
        m_phrases.endOf(at + 1) > at + 1)
        return;
    addSource({at - 2, at + 1}, {at, at + 1}, {at - 2, at}, QStringLiteral("laut"));
}

void GermanReports::tryZufolge(int at)
{
    const GermanField &field = m_fields.field(m_fields.fieldAt(at));
    int first = m_phrases.startOf(at, field.head);
    // "sinken Berichten zufolge"
    if (sourceNounAt(at - 1) > 0 && first > field.head && !m_segment.isClass(first, WordClass::Determiner))
        first = at - 1;
    else if (sourceNounAt(at - 1) > 0 && first == field.head && at - first > 2 &&
             !m_segment.isClass(first, WordClass::Determiner | WordClass::Possessive))
        first = at - 1;
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
    if (passesOn(at, m_segment.tokensOf(speaker.first, speaker.end)))
        return;
    addSource({first, at + 1}, {at, at + 1}, speaker, QStringLiteral("laut"));
}

void GermanReports::trySo(int at)
{
    const GermanField &field = m_fields.field(m_fields.fieldAt(at));
    if (field.head != at || field.finite >= 0 || field.opened == FieldBreak::Start || field.opened == FieldBreak::Colon)
        return;
    const int first = m_segment.isClass(at + 1, WordClass::Adverb) ? at + 2 : at + 1; // "so etwa"
    const bool opens = m_phrases.isNoun(first) || m_phrases.isPronounSubject(first) ||
                       m_segment.isClass(first, WordClass::Determiner | WordClass::Possessive);
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
    phrase.end = m_clauses.behindAppositions(phrase.end);
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
    if (holdsCueBehind(at))
        return;
    const int end = m_phrases.endOf(at);
    const int close = std::max(end, at + 1);
    if (close < field.end - 2 || index + 1 >= m_fields.size())
        return;
    const auto content = m_clauses.contentBehind(index, Complement::Clause | Complement::Infinitive, field.finite < 0);
    if (!content || content->first > field.end + 2 || m_segment.isMark(field.end, u":"))
        return;
    std::optional<GermanSubject> owner;
    const int possessive = m_segment.isClass(at - 1, WordClass::Possessive) ? at - 1 : at - 2;
    if (close > at + 1)
        owner = GermanSubject{m_segment.isOneOf(at + 1, {u"von", u"vom"}) ? at + 2 : at + 1, close, false};
    else if (m_segment.isClass(possessive, WordClass::Possessive))
        owner = GermanSubject{possessive, possessive + 1, false};
    else if (field.kind == FieldKind::Main && m_segment.isClass(field.finite, WordClass::Do))
        owner = originIn(field.first, field.end);
    else if (field.kind == FieldKind::Main && field.finite >= 0)
        owner = m_clauses.frontOf(index, field.finite).subject;
    if (!owner && field.kind == FieldKind::Main && field.finite >= 0 && field.finite < at)
        owner = m_clauses.subjectFrom(field.finite + 1, at - 1, field.finite);
    if (owner && !m_phrases.isOblique(owner->first) && owner->first < at &&
        !m_phrases.canSpeak(owner->first, owner->end) && !m_segment.isClass(owner->first, WordClass::Possessive))
        owner.reset();
    if (!owner || m_segment.isTime(owner->first) || m_phrases.timeEnd(owner->first) > owner->first)
        return;
    Report report;
    report.cue = m_segment.tokensOf(at, at + 1);
    report.lemma = noun->lemma;
    report.attitude = noun->attitude;
    report.speaker = m_segment.tokensOf(owner->first, owner->end);
    report.state = State::Likely;
    add(std::move(report), {*content});
}

} // namespace Readout::Attribution
