// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies the rows of one table after the other out of a damaged file. Knows the tables' names and keys, not what rows
// mean.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <limits>
#include <optional>

namespace Readout::Storage {

class Database;

/// One table, and what came of it.
struct SalvagedTable
{
    const char *name;
    const char *key;         ///< of integers; several rows may share one. "" for none
    const char *dispensable; ///< a column of bytes that a row may do without; "" for none
    qint64 saved = 0;
    std::optional<qint64> lost = 0; ///< nullopt: nobody can tell how many
};

/// From the file attached to a fresh library as "damaged" to that library; foreign keys must be off.
class SalvagedRows final
{
public:
    explicit SalvagedRows(const Database &database) : m_database(database) {}

    /// Errors: Damaged when not even the list of tables can be read; NoSpace, Unwritable.
    Result<QList<SalvagedTable>> copyAll();

private:
    struct Range
    {
        qint64 first = std::numeric_limits<qint64>::min();
        qint64 last = std::numeric_limits<qint64>::max();
    };

    Result<void> copyTable(SalvagedTable *table);
    Result<bool> copyRange(const SalvagedTable &table, std::optional<Range> range, bool dispense = false);
    Result<void> copyInParts(const SalvagedTable &table, Range range);
    std::optional<qint64> edge(const SalvagedTable &table, bool last) const;
    Range keysOf(const SalvagedTable &table) const;
    std::optional<qint64> count(const QString &from) const;

    const Database &m_database;
    QString m_columns;
    QString m_spared; ///< the columns with the dispensable one empty
};

} // namespace Readout::Storage
