// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader gets from the reading view: text, boundaries, places, attributes, names.
#include "common/painting.h"
#include "readingfixture.h"

#include <QAccessible>

using namespace Readout;
using namespace Readout::Common;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

class TestReadingAccessible : public QObject
{
    Q_OBJECT

private slots:
    void hasRoleNameAndText();
    void givesWordsSentencesAndParagraphs();
    void placesGoBothWays();
    void selectionGoesBothWays();
    void attributesSayWhereThingsBeginAndEnd();
    void attributesSurviveEveryMark();
    void aGapBetweenParagraphsSaysNothing();
    void answersWithoutAnArticle();
};

namespace {

QAccessibleInterface *interfaceOf(ReadingView &view)
{
    return QAccessible::queryAccessibleInterface(&view);
}

QAccessibleTextInterface *textOf(ReadingView &view)
{
    return interfaceOf(view)->textInterface();
}

} // namespace

void TestReadingAccessible::hasRoleNameAndText()
{
    ReadingFixture fixture(u"One two.\n\nThree."_s);
    QAccessibleInterface *found = interfaceOf(fixture.view);
    QVERIFY(found != nullptr);
    QCOMPARE(found->role(), QAccessible::Document);
    QVERIFY(!found->text(QAccessible::Name).isEmpty());
    QVERIFY(found->state().readOnly);
    QVERIFY(textOf(fixture.view) != nullptr);
    QCOMPARE(textOf(fixture.view)->characterCount(), 16);
    QCOMPARE(textOf(fixture.view)->text(4, 16), u"two.\n\nThree."_s);
    QCOMPARE(textOf(fixture.view)->text(-3, 900), fixture.article.text);
}

void TestReadingAccessible::givesWordsSentencesAndParagraphs()
{
    ReadingFixture fixture(u"One two. Three four.\n\nFive."_s);
    int start = 0;
    int end = 0;
    QAccessibleTextInterface *text = textOf(fixture.view);
    QCOMPARE(text->textAtOffset(5, QAccessible::WordBoundary, &start, &end), u"two"_s);
    QCOMPARE(start, 4);
    QCOMPARE(end, 7);
    QCOMPARE(text->textAtOffset(5, QAccessible::SentenceBoundary, &start, &end), u"One two. "_s);
    QCOMPARE(text->textAtOffset(5, QAccessible::ParagraphBoundary, &start, &end), u"One two. Three four."_s);
    QCOMPARE(text->textAfterOffset(5, QAccessible::ParagraphBoundary, &start, &end), u"Five."_s);
    QCOMPARE(text->textBeforeOffset(24, QAccessible::ParagraphBoundary, &start, &end), u"One two. Three four."_s);
    QCOMPARE(text->textAtOffset(0, QAccessible::CharBoundary, &start, &end), u"O"_s);
    QVERIFY(text->textBeforeOffset(0, QAccessible::WordBoundary, &start, &end).isEmpty());
    QVERIFY(text->textAfterOffset(26, QAccessible::ParagraphBoundary, &start, &end).isEmpty());
}

void TestReadingAccessible::placesGoBothWays()
{
    ReadingFixture fixture(u"One two three."_s);
    const QRect place = textOf(fixture.view)->characterRect(4);
    QVERIFY(!place.isEmpty());
    QCOMPARE(textOf(fixture.view)->offsetAtPoint(place.topLeft() + QPoint(1, place.height() / 2)), 4);
}

void TestReadingAccessible::selectionGoesBothWays()
{
    ReadingFixture fixture(u"One two three."_s);
    textOf(fixture.view)->addSelection(4, 7);
    QCOMPARE(fixture.selected(), u"two"_s);
    QCOMPARE(textOf(fixture.view)->selectionCount(), 1);
    int start = 0;
    int end = 0;
    fixture.view.setSelection({0, 3});
    textOf(fixture.view)->selection(0, &start, &end);
    QCOMPARE(start, 0);
    QCOMPARE(end, 3);
    QCOMPARE(textOf(fixture.view)->cursorPosition(), 3);
    textOf(fixture.view)->removeSelection(0);
    QCOMPARE(textOf(fixture.view)->selectionCount(), 0);
}

void TestReadingAccessible::attributesSayWhereThingsBeginAndEnd()
{
    ReadingFixture fixture(u"The mayor said that the harbour stays open. Nobody answered."_s);
    fixture.say(u"that the harbour stays open"_s, u"Town"_s, State::Likely);
    fixture.show();
    fixture.mark(u"harbour"_s, 3);
    const TextSpan content = fixture.span(u"that the harbour stays open"_s);
    const TextSpan marked = fixture.span(u"harbour"_s);
    int start = 0;
    int end = 0;
    QAccessibleTextInterface *text = textOf(fixture.view);
    QCOMPARE(text->attributes(2, &start, &end), u"language:en;"_s);
    QCOMPARE(start, 0);
    QCOMPARE(end, int(content.begin));
    const QString said = text->attributes(int(content.begin), &start, &end);
    QCOMPARE(said, u"language:en;font-family:statement by Town – likely;text-underline-type:single;"_s);
    QCOMPARE(start, int(content.begin));
    QCOMPARE(end, int(marked.begin));
    const QString both = text->attributes(int(marked.begin) + 1, &start, &end);
    const QColor band = fixture.view.bandColour(3);
    QCOMPARE(both, u"language:en;font-family:statement by Town – likely – highlight %1;text-underline-type:single;"
                   "background-color:rgb(%2,%3,%4);"_s.arg(highlightColourName(3))
                       .arg(band.red())
                       .arg(band.green())
                       .arg(band.blue()));
    QCOMPARE(start, int(marked.begin));
    QCOMPARE(end, int(marked.end));
}

/// Qt's bridge to AT-SPI parts the string at every ';' and each part at ':', and takes the first two of those.
void TestReadingAccessible::attributesSurviveEveryMark()
{
    ReadingFixture fixture(u"The mayor said that the harbour stays open. Nobody answered."_s);
    fixture.say(u"that the harbour stays open"_s, u"Town: harbour; north, east"_s);
    fixture.mark(u"harbour"_s, 3);
    fixture.highlights.first().note = u";see: this;\nand\\; that:,"_s;
    fixture.highlights.first().tags = QStringList{u"a;b"_s, u":"_s};
    fixture.show();
    int start = 0;
    int end = 0;
    const int inside = int(fixture.span(u"harbour"_s).begin);
    const QString said = textOf(fixture.view)->attributes(inside, &start, &end);
    const QStringList attributes = said.split(u';', Qt::SkipEmptyParts);
    QCOMPARE(attributes.size(), 4);
    for (const QString &attribute : attributes)
        QVERIFY2(attribute.split(u':', Qt::SkipEmptyParts).size() == 2, qPrintable(attribute));
    QVERIFY2(said.contains(u"statement by Town – harbour – north – east – certain"_s), qPrintable(said));
    QVERIFY2(said.contains(u"see – this – and"_s), qPrintable(said));
}

void TestReadingAccessible::aGapBetweenParagraphsSaysNothing()
{
    ReadingFixture fixture(u"One two.\n\nThree."_s);
    fixture.say(u"two."_s, u"Town"_s);
    fixture.show();
    int start = 0;
    int end = 0;
    for (const int offset : {8, 9}) {
        QCOMPARE(textOf(fixture.view)->attributes(offset, &start, &end), u"language:en;"_s);
        QCOMPARE(start, 8);
        QCOMPARE(end, 10);
    }
}

void TestReadingAccessible::answersWithoutAnArticle()
{
    ReadingView view;
    int start = 0;
    int end = 0;
    QCOMPARE(textOf(view)->characterCount(), 0);
    QVERIFY(textOf(view)->text(0, 10).isEmpty());
    QVERIFY(textOf(view)->textAtOffset(0, QAccessible::WordBoundary, &start, &end).isEmpty());
    QVERIFY(textOf(view)->attributes(0, &start, &end).isEmpty());
    QVERIFY(textOf(view)->characterRect(0).isEmpty());
}

QTEST_MAIN(TestReadingAccessible)
#include "tst_readingaccessible.moc"
