// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names and verbs of a statement, put together for people.
#include "models/statementtext.h"

#include "models/partyorder.h"

#include <QCoreApplication>

#include <algorithm>

namespace Readout::Models {

namespace {

/// In the language of the window, which need not be that of the locale: "A", "A and B", "A, B and C".
QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString first = names.first(names.size() - 1).join(QCoreApplication::translate("Parties", ", "));
    return QCoreApplication::translate("Parties", "%1 and %2").arg(first, names.last());
}

} // namespace

QString wordsOf(QStringView text, TextSpan span)
{
    const qsizetype begin = std::clamp<qsizetype>(span.begin, 0, text.size());
    const qsizetype end = std::clamp<qsizetype>(span.end, begin, text.size());
    return text.sliced(begin, end - begin).toString();
}

QString speakerMention(QStringView text, const Statement &statement)
{
    return statement.speaker ? wordsOf(text, *statement.speaker) : QString();
}

QString speakerName(QStringView text, const Statement &statement)
{
    QStringList names;
    for (const Actor &actor : statement.actors) {
        if (!actor.name.isEmpty())
            names.append(actor.name);
    }
    return names.isEmpty() ? speakerMention(text, statement) : joined(names);
}

QString verbWords(QStringView text, const Statement &statement)
{
    if (!statement.cue)
        return statement.verb;
    const QString cue = wordsOf(text, *statement.cue);
    const bool isWord = std::any_of(cue.cbegin(), cue.cend(), [](QChar sign) { return sign.isLetter(); });
    return isWord ? cue : statement.verb;
}

QString sourceName(QStringView text, const Statement &statement)
{
    if (statement.sourceActor && !statement.sourceActor->name.isEmpty())
        return statement.sourceActor->name;
    return statement.source ? wordsOf(text, *statement.source) : QString();
}

bool hasUnknownSpeaker(const Statement &statement)
{
    return statement.parties.isEmpty() &&
           (statement.state == State::Unknown || (!statement.speaker && statement.actors.isEmpty()));
}

QString stateWord(State state, Check check)
{
    if (check == Check::Rejected)
        return QCoreApplication::translate("Statements", "rejected");
    if (check != Check::None)
        return QCoreApplication::translate("Statements", "checked");
    switch (state) {
    case State::Certain:
        return QCoreApplication::translate("Statements", "certain");
    case State::Likely:
        return QCoreApplication::translate("Statements", "likely");
    case State::Unknown:
        break;
    }
    return QCoreApplication::translate("Statements", "unknown");
}

QString attitudeWord()
{
    return QCoreApplication::translate("Statements", "attitude");
}

QString partiesName(const QStringList &parties, bool unknownSpeaker)
{
    if (parties.isEmpty() && unknownSpeaker)
        return QCoreApplication::translate("Parties", "Speaker unknown");
    if (parties.isEmpty())
        return PartyOrder::displayName({});
    QStringList names;
    for (const QString &party : parties)
        names.append(PartyOrder::displayName(party));
    return joined(names);
}

void StatementCounts::take(const Statement &statement)
{
    if (statement.check == Check::Rejected)
        ++rejected;
    else if (statement.act == Act::Attitude)
        ++attitudes;
    else if (statement.check != Check::None)
        ++checked;
    else if (statement.state == State::Certain)
        ++certain;
    else if (statement.state == State::Likely)
        ++likely;
    else
        ++unknown;
}

QString StatementCounts::sentence() const
{
    if (total() == 0)
        return QCoreApplication::translate("Statements", "No statements");
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts.append(words.arg(count));
    };
    add(checked, QCoreApplication::translate("Statements", "%1 checked"));
    add(certain, QCoreApplication::translate("Statements", "%1 certain"));
    add(likely, QCoreApplication::translate("Statements", "%1 likely"));
    add(unknown, QCoreApplication::translate("Statements", "%1 unknown"));
    return QCoreApplication::translate("Statements", "Statements %1: %2").arg(total()).arg(parts.join(u", "));
}

} // namespace Readout::Models
