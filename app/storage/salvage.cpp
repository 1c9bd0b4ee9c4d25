// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fresh library, the rows of the damaged one, and what they need to be a whole.
#include "storage/salvage.h"

#include "storage/integrity.h"
#include "storage/opening.h"
#include "storage/query.h"
#include "storage/salvagedlinks.h"
#include "storage/salvagedrows.h"
#include "storage/setaside.h"
#include "storage/sqlerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

/// The tables a person knows, as the report calls them; the others come and go with them.
QString calledByPerson(QLatin1StringView table)
{
    if (table == "article"_L1)
        return QCoreApplication::translate("Library", "Articles");
    if (table == "version"_L1)
        return QCoreApplication::translate("Library", "Texts");
    if (table == "highlight"_L1)
        return QCoreApplication::translate("Library", "Highlights");
    if (table == "statement_by_person"_L1)
        return QCoreApplication::translate("Library", "Checked statements");
    if (table == "tag"_L1)
        return QCoreApplication::translate("Library", "Tags");
    if (table == "highlight_tag"_L1)
        return QCoreApplication::translate("Library", "Tags on highlights");
    if (table == "article_tag"_L1)
        return QCoreApplication::translate("Library", "Tags on articles");
    if (table == "dossier"_L1)
        return QCoreApplication::translate("Library", "Dossiers");
    if (table == "dossier_article"_L1)
        return QCoreApplication::translate("Library", "Articles in dossiers");
    if (table == "side"_L1)
        return QCoreApplication::translate("Library", "Sides of dossiers");
    if (table == "colour_name"_L1)
        return QCoreApplication::translate("Library", "Names of colours");
    if (table == "learned_rule"_L1)
        return QCoreApplication::translate("Library", "Rules learned");
    if (table == "draft"_L1)
        return QCoreApplication::translate("Library", "Half-written notes and places");
    return {};
}

Salvage report(const QList<SalvagedTable> &tables)
{
    Salvage salvage;
    QStringList saved;
    for (const SalvagedTable &table : tables) {
        const QString name = calledByPerson(QLatin1StringView(table.name));
        if (name.isEmpty())
            continue;
        if (table.saved > 0)
            saved.append(QCoreApplication::translate("Library", "%1: %2.").arg(name).arg(table.saved));
        if (!table.lost)
            salvage.lost.append(
                QCoreApplication::translate("Library", "%1: some could not be read; nobody can tell how many.")
                    .arg(name));
        else if (*table.lost > 0)
            salvage.lost.append(
                QCoreApplication::translate("Library", "%1: %2 could not be read.").arg(name).arg(*table.lost));
    }
    salvage.saved = saved.join(u' ');
    return salvage;
}

Error nothingReadable(const QString &path, const QString &detail)
{
    return {ErrorCode::Damaged,
            QCoreApplication::translate("Library", "Nothing in %1 can be read. It was left as it is.").arg(path),
            detail};
}

/// Read only, so that not a byte of it changes; with a schema and a length that SQLite would not accept otherwise.
Result<void> attach(const Database &database, const QString &source)
{
    if (const auto lenient = database.execute(u"PRAGMA writable_schema = ON"_s); !lenient)
        return lenient;
    Query query(database, u"ATTACH :file AS damaged"_s);
    query.bind(u":file"_s,
               QString::fromLatin1(QUrl::fromLocalFile(source).toEncoded(QUrl::FullyEncoded)) + u"?mode=ro"_s);
    if (const auto attached = query.run(); !attached)
        return attached.error().code == ErrorCode::Damaged ? nothingReadable(source, attached.error().detail)
                                                           : attached.error();
    const auto application = database.pragma(u"damaged.application_id"_s);
    const auto ours = database.pragma(u"main.application_id"_s);
    if (!application || !ours)
        return nothingReadable(source, !application ? application.error().detail : ours.error().detail);
    if (*application != *ours)
        return notALibraryError(source, u"made by another program"_s);
    const auto version = database.pragma(u"damaged.user_version"_s);
    const auto known = database.pragma(u"main.user_version"_s);
    if (version && known && *version > *known)
        return tooNewError(source, u"version %1, known %2"_s.arg(*version).arg(*known));
    return {};
}

Result<QList<SalvagedTable>> takeRows(const Database &database, const QString &source)
{
    // Nobody else knows this file yet: it is brought to the disk once, at the end.
    for (const QString &statement : {u"PRAGMA synchronous = OFF"_s, u"PRAGMA foreign_keys = OFF"_s}) {
        if (const auto done = database.execute(statement); !done)
            return done.error();
    }
    if (const auto attached = attach(database, source); !attached)
        return attached.error();
    auto tables = SalvagedRows(database).copyAll();
    if (!tables && tables.error().code == ErrorCode::Damaged)
        return nothingReadable(source, tables.error().detail);
    return tables;
}

Result<Salvage> salvageTo(const Database &database, const QString &source)
{
    const auto tables = takeRows(database, source);
    if (!tables)
        return tables.error();
    Salvage salvage = report(*tables);
    const Stores stores(database);
    SalvagedLinks links(database, stores);
    Transaction transaction(database);
    if (const auto begun = transaction.begin(); !begun)
        return begun.error();
    if (const auto mended = links.mend(); !mended)
        return mended.error();
    if (const auto committed = transaction.commit(); !committed)
        return committed.error();
    salvage.lost += links.lost();
    return salvage;
}

/// Through a connection that has nothing attached: what still is not as it should be, and all of it on the disk.
Result<QStringList> finish(const QString &target)
{
    const auto database = Database::open(target, Database::Mode::ReadWrite);
    if (!database)
        return database.error();
    const auto faults = findFaults(**database, Stores(**database));
    if (!faults)
        return faults.error();
    for (const QString &statement : {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"PRAGMA journal_mode = DELETE"_s}) {
        if (const auto done = (*database)->execute(statement); !done)
            return done.error();
    }
    return faults;
}

void removeLibrary(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace

Result<Salvage> salvageInto(const QString &source, const QString &target)
{
    if (QFileInfo::exists(target))
        return unwritableError(target, u"there is a file already"_s);
    auto salvage = [&]() -> Result<Salvage> {
        const auto database = openLibraryFile(target, false);
        if (!database)
            return database.error();
        return salvageTo(**database, source);
    }();
    if (salvage) {
        if (const auto faults = finish(target))
            salvage->lost += *faults;
        else
            salvage = faults.error();
    }
    if (!salvage)
        removeLibrary(target);
    return salvage;
}

Result<Salvage> salvageLibrary(const QString &path, QDate today)
{
    if (isOpenElsewhere(path))
        return busyError(path, u"open elsewhere"_s);
    const QString whole = u"%1.%2.part"_s.arg(path, QUuid::createUuid().toString(QUuid::Id128).left(8));
    auto salvage = salvageInto(path, whole);
    if (!salvage)
        return salvage;
    const auto aside = replaceBy(whole, path, today);
    if (!aside) {
        removeLibrary(whole);
        return aside.error();
    }
    salvage->aside = *aside;
    return salvage;
}

} // namespace Readout::Storage
