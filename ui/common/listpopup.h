// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field over a list over a line of keys: Up and Down choose a row, Enter takes it, Ctrl+Enter takes it and closes,
// Esc closes. Knows not what the rows are.
#pragma once

#include "common/popupframe.h"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;
class QVBoxLayout;

namespace Readout::Common {

class ListPopup : public PopupFrame
{
    Q_OBJECT

public:
    void setTheme(const Theme &theme) override;

protected:
    /// Field, list and line of keys are called @p name with "Field", "List" and "Keys" behind it.
    ListPopup(QWidget *parent, const QString &name, const QString &keys, int width);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    QStandardItemModel *rows() const { return m_rows; }
    QVBoxLayout *column() const { return m_column; }
    void openAt(QPoint place);

    virtual void fill() = 0;     ///< after each change of the field
    virtual void take() = 0;     ///< the current row, by Enter
    virtual bool takeBack() = 0; ///< by Backspace in the empty field. @return whether there was something

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveInList(int by);

    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_rows;
    QLabel *m_keys;
    QVBoxLayout *m_column;
};

} // namespace Readout::Common
