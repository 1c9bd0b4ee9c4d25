// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places and articles by key and by mouse: what is chosen is what the reader shows and what acts mean; tags and
// dossiers are made, named, filled and emptied, and each of it is undone.
#include "common/tagpopup.h"
#include "library/articlelist.h"
#include "library/articlesview.h"
#include "library/librarytree.h"
#include "library/placesview.h"
#include "models/articlesmodel.h"
#include "shell/articlelister.h"
#include "support/articlebuilder.h"
#include "support/windowfixture.h"

#include <QDropEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

using namespace Readout;
using namespace Qt::StringLiterals;
using Storage::ArticleFilter;
using Place = ArticleFilter::Place;
using Testing::WindowFixture;

namespace {

/// A window on a library with the articles "Tide table 1" … @p count, the last one the newest.
class Filled final : public WindowFixture
{
public:
    explicit Filled(int count)
    {
        for (int number = 1; number <= count; ++number) {
            Article article = Testing::articleFrom(
                u"Tide table %1\n\nThe harbour master said that %1 boats were late.\n\n%2"_s.arg(number).arg(
                    u"Nothing else was said about it. "_s.repeated(400).trimmed()),
                true);
            article.details.title = u"Tide table %1"_s.arg(number);
            article.details.outlet = number % 2 ? u"Quay Wire"_s : u"Anchor Post"_s;
            article.details.published = u"2025-03-%1"_s.arg(28 - number % 28, 2, 10, QLatin1Char('0'));
            const auto added = library->perform(Acts::AddArticle{article, {}, article.text.toUtf8()});
            ids.append(added ? added->article : ArticleId{});
        }
        window->activateWindow();
        if (!QTest::qWaitFor([this] { return list()->model()->rowCount() == int(ids.size()); }))
            qFatal("the list does not show what the library holds");
    }

    Library::ArticleList *list() const { return window->findChild<Library::ArticleList *>(); }
    Library::LibraryTree *tree() const { return window->findChild<Library::LibraryTree *>(); }
    ArticleId current() const { return window->session()->current(); }
    QStringList titles() const
    {
        QStringList shown;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            shown.append(list()->model()->index(row).data().toString().section(u' ', -1));
        return shown;
    }
    void key(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window->activateWindow(); // a dialog may have had it
        widget->setFocus();
        QTest::qWait(1); // the list agrees with itself first
        QTest::keyClick(widget, Qt::Key(key), modifiers);
    }
    void inList(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        this->key(list()->view(), key, modifiers);
    }
    void choose(const QString &name)
    {
        QTreeView *view = tree()->view();
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        view->scrollTo(found.first());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(found.first()).center());
        QCOMPARE(tree()->placeName(), name);
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QRect box = list()->view()->visualRect(list()->model()->index(row));
        QTest::mouseClick(list()->view()->viewport(), Qt::LeftButton, modifiers, box.center());
        QTest::qWait(1); // the list agrees with itself first
    }
    /// What the mouse does at the end of a drag. @return whether it was taken.
    bool drop(QAbstractItemView *onto, QPoint place, QMimeData *data)
    {
        QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(onto->viewport(), &enter);
        QDragMoveEvent move(place, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(onto->viewport(), &move);
        if (!move.isAccepted())
            return false;
        QDropEvent drop(place, Qt::CopyAction | Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(onto->viewport(), &drop);
        QTest::qWait(1);
        return drop.isAccepted();
    }
    bool dropOnPlace(const QString &name, const QList<int> &rows)
    {
        QModelIndexList dragged;
        for (const int row : rows)
            dragged.append(list()->model()->index(row));
        const std::unique_ptr<QMimeData> data(list()->model()->mimeData(dragged));
        return drop(tree()->view(), placeOf(name), data.get());
    }
    QPoint placeOf(const QString &name) const
    {
        QTreeView *view = tree()->view();
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QPoint(-1, -1) : view->visualRect(found.first()).center();
    }
    void makeDossier(const QString &name, const QList<ArticleId> &articles)
    {
        QVERIFY(window->session()->addDossier(name, articles));
        QTRY_VERIFY(placeOf(name).y() >= 0);
    }
    void undo() { window->actionTable()->action("edit.undo"_L1)->trigger(); }

    QList<ArticleId> ids;
};

void answer(const QString &text)
{
    Testing::whenDialogIsUp("question", [text](QWidget *dialog) {
        static_cast<QInputDialog *>(dialog)->setTextValue(text);
        static_cast<QInputDialog *>(dialog)->accept();
    });
}

} // namespace

class TestLibraryActs : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsOneStepToUndo();
    void onlyWhatIsNewInADossierIsCounted();
    void aCompletedNameNeedsOneEnter();
    void theMarkIsWhatTheReaderShows();
    void theNeighbourTakesThePlaceOfWhatWasBinned();
    void manyAreRestoredAtOnce();
    void spaceScrollsAndThenGoesOn();
    void theFilterNarrowsAndSaysSo();
    void theOrderIsChosenByKey();
    void theInboxStaysStillWhileItIsRead();
    void theInboxStaysStillWhileNarrowedToo();
    void readingWithNothingOpenOpensTheFirst();
    void detailsAreEditedFromTheList();
    void articlesAreTaggedByKey();
    void aTagIsMadeNamedDescribedAndRemoved();
    void aNameThatIsTakenOffersToMerge();
    void aTagDroppedOnAnotherAsksWhatIsMeant();
    void articlesAreDroppedOnPlaces();
    void aDossierIsReorderedByKeyAndByMouse();
    void filesDroppedOnADossierGoIntoIt();
    void articlesDroppedOnThePlusBecomeADossier();
    void foldedTagsStayFolded();
    void longListsArePutTogetherElsewhere();
};

void TestLibraryActs::theMarkIsWhatTheReaderShows()
{
    Filled fixture(6);
    fixture.inList(Qt::Key_Home);
    QTRY_VERIFY(fixture.current() == fixture.ids[5]);
    fixture.inList(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(fixture.current() == fixture.ids[0]);
    QCOMPARE(fixture.list()->selected(), QList<ArticleId>{fixture.ids[0]});
    // A click with Ctrl takes the row it goes to out again: the nearest chosen one is shown.
    fixture.click(1);
    fixture.click(3, Qt::ControlModifier);
    QTRY_VERIFY(fixture.current() == fixture.ids[2]);
    fixture.click(3, Qt::ControlModifier);
    QTRY_VERIFY(fixture.current() == fixture.ids[4]);
    QCOMPARE(fixture.list()->selected(), QList<ArticleId>{fixture.ids[4]});
    fixture.click(1, Qt::ControlModifier); // the last one cannot be taken out
    QCOMPARE(fixture.list()->selected(), QList<ArticleId>{fixture.ids[4]});
    fixture.inList(Qt::Key_NumberSign);
    QTRY_COMPARE(fixture.titles().join(u' '), u"6 4 3 2 1"_s);
}

void TestLibraryActs::theNeighbourTakesThePlaceOfWhatWasBinned()
{
    Filled fixture(5);
    fixture.click(1);
    fixture.click(2, Qt::ShiftModifier);
    QCOMPARE(fixture.list()->selected().size(), 2);
    fixture.inList(Qt::Key_NumberSign);
    QTRY_COMPARE(fixture.titles().join(u' '), u"5 2 1"_s);
    QTRY_VERIFY(fixture.current() == fixture.ids[1]); // the one below
    QCOMPARE(fixture.list()->selected(), QList<ArticleId>{fixture.ids[1]});
    fixture.inList(Qt::Key_End);
    fixture.inList(Qt::Key_NumberSign);
    QTRY_VERIFY(fixture.current() == fixture.ids[1]); // none below: the one above
    fixture.undo();
    fixture.undo();
    QTRY_COMPARE(fixture.titles().join(u' '), u"5 4 3 2 1"_s);
}

void TestLibraryActs::manyAreRestoredAtOnce()
{
    Filled fixture(4);
    fixture.window->session()->bin({fixture.ids[0], fixture.ids[1], fixture.ids[2]});
    fixture.choose(u"Bin"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"3 2 1"_s);
    fixture.inList(Qt::Key_Home);
    fixture.inList(Qt::Key_Down, Qt::ShiftModifier);
    fixture.inList(Qt::Key_U);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1"_s);
    QCOMPARE(fixture.library->articleCount({Place::All}).value(), 3);
}

void TestLibraryActs::spaceScrollsAndThenGoesOn()
{
    Filled fixture(3);
    fixture.inList(Qt::Key_Home);
    QTRY_VERIFY(fixture.current() == fixture.ids[2]);
    QScrollBar *bar = fixture.view()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    const int before = bar->value();
    fixture.inList(Qt::Key_Space);
    QTRY_VERIFY(bar->value() > before);
    QVERIFY(fixture.current() == fixture.ids[2]);
    bar->setValue(bar->maximum());
    fixture.inList(Qt::Key_Space);
    QTRY_VERIFY(fixture.current() == fixture.ids[1]);
}

void TestLibraryActs::theFilterNarrowsAndSaysSo()
{
    Filled fixture(12);
    fixture.inList(Qt::Key_Slash);
    auto *field = fixture.part<QLineEdit>("list.filter");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"ANCHOR 1"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"12 10"_s);
    QCOMPARE(fixture.part<QLabel>("list.count")->text(), u"2"_s);
    QTest::keyClicks(field, u"x%"_s);
    QTRY_COMPARE(fixture.titles().size(), 0);
    QVERIFY(fixture.part<QLabel>("list.empty")->text().contains(u"ANCHOR 1x%"_s));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(fixture.titles().size(), 12);
    QVERIFY(fixture.list()->view()->hasFocus());
    QVERIFY(!field->isVisible());
}

void TestLibraryActs::theOrderIsChosenByKey()
{
    Filled fixture(4);
    fixture.inList(Qt::Key_O);
    auto *menu = fixture.part<QMenu>("list.orders");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_T);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s);
    fixture.inList(Qt::Key_O);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_R);
    QTRY_COMPARE(fixture.titles().join(u' '), u"4 3 2 1"_s);
    fixture.list()->orderWished(Storage::ArticleOrder::Outlet, false);
    QTRY_COMPARE(fixture.titles().join(u' '), u"4 2 3 1"_s);
    fixture.list()->orderWished(Storage::ArticleOrder::Published, false);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s); // 27, 26, 25, 24 March
}

void TestLibraryActs::theInboxStaysStillWhileItIsRead()
{
    Filled fixture(4);
    fixture.choose(u"Inbox"_s);
    fixture.inList(Qt::Key_Home);
    QTRY_VERIFY(fixture.current() == fixture.ids[3]);
    fixture.inList(Qt::Key_J);
    QTRY_VERIFY(fixture.current() == fixture.ids[2]);
    QTest::qWait(30);
    QCOMPARE(fixture.titles().join(u' '), u"4 3 2 1"_s);
    QVERIFY(!fixture.list()->model()->index(0).data(Models::ArticlesModel::UnreadRole).toBool());
    fixture.choose(u"All articles"_s);
    fixture.choose(u"Inbox"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"2 1"_s);
}

void TestLibraryActs::theInboxStaysStillWhileNarrowedToo()
{
    Filled fixture(4);
    fixture.choose(u"Inbox"_s);
    emit fixture.list()->wordsChanged(u"anchor"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"4 2"_s);
    fixture.inList(Qt::Key_Home);
    QTRY_VERIFY(fixture.current() == fixture.ids[3]);
    fixture.inList(Qt::Key_J);
    QTRY_VERIFY(fixture.current() == fixture.ids[1]);
    emit fixture.list()->wordsChanged(u"tide"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"4 3 2 1"_s);
    fixture.list()->orderWished(Storage::ArticleOrder::Title, false);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s);
    fixture.choose(u"All articles"_s);
    fixture.choose(u"Inbox"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"3 1"_s);
}

void TestLibraryActs::readingWithNothingOpenOpensTheFirst()
{
    Filled fixture(3);
    fixture.window->actionTable()->action("view.notes"_L1)->trigger();
    QVERIFY(!fixture.window->session()->hasArticle());
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(fixture.current() == fixture.ids[2]);
    QTRY_VERIFY(fixture.view()->isVisible());
}

void TestLibraryActs::detailsAreEditedFromTheList()
{
    Filled fixture(2);
    fixture.inList(Qt::Key_Home);
    fixture.inList(Qt::Key_F2);
    auto *title = fixture.part<QLineEdit>("titleField");
    QTRY_VERIFY(title->hasFocus());
    title->selectAll();
    QTest::keyClicks(title, u"High water"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(fixture.list()->model()->index(0).data().toString(), u"High water"_s);
    fixture.undo();
    QTRY_COMPARE(fixture.list()->model()->index(0).data().toString(), u"Tide table 2"_s);
}

void TestLibraryActs::articlesAreTaggedByKey()
{
    Filled fixture(3);
    fixture.click(0);
    fixture.click(1, Qt::ShiftModifier);
    fixture.inList(Qt::Key_T);
    const auto popups = fixture.window->findChildren<Common::TagPopup *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(popups.size(), 1);
    auto *field = popups.first()->findChild<QLineEdit *>(u"tagField"_s);
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, u"harbour"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.library->tagsOf(fixture.ids[2]).value(), QStringList{u"harbour"_s});
    QCOMPARE(fixture.library->tagsOf(fixture.ids[1]).value(), QStringList{u"harbour"_s});
    QVERIFY(fixture.library->tagsOf(fixture.ids[0])->isEmpty());
    QTRY_VERIFY(fixture.placeOf(u"harbour"_s).y() >= 0);
    fixture.choose(u"harbour"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"3 2"_s);
    QCOMPARE(fixture.list()->model()->index(0).data(Models::ArticlesModel::CarriesRole).toString(), u"article"_s);
    fixture.undo();
    QTRY_VERIFY(fixture.library->tagsOf(fixture.ids[1])->isEmpty());
}

void TestLibraryActs::aTagIsMadeNamedDescribedAndRemoved()
{
    Filled fixture(2);
    answer(u"patrols"_s);
    fixture.inList(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.placeOf(u"patrols"_s).y() >= 0);
    fixture.window->session()->retag({fixture.ids[0]}, {u"patrols"_s}, {});
    fixture.choose(u"patrols"_s);
    fixture.key(fixture.tree()->view(), Qt::Key_F2);
    QLineEdit *name = nullptr;
    QTRY_VERIFY((name = fixture.part<QLineEdit>("library.name")));
    QTest::keyClicks(name, u"patrol boats"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(fixture.tree()->placeName(), u"patrol boats"_s);
    QCOMPARE(fixture.library->tagsOf(fixture.ids[0]).value(), QStringList{u"patrol boats"_s});
    Testing::whenDialogIsUp("question", [](QWidget *dialog) {
        static_cast<QInputDialog *>(dialog)->setTextValue(u"Boats that keep watch"_s);
        static_cast<QInputDialog *>(dialog)->accept();
    });
    fixture.key(fixture.tree()->view(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(fixture.tree()->view()->currentIndex().data(Qt::ToolTipRole).toString().contains(u"keep watch"_s));
    fixture.key(fixture.tree()->view(), Qt::Key_Delete);
    QTRY_VERIFY(fixture.placeOf(u"patrol boats"_s).y() < 0);
    QVERIFY(fixture.library->tagsOf(fixture.ids[0])->isEmpty());
    QCOMPARE(fixture.tree()->placeName(), u"All articles"_s);
    QTRY_COMPARE(fixture.titles().size(), 2);
    fixture.undo();
    QTRY_VERIFY(fixture.placeOf(u"patrol boats"_s).y() >= 0);
    QCOMPARE(fixture.library->tagsOf(fixture.ids[0]).value(), QStringList{u"patrol boats"_s});
}

void TestLibraryActs::aNameThatIsTakenOffersToMerge()
{
    Filled fixture(2);
    fixture.window->session()->retag({fixture.ids[0]}, {u"trade"_s}, {});
    fixture.window->session()->retag({fixture.ids[1]}, {u"tariffs"_s}, {});
    QTRY_VERIFY(fixture.placeOf(u"tariffs"_s).y() >= 0);
    fixture.choose(u"tariffs"_s);
    Testing::whenDialogIsUp("question",
                            [](QWidget *dialog) { dialog->findChild<QPushButton *>(u"question.merge"_s)->click(); });
    fixture.key(fixture.tree()->view(), Qt::Key_F2);
    QLineEdit *name = nullptr;
    QTRY_VERIFY((name = fixture.part<QLineEdit>("library.name")));
    QTest::keyClicks(name, u"Trade"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(fixture.library->tagsOf(fixture.ids[1]).value(), QStringList{u"trade"_s});
    QTRY_VERIFY(fixture.placeOf(u"tariffs"_s).y() < 0);
    fixture.undo();
    QTRY_COMPARE(fixture.library->tagsOf(fixture.ids[1]).value(), QStringList{u"tariffs"_s});
}

void TestLibraryActs::aTagDroppedOnAnotherAsksWhatIsMeant()
{
    Filled fixture(1);
    fixture.window->session()->addTag(u"security"_s);
    fixture.window->session()->addTag(u"patrols"_s);
    QTRY_VERIFY(fixture.placeOf(u"security"_s).y() >= 0);
    const auto tagNamed = [&](const QString &name) {
        for (const Tag &tag : *fixture.library->tags()) {
            if (tag.name == name)
                return tag;
        }
        return Tag();
    };
    QMimeData data;
    data.setData(u"application/x-readout-tag"_s, QByteArray::number(qint64(tagNamed(u"patrols"_s).id)));
    QVERIFY(!fixture.drop(fixture.tree()->view(), fixture.placeOf(u"patrols"_s), &data)); // not on itself
    QVERIFY(fixture.drop(fixture.tree()->view(), fixture.placeOf(u"security"_s), &data));
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = fixture.part<QMenu>("library.tagMenu")) && menu->isVisible());
    QTest::keyClick(menu, Qt::Key_H);
    QTRY_VERIFY(tagNamed(u"patrols"_s).parent == tagNamed(u"security"_s).id);
    QVERIFY(fixture.drop(fixture.tree()->view(), fixture.placeOf(u"Tags"_s), &data));
    QTRY_VERIFY(!tagNamed(u"patrols"_s).parent);
}

void TestLibraryActs::articlesAreDroppedOnPlaces()
{
    Filled fixture(4);
    fixture.makeDossier(u"Talks"_s, {});
    fixture.window->session()->addTag(u"trade"_s);
    QTRY_VERIFY(fixture.placeOf(u"trade"_s).y() >= 0);
    QVERIFY(fixture.dropOnPlace(u"Talks"_s, {0, 2}));
    QTRY_COMPARE(fixture.library->dossiers()->first().articles, (QList<ArticleId>{fixture.ids[3], fixture.ids[1]}));
    QVERIFY(fixture.dropOnPlace(u"trade"_s, {1}));
    QTRY_COMPARE(fixture.library->tagsOf(fixture.ids[2]).value(), QStringList{u"trade"_s});
    fixture.window->session()->setRead({fixture.ids[0]}, true);
    QTRY_COMPARE(fixture.library->articleCount({Place::Inbox}).value(), 3);
    QVERIFY(fixture.dropOnPlace(u"Inbox"_s, {3}));
    QTRY_COMPARE(fixture.library->articleCount({Place::Inbox}).value(), 4);
    QVERIFY(fixture.dropOnPlace(u"Bin"_s, {0, 1}));
    QTRY_COMPARE(fixture.titles().join(u' '), u"2 1"_s);
    fixture.undo();
    QTRY_COMPARE(fixture.titles().size(), 4);
    QVERIFY(!fixture.dropOnPlace(u"Tags"_s, {0}));
}

void TestLibraryActs::aDossierIsReorderedByKeyAndByMouse()
{
    Filled fixture(4);
    fixture.makeDossier(u"Talks"_s, fixture.ids);
    fixture.choose(u"Talks"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s);
    fixture.inList(Qt::Key_Home);
    fixture.inList(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(fixture.titles().join(u' '), u"2 1 3 4"_s);
    QCOMPARE(fixture.list()->selected(), QList<ArticleId>{fixture.ids[0]});
    fixture.inList(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s);
    emit static_cast<Library::ArticlesView *>(fixture.list()->view())->rowsDropped(4); // what is chosen, to the end
    QTRY_COMPARE(fixture.titles().join(u' '), u"2 3 4 1"_s);
    fixture.undo();
    QTRY_COMPARE(fixture.titles().join(u' '), u"1 2 3 4"_s);
}

void TestLibraryActs::filesDroppedOnADossierGoIntoIt()
{
    Filled fixture(1);
    fixture.makeDossier(u"Talks"_s, {});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fixture.articleFile())});
    QVERIFY(fixture.drop(fixture.tree()->view(), fixture.placeOf(u"Talks"_s), &data));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.library->dossiers()->first().articles.size(), 1, 10000);
}

void TestLibraryActs::articlesDroppedOnThePlusBecomeADossier()
{
    Filled fixture(2);
    const std::unique_ptr<QMimeData> data(
        fixture.list()->model()->mimeData({fixture.list()->model()->index(0), fixture.list()->model()->index(1)}));
    auto *plus = fixture.part<QToolButton>("library.newDossier");
    answer(u"Tides"_s);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plus, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plus, &drop);
    QTRY_COMPARE(fixture.library->dossiers()->size(), 1);
    QCOMPARE(fixture.library->dossiers()->first().articles, (QList<ArticleId>{fixture.ids[1], fixture.ids[0]}));
}

void TestLibraryActs::foldedTagsStayFolded()
{
    Filled fixture(1);
    fixture.window->session()->addTag(u"security"_s);
    fixture.window->session()->addTag(u"patrols"_s);
    const auto tags = fixture.library->tags();
    const auto idOf = [&](const QString &name) {
        for (const Tag &tag : *tags) {
            if (tag.name == name)
                return tag.id;
        }
        return TagId{};
    };
    fixture.window->session()->moveTag(idOf(u"patrols"_s), idOf(u"security"_s));
    QTRY_VERIFY(fixture.placeOf(u"security"_s).y() >= 0);
    fixture.choose(u"security"_s);
    QTreeView *view = fixture.tree()->view();
    QTRY_VERIFY(view->isExpanded(view->currentIndex()));
    fixture.key(view, Qt::Key_Left);
    QVERIFY(!view->isExpanded(view->currentIndex()));
    fixture.window->session()->setStarred({fixture.ids[0]}, true);
    fixture.window->session()->addTag(u"another"_s);
    QTRY_VERIFY(fixture.placeOf(u"another"_s).y() >= 0);
    QVERIFY(!view->isExpanded(view->currentIndex()));
    QCOMPARE(fixture.settings.foldedTags().size(), 1);
}

void TestLibraryActs::longListsArePutTogetherElsewhere()
{
    Filled fixture(90);
    auto *lister = fixture.window->findChild<Shell::ArticleLister *>();
    lister->setLongFrom(10);
    fixture.choose(u"Inbox"_s);
    QCOMPARE(fixture.list()->model()->rowCount(), 60); // the first screen and the number at once
    QCOMPARE(fixture.part<QLabel>("list.count")->text(), u"90"_s);
    QVERIFY(fixture.list()->model()->idAt(0) == fixture.ids[89]);
    QTRY_VERIFY(fixture.list()->model()->idAt(89) == fixture.ids[0]);
    fixture.inList(Qt::Key_End);
    QTRY_VERIFY(fixture.current() == fixture.ids[0]);
    fixture.inList(Qt::Key_NumberSign);
    QTRY_COMPARE(fixture.list()->model()->rowCount(), 89);
    QTRY_VERIFY(fixture.current() == fixture.ids[1]);
    fixture.inList(Qt::Key_Slash);
    QTest::keyClicks(fixture.part<QLineEdit>("list.filter"), u"table 77"_s);
    QTRY_COMPARE(fixture.titles().join(u' '), u"77"_s);
}

void TestLibraryActs::theSampleIsOneStepToUndo()
{
    WindowFixture fixture;
    const auto inBin = [&] { return *fixture.library->articleCount({.place = Place::Bin}); };
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    QTRY_COMPARE(fixture.library->dossiers()->size(), 1);
    QTRY_VERIFY(fixture.part<QWidget>("sidesView")->isVisible());
    Shell::Session &session = *fixture.window->session();
    session.undo();
    QTRY_COMPARE(fixture.library->dossiers()->size(), 0);
    QCOMPARE(inBin(), 3);
    QVERIFY2(fixture.notice().contains(u"the dossier is removed · 3 articles moved to the bin"_s),
             qPrintable(fixture.notice()));
    QVERIFY(!session.history().canUndo());
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    session.redo();
    QTRY_COMPARE(fixture.library->dossiers()->size(), 1);
    QCOMPARE(inBin(), 0);
    QTRY_VERIFY(fixture.part<QWidget>("sidesView")->isVisible());
}

void TestLibraryActs::onlyWhatIsNewInADossierIsCounted()
{
    Filled filled(3);
    const auto dossier = filled.window->session()->addDossier(u"Tides"_s, {filled.ids[0]});
    QVERIFY(dossier);
    filled.window->session()->addToDossier(*dossier, filled.ids);
    QTRY_VERIFY2(filled.notice().startsWith(u"Added 2 articles to “Tides”"_s), qPrintable(filled.notice()));
}

void TestLibraryActs::aCompletedNameNeedsOneEnter()
{
    Filled filled(2);
    const auto dossier = filled.window->session()->addDossier(u"Tides of the bay"_s, {filled.ids[0]});
    QVERIFY(dossier);
    QTRY_COMPARE(filled.tree()->contents().dossiers.size(), 1);
    filled.list()->view()->selectAll();
    QCOMPARE(filled.list()->selected().size(), 2);
    bool seen = false;
    Testing::whenDialogIsUp("question", [&](QWidget *dialog) {
        seen = true;
        auto *field = dialog->findChild<QLineEdit *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"Tid"_s);
        QCOMPARE(field->text(), u"Tides of the bay"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!dialog->isVisible());
        dialog->close();
    });
    filled.window->actionTable()->action("list.addToDossier"_L1)->trigger();
    QVERIFY(seen);
    QTRY_COMPARE(filled.library->dossiers()->first().articles.size(), 2);
}

QTEST_MAIN(TestLibraryActs)
#include "tst_libraryacts.moc"
