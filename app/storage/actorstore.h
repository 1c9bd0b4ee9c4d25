// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody the statements of a library name, found by the beginning of a name or of one of its words. Only reads: the
// tables keep themselves (0002_known_actors.sql).
#pragma once

#include "base/result.h"
#include "domain/correction.h"

namespace Readout::Storage {

class Database;

class ActorStore final
{
public:
    explicit ActorStore(const Database &database) : m_database(database) {}

    /// @return at most @p limit: those whose name begins with @p typed, then those with a word that does; the most used
    /// first. Nothing, or a single letter of an alphabet: nobody.
    Result<QList<KnownActor>> startingWith(const QString &typed, int limit) const;

private:
    const Database &m_database;
};

} // namespace Readout::Storage
