// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON to and from the lists of one column.
#include "storage/storedjson.h"

#include "storage/cleantext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

QString written(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray readArray(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonArray arrayOf(const QStringList &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(cleanText(name));
    return array;
}

QStringList namesOf(const QJsonArray &array)
{
    QStringList names;
    for (const auto value : array)
        names.append(value.toString());
    return names;
}

} // namespace

QString toJson(const QStringList &names)
{
    return written(arrayOf(names));
}

QStringList namesFromJson(const QString &json)
{
    return namesOf(readArray(json));
}

QString toJson(const QList<TextSpan> &spans)
{
    QJsonArray array;
    for (const TextSpan span : spans)
        array.append(QJsonArray{qint64(span.begin), qint64(span.end)});
    return written(array);
}

QList<TextSpan> spansFromJson(const QString &json)
{
    QList<TextSpan> spans;
    for (const auto value : readArray(json))
        spans.append({qsizetype(value[0].toInteger()), qsizetype(value[1].toInteger())});
    return spans;
}

QString toJson(const QList<std::pair<QString, int>> &counts)
{
    QJsonArray array;
    for (const auto &[name, number] : counts)
        array.append(QJsonArray{cleanText(name), number});
    return written(array);
}

QList<std::pair<QString, int>> countsFromJson(const QString &json)
{
    QList<std::pair<QString, int>> counts;
    for (const auto value : readArray(json))
        counts.append({value[0].toString(), value[1].toInt()});
    return counts;
}

QString toJson(const AttributionRecord &attribution)
{
    const QJsonObject object{
        {u"kind"_s, toString(attribution.kind)},        {u"act"_s, toString(attribution.act)},
        {u"speaker"_s, cleanText(attribution.speaker)}, {u"actors"_s, arrayOf(attribution.actors)},
        {u"parties"_s, arrayOf(attribution.parties)},   {u"source"_s, cleanText(attribution.source)},
        {u"verb"_s, cleanText(attribution.verb)},       {u"state"_s, toString(attribution.state)},
        {u"check"_s, toString(attribution.check)},
    };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<AttributionRecord> attributionFromJson(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    AttributionRecord known;
    known.kind = quotationKindFromString(object[u"kind"].toString()).value_or(known.kind);
    known.act = actFromString(object[u"act"].toString()).value_or(known.act);
    known.speaker = object[u"speaker"].toString();
    known.actors = namesOf(object[u"actors"].toArray());
    known.parties = namesOf(object[u"parties"].toArray());
    known.source = object[u"source"].toString();
    known.verb = object[u"verb"].toString();
    known.state = stateFromString(object[u"state"].toString()).value_or(known.state);
    known.check = checkFromString(object[u"check"].toString()).value_or(known.check);
    return known;
}

} // namespace Readout::Storage
