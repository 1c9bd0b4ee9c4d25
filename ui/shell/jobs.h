// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What runs in other threads: what it is called, how far it is, and how to stop it. Starts and stops nothing itself.
#pragma once

#include <QList>
#include <QObject>

#include <functional>

namespace Readout::Shell {

class Jobs final : public QObject
{
    Q_OBJECT

public:
    using Id = int;
    static constexpr Id none = 0;

    struct Job
    {
        Id id = none;
        QString name;
        int done = 0;
        int total = 0; ///< 0: nobody knows how much there is
        std::function<void()> cancel;
    };

    explicit Jobs(QObject *parent = nullptr);

    Id begin(std::function<void()> cancel);
    void show(Id id, const QString &name, int done = 0, int total = 0);
    void end(Id id);                                     ///< none, or over already: nothing happens
    void cancel(Id id);                                  ///< whoever began it ends it
    const QList<Job> &running() const { return m_jobs; } ///< the oldest first

signals:
    void changed();

private:
    QList<Job>::iterator find(Id id);

    QList<Job> m_jobs;
    Id m_last = none;
};

} // namespace Readout::Shell
