// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut or keeps the colours of another theme: in the smallest window, mirrored, with the theme changed.
#include "support/windowfixture.h"

#include <QLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace Readout;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A bar that tells how much room the words of a tab have.
class OpenTabs final : public QTabBar
{
public:
    static int missing(const QTabBar &bar, int at)
    {
        QStyleOptionTab option;
        (bar.*(&OpenTabs::initStyleOption))(&option, at);
        const QRect words = bar.style()->subElementRect(QStyle::SE_TabBarTabText, &option, &bar);
        return bar.fontMetrics().horizontalAdvance(bar.tabText(at)) - words.width();
    }
};

} // namespace

class TestLooks : public QObject
{
    Q_OBJECT

private slots:
    void theFirstWindowLeavesRoomForItsFrame();
    void firstPageScrollsInsteadOfCrushing();
    void tabsOfTheInspectorAreWholeInTheSmallestWindow();
    void aNoteBeingWrittenFollowsTheTheme();
    void mirroredActionsOfTheCardBeginAtTheRight();
    void thePlaceAloneIsStrongInTheStatusBar();
};

void TestLooks::firstPageScrollsInsteadOfCrushing()
{
    WindowFixture fixture;
    fixture.window->resize(640, 420);
    auto *page = fixture.part<QScrollArea>("firstPage");
    QTRY_COMPARE(fixture.window->height(), 420);
    for (const char *name : {"firstPage.file.paste", "firstPage.file.open"})
        QTRY_VERIFY(fixture.part<QPushButton>(name)->height() >= 52);
    auto *small = fixture.part<QPushButton>("firstPage.file.sample");
    QVERIFY(small->height() >= small->sizeHint().height());
    small->setFocus(Qt::TabFocusReason);
    page->ensureWidgetVisible(small);
    QVERIFY(page->viewport()->rect().contains(small->mapTo(page->viewport(), small->rect().center())));
    for (const char *name : {"firstPage.title", "firstPage.lead", "firstPage.foot"}) {
        const auto *label = fixture.part<QLabel>(name);
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
    }
}

void TestLooks::tabsOfTheInspectorAreWholeInTheSmallestWindow()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    fixture.window->resize(640, 420);
    fixture.window->actionTable()->action("view.article"_L1)->trigger();
    const auto *tabs = fixture.part<QTabBar>("inspector.tabs");
    QTRY_VERIFY(tabs->isVisible());
    QTRY_VERIFY(tabs->tabRect(tabs->count() - 1).right() <= tabs->parentWidget()->width());
    for (int at = 0; at < tabs->count(); ++at)
        QCOMPARE(std::max(0, OpenTabs::missing(*tabs, at)), 0);
}

void TestLooks::aNoteBeingWrittenFollowsTheTheme()
{
    WindowFixture fixture;
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    Shell::Session &session = *fixture.window->session();
    session.addHighlight(makeHighlight(session.article()->article().text, {0, 7}, 1));
    fixture.window->actionTable()->action("view.notes"_L1)->trigger();
    auto *table = fixture.part<QTableView>("notes.table");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 1);
    table->setFocus();
    fixture.window->actionTable()->action("notes.next"_L1)->trigger();
    fixture.window->actionTable()->action("notes.write"_L1)->trigger();
    QTRY_VERIFY(fixture.part<QPlainTextEdit>("notes.noteField"));
    const auto *field = fixture.part<QPlainTextEdit>("notes.noteField");
    for (const char *theme : {"dark", "sepia", "contrast", "light"}) {
        fixture.window->actionTable()->action(QLatin1StringView(QByteArray("theme.") + theme))->trigger();
        QCOMPARE(field->palette().color(QPalette::Base), table->palette().color(QPalette::Base));
        QCOMPARE(field->palette().color(QPalette::Text), table->palette().color(QPalette::Text));
    }
}

void TestLooks::mirroredActionsOfTheCardBeginAtTheRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    {
        WindowFixture fixture;
        fixture.window->openFiles({fixture.articleFile()});
        QTRY_VERIFY(fixture.window->session()->hasArticle());
        QTRY_VERIFY(!fixture.window->session()->article()->shown().isEmpty());
        fixture.view()->stepStatement(1);
        QTRY_VERIFY(fixture.part<QWidget>("statementCard")->isVisible());
        const auto *accept = fixture.part<QWidget>("statementCardAccept");
        QVERIFY(accept->x() > fixture.part<QWidget>("statementCardChangeSpeaker")->x());
        QCOMPARE(accept->geometry().right(), accept->parentWidget()->rect().right());
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLooks::thePlaceAloneIsStrongInTheStatusBar()
{
    WindowFixture fixture;
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    const auto *place = fixture.part<QLabel>("status.place");
    QTRY_COMPARE(place->text(), u"Tromsø meeting"_s);
    const auto *facts = fixture.part<QLabel>("status.statements");
    QVERIFY(facts->text().contains(u"Statements"_s));
    QVERIFY(facts->font().weight() < place->font().weight());
}

void TestLooks::theFirstWindowLeavesRoomForItsFrame()
{
    WindowFixture fixture;
    Shell::Settings fresh(fixture.folder.filePath(u"fresh.ini"_s));
    const Shell::MainWindow first(*fixture.library, fresh, QApplication::palette());
    const int title = first.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &first);
    QVERIFY(title > 0);
    const int least = std::max(first.minimumHeight(), first.minimumSizeHint().height()); // on a tiny screen
    QVERIFY(first.height() <= std::max(first.screen()->availableSize().height() - title, least));
}

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
