// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences end where a reader would end them, never inside a quotation.
#include "support/documents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestSentenceSplitter : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void endsInsideQuotationsAreMarked();
};

void TestSentenceSplitter::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences");
    QTest::newRow("two") << u"It rained. We left."_s << u"It rained.|We left."_s;
    QTest::newRow("titles") << u"Mr. Rao met Gen. Ito. They spoke."_s << u"Mr. Rao met Gen. Ito.|They spoke."_s;
    QTest::newRow("initials") << u"J. P. Rao left. He ran."_s << u"J. P. Rao left.|He ran."_s;
    QTest::newRow("country inside") << u"The U.S. Navy left."_s << u"The U.S. Navy left."_s;
    QTest::newRow("country at the end") << u"They left the U.S. The ship sank."_s
                                        << u"They left the U.S.|The ship sank."_s;
    QTest::newRow("company at the end") << u"He runs Acme Inc. It pays."_s << u"He runs Acme Inc.|It pays."_s;
    QTest::newRow("company inside") << u"He runs Acme Inc. in Lima."_s << u"He runs Acme Inc. in Lima."_s;
    QTest::newRow("quotation keeps together")
        << u"“We came. We saw,” she said. Then rain."_s << u"“We came. We saw,” she said.|Then rain."_s;
    QTest::newRow("quotation ends it") << u"She said: “We came.” Then rain."_s << u"She said: “We came.”|Then rain."_s;
    QTest::newRow("question then lower case") << u"“Why?” she asked. Rain."_s << u"“Why?” she asked.|Rain."_s;
    QTest::newRow("question, then how it was asked")
        << u"“Why?” Rao asked as rain fell. Rain."_s << u"“Why?” Rao asked as rain fell.|Rain."_s;
    QTest::newRow("question, then somebody else’s words")
        << u"“Why?” Rao said in May that it rained."_s << u"“Why?”|Rao said in May that it rained."_s;
    QTest::newRow("said, and then more") << u"“We came.” She said, twice, it rained."_s
                                         << u"“We came.”|She said, twice, it rained."_s;
    QTest::newRow("quotation begins one")
        << u"It rained. “We left,” she said."_s << u"It rained.|“We left,” she said."_s;
    QTest::newRow("doubled stop") << u"The statement said. . Rain fell."_s << u"The statement said. .|Rain fell."_s;
    QTest::newRow("missing space") << u"The ship sank.Then it rained."_s << u"The ship sank.|Then it rained."_s;
    QTest::newRow("number") << u"It cost 2.5 million. It sank."_s << u"It cost 2.5 million.|It sank."_s;
    QTest::newRow("brackets") << u"It sank. (It was old.) We left."_s << u"It sank.|(It was old.)|We left."_s;
    QTest::newRow("chinese") << u"他说。雨停了。"_s << u"他说。|雨停了。"_s;
    QTest::newRow("chinese in marks") << u"他说：“好。走吧。”雨停了。"_s << u"他说：“好。走吧。”|雨停了。"_s;
    QTest::newRow("paragraphs") << u"No end\n\nNext one"_s << u"No end|Next one"_s;
}

void TestSentenceSplitter::splits()
{
    QFETCH(QString, text);
    const Text::Document document = TestSupport::documentOf(text);
    QStringList found;
    for (const Text::Sentence &sentence : document.sentences)
        found.append(sentence.span.of(document.text).toString());
    QTEST(found.join(u'|'), "sentences");
}

void TestSentenceSplitter::endsInsideQuotationsAreMarked()
{
    const Text::Document document = TestSupport::documentOf(u"“We came. We saw,” she said."_s);
    QStringList ends;
    for (int at = 0; at < document.tokens.size(); ++at) {
        if (document.tokens[at].endsSentence)
            ends.append(document.word(at - 1).toString());
    }
    QCOMPARE(ends.join(u'|'), u"came|said"_s);
}

QTEST_GUILESS_MAIN(TestSentenceSplitter)
#include "tst_sentencesplitter.moc"
