// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Topics and subjects of Japanese clauses: noun phrases before は, が and も. Knows no verbs.
#pragma once

#include "attribution/ideographline.h"

#include <optional>

namespace Readout::Attribution {

class JapaneseSubjects final
{
public:
    JapaneseSubjects(const IdeographLine &line, const IdeographWords &words) : m_line(line), m_words(words) {}

    struct Subject
    {
        LineRange phrase;
        int after = 0;      ///< behind its particle and a comma
        bool topic = false; ///< は or も
    };
    /// @return who does what the clause in @p range says: its topic, else its subject; none when it has neither.
    std::optional<Subject> of(LineRange range) const;
    /// @return the noun phrase that ends at @p end, not beginning before @p limit.
    LineRange phraseEndingAt(int end, int limit) const;
    bool canSpeak(LineRange range) const;
    bool is(LineRange range, IdeoSet kinds) const;
    /// @return how many characters of time stand at @p at, or 0.
    int timeAt(int at, int end) const;

private:
    bool isSubjectParticle(int at, int limit) const;
    bool isAttributive(LineRange range) const;

    const IdeographLine &m_line;
    const IdeographWords &m_words;
};

} // namespace Readout::Attribution
