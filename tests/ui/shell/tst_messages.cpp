// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages take no keyboard unless one goes to them, none is lost behind another, and each can be answered.
#include "support/grabs.h"
#include "support/windowfixture.h"

#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Shell::MessageBar;
using Testing::WindowFixture;

class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusedFileIsTold();
    void theKeyboardGoesThereAndBack();
    void anEarlierMessageIsAnswered();
    void anInformationReplacesTheOneBefore();
    void newsGoAndErrorsStay();
    void noTextMoves();
    void theBeginningCanBeReadBelowIt();
};

void TestMessages::everyRefusedFileIsTold()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QStringList paths;
    for (int i = 0; i < 4; ++i)
        paths.append(fixture.folder.filePath(u"nowhere%1.txt"_s.arg(i)));
    const QWidget *before = QApplication::focusWidget();
    fixture.window->openFiles(paths);
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    auto *more = fixture.part<QToolButton>("messageBar.more");
    QTRY_COMPARE(more->text(), u"and 3 more"_s);
    QCOMPARE(QApplication::focusWidget(), before);
    auto *earlier = fixture.part<QListWidget>("messageBar.earlier");
    QVERIFY(!earlier->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(earlier->isVisible());
    Grabs::grab(*fixture.window, u"messages"_s);
    QStringList told{fixture.message()};
    for (int row = 0; row < earlier->count(); ++row)
        told.append(earlier->item(row)->text());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(int(told.filter(u"nowhere%1.txt"_s.arg(i)).size()), 1);
}

void TestMessages::theKeyboardGoesThereAndBack()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    fixture.window->say(MessageBar::Kind::Error, u"The disk is full."_s);
    QVERIFY(fixture.view()->hasFocus());
    QTest::keyClick(fixture.view(), Qt::Key_F6);
    QVERIFY(fixture.part<QToolButton>("messageBar.close")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(fixture.message(), QString());
    QVERIFY(fixture.view()->hasFocus());
}

void TestMessages::anEarlierMessageIsAnswered()
{
    WindowFixture fixture;
    auto *bar = fixture.part<MessageBar>("messageBar");
    int answered = 0;
    bar->show(MessageBar::Kind::Warning, u"A note was kept."_s, u"Put it back"_s, [&] { ++answered; });
    bar->show(MessageBar::Kind::Error, u"The disk is full."_s);
    bar->show(MessageBar::Kind::Error, u"The disk is full."_s); // told once
    QCOMPARE(fixture.part<QToolButton>("messageBar.more")->text(), u"and 1 more"_s);
    fixture.part<QToolButton>("messageBar.more")->setChecked(true);
    auto *earlier = fixture.part<QListWidget>("messageBar.earlier");
    emit earlier->itemActivated(earlier->item(0));
    QCOMPARE(answered, 1);
    QCOMPARE(fixture.message(), u"The disk is full."_s);
    QVERIFY(!fixture.part<QToolButton>("messageBar.more")->isVisible());
    // One that has no answer stays when it is activated.
    bar->show(MessageBar::Kind::Error, u"The network is gone."_s, u"Try again"_s, [&] { ++answered; });
    emit earlier->itemActivated(earlier->item(0));
    QCOMPARE(earlier->count(), 1);
    QTest::mouseClick(fixture.part<QPushButton>("messageBar.button"), Qt::LeftButton);
    QCOMPARE(answered, 2);
    QCOMPARE(fixture.message(), u"The disk is full."_s);
    bar->dismiss();
    QCOMPARE(fixture.message(), QString());
}

void TestMessages::anInformationReplacesTheOneBefore()
{
    WindowFixture fixture;
    fixture.window->say(MessageBar::Kind::Error, u"The disk is full."_s);
    fixture.window->say(MessageBar::Kind::Information, u"Exported to one.md"_s);
    fixture.window->say(MessageBar::Kind::Information, u"Exported to two.md"_s);
    QCOMPARE(fixture.message(), u"Exported to two.md"_s);
    QCOMPARE(fixture.part<QToolButton>("messageBar.more")->text(), u"and 1 more"_s);
}

void TestMessages::newsGoAndErrorsStay()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    auto *bar = fixture.part<MessageBar>("messageBar");
    bar->show(MessageBar::Kind::Information, u"Exported."_s, u"Show"_s);
    fixture.part<QPushButton>("messageBar.button")->setFocus();
    bar->letNewsGo();
    QCOMPARE(bar->text(), u"Exported."_s); // somebody is about to answer it
    fixture.window->setFocus();
    bar->letNewsGo();
    QVERIFY(!bar->isVisible());
    bar->show(MessageBar::Kind::Error, u"The disk is full."_s);
    bar->show(MessageBar::Kind::Information, u"Exported."_s);
    bar->letNewsGo();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->text(), u"The disk is full."_s);
}

void TestMessages::noTextMoves()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.view()->hasFocus());
    const auto place = [&] {
        QCoreApplication::processEvents();
        return QRect(fixture.view()->viewport()->mapTo(fixture.window.get(), QPoint()),
                     fixture.view()->viewport()->size());
    };
    const QRect before = place();
    fixture.window->say(MessageBar::Kind::Error, u"The disk is full."_s);
    fixture.window->say(MessageBar::Kind::Error, u"The folder is gone."_s);
    QCOMPARE(place(), before);
    auto *bar = fixture.part<MessageBar>("messageBar");
    QVERIFY(bar->isVisible());
    const QRect over(bar->mapTo(fixture.window.get(), QPoint()), bar->size());
    QCOMPARE(over.width(), fixture.part<QWidget>("workspace.pages")->width());
    QVERIFY(over.height() >= 40);
    QVERIFY(over.intersects(before));
    fixture.part<QToolButton>("messageBar.more")->setChecked(true);
    QCOMPARE(place(), before);
    QVERIFY(bar->height() > over.height()); // the list has room
    bar->dismiss();
    QCOMPARE(place(), before);
    QVERIFY(fixture.view()->hasFocus());
}

void TestMessages::theBeginningCanBeReadBelowIt()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const QByteArray more = "\n\nThe boats wait in the bay until somebody has read all of this.";
    fixture.window->openFiles({fixture.file(u"long.txt"_s, Testing::harbourArticle().toUtf8() + more.repeated(60))});
    QTRY_VERIFY(fixture.view()->hasFocus());
    auto *bar = fixture.part<MessageBar>("messageBar");
    const auto headline = [&] {
        QCoreApplication::processEvents();
        return fixture.view()->rectOf({0, 1}).top();
    };
    const int before = headline();
    fixture.window->say(MessageBar::Kind::Error, u"The disk is full."_s);
    QCOMPARE(headline(), before);
    QTest::keyClick(fixture.view(), Qt::Key_Home);
    QVERIFY(headline() >= bar->height());
    bar->dismiss();
    QCOMPARE(headline(), before);
    // A text that is in sight as a whole makes room by itself.
    fixture.window->openFiles({fixture.file(u"other.txt"_s, "Another one\n\nIt is short.\n")});
    QTRY_VERIFY(fixture.window->session()->article()->article().text.startsWith(u"Another one"_s));
    fixture.window->say(MessageBar::Kind::Error, u"The disk is full."_s);
    QVERIFY(bar->isVisible());
    QVERIFY(headline() >= bar->height());
}

QTEST_MAIN(TestMessages)
#include "tst_messages.moc"
