// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bands of highlights: stripes where several lie on each other, edges, caps at their ends.
#include "common/readingpainter.h"

#include "common/painting.h"
#include "common/readingview_p.h"

#include <algorithm>

namespace Readout::Common {

namespace {

constexpr double bandAbove = 0.93;
constexpr double cjkBandAbove = 1.02;
constexpr double bandBelow = 0.27;
constexpr double capWidth = 1.6;
constexpr int greyColour = 8;

} // namespace

const HighlightLook &lookOf(const Theme &theme, int colour)
{
    return theme.highlights[size_t(std::clamp(colour, firstHighlightColour, lastHighlightColour)) - 1];
}

QColor ReadingView::bandColour(int highlightColour) const
{
    return lookOf(d->theme, highlightColour).fill;
}

TextSpan ReadingPainter::spanOf(int highlight) const
{
    return highlight == m_scene.reshaped ? m_scene.reshapedSpan : m_scene.model.highlights()[highlight].span;
}

void ReadingPainter::paintBands(const Piece &piece)
{
    QList<int> highlights;
    for (const Interval &mark : piece.marks) {
        if (mark.kind == IntervalKind::Highlight)
            highlights.append(mark.index);
    }
    if (highlights.isEmpty())
        return;
    std::sort(highlights.begin(), highlights.end()); // the model has them by begin, then by time
    const QList<ReadingLine> &lines = piece.laidOut.lines();
    for (int line = 0; line < lines.size(); ++line) {
        if (!isSeen(piece, lines[line]))
            continue;
        QList<int> here;
        for (const int highlight : highlights) {
            if (spanOf(highlight).overlaps(lines[line].span))
                here.append(highlight);
        }
        if (!here.isEmpty())
            paintBandsOfLine(piece, line, here);
    }
}

/// Cuts the line where a highlight begins or ends; each stretch between is painted by itself.
void ReadingPainter::paintBandsOfLine(const Piece &piece, int line, const QList<int> &highlights)
{
    const TextSpan whole = piece.laidOut.lines()[line].span;
    QList<qsizetype> cuts;
    for (const int highlight : highlights) {
        const TextSpan span = spanOf(highlight);
        cuts.append(std::max(span.begin, whole.begin));
        cuts.append(std::min(span.end, whole.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (int at = 0; at + 1 < cuts.size(); ++at) {
        const TextSpan stretch{cuts[at], cuts[at + 1]};
        QList<int> covering;
        for (const int highlight : highlights) {
            if (spanOf(highlight).overlaps(stretch))
                covering.append(highlight);
        }
        if (!covering.isEmpty())
            paintBand(piece, line, stretch, covering);
    }
    for (const int highlight : highlights)
        paintCaps(piece, line, highlight);
}

void ReadingPainter::paintBand(const Piece &piece, int line, TextSpan span, const QList<int> &covering)
{
    const bool cjk = m_scene.layout.lineHeight() > 1.7 * m_scene.layout.em();
    const qsizetype stripes = std::min<qsizetype>(covering.size(), 4);
    for (const auto &[from, to] : piece.laidOut.stretches(line, span)) {
        const QRectF band = box(piece, line, from - 1, to + 1, cjk ? cjkBandAbove : bandAbove, bandBelow);
        const double height = band.height() / double(stripes);
        for (qsizetype stripe = 0; stripe < stripes; ++stripe) {
            const bool isRest = stripe == 3 && covering.size() > 3;
            const int colour = isRest ? greyColour : m_scene.model.highlights()[covering[stripe]].colour;
            m_painter.fillRect(QRectF(band.left(), band.top() + double(stripe) * height, band.width(), height),
                               lookOf(m_scene.theme, colour).fill);
        }
        const Highlight &upper = m_scene.model.highlights()[covering.first()];
        drawHighlightEdge(m_painter, band.topLeft() + QPointF(0, 0.65), band.topRight() + QPointF(0, 0.65),
                          lookOf(m_scene.theme, upper.colour), band.left() - piece.origin.x());
    }
}

void ReadingPainter::paintCaps(const Piece &piece, int line, int highlight)
{
    const TextSpan own = spanOf(highlight);
    const TextSpan whole = piece.laidOut.lines()[line].span;
    const auto stretches = piece.laidOut.stretches(line, own);
    if (stretches.isEmpty())
        return;
    const bool cjk = m_scene.layout.lineHeight() > 1.7 * m_scene.layout.em();
    const bool rightToLeft = piece.laidOut.isRightToLeft();
    const QColor edge = lookOf(m_scene.theme, m_scene.model.highlights()[highlight].colour).edge;
    const auto cap = [&](bool atRight) {
        const double x = atRight ? stretches.last().second + 1 - capWidth : stretches.first().first - 1;
        m_painter.fillRect(box(piece, line, x, x + capWidth, cjk ? cjkBandAbove : bandAbove, bandBelow), edge);
    };
    if (own.begin >= whole.begin)
        cap(rightToLeft);
    if (own.end <= whole.end)
        cap(!rightToLeft);
}

} // namespace Readout::Common
