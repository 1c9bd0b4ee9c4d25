// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places within one laid-out piece: from characters to pixels and back, in both directions of writing.
#include "common/linestretches.h"
#include "common/readinglayout.h"

#include <algorithm>
#include <cmath>

namespace Readout::Common {

QList<std::pair<double, double>> LaidOutPiece::stretches(int line, TextSpan span) const
{
    const ReadingLine &box = m_lines[line];
    const int begin = int(std::max(span.begin, box.span.begin) - m_begin);
    const int end = int(std::min(span.end, box.span.end) - m_begin);
    if (begin >= end)
        return {};
    return lineStretches(m_text.lineAt(line), begin, end, box.left, box.right, m_mixed);
}

int LaidOutPiece::lineOf(qsizetype position) const
{
    for (int line = 0; line + 1 < m_lines.size(); ++line) {
        if (position < m_lines[line].span.end)
            return line;
    }
    return int(m_lines.size()) - 1;
}

qsizetype LaidOutPiece::positionAt(int line, double x, QTextLine::CursorPosition how) const
{
    const QTextLine textLine = m_text.lineAt(line);
    return m_begin + (m_mixed ? mixedPositionAt(textLine, x, how) : plainPositionAt(textLine, x, how));
}

/// QTextLine::xToCursor() answers with the end of the line within a character that is drawn as several signs: a flag,
/// or joined emoji in a font that does not know them. cursorToX() is right, and grows along the line.
int LaidOutPiece::plainPositionAt(const QTextLine &textLine, double x, QTextLine::CursorPosition how) const
{
    int at = textLine.textStart();
    const int end = endOfLine(textLine);
    for (int beyond = end; at < beyond;) {
        const int middle = (at + beyond + 1) / 2;
        if (textLine.cursorToX(middle) <= x)
            at = middle;
        else
            beyond = middle - 1;
    }
    if (!m_text.isValidCursorPosition(at))
        at = m_text.previousCursorPosition(at);
    if (how == QTextLine::CursorOnCharacter || at >= end)
        return at;
    const int next = std::min(end, m_text.nextCursorPosition(at));
    return x - textLine.cursorToX(at) > textLine.cursorToX(next) - x ? next : at;
}

/// Where the words of a line end: before the space at which it was wrapped. Chinese and Japanese wrap without one.
int LaidOutPiece::endOfLine(const QTextLine &textLine) const
{
    const int end = textLine.textStart() + textLine.textLength();
    const bool isWrapped = end < m_text.text().size();
    return isWrapped && m_text.text()[end - 1].isSpace() ? m_text.previousCursorPosition(end) : end;
}

qsizetype LaidOutPiece::endOfLine(int line) const
{
    return m_begin + endOfLine(m_text.lineAt(line));
}

/// Where text runs from right to left, QTextLine::xToCursor() is off by one beside spaces: look at each character.
int LaidOutPiece::mixedPositionAt(const QTextLine &textLine, double x, QTextLine::CursorPosition how) const
{
    const int begin = textLine.textStart();
    const int end = begin + textLine.textLength();
    int nearest = begin;
    double nearestDistance = 1e9;
    for (int at = begin; at < end;) {
        const int next = std::max(at + 1, m_text.nextCursorPosition(at));
        const double leading = textLine.cursorToX(at, QTextLine::Leading);
        const double trailing = textLine.cursorToX(at, QTextLine::Trailing);
        const double distance = std::max({std::min(leading, trailing) - x, x - std::max(leading, trailing), 0.0});
        if (distance < nearestDistance) {
            nearestDistance = distance;
            const bool isAfter = std::abs(x - trailing) < std::abs(x - leading);
            nearest = how == QTextLine::CursorBetweenCharacters && isAfter ? next : at;
        }
        at = next;
    }
    return std::min(nearest, endOfLine(textLine));
}

double LaidOutPiece::xOf(qsizetype position) const
{
    return m_text.lineAt(lineOf(position)).cursorToX(int(position - m_begin));
}

qsizetype LaidOutPiece::next(qsizetype position, QTextLayout::CursorMode mode) const
{
    return m_begin + m_text.nextCursorPosition(int(position - m_begin), mode);
}

qsizetype LaidOutPiece::previous(qsizetype position, QTextLayout::CursorMode mode) const
{
    return m_begin + m_text.previousCursorPosition(int(position - m_begin), mode);
}

} // namespace Readout::Common
