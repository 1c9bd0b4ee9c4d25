// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers learn of the reading view: the text, where highlights and statements begin and end, and what they
// are.
#pragma once

#include "common/readingview.h"

#include <QAccessibleWidget>

namespace Readout::Common {

class ReadingViewAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit ReadingViewAccessible(ReadingView *view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text which) const override;
    QAccessible::State state() const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    /// Of the stretch around @p offset on which nothing changes: the article's language, an underline where somebody
    /// says something (double where one statement lies in another), the colour of a highlight, and in words who says
    /// it, the highlight's name, tags and note.
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    ReadingView *view() const;
    const Article *article() const; ///< null without a model
    TextSpan blockAt(int offset) const;
};

/// "highlight Yellow, tags tide, note look this up"; a long note is cut.
QString spokenHighlight(const Highlight &highlight);

/// Tells Qt of the interface above; once is enough, more does no harm.
void installReadingViewAccessibility();

} // namespace Readout::Common
