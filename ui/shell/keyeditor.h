// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the keys of actions: a table with a filter, a field to press the new key in, conflicts told by name. Works on
// a copy; keeps nothing.
#pragma once

#include "shell/actiontable.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidgetItem;

namespace Readout::Shell {

class KeyField;
class KeyTree;

class KeyEditor final : public QDialog
{
    Q_OBJECT

public:
    explicit KeyEditor(const ActionTable &actions, QWidget *parent = nullptr);

    const KeyMap &keyMap() const { return m_keys; } ///< once accepted
    bool singleKeys() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void buildChange(QWidget *box);
    void showKeys(QTreeWidgetItem *item);
    void showAllKeys();
    const ActionRow *current() const;
    void judge();
    void take(bool besideOthers);
    void setKeysOfCurrent(const QList<QKeySequence> &keys);

    KeyMap m_keys;
    KeyTree *m_tree;
    QLabel *m_caption;
    KeyField *m_field;
    QLabel *m_verdict;
    QPushButton *m_set;
    QPushButton *m_add;
    QPushButton *m_none;
    QPushButton *m_usual;
    QCheckBox *m_single;
};

} // namespace Readout::Shell
