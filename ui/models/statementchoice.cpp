// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adds to what is shown, never takes a statement's place: an attitude within a statement does not hide it.
#include "models/statementchoice.h"

#include "models/statementtext.h"

#include <algorithm>

namespace Readout::Models {

namespace {

bool isAttitude(const Statement &statement)
{
    return statement.act == Act::Attitude && statement.check != Check::Rejected;
}

bool isRejected(const Statement &statement)
{
    return statement.check == Check::Rejected;
}

} // namespace

QList<int> chosenStatements(const QList<Statement> &statements, const StatementChoice &choice)
{
    QList<int> chosen = shownStatements(statements);
    if (choice.attitudes || choice.rejected) {
        for (int at = 0; at < statements.size(); ++at) {
            if ((choice.attitudes && isAttitude(statements[at])) || (choice.rejected && isRejected(statements[at])))
                chosen.append(at);
        }
        std::sort(chosen.begin(), chosen.end());
        // Rejecting the inner link of a chain brings the outer one back: nothing can stand here twice all the same.
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    }
    if (choice.onlyUnchecked)
        chosen.removeIf([&statements](int at) { return statements[at].check != Check::None; });
    return chosen;
}

int attitudeCount(const QList<Statement> &statements)
{
    return int(std::count_if(statements.cbegin(), statements.cend(), isAttitude));
}

int rejectedCount(const QList<Statement> &statements)
{
    return int(std::count_if(statements.cbegin(), statements.cend(), isRejected));
}

QStringList speakerNames(QStringView text, const Statement &statement)
{
    QStringList names;
    for (const Actor &actor : statement.actors) {
        if (!actor.name.isEmpty() && !names.contains(actor.name))
            names.append(actor.name);
    }
    if (names.isEmpty() && statement.speaker)
        names.append(speakerMention(text, statement));
    return names;
}

Voice Voice::ofParties(const QStringList &parties, bool unknownSpeaker)
{
    const Of none = unknownSpeaker ? Of::UnknownSpeaker : Of::NoParty;
    return {parties.isEmpty() ? none : Of::Parties, {}, parties};
}

bool isVoiceOf(const Voice &voice, QStringView text, const Statement &statement)
{
    switch (voice.of) {
    case Voice::Of::Speaker:
        return speakerNames(text, statement).contains(voice.speaker);
    case Voice::Of::Parties:
        return std::all_of(voice.parties.cbegin(), voice.parties.cend(),
                           [&statement](const QString &party) { return statement.parties.contains(party); });
    case Voice::Of::NoParty:
        return statement.parties.isEmpty() && !hasUnknownSpeaker(statement);
    case Voice::Of::UnknownSpeaker:
        break;
    }
    return hasUnknownSpeaker(statement);
}

QString voiceName(const Voice &voice)
{
    return voice.of == Voice::Of::Speaker ? voice.speaker
                                          : partiesName(voice.parties, voice.of == Voice::Of::UnknownSpeaker);
}

} // namespace Readout::Models
