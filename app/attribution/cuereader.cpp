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
    if (form == VerbForm::Gerund && (gerundOwner(at) || isMediumBefore(at)))
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

/// "took to the radio to accuse", "went on to say": what somebody did in order to say it, or went on saying.
bool CueReader::isPurpose(int at) const
{
    const int before = at - 2;
    if (m_segment.atom(at).cue.form != VerbForm::Base || m_segment.cueVerb(at)->attitude)
        return false;
    const bool went = m_segment.is(before, u"on") && m_segment.isOneOf(before - 1, {u"went", u"goes", u"going"});
    const Text::Complements says = Complement::Clause | Complement::Of | Complement::Object;
    return (went || m_segment.isClass(before, WordClass::MediumNoun)) &&
           m_segment.cueVerb(at)->takes.testAnyFlags(says);
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
    if (m_segment.is(at - 1, u"to"))
        return m_subjects.ofClause(at);
    if (form == VerbForm::Gerund) {
        const auto owner = gerundOwner(at);
        return owner ? owner : m_subjects.ofClause(at);
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
