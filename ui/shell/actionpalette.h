// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds any action by a few letters of its name. Says which one was chosen; runs nothing.
#pragma once

#include "shell/actiontable.h"
#include "shell/palette.h"

namespace Readout::Shell {

class ActionPalette final : public Palette
{
    Q_OBJECT

public:
    /// Lies over @p window; borrows @p actions.
    ActionPalette(const ActionTable &actions, QWidget *window);

    void open(const QStringList &recent); ///< ids, the last used first

signals:
    /// The palette has gone and the keyboard is where it was before.
    void chosen(const QString &id);

private:
    enum ActionRole { IdRole = FirstFreeRole, WhyNotRole };

    void fill() override;
    void run() override;
    QString wordsOfFoot(bool hasRows) const override;

    const ActionTable &m_actions;
    QStringList m_recent;
};

} // namespace Readout::Shell
