// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The reader with its card, bar and editors: what a person does becomes the right wish, and nothing more.
#include "common/readingviewaccessible.h"
#include "common/speech.h"
#include "reader/reader.h"
#include "support/articlebuilder.h"

#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QtTest>

using namespace Readout;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

/// Plays the library: performs the wishes on a list of highlights.
class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void stepsAreSpoken();
    void highlightsTheSelection();
    void highlightsTheStatementWithTheRing();
    void recoloursTheHighlightWithTheRing();
    void markingTheSameWordsAgainRecolours();
    void anAttitudeKeepsItsSpeaker();
    void selectionWithoutItsSpaces();
    void removesOnlyWhatHasTheRing();
    void movesTheEndsByWords();
    void endsNeverCross();
    void anEndIsDragged();
    void noteIsWrittenAndDone();
    void noteIsDiscardedByEscape();
    void highlightWithNoteOpensTheNote();
    void draftIsOpenedAgain();
    void noteStaysOpenWhenStatementsCome();
    void tagsOfOneAndNoteOfAnotherStayApart();
    void noteStaysADraftWhenAnotherArticleComes();
    void tagsOfASelectionMakeAHighlight();
    void cardSaysWhoSaidIt();
    void cardTellsTheWords();
    void cardAppearsUnderItsParagraph();
    void cardFitsALowView();
    void cardGoesByEscape();
    void keysOfTheBarAreWhole();
    void barAppearsWithASelection();
    void barMarksByMouse();
    void copiesWithSource();
    void findsHere();
    void goesToAParagraph();
    void everyControlHasAName();
    void slotsDoNothingWithoutAnArticle();

private:
    void show(const QString &text);
    TextSpan span(const QString &words) const { return spanOf(m_model->article().text, words); }
    void select(const QString &words) { m_reader->view()->setSelection(span(words)); }
    void select(TextSpan span) { m_reader->view()->setSelection(span); }
    template <typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_reader->findChild<Widget *>(name);
        Q_ASSERT(found != nullptr);
        return *found;
    }
    QString label(const QString &name) const { return part<QLabel>(name).text(); }

    std::unique_ptr<Models::ArticleModel> m_model;
    std::unique_ptr<Reader::Reader> m_reader;
    QList<Highlight> m_highlights;
    QStringList m_wishes;
};

void TestReader::init()
{
    m_highlights.clear();
    m_wishes.clear();
    m_model = std::make_unique<Models::ArticleModel>();
    m_reader = std::make_unique<Reader::Reader>();
    connect(m_reader.get(), &Reader::Reader::highlightAddWished, this, [this](const Highlight &highlight) {
        m_wishes.append(u"add %1 %2 %3"_s.arg(highlight.colour).arg(highlight.quote, highlight.tags.join(u'+')));
        m_highlights.append(highlight);
        m_model->setHighlights(m_highlights);
    });
    connect(m_reader.get(), &Reader::Reader::highlightChangeWished, this, [this](const Highlight &highlight) {
        m_wishes.append(u"change %1 %2 %3"_s.arg(highlight.colour).arg(highlight.quote, highlight.note));
        for (Highlight &known : m_highlights) {
            if (known.uuid == highlight.uuid)
                known = highlight;
        }
        m_model->setHighlights(m_highlights);
    });
    connect(m_reader.get(), &Reader::Reader::highlightRemoveWished, this, [this](const QUuid &uuid) {
        m_wishes.append(u"remove"_s);
        m_highlights.removeIf([&uuid](const Highlight &known) { return known.uuid == uuid; });
        m_model->setHighlights(m_highlights);
    });
    m_reader->resize(800, 600);
    m_reader->setModel(m_model.get());
    m_reader->show();
    m_reader->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_reader.get()));
    show(
        u"The talks began late.\n\nMs Tani promised that no net would be sold, the minister said.\n\nNobody answered."_s);
}

void TestReader::cleanup()
{
    m_reader.reset();
    m_model.reset();
}

void TestReader::show(const QString &text)
{
    Article article = articleFrom(text, false);
    article.details.title = u"Talks"_s;
    article.details.address = u"https://example.org/talks"_s;
    article.id = ArticleId(7);
    article.version = VersionId(9);
    QList<Statement> statements;
    if (text.contains(u"no net would"_s)) {
        statements.append(statementOn(text, u"no net would be sold"_s, QuotationKind::Indirect, u"Ms Tani"_s,
                                      u"promised"_s, {{u"Emi Tani"_s, {u"Harbour Board"_s}}}, State::Likely));
        statements.last().source = spanOf(text, u"the minister"_s);
        statements.last().sourceActor = Actor{u"Fisheries minister"_s, {u"Ministry of the Sea"_s}};
        statements.last().chain = {spanOf(text, u"Ms Tani"_s)};
    }
    Models::PartyOrder order;
    order.append(statements);
    m_model->setArticle(article, statements, m_highlights);
    m_model->setPartyOrder(order);
    QCoreApplication::processEvents();
}

/// Who, how sure and what; a screen reader gets it as a notification.
void TestReader::stepsAreSpoken()
{
    QVERIFY(QTest::qWaitForWindowActive(m_reader.get()));
    m_reader->view()->setFocus();
    auto *announcer = m_reader->findChild<Common::Announcer *>({}, Qt::FindDirectChildrenOnly);
    QCOMPARE(QAccessible::queryAccessibleInterface(announcer)->role(), QAccessible::Notification);
    m_reader->view()->stepStatement(1);
    QCOMPARE(announcer->accessibleName(),
             u"Emi Tani, Harbour Board, promised, according to Fisheries minister, Ministry "
             "of the Sea, likely: no net would be sold"_s);
    m_reader->highlight(3);
    QVERIFY2(announcer->accessibleName().startsWith(Common::spokenHighlight(m_highlights.first())),
             qPrintable(announcer->accessibleName()));
    m_reader->view()->setCurrentParagraph(0);
    QVERIFY2(announcer->accessibleName().startsWith(u"Paragraph 1: "_s), qPrintable(announcer->accessibleName()));
}

void TestReader::highlightsTheSelection()
{
    select(u"talks began"_s);
    m_reader->highlight(3);
    QCOMPARE(m_wishes, QStringList{u"add 3 talks began "_s});
    const Highlight &made = m_highlights.first();
    QCOMPARE(made.article, ArticleId(7));
    QCOMPARE(made.version, VersionId(9));
    QCOMPARE(made.prefix, u"The "_s);
    QVERIFY(!made.uuid.isNull());
    QVERIFY(made.created.isValid());
    QVERIFY(!made.attribution);
    // The ring is on it at once, so that the next key is about it.
    QCOMPARE(m_reader->view()->currentHighlight(), made.uuid);
    QVERIFY(m_reader->view()->selection().isEmpty());
    select(u"Nobody"_s);
    m_reader->highlight(); // the colour used last
    QCOMPARE(m_wishes.last(), u"add 3 Nobody "_s);
}

void TestReader::highlightsTheStatementWithTheRing()
{
    m_reader->view()->stepStatement(1);
    m_reader->highlight(2);
    QCOMPARE(m_wishes, QStringList{u"add 2 no net would be sold "_s});
    QVERIFY(m_highlights.first().attribution);
    QCOMPARE(m_highlights.first().attribution->actors, QStringList{u"Emi Tani"_s});
}

void TestReader::recoloursTheHighlightWithTheRing()
{
    select(u"talks"_s);
    m_reader->highlight(1);
    m_reader->highlight(5);
    m_reader->highlight(5); // it is that colour already
    m_reader->highlight();
    QCOMPARE(m_wishes, (QStringList{u"add 1 talks "_s, u"change 5 talks "_s}));
    QCOMPARE(m_highlights.size(), 1);
}

void TestReader::markingTheSameWordsAgainRecolours()
{
    select(u"talks"_s);
    m_reader->highlight(1);
    const QUuid made = m_highlights.first().uuid;
    select(u" talks "_s); // its spaces do not count
    m_reader->highlight(5);
    QCOMPARE(m_wishes.last(), u"change 5 talks "_s);
    QCOMPARE(m_reader->view()->currentHighlight(), made);
    QVERIFY(m_reader->view()->selection().isEmpty());
    select(u"talks"_s);
    m_reader->highlightWithNote();
    QVERIFY(part<QWidget>(u"noteEditor"_s).isVisible());
    QCOMPARE(m_highlights.size(), 1);
    part<QWidget>(u"noteEditor"_s).hide();
    select(u"The talks"_s); // other words: a highlight of their own
    m_reader->highlight(2);
    QCOMPARE(m_highlights.size(), 2);
}

void TestReader::anAttitudeKeepsItsSpeaker()
{
    QList<Statement> statements = m_model->statements();
    statements[0].act = Act::Attitude;
    m_model->setStatements(statements);
    m_model->setChoice({.attitudes = true});
    m_reader->view()->stepStatement(1);
    m_reader->highlight(2);
    QVERIFY(m_highlights.first().attribution);
    QCOMPARE(m_highlights.first().attribution->actors, QStringList{u"Emi Tani"_s});
    QVERIFY(m_highlights.first().attribution->act == Act::Attitude);
}

void TestReader::selectionWithoutItsSpaces()
{
    select(TextSpan{3, 10});
    m_reader->highlight(1);
    QCOMPARE(m_highlights.first().quote, u"talks"_s);
    select(TextSpan{3, 4});
    m_reader->highlight(1); // nothing but a space: the ring counts no more either
    QCOMPARE(m_highlights.size(), 1);
}

void TestReader::removesOnlyWhatHasTheRing()
{
    m_reader->removeHighlight();
    QVERIFY(m_wishes.isEmpty());
    select(u"talks"_s);
    m_reader->highlight(1);
    m_reader->removeHighlight();
    QCOMPARE(m_wishes.last(), u"remove"_s);
    QVERIFY(m_reader->view()->ringSpan().isEmpty());
    m_reader->removeHighlight();
    QCOMPARE(m_wishes.size(), 2);
}

void TestReader::movesTheEndsByWords()
{
    select(u"net would"_s);
    m_reader->highlight(1);
    m_reader->moveHighlightEnd(1);
    QCOMPARE(m_highlights.first().quote, u"net would be"_s);
    m_reader->moveHighlightStart(-1);
    QCOMPARE(m_highlights.first().quote, u"no net would be"_s);
    m_reader->moveHighlightStart(1);
    QCOMPARE(m_highlights.first().quote, u"net would be"_s);
    m_reader->moveHighlightEnd(-1);
    QCOMPARE(m_highlights.first().quote, u"net would"_s);
    QCOMPARE(m_highlights.first().span, span(u"net would"_s));
    QVERIFY(m_highlights.first().suffix.startsWith(u" be sold"_s));
    QCOMPARE(m_reader->view()->ringSpan(), span(u"net would"_s));
}

void TestReader::endsNeverCross()
{
    select(u"net"_s);
    m_reader->highlight(1);
    m_reader->moveHighlightEnd(-3);
    m_reader->moveHighlightStart(5);
    QCOMPARE(m_highlights.first().quote, u"net"_s);
    QCOMPARE(m_wishes.size(), 1);
}

void TestReader::anEndIsDragged()
{
    select(u"net would"_s);
    m_reader->highlight(1);
    Common::ReadingView *view = m_reader->view();
    const auto after = [&](const QString &words) {
        const qsizetype last = span(words).end - 1;
        const QRect box = view->rectOf({last, last + 1});
        return QPoint(box.right() - 1, box.center().y());
    };
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, after(u"net would"_s));
    QTest::mouseMove(view->viewport(), after(u"net would be sold"_s));
    QCOMPARE(m_highlights.first().quote, u"net would"_s); // not before it is released
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, after(u"net would be sold"_s));
    QCOMPARE(m_highlights.first().quote, u"net would be sold"_s);
    QCOMPARE(m_highlights.first().span, span(u"net would be sold"_s));
    QCOMPARE(m_wishes.size(), 2); // made, changed once
    QCOMPARE(view->ringSpan(), span(u"net would be sold"_s));
}

void TestReader::noteIsWrittenAndDone()
{
    QSignalSpy drafts(m_reader.get(), &Reader::Reader::noteDraftChanged);
    select(u"talks"_s);
    m_reader->highlight(1);
    m_reader->editNote();
    auto &field = part<QPlainTextEdit>(u"noteField"_s);
    QVERIFY(field.isVisible());
    QTest::keyClicks(&field, u"why late? 1"_s); // a digit here is no colour
    QCOMPARE(drafts.last().at(1).toString(), u"why late? 1"_s);
    QCOMPARE(m_wishes.size(), 1); // not before it is done
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!field.isVisible());
    QCOMPARE(m_wishes.last(), u"change 1 talks why late? 1"_s);
    QCOMPARE(drafts.last().at(0).toUuid(), m_highlights.first().uuid);
    QVERIFY(drafts.last().at(1).toString().isEmpty()); // the draft can go
    QTRY_VERIFY(m_reader->view()->hasFocus());
}

void TestReader::noteIsDiscardedByEscape()
{
    select(u"talks"_s);
    m_reader->highlight(1);
    m_reader->editNote();
    auto &field = part<QPlainTextEdit>(u"noteField"_s);
    QTest::keyClicks(&field, u"no"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.isVisible());
    QCOMPARE(m_wishes.size(), 1);
    m_reader->editNote();
    QVERIFY(field.toPlainText().isEmpty());
}

void TestReader::highlightWithNoteOpensTheNote()
{
    select(u"talks"_s);
    m_reader->highlightWithNote();
    QCOMPARE(m_wishes, QStringList{u"add 1 talks "_s});
    QVERIFY(part<QPlainTextEdit>(u"noteField"_s).isVisible());
}

void TestReader::draftIsOpenedAgain()
{
    select(u"talks"_s);
    m_reader->highlight(1);
    m_reader->restoreNoteDraft(QUuid::createUuid(), u"of another"_s);
    auto &field = part<QPlainTextEdit>(u"noteField"_s);
    QVERIFY(!field.isVisible());
    m_reader->restoreNoteDraft(m_highlights.first().uuid, u"half a thou"_s);
    QVERIFY(field.isVisible());
    QTest::keyClicks(&field, u"ght"_s);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_highlights.first().note.size(), 14);
}

void TestReader::noteStaysOpenWhenStatementsCome()
{
    select(u"talks"_s);
    m_reader->highlightWithNote();
    auto &field = part<QPlainTextEdit>(u"noteField"_s);
    QTest::keyClicks(&field, u"half"_s);
    m_model->setStatements({});
    QVERIFY(field.isVisible());
    QCOMPARE(field.toPlainText(), u"half"_s);
    QCOMPARE(m_wishes.size(), 1);
}

void TestReader::tagsOfOneAndNoteOfAnotherStayApart()
{
    select(u"talks"_s);
    m_reader->highlightWithNote();
    auto &note = part<QPlainTextEdit>(u"noteField"_s);
    QTest::keyClicks(&note, u"first"_s);
    select(u"Nobody"_s);
    m_reader->editTags();
    auto &tags = part<QLineEdit>(u"tagField"_s);
    QTest::keyClicks(&tags, u"second"_s);
    QTest::keyClick(&tags, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&note, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_highlights.size(), 2);
    QCOMPARE(m_highlights[0].quote + u'/' + m_highlights[0].note, u"talks/first"_s);
    QVERIFY(m_highlights[0].tags.isEmpty());
    QCOMPARE(m_highlights[1].quote + u'/' + m_highlights[1].note, u"Nobody/"_s);
    QCOMPARE(m_highlights[1].tags, QStringList{u"second"_s});
}

void TestReader::noteStaysADraftWhenAnotherArticleComes()
{
    QSignalSpy drafts(m_reader.get(), &Reader::Reader::noteDraftChanged);
    select(u"talks"_s);
    m_reader->highlightWithNote();
    auto &field = part<QPlainTextEdit>(u"noteField"_s);
    QTest::keyClicks(&field, u"kept"_s);
    const QUuid uuid = m_highlights.first().uuid;
    m_model->setArticle(articleFrom(u"Another text."_s, false), {}, {});
    QVERIFY(!field.isVisible());
    QCOMPARE(m_wishes.size(), 1); // it belongs to a highlight that is not here
    QCOMPARE(drafts.last().at(0).toUuid(), uuid);
    QCOMPARE(drafts.last().at(1).toString(), u"kept"_s);
}

void TestReader::tagsOfASelectionMakeAHighlight()
{
    select(u"talks"_s);
    m_reader->editTags();
    auto &field = part<QLineEdit>(u"tagField"_s);
    QTest::keyClicks(&field, u"late"_s);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_wishes, QStringList{u"add 1 talks late"_s});
    m_reader->editTags();
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_wishes.size(), 2);
    QVERIFY(m_highlights.first().tags.isEmpty());
    m_reader->editTags();
    QTest::keyClick(&field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_wishes.size(), 2); // nothing changed: nothing to undo
}

void TestReader::cardSaysWhoSaidIt()
{
    m_reader->view()->stepStatement(1);
    QVERIFY(part<QWidget>(u"statementCard"_s).isVisible());
    QCOMPARE(label(u"statementCardSpeaker"_s), u"Emi Tani"_s);
    QCOMPARE(label(u"statementCardParties"_s), u"Harbour Board"_s);
    QCOMPARE(label(u"statementCardState"_s), u"likely"_s);
    QCOMPARE(label(u"statementCardVerb"_s), u"promised"_s);
    QCOMPARE(label(u"statementCardSource"_s), u"Fisheries minister, Ministry of the Sea"_s);
    QCOMPARE(label(u"statementCardChain"_s), u"“Ms Tani” in ¶2"_s);
    QCOMPARE(label(u"statementCardParagraph"_s), u"¶2"_s);
    QVERIFY(!part<QWidget>(u"statementCard"_s).hasFocus());
    QVERIFY(m_reader->view()->accessibleDescription().contains(u"Emi Tani"_s));
}

void TestReader::cardTellsTheWords()
{
    m_reader->view()->stepStatement(1);
    QCOMPARE(label(u"statementCardWords"_s), u"no net would be sold"_s);
    // A long one shows both its ends, and is told whole.
    const QString words = u"no net would be sold & no boat let out to anybody from beyond the bay before the last of "
                          "the old fees is paid back with interest"_s;
    const QString text = u"Ms Tani promised that %1, the minister said."_s.arg(words);
    show(text);
    const Statement said = statementOn(text, words, QuotationKind::Indirect, u"Ms Tani"_s, u"promised"_s, {}, {});
    m_model->setStatements({said}, {});
    m_reader->view()->stepStatement(1);
    const auto &line = part<QLabel>(u"statementCardWords"_s);
    QVERIFY2(line.text().startsWith(u"no net would be sold & no"_s), qPrintable(line.text()));
    QVERIFY2(line.text().endsWith(u"back with interest"_s), qPrintable(line.text()));
    QVERIFY(line.text().contains(u'…') && line.text().size() < words.size());
    QCOMPARE(line.accessibleName(), words);
}

void TestReader::cardAppearsUnderItsParagraph()
{
    m_reader->view()->stepStatement(1);
    const QRect card = part<QWidget>(u"statementCard"_s).geometry().adjusted(10, 10, -10, -10);
    const QRect words = m_reader->view()->boundsOf(m_model->article().paragraphs[1].span);
    QVERIFY(card.top() > words.bottom());
    QVERIFY(card.top() < words.bottom() + 12);
    QVERIFY(m_reader->view()->viewport()->rect().contains(card));
}

void TestReader::cardFitsALowView()
{
    const QString filler = u"The talks began late, and nobody answered.\n\n"_s.repeated(9);
    m_reader->resize(700, 320);
    show(filler + u"Ms Tani promised that no net would be sold, the minister said.\n\n"_s + filler.trimmed());
    QTRY_VERIFY(m_reader->view()->viewport()->height() <= 320);
    m_reader->view()->stepStatement(1);
    const QRect card = part<QWidget>(u"statementCard"_s).geometry().adjusted(10, 10, -10, -10);
    const QRect words = m_reader->view()->boundsOf(m_model->statements()[m_reader->view()->currentStatement()].content);
    QVERIFY(m_reader->view()->viewport()->rect().contains(card));
    QVERIFY(m_reader->view()->viewport()->rect().contains(words));
    QVERIFY(!card.intersects(words));
}

void TestReader::keysOfTheBarAreWhole()
{
    m_reader->setKeys({{{u"statement.speaker"_s, u"Ctrl+Shift+Enter"_s}}, {}});
    part<QWidget>(u"selectionBar"_s).show(); // what is not seen is not measured
    const auto &button = part<QWidget>(u"selectionBarSpeaker"_s);
    QFont small = button.font();
    small.setPointSizeF(8.5);
    QVERIFY(button.width() >= QFontMetrics(small).horizontalAdvance(u"Ctrl+Shift+Enter"_s));
    QVERIFY(part<QWidget>(u"selectionBar"_s).rect().contains(button.geometry()));
}

void TestReader::cardGoesByEscape()
{
    m_reader->view()->stepStatement(1);
    QTest::keyClick(m_reader->view(), Qt::Key_Escape);
    QVERIFY(!part<QWidget>(u"statementCard"_s).isVisible());
    QCOMPARE(m_reader->view()->currentStatement(), 0); // the ring stays
    QTest::keyClick(m_reader->view(), Qt::Key_Escape);
    QCOMPARE(m_reader->view()->currentStatement(), -1);
}

void TestReader::barAppearsWithASelection()
{
    auto &bar = part<QWidget>(u"selectionBar"_s);
    QVERIFY(!bar.isVisible());
    QTest::mouseDClick(m_reader->view()->viewport(), Qt::LeftButton, {},
                       m_reader->view()->rectOf(span(u"answered"_s)).center());
    QVERIFY(!bar.isVisible()); // the button is still down
    QTest::mouseRelease(m_reader->view()->viewport(), Qt::LeftButton, {},
                        m_reader->view()->rectOf(span(u"answered"_s)).center());
    QVERIFY(bar.isVisible());
    QVERIFY(!bar.geometry().adjusted(10, 10, -10, -10).intersects(m_reader->view()->rectOf(span(u"answered"_s))));
    select(TextSpan{0, 0});
    QVERIFY(!bar.isVisible());
}

void TestReader::barMarksByMouse()
{
    select(u"answered"_s);
    emit m_reader->view()->selectionFinished();
    QTest::mouseClick(&part<QWidget>(u"selectionBarColour6"_s), Qt::LeftButton);
    QCOMPARE(m_wishes, QStringList{u"add 6 answered "_s});
    QVERIFY(!part<QWidget>(u"selectionBar"_s).isVisible());
    QVERIFY(m_reader->view()->hasFocus());
}

void TestReader::copiesWithSource()
{
    m_reader->view()->stepStatement(1);
    m_reader->copyQuotation();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->text().startsWith(
        u"Emi Tani (Harbour Board) promised no net would be sold, according to Fisheries minister\n— indirect"_s));
    QVERIFY(copied->text().endsWith(u"¶2\nhttps://example.org/talks"_s));
    QVERIFY(copied->html().contains(u"<blockquote>"_s));
}

void TestReader::findsHere()
{
    m_reader->view()->setCurrentStatement(0);
    QTRY_VERIFY(part<QWidget>(u"statementCard"_s).isVisible());
    m_reader->openFind();
    QVERIFY(!part<QWidget>(u"statementCard"_s).isVisible()); // it would lie over hits
    auto &field = part<QLineEdit>(u"findField"_s);
    QVERIFY(field.isVisible());
    QTest::keyClicks(&field, u"the"_s);
    QTRY_COMPARE(label(u"findCount"_s), u"1 of 2"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(label(u"findCount"_s), u"2 of 2"_s);
    QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(label(u"findCount"_s), u"1 of 2"_s);
    QTest::keyClicks(&field, u"zz"_s);
    QTest::keyClick(&field, Qt::Key_Return); // does not wait
    QCOMPARE(label(u"findCount"_s), u"Nothing found"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.isVisible());
    QTRY_VERIFY(m_reader->view()->hasFocus());
}

void TestReader::goesToAParagraph()
{
    m_reader->goToParagraph();
    auto &field = part<QLineEdit>(u"goToField"_s);
    QTest::keyClicks(&field, u"9"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(label(u"goToAnswer"_s).contains(u"¶3"_s)); // the last there is
    QTest::keyClicks(&field, u"¶3"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(!field.isVisible());
    QCOMPARE(m_reader->view()->ringSpan(), m_model->article().paragraphs[2].span);
}

void TestReader::everyControlHasAName()
{
    for (const QWidget *widget : m_reader->findChildren<QWidget *>()) {
        const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                               widget->inherits("QPlainTextEdit") || widget->inherits("QAbstractItemView");
        if (isControl)
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestReader::slotsDoNothingWithoutAnArticle()
{
    m_reader->setModel(nullptr);
    m_reader->highlight(1);
    m_reader->highlightWithNote();
    m_reader->editTags();
    m_reader->editNote();
    m_reader->removeHighlight();
    m_reader->moveHighlightEnd(1);
    m_reader->moveHighlightStart(-1);
    m_reader->copyQuotation();
    m_reader->openFind();
    m_reader->goToParagraph();
    QTest::keyClicks(&part<QLineEdit>(u"goToField"_s), u"1"_s);
    QTest::keyClick(&part<QLineEdit>(u"goToField"_s), Qt::Key_Return);
    QVERIFY(m_wishes.isEmpty());
}

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
