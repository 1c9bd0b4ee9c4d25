// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the reading view: selecting, scrolling, hovering. Single letters belong to the window's actions.
#include "common/painting.h"
#include "common/readingview_p.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr int hoverDelayMs = 400;
constexpr int autoScrollStepMs = 40;
constexpr int reshapeFrom = 3; ///< pixels: an end may be moved by one narrow letter

} // namespace

void ReadingView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !d->hasText()) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    const QPoint point = event->position().toPoint();
    d->pressPoint = point;
    d->moved = false;
    d->caretShown = false;
    d->wantedX = -1;
    const qsizetype position = positionAt(point);
    const bool third =
        d->lastDoubleClick.isValid() && d->lastDoubleClick.elapsed() < QApplication::doubleClickInterval();
    if (third) {
        d->lastDoubleClick.invalidate();
        d->drag = Private::Drag::Paragraphs;
        d->dragOrigin = d->paragraphAt(position);
        d->setSelected(d->dragOrigin.begin, d->dragOrigin.end);
    } else if (event->modifiers() == Qt::NoModifier && d->beginReshaping(point)) {
        // Without a move it is a click like any other.
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        d->drag = Private::Drag::Characters;
        d->dragOrigin = {d->anchor, d->anchor};
        d->setSelected(d->anchor, position);
    } else {
        d->drag = Private::Drag::Characters;
        d->dragOrigin = {position, position};
        d->setSelected(position, position);
    }
    event->accept();
}

void ReadingView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !d->hasText())
        return;
    const auto hit = d->hitAt(event->position().toPoint(), QTextLine::CursorOnCharacter);
    d->lastDoubleClick.start();
    d->drag = Private::Drag::Words;
    d->moved = true; // the click is no wish for a ring
    d->dragOrigin = d->wordAt(hit.position);
    d->setSelected(d->dragOrigin.begin, d->dragOrigin.end);
    event->accept();
}

void ReadingView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (d->drag == Private::Drag::Nothing) {
        d->hover(point);
        return;
    }
    const int far = d->isReshaping() ? reshapeFrom : QApplication::startDragDistance();
    if ((point - d->pressPoint).manhattanLength() < far && !d->moved)
        return;
    d->moved = true;
    d->dragPoint = point;
    d->dragTo(point);
    const bool outside = point.y() < 0 || point.y() > viewport()->height();
    if (outside && !d->autoScroll.isActive())
        d->autoScroll.start(autoScrollStepMs, this);
    else if (!outside)
        d->autoScroll.stop();
}

void ReadingView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || d->drag == Private::Drag::Nothing) {
        QAbstractScrollArea::mouseReleaseEvent(event);
        return;
    }
    d->autoScroll.stop();
    if (d->isReshaping() && d->moved)
        return d->finishReshaping();
    d->drag = Private::Drag::Nothing;
    if (!d->selected().isEmpty()) {
        d->setRing(Private::RingOn::Nothing, -1, {}, {});
        d->copySelection(true);
        emit selectionFinished();
        return;
    }
    const QPoint point = event->position().toPoint();
    for (const ReadingNote &note : d->notes) {
        if (note.box.contains(point) && d->model != nullptr) {
            const QUuid uuid = d->model->highlights()[note.highlight].uuid;
            setCurrentHighlight(uuid);
            emit noteActivated(uuid);
            return;
        }
    }
    // A click puts the ring on what was clicked; beside everything it takes it away.
    const QUuid clicked = highlightAt(point);
    const int statement = statementAt(point);
    if (!clicked.isNull()) {
        d->setRing(Private::RingOn::Highlight, -1, clicked, d->highlightOf(clicked)->span);
    } else if (statement >= 0) {
        d->setRing(Private::RingOn::Statement, statement, {}, d->model->statements()[statement].content);
    } else {
        d->setRing(Private::RingOn::Nothing, -1, {}, {});
    }
}

void ReadingView::Private::dragTo(QPoint point)
{
    const qsizetype position = hitAt(point, QTextLine::CursorBetweenCharacters).position;
    if (position < 0)
        return;
    if (isReshaping())
        return reshapeTo(position);
    if (drag == Drag::Characters) {
        setSelected(dragOrigin.begin, position);
        return;
    }
    const TextSpan there = drag == Drag::Words ? wordAt(position) : paragraphAt(position);
    if (position >= dragOrigin.begin)
        setSelected(dragOrigin.begin, std::max(dragOrigin.end, there.end));
    else
        setSelected(dragOrigin.end, there.begin);
}

void ReadingView::Private::hover(QPoint point)
{
    const bool inside = view.viewport()->rect().contains(point);
    const int there = inside ? view.statementAt(point) : -1;
    if (inside) {
        const bool onText = hitAt(point, QTextLine::CursorOnCharacter).onText;
        const bool onNote =
            std::any_of(notes.cbegin(), notes.cend(), [point](const auto &note) { return note.box.contains(point); });
        view.viewport()->setCursor(onNote                          ? Qt::PointingHandCursor
                                   : capAt(point) != Drag::Nothing ? Qt::SizeHorCursor
                                   : onText                        ? Qt::IBeamCursor
                                                                   : Qt::ArrowCursor);
    }
    if (there == hoverPending)
        return;
    hoverPending = there;
    hoverTimer.stop();
    if (there >= 0) {
        hoverTimer.start(hoverDelayMs, &view);
    } else if (hovered >= 0) {
        hovered = -1;
        emit view.statementHovered(-1);
    }
}

bool ReadingView::Private::isBesideSign(int piece, int x) const
{
    constexpr int laneWidth = 20;
    const int left = layout.columns().stateLeft(layout.laidOut(piece).isRightToLeft());
    return x >= left && x < left + laneWidth;
}

void ReadingView::Private::showTip(QHelpEvent *event)
{
    const QPoint point = event->pos();
    const Hit hit = hitAt(point, QTextLine::CursorOnCharacter);
    QStringList parts;
    if (hit.onText) {
        for (const Interval &mark : marks.overlapping({hit.position, hit.position + 1})) {
            if (mark.kind != IntervalKind::Highlight)
                continue;
            const Highlight &own = model->highlights()[mark.index];
            QStringList words{highlightColourName(own.colour)};
            words += own.tags;
            parts.append(words.join(u" · "_s));
        }
    } else if (hit.piece >= 0 && isBesideSign(hit.piece, point.x())) {
        for (const Interval &mark : marks.overlapping(layout.pieces()[hit.piece].span)) {
            if (mark.kind != IntervalKind::Statement)
                continue;
            const Statement &own = model->statements()[mark.index];
            const TextSpan lastCharacter{own.content.end - 1, own.content.end};
            const QRect line = view.rectOf(lastCharacter);
            if (own.state != State::Certain && line.top() <= point.y() && point.y() <= line.bottom())
                parts.append(stateWord(own.state, own.check));
        }
    }
    if (parts.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), parts.join(u'\n'), &view);
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    if (!d->hasText()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (d->isReshaping()) { // other keys would act on what it was
        if (event->key() == Qt::Key_Escape)
            d->cancelReshaping();
    } else if (event->matches(QKeySequence::Copy)) {
        d->copySelection(false);
    } else if (event->matches(QKeySequence::SelectAll)) {
        d->caretShown = false;
        d->setSelected(0, d->layout.article().text.size());
        emit selectionFinished();
    } else if (event->key() == Qt::Key_Escape && !selection().isEmpty()) {
        d->clearSelection();
    } else if (event->key() == Qt::Key_Escape && d->ringOn != Private::RingOn::Nothing) {
        d->setRing(Private::RingOn::Nothing, -1, {}, {});
    } else if (event->key() == Qt::Key_Escape && d->model->voice()) {
        emit voiceLeft();
    } else if (!d->selectByKey(event) && !d->scrollByKey(event)) {
        event->ignore();
        return;
    }
    event->accept();
}

void ReadingView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Shift && d->selectingByKey) {
        d->selectingByKey = false;
        if (!selection().isEmpty()) {
            d->copySelection(true);
            emit selectionFinished();
        }
    }
    QAbstractScrollArea::keyReleaseEvent(event);
}

bool ReadingView::Private::selectByKey(QKeyEvent *event)
{
    const auto is = [event](QKeySequence::StandardKey key) { return event->matches(key); };
    if (ringOn == RingOn::Highlight && selected().isEmpty() && event->modifiers().testFlag(Qt::ShiftModifier) &&
        (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const int by = event->key() == Qt::Key_Right ? 1 : -1;
        if (event->modifiers().testFlag(Qt::ControlModifier))
            emit view.highlightStartStepped(by);
        else
            emit view.highlightEndStepped(by);
        return true;
    }
    const bool isNew = selected().isEmpty();
    const qsizetype from = isNew ? keySelectionStart() : anchor;
    const qsizetype at = isNew ? from : caret;
    const int here = layout.pieceAt(at);
    const bool rightToLeft = here >= 0 && layout.laidOut(here).isRightToLeft();
    const auto sideways = [&](bool right, QTextLayout::CursorMode mode) {
        return right != rightToLeft ? nextPosition(at, mode) : previousPosition(at, mode);
    };
    const bool vertical = is(QKeySequence::SelectNextLine) || is(QKeySequence::SelectPreviousLine) ||
                          is(QKeySequence::SelectNextPage) || is(QKeySequence::SelectPreviousPage);
    if (!vertical || isNew)
        wantedX = -1;
    const int page = std::max(1, view.viewport()->height() / layout.lineHeight() - 1);
    qsizetype to = at;
    if (is(QKeySequence::SelectNextChar))
        to = sideways(true, QTextLayout::SkipCharacters);
    else if (is(QKeySequence::SelectPreviousChar))
        to = sideways(false, QTextLayout::SkipCharacters);
    else if (is(QKeySequence::SelectNextWord))
        to = view.movedByWords(at, rightToLeft ? -1 : 1);
    else if (is(QKeySequence::SelectPreviousWord))
        to = view.movedByWords(at, rightToLeft ? 1 : -1);
    else if (is(QKeySequence::SelectNextLine))
        to = movedByLines(at, 1);
    else if (is(QKeySequence::SelectPreviousLine))
        to = movedByLines(at, -1);
    else if (is(QKeySequence::SelectNextPage))
        to = movedByLines(at, page);
    else if (is(QKeySequence::SelectPreviousPage))
        to = movedByLines(at, -page);
    else if (is(QKeySequence::SelectStartOfLine))
        to = lineEdge(at, false);
    else if (is(QKeySequence::SelectEndOfLine))
        to = lineEdge(at, true);
    else if (is(QKeySequence::SelectStartOfDocument))
        to = 0;
    else if (is(QKeySequence::SelectEndOfDocument))
        to = layout.article().text.size();
    else
        return false;
    showCaret();
    selectingByKey = true;
    setRing(RingOn::Nothing, -1, {}, {});
    setSelected(from, to);
    revealCaret();
    return true;
}

bool ReadingView::Private::scrollByKey(QKeyEvent *event)
{
    QScrollBar &bar = *view.verticalScrollBar();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool withControl = modifiers == Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!plain)
            return false;
        bar.triggerAction(event->key() == Qt::Key_Down ? QScrollBar::SliderSingleStepAdd
                                                       : QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (!plain)
            return false;
        bar.triggerAction(event->key() == Qt::Key_PageDown ? QScrollBar::SliderPageStepAdd
                                                           : QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_Space:
        if (!plain && modifiers != Qt::ShiftModifier)
            return false;
        bar.triggerAction(plain ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!plain && !withControl)
            return false;
        if (event->key() == Qt::Key_Home)
            anchorPiece = anchorY = 0;
        else
            jumpToEnd();
        settle();
        update();
        emit view.scrolled();
        return true;
    default:
        return false;
    }
}

} // namespace Readout::Common
