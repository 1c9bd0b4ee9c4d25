// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text taken as it stands: positions in it stay positions in the article.
#include "importers/importer.h"

#include "importers/parts.h"

namespace Readout::Importers {

namespace {

/// Replaces, one code unit by one, what an article's text cannot hold.
QString keptInPlace(const QString &text)
{
    QString kept = text;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character.isSurrogate()) {
            const bool pair = character.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            if (pair)
                ++at;
            else
                kept[at] = QChar::ReplacementCharacter;
        } else if (character.unicode() == 0) {
            kept[at] = QChar::ReplacementCharacter;
        } else if (character.unicode() < 0x20 && character != u'\n') {
            kept[at] = u' ';
        }
    }
    return kept;
}

} // namespace

Article articleFromCanonicalText(const QString &text, const QString &language)
{
    Article article;
    article.details.language = language;
    article.text = keptInPlace(text);
    int number = 0;
    for (qsizetype at = 0; at < article.text.size();) {
        qsizetype end = article.text.indexOf(u"\n\n", at);
        if (end < 0)
            end = article.text.size();
        TextSpan span{at, end};
        while (span.begin < span.end && article.text[span.begin].isSpace())
            ++span.begin;
        while (span.begin < span.end && article.text[span.end - 1].isSpace())
            --span.end;
        if (!span.isEmpty())
            article.paragraphs.append({span, ParagraphKind::Body, ++number, 0});
        for (qsizetype line = span.begin; line < span.end; ++line) {
            if (article.text[line] == u'\n')
                article.text[line] = u' ';
        }
        at = end + 2;
    }
    splitLongBlocks(article);
    return article;
}

} // namespace Readout::Importers
