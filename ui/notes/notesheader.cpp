// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Quiet names over a hairline.
#include "notes/notesheader.h"

#include "common/rowpainting.h"

#include <QPainter>

#include <algorithm>

namespace Readout::Notes {

namespace {
constexpr int firstNameLeft = 55; ///< over the quotations, which stand behind their swatches
} // namespace

NotesHeader::NotesHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(24);
}

void NotesHeader::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    viewport()->update();
}

/// The table gives it its width; Qt's own hint would measure every name in bold.
QSize NotesHeader::sizeHint() const
{
    return {minimumSectionSize(), std::max(30, fontMetrics().height() + 14)};
}

void NotesHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.pane);
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), m_theme.line);
    painter.end();
    QHeaderView::paintEvent(event);
}

void NotesHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.pane);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.line);
    const bool sorted = sortIndicatorSection() == section;
    const int left = section == 0 ? firstNameLeft : 0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF box =
        mirrored ? rect.adjusted(sorted ? 16 : 4, 0, -left, 0) : rect.adjusted(left, 0, sorted ? -16 : -4, 0);
    painter->setLayoutDirection(layoutDirection());
    const double width = Common::drawElided(*painter, box, Common::boldFont(Common::secondLineFont(font())),
                                            sorted ? m_theme.text : m_theme.text2,
                                            model()->headerData(section, Qt::Horizontal).toString(), Qt::AlignLeading);
    if (sorted) {
        const double x = mirrored ? box.right() - width - 9 : box.left() + width + 9;
        const double up = sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
        const QPointF middle(x, rect.center().y());
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.text, 1.4));
        painter->drawLine(middle + QPointF(0, -4), middle + QPointF(0, 4));
        painter->drawPolyline(
            QPolygonF({middle + QPointF(-3, -up), middle + QPointF(0, -4 * up), middle + QPointF(3, -up)}));
    }
    painter->restore();
}

} // namespace Readout::Notes
