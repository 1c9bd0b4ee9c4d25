// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words, numbers and marks come apart where they should.
#include "support/documents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void cutsTokens_data();
    void cutsTokens();
    void emojiStayWhole();
};

void TestTokenizer::cutsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    QTest::newRow("plain") << u"Ana Ruiz left early."_s << u"Ana|Ruiz|left|early|."_s;
    QTest::newRow("possessive") << u"Peru’s minister"_s << u"Peru|’s|minister"_s;
    QTest::newRow("enclitics") << u"We'll see, they've gone"_s << u"We|'ll|see|,|they|'ve|gone"_s;
    QTest::newRow("not stays") << u"didn't"_s << u"didn't"_s;
    QTest::newRow("abbreviations") << u"Mr. J. Rao, of the U.S. Navy"_s << u"Mr.|J.|Rao|,|of|the|U.S.|Navy"_s;
    QTest::newRow("numbers") << u"1,250.75 at 5:30 p.m."_s << u"1,250.75|at|5:30|p.m."_s;
    QTest::newRow("hyphens and dashes") << u"self-made—or not -- so"_s << u"self-made|—|or|not|--|so"_s;
    QTest::newRow("missing spaces") << u"by Lima,known.Then"_s << u"by|Lima|,|known|.|Then"_s;
    QTest::newRow("name with apostrophe") << u"O’Neil and d'Arc"_s << u"O’Neil|and|d'Arc"_s;
    QTest::newRow("dots") << u"well... no"_s << u"well|...|no"_s;
    QTest::newRow("chinese") << u"他说。"_s << u"他|说|。"_s;
}

void TestTokenizer::cutsTokens()
{
    QFETCH(QString, text);
    const Text::Document document = TestSupport::documentOf(text);
    QStringList words;
    for (int at = 0; at < document.tokens.size(); ++at)
        words.append(document.word(at).toString());
    QTEST(words.join(u'|'), "tokens");
}

void TestTokenizer::emojiStayWhole()
{
    const Text::Document document = TestSupport::documentOf(u"a \U0001F469\u200D\U0001F680 e\u0301a"_s);
    QCOMPARE(document.tokens.size(), 3);
    QCOMPARE(document.word(1), u"\U0001F469\u200D\U0001F680"_s);
    QCOMPARE(document.word(2), u"e\u0301a"_s);
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
