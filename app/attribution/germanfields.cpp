// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Commas are strict in German: they part clauses. Where the verb stands tells their kind.
#include "attribution/germanfields.h"

#include "text/marks.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::VerbForm;
using Text::WordClass;

namespace {

constexpr int longestParenthesis = 30; ///< atoms within brackets

} // namespace

GermanFields::GermanFields(const Segment &segment) : m_segment(segment)
{
    m_fieldOf.assign(std::size_t(segment.size()), 0);
    m_verbs.reserve(std::size_t(segment.size()));
    for (int at = 0; at < segment.size(); ++at)
        m_verbs.push_back(looksFinite(at) ? Verb::Sure : looksPossible(at) ? Verb::Possible : Verb::None);
    cut();
    for (GermanField &field : m_fields)
        classify(field);
    joinInterrupted();
    for (int index = 0; index < size(); ++index) {
        for (int at = field(index).first; at < segment.size(); ++at) {
            if (index + 1 < size() && at >= field(index + 1).first)
                break;
            m_fieldOf[std::size_t(at)] = index;
        }
    }
}

bool GermanFields::isAuxiliary(int at) const
{
    return m_segment.isClass(at, WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal) &&
           (!m_segment.atom(at).capitalised || at == 0);
}

bool GermanFields::looksFinite(int at) const
{
    if (!m_segment.isWord(at) || m_segment.is(at - 1, u"zu"))
        return false;
    if (isAuxiliary(at))
        return true;
    const Atom &atom = m_segment.atom(at);
    if (atom.capitalised)
        return false;
    if (atom.classes.any(WordClass::Reported) || looksSubjunctive(at))
        return true;
    for (Text::CueForm form = atom.cue; form.verb >= 0; form = m_segment.rules().otherForm(form)) {
        const bool joined = !form.apart && !m_segment.rules().verb(form.verb).particle.isEmpty();
        if (!joined && (form.form == VerbForm::Past || form.form == VerbForm::ThirdPerson))
            return !atom.classes.any(WordClass::Determiner | WordClass::Possessive | WordClass::Preposition);
    }
    return false;
}

/// "Der Verein plane einen Umbau": behind a subject and before no noun, only the subjunctive ends so.
bool GermanFields::looksSubjunctive(int at) const
{
    const Atom &atom = m_segment.atom(at);
    const QStringView word = m_segment.word(at);
    const Text::WordClasses function = WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                       WordClass::Coordinator | WordClass::Subordinator | WordClass::Adverb |
                                       WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Negation |
                                       WordClass::Number | WordClass::CommonVerb | WordClass::Modal | WordClass::Have |
                                       WordClass::Be | WordClass::Do | WordClass::Relative | WordClass::Wh;
    if (word.size() < 4 || !word.endsWith(u'e') || word.endsWith(u"te") || atom.cue.verb >= 0 ||
        atom.classes.any(function) ||
        m_segment.isOneOf(at, {u"müde",   u"böse",    u"leise",  u"feige", u"träge", u"öde",    u"spröde", u"vage",
                               u"weise",  u"blöde",   u"solide", u"trübe", u"irre",  u"marode", u"rapide", u"perfide",
                               u"rigide", u"stupide", u"lose",   u"enge",  u"nahe",  u"zähe",   u"fremde", u"prüde"}))
        return false;
    const bool behindSubject = m_segment.isOneOf(at - 1, {u"er", u"sie", u"es", u"man", u"wer"}) ||
                               (m_segment.isWord(at - 1) && m_segment.atom(at - 1).capitalised && at - 1 > 0) ||
                               (at == 1 && m_segment.isWord(0) && !m_segment.isClass(0, function));
    const bool closes = at + 1 >= m_segment.size() || m_segment.isMark(at + 1);
    const bool goesOn =
        m_segment.isQuotation(at + 1) ||
        m_segment.isClass(at + 1, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                      WordClass::Adverb | WordClass::ObjectPronoun | WordClass::Negation |
                                      WordClass::Number);
    return (behindSubject && goesOn) || (closes && at > 2 && (opensBefore(at) || (behindSubject && isAllSubject(at))));
}

/// ", der Mann schweige": from the comma to @p at one noun phrase with its determiner.
bool GermanFields::isAllSubject(int at) const
{
    int here = at - 1;
    while (here > 0 && !m_segment.isMark(here - 1) && m_segment.isWord(here - 1) && at - here < 4)
        --here;
    if (here == at - 1)
        return m_segment.isComma(here - 1) && m_segment.isOneOf(here, {u"er", u"sie", u"es", u"man"});
    if (!m_segment.isComma(here - 1) || !m_segment.isClass(here, WordClass::Determiner | WordClass::Possessive))
        return false;
    for (int inside = here + 1; inside < at - 1; ++inside) {
        if (m_segment.atom(inside).capitalised || !m_segment.word(inside).endsWith(u'e'))
            return false;
    }
    return m_segment.atom(at - 1).capitalised;
}

/// Whether a conjunction opens the clause that @p at closes.
bool GermanFields::opensBefore(int at) const
{
    for (int here = at - 1; here >= 0 && !m_segment.isMark(here); --here) {
        if (m_segment.isOneOf(here, {u"dass", u"daß", u"ob", u"weil", u"wenn", u"obwohl", u"bis", u"damit"}))
            return here > 0 ? m_segment.isComma(here - 1) : true;
    }
    return false;
}

/// By its ending or its place: "erklären", "verhaftete".
bool GermanFields::looksPossible(int at) const
{
    if (!m_segment.isWord(at) || m_segment.atom(at).capitalised)
        return false;
    const Atom &atom = m_segment.atom(at);
    const Text::WordClasses function = WordClass::Determiner | WordClass::Possessive | WordClass::Preposition |
                                       WordClass::Coordinator | WordClass::Subordinator | WordClass::Adverb |
                                       WordClass::SubjectPronoun | WordClass::ObjectPronoun | WordClass::Negation |
                                       WordClass::Number;
    if (atom.classes.any(function) || m_segment.is(at - 1, u"zu"))
        return false;
    if (atom.classes.any(WordClass::CommonVerb))
        return true;
    if (atom.cue.verb >= 0)
        return atom.cue.form != VerbForm::Participle && atom.cue.form != VerbForm::Gerund;
    const QStringView word = m_segment.word(at);
    const bool past = word.size() > 4 && (word.endsWith(u"te") || word.endsWith(u"ten"));
    // "verhaftete Männer": an attribute stands behind a determiner or before its noun.
    const bool behindNoun =
        m_segment.isWord(at - 1) && (m_segment.atom(at - 1).capitalised ||
                                     m_segment.isClass(at - 1, WordClass::SubjectPronoun | WordClass::ObjectPronoun));
    // ", erkannte die Regierung nicht an"
    const bool opens = (m_segment.isMark(at - 1) || m_segment.isClass(at - 1, WordClass::Coordinator)) &&
                       m_segment.isClass(at + 1, WordClass::Determiner | WordClass::Possessive | WordClass::Adverb |
                                                     WordClass::ObjectPronoun | WordClass::Preposition);
    return past && (behindNoun || opens);
}

bool GermanFields::isReported(int at, bool orIrrealis) const
{
    if (!m_segment.isWord(at) || (m_segment.atom(at).capitalised && at > 0))
        return false;
    const Atom &atom = m_segment.atom(at);
    if (atom.classes.any(WordClass::Reported))
        return true;
    if (orIrrealis && atom.classes.any(WordClass::Irrealis))
        return true;
    return (atom.cue.verb >= 0 && atom.cue.form == VerbForm::Subjunctive) || looksSubjunctive(at);
}

bool GermanFields::isZuInfinitive(int at) const
{
    if (!m_segment.isWord(at) || m_segment.atom(at).capitalised)
        return false;
    const QStringView word = m_segment.word(at);
    if (!word.endsWith(u'n') && !word.endsWith(u"sein"))
        return false;
    if (m_segment.is(at - 1, u"zu"))
        return true;
    if (m_segment.atom(at).cue.verb >= 0)
        return m_segment.atom(at).cue.form == VerbForm::Gerund;
    const qsizetype zu = word.indexOf(u"zu", 1);
    return zu >= 2 && zu <= 8 && word.size() > zu + 5;
}

int GermanFields::lastWord(int first, int end) const
{
    for (int at = end - 1; at >= first; --at) {
        if (m_segment.isWord(at))
            return at;
        if (m_segment.isQuotation(at) || m_segment.atom(at).kind == AtomKind::Number)
            return -1;
    }
    return -1;
}

void GermanFields::add(int first, int end, FieldBreak opened)
{
    if (first >= end)
        return;
    GermanField field;
    field.first = first;
    field.end = end;
    field.opened = opened;
    field.head = first;
    while (field.head < end && m_segment.isClass(field.head, WordClass::Coordinator))
        ++field.head;
    if (field.head == end)
        field.head = first;
    m_fields.push_back(field);
}

void GermanFields::cut()
{
    int first = 0;
    bool verbSeen = false;
    FieldBreak opened = FieldBreak::Start;
    const auto close = [&](int end, FieldBreak next, int from) {
        add(first, end, opened);
        first = from;
        opened = next;
        verbSeen = false;
    };
    // For each atom the next that may be a finite verb before a mark.
    std::vector<int> nextVerb(std::size_t(m_segment.size()) + 1, -1);
    for (int at = m_segment.size() - 1; at >= 0; --at)
        nextVerb[std::size_t(at)] = mayBeFinite(at) ? at : m_segment.isMark(at) ? -1 : nextVerb[std::size_t(at) + 1];
    const auto joinsClauses = [&](int at) {
        const int verb = nextVerb[std::size_t(at) + 1];
        if (verb < 0 || isHangingHyphen(at - 1))
            return false;
        // "der inneren und äußeren Lage nach und bat": the one right before the verb
        return verb == at + 1 || !m_segment.isClass(verb - 1, WordClass::Coordinator);
    };
    int bracketEnd = -1;
    for (int at = 0; at < m_segment.size(); ++at) {
        if (m_segment.isMark(at) && Text::isOpeningBracket(m_segment.word(at))) {
            for (int ahead = at + 1; ahead < m_segment.size() && ahead < at + longestParenthesis; ++ahead) {
                if (m_segment.isMark(ahead) && Text::isClosingBracket(m_segment.word(ahead)))
                    bracketEnd = std::max(bracketEnd, ahead);
                if (bracketEnd >= ahead)
                    break;
            }
        }
        if (at <= bracketEnd)
            continue;
        if (m_segment.isComma(at)) {
            close(at, FieldBreak::Comma, at + 1);
        } else if (m_segment.isMark(at, u":")) {
            close(at, FieldBreak::Colon, at + 1);
        } else if (isHangingHyphen(at)) {
            continue;
        } else if (m_segment.isMark(at) && Text::isDash(m_segment.word(at))) {
            close(at, FieldBreak::Comma, at + 1);
        } else if (m_segment.isClauseEndMark(at) && !isInnerStop(at)) {
            close(at, FieldBreak::Strong, at + 1);
        } else if (m_segment.isQuotation(at - 1) && at - 1 == first && at > 0 &&
                   (isFinite(at) || m_segment.atom(at).cue.verb >= 0) && mayBeFinite(at) &&
                   m_segment.atom(at - 1).tokens.end - m_segment.atom(at - 1).tokens.first > 4) {
            close(at, FieldBreak::Quotation, at); // “Why?” asked …
        } else if (at > first && verbSeen && m_segment.isClass(at, WordClass::Coordinator) && joinsClauses(at)) {
            close(at, FieldBreak::Coordinator, at);
        }
        verbSeen = verbSeen || mayBeFinite(at) || (at == 0 && isAuxiliary(0));
    }
    close(m_segment.size(), FieldBreak::Start, m_segment.size());
}

/// "Industrie- und Handelskammer"
bool GermanFields::isHangingHyphen(int at) const
{
    if (!m_segment.isMark(at, u"-") || !m_segment.isWord(at - 1) ||
        !m_segment.isClass(at + 1, WordClass::Coordinator | WordClass::Preposition))
        return false;
    const auto &tokens = m_segment.document().tokens;
    return tokens[m_segment.atom(at - 1).tokens.first].span.end == tokens[m_segment.atom(at).tokens.first].span.begin;
}

/// A full stop that ends no sentence: "am 5. August".
bool GermanFields::isInnerStop(int at) const
{
    return m_segment.isMark(at, u".") && at + 1 < m_segment.size() &&
           !m_segment.document().tokens[m_segment.atom(at).tokens.first].endsSentence;
}

/// "wie die Sprecherin, Ada Brook, mitteilte": one clause, though commas stand in it.
void GermanFields::joinInterrupted()
{
    for (int index = 2; index < size(); ++index) {
        GermanField &last = m_fields[std::size_t(index)];
        GermanField &first = m_fields[std::size_t(index) - 2];
        const bool verbOnly =
            last.kind == FieldKind::Main && last.finite == last.head && last.opened == FieldBreak::Comma;
        const bool opens = first.kind == FieldKind::Fragment && opensSubordinate(first.head);
        const GermanField &middle = field(index - 1);
        const bool parenthesis = middle.opened == FieldBreak::Comma &&
                                 (middle.kind == FieldKind::Fragment || middle.kind == FieldKind::Relative);
        if (!verbOnly || !opens || !parenthesis)
            continue;
        first.end = last.end;
        first.kind = FieldKind::Subordinate;
        first.finite = last.finite;
        m_fields.erase(m_fields.begin() + index - 1, m_fields.begin() + index + 1);
        --index;
    }
}

/// Whether a conjunction at @p at, possibly behind an adverb ("auch wenn"), can open a clause.
bool GermanFields::opensSubordinate(int at) const
{
    return m_segment.isClass(at, WordClass::Subordinator);
}

/// Index of the relative pronoun the field begins with, also behind a preposition; -1 when none.
int GermanFields::relativePronoun(const GermanField &field) const
{
    const int at = m_segment.isClass(field.head, WordClass::Preposition) ? field.head + 1 : field.head;
    if (at >= field.end - 1 && at != field.head)
        return -1;
    if (m_segment.isClass(at, WordClass::Relative | WordClass::Wh) && !m_segment.isClass(at, WordClass::Subordinator))
        return at;
    return -1;
}

/// The finite verb at a clause's end: "…, der gesagt hatte".
int GermanFields::lastVerb(const GermanField &field) const
{
    const int last = lastWord(field.head, field.end);
    if (last <= field.head)
        return -1;
    if (mayBeFinite(last))
        return last;
    if (m_segment.atom(last).capitalised ||
        m_segment.isClass(last,
                          WordClass::Adverb | WordClass::Negation | WordClass::Preposition | WordClass::ObjectPronoun))
        return -1;
    const QChar ending = m_segment.word(last).back();
    const bool looks = ending == u't' || ending == u'n' || ending == u'e';
    return looks && !isZuInfinitive(last) ? last : -1;
}

/// The finite verb of a main clause: the first that can be one.
int GermanFields::secondVerb(int first, int end) const
{
    int guess = -1;
    for (int at = first; at < end; ++at) {
        if (isFinite(at))
            return guess >= 0 && !isAuxiliary(at) ? guess : at;
        if (guess < 0 && mayBeFinite(at))
            guess = at;
    }
    return guess;
}

void GermanFields::classify(GermanField &field) const
{
    const int last = lastWord(field.head, field.end);
    const int second = secondVerb(field.head, field.end);
    int opener = field.head;
    if (!opensSubordinate(opener) && m_segment.isClass(opener, WordClass::Adverb) && opensSubordinate(opener + 1))
        ++opener; // "auch wenn"
    if (opensSubordinate(opener) && opener + 1 < field.end) {
        if (last >= 0 && isZuInfinitive(last)) {
            field.kind = FieldKind::Infinitive;
            return;
        }
        const int verb = lastVerb(field);
        const bool conjunction =
            m_segment.isOneOf(opener, {u"dass", u"daß", u"ob", u"weil", u"wenn", u"obwohl", u"nachdem", u"bevor"});
        const bool secondIsLast = second < 0 || second >= verb - 2; // "gesagt haben soll"
        if (conjunction || (verb >= 0 && secondIsLast)) {
            field.kind = FieldKind::Subordinate;
            field.finite = verb >= 0 ? verb : second;
            return;
        }
    }
    const bool follows = field.opened == FieldBreak::Comma || field.opened == FieldBreak::Coordinator;
    if (follows && relativePronoun(field) >= 0) {
        const int verb = lastVerb(field);
        const bool auxiliaryLast = verb >= 0 && isAuxiliary(verb) && !isReported(verb, false);
        bool earlier = false;
        for (int at = field.head + 1; at < verb; ++at)
            earlier = earlier || isAuxiliary(at) || isReported(at, false);
        // "…, der Sprecher ergänzte: „…“"
        const bool introduces = m_segment.isMark(field.end, u":") && m_segment.isQuotation(field.end + 1) &&
                                m_segment.isWord(field.head + 1) && m_segment.atom(field.head + 1).capitalised;
        const bool bare =
            introduces || (isReported(verb, false) && (verb == field.head + 1 || isAllSubject(verb))); // "das stimme"
        if (verb >= 0 && !bare && (auxiliaryLast || !earlier)) {
            field.kind = FieldKind::Relative;
            field.finite = verb;
            return;
        }
    }
    // "mit dem Plan zu scheitern wie mit anderen": something may stand behind it.
    bool infinitive = last >= 0 && isZuInfinitive(last);
    for (int at = field.head; second < 0 && !infinitive && at < field.end; ++at)
        infinitive = isZuInfinitive(at);
    if (infinitive && (second < 0 || !isFinite(second))) {
        field.kind = FieldKind::Infinitive;
        return;
    }
    if (second >= 0) {
        field.kind = FieldKind::Main;
        field.finite = second;
        return;
    }
    if (m_segment.isClass(field.head, WordClass::Be | WordClass::Have | WordClass::Do | WordClass::Modal)) {
        field.kind = FieldKind::Main;
        field.finite = field.head;
        return;
    }
    // "…, die in Oslo wohnt" joined by "und": the verb at its end.
    if (field.opened == FieldBreak::Coordinator && !m_fields.empty()) {
        if (const int verb = lastVerb(field); verb >= 0) {
            field.kind = FieldKind::Subordinate;
            field.finite = verb;
        }
    }
}

} // namespace Readout::Attribution
