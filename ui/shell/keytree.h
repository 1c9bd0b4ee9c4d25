// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of actions and their keys by pane, with a field to narrow it. Knows no key map: its users write the rows.
#pragma once

#include "shell/actiontable.h"

#include <QTreeWidget>

class QLineEdit;

namespace Readout::Shell {

class KeyTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// The table is called @p name.list, its field @p name.filter.
    KeyTree(const QString &name, int columns, QWidget *parent);

    QLineEdit *field() const { return m_field; }
    QTreeWidgetItem *addGroup(Pane pane);
    QTreeWidgetItem *addRow(QTreeWidgetItem *group, const QStringList &words);
    QList<QTreeWidgetItem *> rows() const;
    static void speak(QTreeWidgetItem *row); ///< after its words have changed: what a screen reader says of it

signals:
    void narrowed(QTreeWidgetItem *first); ///< the first row left; nullptr when there is none

private:
    void narrow(const QString &typed);

    QLineEdit *m_field;
};

} // namespace Readout::Shell
