// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which line style a party has: decided once, the same in every view. A plain value.
#pragma once

#include "domain/dossier.h"

#include <QHash>
#include <QStringList>

namespace Readout::Models {

/// Parties in the order of the dossier's sides, else of first appearance. All parties of one side share its number.
class PartyOrder final
{
public:
    PartyOrder() = default;
    static PartyOrder fromSides(const QList<Side> &sides);
    /// Appends the parties of @p statements that have no number yet: those who speak in the shown ones by first
    /// appearance, then those who only report them.
    void append(const QList<Statement> &statements);
    /// @return 0 … for a known party (0 = P1), -1 for an unknown one.
    int indexOf(const QString &party) const { return m_index.value(party, -1); }
    /// @return their numbers, each once, as painting takes them.
    QList<int> indexesOf(const QStringList &parties) const;
    QStringList parties() const { return m_parties; } ///< in order
    /// What people call a party: "Japan" for "JP" in the interface's language; an organisation's name as it is;
    /// "No party" for "".
    static QString displayName(const QString &party);

    bool operator==(const PartyOrder &) const = default;

private:
    void append(const QStringList &parties);

    QStringList m_parties;
    QHash<QString, int> m_index;
    int m_next = 0;
};

} // namespace Readout::Models
