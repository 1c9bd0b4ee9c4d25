// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which statements a person wishes to see, and whose voice they follow. For reading only: comparison and exports go by
// shownStatements().
#pragma once

#include "domain/statement.h"

namespace Readout::Models {

struct StatementChoice
{
    bool attitudes = false; ///< hopes, plans, is expected to
    bool rejected = false;  ///< what a person said is no statement
    bool onlyUnchecked = false;

    bool operator==(const StatementChoice &) const = default;
};

/// @return indexes in text order: shownStatements(), and what @p choice adds to it or leaves out.
QList<int> chosenStatements(const QList<Statement> &statements, const StatementChoice &choice);
/// Those that @p choice could add: attitudes that are not rejected, and whatever is rejected.
int attitudeCount(const QList<Statement> &statements);
int rejectedCount(const QList<Statement> &statements);

/// A speaker, or those for whom one speaks, picked out of an article; the rest steps back.
struct Voice
{
    enum class Of { Speaker, Parties, NoParty, UnknownSpeaker };
    Of of = Of::Speaker;
    QString speaker;     ///< as speakerNames() has it
    QStringList parties; ///< what is said for all of these, also jointly with others

    static Voice ofSpeaker(const QString &name) { return {Of::Speaker, name, {}}; }
    /// Of those who speak for @p parties; for none, of those whom @p unknownSpeaker tells apart.
    static Voice ofParties(const QStringList &parties, bool unknownSpeaker);
    bool operator==(const Voice &) const = default;
};

/// Names of the actors, each one for itself; without actors the mention. Empty when nobody is named.
QStringList speakerNames(QStringView text, const Statement &statement);
bool isVoiceOf(const Voice &voice, QStringView text, const Statement &statement);
/// "Haru Tani", "Japan and China", "Speaker unknown".
QString voiceName(const Voice &voice);

} // namespace Readout::Models
