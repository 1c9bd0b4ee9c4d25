// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out what is known of a stretch of the open article.
#include "reader/quotation.h"

#include "domain/highlight.h"
#include "models/statementtext.h"

using namespace Qt::StringLiterals;

namespace Readout::Reader {

QString paragraphsOf(const Article &article, TextSpan span)
{
    const qsizetype first = article.paragraphAt(span.begin);
    const qsizetype last = article.paragraphAt(std::max(span.begin, span.end - 1));
    if (first < 0)
        return {};
    const QString from = article.paragraphs[first].label();
    const QString to = article.paragraphs[last].label();
    if (to.isEmpty())
        return {};
    return from == to || from.isEmpty() ? u"¶"_s + to : u"¶%1–¶%2"_s.arg(from, to);
}

namespace {

/// Whether @p span lies wholly within one pair of quotation marks, or is that pair.
bool isWithinMarks(QStringView text, TextSpan span)
{
    constexpr QStringView openers = u"“„«「『";
    constexpr QStringView closers = u"”“»」』";
    if (span.size() > 2 && openers.contains(text[span.begin]) && closers.contains(text[span.end - 1]))
        return isWithinMarks(text, {span.begin + 1, span.end - 1}); // with the marks themselves
    for (qsizetype at = span.begin; at < span.end; ++at) {
        if (openers.contains(text[at]) || closers.contains(text[at]))
            return false;
    }
    qsizetype before = span.begin - 1;
    while (before >= 0 && text[before] != u'\n' && !openers.contains(text[before]) && !closers.contains(text[before]))
        --before;
    qsizetype after = span.end;
    while (after < text.size() && text[after] != u'\n' && !closers.contains(text[after]) &&
           !openers.contains(text[after]))
        ++after;
    if (before < 0 || after >= text.size())
        return false;
    const qsizetype pair = openers.indexOf(text[before]);
    return pair >= 0 && (text[after] == closers[pair] || (text[before] == u'„' && text[after] == u'”'));
}

} // namespace

Common::Quotation quotationOf(const Models::ArticleModel &model, TextSpan span)
{
    const Article &article = model.article();
    std::optional<AttributionRecord> attribution = attributionAt(article.text, model.statements(), span);
    if (attribution && attribution->kind == QuotationKind::Mixed && isWithinMarks(article.text, span))
        attribution->kind = QuotationKind::Direct;
    return Common::quotationFrom(
        {Models::wordsOf(article.text, span), attribution, article.details, paragraphsOf(article, span), {}});
}

} // namespace Readout::Reader
