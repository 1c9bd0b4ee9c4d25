// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folds both texts the same way, searches there, and carries the places found back.
#include "cli/quotefinder.h"

#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

struct Folded
{
    QString text;
    QList<qsizetype> places; ///< of each folded character in the original
};

QChar foldedSign(QChar character)
{
    static const QString doubleMarks = u"“”„‟«»＂〝〞″"_s;
    static const QString singleMarks = u"‘’‚‛＇′´`‹›"_s;
    if (doubleMarks.contains(character))
        return u'"';
    if (singleMarks.contains(character))
        return u'\'';
    return character;
}

Folded fold(const QString &original)
{
    Folded folded;
    folded.text.reserve(original.size());
    folded.places.reserve(original.size());
    for (qsizetype at = 0; at < original.size(); ++at) {
        const bool isSpace = original[at].isSpace();
        if (isSpace && (folded.text.isEmpty() || folded.text.back() == u' '))
            continue;
        folded.text += isSpace ? QChar(u' ') : foldedSign(original[at]);
        folded.places.append(at);
    }
    if (folded.text.endsWith(u' '))
        folded.text.chop(1);
    return folded;
}

TextSpan onGraphemes(QTextBoundaryFinder &finder, TextSpan span)
{
    finder.setPosition(span.begin);
    if (!finder.isAtBoundary())
        span.begin = finder.toPreviousBoundary();
    finder.setPosition(span.end);
    if (!finder.isAtBoundary())
        span.end = finder.toNextBoundary();
    return span;
}

} // namespace

QList<TextSpan> findQuote(const QString &text, const QString &quote)
{
    const QString wanted = fold(quote).text;
    if (wanted.isEmpty())
        return {};
    const Folded folded = fold(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<TextSpan> found;
    for (qsizetype at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + wanted.size()))
        found.append(onGraphemes(finder, {folded.places[at], folded.places[at + wanted.size() - 1] + 1}));
    return found;
}

} // namespace Readout::Cli
