// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a person changes the sides of a comparison. Each function takes all sides, hidden ones too, and gives the changed
// ones; a wish that makes no sense gives them back as they were. Knows no dossier, no window.
#pragma once

#include "domain/dossier.h"

#include <optional>

namespace Readout {

QList<Side> withSideRenamed(QList<Side> sides, qsizetype side, const QString &name);
/// The parties of @p from join those of @p into, which keeps its place, and its name when a person gave it one.
QList<Side> withSidesMerged(QList<Side> sides, qsizetype from, qsizetype into);
/// A side of its own for each of its parties, in its place and named as people call the party.
QList<Side> withSideSplit(QList<Side> sides, qsizetype side);
QList<Side> withSideMoved(QList<Side> sides, qsizetype from, qsizetype to);
QList<Side> withSideHidden(QList<Side> sides, qsizetype side, bool hidden = true);
QList<Side> withAllSidesShown(QList<Side> sides);
/// @p party leaves the side it is in and joins @p to; without one it stands on no side. A side that loses its last
/// party goes, unless it is the only one.
QList<Side> withPartyGiven(QList<Side> sides, const QString &party, std::optional<qsizetype> to);
/// The same, to a new side at the end.
QList<Side> withPartyAlone(QList<Side> sides, const QString &party);

struct PartyWithoutSide
{
    QString party;
    int statements = 0; ///< shown ones made for it, alone or with others

    bool operator==(const PartyWithoutSide &) const = default;
};
/// Who speaks in @p articles but belongs to none of @p sides (hidden ones count as sides), most statements first.
QList<PartyWithoutSide> partiesWithoutSide(const QList<AnnotatedArticle> &articles, const QList<Side> &sides);

} // namespace Readout
