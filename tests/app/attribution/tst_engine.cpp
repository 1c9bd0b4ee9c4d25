// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine keeps its promises on any text: order, nesting, grapheme boundaries, linear time.
#include "printed.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextIsLinear_data();
    void hostileTextIsLinear();
    void keepsPromises_data();
    void keepsPromises();
    void readsEachParagraphInItsLanguage();
};

void TestEngine::hostileTextIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("marks") << u"\""_s;
    QTest::newRow("opening marks") << u"“"_s;
    QTest::newRow("said") << u"said "_s;
    QTest::newRow("names that say") << u"Rao said "_s;
    QTest::newRow("according to") << u"according to "_s;
    QTest::newRow("commas") << u"Rao, "_s;
    QTest::newRow("who") << u"man who "_s;
    QTest::newRow("quotations") << u"“a b” said "_s;
    QTest::newRow("nested") << u"“‘"_s;
    QTest::newRow("letters") << u"a"_s;
    QTest::newRow("and that") << u"and that "_s;
    QTest::newRow("in the in") << u"the man in "_s;
}

void TestEngine::hostileTextIsLinear()
{
    QFETCH(QString, piece);
    QElapsedTimer timer;
    timer.start();
    const auto statements = Attribution::findStatements(TestSupport::articleOf(piece.repeated(1000000 / piece.size())));
    QVERIFY(statements.has_value());
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
}

void TestEngine::keepsPromises_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"“Yes,” Rao said. Rao urged Ito to wait, the ministry said."_s;
    QTest::newRow("emoji at the ends")
        << u"“\U0001F469\u200D\U0001F680 go \U0001F44D\U0001F3FD” Rao said. Rao said it was e\u0301le\u0301gante\u0301."_s;
    QTest::newRow("torn") << u"It is dry,” Rao said.“Go home, she added. The end” . . \" and so on, Ito said"_s;
    QTest::newRow("joiner behind a space") << u"Rao said: \u200D“It rained.” \u0301He \u200Dsaid it was over."_s;
    QTest::newRow("lone surrogate") << QString(u"Rao said the sign was “"_s + QChar(0xD83D) + u"”."_s);
    QTest::newRow("right to left") << u"قال الوزير: «الماء انتهى تماما في القرية»."_s;
}

void TestEngine::keepsPromises()
{
    QFETCH(QString, text);
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text));
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
        QVERIFY(statement.speaker || statement.cue || statement.state == State::Unknown);
    }
}

/// An English article with a French letter in it: no English cue is sought there, and what follows is English again.
void TestEngine::readsEachParagraphInItsLanguage()
{
    const QString text = u"“We will keep the ferry,” Ana Ruiz said on Monday in the harbour of the old town.\n\n"
                         "« Nous ne vendrons pas le bateau, ni cette année ni la suivante », a écrit la maire Hélène "
                         "Dubois dans une lettre aux habitants de la ville, avant de partir pour la montagne.\n\n"
                         "Ruiz said the letter had arrived too late."_s;
    QCOMPARE(TestSupport::printedStatements(text),
             u"Ana Ruiz | said | “We will keep the ferry,”\n"
             "Hélène Dubois | - | « Nous ne vendrons pas le bateau, ni cette année ni la suivante »\n"
             "Ruiz | said | the letter had arrived too late"_s);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
