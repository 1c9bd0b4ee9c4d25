// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints and places the frame. Takes no focus: the keyboard stays in the text.
#include "reader/card.h"

#include <QEnterEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Readout::Reader {

Card::Card(QWidget *parent) : QFrame(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setCursor(Qt::ArrowCursor);
    setBackgroundRole(QPalette::Window); // not the viewport's Base: labels take their ink from it
    hide();
}

void Card::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.raised);
    palette.setColor(QPalette::Base, theme.paper);
    setPalette(palette);
    update();
}

void Card::placeBy(const QRect &words, int left, int gap)
{
    const QRect room = parentWidget()->rect();
    const int margin = Common::cardMargin;
    int y = words.bottom() + 1 + gap - margin;
    // Above when below is too small; but never over what it speaks of when neither side has room.
    if (y + height() - margin > room.bottom() && words.top() - gap - height() + margin >= room.top())
        y = words.top() - gap - height() + margin;
    const int x =
        std::clamp(left - margin, room.left() - margin, std::max(room.left(), room.right() - width() + margin));
    move(x, y);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int margin = Common::cardMargin;
    Common::drawCardFrame(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), m_theme);
}

void Card::enterEvent(QEnterEvent *event)
{
    emit entered();
    QFrame::enterEvent(event);
}

void Card::leaveEvent(QEvent *event)
{
    emit leftByPointer();
    QFrame::leaveEvent(event);
}

// A click on the card is no click into the text below it.
void Card::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace Readout::Reader
