// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The action table is whole: every action has a name, a menu entry and a key that only it has where it counts.
#include "common/icons.h"
#include "shell/actiontable.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Readout::Shell;
using namespace Qt::StringLiterals;

class TestActionTable : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasANameAMenuEntryAndAKey();
    void noTwoActionsShareAKeyWhereBothCount();
    void aConflictIsTold();
    void iconsNamedInTheTableExist();
    void singleLettersActOnlyInTheirPaneAndOutsideTextFields();
    void whatIsMissingGreysWhatNeedsIt();
};

namespace {

void collect(const QMenu *menu, QSet<const QAction *> &found)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), found);
        else
            found.insert(action);
    }
}

} // namespace

void TestActionTable::everyActionHasANameAMenuEntryAndAKey()
{
    ActionTable table;
    QMenuBar bar;
    table.fillMenus(&bar);
    QSet<const QAction *> inMenus;
    for (const QAction *action : bar.actions())
        collect(action->menu(), inMenus);
    QSet<QString> ids;
    for (const ActionRow &row : actionRows()) {
        const QLatin1StringView id(row.id);
        QVERIFY2(!ids.contains(id), row.id);
        ids.insert(id);
        QVERIFY2(!table.name(row).isEmpty(), row.id);
        QVERIFY2(inMenus.contains(table.action(id)), row.id);
        QVERIFY2(!table.keys(id).isEmpty(), row.id);
        for (const QKeySequence &key : table.keys(id))
            QVERIFY2(!key.isEmpty() && key[0].key() != Qt::Key_unknown, row.id);
        const int wanted = int(QString::fromLatin1(row.keys).count(u' ')) + 1;
        QCOMPARE(int(table.keys(id).size()), wanted);
    }
}

void TestActionTable::noTwoActionsShareAKeyWhereBothCount()
{
    const ActionTable table;
    QCOMPARE(table.conflicts().join(u'\n'), QString());
}

void TestActionTable::aConflictIsTold()
{
    ActionTable table;
    table.setKeys("file.open"_L1, {QKeySequence(u"Ctrl+E"_s)});
    QCOMPARE(table.conflicts().join(u'\n'), u"Ctrl+E: Open, Export"_s);
}

void TestActionTable::iconsNamedInTheTableExist()
{
    for (const ActionRow &row : actionRows()) {
        if (*row.icon)
            QVERIFY2(!Readout::Common::icon(QLatin1StringView(row.icon)).isNull(), row.icon);
    }
}

void TestActionTable::singleLettersActOnlyInTheirPaneAndOutsideTextFields()
{
    QMainWindow window;
    ActionTable table;
    table.fillMenus(window.menuBar());
    auto *central = new QWidget(&window);
    auto *reader = new QWidget(central);
    reader->setFocusPolicy(Qt::StrongFocus);
    auto *field = new QLineEdit(reader);
    auto *elsewhere = new QWidget(central);
    elsewhere->setFocusPolicy(Qt::StrongFocus);
    window.setCentralWidget(central);
    table.attach(Pane::Reader, reader);
    table.setPresent(Need::Article | Need::Place);
    QSignalSpy highlighted(table.action("highlight.3"_L1), &QAction::triggered);
    QSignalSpy stepped(table.action("go.previousStatement"_L1), &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));

    reader->setFocus();
    QTest::keyClick(reader, '3');
    QTest::keyClick(reader, ',');
    QCOMPARE(highlighted.count(), 1);
    QCOMPARE(stepped.count(), 1);

    field->setFocus();
    QTest::keyClicks(field, u"3,"_s);
    QCOMPARE(highlighted.count(), 1);
    QCOMPARE(field->text(), u"3,"_s);

    elsewhere->setFocus();
    QTest::keyClick(elsewhere, '3');
    QCOMPARE(highlighted.count(), 1);
}

void TestActionTable::whatIsMissingGreysWhatNeedsIt()
{
    ActionTable table;
    table.setPresent(Need::Nothing);
    QVERIFY(!table.action("highlight.add"_L1)->isEnabled());
    QVERIFY(table.action("file.open"_L1)->isEnabled());
    table.setPresent(Need::Article | Need::Place);
    QVERIFY(table.action("highlight.add"_L1)->isEnabled());
    QVERIFY(!table.action("highlight.remove"_L1)->isEnabled());
}

QTEST_MAIN(TestActionTable)
#include "tst_actiontable.moc"
