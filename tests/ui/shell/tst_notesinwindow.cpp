// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes as a person uses them: the real window, keys and mouse, one Undo for each act.
#include "notes/filterchip.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "support/killedwindow.h"
#include "support/librarybuilder.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

namespace {

const QString firstPage =
    u"Talks at the bay\n\nHe said the bay is no theatre.\n\nThey cannot become a habit, she said."_s;
const QString secondPage = u"Joint text\n\nBoth sides keep dialogue open.\n\nThe hotline opens in May."_s;

/// Two articles with five highlights, shown in Notes with the keyboard in the table.
class NotesFixture : public WindowFixture
{
public:
    NotesFixture()
    {
        first = add(firstPage, u"Talks"_s, u"Meridian Wire"_s);
        second = add(secondPage, u"Joint text"_s, u"Both ministries"_s);
        mark(first, firstPage, u"the bay is no theatre"_s, 2, u"First use by a minister"_s, {u"wording"_s, u"bay"_s},
             u"Ana Ruiz"_s, u"ES"_s);
        mark(first, firstPage, u"cannot become a habit"_s, 4, {}, {u"wording"_s}, u"Ana Ruiz"_s, u"ES"_s);
        mark(first, firstPage, u"she said"_s, 1, {}, {}, {}, {});
        mark(second, secondPage, u"keep dialogue open"_s, 3, u"Stock phrase"_s, {}, u"Piet Oort"_s, u"NL"_s);
        mark(second, secondPage, u"hotline"_s, 1, {}, {u"bay"_s}, {}, {});
        view = window->findChild<Notes::NotesView *>();
        table = view->table();
    }

    bool open()
    {
        if (!QTest::qWaitForWindowActive(window.get()))
            return false;
        QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return table->hasFocus(); });
    }
    void key(int pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (pressed >= 'a' && pressed <= 'z')
            QTest::keyClick(table, char(pressed), modifiers);
        else
            QTest::keyClick(table, Qt::Key(pressed), modifiers);
    }
    void undo() { QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier); }

    /// Heads in brackets, notes by their first word: "[Joint text] keep hotline".
    QString shown() const
    {
        QStringList words;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QString text = view->model()->index(row, 0).data().toString();
            words.append(view->model()->isHead(row) ? u'[' + text.section(u" · "_s, 0, 0) + u']'
                                                    : text.section(u' ', 0, 0));
        }
        return words.join(u' ');
    }
    /// Colour, note and tags of the highlight on @p words, as the library has them.
    QString stored(const QString &words) const
    {
        const auto notes = library->notes();
        for (const Storage::Note &note : notes->notes) {
            if (note.quote.startsWith(words))
                return u"%1|%2|%3"_s.arg(note.colour).arg(note.note, note.tags.join(u'+'));
        }
        return {};
    }
    QUuid uuid(const QString &words) const
    {
        const auto notes = library->notes();
        for (const Storage::Note &note : notes->notes) {
            if (note.quote.startsWith(words))
                return note.uuid;
        }
        return {};
    }
    Storage::Library &kept() const { return *library; }
    /// The field a note is being written in; null for none.
    QPlainTextEdit *field() const
    {
        for (QPlainTextEdit *one : table->findChildren<QPlainTextEdit *>(u"notes.noteField"_s)) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QString counts() const { return part<QLabel>("notes.counts")->text(); }

    ArticleId first{};
    ArticleId second{};
    Notes::NotesView *view = nullptr;
    Notes::NotesTable *table = nullptr;

private:
    ArticleId add(const QString &text, const QString &title, const QString &outlet)
    {
        Article article = Testing::anArticle(text, title);
        article.details.outlet = outlet;
        article.paragraphs.first().number = 0;
        for (int at = 1; at < article.paragraphs.size(); ++at)
            article.paragraphs[at].number = at;
        return library->perform(Acts::AddArticle{article, {}, {}})->article;
    }
    void mark(ArticleId article, const QString &text, const QString &words, int colour, const QString &note,
              const QStringList &tags, const QString &speaker, const QString &party)
    {
        Highlight highlight = Testing::aHighlight(article, text, words, colour);
        highlight.note = note;
        highlight.tags = tags;
        if (!speaker.isEmpty()) {
            AttributionRecord known;
            known.actors = {speaker};
            known.parties = {party};
            known.state = State::Certain;
            highlight.attribution = known;
        }
        if (!library->perform(Acts::AddHighlight{highlight}))
            qFatal("cannot highlight");
    }
};

} // namespace

class TestNotesInWindow : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyLibrarySaysWhatToDo();
    void theThirdViewShowsAllOfThem();
    void wordsTypedIntoTheFieldNarrow();
    void aFilterIsAddedChangedAndTakenAway();
    void daysNarrow();
    void whatLeavesNothingSaysSo();
    void aClickOnAColumnSorts();
    void groupsAreChosenAndFolded();
    void aNoteIsWrittenInItsRow();
    void leavingTheFieldKeepsTheNote();
    void aHalfWrittenNoteSurvivesItsWindow();
    void aHalfWrittenNoteSurvivesATableFilledAnew();
    void manyAreTaggedInOneAct();
    void manyAreRecolouredInOneAct();
    void manyAreRemovedInOneAct();
    void goesToThePlaceAndBack();
    void goesToThePlaceInAnArticleThatComesLate();
    void copiesWithSourceAndNote();
    void exportsWhatIsShown();
    void theScopeFollowsTheLibraryAndTheArticle();
    void aHighlightMadeElsewhereIsThere();
    void anotherProgramsChangeIsShown();
    void lettersActOnlyOutsideTextFields();
    void everyThemeAndSizeShowsIt();
    void largerTextMakesHigherRows();
    void fiveThousandRowsComeInParts();
};

void TestNotesInWindow::anEmptyLibrarySaysWhatToDo()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(fixture.part<QLabel>("notes.sentence")->isVisible());
    QCOMPARE(fixture.part<QLabel>("notes.sentence")->text(),
             u"No highlights yet: select words in an article and press h."_s);
    QVERIFY(!fixture.part<QPushButton>("notes.clearAll")->isVisible());
}

void TestNotesInWindow::theThirdViewShowsAllOfThem()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    QCOMPARE(fixture.shown(), u"[Joint text] keep hotline [Talks] the cannot she"_s);
    QCOMPARE(fixture.counts(), u"5 notes and highlights"_s);
    QCOMPARE(fixture.part<QTabBar>("workspace.tabs")->currentIndex(), 2);
    QVERIFY(fixture.window->actionTable()->action("view.notes"_L1)->isChecked());
    QVERIFY(!fixture.part<QWidget>("list.pane")->isVisible());
    QVERIFY(!fixture.part<QWidget>("inspector")->isVisible());
    QVERIFY(fixture.part<QWidget>("notes.tools")->isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!fixture.part<QWidget>("notes.tools")->isVisible());
    QVERIFY(fixture.part<QWidget>("list.pane")->isVisible());
}

void TestNotesInWindow::wordsTypedIntoTheFieldNarrow()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.key('/');
    auto *find = fixture.part<QLineEdit>("notes.find");
    QVERIFY(find->hasFocus());
    QTest::keyClicks(find, u"minister"_s);
    QCOMPARE(fixture.shown(), u"[Talks] the"_s);
    QCOMPARE(fixture.counts(), u"1 of 5 notes and highlights"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QVERIFY(fixture.table->hasFocus());
    QCOMPARE(fixture.table->chosen().size(), 1);
    fixture.key('F', Qt::ControlModifier);
    QVERIFY(find->hasFocus());
    QTest::keyClick(find, Qt::Key_Escape);
    QCOMPARE(fixture.counts(), u"5 notes and highlights"_s);
}

void TestNotesInWindow::aFilterIsAddedChangedAndTakenAway()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    // f opens the menu; its entry the list of values.
    QMenu *kinds = fixture.part<QMenu>("notes.kinds");
    QTimer::singleShot(0, kinds, [kinds] {
        QTRY_VERIFY(kinds->isVisible());
        kinds->actions().at(int(Models::NoteFacet::Tag))->trigger();
        kinds->close();
    });
    fixture.key('f');
    auto *field = fixture.part<QLineEdit>("notes.valueField");
    QTRY_VERIFY(field->isVisible());
    QCOMPARE(fixture.part<QListView>("notes.valueList")->model()->rowCount(), 2);
    QTest::keyClicks(field, u"word"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(fixture.shown(), u"[Talks] the cannot"_s);
    field->clear();
    QTest::keyClicks(field, u"bay"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!field->isVisible());
    QCOMPARE(fixture.shown(), u"[Joint text] hotline [Talks] the cannot"_s);
    QCOMPARE(fixture.counts(), u"3 of 5 notes and highlights"_s);
    Notes::FilterChip *chip = nullptr; // those that went are still there for a moment
    for (Notes::FilterChip *one : fixture.view->findChildren<Notes::FilterChip *>())
        chip = one->isVisible() ? one : chip;
    QVERIFY(chip);
    QCOMPARE(chip->accessibleName(), u"Tag: wording or bay"_s);
    QTest::keyClick(chip, Qt::Key_Delete);
    QCOMPARE(fixture.counts(), u"5 notes and highlights"_s);
}

void TestNotesInWindow::daysNarrow()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    QMenu *kinds = fixture.part<QMenu>("notes.kinds");
    kinds->actions().last()->trigger();
    auto *from = fixture.part<QLineEdit>("notes.dates.from");
    QTRY_VERIFY(from->isVisible());
    from->setText(u"2025-13-40"_s);
    QTest::keyClick(from, Qt::Key_Return);
    QVERIFY(fixture.part<QLabel>("notes.dates.complaint")->isVisible());
    from->setText(u"2001-01-01"_s);
    fixture.part<QLineEdit>("notes.dates.to")->setText(u"2001-12-31"_s);
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_VERIFY(!from->isVisible());
    QCOMPARE(fixture.view->model()->shownCount(), 0);
    kinds->actions().last()->trigger();
    QTest::mouseClick(fixture.part<QPushButton>("notes.dates.today"), Qt::LeftButton);
    QCOMPARE(fixture.view->model()->shownCount(), 5);
}

void TestNotesInWindow::whatLeavesNothingSaysSo()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    auto *find = fixture.part<QLineEdit>("notes.find");
    find->setText(u"no such words anywhere"_s);
    auto *clear = fixture.part<QPushButton>("notes.clearAll");
    QTRY_VERIFY(clear->isVisible());
    QCOMPARE(fixture.part<QLabel>("notes.sentence")->text(), u"Nothing here passes the filters."_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(fixture.counts(), u"5 notes and highlights"_s);
    QVERIFY(find->text().isEmpty());
    QVERIFY(fixture.table->isVisible());
}

void TestNotesInWindow::aClickOnAColumnSorts()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"cannot"_s));
    QHeaderView *header = fixture.table->horizontalHeader();
    const auto click = [header](Models::NotesColumn column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(int(column)) + 10, 10));
    };
    click(Models::NotesColumn::Quote);
    QCOMPARE(fixture.shown(), u"[Joint text] hotline keep [Talks] cannot she the"_s);
    QCOMPARE(fixture.table->currentNote(), fixture.uuid(u"cannot"_s)); // the choice stays
    click(Models::NotesColumn::Quote);
    QCOMPARE(fixture.shown(), u"[Joint text] keep hotline [Talks] the she cannot"_s);
    click(Models::NotesColumn::Note);
    QCOMPARE(fixture.shown(), u"[Joint text] keep hotline [Talks] the cannot she"_s);
}

void TestNotesInWindow::groupsAreChosenAndFolded()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    QMenu *groups = fixture.part<QMenu>("notes.groups");
    groups->actions().at(int(Models::NotesGrouping::Speaker))->trigger();
    QCOMPARE(fixture.shown(), u"[Ana Ruiz] the cannot [Piet Oort] keep [Nobody’s statement] hotline she"_s);
    fixture.view->choose(fixture.uuid(u"cannot"_s));
    fixture.key('z');
    QCOMPARE(fixture.shown(), u"[Ana Ruiz] [Piet Oort] keep [Nobody’s statement] hotline she"_s);
    fixture.key(Qt::Key_Right); // on the head now
    QCOMPARE(fixture.shown(), u"[Ana Ruiz] the cannot [Piet Oort] keep [Nobody’s statement] hotline she"_s);
    fixture.key('Z', Qt::ShiftModifier);
    QCOMPARE(fixture.shown(), u"[Ana Ruiz] [Piet Oort] [Nobody’s statement]"_s);
    QTest::mouseClick(fixture.table->viewport(), Qt::LeftButton, {},
                      fixture.table->visualRect(fixture.view->model()->index(1, 0)).center());
    QCOMPARE(fixture.shown(), u"[Ana Ruiz] [Piet Oort] keep [Nobody’s statement]"_s);
    groups->actions().at(int(Models::NotesGrouping::None))->trigger();
    QCOMPARE(fixture.shown(), u"keep hotline the cannot she"_s);
    QVERIFY(!fixture.table->isColumnHidden(int(Models::NotesColumn::Article)));
}

void TestNotesInWindow::aNoteIsWrittenInItsRow()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"cannot"_s));
    const int row = fixture.table->currentIndex().row();
    const int usual = fixture.table->rowHeight(row);
    fixture.key('n');
    QTRY_VERIFY(fixture.field() && fixture.field()->hasFocus());
    QPlainTextEdit *field = fixture.field();
    QVERIFY(fixture.table->rowHeight(row) >= 134);
    QTest::keyClicks(field, u"whose habit? 1 2 j"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"ask"_s);
    QCOMPARE(fixture.stored(u"cannot"_s), u"4||wording"_s); // not before it is done
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.stored(u"cannot"_s), u"4|whose habit? 1 2 j\nask|wording"_s);
    QTRY_VERIFY(fixture.table->hasFocus());
    QCOMPARE(fixture.table->rowHeight(row), usual);
    QVERIFY2(fixture.notice().startsWith(u"Noted on ¶2"_s), qPrintable(fixture.notice()));
    fixture.undo();
    QCOMPARE(fixture.stored(u"cannot"_s), u"4||wording"_s);
    QTRY_COMPARE(fixture.view->model()->entryOf(fixture.uuid(u"cannot"_s))->note.note, QString());

    fixture.key('n');
    QTRY_VERIFY(fixture.field() && fixture.field()->hasFocus());
    field = fixture.field();
    QTest::keyClicks(field, u"no, nothing"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(fixture.stored(u"cannot"_s), u"4||wording"_s);
    QVERIFY(fixture.kept().drafts(u"note/"_s)->isEmpty());
}

void TestNotesInWindow::leavingTheFieldKeepsTheNote()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"she"_s));
    fixture.key('n');
    QTRY_VERIFY(fixture.field() && fixture.field()->hasFocus());
    QPlainTextEdit *field = fixture.field();
    QTest::keyClicks(field, u"kept"_s);
    fixture.part<QLineEdit>("notes.find")->setFocus();
    QTRY_COMPARE(fixture.stored(u"she"_s), u"1|kept|"_s);
}

void TestNotesInWindow::aHalfWrittenNoteSurvivesItsWindow()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"she"_s));
    fixture.key('n');
    QTRY_VERIFY(fixture.field() && fixture.field()->hasFocus());
    QPlainTextEdit *field = fixture.field();
    QTest::keyClicks(field, u"half a th"_s);
    // As after a crash: nothing was finished, another window opens the same library.
    Shell::MainWindow second(fixture.kept(), fixture.settings, QApplication::palette());
    second.show();
    second.actionTable()->action("view.notes"_L1)->trigger();
    const auto *bar = second.findChild<Shell::MessageBar *>();
    QTRY_VERIFY2(bar->text().contains(u"half a th"_s), qPrintable(bar->text()));
    QTest::mouseClick(bar->findChild<QPushButton *>(u"messageBar.button"_s), Qt::LeftButton);
    auto *again = second.findChild<QPlainTextEdit *>(u"notes.noteField"_s);
    QTRY_VERIFY(again);
    QCOMPARE(again->toPlainText(), u"half a th"_s);
    QTest::keyClicks(again, u"ought"_s);
    QTest::keyClick(again, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.stored(u"she"_s), u"1|half a thought|"_s);
}

void TestNotesInWindow::aHalfWrittenNoteSurvivesATableFilledAnew()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"she"_s));
    fixture.key('n');
    QTRY_VERIFY(fixture.field() && fixture.field()->hasFocus());
    QPlainTextEdit *field = fixture.field();
    QTest::keyClicks(field, u"not lost"_s);
    fixture.view->model()->setContent(fixture.view->model()->content());
    QTRY_VERIFY(fixture.field() && fixture.field() != field);
    field = fixture.field();
    QCOMPARE(field->toPlainText(), u"not lost"_s);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.stored(u"she"_s), u"1|not lost|"_s);
}

void TestNotesInWindow::manyAreTaggedInOneAct()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.key('A', Qt::ControlModifier);
    QCOMPARE(fixture.table->chosen().size(), 5);
    QVERIFY2(fixture.counts().endsWith(u"5 selected"_s), qPrintable(fixture.counts()));
    fixture.key('t');
    auto *field = fixture.part<QLineEdit>("notes.tagField");
    QTRY_VERIFY(field->isVisible());
    QTest::keyClicks(field, u"to check"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.stored(u"the bay"_s), u"2|First use by a minister|wording+bay+to check"_s);
    QCOMPARE(fixture.stored(u"hotline"_s), u"1||bay+to check"_s);
    QCOMPARE(fixture.table->chosen().size(), 5); // still chosen
    QVERIFY2(fixture.notice().startsWith(u"Tagged 5 highlights"_s), qPrintable(fixture.notice()));
    fixture.undo();
    QCOMPARE(fixture.stored(u"the bay"_s), u"2|First use by a minister|wording+bay"_s);
    QCOMPARE(fixture.stored(u"hotline"_s), u"1||bay"_s);
}

void TestNotesInWindow::manyAreRecolouredInOneAct()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"the bay"_s));
    fixture.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(fixture.table->chosen().size(), 2);
    fixture.key('6');
    QCOMPARE(fixture.stored(u"the bay"_s).left(1), u"6"_s);
    QCOMPARE(fixture.stored(u"cannot"_s).left(1), u"6"_s);
    QCOMPARE(fixture.stored(u"she"_s).left(1), u"1"_s);
    fixture.undo();
    QCOMPARE(fixture.stored(u"the bay"_s).left(1), u"2"_s);
    QCOMPARE(fixture.stored(u"cannot"_s).left(1), u"4"_s);
}

void TestNotesInWindow::manyAreRemovedInOneAct()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"the bay"_s));
    fixture.key(Qt::Key_Down, Qt::ShiftModifier);
    fixture.key(Qt::Key_Delete);
    QTRY_COMPARE(fixture.shown(), u"[Joint text] keep hotline [Talks] she"_s);
    QCOMPARE(fixture.counts().section(u' ', 0, 0), u"3"_s);
    QVERIFY(fixture.table->currentIndex().isValid());
    fixture.undo();
    QTRY_COMPARE(fixture.shown(), u"[Joint text] keep hotline [Talks] the cannot she"_s);
    QCOMPARE(fixture.stored(u"the bay"_s), u"2|First use by a minister|wording+bay"_s);
}

void TestNotesInWindow::goesToThePlaceAndBack()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"cannot"_s));
    fixture.key(Qt::Key_Return);
    QTRY_VERIFY(fixture.WindowFixture::view()->hasFocus());
    QCOMPARE(fixture.window->session()->current(), fixture.first);
    QCOMPARE(fixture.WindowFixture::view()->currentHighlight(), fixture.uuid(u"cannot"_s));
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(fixture.table->hasFocus());
    QCOMPARE(fixture.table->currentNote(), fixture.uuid(u"cannot"_s));
    fixture.view->choose(fixture.uuid(u"keep"_s));
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE(fixture.window->session()->current(), fixture.second);
    QTest::keyClick(fixture.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(fixture.table->currentNote(), fixture.uuid(u"keep"_s));
}

void TestNotesInWindow::goesToThePlaceInAnArticleThatComesLate()
{
    NotesFixture fixture;
    const QString text = Testing::longReport(1200);
    const QList<Statement> statements(1200, Testing::aStatement(text, u"“The ship number 7 stays,”"_s, {}, {}));
    const auto added = fixture.library->perform(
        Acts::AddArticle{Testing::anArticle(text, u"A long report"_s), statements, text.toUtf8()});
    QVERIFY(added && fixture.library->isLong(added->article));
    Highlight mark = Testing::aHighlight(added->article, text, u"ship number 900 stays"_s, 3);
    mark.note = u"Ask again"_s;
    QVERIFY(fixture.library->perform(Acts::AddHighlight{mark}));
    QVERIFY(fixture.open());
    const QUuid note = fixture.uuid(u"ship number 900"_s);
    fixture.view->choose(note);
    fixture.key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.window->session()->current(), added->article, 20000);
    auto *reading = fixture.part<Common::ReadingView>("readingView");
    QTRY_VERIFY(reading->isVisible());
    QCOMPARE(reading->currentHighlight(), note);
    const QRect words = reading->boundsOf(reading->ringSpan());
    QVERIFY(words.isValid() && reading->viewport()->rect().contains(words));
    QTest::keyClick(reading, Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(fixture.table->isVisible());
    QCOMPARE(fixture.table->currentNote(), note);
}

void TestNotesInWindow::copiesWithSourceAndNote()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.view->choose(fixture.uuid(u"the bay"_s));
    fixture.key('c');
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"“the bay is no theatre”\n— Ana Ruiz (Spain)\nTalks, Meridian Wire, ¶1\n"
                             "Note: First use by a minister"_s);
    QVERIFY(copied->html().contains(u"<blockquote>“the bay is no theatre”</blockquote>"_s));
    fixture.table->clearSelection();
    fixture.key('c');
    QCOMPARE(QApplication::clipboard()->text().count(u'“'), 5); // none chosen: all that are shown
    QVERIFY2(fixture.notice().startsWith(u"Copied 5 notes"_s), qPrintable(fixture.notice()));
}

void TestNotesInWindow::exportsWhatIsShown()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.part<QLineEdit>("notes.find")->setText(u"wording"_s);
    const QString target = fixture.folder.filePath(u"some.md"_s);
    Testing::whenDialogIsUp("export", [&](QWidget *dialog) {
        QCOMPARE(dialog->findChild<QComboBox *>(u"export.what"_s)->currentText(), u"2 notes shown here"_s);
        auto *file = dialog->findChild<QLineEdit *>(u"export.file"_s);
        file->setFocus();
        file->selectAll();
        QTest::keyClicks(file, target);
        QTest::keyClick(file, Qt::Key_Return);
    });
    fixture.key('E', Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(target));
    QFile exported(target);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(exported.readAll());
    QVERIFY2(text.contains(u"the bay is no theatre"_s) && text.contains(u"First use by a minister"_s),
             qPrintable(text));
    QVERIFY2(!text.contains(u"she said"_s) && !text.contains(u"hotline"_s), qPrintable(text));
}

void TestNotesInWindow::theScopeFollowsTheLibraryAndTheArticle()
{
    NotesFixture fixture;
    Dossier dossier;
    dossier.name = u"Sorrel Bay"_s;
    dossier.articles = {fixture.first};
    QVERIFY(fixture.kept().perform(Acts::AddDossier{dossier}));
    QVERIFY(fixture.open());
    QVERIFY(fixture.window->session()->show(fixture.second));
    QMenu *scopes = fixture.part<QMenu>("notes.scopes");
    QCOMPARE(scopes->actions().size(), 2);
    scopes->actions().first()->trigger();
    QCOMPARE(fixture.shown(), u"[Joint text] keep hotline"_s);
    scopes->actions().last()->trigger();
    QCOMPARE(fixture.view->model()->totalCount(), 5);
    // the dossier in the library
    auto *tree = fixture.part<QAbstractItemView>("library.tree");
    QVERIFY(tree);
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        if (tree->model()->index(row, 0).data().toString() == u"Sorrel Bay"_s)
            tree->setCurrentIndex(tree->model()->index(row, 0));
    }
    QTRY_COMPARE(fixture.shown(), u"[Talks] the cannot she"_s);
    QVERIFY(fixture.part<QToolButton>("notes.scope")->accessibleName().contains(u"Sorrel Bay"_s));
}

void TestNotesInWindow::aHighlightMadeElsewhereIsThere()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    Highlight highlight = Testing::aHighlight(fixture.second, secondPage, u"Both sides"_s, 5);
    QVERIFY(fixture.kept().perform(Acts::AddHighlight{highlight}));
    QTRY_COMPARE(fixture.shown(), u"[Joint text] Both keep hotline [Talks] the cannot she"_s);
    QVERIFY(fixture.kept().perform(Acts::BinArticle{fixture.first}));
    QTRY_COMPARE(fixture.shown(), u"[Joint text] Both keep hotline"_s);
    QVERIFY(fixture.kept().perform(Acts::RestoreArticle{fixture.first}));
    QTRY_COMPARE(fixture.shown(), u"[Joint text] Both keep hotline [Talks] the cannot she"_s);
    ArticleDetails details = fixture.kept().article(fixture.first)->details;
    details.title = u"Renamed"_s;
    QVERIFY(fixture.kept().perform(Acts::ChangeDetails{fixture.first, details}));
    QTRY_COMPARE(fixture.shown(), u"[Joint text] Both keep hotline [Renamed] the cannot she"_s);
}

void TestNotesInWindow::anotherProgramsChangeIsShown()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    auto other = Storage::Library::open(fixture.kept().path());
    QVERIFY(other);
    Highlight changed = *(*other)->highlight(fixture.uuid(u"she"_s));
    changed.note = u"from the command line"_s;
    QVERIFY((*other)->perform(Acts::ChangeHighlight{changed}));
    QTRY_COMPARE(fixture.view->model()->entryOf(changed.uuid)->note.note, u"from the command line"_s);
}

void TestNotesInWindow::lettersActOnlyOutsideTextFields()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    fixture.key('j');
    auto *find = fixture.part<QLineEdit>("notes.find");
    find->setFocus();
    QTest::keyClicks(find, u"1c"_s);
    QCOMPARE(find->text(), u"1c"_s);
    QTest::keyClick(find, Qt::Key_Delete);
    QCOMPARE(fixture.kept().notes()->notes.size(), 5);
    QCOMPARE(fixture.stored(u"keep"_s).left(1), u"3"_s);
}

void TestNotesInWindow::everyThemeAndSizeShowsIt()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    for (const char *theme : {"theme.dark", "theme.sepia", "theme.contrast", "theme.light"}) {
        fixture.window->actionTable()->action(QLatin1StringView(theme))->trigger();
        const QImage seen = fixture.table->viewport()->grab().toImage();
        QCOMPARE(seen.pixelColor(seen.width() - 3, seen.height() - 3), QApplication::palette().color(QPalette::Base));
    }
    fixture.window->resize(640, 420);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window->size(), QSize(640, 420));
    QVERIFY(fixture.table->columnWidth(0) > 100);
    QVERIFY(fixture.part<QLineEdit>("notes.find")->isVisible());
}

void TestNotesInWindow::largerTextMakesHigherRows()
{
    NotesFixture fixture;
    QVERIFY(fixture.open());
    const auto act = [&fixture](const char *id) {
        fixture.window->actionTable()->action(QLatin1StringView(id))->trigger();
    };
    const int row = fixture.table->currentIndex().row();
    const int usual = fixture.table->rowHeight(row);
    const double points = fixture.table->font().pointSizeF();
    for (int step = 0; step < 6; ++step)
        act("view.zoomIn");
    QVERIFY(fixture.table->font().pointSizeF() > points * 1.3);
    QVERIFY(fixture.table->rowHeight(row) > usual);
    act("view.zoomReset");
    QCOMPARE(fixture.table->font().pointSizeF(), points);
    QCOMPARE(fixture.table->rowHeight(row), usual);
}

/// More than are read at once: the first ones stand there, the rest follows and moves nothing.
void TestNotesInWindow::fiveThousandRowsComeInParts()
{
    NotesFixture fixture;
    Acts::Group group;
    for (int at = 0; at < 5000; ++at) {
        Highlight highlight = Testing::aHighlight(fixture.second, secondPage, u"hotline"_s, at % 8 + 1);
        highlight.note = QString::number(at);
        group.acts.append(Acts::AddHighlight{highlight});
    }
    QVERIFY(fixture.kept().perform(group));
    QVERIFY(fixture.open());
    QVERIFY(fixture.view->model()->totalCount() >= 300);
    const QUuid first = fixture.table->currentNote();
    QVERIFY(!first.isNull());
    QTRY_COMPARE(fixture.view->model()->totalCount(), 5005);
    QCOMPARE(fixture.table->currentNote(), first);
    QCOMPARE(fixture.table->verticalScrollBar()->value(), 0);
    QCOMPARE(fixture.counts(), u"5005 notes and highlights"_s);
    fixture.key(Qt::Key_End);
    QCOMPARE(fixture.table->currentIndex().row(), fixture.view->model()->rowCount() - 1);
}

QTEST_MAIN(TestNotesInWindow)
#include "tst_notesinwindow.moc"
