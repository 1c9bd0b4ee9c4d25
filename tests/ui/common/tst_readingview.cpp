// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reading view as it is seen: what is laid out, where it stands, which pixels are painted, where the ring steps.
#include "readingfixture.h"

#include "common/readinglayout.h"

#include <QScrollBar>

using namespace Readout;
using namespace Readout::Common;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

class TestReadingView : public QObject
{
    Q_OBJECT

private slots:
    void showsNothingWithoutAnArticle();
    void laysOutOnlyWhatIsInSight_data();
    void laysOutOnlyWhatIsInSight();
    void oneEndlessParagraphDoesNotHang_data();
    void oneEndlessParagraphDoesNotHang();
    void scrollsToTheEndAndBackWithoutDrift();
    void keepsItsPlaceWhenTheWidthChanges();
    void keepsItsPlaceWhenStatementsCome();
    void bothOfTwoOverlappingHighlightsShow();
    void partyLinesAreDrawnUnderStatementsOnly();
    void theOthersStepBackBehindAVoice_data();
    void theOthersStepBackBehindAVoice();
    void stepsPassOverTheOthers();
    void aRejectedStatementIsStruckThrough();
    void titleIsShownOnce_data();
    void titleIsShownOnce();
    void stepsThroughStatements();
    void stepsOnFromAHighlightMadeOfAStatement();
    void stepsThroughHighlightsAndOverlappingOnes();
    void stepsThroughParagraphs();
    void ringGoesWithItsHighlight();
    void hoverTellsTheStatementAfterAWhile();
    void clickPutsTheRing();
    void findsAllAndGoesRound();
    void findMindsCapitalsOnlyWhenThereAreAny();
    void aLongTextIsSearchedElsewhere();
    void stepsGoOnFromWhereOneWas();
    void aFreshHighlightDoesNotScroll();
    void lanesStandWhereTheLinesRun_data();
    void lanesStandWhereTheLinesRun();
    void highlightsHaveBarsBesideTheText();
    void zoomStaysInItsBounds();
    void hitTestIsTheInverseOfRectOf_data();
    void hitTestIsTheInverseOfRectOf();
};

namespace {

int pixelsLike(const QImage &image, const QColor &colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

QImage grabbed(ReadingView &view)
{
    QCoreApplication::processEvents();
    return view.viewport()->grab().toImage();
}

} // namespace

void TestReadingView::showsNothingWithoutAnArticle()
{
    ReadingView view;
    view.resize(400, 300);
    view.show();
    QVERIFY(view.visibleSpan().isEmpty());
    QCOMPARE(view.statementAt({100, 100}), -1);
    QCOMPARE(view.positionAt({100, 100}), qsizetype(-1));
    QCOMPARE(view.setFindText(u"x"_s), 0);
    view.stepParagraph(1);
    view.stepStatement(-1);
    view.stepHighlight(1);
    view.cycleOverlapping();
    view.extendSelection(1);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::mouseClick(view.viewport(), Qt::LeftButton);
    Models::ArticleModel empty;
    view.setModel(&empty);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(view.selection().isEmpty());
    QCOMPARE(pixelsLike(grabbed(view), Theme::of(ThemeName::Light).paper), 400 * 300);
}

void TestReadingView::laysOutOnlyWhatIsInSight_data()
{
    QTest::addColumn<int>("paragraphs");
    QTest::newRow("200 KB") << 330;
    QTest::newRow("10 MB") << 16600;
}

void TestReadingView::laysOutOnlyWhatIsInSight()
{
    QFETCH(int, paragraphs);
    ReadingFixture fixture(longText(paragraphs));
    QVERIFY2(fixture.view.laidOutParagraphs() < 30, qPrintable(QString::number(fixture.view.laidOutParagraphs())));
    fixture.view.verticalScrollBar()->setValue(fixture.view.verticalScrollBar()->maximum() / 2);
    QCoreApplication::processEvents();
    QVERIFY(fixture.view.visibleSpan().begin > fixture.article.text.size() / 3);
    QTest::keyClick(&fixture.view, Qt::Key_End);
    QCOMPARE(fixture.view.visibleSpan().end, fixture.article.text.size());
    QVERIFY2(fixture.view.laidOutParagraphs() < 60, qPrintable(QString::number(fixture.view.laidOutParagraphs())));
}

void TestReadingView::oneEndlessParagraphDoesNotHang_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("words") << u"boats and nets and "_s;
    QTest::newRow("no space at all") << u"boatsandnetsand"_s;
    QTest::newRow("emoji") << u"\U0001F4F0\U0001F468\u200D\U0001F469"_s;
    QTest::newRow("one letter with marks without end") << u"\u0301\u0302\u0303"_s;
    QTest::newRow("right to left") << u"שלום עולם "_s;
    QTest::newRow("Chinese") << u"海湾谈判"_s;
}

void TestReadingView::oneEndlessParagraphDoesNotHang()
{
    QFETCH(QString, piece);
    const QString text = u'a' + piece.repeated(10000000 / piece.size()).trimmed();
    ReadingFixture fixture(text);
    // Marks without end pile up on one letter: a piece of them is one line high.
    QVERIFY2(fixture.view.laidOutParagraphs() < 50, qPrintable(QString::number(fixture.view.laidOutParagraphs())));
    QTest::keyClick(&fixture.view, Qt::Key_End);
    QCOMPARE(fixture.view.visibleSpan().end, text.size());
    QTest::keyClick(&fixture.view, Qt::Key_PageUp);
    QVERIFY(fixture.view.visibleSpan().end < text.size());
    QVERIFY(!grabbed(fixture.view).isNull());
}

void TestReadingView::scrollsToTheEndAndBackWithoutDrift()
{
    ReadingFixture fixture(longText(120));
    QTest::keyClick(&fixture.view, Qt::Key_End);
    QCOMPARE(fixture.view.visibleSpan().end, fixture.article.text.size());
    // Upwards everything is laid out for the first time: what is in sight must move by what was scrolled, no more.
    for (int step = 0; step < 150; ++step) {
        const qsizetype seen = fixture.view.visibleSpan().begin;
        const int before = fixture.view.rectOf({seen, seen + 1}).top();
        const int value = fixture.view.verticalScrollBar()->value();
        fixture.view.verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        if (fixture.view.visibleSpan().begin == 0)
            break;
        const int moved = fixture.view.rectOf({seen, seen + 1}).top() - before;
        QCOMPARE(moved, std::min(value, fixture.view.verticalScrollBar()->singleStep()));
    }
    QTest::keyClick(&fixture.view, Qt::Key_Home);
    QCOMPARE(fixture.view.visibleSpan().begin, qsizetype(0));
    QCOMPARE(fixture.view.verticalScrollBar()->value(), 0);
}

void TestReadingView::keepsItsPlaceWhenTheWidthChanges()
{
    ReadingFixture fixture(longText(200));
    fixture.view.verticalScrollBar()->setValue(9000);
    QCoreApplication::processEvents();
    const qsizetype seen = fixture.view.visibleSpan().begin;
    const int top = fixture.view.rectOf({seen, seen + 1}).top();
    fixture.view.resize(620, 600);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.view.rectOf({seen, seen + 1}).top(), top);
    fixture.view.setReadingSize(17);
    QVERIFY(fixture.view.visibleSpan().contains(seen));
}

void TestReadingView::keepsItsPlaceWhenStatementsCome()
{
    ReadingFixture fixture(longText(200));
    fixture.view.verticalScrollBar()->setValue(9000);
    QCoreApplication::processEvents();
    const qsizetype seen = fixture.view.visibleSpan().begin;
    const int top = fixture.view.rectOf({seen, seen + 1}).top();
    fixture.view.setSelection({seen + 3, seen + 9});
    fixture.say(u"Boats wait"_s, u"Harbour"_s);
    fixture.model.setStatements(fixture.statements);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.view.rectOf({seen, seen + 1}).top(), top);
    QCOMPARE(fixture.view.selection(), (TextSpan{seen + 3, seen + 9}));
}

void TestReadingView::bothOfTwoOverlappingHighlightsShow()
{
    ReadingFixture fixture(u"The boats stay in the harbour until the storm is over."_s);
    const Theme theme = Theme::of(ThemeName::Light);
    fixture.mark(u"boats stay in the harbour"_s, 1);
    const QImage one = grabbed(fixture.view);
    const int alone = pixelsLike(one, theme.highlights[0].fill);
    QVERIFY(alone > 500);
    QCOMPARE(pixelsLike(one, theme.highlights[3].fill), 0);
    fixture.mark(u"in the harbour until"_s, 4);
    const QImage two = grabbed(fixture.view);
    const int yellow = pixelsLike(two, theme.highlights[0].fill);
    const int blue = pixelsLike(two, theme.highlights[3].fill);
    QVERIFY(yellow > 400 && yellow < alone); // it gave half of the shared stretch away
    QVERIFY(blue > 400);
    // In the shared stretch the earlier one is on top.
    const QRect shared = fixture.view.rectOf(fixture.span(u"in the harbour"_s));
    const QImage upper = two.copy(shared.adjusted(0, 0, 0, -shared.height() / 2));
    QVERIFY(pixelsLike(upper, theme.highlights[0].fill) > 4 * pixelsLike(upper, theme.highlights[3].fill));
    // The edges of both are there as caps.
    QVERIFY(pixelsLike(two, theme.highlights[3].edge) > 10);
}

void TestReadingView::partyLinesAreDrawnUnderStatementsOnly()
{
    ReadingFixture fixture(u"The mayor said that the harbour stays open. Nobody answered."_s);
    fixture.say(u"that the harbour stays open"_s, u"Town"_s);
    fixture.show();
    const QImage image = grabbed(fixture.view);
    const QColor line = Theme::of(ThemeName::Light).party(0).colour;
    const QRect said = fixture.view.rectOf(fixture.span(u"that the harbour"_s));
    const QRect silent = fixture.view.rectOf(fixture.span(u"Nobody answered"_s));
    QVERIFY(pixelsLike(image.copy(said), line) > said.width() / 2);
    QCOMPARE(pixelsLike(image.copy(silent), line), 0);
    QCOMPARE(fixture.view.statementAt(said.center()), 0);
    QCOMPARE(fixture.view.statementAt(silent.center()), -1);
}

void TestReadingView::theOthersStepBackBehindAVoice_data()
{
    QTest::addColumn<int>("name");
    for (const ThemeName name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast})
        QTest::addRow("%d", int(name)) << int(name);
}

void TestReadingView::theOthersStepBackBehindAVoice()
{
    QFETCH(int, name);
    const Theme theme = Theme::of(ThemeName(name));
    ReadingFixture fixture(u"One MMMMMMMM here.\n\nTwo HHHHHHHH there."_s);
    fixture.say(u"MMMMMMMM"_s, u"JP"_s);
    fixture.say(u"HHHHHHHH"_s, u"CN"_s);
    fixture.show();
    fixture.view.setTheme(theme);
    const int lines = pixelsLike(grabbed(fixture.view), theme.parties[1].colour);
    QVERIFY(lines > 20);
    QVERIFY(pixelsLike(grabbed(fixture.view), theme.text) > 50);
    fixture.model.setVoice(Models::Voice::ofParties({u"JP"_s}, false));
    const QImage followed = grabbed(fixture.view);
    const auto inked = [&](const QString &words, const QColor &ink) {
        return pixelsLike(followed.copy(fixture.view.rectOf(fixture.span(words))), ink);
    };
    QVERIFY(inked(u"MMMMMMMM"_s, theme.text) > 20);
    QCOMPARE(inked(u"HHHHHHHH"_s, theme.text), 0);
    QVERIFY(inked(u"HHHHHHHH"_s, theme.steppedBack()) > 20);
    QVERIFY(pixelsLike(followed, theme.parties[0].colour) > 20);
    QCOMPARE(pixelsLike(followed, theme.parties[1].colour), 0);
    fixture.mark(u"HHHHHHHH"_s, 3); // what a person marked does not step back
    QVERIFY(pixelsLike(grabbed(fixture.view).copy(fixture.view.rectOf(fixture.span(u"HHHHHHHH"_s))), theme.text) > 20);
    fixture.model.setVoice(std::nullopt);
    QCOMPARE(pixelsLike(grabbed(fixture.view), theme.parties[1].colour), lines);
}

void TestReadingView::stepsPassOverTheOthers()
{
    ReadingFixture fixture(u"One two three four five six seven."_s);
    fixture.say(u"two"_s, u"JP"_s);
    fixture.say(u"four"_s, u"CN"_s);
    fixture.say(u"six"_s, u"JP"_s);
    fixture.show();
    fixture.model.setVoice(Models::Voice::ofParties({u"JP"_s}, false));
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 0);
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 2);
    fixture.view.setCurrentStatement(1);
    fixture.view.stepStatement(-1);
    QCOMPARE(fixture.view.currentStatement(), 0);
    const QSignalSpy left(&fixture.view, &ReadingView::voiceLeft);
    QTest::keyClick(&fixture.view, Qt::Key_Escape); // the ring first
    QCOMPARE(left.size(), 0);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestReadingView::aRejectedStatementIsStruckThrough()
{
    const Theme theme = Theme::of(ThemeName::Light);
    ReadingFixture fixture(u"One two three."_s);
    fixture.say(u"One two three"_s, u"JP"_s);
    fixture.statements[0].check = Check::Rejected;
    fixture.show();
    QCOMPARE(pixelsLike(grabbed(fixture.view), theme.parties[0].colour), 0);
    QCOMPARE(fixture.view.statementAt(fixture.at(u"two"_s)), -1);
    fixture.model.setChoice({.rejected = true});
    QCOMPARE(pixelsLike(grabbed(fixture.view), theme.parties[0].colour), 0);
    QVERIFY(pixelsLike(grabbed(fixture.view), theme.text2) > 40);
    QCOMPARE(fixture.view.statementAt(fixture.at(u"two"_s)), 0);
}

void TestReadingView::titleIsShownOnce_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasHeadline");
    QTest::newRow("headline in the text") << u"Boats stay\n\nThe harbour is shut."_s << true;
    QTest::newRow("title only known besides") << u"The harbour is shut."_s << false;
    QTest::newRow("first paragraph is the title") << u"Boats stay\n\nThe harbour is shut."_s << false;
}

void TestReadingView::titleIsShownOnce()
{
    QFETCH(QString, text);
    QFETCH(bool, hasHeadline);
    Article article = articleFrom(text, hasHeadline);
    const auto heightAbove = [](const Article &shown) {
        ReadingFixture fixture(shown);
        return fixture.view.rectOf(fixture.span(u"The harbour"_s)).top();
    };
    const int without = heightAbove(article);
    article.details.title = u"Boats stay"_s;
    if (text.startsWith(u"Boats"_s))
        QCOMPARE(heightAbove(article), without);
    else
        QVERIFY(heightAbove(article) > without + 20);
}

void TestReadingView::stepsThroughStatements()
{
    ReadingFixture fixture(longText(40));
    for (const int entry : {3, 20, 35})
        fixture.say(u"Entry %1 begins"_s.arg(entry), u"Harbour"_s);
    fixture.show();
    QSignalSpy spy(&fixture.view, &ReadingView::currentStatementChanged);
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 0);
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 1);
    QVERIFY(!fixture.view.rectOf(fixture.statements[1].content).isEmpty()); // it came into sight
    fixture.view.stepStatement(1);
    fixture.view.stepStatement(1); // there is no further one
    QCOMPARE(fixture.view.currentStatement(), 2);
    QCOMPARE(fixture.view.ringSpan(), fixture.statements[2].content);
    QCOMPARE(spy.size(), 3);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    QCOMPARE(fixture.view.currentStatement(), -1);
    fixture.view.stepStatement(-1); // from where the view stands
    QCOMPARE(fixture.view.currentStatement(), 1);
}

void TestReadingView::stepsOnFromAHighlightMadeOfAStatement()
{
    ReadingFixture fixture(longText(40));
    for (const int entry : {3, 20})
        fixture.say(u"Entry %1 begins"_s.arg(entry), u"Harbour"_s);
    const QUuid made = fixture.mark(u"Entry 3 begins"_s, 1);
    fixture.show();
    fixture.view.setCurrentHighlight(made);
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 1);
}

void TestReadingView::stepsThroughHighlightsAndOverlappingOnes()
{
    ReadingFixture fixture(u"One two three four five six seven eight."_s);
    const QUuid wide = fixture.mark(u"two three four"_s, 1);
    const QUuid narrow = fixture.mark(u"three"_s, 2);
    const QUuid apart = fixture.mark(u"seven"_s, 3);
    fixture.view.stepHighlight(1);
    QCOMPARE(fixture.view.currentHighlight(), wide);
    fixture.view.cycleOverlapping();
    QCOMPARE(fixture.view.currentHighlight(), narrow);
    fixture.view.cycleOverlapping();
    QCOMPARE(fixture.view.currentHighlight(), wide);
    fixture.view.stepHighlight(1);
    fixture.view.stepHighlight(1);
    QCOMPARE(fixture.view.currentHighlight(), apart);
    fixture.view.stepHighlight(-1);
    QCOMPARE(fixture.view.currentHighlight(), narrow);
    QCOMPARE(fixture.view.highlightAt(fixture.at(u"three"_s)), narrow);
    QCOMPARE(fixture.view.highlightAt(fixture.at(u"four"_s)), wide);
    QVERIFY(fixture.view.highlightAt(fixture.at(u"One"_s)).isNull());
}

void TestReadingView::stepsThroughParagraphs()
{
    ReadingFixture fixture(longText(12));
    QSignalSpy ring(&fixture.view, &ReadingView::ringChanged);
    fixture.view.stepParagraph(1);
    QCOMPARE(ring.size(), 1);
    QCOMPARE(fixture.view.ringSpan(), fixture.article.paragraphs[0].span);
    fixture.view.stepParagraph(1);
    QCOMPARE(fixture.view.ringSpan(), fixture.article.paragraphs[1].span);
    fixture.view.stepParagraph(-5);
    QCOMPARE(fixture.view.ringSpan(), fixture.article.paragraphs[0].span);
    fixture.view.setCurrentParagraph(11);
    QVERIFY(fixture.view.visibleSpan().overlaps(fixture.article.paragraphs[11].span));
    fixture.view.setCurrentParagraph(12);
    QCOMPARE(fixture.view.ringSpan(), fixture.article.paragraphs[11].span);
}

void TestReadingView::ringGoesWithItsHighlight()
{
    ReadingFixture fixture(u"One two three four five."_s);
    const QUuid uuid = fixture.mark(u"two"_s, 1);
    fixture.view.setCurrentHighlight(uuid);
    fixture.highlights[0].span = fixture.span(u"two three"_s);
    fixture.model.setHighlights(fixture.highlights);
    QCOMPARE(fixture.view.ringSpan(), fixture.span(u"two three"_s));
    fixture.model.setHighlights({});
    QVERIFY(fixture.view.ringSpan().isEmpty());
    QVERIFY(fixture.view.currentHighlight().isNull());
}

void TestReadingView::hoverTellsTheStatementAfterAWhile()
{
    ReadingFixture fixture(u"The mayor said that the harbour stays open. Nobody answered."_s);
    fixture.say(u"that the harbour stays open"_s, u"Town"_s);
    fixture.show();
    QSignalSpy spy(&fixture.view, &ReadingView::statementHovered);
    QTest::mouseMove(fixture.view.viewport(), fixture.at(u"harbour"_s));
    QVERIFY(spy.isEmpty());
    QVERIFY(spy.wait(1500));
    QCOMPARE(spy.takeFirst().first().toInt(), 0);
    QTest::mouseMove(fixture.view.viewport(), fixture.at(u"Nobody"_s));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.takeFirst().first().toInt(), -1);
}

void TestReadingView::clickPutsTheRing()
{
    ReadingFixture fixture(u"The mayor said that the harbour stays open. Nobody answered."_s);
    fixture.say(u"that the harbour stays open"_s, u"Town"_s);
    fixture.show();
    const QUuid uuid = fixture.mark(u"harbour stays"_s, 2);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(u"open"_s));
    QCOMPARE(fixture.view.currentStatement(), 0);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(u"harbour"_s));
    QCOMPARE(fixture.view.currentHighlight(), uuid);
    QCOMPARE(fixture.view.currentStatement(), -1);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(u"Nobody"_s));
    QVERIFY(fixture.view.ringSpan().isEmpty());
}

void TestReadingView::findsAllAndGoesRound()
{
    ReadingFixture fixture(longText(60));
    QCOMPARE(fixture.view.setFindText(u"begins here"_s), 60);
    QCOMPARE(fixture.view.currentFindHit(), -1);
    fixture.view.stepFind(1);
    QCOMPARE(fixture.view.currentFindHit(), 0);
    fixture.view.stepFind(-1);
    QCOMPARE(fixture.view.currentFindHit(), 59);
    QVERIFY(!fixture.view.rectOf(fixture.span(u"Entry 60 begins"_s)).isEmpty());
    fixture.view.stepFind(1);
    QCOMPARE(fixture.view.currentFindHit(), 0);
    // All hits in sight are shown, not the current one alone.
    const QColor accent = Theme::of(ThemeName::Light).accent;
    QVERIFY(pixelsLike(grabbed(fixture.view), accent) > 0);
    QCOMPARE(fixture.view.setFindText(u"no such words"_s), 0);
    QCOMPARE(pixelsLike(grabbed(fixture.view), accent), 0);
    QCOMPARE(fixture.view.setFindText({}), 0);
}

void TestReadingView::findMindsCapitalsOnlyWhenThereAreAny()
{
    ReadingFixture fixture(u"The bay. the boats. THE END."_s);
    QCOMPARE(fixture.view.setFindText(u"the"_s), 3);
    QCOMPARE(fixture.view.setFindText(u"The"_s), 1);
}

void TestReadingView::aLongTextIsSearchedElsewhere()
{
    ReadingFixture fixture(longText(17000)); // 10 MB
    fixture.view.setFindText(u"begins here"_s);
    fixture.view.setFindText(u"Entry 1700"_s);    // the words before are forgotten
    QTRY_COMPARE(fixture.view.findHitCount(), 2); // and 17000
    QVERIFY(!fixture.view.isFinding());
    QTest::qWait(200);
    QCOMPARE(fixture.view.findHitCount(), 2);
    fixture.view.setFindText(u"begins here"_s);
    QTRY_COMPARE(fixture.view.findHitCount(), 17000);
    QVERIFY(!fixture.view.stepFind(1));
    QVERIFY(fixture.view.stepFind(-1));
    QCOMPARE(fixture.view.currentFindHit(), 16999);
    QVERIFY(pixelsLike(grabbed(fixture.view), Theme::of(ThemeName::Light).accent) > 0);
    fixture.view.setFindText(u"bay"_s);
    fixture.view.setModel(nullptr); // another text came meanwhile: its hits are none
    QTest::qWait(200);
    QCOMPARE(fixture.view.findHitCount(), 0);
}

void TestReadingView::stepsGoOnFromWhereOneWas()
{
    ReadingFixture fixture(u"One two three.\n\nFour five six.\n\nSeven eight nine."_s);
    fixture.say(u"two"_s, u"JP"_s);
    fixture.say(u"five"_s, u"CN"_s);
    fixture.say(u"eight"_s, u"JP"_s);
    fixture.show();
    fixture.view.stepStatement(1);
    fixture.view.stepStatement(1);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    QVERIFY(fixture.view.ringSpan().isEmpty());
    fixture.view.stepStatement(1);
    QCOMPARE(fixture.view.currentStatement(), 2);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    fixture.view.stepStatement(-1);
    QCOMPARE(fixture.view.currentStatement(), 1);
    fixture.view.setCurrentParagraph(1);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    fixture.view.stepParagraph(1);
    QCOMPARE(fixture.view.ringSpan(), fixture.article.paragraphs[2].span);
    const QUuid first = fixture.mark(u"One"_s, 1);
    const QUuid second = fixture.mark(u"six"_s, 1);
    fixture.view.setCurrentHighlight(first);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    fixture.view.stepHighlight(1);
    QCOMPARE(fixture.view.currentHighlight(), second);
}

void TestReadingView::aFreshHighlightDoesNotScroll()
{
    ReadingFixture fixture(longText(30));
    fixture.view.verticalScrollBar()->setValue(400);
    const int before = fixture.view.verticalScrollBar()->value();
    const TextSpan last{fixture.view.visibleSpan().end - 60, fixture.view.visibleSpan().end - 40};
    Highlight made = makeHighlight(fixture.article.text, last, 1);
    made.uuid = QUuid::createUuid();
    fixture.model.setHighlights({made});
    fixture.view.ringHighlight(made.uuid);
    QCOMPARE(fixture.view.currentHighlight(), made.uuid);
    QCOMPARE(fixture.view.verticalScrollBar()->value(), before);
    fixture.view.setCurrentHighlight(made.uuid); // stepping there makes room for the card
    QVERIFY(fixture.view.verticalScrollBar()->value() != before);
}

void TestReadingView::lanesStandWhereTheLinesRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("mirrored");
    QTest::newRow("English") << u"The boats wait here.\n\nThe tide turns soon."_s << u"en"_s << false;
    QTest::newRow("Hebrew") << u"הסירות מחכות כאן.\n\nהגאות תבוא בקרוב."_s << u"he"_s << true;
    QTest::newRow("Arabic") << u"القوارب تنتظر هنا.\n\nالمد قادم قريبا."_s << u"ar"_s << true;
}

void TestReadingView::lanesStandWhereTheLinesRun()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(bool, mirrored);
    ReadingFixture fixture(text, language);
    const Theme theme = Theme::of(ThemeName::Light);
    const TextSpan second = fixture.article.paragraphs[1].span;
    Statement unsure;
    unsure.content = {second.begin, second.begin + 6};
    fixture.statements = {unsure};
    Highlight noted = makeHighlight(text, {second.begin, second.begin + 6}, 1);
    noted.uuid = QUuid::createUuid();
    noted.note = u"MMMMMM"_s;
    fixture.highlights = {noted};
    fixture.show();
    const QRect words = fixture.view.boundsOf(second);
    const QImage image = grabbed(fixture.view);
    const QRect leftSide(0, words.top(), words.left() - 2, words.height());
    const QRect rightSide(words.right() + 3, words.top(), image.width() - words.right() - 3, words.height());
    const QImage begins = image.copy(mirrored ? rightSide : leftSide);
    const QImage ends = image.copy(mirrored ? leftSide : rightSide);
    const QColor bar = theme.highlights[0].edge;
    // The number and the highlight's bar where lines begin; the note, in text, with its own bar where they end.
    const auto inked = [](const QImage &side) {
        return side.width() * side.height() - pixelsLike(side, Theme::of(ThemeName::Light).paper);
    };
    QVERIFY(pixelsLike(begins, bar) >= 30);
    QVERIFY(inked(begins) > pixelsLike(begins, bar) + 10);
    QCOMPARE(pixelsLike(begins, theme.text), 0);
    QVERIFY(inked(ends) > pixelsLike(ends, bar) + 60);
    QVERIFY(pixelsLike(ends, bar) >= 30);
    // Both lanes lie within the view.
    ReadingColumns columns = ReadingColumns::of(800, 17.33, mirrored);
    QVERIFY(columns.noteLeft >= 0 && columns.noteLeft + columns.noteWidth <= 800);
    for (const bool way : {false, true}) {
        QVERIFY(columns.labelEdge(way) >= 0 && columns.labelEdge(way) <= 800);
        QVERIFY(columns.stateLeft(way) >= 0 && columns.stateLeft(way) + 20 <= 800);
    }
}

void TestReadingView::highlightsHaveBarsBesideTheText()
{
    ReadingFixture fixture(u"One two three four five six seven."_s);
    const Theme theme = Theme::of(ThemeName::Light);
    const int left = fixture.view.boundsOf(fixture.span(u"One"_s)).left();
    const auto bars = [&](int colour) {
        return pixelsLike(grabbed(fixture.view).copy(0, 0, left - 2, 600), theme.highlights[size_t(colour - 1)].edge);
    };
    QCOMPARE(bars(1), 0);
    fixture.mark(u"two three four"_s, 1);
    fixture.mark(u"four five"_s, 4); // on the same line: one beside the other
    QVERIFY(bars(1) >= 30);
    QVERIFY(bars(4) >= 30);
}

void TestReadingView::zoomStaysInItsBounds()
{
    ReadingFixture fixture(u"One two three."_s);
    QSignalSpy spy(&fixture.view, &ReadingView::readingSizeChanged);
    const int usual = fixture.view.rectOf(fixture.span(u"One two"_s)).width();
    fixture.view.setReadingSize(20);
    QVERIFY(fixture.view.rectOf(fixture.span(u"One two"_s)).width() > usual * 13 / 10);
    fixture.view.setReadingSize(99);
    QCOMPARE(fixture.view.readingSize(), 28);
    fixture.view.setReadingSize(1);
    QCOMPARE(fixture.view.readingSize(), 9);
    fixture.view.setReadingSize(9);
    QCOMPARE(spy.size(), 3);
}

void TestReadingView::hitTestIsTheInverseOfRectOf_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("Latin") << u"The boats stay in the harbour, and the nets dry on the wall until evening comes."_s
                           << u"en"_s;
    QTest::newRow("Chinese") << u"双方就海湾热线达成一致，但对巡逻的说法不同。渔民希望尽快恢复捕捞。"_s << u"zh-Hans"_s;
    QTest::newRow("Japanese") << u"両外相は湾の直通電話を再開することで合意した。漁業者は早い再開を望んでいる。"_s
                              << u"ja"_s;
    QTest::newRow("Hebrew") << u"שרי החוץ הסכימו לפתוח מחדש את הקו החם במפרץ אחרי שלוש שנים של שתיקה."_s << u"he"_s;
    QTest::newRow("Arabic") << u"اتفق الوزيران على إعادة فتح الخط الساخن في الخليج بعد ثلاث سنوات."_s << u"ar"_s;
    QTest::newRow("mixed directions") << u"The word שלום means peace, and مرحبا means hello, they said."_s << u"en"_s;
}

void TestReadingView::hitTestIsTheInverseOfRectOf()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    ReadingFixture fixture(text, language);
    fixture.say(text, u"All"_s);
    fixture.show();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSpace())
            continue; // at a line's end it has no width
        const QRect box = fixture.view.rectOf({at, at + 1});
        if (box.width() < 3)
            continue; // joined with its neighbour
        QVERIFY2(fixture.view.viewport()->rect().contains(box.center()), qPrintable(QString::number(at)));
        QCOMPARE(fixture.view.statementAt(box.center()), 0);
        const qsizetype found = fixture.view.positionAt(box.center());
        QVERIFY2(found == at || found == at + 1, qPrintable(u"%1 for %2"_s.arg(found).arg(at)));
    }
}

QTEST_MAIN(TestReadingView)
#include "tst_readingview.moc"
