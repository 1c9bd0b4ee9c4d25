// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole session with the mouse: first start, sample dossier, side by side, to the place and back, highlight, export.
#include "models/articlesmodel.h"
#include "sides/sidesview.h"
#include "support/windowfixture.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestByMouse : public QObject
{
    Q_OBJECT

private slots:
    void fromTheFirstStartToAnExport();
    void theSampleIsOpenedOnce();
    void aPartyKeepsItsLineInTheList();
    void selectingHighlightsAndTheInspectorLeadsBack();
    void binAndRestore();

private:
    void openSample(WindowFixture &fixture);
    void clickTab(QTabBar *tabs, int tab);
    void clickPlace(WindowFixture &fixture, const QString &name);
};

void TestByMouse::openSample(WindowFixture &fixture)
{
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    auto *offer = fixture.part<QPushButton>("firstPage.file.sample");
    QVERIFY(offer && offer->isVisible());
    QTest::mouseClick(offer, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.window->findChild<Sides::SidesView *>()->isVisible(), 20000);
}

void TestByMouse::clickTab(QTabBar *tabs, int tab)
{
    QTest::mouseClick(tabs, Qt::LeftButton, Qt::NoModifier, tabs->tabRect(tab).center());
    QCOMPARE(tabs->currentIndex(), tab);
}

void TestByMouse::clickPlace(WindowFixture &fixture, const QString &name)
{
    auto *tree = fixture.part<QTreeView>("library.tree");
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        const QModelIndex index = tree->model()->index(row, 0);
        if (index.data().toString() == name)
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, tree->visualRect(index).center());
    }
    QCOMPARE(tree->currentIndex().data().toString(), name);
}

void TestByMouse::fromTheFirstStartToAnExport()
{
    WindowFixture fixture;
    openSample(fixture);
    auto *sides = fixture.window->findChild<Sides::SidesView *>();
    QTRY_VERIFY(sides->model().columnCount() >= 2);

    QModelIndex card;
    for (int row = 0; row < sides->model().rowCount() && !card.isValid(); ++row) {
        const QModelIndex index = sides->model().index(row, 0);
        if (!index.data(Models::ComparisonModel::PlaceRole).toString().isEmpty())
            card = index;
    }
    QVERIFY(card.isValid());
    const auto article = card.data(Models::ComparisonModel::ArticleRole).value<ArticleId>();
    const auto span = card.data(Models::ComparisonModel::SpanRole).value<TextSpan>();
    QTest::mouseDClick(sides->viewport(), Qt::LeftButton, Qt::NoModifier, sides->cardRect(card).center());
    QTRY_VERIFY(fixture.view()->isVisible());
    QCOMPARE(fixture.window->session()->current(), article);
    QVERIFY(fixture.view()->visibleSpan().contains(span.begin));

    QTest::mouseClick(fixture.part<QToolButton>("workspace.button.highlight.add"), Qt::LeftButton);
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().span, span);

    fixture.window->actionTable()->action("go.back"_L1)->trigger();
    QTRY_VERIFY(sides->isVisible());

    const QString target = fixture.folder.filePath(u"side-by-side.html"_s);
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        auto *format = dialog->findChild<QListWidget *>(u"export.format"_s);
        for (int row = 0; row < format->count(); ++row) {
            if (format->item(row)->data(Qt::UserRole).toString() == u"html"_s)
                QTest::mouseClick(format->viewport(), Qt::LeftButton, Qt::NoModifier,
                                  format->visualItemRect(format->item(row)).center());
        }
        dialog->findChild<QLineEdit *>(u"export.file"_s)->setText(target);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"export.export"_s), Qt::LeftButton);
    });
    QTest::mouseClick(fixture.part<QToolButton>("workspace.button.file.export"), Qt::LeftButton);
    QTRY_VERIFY(QFileInfo::exists(target));
    QFile exported(target);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray page = exported.readAll();
    QVERIFY(page.contains("Norway"));
    QVERIFY(page.contains("Finland"));
}

void TestByMouse::theSampleIsOpenedOnce()
{
    WindowFixture fixture;
    openSample(fixture);
    const int articles = *fixture.library->articleCount();
    QCOMPARE(int(fixture.library->dossiers()->size()), 1);
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(fixture.window->opening()->running(), 0);
    QTest::qWait(50);
    QCOMPARE(*fixture.library->articleCount(), articles);
    QCOMPARE(int(fixture.library->dossiers()->size()), 1);
}

void TestByMouse::aPartyKeepsItsLineInTheList()
{
    WindowFixture fixture;
    openSample(fixture);
    const Models::PartyOrder &order = fixture.window->session()->dossierOrder().value();
    const QAbstractItemModel *articles = fixture.part<QListView>("list.view")->model();
    QTRY_COMPARE(articles->rowCount(), 3);
    int seen = 0;
    for (int row = 0; row < articles->rowCount(); ++row) {
        const QModelIndex index = articles->index(row, 0);
        for (const Models::PartySample &sample :
             index.data(Models::ArticlesModel::PartySamplesRole).value<QList<Models::PartySample>>()) {
            if (sample.party.isEmpty())
                continue;
            QCOMPARE(sample.line, order.indexOf(sample.party));
            QVERIFY(sample.line >= 0);
            ++seen;
        }
    }
    QVERIFY(seen >= 6); // each of the three texts lets both sides speak
}

void TestByMouse::selectingHighlightsAndTheInspectorLeadsBack()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    const QString text = fixture.window->session()->article()->article().text;
    const qsizetype begin = text.indexOf(u"Nothing was signed"_s);
    Common::ReadingView *view = fixture.view();
    fixture.view()->showSpan({begin, begin + 18});
    QCoreApplication::processEvents();
    const QRect words = view->rectOf({begin, begin + 18});
    QVERIFY(!words.isEmpty());
    QTest::mousePress(view->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(words.left(), words.center().y()));
    QTest::mouseMove(view->viewport(), words.center());
    QTest::mouseMove(view->viewport(), QPoint(words.right() + 1, words.center().y()));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                        QPoint(words.right() + 1, words.center().y()));
    QCOMPARE(view->selection().of(text).toString(), u"Nothing was signed"_s);
    auto *colour = fixture.part<QWidget>("selectionBarColour4");
    QTRY_VERIFY(colour->isVisible());
    QTest::mouseClick(colour, Qt::LeftButton);
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().colour, 4);
    QCOMPARE(fixture.highlights().first().quote, u"Nothing was signed"_s);
}

void TestByMouse::binAndRestore()
{
    WindowFixture fixture;
    openSample(fixture);
    clickTab(fixture.part<QTabBar>("workspace.tabs"), 0);
    clickPlace(fixture, u"All articles"_s);
    auto *list = fixture.part<QListView>("list.view");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(1, 0)).center());
    fixture.window->actionTable()->action("list.bin"_L1)->trigger();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    clickPlace(fixture, u"Bin"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                      list->visualRect(list->model()->index(0, 0)).center());
    fixture.window->actionTable()->action("list.restore"_L1)->trigger();
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QCOMPARE(*fixture.library->articleCount(), 3);
}

QTEST_MAIN(TestByMouse)
#include "tst_bymouse.moc"
