// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting by mouse and by key: whole characters, words, lines, paragraphs; what is copied.
#include "readingfixture.h"

#include <QClipboard>
#include <QScrollBar>

using namespace Readout;
using namespace Readout::Common;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

class TestReadingSelection : public QObject
{
    Q_OBJECT

private slots:
    void dragSelectsWhatItCovers();
    void dragBackwardsSelectsTheSame();
    void doubleClickSelectsAWord_data();
    void doubleClickSelectsAWord();
    void tripleClickSelectsTheParagraph();
    void dragAfterDoubleClickSelectsWords();
    void dragBelowTheViewScrolls();
    void shiftClickExtends();
    void keysStopBetweenWholeCharacters_data();
    void keysStopBetweenWholeCharacters();
    void wordKeysSelectWords();
    void lineKeysSelectLines();
    void selectionGoesOverParagraphs();
    void selectsAllAndNothing();
    void finishedIsToldOnce();
    void arrowsScrollWithoutShift();
    void shiftArrowsMoveTheEndsOfAHighlight();
    void anEndOfAHighlightIsDragged_data();
    void anEndOfAHighlightIsDragged();
    void whatIsDraggedIsSeen();
    void escapeLeavesTheHighlightAsItWas();
    void capsOfOtherHighlightsAreText();
    void copiesTheWords();
    void copiesWhatHasTheRing();
    void rightToLeftArrowsGoWhereTheyPoint();
    void extendsByWords();
    void chineseLinesEndWithTheirLastCharacter();
};

void TestReadingSelection::dragSelectsWhatItCovers()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    const TextSpan words = fixture.span(u"boats stay"_s);
    fixture.drag(fixture.before(words.begin), fixture.after(words.end - 1));
    QCOMPARE(fixture.selected(), u"boats stay"_s);
}

void TestReadingSelection::dragBackwardsSelectsTheSame()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    const TextSpan words = fixture.span(u"boats stay"_s);
    fixture.drag(fixture.after(words.end - 1), fixture.before(words.begin));
    QCOMPARE(fixture.selected(), u"boats stay"_s);
    QCOMPARE(fixture.view.caretPosition(), words.begin);
}

void TestReadingSelection::doubleClickSelectsAWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("click");
    QTest::addColumn<QString>("word");
    QTest::newRow("word") << u"The boats stay."_s << u"oats"_s << u"boats"_s;
    QTest::newRow("apostrophe within") << u"They don’t know."_s << u"don"_s << u"don’t"_s;
    QTest::newRow("combining mark at its end") << u"The cafe\u0301 is open."_s << u"caf"_s << u"cafe\u0301"_s;
    QTest::newRow("first of the text") << u"Boats stay."_s << u"Boats"_s << u"Boats"_s;
}

void TestReadingSelection::doubleClickSelectsAWord()
{
    QFETCH(QString, text);
    QFETCH(QString, click);
    QFETCH(QString, word);
    ReadingFixture fixture(text);
    QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(click));
    QCOMPARE(fixture.selected(), word);
}

void TestReadingSelection::tripleClickSelectsTheParagraph()
{
    ReadingFixture fixture(u"First one.\n\nThe second paragraph.\n\nThird."_s);
    const QPoint point = fixture.at(u"second"_s);
    QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {}, point);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(fixture.selected(), u"The second paragraph."_s);
}

void TestReadingSelection::dragAfterDoubleClickSelectsWords()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    const QPoint from = fixture.at(u"boats"_s);
    QTest::mouseDClick(fixture.view.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent press(QEvent::MouseButtonDblClick, QPointF(from), fixture.view.viewport()->mapToGlobal(QPointF(from)),
                      Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(fixture.view.viewport(), &press);
    QTest::mouseMove(fixture.view.viewport(), fixture.at(u"arbour"_s));
    QCOMPARE(fixture.selected(), u"boats stay in the harbour"_s);
    QTest::mouseMove(fixture.view.viewport(), fixture.at(u"The"_s));
    QCOMPARE(fixture.selected(), u"The boats"_s);
    QTest::mouseRelease(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(u"The"_s));
}

void TestReadingSelection::dragBelowTheViewScrolls()
{
    ReadingFixture fixture(longText(60));
    const QPoint from = fixture.at(u"Entry 1 "_s);
    QTest::mousePress(fixture.view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(fixture.view.viewport(), QPoint(300, fixture.view.viewport()->height() + 120));
    QTRY_VERIFY(fixture.view.verticalScrollBar()->value() > 400);
    QVERIFY(fixture.view.selection().size() > 1200);
    QTest::mouseRelease(fixture.view.viewport(), Qt::LeftButton, {},
                        QPoint(300, fixture.view.viewport()->height() - 5));
    const int stopped = fixture.view.verticalScrollBar()->value();
    QTest::qWait(120);
    QCOMPARE(fixture.view.verticalScrollBar()->value(), stopped);
}

void TestReadingSelection::shiftClickExtends()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    const TextSpan words = fixture.span(u"boats stay"_s);
    fixture.view.setSelection({words.begin, words.begin + 2});
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, fixture.after(words.end - 1));
    QCOMPARE(fixture.selected(), u"boats stay"_s);
}

void TestReadingSelection::keysStopBetweenWholeCharacters_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("letter") << u"x"_s;
    QTest::newRow("emoji") << u"\U0001F4F0"_s;
    QTest::newRow("letter with a mark") << u"e\u0301"_s;
    QTest::newRow("flag") << u"\U0001F1EF\U0001F1F5"_s;
    QTest::newRow("Chinese") << u"海"_s;
}

void TestReadingSelection::keysStopBetweenWholeCharacters()
{
    QFETCH(QString, character);
    ReadingFixture fixture(character + u"after "_s + character);
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), character);
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), character + u'a');
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(fixture.view.selection().isEmpty());
    QTest::keyClick(&fixture.view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), fixture.article.text);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), character + u"after "_s);
}

void TestReadingSelection::wordKeysSelectWords()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"The"_s); // without the space after it
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"The boats"_s);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"The "_s);
}

void TestReadingSelection::lineKeysSelectLines()
{
    ReadingFixture fixture(longText(1));
    QTest::keyClick(&fixture.view, Qt::Key_End, Qt::ShiftModifier);
    const qsizetype firstLine = fixture.view.selection().end;
    QVERIFY(firstLine > 30 && firstLine < 100);
    QTest::keyClick(&fixture.view, Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(fixture.view.selection().isEmpty());
    fixture.view.setSelection({4, 5});
    QTest::keyClick(&fixture.view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&fixture.view, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(fixture.view.selection().end > firstLine + 30);
    QTest::keyClick(&fixture.view, Qt::Key_Up, Qt::ShiftModifier);
    QTest::keyClick(&fixture.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(fixture.view.selection(), (TextSpan{4, 5})); // the column is kept
}

void TestReadingSelection::selectionGoesOverParagraphs()
{
    ReadingFixture fixture(u"One.\n\nTwo.\n\nThree."_s);
    fixture.view.setSelection({0, 4});
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(fixture.view.selection(), (TextSpan{0, 6}));
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(fixture.view.selection(), (TextSpan{0, 4}));
    QTest::keyClick(&fixture.view, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), fixture.article.text);
    QTest::keyClick(&fixture.view, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(fixture.view.selection().isEmpty());
    QTest::keyClick(&fixture.view, Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), fixture.article.text);
}

void TestReadingSelection::selectsAllAndNothing()
{
    ReadingFixture fixture(longText(400));
    QTest::keyClick(&fixture.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(fixture.view.selection().size(), fixture.article.text.size());
    QVERIFY(fixture.view.laidOutParagraphs() < 30); // no reason to lay out the rest
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    QVERIFY(fixture.view.selection().isEmpty());
}

void TestReadingSelection::finishedIsToldOnce()
{
    ReadingFixture fixture(u"The boats stay in the harbour."_s);
    QSignalSpy finished(&fixture.view, &ReadingView::selectionFinished);
    QSignalSpy changed(&fixture.view, &ReadingView::selectionChanged);
    const TextSpan words = fixture.span(u"boats"_s);
    fixture.drag(fixture.before(words.begin), fixture.after(words.end - 1));
    QCOMPARE(finished.size(), 1);
    QVERIFY(changed.size() >= 1);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.at(u"stay"_s));
    QCOMPARE(finished.size(), 1);
    // As a keyboard sends it: QTest::keyClick() would let Shift go each time.
    for (int press = 0; press < 2; ++press) {
        QKeyEvent right(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
        QCoreApplication::sendEvent(&fixture.view, &right);
    }
    QVERIFY(!fixture.view.selection().isEmpty());
    QCOMPARE(finished.size(), 1); // Shift is still down
    QKeyEvent released(QEvent::KeyRelease, Qt::Key_Shift, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.view, &released);
    QCOMPARE(finished.size(), 2);
}

void TestReadingSelection::arrowsScrollWithoutShift()
{
    ReadingFixture fixture(longText(40));
    QTest::keyClick(&fixture.view, Qt::Key_Down);
    QVERIFY(fixture.view.verticalScrollBar()->value() > 0);
    const int line = fixture.view.verticalScrollBar()->value();
    QTest::keyClick(&fixture.view, Qt::Key_Space);
    QVERIFY(fixture.view.verticalScrollBar()->value() > 10 * line);
    QTest::keyClick(&fixture.view, Qt::Key_Space, Qt::ShiftModifier);
    QTest::keyClick(&fixture.view, Qt::Key_Up);
    QCOMPARE(fixture.view.verticalScrollBar()->value(), 0);
    QVERIFY(fixture.view.selection().isEmpty());
}

void TestReadingSelection::shiftArrowsMoveTheEndsOfAHighlight()
{
    ReadingFixture fixture(u"One two three four five."_s);
    const QUuid uuid = fixture.mark(u"two"_s, 1);
    fixture.view.setCurrentHighlight(uuid);
    QSignalSpy ends(&fixture.view, &ReadingView::highlightEndStepped);
    QSignalSpy starts(&fixture.view, &ReadingView::highlightStartStepped);
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends.first().first().toInt(), 1);
    QCOMPARE(starts.size(), 1);
    QCOMPARE(starts.first().first().toInt(), -1);
    QVERIFY(fixture.view.selection().isEmpty());
}

void TestReadingSelection::anEndOfAHighlightIsDragged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<bool>("end");
    QTest::addColumn<QString>("to");       ///< before its first sign for the beginning, after its last for the end
    QTest::addColumn<QString>("expected"); ///< empty: nothing is wished
    const QString words = u"One two three four five."_s;
    QTest::newRow("the end to the right") << words << u"two"_s << true << u"four"_s << u"two three four"_s;
    QTest::newRow("the end within a word") << words << u"two"_s << true << u"thr"_s << u"two thr"_s;
    QTest::newRow("the end back") << words << u"two three"_s << true << u"two"_s << u"two"_s;
    QTest::newRow("onto a space") << words << u"two"_s << true << u"three "_s << u"two three"_s;
    QTest::newRow("the beginning to the left") << words << u"four"_s << false << u"two"_s << u"two three four"_s;
    QTest::newRow("the beginning to the right") << words << u"two three"_s << false << u"three"_s << u"three"_s;
    QTest::newRow("beyond the other end: one sign is left") << words << u"three"_s << true << u"One"_s << u"t"_s;
    QTest::newRow("the beginning beyond the end") << words << u"two"_s << false << u"five"_s << u"o"_s;
    QTest::newRow("into the next paragraph")
        << u"One two.\n\nThree four."_s << u"two."_s << true << u"Three"_s << u"two.\n\nThree"_s;
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s; // three people joined into one character
    const QString joined = u"One two "_s + family + u" four five."_s;
    QTest::newRow("onto a joined emoji") << joined << u"two"_s << true << family << u"two "_s + family;
    QTest::newRow("the beginning onto a joined emoji") << joined << u"four"_s << false << family << family + u" four"_s;
    QTest::newRow("beyond a joined emoji")
        << joined << u"two"_s << true << u"four"_s << u"two "_s + family + u" four"_s;
    const QString flag = u"\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("onto a flag") << u"One two "_s + flag + u" four."_s << u"two"_s << true << flag << u"two "_s + flag;
}

void TestReadingSelection::anEndOfAHighlightIsDragged()
{
    QFETCH(QString, text);
    QFETCH(QString, marked);
    QFETCH(bool, end);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    ReadingFixture fixture(text);
    const QUuid uuid = fixture.mark(marked, 1);
    fixture.view.ringHighlight(uuid);
    QSignalSpy wishes(&fixture.view, &ReadingView::highlightReshaped);
    const TextSpan span = fixture.span(marked);
    const QRect target = fixture.view.rectOf(fixture.span(to));
    const QPoint cap = end ? fixture.after(span.end - 1) : fixture.before(span.begin);
    QTest::mouseMove(fixture.view.viewport(), cap + QPoint(0, 20));
    QTest::mouseMove(fixture.view.viewport(), cap);
    QCOMPARE(fixture.view.viewport()->cursor().shape(), Qt::SizeHorCursor);
    fixture.drag(cap, {end ? target.right() - 1 : target.left() + 1, target.center().y()});
    QCOMPARE(wishes.size(), 1);
    QCOMPARE(wishes.first().at(0).toUuid(), uuid);
    QCOMPARE(wishes.first().at(1).value<TextSpan>().of(fixture.article.text).toString(), expected);
    QVERIFY(fixture.view.selection().isEmpty());
    QCOMPARE(fixture.view.currentHighlight(), uuid);
    QVERIFY(!fixture.view.isReshaping());
}

void TestReadingSelection::whatIsDraggedIsSeen()
{
    ReadingFixture fixture(u"One two three four five."_s);
    const QUuid uuid = fixture.mark(u"two"_s, 1);
    fixture.view.ringHighlight(uuid);
    const TextSpan span = fixture.span(u"two"_s);
    const QPoint far = fixture.after(fixture.span(u"four"_s).end - 1);
    const QColor band = fixture.view.bandColour(1);
    const auto isMarked = [&](const QString &word) {
        const QRect box = fixture.view.rectOf(fixture.span(word));
        const QImage seen = fixture.view.viewport()->grab(box).toImage();
        int most = 0; // of a row: above and below the letters the band lies bare
        for (int y = 0; y < seen.height(); ++y) {
            int marked = 0;
            for (int x = 0; x < seen.width(); ++x)
                marked += seen.pixelColor(x, y) == band ? 1 : 0;
            most = std::max(most, marked);
        }
        return most > seen.width() * 3 / 4;
    };
    QVERIFY(isMarked(u"two"_s) && !isMarked(u"four"_s));
    QTest::mousePress(fixture.view.viewport(), Qt::LeftButton, {}, fixture.after(span.end - 1));
    QTest::mouseMove(fixture.view.viewport(), far);
    QVERIFY(fixture.view.isReshaping());
    QVERIFY(isMarked(u"two"_s) && isMarked(u"four"_s) && !isMarked(u"five"_s));
    QTest::mouseMove(fixture.view.viewport(), fixture.after(span.end - 1)); // and back: nothing is wished
    QSignalSpy wishes(&fixture.view, &ReadingView::highlightReshaped);
    QTest::mouseRelease(fixture.view.viewport(), Qt::LeftButton, {}, fixture.after(span.end - 1));
    QCOMPARE(wishes.size(), 0);
    QVERIFY(isMarked(u"two"_s) && !isMarked(u"four"_s));
}

void TestReadingSelection::escapeLeavesTheHighlightAsItWas()
{
    ReadingFixture fixture(u"One two three four five."_s);
    const QUuid uuid = fixture.mark(u"two"_s, 1);
    fixture.view.ringHighlight(uuid);
    QSignalSpy wishes(&fixture.view, &ReadingView::highlightReshaped);
    const TextSpan span = fixture.span(u"two"_s);
    const QPoint far = fixture.after(fixture.span(u"four"_s).end - 1);
    QTest::mousePress(fixture.view.viewport(), Qt::LeftButton, {}, fixture.after(span.end - 1));
    QTest::mouseMove(fixture.view.viewport(), far);
    QTest::keyClick(&fixture.view, Qt::Key_Escape);
    QVERIFY(!fixture.view.isReshaping());
    QTest::mouseMove(fixture.view.viewport(), far + QPoint(3, 0));
    QTest::mouseRelease(fixture.view.viewport(), Qt::LeftButton, {}, far);
    QCOMPARE(wishes.size(), 0);
    QCOMPARE(fixture.view.currentHighlight(), uuid);
    QCOMPARE(fixture.view.ringSpan(), span);
    // The same when it goes while it is dragged.
    QTest::mousePress(fixture.view.viewport(), Qt::LeftButton, {}, fixture.after(span.end - 1));
    QTest::mouseMove(fixture.view.viewport(), far);
    QVERIFY(fixture.view.isReshaping());
    fixture.model.setHighlights({});
    QVERIFY(!fixture.view.isReshaping());
    QTest::mouseRelease(fixture.view.viewport(), Qt::LeftButton, {}, far);
    QCOMPARE(wishes.size(), 0);
}

/// Only what has the ring is reshaped; and a click on a cap is a click.
void TestReadingSelection::capsOfOtherHighlightsAreText()
{
    ReadingFixture fixture(u"One two three four five."_s);
    const QUuid ringed = fixture.mark(u"two"_s, 1);
    fixture.mark(u"four"_s, 2);
    fixture.view.ringHighlight(ringed);
    QSignalSpy wishes(&fixture.view, &ReadingView::highlightReshaped);
    const TextSpan two = fixture.span(u"two"_s);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, {}, fixture.after(two.end - 1));
    QCOMPARE(fixture.view.currentHighlight(), ringed);
    QTest::mouseClick(fixture.view.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      fixture.after(fixture.span(u"three"_s).end - 1));
    QVERIFY(!fixture.view.selection().isEmpty());
    fixture.view.ringHighlight(ringed);
    const TextSpan four = fixture.span(u"four"_s);
    QTest::mouseMove(fixture.view.viewport(), fixture.after(four.end - 1));
    QCOMPARE(fixture.view.viewport()->cursor().shape(), Qt::IBeamCursor);
    fixture.drag(fixture.before(four.begin), fixture.after(four.end - 1));
    QCOMPARE(fixture.selected(), u"four"_s);
    QCOMPARE(wishes.size(), 0);
}

void TestReadingSelection::copiesTheWords()
{
    ReadingFixture fixture(u"One.\n\nTwo \U0001F4F0 three."_s);
    fixture.view.setSelection({0, fixture.article.text.size()});
    QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), fixture.article.text);
    fixture.view.setSelection({2, 2});
    QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), fixture.article.text); // nothing selected: nothing is overwritten
}

void TestReadingSelection::copiesWhatHasTheRing()
{
    ReadingFixture fixture(u"One.\n\nTwo three four."_s);
    fixture.view.setCurrentParagraph(1);
    QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Two three four."_s);
    const TextSpan four = fixture.span(u"four"_s);
    fixture.view.setSelection(four);
    QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"four"_s); // a selection is meant before the ring
}

void TestReadingSelection::rightToLeftArrowsGoWhereTheyPoint()
{
    ReadingFixture fixture(u"שלום עולם"_s, u"he"_s);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"ש"_s);
    QTest::keyClick(&fixture.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"של"_s);
    QTest::keyClick(&fixture.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(fixture.selected(), u"ש"_s);
    // The paragraph stands at the right of its column.
    const QRect first = fixture.view.rectOf({0, 1});
    const QRect last = fixture.view.rectOf({8, 9});
    QVERIFY(first.left() > last.left());
    QVERIFY(first.right() > fixture.view.viewport()->width() / 2);
}

void TestReadingSelection::extendsByWords()
{
    ReadingFixture fixture(u"One two three four five."_s);
    fixture.view.setSelection(fixture.span(u"two"_s));
    fixture.view.extendSelection(2);
    QCOMPARE(fixture.selected(), u"two three four"_s);
    fixture.view.extendSelection(-1);
    QCOMPARE(fixture.selected(), u"two three "_s);
    QCOMPARE(fixture.view.movedByWords(0, 100), fixture.article.text.size());
    QCOMPARE(fixture.view.movedByWords(3, -100), qsizetype(0));
}

void TestReadingSelection::chineseLinesEndWithTheirLastCharacter()
{
    ReadingFixture fixture(u"渔民协会说热线是谨慎但有益的一步并要求两国政府公布规则"_s.repeated(5), u"zh"_s);
    QTest::keyClick(&fixture.view, Qt::Key_End, Qt::ShiftModifier);
    const qsizetype end = fixture.view.selection().end;
    QVERIFY(end > 10);
    // The next character stands on the next line: none was left out.
    QVERIFY(fixture.view.rectOf({end, end + 1}).top() > fixture.view.rectOf({end - 1, end}).top());
}

QTEST_MAIN(TestReadingSelection)
#include "tst_readingselection.moc"
