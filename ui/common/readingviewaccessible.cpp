// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers screen readers paragraph by paragraph: the text may be ten megabytes long, their questions are short.
#include "common/readingviewaccessible.h"

#include "common/painting.h"
#include "models/statementtext.h"

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

/// Values of attributes may hold neither of their separators.
QString escaped(QString value)
{
    for (const QChar mark : {u'\\', u':', u';', u',', u'='})
        value.replace(mark, u'\\' + QString(mark));
    return value;
}

} // namespace

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

QString ReadingViewAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    const TextSpan block = blockAt(offset);
    *startOffset = int(block.begin);
    *endOffset = int(block.end);
    if (block.isEmpty())
        return {};
    const Models::ArticleModel &model = *view()->model();
    QStringList found;
    // The stretch ends where anything begins or ends.
    const auto narrow = [&](TextSpan span) {
        if (span.contains(offset)) {
            *startOffset = std::max(*startOffset, int(span.begin));
            *endOffset = std::min(*endOffset, int(span.end));
            return true;
        }
        if (span.begin > offset)
            *endOffset = std::min(*endOffset, int(span.begin));
        else if (span.end <= offset)
            *startOffset = std::max(*startOffset, int(std::min<qsizetype>(span.end, offset)));
        return false;
    };
    for (const int at : model.shown()) {
        const Statement &statement = model.statements()[at];
        if (!narrow(statement.content))
            continue;
        const QString speaker = Models::speakerName(article()->text, statement);
        found.append(u"statement:"_s + stateWord(statement.state, statement.check));
        if (statement.act == Act::Attitude)
            found.append(u"act:"_s + Models::attitudeWord());
        if (!speaker.isEmpty())
            found.append(u"speaker:"_s + escaped(speaker));
    }
    for (const Highlight &highlight : model.highlights()) {
        if (!narrow(highlight.span))
            continue;
        found.append(u"highlight:"_s + escaped(highlightColourName(highlight.colour)));
        if (!highlight.tags.isEmpty())
            found.append(u"tags:"_s + escaped(highlight.tags.join(u' ')));
        if (!highlight.note.isEmpty())
            found.append(u"note:"_s + escaped(highlight.note));
    }
    return found.isEmpty() ? QString() : found.join(u';') + u';';
}

} // namespace Readout::Common
