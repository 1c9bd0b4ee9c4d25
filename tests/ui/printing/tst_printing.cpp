// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed of an article, of its notes and of a comparison: the words on each page, and a PDF of them.
#include "comparison/compare.h"
#include "printing/output.h"
#include "printing/pagepainter.h"
#include "support/harbourtalks.h"

#include <QImage>
#include <QTest>

using namespace Readout;
using namespace Readout::Printing;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF a4(595.28, 841.89);

PrintedArticles harbour()
{
    PrintedArticles printed;
    const AnnotatedArticle annotated = Samples::harbourTalks();
    printed.articles = {{annotated, Samples::harbourHighlights(annotated.article)}};
    printed.order.append(annotated.statements);
    return printed;
}

const Block &blockOf(const Pages &pages, const PageLines &lines)
{
    const Section &section = pages.document.sections[lines.section];
    if (lines.isHead)
        return pages.document.heads[section.heads].columns[lines.column][lines.lines.block];
    return lines.column < 0 ? section.title[lines.lines.block] : section.columns[lines.column][lines.lines.block];
}

/// All words of a page, notes last.
QString wordsOn(const Pages &pages, int page)
{
    QStringList words;
    for (const PageLines &lines : pages.pages[page].lines) {
        const Block &block = blockOf(pages, lines);
        const SetBlock set(block, pages.room(pages.document.sections[lines.section], lines.column).width,
                           pages.options.textPoints);
        QString text;
        for (int line = lines.lines.firstLine; line < lines.lines.firstLine + lines.lines.lines; ++line)
            text += set.spanOf(line).of(block.text);
        words.append(text.replace(QChar(QChar::Nbsp), u' ').simplified());
    }
    for (const PlacedNote &note : pages.pages[page].notes) {
        for (const Block &block : pages.document.notes[note.note].blocks)
            words.append(QString(block.text).replace(QChar(QChar::Nbsp), u' ').simplified());
    }
    return words.join(u'\n');
}

Pages pagesFor(const Printable &what, const PrintOptions &options = {})
{
    return *pagesOf(what, options, a4);
}

QImage pictureOf(const Pages &pages, int page, double scale)
{
    QImage picture((pages.paper.size * scale).toSize(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    PagePainter(painter, pages).paint(page);
    return picture;
}

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

private slots:
    void anArticleHasItsHeadLegendAndNotes();
    void optionsLeaveOutWhatIsNotWanted();
    void noLineIsCutBetweenPages();
    void aSheetOfHighlightsHasWordsAndSpeakers();
    void aComparisonHasItsHeadsOnEveryPage();
    void manySidesGoOnOnPagesOfTheirOwn();
    void aPdfHasAllPagesAndItsTitle();
    void hostileArticlesArePrinted_data();
    void hostileArticlesArePrinted();
    void workIsGivenUpWhenAsked();
};

void TestPrinting::anArticleHasItsHeadLegendAndNotes()
{
    PrintedArticles printed = harbour();
    printed.articles.first().annotated.article.details.address = u"https://quay.example/talks"_s;
    printed.colourNames = {u"claim"_s};
    const Pages pages = pagesFor(printed);
    QCOMPARE(pages.count(), 1);
    const QString words = wordsOn(pages, 0);
    for (const QString &needed :
         {u"Harbour talks end with two accounts"_s, u"Quay Wire · 12 March 2025"_s, u"https://quay.example/talks"_s,
          u"Japan 2"_s, u"China 2"_s, u"Japan and China 1"_s, u"likely 1"_s, u"unknown 1"_s, u"claim 1"_s, u"green 1"_s,
          u"cool, not cold"_s, u"2 claim"_s, u"Stronger than in January, when it was only “unease”."_s, u"wording"_s,
          u"Haru Tani (Japan) · expressed · checked"_s, u"Who asked the guild?"_s})
        QVERIFY2(words.contains(needed), qPrintable(needed + u"\nmissing in\n"_s + words));
    QCOMPARE(pages.pages[0].notes.size(), 4);
    QVERIFY(pages.laneWidth > 100);
}

void TestPrinting::optionsLeaveOutWhatIsNotWanted()
{
    const auto article = [](const PrintOptions &options) { return articleDocument(harbour(), options); };
    const auto count = [](const Document &document, auto what) {
        qsizetype found = 0;
        for (const Block &block : document.sections.first().columns.first())
            found += (block.*what).size();
        return found;
    };
    PrintOptions options;
    const qsizetype said = count(article(options), &Block::lines);
    QVERIFY(said > 0);
    PrintedArticles hoping = harbour();
    Statement &hope = hoping.articles.first().annotated.statements.last();
    hope.act = Act::Attitude;
    const qsizetype without = count(articleDocument(hoping, options), &Block::lines);
    QVERIFY(without < said);
    options.attitudes = true;
    const Document with = articleDocument(hoping, options);
    QVERIFY(count(with, &Block::lines) > without);
    QStringList words;
    bool hair = false;
    for (const Block &block : with.sections.first().columns.first()) {
        words.append(block.text);
        for (const PartyLine &line : block.lines)
            hair = hair || line.isAttitude;
    }
    QVERIFY(hair);
    QVERIFY(QString(words.join(u'\n')).replace(QChar(QChar::Nbsp), u' ').contains(u"attitudes 1"_s));
    QVERIFY(count(article(options), &Block::bands) > 0);
    options.statements = false;
    QCOMPARE(count(article(options), &Block::lines), 0);
    QCOMPARE(count(article(options), &Block::states), 0);
    options.notes = false;
    QVERIFY(count(article(options), &Block::bands) > 0);
    QVERIFY(!article(options).hasLane());
    options.highlights = false;
    QCOMPARE(count(article(options), &Block::bands), 0);
    QCOMPARE(count(article(options), &Block::samples), 0);
}

void TestPrinting::noLineIsCutBetweenPages()
{
    PrintedArticles printed = harbour();
    Article &article = printed.articles.first().annotated.article;
    QString text = article.text;
    for (int at = 0; at < 60; ++at)
        text +=
            u"\n\nParagraph %1: the lights were lit one by one along the pier, and each was counted twice."_s.arg(at);
    const ArticleDetails details = article.details;
    article = Samples::articleOf(text);
    article.details = details;
    const Pages pages = pagesFor(printed);
    QVERIFY(pages.count() > 2);
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        for (const PageLines &lines : pages.pages[page].lines) {
            const Block &block = blockOf(pages, lines);
            const double height = typeStyle(block.style, block.language, pages.options.textPoints).lineHeight;
            QVERIFY(lines.lines.top + lines.lines.lines * height <= pages.paper.bodyHeight() + 0.1);
            QCOMPARE(lines.lines.page, page);
        }
        all += wordsOn(pages, page) + u'\n';
    }
    for (int at = 0; at < 60; ++at)
        QCOMPARE(all.count(u"Paragraph %1:"_s.arg(at)), 1);
}

void TestPrinting::aSheetOfHighlightsHasWordsAndSpeakers()
{
    PrintOptions options;
    options.onlyHighlights = true;
    const Pages pages = pagesFor(harbour(), options);
    const QString words = wordsOn(pages, 0);
    for (const QString &needed :
         {u"Harbour talks end with two accounts"_s, u"“deep unease” about the new patrol line"_s,
          u"yellow · Haru Tani (Japan) · expressed · checked · wording"_s,
          u"Stronger than in January, when it was only “unease”."_s, u"green · Japan"_s})
        QVERIFY2(needed == u"green · Japan"_s || words.contains(needed),
                 qPrintable(needed + u"\nmissing in\n"_s + words));
    QVERIFY(!words.contains(u"Her counterpart"_s));
}

void TestPrinting::aComparisonHasItsHeadsOnEveryPage()
{
    AnnotatedArticle annotated = Samples::harbourTalks();
    const qsizetype own = annotated.statements.size();
    for (int copy = 0; copy < 15; ++copy) {
        for (qsizetype at = 0; at < own; ++at) {
            Statement statement = annotated.statements[at];
            statement.parent = statement.parent < 0 ? -1 : statement.parent + int(own) * (copy + 1);
            annotated.statements.append(statement);
        }
    }
    PrintedComparison printed;
    printed.articles = {annotated};
    printed.order.append(annotated.statements);
    printed.comparison = compare(printed.articles, proposeSides(printed.articles));
    printed.heading = u"Harbour"_s;
    const Pages pages = pagesFor(printed);
    QVERIFY(pages.paper.size.width() > pages.paper.size.height());
    QVERIFY(pages.count() > 1);
    for (int page = 0; page < pages.count(); ++page) {
        const QString words = wordsOn(pages, page);
        QVERIFY2(words.contains(u"Japan"_s) && words.contains(u"China"_s) && words.contains(u"Joint"_s),
                 qPrintable(words));
    }
    const QString first = wordsOn(pages, 0);
    for (const QString &needed : {u"Harbour"_s, u"“deep unease” about the new patrol line"_s,
                                  u"Haru Tani · expressed"_s, u"Only as Japan reports it"_s, u"checked"_s})
        QVERIFY2(first.contains(needed), qPrintable(needed + u"\nmissing in\n"_s + first));
}

void TestPrinting::manySidesGoOnOnPagesOfTheirOwn()
{
    PrintedComparison printed;
    AnnotatedArticle annotated = Samples::harbourTalks();
    printed.articles = {annotated};
    QList<Side> sides;
    for (int at = 0; at < 9; ++at) {
        Side side;
        side.name = u"Side %1"_s.arg(at);
        side.parties = {at == 0 ? u"JP"_s : u"Nobody %1"_s.arg(at)};
        sides.append(side);
    }
    printed.order = Models::PartyOrder::fromSides(sides);
    printed.comparison = compare(printed.articles, sides);
    const Pages pages = pagesFor(printed);
    QString all;
    for (int page = 0; page < pages.count(); ++page)
        all += wordsOn(pages, page) + u'\n';
    for (const Side &side : sides)
        QVERIFY2(all.contains(side.name), qPrintable(side.name));
    QVERIFY2(all.contains(u"Nothing in Quay Wire"_s), qPrintable(all));
    QCOMPARE(pages.count(), 3);
}

void TestPrinting::aPdfHasAllPagesAndItsTitle()
{
    const Pages pages = pagesFor(harbour());
    const auto pdf = toPdf(pages);
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(pdf->count("/Type /Page\n"), pages.count());
    QByteArray title("\xfe\xff");
    for (const QChar letter : u"Harbour talks end with two accounts"_s) {
        title += char(letter.unicode() >> 8);
        title += char(letter.unicode() & 0xff);
    }
    QVERIFY(pdf->contains(title));
    QVERIFY(pdf->contains("/ToUnicode")); // letters, not pictures of letters
}

void TestPrinting::hostileArticlesArePrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("empty") << QString() << u"en"_s;
    QTest::newRow("one endless word") << QString(20000, u'x') << u"en"_s;
    QTest::newRow("Arabic") << u"قال الوزير إن الموانئ «مفتوحة للجميع» منذ 1998."_s << u"ar"_s;
    QTest::newRow("Japanese") << u"外相は「港は開かれている」と述べた。"_s.repeated(40) << u"ja"_s;
    QTest::newRow("emoji and marks without end") << u"a"_s + QString(3000, QChar(0x301)) + u"\U0001F4F0"_s << u"en"_s;
}

void TestPrinting::hostileArticlesArePrinted()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    PrintedArticles printed;
    PrintedArticle own;
    own.annotated.article = Samples::articleOf(text, false);
    own.annotated.article.details.language = language;
    Statement statement;
    statement.content = {0, text.size()};
    own.annotated.statements = {statement};
    Highlight highlight = makeHighlight(text, {0, text.size()}, 1);
    highlight.note = u"A note that does not end. "_s.repeated(600);
    Highlight outside = highlight;
    outside.span = {text.size() + 10, text.size() + 90};
    own.highlights = {highlight, highlight, outside};
    printed.articles = {own};
    const Pages pages = pagesFor(printed);
    QVERIFY(pages.count() >= 1);
    int notedLines = 0;
    for (int page = 0; page < pages.count(); ++page) {
        for (const PlacedNote &note : pages.pages[page].notes)
            notedLines += note.note == 0 ? note.lines : 0;
        QVERIFY(!pictureOf(pages, page, 0.5).isNull());
    }
    if (!text.isEmpty())
        QVERIFY(notedLines > 300); // nothing of a note is left out
}

void TestPrinting::workIsGivenUpWhenAsked()
{
    PrintedArticles printed;
    PrintedArticle own;
    own.annotated.article = Samples::articleOf(
        QString(u"The lights were lit along the pier and counted twice.\n\n"_s.repeated(3000)).chopped(2));
    printed.articles = {own};
    int asked = 0;
    const auto stop = [&asked](double share) {
        ++asked;
        return share < 0.1;
    };
    QVERIFY(!pagesOf(printed, {}, a4, stop));
    QVERIFY(asked > 1 && asked < 20);
    const Pages pages = pagesFor(printed);
    QVERIFY(!toPdf(pages, [](double) { return false; }));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
