// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no library, newer ones, damaged ones, missing ones: a clear error, and each byte left as it was.
#include "storage/database.h"
#include "storage/query.h"
#include "support/librarybuilder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

class TestBadLibraries : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsNoLibraryIsRefusedUntouched_data();
    void whatIsNoLibraryIsRefusedUntouched();
    void missingPlacesAreNamed();
    void newerLibrariesAreRefusedUntouched();
    void newerInTheLogOnlyIsRefusedUntouched();
    void migratedWhileOpenIsNotWritten();
    void truncatedLibrariesAreNoticed_data();
    void truncatedLibrariesAreNoticed();
    void flippedBytesNeverCrash();
    void ourOwnRulesAreChecked_data();
    void ourOwnRulesAreChecked();
    void damagedPlacesAreNotHandedOut();
    void backupsAreWholeOrNotThere();

private:
    void makeLibrary();
    QHash<QString, QByteArray> everyByte() const;
    QByteArray bytesOf(const QString &path) const;
    void write(const QString &path, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestBadLibraries::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
}

void TestBadLibraries::cleanup()
{
    m_folder.reset();
}

void TestBadLibraries::makeLibrary()
{
    const auto library = opened(m_path);
    QVERIFY(library);
    Acts::Group group;
    for (int at = 0; at < 20; ++at) {
        const QString text = u"Text %1 with “words” of Ito."_s.arg(at).repeated(40);
        group.acts.append(
            Acts::AddArticle{anArticle(text), {aStatement(text, u"“words”"_s, u"Ito"_s, {u"JP"_s})}, text.toUtf8()});
    }
    const auto done = library->perform(group);
    QVERIFY(done);
    const auto article = library->article(done->article);
    QVERIFY(article);
    Highlight marked = aHighlight(done->article, article->text, u"words"_s);
    marked.tags = {u"tag"_s};
    QVERIFY(library->perform(Acts::AddHighlight{marked}));
    QVERIFY(library->perform(Acts::AddDossier{{{}, {}, u"D"_s, {done->article}, {{{}, u"S"_s, {u"JP"_s}, false}}}}));
}

QByteArray TestBadLibraries::bytesOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void TestBadLibraries::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Of every file in the folder but the shared memory, which holds nothing.
QHash<QString, QByteArray> TestBadLibraries::everyByte() const
{
    QHash<QString, QByteArray> all;
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
        if (!name.endsWith(u"-shm"_s))
            all.insert(name, bytesOf(m_folder->filePath(name)));
    }
    return all;
}

void TestBadLibraries::whatIsNoLibraryIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("Dear diary, today I read the news and this is long enough to be a header of a "
                                        "database, if one did not look at its first words. And more.");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a header and nothing") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("a header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, 'x');
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300, '\1');
}

void TestBadLibraries::whatIsNoLibraryIsRefusedUntouched()
{
    QFETCH(QByteArray, bytes);
    write(m_path, bytes);
    for (const auto access : {Library::Access::ReadWrite, Library::Access::ReadOnly}) {
        const auto library = Library::open(m_path, access);
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Damaged);
        QVERIFY(library.error().message.contains(m_path));
        QCOMPARE(bytesOf(m_path), bytes);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestBadLibraries::missingPlacesAreNamed()
{
    const auto noFolder = Library::open(m_folder->filePath(u"not/there/library.sqlite"_s));
    QVERIFY(!noFolder);
    QCOMPARE(noFolder.error().code, ErrorCode::NotFound);
    QVERIFY(noFolder.error().message.contains(m_folder->filePath(u"not/there"_s)));
    QVERIFY(!QFile::exists(m_folder->filePath(u"not"_s)));
    const auto aFolder = Library::open(m_folder->path());
    QVERIFY(!aFolder);
    QCOMPARE(aFolder.error().code, ErrorCode::Unreadable);
    const auto nothing = Library::open(m_path, Library::Access::ReadOnly);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(m_path));
    // A database of somebody else's.
    write(m_path, {});
    {
        const auto foreign = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(foreign && (*foreign)->execute(u"CREATE TABLE bookmarks (id INTEGER)"_s));
        QVERIFY((*foreign)->execute(u"PRAGMA user_version = 75"_s));
    }
    const auto before = everyByte();
    QVERIFY(!Library::open(m_path));
    QCOMPARE(everyByte(), before);
}

void TestBadLibraries::newerLibrariesAreRefusedUntouched()
{
    makeLibrary();
    {
        const auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database && (*database)->execute(u"PRAGMA user_version = 9999"_s));
    }
    const auto before = everyByte();
    for (const auto access : {Library::Access::ReadWrite, Library::Access::ReadOnly}) {
        const auto library = Library::open(m_path, access);
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::TooNew);
        QCOMPARE(everyByte(), before);
    }
}

void TestBadLibraries::newerInTheLogOnlyIsRefusedUntouched()
{
    makeLibrary();
    // As after a newer program was killed: what it did stands in the log, the file itself looks old.
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    {
        const auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database && (*database)->execute(u"PRAGMA user_version = 9999"_s));
        QVERIFY(QFile::copy(m_path, copy) && QFile::copy(m_path + u"-wal"_s, copy + u"-wal"_s));
    }
    const QByteArray file = bytesOf(copy);
    const QByteArray log = bytesOf(copy + u"-wal"_s);
    QVERIFY(!log.isEmpty());
    const auto library = Library::open(copy);
    QVERIFY(!library);
    QCOMPARE(library.error().code, ErrorCode::TooNew);
    QCOMPARE(bytesOf(copy), file);
    QCOMPARE(bytesOf(copy + u"-wal"_s), log);
}

void TestBadLibraries::migratedWhileOpenIsNotWritten()
{
    makeLibrary();
    const auto library = opened(m_path);
    {
        const auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database && (*database)->execute(u"PRAGMA user_version = 9999"_s));
    }
    const auto done = library->perform(Acts::AddArticle{anArticle(u"x"_s), {}, {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::TooNew);
    QCOMPARE(library->articleCount().value(), 20);
}

void TestBadLibraries::truncatedLibrariesAreNoticed_data()
{
    QTest::addColumn<double>("kept");
    QTest::newRow("half") << 0.5;
    QTest::newRow("nearly all") << 0.95;
    QTest::newRow("one page") << 0.02;
}

void TestBadLibraries::truncatedLibrariesAreNoticed()
{
    QFETCH(double, kept);
    makeLibrary();
    QFile file(m_path);
    QVERIFY(file.resize(qint64(double(file.size()) * kept)));
    const auto library = Library::open(m_path);
    if (!library) {
        QCOMPARE(library.error().code, ErrorCode::Damaged);
        return;
    }
    const auto faults = (*library)->check();
    QVERIFY(faults);
    QVERIFY(!faults->isEmpty());
}

void TestBadLibraries::flippedBytesNeverCrash()
{
    makeLibrary();
    const QByteArray whole = bytesOf(m_path);
    QRandomGenerator random(7);
    int noticed = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = whole;
        const int flips = 1 << (round % 8);
        for (int at = 0; at < flips; ++at)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        QFile::remove(m_path + u"-wal"_s);
        QFile::remove(m_path + u"-shm"_s);
        write(m_path, bytes);
        const auto library = Library::open(m_path);
        if (!library) {
            ++noticed;
            continue;
        }
        (void)told(**library);
        (void)(*library)->perform(Acts::AddArticle{anArticle(u"x"_s), {}, {}});
        const auto faults = (*library)->check();
        noticed += !faults || !faults->isEmpty() ? 1 : 0;
    }
    QVERIFY2(noticed > 20, qPrintable(QString::number(noticed)));
}

void TestBadLibraries::ourOwnRulesAreChecked_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("finding");
    QTest::newRow("highlight moved") << u"UPDATE highlight SET span_begin = span_begin + 1"_s
                                     << u"is not where it says"_s;
    QTest::newRow("highlight outside") << u"UPDATE highlight SET span_end = 99999999"_s << u"is not where it says"_s;
    QTest::newRow("statement outside") << u"UPDATE statement_by_machine SET content_end = -5"_s << u"statement"_s;
    QTest::newRow("paragraph outside") << u"UPDATE paragraph SET span_end = 99999999"_s << u"paragraph"_s;
    QTest::newRow("counts") << u"UPDATE article SET highlight_count = 40"_s << u"number of highlights"_s;
    QTest::newRow("parties") << u"UPDATE article SET party_counts = '[]'"_s << u"counted"_s;
    QTest::newRow("place counts") << u"UPDATE article_counts SET unread = unread + 1"_s << u"inbox"_s;
    QTest::newRow("text") << u"DROP TRIGGER version_is_immutable; UPDATE version SET text = 'Other' WHERE id = 1"_s
                          << u"not the one"_s;
    QTest::newRow("foreign key") << u"PRAGMA foreign_keys = OFF; DELETE FROM tag"_s << u"highlight_tag"_s;
    QTest::newRow("no text")
        << u"INSERT INTO article (uuid, title, byline, outlet, published, updated, language, address,"
           " created, modified) VALUES ('x', 'T', '', '', '', '', '', '', '', '')"_s
        << u"has no text"_s;
}

void TestBadLibraries::ourOwnRulesAreChecked()
{
    QFETCH(QString, damage);
    QFETCH(QString, finding);
    makeLibrary();
    {
        const auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database);
        for (const QString &statement : damage.split(u';'))
            QVERIFY((*database)->execute(statement));
    }
    const auto library = opened(m_path);
    QVERIFY(library);
    const auto faults = library->check();
    QVERIFY(faults);
    QVERIFY2(faults->join(u'\n').contains(finding), qPrintable(faults->join(u'\n')));
}

void TestBadLibraries::damagedPlacesAreNotHandedOut()
{
    makeLibrary();
    {
        const auto database = Database::open(m_path, Database::Mode::ReadWrite);
        QVERIFY(database && (*database)->execute(u"UPDATE highlight SET span_end = 99999999"_s));
        QVERIFY((*database)->execute(u"UPDATE statement_by_machine SET content_end = 99999999 WHERE version_id = 1"_s));
        QVERIFY((*database)->execute(u"UPDATE statement_by_machine SET parent = position WHERE version_id = 3"_s));
        QVERIFY((*database)->execute(u"UPDATE paragraph SET span_begin = -3 WHERE version_id = 2"_s));
    }
    const auto library = opened(m_path);
    QCOMPARE(library->statements(ArticleId{1}).error().code, ErrorCode::Damaged);
    QCOMPARE(library->article(ArticleId{2}).error().code, ErrorCode::Damaged);
    QVERIFY(library->article(ArticleId{1}));
    QCOMPARE(library->statements(ArticleId{3})->first().parent, -1); // no chain without an end
    const auto highlights = library->highlights(ArticleId{20});
    QVERIFY(highlights);
    QCOMPARE(highlights->first().quote, u"words"_s); // the words are kept, their place is not believed
    QVERIFY(highlights->first().span.isEmpty());
}

void TestBadLibraries::backupsAreWholeOrNotThere()
{
    makeLibrary();
    const auto library = opened(m_path);
    const QString copy = m_folder->filePath(u"backup copy.sqlite"_s);
    write(copy, "an older file");
    const auto done = library->backUp(copy);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QVERIFY(!(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(told(*opened(copy)), told(*library));
    const auto onItself = library->backUp(m_path);
    QVERIFY(!onItself);
    QCOMPARE(onItself.error().code, ErrorCode::Invalid);
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"link"_s)));
    QVERIFY(!library->backUp(m_folder->filePath(u"link"_s)));
    const QByteArray pipe = QFile::encodeName(m_folder->filePath(u"pipe"_s));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    for (const QString &name : {u"no/such/folder/b.sqlite"_s, u"."_s, u"pipe"_s}) {
        const auto failed = library->backUp(m_folder->filePath(name));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Unwritable);
    }
    struct stat still = {};
    QVERIFY(::stat(pipe.constData(), &still) == 0 && S_ISFIFO(still.st_mode));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden).size(), 0);
    QCOMPARE(library->check()->join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestBadLibraries)
#include "tst_badlibraries.moc"
