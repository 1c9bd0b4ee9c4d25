// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// VACUUM INTO beside the target, then rename.
#include "storage/copy.h"

#include "base/heldfiles.h"
#include "storage/database.h"
#include "storage/query.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

Error copyFailed(ErrorCode code, const QString &target, const QString &detail)
{
    const QString shown = QDir::toNativeSeparators(target);
    QString message;
    switch (code) {
    case ErrorCode::NoSpace:
        message =
            QCoreApplication::translate("Library", "There is not enough space to write the copy %1. Nothing was left "
                                                   "behind; free some space or choose another place.")
                .arg(shown);
        break;
    case ErrorCode::Invalid:
        message = QCoreApplication::translate("Library", "%1 is the library itself. Choose another name for the copy.")
                      .arg(shown);
        break;
    default:
        message =
            QCoreApplication::translate("Library", "The copy %1 cannot be written. Check that its folder exists and "
                                                   "that you may write there.")
                .arg(shown);
        break;
    }
    return {code, message, detail};
}

bool isSameFile(const QString &one, const QString &other)
{
    const QString first = QFileInfo(one).canonicalFilePath();
    return !first.isEmpty() && first == QFileInfo(other).canonicalFilePath();
}

/// Removes the unfinished copy, whatever went wrong.
struct Unfinished
{
    QString path;
    ~Unfinished()
    {
        QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
    }
};

enum class Looks { None, Through };

Result<void> writeCopy(const QString &source, const QString &target, Looks looks)
{
    if (isSameFile(source, target) || isHeldFile(target))
        return copyFailed(ErrorCode::Invalid, target, {});
    const QFileInfo place(target);
    if (place.isDir())
        return copyFailed(ErrorCode::Unwritable, target, u"it is a folder"_s);
    if (place.exists() && !place.isFile()) // a device or a pipe: renaming a copy over it would take it away
        return copyFailed(ErrorCode::Unwritable, target, u"it is no ordinary file"_s);
    const QString name = u".%1.%2.part"_s.arg(place.fileName(), QUuid::createUuid().toString(QUuid::Id128).left(8));
    const Unfinished part{QDir(place.absolutePath()).filePath(name)};
    {
        QFile file(part.path); // made here so that nobody else can read it: an empty file is accepted by VACUUM INTO
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return copyFailed(ErrorCode::Unwritable, target, file.errorString());
    }
    const auto database = Database::openToRead(source);
    if (!database)
        return database.error();
    if (looks == Looks::Through) {
        if (const auto sound = checkPages(**database); !sound)
            return sound;
    }
    Query copy(**database, u"VACUUM INTO :part"_s);
    copy.bind(u":part"_s, part.path);
    if (auto done = copy.run(); !done) {
        const ErrorCode code = done.error().code;
        if (code == ErrorCode::Damaged || code == ErrorCode::Busy)
            return done;
        return copyFailed(code == ErrorCode::NoSpace ? code : ErrorCode::Unwritable, target, done.error().detail);
    }
    if (!bringToDisk(part.path))
        return copyFailed(ErrorCode::NoSpace, target, u"fsync failed"_s);
    if (looks == Looks::Through) {
        const auto written = Database::open(part.path, Database::Mode::Immutable);
        const auto sound = written ? checkPages(**written) : Result<void>(written.error());
        if (!sound)
            return copyFailed(ErrorCode::Unwritable, target, sound.error().detail);
    }
    // rename(2), and not QFile::rename, because it replaces an older copy in one step.
    if (::rename(QFile::encodeName(part.path).constData(), QFile::encodeName(place.absoluteFilePath()).constData()) !=
        0)
        return copyFailed(ErrorCode::Unwritable, target, u"rename failed"_s);
    (void)bringToDisk(place.absolutePath()); // a folder that cannot be synced still holds the whole copy
    return {};
}

} // namespace

bool bringToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

Result<void> copyLibrary(const QString &source, const QString &target)
{
    return writeCopy(source, target, Looks::None);
}

Result<void> copySoundLibrary(const QString &source, const QString &target)
{
    return writeCopy(source, target, Looks::Through);
}

Result<void> checkPages(const Database &database)
{
    Query pages(database, u"PRAGMA quick_check(3)"_s);
    QStringList found;
    const auto checked = pages.each([&] {
        if (pages.text(0) != u"ok")
            found.append(pages.text(0));
    });
    if (!checked)
        return checked;
    return found.isEmpty() ? Result<void>() : damagedError(database.path(), found.join(u"; "_s));
}

} // namespace Readout::Storage
