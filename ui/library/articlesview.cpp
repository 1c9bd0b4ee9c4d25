// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing, dragging and dropping rows. Knows no library.
#include "library/articlesview.h"

#include "library/draglabel.h"
#include "models/articlesmodel.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace Readout::Library {

ArticlesView::ArticlesView(QWidget *parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // painted here
}

/// Ctrl with a key that moves would leave what is chosen behind: what the reader shows and what acts mean would be two
/// articles. Ctrl with the mouse takes rows in and out; Ctrl+Space does so by key.
QItemSelectionModel::SelectionFlags ArticlesView::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool moves = key->key() != Qt::Key_Space && key->key() != Qt::Key_Select;
        if (moves && key->modifiers().testFlag(Qt::ControlModifier) && !key->modifiers().testFlag(Qt::ShiftModifier))
            return QItemSelectionModel::ClearAndSelect;
    }
    return QListView::selectionCommand(index, event);
}

void ArticlesView::startDrag(Qt::DropActions actions)
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData(rows));
    const QString what =
        rows.size() == 1 ? rows.first().data().toString() : tr("%n article(s)", nullptr, int(rows.size()));
    drag->setPixmap(dragLabel(what, m_theme, *this));
    drag->setHotSpot({-12, -12});
    drag->exec(actions, Qt::MoveAction);
    setDropRow(-1);
}

bool ArticlesView::takes(const QDropEvent &event) const
{
    return m_ordered && event.source() == this && !Models::articlesOf(*event.mimeData()).isEmpty();
}

/// The row above whose middle @p place lies; the number of rows below the last one.
int ArticlesView::rowBelow(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return model()->rowCount();
    return place.y() < visualRect(index).center().y() ? index.row() : index.row() + 1;
}

void ArticlesView::setDropRow(int row)
{
    if (row == m_dropRow)
        return;
    m_dropRow = row;
    viewport()->update();
}

void ArticlesView::dragEnterEvent(QDragEnterEvent *event)
{
    if (takes(*event))
        event->acceptProposedAction();
    else
        event->ignore(); // the window may take it
}

void ArticlesView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!takes(*event)) {
        event->ignore();
        return;
    }
    QListView::dragMoveEvent(event); // scrolls at the edges
    setDropRow(rowBelow(event->position().toPoint()));
    event->setDropAction(Qt::MoveAction);
    event->accept();
}

void ArticlesView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QListView::dragLeaveEvent(event);
    setDropRow(-1);
}

void ArticlesView::dropEvent(QDropEvent *event)
{
    const bool ours = takes(*event);
    const int row = rowBelow(event->position().toPoint());
    setDropRow(-1);
    stopAutoScroll();
    setState(NoState);
    if (!ours)
        return event->ignore();
    event->setDropAction(Qt::CopyAction); // the rows move when the library says so, not by the view
    event->accept();
    emit rowsDropped(row);
}

void ArticlesView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0 || model()->rowCount() == 0)
        return;
    const bool last = m_dropRow >= model()->rowCount();
    const QRect row = visualRect(model()->index(last ? model()->rowCount() - 1 : m_dropRow, 0));
    QPainter painter(viewport());
    painter.fillRect(QRect(row.x(), last ? row.bottom() - 1 : std::max(0, row.y() - 1), row.width(), 3),
                     m_theme.accent);
}

} // namespace Readout::Library
