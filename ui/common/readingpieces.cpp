// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts an article into pieces of bounded length: shaping costs time in proportion to a piece.
#include "common/readingpieces.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Readout::Common {

namespace {

constexpr qsizetype longestPiece = 6000;
constexpr qsizetype pieceLength = 4000;
constexpr qsizetype searchBack = 400;
/// Marks without end on one letter: shaping them costs the square of their number.
constexpr qsizetype endlessPiece = 500;

/// Where a long paragraph may be cut near @p wanted: after a space, else between graphemes.
qsizetype cutBefore(QStringView text, qsizetype begin, qsizetype wanted)
{
    for (qsizetype at = wanted; at > wanted - searchBack && at > begin; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    const qsizetype from = std::max(begin, wanted - searchBack);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.sliced(from, wanted - from + 1).toString());
    finder.setPosition(wanted - from);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    if (finder.position() > 0)
        return from + finder.position();
    if (wanted - begin > endlessPiece)
        return cutBefore(text, begin, begin + endlessPiece);
    return text[wanted].isLowSurrogate() ? wanted - 1 : wanted;
}

void appendParagraph(QList<ReadingPiece> &pieces, const Article &article, int paragraph)
{
    const TextSpan span = article.paragraphs[paragraph].span;
    qsizetype begin = span.begin;
    while (span.end - begin > longestPiece) {
        const qsizetype cut = cutBefore(article.text, begin, begin + pieceLength);
        pieces.append({ReadingPiece::Kind::Text, {begin, cut}, paragraph, begin == span.begin, false});
        begin = cut;
    }
    pieces.append({ReadingPiece::Kind::Text, {begin, span.end}, paragraph, begin == span.begin, true});
}

bool belongsToHead(ParagraphKind kind)
{
    return kind == ParagraphKind::Headline || kind == ParagraphKind::Standfirst;
}

} // namespace

QList<ReadingPiece> readingPieces(const Article &article)
{
    QList<ReadingPiece> pieces;
    const QList<Paragraph> &paragraphs = article.paragraphs;
    const bool hasHeadline = std::any_of(paragraphs.cbegin(), paragraphs.cend(), [](const Paragraph &paragraph) {
        return paragraph.kind == ParagraphKind::Headline;
    });
    const bool beginsWithTitle = !paragraphs.isEmpty() && paragraphs.first().span.of(article.text).trimmed() ==
                                                              QStringView(article.details.title).trimmed();
    if (!hasHeadline && !beginsWithTitle && !article.details.title.isEmpty())
        pieces.append({ReadingPiece::Kind::Title, {0, 0}, -1, true, true});
    int at = 0;
    while (at < paragraphs.size() && belongsToHead(paragraphs[at].kind))
        appendParagraph(pieces, article, at++);
    if (!bylineOf(article.details).isEmpty()) {
        const qsizetype place = at < paragraphs.size() ? paragraphs[at].span.begin : article.text.size();
        pieces.append({ReadingPiece::Kind::Byline, {place, place}, -1, true, true});
    }
    for (; at < paragraphs.size(); ++at)
        appendParagraph(pieces, article, at);
    return pieces;
}

} // namespace Readout::Common
