// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Renaming, merging, splitting, moving and hiding sides.
#include "comparison/sideedits.h"

#include "domain/party.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

bool isSide(const QList<Side> &sides, qsizetype side)
{
    return side >= 0 && side < sides.size();
}

QString partyNames(const QStringList &parties)
{
    QStringList names;
    for (const QString &party : parties)
        names.append(partyName(party));
    return names.join(u", "_s);
}

/// Named after its parties, not by a person: the name follows when the parties change.
bool isNamedByItsParties(const Side &side)
{
    return side.name == partyNames(side.parties);
}

/// @return the side @p party is in, the first one when a person put it into two; -1 for none.
qsizetype sideOf(const QList<Side> &sides, const QString &party)
{
    const auto found =
        std::find_if(sides.cbegin(), sides.cend(), [&party](const Side &side) { return side.parties.contains(party); });
    return found == sides.cend() ? -1 : found - sides.cbegin();
}

void setParties(Side &side, const QStringList &parties)
{
    const bool followsParties = isNamedByItsParties(side);
    side.parties = parties;
    if (followsParties)
        side.name = partyNames(parties);
}

} // namespace

QList<Side> withSideRenamed(QList<Side> sides, qsizetype side, const QString &name)
{
    if (isSide(sides, side) && !name.simplified().isEmpty())
        sides[side].name = name.simplified();
    return sides;
}

QList<Side> withSidesMerged(QList<Side> sides, qsizetype from, qsizetype into)
{
    if (!isSide(sides, from) || !isSide(sides, into) || from == into)
        return sides;
    QStringList parties = sides[into].parties;
    for (const QString &party : std::as_const(sides[from].parties)) {
        if (!parties.contains(party))
            parties.append(party);
    }
    setParties(sides[into], parties);
    sides.removeAt(from);
    return sides;
}

QList<Side> withSideSplit(QList<Side> sides, qsizetype side)
{
    if (!isSide(sides, side) || sides[side].parties.size() < 2)
        return sides;
    const Side whole = sides[side];
    sides[side].parties = {whole.parties.first()};
    sides[side].name = partyName(whole.parties.first());
    for (qsizetype at = 1; at < whole.parties.size(); ++at)
        sides.insert(side + at, {SideId{}, partyName(whole.parties[at]), {whole.parties[at]}, whole.hidden});
    return sides;
}

QList<Side> withSideMoved(QList<Side> sides, qsizetype from, qsizetype to)
{
    if (isSide(sides, from) && isSide(sides, to))
        sides.move(from, to);
    return sides;
}

QList<Side> withSideHidden(QList<Side> sides, qsizetype side, bool hidden)
{
    if (isSide(sides, side))
        sides[side].hidden = hidden;
    return sides;
}

QList<Side> withAllSidesShown(QList<Side> sides)
{
    for (Side &side : sides)
        side.hidden = false;
    return sides;
}

QList<Side> withPartyGiven(QList<Side> sides, const QString &party, std::optional<qsizetype> to)
{
    const qsizetype from = sideOf(sides, party);
    if (party.isEmpty() || (to && (!isSide(sides, *to) || *to == from)))
        return sides;
    if (to)
        setParties(sides[*to], sides[*to].parties + QStringList(party));
    if (from < 0)
        return sides;
    QStringList left = sides[from].parties;
    left.removeAll(party);
    if (!left.isEmpty())
        setParties(sides[from], left);
    else if (sides.size() > 1)
        sides.removeAt(from);
    return sides;
}

QList<Side> withPartyAlone(QList<Side> sides, const QString &party)
{
    const qsizetype from = sideOf(sides, party);
    if (party.isEmpty() || (from >= 0 && sides[from].parties.size() < 2))
        return sides;
    if (from >= 0) {
        QStringList left = sides[from].parties;
        left.removeAll(party);
        setParties(sides[from], left);
    }
    sides.append({SideId{}, partyName(party), {party}, false});
    return sides;
}

QList<PartyWithoutSide> partiesWithoutSide(const QList<AnnotatedArticle> &articles, const QList<Side> &sides)
{
    QList<PartyWithoutSide> found;
    for (const AnnotatedArticle &annotated : articles) {
        for (const int at : shownStatements(annotated.statements)) {
            for (const QString &party : annotated.statements[at].parties) {
                if (party.isEmpty() || sideOf(sides, party) >= 0)
                    continue;
                const auto known =
                    std::find_if(found.begin(), found.end(), [&party](const auto &one) { return one.party == party; });
                if (known == found.end())
                    found.append({party, 1});
                else
                    ++known->statements;
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const PartyWithoutSide &one, const PartyWithoutSide &other) {
        return one.statements > other.statements;
    });
    return found;
}

} // namespace Readout
