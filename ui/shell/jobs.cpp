// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list of what runs.
#include "shell/jobs.h"

#include <algorithm>

namespace Readout::Shell {

Jobs::Jobs(QObject *parent) : QObject(parent) {}

QList<Jobs::Job>::iterator Jobs::find(Id id)
{
    return std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
}

Jobs::Id Jobs::begin(std::function<void()> cancel)
{
    m_jobs.append({++m_last, {}, 0, 0, std::move(cancel)});
    return m_last;
}

void Jobs::show(Id id, const QString &name, int done, int total)
{
    const auto job = find(id);
    if (job == m_jobs.end())
        return;
    job->name = name;
    job->done = done;
    job->total = total;
    emit changed();
}

void Jobs::end(Id id)
{
    const auto job = find(id);
    if (job == m_jobs.end())
        return;
    m_jobs.erase(job);
    emit changed();
}

void Jobs::cancel(Id id)
{
    if (const auto job = find(id); job != m_jobs.end())
        std::function<void()>(job->cancel)(); // it may end the job, and its own function with it
}

} // namespace Readout::Shell
