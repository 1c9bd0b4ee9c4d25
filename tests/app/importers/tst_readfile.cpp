// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands at a path: opened, or refused with a sentence; never waited for.
#include "base/heldfiles.h"
#include "importers/importer.h"

#include "printed.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestReadFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFileComesWithItsBytes();
    void refusalsAreSentences_data();
    void refusalsAreSentences();
    void aFileWithoutRightsIsRefused();
    void aHeldFileIsNotOpened();
    void whatHoldsNoTextIsEmpty_data();
    void whatHoldsNoTextIsEmpty();
    void aStreamIsReadToItsEndOrItsBound();

private:
    QString write(const QString &name, const QByteArray &bytes);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReadFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReadFile::aHeldFileIsNotOpened()
{
    const QString path = write(u"library.txt"_s, "One two three.");
    {
        const HeldFile held(path);
        const auto refused = Importers::readFile(path);
        QVERIFY(!refused && refused.error().message.contains(u"library"_s));
    }
    QVERIFY(Importers::readFile(path));
}

QString TestReadFile::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestReadFile::aFileComesWithItsBytes()
{
    const QByteArray bytes("\xEF\xBB\xBF"
                           "Boats  wait.\r\n");
    const Result<FileArticle> opened = readFile(write(u"boats.txt"_s, bytes));
    QVERIFY(opened.has_value());
    QCOMPARE(opened->bytes, bytes);
    QCOMPARE(opened->article.text, u"Boats wait."_s);
}

void TestReadFile::refusalsAreSentences_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"/nowhere/boats.txt"_s << ErrorCode::NotFound;
    QTest::newRow("no name") << QString() << ErrorCode::NotFound;
    QTest::newRow("folder") << u"/"_s << ErrorCode::Unreadable;
    QTest::newRow("endless device") << u"/dev/zero"_s << ErrorCode::Unreadable;
    QTest::newRow("pipe") << u"pipe"_s << ErrorCode::Unreadable;
    QTest::newRow("link to nothing") << u"link"_s << ErrorCode::NotFound;
    QTest::newRow("over 64 MB") << u"large"_s << ErrorCode::TooLarge;
}

void TestReadFile::refusalsAreSentences()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    if (path == u"pipe"_s) {
        path = m_folder->filePath(path);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    } else if (path == u"link"_s) {
        path = m_folder->filePath(path);
        QVERIFY(QFile::link(u"/nowhere/boats.txt"_s, path));
    } else if (path == u"large"_s) {
        path = write(path, "text");
        QVERIFY(QFile::resize(path, maxInputBytes + 1));
    }
    const Result<FileArticle> opened = readFile(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QVERIFY2(opened.error().message.size() > 20 && opened.error().message.endsWith(u'.'),
             qPrintable(opened.error().message));
    QVERIFY(!opened.error().message.contains(u"%1"_s));
}

void TestReadFile::aFileWithoutRightsIsRefused()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const QString path = write(u"secret.txt"_s, "Boats wait.");
    QVERIFY(QFile::setPermissions(path, {}));
    const Result<FileArticle> opened = readFile(path);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unreadable);
}

void TestReadFile::whatHoldsNoTextIsEmpty_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t\n");
    QTest::newRow("NUL") << QByteArray(100'000, '\0');
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("UTF-16 mark") << QByteArray("\xFF\xFE");
    QTest::newRow("a stop") << QByteArray("...");
}

void TestReadFile::whatHoldsNoTextIsEmpty()
{
    QFETCH(QByteArray, bytes);
    const Result<FileArticle> opened = readFile(write(u"empty.txt"_s, bytes));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Empty);
    QCOMPARE(opened.error().message, u"“empty.txt” holds no text."_s);
}

void TestReadFile::aStreamIsReadToItsEndOrItsBound()
{
    QBuffer buffer;
    buffer.setData("Boats wait.");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const Result<QByteArray> bytes = readAtMost(buffer, u"standard input"_s);
    QVERIFY(bytes.has_value());
    QCOMPARE(*bytes, "Boats wait.");
    QFile endless(u"/dev/zero"_s);
    if (!endless.open(QIODevice::ReadOnly))
        QSKIP("no /dev/zero here");
    const Result<QByteArray> bounded = readAtMost(endless, u"standard input"_s);
    QVERIFY(!bounded);
    QCOMPARE(bounded.error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestReadFile)
#include "tst_readfile.moc"
