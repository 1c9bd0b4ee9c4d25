// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the reports of one Japanese segment: the verb stands at the end, the content before it ends in と or を.
// Knows nothing beyond the segment.
#pragma once

#include "attribution/japanesesubjects.h"
#include "attribution/report.h"

namespace Readout::Attribution {

class JapaneseReports final
{
public:
    JapaneseReports(const Segment &segment, const IdeographWords &words)
        : m_segment(segment), m_words(words), m_line(segment, words), m_subjects(m_line, words)
    {
    }

    /// Reports without contents say something that another sentence holds ("こう述べた"): addFrontedSpeech() finds it.
    std::vector<Report> run();

private:
    /// What a verb's form makes of it.
    enum class Role : quint8 {
        Main,     ///< it ends a clause, or the sentence
        Embedded, ///< it stands within what another verb says
    };
    struct Cue
    {
        LineRange place; ///< stem and ending
        const IdeoWord *word = nullptr;
        Role role = Role::Main;
        int after = 0;            ///< where the next clause begins
        bool last = false;        ///< ends the sentence
        bool adversative = false; ///< "…したが、"
    };
    /// What a verb reports within a stretch of the line.
    struct Found
    {
        LineRange speaker;
        LineRange content;
        int cueFirst = 0; ///< the cue may begin before the verb: こう述べた
        bool fronted = false;
    };

    void findCues();
    bool readForm(Cue &cue) const;
    int formEnd(int stemEnd) const;
    void findUnits();
    int tryReported(int unit);
    void tryImpersonal(int unit);
    bool tryVerbless(int unit);
    void tryUnknownVerb(int unit);
    void tryCleft();
    bool tryLabel();
    void emitUnit(int first, std::size_t fromCue, std::size_t cue);
    void emitInner(LineRange content, std::size_t fromCue, std::size_t endCue);
    bool enclosesIn(int unit, std::size_t cue) const;

    std::optional<Found> read(int first, const Cue &cue, int limit) const;
    std::optional<Found> readQuoted(int first, const Cue &cue, int particle) const;
    std::optional<Found> readObject(int first, const Cue &cue) const;
    int quotative(int limit, const Cue &cue) const;
    int objectEnd(int limit, const Cue &cue) const;
    LineRange withoutAdverbials(LineRange content, bool object) const;
    LineRange withoutAddressee(LineRange content, const Cue &cue) const;
    LineRange withoutHearsay(LineRange content) const;
    Report reportOf(const Cue &cue, const Found &found) const;

    const Segment &m_segment;
    const IdeographWords &m_words;
    IdeographLine m_line;
    JapaneseSubjects m_subjects;
    std::vector<Cue> m_cues;
    std::vector<Report> m_reports;
    LineRange m_lastSubject;
};

} // namespace Readout::Attribution
