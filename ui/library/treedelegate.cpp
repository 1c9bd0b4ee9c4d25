// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the library tree. Knows no library.
#include "library/treedelegate.h"

#include "common/icons.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

namespace Readout::Library {
using namespace Qt::StringLiterals;

namespace {

constexpr int leftMargin = 17;
constexpr int rightMargin = 16;
constexpr int indent = 12;
constexpr int iconSpace = 24;

/// Rows are laid out from the left; an interface that reads from the right sees them mirrored.
QRect mirrored(const QRect &box, const QRect &row, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, row, box);
}

/// Where the name stands, and the count after it.
QRect textBox(const QRect &row, int level)
{
    return row.adjusted(leftMargin + iconSpace + level * indent, 0, -rightMargin, 0);
}

} // namespace

QRect TreeDelegate::arrowOf(const QRect &row, const QModelIndex &index, Qt::LayoutDirection direction) const
{
    const int level = index.data(LevelRole).toInt();
    const int left = row.x() + (level == 0 ? 1 : leftMargin + iconSpace + (level - 1) * indent - 6);
    return mirrored(QRect(left, row.y(), 16, row.height()), row, direction);
}

void TreeDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool head = Kind(index.data(KindRole).toInt()) == Kind::Head;
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(head ? QFont::DemiBold : QFont::Normal);
    const QRect box = option.rect.adjusted(16, head ? 8 : 0, -rightMargin, 0);
    painter->setFont(font);
    painter->setPen(m_theme.text2);
    painter->drawText(mirrored(box, option.rect, option.direction),
                      QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      index.data().toString());
}

void TreeDelegate::paintArrow(QPainter *painter, const QRect &box, bool open, Qt::LayoutDirection direction) const
{
    const QPointF middle = QRectF(box).center();
    const qreal ahead = direction == Qt::RightToLeft ? -2.5 : 2.5;
    QPainterPath arrow;
    if (open) {
        arrow.moveTo(middle + QPointF(-4, -2));
        arrow.lineTo(middle + QPointF(0, 2.5));
        arrow.lineTo(middle + QPointF(4, -2));
    } else {
        arrow.moveTo(middle + QPointF(-ahead, -4));
        arrow.lineTo(middle + QPointF(ahead, 0));
        arrow.lineTo(middle + QPointF(-ahead, 4));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.text2, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(arrow);
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (Kind(index.data(KindRole).toInt()) != Kind::Place) {
        paintHead(painter, option, index);
        painter->restore();
        return;
    }
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeft);
    const auto trailing = QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignRight);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const int level = index.data(LevelRole).toInt();
    if (level == 0) {
        const QRect icon(option.rect.x() + leftMargin, option.rect.center().y() - 7, 16, 16);
        Common::icon(index.data(IconRole).toString(), m_theme.text2)
            .paint(painter, mirrored(icon, option.rect, option.direction));
    }
    if (index.model()->hasChildren(index)) {
        paintArrow(painter, arrowOf(option.rect, index, option.direction), option.state & QStyle::State_Open,
                   option.direction);
    }
    QRect box = textBox(option.rect, level);
    if (const int count = index.data(CountRole).toInt(); count > 0) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.85);
        const QString number = QLocale().toString(count);
        painter->setFont(small);
        painter->setPen(m_theme.text2);
        painter->drawText(mirrored(box, option.rect, option.direction), trailing | Qt::TextSingleLine, number);
        box.setRight(box.right() - QFontMetrics(small).horizontalAdvance(number) - 8);
    }
    painter->setFont(option.font);
    painter->setPen(m_theme.text);
    painter->drawText(mirrored(box, option.rect, option.direction), leading | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (Kind(index.data(KindRole).toInt()) != Kind::Head)
        return {80, std::max(26, line + 8)};
    return {80, index.data().toString().isEmpty() ? 16 : std::max(36, line + 18)};
}

QWidget *TreeDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (!editor)
        return editor;
    editor->setObjectName(u"library.name"_s);
    editor->setAccessibleName(tr("New name of “%1”").arg(index.data().toString()));
    if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setMaxLength(200);
        field->setFrame(true);
    }
    return editor;
}

void TreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QRect box = textBox(option.rect, index.data(LevelRole).toInt()).adjusted(-6, 1, rightMargin - 4, -1);
    editor->setGeometry(mirrored(box, option.rect, option.direction));
}

void TreeDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    const auto *field = qobject_cast<QLineEdit *>(editor);
    const QString name = field ? field->text().simplified() : QString();
    if (!name.isEmpty() && name != index.data().toString())
        emit renamed(index, name);
}

} // namespace Readout::Library
