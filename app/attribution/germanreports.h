// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The grammar of German attribution in one segment: verbs in second or last place, "laut", "zufolge", "so X", colons.
#pragma once

#include "attribution/germanclauses.h"
#include "attribution/report.h"

namespace Readout::Attribution {

class GermanReports final
{
public:
    explicit GermanReports(const Segment &segment)
        : m_segment(segment), m_fields(segment), m_phrases(segment), m_clauses(segment, m_fields)
    {
    }

    std::vector<Report> run();
    /// Of "Das teilte die Polizei mit.": speaker and cue, whose content is the sentence before.
    std::optional<Report> pointingBack();

private:
    /// A form of a cue at its place.
    struct Cue
    {
        const Text::CueVerb *verb = nullptr;
        int at = 0;      ///< the word
        int finite = 0;  ///< the finite verb of its clause: the word itself or its auxiliary
        int field = 0;   ///< of the clause
        int last = 0;    ///< index of the last field of the clause: "teilte X, der krank war, mit"
        int closes = -1; ///< atom of the particle
        bool passive = false;
    };

    void tryVerb(int at);
    std::optional<Cue> cueAt(int at) const;
    std::optional<Cue> cueOf(int at, Text::CueForm form) const;
    bool takePlace(Cue &cue, Text::VerbForm form) const;
    int particleAfter(int at, const QString &particle, int &lastField) const;
    bool isNegated(const Cue &cue) const;

    bool addReport(const Cue &cue, const std::optional<GermanSubject> &subject);
    std::vector<AtomRange> contentsOf(const Cue &cue, const std::optional<GermanSubject> &subject) const;
    std::optional<AtomRange> objectOf(const Cue &cue, const std::optional<GermanSubject> &subject) const;
    Report reportOf(const Cue &cue, const std::optional<GermanSubject> &subject) const;
    std::optional<GermanSubject> subjectOf(const Cue &cue) const;
    std::optional<GermanSubject> originIn(int first, int end) const;
    bool tryUnnamed(const Cue &cue);
    void tryQuoted(const Cue &cue);
    void tryWritten(const Cue &cue);
    std::optional<GermanSubject> placeIn(int first, int end) const;
    GermanSubject withoutContent(const Cue &cue, GermanSubject subject) const;
    void tryWords(int at);
    void tryTalkOf(int at);
    bool passesOn(int at, TokenRange source);
    int behindAddressee(int first, int end) const;
    int behindPronoun(int first, int quotation) const;
    int objectEnd(int first, int end) const;
    bool holdsCueBehind(int at) const;
    bool isBesideCue(int at) const;
    bool isParenthesis(const Cue &cue) const;
    std::vector<AtomRange> contentsAround(const Cue &cue, const std::optional<GermanSubject> &subject) const;
    void speakOn();
    bool isAnybody(const GermanSubject &subject) const;
    bool isMixedOfSeveral(AtomRange content) const;
    void tryPredicate(int at);
    void tryPostposed(int at);
    bool isRule(int first) const;
    bool isBracketed(int at) const;
    int atomAt(int token) const;
    void trySource(int at);
    void tryZufolge(int at);
    void tryNoun(int at);
    void trySo(int at);
    void tryLabel();
    void tryColon();
    bool addSource(AtomRange phrase, AtomRange cue, AtomRange speaker, const QString &lemma);
    void add(Report report, const std::vector<AtomRange> &contents);
    void cutEarlier(TokenRange content);
    int sourceNounAt(int at) const;
    bool isCovered(int atom) const;

    const Segment &m_segment;
    GermanFields m_fields;
    GermanPhrases m_phrases;
    GermanClauses m_clauses;
    std::vector<Report> m_reports;
    int m_doneUpTo = 0;                          ///< what fronted contents have taken
    std::pair<int, TokenRange> m_source{-1, {}}; ///< "hat laut Polizei gesagt": of the clause in that field
};

} // namespace Readout::Attribution
