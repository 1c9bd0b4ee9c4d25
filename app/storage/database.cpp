// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, pragmas, transactions.
#include "storage/database.h"

#include "storage/query.h"
#include "storage/sqlerror.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QList>
#include <QMutex>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// Never closed, not even with the process's statics.
void keepOpen(const QSqlDatabase &connection)
{
    static QMutex mutex;
    static auto *const kept = new QList<QSqlDatabase>;
    const QMutexLocker lock(&mutex);
    kept->append(connection);
}

} // namespace

Database::Database(const QString &path, QSqlDatabase handle) : m_path(path), m_held(path), m_handle(std::move(handle))
{
}

Database::~Database()
{
    m_kept.clear();
    if (hasTheFirstFile() && !isInPlace()) {
        // Closing would write our log into what stands there now, or remove the log beside it, which is somebody
        // else's: this connection stays open until the process ends.
        keepOpen(m_handle);
        return;
    }
    m_connected.reset(); // before the last one closes, with which the log goes
    const QString name = m_handle.connectionName();
    m_handle.close();
    m_handle = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    std::unique_ptr<Database> database(
        new Database(path, QSqlDatabase::addDatabase(u"QSQLITE"_s, u"library-"_s + QUuid::createUuid().toString())));
    if (const auto connected = database->connect(mode); !connected)
        return connected.error();
    return database;
}

Result<std::unique_ptr<Database>> Database::openToRead(const QString &path)
{
    auto database = open(path, Mode::ReadOnly);
    const QFileInfo log(path + u"-wal"_s);
    const bool hasLog = log.exists() && log.size() > 0;
    if (database || hasLog || QFileInfo(log.absolutePath()).isWritable())
        return database;
    // Where nobody can write, SQLite cannot make the files that WAL needs; without a log it can do without them.
    return open(path, Mode::Immutable);
}

Result<void> Database::connect(Mode mode)
{
    if (!m_handle.isValid())
        return driverMissingError();
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyWaitMs);
    QString name = m_path;
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::ReadWrite)
        options += u";QSQLITE_OPEN_URI"_s; // so that another file can be attached to read only; ours begins with "/"
    if (mode == Mode::Immutable) {
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
        name = QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded(QUrl::FullyEncoded)) + u"?immutable=1"_s;
    }
    m_handle.setDatabaseName(name);
    m_handle.setConnectOptions(options);
    if (!m_handle.open())
        return sqlError(m_handle.lastError(), m_path);
    if (const auto ready = prepareForReading(); !ready)
        return ready;
    if (mode == Mode::ReadWrite) {
        if (const auto ready = prepareForWriting(); !ready)
            return ready;
    }
    if (mode != Mode::Immutable)
        m_connected.emplace(m_path);
    return {};
}

Result<void> Database::prepareForReading() const
{
    // The file may come from anybody: its schema calls no functions of ours, and its pages are checked when read.
    for (const auto &statement :
         {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA foreign_keys = ON"_s}) {
        if (const auto done = execute(statement); !done)
            return done;
    }
    // The first look into the file: says here, and not later, that it is no database.
    if (const auto version = pragma(u"schema_version"_s); !version)
        return version.error();
    return {};
}

Result<void> Database::prepareForWriting() const
{
    if (const auto done = execute(u"PRAGMA synchronous = FULL"_s); !done)
        return done;
    // Turning WAL on for a new file needs the file alone, and SQLite does not always wait for that by itself.
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        const auto done = execute(u"PRAGMA journal_mode = WAL"_s);
        if (done || done.error().code != ErrorCode::Busy || waited.hasExpired(busyWaitMs))
            return done;
        QThread::msleep(20);
    }
}

std::optional<QSqlQuery> Database::takeKept(const QString &statement) const
{
    const auto kept = m_kept.take(statement);
    return kept ? std::optional(std::move(*kept)) : std::nullopt;
}

void Database::keep(const QString &statement, QSqlQuery &&query) const
{
    m_kept.insert(statement, std::make_shared<QSqlQuery>(std::move(query)));
}

Result<void> Database::execute(const QString &statement) const
{
    QSqlQuery query(m_handle);
    if (!query.exec(statement))
        return sqlError(query.lastError(), m_path);
    return {};
}

Result<qint64> Database::pragma(const QString &name) const
{
    Query query(*this, u"PRAGMA "_s + name);
    const auto found = query.first();
    if (!found)
        return found.error();
    return *found ? query.integer(0) : 0;
}

Transaction::~Transaction()
{
    if (m_open)
        (void)Query(m_database, u"ROLLBACK"_s).run(); // when this fails SQLite has rolled back by itself
}

Result<void> Transaction::begin()
{
    const auto begun = Query(m_database, m_kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s).run();
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    const auto done = Query(m_database, u"COMMIT"_s).run();
    if (done)
        m_open = false;
    return done;
}

WithoutWaiting::WithoutWaiting(const Database &database) : m_database(database)
{
    (void)m_database.execute(u"PRAGMA synchronous = NORMAL"_s); // refused: the commit waits, which harms nobody
}

WithoutWaiting::~WithoutWaiting()
{
    (void)m_database.execute(u"PRAGMA synchronous = FULL"_s);
}

} // namespace Readout::Storage
