// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of good pages, on plain numbers: a page is 100 points high, a line 10.
#include "printing/pagebreaks.h"

#include <QTest>

using namespace Readout::Printing;
using namespace Qt::StringLiterals;

class TestPageBreaks : public QObject
{
    Q_OBJECT

private slots:
    void linesGoWhereTheyFit_data();
    void linesGoWhereTheyFit();
    void pagesAfterTheFirstBeginBelowTheirHeads();
    void everyLineStandsOnce();
    void notesStandBesideTheirHighlights_data();
    void notesStandBesideTheirHighlights();
};

namespace {

/// "5" five lines, "1h" a heading of one, "4w" four that stay together.
QList<Measure> blocksOf(const QString &blocks)
{
    QList<Measure> made;
    for (const QString &block : blocks.split(u' ', Qt::SkipEmptyParts)) {
        Measure measure;
        measure.lineHeight = 10;
        measure.keepWithNext = block.endsWith(u'h');
        measure.whole = block.endsWith(u'w');
        measure.lines = QString(block).remove(u'h').remove(u'w').toInt();
        made.append(measure);
    }
    return made;
}

/// "0:5@0 0:2@50 | 1:3@0": lines of a block at a height; pages parted by a bar.
QString printed(const QList<PlacedLines> &placed)
{
    QString text;
    int page = 0;
    for (const PlacedLines &lines : placed) {
        for (; page < lines.page; ++page)
            text += u"| "_s;
        text += u"%1:%2@%3 "_s.arg(lines.block).arg(lines.lines).arg(lines.top);
    }
    return text.trimmed();
}

} // namespace

void TestPageBreaks::linesGoWhereTheyFit_data()
{
    QTest::addColumn<QString>("blocks");
    QTest::addColumn<double>("start");
    QTest::addColumn<QString>("pages");
    QTest::newRow("all on one page") << u"4 6"_s << 0.0 << u"0:4@0 1:6@40"_s;
    QTest::newRow("divided between lines") << u"4 9"_s << 0.0 << u"0:4@0 1:6@40 | 1:3@0"_s;
    QTest::newRow("no single line at the head of a page") << u"4 7"_s << 0.0 << u"0:4@0 1:5@40 | 1:2@0"_s;
    QTest::newRow("no single line at the foot of a page") << u"9 4"_s << 0.0 << u"0:9@0 | 1:4@0"_s;
    QTest::newRow("three lines are not divided where only one would stay") << u"8 3"_s << 0.0 << u"0:8@0 | 1:3@0"_s;
    QTest::newRow("a heading goes with the first lines of its text")
        << u"7 1h 6"_s << 0.0 << u"0:7@0 1:1@70 2:2@80 | 2:4@0"_s;
    QTest::newRow("a heading does not stand alone at the foot") << u"8 1h 6"_s << 0.0 << u"0:8@0 | 1:1@0 2:6@10"_s;
    QTest::newRow("two headings go together") << u"7 1h 1h 6"_s << 0.0 << u"0:7@0 | 1:1@0 2:1@10 3:6@20"_s;
    QTest::newRow("a heading with nothing below it") << u"9 1h"_s << 0.0 << u"0:9@0 1:1@90"_s;
    QTest::newRow("what stays together goes to the next page") << u"7 4w"_s << 0.0 << u"0:7@0 | 1:4@0"_s;
    QTest::newRow("higher than a page: divided all the same") << u"2 12w"_s << 0.0 << u"0:2@0 1:8@20 | 1:4@0"_s;
    QTest::newRow("over three pages") << u"25"_s << 0.0 << u"0:10@0 | 0:10@0 | 0:5@0"_s;
    QTest::newRow("begins within a page") << u"5"_s << 70.0 << u"0:3@70 | 0:2@0"_s;
    QTest::newRow("no room where it begins") << u"5"_s << 95.0 << u"| 0:5@0"_s;
    QTest::newRow("only headings") << u"30h 30h"_s << 0.0 << u"0:10@0 | 0:10@0 | 0:10@0 | 1:10@0 | 1:10@0 | 1:10@0"_s;
    QTest::newRow("nothing") << QString() << 0.0 << QString();
}

void TestPageBreaks::linesGoWhereTheyFit()
{
    QFETCH(QString, blocks);
    QFETCH(double, start);
    QList<PlacedLines> placed;
    placeBlocks(blocksOf(blocks), {0, start}, {0, 100}, placed);
    QTEST(printed(placed), "pages");
}

void TestPageBreaks::pagesAfterTheFirstBeginBelowTheirHeads()
{
    QList<PlacedLines> placed;
    const PagePlace end = placeBlocks(blocksOf(u"10 3"_s), {2, 40}, {20, 100}, placed);
    QCOMPARE(printed(placed), u"| | 0:6@40 | 0:4@20 1:3@60"_s);
    QCOMPARE(end.page, 3);
    QCOMPARE(end.y, 90.0);
}

/// Whatever the heights, no line is lost, none stands twice and none below the foot.
void TestPageBreaks::everyLineStandsOnce()
{
    quint32 seed = 1;
    const auto next = [&seed](int below) {
        seed = seed * 1664525 + 1013904223;
        return int((seed >> 16) % quint32(below));
    };
    for (int round = 0; round < 300; ++round) {
        QList<Measure> blocks;
        for (int at = next(30); at >= 0; --at) {
            Measure block;
            block.lines = next(8) == 0 ? next(40) : next(6);
            block.lineHeight = 5 + next(14);
            block.before = next(12);
            block.after = next(12);
            block.keepWithNext = next(5) == 0;
            block.whole = next(6) == 0;
            blocks.append(block);
        }
        const PageRoom room{double(next(30)), 100};
        QList<PlacedLines> placed;
        placeBlocks(blocks, {0, double(next(99))}, room, placed);
        QList<int> seen(blocks.size());
        PagePlace last;
        for (const PlacedLines &lines : placed) {
            QCOMPARE(lines.firstLine, seen[lines.block]);
            seen[lines.block] += lines.lines;
            const PagePlace here{lines.page, lines.top};
            QVERIFY(last <= here);
            last = {lines.page, lines.top + lines.lines * blocks[lines.block].lineHeight};
            QVERIFY(last.y <= room.bottom + 0.1);
        }
        for (int at = 0; at < blocks.size(); ++at)
            QCOMPARE(seen[at], blocks[at].lines);
    }
}

void TestPageBreaks::notesStandBesideTheirHighlights_data()
{
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QString>("placed");
    // page.top:lines → page.column note:lines@top
    QTest::newRow("each where it wants to be") << u"0.10:2 0.50:3 1.0:1"_s << u"0 0:2@10, 0 1:3@50, 1 2:1@0"_s;
    QTest::newRow("down where they would meet") << u"0.10:3 0.20:2"_s << u"0 0:3@10, 0 1:2@45"_s;
    QTest::newRow("up where the page ends") << u"0.60:2 0.90:4"_s << u"0 0:2@35, 0 1:4@60"_s;
    QTest::newRow("the rest goes on on the next page") << u"0.0:8 0.50:6"_s << u"0 0:8@0, 1 1:6@0"_s;
    QTest::newRow("divided with two lines on either side") << u"0.0:6 0.70:5"_s << u"0 0:6@0, 0 1:3@70, 1 1:2@0"_s;
    QTest::newRow("late ones come before those of the page")
        << u"0.0:9 0.50:6 1.0:2"_s << u"0 0:9@0, 1 1:6@0, 1 2:2@65"_s;
    QTest::newRow("after the text in columns")
        << u"0.0:10 0.0:10 0.0:10 0.0:10"_s << u"0 0:10@0, 1 1:10@0, 2 2:10@0, 2/1 3:10@0"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestPageBreaks::notesStandBesideTheirHighlights()
{
    QFETCH(QString, wishes);
    QList<NoteWish> wished;
    for (const QString &wish : wishes.split(u' ', Qt::SkipEmptyParts))
        wished.append({wish.section(u'.', 0, 0).toInt(), wish.section(u'.', 1).section(u':', 0, 0).toDouble(),
                       wish.section(u':', 1).toInt()});
    QStringList found;
    for (const PlacedNote &note : placeNotes(wished, {100, 10, 5, 2, 2})) {
        const QString column = note.column > 0 ? u"/%1"_s.arg(note.column) : QString();
        found.append(u"%1%2 %3:%4@%5"_s.arg(note.page).arg(column).arg(note.note).arg(note.lines).arg(note.top));
    }
    QTEST(found.join(u", "_s), "placed");
}

QTEST_GUILESS_MAIN(TestPageBreaks)
#include "tst_pagebreaks.moc"
