// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of the list of statements: steps over heads, Enter and a click open. Knows no article.
#pragma once

#include <QTreeView>

namespace Readout::Statements {

class StatementList final : public QTreeView
{
    Q_OBJECT

public:
    explicit StatementList(QWidget *parent = nullptr);

    /// The selected row. A view that gets the keyboard makes its first row current without selecting it: not meant.
    QModelIndex selectedRow() const;
    void layOutNow() { executeDelayedItemsLayout(); } ///< so that heads opened after it do not all wait for one turn
    void step(int by);                                ///< to the next statement that is shown, over heads

    /// What only looks different is painted anew: asking where 20,000 rows stand takes longer than the screen.
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;

signals:
    void rowChosen(const QModelIndex &index);  ///< a statement's row was clicked, or Enter pressed on it
    void headChosen(const QModelIndex &index); ///< a party's head was clicked

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    QModelIndex nextSelectable(QModelIndex index, bool downwards) const;
};

} // namespace Readout::Statements
