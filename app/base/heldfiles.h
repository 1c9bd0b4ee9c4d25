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

/// Whether @p path is a held file, or one of its log files, by whatever name or link. Opens nothing. Thread-safe.
bool isHeldFile(const QString &path);

} // namespace Readout
