// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that misbehave: full, read-only. Made in a mount namespace of the calling process, which nobody else sees and
// which goes with it; so only a process started for the purpose calls these.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Readout::Testing {

/// What a child answers with when this machine does not let it make such a place: the test is skipped, visibly.
inline constexpr int cannotMakePlace = 77;

inline bool ownMounts()
{
    return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// @p folder becomes an empty disk of @p kilobytes.
inline bool makeSmallDisk(const QString &folder, int kilobytes)
{
    const QByteArray options = "mode=0700,size=" + QByteArray::number(kilobytes) + 'k';
    return ownMounts() && ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

/// Nobody can write in @p folder any more, not even root.
inline bool makeReadOnly(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const bool mounted = ownMounts() && ::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) == 0 &&
                         ::mount(nullptr, path.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    if (!mounted && ::geteuid() != 0)
        ::chmod(path.constData(), 0500); // enough for everybody but root
    return ::access(path.constData(), W_OK) != 0;
}

/// No file this process writes grows beyond @p kilobytes.
inline bool limitFileSize(int kilobytes)
{
    const rlimit limit{rlim_t(kilobytes) * 1024, rlim_t(kilobytes) * 1024};
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// Fills the disk of @p folder to its last byte with one file. @return its path.
inline QString fillDisk(const QString &folder)
{
    QFile filler(folder + QStringLiteral("/filler"));
    if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        for (const qint64 block : {65536, 4096, 1}) {
            const QByteArray bytes(block, 'x');
            while (filler.write(bytes) == block) {
            }
        }
    }
    return filler.fileName();
}

} // namespace Readout::Testing
