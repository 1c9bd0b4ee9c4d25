// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys a person chose: what is refused, who loses a key that another takes, what a file may say and what stays in it.
#include "shell/actionmatch.h"
#include "shell/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Readout::Shell;
using namespace Qt::StringLiterals;

class TestKeyMap : public QObject
{
    Q_OBJECT

private slots:
    void someKeysAreRefused_data();
    void someKeysAreRefused();
    void aTakenKeyLeavesItsActionInEveryPane();
    void onlyWhatDiffersIsKept();
    void whatTheFileSaysIsBelievedOnlyWhenItMakesSense();
    void unknownActionsStayInTheFile();
    void aBrokenFileIsNoHindrance();
    void lettersMeanActions_data();
    void lettersMeanActions();
};

namespace {

const ActionRow &rowOf(const char *id)
{
    for (const ActionRow &row : actionRows()) {
        if (qstrcmp(row.id, id) == 0)
            return row;
    }
    qFatal("no action %s", id);
}

QString keysOf(const KeyMap &map, const char *id)
{
    QStringList words;
    for (const QKeySequence &key : map.keys(QLatin1StringView(id)))
        words.append(key.toString(QKeySequence::PortableText));
    return words.join(u' ');
}

} // namespace

void TestKeyMap::someKeysAreRefused_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("refused");
    const auto row = [](const char *action, const char *key, bool refused) {
        QTest::addRow("%s %s", action, key) << QString::fromLatin1(action) << QString::fromLatin1(key) << refused;
    };
    row("highlight.add", "m", false);
    row("highlight.add", "Shift+D", false);
    row("highlight.add", "Ctrl+Shift+H", false);
    row("highlight.add", "Return", false);
    row("highlight.add", "Esc", true);
    row("highlight.add", "Tab", true);
    row("highlight.add", "Shift+Tab", true);
    row("highlight.add", "Alt+F", true);
    row("highlight.add", "Alt+F4", true);
    row("highlight.add", "Meta+H", true);
    row("highlight.add", "F10", true);
    row("file.open", "x", true);
    row("file.open", "Shift+X", true);
    row("file.open", "5", true);
    row("file.open", "Space", true);
    row("file.open", "Return", true);
    row("file.open", "Ctrl+Return", false);
    row("file.open", "F12", false);
    row("help.keys", "?", false); // its usual key
}

void TestKeyMap::someKeysAreRefused()
{
    QFETCH(QString, action);
    QFETCH(QString, key);
    QFETCH(bool, refused);
    const QString why = refusal(rowOf(action.toLatin1().constData()), QKeySequence(key));
    QVERIFY2(why.isEmpty() != refused, qPrintable(why));
}

void TestKeyMap::aTakenKeyLeavesItsActionInEveryPane()
{
    KeyMap map;
    // "d" counts in the list; in the reader it is free.
    QVERIFY(!map.holder(rowOf("highlight.add"), QKeySequence(u"D"_s)));
    QCOMPARE(QString::fromLatin1(map.holder(rowOf("list.open"), QKeySequence(u"D"_s))->id), u"list.addToDossier"_s);
    // A key that counts everywhere is taken from every pane.
    QCOMPARE(QString::fromLatin1(map.holder(rowOf("file.open"), QKeySequence(u"Del"_s))->id), u"library.remove"_s);
    map.takeFromOthers(rowOf("file.open"), QKeySequence(u"Del"_s));
    QCOMPARE(keysOf(map, "library.remove"), QString());
    QCOMPARE(keysOf(map, "highlight.remove"), QString());
    map.setKeys("file.open"_L1, {QKeySequence(u"Del"_s)});
    QCOMPARE(map.conflicts(), QStringList());
    // "g" is the beginning of "g o".
    map.setKeys("list.open"_L1, {QKeySequence(u"G, O"_s)});
    QCOMPARE(QString::fromLatin1(map.holder(rowOf("list.star"), QKeySequence(u"G"_s))->id), u"list.open"_s);
}

void TestKeyMap::onlyWhatDiffersIsKept()
{
    KeyMap map;
    QVERIFY(map.chosen().isEmpty());
    map.setKeys("file.open"_L1, {QKeySequence(u"F12"_s), QKeySequence(u"Ctrl+,"_s)});
    map.setKeys("list.star"_L1, {});
    map.setKeys("list.bin"_L1, usualKeys(rowOf("list.bin")));
    QCOMPARE(map.chosen(), (ChosenKeys{{u"file.open"_s, {u"F12"_s, u"Ctrl+,"_s}}, {u"list.star"_s, {}}}));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"readout.ini"_s);
    {
        Settings settings(path);
        settings.setChosenKeys(map.chosen());
    }
    QVERIFY(KeyMap(Settings(path).chosenKeys()) == map);
    {
        Settings settings(path);
        settings.setChosenKeys({});
    }
    QVERIFY(Settings(path).chosenKeys().isEmpty());
}

void TestKeyMap::whatTheFileSaysIsBelievedOnlyWhenItMakesSense()
{
    const KeyMap map({{u"file.open"_s, {u"rubbish"_s, u"F12"_s}},    // half of it
                      {u"file.paste"_s, {u"rubbish"_s}},             // none of it: the usual key
                      {u"file.export"_s, {u"F12"_s}},                // taken by the first one
                      {u"highlight.add"_s, {u"j"_s}},                // takes it from the next paragraph
                      {u"edit.find"_s, {u"x"_s, u"Ctrl+Shift+F"_s}}, // a letter everywhere is refused
                      {u"no.such"_s, {u"F5"_s}}});
    QCOMPARE(keysOf(map, "file.open"), u"F12"_s);
    QCOMPARE(keysOf(map, "file.paste"), u"Ctrl+V"_s);
    QCOMPARE(keysOf(map, "file.export"), QString());
    QCOMPARE(keysOf(map, "highlight.add"), u"J"_s);
    QCOMPARE(keysOf(map, "go.nextParagraph"), QString());
    QCOMPARE(keysOf(map, "list.next"), u"J"_s); // another pane
    QCOMPARE(keysOf(map, "edit.find"), u"Ctrl+Shift+F"_s);
    QCOMPARE(map.conflicts().join(u'\n'), QString());
}

void TestKeyMap::unknownActionsStayInTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"readout.ini"_s);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[keys]\nfrom.tomorrow=F5\nfile.open=F12\n");
    }
    {
        Settings settings(path);
        KeyMap map(settings.chosenKeys());
        QCOMPARE(keysOf(map, "file.open"), u"F12"_s);
        map.setKeys("file.open"_L1, {QKeySequence(u"F4"_s)});
        settings.setChosenKeys(map.chosen());
    }
    const Settings settings(path);
    QCOMPARE(settings.chosenKeys().value(u"from.tomorrow"_s), QStringList{u"F5"_s});
    QCOMPARE(keysOf(KeyMap(settings.chosenKeys()), "file.open"), u"F4"_s);
}

void TestKeyMap::aBrokenFileIsNoHindrance()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"readout.ini"_s);
    QByteArray rubbish =
        "[keys\nfile.open=@Variant(\\0\\0\\0\\x7f)\nlist.star=@Invalid()\n]]]\n=\n[keys]\nlist.bin=,,,\n";
    for (int i = 0; i < 2000; ++i)
        rubbish.append(char(i * 37 % 256));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rubbish) == rubbish.size());
    file.close();
    Settings settings(path);
    const KeyMap map(settings.chosenKeys());
    QCOMPARE(keysOf(map, "file.open"), u"Ctrl+O"_s);
    QCOMPARE(map.conflicts().join(u'\n'), QString());
    QVERIFY(settings.singleKeys());
}

void TestKeyMap::lettersMeanActions_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rank");
    QTest::newRow("nothing") << u""_s << 0;
    QTest::newRow("the beginning") << u"highl"_s << 0;
    QTest::newRow("beginnings of words") << u"hn"_s << 1;
    QTest::newRow("longer beginnings") << u"hiwino"_s << 1;
    QTest::newRow("words in another order") << u"note high"_s << 1;
    QTest::newRow("its key") << u"A"_s << 0;
    QTest::newRow("with the menu") << u"mark note"_s << 2;
    QTest::newRow("within a word") << u"light w"_s << 3;
    QTest::newRow("something else") << u"export"_s << -1;
    QTest::newRow("signs only") << u"!!"_s << -1;
    QTest::newRow("very long") << QString(100000, u'h') << -1;
}

void TestKeyMap::lettersMeanActions()
{
    QFETCH(QString, typed);
    QFETCH(int, rank);
    QCOMPARE(matchRank(u"Highlight with a Note"_s, u"Marks"_s, {u"a"_s}, typed), rank);
}

QTEST_GUILESS_MAIN(TestKeyMap)
#include "tst_keymap.moc"
