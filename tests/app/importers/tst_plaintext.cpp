// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Line ends become spaces or paragraphs; every character stays.
#include "importers/plaintext.h"

#include "printed.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void blocksAreFound_data();
    void blocksAreFound();
    void foldingKeepsWhatIsNoWhiteSpace_data();
    void foldingKeepsWhatIsNoWhiteSpace();
    void twoMillionLinesAreTooMany();
    void tenMegabytesTakeNoTime_data();
    void tenMegabytesTakeNoTime();
};

void TestPlainText::blocksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");
    QTest::newRow("empty lines part blocks")
        << u"One.\n\nTwo.\n \t\nThree."_s << QStringList{u"One."_s, u"Two."_s, u"Three."_s};
    QTest::newRow("Windows line ends") << u"One.\r\n\r\nTwo.\r\n"_s << QStringList{u"One."_s, u"Two."_s};
    QTest::newRow("old Mac line ends") << u"One.\r\rTwo."_s << QStringList{u"One."_s, u"Two."_s};
    QTest::newRow("paragraph separators")
        << u"One.\u2029Two.\u2028Three."_s << QStringList{u"One."_s, u"Two."_s, u"Three."_s};
    QTest::newRow("a line is a paragraph")
        << u"The port was closed on Monday because of the storm that had been forecast, the harbour office said in a "
           u"notice to captains and shippers on the coast.\n"
           "It will open again on Wednesday.\n"
           "Nobody was hurt, and no ship was damaged while the storm passed over the islands in the night, according to the coast guard, which had sent two boats out."_s
        << QStringList{
               u"The port was closed on Monday because of the storm that had been forecast, the harbour office said in a notice to captains and shippers on the coast."_s,
               u"It will open again on Wednesday."_s,
               u"Nobody was hurt, and no ship was damaged while the storm passed over the islands in the night, according to the coast guard, which had sent two boats out."_s};
    QTest::newRow("hard-wrapped, paragraphs end early")
        << u"The port was closed on Monday because of the storm that had\n"
           "been forecast, the harbour office said in a notice to its\n"
           "captains.\n"
           "It will open again on Wednesday if the wind drops, a woman at\n"
           "the office said, and ferries will run as they did before the\n"
           "storm.\n"_s
        << QStringList{
               u"The port was closed on Monday because of the storm that had been forecast, the harbour office said in a notice to its captains."_s,
               u"It will open again on Wednesday if the wind drops, a woman at the office said, and ferries will run as they did before the storm."_s};
    QTest::newRow("hard-wrapped, paragraphs indented")
        << u"  The port was closed on Monday because of the storm that had\n"
           "been forecast, the harbour office said in a notice to its own.\n"
           "  It will open again on Wednesday if the wind drops, a woman at\n"
           "the office said, and ferries will run as they did before it.\n"_s
        << QStringList{
               u"The port was closed on Monday because of the storm that had been forecast, the harbour office said in a notice to its own."_s,
               u"It will open again on Wednesday if the wind drops, a woman at the office said, and ferries will run as they did before it."_s};
    QTest::newRow("hard-wrapped in two lines")
        << u"The harbour office said that it would open the port again on\nWednesday."_s
        << QStringList{u"The harbour office said that it would open the port again on Wednesday."_s};
    QTest::newRow("headline, byline and date on lines of their own")
        << u"Port opens again\nBy Ana Ruiz\n5 May 2024\n\nThe port opened again."_s
        << QStringList{u"Port opens again"_s, u"By Ana Ruiz"_s, u"5 May 2024"_s, u"The port opened again."_s};
    QTest::newRow("a sentence torn in two goes on")
        << u"The harbour office said that the port, which had been shut since Monday because of storms in the north of "
           u"the country, would open\n"
           "again on Wednesday, and that ferries to the islands would run as they did before the storm came in on Monday morning."_s
        << QStringList{
               u"The harbour office said that the port, which had been shut since Monday because of storms in the "
               u"north of the country, would open "
               "again on Wednesday, and that ferries to the islands would run as they did before the storm came in on Monday morning."_s};
    QTest::newRow("list items") << u"They agreed on:\n- a line for captains\n- more boats\n1. first\n2) second"_s
                                << QStringList{u"They agreed on:"_s, u"- a line for captains"_s, u"- more boats"_s,
                                               u"1. first"_s, u"2) second"_s};
    QTest::newRow("a dash or an initial is no list mark")
        << u"A. Ruiz won.\n– No, she said.\n-5 degrees were measured."_s
        << QStringList{u"A. Ruiz won."_s, u"– No, she said."_s, u"-5 degrees were measured."_s};
    QTest::newRow("Chinese, hard-wrapped: no space where lines meet")
        << u"港口管理局星期二表示，冬季航班将于十一月开始，票\n价不变。发言人林晓说，船只会照常开行，夜间班次\n也会增加。\n"_s
        << QStringList{
               u"港口管理局星期二表示，冬季航班将于十一月开始，票价不变。发言人林晓说，船只会照常开行，夜间班次也会增加。"_s};
}

void TestPlainText::blocksAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    const Result<QList<Block>> found = blocksOfPlainText(text);
    QVERIFY(found.has_value());
    QStringList texts;
    for (const Block &block : *found)
        texts.append(block.text.trimmed());
    QCOMPARE(texts.join(u"\n"_s), blocks.join(u"\n"_s));
}

void TestPlainText::foldingKeepsWhatIsNoWhiteSpace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("runs of white space") << u" one \t two\u00A0\u3000three "_s << u"one two three"_s;
    QTest::newRow("NUL and control characters") << u"o\0ne\u0007 \u0001 two"_s << u"one two"_s;
    QTest::newRow("marks for right-to-left text")
        << u"\u200Fשלום\u200E, \u2067אב\u2069"_s << u"\u200Fשלום\u200E, \u2067אב\u2069"_s;
    QTest::newRow("joiners and soft hyphens") << u"👩\u200D✈️ co\u00ADast"_s << u"👩\u200D✈️ co\u00ADast"_s;
    QTest::newRow("lone surrogates") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) << u"a\uFFFDb\uFFFD"_s;
    QTest::newRow("surrogate at the end") << u"a"_s + QChar(0xD83D) << u"a\uFFFD"_s;
    QTest::newRow("byte order mark inside") << u"one\uFEFF two"_s << u"one two"_s;
    QTest::newRow("combining mark at the end") << u"cafe\u0301"_s << u"cafe\u0301"_s;
}

void TestPlainText::foldingKeepsWhatIsNoWhiteSpace()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QString out;
    appendFolded(out, text);
    QCOMPARE(out.trimmed(), folded);
}

void TestPlainText::twoMillionLinesAreTooMany()
{
    const Result<QList<Block>> found = blocksOfPlainText(u"a\n"_s.repeated(2'000'001));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::TooLarge);
    QVERIFY(blocksOfPlainText(u"\n"_s.repeated(5'000'000)).has_value());
}

void TestPlainText::tenMegabytesTakeNoTime_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << u"The harbour office said the port would open again. "_s.repeated(200'000);
    QTest::newRow("one word") << QString(10'000'000, u'x');
    QTest::newRow("open quotation marks") << u"“a "_s.repeated(3'300'000);
    QTest::newRow("a quotation that never ends") << u"“We go on."_s + u" We say more, and more."_s.repeated(400'000);
    QTest::newRow("combining marks") << QString(10'000'000, QChar(0x301)).prepend(u'e');
    QTest::newRow("emoji") << u"\U0001F4F0"_s.repeated(5'000'000);
    QTest::newRow("short lines") << u"A boat.\n"_s.repeated(1'200'000);
    QTest::newRow("Chinese") << u"港口管理局星期二表示，航班将于十一月开始。"_s.repeated(250'000);
}

void TestPlainText::tenMegabytesTakeNoTime()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Result<Article> article = read(inputOf(text));
    const qint64 elapsed = timer.elapsed();
    qInfo("%lld ms", elapsed);
    QVERIFY(article.has_value());
    QCOMPARE(complaint(*article), QString());
    QVERIFY(std::all_of(article->paragraphs.cbegin(), article->paragraphs.cend(),
                        [](const Paragraph &paragraph) { return paragraph.span.size() <= 12'000; }));
    // Generous: sanitizers and a busy machine. Anything quadratic takes minutes.
    QVERIFY2(elapsed < 20'000, qPrintable(QString::number(elapsed)));
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
