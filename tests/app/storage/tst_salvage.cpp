// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a damaged library everything is saved that can be read, what was lost is said, and the file itself stays as it
// is.
#include "storage/database.h"
#include "storage/query.h"
#include "storage/salvage.h"
#include "storage/setaside.h"
#include "support/librarybuilder.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

const QDate today(2026, 3, 2);
constexpr int articleCount = 40;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSoundLibraryIsSavedWhole();
    void changesInTheLogAreSaved();
    void aTornPageCostsItsOwnRowsOnly();
    void highlightsOutliveTheirText();
    void namesOfTagsAndDossiersAreStoodInFor();
    void aTruncatedLibraryGivesItsBeginning();
    void randomDamageNeverCrashesNorTouchesTheFile();
    void anOlderLibraryIsSavedIntoAWholeOne();
    void whatIsNoLibraryIsLeftAlone();
    void theDamagedFileKeepsEachByte();
    void anOpenLibraryIsNotTakenAway();

private:
    void change(const QString &statement) const;
    qint64 pageOf(const QString &table) const;
    void fillPage(qint64 page, char with) const;
    Result<Salvage> salvaged() const
    {
        const auto salvage = salvageInto(m_path, m_target);
        if (!salvage)
            qInfo("%s | %s", qPrintable(salvage.error().message), qPrintable(salvage.error().detail));
        return salvage;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_target;
};

void TestSalvage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
    m_target = m_folder->filePath(u"saved.sqlite"_s);
    const auto library = opened(m_path);
    for (int at = 0; at < articleCount; ++at) {
        const QString text = u"Text %1 with “words” of Ito.\n\nAnd a second part of it."_s.arg(at) + QString(600, u'y');
        const auto done = library->perform(Acts::AddArticle{
            anArticle(text, u"Title %1"_s.arg(at)), {aStatement(text, u"“words”"_s, u"Ito"_s, {u"JP"_s})}, "bytes"});
        QVERIFY(done);
        Highlight marked = aHighlight(done->article, text, u"second part"_s);
        marked.note = u"note %1"_s.arg(at);
        marked.tags = {u"tag"_s};
        QVERIFY(library->perform(Acts::AddHighlight{marked}));
        if (at == 0)
            QVERIFY(library->perform(
                Acts::AddDossier{{{}, {}, u"D"_s, {done->article}, {{{}, u"S"_s, {u"JP"_s}, false}}}}));
    }
    QVERIFY(library->setDraft(u"note/x"_s, "half a note"));
}

void TestSalvage::change(const QString &statement) const
{
    const auto database = Database::open(m_path, Database::Mode::ReadWrite);
    QVERIFY(database && (*database)->execute(u"PRAGMA foreign_keys = OFF"_s));
    QVERIFY((*database)->execute(statement));
}

/// The page the table's tree begins on.
qint64 TestSalvage::pageOf(const QString &table) const
{
    const auto database = Database::openToRead(m_path);
    Query query(**database, u"SELECT rootpage FROM sqlite_schema WHERE name = :name"_s);
    query.bind(u":name"_s, table);
    return query.first().value() ? query.integer(0) : 0;
}

void TestSalvage::fillPage(qint64 page, char with) const
{
    constexpr qint64 pageSize = 4096;
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * pageSize));
    QCOMPARE(file.write(QByteArray(pageSize, with)), pageSize);
}

void TestSalvage::aSoundLibraryIsSavedWhole()
{
    const auto salvage = salvaged();
    QVERIFY(salvage);
    QCOMPARE(salvage->lost.join(u'\n'), QString());
    QVERIFY2(salvage->saved.contains(u"Highlights: 40."_s), qPrintable(salvage->saved));
    QCOMPARE(told(*opened(m_target)), told(*opened(m_path)));
    QCOMPARE(opened(m_target)->draft(u"note/x"_s).value(), "half a note");
    QVERIFY(opened(m_target)->check()->isEmpty());
}

void TestSalvage::changesInTheLogAreSaved()
{
    // As after the power went: the newest note stands in the log alone.
    const auto library = opened(m_path);
    QVERIFY(library->perform(Acts::AddArticle{anArticle(u"The newest."_s), {}, {}}));
    const QString left = m_folder->filePath(u"left.sqlite"_s);
    QVERIFY(QFile::copy(m_path, left) && QFile::copy(m_path + u"-wal"_s, left + u"-wal"_s));
    const QByteArray log = bytesOf(left + u"-wal"_s);
    const auto salvage = salvageInto(left, m_target);
    QVERIFY(salvage);
    QCOMPARE(opened(m_target)->articleCount().value(), articleCount + 1);
    QCOMPARE(bytesOf(left + u"-wal"_s), log);
}

void TestSalvage::aTornPageCostsItsOwnRowsOnly()
{
    const auto pageCount = [this] { return QFileInfo(m_path).size() / 4096; };
    // One page after the other: whichever it is, the rest is there.
    const QByteArray whole = bytesOf(m_path);
    int partial = 0;
    for (qint64 page = 2; page <= pageCount(); page += 5) {
        write(m_path, whole);
        fillPage(page, '\x5a');
        QFile::remove(m_target);
        const auto salvage = salvaged();
        QVERIFY2(salvage, qPrintable(u"page %1"_s.arg(page)));
        const auto library = opened(m_target);
        QVERIFY(library);
        QCOMPARE(library->check()->join(u'\n'), QString());
        const int articles = library->articleCount().value();
        const auto notes = library->notes();
        QVERIFY(notes);
        if (!salvage->lost.isEmpty())
            ++partial;
        // A leaf of texts or highlights holds a few rows; a root that is torn takes its own table alone.
        QVERIFY2(articles > articleCount / 2 || notes->notes.size() > articleCount / 2,
                 qPrintable(u"page %1: %2"_s.arg(page).arg(salvage->lost.join(u'\n'))));
    }
    QVERIFY(partial > 0);
}

void TestSalvage::highlightsOutliveTheirText()
{
    fillPage(pageOf(u"version"_s), '\0');
    const auto salvage = salvaged();
    QVERIFY(salvage);
    QVERIFY2(salvage->lost.join(u'\n').contains(u"text was lost: 40"_s), qPrintable(salvage->lost.join(u'\n')));
    const auto library = opened(m_target);
    const auto articles = library->articles();
    QVERIFY(articles);
    QCOMPARE(articles->size(), articleCount);
    for (const ArticleSummary &summary : *articles) {
        QVERIFY(summary.details.title.startsWith(u"Title"_s));
        const auto highlights = library->highlights(summary.id);
        const auto article = library->article(summary.id);
        QVERIFY(highlights && article);
        QCOMPARE(highlights->size(), 1);
        QCOMPARE(highlights->first().span.of(article->text).toString(), u"second part"_s);
        QCOMPARE(highlights->first().note, u"note "_s + summary.details.title.section(u' ', 1));
        QCOMPARE(highlights->first().tags, QStringList{u"tag"_s});
    }
    QCOMPARE(library->check()->join(u'\n'), QString());
}

void TestSalvage::namesOfTagsAndDossiersAreStoodInFor()
{
    change(u"DELETE FROM tag"_s);
    change(u"DELETE FROM dossier"_s);
    const auto salvage = salvaged();
    QVERIFY(salvage);
    const auto library = opened(m_target);
    QCOMPARE(library->tags()->size(), 1);
    QVERIFY(library->tags()->first().name.startsWith(u"lost tag"_s));
    QCOMPARE(library->tags()->first().uses, articleCount);
    QCOMPARE(library->dossiers()->size(), 1);
    QCOMPARE(library->dossiers()->first().articles.size(), 1);
    QCOMPARE(salvage->lost.size(), 2);
}

void TestSalvage::aTruncatedLibraryGivesItsBeginning()
{
    QFile file(m_path);
    QVERIFY(file.resize(file.size() * 9 / 10 / 4096 * 4096));
    const QByteArray bytes = bytesOf(m_path);
    const auto salvage = salvaged();
    QVERIFY(salvage);
    QVERIFY(!salvage->lost.isEmpty());
    QCOMPARE(bytesOf(m_path), bytes);
    const auto library = opened(m_target);
    QVERIFY2(library->articleCount().value() > 0, qPrintable(salvage->lost.join(u'\n')));
    QCOMPARE(library->check()->join(u'\n'), QString());
}

void TestSalvage::randomDamageNeverCrashesNorTouchesTheFile()
{
    const QByteArray whole = bytesOf(m_path);
    QRandomGenerator random(11);
    int saved = 0;
    for (int round = 0; round < 40; ++round) {
        QByteArray bytes = whole;
        for (int at = 0; at < 1 << (round % 8); ++at)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        write(m_path, bytes);
        QFile::remove(m_target);
        const auto salvage = salvaged();
        QCOMPARE(bytesOf(m_path), bytes);
        if (!salvage) {
            QCOMPARE(salvage.error().code, ErrorCode::Damaged);
            QVERIFY(!QFile::exists(m_target));
            continue;
        }
        ++saved;
        QVERIFY(opened(m_target));
    }
    QVERIFY(saved > 20);
}

void TestSalvage::anOlderLibraryIsSavedIntoAWholeOne()
{
    // What later steps brought is not there yet.
    change(u"DROP TABLE learned_rule"_s);
    change(u"DROP TABLE colour_name"_s);
    change(u"PRAGMA user_version = 3"_s);
    const auto salvage = salvaged();
    QVERIFY(salvage);
    QCOMPARE(salvage->lost.join(u'\n'), QString());
    const auto library = opened(m_target);
    QCOMPARE(library->articleCount().value(), articleCount);
    QCOMPARE(library->rules()->size(), 0);
}

void TestSalvage::whatIsNoLibraryIsLeftAlone()
{
    const QByteArray diary = QByteArray("Dear diary, this is no library. ").repeated(300);
    const QString path = m_folder->filePath(u"diary.txt"_s);
    write(path, diary);
    QVERIFY(!salvageLibrary(path, today));
    QCOMPARE(bytesOf(path), diary);
    change(u"PRAGMA user_version = 9999"_s);
    const auto newer = salvageLibrary(m_path, today);
    QVERIFY(!newer);
    QCOMPARE(newer.error().code, ErrorCode::TooNew);
    change(u"PRAGMA application_id = 5"_s);
    QVERIFY(!salvageLibrary(m_path, today));
    QCOMPARE(QDir(m_folder->path()).entryList({u"*damaged*"_s, u"*part*"_s}, QDir::Files | QDir::Hidden).size(), 0);
}

void TestSalvage::theDamagedFileKeepsEachByte()
{
    fillPage(pageOf(u"version"_s), '\0');
    const QByteArray damaged = bytesOf(m_path);
    const auto first = salvageLibrary(m_path, today);
    QVERIFY(first);
    QCOMPARE(first->aside, m_path + u".damaged-2026-03-02"_s);
    QCOMPARE(bytesOf(first->aside), damaged);
    QVERIFY(opened(m_path)->check()->isEmpty());
    const auto second = salvageLibrary(m_path, today); // another time on the same day
    QVERIFY(second);
    QCOMPARE(second->aside, m_path + u".damaged-2026-03-02-2"_s);
    QCOMPARE(bytesOf(first->aside), damaged);
    const auto third = setAside(m_path, today);
    QVERIFY(third);
    QVERIFY(!QFile::exists(m_path));
    const auto back = goBackTo(*third, m_path, today); // nothing stands in its place
    QVERIFY(back);
    QVERIFY(QFile::exists(*third));
    QCOMPARE(opened(m_path)->articleCount().value(), articleCount);
}

void TestSalvage::anOpenLibraryIsNotTakenAway()
{
    const QByteArray before = bytesOf(m_path);
    {
        const auto library = opened(m_path);
        const auto taken = setAside(m_path, today);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Busy);
    }
    QVERIFY(!isOpenElsewhere(m_path));
    // Another process has it open.
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_path});
    QVERIFY(other.waitForReadyRead(30000));
    QVERIFY(isOpenElsewhere(m_path));
    QVERIFY(!salvageLibrary(m_path, today));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished(30000));
    QVERIFY(!isOpenElsewhere(m_path));
    QCOMPARE(bytesOf(m_path).size(), before.size());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        const auto library = opened(QString::fromLocal8Bit(argv[2]));
        std::puts("held");
        std::fflush(stdout);
        return std::getchar() == EOF && library ? 0 : 1;
    }
    TestSalvage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_salvage.moc"
