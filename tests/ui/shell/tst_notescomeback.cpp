// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes come back after a kill as they were: whose notes, filters, groups, order, the current row and a note begun.
#include "notes/filterbar.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "shell/bookmark.h"
#include "support/killedwindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Models::NoteFacet;
using Models::NotesColumn;

namespace {

constexpr int shortOnes = 200; ///< paragraphs
constexpr int longOnes = 1200;
const QString asTyped = u"Ask the ministry."_s;

/// A report of so many paragraphs, a highlight on every second ship.
ArticleId addReport(Storage::Library &library, const QString &title, int paragraphs)
{
    const QString text = Testing::longReport(paragraphs);
    Statement said = Testing::aStatement(text, u"“The ship number 7 stays,”"_s, u"Kari Dahl"_s, {u"NO"_s});
    QList<Statement> statements(paragraphs > shortOnes ? longOnes : 1, said);
    for (Statement &one : statements)
        one.uuid = QUuid::createUuid();
    const auto added = library.perform(Acts::AddArticle{Testing::anArticle(text, title), statements, text.toUtf8()});
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    QList<Acts::Act> marks;
    for (int ship = 0; ship < 400; ship += 2) {
        if (ship >= paragraphs)
            break;
        Highlight mark = Testing::aHighlight(added->article, text, u"ship number %1 stays"_s.arg(ship), 1 + ship % 8);
        mark.tags = ship % 3 == 0 ? QStringList{u"harbour"_s} : QStringList();
        mark.note = ship % 5 == 0 ? u"Seen on day %1"_s.arg(ship) : QString();
        marks.append(Acts::AddHighlight{mark});
    }
    for (const Acts::Act &mark : marks) {
        if (!library.perform(mark))
            qFatal("cannot highlight");
    }
    return added->article;
}

/// The heads with what is folded away, and what the current row says.
QString toldGroups(Notes::NotesView &view)
{
    QStringList heads;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->isHead(row))
            heads.append(view.model()->headAt(row).title +
                         (view.model()->headAt(row).folded ? u" folded"_s : QString()));
    }
    return heads.join(u", "_s) + u" on "_s + view.table()->currentIndex().siblingAtColumn(0).data().toString();
}

/// All that a person sees of where they are in Notes.
QString told(Shell::MainWindow &window)
{
    auto *view = window.findChild<Notes::NotesView *>();
    Notes::NotesTable *table = view->table();
    const auto *entry = view->model()->entryOf(table->currentNote());
    QStringList parts{
        view->isVisible() ? u"Notes"_s : u"another view"_s,
        window.findChild<QToolButton *>(u"notes.scope"_s)->accessibleName(),
        window.findChild<QLabel *>(u"notes.counts"_s)->text(),
        window.findChild<QToolButton *>(u"notes.group"_s)->accessibleName(),
        window.findChild<QLineEdit *>(u"notes.find"_s)->text(),
        u"column %1 %2"_s.arg(table->horizontalHeader()->sortIndicatorSection())
            .arg(table->horizontalHeader()->sortIndicatorOrder()),
        entry ? entry->note.quote : u"no row"_s,
        u"at %1 of %2"_s.arg(table->visualRect(table->currentIndex()).top()).arg(table->verticalScrollBar()->value()),
    };
    for (const QAbstractButton *chip : window.findChildren<QAbstractButton *>(u"notes.chip"_s))
        parts.append(chip->isVisible() ? chip->text() : QString());
    parts.removeAll(QString());
    return parts.join(u" | "_s);
}

bool key(Shell::MainWindow &window, char pressed)
{
    if (!Testing::waitFor([] { return QApplication::focusWidget() != nullptr; }))
        return false;
    QTest::keyClick(window.findChild<Notes::NotesTable *>(), pressed);
    return true;
}

/// @p scenario: "library", "article" or "writing". What is seen at the end is written beside the library.
int beInNotes(const QString &folder, const QString &scenario)
{
    const auto library = Testing::libraryIn(folder);
    Shell::Settings settings(folder + u"/readout.ini"_s);
    addReport(*library, u"A short report"_s, shortOnes);
    const ArticleId article = addReport(*library, u"A long report"_s, longOnes);
    const auto window = Testing::windowOn(*library, settings);
    if (!QTest::qWaitForWindowActive(window.get()) || !window->session()->show(article) ||
        !Testing::waitFor([&] { return window->session()->current() == article; }))
        return 1;
    auto *view = window->findChild<Notes::NotesView *>();
    window->actionTable()->action("view.notes"_L1)->trigger();
    if (!Testing::waitFor([&] { return view->isVisible() && view->model()->totalCount() == 300; }))
        return 2;
    if (scenario == u"article"_s)
        window->findChild<QMenu *>(u"notes.scopes"_s)->actions().first()->trigger();
    Models::NotesSieve sieve;
    sieve.values[NoteFacet::Tag] = {u"harbour"_s};
    sieve.madeFrom = QDate::currentDate().addDays(-3);
    emit window->findChild<Notes::FilterBar *>()->sieveChanged(sieve);
    auto *find = window->findChild<QLineEdit *>(u"notes.find"_s);
    find->setFocus();
    QTest::keyClicks(find, u"number"_s);
    QTest::keyClick(find, Qt::Key_Return);
    if (scenario == u"library"_s)
        window->findChild<QMenu *>(u"notes.groups"_s)->actions()[int(Models::NotesGrouping::Colour)]->trigger();
    view->table()->sortByColumn(int(NotesColumn::Quote), Qt::DescendingOrder);
    for (int i = 0; i < 45; ++i)
        key(*window, 'j');
    view->table()->verticalScrollBar()->setValue(view->table()->verticalScrollBar()->value() + 37);
    if (scenario == u"writing"_s) {
        key(*window, 'n');
        QPlainTextEdit *field = view->table()->findChild<QPlainTextEdit *>(u"notes.noteField"_s);
        if (field == nullptr)
            return 3;
        QTest::keyClicks(field, asTyped, {}, 5);
    } else {
        key(*window, 'k');
    }
    QTest::qWait(50); // the bar with the filters arranges itself
    QFile seen(folder + u"/seen.txt"_s);
    if (!seen.open(QIODevice::WriteOnly) || seen.write(told(*window).toUtf8()) <= 0)
        return 4;
    seen.close();
    return Testing::restUntilKilled();
}

} // namespace

class TestNotesComeBack : public QObject
{
    Q_OBJECT

private slots:
    void afterAKill_data();
    void afterAKill();
    void whileAnotherViewIsShown();
    void foldedGroups_data();
    void foldedGroups();
    void aRowThatWent();
    void aBookmarkOfAnotherVersion();
};

void TestNotesComeBack::afterAKill_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::newRow("of the library") << u"library"_s;
    QTest::newRow("of an article that is read beside the window's thread") << u"article"_s;
    QTest::newRow("a note half-written") << u"writing"_s;
}

void TestNotesComeBack::afterAKill()
{
    QFETCH(QString, scenario);
    const QTemporaryDir folder;
    Testing::killAt(folder.path(), scenario, "rested");
    if (QTest::currentTestFailed())
        return;
    QFile file(folder.filePath(u"seen.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString seen = QString::fromUtf8(file.readAll());
    QVERIFY2(seen.startsWith(u"Notes"_s) && !seen.contains(u"no row"_s), qPrintable(seen));

    const auto library = Testing::libraryIn(folder.path());
    QCOMPARE(library->check()->join(u'\n'), QString());
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    const auto window = Testing::windowOn(*library, settings);
    QTRY_COMPARE_WITH_TIMEOUT(told(*window), seen, 20000);
    const auto *table = window->findChild<Notes::NotesTable *>();
    if (scenario != u"writing"_s) {
        QTRY_VERIFY(table->hasFocus());
        QCOMPARE(table->chosenCount(), 1);
        QVERIFY(table->writtenNote().isNull());
        return;
    }
    auto *field = table->findChild<QPlainTextEdit *>(u"notes.noteField"_s);
    QVERIFY(field);
    QVERIFY(field->toPlainText().endsWith(asTyped));
    QTRY_VERIFY(field->hasFocus());
    const auto *bar = window->findChild<Shell::MessageBar *>();
    QVERIFY2(!bar->isVisible(), qPrintable(bar->text())); // it need not be offered
    const QString text = field->toPlainText();
    const QUuid note = table->writtenNote();
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    const auto kept = [&] {
        const auto notes = library->notes();
        for (const Storage::Note &one : notes->notes) {
            if (one.uuid == note)
                return one.note;
        }
        return QString();
    };
    QTRY_COMPARE(kept(), text);
}

/// Who reads for a while finds Notes as they left them too.
void TestNotesComeBack::whileAnotherViewIsShown()
{
    Testing::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    addReport(*fixture.library, u"A short report"_s, shortOnes);
    const auto open = [&] {
        fixture.window->actionTable()->action("view.notes"_L1)->trigger();
        return Testing::waitFor([&] { return fixture.part<Notes::NotesView>("notes")->model()->totalCount() == 100; });
    };
    QVERIFY(open());
    fixture.part<Notes::NotesTable>("notes.table")->sortByColumn(int(NotesColumn::Note), Qt::DescendingOrder);
    for (int i = 0; i < 30; ++i)
        key(*fixture.window, 'j');
    const QString seen = told(*fixture.window);
    for (int starts = 0; starts < 2; ++starts) { // the second without a look at Notes in between
        fixture.window->actionTable()->action("view.read"_L1)->trigger();
        QVERIFY(fixture.window->close());
        fixture.restart();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        QTest::qWait(50);
        QVERIFY(!fixture.part<Notes::NotesView>("notes")->isVisible());
    }
    QVERIFY(open());
    QTRY_COMPARE(told(*fixture.window), seen);
}

void TestNotesComeBack::foldedGroups_data()
{
    QTest::addColumn<Models::NotesGrouping>("grouping");
    QTest::addColumn<int>("folded");
    QTest::newRow("one article") << Models::NotesGrouping::Article << 1;
    QTest::newRow("all articles, and then one unfolded") << Models::NotesGrouping::Article << -1;
    QTest::newRow("two colours") << Models::NotesGrouping::Colour << 2;
    QTest::newRow("one tag") << Models::NotesGrouping::Tag << 1;
}

/// Another article with notes, which comes to stand before the one that was folded, changes nothing of it.
void TestNotesComeBack::foldedGroups()
{
    QFETCH(Models::NotesGrouping, grouping);
    QFETCH(int, folded);
    Testing::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    addReport(*fixture.library, u"A short report"_s, shortOnes);
    addReport(*fixture.library, u"Another report"_s, shortOnes);
    fixture.window->actionTable()->action("view.notes"_L1)->trigger();
    auto *view = fixture.part<Notes::NotesView>("notes");
    QTRY_COMPARE(view->model()->totalCount(), 200);
    fixture.window->findChild<QMenu *>(u"notes.groups"_s)->actions()[int(grouping)]->trigger();
    if (folded < 0)
        fixture.window->actionTable()->action("notes.foldAll"_L1)->trigger();
    for (int times = std::abs(folded); times > 0; --times) {
        view->table()->setCurrentIndex(view->model()->index(0, 0));
        while (folded > 0 && view->model()->headAt(view->table()->currentIndex().row()).folded)
            view->table()->setCurrentIndex(view->model()->index(view->table()->currentIndex().row() + 1, 0));
        fixture.window->actionTable()->action("notes.fold"_L1)->trigger();
    }
    const QString seen = toldGroups(*view);
    QVERIFY2(seen.contains(u"folded"_s), qPrintable(seen));
    QVERIFY(fixture.window->close());
    fixture.restart();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTRY_COMPARE(toldGroups(*fixture.part<Notes::NotesView>("notes")), seen);
    if (grouping != Models::NotesGrouping::Article || folded < 0)
        return;
    QVERIFY(fixture.window->close());
    fixture.window.reset();
    addReport(*fixture.library, u"A third report"_s, shortOnes);
    fixture.restart();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTRY_COMPARE(toldGroups(*fixture.part<Notes::NotesView>("notes")), u"A third report, "_s + seen);
}

void TestNotesComeBack::aRowThatWent()
{
    Testing::WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    addReport(*fixture.library, u"A short report"_s, shortOnes);
    fixture.window->actionTable()->action("view.notes"_L1)->trigger();
    QTRY_COMPARE(fixture.part<Notes::NotesView>("notes")->model()->totalCount(), 100);
    key(*fixture.window, 'j');
    const QUuid note = fixture.part<Notes::NotesTable>("notes.table")->currentNote();
    QVERIFY(!note.isNull());
    QVERIFY(fixture.window->close());
    fixture.window.reset();
    QVERIFY(fixture.library->perform(Acts::RemoveHighlight{note}));
    fixture.restart();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTRY_COMPARE(fixture.part<Notes::NotesView>("notes")->model()->totalCount(), 99);
    QVERIFY(fixture.part<Notes::NotesView>("notes")->isVisible());
    // Steps begin somewhere all the same.
    key(*fixture.window, 'j');
    QVERIFY(!fixture.part<Notes::NotesTable>("notes.table")->currentNote().isNull());
}

void TestNotesComeBack::aBookmarkOfAnotherVersion()
{
    const auto mark = Shell::Bookmark::fromJson(
        R"({"view":2,"notes":{"scope":77,"grouping":-1,"column":99,"descending":"x","text":5,"from":"yesterday",)"
        R"("values":{"77":["a"],"1":"harbour","0":["2",7]},"current":"x","allFolded":1,"foldedOthers":[3,"a"],)"
        R"("currentGroup":7}})");
    QVERIFY(mark);
    QCOMPARE(mark->notesScope, std::optional<int>());
    QCOMPARE(mark->notes.grouping, Models::NotesGrouping::Article);
    QCOMPARE(mark->notes.column, NotesColumn::Place);
    QCOMPARE(mark->notes.order, Qt::AscendingOrder);
    QVERIFY(mark->notes.current.isNull());
    QVERIFY(!mark->notes.currentGroup);
    QCOMPARE(mark->notes.folding, (Models::NotesFolding{.all = false, .others = {u"a"_s}}));
    Models::NotesSieve expected;
    expected.values[NoteFacet::Colour] = {u"2"_s};
    QCOMPARE(mark->notes.sieve, expected);
    QCOMPARE(Shell::Bookmark::fromJson(mark->toJson())->notes.sieve, expected);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--window") == 0)
        return beInNotes(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestNotesComeBack test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notescomeback.moc"
