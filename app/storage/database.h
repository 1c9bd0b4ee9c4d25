// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to one SQLite file, and transactions on it. Knows no table.
#pragma once

#include "base/heldfiles.h"
#include "base/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

namespace Readout::Storage {

/// How long a writer waits for another program before it gives up with Busy.
inline constexpr int busyWaitMs = 2000;

/// A connection of its own name, closed and forgotten with this object. Belongs to the thread that opened it.
class Database final
{
public:
    enum class Mode {
        ReadWrite, ///< WAL, synchronous=FULL, foreign keys on; the file must exist (an empty one will do)
        ReadOnly,
        Immutable, ///< for media nobody can write to: takes no locks, makes no files beside it
    };

    /// Errors: Damaged (no database), Unreadable, Unwritable, NoSpace, Busy.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    /// Read-only; on media nobody can write to, without locks when there is no log to read.
    static Result<std::unique_ptr<Database>> openToRead(const QString &path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    QString path() const { return m_path; }
    /// Whether file and log still are those that were opened: cheap enough to be asked before each act.
    bool isInPlace() const { return !m_connected || m_connected->isInPlace(); }
    /// Whether this connection has the file that was replaced, and not the one that took its place.
    bool hasTheFirstFile() const { return !m_connected || m_connected->isOnTheFirst(); }
    QSqlDatabase handle() const { return m_handle; }

    /// A prepared statement that nobody uses at the moment, and giving one back. For Query.
    std::optional<QSqlQuery> takeKept(const QString &statement) const;
    void keep(const QString &statement, QSqlQuery &&query) const;

    /// Runs one statement without values that will not come again, as in a migration.
    Result<void> execute(const QString &statement) const;
    /// The number a PRAGMA answers with.
    Result<qint64> pragma(const QString &name) const;

private:
    Database(const QString &path, QSqlDatabase handle);
    Result<void> connect(Mode mode);
    Result<void> prepareForReading() const;
    Result<void> prepareForWriting() const;

    QString m_path;
    HeldFile m_held; ///< goes after the connection
    QSqlDatabase m_handle;
    std::optional<ConnectedFile> m_connected; ///< none for media nobody can write to
    mutable QHash<QString, std::shared_ptr<QSqlQuery>> m_kept;
};

/// All or nothing: rolls back unless committed.
class Transaction final
{
public:
    enum class Kind {
        Write, ///< BEGIN IMMEDIATE: waits for other writers here, never fails with a stale snapshot later
        Read,  ///< several queries see one state of the library
    };
    explicit Transaction(const Database &database, Kind kind = Kind::Write) : m_database(database), m_kind(kind) {}
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    Result<void> begin();
    /// When this returns success a writer's changes are on the disk.
    Result<void> commit();

private:
    const Database &m_database;
    Kind m_kind;
    bool m_open = false;
};

/// While it lives a commit does not wait for the disk: it outlives the program, but not the loss of power. Made and
/// gone outside of transactions.
class WithoutWaiting final
{
public:
    explicit WithoutWaiting(const Database &database);
    ~WithoutWaiting();
    Q_DISABLE_COPY_MOVE(WithoutWaiting)

private:
    const Database &m_database;
};

} // namespace Readout::Storage
