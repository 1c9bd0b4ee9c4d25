// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field over a list at the top of the window: letters narrow, Up and Down choose, Enter takes, Esc leaves. Knows not
// what its rows are.
#pragma once

#include "common/popupframe.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Readout::Shell {

class Palette : public Common::PopupFrame
{
    Q_OBJECT

public:
    /// Of a row, beside its name and icon. What screen readers say of it is its Qt::AccessibleTextRole.
    enum PaletteRole { BesideRole = Qt::UserRole + 1, RightRole, GreyRole, FirstFreeRole };

    void setTheme(const Common::Theme &theme) override;

protected:
    /// Lies over @p window. Its parts are called @p name with "field", "list" and "foot" behind it.
    Palette(QWidget *window, const QString &name);

    QLineEdit *field() const { return m_field; }
    QListView *list() const { return m_list; }
    QLabel *foot() const { return m_foot; }
    QStandardItemModel *rows() const { return m_rows; }
    /// Empties the field and shows itself. @return false when it is there already.
    bool open();
    void showFilled(); ///< the rows are others now
    void leave(bool givingKeyboardBack);

    virtual void fill() = 0; ///< after each change of the field
    virtual void run() = 0;  ///< the current row, by Enter or a click
    virtual QString wordsOfFoot(bool hasRows) const = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void step(int by);
    void tellCurrent();
    bool pressed(int key);

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_foot;
    QStandardItemModel *m_rows;
    QPointer<QWidget> m_before; ///< had the keyboard
    bool m_leaving = false;
};

} // namespace Readout::Shell
