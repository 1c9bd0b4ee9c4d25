// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the chip.
#include "statements/voicechip.h"

#include "common/icons.h"
#include "common/painting.h"
#include "common/rowpainting.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace Readout::Statements {

namespace {

constexpr int voiceHeight = 26;
constexpr int crossSize = 12;

} // namespace

VoiceChip::VoiceChip(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("statementsVoice"));
    setAccessibleName(tr("Whose statements"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void VoiceChip::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    update();
}

void VoiceChip::setVoice(const QString &name, const QList<int> &lines, int count, int of)
{
    setText(name);
    m_lines = lines;
    m_counts = tr("%1 of %2").arg(QString::number(count), QString::number(of));
    const QString meaning = tr("Only %1: %2 statements. Press to show all alike.").arg(name, m_counts);
    setAccessibleName(meaning);
    setToolTip(meaning);
    updateGeometry();
    update();
}

QSize VoiceChip::sizeHint() const
{
    const QFontMetrics metrics(Common::secondLineFont(font()));
    const int words = metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_counts);
    return {words + 8 + 24 + 6 + 8 + 8 + crossSize + 8, std::max(voiceHeight, metrics.height() + 10)};
}

void VoiceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutlined = m_theme.name == Common::ThemeName::HighContrast || hasFocus();
    painter.setPen(isOutlined ? QPen(hasFocus() ? m_theme.accent : m_theme.text, hasFocus() ? 2 : 1) : QPen(Qt::NoPen));
    painter.setBrush(isDown() || underMouse() ? m_theme.selIdle : m_theme.sel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](double left, double wide) {
        return QRectF(mirrored ? width() - left - wide : left, 0, wide, height());
    };
    Common::drawPartySample(painter, placed(8, 24), m_theme, m_lines);
    const QFont small = Common::secondLineFont(font());
    const double cross = width() - 8 - crossSize;
    const double counts = QFontMetricsF(small).horizontalAdvance(m_counts) + 1;
    const double name = std::max(0.0, cross - 8 - counts - 8 - 38);
    const double used = Common::drawElided(painter, placed(38, name), small, m_theme.text, text(), Qt::AlignLeading);
    Common::drawElided(painter, placed(38 + used + 8, counts), small, m_theme.text2, m_counts, Qt::AlignLeading);
    const QRectF close = placed(cross, crossSize);
    Common::icon(QStringLiteral("window-close"), m_theme.text2)
        .paint(&painter, QRect(int(close.left()), (height() - crossSize) / 2, crossSize, crossSize));
}

} // namespace Readout::Statements
