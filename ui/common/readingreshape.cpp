// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An end of the highlight with the ring, taken at its cap and dragged. It shows where it would end; nothing is changed
// before the button is released.
#include "common/readingview_p.h"

#include <cmath>

namespace Readout::Common {

namespace {
constexpr int capReach = 4; ///< pixels to both sides of a cap
} // namespace

bool ReadingView::isReshaping() const
{
    return d->isReshaping();
}

/// Where the cap can be taken, as high as its line; empty when it is out of sight.
QRect ReadingView::Private::capRect(bool end) const
{
    const qsizetype position = end ? ring.end - 1 : ring.begin;
    const int piece = layout.pieceAt(position);
    if (ringOn != RingOn::Highlight || ring.isEmpty() || piece < anchorPiece || piece > lastPiece)
        return {};
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    const int line = laidOut.lineOf(position);
    const auto stretches = laidOut.stretches(line, ring);
    if (stretches.isEmpty())
        return {};
    const double x = end != laidOut.isRightToLeft() ? stretches.last().second : stretches.first().first;
    const ReadingLine &box = laidOut.lines()[line];
    const int middle = int(std::lround(layout.columns().left + x));
    return {middle - capReach, yOf(piece) + box.top, 2 * capReach + 1, box.height};
}

ReadingView::Private::Drag ReadingView::Private::capAt(QPoint point) const
{
    const QRect begin = capRect(false);
    const QRect end = capRect(true);
    const bool atBegin = begin.contains(point);
    const bool atEnd = end.contains(point);
    if (atBegin && atEnd) { // two caps of one sign: the nearer one
        const int toBegin = std::abs(point.x() - begin.center().x());
        return toBegin < std::abs(point.x() - end.center().x()) ? Drag::HighlightBegin : Drag::HighlightEnd;
    }
    return atBegin ? Drag::HighlightBegin : atEnd ? Drag::HighlightEnd : Drag::Nothing;
}

bool ReadingView::Private::beginReshaping(QPoint point)
{
    const Drag cap = capAt(point);
    if (cap == Drag::Nothing)
        return false;
    drag = cap;
    reshaped = ring;
    hoverTimer.stop(); // no card comes between
    return true;
}

/// The other end stays, and at least one sign before it. White space at the ends belongs to no highlight.
void ReadingView::Private::reshapeTo(qsizetype position)
{
    const QString &text = layout.article().text;
    TextSpan span = ring;
    if (drag == Drag::HighlightBegin) {
        span.begin = std::min(position, previousPosition(span.end, QTextLayout::SkipCharacters));
        while (span.begin < span.end && text[span.begin].isSpace())
            ++span.begin;
    } else {
        span.end = std::max(position, nextPosition(span.begin, QTextLayout::SkipCharacters));
        while (span.end > span.begin && text[span.end - 1].isSpace())
            --span.end;
    }
    if (span.isEmpty() || span == reshaped)
        return;
    reshaped = span;
    view.viewport()->update();
}

void ReadingView::Private::cancelReshaping()
{
    autoScroll.stop();
    drag = Drag::Nothing;
    reshaped = {};
    view.viewport()->update();
}

void ReadingView::Private::finishReshaping()
{
    const TextSpan span = reshaped;
    const bool isNew = span != ring;
    cancelReshaping();
    if (isNew)
        emit view.highlightReshaped(highlight, span);
}

} // namespace Readout::Common
