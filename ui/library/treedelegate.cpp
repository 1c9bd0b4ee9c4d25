// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the library tree. Knows no library.
#include "library/treedelegate.h"

#include "common/icons.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace Readout::Library {

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = Kind(index.data(KindRole).toInt());
    const QString name = index.data().toString();
    painter->save();
    QFont font = option.font;
    QRect box = option.rect.adjusted(kind == Kind::Place ? 17 : 16, 0, -16, 0);
    if (kind != Kind::Place) {
        font.setPointSizeF(font.pointSizeF() * 0.9);
        font.setWeight(kind == Kind::Head ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.text2);
        painter->drawText(box.adjusted(0, kind == Kind::Head ? 8 : 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                          name);
        painter->restore();
        return;
    }
    const QWidget *widget = option.widget;
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
    const int level = index.data(LevelRole).toInt();
    if (level == 0) {
        const QIcon icon = Common::icon(index.data(IconRole).toString(), m_theme.text2);
        icon.paint(painter, QRect(box.x(), box.center().y() - 7, 16, 16));
    }
    box.setLeft(box.left() + 24 + level * 12);
    const int count = index.data(CountRole).toInt();
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.85);
    if (count > 0) {
        painter->setFont(small);
        painter->setPen(m_theme.text2);
        const QString number = QLocale().toString(count);
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, number);
        box.setRight(box.right() - QFontMetrics(small).horizontalAdvance(number) - 8);
    }
    painter->setFont(font);
    painter->setPen(m_theme.text);
    painter->drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(name, Qt::ElideRight, box.width()));
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (Kind(index.data(KindRole).toInt()) != Kind::Head)
        return {80, std::max(26, line + 8)};
    return {80, index.data().toString().isEmpty() ? 16 : std::max(36, line + 18)};
}

} // namespace Readout::Library
