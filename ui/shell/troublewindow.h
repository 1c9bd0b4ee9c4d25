// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says why the library could not be opened, where it is, and what can be done. Does none of it itself.
#pragma once

#include "base/error.h"
#include "storage/backups.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Readout::Shell {

class TroubleWindow final : public QWidget
{
    Q_OBJECT

public:
    TroubleWindow(const Error &error, const QString &libraryPath, QWidget *parent = nullptr);
    void setError(const Error &error);
    /// The way back to a backup; none: there is no sound one.
    void offerBackup(const std::optional<Storage::GoodBackup> &backup);
    void setBusy(const QString &sentence); ///< nothing can be chosen until the next setError()

signals:
    void retryWished();
    void readOnlyWished();
    // Offered when the library is damaged.
    void backupWished();
    void salvageWished();
    void otherWished();
    void newWished();

private:
    void addWays(QVBoxLayout *column);

    QLabel *m_sentence;
    QPushButton *m_readOnly;
    QPushButton *m_retry;
    QWidget *m_ways; ///< out of damage
    QPushButton *m_backup;
    bool m_damaged = false; ///< whatever went wrong afterwards
};

} // namespace Readout::Shell
