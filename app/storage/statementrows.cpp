// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Binding and reading statements, their actors and parties.
#include "storage/statementrows.h"

#include "storage/database.h"
#include "storage/storedjson.h"

#include <QHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

const QStringList &commonColumns()
{
    static const QStringList names{u"content_begin"_s, u"content_end"_s, u"kind"_s,    u"act"_s,   u"speaker_begin"_s,
                                   u"speaker_end"_s,   u"cue_begin"_s,   u"cue_end"_s, u"verb"_s,  u"force"_s,
                                   u"source_begin"_s,  u"source_end"_s,  u"chain"_s,   u"state"_s, u"group_number"_s};
    return names;
}

} // namespace

StatementTables machineTables()
{
    return {u"statement_by_machine"_s, u"actor_by_machine"_s, u"party_by_machine"_s};
}
StatementTables personTables()
{
    return {u"statement_by_person"_s, u"actor_by_person"_s, u"party_by_person"_s};
}

QString statementColumns()
{
    return commonColumns().join(u", "_s);
}
QString statementPlaceholders()
{
    return u':' + commonColumns().join(u", :"_s);
}

QString statementAssignments()
{
    QStringList assignments;
    for (const QString &name : commonColumns())
        assignments.append(name + u" = :"_s + name);
    return assignments.join(u", "_s);
}

void bindStatement(Query &query, const Statement &statement)
{
    query.bindSpan(u":content"_s, statement.content);
    query.bind(u":kind"_s, toString(statement.kind));
    query.bind(u":act"_s, toString(statement.act));
    query.bindSpan(u":speaker"_s, statement.speaker);
    query.bindSpan(u":cue"_s, statement.cue);
    query.bind(u":verb"_s, statement.verb);
    query.bind(u":force"_s, statement.force);
    query.bindSpan(u":source"_s, statement.source);
    query.bind(u":chain"_s, toJson(statement.chain));
    query.bind(u":state"_s, toString(statement.state));
    query.bind(u":group_number"_s, statement.group);
}

Statement readStatement(const Query &query, int column)
{
    Statement statement;
    statement.content = query.span(column);
    statement.kind = quotationKindFromString(query.text(column + 2)).value_or(statement.kind);
    statement.act = actFromString(query.text(column + 3)).value_or(statement.act);
    statement.speaker = query.optionalSpan(column + 4);
    statement.cue = query.optionalSpan(column + 6);
    statement.verb = query.text(column + 8);
    statement.force = int(query.integer(column + 9));
    statement.source = query.optionalSpan(column + 10);
    statement.chain = spansFromJson(query.text(column + 12));
    statement.state = stateFromString(query.text(column + 13)).value_or(statement.state);
    statement.group = int(query.integer(column + 14));
    return statement;
}

ActorWriter::ActorWriter(const Database &database, const StatementTables &tables)
    : m_actor(database, u"INSERT INTO %1 (statement_id, role, position, name, parties)"
                        " VALUES (:row, :role, :position, :name, :parties)"_s.arg(tables.actor)),
      m_party(database,
              u"INSERT INTO %1 (statement_id, position, party) VALUES (:row, :position, :party)"_s.arg(tables.party))
{
}

Result<void> ActorWriter::writeActor(qint64 row, const QString &role, qsizetype position, const Actor &actor)
{
    m_actor.bind(u":row"_s, row);
    m_actor.bind(u":role"_s, role);
    m_actor.bind(u":position"_s, position);
    m_actor.bind(u":name"_s, actor.name);
    m_actor.bind(u":parties"_s, toJson(actor.parties));
    return m_actor.run();
}

Result<void> ActorWriter::write(qint64 row, const Statement &statement)
{
    for (qsizetype at = 0; at < statement.actors.size(); ++at) {
        if (const auto done = writeActor(row, u"speaker"_s, at, statement.actors[at]); !done)
            return done;
    }
    if (statement.sourceActor) {
        if (const auto done = writeActor(row, u"source"_s, 0, *statement.sourceActor); !done)
            return done;
    }
    for (qsizetype at = 0; at < statement.parties.size(); ++at) {
        m_party.bind(u":row"_s, row);
        m_party.bind(u":position"_s, at);
        m_party.bind(u":party"_s, statement.parties[at]);
        if (const auto done = m_party.run(); !done)
            return done;
    }
    return {};
}

Result<void> deleteActors(const Database &database, const StatementTables &tables, qint64 row)
{
    for (const QString &table : {tables.actor, tables.party}) {
        Query query(database, u"DELETE FROM %1 WHERE statement_id = :row"_s.arg(table));
        query.bind(u":row"_s, row);
        if (const auto done = query.run(); !done)
            return done;
    }
    return {};
}

namespace {

/// @p actor answers with row, role, name, parties; @p party with row, party.
Result<void> fill(Query &actor, Query &party, const std::function<Statement *(qint64)> &statementOf)
{
    const auto actorsRead = actor.each([&] {
        Statement *const statement = statementOf(actor.integer(0));
        if (statement == nullptr)
            return;
        const Actor known{actor.text(2), namesFromJson(actor.text(3))};
        if (actor.text(1) == u"source")
            statement->sourceActor = known;
        else
            statement->actors.append(known);
    });
    if (!actorsRead)
        return actorsRead;
    return party.each([&] {
        if (Statement *const statement = statementOf(party.integer(0)))
            statement->parties.append(party.text(1));
    });
}

} // namespace

Result<void> fillActors(const Database &database, const StatementTables &tables, VersionId version,
                        const QList<StatementRow> &rows)
{
    QHash<qint64, Statement *> byRow;
    for (const StatementRow &row : rows)
        byRow.insert(row.row, row.statement);
    Query actor(database, u"SELECT statement_id, role, name, parties FROM %1 JOIN %2 ON id = statement_id"
                          " WHERE version_id = :version ORDER BY statement_id, role, %1.position"_s.arg(
                              tables.actor, tables.statement));
    Query party(database, u"SELECT statement_id, party FROM %1 JOIN %2 ON id = statement_id"
                          " WHERE version_id = :version ORDER BY statement_id, %1.position"_s.arg(tables.party,
                                                                                                  tables.statement));
    actor.bind(u":version"_s, version);
    party.bind(u":version"_s, version);
    return fill(actor, party, [&byRow](qint64 row) { return byRow.value(row); });
}

Result<void> fillActors(const Database &database, const StatementTables &tables, const StatementRow &row)
{
    Query actor(database, u"SELECT statement_id, role, name, parties FROM %1 WHERE statement_id = :row"
                          " ORDER BY role, position"_s.arg(tables.actor));
    Query party(database,
                u"SELECT statement_id, party FROM %1 WHERE statement_id = :row ORDER BY position"_s.arg(tables.party));
    actor.bind(u":row"_s, row.row);
    party.bind(u":row"_s, row.row);
    return fill(actor, party, [&row](qint64) { return row.statement; });
}

} // namespace Readout::Storage
