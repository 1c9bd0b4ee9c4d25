// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How controls look in all themes: Fusion with flat buttons, one accent, a visible focus. Knows no window.
#pragma once

#include "common/theme.h"

#include <QProxyStyle>

namespace Readout::Shell {

class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(const Common::Theme &theme);
    void setTheme(const Common::Theme &theme) { m_theme = theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    /// Fusion would look for a theme of icons on the disk, at start-up, to clear a field that is empty.
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    void drawBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &edge, qreal width,
                 qreal radius, Qt::PenStyle line = Qt::SolidLine) const;
    void drawButton(QPainter *painter, const QStyleOption *option) const;
    void drawToolButton(QPainter *painter, const QStyleOption *option) const;
    void drawField(QPainter *painter, const QStyleOption *option) const;
    void drawCheck(QPainter *painter, const QStyleOption *option) const;
    void drawRow(QPainter *painter, const QStyleOption *option) const;
    void drawTab(QPainter *painter, const QStyleOption *option) const;
    void drawProgress(QPainter *painter, const QStyleOption *option) const;
    void drawMenuBarItem(QPainter *painter, const QStyleOption *option, const QWidget *widget) const;
    void drawPushButtonLabel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const;
    void drawScrollBar(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    void drawComboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    void drawComboBoxLabel(QPainter *painter, const QStyleOption *option, const QWidget *widget) const;
    void drawSpinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget) const;
    void drawChevron(QPainter *painter, const QRect &box, bool up, bool enabled) const;

    Common::Theme m_theme;
};

} // namespace Readout::Shell
