// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the reports of one Chinese segment: the subject stands before the verb, the content behind it or in front of
// both. Knows nothing beyond the segment.
#pragma once

#include "attribution/chinesesubjects.h"
#include "attribution/report.h"

#include <memory>

namespace Readout::Attribution {

class ChineseReports final
{
public:
    ChineseReports(const Segment &segment, const IdeographWords &words)
        : m_segment(segment), m_words(words), m_line(segment, words), m_subjects(m_line, words)
    {
    }

    std::vector<Report> run();

private:
    struct Clause
    {
        LineRange range;
        QChar mark; ///< that ends it
    };
    struct Cue
    {
        LineRange place;
        LineRange subject; ///< empty: shared
        IdeoCue word;
        QString lemma;
        LineRange quotedBy;     ///< "X, citing Y": X
        int clause = 0;         ///< index into m_clauses
        int content = 0;        ///< behind the cue and its mark
        int clauseFirst = 0;    ///< where its clause begins, conjunctions included
        bool last = false;      ///< nothing stands behind it
        bool joined = false;    ///< "and warned"
        bool contrast = false;  ///< "but warned"
        bool follows = false;   ///< an earlier cue stands in the same clause
        bool according = false; ///< "according to X"
        bool label = false;     ///< only a colon
    };
    /// A content whose end is still open.
    struct Open
    {
        std::size_t report = 0;
        int first = 0;
        bool nested = false;
        bool object = false;
        bool infinitive = false;
        int clause = 0;
    };

    void findClauses();
    void findCues();
    void findCuesIn(int clause);
    bool tryAccordingTo(int clause);
    bool tryLabel(int clause);
    void setSubject(Cue &cue, LineRange before) const;
    bool isCue(int at, const IdeoWord &word, LineRange around, int clause) const;
    bool endsContent(int clause) const;
    bool stopsAt(const Open &open, int clause) const;
    int pastParticle(int at, int end) const;
    int pastAddressee(int at, int end) const;
    LineRange sharedSubject(int clause) const;

    static bool takesObject(const Cue &cue)
    {
        return cue.word.takes == IdeoTakes::Object || cue.word.takes == IdeoTakes::Infinitive;
    }
    void take(const Cue &cue);
    void emitBehind(const Cue &cue);
    void tryGesture();
    bool emitFronted(const Cue &cue);
    bool isInner(const Cue &cue) const;
    bool isSameLink(const Cue &cue) const;
    void closeAt(int place, int clause);
    void closeObjects(int clause);
    Report reportOf(const Cue &cue) const;
    void addContent(Report &report, LineRange range) const;

    const Segment &m_segment;
    const IdeographWords &m_words;
    IdeographLine m_line;
    ChineseSubjects m_subjects;
    std::vector<Clause> m_clauses;
    std::vector<Cue> m_cues;
    std::vector<Report> m_reports;
    std::vector<Open> m_open;
    LineRange m_lastSubject; ///< of the latest report that is in no other
    int m_frontLimit = 0;    ///< fronted content begins no further left
};

} // namespace Readout::Attribution
