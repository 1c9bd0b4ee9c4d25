// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Widths after Unicode's East Asian Width (W and F); the ranges are those of blocks that hold news and emoji.
#include "cli/columns.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

constexpr std::array<std::pair<char32_t, char32_t>, 24> wideRanges{
    {{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
     {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x2705, 0x2705},   {0x274C, 0x274C},   {0x2E80, 0x303E},
     {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
     {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1FAFF}, {0x20000, 0x3FFFD}}};

int widthOf(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    const auto isWide = [character](const std::pair<char32_t, char32_t> &range) {
        return range.first <= character && character <= range.second;
    };
    return std::any_of(wideRanges.cbegin(), wideRanges.cend(), isWide) ? 2 : 1;
}

/// A stretch that stays together, and whether a space stands before it.
struct Piece
{
    QString text;
    bool afterSpace = false;
};

/// Marks that never begin a line in Chinese and Japanese text.
bool clingsToTheLeft(QStringView grapheme)
{
    return u"。，、；：？！）》」』】〕”’…・％"_s.contains(grapheme.front());
}
bool clingsToTheRight(QStringView grapheme)
{
    return u"（《「『【〔“‘"_s.contains(grapheme.front());
}

QStringList graphemesOf(const QString &text)
{
    QStringList graphemes;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        graphemes.append(text.sliced(begin, end - begin));
        begin = end;
    }
    return graphemes;
}

/// Words, and single wide characters with the marks that cling to them; what is longer than @p width is cut.
QList<Piece> piecesOf(const QString &text, int width)
{
    QList<Piece> pieces;
    QString previous;
    bool afterSpace = false;
    int used = 0;
    for (const QString &grapheme : graphemesOf(text)) {
        if (grapheme.front().isSpace() && grapheme.front() != QChar::Nbsp) {
            afterSpace = true;
            continue;
        }
        const int wide = displayWidth(grapheme);
        const bool betweenWide = !previous.isEmpty() && (wide == 2 || displayWidth(previous) == 2) &&
                                 !clingsToTheLeft(grapheme) && !clingsToTheRight(previous);
        if (pieces.isEmpty() || afterSpace || betweenWide || used + wide > width) {
            pieces.append({grapheme, afterSpace});
            used = 0;
        } else {
            pieces.last().text += grapheme;
        }
        used += wide;
        previous = grapheme;
        afterSpace = false;
    }
    return pieces;
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += widthOf(character);
    return width;
}

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return clean;
}

QStringList wrapped(const QString &text, int width)
{
    width = std::max(width, 2);
    QStringList lines;
    int used = 0;
    for (const Piece &piece : piecesOf(withoutControls(text), width)) {
        const int wide = displayWidth(piece.text);
        const int gap = piece.afterSpace && used > 0 ? 1 : 0;
        if (lines.isEmpty() || used + gap + wide > width) {
            lines.append(piece.text);
            used = wide;
        } else {
            lines.last() += (gap > 0 ? u" "_s : QString()) + piece.text;
            used += gap + wide;
        }
    }
    return lines;
}

QString besideEachOther(const QList<QStringList> &columns, int width)
{
    qsizetype height = 0;
    for (const QStringList &column : columns)
        height = std::max(height, column.size());
    QString text;
    for (qsizetype row = 0; row < height; ++row) {
        QString line;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            const QString cell = columns[at].value(row);
            line += cell + QString(std::max(0, width - displayWidth(cell)), u' ');
            if (at + 1 < columns.size())
                line += u" │ "_s;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

int terminalWidth()
{
    bool isNumber = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    return isNumber && columns > 0 ? std::clamp(columns, 40, 200) : 100;
}

} // namespace Readout::Cli
