// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the header of the window while notes are shown: the field to find in, and by what they are grouped.
#pragma once

#include "models/notesorder.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace Readout::Notes {

class NotesTools final : public QWidget
{
    Q_OBJECT

public:
    explicit NotesTools(QWidget *parent = nullptr);

    void setText(const QString &text); ///< silently
    void setGrouping(Models::NotesGrouping grouping);
    void takeKeyboard(); ///< into the field
    void chooseGrouping();

signals:
    void textChanged(const QString &text);
    void groupingChosen(Readout::Models::NotesGrouping grouping);
    void left(); ///< Enter, Down or Esc: on to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLineEdit *m_find;
    QToolButton *m_group;
    QMenu *m_groups;
};

} // namespace Readout::Notes
