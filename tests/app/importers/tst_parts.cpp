// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Long blocks fall into parts that read well: whole sentences, whole quotations.
#include "importers/block.h"
#include "importers/importer.h"

#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

namespace {

const QString tenWords = u"The harbour office said the boats would wait until morning."_s;

QString times(const QString &sentence, int count)
{
    return (sentence + u' ').repeated(count).trimmed();
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void partsAreOfReadableSize_data();
    void partsAreOfReadableSize();
    void aQuotationStaysWhole();
    void aLostMarkDoesNotMakeOneGiantPart_data();
    void aLostMarkDoesNotMakeOneGiantPart();
    void anAbbreviationBreaksNothing();
    void partsOfChineseFollowEachOther();
};

void TestParts::partsAreOfReadableSize_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("words");
    QTest::newRow("120 words stay whole") << times(tenWords, 12) << u"120"_s;
    QTest::newRow("130 words") << times(tenWords, 13) << u"70 60"_s;
    QTest::newRow("a short end joins the part before") << times(tenWords, 15) << u"70 80"_s;
    QTest::newRow("one long sentence stays whole")
        << u"Boats "_s + u"and boats "_s.repeated(100) + u"wait."_s << u"202"_s;
}

void TestParts::partsAreOfReadableSize()
{
    QFETCH(QString, block);
    QFETCH(QString, words);
    const Article article = articleFromCanonicalText(block, u"en"_s);
    QCOMPARE(complaint(article), QString());
    QStringList counts;
    for (const Paragraph &paragraph : article.paragraphs)
        counts.append(QString::number(countWords(paragraph.span.of(article.text))));
    QCOMPARE(counts.join(u' '), words);
    QCOMPARE(article.paragraphs.front().label(), article.paragraphs.size() > 1 ? u"1.1"_s : u"1"_s);
}

void TestParts::aQuotationStaysWhole()
{
    const QString quotation = u"“"_s + times(u"We wait for the wind to drop, and then we go."_s, 15) + u"”"_s;
    const Article article = articleFromCanonicalText(
        times(tenWords, 6) + u' ' + quotation + u" she said. "_s + times(tenWords, 6), u"en"_s);
    QCOMPARE(complaint(article), QString());
    QVERIFY(article.paragraphs.size() >= 3);
    const qsizetype begin = article.text.indexOf(u'“');
    const qsizetype end = article.text.indexOf(u'”');
    const Paragraph &part = article.paragraphs[article.paragraphAt(begin)];
    QVERIFY(part.span.contains(TextSpan{begin, end + 1}));
}

void TestParts::aLostMarkDoesNotMakeOneGiantPart_data()
{
    QTest::addColumn<QString>("block");
    QTest::newRow("lost closing mark") << u"She said: “We wait. "_s + times(tenWords, 60);
    QTest::newRow("lost opening mark") << times(tenWords, 30) + u" We wait,” she said. "_s + times(tenWords, 30);
}

void TestParts::aLostMarkDoesNotMakeOneGiantPart()
{
    QFETCH(QString, block);
    const Article article = articleFromCanonicalText(block, u"en"_s);
    QCOMPARE(complaint(article), QString());
    for (const Paragraph &paragraph : article.paragraphs)
        QVERIFY2(countWords(paragraph.span.of(article.text)) <= 160, qPrintable(printed(article)));
}

void TestParts::anAbbreviationBreaksNothing()
{
    const QString sentence = u"Mr. Byrne of the U.S. office told Gen. Ruiz on Jan. 5 that No. 3 boat would wait."_s;
    const Article article = articleFromCanonicalText(times(sentence, 12), u"en"_s);
    QVERIFY(article.paragraphs.size() > 1);
    for (const Paragraph &paragraph : article.paragraphs)
        QVERIFY2(paragraph.span.of(article.text).endsWith(u"would wait."), qPrintable(printed(article)));
}

void TestParts::partsOfChineseFollowEachOther()
{
    const Article article =
        articleFromCanonicalText(u"港口管理局星期二表示，冬季航班将于十一月开始。"_s.repeated(20), u"zh-Hans"_s);
    QCOMPARE(complaint(article), QString());
    QVERIFY(article.paragraphs.size() > 2);
    QCOMPARE(article.paragraphs[1].span.begin, article.paragraphs[0].span.end);
}

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
