// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any action is found and done by name, the keys of the pane are shown, keys are changed, and no letter typed into a
// field does anything but stand there.
#include "support/grabs.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void anyActionIsFoundAndDoneByName();
    void thePaletteSaysWhyNot();
    void whatWasUsedLastStandsFirst();
    void thePaletteGivesTheKeyboardBack();
    void theKeysOfThePaneComeFirst();
    void aKeyIsChangedAndSurvivesARestart();
    void aConflictIsToldAndTheKeyTakenOver();
    void switchedOffLettersAreShownNowhere();
    void lettersInFieldsNeverAct();

private:
    void openArticle(WindowFixture &fixture);
    QLineEdit *openPalette(WindowFixture &fixture);
    QStringList offered(WindowFixture &fixture);
};

void TestKeys::openArticle(WindowFixture &fixture)
{
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    fixture.window->openFiles({fixture.articleFile()});
    QTRY_VERIFY(fixture.window->session()->hasArticle());
    QTRY_VERIFY(fixture.view()->hasFocus());
}

QLineEdit *TestKeys::openPalette(WindowFixture &fixture)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *field = fixture.part<QLineEdit>("actionPalette.field");
    return field->hasFocus() ? field : nullptr;
}

QStringList TestKeys::offered(WindowFixture &fixture)
{
    const auto *list = fixture.part<QListView>("actionPalette.list");
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names.append(list->model()->index(row, 0).data().toString());
    return names;
}

void TestKeys::anyActionIsFoundAndDoneByName()
{
    WindowFixture fixture;
    openArticle(fixture);
    QTest::keyClick(fixture.view(), '.');
    QLineEdit *field = openPalette(fixture);
    QVERIFY(field);
    QCOMPARE(int(offered(fixture).size()), int(Shell::actionRows().size()));
    QTest::keyClicks(field, u"green"_s);
    QCOMPARE(offered(fixture).first(), u"Green"_s);
    Grabs::grab(*fixture.window, u"palette"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(fixture.highlights().size(), 1);
    QCOMPARE(fixture.highlights().first().colour, 3);
    QVERIFY(fixture.view()->hasFocus());
    // From the list of articles an action of the reader is done in the reader.
    fixture.part<QListView>("list.view")->setFocus();
    field = openPalette(fixture);
    QVERIFY(field);
    QTest::keyClicks(field, u"next para"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(fixture.view()->hasFocus());
    QVERIFY(!fixture.view()->ringSpan().isEmpty());
}

void TestKeys::thePaletteSaysWhyNot()
{
    WindowFixture fixture;
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QLineEdit *field = openPalette(fixture);
    QVERIFY(field);
    QTest::keyClicks(field, u"copy the quo"_s);
    QVERIFY2(field->accessibleDescription().contains(u"select words"_s), qPrintable(field->accessibleDescription()));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(fixture.part<QWidget>("actionPalette")->isVisible());
    QVERIFY(fixture.part<QLabel>("actionPalette.foot")->text().contains(u"select words"_s));
    field->setText(u"zzzz"_s);
    QVERIFY(offered(fixture).isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!fixture.part<QWidget>("actionPalette")->isVisible());
}

void TestKeys::whatWasUsedLastStandsFirst()
{
    WindowFixture fixture;
    openArticle(fixture);
    for (const QString &name : {u"larger"_s, u"find in"_s}) {
        QLineEdit *field = openPalette(fixture);
        QVERIFY(field);
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QVERIFY(fixture.part<QLineEdit>("findField")->hasFocus());
    QVERIFY(openPalette(fixture));
    QCOMPARE(offered(fixture).first(2).join(u", "_s), u"Find in the Article, Larger Text"_s);
}

void TestKeys::thePaletteGivesTheKeyboardBack()
{
    WindowFixture fixture;
    openArticle(fixture);
    auto *list = fixture.part<QListView>("list.view");
    list->setFocus();
    QLineEdit *field = openPalette(fixture);
    QVERIFY(field);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(list->hasFocus());
    QVERIFY(openPalette(fixture));
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(40, 300));
    QTRY_VERIFY(!fixture.part<QWidget>("actionPalette")->isVisible());
    QVERIFY(fixture.view()->hasFocus());
}

void TestKeys::theKeysOfThePaneComeFirst()
{
    WindowFixture fixture;
    openArticle(fixture);
    QStringList groups;
    const auto look = [&](QWidget *from) {
        fixture.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
        from->setFocus();
        Testing::whenDialogIsUp("keys", [&](QWidget *dialog) {
            auto *tree = dialog->findChild<QTreeWidget *>(u"keys.list"_s);
            groups.clear();
            Grabs::grab(*dialog, u"keys"_s);
            for (int row = 0; row < tree->topLevelItemCount(); ++row)
                groups.append(tree->topLevelItem(row)->text(0));
            for (QTreeWidgetItemIterator row(tree); *row; ++row) {
                QStringList keys = (*row)->text(1).split(u" or "_s);
                QVERIFY2(keys.removeDuplicates() == 0, qPrintable((*row)->text(0)));
                const int wide = tree->fontMetrics().horizontalAdvance((*row)->text(0)) + tree->indentation();
                QVERIFY2((*row)->childCount() > 0 || wide <= tree->columnWidth(0), qPrintable((*row)->text(0)));
            }
            auto *filter = dialog->findChild<QLineEdit *>(u"keys.filter"_s);
            QTest::keyClicks(filter, u"ctrl+o"_s);
            int left = 0;
            for (int row = 0; row < tree->topLevelItemCount(); ++row)
                left += tree->topLevelItem(row)->isHidden() ? 0 : 1;
            QTest::keyClick(dialog, Qt::Key_Escape);
            QCOMPARE(left, 1);
        });
        QTest::keyClick(QApplication::focusWidget(), '?');
    };
    look(fixture.view());
    QCOMPARE(groups.first(2).join(u", "_s), u"Reading, Everywhere"_s);
    look(fixture.part<QListView>("list.view"));
    QCOMPARE(groups.first(), u"Articles"_s);
    look(fixture.part<QTabBar>("workspace.tabs"));
    QCOMPARE(groups.first(), u"Reading"_s);
}

namespace {

/// Chooses @p id in the editor and presses @p key in its field.
void pressNewKey(QWidget *editor, const QString &name, Qt::Key key, Qt::KeyboardModifiers held)
{
    auto *filter = editor->findChild<QLineEdit *>(u"keyEditor.filter"_s);
    filter->setFocus();
    filter->selectAll();
    QTest::keyClicks(filter, name);
    auto *tree = editor->findChild<QTreeWidget *>(u"keyEditor.list"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    QTest::keyClick(editor->findChild<QLineEdit *>(u"keyEditor.key"_s), key, held);
}

} // namespace

void TestKeys::aKeyIsChangedAndSurvivesARestart()
{
    WindowFixture fixture;
    openArticle(fixture);
    Testing::whenDialogIsUp("keyEditor", [&](QWidget *editor) {
        pressNewKey(editor, u"Highlight with"_s, Qt::Key_W, Qt::NoModifier);
        auto *field = editor->findChild<QLineEdit *>(u"keyEditor.key"_s);
        QCOMPARE(field->text(), u"w"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(editor->isVisible());
        QTest::mouseClick(editor->findChild<QPushButton *>(u"keyEditor.save"_s), Qt::LeftButton);
    });
    QTest::keyClick(fixture.view(), Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    const auto keys = [&] { return fixture.window->actionTable()->keys("highlight.withNote"_L1); };
    QCOMPARE(keys(), QList<QKeySequence>{QKeySequence(Qt::Key_W)});
    QVERIFY(fixture.part<QWidget>("selectionBarNote")->toolTip().endsWith(u"(w)"_s));
    fixture.restart();
    QCOMPARE(keys(), QList<QKeySequence>{QKeySequence(Qt::Key_W)});
    QVERIFY(fixture.part<QWidget>("selectionBarNote")->toolTip().endsWith(u"(w)"_s));
}

void TestKeys::aConflictIsToldAndTheKeyTakenOver()
{
    WindowFixture fixture;
    openArticle(fixture);
    Testing::whenDialogIsUp("keyEditor", [&](QWidget *editor) {
        auto *verdict = editor->findChild<QLabel *>(u"keyEditor.verdict"_s);
        auto *set = editor->findChild<QPushButton *>(u"keyEditor.set"_s);
        pressNewKey(editor, u"Open the Sample"_s, Qt::Key_X, Qt::NoModifier);
        QVERIFY(!set->isEnabled()); // a letter, everywhere
        pressNewKey(editor, u"Open the Sample"_s, Qt::Key_E, Qt::ControlModifier);
        QVERIFY2(verdict->text().contains(u"“Export”"_s), qPrintable(verdict->text()));
        QVERIFY(set->isEnabled());
        Grabs::grab(*editor, u"key-editor"_s);
        QTest::mouseClick(set, Qt::LeftButton);
        QTest::mouseClick(editor->findChild<QPushButton *>(u"keyEditor.save"_s), Qt::LeftButton);
    });
    fixture.window->actionTable()->action("help.changeKeys"_L1)->trigger();
    QCOMPARE(fixture.window->actionTable()->keys("file.sample"_L1), QList<QKeySequence>{QKeySequence(u"Ctrl+E"_s)});
    QVERIFY(fixture.window->actionTable()->keys("file.export"_L1).isEmpty());
    QVERIFY(fixture.window->actionTable()->conflicts().isEmpty());
    // Everything as it was, and out again without saving.
    Testing::whenDialogIsUp("keyEditor", [&](QWidget *editor) {
        QTest::mouseClick(editor->findChild<QPushButton *>(u"keyEditor.allUsual"_s), Qt::LeftButton);
        QTest::mouseClick(editor->findChild<QPushButton *>(u"keyEditor.cancel"_s), Qt::LeftButton);
    });
    fixture.window->actionTable()->action("help.changeKeys"_L1)->trigger();
    QVERIFY(fixture.window->actionTable()->keys("file.export"_L1).isEmpty());
}

void TestKeys::switchedOffLettersAreShownNowhere()
{
    WindowFixture fixture;
    openArticle(fixture);
    auto *note = fixture.part<QWidget>("selectionBarNote");
    QVERIFY(note->toolTip().endsWith(u"(a)"_s));
    fixture.window->actionTable()->action("help.singleKeys"_L1)->trigger();
    QVERIFY(!fixture.settings.singleKeys());
    QVERIFY(!note->toolTip().contains(u'('));
    for (const QAction *action : fixture.window->findChildren<QAction *>())
        QVERIFY2(!Shell::isSingleKey(action->shortcut()), qPrintable(action->objectName()));
    for (const QAbstractButton *button : fixture.window->findChildren<QAbstractButton *>()) {
        static const QRegularExpression single(u"\\(.\\)$"_s);
        QVERIFY2(!button->toolTip().contains(single), qPrintable(button->toolTip()));
    }
    QTest::keyClick(fixture.view(), '.');
    QCOMPARE(fixture.view()->currentStatement(), -1);
    QTest::keyClick(fixture.view(), '3');
    QVERIFY(fixture.highlights().isEmpty());
    fixture.window->actionTable()->action("help.singleKeys"_L1)->trigger();
    QTest::keyClick(fixture.view(), '.');
    QVERIFY(fixture.view()->currentStatement() >= 0);
    QVERIFY(note->toolTip().endsWith(u"(a)"_s));
}

void TestKeys::lettersInFieldsNeverAct()
{
    WindowFixture fixture;
    openArticle(fixture);
    QString letters;
    for (const Shell::ActionRow &row : Shell::actionRows()) {
        for (const QKeySequence &key : Shell::usualKeys(row)) {
            if (Shell::isSingleKey(key) && key[0].key() < 128)
                letters.append(QChar(key[0].key()).toLower());
        }
    }
    QVERIFY(letters.size() > 25);
    QStringList acted;
    for (const Shell::ActionRow &row : Shell::actionRows()) {
        connect(fixture.window->actionTable()->action(QLatin1StringView(row.id)), &QAction::triggered, this,
                [&acted, id = row.id] { acted.append(QLatin1StringView(id)); });
    }
    QStringList tried;
    const auto typeInto = [&](QWidget *field) {
        if (!field->isVisible() || !field->isEnabled() || tried.contains(field->objectName()))
            return;
        field->setFocus();
        if (!field->hasFocus())
            return;
        tried.append(field->objectName());
        acted.clear();
        QTest::keyClicks(field, letters);
        QVERIFY2(acted.isEmpty(), qPrintable(field->objectName() + u": "_s + acted.join(u' ')));
    };
    const auto typeIntoAll = [&] {
        for (QLineEdit *field : fixture.window->findChildren<QLineEdit *>())
            typeInto(field);
        for (QPlainTextEdit *field : fixture.window->findChildren<QPlainTextEdit *>())
            typeInto(field);
    };
    const auto trigger = [&](const char *id) {
        fixture.window->actionTable()->action(QLatin1StringView(id))->trigger();
    };
    for (const char *surface : {"view.statements", "view.highlights", "view.article", "edit.find", "go.paragraph",
                                "view.sides", "view.read", "help.actions"}) {
        trigger(surface);
        typeIntoAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    fixture.view()->setFocus();
    QTest::keyClick(fixture.view(), '.');
    for (const char key : {'t', 'n'}) {
        fixture.view()->setFocus();
        QTest::keyClick(fixture.view(), key);
        typeIntoAll();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
    for (const char *needed : {"findField", "goToField", "titleField", "actionPalette.field", "tagField", "noteField"})
        QVERIFY2(tried.contains(QLatin1StringView(needed)),
                 qPrintable(QLatin1StringView(needed) + u" of "_s + tried.join(u' ')));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
