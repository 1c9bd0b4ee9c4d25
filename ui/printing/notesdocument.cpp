// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights and notes without the text around them: each with its words, who said them, note and tags.
#include "common/readinglayout.h"
#include "domain/articlenames.h"
#include "exporters/fields.h"
#include "models/statementtext.h"
#include "printing/articledocument.h"
#include "printing/sampledtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

Block headBlock(BlockStyle style, const QString &text, const QString &language)
{
    Block block = textBlock(style, text, language);
    block.keepWithNext = true;
    return block;
}

void appendHighlight(QList<Block> &blocks, const PrintedArticles &all, const PrintedArticle &own,
                     const Highlight &highlight)
{
    const Article &article = own.annotated.article;
    Block quote = headBlock(BlockStyle::Quote, highlight.quote, article.details.language);
    quote.label = Exporters::paragraphLabel(article, highlight.span.begin);
    quote.barColours = {highlight.colour};
    blocks.append(quote);
    SampledText foot;
    foot.addColour(highlight.colour);
    foot.add(colourName(all, highlight.colour));
    if (const auto attribution =
            attributionNow(highlight.attribution, article.text, own.annotated.statements, highlight.span))
        foot.add(u" · "_s + attributionWords(*attribution));
    if (!highlight.tags.isEmpty())
        foot.add(u" · "_s + highlight.tags.join(u" · "_s));
    blocks.append(foot.block(BlockStyle::QuoteFoot));
    const QStringList note = highlight.note.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < note.size(); ++at) {
        blocks.last().keepWithNext = at == 0;
        blocks.append(textBlock(BlockStyle::Body, note[at]));
        blocks.last().joinsNext = at + 1 < note.size();
    }
}

void appendArticle(QList<Block> &blocks, const PrintedArticles &all, const PrintedArticle &own, bool isOnly)
{
    const Article &article = own.annotated.article;
    blocks.append(headBlock(isOnly ? BlockStyle::Title : BlockStyle::Heading, articleName(own.annotated),
                            article.details.language));
    for (const QString &line : {Common::bylineOf(article.details), article.details.address}) {
        if (!line.isEmpty())
            blocks.append(headBlock(BlockStyle::Byline, line, article.details.language));
    }
    QList<Highlight> highlights = own.highlights;
    std::stable_sort(highlights.begin(), highlights.end(), [](const Highlight &one, const Highlight &other) {
        return std::pair(one.span.begin, one.created) < std::pair(other.span.begin, other.created);
    });
    for (const Highlight &highlight : std::as_const(highlights))
        appendHighlight(blocks, all, own, highlight);
    if (highlights.isEmpty())
        blocks.append(
            textBlock(BlockStyle::Finding, printed(QT_TRANSLATE_NOOP("Printing", "Nothing is highlighted in it."))));
}

} // namespace

Document notesDocument(const PrintedArticles &all, const PrintOptions &)
{
    Document document;
    const bool isOnly = all.articles.size() == 1;
    QList<Block> blocks;
    if (!isOnly && !all.heading.isEmpty())
        blocks.append(headBlock(BlockStyle::Title, all.heading, {}));
    for (const PrintedArticle &own : all.articles)
        appendArticle(blocks, all, own, isOnly);
    if (all.articles.isEmpty())
        blocks.append(textBlock(BlockStyle::Finding,
                                printed(QT_TRANSLATE_NOOP("Printing", "Nothing is highlighted in these texts."))));
    if (isOnly) {
        document.title = articleName(all.articles.first().annotated);
        document.origin = originOf(all.articles.first().annotated.article);
    } else {
        document.title = all.heading;
    }
    Section section;
    section.columns = {std::move(blocks)};
    document.sections = {std::move(section)};
    return document;
}

} // namespace Readout::Printing
