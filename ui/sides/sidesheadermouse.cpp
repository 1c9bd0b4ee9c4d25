// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse on the columns' heads: a press chooses the column, a drag moves it, onto the middle of another merges the
// two, an edge makes wider.
#include "models/comparisonmodel.h"
#include "sides/sidesheader.h"
#include "sides/sideslayout.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>

namespace Readout::Sides {

namespace {
constexpr int edgeReach = 4;
} // namespace

int SidesHeader::columnAt(QPoint position) const
{
    for (int column = 0; column < m_layout.columns(); ++column) {
        if (columnRect(column).contains(position))
            return column;
    }
    return -1;
}

int SidesHeader::edgeAt(QPoint position) const
{
    const bool fromLeft = layoutDirection() == Qt::LeftToRight;
    for (int column = 0; column + 1 < m_layout.columns(); ++column) {
        const QRect cell = columnRect(column);
        const int edge = fromLeft ? cell.right() + 1 : cell.left();
        if (std::abs(position.x() - edge) <= edgeReach)
            return column;
    }
    return -1;
}

/// The outer quarters of a head stand for the place beside it, its middle for itself. What is said jointly belongs to
/// nobody and stays last.
SidesHeader::Drop SidesHeader::dropAt(QPoint position) const
{
    const int column = columnAt({position.x(), height() / 2});
    if (column < 0 || column == m_pressed)
        return {};
    const QRect cell = columnRect(column);
    const int across = layoutDirection() == Qt::LeftToRight ? position.x() - cell.left() : cell.right() - position.x();
    if (m_model.isJoint(column))
        return column - 1 == m_pressed ? Drop() : Drop{Drop::Kind::Before, column};
    if (across < cell.width() / 4)
        return column - 1 == m_pressed ? Drop() : Drop{Drop::Kind::Before, column};
    if (across > cell.width() * 3 / 4)
        return column + 1 == m_pressed ? Drop() : Drop{Drop::Kind::Behind, column};
    return {Drop::Kind::Merge, column};
}

void SidesHeader::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->position().toPoint();
    m_edge = edgeAt(m_pressedAt);
    if (m_edge >= 0)
        return;
    m_pressed = columnAt(m_pressedAt);
    if (m_pressed >= 0)
        emit columnPressed(m_pressed);
}

void SidesHeader::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_edge >= 0) {
        const int by = position.x() - m_pressedAt.x();
        m_pressedAt = position;
        if (by != 0)
            emit widthDragged(m_edge, layoutDirection() == Qt::LeftToRight ? by : -by);
        return;
    }
    if (m_pressed < 0) {
        if (edgeAt(position) >= 0)
            setCursor(Qt::SplitHCursor);
        else
            unsetCursor();
        return;
    }
    if (!m_dragging && (position - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_model.isJoint(m_pressed))
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    const Drop drop = dropAt(position);
    if (drop == m_drop)
        return;
    m_drop = drop;
    update();
}

void SidesHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drop drop = m_dragging ? dropAt(event->position().toPoint()) : Drop();
    finishDrag(drop);
}

void SidesHeader::finishDrag(const Drop &drop)
{
    const int dragged = m_pressed;
    stopDragging();
    if (drop.kind == Drop::Kind::None || dragged < 0)
        return;
    if (drop.kind == Drop::Kind::Merge)
        return emit mergeWished(dragged, drop.column);
    int to = drop.kind == Drop::Kind::Before ? drop.column : drop.column + 1;
    if (dragged < to)
        --to; // it leaves its own place free
    emit moveWished(dragged, to);
}

void SidesHeader::stopDragging()
{
    m_pressed = -1;
    m_edge = -1;
    m_dragging = false;
    m_drop = {};
    unsetCursor();
    update();
}

void SidesHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint position = event->position().toPoint();
    stopDragging();
    if (edgeAt(position) >= 0)
        return emit equalWidthsWished();
    rename(columnAt(position));
}

void SidesHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = columnAt(event->pos());
    if (column < 0)
        return;
    emit columnPressed(column);
    emit menuWished(column, event->globalPos());
}

void SidesHeader::keyPressEvent(QKeyEvent *event)
{
    if (m_dragging && event->key() == Qt::Key_Escape)
        stopDragging();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Readout::Sides
