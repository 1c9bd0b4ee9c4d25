// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and pasted HTML give the text a reader sees, whatever they are built like.
#include "importers/importer.h"

#include "printed.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestHtml : public QObject
{
    Q_OBJECT

private slots:
    void aPageGivesItsTextAndDetails();
    void theTitleIsTheHeadlineWhereverItStands();
    void elementsBecomeBlocks_data();
    void elementsBecomeBlocks();
    void theClaimedEncodingIsUsedWhenItIsTrue();
    void theClipboardPrefersWhatHasParagraphs_data();
    void theClipboardPrefersWhatHasParagraphs();
    void hostilePagesEndSoon_data();
    void hostilePagesEndSoon();
};

namespace {

Result<Article> readHtml(const QByteArray &html)
{
    return read(Input{html, u"page.html"_s, {}});
}

} // namespace

void TestHtml::aPageGivesItsTextAndDetails()
{
    const Result<FileArticle> opened = readFile(QStringLiteral(READOUT_TEST_DATA "/importers/page.html"));
    QVERIFY(opened.has_value());
    const Article &article = opened->article;
    QCOMPARE(complaint(article), QString());
    const QStringList expected = {
        u"headline: Boats wait for the wind"_s,
        u"body 1: The boats wait in the harbour, Joan Ferris said. “We go when the wind drops.”"_s,
        u"caption 2: A boat in the harbour"_s,
        u"heading 3: What they agreed"_s,
        u"item 4: More boats"_s,
        u"item 5: A line for captains"_s,
        u"quote 6: Nobody sails alone."_s,
        u"body 7: First line second line"_s,
        u"body 8: New paragraph — with a dash"_s,
        u"body 9: Port Boats"_s,
        u"body 10: North 3"_s,
        u"heading 11: Another headline"_s,
        u"body 12: Fähren fahren."_s};
    QCOMPARE(printed(article).replace(u" | "_s, u"\n"_s), expected.join(u'\n'));
    QCOMPARE(article.details.title, u"Boats wait for the wind"_s);
    QCOMPARE(article.details.byline, u"Ana Ruiz"_s);
    QCOMPARE(article.details.outlet, u"Harbour Wire"_s);
    QCOMPARE(article.details.published, u"2024-05-05T16:40:00Z"_s);
    QCOMPARE(article.details.address, u"https://harbourwire.example/boats"_s);
    QCOMPARE(article.details.language, u"en"_s);
}

void TestHtml::theTitleIsTheHeadlineWhereverItStands()
{
    const Result<Article> article = readHtml(
        "<div>Places near you today</div><h1>Boats wait for the wind</h1><p>By Ana Ruiz<p>The boats wait, she said.");
    QVERIFY(article.has_value());
    QCOMPARE(
        printed(*article),
        u"body 1: Places near you today | headline: Boats wait for the wind | caption: By Ana Ruiz | body 2: The boats wait, she said."_s);
    QCOMPARE(article->details.title, u"Boats wait for the wind"_s);
    QCOMPARE(article->details.byline, u"Ana Ruiz"_s);
}

void TestHtml::elementsBecomeBlocks_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("paragraphs");
    QTest::newRow("text alone") << QByteArray("<html>Boats wait.") << u"body 1: Boats wait."_s;
    QTest::newRow("words across elements") << QByteArray("<p>Bo<b>a</b>ts <i> wait</i>.") << u"body 1: Boats wait."_s;
    QTest::newRow("entities") << QByteArray("<p>a &amp; b &lt;c&gt; &eacute;&#0;") << u"body 1: a & b <c> é\uFFFD"_s;
    QTest::newRow("unclosed") << QByteArray("<p>One<p>Two<div>Three") << u"body 1: One | body 2: Two | body 3: Three"_s;
    QTest::newRow("paragraphs in a quote") << QByteArray("<blockquote><p>One</p><p>Two</p></blockquote>Three")
                                           << u"quote 1: One | quote 2: Two | body 3: Three"_s;
    QTest::newRow("ruby") << u"<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>は開く。"_s.toUtf8()
                          << u"body 1: 港は開く。"_s;
    QTest::newRow("preformatted") << QByteArray("<pre>One\ntwo.\n\n<b>Three</b>.</pre>")
                                  << u"body 1: One two. | body 2: Three."_s;
    QTest::newRow("comments and CDATA") << QByteArray("<p>One<!-- two --> <svg><text>x</text></svg>three")
                                        << u"body 1: One three"_s;
}

void TestHtml::elementsBecomeBlocks()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, paragraphs);
    const Result<Article> article = readHtml(html);
    QVERIFY(article.has_value());
    QCOMPARE(printed(*article), paragraphs);
}

void TestHtml::theClaimedEncodingIsUsedWhenItIsTrue()
{
    const Result<Article> honest = readHtml("<meta charset='windows-1250'><p>Lod\xEC plov\xFA na jih.");
    QVERIFY(honest.has_value());
    QCOMPARE(honest->text, u"Lodě plovú na jih."_s);
    const Result<Article> lied = readHtml(u"<meta charset='big5'><p>Fähren nach Süden und zurück."_s.toUtf8());
    QVERIFY(lied.has_value());
    QCOMPARE(lied->text, u"Fähren nach Süden und zurück."_s);
}

void TestHtml::theClipboardPrefersWhatHasParagraphs_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraphs");
    QTest::newRow("text only") << QString() << u"One.\n\nTwo."_s << u"body 1: One. | body 2: Two."_s;
    QTest::newRow("HTML with paragraphs")
        << u"<p>One.</p><p>Two.</p>"_s << u"One. Two."_s << u"body 1: One. | body 2: Two."_s;
    QTest::newRow("HTML without") << u"<span>One.</span>"_s << u"One.\n\nTwo."_s << u"body 1: One. | body 2: Two."_s;
    QTest::newRow("HTML only") << u"<span>One.</span>"_s << QString() << u"body 1: One."_s;
    QTest::newRow("HTML without any text") << u"<p><img src='x'></p>"_s << u"One."_s << u"body 1: One."_s;
    QTest::newRow("text about HTML") << QString() << u"Write a < b and <p> there."_s
                                     << u"body 1: Write a < b and <p> there."_s;
    QTest::newRow("lone surrogate") << QString() << u"One "_s + QChar(0xD83D) << u"body 1: One \uFFFD"_s;
}

void TestHtml::theClipboardPrefersWhatHasParagraphs()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QFETCH(QString, paragraphs);
    const Result<FileArticle> article = readClipboard(html, text);
    QVERIFY(article.has_value());
    QCOMPARE(printed(article->article), paragraphs);
    const Result<FileArticle> nothing = readClipboard({}, u" \n"_s);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::Empty);
    QCOMPARE(nothing.error().message, u"The clipboard holds no text."_s);
}

void TestHtml::hostilePagesEndSoon_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("a million elements deep") << QByteArray("<div>").repeated(1'000'000);
    QTest::newRow("deep, and closed") << QByteArray("<b>").repeated(200'000) + "text" +
                                             QByteArray("</b>").repeated(200'000);
    QTest::newRow("end tags in attributes") << QByteArray("<div title='</div>'>").repeated(100'000) + "text";
    QByteArray formatting("<p>");
    for (int at = 0; at < 400; ++at)
        formatting += "<b id=" + QByteArray::number(at) + ">";
    QTest::newRow("formatting opened again in each paragraph") << formatting + QByteArray("<p>x").repeated(200'000);
    QTest::newRow("many attributes") << "<p " + QByteArray("a=1 ").repeated(100'000) + ">text";
    QTest::newRow("5 MB of paragraphs") << QByteArray("<p>The boats wait in the harbour.</p>").repeated(150'000);
    QTest::newRow("entities") << "<p>" + QByteArray("&amp;").repeated(1'000'000);
    QTest::newRow("open comment") << "<p>text<!--" + QByteArray("<div>").repeated(500'000);
    QTest::newRow("deep tables") << QByteArray("<table><tr><td>").repeated(2'500) + "text";
}

void TestHtml::hostilePagesEndSoon()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    const Result<Article> article = readHtml(html);
    qInfo("%lld ms, %s", timer.elapsed(), article ? "opened" : qPrintable(article.error().message));
    QVERIFY(timer.elapsed() < 40'000);
    if (article)
        QCOMPARE(complaint(*article), QString());
    else
        QVERIFY(article.error().code == ErrorCode::TooLarge || article.error().code == ErrorCode::Empty);
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
