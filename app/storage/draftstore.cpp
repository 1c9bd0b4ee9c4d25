// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table draft.
#include "storage/draftstore.h"

#include "storage/database.h"
#include "storage/query.h"

using namespace Qt::StringLiterals;

namespace Readout::Storage {

Result<void> DraftStore::set(const QString &key, const QByteArray &value) const
{
    if (value.isEmpty()) {
        Query removal(m_database, u"DELETE FROM draft WHERE key = :key"_s);
        removal.bind(u":key"_s, key);
        return removal.run();
    }
    Query query(m_database, u"INSERT INTO draft (key, value, modified) VALUES (:key, :value, :now)"
                            " ON CONFLICT (key) DO UPDATE SET value = :value, modified = :now"_s);
    query.bind(u":key"_s, key);
    query.bind(u":value"_s, value);
    query.bind(u":now"_s, QDateTime::currentDateTimeUtc());
    return query.run();
}

Result<QByteArray> DraftStore::get(const QString &key) const
{
    Query query(m_database, u"SELECT value FROM draft WHERE key = :key"_s);
    query.bind(u":key"_s, key);
    const auto found = query.first();
    if (!found)
        return found.error();
    return *found ? query.bytes(0) : QByteArray();
}

Result<QHash<QString, QByteArray>> DraftStore::all(const QString &prefix) const
{
    // Compared, not LIKE: a prefix may hold its wildcards.
    Query query(m_database, u"SELECT key, value FROM draft WHERE substr(key, 1, :length) = :prefix"_s);
    query.bind(u":length"_s, prefix.size());
    query.bind(u":prefix"_s, prefix);
    QHash<QString, QByteArray> found;
    if (const auto done = query.each([&] { found.insert(query.text(0), query.bytes(1)); }); !done)
        return done.error();
    return found;
}

} // namespace Readout::Storage
