// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of a terminal hold together whatever stands in them.
#include "cli/columns.h"
#include "cli/comparetext.h"
#include "support/articlebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Cli;

class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void countsCells_data();
    void countsCells();
    void breaksLines_data();
    void breaksLines();
    void losesNothingAtAnyWidth();
    void obeysNoControlCharacter();
    void sidesFitTheWidth_data();
    void sidesFitTheWidth();
    void sidesStandBesideEachOther();
};

void TestColumns::countsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("Latin") << u"Ishiba"_s << 6;
    QTest::newRow("Han") << u"外交部"_s << 6;
    QTest::newRow("Hangul") << u"한국"_s << 4;
    QTest::newRow("full stop, wide") << u"。"_s << 2;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
    QTest::newRow("emoji") << u"\U0001F4F0"_s << 2;
    QTest::newRow("outside the plane") << u"\U00020000"_s << 2;
    QTest::newRow("zero width space") << u"a\u200Bb"_s << 2;
    QTest::newRow("curly marks") << u"“no”"_s << 4;
}

void TestColumns::countsCells()
{
    QFETCH(QString, text);
    QTEST(displayWidth(text), "cells");
}

void TestColumns::breaksLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("lines");
    QTest::newRow("at spaces") << u"one two three"_s << 7 << u"one two|three"_s;
    QTest::newRow("long word") << u"a reconsideration b"_s << 6 << u"a|recons|iderat|ion b"_s;
    QTest::newRow("between Han") << u"外交部发言人"_s << 7 << u"外交部|发言人"_s;
    QTest::newRow("no stop at a line's start") << u"外交部。"_s << 6 << u"外交|部。"_s;
    QTest::newRow("no opening mark at its end") << u"说“好”吗"_s << 4 << u"说|“好”|吗"_s;
    QTest::newRow("paragraphs") << u"one\n\ntwo"_s << 20 << u"one two"_s;
    QTest::newRow("combining marks stay") << u"e\u0301e\u0301e\u0301"_s << 2 << u"e\u0301e\u0301|e\u0301"_s;
    QTest::newRow("nothing") << u""_s << 5 << u""_s;
}

void TestColumns::breaksLines()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    const QStringList lines = wrapped(text, width);
    QTEST(lines.join(u'|'), "lines");
    for (const QString &line : lines)
        QVERIFY(displayWidth(line) <= width);
}

void TestColumns::losesNothingAtAnyWidth()
{
    const QString text = u"Überall “日本は、重要だ。” said \U0001F4F0 the minister’s e\u0301tat-major 한국어 x"_s;
    for (int width = 2; width < 60; ++width) {
        const QStringList lines = wrapped(text, width);
        for (const QString &line : lines)
            QVERIFY2(displayWidth(line) <= width, qPrintable(line));
        QCOMPARE(lines.join(QString()).remove(u' '), QString(text).remove(u' '));
    }
}

void TestColumns::obeysNoControlCharacter()
{
    const QString clean = wrapped(u"a\u001B[31mred\u0007\u009Bx\rz"_s, 80).join(u'\n');
    for (const QChar character : clean)
        QVERIFY(character.category() != QChar::Other_Control);
}

namespace {

struct Sample
{
    QList<AnnotatedArticle> articles;
    Comparison comparison;
};

Sample sampleOf(int sides)
{
    Sample made;
    const QString text = u"He said “we will not wait for the ferries any longer than 三日間, or so”."_s;
    AnnotatedArticle annotated;
    annotated.article = Testing::articleFrom(text, false);
    ComparedTopic topic;
    for (int side = 0; side < sides; ++side) {
        const QString party = u"Party %1"_s.arg(side);
        made.comparison.sides.append(Side{SideId{}, party, {party}, false});
        annotated.statements.append(
            Testing::statementOn(text, u"“we will not wait for the ferries any longer than 三日間, or so”"_s,
                                 QuotationKind::Direct, u"He"_s, u"said"_s, {{u"Speaker"_s, {party}}}));
        topic.cells.append(Cell{side, CellKind::Quoted, {{0, side, CellKind::Quoted}}});
    }
    topic.cells.last().statements.clear();
    topic.cells.last().kind = CellKind::Absent;
    made.comparison.topics.append(topic);
    made.articles.append(annotated);
    return made;
}

} // namespace

void TestColumns::sidesFitTheWidth_data()
{
    QTest::addColumn<int>("sides");
    QTest::addColumn<int>("width");
    for (const int sides : {1, 2, 3, 4, 9}) {
        for (const int width : {40, 80, 100, 137, 200})
            QTest::addRow("%d sides in %d", sides, width) << sides << width;
    }
}

void TestColumns::sidesFitTheWidth()
{
    QFETCH(int, sides);
    QFETCH(int, width);
    const Sample sample = sampleOf(sides);
    const QString text = compareText(sample.comparison, sample.articles, width);
    for (const QString &line : text.split(u'\n'))
        QVERIFY2(displayWidth(line) <= width, qPrintable(line));
    for (int side = 0; side < sides; ++side)
        QVERIFY(text.contains(u"Party %1"_s.arg(side)));
    QCOMPARE(text.count(u"nothing in"_s), 1);
}

void TestColumns::sidesStandBesideEachOther()
{
    const Sample sample = sampleOf(3);
    const QString expected = u"Party 0                  │ Party 1                  │ Party 2\n"
                             "─────────────────────────┼──────────────────────────┼─────────────────────────\n"_s;
    const QString text = compareText(sample.comparison, sample.articles, 80);
    QCOMPARE(text.section(u'\n', 0, 0), expected.section(u'\n', 0, 0));
    QCOMPARE(text.section(u'\n', 2, 2), u"“we will not wait for    │ “we will not wait for    │ — nothing in ¶1"_s);
    QVERIFY(text.contains(u"  Speaker · said · ¶1 ·  │"_s));
}

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
