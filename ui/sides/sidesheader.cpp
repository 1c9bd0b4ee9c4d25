// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the columns' heads. The mouse is in sidesheadermouse.cpp.
#include "sides/sidesheader.h"

#include "common/painting.h"
#include "models/comparisonmodel.h"
#include "sides/namefield.h"
#include "sides/sideslayout.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {

constexpr double headPadding = 14;
constexpr double headSample = 22;
constexpr double headGap = 10;

QFont countFont(const QFont &font)
{
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(std::max(6.0, font.pointSizeF() - 1));
    return smaller;
}

double drawInHead(QPainter &painter, const QRectF &box, const QFont &font, const QColor &colour, const QString &text)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, std::max(0.0, box.width())));
    return std::min(metrics.horizontalAdvance(text) + 1, std::max(0.0, box.width()));
}

} // namespace

SidesHeader::SidesHeader(const ComparisonModel &model, const SidesLayout &layout, QWidget *parent)
    : QWidget(parent), m_model(model), m_layout(layout), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setObjectName(QStringLiteral("sidesHeader"));
    setAccessibleName(tr("Sides"));
    setMouseTracking(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &SidesHeader::stopDragging);
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

void SidesHeader::setCurrentColumn(int column)
{
    if (column == m_current)
        return;
    m_current = column;
    update();
}

void SidesHeader::rename(int column)
{
    if (column < 0 || column >= m_layout.columns() || m_model.isJoint(column))
        return;
    const QRect cell = columnRect(column);
    const int height = std::max(26, fontMetrics().lineSpacing() + 8);
    const QRect place(cell.left() + int(headPadding), 4, std::min(cell.width() - int(2 * headPadding), 320), height);
    auto *field = new NameField(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), this);
    field->setGeometry(QStyle::visualRect(layoutDirection(), cell, place));
    connect(field, &NameField::finished, this, [this, column](const QString &name) {
        if (auto *view = parentWidget())
            view->setFocus(Qt::OtherFocusReason);
        if (!name.isEmpty())
            emit renameWished(column, name);
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, field, &QObject::deleteLater);
    field->show();
    field->setFocus(Qt::OtherFocusReason);
    field->selectAll();
}

QSize SidesHeader::sizeHint() const
{
    const double lines = QFontMetricsF(font()).lineSpacing() + QFontMetricsF(countFont(font())).lineSpacing();
    return {leastColumnWidth, std::max(60, int(lines) + 24)};
}

QRect SidesHeader::columnRect(int column) const
{
    const QRect cell(m_layout.columnLeft(column) - m_offset, 0, m_layout.columnWidth(column), height());
    return QStyle::visualRect(layoutDirection(), rect(), cell);
}

/// Counted from where reading begins.
QRectF SidesHeader::seen(const QRectF &part, const QRectF &cell) const
{
    if (layoutDirection() == Qt::LeftToRight)
        return part.translated(cell.left(), 0);
    return {cell.right() - part.right(), part.top(), part.width(), part.height()};
}

void SidesHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(rect(), m_theme.pane);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
    for (int column = 0; column < m_layout.columns(); ++column)
        paintColumn(painter, column);
    paintDrop(painter);
    paintTopicsHead(painter);
}

void SidesHeader::paintColumn(QPainter &painter, int column) const
{
    const QRectF cell = columnRect(column);
    if (!cell.intersects(rect()))
        return;
    if (column > 0)
        painter.fillRect(seen({0, 0, 1, double(height())}, cell), m_theme.line);
    const auto text = [&](int role) { return m_model.headerData(column, Qt::Horizontal, role); };
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFont second = countFont(font());
    const double firstLine = QFontMetricsF(bold).lineSpacing();
    const double secondLine = QFontMetricsF(second).lineSpacing();
    const double top = (height() - firstLine - secondLine - 4) / 2;
    Common::drawPartySample(painter, seen({headPadding, top, headSample, firstLine}, cell), m_theme,
                            text(ComparisonModel::LinesRole).value<QList<int>>());
    double left = headPadding + headSample + headGap;
    const double right = cell.width() - headPadding;
    const auto stretch = [&](double from, double y, double lineHeight) {
        return seen({from, y, std::max(0.0, right - from), lineHeight}, cell);
    };
    left += drawInHead(painter, stretch(left, top, firstLine), bold, m_theme.text, text(Qt::DisplayRole).toString());
    if (const QString parties = text(ComparisonModel::PartiesRole).toString(); !parties.isEmpty())
        drawInHead(painter, stretch(left + headGap, top, firstLine), second, m_theme.text2, parties);
    drawInHead(painter, stretch(headPadding, top + firstLine + 4, secondLine), second, m_theme.text2,
               text(ComparisonModel::CountRole).toString());
    if (column == m_current)
        painter.fillRect(QRectF(cell.left() + 1, height() - 2, cell.width() - 1, 2), m_theme.accent);
}

/// Stays where it is while the columns are scrolled across.
void SidesHeader::paintTopicsHead(QPainter &painter) const
{
    const int topics = m_layout.topicsWidth();
    if (topics == 0)
        return;
    const QRect head = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, topics, height()));
    painter.fillRect(head, m_theme.pane);
    painter.fillRect(QRect(head.left(), height() - 1, head.width(), 1), m_theme.line);
    painter.fillRect(QRect(layoutDirection() == Qt::LeftToRight ? head.right() : head.left(), 0, 1, height()),
                     m_theme.line);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    drawInHead(painter, QRectF(head).adjusted(headPadding, 0, -headPadding, 0), bold, m_theme.text, tr("Topics"));
}

/// Where a dragged side would stand, or which one it would join.
void SidesHeader::paintDrop(QPainter &painter) const
{
    if (!m_dragging || m_drop.kind == Drop::Kind::None)
        return;
    const QRectF cell = columnRect(m_drop.column);
    if (m_drop.kind == Drop::Kind::Merge) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(2, 2, -2, -2));
        return;
    }
    const double x = m_drop.kind == Drop::Kind::Before ? 0 : cell.width() - 3;
    painter.fillRect(seen({x, 0, 3, double(height())}, cell), m_theme.accent);
}

bool SidesHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = columnAt(help->pos());
    if (column < 0)
        return QWidget::event(event);
    // As HTML the words wrap; what they are made of comes from outside.
    const QString words = m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
    QToolTip::showText(help->globalPos(), QStringLiteral("<p>") + words.toHtmlEscaped() + QStringLiteral("</p>"), this);
    return true;
}

} // namespace Readout::Sides
