// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field that finds any action by a few letters of its name. Says which one was chosen; runs nothing.
#pragma once

#include "common/popupframe.h"
#include "shell/actiontable.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Readout::Shell {

class ActionPalette final : public Common::PopupFrame
{
    Q_OBJECT

public:
    /// Lies over @p window; borrows @p actions.
    ActionPalette(const ActionTable &actions, QWidget *window);

    void setTheme(const Common::Theme &theme) override;
    void open(const QStringList &recent); ///< ids, the last used first

signals:
    /// The palette has gone and the keyboard is where it was before.
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void place();
    void leave(bool givingKeyboardBack);
    void run();
    void step(int by);
    void tellCurrent();
    bool pressed(int key);

    const ActionTable &m_actions;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_foot;
    QStandardItemModel *m_rows;
    QStringList m_recent;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_leaving = false;
};

} // namespace Readout::Shell
