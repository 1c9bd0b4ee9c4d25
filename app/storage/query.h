// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared statement: binds our types, reads them back, and turns each failure into an Error. Knows no table.
#pragma once

#include "base/result.h"
#include "base/textspan.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QUuid>

#include <concepts>
#include <functional>
#include <optional>
#include <type_traits>

namespace Readout::Storage {

class Database;

/// Every text bound here is cleaned first (cleantext.h). Columns are read by their place in the SELECT.
/// The statement goes back to the database when this object goes: preparing it again would cost more than running it.
class Query final
{
public:
    Query(const Database &database, const QString &statement);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    void bind(const QString &name, const QString &text);
    void bind(const QString &name, const QByteArray &bytes);
    void bind(const QString &name, const QDateTime &time);
    void bind(const QString &name, const QUuid &uuid); ///< null becomes NULL
    template <typename Value>
    requires std::integral<Value> || std::is_enum_v<Value>
    void bind(const QString &name, Value value) { m_query.bindValue(name, static_cast<qint64>(value)); }
    void bindNull(const QString &name);
    /// Binds :name_begin and :name_end.
    void bindSpan(const QString &name, std::optional<TextSpan> span);

    /// Runs a statement that answers nothing; may be repeated with other values.
    Result<void> run();
    /// Runs it and stands on the first row. @return false when there is none.
    Result<bool> first();
    /// Runs it and calls @p row for each row. A row that cannot be read (a damaged page) is an error, not an end.
    Result<void> each(const std::function<void()> &row);

    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    bool isNull(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QDateTime time(int column) const; ///< UTC
    QUuid uuid(int column) const;
    TextSpan span(int column) const; ///< of this column and the next
    std::optional<TextSpan> optionalSpan(int column) const;
    template <typename Id>
    Id id(int column) const
    {
        return static_cast<Id>(integer(column));
    }

    qint64 insertedId() const;
    int affectedRows() const;

private:
    Error error();

    const Database &m_database;
    QString m_statement;
    QSqlQuery m_query;
    bool m_prepared = false;
    bool m_worthKeeping = true;
};

/// How times and UUIDs are written in the library.
QString toStored(const QDateTime &time);
QString toStored(const QUuid &uuid);

} // namespace Readout::Storage
