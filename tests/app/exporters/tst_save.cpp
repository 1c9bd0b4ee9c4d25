// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file is written whole or stays what it was, and what stood in the way is said.
#include "base/heldfiles.h"
#include "exporters/exporter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestSave : public QObject
{
    Q_OBJECT

private slots:
    void writesAndReplaces();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void readOnlyFolderIsSaid();
    void whatStoodThereSurvivesAFailedWrite();
    void fullDiskIsSaid();
    void devicesStayDevices();
    void aHeldFileIsLeftAlone();

private:
    QTemporaryDir m_folder;
};

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

void TestSave::writesAndReplaces()
{
    const QString path = m_folder.filePath(u"notes – ünï.md"_s);
    QVERIFY(Exporters::save("first", path));
    QVERIFY(Exporters::save("second", path));
    QCOMPARE(contentsOf(path), QByteArray("second"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

void TestSave::aHeldFileIsLeftAlone()
{
    const QString path = m_folder.filePath(u"library.sqlite"_s);
    QVERIFY(Exporters::save("notes of years", path));
    {
        const HeldFile held(path);
        const Result<void> saved = Exporters::save("x", path);
        QVERIFY(!saved && saved.error().message.contains(u"library"_s));
        QCOMPARE(contentsOf(path), QByteArray("notes of years"));
    }
    QVERIFY(Exporters::save("x", path));
}

void TestSave::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("a folder") << m_folder.path() << u"it is a folder"_s;
    QTest::newRow("no folder") << m_folder.filePath(u"nowhere/notes.md"_s) << u"there is no folder"_s;
    QTest::newRow("no name") << QString() << u"cannot be written"_s;
}

void TestSave::saysWhatStandsInTheWay()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    const Result<void> saved = Exporters::save("x", path);
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::Unwritable);
    QVERIFY2(saved.error().message.contains(words), qPrintable(saved.error().message));
}

void TestSave::readOnlyFolderIsSaid()
{
    if (geteuid() == 0)
        QSKIP("rights do not bind root");
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    const Result<void> saved = Exporters::save("x", folder.filePath(u"notes.md"_s));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!saved);
    QVERIFY(saved.error().code == ErrorCode::Unwritable);
}

void TestSave::whatStoodThereSurvivesAFailedWrite()
{
    const QString path = m_folder.filePath(u"kept.md"_s);
    QVERIFY(Exporters::save("kept", path));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{4096, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const Result<void> saved = Exporters::save(QByteArray(1000000, 'x'), path);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!saved);
    QVERIFY(!saved.error().message.isEmpty());
    QCOMPARE(contentsOf(path), QByteArray("kept"));
    QVERIFY(!QDir(m_folder.path()).entryList(QDir::Files).filter(u"kept"_s).isEmpty());
    QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}, QDir::Files).size(), 1);
}

void TestSave::fullDiskIsSaid()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    const QString path = m_folder.filePath(u"full"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, path)); // a mistake would cost us the link, not the device
    const Result<void> saved = Exporters::save("x", path);
    QVERIFY(!saved);
    QVERIFY2(saved.error().code == ErrorCode::NoSpace, qPrintable(saved.error().message));
    QVERIFY(saved.error().message.contains(u"disk is full"_s));
}

void TestSave::devicesStayDevices()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const int reader = open(qPrintable(path), O_RDONLY | O_NONBLOCK);
    QVERIFY(Exporters::save("through", path));
    char got[16]{};
    QCOMPARE(read(reader, got, sizeof got), 7);
    close(reader);
    QCOMPARE(QByteArray(got), QByteArray("through"));
    struct stat about
    {
    };
    QCOMPARE(stat(qPrintable(path), &about), 0);
    QVERIFY(S_ISFIFO(about.st_mode));
}

QTEST_GUILESS_MAIN(TestSave)
#include "tst_save.moc"
