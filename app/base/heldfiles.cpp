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

using FileNumber = std::pair<dev_t, ino_t>;

/// What connections of this process found when they were opened.
struct Connected
{
    int connections = 0;
    std::optional<FileNumber> file;
    std::optional<FileNumber> log; ///< once there is one
    bool gone = false;
};

struct Held
{
    QMutex mutex;
    QHash<QString, int> paths; ///< how many hold each
    QHash<QString, Connected> connected;
};

Held &held()
{
    static Held files;
    return files;
}

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

ConnectedFile::ConnectedFile(const QString &path) : m_path(path)
{
    const QMutexLocker lock(&held().mutex);
    Connected &connected = held().connected[m_path];
    const std::optional<FileNumber> file = numberOf(m_path);
    if (++connected.connections == 1)
        connected.file = file;
    m_onTheFirst = connected.file == file;
}

ConnectedFile::~ConnectedFile()
{
    const QMutexLocker lock(&held().mutex);
    if (--held().connected[m_path].connections == 0)
        held().connected.remove(m_path);
}

bool ConnectedFile::isInPlace() const
{
    const QMutexLocker lock(&held().mutex);
    Connected &connected = held().connected[m_path];
    const std::optional<FileNumber> log = numberOf(m_path + QLatin1StringView("-wal"));
    if (!connected.log)
        connected.log = log;
    if (numberOf(m_path) != connected.file || log != connected.log)
        connected.gone = true;
    return !connected.gone;
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
