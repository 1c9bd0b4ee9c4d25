// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Chinese and Japanese share: the words load, any text keeps the engine's promises, time is linear.
#include "attribution/ideographwords.h"
#include "printed.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Attribution;

class TestIdeographs : public QObject
{
    Q_OBJECT

private slots:
    void wordsLoad();
    void traditionalIsFoldedOneForOne();
    void keepsPromises_data();
    void keepsPromises();
    void hostileTextIsLinear_data();
    void hostileTextIsLinear();
};

void TestIdeographs::wordsLoad()
{
    for (const QString &code : {u"zh"_s, u"ja"_s}) {
        const auto words = IdeographWords::forLanguage(code);
        QVERIFY2(words.has_value(), qPrintable(code));
        const IdeoWord *country = (*words)->longestAt(u"日本", 0, Ideo::Country);
        QVERIFY(country);
        QCOMPARE(country->parties, QStringList{u"JP"_s});
        QVERIFY(!(*words)->countryName(u"NO"_s).isEmpty());
    }
    QVERIFY(!IdeographWords::forLanguage(u"xx"_s).has_value());
}

void TestIdeographs::traditionalIsFoldedOneForOne()
{
    const auto words = IdeographWords::forLanguage(u"zh"_s);
    QVERIFY(words.has_value());
    QCOMPARE((*words)->folded(u"發言人說，門沒有關。"_s), u"发言人说，门没有关。"_s);
    QCOMPARE((*words)->longestEndingAt(u"外交部发言人", 6, 0, Ideo::Office)->text, u"发言人"_s);
}

void TestIdeographs::keepsPromises_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("emoji")
        << u"周敏说，“\U0001F469\u200D\U0001F680去\U0001F44D\U0001F3FD”。知事は「\U0001F44D\U0001F3FD」と述べた。"_s;
    QTest::newRow("torn") << u"”周敏说“走吧，她补充道。”」「と述べた。は、が「。』『」と」と。：，据说"_s;
    QTest::newRow("lone surrogate") << QString(u"周敏说“"_s + QChar(0xD83D) + u"”。知事は「"_s + QChar(0xDC00) +
                                               u"」と述べた。"_s);
    QTest::newRow("rare characters") << u"\U00020BB7田说，\U0002A6D6没有了。\U00020BB7田氏は終わったと述べた。"_s;
    QTest::newRow("mixed scripts") << u"SK集团CEO李明说，3.5%的GDP“OK”。ＣＥＯの王氏は、ＧＤＰは3.5%だと述べた。"_s;
    QTest::newRow("marks only") << u"「」『』“”‘’《》（），。：；！？、"_s;
    QTest::newRow("empty paragraphs") << u"\n\n说\n\n\n\nと述べた。"_s;
}

void TestIdeographs::keepsPromises()
{
    QFETCH(QString, text);
    for (const QString &language : {u"zh"_s, u"ja"_s}) {
        const auto statements = findStatements(TestSupport::articleOf(text, language));
        QVERIFY(statements.has_value());
        qsizetype last = 0;
        QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
        const auto isBoundary = [&](qsizetype at) {
            graphemes.setPosition(at);
            return graphemes.isAtBoundary();
        };
        for (const Statement &statement : *statements) {
            QVERIFY(statement.content.begin >= last);
            last = statement.content.begin;
            QVERIFY(statement.content.end > statement.content.begin && statement.content.end <= text.size());
            QVERIFY(isBoundary(statement.content.begin) && isBoundary(statement.content.end));
            if (statement.parent >= 0)
                QVERIFY(statements->at(statement.parent).content.contains(statement.content));
        }
    }
}

void TestIdeographs::hostileTextIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"「",           "“",
                              "」",           "说",
                              "と",           "说，",
                              "王明说，",     "「」",
                              "と述べた",     "は、",
                              "が",           "《",
                              "中日",         "双方",
                              "部长王明说。", "他",
                              "同社",         "据",
                              "：",           "駐",
                              "在中国部长",   "工会说，公司说。",
                              "中国の大臣",   "・",
                              "王・"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestIdeographs::hostileTextIsLinear()
{
    QFETCH(QString, piece);
    for (const QString &language : {u"zh"_s, u"ja"_s}) {
        QElapsedTimer timer;
        timer.start();
        const auto statements = findStatements(TestSupport::articleOf(piece.repeated(300000 / piece.size()), language));
        QVERIFY(statements.has_value());
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestIdeographs)
#include "tst_ideographs.moc"
