// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A timer and a thread.
#include "shell/backupkeeper.h"

#include <QDateTime>
#include <QtConcurrentRun>

namespace Readout::Shell {

namespace {
constexpr int againMs = 3'600'000; // a window may stay open for days
}

BackupKeeper::BackupKeeper(const QString &libraryPath, const Settings &settings, QObject *parent)
    : QObject(parent), m_library(libraryPath), m_settings(settings)
{
    m_due.setSingleShot(true);
    m_due.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_due, &QTimer::timeout, this, &BackupKeeper::look);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackupKeeper::deliver);
}

BackupKeeper::~BackupKeeper()
{
    m_watcher.waitForFinished();
}

void BackupKeeper::start(int firstMs)
{
    m_due.start(firstMs);
}

void BackupKeeper::look()
{
    m_due.start(againMs);
    if (!m_settings.backsUp() || m_watcher.isRunning())
        return;
    m_watcher.setFuture(QtConcurrent::run(&Storage::backUpIfDue, m_library, QDateTime::currentDateTimeUtc().date()));
}

void BackupKeeper::deliver()
{
    const Result<std::optional<Storage::Backup>> made = m_watcher.result();
    if (!made && m_told != made.error().code) {
        m_told = made.error().code;
        emit failed(made.error());
    }
    emit looked();
}

} // namespace Readout::Shell
