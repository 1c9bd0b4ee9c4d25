// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of statements: follows, filters, opens by click and key, is read aloud.
#include "statements/statementspanel.h"
#include "support/grabs.h"
#include "support/harbourtalks.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Readout;
using Common::Theme;
using Common::ThemeName;
using Statements::StatementsPanel;

namespace {
struct Opened
{
    Opened()
    {
        const AnnotatedArticle talks = Samples::harbourTalks();
        article.setArticle(talks.article, talks.statements, {});
        Models::PartyOrder order;
        order.append(talks.statements);
        article.setPartyOrder(order);
        panel.setModel(&article);
        list = panel.findChild<QTreeView *>(u"statementsList"_s);
        filter = panel.findChild<QLineEdit *>(u"statementsFilter"_s);
    }
    QModelIndex row(int head, int child) const { return list->model()->index(child, 0, list->model()->index(head, 0)); }

    Models::ArticleModel article;
    StatementsPanel panel;
    QTreeView *list = nullptr;
    QLineEdit *filter = nullptr;
};

QStringList shownHeads(const QTreeView *list)
{
    QStringList heads;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex head = list->model()->index(row, 0);
        heads.append(head.data().toString() + u' ' + QString::number(list->model()->rowCount(head)));
    }
    return heads;
}
/// Of two parties by turns.
AnnotatedArticle keepersReport(int count)
{
    QString text;
    for (int paragraph = 0; paragraph < count; ++paragraph)
        text += u"The lamp was lit at hour %1, the keeper said.\n\n"_s.arg(paragraph);
    AnnotatedArticle made{Samples::articleOf(text.chopped(2)), {}};
    for (const Paragraph &paragraph : made.article.paragraphs) {
        Statement statement;
        statement.content = {paragraph.span.begin, paragraph.span.end - 17};
        statement.speaker = TextSpan{paragraph.span.end - 16, paragraph.span.end - 6};
        statement.parties = QStringList{paragraph.number % 2 == 0 ? u"JP"_s : u"CN"_s};
        made.statements.append(statement);
    }
    return made;
}
} // namespace

class TestStatementsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Grabs::useWindowFont(); }
    void aClickOpensAStatement();
    void aClickOnAHeadFollowsItsParty();
    void theMenuNamesEveryVoice();
    void attitudesAndRejectedAreNamedAndCounted();
    void keysStepOverHeads();
    void followsSilently();
    void filtersBySpeakerAndWords();
    void countsStandBelow();
    void rowsHaveTheirHeights();
    void saysWhatToDoWhenEmpty();
    void isReadAloud();
    void manyStatementsAreQuick();
    void aCrowdComesPieceByPiece();
    void looksAsDrawn_data();
    void looksAsDrawn();
};

void TestStatementsPanel::aClickOpensAStatement()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QSignalSpy activated(&opened.panel, &StatementsPanel::statementActivated);
    QTest::mouseClick(opened.list->viewport(), Qt::LeftButton, {}, opened.list->visualRect(opened.row(1, 1)).center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 5);
    QCOMPARE(opened.panel.currentStatement(), 5);
}

void TestStatementsPanel::aClickOnAHeadFollowsItsParty()
{
    Opened opened;
    connect(&opened.panel, &StatementsPanel::voiceWished, &opened.article, &Models::ArticleModel::setVoice);
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QSignalSpy activated(&opened.panel, &StatementsPanel::statementActivated);
    const auto *chip = opened.panel.findChild<QAbstractButton *>(u"statementsVoice"_s);
    QVERIFY(!chip->isVisible());
    const auto clickHead = [&opened](int head) {
        QTest::mouseClick(opened.list->viewport(), Qt::LeftButton, {},
                          opened.list->visualRect(opened.list->model()->index(head, 0)).center());
    };
    clickHead(1);
    QCOMPARE(activated.size(), 0);
    QVERIFY(opened.list->selectionModel()->selectedIndexes().isEmpty());
    QCOMPARE(opened.article.voiced(), (QList<int>{0, 3, 5}));
    QVERIFY(chip->isVisible());
    QCOMPARE(chip->accessibleName(), u"Only China: 3 of 7 statements. Press to show all alike."_s);
    const auto voiced = [&opened](int head, int child) {
        return opened.row(head, child).data(Models::StatementsModel::VoicedRole).toBool();
    };
    QVERIFY(!voiced(0, 0));
    QVERIFY(voiced(1, 0));
    clickHead(1); // again: everybody alike
    QVERIFY(!opened.article.voice());
    QVERIFY(voiced(0, 0));
    clickHead(0);
    QTest::mouseClick(opened.panel.findChild<QAbstractButton *>(u"statementsVoice"_s), Qt::LeftButton);
    QVERIFY(!opened.article.voice());
}

void TestStatementsPanel::theMenuNamesEveryVoice()
{
    Opened opened;
    connect(&opened.panel, &StatementsPanel::voiceWished, &opened.article, &Models::ArticleModel::setVoice);
    auto *menu = opened.panel.findChild<QMenu *>(u"statementsMenu"_s);
    for (int round = 0; round < 2; ++round) {
        emit menu->aboutToShow();
        QStringList names;
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator())
                names.append(action->text().simplified());
        }
        QCOMPARE(names.mid(0, 4),
                 (QStringList{u"Everybody alike"_s, u"Japan 3"_s, u"Haru Tani 2"_s, u"The two delegations 1"_s}));
        QCOMPARE(names.size(), 10);
    }
    for (QAction *action : menu->actions()) {
        if (action->text().contains(u"Lin Bo"))
            action->trigger();
    }
    QCOMPARE(opened.article.voiced(), (QList<int>{3, 5}));
}

void TestStatementsPanel::attitudesAndRejectedAreNamedAndCounted()
{
    Opened opened;
    QList<Statement> statements = opened.article.statements();
    statements[3].act = Act::Attitude;
    statements[6].check = Check::Rejected;
    opened.article.setStatements(statements);
    const QLabel *counts = opened.panel.findChild<QLabel *>(u"statementsCounts"_s);
    QVERIFY2(counts->text().endsWith(u". Not shown: 1 attitude(s), 1 rejected"), qPrintable(counts->text()));
    opened.article.setChoice({.attitudes = true, .rejected = true});
    QVERIFY2(counts->text().endsWith(u". Also 1 attitude(s), 1 rejected"), qPrintable(counts->text()));
    QVERIFY(!counts->text().startsWith(u"Shown"));
    const QString attitude = opened.row(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(attitude.contains(u"attitude"), qPrintable(attitude));
    opened.article.setChoice({.onlyUnchecked = true});
    QVERIFY2(counts->text().startsWith(u"Shown 4 of 5. "), qPrintable(counts->text()));
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    opened.article.setChoice({.attitudes = true, .rejected = true});
    opened.article.setVoice(Models::Voice::ofSpeaker(u"Lin Bo"_s));
    Grabs::grab(opened.panel, u"statements-voice"_s);
}

void TestStatementsPanel::keysStepOverHeads()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const QSignalSpy activated(&opened.panel, &StatementsPanel::statementActivated);
    opened.list->setFocus();
    opened.panel.step(1);
    QCOMPARE(opened.panel.currentStatement(), 1);
    QTest::keyClick(opened.list, Qt::Key_Up); // only the head is above
    QCOMPARE(opened.panel.currentStatement(), 1);
    QTest::keyClick(opened.list, Qt::Key_Down);
    QTest::keyClick(opened.list, Qt::Key_Down);
    QCOMPARE(opened.panel.currentStatement(), 3);
    QTest::keyClick(opened.list, Qt::Key_Up);
    QCOMPARE(opened.panel.currentStatement(), 2);
    QTest::keyClick(opened.list, Qt::Key_End);
    QCOMPARE(opened.panel.currentStatement(), 7);
    QTest::keyClick(opened.list, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].toInt(), 7);
    opened.panel.step(-20);
    QCOMPARE(opened.panel.currentStatement(), 1);
    opened.panel.activateCurrent();
    QCOMPARE(activated.size(), 2);
}

void TestStatementsPanel::followsSilently()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 220}));
    const QSignalSpy activated(&opened.panel, &StatementsPanel::statementActivated);
    opened.panel.setCurrentStatement(7);
    QCOMPARE(opened.panel.currentStatement(), 7);
    // QTreeView's own scrollTo() may cut the last pixel row.
    QVERIFY(opened.list->viewport()
                ->rect()
                .adjusted(0, 0, 0, 1)
                .contains(opened.list->visualRect(opened.list->currentIndex())));
    opened.panel.setCurrentStatement(-1);
    QVERIFY(opened.list->selectionModel()->selectedIndexes().isEmpty());
    opened.panel.setCurrentStatement(4); // an outer link: not in the list
    QCOMPARE(opened.panel.currentStatement(), -1);
    QCOMPARE(activated.size(), 0);
}

void TestStatementsPanel::filtersBySpeakerAndWords()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    QTest::keyClicks(opened.filter, u"lin bo"_s);
    QCOMPARE(shownHeads(opened.list), QStringList{u"China 2"_s});
    opened.filter->clear();
    QTest::keyClicks(opened.filter, u"LIGHTS"_s);
    QCOMPARE(shownHeads(opened.list), QStringList{u"Japan 1"_s});
    QVERIFY(opened.panel.findChild<QLabel *>(u"statementsCounts"_s)->text().startsWith(u"Shown 1 of 7."));
    QTest::keyClick(opened.filter, Qt::Key_Down);
    QVERIFY(opened.list->hasFocus());
    QCOMPARE(opened.panel.currentStatement(), 2);
    opened.panel.openFilter();
    QTest::keyClicks(opened.filter, u"zzz"_s);
    QVERIFY(opened.list->isHidden());
    QVERIFY(opened.panel.findChild<QLabel *>(u"statementsEmpty"_s)->text().contains(u"filter"));
    QTest::keyClick(opened.filter, Qt::Key_Escape);
    QCOMPARE(shownHeads(opened.list).size(), 5);
    QVERIFY(opened.list->isVisible());
    QVERIFY(opened.list->isExpanded(opened.list->model()->index(4, 0)));
}

void TestStatementsPanel::countsStandBelow()
{
    Opened opened;
    auto *counts = opened.panel.findChild<QLabel *>(u"statementsCounts"_s);
    QCOMPARE(counts->text(), u"Statements 7: 1 checked, 4 certain, 1 likely, 1 unknown"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(counts)->text(QAccessible::Name), counts->text());
}

void TestStatementsPanel::rowsHaveTheirHeights()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    QCOMPARE(opened.list->visualRect(opened.list->model()->index(0, 0)).height(), 32);
    QCOMPARE(opened.list->visualRect(opened.row(0, 0)).height(), 44);
    QFont large = opened.list->font();
    large.setPointSize(18);
    opened.list->setFont(large);
    opened.list->doItemsLayout();
    QVERIFY(opened.list->visualRect(opened.row(0, 0)).height() > 50);
}

void TestStatementsPanel::saysWhatToDoWhenEmpty()
{
    StatementsPanel panel;
    const QLabel *empty = panel.findChild<QLabel *>(u"statementsEmpty"_s);
    QVERIFY(empty->text().startsWith(u"Open an article"));
    Models::ArticleModel article;
    panel.setModel(&article);
    article.setArticle(Samples::articleOf(u"Nothing is said here."_s), {}, {});
    QCOMPARE(empty->text(), u"No statements were found in this article."_s);
    QVERIFY(!empty->isHidden());
}

void TestStatementsPanel::isReadAloud()
{
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(opened.list);
    QVERIFY(list);
    QCOMPARE(list->text(QAccessible::Name), u"Statements by party"_s);
    QAccessibleTableInterface *table = list->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 12); // five heads, seven statements
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), u"Japan: statements 2"_s);
    QVERIFY(table->cellAt(1, 0)->text(QAccessible::Name).endsWith(u"expressed, paragraph 2, checked"));
    QVERIFY(!QAccessible::queryAccessibleInterface(opened.filter)->text(QAccessible::Name).isEmpty());
}

void TestStatementsPanel::manyStatementsAreQuick()
{
    const AnnotatedArticle report = keepersReport(5000);
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    QElapsedTimer timer;
    timer.start();
    opened.article.setArticle(report.article, report.statements, {});
    opened.list->viewport()->repaint();
    const qint64 shown = timer.restart();
    opened.panel.setCurrentStatement(4000);
    opened.list->viewport()->repaint();
    const qint64 followed = timer.restart();
    opened.filter->setText(u"hour 49"_s);
    opened.list->viewport()->repaint();
    const qint64 filtered = timer.elapsed();
    qInfo("5,000 statements: shown in %lld ms, followed in %lld ms, filtered in %lld ms", shown, followed, filtered);
    QCOMPARE(shownHeads(opened.list).join(u' '), u"Japan 55 China 56"_s);
    QVERIFY2(shown + followed + filtered < 5000, "linear work takes a small part of this even on a slow machine");
}

void TestStatementsPanel::aCrowdComesPieceByPiece()
{
    const AnnotatedArticle report = keepersReport(12000);
    const AnnotatedArticle talks = Samples::harbourTalks();
    Opened opened;
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    const auto isOpen = [&opened](int head) {
        return opened.list->isExpanded(opened.list->model()->index(head, 0)) &&
               opened.list->visualRect(opened.row(head, 0)).height() > 0;
    };
    opened.article.setArticle(report.article, report.statements, {});
    QVERIFY2(opened.panel.findChild<QLabel *>(u"statementsEmpty"_s)->text().isEmpty(), "nobody says there are none");
    QTRY_COMPARE(shownHeads(opened.list).join(u' '), u"Japan 6000 China 6000"_s);
    QTRY_VERIFY(isOpen(0) && isOpen(1));
    const int height = opened.list->visualRect(opened.row(1, 1)).height();
    QCOMPARE(height, 44);
    QCOMPARE(opened.list->visualRect(opened.row(1, 5000)).top() - opened.list->visualRect(opened.row(1, 0)).top(),
             5000 * height);
    // Gone to before its row is there.
    opened.article.setArticle(talks.article, talks.statements, {});
    QCOMPARE(opened.list->visualRect(opened.list->model()->index(0, 0)).height(), 32);
    opened.article.setArticle(report.article, report.statements, {});
    opened.panel.setCurrentStatement(11000);
    QCOMPARE(opened.panel.currentStatement(), 11000);
    QTRY_VERIFY(isOpen(0) && isOpen(1));
    QCOMPARE(opened.panel.currentStatement(), 11000);
    opened.filter->setText(u"hour 49"_s);
    QCOMPARE(shownHeads(opened.list).join(u' '), u"Japan 55 China 56"_s);
    opened.filter->clear();
    QTRY_VERIFY(isOpen(0) && isOpen(1));
}

void TestStatementsPanel::looksAsDrawn_data()
{
    QTest::addColumn<ThemeName>("name");
    QTest::newRow("light") << ThemeName::Light;
    QTest::newRow("sepia") << ThemeName::Sepia;
    QTest::newRow("dark") << ThemeName::Dark;
    QTest::newRow("high-contrast") << ThemeName::HighContrast;
}

void TestStatementsPanel::looksAsDrawn()
{
    QFETCH(ThemeName, name);
    const Theme theme = Theme::of(name);
    Opened opened;
    opened.panel.setTheme(theme);
    QVERIFY(Grabs::present(opened.panel, {256, 600}));
    opened.panel.setCurrentStatement(5);
    opened.list->setFocus();
    const QImage image = Grabs::grab(opened.panel, u"statements-"_s + QLatin1StringView(QTest::currentDataTag()));
    const auto area = [&](const QModelIndex &index) {
        return opened.list->visualRect(index).translated(opened.list->viewport()->mapTo(&opened.panel, QPoint()));
    };
    const QModelIndex japan = opened.list->model()->index(0, 0);
    const QModelIndex china = opened.list->model()->index(1, 0);
    QVERIFY(Grabs::count(image, theme.parties[0].colour, area(japan)) > 15);
    QVERIFY(Grabs::count(image, theme.parties[1].colour, area(china)) > 8);
    QCOMPARE(Grabs::count(image, theme.parties[0].colour, area(china)), 0);
    QVERIFY(Grabs::count(image, theme.parties[0].colour, area(opened.row(1, 1))) > 8); // via Japan
    QVERIFY(Grabs::count(image, theme.sel, area(opened.row(1, 1))) > 2000);
    QVERIFY(Grabs::count(image, theme.accent, area(opened.row(1, 1)).adjusted(0, 0, 3 - 256, 0)) >= 3 * 44);
    QVERIFY(Grabs::count(image, theme.pane, area(opened.row(0, 0))) > 2000);

    opened.filter->setFocus(); // the keyboard is elsewhere: no bar
    const QImage idle = Grabs::grab(opened.panel, u"statements-idle-"_s + QLatin1StringView(QTest::currentDataTag()));
    QCOMPARE(Grabs::count(idle, theme.accent, area(opened.row(1, 1))), 0);
}

QTEST_MAIN(TestStatementsPanel)
#include "tst_statementspanel.moc"
