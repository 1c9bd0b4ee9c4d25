// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Performs long acts in another thread, one at a time, and answers on this one. What runs stands in Jobs, with a way to
// stop it. Knows no window and no undo.
#pragma once

#include "shell/jobs.h"
#include "storage/library.h"

#include <QFutureWatcher>
#include <QTimer>

#include <atomic>

namespace Readout::Shell {

class ActsBeside final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Result<Storage::DoneBeside> &)>;

    /// Borrows both; @p jobs may be null.
    ActsBeside(Storage::Library &library, Jobs *jobs, QObject *parent = nullptr);
    ~ActsBeside() override; ///< waits for what is being written, and answers nobody

    /// Nothing may be running. @p name says what is being done. Canceled, when a person stops it: nothing has changed.
    void begin(const Acts::Act &act, const QString &name, Answer answer);
    bool isRunning() const { return m_running; }
    QString name() const { return m_name; }
    void finish(); ///< waits, and answers at once

private:
    struct Progress ///< the writer's, read here
    {
        std::atomic_bool stop = false;
        std::atomic_int done = 0;
    };

    void deliver();
    void showProgress();

    Storage::Library &m_library;
    Jobs *m_jobs;
    Jobs::Id m_job = Jobs::none;
    bool m_running = false;
    QString m_name;
    int m_total = 0;
    std::shared_ptr<Progress> m_progress;
    Answer m_answer;
    QFutureWatcher<Result<Storage::DoneBeside>> m_watcher;
    QTimer m_looking;
};

} // namespace Readout::Shell
