// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a library names, found while the name is typed: also by its later words, the most used first, at once.
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/query.h"
#include "support/librarybuilder.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

class TestKnownActors : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void namesAreFoundByTheirBeginning_data();
    void namesAreFoundByTheirBeginning();
    void theMostUsedComeFirst();
    void whoIsNamedNoMoreIsNotOffered();
    void correctionsCount();
    void sourcesCount();
    void hostileNamesDoNoHarm();
    void anOlderLibraryKnowsItsActors();
    void noTableIsReadWhole();
    void aHundredThousandNamesAnswerAtOnce();

private:
    void name(const QStringList &names, const QStringList &parties = {});
    QStringList found(const QString &typed, int limit = 10) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    int m_articles = 0;
};

void TestKnownActors::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = opened(m_folder->filePath(u"library.sqlite"_s));
    QVERIFY(m_library);
}

void TestKnownActors::cleanup()
{
    const auto faults = m_library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
}

/// An article in which each of @p names says something.
void TestKnownActors::name(const QStringList &names, const QStringList &parties)
{
    const QString text = u"“No” %1"_s.arg(++m_articles);
    QList<Statement> statements;
    for (const QString &name : names) {
        Statement said;
        said.content = spanOf(text, u"“No”"_s);
        said.actors = {{name, parties}};
        said.parties = parties;
        statements.append(said);
    }
    const auto done = m_library->perform(Acts::AddArticle{anArticle(text), statements, {}});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

QStringList TestKnownActors::found(const QString &typed, int limit) const
{
    const auto actors = m_library->knownActors(typed, limit);
    if (!actors)
        return {actors.error().message + actors.error().detail};
    QStringList lines;
    for (const KnownActor &known : *actors)
        lines.append(u"%1[%2]%3"_s.arg(known.actor.name, known.actor.parties.join(u'+')).arg(known.uses));
    return lines;
}

void TestKnownActors::namesAreFoundByTheirBeginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("names");
    QTest::newRow("its beginning") << u"wang"_s << u"Wang Yi[CN]1"_s;
    QTest::newRow("in capitals") << u"WANG Y"_s << u"Wang Yi[CN]1"_s;
    QTest::newRow("a later word") << u"yi"_s << u"Wang Yi[CN]1"_s;
    QTest::newRow("two later words") << u"minister w"_s << u"Foreign Minister Wong[CN]1"_s;
    QTest::newRow("a single letter") << u"w"_s << QString();
    QTest::newRow("two letters") << u"wo"_s << u"Foreign Minister Wong[CN]1"_s;
    QTest::newRow("white space") << u"  wang   y "_s << u"Wang Yi[CN]1"_s;
    QTest::newRow("letters SQLite does not fold") << u"élise du"_s << u"Élise Dupont[CN]1"_s;
    QTest::newRow("the same by a later word") << u"öst"_s << u"Kai Östlund[CN]1"_s;
    QTest::newRow("Chinese") << u"王"_s << u"王毅[CN]1"_s;
    QTest::newRow("not the middle of a word") << u"ang"_s << QString();
    QTest::newRow("wildcards mean themselves") << u"%"_s << QString();
    QTest::newRow("nothing typed") << u" "_s << QString();
}

void TestKnownActors::namesAreFoundByTheirBeginning()
{
    QFETCH(QString, typed);
    QFETCH(QString, names);
    name({u"Wang Yi"_s, u"Foreign Minister Wong"_s, u"Élise Dupont"_s, u"Kai Östlund"_s, u"王毅"_s}, {u"CN"_s});
    QCOMPARE(found(typed).join(u'|'), names);
}

void TestKnownActors::theMostUsedComeFirst()
{
    name({u"Li Ann"_s, u"Li Bo"_s, u"Li Bo"_s, u"Ann Li"_s, u"Ann Li"_s, u"Ann Li"_s});
    name({u"Li Bo"_s}, {u"CN"_s});
    QCOMPARE(found(u"li"_s), (QStringList{u"Li Bo[]2"_s, u"Li Ann[]1"_s, u"Li Bo[CN]1"_s, u"Ann Li[]3"_s}));
    QCOMPARE(found(u"li"_s, 2), (QStringList{u"Li Bo[]2"_s, u"Li Ann[]1"_s}));
    QVERIFY(found(u"li"_s, 0).isEmpty());
}

void TestKnownActors::whoIsNamedNoMoreIsNotOffered()
{
    name({u"Wang Yi"_s, u"Li Bo"_s});
    const ArticleId article = m_library->articles()->first().id;
    QList<Statement> left{m_library->statements(article)->last()};
    QVERIFY(m_library->setMachineStatements(article, left));
    QVERIFY(found(u"wang"_s).isEmpty());
    QCOMPARE(found(u"li"_s), QStringList{u"Li Bo[]1"_s});
}

void TestKnownActors::correctionsCount()
{
    name({u"Wang Yi"_s});
    const ArticleId article = m_library->articles()->first().id;
    Statement said = m_library->statements(article)->first();
    said.actors = {{u"Li Bo"_s, {}}};
    said.check = Check::Corrected;
    QVERIFY(m_library->perform(Acts::CheckStatement{article, said, {}}));
    QCOMPARE(found(u"li"_s), QStringList{u"Li Bo[]1"_s});
    QCOMPARE(found(u"wang"_s), QStringList{u"Wang Yi[]1"_s});
    said.actors = {{u"Mo Li"_s, {}}};
    QVERIFY(m_library->perform(Acts::CheckStatement{article, said, {}}));
    QCOMPARE(found(u"li"_s), QStringList{u"Mo Li[]1"_s});
}

void TestKnownActors::sourcesCount()
{
    const QString text = u"“No” again"_s;
    Statement said;
    said.content = spanOf(text, u"“No”"_s);
    said.sourceActor = Actor{u"Foreign Ministry"_s, {u"JP"_s}};
    QVERIFY(m_library->perform(Acts::AddArticle{anArticle(text), {said}, {}}));
    QCOMPARE(found(u"ministry"_s), QStringList{u"Foreign Ministry[JP]1"_s});
}

void TestKnownActors::hostileNamesDoNoHarm()
{
    const QString longName = u"word "_s.repeated(20000).trimmed();
    name({longName, u"'; DROP TABLE known_actor; --"_s, u"\U0001F4F0 News"_s, u" "_s, u"a  b"_s});
    QCOMPARE(found(u"word word"_s).size(), 1);
    QCOMPARE(found(longName).size(), 1);
    QCOMPARE(found(u"'; drop"_s).size(), 1);
    QCOMPARE(found(u"news"_s).size(), 1);
    QCOMPARE(found(u"\U0001F4F0"_s).size(), 1);
}

void TestKnownActors::anOlderLibraryKnowsItsActors()
{
    name({u"Wang Yi"_s, u"Wang Yi"_s}, {u"CN"_s});
    const QString path = m_library->path();
    m_library.reset();
    {
        // As a library of the first version had it: the actors, and no table of whom it knows.
        auto database = Database::open(path, Database::Mode::ReadWrite);
        QVERIFY(database);
        for (const QString &statement :
             {u"DROP TRIGGER actor_by_machine_known"_s, u"DROP TRIGGER actor_by_machine_gone"_s,
              u"DROP TRIGGER actor_by_person_known"_s, u"DROP TRIGGER actor_by_person_gone"_s,
              u"DROP TABLE known_actor_start"_s, u"DROP TABLE known_actor"_s,
              u"DROP TRIGGER article_added_is_counted"_s, u"DROP TRIGGER article_changed_is_counted"_s,
              u"DROP TRIGGER article_deleted_is_counted"_s, u"DROP TABLE article_counts"_s,
              u"ALTER TABLE tag DROP COLUMN is_made"_s, u"DROP TABLE colour_name"_s, u"DROP TABLE learned_rule"_s,
              u"PRAGMA user_version = 1"_s})
            QVERIFY((*database)->execute(statement));
    }
    m_library = opened(path);
    QVERIFY(m_library);
    QCOMPARE(found(u"yi"_s), QStringList{u"Wang Yi[CN]2"_s});
}

void TestKnownActors::noTableIsReadWhole()
{
    auto database = Database::open(m_library->path(), Database::Mode::ReadWrite);
    QVERIFY(database);
    Query plan(**database, u"EXPLAIN QUERY PLAN SELECT name, parties, uses, place FROM (SELECT actor_id,"
                           " place FROM known_actor_start WHERE start >= 'w' AND start < 'w' || char(1114111)"
                           " LIMIT 4000) JOIN known_actor ON id = actor_id WHERE uses > 0"
                           " ORDER BY place > 0, uses DESC, name LIMIT 20"_s);
    QStringList steps;
    QVERIFY(plan.each([&] { steps.append(plan.text(3)); }));
    const QString all = steps.join(u'\n');
    QVERIFY2(all.contains(u"SEARCH known_actor_start USING PRIMARY KEY (start>? AND start<?)"_s), qPrintable(all));
    QVERIFY2(all.contains(u"SEARCH known_actor USING INTEGER PRIMARY KEY (rowid=?)"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"SCAN known"_s), qPrintable(all));
}

void TestKnownActors::aHundredThousandNamesAnswerAtOnce()
{
    const QStringList first{u"Ana"_s, u"Bo"_s, u"Carl"_s, u"Dana"_s, u"Li"_s, u"Mia"_s, u"Noor"_s, u"Wang"_s};
    QStringList names;
    for (int at = 0; at < 100000; ++at)
        names.append(u"%1 %2%3"_s.arg(first[at % 8], QString(QChar(u'A' + at % 26))).arg(at));
    name(names);
    for (const QString &typed : {u"wa"_s, u"an"_s, u"li"_s, u"wang"_s, u"m7"_s, u"nobody"_s}) {
        QElapsedTimer clock;
        clock.start();
        const QStringList answer = found(typed, 12);
        const qint64 took = clock.elapsed();
        qInfo("%s: %lld names in %lld ms", qPrintable(typed), qlonglong(answer.size()), took);
        QVERIFY2(took < 50, qPrintable(u"%1 took %2 ms"_s.arg(typed).arg(took)));
    }
}

QTEST_GUILESS_MAIN(TestKnownActors)
#include "tst_knownactors.moc"
