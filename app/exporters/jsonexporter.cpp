// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: the names of the CSV columns under articles; positions in code points. docs/file-formats.md has the shape.
#include "exporters/jsonexporter.h"

#include "exporters/fields.h"

#include "domain/articlenames.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Readout::Exporters {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}
QString idText(const QUuid &uuid)
{
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

void insertAttribution(QJsonObject &object, const std::optional<AttributionRecord> &attribution)
{
    const AttributionRecord known = attribution.value_or(AttributionRecord());
    object[u"kind"_s] = attribution ? QJsonValue(toString(known.kind)) : QJsonValue();
    object[u"act"_s] = attribution ? QJsonValue(toString(known.act)) : QJsonValue();
    object[u"speaker"_s] = textOrNull(known.speaker);
    object[u"actors"_s] = QJsonArray::fromStringList(known.actors);
    object[u"parties"_s] = QJsonArray::fromStringList(known.parties);
    object[u"source"_s] = textOrNull(known.source);
    object[u"verb"_s] = textOrNull(known.verb);
    object[u"state"_s] = attribution ? QJsonValue(toString(known.state)) : QJsonValue();
    object[u"check"_s] = attribution ? QJsonValue(toString(known.check)) : QJsonValue();
}

QJsonObject entryObject(const Entry &entry, const ExportOptions &options, const CodePointMap &positions)
{
    QJsonObject object{{u"paragraph"_s, paragraphLabel(*entry.article, entry.span.begin)},
                       {u"start"_s, positions.toCodePoints(entry.span.begin)},
                       {u"end"_s, positions.toCodePoints(entry.span.end)},
                       {u"quotation"_s, entry.quotation}};
    insertAttribution(object, entry.attribution);
    if (entry.highlight != nullptr) {
        object[u"id"_s] = idText(entry.highlight->uuid);
        object[u"colour"_s] = colourName(entry.highlight->colour, options);
        object[u"colourNumber"_s] = entry.highlight->colour;
        object[u"tags"_s] = QJsonArray::fromStringList(entry.highlight->tags);
        object[u"note"_s] = entry.highlight->note;
        object[u"created"_s] = timeText(entry.highlight->created);
    }
    return object;
}

QJsonObject articleObject(const Article &article)
{
    const ArticleDetails &details = article.details;
    return {{u"id"_s, idText(article.uuid)},   {u"article"_s, articleName(article)}, {u"byline"_s, details.byline},
            {u"outlet"_s, details.outlet},     {u"date"_s, details.published},       {u"modified"_s, details.modified},
            {u"language"_s, details.language}, {u"address"_s, details.address}};
}

/// A mention as `readout extract` writes it.
QJsonValue mention(const std::optional<TextSpan> &span, const QString &text, const CodePointMap &positions)
{
    if (!span)
        return {};
    const TextSpan safe = within(*span, text);
    return QJsonObject{{u"start"_s, positions.toCodePoints(safe.begin)},
                       {u"end"_s, positions.toCodePoints(safe.end)},
                       {u"text"_s, safe.of(text).toString()}};
}

QJsonObject comparedObject(const ComparedEntry &entry, const CodePointMap &positions)
{
    const Article &article = entry.article->article;
    const Statement &statement = *entry.statement;
    QJsonArray actors;
    for (const Actor &actor : statement.actors)
        actors.append(QJsonObject{{u"name"_s, actor.name}, {u"parties"_s, QJsonArray::fromStringList(actor.parties)}});
    const QString id = idText(article.uuid);
    return {{u"article"_s,
             entry.article->name.isEmpty() ? (id.isEmpty() ? articleName(article) : id) : entry.article->name},
            {u"paragraph"_s, entry.paragraph},
            {u"start"_s, positions.toCodePoints(statement.content.begin)},
            {u"end"_s, positions.toCodePoints(statement.content.end)},
            {u"text"_s, entry.quotation},
            {u"kind"_s, toString(entry.kind)},
            {u"speaker"_s, mention(statement.speaker, article.text, positions)},
            {u"actors"_s, actors},
            {u"parties"_s, QJsonArray::fromStringList(statement.parties)},
            {u"source"_s, mention(statement.source, article.text, positions)},
            {u"cue"_s, mention(statement.cue, article.text, positions)},
            {u"state"_s, toString(statement.state)},
            {u"check"_s, toString(statement.check)}};
}

} // namespace

QString JsonExporter::format() const
{
    return u"json"_s;
}
QString JsonExporter::formatName() const
{
    return QCoreApplication::translate("Exporters", "JSON (for programs)");
}
QString JsonExporter::fileExtension() const
{
    return u"json"_s;
}

QByteArray JsonExporter::write(const QList<ExportedArticle> &articles, const ExportOptions &options) const
{
    QJsonArray written;
    for (const ExportedArticle &exported : articles) {
        const CodePointMap positions(exported.article.text);
        QJsonArray highlights;
        QJsonArray statements;
        for (const Entry &entry : entriesOf(exported, options))
            (entry.highlight != nullptr ? highlights : statements).append(entryObject(entry, options, positions));
        QJsonObject article = articleObject(exported.article);
        article[u"highlights"_s] = highlights;
        if (options.statements)
            article[u"statements"_s] = statements;
        written.append(article);
    }
    QJsonObject root{{u"articles"_s, written}};
    if (!options.heading.isEmpty())
        root[u"dossier"_s] = options.heading;
    return QJsonDocument(root).toJson();
}

QByteArray JsonExporter::write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const
{
    QList<CodePointMap> positions;
    for (const AnnotatedArticle &annotated : articles)
        positions.append(CodePointMap(annotated.article.text));
    QJsonArray sides;
    for (const Side &side : comparison.sides)
        sides.append(QJsonObject{{u"name"_s, side.name}, {u"parties"_s, QJsonArray::fromStringList(side.parties)}});
    QJsonArray topics;
    for (const ComparedTopic &topic : comparison.topics) {
        QJsonArray cells;
        for (const Cell &cell : topic.cells) {
            QJsonArray statements;
            for (const ComparedStatement &compared : cell.statements)
                statements.append(comparedObject(comparedEntry(compared, articles), positions[compared.article]));
            cells.append(
                QJsonObject{{u"side"_s, cell.side}, {u"kind"_s, toString(cell.kind)}, {u"statements"_s, statements}});
        }
        topics.append(QJsonObject{{u"name"_s, topic.name}, {u"cells"_s, cells}});
    }
    return QJsonDocument(QJsonObject{{u"sides"_s, sides},
                                     {u"topics"_s, topics},
                                     {u"withoutSide"_s, leftOut(comparison, articles)}})
        .toJson();
}

} // namespace Readout::Exporters
