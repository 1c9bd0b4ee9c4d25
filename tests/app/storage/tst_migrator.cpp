// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered steps: an old library becomes what a new one is, a copy stays, and a step that fails leaves no trace.
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/query.h"
#include "storage/sqlscript.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;

namespace {
const Migration one{1, u"-- a comment; with a semicolon\n"
                       "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'a;b') STRICT;\n"
                       "CREATE TRIGGER thing_is_kept BEFORE DELETE ON thing BEGIN\n"
                       "  SELECT RAISE(ABORT, 'kept'); SELECT 1;\nEND;"_s};
const Migration two{2, u"ALTER TABLE thing ADD COLUMN colour INTEGER NOT NULL DEFAULT 1;"
                       "UPDATE thing SET name = name || '!';"_s};
const Migration broken{3, u"UPDATE thing SET name = 'lost'; INSERT INTO nowhere VALUES (1);"_s};
} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scriptsAreCutIntoStatements();
    void shippedMigrationsMakeALibrary();
    void oldBecomesWhatNewIs();
    void copiesBeforeItChanges();
    void aStepThatFailsLeavesNoTrace();
    void doesNothingTwice();
    void refusesANewerOne();

private:
    std::unique_ptr<Database> database(const QString &name) const;
    static QString schemaOf(const Database &database);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMigrator::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Database> TestMigrator::database(const QString &name) const
{
    auto opened = Database::open(m_folder->filePath(name), Database::Mode::ReadWrite);
    return opened ? std::move(*opened) : nullptr;
}

/// Columns of every table, and the other things by their text.
QString TestMigrator::schemaOf(const Database &database)
{
    QStringList lines;
    Query columns(database, u"SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk FROM sqlite_schema AS m"
                            " JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY m.name, c.cid"_s);
    const auto read = columns.each([&] {
        QStringList line;
        for (int at = 0; at < 6; ++at)
            line.append(columns.text(at));
        lines.append(line.join(u' '));
    });
    Query others(database, u"SELECT sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name"_s);
    const auto rest = others.each([&] { lines.append(others.text(0)); });
    return read && rest ? lines.join(u'\n') : u"unreadable"_s;
}

void TestMigrator::scriptsAreCutIntoStatements()
{
    QCOMPARE(statementsOf(u"a; -- b; c\n/* d; */ e 'f;''g' \";h\"; ; i"_s),
             (QStringList{u"a"_s, u"e 'f;''g' \";h\""_s, u"i"_s}));
    QCOMPARE(statementsOf(one.script).size(), 2);
    QVERIFY(statementsOf(one.script).last().endsWith(u"END"_s));
    QCOMPARE(statementsOf(u"-- only a comment"_s).size(), 0);
    QCOMPARE(statementsOf(u"SELECT 'unclosed; string"_s).size(), 1);
}

void TestMigrator::shippedMigrationsMakeALibrary()
{
    const auto migrator = Migrator::shipped();
    QVERIFY(migrator);
    QVERIFY(migrator->latest() >= 1);
    const auto library = database(u"library.sqlite"_s);
    QVERIFY(migrator->migrate(*library));
    QCOMPARE(library->pragma(u"user_version"_s).value(), migrator->latest());
    QVERIFY(schemaOf(*library).contains(u"highlight quote TEXT"_s));
    QVERIFY(!QFile::exists(Migrator::copyPath(library->path(), 0))); // nothing to keep of an empty file
}

void TestMigrator::oldBecomesWhatNewIs()
{
    const auto old = database(u"old.sqlite"_s);
    QVERIFY(Migrator({one}).migrate(*old));
    QVERIFY(old->execute(u"INSERT INTO thing (name) VALUES ('x')"_s));
    QVERIFY(Migrator({one, two}).migrate(*old));
    const auto fresh = database(u"fresh.sqlite"_s);
    QVERIFY(Migrator({one, two}).migrate(*fresh));
    QCOMPARE(schemaOf(*old), schemaOf(*fresh));
    QCOMPARE(old->pragma(u"user_version"_s).value(), 2);
    Query name(*old, u"SELECT name, colour FROM thing"_s);
    QVERIFY(name.first().value());
    QCOMPARE(name.text(0), u"x!"_s);
}

void TestMigrator::copiesBeforeItChanges()
{
    auto old = database(u"old.sqlite"_s);
    QVERIFY(Migrator({one}).migrate(*old));
    QVERIFY(old->execute(u"INSERT INTO thing (name) VALUES ('x')"_s)); // still in the write-ahead log
    QVERIFY(Migrator({one, two}).migrate(*old));
    const QString copy = Migrator::copyPath(old->path(), 1);
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
    const auto before = Database::open(copy, Database::Mode::ReadOnly);
    QVERIFY(before);
    QCOMPARE((*before)->pragma(u"user_version"_s).value(), 1);
    Query name(**before, u"SELECT name FROM thing"_s);
    QVERIFY(name.first().value());
    QCOMPARE(name.text(0), u"x"_s);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).size(), 0);
}

void TestMigrator::aStepThatFailsLeavesNoTrace()
{
    const auto library = database(u"l.sqlite"_s);
    QVERIFY(Migrator({one, two}).migrate(*library));
    QVERIFY(library->execute(u"INSERT INTO thing (name) VALUES ('kept')"_s));
    const auto failed = Migrator({one, two, broken}).migrate(*library);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Internal);
    QCOMPARE(library->pragma(u"user_version"_s).value(), 2);
    Query name(*library, u"SELECT name FROM thing"_s);
    QVERIFY(name.first().value());
    QCOMPARE(name.text(0), u"kept"_s);
}

void TestMigrator::doesNothingTwice()
{
    const auto library = database(u"l.sqlite"_s);
    const Migrator migrator({one, two});
    QVERIFY(migrator.migrate(*library));
    QVERIFY(migrator.migrate(*library));
    QVERIFY(!QFile::exists(Migrator::copyPath(library->path(), 2)));
}

void TestMigrator::refusesANewerOne()
{
    const auto library = database(u"l.sqlite"_s);
    QVERIFY(Migrator({one, two}).migrate(*library));
    const auto refused = Migrator({one}).migrate(*library);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooNew);
    QCOMPARE(library->pragma(u"user_version"_s).value(), 2);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
