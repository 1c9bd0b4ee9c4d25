// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the tables statement_by_machine and statement_by_person.
#include "storage/statementstore.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/statementrows.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// UUIDs that statements on the same words should keep; taken in the order they were put.
class KnownUuids final
{
public:
    void put(TextSpan span, const QUuid &uuid)
    {
        if (m_seen.contains(uuid))
            return;
        m_seen.insert(uuid);
        m_known[{span.begin, span.end}].append(uuid);
    }
    QUuid take(TextSpan span)
    {
        const auto known = m_known.find({span.begin, span.end});
        if (known == m_known.end() || known->isEmpty())
            return QUuid::createUuid();
        return known->takeFirst();
    }

private:
    QHash<std::pair<qsizetype, qsizetype>, QList<QUuid>> m_known;
    QSet<QUuid> m_seen;
};

PersonsWord readWord(const Query &query, int column)
{
    PersonsWord word;
    word.statement = readStatement(query, column + 5);
    // Keys of the two tables may be equal; a person's own statement is told apart by its sign.
    word.statement.id = StatementId(-query.integer(column));
    word.statement.uuid = query.uuid(column + 1);
    word.statement.by = madeByFromString(query.text(column + 2)).value_or(MadeBy::Person);
    word.statement.check = checkFromString(query.text(column + 3)).value_or(Check::Accepted);
    word.parent = query.uuid(column + 4);
    return word;
}

QString wordColumns()
{
    return u"id, uuid, made_by, verdict, parent_uuid, "_s + statementColumns();
}

} // namespace

void StatementStore::forget() const
{
    m_keptVersion = {};
    m_keptMachine.reset();
    m_keptBoth.reset();
}

void StatementStore::keep(VersionId version, const QList<Statement> &machine, const QList<Statement> &both) const
{
    m_keptVersion = version;
    m_keptMachine = machine;
    m_keptBoth = both;
}

Result<QList<Statement>> StatementStore::machine(VersionId version) const
{
    if (m_keptVersion == version && m_keptMachine)
        return *m_keptMachine;
    auto found = readMachine(version);
    if (!found)
        return found;
    forget();
    m_keptVersion = version;
    m_keptMachine = *found;
    return found;
}

Result<QList<Statement>> StatementStore::readMachine(VersionId version) const
{
    Query query(m_database, u"SELECT id, uuid, parent, %1 FROM statement_by_machine WHERE version_id = :version"
                            " ORDER BY position"_s.arg(statementColumns()));
    query.bind(u":version"_s, version);
    QList<Statement> statements;
    const auto done = query.each([&] {
        Statement statement = readStatement(query, 3);
        statement.id = query.id<StatementId>(0);
        statement.uuid = query.uuid(1);
        statement.parent = int(query.integer(2));
        statements.append(statement);
    });
    if (!done)
        return done.error();
    QList<StatementRow> rows;
    for (Statement &statement : statements)
        rows.append({qint64(statement.id), &statement});
    if (const auto filled = fillActors(m_database, machineTables(), version, rows); !filled)
        return filled.error();
    return statements;
}

Result<QList<PersonsWord>> StatementStore::persons(VersionId version) const
{
    Query query(m_database, u"SELECT %1 FROM statement_by_person WHERE version_id = :version AND removed IS NULL"
                            " ORDER BY id"_s.arg(wordColumns()));
    query.bind(u":version"_s, version);
    QList<PersonsWord> words;
    if (const auto done = query.each([&] { words.append(readWord(query, 0)); }); !done)
        return done.error();
    QList<StatementRow> rows;
    for (PersonsWord &word : words)
        rows.append({-qint64(word.statement.id), &word.statement});
    if (const auto filled = fillActors(m_database, personTables(), version, rows); !filled)
        return filled.error();
    return words;
}

Result<QList<Statement>> StatementStore::both(VersionId version) const
{
    if (m_keptVersion == version && m_keptBoth)
        return *m_keptBoth;
    const auto found = machine(version);
    if (!found)
        return found;
    const auto words = persons(version);
    if (!words)
        return words.error();
    m_keptBoth = overlay(*found, *words);
    return *m_keptBoth;
}

Result<std::optional<TextSpan>> StatementStore::machineWords(VersionId version, const QUuid &uuid) const
{
    Query query(m_database, u"SELECT content_begin, content_end FROM statement_by_machine"
                            " WHERE uuid = :uuid AND version_id = :version"_s);
    query.bind(u":uuid"_s, uuid);
    query.bind(u":version"_s, version);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    return *exists ? query.optionalSpan(0) : std::optional<TextSpan>();
}

Result<void> StatementStore::replaceMachine(VersionId version, const QList<Statement> &statements,
                                            const std::function<bool()> &givesUp) const
{
    forget();
    KnownUuids known;
    // Words taken back count too: undoing must find its statement again.
    Query spoken(m_database, u"SELECT about_begin, about_end, uuid FROM statement_by_person WHERE version_id = :version"
                             " AND about_begin IS NOT NULL ORDER BY id"_s);
    spoken.bind(u":version"_s, version);
    QList<std::pair<TextSpan, QUuid>> about;
    if (const auto done = spoken.each([&] { about.append({spoken.span(0), spoken.uuid(2)}); }); !done)
        return done;
    Query before(m_database, u"SELECT content_begin, content_end, uuid FROM statement_by_machine"
                             " WHERE version_id = :version ORDER BY position"_s);
    before.bind(u":version"_s, version);
    if (const auto done = before.each([&] { known.put(before.span(0), before.uuid(2)); }); !done)
        return done;
    for (const auto &[span, uuid] : about)
        known.put(span, uuid);

    Query removal(m_database, u"DELETE FROM statement_by_machine WHERE version_id = :version"_s);
    removal.bind(u":version"_s, version);
    if (const auto done = removal.run(); !done)
        return done;
    Query insert(m_database, u"INSERT INTO statement_by_machine (uuid, version_id, position, parent, %1)"
                             " VALUES (:uuid, :version, :position, :parent, %2)"_s.arg(statementColumns(),
                                                                                       statementPlaceholders()));
    ActorWriter actors(m_database, machineTables());
    for (qsizetype at = 0; at < statements.size(); ++at) {
        if (givesUp && givesUp())
            return Error{ErrorCode::Canceled, {}, {}};
        insert.bind(u":uuid"_s, known.take(statements[at].content));
        insert.bind(u":version"_s, version);
        insert.bind(u":position"_s, at);
        insert.bind(u":parent"_s, statements[at].parent);
        bindStatement(insert, statements[at]);
        if (const auto done = insert.run(); !done)
            return done;
        if (const auto done = actors.write(insert.insertedId(), statements[at]); !done)
            return done;
    }
    return {};
}

Result<std::optional<StatementStore::Found>> StatementStore::word(VersionId version, const QUuid &uuid) const
{
    Query query(m_database,
                u"SELECT removed, %1 FROM statement_by_person WHERE version_id = :version AND uuid = :uuid"_s.arg(
                    wordColumns()));
    query.bind(u":version"_s, version);
    query.bind(u":uuid"_s, uuid);
    const auto exists = query.first();
    if (!exists)
        return exists.error();
    if (!*exists)
        return std::optional<Found>();
    Found found{readWord(query, 1), query.isNull(0)};
    Statement &statement = found.word.statement;
    if (const auto filled = fillActors(m_database, personTables(), {-qint64(statement.id), &statement}); !filled)
        return filled.error();
    return std::optional<Found>(found);
}

Result<void> StatementStore::putWord(VersionId version, const PersonsWord &word, std::optional<TextSpan> about) const
{
    m_keptBoth.reset();
    // about_* say which of the machine's words the first word was spoken on; later words do not move it.
    Query query(
        m_database,
        u"INSERT INTO statement_by_person (uuid, version_id, about_begin, about_end, made_by, verdict, parent_uuid,"
        " created, modified, %1) VALUES (:uuid, :version, :about_begin, :about_end, :by, :check, :parent, :now,"
        " :now, %2) ON CONFLICT (uuid) DO UPDATE SET made_by = :by, verdict = :check, parent_uuid = :parent,"
        " modified = :now, removed = NULL, %3 WHERE version_id = :version RETURNING id"_s.arg(
            statementColumns(), statementPlaceholders(), statementAssignments()));
    query.bind(u":uuid"_s, word.statement.uuid);
    query.bind(u":version"_s, version);
    query.bindSpan(u":about"_s, about);
    query.bind(u":by"_s, toString(word.statement.by));
    query.bind(u":check"_s, toString(word.statement.check));
    query.bind(u":parent"_s, word.parent);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    bindStatement(query, word.statement);
    const auto stored = query.first();
    if (!stored)
        return stored.error();
    if (!*stored) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Library", "The statement belongs to another article."),
                     {}};
    }
    const qint64 row = query.integer(0);
    if (const auto done = deleteActors(m_database, personTables(), row); !done)
        return done;
    return ActorWriter(m_database, personTables()).write(row, word.statement);
}

Result<void> StatementStore::removeWord(VersionId version, const QUuid &uuid) const
{
    m_keptBoth.reset();
    Query query(m_database, u"UPDATE statement_by_person SET removed = :now, modified = :now"
                            " WHERE version_id = :version AND uuid = :uuid"_s);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    query.bind(u":version"_s, version);
    query.bind(u":uuid"_s, uuid);
    return query.run();
}

} // namespace Readout::Storage
