// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The action table is whole: every action has a name, a menu entry with a letter of its own, something that it does,
// and a key that only it has where it counts.
#include "common/icons.h"
#include "support/windowfixture.h"

#include <QFile>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>

using namespace Readout;
using namespace Readout::Shell;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

class TestActionTable : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasANameAMenuEntryAndAKey();
    void everyActionDoesSomething();
    void everyMenuLetterStandsOnceInItsMenu();
    void noTwoActionsShareAKeyWhereBothCount();
    void aConflictIsTold();
    void iconsNamedInTheTableExist();
    void singleLettersActOnlyInTheirPaneAndOutsideTextFields();
    void singleLettersAreSwitchedOffAsAGroup();
    void whatIsMissingGreysWhatNeedsItAndSaysSo();
    void everyKeyStandsInTheGuide();
    void theKeypadsEnterDoesWhatReturnDoes();
};

namespace {

/// "1–8" is "1", "2" … "8"; "Ctrl+Alt+0–4" likewise.
QStringList unrolled(const QString &keys)
{
    const qsizetype dash = keys.indexOf(u'–');
    if (dash < 1 || dash + 2 != keys.size())
        return {keys};
    QStringList all;
    for (char16_t digit = keys[dash - 1].unicode(); digit <= keys[dash + 1].unicode(); ++digit)
        all.append(keys.left(dash - 1) + QChar(digit));
    return all;
}

/// What an entry of the guide's table begins with: "j, Down next card" has j and Down. @p known are all keys there are.
QStringList keysOfEntry(const QString &entry, const QSet<QString> &known)
{
    QStringList keys;
    const QStringList words = entry.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1 && known.contains(words[0] + u' ' + words[1]))
        return {words[0] + u' ' + words[1]};
    for (const QString &word : words) {
        const bool goesOn = word.size() > 1 && word.endsWith(u',');
        for (const QString &key : unrolled(goesOn ? word.chopped(1) : word))
            keys.append(key);
        if (!goesOn)
            break;
    }
    return keys;
}

/// As the guide writes them.
QStringList keysInTheGuide(const ActionRow &row)
{
    QStringList keys;
    for (QString key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts)) {
        key.replace(u"Return"_s, u"Enter"_s);
        if (key.size() == 3 && key[1] == u',')
            key[1] = u' ';
        keys.append(key);
    }
    keys.removeDuplicates();
    return keys;
}

void collect(const QMenu *menu, QSet<const QAction *> &found)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), found);
        else
            found.insert(action);
    }
}

/// "File: &Open, &Other" for entries whose letter another one has too, or that have none.
void collectSharedLetters(const QString &name, const QList<QAction *> &entries, QStringList &found)
{
    QHash<QChar, QString> byLetter;
    for (const QAction *entry : entries) {
        if (entry->isSeparator())
            continue;
        const qsizetype at = entry->text().indexOf(u'&');
        const QChar letter = at < 0 ? QChar() : entry->text().at(at + 1).toLower();
        if (letter.isNull() || byLetter.contains(letter))
            found.append(u"%1: %2, %3"_s.arg(name, entry->text(), byLetter.value(letter)));
        byLetter.insert(letter, entry->text());
        if (entry->menu())
            collectSharedLetters(entry->text(), entry->menu()->actions(), found);
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

void TestActionTable::everyActionDoesSomething()
{
    WindowFixture fixture;
    QStringList idle;
    for (const ActionRow &row : actionRows()) {
        if (!fixture.window->actionTable()->isConnected(QLatin1StringView(row.id)))
            idle.append(QLatin1StringView(row.id));
    }
    QCOMPARE(idle.join(u' '), QString());
}

void TestActionTable::everyMenuLetterStandsOnceInItsMenu()
{
    ActionTable table;
    QMenuBar bar;
    table.fillMenus(&bar);
    QStringList shared;
    collectSharedLetters(u"bar"_s, bar.actions(), shared);
    QCOMPARE(shared.join(u'\n'), QString());
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
            QVERIFY2(!Common::icon(QLatin1StringView(row.icon)).isNull(), row.icon);
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

    table.setSingleKeys(false);
    reader->setFocus();
    QTest::keyClick(reader, '3');
    QCOMPARE(highlighted.count(), 1);
    table.setSingleKeys(true);
    QTest::keyClick(reader, '3');
    QCOMPARE(highlighted.count(), 2);
}

/// Off, no action has such a key, so menus show none; what Enter, Delete, arrows and Ctrl do stays.
void TestActionTable::singleLettersAreSwitchedOffAsAGroup()
{
    ActionTable table;
    table.setSingleKeys(false);
    for (const ActionRow &row : actionRows()) {
        for (const QKeySequence &key : table.keys(QLatin1StringView(row.id)))
            QVERIFY2(!isSingleKey(key), row.id);
    }
    QCOMPARE(table.hints().key(u"highlight.add"_s), QString());
    QCOMPARE(table.hints().way(u"highlight.add"_s), u"Highlight → Highlight"_s);
    QCOMPARE(table.hints().key(u"help.keys"_s), u"F1"_s);
    QCOMPARE(table.keys("list.open"_L1), (QList<QKeySequence>{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}));
    QCOMPARE(table.keys("highlight.remove"_L1), QList<QKeySequence>{QKeySequence(Qt::Key_Delete)});
    QCOMPARE(table.keys("file.open"_L1), QList<QKeySequence>{QKeySequence(u"Ctrl+O"_s)});
    table.setSingleKeys(true);
    QCOMPARE(table.hints().key(u"highlight.add"_s), u"h"_s);
}

void TestActionTable::whatIsMissingGreysWhatNeedsItAndSaysSo()
{
    ActionTable table;
    table.setPresent(Need::Nothing);
    QVERIFY(!table.action("highlight.add"_L1)->isEnabled());
    QVERIFY(table.action("file.open"_L1)->isEnabled());
    for (const ActionRow &row : actionRows()) {
        const bool greyed = !table.action(QLatin1StringView(row.id))->isEnabled();
        QVERIFY2(table.whyNot(row).isEmpty() != greyed, row.id);
        QVERIFY2(table.whyNot(row) != ActionTable::tr("there is nothing here to do it with"), row.id);
    }
    table.setPresent(Need::Article | Need::Place);
    QVERIFY(table.action("highlight.add"_L1)->isEnabled());
    QVERIFY(!table.action("highlight.remove"_L1)->isEnabled());
}

void TestActionTable::everyKeyStandsInTheGuide()
{
    QFile guide(QStringLiteral(READOUT_SOURCE_DIR "/docs/users-guide.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(guide.readAll());
    const QString table = text.sliced(text.indexOf(u"| where | keys |"_s));
    const QHash<Pane, QString> heads{{Pane::Window, u"everywhere"_s},  {Pane::Library, u"library"_s},
                                     {Pane::List, u"list"_s},          {Pane::Reader, u"reader"_s},
                                     {Pane::Sides, u"side by side"_s}, {Pane::Notes, u"notes"_s}};
    QSet<QString> known;
    for (const ActionRow &row : actionRows()) {
        for (const QString &key : keysInTheGuide(row))
            known.insert(key);
    }
    QHash<QString, QSet<QString>> told;
    for (const QString &line : table.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 4)
            continue;
        for (const QString &entry : cells[2].split(u" · "_s)) {
            for (const QString &key : keysOfEntry(entry, known))
                told[cells[1].trimmed()].insert(key);
        }
    }
    QStringList missing;
    for (const ActionRow &row : actionRows()) {
        for (const QString &key : keysInTheGuide(row)) {
            if (!told.value(heads.value(row.pane)).contains(key))
                missing.append(u"%1: %2 (%3)"_s.arg(heads.value(row.pane), key, QLatin1StringView(row.id)));
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestActionTable::theKeypadsEnterDoesWhatReturnDoes()
{
    int seen = 0;
    for (const ActionRow &row : actionRows()) {
        const QStringList keys = QString::fromLatin1(row.keys).split(u' ');
        for (QString key : keys) {
            if (!key.endsWith(u"Return"_s))
                continue;
            ++seen;
            key.replace(u"Return"_s, u"Enter"_s);
            QVERIFY2(keys.contains(key), row.id);
        }
    }
    QVERIFY(seen > 0);
}

QTEST_MAIN(TestActionTable)
#include "tst_actiontable.moc"
