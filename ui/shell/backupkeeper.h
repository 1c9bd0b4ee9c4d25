// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sees to it that the library is copied once a day, in another thread and not while the window comes up. Knows no
// window.
#pragma once

#include "shell/settings.h"
#include "storage/backups.h"

#include <QFutureWatcher>
#include <QTimer>

namespace Readout::Shell {

class BackupKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p settings, which say whether backups are wanted.
    BackupKeeper(const QString &libraryPath, const Settings &settings, QObject *parent = nullptr);
    ~BackupKeeper() override; ///< waits for the copy that is being made

    void start(int firstMs = usualFirstMs); ///< from now on, the first look after @p firstMs

    static constexpr int usualFirstMs = 8'000;

signals:
    void failed(const Readout::Error &error); ///< once for each kind of failure
    void looked();                            ///< whatever came of it

private:
    void look();
    void deliver();

    QString m_library;
    const Settings &m_settings;
    QTimer m_due;
    QFutureWatcher<Result<std::optional<Storage::Backup>>> m_watcher;
    std::optional<ErrorCode> m_told;
};

} // namespace Readout::Shell
