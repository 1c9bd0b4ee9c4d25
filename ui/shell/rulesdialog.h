// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists what corrections taught: to be switched off, edited, removed, and made by hand. Each is an act of the session.
#pragma once

#include "models/rulesmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace Readout::Shell {

class RuleEditor;
class Session;

class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RulesDialog(Session &session, QWidget *parent = nullptr); ///< borrows

private:
    void makeButtons();
    void refresh();
    void add();
    void edit();
    void remove();
    void undo();
    bool ask(RuleEditor &editor);
    void did(bool done);
    void say(const QString &sentence);
    const LearnedRule *current() const;

    Session &m_session;
    Models::RulesModel m_model;
    QTreeView *m_list;
    QLabel *m_message;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_undo = nullptr;
    int m_done = 0; ///< acts done here: only they are taken back here
};

} // namespace Readout::Shell
