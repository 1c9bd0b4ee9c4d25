// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Binding, running, reading.
#include "storage/query.h"

#include "storage/cleantext.h"
#include "storage/database.h"
#include "storage/sqlerror.h"

#include <QSqlError>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {
constexpr qsizetype largestKept = 32 * 1024; // a kept statement keeps its last values too
}

Query::Query(const Database &database, const QString &statement) : m_database(database), m_statement(statement)
{
    if (auto kept = database.takeKept(statement)) {
        m_query = std::move(*kept);
        m_prepared = true;
        return;
    }
    m_query = QSqlQuery(database.handle());
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(statement);
}

Query::~Query()
{
    if (!m_prepared || !m_worthKeeping)
        return;
    m_query.finish(); // ends a read in the middle: it would hold back the write-ahead log
    m_database.keep(m_statement, std::move(m_query));
}

void Query::bind(const QString &name, const QString &text)
{
    m_worthKeeping = m_worthKeeping && text.size() < largestKept;
    // A null string would become NULL.
    m_query.bindValue(name, text.isNull() ? u""_s : cleanText(text));
}

void Query::bind(const QString &name, const QByteArray &bytes)
{
    m_worthKeeping = m_worthKeeping && bytes.size() < largestKept;
    m_query.bindValue(name, bytes.isNull() ? QByteArray("") : bytes);
}

void Query::bind(const QString &name, const QDateTime &time)
{
    m_query.bindValue(name, toStored(time));
}

void Query::bind(const QString &name, const QUuid &uuid)
{
    if (uuid.isNull())
        bindNull(name);
    else
        m_query.bindValue(name, toStored(uuid));
}

void Query::bindNull(const QString &name)
{
    m_query.bindValue(name, QVariant());
}

void Query::bindSpan(const QString &name, std::optional<TextSpan> span)
{
    const QString begin = name + u"_begin"_s;
    const QString end = name + u"_end"_s;
    if (span) {
        bind(begin, span->begin);
        bind(end, span->end);
    } else {
        bindNull(begin);
        bindNull(end);
    }
}

Result<void> Query::run()
{
    // After a failed prepare(), exec() would hide the reason behind "Parameter count mismatch".
    if (!m_prepared || !m_query.exec())
        return error();
    return {};
}

Result<bool> Query::first()
{
    if (!m_prepared || !m_query.exec())
        return error();
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return error();
    return false;
}

Result<void> Query::each(const std::function<void()> &row)
{
    if (!m_prepared || !m_query.exec())
        return error();
    while (m_query.next())
        row();
    if (m_query.lastError().isValid())
        return error();
    return {};
}

qint64 Query::integer(int column) const
{
    return m_query.value(column).toLongLong();
}
bool Query::isNull(int column) const
{
    return m_query.isNull(column);
}
QString Query::text(int column) const
{
    return m_query.value(column).toString();
}
QByteArray Query::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}
QUuid Query::uuid(int column) const
{
    return QUuid::fromString(text(column));
}
TextSpan Query::span(int column) const
{
    return {qsizetype(integer(column)), qsizetype(integer(column + 1))};
}
qint64 Query::insertedId() const
{
    return m_query.lastInsertId().toLongLong();
}
int Query::affectedRows() const
{
    return m_query.numRowsAffected();
}
Error Query::error()
{
    m_worthKeeping = false;
    return sqlError(m_query.lastError(), m_database.path());
}

QDateTime Query::time(int column) const
{
    const QString stored = text(column);
    // As toStored() writes it: a list of notes reads a hundred thousand of them.
    if (stored.size() == 24 && stored[10] == u'T' && stored[23] == u'Z') {
        const auto number = [&stored](qsizetype at, qsizetype digits) {
            int value = 0;
            for (const qsizetype end = at + digits; at < end; ++at)
                value = stored[at] >= u'0' && stored[at] <= u'9' ? value * 10 + stored[at].unicode() - u'0' : -100000;
            return value;
        };
        const QDate day(number(0, 4), number(5, 2), number(8, 2));
        const QTime time(number(11, 2), number(14, 2), number(17, 2), number(20, 3));
        if (day.isValid() && time.isValid())
            return {day, time, Qt::UTC};
    }
    return QDateTime::fromString(stored, Qt::ISODateWithMs).toUTC();
}

std::optional<TextSpan> Query::optionalSpan(int column) const
{
    if (isNull(column) || isNull(column + 1))
        return std::nullopt;
    return span(column);
}

QString toStored(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}
QString toStored(const QUuid &uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace Readout::Storage
