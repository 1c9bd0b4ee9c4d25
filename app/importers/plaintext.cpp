// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Line ends of a plain text: space or paragraph.
#include "importers/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Readout::Importers {

namespace {

constexpr qsizetype maxLines = 2'000'000;
/// Wider than any page people wrap text to, in columns.
constexpr int longLine = 130;
/// Narrower than any they do.
constexpr int shortLine = 40;

struct TextLine
{
    QStringView text; ///< trimmed, not empty
    int columns = 0;  ///< counted to a little over longLine
    int indent = 0;
    bool afterEmpty = false; ///< an empty line, or the beginning, before it
};

bool isLineEnd(QChar character)
{
    const char16_t unit = character.unicode();
    return unit == u'\n' || unit == u'\r' || unit == u'\v' || unit == u'\f' || unit == 0x85 || unit == 0x2028 ||
           unit == 0x2029;
}

int columnsOf(QStringView text, int limit)
{
    int columns = 0;
    for (const QChar character : text) {
        columns += isWrittenWithoutSpaces(character) || (character >= u'\uAC00' && character <= u'\uD7A3') ? 2 : 1;
        if (columns > limit)
            break;
    }
    return columns;
}

bool isBlank(QStringView line)
{
    return std::all_of(line.cbegin(), line.cend(), [](QChar character) {
        return character.isSpace() || character.unicode() < 0x20 || character == QChar(QChar::ByteOrderMark);
    });
}

Result<QList<TextLine>> linesOf(QStringView text)
{
    QList<TextLine> lines;
    bool afterEmpty = true;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && !isLineEnd(text[at]))
            ++at;
        const QStringView raw = text.sliced(begin, at - begin);
        if (isBlank(raw)) {
            afterEmpty = true;
        } else {
            if (lines.size() == maxLines) {
                return Error{ErrorCode::TooLarge,
                             QCoreApplication::translate("Importers", "This has more lines than an article can have."),
                             {}};
            }
            const QStringView trimmed = raw.trimmed();
            const int indent = int(std::min<qsizetype>(trimmed.data() - raw.data(), longLine));
            lines.append({trimmed, columnsOf(trimmed, longLine + 1), indent, afterEmpty});
            afterEmpty = false;
        }
        if (at < text.size()) {
            afterEmpty = afterEmpty || text[at] == QChar(QChar::ParagraphSeparator);
            at += text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1;
        }
    }
    return lines;
}

bool endsSentence(QStringView line)
{
    qsizetype end = line.size();
    while (end > 0 && QStringView(u"\"'”’»）)」』").contains(line[end - 1]))
        --end;
    return end > 0 && QStringView(u".!?:…。！？：").contains(line[end - 1]);
}

/// "- ", "• ", "3. ", "b) "
bool startsListItem(QStringView line)
{
    static constexpr QStringView marks = u"-*•‣◦▪●○·";
    qsizetype at = 0;
    if (marks.contains(line.front()))
        return line.size() > 2 && line[1].isSpace();
    while (at < line.size() && at < 3 && line[at].isDigit())
        ++at;
    const bool letter = at == 0 && line.front().isLetter();
    if (letter)
        ++at;
    const bool marked = at > 0 && at + 1 < line.size() && (line[at] == u')' || (line[at] == u'.' && !letter));
    return marked && line[at + 1].isSpace();
}

int firstWordColumns(QStringView line)
{
    // Two ideographs: a stop or bracket may not begin a line, so the break can come one character early.
    if (isWrittenWithoutSpaces(line.front()))
        return 4;
    qsizetype end = 0;
    while (end < line.size() && !line[end].isSpace() && end < longLine)
        ++end;
    return int(end) + 1;
}

/// Whether a line end is there because the next word had no room within @p width columns.
bool isForced(const TextLine &line, const TextLine &next, int width)
{
    return line.columns + firstWordColumns(next.text) > width;
}

/// @return columns the text is hard-wrapped to, or 0 when each of its lines is a paragraph.
int wrapWidth(const QList<TextLine> &lines)
{
    QList<int> widths;
    qsizetype longOnes = 0;
    for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
        if (lines[at + 1].afterEmpty)
            continue;
        widths.append(lines[at].columns);
        longOnes += lines[at].columns > longLine ? 1 : 0;
    }
    if (widths.isEmpty() || longOnes * 10 > widths.size())
        return 0;
    // Not the widest: a link that could not be wrapped sticks out.
    const auto usual = widths.begin() + (widths.size() - 1) * 95 / 100;
    std::nth_element(widths.begin(), usual, widths.end());
    const int width = std::min(*usual, longLine);
    if (width < shortLine)
        return 0;
    qsizetype forced = 0;
    for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
        if (lines[at + 1].afterEmpty || !isForced(lines[at], lines[at + 1], width))
            continue;
        // With one or two line ends the widest line always looks forced: there the sentence decides.
        forced += widths.size() > 2 || !endsSentence(lines[at].text) ? 1 : 0;
    }
    return forced * 10 >= widths.size() * 6 ? width : 0;
}

bool goesOn(const TextLine &line, const TextLine &next, int width)
{
    if (next.afterEmpty || startsListItem(next.text))
        return false;
    const bool tornSentence = next.text.front().isLower() && line.columns >= shortLine && !endsSentence(line.text);
    if (width == 0 || tornSentence)
        return tornSentence;
    const bool inListItem = startsListItem(line.text);
    if (next.indent > line.indent + 1 && !inListItem)
        return false;
    return isForced(line, next, width);
}

} // namespace

Result<QList<Block>> blocksOfPlainText(QStringView text)
{
    const Result<QList<TextLine>> lines = linesOf(text);
    if (!lines)
        return lines.error();
    const int width = wrapWidth(*lines);
    QList<Block> blocks;
    for (qsizetype at = 0; at < lines->size(); ++at) {
        const TextLine &line = lines->at(at);
        if (at == 0 || !goesOn(lines->at(at - 1), line, width)) {
            blocks.append(Block{});
            blocks.back().kind = startsListItem(line.text) ? ParagraphKind::ListItem : ParagraphKind::Body;
        }
        appendLine(blocks.back().text, line.text);
    }
    return blocks;
}

} // namespace Readout::Importers
