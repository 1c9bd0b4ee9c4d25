// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One copy a day when there was a change; which of them stay; nothing damaged is taken for a backup.
#include "storage/backups.h"
#include "storage/database.h"
#include "support/librarybuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Storage;
using namespace Readout::Testing;

namespace {

const QDate firstDay(2026, 3, 2);

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QString daysOf(const QList<Backup> &backups)
{
    QStringList days;
    for (const Backup &backup : backups)
        days.append(backup.day.toString(u"MM-dd"_s));
    return days.join(u' ');
}

} // namespace

class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCopyHoldsEverything();
    void oneADayAndOnlyAfterAChange();
    void aWeekOfDaysAndAMonthOfWeeksStay();
    void otherFilesAreLeftAlone();
    void aDamagedLibraryIsNoBackup();
    void whatCannotBeWrittenLeavesTheOlderOnes();
    void theNewestSoundOneIsFound();

private:
    void add(const QString &text) const;
    bool backUp(QDate day) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"library.sqlite"_s);
    add(u"The first text with words."_s);
}

void TestBackups::add(const QString &text) const
{
    const auto library = opened(m_path);
    const auto done = library->perform(Acts::AddArticle{anArticle(text), {}, text.toUtf8()});
    QVERIFY(done);
    QVERIFY(library->perform(Acts::AddHighlight{aHighlight(done->article, text, u"words"_s)}));
}

bool TestBackups::backUp(QDate day) const
{
    const auto made = backUpIfDue(m_path, day);
    if (!made)
        qWarning("%s | %s", qPrintable(made.error().message), qPrintable(made.error().detail));
    return made && *made;
}

void TestBackups::aCopyHoldsEverything()
{
    const auto library = opened(m_path); // while it is open, with the newest words in the log
    QVERIFY(library->perform(Acts::AddArticle{anArticle(u"A text in the log."_s), {}, {}}));
    QVERIFY(backUp(firstDay));
    const QList<Backup> backups = backupsOf(m_path);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().path, m_folder->filePath(u"backups/library-2026-03-02.sqlite"_s));
    QCOMPARE(told(*opened(backups.first().path)), told(*library));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(backups.first().path) & others));
    QVERIFY(!(QFile::permissions(backupFolder(m_path)) & others));
}

void TestBackups::oneADayAndOnlyAfterAChange()
{
    QVERIFY(backUp(firstDay));
    QVERIFY(!backUp(firstDay.addDays(1))); // nothing was written
    add(u"The second text with words."_s);
    QVERIFY(!backUp(firstDay)); // there is one of that day
    QVERIFY(backUp(firstDay.addDays(2)));
    QCOMPARE(daysOf(backupsOf(m_path)), u"03-04 03-02"_s);
    QCOMPARE(opened(backupsOf(m_path).first().path)->articleCount().value(), 2);
    QCOMPARE(opened(backupsOf(m_path).last().path)->articleCount().value(), 1);
}

void TestBackups::aWeekOfDaysAndAMonthOfWeeksStay()
{
    QList<Backup> kept;
    for (int day = 0; day < 60; ++day) { // as it goes day by day: what is kept must be able to get old
        kept.prepend({QString::number(day), firstDay.addDays(day)});
        for (const Backup &gone : outdated(kept))
            kept.removeOne(gone);
    }
    // The 60th day is Thursday, 30 April: seven days, then the last day of each week before.
    QCOMPARE(daysOf(kept), u"04-30 04-29 04-28 04-27 04-26 04-25 04-24 04-23 04-19 04-12 04-05"_s);
    // Somebody who comes once a month keeps eleven months.
    QList<Backup> rare;
    for (int month = 0; month < 15; ++month)
        rare.prepend({{}, firstDay.addMonths(month)});
    QCOMPARE(outdated(rare).size(), 4);
}

void TestBackups::otherFilesAreLeftAlone()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"backups"_s));
    const QStringList others{u"library-2020-01-01.sqlite.gz"_s, u"library-2020-13-01.sqlite"_s, u"notes.txt"_s,
                             u"other-2020-01-01.sqlite"_s, u"library-mine.sqlite"_s};
    for (const QString &name : others) {
        QFile file(QDir(backupFolder(m_path)).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    }
    for (int day = 0; day < 40; ++day) {
        QFile old(QDir(backupFolder(m_path))
                      .filePath(u"library-%1.sqlite"_s.arg(firstDay.addDays(day - 60).toString(Qt::ISODate))));
        QVERIFY(old.open(QIODevice::WriteOnly));
    }
    QVERIFY(backUp(firstDay));
    QCOMPARE(backupsOf(m_path).size(), dailyBackups + weeklyBackups);
    for (const QString &name : others)
        QCOMPARE(bytesOf(QDir(backupFolder(m_path)).filePath(name)), "mine");
}

void TestBackups::aDamagedLibraryIsNoBackup()
{
    QVERIFY(backUp(firstDay));
    const QByteArray good = bytesOf(backupsOf(m_path).first().path);
    add(u"words that come later. "_s.repeated(2000));
    QByteArray bytes = bytesOf(m_path);
    for (qsizetype at = bytes.size() / 2; at < bytes.size(); ++at)
        bytes[at] = 'x';
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto made = backUpIfDue(m_path, firstDay.addDays(1));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Damaged);
    QCOMPARE(daysOf(backupsOf(m_path)), u"03-02"_s);
    QCOMPARE(bytesOf(backupsOf(m_path).first().path), good);
    QCOMPARE(bytesOf(m_path), bytes);
    QCOMPARE(QDir(backupFolder(m_path)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestBackups::whatCannotBeWrittenLeavesTheOlderOnes()
{
    QFile inTheWay(backupFolder(m_path));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto made = backUpIfDue(m_path, firstDay);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Unwritable);
    QVERIFY(made.error().message.contains(u"backups"_s));
    QVERIFY(inTheWay.remove());
    QVERIFY(backUp(firstDay)); // the next time it can be
}

void TestBackups::theNewestSoundOneIsFound()
{
    QVERIFY(!newestGoodBackup(m_path));
    QVERIFY(backUp(firstDay));
    add(u"The second text with words."_s);
    QVERIFY(backUp(firstDay.addDays(1)));
    add(u"The third text with words."_s);
    QVERIFY(backUp(firstDay.addDays(2)));
    QFile newest(backupsOf(m_path).first().path);
    QVERIFY(newest.resize(newest.size() / 3));
    const auto found = newestGoodBackup(m_path);
    QVERIFY(found);
    QCOMPARE(found->backup.day, firstDay.addDays(1));
    QCOMPARE(found->contents.articles, 2);
    QCOMPARE(found->contents.highlights, 2);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
