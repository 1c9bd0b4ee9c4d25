// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The border between UTF-16 inside and code points outside.
#include "cli/statementsjson.h"

#include <QJsonArray>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

QJsonValue mentionToJson(const std::optional<TextSpan> &span, const QString &text, const CodePointMap &map)
{
    if (!span)
        return QJsonValue::Null;
    return QJsonObject{{u"start"_s, map.toCodePoints(span->begin)},
                       {u"end"_s, map.toCodePoints(span->end)},
                       {u"text"_s, span->of(text).toString()}};
}

QJsonObject statementToJson(const Statement &statement, const QString &text, const CodePointMap &map)
{
    QJsonArray actors;
    for (const Actor &actor : statement.actors)
        actors.append(QJsonObject{{u"name"_s, actor.name}, {u"parties"_s, QJsonArray::fromStringList(actor.parties)}});
    QJsonObject json{
        {u"start"_s, map.toCodePoints(statement.content.begin)},
        {u"end"_s, map.toCodePoints(statement.content.end)},
        {u"type"_s, toString(statement.kind)},
        {u"act"_s, toString(statement.act)},
        {u"speaker"_s, mentionToJson(statement.speaker, text, map)},
        {u"cue"_s, mentionToJson(statement.cue, text, map)},
        {u"source"_s, mentionToJson(statement.source, text, map)},
        {u"actors"_s, actors},
        {u"parties"_s, QJsonArray::fromStringList(statement.parties)},
        {u"sourceActor"_s, statement.sourceActor ? QJsonValue(statement.sourceActor->name) : QJsonValue::Null},
        {u"sourceParties"_s,
         QJsonArray::fromStringList(statement.sourceActor ? statement.sourceActor->parties : QStringList())},
        {u"state"_s, toString(statement.state)},
        {u"group"_s, statement.group},
    };
    if (statement.parent >= 0) {
        json.insert(u"nested"_s, true);
        json.insert(u"parent"_s, statement.parent);
    }
    return json;
}

} // namespace

QJsonObject statementsToJson(const QString &id, const Article &article, const QList<Statement> &statements)
{
    const CodePointMap map(article.text);
    QJsonArray quotes;
    for (const Statement &statement : statements)
        quotes.append(statementToJson(statement, article.text, map));
    return {{u"id"_s, id}, {u"lang"_s, article.details.language}, {u"text"_s, article.text}, {u"quotes"_s, quotes}};
}

} // namespace Readout::Cli
