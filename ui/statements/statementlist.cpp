// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and mouse of the list of statements.
#include "statements/statementlist.h"

#include "models/statementsmodel.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <cmath>

namespace Readout::Statements {

StatementList::StatementList(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setExpandsOnDoubleClick(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    header()->setStretchLastSection(true);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.flags() & Qt::ItemIsSelectable)
            emit rowChosen(index);
        else
            emit headChosen(index);
    });
}

QModelIndex StatementList::selectedRow() const
{
    return selectionModel() != nullptr && selectionModel()->isSelected(currentIndex()) ? currentIndex() : QModelIndex();
}

void StatementList::step(int by)
{
    QModelIndex at = selectedRow();
    if (!at.isValid()) {
        at = nextSelectable(model()->index(0, 0), true);
    } else {
        for (int steps = std::abs(by); steps > 0; --steps) {
            const QModelIndex next = nextSelectable(by > 0 ? indexBelow(at) : indexAbove(at), by > 0);
            if (!next.isValid())
                break;
            at = next;
        }
    }
    if (at.isValid())
        setCurrentIndex(at);
}

void StatementList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (roles == QList<int>{Models::StatementsModel::VoicedRole})
        viewport()->update();
    else
        QTreeView::dataChanged(topLeft, bottomRight, roles);
}

/// Enter goes to the words here, whatever it does in the text.
bool StatementList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

void StatementList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier &&
        currentIndex().isValid()) {
        emit rowChosen(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

QModelIndex StatementList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex at = QTreeView::moveCursor(action, modifiers);
    const bool downwards = action != MoveUp && action != MoveLeft && action != MovePrevious && action != MovePageUp;
    const QModelIndex wanted = nextSelectable(at, downwards);
    if (wanted.isValid())
        return wanted;
    // Above the first statement there is only its head: the list scrolls there and the place stays.
    const QModelIndex back = nextSelectable(at, !downwards);
    if (at.isValid())
        scrollTo(at);
    return back;
}

QModelIndex StatementList::nextSelectable(QModelIndex index, bool downwards) const
{
    while (index.isValid() && !(index.flags() & Qt::ItemIsSelectable))
        index = downwards ? indexBelow(index) : indexAbove(index);
    return index;
}

} // namespace Readout::Statements
