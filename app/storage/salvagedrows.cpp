// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole table at once; where that fails its halves, down to the single rows that cannot be read.
#include "storage/salvagedrows.h"

#include "storage/database.h"
#include "storage/query.h"
#include "storage/sqlerror.h"

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// What a person made comes first. What triggers keep (known actors, counts of articles) makes itself anew.
const QList<SalvagedTable> &tablesToSave()
{
    static const QList<SalvagedTable> tables = {
        {"article", "id", ""},
        {"version", "id", "bytes"},
        {"highlight", "id", ""},
        {"statement_by_person", "id", ""},
        {"actor_by_person", "statement_id", ""},
        {"party_by_person", "statement_id", ""},
        {"tag", "id", ""},
        {"highlight_tag", "id", ""},
        {"article_tag", "id", ""},
        {"dossier", "id", ""},
        {"dossier_article", "dossier_id", ""},
        {"side", "id", ""},
        {"topic", "id", ""},
        {"topic_statement", "topic_id", ""},
        {"note", "id", ""},
        {"colour_name", "colour", ""},
        {"learned_rule", "id", ""},
        {"draft", "", ""},
        {"paragraph", "version_id", ""},
        {"statement_by_machine", "id", ""},
        {"actor_by_machine", "statement_id", ""},
        {"party_by_machine", "statement_id", ""},
    };
    return tables;
}

/// A half-written note may stand where the place of an article cannot be read.
constexpr const char *draftKinds[] = {"note/", "place/", "window/"};

Result<QStringList> columnsOf(const Database &database, const char *schema, const char *table)
{
    Query query(database, u"PRAGMA %1.table_info(%2)"_s.arg(QLatin1StringView(schema), QLatin1StringView(table)));
    QStringList names;
    if (const auto read = query.each([&] { names.append(query.text(1)); }); !read)
        return read.error();
    return names;
}

} // namespace

Result<QList<SalvagedTable>> SalvagedRows::copyAll()
{
    QList<SalvagedTable> tables = tablesToSave();
    if (const auto readable = columnsOf(m_database, "damaged", "article"); !readable || readable->isEmpty())
        return damagedError(m_database.path(), readable ? u"no table of articles"_s : readable.error().detail);
    for (SalvagedTable &table : tables) {
        if (const auto copied = copyTable(&table); !copied)
            return copied.error();
    }
    return tables;
}

Result<void> SalvagedRows::copyTable(SalvagedTable *table)
{
    const auto ours = columnsOf(m_database, "main", table->name);
    const auto theirs = columnsOf(m_database, "damaged", table->name);
    if (!ours)
        return ours.error();
    if (!theirs || theirs->isEmpty()) { // a library of an older version has fewer tables
        if (!theirs)
            table->lost = std::nullopt;
        return {};
    }
    QStringList columns;
    QStringList spared;
    for (const QString &column : *ours) {
        if (!theirs->contains(column))
            continue;
        columns.append(column);
        spared.append(column == QLatin1StringView(table->dispensable) ? u"x''"_s : column);
    }
    m_columns = columns.join(u", "_s);
    m_spared = spared.join(u", "_s);
    const auto whole = copyRange(*table, std::nullopt);
    if (!whole)
        return whole.error();
    if (!*whole) {
        if (const auto parts = copyInParts(*table, keysOf(*table)); !parts)
            return parts;
    }
    table->saved = count(u"main.%1"_s.arg(QLatin1StringView(table->name))).value_or(0);
    const auto all = count(u"damaged.%1"_s.arg(QLatin1StringView(table->name)));
    if (all)
        table->lost = std::max<qint64>(0, *all - table->saved);
    else if (!*whole)
        table->lost = std::nullopt;
    return {};
}

/// @return whether all of it could be read; a statement that fails has copied nothing.
Result<bool> SalvagedRows::copyRange(const SalvagedTable &table, std::optional<Range> range, bool dispense)
{
    const QLatin1StringView name(table.name);
    QString statement = u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %3 FROM damaged.%1 NOT INDEXED"_s.arg(
        name, m_columns, dispense ? m_spared : m_columns);
    if (range)
        statement += u" WHERE %1 BETWEEN :first AND :last"_s.arg(QLatin1StringView(table.key));
    Query query(m_database, statement);
    if (range) {
        query.bind(u":first"_s, range->first);
        query.bind(u":last"_s, range->last);
    }
    const auto done = query.run();
    if (done)
        return true;
    const ErrorCode code = done.error().code;
    if (code == ErrorCode::NoSpace || code == ErrorCode::Unwritable || code == ErrorCode::Busy)
        return done.error();
    return false;
}

Result<void> SalvagedRows::copyInParts(const SalvagedTable &table, Range range)
{
    if (*table.key == '\0') {
        for (const char *kind : draftKinds) {
            const QString first = QLatin1StringView(kind);
            Query query(m_database, u"INSERT OR IGNORE INTO main.%1 (%2) SELECT %2 FROM damaged.%1"
                                    " WHERE key >= :first AND key < :first || 'zz'"_s.arg(QLatin1StringView(table.name),
                                                                                          m_columns));
            query.bind(u":first"_s, first);
            (void)query.run(); // what cannot be read is counted later
        }
        return {};
    }
    QList<Range> untold{range}; // the halves nearest to the beginning last: they are taken first
    while (!untold.isEmpty()) {
        const Range part = untold.takeLast();
        if (part.first > part.last)
            continue;
        auto copied = copyRange(table, part);
        if (copied && !*copied && part.first == part.last && *table.dispensable != '\0')
            copied = copyRange(table, part, true);
        if (!copied)
            return copied.error();
        if (*copied || part.first == part.last)
            continue;
        const qint64 middle = part.first + (part.last - part.first) / 2;
        untold.append({middle + 1, part.last});
        untold.append({part.first, middle});
    }
    return {};
}

/// The first or last key; none where the page it stands on cannot be read.
std::optional<qint64> SalvagedRows::edge(const SalvagedTable &table, bool last) const
{
    Query query(m_database, u"SELECT %1 FROM damaged.%2 NOT INDEXED ORDER BY %1 %3 LIMIT 1"_s.arg(
                                QLatin1StringView(table.key), QLatin1StringView(table.name), last ? u"DESC" : u"ASC"));
    const auto found = query.first();
    return found && *found ? std::optional(query.integer(0)) : std::nullopt;
}

/// Between which keys to look. Where an edge cannot be read, as far as keys that grow one by one may reach.
SalvagedRows::Range SalvagedRows::keysOf(const SalvagedTable &table) const
{
    constexpr qint64 farthest = qint64(1) << 40;
    constexpr qint64 beyond = 4096;
    Range range{edge(table, false).value_or(0), 0};
    if (const auto last = edge(table, true)) {
        range.last = *last;
        return range;
    }
    // The last readable key below each power of two: what the upper levels of the tree still know.
    for (qint64 below = 1; below < farthest; below *= 2) {
        Query query(m_database,
                    u"SELECT %1 FROM damaged.%2 NOT INDEXED WHERE %1 < :below ORDER BY %1 DESC LIMIT 1"_s.arg(
                        QLatin1StringView(table.key), QLatin1StringView(table.name)));
        query.bind(u":below"_s, below);
        const auto found = query.first();
        if (found && *found)
            range.last = std::max(range.last, query.integer(0));
    }
    range.last = std::max(range.last * 2, range.first + beyond);
    return range;
}

std::optional<qint64> SalvagedRows::count(const QString &from) const
{
    Query query(m_database, u"SELECT count(*) FROM "_s + from);
    const auto found = query.first();
    return found && *found ? std::optional(query.integer(0)) : std::nullopt;
}

} // namespace Readout::Storage
