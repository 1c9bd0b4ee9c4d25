// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Articles come in by file, clipboard and drop; what cannot be opened is said in the bar and takes no keyboard.
#include "support/windowfixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestComingIn : public QObject
{
    Q_OBJECT

private slots:
    void severalFilesAtOnce();
    void badFilesAreSaidAndTakeNoKeyboard_data();
    void badFilesAreSaidAndTakeNoKeyboard();
    void aGoodFileAmongBadOnesIsOpened();
    void textIsPasted();
    void aPageIsPasted();
    void pastingInAFieldStaysThere();
    void anEmptyClipboardIsSaid();
    void filesAndTextAreDropped();
    void theSameArticleTwiceIsOneArticle();
    void cancellingDropsLateAnswers();
};

void TestComingIn::severalFilesAtOnce()
{
    WindowFixture fixture;
    QStringList paths;
    for (int i = 0; i < 12; ++i)
        paths.append(fixture.file(u"article%1.txt"_s.arg(i),
                                  u"Report %1\n\nThe minister said that rule %1 stays.\n"_s.arg(i).toUtf8()));
    fixture.window->openFiles(paths);
    QTRY_COMPARE(*fixture.library->articleCount(), 12);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QVERIFY(fixture.window->session()->hasArticle());
    QCOMPARE(fixture.message(), QString());
    QCOMPARE(fixture.notice(), u"Opened 12 articles"_s);
}

void TestComingIn::badFilesAreSaidAndTakeNoKeyboard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space only") << QByteArray(" \n\n \t");
    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(char(i * 37 % 256));
    QTest::newRow("binary") << binary;
}

void TestComingIn::badFilesAreSaidAndTakeNoKeyboard()
{
    QFETCH(QByteArray, bytes);
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    fixture.window->openFiles({fixture.file(u"bad.bin"_s, bytes)});
    QTRY_VERIFY(!fixture.message().isEmpty());
    QVERIFY2(fixture.message().contains(u"bad.bin"_s), qPrintable(fixture.message()));
    QVERIFY(fixture.view()->hasFocus());
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::aGoodFileAmongBadOnesIsOpened()
{
    WindowFixture fixture;
    fixture.window->openFiles(
        {fixture.folder.filePath(u"nowhere.txt"_s), fixture.folder.path(), fixture.articleFile()});
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTRY_COMPARE(*fixture.library->articleCount(), 1);
    QVERIFY(!fixture.message().isEmpty());
    QCOMPARE(fixture.part<QToolButton>("messageBar.more")->text(), u"and 1 more"_s);
}

void TestComingIn::textIsPasted()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QGuiApplication::clipboard()->setText(Testing::harbourArticle());
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const Article &article = fixture.window->session()->article()->article();
    QCOMPARE(article.details.title, u"Harbour talks end without a date"_s);
    QVERIFY(article.text.contains(u"“The harbours stay open to everybody,”"_s));
}

void TestComingIn::aPageIsPasted()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    auto *data = new QMimeData;
    data->setHtml(u"<h1>Ferry fares</h1><p>The minister said that fares would stay.</p><p>Nobody objected.</p>"_s);
    data->setText(u"Ferry fares The minister said that fares would stay. Nobody objected."_s);
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(fixture.window.get(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const Article &article = fixture.window->session()->article()->article();
    QVERIFY2(article.paragraphs.size() >= 2, qPrintable(article.text));
    QVERIFY(!article.text.contains(u'<'));
}

void TestComingIn::pastingInAFieldStaysThere()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    QGuiApplication::clipboard()->setText(u"fees"_s);
    QTest::keyClick(fixture.view(), Qt::Key_F, Qt::ControlModifier);
    auto *field = fixture.part<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field->text(), u"fees"_s);
    QTest::qWait(20);
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::anEmptyClipboardIsSaid()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QGuiApplication::clipboard()->clear();
    fixture.window->actionTable()->action("file.paste"_L1)->trigger();
    QCOMPARE(fixture.message(), u"The clipboard holds no text. Copy an article first."_s);
}

void TestComingIn::filesAndTextAreDropped()
{
    WindowFixture fixture;
    const auto drop = [&](const QMimeData &data) {
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(fixture.window.get(), &event);
        QVERIFY(event.isAccepted());
    };
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(fixture.articleFile())});
    drop(files);
    QTRY_COMPARE(*fixture.library->articleCount(), 1);
    QMimeData text;
    text.setText(u"Another report\n\nThe mayor said that the bridge was safe."_s);
    drop(text);
    QTRY_COMPARE(*fixture.library->articleCount(), 2);
    QMimeData nothing;
    QDragEnterEvent refused(QPoint(400, 400), Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(fixture.window.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void TestComingIn::theSameArticleTwiceIsOneArticle()
{
    WindowFixture fixture;
    const QString path = fixture.articleFile();
    fixture.window->openFiles({path});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const ArticleId id = fixture.window->session()->current();
    fixture.window->session()->close();
    fixture.window->openFiles({path});
    QTRY_COMPARE(fixture.window->session()->current(), id);
    QCOMPARE(*fixture.library->articleCount(), 1);
}

void TestComingIn::cancellingDropsLateAnswers()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    fixture.window->opening()->cancel();
    QCOMPARE(fixture.window->opening()->running(), 0);
    QTest::qWait(300);
    QCOMPARE(*fixture.library->articleCount(), 0);
}

QTEST_MAIN(TestComingIn)
#include "tst_comingin.moc"
