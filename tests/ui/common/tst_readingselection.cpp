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
    void copiesTheWords();
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
