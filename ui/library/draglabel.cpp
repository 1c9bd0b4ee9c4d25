// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the card that hangs at the pointer.
#include "library/draglabel.h"

#include <QPainter>
#include <QWidget>

namespace Readout::Library {

QPixmap dragLabel(const QString &what, const Common::Theme &theme, const QWidget &widget)
{
    constexpr int widest = 240;
    const QFontMetrics metrics(widget.font());
    const QString shown = metrics.elidedText(what.left(400), Qt::ElideRight, widest);
    const QSize size(metrics.horizontalAdvance(shown) + 24, metrics.height() + 12);
    const qreal ratio = widget.devicePixelRatioF();
    QPixmap card(size * ratio);
    card.setDevicePixelRatio(ratio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), QSizeF(size) - QSizeF(1, 1)), 5, 5);
    painter.setPen(theme.text);
    painter.setFont(widget.font());
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter | Qt::TextSingleLine, shown);
    return card;
}

} // namespace Readout::Library
