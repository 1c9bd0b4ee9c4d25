// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where another part of the sentence ends what a cue reports.
#include "attribution/reportfinder.h"

namespace Readout::Attribution {

using Text::Complement;
using Text::CueVerb;
using Text::VerbForm;
using Text::WordClass;
using Text::WordClasses;

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

/// "…, at the meeting she said": somebody reports before the next mark.
bool ReportFinder::reportsBefore(int at, int end) const
{
    for (int verb = at + 1; verb < end && !m_segment.isMark(verb) && !m_segment.isQuotation(verb); ++verb) {
        const CueVerb *cue = m_segment.cueVerb(verb);
        if (!cue || !cue->takes.testFlag(Complement::Clause) || !m_cues.isVerbHere(verb))
            continue;
        const auto subject = m_subjects.before(verb);
        return subject && subject->first > at && m_phrases.canSpeak(subject->first, subject->end);
    }
    return false;
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
        if (m_segment.isComma(at) && m_segment.isClass(at + 1, WordClass::Preposition) &&
            reportsBefore(at + 1, content.end))
            return at;
        if (m_segment.isComma(at) &&
            (m_segment.isName(at + 1) ||
             m_segment.isClass(at + 1, WordClass::SubjectPronoun | WordClass::Determiner | WordClass::Possessive)))
            return at;
        if (startsMainClause(at))
            return at + 1;
    }
    return content.end;
}

} // namespace Readout::Attribution
