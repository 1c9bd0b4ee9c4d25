// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to a file, whole or not at all.
#include "exporters/exporter.h"

#include "base/heldfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

Error cannotSave(const QString &path, int number, const QString &systemsWords)
{
    const QString detail = u"%1: %2 (errno %3)"_s.arg(path, systemsWords).arg(number);
    if (number == ENOSPC || number == EDQUOT)
        return {ErrorCode::NoSpace,
                QCoreApplication::translate("Exporters",
                                            "“%1” was not written: the disk is full. What stood there before "
                                            "is unchanged; free some space or choose another place.")
                    .arg(path),
                detail};
    return {ErrorCode::Unwritable,
            QCoreApplication::translate("Exporters", "“%1” cannot be written: %2.").arg(path, systemsWords), detail};
}

/// A device or a pipe (/dev/stdout, a FIFO) takes the bytes itself; replacing it by a file would destroy it.
Result<void> writeThrough(const QByteArray &bytes, const QString &path)
{
    QFile device(path);
    errno = 0;
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return cannotSave(path, errno, device.errorString());
    return {};
}

} // namespace

Result<void> save(const QByteArray &bytes, const QString &path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.isDir())
        return cannotSave(path, EISDIR, QCoreApplication::translate("Exporters", "it is a folder"));
    if (!QFileInfo(info.absolutePath()).isDir())
        return cannotSave(path, ENOENT,
                          QCoreApplication::translate("Exporters", "there is no folder “%1”").arg(info.absolutePath()));
    if (isHeldFile(path))
        return cannotSave(path, EBUSY, QCoreApplication::translate("Exporters", "it is the open library itself"));
    if (info.exists() && !info.isFile())
        return writeThrough(bytes, path);
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return cannotSave(path, errno, file.errorString());
    errno = 0;
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush();
    const int number = errno; // what follows may change it
    if (!isWritten || !file.commit())
        return cannotSave(path, isWritten ? errno : number, file.errorString());
    return {};
}

} // namespace Readout::Exporters
