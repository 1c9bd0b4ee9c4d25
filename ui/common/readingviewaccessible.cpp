// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers screen readers paragraph by paragraph: the text may be ten megabytes long, their questions are short.
#include "common/readingviewaccessible.h"

#include "common/intervals.h"
#include "common/painting.h"
#include "models/statementtext.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

QAccessibleInterface *makeReadingViewAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReadingView *>(object);
    return view == nullptr ? nullptr : new ReadingViewAccessible(view);
}

constexpr int separatorSize = 2;       // an empty line parts two paragraphs
constexpr qsizetype longestNote = 300; // what is spoken at a place is no place to read a page

/// A value may hold none of the marks that part attributes and values; a screen reader stops at a comma.
QString inOneValue(const QString &words)
{
    static const QRegularExpression marks(u"\\s*[:;,]+\\s*"_s);
    return words.simplified().replace(marks, u" – "_s);
}

QString asAttributes(const QStringList &attributes)
{
    return attributes.isEmpty() ? QString() : attributes.join(u';') + u';';
}

QString spokenStatement(const QString &text, const Statement &statement)
{
    const QString speaker = Models::speakerName(text, statement);
    QStringList parts{speaker.isEmpty() ? ReadingView::tr("statement, speaker unknown")
                                        : ReadingView::tr("statement by %1").arg(speaker)};
    if (statement.act == Act::Attitude)
        parts.append(Models::attitudeWord());
    parts.append(stateWord(statement.state, statement.check));
    return parts.join(u", "_s);
}

} // namespace

QString spokenHighlight(const Highlight &highlight)
{
    QStringList parts{ReadingView::tr("highlight %1").arg(highlightColourName(highlight.colour))};
    if (!highlight.tags.isEmpty())
        parts.append(ReadingView::tr("tags %1").arg(highlight.tags.join(u' ')));
    if (!highlight.note.isEmpty())
        parts.append(ReadingView::tr("note %1").arg(highlight.note.left(longestNote)));
    return parts.join(u", "_s);
}

void installReadingViewAccessibility()
{
    QAccessible::installFactory(&makeReadingViewAccessible);
}

ReadingViewAccessible::ReadingViewAccessible(ReadingView *view) : QAccessibleWidget(view, QAccessible::Document) {}

ReadingView *ReadingViewAccessible::view() const
{
    return static_cast<ReadingView *>(widget());
}

const Article *ReadingViewAccessible::article() const
{
    return view()->model() == nullptr ? nullptr : &view()->model()->article();
}

void *ReadingViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ReadingViewAccessible::text(QAccessible::Text which) const
{
    // Beside it stands what the window says of the current statement, else what is read.
    if (which == QAccessible::Description && view()->accessibleDescription().isEmpty() && article() != nullptr)
        return article()->details.title;
    return QAccessibleWidget::text(which);
}

QAccessible::State ReadingViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

void ReadingViewAccessible::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const TextSpan span = selectionIndex == 0 ? view()->selection() : TextSpan{};
    *startOffset = int(span.begin);
    *endOffset = int(span.end);
}

int ReadingViewAccessible::selectionCount() const
{
    return view()->selection().isEmpty() ? 0 : 1;
}

void ReadingViewAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void ReadingViewAccessible::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0)
        setSelection(0, cursorPosition(), cursorPosition());
}

void ReadingViewAccessible::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex == 0)
        view()->setSelection({startOffset, endOffset});
}

int ReadingViewAccessible::cursorPosition() const
{
    const TextSpan ring = view()->ringSpan();
    return int(view()->selection().isEmpty() && !ring.isEmpty() ? ring.begin : view()->caretPosition());
}

void ReadingViewAccessible::setCursorPosition(int position)
{
    view()->setSelection({position, position});
    view()->showSpan({position, position + 1});
}

QString ReadingViewAccessible::text(int startOffset, int endOffset) const
{
    if (article() == nullptr)
        return {};
    return Models::wordsOf(article()->text, {startOffset, endOffset});
}

TextSpan ReadingViewAccessible::blockAt(int offset) const
{
    const qsizetype paragraph = article() == nullptr ? -1 : article()->paragraphAt(offset);
    return paragraph < 0 ? TextSpan{} : article()->paragraphs[paragraph].span;
}

// Qt's helper looks for boundaries in the whole text; here it gets one paragraph, and its answer is moved back.
QString ReadingViewAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                            int *end) const
{
    const TextSpan block = blockAt(offset);
    *start = *end = -1;
    if (block.isEmpty())
        return {};
    const bool whole = boundary == QAccessible::ParagraphBoundary || boundary == QAccessible::LineBoundary ||
                       boundary == QAccessible::NoBoundary;
    const int inside = int(std::min<qsizetype>(offset, block.end - 1) - block.begin);
    const QString words = block.of(article()->text).toString();
    int from = 0;
    int to = int(words.size());
    if (!whole) {
        QTextBoundaryFinder::BoundaryType type = QTextBoundaryFinder::Grapheme;
        if (boundary == QAccessible::WordBoundary)
            type = QTextBoundaryFinder::Word;
        else if (boundary == QAccessible::SentenceBoundary)
            type = QTextBoundaryFinder::Sentence;
        QTextBoundaryFinder finder(type, words);
        finder.setPosition(inside);
        from = finder.isAtBoundary() ? inside : std::max(0, int(finder.toPreviousBoundary()));
        finder.setPosition(inside);
        to = int(finder.toNextBoundary());
        to = to < 0 ? int(words.size()) : to;
    }
    *start = int(block.begin) + from;
    *end = int(block.begin) + to;
    return words.mid(from, to - from);
}

QString ReadingViewAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                                int *end) const
{
    textAtOffset(offset, boundary, start, end);
    int before = *start - 1;
    if (before < 0) {
        *start = *end = -1;
        return {};
    }
    // A separator between blocks belongs to none of them.
    while (before > 0 && article()->text[before] == u'\n')
        --before;
    return textAtOffset(before, boundary, start, end);
}

QString ReadingViewAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                                               int *end) const
{
    textAtOffset(offset, boundary, start, end);
    int after = *end;
    while (after >= 0 && after < characterCount() && article()->text[after] == u'\n')
        ++after;
    if (after < 0 || after >= characterCount()) {
        *start = *end = -1;
        return {};
    }
    return textAtOffset(after, boundary, start, end);
}

int ReadingViewAccessible::characterCount() const
{
    return article() == nullptr ? 0 : int(article()->text.size());
}

QRect ReadingViewAccessible::characterRect(int offset) const
{
    const QRect rect = view()->rectOf({offset, offset + 1});
    return rect.isNull() ? QRect() : rect.translated(view()->viewport()->mapToGlobal(QPoint(0, 0)));
}

int ReadingViewAccessible::offsetAtPoint(const QPoint &point) const
{
    return int(view()->positionAt(view()->viewport()->mapFromGlobal(point)));
}

void ReadingViewAccessible::scrollToSubstring(int startIndex, int endIndex)
{
    view()->showSpan({startIndex, endIndex});
}

// Only what Qt's bridge to AT-SPI passes on is said; it knows fonts, colours and underlines. It also takes the string
// apart at every ':' and ';', whatever stands before them.
QString ReadingViewAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    const TextSpan block = blockAt(offset);
    *startOffset = int(block.begin);
    *endOffset = int(block.end);
    if (block.isEmpty())
        return {};
    QStringList attributes;
    if (!article()->details.language.isEmpty())
        attributes.append(u"language:"_s + inOneValue(article()->details.language));
    if (offset >= block.end) { // between two paragraphs
        const TextSpan next = blockAt(offset + separatorSize);
        *startOffset = int(block.end);
        *endOffset = next.begin > offset ? int(next.begin) : characterCount();
        return asAttributes(attributes);
    }
    QStringList spoken;
    int statements = 0;
    int colour = 0;
    for (const Interval &mark : view()->marksOn(block)) {
        // The stretch ends where anything begins or ends.
        if (!mark.span.contains(offset)) {
            if (mark.span.begin > offset)
                *endOffset = std::min(*endOffset, int(mark.span.begin));
            else
                *startOffset = std::max(*startOffset, int(mark.span.end));
            continue;
        }
        *startOffset = std::max(*startOffset, int(mark.span.begin));
        *endOffset = std::min(*endOffset, int(mark.span.end));
        if (mark.kind == IntervalKind::Statement) {
            spoken.append(spokenStatement(article()->text, view()->model()->statements()[mark.index]));
            ++statements;
            continue;
        }
        const Highlight &highlight = view()->model()->highlights()[mark.index];
        spoken.append(spokenHighlight(highlight));
        colour = colour == 0 ? highlight.colour : colour; // the first one's edge is what shows
    }
    // Whose words they are fits into no attribute but the font's name, which is free text.
    if (!spoken.isEmpty())
        attributes.append(u"font-family:"_s + inOneValue(spoken.join(u" – "_s)));
    if (statements > 0)
        attributes.append(u"text-underline-type:"_s + (statements > 1 ? u"double"_s : u"single"_s));
    if (colour > 0) {
        const QColor fill = view()->bandColour(colour);
        attributes.append(u"background-color:rgb(%1,%2,%3)"_s.arg(fill.red()).arg(fill.green()).arg(fill.blue()));
    }
    return asAttributes(attributes);
}

} // namespace Readout::Common
