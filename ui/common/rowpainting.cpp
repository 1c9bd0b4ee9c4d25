// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Grounds and lines of text in rows.
#include "common/rowpainting.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>

namespace Readout::Common {

namespace {

QFont smaller(const QFont &font, double points)
{
    QFont made = font;
    if (font.pointSizeF() > 0)
        made.setPointSizeF(std::max(6.0, font.pointSizeF() - points));
    return made;
}

} // namespace

void drawRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isActive = option.state & QStyle::State_Active; // item views clear it without the keyboard
    if (!isSelected) {
        if (option.state & QStyle::State_MouseOver)
            painter.fillRect(option.rect, theme.hover);
        return;
    }
    if (isActive) {
        painter.fillRect(option.rect, theme.sel);
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() - 2 : option.rect.left();
        painter.fillRect(QRect(x, option.rect.top(), 3, option.rect.height()), theme.accent);
        return;
    }
    if (theme.name != ThemeName::HighContrast) {
        painter.fillRect(option.rect, theme.selIdle);
        return;
    }
    painter.setPen(theme.text);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

QFont secondLineFont(const QFont &font)
{
    return smaller(font, 1);
}

QFont countFont(const QFont &font)
{
    return smaller(font, 1.5);
}

QFont boldFont(const QFont &font)
{
    QFont made = font;
    made.setWeight(QFont::DemiBold);
    return made;
}

double drawElided(QPainter &painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
                  Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    const QString cut = metrics.elidedText(text.simplified(), Qt::ElideRight, std::max(0.0, box.width()));
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, cut);
    return metrics.horizontalAdvance(cut);
}

double layOutLines(QPainter *painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text,
                   int lines)
{
    const QFontMetricsF metrics(font);
    const QString whole = text.simplified();
    QTextLayout layout(whole, font);
    layout.beginLayout();
    double y = 0;
    for (int number = 1; number <= lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1.0, box.width()));
        const bool isCut = number == lines && line.textStart() + line.textLength() < whole.size();
        if (painter != nullptr) {
            const QString shown = isCut ? whole.mid(line.textStart()) : whole.mid(line.textStart(), line.textLength());
            drawElided(*painter, {box.left(), box.top() + y, box.width(), metrics.lineSpacing()}, font, colour, shown);
        }
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return y;
}

} // namespace Readout::Common
