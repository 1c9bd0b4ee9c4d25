// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements by machine and statements by person, apart. Begins no transactions; finds nothing in texts.
#pragma once

#include "base/result.h"
#include "domain/statement.h"
#include "storage/statementoverlay.h"

#include <QList>

#include <functional>
#include <optional>

namespace Readout::Storage {

class Database;

class StatementStore final
{
public:
    explicit StatementStore(const Database &database) : m_database(database) {}

    // Reading the twenty thousand statements of a long article takes longer than a person should wait for an act on one
    // of them: those of one version are kept until somebody writes.
    /// Nothing that was read may be believed any more: another program wrote, or a transaction was rolled back.
    void forget() const;
    bool isKept(VersionId version) const { return m_keptVersion == version && m_keptMachine.has_value(); }
    /// As if they had been read.
    void keep(VersionId version, const QList<Statement> &machine, const QList<Statement> &both) const;

    /// In their own order, UUIDs set.
    Result<QList<Statement>> machine(VersionId version) const;
    /// Standing words only.
    Result<QList<PersonsWord>> persons(VersionId version) const;
    /// The machine's with the person's laid over them.
    Result<QList<Statement>> both(VersionId version) const;
    /// Replaces the machine's. A statement on the same words as one before, or as one a person spoke about, has its
    /// UUID. Canceled as soon as @p givesUp says so: the caller rolls back.
    Result<void> replaceMachine(VersionId version, const QList<Statement> &statements,
                                const std::function<bool()> &givesUp = {}) const;

    /// The words of the machine's statement with @p uuid; none when it finds no such statement.
    Result<std::optional<TextSpan>> machineWords(VersionId version, const QUuid &uuid) const;

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
    Result<QList<Statement>> readMachine(VersionId version) const;

    const Database &m_database;
    mutable VersionId m_keptVersion{};
    mutable std::optional<QList<Statement>> m_keptMachine;
    mutable std::optional<QList<Statement>> m_keptBoth;
};

} // namespace Readout::Storage
