// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading view: an article with its statements and highlights, laid out only where it is seen.
// Shows an ArticleModel and passes wishes on; changes nothing by itself. Speaks to screen readers
// (readingviewaccessible.h).
#pragma once

#include "common/intervals.h"
#include "common/textsearch.h"
#include "common/theme.h"
#include "models/articlemodel.h"

#include <QAbstractScrollArea>
#include <QUuid>

#include <memory>

namespace Readout::Common {

class ReadingView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);
    ~ReadingView() override;

    void setModel(Models::ArticleModel *model); ///< borrowed; may be null
    Models::ArticleModel *model() const;
    void setTheme(const Theme &theme);
    void setReadingSize(int points); ///< 9 … 28
    int readingSize() const;
    /// Empty above the text, for what lies over the view's upper edge: the beginning can be scrolled out from under it.
    /// What is in sight stays where it is.
    void setTopRoom(int pixels);

    TextSpan selection() const; ///< empty when nothing is selected
    void setSelection(TextSpan span);
    /// What the ring is on, or nothing.
    int currentStatement() const;            ///< index into model()->statements(), -1
    void setCurrentStatement(int statement); ///< scrolls so that it shows
    QUuid currentHighlight() const;          ///< null when the ring is elsewhere
    void setCurrentHighlight(const QUuid &highlight);
    void ringHighlight(const QUuid &highlight); ///< the same without scrolling: it was made where one is looking
    TextSpan ringSpan() const; ///< span with the ring: statement, highlight or paragraph; empty when none
    void setCurrentParagraph(qsizetype paragraph); ///< index into Article::paragraphs
    void stepParagraph(int by);
    void stepStatement(int by);
    void stepHighlight(int by);
    void cycleOverlapping(); ///< next of the highlights at this place
    void extendSelection(int byWords);
    void showSpan(TextSpan span); ///< scrolls, kept a third from the top
    TextSpan visibleSpan() const;
    QRect rectOf(TextSpan span) const; ///< in viewport coordinates; of its first line; empty when out of sight
    /// All of @p span that is in sight, as one rectangle of the viewport; may reach beyond its edges.
    QRect boundsOf(TextSpan span) const;
    int statementAt(QPoint viewportPosition) const;
    QUuid highlightAt(QPoint viewportPosition) const; ///< the shortest one there; null when none
    /// Nearest place between two characters as people see them; -1 without text.
    qsizetype positionAt(QPoint viewportPosition) const;
    qsizetype caretPosition() const; ///< the moving end of the selection
    /// @p position moved by so many words; for moving the ends of a highlight.
    qsizetype movedByWords(qsizetype position, int byWords) const;
    /// Statements and highlights that share a character with @p span, by begin; indexes into the model's lists.
    QList<Interval> marksOn(TextSpan span) const;
    bool isReshaping() const; ///< an end of the highlight with the ring is being dragged
    QColor bandColour(int highlightColour) const;
    int laidOutParagraphs() const; ///< how many layouts were made for this article: cost, not length

    /// All hits are shown. A long text is searched elsewhere: what counts is what findChanged() tells.
    /// @return how many are known already.
    int setFindText(const QString &text, const SearchOptions &options = {});
    int findHitCount() const;
    bool isFinding() const;     ///< hits are still being looked for
    bool stepFind(int by);      ///< @return whether it went round the end or the beginning
    int currentFindHit() const; ///< from 0; -1 when none

signals:
    void statementRevealed(); ///< gone to, not clicked: the text may have moved, and may again
    void selectionChanged();
    void currentStatementChanged(int statement);
    void currentHighlightChanged(const QUuid &highlight);
    void ringChanged();                   ///< it moved, came or went; on paragraphs too
    void statementHovered(int statement); ///< -1 on leaving; after 400 ms over one
    void selectionFinished();             ///< mouse button or Shift released with a selection
    void readingSizeChanged(int points);
    void scrolled();                         ///< what is in sight moved: cards follow
    void highlightEndStepped(int byWords);   ///< Shift+arrow while a highlight has the ring
    void highlightStartStepped(int byWords); ///< Ctrl+Shift+arrow
    void highlightReshaped(const QUuid &highlight, Readout::TextSpan span); ///< an end was dragged, and released
    void findChanged();                                                     ///< all hits are known
    void voiceLeft();                           ///< Esc, when there was nothing else to leave
    void noteActivated(const QUuid &highlight); ///< clicked in the lane

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Readout::Common
