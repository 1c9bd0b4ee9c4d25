// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who and which parties fit what is typed, and in what order. Knows no widgets.
#pragma once

#include "domain/correction.h"

namespace Readout::Reader {

/// One line of the list below the field.
struct SpeakerRow
{
    enum class Kind { Actor, Nobody, ArticleItself, New, Party };
    Kind kind = Kind::Actor;
    Actor actor;   ///< of a party: its name as people write it, and itself as the only party
    QString count; ///< at the right: statements here, or where else it is known from

    bool operator==(const SpeakerRow &) const = default;
};

/// What @p typed may mean: those of @p here (the article) whose name begins with it, then with a word that does, then
/// those who share a word; after them those of @p library, which knows its own order; last a new one of that name.
/// Nothing typed: all of @p here. @p none, when given, is offered first of all until something is typed.
QList<SpeakerRow> speakerRows(const QList<KnownActor> &here, const QList<KnownActor> &library, const QString &typed,
                              std::optional<SpeakerRow::Kind> none);

/// Countries by name and code, organisations by name: first those in @p known, then all countries.
QList<SpeakerRow> partyRows(const QStringList &known, const QString &typed);
/// The parties @p text names, parted by commas: codes for countries however written; other names as they are.
QStringList partiesFrom(const QStringList &known, const QString &text);
/// The same back: "Japan, Nordic Council".
QString partiesText(const QStringList &parties);

} // namespace Readout::Reader
