// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library is copied without a word; what goes wrong with it is said, with a way out.
#include "shell/backupkeeper.h"
#include "shell/mainwindow.h"
#include "shell/messagebar.h"
#include "shell/startup.h"
#include "shell/troublewindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Readout;
using namespace Readout::Shell;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

class TestLibrarySafety : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupIsMadeOnceTheWindowIsThere();
    void noBackupIsMadeWhereNoneIsWanted();
    void aBackupThatFailsIsSaidOnce();
    void theSwitchIsKept();
    void aDamagedLibraryGoesBackToItsBackup();
    void aDamagedLibraryIsSavedAsFarAsItCanBeRead();
    void aDamagedLibraryMakesRoomForANewOne();
    void withoutABackupNoneIsOffered();
    void damageFoundInTheWindowLeadsToTheWaysOut();
    void aReplacedLibraryIsSaidAndNotWritten();

private:
    void backUpAndDamage();
    QPushButton *button(const Startup &startup, const char *name) const
    {
        return startup.trouble()->findChild<QPushButton *>(u"trouble."_s + QLatin1StringView(name));
    }
    QString said(const Startup &startup) const { return startup.window()->findChild<MessageBar *>()->text(); }
    QByteArray bytesOf(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString aside() const
    {
        const QStringList names = QDir(m_folder->path()).entryList({u"library.sqlite.damaged-*"_s});
        return names.size() == 1 ? m_folder->filePath(names.first()) : QString();
    }
    StartWords words() const { return startWords({u"--library"_s, m_path}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    QString m_path;
};

void TestLibrarySafety::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"readout.ini"_s));
    m_path = m_folder->filePath(u"library.sqlite"_s);
    const auto library = opened(m_path);
    const QString text = u"The ferry stays in port, the harbour office said."_s;
    const auto done = library->perform(Acts::AddArticle{anArticle(text), {}, text.toUtf8()});
    QVERIFY(done && library->perform(Acts::AddHighlight{aHighlight(done->article, text, u"harbour office"_s)}));
}

void TestLibrarySafety::aBackupIsMadeOnceTheWindowIsThere()
{
    BackupKeeper keeper(m_path, *m_settings);
    const QSignalSpy looked(&keeper, &BackupKeeper::looked);
    const QSignalSpy failed(&keeper, &BackupKeeper::failed);
    keeper.start(0);
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(Storage::backupsOf(m_path).size(), 1);
    keeper.start(0);
    QTRY_COMPARE(looked.count(), 2);
    QCOMPARE(Storage::backupsOf(m_path).size(), 1);
}

void TestLibrarySafety::noBackupIsMadeWhereNoneIsWanted()
{
    m_settings->setBacksUp(false);
    {
        BackupKeeper keeper(m_path, *m_settings);
        keeper.start(0);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    } // which would wait for a copy
    QCOMPARE(Storage::backupsOf(m_path).size(), 0);
}

void TestLibrarySafety::aBackupThatFailsIsSaidOnce()
{
    QFile inTheWay(Storage::backupFolder(m_path));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    BackupKeeper keeper(m_path, *m_settings);
    const QSignalSpy looked(&keeper, &BackupKeeper::looked);
    const QSignalSpy failed(&keeper, &BackupKeeper::failed);
    for (int time = 1; time <= 2; ++time) {
        keeper.start(0);
        QTRY_COMPARE(looked.count(), time);
    }
    QCOMPARE(failed.count(), 1);
}

void TestLibrarySafety::theSwitchIsKept()
{
    const WindowFixture fixture;
    QAction *action = fixture.window->actionTable()->action("file.backups"_L1);
    QVERIFY(action->isChecked());
    action->trigger();
    QVERIFY(!fixture.settings.backsUp());
    QVERIFY(!Settings(fixture.folder.filePath(u"readout.ini"_s)).backsUp());
    action->trigger();
    QVERIFY(fixture.settings.backsUp());
}

/// The file ends in the middle: SQLite does not open it any more.
void TestLibrarySafety::backUpAndDamage()
{
    QVERIFY(Storage::backUpIfDue(m_path, QDate(2026, 3, 2)));
    QFile file(m_path);
    QVERIFY(file.resize(file.size() - 3 * 4096));
}

void TestLibrarySafety::aDamagedLibraryGoesBackToItsBackup()
{
    backUpAndDamage();
    const QByteArray damaged = bytesOf(m_path);
    Startup startup(words(), *m_settings);
    startup.open();
    QVERIFY(startup.trouble());
    QVERIFY(!startup.window());
    QTRY_VERIFY(button(startup, "backup")->isEnabled());
    QVERIFY2(button(startup, "backup")->text().contains(u"2026"_s), qPrintable(button(startup, "backup")->text()));
    QVERIFY(button(startup, "backup")->text().contains(u"articles: 1, highlights: 1"_s));
    QTest::mouseClick(button(startup, "backup"), Qt::LeftButton);
    QTRY_VERIFY(startup.window());
    QVERIFY(!startup.trouble());
    QCOMPARE(startup.window()->session()->library().articleCount().value(), 1);
    QVERIFY(!aside().isEmpty());
    QCOMPARE(bytesOf(aside()), damaged);
    QVERIFY2(said(startup).contains(u"damaged-"_s), qPrintable(said(startup)));
    QCOMPARE(Storage::backupsOf(m_path).size(), 1);
}

void TestLibrarySafety::aDamagedLibraryIsSavedAsFarAsItCanBeRead()
{
    backUpAndDamage();
    const QByteArray damaged = bytesOf(m_path);
    Startup startup(words(), *m_settings);
    startup.open();
    QVERIFY(startup.trouble());
    QTest::mouseClick(button(startup, "salvage"), Qt::LeftButton);
    QTRY_VERIFY(startup.window());
    QCOMPARE(startup.window()->session()->library().articleCount().value(), 1);
    QVERIFY(startup.window()->session()->library().check()->isEmpty());
    QCOMPARE(bytesOf(aside()), damaged);
    QVERIFY2(said(startup).contains(u"Articles: 1."_s), qPrintable(said(startup)));
}

void TestLibrarySafety::aDamagedLibraryMakesRoomForANewOne()
{
    backUpAndDamage();
    const QByteArray damaged = bytesOf(m_path);
    Startup startup(words(), *m_settings);
    startup.open();
    QTest::mouseClick(button(startup, "new"), Qt::LeftButton);
    QTRY_VERIFY(startup.window());
    QCOMPARE(startup.window()->session()->library().articleCount().value(), 0);
    QCOMPARE(bytesOf(aside()), damaged);
}

void TestLibrarySafety::withoutABackupNoneIsOffered()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("Dear diary") == 10);
    file.close();
    Startup startup(words(), *m_settings);
    startup.open();
    QTRY_COMPARE(button(startup, "backup")->text(), u"There is no sound backup"_s);
    QVERIFY(!button(startup, "backup")->isEnabled());
    QTest::mouseClick(button(startup, "salvage"), Qt::LeftButton);
    QTRY_VERIFY(startup.trouble()->findChild<QLabel *>(u"trouble.sentence"_s)->text().contains(u"Nothing in"_s));
    QVERIFY(button(startup, "salvage")->isEnabled());
    QCOMPARE(bytesOf(m_path), "Dear diary");
}

void TestLibrarySafety::damageFoundInTheWindowLeadsToTheWaysOut()
{
    Startup startup(words(), *m_settings);
    startup.open();
    QVERIFY(startup.window());
    startup.window()->showError({ErrorCode::Damaged, u"The library is damaged."_s, {}});
    auto *help = startup.window()->findChild<QPushButton *>(u"messageBar.button"_s);
    QVERIFY(help && help->isVisible());
    QTest::mouseClick(help, Qt::LeftButton);
    QTRY_VERIFY(startup.trouble());
    QTRY_VERIFY(!startup.window());
    QVERIFY(startup.trouble()->isVisible());
    QVERIFY(button(startup, "salvage")->isVisible());
    QTest::mouseClick(button(startup, "salvage"), Qt::LeftButton);
    QTRY_VERIFY(startup.window());
    QCOMPARE(startup.window()->session()->library().articleCount().value(), 1);
}

void TestLibrarySafety::aReplacedLibraryIsSaidAndNotWritten()
{
    const WindowFixture fixture;
    const QString path = fixture.library->path();
    QVERIFY(fixture.window->session()->addTag(u"before"_s));
    QVERIFY(QFile::remove(path + u"-wal"_s) && QFile::remove(path) && QFile::copy(m_path, path));
    const QByteArray theirs = bytesOf(path);
    fixture.window->session()->addTag(u"after"_s);
    QVERIFY2(fixture.message().contains(u"replaced"_s), qPrintable(fixture.message()));
    QVERIFY2(fixture.message().contains(u"rescued-"_s), qPrintable(fixture.message()));
    QCOMPARE(bytesOf(path), theirs);
    const QStringList rescued = QDir(fixture.folder.path()).entryList({u"library.sqlite.rescued-*"_s});
    QCOMPARE(rescued.size(), 1);
    const auto saved = opened(fixture.folder.filePath(rescued.first()));
    QCOMPARE(saved->tags()->size(), 1);
    QCOMPARE(saved->tags()->first().name, u"before"_s);
}

QTEST_MAIN(TestLibrarySafety)
#include "tst_librarysafety.moc"
