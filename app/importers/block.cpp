// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding, and blocks put together to the canonical text.
#include "importers/block.h"

namespace Readout::Importers {

namespace {

bool isDropped(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == QChar::ByteOrderMark;
}

/// Whether the unit at @p at is half of nothing.
bool isLoneSurrogate(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

bool joinsWithoutSpace(const QString &before, QStringView line)
{
    const QChar last = before.back();
    const QChar next = line.front();
    if (isWrittenWithoutSpaces(last) && isWrittenWithoutSpaces(next))
        return true;
    if (last == QChar(QChar::SoftHyphen))
        return true;
    return last == u'-' && before.size() > 1 && before[before.size() - 2].isLetter() && next.isLower();
}

} // namespace

void appendFolded(QString &out, QStringView text)
{
    const qsizetype size = text.size();
    for (qsizetype at = 0; at < size;) {
        const qsizetype begin = at;
        while (at < size && !text[at].isSpace() && !isDropped(text[at]) && !isLoneSurrogate(text, at))
            ++at;
        out.append(text.sliced(begin, at - begin));
        if (at == size)
            break;
        if (text[at].isSpace()) {
            if (!out.isEmpty() && out.back() != u' ')
                out.append(u' ');
        } else if (!isDropped(text[at])) {
            out.append(QChar(QChar::ReplacementCharacter));
        }
        ++at;
    }
}

void appendLine(QString &out, QStringView line)
{
    if (line.isEmpty())
        return;
    if (!out.isEmpty() && !joinsWithoutSpace(out, line))
        appendFolded(out, u" ");
    appendFolded(out, line);
}

bool isWrittenWithoutSpaces(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit >= 0x2E80 && unit <= 0x9FFF && unit != 0x3000) || (unit >= 0xF900 && unit <= 0xFAFF) ||
           (unit >= 0xFE30 && unit <= 0xFE4F) || (unit >= 0xFF00 && unit <= 0xFF9F) ||
           (unit >= 0xD840 && unit <= 0xD87F);
}

int countWords(QStringView text, int limit)
{
    int words = 0;
    int ideographs = 0;
    bool inWord = false;
    for (const QChar character : text) {
        if (isWrittenWithoutSpaces(character)) {
            ++ideographs;
            inWord = false;
        } else if (character.isSpace()) {
            inWord = false;
        } else if (!inWord) {
            inWord = true;
            ++words;
        }
        if (words + ideographs / 2 >= limit)
            break;
    }
    return words + ideographs / 2;
}

Article articleFromBlocks(const QList<Block> &blocks)
{
    qsizetype size = 0;
    for (const Block &block : blocks)
        size += block.text.size() + 2;
    Article article;
    article.text.reserve(size);
    int number = 0;
    for (const Block &block : blocks) {
        const QStringView text = QStringView(block.text).trimmed();
        if (text.isEmpty())
            continue;
        if (!article.text.isEmpty())
            article.text.append(u"\n\n");
        Paragraph paragraph;
        paragraph.kind = block.kind;
        paragraph.number = block.numbered ? ++number : 0;
        paragraph.span.begin = article.text.size();
        article.text.append(text);
        paragraph.span.end = article.text.size();
        article.paragraphs.append(paragraph);
    }
    return article;
}

} // namespace Readout::Importers
