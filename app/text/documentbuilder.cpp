// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the stages: tokens, then quotations, then sentences, one paragraph after the other.
#include "text/documentbuilder.h"

#include "text/languagerules.h"
#include "text/quotepairer.h"
#include "text/sentencesplitter.h"
#include "text/tokenizer.h"

namespace Readout::Text {

Result<Document> buildDocument(const Article &article)
{
    const auto rules = LanguageRules::forLanguage(article.details.language);
    if (!rules)
        return rules.error();
    return buildDocument(article, **rules);
}

Document buildDocument(const Article &article, const LanguageRules &rules)
{
    Document document;
    document.text = article.text;
    document.language = article.details.language;
    document.paragraphs = article.paragraphs;
    if (document.paragraphs.isEmpty() && !article.text.isEmpty())
        document.paragraphs.append({{0, article.text.size()}, ParagraphKind::Body, 1, 0});
    document.tokens.reserve(article.text.size() / 5);
    for (qsizetype at = 0; at < document.paragraphs.size(); ++at) {
        const int first = int(document.tokens.size());
        const qsizetype firstQuote = document.quotes.size();
        tokenize(document.text, document.paragraphs[at].span, rules, document.tokens);
        const int end = int(document.tokens.size());
        pairQuotes(document, first, end);
        splitSentences(document, first, end, int(at), firstQuote, rules);
    }
    return document;
}

QList<qsizetype> breakPlaces(const Document &document)
{
    QList<qsizetype> places;
    places.reserve(document.sentences.size());
    for (const Sentence &sentence : document.sentences)
        places.append(sentence.span.end);
    return places;
}

} // namespace Readout::Text
