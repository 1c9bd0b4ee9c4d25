// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reading view stands. Only what is in sight is laid out; heights of the rest are guesses. So the view holds
// on to a piece and where it stands (anchorPiece, anchorY), and the scroll bar follows, never the other way round.
#include "common/readingview_p.h"

#include <QScrollBar>

#include <algorithm>

namespace Readout::Common {

/// Lays out what is in sight, corrects the scroll bar, and goes round again when that changed the width.
void ReadingView::Private::settle()
{
    if (settling)
        return;
    settling = true;
    for (int round = 0; round < 3; ++round) {
        if (widthChanged) {
            const Place before = place();
            layout.setWidth(view.viewport()->width());
            widthChanged = false;
            restore(before);
        }
        fillViewport();
        updateScrollBar();
        if (!widthChanged)
            break;
    }
    layout.keepNear(anchorPiece, lastPiece);
    settling = false;
}

void ReadingView::Private::fillViewport()
{
    const int count = int(layout.pieces().size());
    const int height = view.viewport()->height();
    if (count == 0) {
        anchorPiece = anchorY = 0;
        lastPiece = -1;
        return;
    }
    int piece = std::clamp(anchorPiece, 0, count - 1);
    int y = anchorY;
    const auto goUp = [&] {
        while (piece > 0 && y > 0)
            y -= layout.laidOut(--piece).height();
        if (piece == 0)
            y = std::min(y, 0);
    };
    goUp();
    while (piece < count - 1 && y + layout.laidOut(piece).height() <= 0)
        y += layout.laidOut(piece++).height();
    int last = piece;
    int bottom = y + layout.laidOut(piece).height();
    while (last < count - 1 && bottom < height)
        bottom += layout.laidOut(++last).height();
    if (bottom < height) { // the end of the text: nothing but the end stands at the bottom
        y += height - bottom;
        goUp();
    }
    anchorPiece = piece;
    anchorY = y;
    lastPiece = last;
}

void ReadingView::Private::updateScrollBar()
{
    QScrollBar &bar = *view.verticalScrollBar();
    const int height = view.viewport()->height();
    const qint64 value = lastPiece < 0 ? 0 : layout.top(anchorPiece) - anchorY;
    const qint64 furthest = std::max<qint64>(value, layout.totalHeight() - height);
    bar.setPageStep(std::max(1, height - layout.lineHeight()));
    bar.setRange(0, int(std::max<qint64>(0, furthest)));
    bar.setValue(int(value));
}

ReadingView::Private::Place ReadingView::Private::place()
{
    if (lastPiece < 0 || anchorPiece >= layout.pieces().size() || (anchorPiece == 0 && anchorY == 0))
        return {};
    int y = anchorY;
    for (int piece = anchorPiece; piece <= lastPiece && piece < layout.pieces().size(); ++piece) {
        if (!layout.holds(piece))
            break;
        const LaidOutPiece &laidOut = layout.laidOut(piece);
        for (const ReadingLine &line : laidOut.lines()) {
            if (y + line.top >= 0)
                return {line.span.begin, y + line.top, false};
        }
        y += laidOut.height();
    }
    return {layout.pieces()[anchorPiece].span.begin, anchorY, false};
}

void ReadingView::Private::restore(const Place &place)
{
    const int piece = layout.pieceAt(place.position);
    if (place.atTop || piece < 0) {
        anchorPiece = anchorY = 0;
        return;
    }
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    anchorPiece = piece;
    anchorY = place.y - laidOut.lines()[laidOut.lineOf(place.position)].top;
}

void ReadingView::scrollContentsBy(int, int dy)
{
    if (d->settling || dy == 0)
        return;
    QScrollBar &bar = *verticalScrollBar();
    const int height = viewport()->height();
    // Far away, or dragged to an end: there is nothing in sight to hold on to.
    if (std::abs(dy) > 2 * height || (bar.isSliderDown() && bar.value() == bar.minimum())) {
        d->jumpTo(bar.value());
    } else {
        d->anchorY += dy;
    }
    if (bar.value() == bar.maximum() && (bar.isSliderDown() || std::abs(dy) > 2 * height))
        d->jumpToEnd();
    d->settle();
    d->update();
    emit scrolled();
}

void ReadingView::Private::jumpTo(qint64 value)
{
    if (layout.pieces().isEmpty())
        return;
    anchorPiece = layout.pieceAtHeight(value);
    anchorY = int(layout.top(anchorPiece) - value);
}

void ReadingView::Private::jumpToEnd()
{
    if (layout.pieces().isEmpty())
        return;
    anchorPiece = int(layout.pieces().size()) - 1;
    anchorY = view.viewport()->height() - layout.laidOut(anchorPiece).height();
}

void ReadingView::Private::scrollTo(qsizetype position, int y)
{
    const int piece = layout.pieceAt(position);
    if (piece < 0)
        return;
    restore({position, y, false});
    settle();
    update();
    emit view.scrolled();
}

/// Leaves the view where it is when @p span shows with room for a card below; else puts it a third from the top.
void ReadingView::Private::reveal(TextSpan span)
{
    const int piece = layout.pieceAt(span.begin);
    if (piece < 0)
        return;
    const int height = view.viewport()->height();
    if (piece >= anchorPiece && piece <= lastPiece) {
        const QRect bounds = view.boundsOf(span);
        if (bounds.isValid() && bounds.top() >= 8 && bounds.bottom() <= height * 2 / 3)
            return;
        if (anchorPiece == 0 && anchorY == 0 && bounds.isValid() && bounds.bottom() <= height / 2)
            return;
    }
    // The top of its paragraph, unless the paragraph is so long that the words would not show.
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    const int line = laidOut.lineOf(span.begin);
    const int into = laidOut.lines()[line].top - laidOut.lines().first().top;
    scrollTo(span.begin, into < height / 3 ? height / 3 + into : height / 3);
}

void ReadingView::Private::revealCaret()
{
    const int piece = layout.pieceAt(caret);
    if (piece < 0)
        return;
    const int height = view.viewport()->height();
    if (piece < anchorPiece || piece > lastPiece) {
        scrollTo(caret, piece < anchorPiece ? layout.lineHeight() : height - 2 * layout.lineHeight());
        return;
    }
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    const ReadingLine &line = laidOut.lines()[laidOut.lineOf(caret)];
    const int top = yOf(piece) + line.top;
    if (top < 0)
        scrollTo(caret, layout.lineHeight() / 2);
    else if (top + line.height > height)
        scrollTo(caret, height - line.height - layout.lineHeight() / 2);
}

int ReadingView::Private::yOf(int piece) const
{
    int y = anchorY;
    for (int above = anchorPiece; above < piece; ++above)
        y += layout.laidOut(above).height();
    return y;
}

QRect ReadingView::Private::lineRect(int piece, int line, TextSpan span) const
{
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    const ReadingLine &box = laidOut.lines()[line];
    double left = 1e9;
    double right = -1e9;
    for (const auto &[from, to] : laidOut.stretches(line, span)) {
        left = std::min(left, from);
        right = std::max(right, to);
    }
    if (left > right)
        return {};
    return QRectF(layout.columns().left + left, yOf(piece) + box.top, right - left, box.height).toAlignedRect();
}

QRect ReadingView::rectOf(TextSpan span) const
{
    const int piece = d->layout.pieceAt(span.begin);
    if (piece < d->anchorPiece || piece > d->lastPiece || d->lastPiece < 0)
        return {};
    const QRect rect = d->lineRect(piece, d->layout.laidOut(piece).lineOf(span.begin), span);
    return rect.intersects(viewport()->rect()) ? rect : QRect();
}

QRect ReadingView::boundsOf(TextSpan span) const
{
    QRect bounds;
    for (int piece = d->anchorPiece; piece <= d->lastPiece && d->lastPiece >= 0; ++piece) {
        const ReadingPiece &what = d->layout.pieces()[piece];
        if (what.kind != ReadingPiece::Kind::Text || !span.overlaps(what.span))
            continue;
        const LaidOutPiece &laidOut = d->layout.laidOut(piece);
        const int last = laidOut.lineOf(std::min(span.end, what.span.end) - 1);
        for (int line = laidOut.lineOf(std::max(span.begin, what.span.begin)); line <= last; ++line)
            bounds |= d->lineRect(piece, line, span);
    }
    return bounds;
}

TextSpan ReadingView::visibleSpan() const
{
    TextSpan seen{-1, -1};
    int y = d->anchorY;
    for (int piece = d->anchorPiece; piece <= d->lastPiece && d->lastPiece >= 0; ++piece) {
        const LaidOutPiece &laidOut = d->layout.laidOut(piece);
        for (const ReadingLine &line : laidOut.lines()) {
            if (d->layout.pieces()[piece].kind != ReadingPiece::Kind::Text || y + line.top + line.height / 2 < 0 ||
                y + line.top + line.height / 2 > viewport()->height())
                continue;
            if (seen.begin < 0)
                seen.begin = line.span.begin;
            seen.end = line.span.end;
        }
        y += laidOut.height();
    }
    return seen.begin < 0 ? TextSpan{} : seen;
}

void ReadingView::showSpan(TextSpan span)
{
    d->reveal(span);
}

ReadingView::Private::Hit ReadingView::Private::hitAt(QPoint point, QTextLine::CursorPosition how) const
{
    Hit hit;
    if (lastPiece < 0 || !hasText())
        return hit;
    int y = anchorY;
    int piece = anchorPiece;
    for (; piece < lastPiece && point.y() >= y + layout.laidOut(piece).height(); ++piece)
        y += layout.laidOut(piece).height();
    const ReadingPiece &what = layout.pieces()[piece];
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    hit.piece = piece;
    if (what.kind != ReadingPiece::Kind::Text) {
        hit.position = std::clamp<qsizetype>(what.span.begin, 0, layout.article().text.size());
        return hit;
    }
    const QList<ReadingLine> &lines = laidOut.lines();
    int line = 0;
    while (line + 1 < lines.size() && point.y() >= y + lines[line].top + lines[line].height)
        ++line;
    const double x = point.x() - layout.columns().left;
    const int inLine = point.y() - y - lines[line].top;
    hit.onText = inLine >= 0 && inLine < lines[line].height && x >= lines[line].left && x < lines[line].right;
    hit.position = laidOut.positionAt(line, x, how);
    return hit;
}

qsizetype ReadingView::positionAt(QPoint viewportPosition) const
{
    return d->hitAt(viewportPosition, QTextLine::CursorBetweenCharacters).position;
}

int ReadingView::Private::shortestAt(qsizetype position, IntervalKind kind) const
{
    int found = -1;
    qsizetype shortest = 0;
    for (const Interval &mark : marks.overlapping({position, position + 1})) {
        if (mark.kind == kind && (found < 0 || mark.span.size() < shortest)) {
            found = mark.index;
            shortest = mark.span.size();
        }
    }
    return found;
}

int ReadingView::statementAt(QPoint viewportPosition) const
{
    const Private::Hit hit = d->hitAt(viewportPosition, QTextLine::CursorOnCharacter);
    return hit.onText ? d->shortestAt(hit.position, IntervalKind::Statement) : -1;
}

QUuid ReadingView::highlightAt(QPoint viewportPosition) const
{
    const Private::Hit hit = d->hitAt(viewportPosition, QTextLine::CursorOnCharacter);
    const int found = hit.onText ? d->shortestAt(hit.position, IntervalKind::Highlight) : -1;
    return found < 0 ? QUuid() : d->model->highlights()[found].uuid;
}

QList<Interval> ReadingView::marksOn(TextSpan span) const
{
    return d->marks.overlapping(span);
}

} // namespace Readout::Common
