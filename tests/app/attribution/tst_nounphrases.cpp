// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Noun phrases begin and end where a reader would cut them.
#include "attribution/nounphrases.h"
#include "support/documents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Attribution;

class TestNounPhrases : public QObject
{
    Q_OBJECT

private slots:
    void begin_data();
    void begin();
    void canSpeak_data();
    void canSpeak();
};

namespace {

/// The first segment of @p text, with what it borrows.
struct Parsed
{
    explicit Parsed(const QString &text)
        : document(TestSupport::documentOf(text)), rules(*Text::LanguageRules::forLanguage(u"en")),
          segments(segmentsOf(document, *rules))
    {
    }
    Text::Document document;
    std::shared_ptr<const Text::LanguageRules> rules;
    std::vector<Segment> segments;
};

} // namespace

void TestNounPhrases::begin_data()
{
    QTest::addColumn<QString>("text"); // the phrase ends before the last word
    QTest::addColumn<QString>("phrase");
    QTest::newRow("name") << u"Then Ana Ruiz said"_s << u"Ana Ruiz"_s;
    QTest::newRow("genitive") << u"On Monday Peru’s foreign minister said"_s << u"Peru’s foreign minister"_s;
    QTest::newRow("of") << u"But the minister of health said"_s << u"the minister of health"_s;
    QTest::newRow("in") << u"Officials in Lima said"_s << u"Officials in Lima"_s;
    QTest::newRow("with an adjective") << u"Two people familiar with the matter said"_s
                                       << u"Two people familiar with the matter"_s;
    QTest::newRow("relative clause") << u"A man who lives in Lima said"_s << u"A man who lives in Lima"_s;
    QTest::newRow("participle") << u"A farmer briefed on the plan said"_s << u"A farmer briefed on the plan"_s;
    QTest::newRow("not the object before") << u"He beat Rao and Ito said"_s << u"Ito"_s;
    QTest::newRow("not a whole clause") << u"Rao said Ito said"_s << u"Ito"_s;
    QTest::newRow("pronoun") << u"Because of rain she said"_s << u"she"_s;
    QTest::newRow("a determiner begins it") << u"Then writing a book said"_s << u"a book"_s;
    QTest::newRow("the first of somebody’s") << u"But the mayor’s first letter said"_s << u"the mayor’s first letter"_s;
    QTest::newRow("plural genitive") << u"But the farmers’ union said"_s << u"the farmers’ union"_s;
    QTest::newRow("conjunction stays out") << u"He knew that the minister said"_s << u"the minister"_s;
}

void TestNounPhrases::begin()
{
    QFETCH(QString, text);
    const Parsed parsed(text);
    const Segment &segment = parsed.segments.front();
    const int end = segment.size() - 1;
    const int first = NounPhrases(segment).startOf(end - 1);
    QVERIFY(first >= 0);
    const TokenRange range = segment.tokensOf(first, end);
    const qsizetype begins = parsed.document.tokens[range.first].span.begin;
    QTEST(text.mid(begins, parsed.document.tokens[range.end - 1].span.end - begins), "phrase");
}

void TestNounPhrases::canSpeak_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<bool>("can");
    QTest::newRow("name") << u"Ana Ruiz"_s << true;
    QTest::newRow("person") << u"the senior analyst"_s << true;
    QTest::newRow("body") << u"the ministry of health"_s << true;
    QTest::newRow("document") << u"a leaked memo"_s << true;
    QTest::newRow("pronoun") << u"they"_s << true;
    QTest::newRow("thing") << u"the wooden table"_s << false;
    QTest::newRow("person, longer list") << u"the local businesswoman"_s << true;
    QTest::newRow("time") << u"last week"_s << false;
}

void TestNounPhrases::canSpeak()
{
    QFETCH(QString, phrase);
    const Parsed parsed(phrase);
    const Segment &segment = parsed.segments.front();
    QTEST(NounPhrases(segment).canSpeak(0, segment.size()), "can");
}

QTEST_GUILESS_MAIN(TestNounPhrases)
#include "tst_nounphrases.moc"
