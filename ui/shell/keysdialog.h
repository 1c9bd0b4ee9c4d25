// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the keys that count in a pane, and those that count everywhere.
#pragma once

#include "shell/actiontable.h"

#include <QDialog>

namespace Readout::Shell {

class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const ActionTable &actions, Pane pane, const QString &paneName, QWidget *parent = nullptr);
};

} // namespace Readout::Shell
