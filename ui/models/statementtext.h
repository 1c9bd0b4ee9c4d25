// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words about a statement that every view shows alike. Knows no view.
#pragma once

#include "domain/statement.h"

namespace Readout::Models {

/// The stretch @p span of @p text; what lies outside the text is left out.
QString wordsOf(QStringView text, TextSpan span);
/// The mention as it stands in the text; empty when nobody is named.
QString speakerMention(QStringView text, const Statement &statement);
/// Names of the actors, "Ana Ruiz and Piet Oort"; without actors the mention; empty when nobody is named.
QString speakerName(QStringView text, const Statement &statement);
/// The cue as it stands in the text; for a cue without letters (":") the verb, which may be empty.
QString verbWords(QStringView text, const Statement &statement);
/// The source actor's name, else its mention; empty when the article itself reports.
QString sourceName(QStringView text, const Statement &statement);
/// Nobody can be put behind it: shown as "Speaker unknown".
bool hasUnknownSpeaker(const Statement &statement);
/// "checked", "rejected", "certain", "likely", "unknown"; the same words as Common::stateWord().
QString stateWord(State state, Check check);
/// "attitude": what somebody hopes or plans, not what they said.
QString attitudeWord();
/// "Japan and China"; for none "Speaker unknown" or "No party".
QString partiesName(const QStringList &parties, bool unknownSpeaker);

/// How many of the statements are checked by a person, and how sure the others are. Attitudes and what was rejected are
/// counted apart: they are no part of the total.
struct StatementCounts
{
    int attitudes = 0;
    int rejected = 0;
    int checked = 0;
    int certain = 0;
    int likely = 0;
    int unknown = 0;

    int total() const { return checked + certain + likely + unknown; }
    void take(const Statement &statement);
    /// "Statements 11: 2 checked, 6 certain, 1 likely, 2 unknown"; what there is none of is left out.
    QString sentence() const;
};

} // namespace Readout::Models
