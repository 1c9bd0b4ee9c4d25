// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what is known of a quotation below it. The words themselves are never changed.
#include "common/quotation.h"

#include "common/readinglayout.h"
#include "exporters/fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Quotation", text);
}

bool hasMarks(const QString &words)
{
    return std::any_of(words.cbegin(), words.cend(),
                       [](QChar sign) { return QStringView(u"“”„«»「」『』\"").contains(sign); });
}

/// Only words that are the speaker's own, or the article's, are put in marks; never twice.
QString quoted(const QString &words, const std::optional<AttributionRecord> &known)
{
    if (known && known->kind != QuotationKind::Direct)
        return Exporters::reportedWords(*known, words);
    const bool isWhole = words.size() > 1 && QStringView(u"“„«‘「『\"»").contains(words.front()) &&
                         QStringView(u"”“»’」』\"«").contains(words.back());
    return isWhole || (known && hasMarks(words)) ? words : u"“%1”"_s.arg(words);
}

QString kindWords(QuotationKind kind)
{
    if (kind == QuotationKind::Indirect)
        return said(QT_TRANSLATE_NOOP("Quotation", "indirect: the article’s words, not the speaker’s"));
    return said(QT_TRANSLATE_NOOP("Quotation", "mixed: only what stands in quotation marks is the speaker’s"));
}

/// "Daro Venn (Kelland), according to Foreign Ministry (attribution likely, not certain)"; what stands before the
/// @p words already is not said again.
QString speakerLine(const AttributionRecord &known, const QString &words)
{
    const bool isReported = known.kind != QuotationKind::Direct;
    QStringList parts;
    if (!isReported || Exporters::reportedWords(known, words) == words) {
        parts.append(Exporters::speakerWithParties(known));
        if (!known.source.isEmpty())
            parts.last() += said(QT_TRANSLATE_NOOP("Quotation", ", according to %1")).arg(known.source);
    }
    if (isReported)
        parts.append(kindWords(known.kind));
    const bool checked = known.check != Check::None && known.check != Check::Rejected;
    if (!checked && known.state == State::Likely)
        parts.last() += said(QT_TRANSLATE_NOOP("Quotation", " (attribution likely, not certain)"));
    return parts.join(u" · "_s);
}

} // namespace

Quotation quotationFrom(const QuotedWords &given)
{
    const ArticleDetails &details = given.details;
    const QString words = given.words.trimmed();
    if (words.isEmpty())
        return {};
    const QString shown = quoted(words, given.attribution);

    QStringList origin;
    for (const QString &part : {details.outlet, readableDate(details.published), given.paragraphs}) {
        if (!part.isEmpty())
            origin.append(part);
    }
    Quotation made;
    made.plain = shown;
    made.rich = u"<blockquote>%1</blockquote>"_s.arg(shown.toHtmlEscaped().replace(u"\n\n"_s, u"<br><br>"_s));
    QStringList plainLines;
    QStringList richLines;
    if (given.attribution) {
        const QString speaker = u"— "_s + speakerLine(*given.attribution, words);
        plainLines.append(speaker);
        richLines.append(speaker.toHtmlEscaped());
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
    if (!given.note.isEmpty()) {
        const QString note = said(QT_TRANSLATE_NOOP("Quotation", "Note: %1"));
        made.plain += u'\n' + note.arg(given.note);
        made.rich += u"<p>%1</p>"_s.arg(note.arg(given.note).toHtmlEscaped().replace(u'\n', u"<br>"_s));
    }
    return made;
}

Quotation joined(const QList<Quotation> &quotations)
{
    Quotation all;
    for (const Quotation &one : quotations) {
        if (one.plain.isEmpty())
            continue;
        all.plain += (all.plain.isEmpty() ? u""_s : u"\n\n"_s) + one.plain;
        all.rich += one.rich;
    }
    return all;
}

} // namespace Readout::Common
