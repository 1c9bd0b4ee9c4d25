// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Quotation marks find each other, nested, unclosed, torn, and beside apostrophes.
#include "support/documents.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestQuotePairer : public QObject
{
    Q_OBJECT

private slots:
    void pairs_data();
    void pairs();
    void hostileMarksAreLinear_data();
    void hostileMarksAreLinear();
};

void TestQuotePairer::pairs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stretches"); // "depth:text", a minus where a mark is missing
    QTest::newRow("curly") << u"“No,” she said. “Go.”"_s << u"0:“No,”|0:“Go.”"_s;
    QTest::newRow("straight") << u"\"No,\" she said. \"Go.\""_s << u"0:\"No,\"|0:\"Go.\""_s;
    QTest::newRow("doubled apostrophes") << u"''No,'' she said."_s << u"0:''No,''"_s;
    QTest::newRow("doubled apostrophes with a single one inside")
        << u"''He said, 'No.''' She left."_s << u"0:''He said, 'No.'''|1:'No.'"_s;
    QTest::newRow("back-ticks") << u"``No,'' she said."_s << u"0:``No,''"_s;
    QTest::newRow("nested single") << u"“He told me ‘never’ twice,” she said."_s
                                   << u"0:“He told me ‘never’ twice,”|1:‘never’"_s;
    QTest::newRow("nested straight single")
        << u"\"He said 'never' twice.\""_s << u"0:\"He said 'never' twice.\"|1:'never'"_s;
    QTest::newRow("single outside") << u"‘We don’t know,’ she said."_s << u"0:‘We don’t know,’"_s;
    QTest::newRow("apostrophes only") << u"The workers’ pay in the ’90s wasn’t good."_s << u""_s;
    QTest::newRow("plural possessive inside single")
        << u"‘The miners’ pay rose,’ he said."_s << u"0:‘The miners’ pay rose,’"_s;
    QTest::newRow("unclosed") << u"She said: “It is over and done."_s << u"0:“It is over and done.-"_s;
    QTest::newRow("reopened each paragraph")
        << u"“First part.\n\n“Second part,” she said."_s << u"0:“First part.-|0:“Second part,”"_s;
    QTest::newRow("lost opening") << u"He should “act now.” stable supplies,” Rao said."_s
                                  << u"0:“act now.”|0:-stable supplies,”"_s;
    QTest::newRow("lost opening at the start") << u"We are late. It will rain,” Rao said."_s << u"0:-It will rain,”"_s;
    QTest::newRow("lost closing") << u"“We will go. The bus left. “It was full,” he said."_s
                                  << u"0:“We will go.-|0:“It was full,”"_s;
    QTest::newRow("wrong closing mark") << u"“No“ she said. ”Yes” he said."_s << u"0:“No“|0:”Yes”"_s;
    QTest::newRow("inches") << u"a 12\" pipe and a 6\" one"_s << u""_s;
    QTest::newRow("angle marks, spaces within") << u"« Non », dit-il, « rien »."_s << u"0:« Non »|0:« rien »"_s;
    QTest::newRow("angle marks, German") << u"»Nein«, sagte er, »nichts«."_s << u"0:»Nein«|0:»nichts«"_s;
    QTest::newRow("angle marks") << u"«Non», dit-il."_s << u"0:«Non»"_s;
    QTest::newRow("german marks") << u"„Nein“, sagte er. „Ja.“"_s << u"0:„Nein“|0:„Ja.“"_s;
    QTest::newRow("chinese nested") << u"他说：“‘好’字难写。”"_s << u"0:“‘好’字难写。”|1:‘好’"_s;
    QTest::newRow("corner brackets") << u"彼は「『海』を読んだ」と述べた。"_s << u"0:「『海』を読んだ」|1:『海』"_s;
    QTest::newRow("double inside double")
        << u"“She read “Dawn” twice,” he said."_s << u"0:“She read “Dawn” twice,”|1:“Dawn”"_s;
    QTest::newRow("mark alone") << u"“"_s << u""_s;
}

void TestQuotePairer::pairs()
{
    QFETCH(QString, text);
    const Text::Document document = TestSupport::documentOf(text);
    QStringList found;
    for (const Text::QuotedStretch &stretch : document.quotes) {
        found.append(u"%1:%2%3%4"_s.arg(QString::number(stretch.depth), stretch.opened ? u""_s : u"-"_s,
                                        stretch.span.of(document.text).toString(), stretch.closed ? u""_s : u"-"_s));
    }
    QTEST(found.join(u'|'), "stretches");
}

void TestQuotePairer::hostileMarksAreLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("straight") << u"\""_s;
    QTest::newRow("opening") << u"“"_s;
    QTest::newRow("closing") << u"”"_s;
    QTest::newRow("opening words") << u"“a "_s;
    QTest::newRow("closing words") << u"a” "_s;
    QTest::newRow("apostrophes") << u"'a "_s;
    QTest::newRow("single") << u"‘a’ "_s;
    QTest::newRow("stops") << u". "_s;
}

void TestQuotePairer::hostileMarksAreLinear()
{
    QFETCH(QString, piece);
    QElapsedTimer timer;
    timer.start();
    const Text::Document document = TestSupport::documentOf(piece.repeated(1000000 / piece.size()));
    QVERIFY(timer.elapsed() < 15000);
    qsizetype last = 0;
    for (const Text::QuotedStretch &stretch : document.quotes) {
        QVERIFY(stretch.span.begin >= last && stretch.span.end > stretch.span.begin);
        last = stretch.span.begin;
    }
}

QTEST_GUILESS_MAIN(TestQuotePairer)
#include "tst_quotepairer.moc"
