// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table from SQLite's native codes to sentences. QSqlError::type() is not dependable and not asked.
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

// Of sqlite3.h, which this module does without: it talks to SQLite through Qt.
enum NativeCode : int {
    sqliteBusy = 5,
    sqliteLocked = 6,
    sqliteReadOnly = 8,
    sqliteIoError = 10,
    sqliteCorrupt = 11,
    sqliteFull = 13,
    sqliteCannotOpen = 14,
    sqliteNotADatabase = 26,
    sqliteIoErrorRead = 266,
    sqliteIoErrorShortRead = 522,
    sqliteIoErrorShmSize = 4874, // the shared memory file cannot grow: in practice a full disk
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error ioError(int nativeCode, const QString &detail, const QString &path)
{
    if (nativeCode == sqliteIoErrorShmSize)
        return noSpaceError(path, detail);
    if (nativeCode == sqliteIoErrorRead || nativeCode == sqliteIoErrorShortRead)
        return unreadableError(path, detail);
    return {ErrorCode::Unwritable,
            QCoreApplication::translate("Library", "The disk refused to store the library %1 (no room, a quota, or a "
                                                   "fault). Nothing was changed; free some space and try again.")
                .arg(shown(path)),
            detail};
}

} // namespace

Error sqlError(int nativeCode, const QString &detail, const QString &path)
{
    const QString told = u"SQLite %1: %2"_s.arg(nativeCode).arg(detail);
    switch (nativeCode & 0xff) {
    case sqliteBusy:
    case sqliteLocked:
        return busyError(path, told);
    case sqliteReadOnly:
        return unwritableError(path, told);
    case sqliteIoError:
        return ioError(nativeCode, told, path);
    case sqliteCorrupt:
        return damagedError(path, told);
    case sqliteFull:
        return noSpaceError(path, told);
    case sqliteCannotOpen:
        return unreadableError(path, told);
    case sqliteNotADatabase:
        return notALibraryError(path, told);
    default:
        return internalError(path, told);
    }
}

Error sqlError(const QSqlError &error, const QString &path)
{
    return sqlError(error.nativeErrorCode().toInt(), error.text(), path);
}

Error busyError(const QString &path, const QString &detail)
{
    return {ErrorCode::Busy,
            QCoreApplication::translate("Library", "Another program is writing to the library %1 and did not finish "
                                                   "within two seconds. Nothing was changed; try again.")
                .arg(shown(path)),
            detail};
}

Error unwritableError(const QString &path, const QString &detail)
{
    return {ErrorCode::Unwritable,
            QCoreApplication::translate("Library",
                                        "The library %1 cannot be written: the file or its folder is "
                                        "read-only. Nothing was changed; make it writable or choose another.")
                .arg(shown(path)),
            detail};
}

Error unreadableError(const QString &path, const QString &detail)
{
    return {ErrorCode::Unreadable,
            QCoreApplication::translate("Library",
                                        "The library %1 cannot be read. Check that it is a file you may read "
                                        "and that its disk is in order.")
                .arg(shown(path)),
            detail};
}

Error noSpaceError(const QString &path, const QString &detail)
{
    return {ErrorCode::NoSpace,
            QCoreApplication::translate("Library", "There is no space left on the disk of the library %1. Nothing was "
                                                   "changed; free some space and try again.")
                .arg(shown(path)),
            detail};
}

Error damagedError(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Library", "The library %1 is damaged. Keep the file; go back to a backup, or "
                                                   "save what can be read: “readout check --repair” does that.")
                .arg(shown(path)),
            detail};
}

Error notALibraryError(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Library",
                                        "%1 is not a Readout library, or its beginning is damaged. It was left "
                                        "as it is; choose another file or go back to a backup.")
                .arg(shown(path)),
            detail};
}

Error replacedError(const QString &path, const QString &rescued)
{
    const QString happened =
        QCoreApplication::translate("Library",
                                    "Another program has replaced the library %1, or removed its log, while it was "
                                    "open here. Nothing is written any more, so that neither is damaged.")
            .arg(shown(path));
    const QString kept =
        rescued.isEmpty()
            ? QCoreApplication::translate("Library",
                                          "Nothing was changed. Where a window is open, what it shows can still "
                                          "be exported before Readout is closed.")
            : QCoreApplication::translate("Library", "All that was saved until then is in %1. Close Readout and start "
                                                     "it again.")
                  .arg(shown(rescued));
    return {ErrorCode::Unwritable, happened + u' ' + kept, u"file or log is another one"_s};
}

Error tooNewError(const QString &path, const QString &detail)
{
    return {ErrorCode::TooNew,
            QCoreApplication::translate("Library",
                                        "The library %1 was made by a newer version of Readout. It was left as "
                                        "it is; use that version or choose another library.")
                .arg(shown(path)),
            detail};
}

Error folderMissingError(const QString &path)
{
    return {ErrorCode::NotFound,
            QCoreApplication::translate("Library", "There is no folder %1 to hold the library. Make the folder (or "
                                                   "connect its disk), or choose another place.")
                .arg(shown(QFileInfo(path).absolutePath())),
            {}};
}

Error driverMissingError()
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("Library",
                                        "Qt's SQLite driver is not installed, so no library can be opened. On "
                                        "Debian it is the package libqt6sql6-sqlite."),
            {}};
}

Error internalError(const QString &path, const QString &detail)
{
    return {ErrorCode::Internal,
            QCoreApplication::translate("Library", "Readout made a mistake while using the library %1. Nothing was "
                                                   "changed; please report it with the log.")
                .arg(shown(path)),
            detail};
}

} // namespace Readout::Storage
