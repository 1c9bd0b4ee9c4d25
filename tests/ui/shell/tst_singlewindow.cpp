// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A second start hands its files to the first; what else comes over the socket does no harm.
#include "shell/mainwindow.h"
#include "shell/singlewindow.h"
#include "shell/startup.h"
#include "shell/troublewindow.h"

#include <QFile>
#include <QLabel>
#include <QLocalSocket>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Readout::Shell;
using namespace Qt::StringLiterals;

class TestSingleWindow : public QObject
{
    Q_OBJECT

private slots:
    void aSecondStartHandsOver();
    void anotherLibraryIsAnotherWindow();
    void aSocketLeftBehindIsTakenOver();
    void hostileRequestsAreDropped_data();
    void hostileRequestsAreDropped();
    void aGuestMayLeaveInMidSentence();
    void manyGuestsAreTurnedAway();
    void onlyItsOwnerMayKnock();
    void wordsOfTheCommandLine();
    void aDamagedLibraryIsSaidAndLeftAlone();
};

void TestSingleWindow::aSecondStartHandsOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    SingleWindow first(library);
    QVERIFY(!first.handOver({}));
    first.listen();
    QSignalSpy handed(&first, &SingleWindow::filesHanded);
    // The second start is another process; here another thread.
    auto answer = QtConcurrent::run([library] { return SingleWindow(library).handOver({u"/tmp/one two.txt"_s}); });
    QTRY_COMPARE(handed.count(), 1);
    QCOMPARE(handed.first().first().toStringList(), QStringList{u"/tmp/one two.txt"_s});
    QVERIFY(answer.result());
}

void TestSingleWindow::anotherLibraryIsAnotherWindow()
{
    const QTemporaryDir folder;
    SingleWindow first(folder.filePath(u"one.sqlite"_s));
    first.listen();
    QVERIFY(!SingleWindow(folder.filePath(u"two.sqlite"_s)).handOver({}));
}

void TestSingleWindow::aSocketLeftBehindIsTakenOver()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    SingleWindow first(library);
    QFile left(first.address());
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(!first.handOver({}));
    first.listen();
    QSignalSpy handed(&first, &SingleWindow::filesHanded);
    auto answer = QtConcurrent::run([library] { return SingleWindow(library).handOver({}); });
    QTRY_COMPARE(handed.count(), 1);
    QVERIFY(answer.result());
}

void TestSingleWindow::hostileRequestsAreDropped_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("no JSON") << QByteArray("open everything\n");
    QTest::newRow("no array") << QByteArray("{\"path\":\"/etc/passwd\"}\n");
    QTest::newRow("deep") << QByteArray(100000, '[') + "\n";
    QTest::newRow("endless") << QByteArray(SingleWindow::maxRequestBytes * 2, 'x');
    QTest::newRow("bytes") << QByteArray::fromHex("00ff00ff0a");
}

void TestSingleWindow::hostileRequestsAreDropped()
{
    QFETCH(QByteArray, request);
    const QTemporaryDir folder;
    SingleWindow first(folder.filePath(u"library.sqlite"_s));
    first.listen();
    QSignalSpy handed(&first, &SingleWindow::filesHanded);
    QLocalSocket guest;
    guest.connectToServer(first.address());
    QVERIFY(guest.waitForConnected(1000));
    guest.write(request);
    guest.flush();
    QTRY_COMPARE(guest.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(handed.count(), 0);
}

void TestSingleWindow::aGuestMayLeaveInMidSentence()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    SingleWindow first(library);
    first.listen();
    QSignalSpy handed(&first, &SingleWindow::filesHanded);
    for (int i = 0; i < 20; ++i) {
        QLocalSocket guest;
        guest.connectToServer(first.address());
        QVERIFY(guest.waitForConnected(1000));
        guest.write("[\"/tmp/one");
        guest.flush();
        guest.abort();
        QCoreApplication::processEvents();
    }
    auto answer = QtConcurrent::run([library] { return SingleWindow(library).handOver({u"/tmp/two"_s}); });
    QTRY_COMPARE(handed.count(), 1);
    QCOMPARE(handed.first().first().toStringList(), QStringList{u"/tmp/two"_s});
    QVERIFY(answer.result());
}

void TestSingleWindow::manyGuestsAreTurnedAway()
{
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"library.sqlite"_s);
    SingleWindow first(library);
    first.listen();
    std::vector<std::unique_ptr<QLocalSocket>> guests;
    for (int i = 0; i < 60; ++i) {
        guests.push_back(std::make_unique<QLocalSocket>());
        guests.back()->connectToServer(first.address());
        QCoreApplication::processEvents();
    }
    guests.clear();
    QSignalSpy handed(&first, &SingleWindow::filesHanded);
    QTest::qWait(50);
    auto answer = QtConcurrent::run([library] { return SingleWindow(library).handOver({}); });
    QTRY_COMPARE(handed.count(), 1);
    QVERIFY(answer.result());
}

void TestSingleWindow::onlyItsOwnerMayKnock()
{
    const QTemporaryDir folder;
    QString address;
    {
        SingleWindow first(folder.filePath(u"library.sqlite"_s));
        address = first.address();
        first.listen();
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                              QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(QFileInfo::exists(address));
        QVERIFY(!(QFile::permissions(address) & others));
    }
    QVERIFY(!QFileInfo::exists(address));
}

void TestSingleWindow::wordsOfTheCommandLine()
{
    const QTemporaryDir folder;
    const StartWords words =
        startWords({u"--library"_s, folder.filePath(u"a.sqlite"_s), folder.path(), u"not there.txt"_s,
                    QUrl::fromLocalFile(folder.path()).toString(), u"https://example.org/a"_s});
    QCOMPARE(words.library, folder.filePath(u"a.sqlite"_s));
    QCOMPARE(words.files,
             (QStringList{folder.path(), QDir::current().absoluteFilePath(u"not there.txt"_s), folder.path()}));
    QCOMPARE(words.addresses, QStringList{u"https://example.org/a"_s});
}

void TestSingleWindow::aDamagedLibraryIsSaidAndLeftAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const QByteArray bytes = QByteArray("This is no database. ").repeated(1000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(bytes);
    file.flush();
    Settings settings(folder.filePath(u"readout.ini"_s));
    StartWords words;
    words.library = path;
    Startup startup(words, settings);
    startup.open();
    QVERIFY(startup.trouble());
    QVERIFY(!startup.window());
    QVERIFY(!startup.trouble()->findChild<QLabel *>(u"trouble.sentence"_s)->text().isEmpty());
    file.seek(0);
    QCOMPARE(file.readAll(), bytes);
    // A person moves it away and tries again.
    QVERIFY(QFile::rename(path, folder.filePath(u"broken.sqlite"_s)));
    QTest::mouseClick(startup.trouble()->findChild<QPushButton *>(u"trouble.retry"_s), Qt::LeftButton);
    QTRY_VERIFY(startup.window());
    QVERIFY(!startup.trouble());
}

QTEST_MAIN(TestSingleWindow)
#include "tst_singlewindow.moc"
