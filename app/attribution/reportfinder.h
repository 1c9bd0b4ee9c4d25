// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the reports of one segment: verbs that report, "according to", colons. Knows nothing beyond the segment.
#pragma once

#include "attribution/contents.h"
#include "attribution/cuereader.h"
#include "attribution/nouncues.h"
#include "attribution/report.h"

namespace Readout::Attribution {

class ReportFinder final
{
public:
    explicit ReportFinder(const Segment &segment)
        : m_segment(segment), m_phrases(segment), m_subjects(segment), m_cues(segment), m_contents(segment),
          m_extents(segment), m_nouns(segment)
    {
    }

    std::vector<Report> run();

private:
    void dropDoubles();
    bool tryInverted(int at);
    void tryVerb(int at);
    void shareWithReport(int at, Subject &subject) const;
    bool isOpenerOnly(AtomRange range) const;
    bool tryBehindOpener(const Subject &subject, int at, int cueEnd);
    int ownersPhraseAt(int at, AtomRange &owner) const;
    int accordingToAt(int at) const;
    void tryAccordingTo(int at, int length);
    void tryQuotedVerb(int at);
    void cutAtVerb(const Report &outer);
    bool holdsVerb(TokenRange range) const;
    void cutEarlier(int first, int end);
    bool startsMainClause(int at) const;
    bool reportsBefore(int at, int end) const;
    int endInSubordinate(int begins, AtomRange content) const;
    void tryLabel();
    bool tryAside(int at, const Subject &subject, int cueEnd);
    bool tryQuotesOther(int at, const Subject &source);
    bool tryQuotedAs(int at, const Subject &subject);
    bool tryExpletive(int at, const Subject &subject);
    bool goesOnBehind(const Subject &subject, AtomRange content) const;
    int endBeforeSister(int verb, AtomRange content) const;
    bool isOfParticiple(int content, int cueEnd) const;
    bool holdsQuotation(AtomRange range) const;
    static bool isPlainSpeech(const Text::CueVerb &verb);
    State stateOfBehind(int verb, const Subject &subject, AtomRange content) const;
    bool isUndivided(AtomRange content) const;
    bool endsSentence(AtomRange content) const;
    bool hasOwnCue(int at) const;
    bool isAdjunctInFront(const Subject &subject) const;
    bool tryFronted(int at, const Subject &subject, int cueEnd);
    bool tryBehind(int at, const Subject &subject, int cueEnd, bool lenient);
    Report reportOf(int verb, const Subject &subject, int cueEnd) const;
    void add(Report report, int doneUpTo);

    const Segment &m_segment;
    NounPhrases m_phrases;
    Subjects m_subjects;
    CueReader m_cues;
    Contents m_contents;
    Extents m_extents;
    NounCues m_nouns;
    std::vector<Report> m_reports;
    int m_sourceLimit = 0; ///< the same for what stands before "according to"
    int m_frontLimit = 0;  ///< fronted content begins no further left
};

} // namespace Readout::Attribution
