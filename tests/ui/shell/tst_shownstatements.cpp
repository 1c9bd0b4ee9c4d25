// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose voice is followed and what is shown, in the real window, by key.
#include "support/windowfixture.h"

#include <QAbstractButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestShownStatements : public QObject
{
    Q_OBJECT

private slots:
    void aSpeakerIsFollowedByKeyAndLeftByEsc();
    void whatIsShownIsRemembered();

private:
    void openArticle(WindowFixture &fixture);
};

void TestShownStatements::openArticle(WindowFixture &fixture)
{
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QTRY_VERIFY(fixture.view()->hasFocus());
    QTRY_VERIFY(fixture.window->session()->article()->shown().size() >= 2);
}

void TestShownStatements::aSpeakerIsFollowedByKeyAndLeftByEsc()
{
    WindowFixture fixture;
    openArticle(fixture);
    const Models::ArticleModel &model = *fixture.window->session()->article();
    QTest::keyClick(fixture.view(), 's');
    QVERIFY2(fixture.notice().contains(u"Step onto a statement"), qPrintable(fixture.notice()));
    QTest::keyClick(fixture.view(), '.');
    QTest::keyClick(fixture.view(), 's');
    QVERIFY(model.voice());
    QVERIFY2(Models::voiceName(*model.voice()).contains(u"Kari Dahl"), qPrintable(Models::voiceName(*model.voice())));
    const QString counts = u"1 of %1"_s.arg(model.shown().size());
    QVERIFY2(fixture.notice().contains(counts), qPrintable(fixture.notice()));
    const auto *chip = fixture.part<QAbstractButton>("statementsVoice");
    QVERIFY(chip->isVisible());
    QVERIFY2(chip->accessibleName().contains(counts), qPrintable(chip->accessibleName()));
    QTest::keyClick(fixture.view(), Qt::Key_Escape); // the card
    QTest::keyClick(fixture.view(), Qt::Key_Escape); // the ring
    QVERIFY(model.voice());
    QTest::keyClick(fixture.view(), Qt::Key_Escape);
    QVERIFY(!model.voice());
    QTest::keyClick(fixture.view(), ','); // back to where one was
    QTest::keyClick(fixture.view(), 'p');
    QCOMPARE(model.voice()->parties, QStringList{u"NO"_s});
    QTest::keyClick(fixture.view(), 'p'); // the same wish again takes it back
    QVERIFY(!model.voice());
}

void TestShownStatements::whatIsShownIsRemembered()
{
    WindowFixture fixture;
    openArticle(fixture);
    Models::ArticleModel &model = *fixture.window->session()->article();
    QList<Statement> statements = model.statements();
    statements[model.shown().first()].act = Act::Attitude;
    model.setStatements(statements);
    const qsizetype few = model.shown().size();
    QTest::keyClick(fixture.view(), Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(model.shown().size(), few + 1);
    QVERIFY(fixture.settings.shownStatements().attitudes);
    QTest::keyClick(fixture.view(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
    QTest::keyClick(fixture.view(), Qt::Key_U, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(fixture.settings.shownStatements().onlyUnchecked);
    Storage::Library &held = fixture.window->session()->library();
    fixture.window.reset();
    fixture.window = std::make_unique<Shell::MainWindow>(held, fixture.settings, QApplication::palette());
    QVERIFY(fixture.window->session()->article()->choice().attitudes);
    QVERIFY(fixture.window->actionTable()->action("shown.rejected"_L1)->isChecked());
}

QTEST_MAIN(TestShownStatements)
#include "tst_shownstatements.moc"
