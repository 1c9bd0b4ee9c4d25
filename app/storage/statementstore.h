// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements by machine and statements by person, apart. Begins no transactions; finds nothing in texts.
#pragma once

#include "base/result.h"
#include "domain/statement.h"
#include "storage/statementoverlay.h"

#include <QList>

namespace Readout::Storage {

class Database;

class StatementStore final
{
public:
    explicit StatementStore(const Database &database) : m_database(database) {}

    /// In their own order, UUIDs set.
    Result<QList<Statement>> machine(VersionId version) const;
    /// Standing words only.
    Result<QList<PersonsWord>> persons(VersionId version) const;
    /// The machine's with the person's laid over them.
    Result<QList<Statement>> both(VersionId version) const;
    /// Replaces the machine's. A statement on the same words as one before, or as one a person spoke about, has its
    /// UUID.
    Result<void> replaceMachine(VersionId version, const QList<Statement> &statements) const;

    /// A person's word on the statement with @p uuid in @p version, one taken back too; none when there never was one.
    struct Found
    {
        PersonsWord word;
        bool stands = false;
    };
    Result<std::optional<Found>> word(VersionId version, const QUuid &uuid) const;
    /// Stores @p word, over an earlier one with its UUID. @p about: the machine's words; kept when there was an earlier
    /// one.
    Result<void> putWord(VersionId version, const PersonsWord &word, std::optional<TextSpan> about) const;
    Result<void> removeWord(VersionId version, const QUuid &uuid) const;

private:
    const Database &m_database;
};

} // namespace Readout::Storage
