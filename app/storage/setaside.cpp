// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links and renames, in an order that a killed program survives.
#include "storage/setaside.h"

#include "base/heldfiles.h"
#include "storage/copy.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

QString asidePath(const QString &path, QDate today)
{
    const QString plain = u"%1.damaged-%2"_s.arg(path, today.toString(Qt::ISODate));
    QString free = plain;
    for (int number = 2; QFileInfo::exists(free) || QFileInfo::exists(free + u"-wal"_s); ++number)
        free = u"%1-%2"_s.arg(plain).arg(number);
    return free;
}

bool rename(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool moveLog(const QString &from, const QString &to)
{
    QFile::remove(from + u"-shm"_s); // holds nothing of its own
    if (QFileInfo(from + u"-wal"_s).size() == 0)
        QFile::remove(from + u"-wal"_s);
    return !QFileInfo::exists(from + u"-wal"_s) || rename(from + u"-wal"_s, to + u"-wal"_s);
}

Result<void> checkNobodyHasIt(const QString &path)
{
    if (!isHeldFile(path) && !isOpenElsewhere(path))
        return {};
    return Error{ErrorCode::Busy,
                 QCoreApplication::translate("Library", "The library %1 is open in a window or another program. Close "
                                                        "that first.")
                     .arg(QDir::toNativeSeparators(path)),
                 {}};
}

} // namespace

bool isOpenElsewhere(const QString &path)
{
    if (isHeldFile(path))
        return false; // and looking would give up our own locks
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    // Where SQLite has its shared lock as long as a file with a log is open (os_unix.c, "SHARED_FIRST").
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000002;
    lock.l_len = 510;
    const bool taken = ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(file);
    return taken;
}

Result<QString> setAside(const QString &path, QDate today)
{
    if (const auto alone = checkNobodyHasIt(path); !alone)
        return alone.error();
    const QString aside = asidePath(path, today);
    if (!rename(path, aside) || !moveLog(path, aside))
        return unwritableError(path, u"rename failed"_s);
    return aside;
}

Result<QString> replaceBy(const QString &whole, const QString &path, QDate today)
{
    if (const auto alone = checkNobodyHasIt(path); !alone)
        return alone.error();
    const QString aside = asidePath(path, today);
    const bool isThere = QFileInfo::exists(path);
    const bool linked = ::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) == 0;
    if (isThere && !linked && !rename(path, aside)) // a disk without links
        return unwritableError(path, u"rename failed"_s);
    if (!moveLog(path, aside) || !bringToDisk(whole) || !rename(whole, path))
        return unwritableError(path, u"rename failed"_s);
    (void)bringToDisk(QFileInfo(path).absolutePath());
    return isThere ? aside : QString();
}

Result<QString> goBackTo(const QString &backup, const QString &path, QDate today)
{
    const QString whole = path + u".back"_s;
    QFile::remove(whole);
    if (const auto copied = copySoundLibrary(backup, whole); !copied)
        return copied.error();
    const auto aside = replaceBy(whole, path, today);
    if (!aside)
        QFile::remove(whole);
    return aside;
}

} // namespace Readout::Storage
