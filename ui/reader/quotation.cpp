// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts words and their origin together. The words themselves are never changed.
#include "reader/quotation.h"

#include "common/readinglayout.h"
#include "domain/highlight.h"
#include "models/statementtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Quotation", text);
}

/// "Daro Venn (Kelland), according to Foreign Ministry; attribution: likely"
QString speakerWords(const AttributionRecord &known)
{
    QString words = known.actors.isEmpty() ? known.speaker : known.actors.join(u", "_s);
    if (words.isEmpty())
        words = said(QT_TRANSLATE_NOOP("Quotation", "speaker unknown"));
    const QString parties = known.parties.isEmpty() ? QString() : Models::partiesName(known.parties, false);
    if (!parties.isEmpty() && parties != words)
        words += u" (%1)"_s.arg(parties);
    if (!known.source.isEmpty())
        words += said(QT_TRANSLATE_NOOP("Quotation", ", according to %1")).arg(known.source);
    const bool checked = known.check != Check::None && known.check != Check::Rejected;
    if (!checked && known.state == State::Likely)
        words += said(QT_TRANSLATE_NOOP("Quotation", " (attribution likely, not certain)"));
    return words;
}

bool hasOwnMarks(const QString &words)
{
    static const QString openers = u"“„«‘「『\"»"_s;
    static const QString closers = u"”“»’」』\"«"_s;
    return words.size() > 1 && openers.contains(words.front()) && closers.contains(words.back());
}

} // namespace

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

Quotation quotationOf(const Models::ArticleModel &model, TextSpan span)
{
    const Article &article = model.article();
    const ArticleDetails &details = article.details;
    const QString words = Models::wordsOf(article.text, span).trimmed();
    if (words.isEmpty())
        return {};
    const std::optional<AttributionRecord> known = attributionAt(article.text, model.statements(), span);
    const QString quoted = hasOwnMarks(words) ? words : u"“%1”"_s.arg(words);

    QStringList origin;
    for (const QString &part : {details.outlet, Common::readableDate(details.published), paragraphsOf(article, span)}) {
        if (!part.isEmpty())
            origin.append(part);
    }
    Quotation made;
    made.plain = quoted;
    made.rich = u"<blockquote>%1</blockquote>"_s.arg(quoted.toHtmlEscaped().replace(u"\n\n"_s, u"<br><br>"_s));
    QStringList plainLines;
    QStringList richLines;
    if (known) {
        plainLines.append(u"— "_s + speakerWords(*known));
        richLines.append(u"— "_s + speakerWords(*known).toHtmlEscaped());
    }
    QStringList plainOrigin = origin;
    QStringList richOrigin;
    for (const QString &part : origin)
        richOrigin.append(part.toHtmlEscaped());
    if (!details.title.isEmpty()) {
        plainOrigin.prepend(details.title);
        const QString title = details.title.toHtmlEscaped();
        const bool isWeb = details.address.startsWith(u"http://"_s) || details.address.startsWith(u"https://"_s);
        richOrigin.prepend(isWeb ? u"<a href=\"%1\">%2</a>"_s.arg(details.address.toHtmlEscaped(), title) : title);
    }
    if (!plainOrigin.isEmpty()) {
        plainLines.append(plainOrigin.join(u", "_s));
        richLines.append(richOrigin.join(u", "_s));
    }
    if (!details.address.isEmpty()) {
        plainLines.append(details.address);
        richLines.append(details.address.toHtmlEscaped());
    }
    if (!plainLines.isEmpty()) {
        made.plain += u'\n' + plainLines.join(u'\n');
        made.rich += u"<p>%1</p>"_s.arg(richLines.join(u"<br>"_s));
    }
    return made;
}

} // namespace Readout::Reader
