// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered steps, each in its transaction, with a copy before.
#include "storage/migrator.h"

#include "storage/copy.h"
#include "storage/database.h"
#include "storage/sqlerror.h"
#include "storage/sqlscript.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

Migrator::Migrator(QList<Migration> migrations) : m_migrations(std::move(migrations)) {}

Result<Migrator> Migrator::shipped()
{
    const QDir folder(u":/migrations"_s);
    QList<Migration> migrations;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const int number = name.section(u'_', 0, 0).toInt();
        if (number != migrations.size() + 1 || !file.open(QIODevice::ReadOnly))
            return internalError(name, u"migration missing, unreadable or out of order"_s);
        migrations.append({number, QString::fromUtf8(file.readAll())});
    }
    if (migrations.isEmpty())
        return internalError(folder.path(), u"no migrations in the program"_s);
    return Migrator(migrations);
}

QString Migrator::copyPath(const QString &path, int version)
{
    return u"%1.version-%2"_s.arg(path).arg(version);
}

Result<void> Migrator::migrate(const Database &database) const
{
    const auto version = database.pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (*version > latest())
        return tooNewError(database.path(), u"version %1, known %2"_s.arg(*version).arg(latest()));
    for (qint64 done = *version; done < latest(); ++done) {
        // One copy for all the steps: what somebody may want to go back to is the library as it was.
        const bool copyFirst = done == *version && done > 0;
        if (const auto stepped = step(database, m_migrations[done], copyFirst); !stepped)
            return stepped;
    }
    return {};
}

Result<void> Migrator::step(const Database &database, const Migration &migration, bool copyFirst) const
{
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun;
    // Another program may have done this step while we waited for it.
    const auto version = database.pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (*version >= migration.number)
        return transaction.commit();
    // The copy reads through a connection of its own; the transaction keeps everybody from writing meanwhile.
    if (copyFirst) {
        if (const auto copied = copyLibrary(database.path(), copyPath(database.path(), int(*version))); !copied)
            return copied;
    }
    for (const QString &statement : statementsOf(migration.script)) {
        if (const auto done = database.execute(statement); !done)
            return done;
    }
    if (const auto done = database.execute(u"PRAGMA user_version = %1"_s.arg(migration.number)); !done)
        return done;
    return transaction.commit();
}

} // namespace Readout::Storage
