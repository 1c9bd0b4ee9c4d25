// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The band above the columns: line sample, the side's name and parties, how much it says. Sides are moved, merged,
// renamed and made wider here; wishes only. Follows the view's columns.
#pragma once

#include "common/theme.h"

#include <QWidget>

namespace Readout::Models {
class ComparisonModel;
}

namespace Readout::Sides {

class SidesLayout;

class SidesHeader final : public QWidget
{
    Q_OBJECT

public:
    SidesHeader(const Models::ComparisonModel &model, const SidesLayout &layout, QWidget *parent);

    void setTheme(const Common::Theme &theme);
    void setOffset(int offset); ///< how far the columns are scrolled sideways
    void setCurrentColumn(int column);
    void rename(int column); ///< opens a field on the side's name; Enter wishes it, Esc leaves it
    QSize sizeHint() const override;
    QRect columnRect(int column) const; ///< where the column's head stands

signals:
    void columnPressed(int column);
    void renameWished(int column, const QString &name);
    void moveWished(int column, int to); ///< so that it stands where @p to stands
    void mergeWished(int column, int into);
    void menuWished(int column, QPoint onScreen);
    void widthDragged(int column, int by); ///< pixels since the last one
    void equalWidthsWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What lets go where the mouse is.
    struct Drop
    {
        enum class Kind { None, Merge, Before, Behind };
        Kind kind = Kind::None;
        int column = -1;

        bool operator==(const Drop &) const = default;
    };

    void paintColumn(QPainter &painter, int column) const;
    void paintTopicsHead(QPainter &painter) const;
    void paintDrop(QPainter &painter) const;
    QRectF seen(const QRectF &part, const QRectF &cell) const;
    int columnAt(QPoint position) const;
    int edgeAt(QPoint position) const; ///< the column whose far edge is there, -1 for none
    Drop dropAt(QPoint position) const;
    void finishDrag(const Drop &drop);
    void stopDragging();

    const Models::ComparisonModel &m_model;
    const SidesLayout &m_layout;
    Common::Theme m_theme;
    int m_offset = 0;
    int m_current = -1;
    int m_pressed = -1; ///< column
    int m_edge = -1;    ///< column whose width is being dragged
    QPoint m_pressedAt;
    bool m_dragging = false;
    Drop m_drop;
};

} // namespace Readout::Sides
