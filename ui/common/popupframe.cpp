// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the frame of popups, as a part of a window or as a window. Knows not what it holds.
#include "common/popupframe.h"

#include "common/painting.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>

#include <algorithm>

namespace Readout::Common {

PopupFrame::PopupFrame(QWidget *parent, Qt::WindowFlags flags) : QFrame(parent, flags)
{
    setBackgroundRole(QPalette::Window);
}

void PopupFrame::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.raised);
    setPalette(palette);
    update();
}

int PopupFrame::edge() const
{
    return isWindow() ? 0 : cardMargin;
}

void PopupFrame::showAt(QPoint place, QWidget *focus)
{
    QPoint corner = place - QPoint(edge(), edge());
    if (const QScreen *screen = QGuiApplication::screenAt(place)) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    focus->setFocus(Qt::PopupFocusReason);
}

bool PopupFrame::event(QEvent *event)
{
    if (isWindow() && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isWindow())
        return drawCardFrame(painter, QRectF(rect()).adjusted(edge(), edge(), -edge(), -edge()), m_theme);
    painter.fillRect(rect(), m_theme.raised);
    painter.setPen(m_theme.ctl);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Readout::Common
