// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of stretches and the tree of heights, each against the obvious slow answer.
#include "common/heighttree.h"
#include "common/intervals.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Readout;
using namespace Readout::Common;

class TestIntervals : public QObject
{
    Q_OBJECT

private slots:
    void answersAsALookAtEachDoes();
    void emptyQuestionsHaveNoAnswer();
    void equalBeginsKeepTheirOrder();
    void heightsAnswerAsSumsDo();
    void heightsBeyondTheEndsAreTheEnds();
};

void TestIntervals::answersAsALookAtEachDoes()
{
    QRandomGenerator random(5);
    QList<Interval> all;
    for (int at = 0; at < 400; ++at) {
        const qsizetype begin = random.bounded(5000);
        // A few cover nearly everything: these make simple sorted lists slow.
        const qsizetype length = at % 50 == 0 ? 4000 : 1 + random.bounded(60);
        all.append({{begin, begin + length}, IntervalKind::Highlight, at});
    }
    IntervalList list;
    list.assign(all);
    QCOMPARE(list.size(), all.size());
    for (int question = 0; question < 500; ++question) {
        const qsizetype begin = random.bounded(9000);
        const TextSpan span{begin, begin + 1 + random.bounded(100)};
        QList<int> expected;
        for (const Interval &one : all) {
            if (one.span.begin < span.end && span.begin < one.span.end)
                expected.append(one.index);
        }
        QList<int> found;
        qsizetype last = 0;
        for (const Interval &one : list.overlapping(span)) {
            QVERIFY(one.span.begin >= last);
            last = one.span.begin;
            found.append(one.index);
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

void TestIntervals::emptyQuestionsHaveNoAnswer()
{
    IntervalList list;
    QVERIFY(list.overlapping({0, 10}).isEmpty());
    list.assign({{{0, 10}, IntervalKind::Statement, 0}});
    QVERIFY(list.overlapping({5, 5}).isEmpty());
    QVERIFY(list.overlapping({10, 12}).isEmpty()); // half-open
    QCOMPARE(list.overlapping({9, 12}).size(), 1);
}

void TestIntervals::equalBeginsKeepTheirOrder()
{
    IntervalList list;
    list.assign({{{4, 9}, IntervalKind::Highlight, 2},
                 {{4, 5}, IntervalKind::Highlight, 0},
                 {{0, 6}, IntervalKind::Statement, 1}});
    const QList<Interval> found = list.overlapping({4, 5});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0].index, 1);
    QCOMPARE(found[1].index, 2);
    QCOMPARE(found[2].index, 0);
}

void TestIntervals::heightsAnswerAsSumsDo()
{
    QRandomGenerator random(11);
    for (const int count : {1, 2, 7, 64, 100}) {
        QList<int> heights;
        for (int at = 0; at < count; ++at)
            heights.append(1 + random.bounded(90));
        HeightTree tree;
        tree.assign(heights);
        for (int change = 0; change < 50; ++change) {
            const int at = random.bounded(count);
            heights[at] = 1 + random.bounded(90);
            tree.setHeight(at, heights[at]);
            qint64 top = 0;
            for (int piece = 0; piece < count; ++piece) {
                QCOMPARE(tree.top(piece), top);
                QCOMPARE(tree.find(top), qsizetype(piece));
                QCOMPARE(tree.find(top + heights[piece] - 1), qsizetype(piece));
                top += heights[piece];
            }
            QCOMPARE(tree.total(), top);
        }
    }
}

void TestIntervals::heightsBeyondTheEndsAreTheEnds()
{
    HeightTree tree;
    QCOMPARE(tree.find(0), qsizetype(-1));
    tree.assign({10, 20, 30});
    QCOMPARE(tree.find(-5), qsizetype(0));
    QCOMPARE(tree.find(1000), qsizetype(2));
}

QTEST_APPLESS_MAIN(TestIntervals)
#include "tst_intervals.moc"
