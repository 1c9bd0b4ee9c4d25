// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forms and neighbours tell verbs from nouns, and whose verb one is.
#include "attribution/cuereader.h"

#include "text/marks.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::VerbForm;
using Text::WordClass;

/// "negotiators for three states": a plural subject takes no verb in -s.
bool CueReader::isPluralNoun(int at, const Subject &subject) const
{
    if (m_segment.atom(at).cue.form != VerbForm::ThirdPerson)
        return false;
    const int head = m_phrases.headOf(subject.first, subject.end);
    return m_segment.isClass(head, WordClass::PersonNoun) && m_segment.word(head).endsWith(u's');
}

/// "in a statement posted online": the noun depends on the preposition, so the participle has no subject.
bool CueReader::isObjectOfPreposition(const Subject &subject) const
{
    const int before = subject.first - 1;
    // "About four in ten voters say"
    if (m_segment.isOneOf(before, {u"about", u"over", u"under", u"around"}) &&
        (m_segment.isClass(subject.first, WordClass::Number) || m_segment.atom(subject.first).kind == AtomKind::Number))
        return false;
    return !subject.relative && !subject.shared && subject.first == subject.begins &&
           m_segment.isClass(before, WordClass::Preposition) && !m_segment.isClass(before, WordClass::Subordinator);
}

/// The form fits a verb and the word before it does not make it a noun.
bool CueReader::isVerbHere(int at) const
{
    if (m_segment.atom(at).capitalised && at > 0 && !m_segment.isQuotation(at - 1))
        return false;
    const VerbForm form = m_segment.atom(at).cue.form;
    if (m_segment.is(at - 1, u"to"))
        return isPurpose(at);
    // "giving states more power"
    if (form == VerbForm::ThirdPerson && m_segment.isWord(at - 1) && m_segment.word(at - 1).endsWith(u"ing") &&
        !m_segment.atom(at - 1).capitalised)
        return false;
    // "They met at the lake, known there as the mirror"
    if (form == VerbForm::Participle && m_segment.isComma(at - 1) && !m_segment.isQuotation(at - 2))
        return false;
    if (form == VerbForm::Past || form == VerbForm::PastOrParticiple || form == VerbForm::Participle)
        return !m_segment.isClass(at - 1, WordClass::Possessive) &&
               !(m_segment.isClass(at - 1, WordClass::Determiner) &&
                 !m_segment.isClass(at - 1, WordClass::SubjectPronoun | WordClass::Number) &&
                 !(m_segment.is(at - 1, u"that") && m_segment.isNominal(at - 2)));
    if (form != VerbForm::Gerund &&
        m_segment.isClass(at - 1, WordClass::Determiner | WordClass::Possessive | WordClass::Preposition) &&
        !m_segment.isClass(at - 1, WordClass::SubjectPronoun | WordClass::Number))
        return false;
    if (form == VerbForm::Gerund && isProgressive(at))
        return true;
    // "before a hearing, “…”"
    if (form == VerbForm::Gerund && m_segment.isClass(at, WordClass::MediumNoun) && at > 0 && !m_segment.isMark(at - 1))
        return false;
    // "was quoted as saying", "quoted Ruiz as saying": told with "quoted".
    if (form == VerbForm::Gerund && m_segment.is(at - 1, u"as"))
        return false;
    if (form == VerbForm::Gerund && (gerundOwner(at) || isMediumBefore(at)))
        return true;
    if (form == VerbForm::Gerund && governsMarks(at) && isAdjunct(at))
        return true;
    if (form == VerbForm::Gerund)
        return at > 0 &&
               ((m_segment.isMark(at + 1) && m_segment.isQuotation(at + 2)) || m_segment.isQuotation(at + 1) ||
                (m_segment.isAdverb(at + 1) && m_segment.isQuotation(at + 2)) || m_segment.is(at + 1, u"that") ||
                m_segment.isComma(at - 1) || m_segment.isQuotation(at - 1) ||
                (m_segment.isAdverb(at - 1) && m_segment.isComma(at - 2)));
    if (m_segment.isEnclitic(at - 1) && !m_segment.isAuxiliary(at - 1))
        return false;
    if (form == VerbForm::Base)
        return m_segment.isClass(at - 1,
                                 WordClass::SubjectPronoun | WordClass::Modal | WordClass::Do | WordClass::Adverb) ||
               m_segment.isClass(at - 1, WordClass::PersonNoun | WordClass::Number) || m_segment.isQuotation(at - 1) ||
               m_segment.isComma(at - 1) || (m_segment.isWord(at - 1) && m_segment.word(at - 1).endsWith(u's'));
    return true;
}

/// "calling the plan “dead”": words in marks before any other mark.
bool CueReader::governsMarks(int at) const
{
    for (int here = at + 1; here < at + 14 && here < m_segment.size(); ++here) {
        if (m_segment.isQuotation(here))
            return true;
        if (m_segment.isMark(here) || (m_segment.isAuxiliary(here) && !m_segment.isEnclitic(here)))
            return false;
    }
    return false;
}

/// "After calling …", "…, at one point calling …", "… and calling …": a participle that says what else the subject did.
bool CueReader::isAdjunct(int at) const
{
    int before = at - 1;
    while (m_segment.isAdverb(before) && !m_segment.isComma(before))
        --before;
    if (before < 0 || m_segment.isMark(before) || m_segment.isClass(before, WordClass::Coordinator))
        return true;
    if (m_segment.isClass(before, WordClass::Preposition | WordClass::Subordinator))
        return true;
    for (int steps = 0; steps < 4 && before > 0; ++steps, --before) {
        if (m_segment.isComma(before - 1))
            return m_segment.isClass(before, WordClass::Preposition);
    }
    return false;
}

/// "After calling the plan “dead,” Ruiz left": no clause stands before @p at, so the subject is the next one’s.
bool CueReader::opensSentence(int at) const
{
    int first = 0;
    while (m_segment.isMark(first) || m_segment.isClass(first, WordClass::Coordinator) || m_segment.isAdverb(first))
        ++first;
    return at == first ||
           (at <= first + 3 && m_segment.isClass(first, WordClass::Preposition | WordClass::Subordinator));
}

/// The subject of the main clause that begins behind a comma, within marks or not.
std::optional<Subject> CueReader::subjectBehind(int at) const
{
    for (int comma = at + 1; comma + 1 < m_segment.size() && comma < at + 40; ++comma) {
        if (!m_segment.isComma(comma) && !m_segment.endsInMark(comma))
            continue;
        const int first = comma + 1;
        const int end = m_phrases.endWithApposition(first);
        if (end <= first || !m_phrases.canSpeak(first, end))
            continue;
        int verb = m_segment.isComma(end) ? end + 1 : end;
        while (m_segment.isAdverb(verb))
            ++verb;
        if (!m_segment.isVerbLike(verb))
            continue;
        Subject subject;
        subject.first = first;
        subject.end = end;
        subject.begins = at;
        subject.shared = true;
        return subject;
    }
    return std::nullopt;
}

/// "took to the radio to accuse", "went on to say", "was forced to admit": what somebody did in order to say it, went
/// on saying, or did indeed say.
bool CueReader::isPurpose(int at) const
{
    const int before = at - 2;
    if (m_segment.atom(at).cue.form != VerbForm::Base || m_segment.cueVerb(at)->attitude)
        return false;
    const Text::Complements says = Complement::Clause | Complement::Of | Complement::Object;
    const Text::Complements takes = m_segment.cueVerb(at)->takes;
    if (!takes.testAnyFlags(says) && !(takes.testFlag(Complement::Noun) && governsMarks(at)))
        return false;
    if (m_segment.is(before, u"as") && m_segment.is(before - 1, u"far"))
        return true;
    const bool went = m_segment.is(before, u"on") && m_segment.isOneOf(before - 1, {u"went", u"goes", u"going"});
    return went || m_segment.isClass(before, WordClass::MediumNoun) || (isImplied(before)) || (causedOne(at));
}

/// "managed to say", "was forced to say": it was said.
bool CueReader::isImplied(int verb) const
{
    return m_segment.isOneOf(verb, {u"managed",  u"forced",     u"compelled", u"proceeded", u"continued", u"continues",
                                    u"began",    u"begun",      u"rushed",    u"hastened",  u"paused",    u"stopped",
                                    u"dared",    u"got",        u"came",      u"obliged",   u"prompted",  u"led",
                                    u"inspired", u"emboldened", u"moved",     u"pressed",   u"quick"});
}

/// "led her to declare", "prompted Rubio to call": the one who was caused to speak.
std::optional<Subject> CueReader::causedOne(int at) const
{
    const int last = at - 2;
    int first = m_segment.isClass(last, WordClass::ObjectPronoun) ? last : m_phrases.startOf(last);
    if (first < 1 || !m_segment.isOneOf(first - 1, {u"led", u"leading", u"leads", u"prompted", u"prompting", u"prompts",
                                                    u"forced", u"forcing", u"forces", u"caused", u"causing", u"drove",
                                                    u"driving", u"inspired", u"inspiring", u"moved", u"provoked"}))
        return std::nullopt;
    if (!m_segment.isClass(first, WordClass::ObjectPronoun) && !m_phrases.canSpeak(first, last + 1))
        return std::nullopt;
    Subject subject;
    subject.first = first;
    subject.end = last + 1;
    subject.begins = at;
    subject.shared = true;
    return subject;
}

/// "is telling", "’s also predicting"
bool CueReader::isProgressive(int at) const
{
    int before = at - 1;
    while (m_segment.isAdverb(before) || m_segment.isClass(before, WordClass::Negation))
        --before;
    return m_segment.isAuxiliary(before) && m_segment.isClass(before, WordClass::Be);
}

/// "a statement saying", "a letter to Ruiz urging"
bool CueReader::isMediumBefore(int at) const
{
    const int first = m_phrases.startOf(at - 1);
    const int head = first < 0 ? at - 1 : m_phrases.headOf(first, at);
    return m_segment.isClass(head, WordClass::MediumNoun | WordClass::DocumentNoun) && !m_segment.isName(head);
}

/// "with Ruiz reportedly yelling", "footage of Ruiz asking": the one right before the participle.
std::optional<Subject> CueReader::gerundOwner(int at) const
{
    int last = at - 1;
    while (m_segment.isAdverb(last) && !m_segment.isName(last))
        --last;
    const bool person = m_segment.isName(last) || m_segment.isClass(last, WordClass::PersonNoun);
    const int first = person && !isMediumBefore(at) ? m_phrases.startOf(last) : -1;
    if (first < 0 || !m_phrases.canSpeak(first, last + 1))
        return std::nullopt;
    // "a letter to Ruiz urging her": whoever wrote urges.
    const bool accompanies = m_segment.isOneOf(first - 1, {u"with", u"of", u"by", u"from"});
    if (!accompanies && (m_segment.isClass(first - 1, WordClass::Preposition) || m_segment.cueVerb(at)->attitude))
        return std::nullopt;
    Subject subject;
    subject.first = first;
    subject.end = last + 1;
    subject.begins = at;
    subject.shared = true;
    return subject;
}

std::optional<Subject> CueReader::subjectOf(int at) const
{
    const VerbForm form = m_segment.atom(at).cue.form;
    if (form == VerbForm::Gerund && isProgressive(at)) {
        auto subject = m_subjects.before(at);
        if (subject)
            subject->passive = false;
        return subject;
    }
    if (m_segment.is(at - 1, u"to")) {
        const auto caused = causedOne(at);
        return caused ? caused : m_subjects.ofClause(at);
    }
    if (form == VerbForm::Gerund) {
        if (const auto owner = gerundOwner(at))
            return owner;
        if (opensSentence(at)) {
            if (const auto behind = subjectBehind(at))
                return behind;
        }
        const auto clause = m_subjects.ofClause(at);
        return clause || !isMediumBefore(at) || m_segment.word(0).endsWith(u"ing") ? clause
                                                                                   : m_subjects.phraseBefore(at);
    }
    // "… of “Rain,” thanked Ruiz": not every verb can follow speech.
    const bool speaks = m_segment.cueVerb(at)->takes.testAnyFlags(Complement::Speech | Complement::Clause);
    const bool afterSpeech =
        speaks && (m_segment.isQuotation(at - 1) ||
                   (m_segment.isMark(at - 1) && (m_segment.isComma(at - 1) || Text::isDash(m_segment.word(at - 1)))));
    if (afterSpeech) {
        const auto behind = m_subjects.behind(at);
        if (behind && (m_segment.isQuotation(at - 1) || m_segment.isQuotation(at - 2)))
            return behind;
        if (const auto before = m_subjects.before(at))
            return before;
        if (behind)
            return behind;
    }
    if (const auto before = m_subjects.before(at))
        return before;
    if (m_segment.isClass(at - 1, WordClass::Coordinator) || m_segment.isComma(at - 1) || m_segment.isAdverb(at - 1))
        return m_subjects.ofClause(at);
    return std::nullopt;
}

} // namespace Readout::Attribution
