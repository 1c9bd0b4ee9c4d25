// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/heldfiles.h"

#include <QFile>
#include <QHash>
#include <QMutex>

#include <optional>
#include <utility>

#include <sys/stat.h>

namespace Readout {

namespace {

struct Held
{
    QMutex mutex;
    QHash<QString, int> paths; ///< how many hold each
};

Held &held()
{
    static Held files;
    return files;
}

using FileNumber = std::pair<dev_t, ino_t>;

std::optional<FileNumber> numberOf(const QString &path)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return FileNumber{facts.st_dev, facts.st_ino};
}

} // namespace

HeldFile::HeldFile(const QString &path) : m_path(path)
{
    const QMutexLocker lock(&held().mutex);
    ++held().paths[m_path];
}

HeldFile::~HeldFile()
{
    const QMutexLocker lock(&held().mutex);
    if (--held().paths[m_path] == 0)
        held().paths.remove(m_path);
}

bool isHeldFile(const QString &path)
{
    const std::optional<FileNumber> wanted = numberOf(path);
    if (!wanted)
        return false;
    const QMutexLocker lock(&held().mutex);
    for (auto one = held().paths.keyBegin(); one != held().paths.keyEnd(); ++one) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
            if (numberOf(*one + QLatin1StringView(suffix)) == wanted)
                return true;
        }
    }
    return false;
}

} // namespace Readout
