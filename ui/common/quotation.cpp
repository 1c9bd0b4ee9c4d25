// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what is known of a quotation below it. The words themselves are never changed.
#include "common/quotation.h"

#include "common/readinglayout.h"
#include "models/statementtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Common {

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

Quotation quotationFrom(const QuotedWords &given)
{
    const ArticleDetails &details = given.details;
    const QString words = given.words.trimmed();
    if (words.isEmpty())
        return {};
    const QString quoted = hasOwnMarks(words) ? words : u"“%1”"_s.arg(words);

    QStringList origin;
    for (const QString &part : {details.outlet, readableDate(details.published), given.paragraphs}) {
        if (!part.isEmpty())
            origin.append(part);
    }
    Quotation made;
    made.plain = quoted;
    made.rich = u"<blockquote>%1</blockquote>"_s.arg(quoted.toHtmlEscaped().replace(u"\n\n"_s, u"<br><br>"_s));
    QStringList plainLines;
    QStringList richLines;
    if (given.attribution) {
        plainLines.append(u"— "_s + speakerWords(*given.attribution));
        richLines.append(u"— "_s + speakerWords(*given.attribution).toHtmlEscaped());
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
