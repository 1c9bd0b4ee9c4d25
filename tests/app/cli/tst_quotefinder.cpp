// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words are found as people type them, and exactly where they stand.
#include "cli/quotefinder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestQuoteFinder : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void endsLieOnGraphemes();
    void costIsLinear();
};

void TestQuoteFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("found"); // the words found, parted by |
    QTest::newRow("as it stands") << u"He said no."_s << u"said no"_s << u"said no"_s;
    QTest::newRow("straight for curly") << u"He said “don’t” twice."_s << u"\"don't\""_s << u"“don’t”"_s;
    QTest::newRow("curly for straight") << u"He said \"don't\"."_s << u"„don‘t“"_s << u"\"don't\""_s;
    QTest::newRow("angled marks") << u"Il dit «non»."_s << u"\"non\""_s << u"«non»"_s;
    QTest::newRow("spaces and line breaks")
        << u"one two\n\nthree"_s << u"  one\ttwo   three "_s << u"one two\n\nthree"_s;
    QTest::newRow("no-break space in the text") << u"5\u00A0% less"_s << u"5 % less"_s << u"5\u00A0% less"_s;
    QTest::newRow("several") << u"no, no and no"_s << u"no"_s << u"no|no|no"_s;
    QTest::newRow("case counts") << u"No. no"_s << u"no"_s << u"no"_s;
    QTest::newRow("not there") << u"He said no."_s << u"yes"_s << u""_s;
    QTest::newRow("only spaces") << u"a b"_s << u"  \n"_s << u""_s;
    QTest::newRow("whole text") << u"all"_s << u"all"_s << u"all"_s;
    QTest::newRow("longer than the text") << u"all"_s << u"all of it"_s << u""_s;
    QTest::newRow("emoji before") << u"\U0001F4F0\U0001F4F0 yes"_s << u"yes"_s << u"yes"_s;
}

void TestQuoteFinder::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, quote);
    QStringList found;
    for (const TextSpan span : Cli::findQuote(text, quote))
        found.append(span.of(text).toString());
    QTEST(found.join(u'|'), "found");
}

void TestQuoteFinder::endsLieOnGraphemes()
{
    const QString text = u"the cafe\u0301 closed"_s;
    const QList<TextSpan> found = Cli::findQuote(text, u"the cafe"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().of(text).toString(), u"the cafe\u0301"_s);
}

void TestQuoteFinder::costIsLinear()
{
    const QString text = u"a "_s.repeated(2000000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(Cli::findQuote(text, u"b"_s).size(), 0);
    QCOMPARE(Cli::findQuote(text, u"a a"_s).size(), 1000000);
    QVERIFY(timer.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(TestQuoteFinder)
#include "tst_quotefinder.moc"
