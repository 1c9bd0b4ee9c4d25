// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that statements by machine and by person have in common, with their actors and parties.
#pragma once

#include "base/result.h"
#include "domain/statement.h"
#include "storage/query.h"

#include <QString>

namespace Readout::Storage {

class Database;

/// Names of the three tables of one maker.
struct StatementTables
{
    QString statement;
    QString actor;
    QString party;
};
StatementTables machineTables();
StatementTables personTables();

/// The common columns, "content_begin, content_end, …", and the placeholders that go with them.
QString statementColumns();
QString statementPlaceholders();
/// "content_begin = :content_begin, …"
QString statementAssignments();
void bindStatement(Query &query, const Statement &statement);
/// Reads them from @p column on; actors and parties are left empty.
Statement readStatement(const Query &query, int column);

/// Writes actors and parties of statements' rows that have none yet.
class ActorWriter final
{
public:
    ActorWriter(const Database &database, const StatementTables &tables);
    Result<void> write(qint64 row, const Statement &statement);

private:
    Result<void> writeActor(qint64 row, const QString &role, qsizetype position, const Actor &actor);

    Query m_actor;
    Query m_party;
};
Result<void> deleteActors(const Database &database, const StatementTables &tables, qint64 row);

/// Rows of one version that a query found, filled with their actors and parties.
struct StatementRow
{
    qint64 row = 0;
    Statement *statement = nullptr;
};
Result<void> fillActors(const Database &database, const StatementTables &tables, VersionId version,
                        const QList<StatementRow> &rows);
Result<void> fillActors(const Database &database, const StatementTables &tables, const StatementRow &row);

} // namespace Readout::Storage
