// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the reading view share: its state, and the steps each of them takes. Nobody else includes this.
#pragma once

#include "common/intervals.h"
#include "common/readinglayout.h"
#include "common/readingnotes.h"
#include "common/readingpainter.h"
#include "common/readingview.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <atomic>
#include <memory>

namespace Readout::Common {

class ReadingView::Private final
{
public:
    enum class RingOn { Nothing, Paragraph, Statement, Highlight };
    enum class Drag { Nothing, Characters, Words, Paragraphs, HighlightBegin, HighlightEnd };
    /// Where a point of the viewport lies in the text.
    struct Hit
    {
        qsizetype position = -1;
        int piece = -1;
        bool onText = false; ///< on ink, not beside it
    };
    /// A place in the text and where it stands in the viewport: what must not move when heights change.
    struct Place
    {
        qsizetype position = 0;
        int y = 0;
        bool atTop = true;
    };

    explicit Private(ReadingView &owner) : view(owner) {}
    ~Private() { stopFinding(); }

    // readingview.cpp: the model and what is painted
    void takeArticle();
    void rebuildMarks();
    void measure();
    ReadingScene scene() const;
    void update();
    bool hasText() const { return model != nullptr && layout.pieceAt(0) >= 0; }

    // readingplace.cpp: where the view stands
    void settle();
    void fillViewport();
    void updateScrollBar();
    Place place();
    void restore(const Place &place);
    void jumpTo(qint64 value);
    void jumpToEnd();
    void scrollTo(qsizetype position, int y); ///< its line stands at y
    void reveal(TextSpan span);               ///< moves only when it does not show well
    void revealCaret();
    int yOf(int piece) const; ///< of a visible piece
    QRect lineRect(int piece, int line, TextSpan span) const;
    Hit hitAt(QPoint point, QTextLine::CursorPosition how) const;
    int shortestAt(qsizetype position, IntervalKind kind) const;

    // readingselection.cpp: caret and selection
    void setSelected(qsizetype from, qsizetype to);
    void clearSelection();
    TextSpan selected() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
    TextSpan wordAt(qsizetype position) const;
    TextSpan paragraphAt(qsizetype position) const;
    qsizetype nextPosition(qsizetype position, QTextLayout::CursorMode mode) const;
    qsizetype previousPosition(qsizetype position, QTextLayout::CursorMode mode) const;
    qsizetype movedByLines(qsizetype position, int lines);
    qsizetype lineEdge(qsizetype position, bool end) const;
    qsizetype keySelectionStart();
    bool selectByKey(QKeyEvent *event);
    bool scrollByKey(QKeyEvent *event);
    void dragTo(QPoint point);
    void showCaret();
    void blinkCaret();
    /// What is selected; by key without a selection what has the ring.
    void copySelection(bool toSelectionClipboard) const;
    void hover(QPoint point);
    bool isBesideSign(int piece, int x) const;

    // readingreshape.cpp: an end of the highlight with the ring, dragged
    bool isReshaping() const { return drag == Drag::HighlightBegin || drag == Drag::HighlightEnd; }
    QRect capRect(bool end) const;
    Drag capAt(QPoint point) const; ///< HighlightBegin, HighlightEnd or Nothing
    bool beginReshaping(QPoint point);
    void reshapeTo(qsizetype position);
    void cancelReshaping();
    void finishReshaping();

    // readingsteps.cpp: ring and find
    void setRing(RingOn on, int statement, const QUuid &highlight, TextSpan span);
    qsizetype stepStart() const;
    TextSpan leftBehind() const; ///< what had the ring before it was let go, while it is in sight; else empty
    const Highlight *highlightOf(const QUuid &uuid) const;
    void showTip(QHelpEvent *event);

    ReadingView &view;
    QPointer<Models::ArticleModel> model;
    Theme theme = Theme::of(ThemeName::Light);
    int readingSize = 13;
    mutable ReadingLayout layout; ///< lays out while it is asked: a cache
    IntervalList marks;
    QList<ReadingNote> notes;

    int anchorPiece = 0; ///< first one in sight, its top at anchorY
    int anchorY = 0;
    int lastPiece = -1;
    bool settling = false;
    bool widthChanged = true;

    qsizetype anchor = 0;
    qsizetype caret = 0;
    double wantedX = -1; ///< kept while the caret goes up and down
    bool caretShown = false;
    bool caretBlinkedOff = false;
    QBasicTimer caretTimer;
    bool selectingByKey = false;
    Drag drag = Drag::Nothing;
    TextSpan dragOrigin;
    TextSpan reshaped; ///< where the highlight would stand
    QPoint dragPoint;
    QPoint pressPoint;
    bool moved = false;
    QElapsedTimer lastDoubleClick;
    QBasicTimer autoScroll;

    RingOn ringOn = RingOn::Nothing;
    int statement = -1;
    QUuid statementUuid; ///< its index moves when statements come and go
    QUuid highlight;
    TextSpan ring;
    TextSpan lastRing; ///< what had the ring before it was let go

    QBasicTimer hoverTimer;
    int hoverPending = -1;
    int hovered = -1;

    // readingfind.cpp
    void find();
    void takeHits(const QList<TextSpan> &found);
    void stopFinding();

    QString findText;
    SearchOptions findOptions;
    QList<TextSpan> hits;
    int currentHit = -1;
    std::shared_ptr<std::atomic_bool> findCancelled; ///< of the search that runs; none when none does
};

/// Index into spans sorted by begin of the one @p by steps from @p start; the nearest when the steps lead out.
template <typename SpanAt>
int steppedIndex(qsizetype count, SpanAt spanAt, qsizetype start, int by)
{
    qsizetype low = 0;
    qsizetype high = count;
    while (low < high) { // the first that begins at or after start
        const qsizetype middle = (low + high) / 2;
        if (spanAt(middle).begin < start)
            low = middle + 1;
        else
            high = middle;
    }
    const qsizetype target = by > 0 ? low + by - 1 : low + by;
    return int(std::clamp<qsizetype>(target, 0, count - 1));
}

} // namespace Readout::Common
