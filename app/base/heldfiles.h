// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a part of this process holds under POSIX locks. The system gives up all locks of a process on a file as
// soon as the process closes any descriptor of it, whoever opened it: SQLite's locks would go, another program would
// take the file for free and remove the log that this one still writes to. So nobody opens such a file but its holder.
#pragma once

#include <QString>

namespace Readout {

/// While it lives, @p path and the log files beside it count as held. Thread-safe.
class HeldFile final
{
public:
    explicit HeldFile(const QString &path);
    ~HeldFile();
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

private:
    QString m_path;
};

/// A connection to @p path, told once it is open and before it closes. The first one of this process says which file
/// and log stand there; every later one, whatever thread it is in, must find the same ones. Thread-safe.
class ConnectedFile final
{
public:
    explicit ConnectedFile(const QString &path);
    ~ConnectedFile();
    ConnectedFile(const ConnectedFile &) = delete;
    ConnectedFile &operator=(const ConnectedFile &) = delete;

    /// Whether file and log are still those of the first connection. Once they were not, they never are again.
    bool isInPlace() const;
    /// Whether this connection was opened on that file, and not on what came after it.
    bool isOnTheFirst() const { return m_onTheFirst; }

private:
    QString m_path;
    bool m_onTheFirst = true;
};

/// Whether @p path is a held file, or one of its log files, by whatever name or link. Opens nothing. Thread-safe.
bool isHeldFile(const QString &path);

} // namespace Readout
