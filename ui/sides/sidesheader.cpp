// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the columns' heads.
#include "sides/sidesheader.h"

#include "common/painting.h"
#include "models/comparisonmodel.h"
#include "sides/sideslayout.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {

constexpr double headPadding = 14;
constexpr double headSample = 22;

QFont coverageFont(const QFont &font)
{
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(std::max(6.0, font.pointSizeF() - 1));
    return smaller;
}

void drawInHead(QPainter &painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, box.width())));
}

} // namespace

SidesHeader::SidesHeader(const Models::ComparisonModel &model, const SidesLayout &layout, QWidget *parent)
    : QWidget(parent), m_model(model), m_layout(layout), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setObjectName(QStringLiteral("sidesHeader"));
    setAccessibleName(tr("Sides"));
}

void SidesHeader::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    update();
}

void SidesHeader::setOffset(int offset)
{
    if (offset == m_offset)
        return;
    m_offset = offset;
    update();
}

QSize SidesHeader::sizeHint() const
{
    const double lines = QFontMetricsF(font()).lineSpacing() + QFontMetricsF(coverageFont(font())).lineSpacing();
    return {leastColumnWidth, std::max(60, int(lines) + 24)};
}

void SidesHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.pane);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
    for (int column = 0; column < m_layout.columns(); ++column)
        paintColumn(painter, column);
}

void SidesHeader::paintColumn(QPainter &painter, int column) const
{
    const QRectF cell(m_layout.columnLeft(column) - m_offset, 0, m_layout.columnWidth(column), height());
    if (!cell.intersects(rect()))
        return;
    if (column > 0)
        painter.fillRect(QRectF(cell.left(), 0, 1, height()), m_theme.line);
    const auto text = [&](int role) { return m_model.headerData(column, Qt::Horizontal, role); };
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont second = coverageFont(font());
    const double firstLine = QFontMetricsF(bold).lineSpacing();
    const double secondLine = QFontMetricsF(second).lineSpacing();
    const double top = (height() - firstLine - secondLine - 4) / 2;
    const double left = cell.left() + headPadding;
    Common::drawPartySample(painter, {left, top, headSample, firstLine}, m_theme,
                            text(ComparisonModel::LinesRole).value<QList<int>>());
    const double name = left + headSample + 10;
    const double right = cell.right() - headPadding;
    drawInHead(painter, {name, top, right - name, firstLine}, bold, m_theme.text, text(Qt::DisplayRole).toString());
    drawInHead(painter, {left, top + firstLine + 4, right - left, secondLine}, second, m_theme.text2,
               text(ComparisonModel::CoverageRole).toString());
}

bool SidesHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int column = 0; column < m_layout.columns(); ++column) {
        const int x = help->pos().x() + m_offset;
        if (x < m_layout.columnLeft(column) || x >= m_layout.columnLeft(column + 1))
            continue;
        QToolTip::showText(help->globalPos(),
                           m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Readout::Sides
