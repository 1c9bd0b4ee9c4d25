// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the keys that count in a pane, those that count everywhere, and those of the other panes. Changes none.
#pragma once

#include "shell/actiontable.h"

#include <QDialog>

namespace Readout::Shell {

class KeyTree;

class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The keys of @p pane stand first.
    KeysDialog(const ActionTable &actions, Pane pane, QWidget *parent = nullptr);

signals:
    void changeWished(); ///< after the dialog has closed

private:
    void addGroup(const ActionTable &actions, Pane pane);

    KeyTree *m_tree;
};

} // namespace Readout::Shell
