// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One page that needs nothing beside it: no script, no picture, nothing fetched. Text from outside is escaped.
#include "exporters/htmlexporter.h"

#include "exporters/htmltext.h"

#include "domain/articlenames.h"
#include "domain/party.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

QString htmlTranslated(const char *text)
{
    return htmlEscaped(QCoreApplication::translate("Exporters", text));
}

QString page(const QString &title, const QString &bodyClass, const QString &body)
{
    return u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_s +
           htmlEscaped(title) + u"</title>\n<style>\n"_s + pageStyle() + u"</style>\n</head>\n<body"_s +
           (bodyClass.isEmpty() ? QString() : u" class=\""_s + bodyClass + u'"') + u">\n"_s + body +
           u"</body>\n</html>\n"_s;
}

/// A language tag is letters, digits and hyphens; anything else would be somebody's attempt.
QString languageAttribute(const QString &language)
{
    const bool isTag = !language.isEmpty() && std::all_of(language.cbegin(), language.cend(), [](QChar character) {
        return character == u'-' || (character.unicode() < 128 && character.isLetterOrNumber());
    });
    return isTag ? u" lang=\""_s + language + u'"' : QString();
}

QString factsLine(const ArticleDetails &details)
{
    QStringList facts;
    for (const QString &fact : {details.byline, details.outlet, details.published}) {
        if (!fact.isEmpty())
            facts.append(htmlEscaped(fact));
    }
    const QString address = safeAddress(details.address);
    if (!address.isEmpty())
        facts.append(u"<a rel=\"noreferrer noopener\" href=\"%1\">%1</a>"_s.arg(htmlEscaped(address)));
    else if (!details.address.isEmpty())
        facts.append(htmlEscaped(details.address));
    return facts.isEmpty() ? QString() : u"<p class=\"facts\">"_s + facts.join(u" · "_s) + u"</p>\n"_s;
}

QString legend(const PartyNumbers &parties)
{
    if (parties.parties().isEmpty())
        return {};
    QString html = u"<p class=\"legend\">"_s;
    for (const QString &party : parties.parties())
        html +=
            u"<span class=\"s "_s + parties.lineClass(party) + u"\">"_s + htmlEscaped(partyName(party)) + u"</span> "_s;
    return html.trimmed() + u"</p>\n"_s;
}

QString noteItem(const ExportedArticle &exported, const Highlight &highlight, const ExportOptions &options,
                 qsizetype number)
{
    const QString line = attributionLine(
        attributionNow(highlight.attribution, exported.article.text, exported.statements, highlight.span),
        paragraphLabel(exported.article, within(highlight.span, exported.article.text).begin));
    QString html =
        u"<li id=\"n%1\" value=\"%1\"><blockquote dir=\"auto\"><mark class=\"m%2\">%3</mark></blockquote>\n"_s.arg(
            QString::number(number), QString::number(highlight.colour), htmlEscaped(highlight.quote));
    html += u"<p class=\"who\">%1%2 <a href=\"#h%3\">↑</a></p>\n"_s.arg(
        htmlEscaped(line.isEmpty() ? QString() : line + u" · "_s), htmlEscaped(colourName(highlight.colour, options)),
        QString::number(number));
    if (!highlight.tags.isEmpty()) {
        html += u"<p class=\"who\">"_s;
        for (const QString &tag : highlight.tags)
            html += u"<span class=\"tag\">"_s + htmlEscaped(tag) + u"</span>"_s;
        html += u"</p>\n"_s;
    }
    if (!highlight.note.isEmpty())
        html += u"<p class=\"note\" dir=\"auto\">"_s + htmlEscaped(highlight.note) + u"</p>\n"_s;
    return html + u"</li>\n"_s;
}

QString statementTable(const ExportedArticle &exported, const ExportOptions &options)
{
    QString html = u"<table class=\"list\">\n<tr><th>¶</th><th>%1</th><th>%2</th></tr>\n"_s.arg(
        htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Statement")),
        htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Who said it")));
    for (const Entry &entry : entriesOf(exported, options)) {
        if (entry.highlight == nullptr)
            html += u"<tr><td>"_s + htmlEscaped(paragraphLabel(exported.article, entry.span.begin)) +
                    u"</td><td dir=\"auto\">"_s + htmlEscaped(entry.quotation) + u"</td><td>"_s +
                    htmlEscaped(attributionLine(entry.attribution, QString())) + u"</td></tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

/// The headline in the text says it already, and carries its highlights.
bool startsWithItsTitle(const Article &article)
{
    return !article.paragraphs.isEmpty() && article.paragraphs.first().kind == ParagraphKind::Headline &&
           within(article.paragraphs.first().span, article.text).of(article.text) == article.details.title;
}

QString articleSection(const ExportedArticle &exported, const PartyNumbers &parties, const ExportOptions &options,
                       qsizetype firstNumber)
{
    const Article &article = exported.article;
    QString html = u"<article"_s + languageAttribute(article.details.language) + u">\n"_s;
    if (!startsWithItsTitle(article))
        html += u"<h2 dir=\"auto\">"_s + htmlEscaped(articleName(article)) + u"</h2>\n"_s;
    html += factsLine(article.details);
    html += articleText(exported, parties, options, firstNumber);
    if (!exported.highlights.isEmpty()) {
        html +=
            u"<h3>"_s + htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Notes")) + u"</h3>\n<ol class=\"notes\">\n"_s;
        for (qsizetype at = 0; at < exported.highlights.size(); ++at)
            html += noteItem(exported, exported.highlights[at], options, firstNumber + at);
        html += u"</ol>\n"_s;
    }
    if (options.statements)
        html += u"<h3>"_s + htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Statements")) + u"</h3>\n"_s +
                statementTable(exported, options);
    return html + u"</article>\n"_s;
}

QString comparedCard(const ComparedEntry &entry, const Side &side, const PartyNumbers &parties,
                     const QStringList &names)
{
    const QString line = comparedLine(entry, side, names);
    const QString words = underPartyLines(htmlEscaped(entry.quotation), entry.statement->parties, parties, QString());
    return u"<div class=\"card %1\"%2><p dir=\"auto\">%3</p><p class=\"who\">%4</p></div>\n"_s.arg(
        toString(entry.kind), languageAttribute(entry.article->article.details.language), words, htmlEscaped(line));
}

} // namespace

QString HtmlExporter::format() const
{
    return u"html"_s;
}
QString HtmlExporter::formatName() const
{
    return QCoreApplication::translate("Exporters", "Web page (HTML)");
}
QString HtmlExporter::fileExtension() const
{
    return u"html"_s;
}

QByteArray HtmlExporter::write(const QList<ExportedArticle> &articles, const ExportOptions &options) const
{
    PartyNumbers parties;
    for (const ExportedArticle &exported : articles)
        parties.append(exported.statements);
    QString body;
    if (!options.heading.isEmpty())
        body += u"<h1 dir=\"auto\">"_s + htmlEscaped(options.heading) + u"</h1>\n"_s;
    body += legend(parties);
    qsizetype number = 1;
    for (const ExportedArticle &exported : articles) {
        body += articleSection(exported, parties, options, number);
        number += exported.highlights.size();
    }
    const QString title = !options.heading.isEmpty() ? options.heading
                          : articles.isEmpty()       ? u"Readout"_s
                                                     : articleName(articles.first().article);
    return page(title, QString(), body).toUtf8();
}

QByteArray HtmlExporter::write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const
{
    const QStringList names = textNames(articles);
    PartyNumbers parties;
    parties.append(comparison);
    for (const AnnotatedArticle &annotated : articles)
        parties.append(annotated.statements);
    QString body = u"<h1>"_s + htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Side by side")) +
                   u"</h1>\n<table class=\"sides\">\n<tr>"_s;
    for (int at = 0; at < comparison.sides.size(); ++at) {
        const Side &side = comparison.sides[at];
        body += u"<th>"_s + underPartyLines(htmlEscaped(side.name), side.parties, parties, QString()) +
                u"<p class=\"facts\">"_s + htmlEscaped(sideCountText(comparison, at, articles)) + u"</p></th>"_s;
    }
    body += u"</tr>\n"_s;
    for (const ComparedTopic &topic : comparison.topics) {
        if (!topic.name.isEmpty())
            body += u"<tr><th colspan=\"%1\">%2</th></tr>\n"_s.arg(QString::number(comparison.sides.size()),
                                                                   htmlEscaped(topic.name));
        body += u"<tr>"_s;
        for (const Cell &cell : topic.cells) {
            body += u"<td>"_s;
            if (cell.statements.isEmpty())
                body += u"<p class=\"absent\">"_s + htmlEscaped(absenceText(articles)) + u"</p>"_s;
            for (const ComparedStatement &compared : cell.statements)
                body += comparedCard(comparedEntry(compared, articles), comparison.sides[cell.side], parties, names);
            body += u"</td>"_s;
        }
        body += u"</tr>\n"_s;
    }
    body += u"</table>\n<h2>"_s + htmlTranslated(QT_TRANSLATE_NOOP("Exporters", "Texts")) + u"</h2>\n"_s;
    for (const QString &line : comparedTexts(articles))
        body += u"<p class=\"facts\" dir=\"auto\">"_s + htmlEscaped(line) + u"</p>\n"_s;
    if (const QString left = leftOutText(comparison, articles); !left.isEmpty())
        body += u"<p class=\"facts\">"_s + htmlEscaped(left) + u"</p>\n"_s;
    return page(QCoreApplication::translate("Exporters", "Side by side"), u"wide"_s, body).toUtf8();
}

} // namespace Readout::Exporters
