// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The column before the sides that names each row's topic. It stays in sight: beside wide comparisons and along high
// rows.
#include "sides/sidesview.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Readout::Sides {

namespace {

constexpr int topicPadding = 14;
constexpr int betweenLines = 3;
constexpr int widthInEms = 11;

QFont nameFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont countFont(const QFont &font)
{
    QFont smaller = font;
    if (font.pointSizeF() > 0)
        smaller.setPointSizeF(std::max(6.0, font.pointSizeF() - 1));
    return smaller;
}

QRectF boundsOf(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
}

} // namespace

int SidesView::topicsWidth() const
{
    if (!m_model.hasTopics())
        return 0;
    const int wished = fontMetrics().averageCharWidth() * 2 * widthInEms;
    return std::clamp(wished, 2 * topicPadding, std::max(2 * topicPadding, viewport()->width() / 4));
}

double SidesView::topicHeight(int topic) const
{
    const double width = topicsWidth() - 2 * topicPadding;
    return boundsOf(m_model.topicName(topic), nameFont(font()), width).height() + betweenLines +
           boundsOf(m_model.topicCountText(topic), countFont(font()), width).height();
}

/// The part of the viewport where the topics' names stand, whatever is scrolled.
QRect SidesView::topicsRect() const
{
    const QRect whole = viewport()->rect();
    const int width = m_layout.topicsWidth();
    return layoutDirection() == Qt::LeftToRight ? whole.adjusted(0, 0, width - whole.width(), 0)
                                                : whole.adjusted(whole.width() - width, 0, 0, 0);
}

void SidesView::paintTopics(QPainter &painter, const QRect &area) const
{
    const QRect names = topicsRect();
    if (!m_model.hasTopics() || !names.intersects(area))
        return;
    painter.fillRect(names, m_theme.paper);
    const double lineAt = layoutDirection() == Qt::LeftToRight ? names.right() : names.left();
    painter.fillRect(QRectF(lineAt, area.top(), 1, area.height()), m_theme.line);
    const QList<int> tops = m_layout.topicTops();
    for (int topic = 0; topic < tops.size(); ++topic) {
        const int top = tops[topic] - offset().y();
        const int bottom = m_layout.topicBottom(topic) - offset().y();
        if (bottom < area.top() || top > area.bottom())
            continue;
        painter.fillRect(QRect(names.left(), bottom, names.width(), 1), m_theme.line);
        paintTopic(painter, topic, QRect(names.left(), top, names.width(), bottom - top));
    }
}

/// At the head of its row, or of what can be seen of it.
void SidesView::paintTopic(QPainter &painter, int topic, const QRect &row) const
{
    const double height = topicHeight(topic);
    const double width = row.width() - 2 * topicPadding;
    const double top =
        std::clamp(0.0, double(row.top()), std::max<double>(row.top(), row.bottom() - height - 2 * topicPadding));
    const int wrapped = int(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap | Qt::TextWrapAnywhere;
    QRectF place(row.left() + topicPadding, top + topicPadding - 2, width, height);
    painter.setFont(nameFont(font()));
    painter.setPen(m_theme.text);
    QRectF drawn;
    painter.drawText(place, wrapped, m_model.topicName(topic), &drawn);
    place.setTop(drawn.bottom() + betweenLines);
    painter.setFont(countFont(font()));
    painter.setPen(m_theme.text2);
    painter.drawText(place, wrapped, m_model.topicCountText(topic));
}

} // namespace Readout::Sides
