// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One copy a day, and which of them stay.
#include "storage/backups.h"

#include "storage/copy.h"
#include "storage/database.h"
#include "storage/query.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// "library" of library.sqlite: two libraries in one folder share the folder of their backups.
QString stemOf(const QString &libraryPath)
{
    const QFileInfo file(libraryPath);
    return file.suffix() == u"sqlite"_s ? file.completeBaseName() : file.fileName();
}

QString nameOf(const QString &libraryPath, QDate day)
{
    return u"%1-%2.sqlite"_s.arg(stemOf(libraryPath), day.toString(Qt::ISODate));
}

/// When anybody last wrote to the library. A copy is given this time, so that the two can be compared whatever the
/// clock has done meanwhile.
QDateTime lastWritten(const QString &libraryPath)
{
    const QFileInfo file(libraryPath);
    const QFileInfo log(libraryPath + u"-wal"_s);
    const bool inLog = log.exists() && log.size() > 0;
    return inLog ? std::max(file.lastModified(), log.lastModified()) : file.lastModified();
}

Error notMade(ErrorCode code, const QString &why, const QString &detail)
{
    const QString sentence =
        QCoreApplication::translate("Library", "No backup of the library was made today. %1 Older backups are as "
                                               "they were.")
            .arg(why);
    return {code, sentence, detail};
}

Result<void> makeFolder(const QString &libraryPath)
{
    const QString folder = backupFolder(libraryPath);
    const QFileDevice::Permissions owners = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir(folder).exists() || QDir().mkdir(folder, owners))
        return {};
    const QString why = QCoreApplication::translate("Library", "The folder %1 cannot be made.");
    return notMade(ErrorCode::Unwritable, why.arg(QDir::toNativeSeparators(folder)), {});
}

/// A copy must never take the room that the next note needs.
Result<void> checkRoom(const QString &libraryPath)
{
    constexpr qint64 leastBytes = 16 * 1024 * 1024;
    const qint64 size = QFileInfo(libraryPath).size() + QFileInfo(libraryPath + u"-wal"_s).size();
    const QStorageInfo disk(backupFolder(libraryPath));
    if (!disk.isValid() || disk.bytesAvailable() < 0 || disk.bytesAvailable() >= size + std::max(size, leastBytes))
        return {};
    return notMade(ErrorCode::NoSpace,
                   QCoreApplication::translate("Library", "It would leave too little room on the disk of %1.")
                       .arg(QDir::toNativeSeparators(backupFolder(libraryPath))),
                   u"%1 bytes free"_s.arg(disk.bytesAvailable()));
}

/// What a copy leaves behind whose program was killed; one of the last hour may still be on its way.
void removeTorn(const QString &libraryPath)
{
    const QDir folder(backupFolder(libraryPath));
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-3600);
    const QString pattern = u".%1-*.sqlite.*.part*"_s.arg(stemOf(libraryPath));
    for (const QFileInfo &file : folder.entryInfoList({pattern}, QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        if (file.lastModified() < old)
            QFile::remove(file.filePath());
    }
}

Result<BackupContents> contentsOf(const Database &database)
{
    Query query(database, u"SELECT (SELECT count(*) FROM article WHERE binned IS NULL),"
                          " (SELECT count(*) FROM highlight WHERE removed IS NULL)"_s);
    const auto found = query.first();
    if (!found)
        return found.error();
    return BackupContents{int(query.integer(0)), int(query.integer(1))};
}

} // namespace

QString backupFolder(const QString &libraryPath)
{
    return QFileInfo(libraryPath).absoluteDir().filePath(u"backups"_s);
}

QList<Backup> backupsOf(const QString &libraryPath)
{
    QList<Backup> backups;
    const QString start = stemOf(libraryPath) + u'-';
    const QDir folder(backupFolder(libraryPath));
    for (const QString &name : folder.entryList(QDir::Files | QDir::NoSymLinks)) {
        const QDate day = QDate::fromString(name.sliced(std::min(start.size(), name.size())).left(10), Qt::ISODate);
        if (day.isValid() && name == nameOf(libraryPath, day))
            backups.append({folder.filePath(name), day});
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.day > b.day; });
    return backups;
}

QList<Backup> outdated(const QList<Backup> &backups)
{
    QList<Backup> gone;
    QSet<std::pair<int, int>> weeks; // of the calendar: they do not move, so that what is kept gets old
    for (const Backup &backup : backups.sliced(std::min<qsizetype>(dailyBackups, backups.size()))) {
        int year = 0;
        const int week = backup.day.weekNumber(&year);
        if (weeks.contains({year, week}) || weeks.size() >= weeklyBackups)
            gone.append(backup);
        else
            weeks.insert({year, week});
    }
    return gone;
}

Result<std::optional<Backup>> backUpIfDue(const QString &libraryPath, QDate today)
{
    const QList<Backup> before = backupsOf(libraryPath);
    const QDateTime written = lastWritten(libraryPath);
    for (const Backup &backup : before) {
        if (backup.day == today)
            return std::optional<Backup>();
    }
    if (!before.isEmpty() && QFileInfo(before.first().path).lastModified() == written)
        return std::optional<Backup>();
    if (const auto made = makeFolder(libraryPath); !made)
        return made.error();
    removeTorn(libraryPath);
    if (const auto room = checkRoom(libraryPath); !room)
        return room.error();
    const Backup backup{QDir(backupFolder(libraryPath)).filePath(nameOf(libraryPath, today)), today};
    if (const auto copied = copySoundLibrary(libraryPath, backup.path); !copied) {
        const Error &error = copied.error();
        return error.code == ErrorCode::Damaged ? error : notMade(error.code, error.message, error.detail);
    }
    QFile copy(backup.path);
    if (copy.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        copy.setFileTime(written, QFileDevice::FileModificationTime); // failing means one more copy tomorrow
    for (const Backup &old : outdated(backupsOf(libraryPath)))
        QFile::remove(old.path);
    return std::optional(backup);
}

std::optional<GoodBackup> newestGoodBackup(const QString &libraryPath)
{
    for (const Backup &backup : backupsOf(libraryPath)) {
        const auto database = Database::open(backup.path, Database::Mode::Immutable);
        if (!database || !checkPages(**database))
            continue;
        if (const auto contents = contentsOf(**database))
            return GoodBackup{backup, *contents};
    }
    return std::nullopt;
}

} // namespace Readout::Storage
