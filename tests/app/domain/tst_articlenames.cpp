// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is called wherever it stands among others.
#include "domain/articlenames.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

Article articleWith(const QString &title, const QString &outlet, const QString &published, const QString &text)
{
    Article article;
    article.details.title = title;
    article.details.outlet = outlet;
    article.details.published = published;
    article.text = text;
    return article;
}

} // namespace

class TestArticleNames : public QObject
{
    Q_OBJECT

private slots:
    void isNamed_data();
    void isNamed();
    void aHeadlineNobodyKeptIsNotAskedAgain();
    void filesComeAfterTitles();
    void shortNamesDiffer();
    void rangesCountNumberedParagraphs();
};

void TestArticleNames::isNamed_data()
{
    QTest::addColumn<Article>("article");
    QTest::addColumn<QString>("name");
    QTest::newRow("title") << articleWith(u"Talks  end"_s, u"Wire"_s, u"2026-03-12"_s, u"Text."_s) << u"Talks end"_s;
    QTest::newRow("outlet and date") << articleWith({}, u"Wire"_s, u"2026-03-12T10:00:00Z"_s, u"Text."_s)
                                     << u"Wire, 2026-03-12"_s;
    QTest::newRow("outlet") << articleWith({}, u"Wire"_s, {}, u"Text."_s) << u"Wire"_s;
    QTest::newRow("words") << articleWith({}, {}, u"2026-03-12"_s, u"The talks end.\n\nMore."_s) << u"The talks end."_s;
    QTest::newRow("many words")
        << articleWith({}, {}, {}, u"The ministers of both countries met in the old harbour office on Monday to talk"_s)
        << u"The ministers of both countries met in the old harbour…"_s;
    QTest::newRow("one long word") << articleWith({}, {}, {}, QString(61, u'x')) << QString(60, u'x') + u'…';
    QTest::newRow("pairs stay whole") << articleWith({}, {}, {}, QString(59, u'x') + u"\U0001F4F0\U0001F4F0"_s)
                                      << QString(59, u'x') + u'…';
    QTest::newRow("nothing") << articleWith(u"  "_s, u" "_s, {}, u" \n"_s) << u"Untitled"_s;
}

void TestArticleNames::isNamed()
{
    QFETCH(Article, article);
    QFETCH(QString, name);
    QCOMPARE(articleName(article), name);
    QCOMPARE(articleName(article.details, QStringView(article.text).left(longestBeginning)), name); // as lists do
}

void TestArticleNames::aHeadlineNobodyKeptIsNotAskedAgain()
{
    Article article = articleWith({}, {}, {}, u"Monday\n\nThe talks end."_s);
    article.paragraphs = {{{0, 6}, ParagraphKind::Headline, 0, 0}, {{8, 22}, ParagraphKind::Body, 1, 0}};
    QCOMPARE(articleName(article), u"The talks end."_s);
    article.paragraphs[1].span = {8, 900}; // a damaged library
    QCOMPARE(articleName(article), u"The talks end."_s);
}

void TestArticleNames::filesComeAfterTitles()
{
    AnnotatedArticle read{articleWith({}, u"Wire"_s, {}, u"Text."_s), {}, u"talks.txt"_s};
    QCOMPARE(articleName(read), u"talks.txt"_s);
    read.article.details.title = u"Talks"_s;
    QCOMPARE(articleName(read), u"Talks"_s);
}

void TestArticleNames::shortNamesDiffer()
{
    QList<AnnotatedArticle> texts(6);
    texts[0].article.details.outlet = u"Quay Wire"_s;
    texts[1].article.details.outlet = u"Quay Wire"_s;
    texts[2].article.details.outlet = u"Ministry of Harbours and Tides"_s;
    texts[3].article.details.title = u"Talks"_s;
    texts[5].article.details.title = u"Tides"_s;
    texts[5].name = u"tides.txt"_s;
    QCOMPARE(shortArticleNames(texts), (QStringList{u"Quay Wire 1"_s, u"Quay Wire 2"_s, u"Ministry of Harbours and…"_s,
                                                    u"Talks"_s, u"Untitled"_s, u"tides.txt"_s}));
}

void TestArticleNames::rangesCountNumberedParagraphs()
{
    Article article;
    QCOMPARE(paragraphRange(article), QString());
    article.paragraphs = {{{0, 1}, ParagraphKind::Headline, 0, 0}, {{1, 2}, ParagraphKind::Body, 1, 0}};
    QCOMPARE(paragraphRange(article), u"¶1"_s);
    article.paragraphs.append({{2, 3}, ParagraphKind::Body, 2, 3});
    QCOMPARE(paragraphRange(article), u"¶1–¶2"_s);
}

QTEST_APPLESS_MAIN(TestArticleNames)
#include "tst_articlenames.moc"
