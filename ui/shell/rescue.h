// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ways out of a damaged library that a person chooses in the window that tells of it. What takes long is done in
// another thread.
#pragma once

#include "shell/troublewindow.h"
#include "storage/salvage.h"

#include <QObject>

namespace Readout::Shell {

class Rescue final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p window. Nobody in this process may have the library open.
    Rescue(TroubleWindow &window, const QString &libraryPath, QObject *parent = nullptr);

signals:
    /// There is a library at @p path now; @p sentence says what was done.
    void ready(const QString &path, const QString &sentence);

private:
    void goBack();
    void salvage();
    void chooseOther();
    void startNew();
    void tellSalvaged(const Storage::Salvage &salvage);

    TroubleWindow &m_window;
    QString m_path;
    std::optional<Storage::GoodBackup> m_backup;
};

} // namespace Readout::Shell
