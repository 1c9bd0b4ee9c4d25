// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A copied quotation carries its words unchanged, and all that is known of where they come from.
#include "reader/quotation.h"
#include "support/articlebuilder.h"

#include <QtTest>

using namespace Readout;
using namespace Readout::Reader;
using Common::Quotation;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

class TestQuotation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void carriesSpeakerSourceAndPlace();
    void putsMarksOnlyWhereThereAreNone();
    void reportedSpeechIsNoQuotation_data();
    void reportedSpeechIsNoQuotation();
    void saysWhenTheAttributionIsNotCertain();
    void saysNothingItDoesNotKnow();
    void escapesWhatItDidNotWrite();
    void namesAllItsParagraphs();
};

namespace {

void fill(Models::ArticleModel &model, State state = State::Certain)
{
    Article article = articleFrom(
        u"Talks at the pier\n\nMs Tani, the minister said, promised that “no net would be sold”.\n\nThe end."_s, true);
    article.details = {u"Talks at the pier"_s,
                       u"A. Reporter"_s,
                       u"Wire"_s,
                       u"2026-03-12"_s,
                       {},
                       u"en"_s,
                       u"https://example.org/a?b=1&c=2"_s};
    Statement statement = statementOn(article.text, u"that “no net would be sold”"_s, QuotationKind::Mixed,
                                      u"Ms Tani"_s, u"promised"_s, {{u"Emi Tani"_s, {u"Harbour Board"_s}}}, state);
    statement.source = spanOf(article.text, u"the minister"_s);
    model.setArticle(article, {statement}, {});
}

} // namespace

void TestQuotation::carriesSpeakerSourceAndPlace()
{
    Models::ArticleModel model;
    fill(model);
    const Quotation quotation = quotationOf(model, spanOf(model.article().text, u"no net would be sold"_s));
    QCOMPARE(quotation.plain, u"“no net would be sold”\n"
                              "— Emi Tani (Harbour Board), according to the minister\n"
                              "Talks at the pier, Wire, 12 March 2026, ¶1\n"
                              "https://example.org/a?b=1&c=2"_s);
    QVERIFY(quotation.rich.startsWith(u"<blockquote>“no net would be sold”</blockquote>"_s));
    QVERIFY(quotation.rich.contains(u"<a href=\"https://example.org/a?b=1&amp;c=2\">Talks at the pier</a>"_s));
    QVERIFY(quotation.rich.contains(u"Emi Tani (Harbour Board), according to the minister"_s));
}

void TestQuotation::putsMarksOnlyWhereThereAreNone()
{
    Models::ArticleModel model;
    fill(model);
    const QString &text = model.article().text;
    QVERIFY(
        quotationOf(model, spanOf(text, u"“no net would be sold”"_s)).plain.startsWith(u"“no net would be sold”\n"_s));
    QVERIFY(quotationOf(model, spanOf(text, u"Ms Tani, the"_s)).plain.startsWith(u"“Ms Tani, the”\n"_s));
}

void TestQuotation::reportedSpeechIsNoQuotation_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QuotationKind>("kind");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("plain");
    const QString indirect = u"\n— indirect: the article’s words, not the speaker’s"_s;
    const QString mixed = u"\n— mixed: only what stands in quotation marks is the speaker’s"_s;
    QTest::newRow("direct, with its marks")
        << u"“We stay,”"_s << QuotationKind::Direct << u"said"_s << QString() << u"“We stay,”\n— Ana Ruiz (Spain)"_s;
    QTest::newRow("direct, a part of it")
        << u"We stay"_s << QuotationKind::Direct << u"said"_s << QString() << u"“We stay”\n— Ana Ruiz (Spain)"_s;
    QTest::newRow("direct, more than it") << u"“We stay,” she said"_s << QuotationKind::Direct << u"said"_s << QString()
                                          << u"“We stay,” she said\n— Ana Ruiz (Spain)"_s;
    QTest::newRow("indirect") << u"that the cutter had left"_s << QuotationKind::Indirect << u"admitted"_s << QString()
                              << u"Ana Ruiz (Spain) admitted that the cutter had left"_s + indirect;
    QTest::newRow("indirect, reported")
        << u"that the cutter had left."_s << QuotationKind::Indirect << u"admitted"_s << u"Tom Byrne"_s
        << u"Ana Ruiz (Spain) admitted that the cutter had left, according to Tom Byrne"_s + indirect;
    QTest::newRow("mixed") << u"“deep concern” about the cutter"_s << QuotationKind::Mixed << u"expressed"_s
                           << QString() << u"Ana Ruiz (Spain) expressed “deep concern” about the cutter"_s + mixed;
    QTest::newRow("no verb") << u"the cutter had left"_s << QuotationKind::Indirect << u"According to"_s << QString()
                             << u"Ana Ruiz (Spain) · According to: the cutter had left"_s + indirect;
    QTest::newRow("names its speaker") << u"Ms Ruiz admitted that the cutter had left"_s << QuotationKind::Indirect
                                       << u"admitted"_s << QString()
                                       << u"Ms Ruiz admitted that the cutter had left\n— Ana Ruiz (Spain) · "_s +
                                              indirect.sliced(3);
}

void TestQuotation::reportedSpeechIsNoQuotation()
{
    QFETCH(QString, words);
    QFETCH(QuotationKind, kind);
    QFETCH(QString, verb);
    QFETCH(QString, source);
    QFETCH(QString, plain);
    AttributionRecord known;
    known.kind = kind;
    known.speaker = u"Ms Ruiz"_s;
    known.actors = {u"Ana Ruiz"_s};
    known.parties = {u"ES"_s};
    known.verb = verb;
    known.source = source;
    known.state = State::Certain;
    const Quotation quotation = Common::quotationFrom({words, known, {}, {}, {}});
    QCOMPARE(quotation.plain, plain);
    const QString first = plain.section(u'\n', 0, 0);
    QVERIFY(quotation.rich.startsWith(u"<blockquote>%1</blockquote>"_s.arg(first)));
}

void TestQuotation::saysWhenTheAttributionIsNotCertain()
{
    Models::ArticleModel model;
    fill(model, State::Likely);
    const QString plain = quotationOf(model, spanOf(model.article().text, u"no net"_s)).plain;
    QVERIFY2(plain.contains(u"(attribution likely, not certain)"_s), qPrintable(plain));
}

void TestQuotation::saysNothingItDoesNotKnow()
{
    Models::ArticleModel model;
    model.setArticle(articleFrom(u"Nobody says this."_s, false), {}, {});
    QCOMPARE(quotationOf(model, {0, 17}).plain, u"“Nobody says this.”\n¶1"_s);
    QVERIFY(quotationOf(model, {6, 7}).plain.isEmpty()); // nothing but a space
}

void TestQuotation::escapesWhatItDidNotWrite()
{
    Models::ArticleModel model;
    Article article = articleFrom(u"if a < b & c then <b>bold</b>"_s, false);
    article.details.title = u"<script>"_s;
    article.details.address = u"javascript:alert(1)"_s;
    model.setArticle(article, {}, {});
    const Quotation quotation = quotationOf(model, {0, article.text.size()});
    QVERIFY(quotation.rich.contains(u"if a &lt; b &amp; c then &lt;b&gt;bold&lt;/b&gt;"_s));
    QVERIFY(!quotation.rich.contains(u"<script>"_s));
    QVERIFY(!quotation.rich.contains(u"href"_s)); // only addresses of the web are links
    QVERIFY(quotation.plain.contains(u"if a < b & c"_s));
}

void TestQuotation::namesAllItsParagraphs()
{
    const Article article = articleFrom(u"Head\n\nOne.\n\nTwo.\n\nThree."_s, true);
    QCOMPARE(paragraphsOf(article, {0, 4}), QString());
    QCOMPARE(paragraphsOf(article, spanOf(article.text, u"Two."_s)), u"¶2"_s);
    QCOMPARE(paragraphsOf(article, {6, article.text.size()}), u"¶1–¶3"_s);
}

QTEST_MAIN(TestQuotation)
#include "tst_quotation.moc"
