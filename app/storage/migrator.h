// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a library to the version this program knows, step by step. Knows no table.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace Readout::Storage {

class Database;

/// One numbered step; a file resources/migrations/0001_start.sql, never edited once released.
struct Migration
{
    int number = 0; ///< user_version after it; steps are numbered 1, 2, 3 …
    QString script;
};

class Migrator final
{
public:
    explicit Migrator(QList<Migration> migrations);
    /// Those shipped with the program. Errors: Internal when they are not numbered 1, 2, 3 …
    static Result<Migrator> shipped();

    int latest() const { return int(m_migrations.size()); }
    /// A library of an older version is first copied whole beside itself, as copyPath() says; the copy is kept. Each
    /// step is one transaction with its user_version: when one fails the library stands at the step before. Errors:
    /// TooNew (untouched), NoSpace, Unwritable, Damaged, Busy.
    Result<void> migrate(const Database &database) const;
    /// Where the copy of the library at @p path goes before it leaves @p version: "library.sqlite.version-1".
    static QString copyPath(const QString &path, int version);

private:
    Result<void> step(const Database &database, const Migration &migration, bool copyFirst) const;

    QList<Migration> m_migrations;
};

} // namespace Readout::Storage
