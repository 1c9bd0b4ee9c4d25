// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One act in the thread that writes.
#include "shell/actsbeside.h"

#include "shell/keeping.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace Readout::Shell {
using Storage::DoneBeside;

namespace {
constexpr int lookMs = 100;
}

ActsBeside::ActsBeside(Storage::Library &library, Jobs *jobs, QObject *parent)
    : QObject(parent), m_library(library), m_jobs(jobs)
{
    m_looking.setInterval(lookMs);
    connect(&m_looking, &QTimer::timeout, this, &ActsBeside::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ActsBeside::deliver);
}

ActsBeside::~ActsBeside()
{
    m_watcher.waitForFinished();
}

void ActsBeside::begin(const Acts::Act &act, const QString &name, Answer answer)
{
    Q_ASSERT(!m_running);
    m_running = true;
    m_name = name;
    m_total = int(m_library.partsOf(act));
    m_answer = std::move(answer);
    m_progress = std::make_shared<Progress>();
    if (m_jobs)
        m_job = m_jobs->begin([progress = m_progress] { progress->stop = true; });
    showProgress();
    m_looking.start();
    const auto perform = [path = m_library.path(), act, waits = m_library.waitsToWrite(), progress = m_progress] {
        return performBeside(
            path, act, waits, [progress] { return progress->stop.load(); }, progress->done);
    };
    m_watcher.setFuture(QtConcurrent::run(&m_library.writingBeside(), perform));
}

void ActsBeside::showProgress()
{
    if (m_jobs)
        m_jobs->show(m_job, m_name, std::min(m_progress->done.load(), m_total), m_total);
}

void ActsBeside::finish()
{
    m_watcher.waitForFinished();
    deliver();
}

void ActsBeside::deliver()
{
    if (!m_running)
        return; // finish() was faster
    m_running = false;
    m_looking.stop();
    if (m_jobs)
        m_jobs->end(std::exchange(m_job, Jobs::none));
    const auto answer = std::exchange(m_answer, {});
    answer(m_watcher.result());
}

} // namespace Readout::Shell
