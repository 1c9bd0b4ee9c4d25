// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a German cue reports: the clause or quotation behind, in front or around, or an object beside the verb.
#include "attribution/germanreports.h"

#include <algorithm>

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::WordClass;

/// "man"
bool GermanReports::isAnybody(const GermanSubject &subject) const
{
    return subject.end - subject.first == 1 && m_segment.is(subject.first, u"man");
}

bool GermanReports::isMixedOfSeveral(AtomRange content) const
{
    bool quoted = false;
    bool parted = false;
    int words = 0;
    for (int at = content.first; at < content.end; ++at) {
        quoted = quoted || m_segment.isQuotation(at);
        parted = parted || m_segment.isComma(at);
        words += m_segment.isWord(at) ? 1 : 0;
    }
    return quoted && parted && words > 0;
}

std::vector<AtomRange> GermanReports::contentsOf(const Cue &cue, const std::optional<GermanSubject> &subject) const
{
    const CueVerb &verb = *cue.verb;
    const GermanField &field = m_fields.field(cue.field);
    bool mainBefore = false;
    for (int index = 0; index < cue.field; ++index)
        mainBefore = mainBefore || (m_fields.field(index).kind == FieldKind::Main && m_fields.field(index).finite >= 0);
    const bool inFront = field.kind != FieldKind::Main && !mainBefore;
    auto takes = verb.takes;
    if (cue.passive)
        takes.setFlag(Complement::Speech, false);
    auto behind = m_clauses.contentBehind(cue.last, takes, inFront);
    if (behind && cue.passive && !subject && !m_segment.isOneOf(behind->first, {u"dass", u"daß", u"ob"}) &&
        m_fields.field(m_fields.fieldAt(behind->first)).kind != FieldKind::Infinitive &&
        !m_fields.isReportedField(m_fields.field(m_fields.fieldAt(behind->first)), true))
        behind.reset();
    const bool speech = verb.takes.testFlag(Complement::Speech) || verb.takes.testFlag(Complement::Clause);
    if (const auto around = contentsAround(cue, subject); !around.empty())
        return around;
    if (field.kind == FieldKind::Main && speech && !cue.passive) {
        const GermanFront front = m_clauses.frontOf(cue.field, cue.finite);
        const int first = std::max(front.first, m_doneUpTo);
        const bool shared = front.shared || (subject && (subject->shared || subject->first < cue.finite));
        const bool quotedBehind =
            behind && ((m_segment.isQuotation(behind->first) && m_segment.isMark(behind->first - 1, u":")) ||
                       (m_segment.isClass(front.first, WordClass::Wh) && m_segment.is(behind->first, u"dass")));
        if (front.isContent && !shared && !quotedBehind && first < field.first) {
            const int end = m_clauses.withoutEndMark(field.first);
            AtomRange content{first, end};
            while (content.first < end && m_segment.isMark(content.first))
                ++content.first;
            bool quoted = true;
            for (int at = content.first; at < end; ++at)
                quoted = quoted && (m_segment.isQuotation(at) || m_segment.isMark(at));
            if (!content.isEmpty() &&
                (quoted || verb.takes.testFlag(Complement::Clause) || m_segment.isQuotation(end - 1))) {
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

/// "Der Vertrag, meint Huber, sei gut": a verb with its subject between the commas of what they say.
bool GermanReports::isParenthesis(const Cue &cue) const
{
    const GermanField &field = m_fields.field(cue.field);
    if (field.kind != FieldKind::Main || field.finite != field.first || cue.at != field.first || cue.field == 0 ||
        cue.field + 1 >= m_fields.size() || field.opened != FieldBreak::Comma ||
        !cue.verb->takes.testFlag(Complement::Clause))
        return false;
    const GermanField &before = m_fields.field(cue.field - 1);
    const GermanField &next = m_fields.field(cue.field + 1);
    const bool opens = before.kind == FieldKind::Fragment && before.finite < 0 &&
                       (before.opened == FieldBreak::Start || before.opened == FieldBreak::Strong ||
                        before.opened == FieldBreak::Colon);
    const bool goesOn =
        next.finite == next.first && next.kind == FieldKind::Main && m_fields.isReportedField(next, true);
    const bool quoted = m_segment.isQuotation(next.first) && m_clauses.isSpeech(next.first);
    return opens && next.opened == FieldBreak::Comma && (goesOn || quoted);
}

std::vector<AtomRange> GermanReports::contentsAround(const Cue &cue, const std::optional<GermanSubject> &subject) const
{
    if (!subject || subject->first < cue.at || !isParenthesis(cue))
        return {};
    const GermanField &before = m_fields.field(cue.field - 1);
    const GermanField &next = m_fields.field(cue.field + 1);
    return {{before.head, before.end}, {next.first, m_clauses.contentEnd(next.first, false)}};
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
    // "Als „…“ bezeichnete sie den Fund"
    if (field.kind == FieldKind::Main && verb.takes.testFlag(Complement::Object) && m_segment.is(field.head, u"als") &&
        field.head + 2 <= cue.finite && m_segment.isQuotation(cue.finite - 1))
        return AtomRange{cue.finite - 1, cue.finite};
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
    if (preposition >= 0 && m_phrases.timeEnd(preposition) == preposition &&
        (quotation > preposition || m_segment.is(preposition, u"vor") ||
         (m_segment.is(preposition, u"von") && !cue.passive &&
          !m_phrases.isSpeaker(preposition + 1, m_phrases.endOf(preposition + 1)))))
        return AtomRange{preposition + 1, end};
    while (first < end) {
        const int time = m_phrases.timeEnd(first);
        const bool adverb = (m_segment.isClass(first, WordClass::Adverb) &&
                             !(m_segment.is(first, u"mehr") && m_phrases.isNoun(first + 1))) ||
                            m_segment.is(first, u"sich");
        if (time > first)
            first = std::min(time, end);
        else if (adverb)
            ++first;
        else
            break;
    }
    if (verb.takes.testFlag(Complement::Addressee))
        first = behindAddressee(first, end);
    if (verb.takes.testFlag(Complement::Object) && quotation > first)
        first = behindPronoun(first, quotation);
    // "bezeichnete er als „…“": what it is called, when the thing itself stands elsewhere
    if (quotation > first && m_segment.isOneOf(first, {u"als", u"mit", u"wie", u"von", u"für"})) {
        ++first;
        if (quotation - first == 1 && m_segment.isClass(first, WordClass::Determiner) && quotation == end - 1)
            ++first;
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
    if (verb.takes.testFlag(Complement::Speech) && quotation == end - 1 &&
        (first == end - 1 || m_segment.endsInMark(end - 1) || m_segment.is(end - 2, u"wie")))
        return AtomRange{end - 1, end};
    if (!verb.takes.testFlag(Complement::Noun) || cue.passive || field.kind != FieldKind::Main)
        return std::nullopt;
    // "kündigte am Montag bei einem Besuch Proteste an"
    while (m_segment.isClass(first, WordClass::Preposition) && m_phrases.endOf(first + 1) > first + 1 &&
           m_phrases.endOf(first + 1) < end)
        first = m_phrases.endOf(first + 1);
    if (m_segment.isClass(first, WordClass::Negation) || m_phrases.endOf(first) <= first)
        return std::nullopt;
    return AtomRange{first, objectEnd(first, end)};
}

/// "nannte ihn | „…“", "stufte in einer Analyse | die Aktie als „…“ ein"
int GermanReports::behindPronoun(int first, int quotation) const
{
    if (m_segment.isOneOf(first, {u"ihn", u"sie", u"es", u"diese", u"diesen", u"dieses", u"dies", u"das"}) &&
        (first + 1 == quotation || m_phrases.endOf(first) == first + 1))
        ++first;
    while (m_segment.isClass(first, WordClass::Preposition) && !m_segment.is(first, u"für")) {
        const int end = m_phrases.endOf(first + 1);
        if (end <= first + 1 || end > quotation)
            break;
        first = end;
    }
    return first;
}

/// "warf der Stadt am Montag „Raubbau“ vor": who is addressed stands in the dative before what is said.
int GermanReports::behindAddressee(int first, int end) const
{
    const int person = m_phrases.endOf(first);
    const bool dative = m_segment.isOneOf(first, {u"dem", u"den", u"der", u"einem", u"einer", u"ihm", u"ihr", u"ihnen",
                                                  u"seinem", u"seiner", u"ihrem", u"ihrer", u"diesem", u"dieser",
                                                  u"allen", u"beiden", u"vielen", u"einigen"});
    if (m_segment.isQuotation(person - 1) && person - first > 1 && (dative || m_phrases.isNoun(first)))
        return person - 1; // "Iselland „Raubbau“": no title of Iselland's
    int behind = m_phrases.skipAdjuncts(person, end);
    if (person <= first || behind >= end)
        return first;
    const bool object = m_segment.isQuotation(behind) || m_phrases.endOf(behind) > behind;
    return object && (dative || m_phrases.isNoun(first)) ? behind : first;
}

/// Without what tells only when, where or how: "den Anschlag | in einer Rede", "die Reform | dagegen".
int GermanReports::objectEnd(int first, int end) const
{
    const int phrase = m_phrases.endOfSeveral(first);
    for (int at = std::max(phrase, first + 1); at < end; ++at) {
        const bool medium =
            m_segment.isOneOf(at, {u"in", u"im", u"bei", u"beim", u"auf", u"gegenüber", u"per", u"am", u"via"}) &&
            (m_phrases.timeEnd(at) > at || m_phrases.nouns().isMedium(at + 1) || m_phrases.nouns().isMedium(at + 2));
        if (medium)
            return at;
    }
    while (end > phrase && end > first + 1 && m_segment.isClass(end - 1, WordClass::Adverb))
        --end;
    return end;
}

} // namespace Readout::Attribution
