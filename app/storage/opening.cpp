// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at the file before SQLite does, then opens, makes or migrates it.
#include "storage/opening.h"

#include "storage/migrator.h"
#include "storage/query.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

constexpr quint32 libraryApplicationId = 1380208468; // "RDOT", as 0001_start.sql sets it
constexpr qint64 headerSize = 100;

QString standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/readout/library.sqlite"_s;
}

bool isEmptyFile(const QString &path)
{
    const QFileInfo file(path);
    return !file.exists() || file.size() == 0;
}

Result<void> checkFolder(const QString &path)
{
    const QFileInfo file(path);
    if (file.dir().exists())
        return {};
    // Only our own folder is made: a missing one elsewhere may be a disk that is not connected, and an empty library
    // made in its place would look like a lost one.
    if (path != QFileInfo(standardPath()).absoluteFilePath())
        return folderMissingError(path);
    const QDir parent(file.dir().absoluteFilePath(u".."_s));
    if (!QDir().mkpath(parent.absolutePath()) || !QDir().mkdir(file.absolutePath()))
        return unwritableError(path, u"the folder cannot be made"_s);
    QFile::setPermissions(file.absolutePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Error cannotOpen(const QFile &file)
{
    const QString detail = file.errorString();
    return QFileInfo(file.fileName()).exists() ? unreadableError(file.fileName(), detail)
                                               : unwritableError(file.fileName(), detail);
}

/// What a file says of itself in its first bytes. Changes that still stand in the write-ahead log are not in it. Never
/// for a held file: closing it would give up SQLite's locks.
Result<void> checkHeader(const QString &path, int latest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(file);
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notALibraryError(path, u"no SQLite header"_s);
    const auto version = qFromBigEndian<quint32>(header.constData() + 60);
    const auto application = qFromBigEndian<quint32>(header.constData() + 68);
    const bool ours = application == libraryApplicationId;
    if (version > quint32(latest) && (ours || application == 0))
        return tooNewError(path, u"version %1, known %2"_s.arg(version).arg(latest));
    if (!ours && application != 0)
        return notALibraryError(path, u"made by another program"_s);
    return {};
}

/// A library whose last writer was killed keeps its newest pages in the log: asked through a connection that writes
/// nothing.
Result<void> checkLog(const QString &path, int latest)
{
    if (isEmptyFile(path + u"-wal"_s))
        return {};
    const auto database = Database::openToRead(path);
    if (!database)
        return database.error();
    const auto version = (*database)->pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (*version > latest)
        return tooNewError(path, u"version %1, known %2"_s.arg(*version).arg(latest));
    return {};
}

/// Where files may not grow beyond a limit, writing is to fail with a sentence and not to end the program.
void surviveFileSizeLimits()
{
    struct sigaction current = {};
    if (::sigaction(SIGXFSZ, nullptr, &current) == 0 && current.sa_handler == SIG_DFL)
        ::signal(SIGXFSZ, SIG_IGN);
}

/// A database without our mark is taken only when nothing is in it.
Result<void> checkMark(const Database &database)
{
    const auto application = database.pragma(u"application_id"_s);
    if (!application)
        return application.error();
    if (*application == libraryApplicationId)
        return {};
    Query anything(database, u"SELECT 1 FROM sqlite_schema LIMIT 1"_s);
    const auto found = anything.first();
    if (!found)
        return found.error();
    if (*found)
        return notALibraryError(database.path(), u"made by another program"_s);
    return {};
}

Result<std::unique_ptr<Database>> openReadOnly(const QString &path, int latest)
{
    auto database = Database::openToRead(path);
    if (!database)
        return database.error();
    if (const auto marked = checkMark(**database); !marked)
        return marked.error();
    const auto version = (*database)->pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (*version < latest) {
        return Error{ErrorCode::Unwritable,
                     QCoreApplication::translate("Library",
                                                 "The library %1 was made by an older version of Readout and "
                                                 "must be opened once where it can be written.")
                         .arg(QDir::toNativeSeparators(path)),
                     u"version %1, known %2"_s.arg(*version).arg(latest)};
    }
    return database;
}

Result<std::unique_ptr<Database>> openReadWrite(const QString &path, const Migrator &migrator)
{
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    if (const auto marked = checkMark(**database); !marked)
        return marked.error();
    if (const auto migrated = migrator.migrate(**database); !migrated)
        return migrated.error();
    return database;
}

} // namespace

QString defaultLibraryPath()
{
    const QString chosen = qEnvironmentVariable("READOUT_LIBRARY");
    return chosen.isEmpty() ? standardPath() : chosen;
}

Result<std::unique_ptr<Database>> openLibraryFile(const QString &givenPath, bool readOnly)
{
    surviveFileSizeLimits();
    const auto migrator = Migrator::shipped();
    if (!migrator)
        return migrator.error();
    const QFileInfo file(givenPath);
    const QString path = file.absoluteFilePath();
    if (givenPath.isEmpty() || file.isDir())
        return unreadableError(path, u"a folder, not a file"_s);
    if (readOnly && !file.exists()) {
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("Library", "There is no library %1 yet.").arg(QDir::toNativeSeparators(path)),
            {}};
    }
    if (const auto folder = checkFolder(path); !folder)
        return folder.error();
    const bool isNew = isEmptyFile(path);
    // One at a time: between the look at the bytes and the claim nobody else in this process may open the file.
    static QMutex looking;
    QMutexLocker look(&looking);
    if (!isNew && !isHeldFile(path)) {
        if (const auto known = checkHeader(path, migrator->latest()); !known)
            return known.error();
    }
    const HeldFile held(path);
    look.unlock();
    if (!isNew) {
        if (const auto known = checkLog(path, migrator->latest()); !known)
            return known.error();
    }
    if (readOnly)
        return openReadOnly(path, migrator->latest());
    if (!file.exists()) {
        QFile made(path); // what somebody reads and notes is nobody else's business
        const bool isMade = made.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
        if (!isMade && !QFileInfo::exists(path)) // another thread or program may have been quicker
            return unwritableError(path, made.errorString());
    } else if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable()) {
        return unwritableError(path);
    }
    auto database = openReadWrite(path, *migrator);
    // A half-made library would be taken for a real one's remains.
    if (!database && isNew && isEmptyFile(path))
        QFile::remove(path);
    return database;
}

} // namespace Readout::Storage
