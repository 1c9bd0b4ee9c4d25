// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints buttons, fields, rows, tabs and bars in a theme's colours. Knows no window.
#include "shell/style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace Readout::Shell {

/// A rounded box whose edge lies wholly inside @p rect.
void Style::drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, qreal width,
                    qreal radius, Qt::PenStyle line) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(edge.alpha() ? QPen(edge, width, line) : QPen(Qt::NoPen));
    const qreal inset = edge.alpha() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void Style::drawButton(QPainter *painter, const QStyleOption *option) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    if (!(option->state & State_Enabled))
        return drawBox(painter, option->rect, Qt::transparent, m_theme.line, 1, 5, Qt::DashLine);
    QColor fill = isDefault ? m_theme.accent : m_theme.raised;
    if (!isDefault && (option->state & (State_MouseOver | State_Sunken | State_On)))
        fill = m_theme.hover;
    drawBox(painter, option->rect, fill, isDefault ? m_theme.accent : m_theme.ctl, 1, 5);
    if (option->state & State_HasFocus) {
        // On the accent the accent would not show: the ring lies inside, in the colour of the words.
        if (isDefault)
            drawBox(painter, option->rect.adjusted(3, 3, -3, -3), Qt::transparent, m_theme.onAccent, 1, 3);
        else
            drawBox(painter, option->rect, Qt::transparent, m_theme.accent, 2, 5);
    }
}

void Style::drawToolButton(QPainter *painter, const QStyleOption *option) const
{
    const bool enabled = option->state & State_Enabled;
    if (enabled && option->state & State_On)
        drawBox(painter, option->rect, m_theme.selIdle, Qt::transparent, 0, 4);
    else if (enabled && option->state & (State_MouseOver | State_Sunken))
        drawBox(painter, option->rect, m_theme.hover, Qt::transparent, 0, 4);
    if (enabled && option->state & State_HasFocus)
        drawBox(painter, option->rect, Qt::transparent, m_theme.accent, 2, 4);
}

void Style::drawField(QPainter *painter, const QStyleOption *option) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focused = enabled && option->state & State_HasFocus;
    drawBox(painter, option->rect, enabled ? m_theme.paper : m_theme.pane, focused ? m_theme.accent : m_theme.ctl,
            focused ? 2 : 1, 5, enabled ? Qt::SolidLine : Qt::DashLine);
}

void Style::drawCheck(QPainter *painter, const QStyleOption *option) const
{
    const bool on = option->state & (State_On | State_NoChange);
    const bool enabled = option->state & State_Enabled;
    const QColor fill = !on ? m_theme.paper : enabled ? m_theme.accent : m_theme.text3;
    const QRect box(option->rect.topLeft(), QSize(16, 16));
    drawBox(painter, box, fill, on ? fill : m_theme.ctl, 1, 3);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF origin = box.topLeft();
    painter->drawPolyline(QPolygonF{origin + QPointF(4, 8.5), origin + QPointF(7, 11.5), origin + QPointF(12, 5)});
    painter->restore();
}

/// Selected in the active pane: a bar of the accent at the start; elsewhere only the quieter fill.
void Style::drawRow(QPainter *painter, const QStyleOption *option) const
{
    const bool contrast = m_theme.name == Common::ThemeName::HighContrast;
    if (!(option->state & State_Selected)) {
        if (option->state & State_MouseOver && option->state & State_Enabled)
            painter->fillRect(option->rect, m_theme.hover);
        return;
    }
    const bool active = option->state & State_Active && option->state & State_HasFocus;
    if (!active && contrast) { // one outline around all cells of a row
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        const auto position = item ? item->viewItemPosition : QStyleOptionViewItem::OnlyOne;
        const bool first = position == QStyleOptionViewItem::Beginning || position == QStyleOptionViewItem::OnlyOne ||
                           position == QStyleOptionViewItem::Invalid;
        const bool last = position == QStyleOptionViewItem::End || position == QStyleOptionViewItem::OnlyOne ||
                          position == QStyleOptionViewItem::Invalid;
        const bool mirrored = option->direction == Qt::RightToLeft;
        painter->save();
        painter->setClipRect(option->rect);
        drawBox(painter,
                option->rect.adjusted((mirrored ? last : first) ? 0 : -4, 0, (mirrored ? first : last) ? 0 : 4, 0),
                Qt::transparent, m_theme.ctl, 1, 0);
        return painter->restore();
    }
    painter->fillRect(option->rect, active ? m_theme.sel : m_theme.selIdle);
    if (!active)
        return;
    QRect bar = option->rect;
    bar.setWidth(3);
    painter->fillRect(visualRect(option->direction, option->rect, bar), m_theme.accent);
}

void Style::drawTab(QPainter *painter, const QStyleOption *option) const
{
    const QRect rect = option->rect;
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (tab && option->state & State_Selected) {
        const int words = std::min(rect.width(), option->fontMetrics.size(Qt::TextShowMnemonic, tab->text).width() + 6);
        painter->fillRect(QRect(rect.center().x() - words / 2, rect.bottom() - 1, words, 2), m_theme.accent);
    }
    if (option->state & State_HasFocus)
        drawBox(painter, rect.adjusted(3, 6, -3, -6), Qt::transparent, m_theme.accent, 2, 4);
}

void Style::drawProgress(QPainter *painter, const QStyleOption *option) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    QRect track(option->rect.x(), option->rect.center().y() - 1, option->rect.width(), 4);
    drawBox(painter, track, m_theme.line, Qt::transparent, 0, 2);
    const int range = bar->maximum - bar->minimum;
    const qreal share = range > 0 ? std::clamp(qreal(bar->progress - bar->minimum) / range, 0.0, 1.0) : 0.3;
    track.setWidth(int(track.width() * share));
    drawBox(painter, track, m_theme.accent, Qt::transparent, 0, 2);
}

void Style::drawMenuBarItem(QPainter *painter, const QStyleOption *option, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    painter->fillRect(option->rect, m_theme.side);
    if (option->state & (State_Selected | State_Sunken))
        drawBox(painter, option->rect.adjusted(1, 4, -1, -4), m_theme.selIdle, Qt::transparent, 0, 4);
    int flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine;
    flags |= styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    drawItemText(painter, option->rect, flags, option->palette, option->state & State_Enabled, item->text,
                 QPalette::ButtonText);
}

void Style::drawPushButtonLabel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    QStyleOptionButton ours(*button);
    ours.state &= ~State_HasFocus;
    const bool isDefault = button->features.testFlag(QStyleOptionButton::DefaultButton);
    if (isDefault && button->state & State_Enabled)
        ours.palette.setColor(QPalette::ButtonText, m_theme.onAccent);
    else if (!(button->state & State_Enabled))
        ours.palette.setColor(QPalette::ButtonText, m_theme.text3);
    if (button->icon.isNull() || button->text.isEmpty())
        return QProxyStyle::drawControl(CE_PushButtonLabel, &ours, painter, widget);
    // Icon and words together in the middle, in whichever direction; Fusion leaves the words no room on one side.
    constexpr int apart = 8;
    const QRect box = button->rect;
    const QSize icon = button->iconSize;
    const int words = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    const int left = box.x() + std::max(0, (box.width() - icon.width() - apart - words) / 2);
    const QRect sign(QPoint(left, box.center().y() - icon.height() / 2), icon);
    const bool enabled = button->state & State_Enabled;
    button->icon.paint(painter, visualRect(button->direction, box, sign), Qt::AlignCenter,
                       enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect rest(left + icon.width() + apart, box.y(), words + 1, box.height());
    drawItemText(painter, visualRect(button->direction, box, rest), Qt::AlignCenter | Qt::TextShowMnemonic,
                 ours.palette, enabled, button->text, QPalette::ButtonText);
}

void Style::drawScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    painter->fillRect(option->rect, widget ? widget->palette().color(QPalette::Window) : m_theme.pane);
    if (bar->maximum <= bar->minimum)
        return;
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
    const bool grasped = option->state & State_Sunken || (option->activeSubControls & SC_ScrollBarSlider);
    drawBox(painter, slider, grasped ? m_theme.text2 : m_theme.text3, Qt::transparent, 0, 3);
}

void Style::drawComboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    drawField(painter, option);
    drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false,
                option->state & State_Enabled);
}

/// What does not fit ends in "…" instead of in the middle of a letter.
void Style::drawComboBoxLabel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    QStyleOptionComboBox ours(*combo);
    const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 2;
    ours.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
    QProxyStyle::drawControl(CE_ComboBoxLabel, &ours, painter, widget);
}

void Style::drawSpinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    drawField(painter, option);
    const auto possible = [spin](QAbstractSpinBox::StepEnabledFlag step) {
        return spin->state & State_Enabled && spin->stepEnabled & step;
    };
    drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true,
                possible(QAbstractSpinBox::StepUpEnabled));
    drawChevron(painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false,
                possible(QAbstractSpinBox::StepDownEnabled));
}

void Style::drawChevron(QPainter *painter, const QRect &box, bool up, bool enabled) const
{
    const QPointF centre = QRectF(box).center();
    const double tip = up ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? m_theme.text2 : m_theme.ctl, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{centre + QPointF(-4, -tip), centre + QPointF(0, tip), centre + QPointF(4, -tip)});
    painter->restore();
}

} // namespace Readout::Shell
