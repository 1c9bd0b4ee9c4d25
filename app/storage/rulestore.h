// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules learned from corrections. Removed ones keep their rows. Begins no transactions.
#pragma once

#include "base/result.h"
#include "domain/learnedrule.h"

#include <optional>

namespace Readout::Storage {

class Database;

class RuleStore final
{
public:
    explicit RuleStore(const Database &database) : m_database(database) {}

    /// Those that stand, the latest first.
    Result<QList<LearnedRule>> list() const;
    /// One that stands or was removed; none when its UUID was never here.
    struct Found
    {
        LearnedRule rule;
        bool stands = false;
    };
    Result<std::optional<Found>> find(const QUuid &uuid) const;
    /// One that stands. NotFound.
    Result<LearnedRule> standing(const QUuid &uuid) const;
    /// A new row, or that of the same UUID again. Errors: Invalid (checkedRule(); another one speaks of these words).
    Result<void> put(const LearnedRule &rule) const;
    Result<void> remove(const QUuid &uuid) const;

private:
    const Database &m_database;
};

} // namespace Readout::Storage
