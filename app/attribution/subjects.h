// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds who does what a verb says: before it, behind it, or shared with an earlier verb. Knows no contents.
#pragma once

#include "attribution/nounphrases.h"

#include <optional>

namespace Readout::Attribution {

/// The subject of a verb, as atoms [first, end).
struct Subject
{
    int first = 0;
    int end = 0;
    int begins = 0;       ///< first atom of subject, adverbs and auxiliaries together
    bool passive = false; ///< a form of be stands before the participle
    bool negated = false;
    bool shared = false;    ///< taken over from an earlier verb of the sentence
    bool modal = false;     ///< would say, may say
    bool expletive = false; ///< "it was reported"
    bool relative = false;  ///< "a message that said": of a relative clause about it
};

class Subjects final
{
public:
    explicit Subjects(const Segment &segment) : m_segment(segment), m_phrases(segment) {}

    std::optional<Subject> before(int verb) const;
    /// "…,” said Ana Ruiz, a farmer."
    std::optional<Subject> behind(int verb) const;
    /// The subject of the clause that holds @p at: for "…, saying that" and "… and added that".
    std::optional<Subject> ofClause(int at) const;

    /// The noun phrase that ends right before @p at: "a banner reading “…”".
    std::optional<Subject> phraseBefore(int at) const { return phraseEndingAt(at - 1); }

private:
    int mainClauseOf(int begin, int at) const;
    std::optional<Subject> firstSubject(int begin, int at) const;
    int skipTimeLeft(int at) const;
    bool isHyphen(int mark) const;
    int beforeParenthesis(int comma) const;
    int beforeMedium(int last) const;
    std::optional<Subject> phraseEndingAt(int last) const;
    bool isApposition(const Subject &phrase) const;
    std::optional<Subject> throughAppositions(std::optional<Subject> phrase) const;

    const Segment &m_segment;
    NounPhrases m_phrases;
};

} // namespace Readout::Attribution
