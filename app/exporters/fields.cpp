// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights and statements as the fields every format prints.
#include "exporters/fields.h"

#include "domain/articlenames.h"
#include "domain/party.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

constexpr std::array<QStringView, 8> defaultColours{u"yellow", u"red",     u"green",  u"blue",
                                                    u"purple", u"magenta", u"orange", u"grey"};

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// Cues after which the words do not go on as a sentence: "according to", "laut".
bool isNoVerb(const QString &cue)
{
    static const QStringList prepositions{u"according to"_s, u"per"_s,   u"laut"_s, u"zufolge"_s,
                                          u"nach"_s,         u"gemäß"_s, u"in"_s,   u"so"_s};
    return std::any_of(prepositions.cbegin(), prepositions.cend(), [&cue](const QString &word) {
        return cue == word || cue.startsWith(word + u' ') || cue.endsWith(u' ' + word);
    });
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

QStringList textNames(const QList<AnnotatedArticle> &articles)
{
    return articles.size() < 2 ? QStringList(articles.size()) : shortArticleNames(articles);
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

QString speakerWithParties(const AttributionRecord &attribution)
{
    QString who = whoSpeaks(attribution);
    if (who.isEmpty())
        who = attribution.state == State::Unknown ? translated(QT_TRANSLATE_NOOP("Exporters", "speaker unknown"))
                                                  : translated(QT_TRANSLATE_NOOP("Exporters", "nobody named"));
    const QString parties = partyNames(attribution.parties);
    return parties.isEmpty() || parties == who ? who : who + u" ("_s + parties + u')';
}

bool namesItsSpeaker(const AttributionRecord &attribution, const QString &words)
{
    return !attribution.speaker.isEmpty() && words.contains(attribution.speaker) && words.contains(attribution.verb);
}

QString reportedWords(const AttributionRecord &attribution, const QString &words)
{
    if (whoSpeaks(attribution).isEmpty() || namesItsSpeaker(attribution, words))
        return words;
    QString said = speakerWithParties(attribution);
    const QString &verb = attribution.verb;
    const bool hasLetters = std::any_of(verb.cbegin(), verb.cend(), [](QChar sign) { return sign.isLetter(); });
    // "admitted that …" reads on; "According to", "表示" and ":" do not.
    const bool readsOn = hasLetters && verb.front().isLower() && !isNoVerb(verb);
    if (hasLetters)
        said += (readsOn ? u" "_s : u" · "_s) + verb;
    said += (readsOn ? u" "_s : u": "_s) + words;
    if (attribution.source.isEmpty())
        return said;
    while (!said.isEmpty() && QStringView(u".,;。，；").contains(said.back()))
        said.chop(1);
    return said + translated(QT_TRANSLATE_NOOP("Exporters", ", according to %1")).arg(attribution.source);
}

QString attributionLine(const std::optional<AttributionRecord> &attribution, const QString &paragraph,
                        const QString &text)
{
    QStringList parts;
    if (attribution) {
        parts.append(speakerWithParties(*attribution));
        if (!attribution->verb.isEmpty())
            parts.append(attribution->verb);
        if (attribution->kind == QuotationKind::Indirect) // the words are the article's own
            parts.append(toString(attribution->kind));
        if (!attribution->source.isEmpty())
            parts.append(translated(QT_TRANSLATE_NOOP("Exporters", "according to %1")).arg(attribution->source));
    }
    QStringList place{text, paragraph.isEmpty() ? QString() : u'¶' + paragraph};
    place.removeAll(QString());
    if (!place.isEmpty())
        parts.append(place.join(u' '));
    if (attribution) {
        parts.append(toString(attribution->state));
        if (attribution->check != Check::None)
            parts.append(toString(attribution->check));
    }
    return parts.join(u" · "_s);
}

} // namespace Readout::Exporters
