// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One window per library: a second start hands its files to the first. What comes over the socket is not trusted.
// Knows no window.
#pragma once

#include "shell/localsocket.h"

#include <QObject>
#include <QStringList>

class QSocketNotifier;

namespace Readout::Shell {

class Guest;

class SingleWindow final : public QObject
{
    Q_OBJECT

public:
    explicit SingleWindow(const QString &libraryPath, QObject *parent = nullptr);
    ~SingleWindow() override;

    /// Hands @p paths to a window that has this library. @return whether one took them: then this start is over.
    bool handOver(const QStringList &paths);
    /// From now on later starts hand over to this one. Failing is no harm: there will be two windows.
    void listen();

    QString address() const { return m_address; } ///< of the socket, for tests
    static constexpr int maxRequestBytes = 256 * 1024;

signals:
    void filesHanded(const QStringList &paths); ///< absolute; empty: only show the window

private:
    void welcome();
    void answer(Guest &guest, const QByteArray &line);

    QString m_address;
    LocalSocket m_door;
    QSocketNotifier *m_knocking = nullptr;
    int m_guests = 0;
};

} // namespace Readout::Shell
