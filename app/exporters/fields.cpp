// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights and statements as the fields every format prints.
#include "exporters/fields.h"

#include "domain/party.h"

#include <QCoreApplication>
#include <QHash>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

constexpr std::array<QStringView, 8> defaultColours{u"yellow", u"red",     u"green",  u"blue",
                                                    u"purple", u"magenta", u"orange", u"grey"};
constexpr qsizetype longestName = 60;
constexpr qsizetype longestShortName = 32;

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// @p text up to a space, with an ellipsis, when it is longer than @p most.
QString firstWords(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const QString start = text.first(most + 1);
    const qsizetype space = start.lastIndexOf(u' ');
    QString words = start.first(space > most / 2 ? space : most);
    if (words.back().isHighSurrogate())
        words.chop(1);
    return words + u'…';
}

} // namespace

QList<Entry> entriesOf(const ExportedArticle &exported, const ExportOptions &options)
{
    QList<Entry> entries;
    for (const Highlight &highlight : exported.highlights)
        entries.append(
            {&exported.article, &highlight, within(highlight.span, exported.article.text), highlight.quote,
             attributionNow(highlight.attribution, exported.article.text, exported.statements, highlight.span)});
    if (options.statements) {
        for (const int at : shownStatements(exported.statements)) {
            const Statement &statement = exported.statements[at];
            const TextSpan span = within(statement.content, exported.article.text);
            entries.append({&exported.article, nullptr, span, span.of(exported.article.text).toString(),
                            attributionOf(exported.article.text, statement)});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &one, const Entry &other) { return one.span.begin < other.span.begin; });
    return entries;
}

QString nameOf(const Article &article)
{
    if (!article.details.title.isEmpty())
        return article.details.title;
    const QList<Paragraph> &paragraphs = article.paragraphs;
    const auto numbered = std::find_if(paragraphs.cbegin(), paragraphs.cend(),
                                       [](const Paragraph &paragraph) { return paragraph.number > 0; });
    const TextSpan first =
        within(numbered == paragraphs.cend() ? TextSpan{0, article.text.size()} : numbered->span, article.text);
    // Only the start is looked at: a paragraph may be 10 MB long.
    const QStringView start = first.of(article.text).first(std::min(first.size(), longestName + 1));
    return firstWords(start.toString().section(u"\n\n"_s, 0, 0), longestName);
}

QString nameOf(const AnnotatedArticle &annotated)
{
    return annotated.article.details.title.isEmpty() && !annotated.name.isEmpty() ? annotated.name
                                                                                  : nameOf(annotated.article);
}

QStringList shortNames(const QList<AnnotatedArticle> &articles)
{
    if (articles.size() < 2)
        return QStringList(articles.size());
    QHash<QString, int> outlets;
    for (const AnnotatedArticle &annotated : articles)
        ++outlets[annotated.article.details.outlet];
    QStringList names;
    QHash<QString, int> taken;
    for (const AnnotatedArticle &annotated : articles) {
        const QString &outlet = annotated.article.details.outlet;
        QString name = firstWords(nameOf(annotated.article), longestShortName);
        if (!outlet.isEmpty() && outlets.value(outlet) == 1)
            name = outlet;
        else if (!annotated.name.isEmpty())
            name = annotated.name;
        const int times = ++taken[name];
        names.append(times == 1 ? name : u"%1 (%2)"_s.arg(name, QString::number(times)));
    }
    return names;
}

QString paragraphLabel(const Article &article, qsizetype position)
{
    const qsizetype at = article.paragraphAt(position);
    return at < 0 ? QString() : article.paragraphs[at].label();
}

TextSpan within(TextSpan span, const QString &text)
{
    const qsizetype begin = std::clamp<qsizetype>(span.begin, 0, text.size());
    return {begin, std::clamp<qsizetype>(span.end, begin, text.size())};
}

QString colourName(int colour, const ExportOptions &options)
{
    if (colour < firstHighlightColour || colour > lastHighlightColour)
        return QString::number(colour);
    const QString name = options.colourNames.value(colour - firstHighlightColour);
    return name.isEmpty() ? defaultColours[size_t(colour - firstHighlightColour)].toString() : name;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString safeAddress(const QString &address)
{
    const QUrl url(address.trimmed());
    const bool canBeFollowed =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
    return canBeFollowed ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString whoSpeaks(const AttributionRecord &attribution)
{
    return attribution.actors.isEmpty() ? attribution.speaker : attribution.actors.join(u", "_s);
}

QString partyNames(const QStringList &parties)
{
    QStringList names;
    for (const QString &party : parties)
        names.append(partyName(party));
    return names.join(u", "_s);
}

QString attributionLine(const std::optional<AttributionRecord> &attribution, const QString &paragraph)
{
    QStringList parts;
    if (attribution) {
        QString who = whoSpeaks(*attribution);
        if (who.isEmpty())
            who = attribution->state == State::Unknown ? translated(QT_TRANSLATE_NOOP("Exporters", "speaker unknown"))
                                                       : translated(QT_TRANSLATE_NOOP("Exporters", "nobody named"));
        const QString parties = partyNames(attribution->parties);
        parts.append(parties.isEmpty() || parties == who ? who : who + u" ("_s + parties + u')');
        if (!attribution->verb.isEmpty())
            parts.append(attribution->verb);
        if (attribution->kind == QuotationKind::Indirect) // the words are the article's own
            parts.append(toString(attribution->kind));
        if (!attribution->source.isEmpty())
            parts.append(translated(QT_TRANSLATE_NOOP("Exporters", "according to %1")).arg(attribution->source));
    }
    if (!paragraph.isEmpty())
        parts.append(u'¶' + paragraph);
    if (attribution) {
        parts.append(toString(attribution->state));
        if (attribution->check != Check::None)
            parts.append(toString(attribution->check));
    }
    return parts.join(u" · "_s);
}

} // namespace Readout::Exporters
