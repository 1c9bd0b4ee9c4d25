// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of what this style draws itself, and its measures. The painting is in stylepainting.cpp.
#include "shell/style.h"

#include "common/icons.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

Style::Style(const Common::Theme &theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return drawBox(painter, option->rect, Qt::transparent, m_theme.accent, 2, 4);
    case PE_PanelButtonCommand:
        return drawButton(painter, option);
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        return drawToolButton(painter, option);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            return drawField(painter, option);
        return painter->fillRect(option->rect, option->palette.base());
    case PE_FrameLineEdit:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_IndicatorToolBarSeparator:
        if (element == PE_IndicatorToolBarSeparator) {
            const QRect box = option->rect;
            painter->fillRect(QRect(box.center().x(), box.y() + 6, 1, box.height() - 12), m_theme.line);
        }
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.side);
        return painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), m_theme.line);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(painter, option);
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget)) {
            const bool focused = option->state & State_HasFocus && option->state & State_Enabled;
            return drawBox(painter, option->rect, Qt::transparent, focused ? m_theme.accent : m_theme.ctl, 1, 2);
        }
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        return drawRow(painter, option);
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter:
        return painter->fillRect(option->rect, m_theme.line);
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        return painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), m_theme.line);
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.side);
        return;
    case CE_HeaderEmptyArea:
    case CE_HeaderSection:
        painter->fillRect(option->rect, m_theme.pane);
        return painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0), m_theme.line);
    case CE_ComboBoxLabel:
        return drawComboBoxLabel(painter, option, widget);
    case CE_MenuBarItem:
        return drawMenuBarItem(painter, option, widget);
    case CE_PushButtonLabel:
        return drawPushButtonLabel(painter, option, widget);
    case CE_TabBarTabShape:
        return drawTab(painter, option);
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab ours(*tab);
            ours.state &= ~State_HasFocus; // the shape shows it
            ours.palette.setColor(QPalette::WindowText, tab->state & State_Selected ? m_theme.text : m_theme.text2);
            return QProxyStyle::drawControl(element, &ours, painter, widget);
        }
        break;
    case CE_ProgressBar:
        return drawProgress(painter, option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return drawScrollBar(painter, option, widget);
    if (control == CC_ComboBox)
        return drawComboBox(painter, option, widget);
    if (control == CC_SpinBox)
        return drawSpinBox(painter, option, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

/// Scroll bars have no arrows: the groove is the whole bar.
QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const bool holdsWords = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                                (control == CC_SpinBox && part == SC_SpinBoxEditField);
        return holdsWords ? rect.adjusted(4, 0, -4, 0) : rect;
    }
    const bool upright = bar->orientation == Qt::Vertical;
    const int room = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int length =
        range <= 0 ? room
                   : std::clamp(int(qint64(room) * bar->pageStep / (range + bar->pageStep)), std::min(24, room), room);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect rect = upright ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size)
                                   : QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height());
        return upright ? rect : visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, length);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + length, room - start - length);
    default:
        return {};
    }
}

/// Words in fields and boxes keep their distance from the edge.
QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && element == SE_TabBarTabText)
        return tab->icon.isNull() ? tab->rect : rect; // centred; where tabs stand close, padding goes before letters
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(5, 0, -5, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Only where it counts: scroll bars of the first view would wait for fonts.
    const auto line = [option] { return option ? option->fontMetrics.height() : 16; };
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !button->icon.isNull())
            wanted.rwidth() += 8;
        wanted = QSize(std::max(wanted.width() + 8, 72), std::max(28, line() + 10));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(std::max(28, line() + 10));
        break;
    case CT_ToolButton:
        wanted = QSize(std::max(wanted.width() + 4, 28), std::max(28, line() + 8));
        break;
    case CT_TabBarTab:
        wanted.setHeight(std::max(39, line() + 20));
        break;
    case CT_MenuBarItem:
        wanted = QSize(wanted.width() + 4, std::max(35, line() + 16));
        break;
    case CT_MenuItem:
        if (wanted.height() > 10) // a separator stays as it is
            wanted.setHeight(std::max(28, line() + 10));
        break;
    default:
        break;
    }
    return wanted;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 24;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_TabBarTabHSpace:
        return 22;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? QProxyStyle::styleHint(hint, option, widget, data) : 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return Common::icon(u"window-close"_s);
    if (icon == SP_ToolBarHorizontalExtensionButton) // asked for by every menu bar: Qt's own is read from eight files
        return Common::icon(u"go-next"_s);
    return QProxyStyle::standardIcon(icon, option, widget);
}

} // namespace Readout::Shell
