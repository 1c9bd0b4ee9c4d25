// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a word that can report does so as a verb, and who its subject is. Knows no contents.
#pragma once

#include "attribution/subjects.h"

namespace Readout::Attribution {

class CueReader final
{
public:
    explicit CueReader(const Segment &segment) : m_segment(segment), m_phrases(segment), m_subjects(segment) {}

    bool isVerbHere(int at) const;
    std::optional<Subject> subjectOf(int at) const;
    bool isObjectOfPreposition(const Subject &subject) const;
    bool isPluralNoun(int at, const Subject &subject) const;

private:
    bool isPurpose(int at) const;
    bool isImplied(int verb) const;
    std::optional<Subject> causedOne(int at) const;
    bool governsMarks(int at) const;
    bool isAdjunct(int at) const;
    bool opensSentence(int at) const;
    std::optional<Subject> subjectBehind(int at) const;
    bool isProgressive(int at) const;
    bool isMediumBefore(int at) const;
    std::optional<Subject> gerundOwner(int at) const;

    const Segment &m_segment;
    NounPhrases m_phrases;
    Subjects m_subjects;
};

} // namespace Readout::Attribution
