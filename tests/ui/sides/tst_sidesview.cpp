// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Side by side: columns flow, keys and mouse reach every card, screen readers too.
#include "comparison/compare.h"
#include "sides/sidecard.h"
#include "sides/sidesview.h"
#include "support/grabs.h"
#include "support/threeaccounts.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
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

/// "Lights" with all statements, and "Nets", where only one side speaks.
void fillTwoTopics(SidesView &view)
{
    const QList<AnnotatedArticle> texts = Samples::threeAccounts();
    const QList<Side> sides = Samples::threeAccountsSides();
    Comparison two = compare(texts, sides);
    two.topics[0].name = u"Lights"_s;
    two.topics.append({u"Nets"_s, {{0, CellKind::Absent, {}}, {1, CellKind::Reported, {{1, 1, CellKind::Reported}}}}});
    view.setComparison(two, texts, Models::PartyOrder::fromSides(sides));
}

QList<Side> withKorea()
{
    QList<Side> sides = Samples::threeAccountsSides();
    sides.append({SideId{}, u"South Korea"_s, {u"KR"_s}, false});
    return sides;
}

/// 1,205 of them.
AnnotatedArticle withManyStatements()
{
    AnnotatedArticle wire = Samples::harbourTalks();
    const QList<Statement> some = wire.statements;
    for (int copy = 0; copy < 400; ++copy) {
        for (const int at : {1, 2, 3})
            wire.statements.append(some[at]);
    }
    return wire;
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
    void topicsAreRowsWithTheirNames();
    void topicsStayInSightBesideWideColumns();
    void stepsGoThroughCards();
    void tabLeavesBehindTheLastColumn();
    void activatingGoesToThePlace();
    void theMouseReachesCards();
    void aLongNameLeavesTheParagraph();
    void anAbsenceGoesNowhere();
    void thePlaceSurvivesANewComparison();
    void theCurrentCardScrollsIntoSight();
    void largerTextMakesHigherCards();
    void saysWhatToDoWhenEmpty();
    void isReadAloud();
    void pagesTakeTheRingAlong();
    void stepsBeginWhereTheEyeIs();
    void aPlaceIsFoundAgain();
    void headsStandAboveTheirGroups();
    void columnsAreMadeWider();
    void theHeadIsDraggedToItsPlace_data();
    void theHeadIsDraggedToItsPlace();
    void theJointColumnStays();
    void aSideIsRenamedInItsHead();
    void theMenuIsWishedWhereItIsAsked();
    void fromRightToLeftAllIsMirrored();
    void wordsRunAsTheyAreWritten();
    void hintsStandBelowTheColumns();
    void hoveringShowsTheContext();
    void aLongContextIsCutAtAWord();
    void manyCardsAreMeasuredInPassing();
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

void TestSidesView::topicsAreRowsWithTheirNames()
{
    SidesView view;
    fillTwoTopics(view);
    QVERIFY(Grabs::present(view, {1100, 600}));
    const ComparisonModel &model = view.model();
    const int names = view.cards().topicsWidth();
    QVERIFY(names > 60 && names < 300);
    QCOMPARE(view.cards().columnLeft(0), names);
    const int second = model.firstRowOf(1);
    for (int column = 0; column < model.columnCount(); ++column) {
        const QRect card = view.cardRect(model.index(second, column));
        QVERIFY(!card.isEmpty()); // an absence has a card too
        QVERIFY(card.left() > names);
        for (const int row : view.cards().rows(column)) {
            const QRect other = view.cardRect(model.index(row, column));
            QVERIFY(row >= second ? other.top() >= card.top() : other.bottom() < card.top());
        }
    }
    const QImage name = view.viewport()->grab(QRect(0, 0, names - 1, 40)).toImage();
    QVERIFY(Grabs::count(name, Theme::of(ThemeName::Light).paper) < name.width() * name.height());
    const QString spoken = model.index(second, 1).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"topic Nets"_s), qPrintable(spoken));
    QVERIFY(!view.cardAt({names / 2, 30}).isValid());
}

void TestSidesView::topicsStayInSightBesideWideColumns()
{
    SidesView view;
    fillTwoTopics(view);
    QVERIFY(Grabs::present(view, {600, 400}));
    const int names = view.cards().topicsWidth();
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    const QImage before = view.viewport()->grab(QRect(0, 0, names, 100)).toImage();
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->maximum());
    QCOMPARE(view.viewport()->grab(QRect(0, 0, names, 100)).toImage(), before);
    QVERIFY(!view.cardAt({names / 2, 30}).isValid());
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

void TestSidesView::stepsGoThroughCards()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    view.setFocus();
    const QSignalSpy changed(&view, &SidesView::currentCardChanged);
    QCOMPARE(place(view), u"0,0"_s);
    view.stepRow(1);
    QCOMPARE(place(view), u"0,1"_s);
    view.stepAcross(1);
    QCOMPARE(view.currentCard().column(), 1);
    const int nearest = view.currentCard().row();
    view.stepAcross(-1);
    QCOMPARE(view.currentCard().column(), 0);
    view.stepRow(-1);
    view.stepRow(-1);
    QCOMPARE(place(view), u"0,0"_s);
    view.stepColumn(1);
    QCOMPARE(place(view), u"1,0"_s);
    view.stepToEnd(true);
    QCOMPARE(place(view), u"1,3"_s);
    view.stepToEnd(false);
    QCOMPARE(place(view), u"1,0"_s);
    view.stepToEnd(true);
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

void TestSidesView::activatingGoesToThePlace()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const QSignalSpy activated(&view, &SidesView::placeActivated);
    view.setFocus();
    view.setCurrentCard(view.model().index(2, 0));
    view.activate();
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

/// Two cards that differ in their ¶ alone do not look the same, however long the name before it is.
void TestSidesView::aLongNameLeavesTheParagraph()
{
    const auto painted = [](int before) {
        QList<AnnotatedArticle> texts = Samples::threeAccounts();
        for (AnnotatedArticle &text : texts) {
            text.name.clear();
            text.article.details.outlet.clear();
            text.article.details.title = u"港口管理局公布冬季航班时间表并且说明新的安排与收费办法"_s;
            for (Paragraph &paragraph : text.article.paragraphs)
                paragraph.number += paragraph.number > 0 ? before : 0;
        }
        SidesView view;
        fill(view, texts, Samples::threeAccountsSides());
        QImage image(240, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const Sides::CardMeasures measures(view.font(), 13, 96, Qt::LeftToRight);
        const Sides::SideCard card(view.model().index(0, 0), measures, Theme::of(ThemeName::Light));
        card.paint(painter, QRectF(10, 10, 200, 380), false);
        return image;
    };
    QCOMPARE(painted(0), painted(0));
    QVERIFY(painted(0) != painted(5));
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
    view.activate();
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
    view.stepToEnd(true);
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
    view.setEmptySentence(u"Choose a dossier."_s);
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
    QCOMPARE(japan->text(QAccessible::Name),
             u"Japan, 4 statement(s) in 2 of 3 texts, Quay Wire\u00a0¶1–¶6 · Japan MFA\u00a0¶1–¶3"_s);
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

void TestSidesView::pagesTakeTheRingAlong()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {760, 220}));
    view.setFocus();
    for (const int key : {Qt::Key_Space, Qt::Key_PageDown}) {
        view.setCurrentCard(view.model().index(0, 0));
        QTest::keyClick(&view, Qt::Key(key));
        QTest::keyClick(&view, Qt::Key(key));
        QTest::keyClick(&view, Qt::Key(key));
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QVERIFY(view.currentCard().row() > 0);
        QVERIFY(view.viewport()->rect().intersects(view.cardRect(view.currentCard())));
    }
    QTest::keyClick(&view, Qt::Key_Space, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(place(view), u"0,0"_s);
}

void TestSidesView::stepsBeginWhereTheEyeIs()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {760, 220}));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum()); // by the wheel: the ring stays behind
    QCOMPARE(place(view), u"0,0"_s);
    view.stepRow(1);
    QVERIFY(view.currentCard().row() >= 2);
    QVERIFY(view.viewport()->rect().contains(view.cardRect(view.currentCard())));
}

void TestSidesView::aPlaceIsFoundAgain()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {500, 260}));
    view.setCurrentCard(view.model().index(2, 1));
    view.horizontalScrollBar()->setValue(100);
    view.verticalScrollBar()->setValue(33);
    const Sides::CardPlace before = view.place();
    view.stepToEnd(false);
    view.stepColumn(2);
    QVERIFY(view.place() != before);
    view.setPlace(before);
    QCOMPARE(place(view), u"1,2"_s);
    QVERIFY(view.place() == before);
}

void TestSidesView::headsStandAboveTheirGroups()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    const int ungrouped = view.cards().contentSize().height();
    view.setCurrentCard(view.model().index(2, 0));
    const QString words = view.currentCard().data().toString();
    view.setGrouping(Grouping::Speaker);
    QVERIFY(view.cards().contentSize().height() > ungrouped);
    QCOMPARE(view.currentCard().data().toString(), words);
    const QRectF head = view.cards().headOf(view.model().index(2, 0));
    QVERIFY(head.height() >= 20);
    QVERIFY(view.cards().headOf(view.model().index(1, 0)).isEmpty());
    QVERIFY(head.top() > view.cards().rectOf(view.model().index(1, 0)).bottom());
    QCOMPARE(head.bottom(), view.cards().rectOf(view.model().index(2, 0)).top());
    const QImage image = Grabs::grab(view, u"sides-by-speaker"_s);
    QVERIFY(!image.isNull());
}

void TestSidesView::columnsAreMadeWider()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 600}));
    auto *header = view.findChild<QWidget *>(u"sidesHeader"_s);
    const int before = view.cards().columnWidth(0);
    const int second = view.cards().columnWidth(1);
    const QPoint edge(view.cards().columnLeft(1), 30);
    QMouseEvent over(QEvent::MouseMove, edge, header->mapToGlobal(edge), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(header, &over);
    QCOMPARE(header->cursor().shape(), Qt::SplitHCursor);
    QTest::mousePress(header, Qt::LeftButton, {}, edge);
    QTest::mouseMove(header, edge + QPoint(60, 0));
    QTest::mouseRelease(header, Qt::LeftButton, {}, edge + QPoint(60, 0));
    QCOMPARE(view.cards().columnWidth(0), before + 60);
    QCOMPARE(view.cards().columnWidth(1), second - 60);
    view.resize(1000, 600); // in proportion
    QTRY_VERIFY(view.cards().columnWidth(0) < before + 60);
    QVERIFY(view.cards().columnWidth(0) > view.cards().columnWidth(1));
    view.setCurrentCard(view.model().index(0, 0));
    view.widenColumn(20); // further than the neighbour can go: then the contents scroll
    QCOMPARE(view.cards().columnWidth(1), 240);
    QVERIFY(view.horizontalScrollBar()->maximum() > 0);
    QTest::mouseDClick(header, Qt::LeftButton, {},
                       QPoint(view.cards().columnLeft(1) - view.horizontalScrollBar()->value(), 30));
    QTRY_VERIFY(std::abs(view.cards().columnWidth(0) - view.cards().columnWidth(1)) < 2);
}

void TestSidesView::theHeadIsDraggedToItsPlace_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("onto");
    QTest::addColumn<double>("across"); ///< of the column under the mouse, from where reading begins
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<QString>("wish");
    const auto ltr = Qt::LeftToRight;
    const auto rtl = Qt::RightToLeft;
    QTest::newRow("onto the middle: merge") << 0 << 1 << 0.5 << ltr << u"merge 0 1"_s;
    QTest::newRow("behind the next") << 0 << 1 << 0.9 << ltr << u"move 0 1"_s;
    QTest::newRow("before the first") << 2 << 0 << 0.1 << ltr << u"move 2 0"_s;
    QTest::newRow("where it is") << 0 << 1 << 0.1 << ltr << QString();
    QTest::newRow("onto itself") << 1 << 1 << 0.5 << ltr << QString();
    QTest::newRow("onto what is said jointly: last") << 0 << 3 << 0.5 << ltr << u"move 0 2"_s;
    QTest::newRow("from right to left: merge") << 0 << 1 << 0.5 << rtl << u"merge 0 1"_s;
    QTest::newRow("from right to left: move") << 0 << 2 << 0.9 << rtl << u"move 0 2"_s;
}

void TestSidesView::theHeadIsDraggedToItsPlace()
{
    QFETCH(int, from);
    QFETCH(int, onto);
    QFETCH(double, across);
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(QString, wish);
    SidesView view;
    view.setLayoutDirection(direction);
    fill(view, Samples::threeAccounts(), withKorea());
    QVERIFY(Grabs::present(view, {1100, 400}));
    QString wished;
    connect(&view, &SidesView::sideMoveWished, this,
            [&wished](int side, int to) { wished = u"move %1 %2"_s.arg(side).arg(to); });
    connect(&view, &SidesView::sideMergeWished, this,
            [&wished](int side, int into) { wished = u"merge %1 %2"_s.arg(side).arg(into); });
    auto *header = view.findChild<QWidget *>(u"sidesHeader"_s);
    const auto pointOn = [&](int column, double part) {
        const int x = int(view.cards().columnLeft(column) + part * view.cards().columnWidth(column));
        return QPoint(direction == Qt::LeftToRight ? x : header->width() - 1 - x, 20);
    };
    QTest::mousePress(header, Qt::LeftButton, {}, pointOn(from, 0.5));
    QCOMPARE(view.currentColumn(), from);
    QTest::mouseMove(header, pointOn(from, 0.5) + QPoint(30, 0));
    QTest::mouseMove(header, pointOn(onto, across));
    QTest::mouseRelease(header, Qt::LeftButton, {}, pointOn(onto, across));
    QCOMPARE(wished, wish);
}

void TestSidesView::theJointColumnStays()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 400}));
    const QSignalSpy moved(&view, &SidesView::sideMoveWished);
    const QSignalSpy merged(&view, &SidesView::sideMergeWished);
    auto *header = view.findChild<QWidget *>(u"sidesHeader"_s);
    const QPoint joint(view.cards().columnLeft(2) + 100, 20);
    QTest::mousePress(header, Qt::LeftButton, {}, joint);
    QTest::mouseMove(header, {200, 20});
    QTest::mouseRelease(header, Qt::LeftButton, {}, {200, 20});
    QCOMPARE(moved.size() + merged.size(), 0);
    QTest::mouseDClick(header, Qt::LeftButton, {}, joint);
    QVERIFY(!view.findChild<QLineEdit *>());
}

void TestSidesView::aSideIsRenamedInItsHead()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 400}));
    view.setFocus();
    const QSignalSpy renamed(&view, &SidesView::sideRenameWished);
    const auto field = [&view] { return view.findChild<QLineEdit *>(u"sides.name"_s); };
    view.setCurrentCard(view.model().index(0, 1));
    view.renameSide();
    QVERIFY(field());
    QCOMPARE(field()->text(), u"China"_s);
    QTest::keyClicks(field(), u"Beijing"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(!field());
    QCOMPARE(renamed.size(), 0);
    QVERIFY(view.hasFocus());
    auto *header = view.findChild<QWidget *>(u"sidesHeader"_s);
    QTest::mouseDClick(header, Qt::LeftButton, {}, QPoint(view.cards().columnLeft(1) + 80, 20));
    QVERIFY(field());
    QTest::keyClicks(field(), u"Beijing"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(renamed.size(), 1);
    QCOMPARE(renamed[0][0].toInt(), 1);
    QCOMPARE(renamed[0][1].toString(), u"Beijing"_s);
    QVERIFY(view.hasFocus());
}

void TestSidesView::theMenuIsWishedWhereItIsAsked()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 400}));
    const QSignalSpy ofSide(&view, &SidesView::sideMenuWished);
    const QSignalSpy ofCard(&view, &SidesView::cardMenuWished);
    auto *header = view.findChild<QWidget *>(u"sidesHeader"_s);
    const QPoint china(view.cards().columnLeft(1) + 50, 20);
    QContextMenuEvent onHead(QContextMenuEvent::Mouse, china, header->mapToGlobal(china));
    QCoreApplication::sendEvent(header, &onHead);
    QCOMPARE(ofSide.size(), 1);
    QCOMPARE(ofSide[0][0].toInt(), 1);
    QCOMPARE(view.currentColumn(), 1);
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view.viewport(), &byKey);
    QCOMPARE(ofCard.size(), 1);
    const QRect onScreen(view.viewport()->mapToGlobal(QPoint()), view.viewport()->size());
    QVERIFY(onScreen.contains(ofCard[0][0].toPoint()));
}

void TestSidesView::fromRightToLeftAllIsMirrored()
{
    SidesView view;
    view.setLayoutDirection(Qt::RightToLeft);
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 500}));
    const QRect first = view.cardRect(view.model().index(0, 0));
    QVERIFY(first.left() > view.viewport()->width() / 2);
    QCOMPARE(view.viewport()->width() - first.right() - 1, 14);
    QCOMPARE(view.cardAt(first.center()), view.model().index(0, 0));
    view.setCurrentCard(view.model().index(0, 0));
    view.stepAcross(-1); // to the left: the next one
    QCOMPARE(view.currentColumn(), 1);
    const QImage image = Grabs::grab(view, u"sides-right-to-left"_s);
    const Theme theme = Theme::of(ThemeName::Light);
    const int middle = image.width() / 2;
    QVERIFY(Grabs::count(image, theme.parties[0].colour, {middle, 0, middle, 60}) > 10); // the first side's line
    QCOMPARE(Grabs::count(image, theme.parties[0].colour, {380, 0, middle - 380, 60}), 0);
    view.resize(500, 400); // scrolled sideways: reading begins at the right
    QTRY_VERIFY(view.horizontalScrollBar()->maximum() > 0);
    view.stepColumn(-2);
    QVERIFY(view.viewport()->rect().contains(view.cardRect(view.currentCard())));
    view.stepColumn(2);
    QVERIFY(view.viewport()->rect().contains(view.cardRect(view.currentCard())));
}

void TestSidesView::wordsRunAsTheyAreWritten()
{
    AnnotatedArticle arabic;
    arabic.article = Samples::articleOf(u"قال الوزير إن الميناء مفتوح للجميع."_s, false);
    arabic.article.id = ArticleId(1);
    arabic.article.details.language = u"ar"_s;
    arabic.statements = {
        Samples::statementOf(arabic.article, u"الميناء مفتوح للجميع"_s, u"الوزير"_s, u"قال"_s, {u"EG"_s})};
    SidesView view;
    fill(view, {arabic}, {{SideId{}, u"Egypt"_s, {u"EG"_s}, false}});
    QVERIFY(Grabs::present(view, {700, 200}));
    const QImage image = Grabs::grab(view, u"sides-arabic"_s);
    const QRect card = view.cardRect(view.model().index(0, 0)).translated(view.viewport()->pos());
    const auto dark = [&](const QRect &area) {
        int found = 0;
        for (int y = area.top(); y < area.top() + 20; ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                found += image.pixelColor(x, y).lightness() < 128 ? 1 : 0;
        }
        return found;
    };
    QRect right = card;
    right.setLeft(card.center().x());
    QRect left = card;
    left.setRight(card.left() + 60);
    QVERIFY(dark(right) > 40);
    QCOMPARE(dark(left), 0);
}

void TestSidesView::hintsStandBelowTheColumns()
{
    SidesView view;
    fill(view, Samples::threeAccounts(), Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {900, 400}));
    const int before = view.viewport()->height();
    QAction showAll(u"&Show Hidden Sides"_s);
    showAll.setObjectName(u"show"_s);
    const QSignalSpy triggered(&showAll, &QAction::triggered);
    view.setHints({{u"1 side hidden: Korea"_s, &showAll}, {u"No statements in Wire"_s, nullptr}});
    QVERIFY(view.viewport()->height() < before);
    auto *button = view.findChild<QToolButton *>(u"sides.offer.show"_s);
    QVERIFY(button && button->isVisible());
    QVERIFY(button->text().startsWith(u"Show Hidden Sides"));
    QVERIFY(button->mapTo(&view, QPoint()).y() >= view.viewport()->geometry().bottom());
    Grabs::grab(view, u"sides-hints"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    view.setHints({});
    QCOMPARE(view.viewport()->height(), before);
}

void TestSidesView::hoveringShowsTheContext()
{
    QList<AnnotatedArticle> texts = Samples::threeAccounts();
    texts[1].article.text.replace(u"Ms Tani stressed"_s, u"Ms <b>T&ni stres"_s); // as long, and hostile
    SidesView view;
    fill(view, texts, Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 400}));
    const QPoint storms = view.cardRect(view.model().index(3, 0)).center();
    QHelpEvent asked(QEvent::ToolTip, storms, view.viewport()->mapToGlobal(storms));
    QCoreApplication::sendEvent(view.viewport(), &asked);
    QVERIFY(QToolTip::text().contains(u"Ms &lt;b&gt;T&amp;ni stres"));
    QVERIFY(QToolTip::text().contains(u"<b>the storms would not wait</b>."));
    QToolTip::hideText();
}

void TestSidesView::aLongContextIsCutAtAWord()
{
    AnnotatedArticle wire = Samples::threeAccounts()[0];
    const TextSpan content = wire.statements[0].content;
    const qsizetype paragraph = wire.article.paragraphAt(content.begin);
    const QString more = u" tidewater"_s.repeated(80);
    wire.article.text.insert(wire.article.paragraphs[paragraph].span.end, more);
    wire.article.paragraphs[paragraph].span.end += more.size();
    wire.statements = {wire.statements[0]};
    SidesView view;
    fill(view, {wire}, Samples::threeAccountsSides());
    QVERIFY(Grabs::present(view, {1100, 400}));
    const QModelIndex card = view.model().indexOf(wire.article.id, content);
    const QPoint at = view.cardRect(card).center();
    QHelpEvent asked(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.viewport(), &asked);
    QVERIFY2(QToolTip::text().contains(u" tidewater…</p>"), qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().count(u"tidewater") < 20);
    QToolTip::hideText();
}

/// What a person sees has its true height at once and stays where it is while the rest is measured.
void TestSidesView::manyCardsAreMeasuredInPassing()
{
    const AnnotatedArticle wire = withManyStatements();
    SidesView view;
    QVERIFY(Grabs::present(view, {1100, 600}));
    fill(view, {wire}, Samples::threeAccountsSides());
    QVERIFY(view.cards().hasEstimates());
    view.stepColumn(1);
    view.setCurrentCard(view.model().index(view.cards().rowOf(1, 300), 1));
    QVERIFY(view.viewport()->rect().contains(view.cardRect(view.currentCard())));
    const Sides::CardPlace before = view.place();
    const int height = view.cardRect(view.currentCard()).height();
    QTRY_VERIFY(!view.cards().hasEstimates());
    QCOMPARE(view.place().fromTop, before.fromTop);
    QCOMPARE(view.cardRect(view.currentCard()).height(), height);
    view.setGrouping(Grouping::Article); // measured before: nothing is estimated now
    QVERIFY(!view.cards().hasEstimates());
}

void TestSidesView::manyCardsAreQuick()
{
    const AnnotatedArticle wire = withManyStatements();
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
    view.setGrouping(Grouping::Speaker);
    Grabs::grab(view, u"sides-speakers-"_s + QLatin1StringView(QTest::currentDataTag()));
    view.setGrouping(Grouping::None);
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
