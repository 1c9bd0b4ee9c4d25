// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Side by side: columns flow, keys and mouse reach every card, screen readers too.
#include "comparison/compare.h"
#include "sides/sidesview.h"
#include "support/grabs.h"
#include "support/threeaccounts.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Readout;
using Common::Theme;
using Common::ThemeName;
using Models::ComparisonModel;
using Sides::SidesView;

namespace {
void fill(SidesView &view, const QList<AnnotatedArticle> &texts, const QList<Side> &sides)
{
    view.setComparison(compare(texts, sides), texts, Models::PartyOrder::fromSides(sides));
}

QList<Side> withKorea()
{
    QList<Side> sides = Samples::threeAccountsSides();
    sides.append({SideId{}, u"South Korea"_s, {u"KR"_s}, false});
    return sides;
}

QString place(const SidesView &view)
{
    return u"%1,%2"_s.arg(view.currentCard().column()).arg(view.currentCard().row());
}
} // namespace

class TestSidesView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void columnsFlowByThemselves();
    void columnsKeepTheirLeastWidth();
    void keysStepThroughCards();
    void tabLeavesBehindTheLastColumn();
    void enterGoesToThePlace();
    void theMouseReachesCards();
    void anAbsenceGoesNowhere();
    void thePlaceSurvivesANewComparison();
    void theCurrentCardScrollsIntoSight();
    void largerTextMakesHigherCards();
    void saysWhatToDoWhenEmpty();
    void isReadAloud();
    void manyCardsAreQuick();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

void TestSidesView::columnsFlowByThemselves()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const ComparisonModel &model = view.model();
    for (int column = 0; column < 3; ++column) {
        int bottom = 0;
        for (const int row : view.cards().rows(column)) {
            const QRect card = view.cardRect(model.index(row, column));
            QVERIFY(card.top() >= bottom + 12);
            QVERIFY(card.height() >= 40);
            QCOMPARE(card.left(), view.cards().columnLeft(column) + 14);
            bottom = card.bottom() + 1;
        }
    }
    QVERIFY(view.cardRect(model.index(3, 2)).isEmpty()); // a blank
}

void TestSidesView::columnsKeepTheirLeastWidth()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {500, 500}));
    QCOMPARE(view.cards().columnWidth(1), 240);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.resize(1200, 500);
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(view.cards().columnWidth(1), view.viewport()->width() / 3);
}

void TestSidesView::keysStepThroughCards()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    view.setFocus();
    const QSignalSpy changed(&view, &SidesView::currentCardChanged);
    QCOMPARE(place(view), u"0,0"_s);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(place(view), u"0,1"_s);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentCard().column(), 1);
    const int nearest = view.currentCard().row();
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.currentCard().column(), 0);
    view.stepRow(-1);
    view.stepRow(-1);
    QCOMPARE(place(view), u"0,0"_s);
    view.stepColumn(1);
    QCOMPARE(place(view), u"1,0"_s);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(place(view), u"1,3"_s);
    view.stepColumn(9);
    QCOMPARE(place(view), u"2,0"_s);
    QVERIFY(nearest <= 2);
    QVERIFY(changed.size() >= 6);
}

void TestSidesView::tabLeavesBehindTheLastColumn()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *view = new SidesView;
    auto *after = new QLineEdit;
    column->addWidget(before);
    column->addWidget(view);
    column->addWidget(after);
    fill(*view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(window, {900, 600}));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(view->currentCard().column(), 2);
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab);
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Backtab);
    QCOMPARE(view->currentCard().column(), 1);
    QTest::keyClick(view, Qt::Key_Backtab);
    QTest::keyClick(view, Qt::Key_Backtab);
    QVERIFY(before->hasFocus());
}

void TestSidesView::enterGoesToThePlace()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const QSignalSpy activated(&view, &SidesView::placeActivated);
    view.setFocus();
    view.setCurrentCard(view.model().index(2, 0));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QVERIFY(activated[0][0].value<ArticleId>() == ArticleId(2));
    const AnnotatedArticle japan = Samples::threeAccounts()[1];
    QCOMPARE(activated[0][1].value<TextSpan>(), japan.statements[0].content);
}

void TestSidesView::theMouseReachesCards()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const QSignalSpy activated(&view, &SidesView::placeActivated);
    const QRect nets = view.cardRect(view.model().index(1, 1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, nets.center());
    QCOMPARE(place(view), u"1,1"_s);
    QCOMPARE(activated.size(), 0);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, nets.center());
    QCOMPARE(activated.size(), 1);
    // The place at the foot of a card is a link.
    const QRect unease = view.cardRect(view.model().index(0, 0));
    const QPoint link(unease.right() - 40, unease.bottom() - 8);
    QTest::mouseMove(view.viewport(), link);
    QTRY_COMPARE(view.viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(activated.size(), 2);
    QVERIFY(activated[1][0].value<ArticleId>() == ArticleId(1));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {view.cards().columnLeft(1), 2}); // between cards
    QCOMPARE(place(view), u"0,0"_s);
}

void TestSidesView::anAbsenceGoesNowhere()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), withKorea());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const QSignalSpy activated(&view, &SidesView::placeActivated);
    view.setFocus();
    view.setCurrentCard(view.model().index(0, 2));
    QCOMPARE(place(view), u"2,0"_s);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, view.cardRect(view.currentCard()).center());
    QCOMPARE(activated.size(), 0);
}

void TestSidesView::thePlaceSurvivesANewComparison()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    view.setCurrentCard(view.model().index(2, 0));
    const QString words = view.currentCard().data().toString();
    QList<Side> turned = Samples::threeAccountsSides();
    turned.swapItemsAt(0, 1);
    fill(view, Samples::threeAccounts(), turned);
    QCOMPARE(view.currentCard().column(), 1);
    QCOMPARE(view.currentCard().data().toString(), words);
    fill(view, {}, {});
    QVERIFY(!view.currentCard().isValid());
    view.stepRow(1);
    view.stepColumn(1);
    view.activate();
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QCOMPARE(place(view), u"0,0"_s);
}

void TestSidesView::theCurrentCardScrollsIntoSight()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {420, 260}));
    const auto inSight = [&view] { return view.viewport()->rect().contains(view.cardRect(view.currentCard())); };
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_End);
    QVERIFY(inSight());
    QVERIFY(view.verticalScrollBar()->value() > 0);
    view.stepColumn(2);
    QVERIFY(inSight());
    QVERIFY(view.horizontalScrollBar()->value() > 0);
    const AnnotatedArticle wire = Samples::threeAccounts()[0];
    view.showPlace(ArticleId(1), wire.statements[1].content);
    QCOMPARE(place(view), u"0,0"_s);
    QVERIFY(inSight());
}

void TestSidesView::largerTextMakesHigherCards()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const int before = view.cardRect(view.model().index(0, 0)).height();
    view.setReadingSize(24);
    QVERIFY(view.cardRect(view.model().index(0, 0)).height() > before + 10);
    view.setReadingSize(400);
    QCOMPARE(view.readingSize(), 28);
}

void TestSidesView::saysWhatToDoWhenEmpty()
{
    SidesView view;
    QVERIFY(Grabs::present(view, {600, 300}));
    const QImage nothing = Grabs::grab(view, u"sides-empty"_s);
    QVERIFY(Grabs::count(nothing, Theme::of(ThemeName::Light).paper) < nothing.width() * nothing.height());
    QVERIFY(Grabs::count(nothing, Theme::of(ThemeName::Light).text2) > 20);
    QCOMPARE(view.cards().columns(), 0);
}

void TestSidesView::isReadAloud()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), withKorea());
    QVERIFY(Grabs::present(view, {1100, 600}));
    QAccessibleInterface *sides = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(sides);
    QCOMPARE(sides->text(QAccessible::Name), u"Side by side"_s);
    QCOMPARE(sides->childCount(), 4);
    QAccessibleInterface *japan = sides->child(0);
    QCOMPARE(japan->role(), QAccessible::List);
    QCOMPARE(japan->text(QAccessible::Name), u"Japan, Quay Wire\u00a0¶1–¶6 · Japan MFA\u00a0¶1–¶3"_s);
    QCOMPARE(japan->childCount(), 4);
    QAccessibleInterface *card = japan->child(0);
    QCOMPARE(card->text(QAccessible::Name),
             u"“deep unease” about the new patrol line, Haru Tani, expressed, Quay Wire ¶2, checked"_s);
    QCOMPARE(card->parent(), japan);
    QCOMPARE(japan->indexOfChild(card), 0);
    QVERIFY(sides->child(2)->child(0)->text(QAccessible::Name).startsWith(u"Nothing in Quay Wire\u00a0¶1–¶6"));
    view.setFocus();
    QVERIFY(card->state().focused);
    QCOMPARE(sides->focusChild(), card);
    const QPoint middle = card->rect().center();
    QCOMPARE(sides->childAt(middle.x(), middle.y()), card);
    const QSignalSpy activated(&view, &SidesView::placeActivated);
    japan->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(place(view), u"0,2"_s);
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QCOMPARE(sides->childCount(), 3);
    QCOMPARE(sides->child(2)->child(0)->text(QAccessible::Name).left(12), u"to reopen th"_s);
}

void TestSidesView::manyCardsAreQuick()
{
    AnnotatedArticle wire = Samples::harbourTalks();
    const QList<Statement> some = wire.statements;
    for (int copy = 0; copy < 400; ++copy) {
        for (const int at : {1, 2, 3})
            wire.statements.append(some[at]);
    }
    SidesView view;
    QVERIFY(Grabs::present(view, {1100, 600}));
    QElapsedTimer timer;
    timer.start();
    fill(view, {wire}, Samples::threeAccountsSides());
    view.repaint();
    const qint64 filled = timer.restart();
    view.resize(1000, 600);
    QCoreApplication::processEvents();
    const qint64 resized = timer.restart();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    view.viewport()->repaint();
    const qint64 scrolled = timer.elapsed();
    qInfo("1,205 cards: shown in %lld ms, resized in %lld ms, scrolled in %lld ms", filled, resized, scrolled);
    QVERIFY(view.cards().contentSize().height() > 20'000);
    QVERIFY2(filled + resized + scrolled < 4000, "linear work takes a small part of this even on a slow machine");
}

void TestSidesView::looksAsDrawn_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("sepia") << ThemeName::Sepia;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high-contrast") << ThemeName::HighContrast;
}

void TestSidesView::looksAsDrawn()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    SidesView view;
    view.setTheme(theme);
    fill(view, Samples::threeAccounts(), withKorea());
    QVERIFY(Grabs::present(view, {1216, 520}));
    view.setFocus();
    view.setCurrentCard(view.model().index(0, 1));
    const QImage image = Grabs::grab(view, u"sides-"_s + QLatin1StringView(QTest::currentDataTag()));
    const auto area = [&view](int row, int column) {
        const QPoint origin = view.viewport()->mapTo(&view, QPoint());
        return view.cardRect(view.model().index(row, column)).translated(origin).adjusted(-9, -7, 9, 7);
    };
    QVERIFY(Grabs::count(image, theme.accent, area(0, 1)) > 200); // the ring
    QCOMPARE(Grabs::count(image, theme.accent, area(0, 0)), 0);
    QVERIFY(Grabs::count(image, theme.parties[0].colour, area(1, 1)) > 200); // the reporter's box
    QVERIFY(Grabs::count(image, theme.parties[0].colour, area(0, 0)) > 8);   // the speaker's line
    QCOMPARE(Grabs::count(image, theme.parties[1].colour, area(0, 0)), 0);
    QVERIFY(Grabs::count(image, theme.ctl, area(0, 2)) > 100);           // the absence's dashes
    QVERIFY(Grabs::count(image, theme.pane, {0, 0, 1216, 60}) > 40'000); // the header
    QVERIFY(Grabs::count(image, theme.paper) > image.width() * image.height() / 2);
    if (name == ThemeName::Light) {
        view.resize(500, 520);
        Grabs::grab(view, u"sides-narrow"_s);
        view.resize(1216, 520);
        const QList<AnnotatedArticle> alone{Samples::threeAccounts()[1]};
        fill(view, alone, Samples::threeAccountsSides());
        Grabs::grab(view, u"sides-reported-only"_s);
    }
}

QTEST_MAIN(TestSidesView)
#include "tst_sidesview.moc"
