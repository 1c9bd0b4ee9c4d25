// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The caret's ways through the text. It stops only between characters as people see them (graphemes).
#include "common/readingview_p.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Readout::Common {

TextSpan ReadingView::selection() const
{
    return d->selected();
}

void ReadingView::setSelection(TextSpan span)
{
    const qsizetype length = d->layout.article().text.size();
    d->caretShown = false;
    d->setSelected(std::clamp<qsizetype>(span.begin, 0, length), std::clamp<qsizetype>(span.end, 0, length));
}

qsizetype ReadingView::caretPosition() const
{
    return d->caret;
}

void ReadingView::Private::setSelected(qsizetype from, qsizetype to)
{
    if (from == anchor && to == caret)
        return;
    const bool caretMoved = to != caret;
    const TextSpan before = selected();
    anchor = from;
    caret = to;
    view.viewport()->update();
    if (selected() != before)
        emit view.selectionChanged();
    if (!QAccessible::isActive())
        return;
    if (caretMoved) {
        QAccessibleTextCursorEvent event(&view, int(caret));
        QAccessible::updateAccessibility(&event);
    }
    if (selected() != before) {
        QAccessibleTextSelectionEvent event(&view, int(selected().begin), int(selected().end));
        event.setCursorPosition(int(caret));
        QAccessible::updateAccessibility(&event);
    }
}

/// Only while text is selected by key; it blinks as the desktop says and stands still while it is moved.
void ReadingView::Private::showCaret()
{
    caretShown = true;
    caretBlinkedOff = false;
    const int flash = QGuiApplication::styleHints()->cursorFlashTime();
    if (flash > 1)
        caretTimer.start(flash / 2, &view);
}

void ReadingView::Private::blinkCaret()
{
    caretBlinkedOff = caretShown && !caretBlinkedOff;
    if (!caretShown)
        caretTimer.stop();
    const QRect beside = view.rectOf({std::max<qsizetype>(0, caret - 1), caret + 1});
    view.viewport()->update(beside.isNull() ? view.viewport()->rect() : beside.adjusted(-4, -8, 4, 8));
}

void ReadingView::Private::clearSelection()
{
    caretShown = false;
    setSelected(caret, caret);
}

TextSpan ReadingView::Private::wordAt(qsizetype position) const
{
    const int piece = layout.pieceAt(position);
    if (piece < 0)
        return {};
    const TextSpan span = layout.pieces()[piece].span;
    if (span.isEmpty())
        return span;
    const QString text = span.of(layout.article().text).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    const qsizetype inside = std::clamp<qsizetype>(position - span.begin, 0, text.size() - 1);
    finder.setPosition(inside);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const qsizetype begin = std::max<qsizetype>(0, finder.position());
    finder.setPosition(inside);
    finder.toNextBoundary();
    const qsizetype end = finder.position() < 0 ? text.size() : finder.position();
    return {span.begin + begin, span.begin + end};
}

TextSpan ReadingView::Private::paragraphAt(qsizetype position) const
{
    const qsizetype paragraph = layout.article().paragraphAt(position);
    return paragraph < 0 ? TextSpan{} : layout.article().paragraphs[paragraph].span;
}

qsizetype ReadingView::Private::nextPosition(qsizetype position, QTextLayout::CursorMode mode) const
{
    const int piece = layout.pieceAt(position);
    if (piece < 0)
        return position;
    const TextSpan span = layout.pieces()[piece].span;
    if (position < span.end)
        return layout.laidOut(piece).next(position, mode);
    for (int below = piece + 1; below < layout.pieces().size(); ++below) {
        if (layout.pieces()[below].kind == ReadingPiece::Kind::Text)
            return layout.pieces()[below].span.begin;
    }
    return position;
}

qsizetype ReadingView::Private::previousPosition(qsizetype position, QTextLayout::CursorMode mode) const
{
    const int piece = layout.pieceAt(position);
    if (piece < 0)
        return position;
    if (position > layout.pieces()[piece].span.begin)
        return layout.laidOut(piece).previous(position, mode);
    for (int above = piece - 1; above >= 0; --above) {
        const ReadingPiece &what = layout.pieces()[above];
        if (what.kind == ReadingPiece::Kind::Text)
            return what.span.end < position ? what.span.end : layout.laidOut(above).previous(position, mode);
    }
    return position;
}

qsizetype ReadingView::movedByWords(qsizetype position, int byWords) const
{
    const QString &text = d->layout.article().text;
    const auto isSpace = [&text](qsizetype from, qsizetype to) {
        return std::all_of(text.cbegin() + from, text.cbegin() + to, [](QChar sign) { return sign.isSpace(); });
    };
    for (; byWords > 0; --byWords) {
        // To the end of a word, not to the beginning of the next: the space between belongs to nobody.
        qsizetype next = d->nextPosition(position, QTextLayout::SkipWords);
        while (next > position && next < text.size() && isSpace(position, next))
            next = d->nextPosition(next, QTextLayout::SkipWords);
        while (next - 1 > position && text[next - 1].isSpace())
            --next;
        position = next;
    }
    for (; byWords < 0; ++byWords)
        position = d->previousPosition(position, QTextLayout::SkipWords);
    return position;
}

void ReadingView::extendSelection(int byWords)
{
    const qsizetype from = d->selected().isEmpty() ? d->keySelectionStart() : d->anchor;
    const qsizetype at = d->selected().isEmpty() ? from : d->caret;
    d->showCaret();
    d->setSelected(from, movedByWords(at, byWords));
    d->revealCaret();
}

qsizetype ReadingView::Private::movedByLines(qsizetype position, int lines)
{
    int piece = layout.pieceAt(position);
    if (piece < 0)
        return position;
    if (wantedX < 0)
        wantedX = layout.laidOut(piece).xOf(position);
    int line = layout.laidOut(piece).lineOf(position);
    const int direction = lines < 0 ? -1 : 1;
    for (int left = std::abs(lines); left > 0; --left) {
        line += direction;
        if (line >= 0 && line < layout.laidOut(piece).lines().size())
            continue;
        int beside = piece + direction;
        while (beside >= 0 && beside < layout.pieces().size() &&
               layout.pieces()[beside].kind != ReadingPiece::Kind::Text)
            beside += direction;
        if (beside < 0 || beside >= layout.pieces().size())
            return direction < 0 ? layout.pieces()[piece].span.begin : layout.pieces()[piece].span.end;
        piece = beside;
        line = direction < 0 ? int(layout.laidOut(piece).lines().size()) - 1 : 0;
    }
    return layout.laidOut(piece).positionAt(line, wantedX, QTextLine::CursorBetweenCharacters);
}

qsizetype ReadingView::Private::lineEdge(qsizetype position, bool end) const
{
    const int piece = layout.pieceAt(position);
    if (piece < 0)
        return position;
    const LaidOutPiece &laidOut = layout.laidOut(piece);
    const int line = laidOut.lineOf(position);
    return end ? laidOut.endOfLine(line) : laidOut.lines()[line].span.begin;
}

/// Where a selection by key begins: the caret while it is in sight, else what has the ring, else what is seen first.
qsizetype ReadingView::Private::keySelectionStart()
{
    const TextSpan seen = view.visibleSpan();
    if (!ring.isEmpty() && ring.overlaps(seen))
        return ring.begin;
    return caret > seen.begin && caret <= seen.end ? caret : seen.begin;
}

void ReadingView::Private::copySelection(bool toSelectionClipboard) const
{
    const TextSpan wanted = selected().isEmpty() && !toSelectionClipboard ? ring : selected();
    if (wanted.isEmpty())
        return;
    const QString text = wanted.of(layout.article().text).toString();
    QClipboard &clipboard = *QGuiApplication::clipboard();
    if (!toSelectionClipboard)
        clipboard.setText(text);
    else if (clipboard.supportsSelection())
        clipboard.setText(text, QClipboard::Selection);
}

} // namespace Readout::Common
