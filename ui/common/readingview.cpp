// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading view's face: its model, its paint, its events on their way to the files that answer them.
#include "common/readingview.h"

#include "common/readingview_p.h"
#include "common/readingviewaccessible.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr int smallestReadingSize = 9;
constexpr int largestReadingSize = 28;

} // namespace

ReadingView::ReadingView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(*this))
{
    installReadingViewAccessibility();
    setObjectName(u"readingView"_s);
    setAccessibleName(tr("Article text"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);
    d->measure();
}

ReadingView::~ReadingView() = default;

void ReadingView::setModel(Models::ArticleModel *model)
{
    if (d->model == model)
        return;
    if (d->model != nullptr)
        d->model->disconnect(this);
    d->model = model;
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::modelReset, this, [this] { d->takeArticle(); });
        connect(model, &Models::ArticleModel::statementsChanged, this, [this] { d->rebuildMarks(); });
        connect(model, &Models::ArticleModel::highlightsChanged, this, [this] { d->rebuildMarks(); });
        connect(model, &Models::ArticleModel::partyOrderChanged, this, [this] { d->update(); });
        connect(model, &Models::ArticleModel::voiceChanged, this, [this] { d->update(); });
    }
    d->takeArticle();
}

Models::ArticleModel *ReadingView::model() const
{
    return d->model;
}

void ReadingView::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->update();
}

void ReadingView::setReadingSize(int points)
{
    points = std::clamp(points, smallestReadingSize, largestReadingSize);
    if (points == d->readingSize)
        return;
    d->readingSize = points;
    d->measure();
    emit readingSizeChanged(points);
}

int ReadingView::readingSize() const
{
    return d->readingSize;
}

void ReadingView::setTopRoom(int pixels)
{
    const int more = pixels - d->layout.topRoom();
    if (more == 0)
        return;
    d->layout.setTopRoom(pixels);
    if (d->anchorPiece == 0)
        d->anchorY -= more;
    d->settle();
    d->update();
    emit scrolled();
}

int ReadingView::laidOutParagraphs() const
{
    return d->layout.laidOutCount();
}

void ReadingView::Private::takeArticle()
{
    const Article article = model != nullptr ? model->article() : Article{};
    const bool sameText = article.text == layout.article().text && article.paragraphs == layout.article().paragraphs;
    const Place before = sameText ? place() : Place{};
    layout.setArticle(article);
    lastPiece = -1; // nothing is in sight until settle()
    notes.clear();
    if (!sameText) {
        anchor = caret = 0;
        caretShown = false;
        setRing(RingOn::Nothing, -1, {}, {});
        lastRing = {};
        anchorPiece = 0;
        anchorY = 0;
    }
    rebuildMarks();
    measure();
    if (sameText)
        restore(before);
    else
        find();
    settle();
    update();
    if (!sameText)
        emit view.selectionChanged();
}

void ReadingView::Private::rebuildMarks()
{
    QList<Interval> all;
    if (model != nullptr) {
        all.reserve(model->highlights().size() + model->shown().size());
        for (int at = 0; at < model->highlights().size(); ++at)
            all.append({model->highlights()[at].span, IntervalKind::Highlight, at});
        for (const int at : model->shown())
            all.append({model->statements()[at].content, IntervalKind::Statement, at});
    }
    marks.assign(std::move(all));
    // What has the ring may have moved or gone.
    if (ringOn == RingOn::Highlight) {
        const Highlight *found = highlightOf(highlight);
        setRing(found != nullptr ? RingOn::Highlight : RingOn::Nothing, -1, found != nullptr ? highlight : QUuid(),
                found != nullptr ? found->span : TextSpan{});
    } else if (ringOn == RingOn::Statement) {
        const QList<int> shown = model != nullptr ? model->shown() : QList<int>();
        const auto isSame = [this](int at) {
            const Statement &one = model->statements()[at];
            return statementUuid.isNull() ? one.content == ring : one.uuid == statementUuid;
        };
        const auto same = std::find_if(shown.cbegin(), shown.cend(), isSame);
        if (same != shown.cend())
            setRing(RingOn::Statement, *same, {}, model->statements()[*same].content);
        else
            setRing(RingOn::Nothing, -1, {}, {});
    }
    hovered = hoverPending = -1;
    update();
}

/// Fonts and widths anew; what stands at the top of the viewport stays there.
void ReadingView::Private::measure()
{
    const Place before = place();
    layout.setMeasures(readingSize, view.logicalDpiY(), view.font());
    layout.setWidth(view.viewport()->width());
    widthChanged = false;
    view.verticalScrollBar()->setSingleStep(layout.lineHeight());
    restore(before);
    settle();
    update();
}

ReadingScene ReadingView::Private::scene() const
{
    ReadingScene made{*model, theme, layout, marks, hits, currentHit, selected(), ring};
    made.ringAroundParagraph = ringOn == RingOn::Paragraph;
    made.currentStatement = statement;
    if (const Highlight *own = isReshaping() ? highlightOf(highlight) : nullptr) {
        made.reshaped = int(own - model->highlights().constData());
        made.ring = made.reshapedSpan = reshaped;
    }
    made.caret = caretShown && !caretBlinkedOff && view.hasFocus() ? caret : -1;
    made.windowFont = view.font();
    return made;
}

/// Something that is painted changed: notes are placed anew and all is painted.
void ReadingView::Private::update()
{
    notes.clear();
    if (hasText() && lastPiece >= 0)
        notes = arrangeNotes(scene(), layout, anchorPiece, lastPiece, anchorY);
    view.viewport()->update();
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), d->theme.paper);
    if (!d->hasText() && (d->model == nullptr || d->layout.pieces().isEmpty()))
        return;
    const ReadingScene scene = d->scene();
    ReadingPainter pieces(painter, scene);
    int y = d->anchorY;
    for (int piece = d->anchorPiece; piece <= d->lastPiece && y < event->rect().bottom() + 1; ++piece) {
        const LaidOutPiece &laidOut = d->layout.laidOut(piece);
        if (y + laidOut.height() > event->rect().top())
            pieces.paintPiece(piece, laidOut, y, event->rect());
        y += laidOut.height();
    }
    paintNotes(painter, scene, d->notes);
}

void ReadingView::resizeEvent(QResizeEvent *)
{
    if (d->settling) {
        d->widthChanged = true; // a scroll bar came or went: settle() goes round once more
        return;
    }
    d->measure();
    emit scrolled();
}

bool ReadingView::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        viewport()->update();
    return QAbstractScrollArea::event(event);
}

void ReadingView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        d->measure();
    QAbstractScrollArea::changeEvent(event);
}

bool ReadingView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        d->showTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::Leave)
        d->hover({-1, -1});
    return QAbstractScrollArea::viewportEvent(event);
}

void ReadingView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setReadingSize(readingSize() + (event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

void ReadingView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == d->autoScroll.timerId()) {
        const int beyond = d->dragPoint.y() < 0 ? d->dragPoint.y() : d->dragPoint.y() - viewport()->height();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + std::clamp(beyond / 2, -80, 80));
        d->dragTo(d->dragPoint);
    } else if (event->timerId() == d->caretTimer.timerId()) {
        d->blinkCaret();
    } else if (event->timerId() == d->hoverTimer.timerId()) {
        d->hoverTimer.stop();
        d->hovered = d->hoverPending;
        emit statementHovered(d->hovered);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace Readout::Common
