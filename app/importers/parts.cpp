// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of long blocks, gathered from the places where text may be broken.
#include "importers/parts.h"

#include "importers/block.h"
#include "text/documentbuilder.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Readout::Importers {

namespace {

constexpr int fewestWords = 40;
constexpr int mostWords = 90;
/// A last part shorter than this goes with the one before it.
constexpr int tailWords = 25;
/// A quotation that lost one of its marks ends nobody knows where: it is no reason for a part longer than this.
constexpr int tornWords = 150;
/// No piece stays longer, whatever stands in it.
constexpr int boundWords = 1000;
constexpr qsizetype boundUnits = 12'000;

/// Where the long blocks may be broken: positions after a sentence, ascending.
struct Breaks
{
    QList<qsizetype> betweenSentences; ///< outside of quotations
    QList<qsizetype> insideTorn;       ///< these, and inside quotations that lost a mark
    QList<qsizetype> anywhere;         ///< every sentence's end
};

Breaks findBreaks(const Article &article)
{
    Breaks breaks;
    const Result<Text::Document> document = Text::buildDocument(article);
    if (!document)
        return breaks; // blocks stay whole but for the bound
    breaks.betweenSentences = Text::breakPlaces(*document);
    breaks.insideTorn = breaks.betweenSentences;
    auto quote = document->quotes.cbegin();
    qsizetype closedEnd = 0; // of the quotations so far that have both marks
    for (const Text::Token &token : document->tokens) {
        for (; quote != document->quotes.cend() && quote->span.begin < token.span.end; ++quote)
            closedEnd = quote->opened && quote->closed ? std::max(closedEnd, quote->span.end) : closedEnd;
        if (!token.endsSentence)
            continue;
        breaks.anywhere.append(token.span.end);
        if (token.span.end > closedEnd)
            breaks.insideTorn.append(token.span.end);
    }
    std::sort(breaks.insideTorn.begin(), breaks.insideTorn.end());
    return breaks;
}

/// @p span cut after each of @p places within it; white space between the pieces belongs to none.
QList<TextSpan> cutAfter(QStringView text, TextSpan span, const QList<qsizetype> &places)
{
    QList<TextSpan> pieces;
    qsizetype begin = span.begin;
    for (auto place = std::upper_bound(places.cbegin(), places.cend(), begin); place != places.cend(); ++place) {
        qsizetype next = *place;
        while (next < span.end && text[next] == u' ')
            ++next;
        if (next >= span.end)
            break;
        pieces.append({begin, *place});
        begin = next;
    }
    pieces.append({begin, span.end});
    return pieces;
}

bool hasMoreWords(QStringView text, TextSpan span, int words)
{
    return span.size() > boundUnits || countWords(span.of(text), words + 1) > words;
}

/// Cuts what has no sentences: after a space near the bound, else between two characters.
QList<TextSpan> cutAnywhere(QStringView text, TextSpan span)
{
    QList<TextSpan> pieces;
    constexpr qsizetype step = boundUnits / 4;
    qsizetype begin = span.begin;
    while (span.end - begin > step) {
        const qsizetype wanted = begin + step;
        const qsizetype space = text.sliced(begin, step).lastIndexOf(u' ');
        qsizetype end = begin + space;
        if (space <= 0) {
            QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data() + begin,
                                       std::min(step + 64, span.end - begin));
            finder.setPosition(wanted - begin);
            if (!finder.isAtBoundary())
                finder.toPreviousBoundary();
            // A cluster of thousands of combining marks is cut all the same, but not a surrogate pair.
            end = finder.position() > 0 ? begin + finder.position() : wanted;
            end += finder.position() <= 0 && text[end].isLowSurrogate() ? 1 : 0;
        }
        pieces.append({begin, end});
        begin = text[end] == u' ' ? end + 1 : end;
    }
    if (begin < span.end)
        pieces.append({begin, span.end});
    return pieces;
}

/// @p pieces with each of more than @p words words replaced by what @p cut makes of it.
template <typename Cut>
QList<TextSpan> cutLonger(QStringView text, const QList<TextSpan> &pieces, int words, Cut cut)
{
    QList<TextSpan> all;
    for (const TextSpan piece : pieces) {
        if (hasMoreWords(text, piece, words))
            all.append(cut(piece));
        else
            all.append(piece);
    }
    return all;
}

/// The smallest pieces of @p span that must stay together.
QList<TextSpan> unbreakablePieces(QStringView text, TextSpan span, const Breaks &breaks)
{
    QList<TextSpan> pieces = cutAfter(text, span, breaks.betweenSentences);
    pieces =
        cutLonger(text, pieces, tornWords, [&](TextSpan piece) { return cutAfter(text, piece, breaks.insideTorn); });
    pieces =
        cutLonger(text, pieces, boundWords, [&](TextSpan piece) { return cutAfter(text, piece, breaks.anywhere); });
    return cutLonger(text, pieces, boundWords, [&](TextSpan piece) { return cutAnywhere(text, piece); });
}

/// Parts of @p span: pieces put together until a part is long enough to stand alone.
QList<TextSpan> partsOf(QStringView text, TextSpan span, const Breaks &breaks)
{
    QList<TextSpan> parts;
    int words = 0;
    for (const TextSpan piece : unbreakablePieces(text, span, breaks)) {
        // Text without spaces counts too.
        const int more = std::max(countWords(piece.of(text)), int(piece.size() / 12));
        const bool full = words >= fewestWords && words + more > mostWords;
        if (parts.isEmpty() || full || words >= (fewestWords + mostWords) / 2) {
            parts.append(piece);
            words = more;
        } else {
            parts.back().end = piece.end;
            words += more;
        }
    }
    if (parts.size() > 1 && words < tailWords) {
        const qsizetype end = parts.takeLast().end;
        parts.back().end = end;
    }
    return parts;
}

} // namespace

void splitLongBlocks(Article &article)
{
    const QStringView text = article.text;
    const auto isLong = [text](const Paragraph &paragraph) {
        return countWords(paragraph.span.of(text), wholeBlockWords + 1) > wholeBlockWords;
    };
    const bool anyLong = std::any_of(article.paragraphs.cbegin(), article.paragraphs.cend(),
                                     [&](const Paragraph &one) { return one.span.size() > boundUnits || isLong(one); });
    if (!anyLong)
        return;
    const Breaks breaks = findBreaks(article);
    QList<Paragraph> paragraphs;
    for (const Paragraph &block : std::as_const(article.paragraphs)) {
        const QList<TextSpan> parts = block.span.size() > boundUnits || isLong(block)
                                          ? partsOf(text, block.span, breaks)
                                          : QList<TextSpan>{block.span};
        for (qsizetype at = 0; at < parts.size(); ++at) {
            paragraphs.append(block);
            paragraphs.back().span = parts[at];
            paragraphs.back().part = parts.size() > 1 ? int(at) + 1 : 0;
        }
    }
    article.paragraphs = std::move(paragraphs);
}

} // namespace Readout::Importers
