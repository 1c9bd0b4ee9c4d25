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

Common::Quotation quotationOf(const Models::ArticleModel &model, TextSpan span)
{
    const Article &article = model.article();
    return Common::quotationFrom({Models::wordsOf(article.text, span),
                                  attributionAt(article.text, model.statements(), span),
                                  article.details,
                                  paragraphsOf(article, span),
                                  {}});
}

} // namespace Readout::Reader
