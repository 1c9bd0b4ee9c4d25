// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library is copied without a word; what goes wrong with it is said, with a way out.
#include "shell/backupkeeper.h"
#include "shell/mainwindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

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

private:
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

QTEST_MAIN(TestLibrarySafety)
#include "tst_librarysafety.moc"
