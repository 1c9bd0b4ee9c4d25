// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who said it, corrected as a person does: by keys alone, then with the mouse; each act taken back and done again, the
// machine's answer untouched under it.
#include "exporters/exporter.h"
#include "reader/footbutton.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

using namespace Readout;
using namespace Qt::StringLiterals;
using Testing::WindowFixture;

namespace {

/// In our own words: two speakers, one of them three times, one report by somebody else.
QString ferryArticle()
{
    return u"Ferry talks go on\n\n"
           "Norwegian Transport Minister Kari Dahl said that the ferries would sail. Dahl said that the fares would "
           "fall.\n\n"
           "Finnish Foreign Minister Pekka Salo said that the docks were ready. “We will wait,” Salo said.\n\n"
           "Kari Dahl said that the winter was long, and that the ice was thin.\n"_s;
}

QStringList told(const WindowFixture &fixture)
{
    const Models::ArticleModel &model = *fixture.window->session()->article();
    QStringList lines;
    for (const int at : model.shown()) {
        const Statement &one = model.statements()[at];
        QStringList names;
        for (const Actor &actor : one.actors)
            names.append(actor.name);
        lines.append(QStringList{one.content.of(model.article().text).toString(), names.join(u'+'),
                                 one.parties.join(u'+'), toString(one.check)}
                         .join(u" | "_s));
    }
    return lines;
}

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterAcceptsAndUndoTakesBack();
    void aSpeakerIsChangedWithCompletion();
    void allOfASpeakerAtOnce();
    void applyingLaterToAllOfTheSpeaker();
    void allOfASpeakerLeavesCheckedOnesAlone();
    void escapeLeavesEverything();
    void typedNamesAndPartiesAreNew();
    void nobodyNamed();
    void partiesAloneAreChanged();
    void sourcesComeAndGo();
    void rejectedOnesGoAndComeBack();
    void wordsAreAddedSplitAndJoined();
    void pointedWordsAreTheMention();
    void tabGoesToWhatIsUnchecked();
    void fieldsKeepTheirEnterAndTab();
    void theFootOfTheCardDoesTheSame();
    void theListOfStatementsTakesTheSameKeys();
    void highlightsFollowWhatTheyKept();
    void countsAndExportsCarryIt();
    void theMachinesAnswerStandsUnderIt();
    void theLibraryCompletesNames();
    void chainsOfUndoAndRedo();
    void theSelectionBarAddsAStatement();
    void inALongArticleNothingMovesAndNobodyWaits();

private:
    Statement at(int shown) const;
    QString told(int shown) const { return ::told(*m_fixture).value(shown); }
    void ringOn(int shown);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view(), Qt::Key(key), modifiers);
    }
    void undo() { key(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    void select(const QString &words);
    Common::ReadingView *view() const { return m_fixture->view(); }
    QLineEdit *field() const { return m_fixture->part<QLineEdit>("speakerField"); }
    QLineEdit *parties() const { return m_fixture->part<QLineEdit>("speakerParties"); }
    QWidget *popup() const { return m_fixture->part<QWidget>("speakerPopup"); }
    QStringList rows() const;

    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_before;
};

void TestCorrections::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    m_fixture->window->openFiles({m_fixture->file(u"ferry.txt"_s, ferryArticle().toUtf8())});
    QTRY_VERIFY(m_fixture->window->session()->hasArticle());
    QTRY_VERIFY(view()->hasFocus());
    m_before = ::told(*m_fixture);
    QVERIFY2(m_before.size() >= 5, qPrintable(m_before.join(u'\n')));
    QVERIFY2(m_before[0].contains(u"Kari Dahl | NO"_s), qPrintable(m_before[0]));
    QVERIFY2(m_before[1].contains(u"Kari Dahl | NO"_s), qPrintable(m_before[1]));
    QVERIFY2(m_before[2].contains(u"Pekka Salo | FI"_s), qPrintable(m_before[2]));
}

void TestCorrections::cleanup()
{
    const auto faults = m_fixture->library->check();
    QVERIFY(faults);
    QCOMPARE(faults->join(u'\n'), QString());
    m_fixture.reset();
}

Statement TestCorrections::at(int shown) const
{
    const Models::ArticleModel &model = *m_fixture->window->session()->article();
    return model.statements()[model.shown().value(shown)];
}

void TestCorrections::ringOn(int shown)
{
    view()->setFocus();
    view()->setCurrentStatement(m_fixture->window->session()->article()->shown().value(shown));
}

void TestCorrections::select(const QString &words)
{
    const qsizetype begin = m_fixture->window->session()->article()->article().text.indexOf(words);
    QVERIFY(begin >= 0);
    // As Shift+arrows do it: the ring goes with it.
    view()->setCurrentStatement(-1);
    view()->setSelection({begin, begin + words.size()});
}

QStringList TestCorrections::rows() const
{
    const auto *list = m_fixture->part<QListView>("speakerList");
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names.append(list->model()->index(row, 0).data().toString());
    return names;
}

void TestCorrections::enterAcceptsAndUndoTakesBack()
{
    key(Qt::Key_Period);
    key(Qt::Key_Return);
    QCOMPARE(toString(at(0).check), u"accepted"_s);
    QVERIFY(at(0).state == State::Certain && at(0).by == MadeBy::Machine);
    QCOMPARE(view()->currentStatement(), m_fixture->window->session()->article()->shown().first());
    QVERIFY2(m_fixture->notice().startsWith(u"Accepted ¶1 · Undo"_s), qPrintable(m_fixture->notice()));
    key(Qt::Key_Return);
    QVERIFY2(m_fixture->notice().contains(u"checked this statement already"_s), qPrintable(m_fixture->notice()));
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
    redo();
    QCOMPARE(toString(at(0).check), u"accepted"_s);
}

void TestCorrections::aSpeakerIsChangedWithCompletion()
{
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(popup()->isVisible());
    QVERIFY(field()->hasFocus());
    QVERIFY(field()->text().contains(u"Kari Dahl"_s));
    QCOMPARE(rows().first(), u"Nobody named"_s);
    QTest::keyClicks(field(), u"salo"_s);
    QVERIFY2(rows().first().contains(u"Pekka Salo"_s), qPrintable(rows().join(u'|')));
    QCOMPARE(rows().last(), u"New: “salo”"_s);
    QCOMPARE(parties()->text(), u"Finland"_s); // shown before it is chosen
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!popup()->isVisible());
    QVERIFY(view()->hasFocus());
    QVERIFY2(told(0).endsWith(u"Pekka Salo | FI | corrected"_s), qPrintable(told(0)));
    const auto *machine = m_fixture->part<QLabel>("statementCardMachine");
    QVERIFY(machine->isVisible());
    QVERIFY2(machine->text().endsWith(u"Kari Dahl, Norway"_s), qPrintable(machine->text()));
    QVERIFY2(m_fixture->notice().startsWith(u"Speaker of ¶1: "_s), qPrintable(m_fixture->notice()));
    QCOMPARE(told(1), m_before[1]);
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::allOfASpeakerAtOnce()
{
    ringOn(1);
    key(Qt::Key_Return, Qt::ShiftModifier);
    auto *all = m_fixture->part<QCheckBox>("speakerForAll");
    QVERIFY(all->isVisible());
    QVERIFY2(all->text().contains(u"For all "_s) && all->text().contains(u"statements of this speaker"_s),
             qPrintable(all->text()));
    QTest::keyClicks(field(), u"Kari Dahl Hansen"_s);
    for (qsizetype row = 1; row < rows().size(); ++row)
        QTest::keyClick(field(), Qt::Key_Down); // “New” is the last
    QTest::keyClick(field(), Qt::Key_A, Qt::AltModifier);
    QVERIFY(all->isChecked());
    QTest::keyClick(field(), Qt::Key_Tab);
    QVERIFY(parties()->hasFocus());
    QTest::keyClicks(parties(), u"nor"_s);
    QTest::keyClick(parties(), Qt::Key_Return);
    int changed = 0;
    for (const QString &line : ::told(*m_fixture))
        changed += line.endsWith(u"Kari Dahl Hansen | NO | corrected"_s) ? 1 : 0;
    QVERIFY2(changed >= 3, qPrintable(::told(*m_fixture).join(u'\n')));
    QVERIFY2(m_fixture->notice().startsWith(u"Speaker of %1 statements: Kari Dahl Hansen"_s.arg(changed)),
             qPrintable(m_fixture->notice()));
    undo(); // one act
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::applyingLaterToAllOfTheSpeaker()
{
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(told(1), m_before[1]);
    key(Qt::Key_A, Qt::ShiftModifier);
    for (const QString &line : ::told(*m_fixture))
        QVERIFY2(!line.contains(u"Dahl | NO"_s), qPrintable(line));
    undo();
    QCOMPARE(told(1), m_before[1]);
    QVERIFY(told(0).contains(u"Pekka Salo"_s));
}

void TestCorrections::allOfASpeakerLeavesCheckedOnesAlone()
{
    ringOn(1);
    key(Qt::Key_Return); // a person's yes
    QCOMPARE(toString(at(1).check), u"accepted"_s);
    const QString accepted = told(1);
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    auto *all = m_fixture->part<QCheckBox>("speakerForAll");
    QVERIFY2(all->text().contains(u"not 1 checked"_s), qPrintable(all->text() + ::told(*m_fixture).join(u'\n')));
    QTest::keyClicks(field(), u"salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    key(Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(told(1), accepted);
    QVERIFY2(m_fixture->notice().contains(u"1 checked one left alone"_s), qPrintable(m_fixture->notice()));
    int changed = 0;
    for (const QString &line : ::told(*m_fixture))
        changed += line.contains(u"Pekka Salo"_s) && line.endsWith(u"corrected"_s) ? 1 : 0;
    QVERIFY2(changed >= 2, qPrintable(::told(*m_fixture).join(u'\n')));
    // With nobody left to sweep along it says so.
    key(Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(told(1), accepted);
}

void TestCorrections::escapeLeavesEverything()
{
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"Salo"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!popup()->isVisible());
    QVERIFY(view()->hasFocus());
    QCOMPARE(::told(*m_fixture), m_before);
    QVERIFY(m_fixture->part<QWidget>("statementCard")->isVisible());
    // Opened and done without a change it is a person's yes.
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(toString(at(0).check), u"accepted"_s);
}

void TestCorrections::typedNamesAndPartiesAreNew()
{
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"Liv Moe"_s);
    QCOMPARE(rows(), QStringList{u"New: “Liv Moe”"_s});
    QCOMPARE(parties()->text(), QString()); // nobody guesses for whom she speaks
    QTest::keyClick(field(), Qt::Key_Tab);
    QTest::keyClicks(parties(), u"swe,Nordic Council, no"_s);
    QTest::keyClick(parties(), Qt::Key_Return);
    QVERIFY2(told(0).endsWith(u"Liv Moe | SE+Nordic Council+NO | corrected"_s), qPrintable(told(0)));
}

void TestCorrections::nobodyNamed()
{
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(at(0).actors.isEmpty() && !at(0).speaker && at(0).parties.isEmpty());
    QVERIFY(at(0).check == Check::Corrected && at(0).state == State::Certain);
}

void TestCorrections::partiesAloneAreChanged()
{
    ringOn(2);
    key(Qt::Key_P, Qt::ShiftModifier);
    QVERIFY(parties()->hasFocus());
    QTest::keyClicks(parties(), u"SE, Finland"_s);
    QTest::keyClick(parties(), Qt::Key_Return);
    QVERIFY2(told(2).endsWith(u"Pekka Salo | SE+FI | corrected"_s), qPrintable(told(2)));
    QVERIFY2(m_fixture->notice().startsWith(u"Party of ¶2: Sweden and Finland"_s), qPrintable(m_fixture->notice()));
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::sourcesComeAndGo()
{
    ringOn(2);
    key(Qt::Key_W);
    QCOMPARE(rows().first(), u"The article itself"_s);
    QTest::keyClicks(field(), u"dahl"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(at(2).sourceActor);
    QVERIFY2(at(2).sourceActor->name.contains(u"Kari Dahl"_s), qPrintable(at(2).sourceActor->name));
    QCOMPARE(at(2).sourceActor->parties, QStringList{u"NO"_s});
    QVERIFY(at(2).actors.first().name.contains(u"Salo"_s));
    key(Qt::Key_W);
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!at(2).sourceActor && !at(2).source);
    undo();
    QVERIFY(at(2).sourceActor);
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::rejectedOnesGoAndComeBack()
{
    ringOn(1);
    const QUuid gone = at(1).uuid;
    const QUuid following = at(2).uuid;
    key(Qt::Key_X);
    QCOMPARE(::told(*m_fixture).size(), m_before.size() - 1);
    QVERIFY2(m_fixture->notice().startsWith(u"Not a statement: ¶1"_s), qPrintable(m_fixture->notice()));
    const Models::ArticleModel &model = *m_fixture->window->session()->article();
    QCOMPARE(model.statements()[view()->currentStatement()].uuid, following); // on to the next
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
    QCOMPARE(model.statements()[view()->currentStatement()].uuid, gone); // where it was
    redo();
    // Seen on request, it can be taken back by itself.
    m_fixture->window->actionTable()->action("shown.rejected"_L1)->trigger();
    QCOMPARE(::told(*m_fixture).size(), m_before.size());
    ringOn(1);
    key(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::wordsAreAddedSplitAndJoined()
{
    select(u"Ferry talks go on"_s);
    key(Qt::Key_Plus);
    QVERIFY(popup()->isVisible());
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(::told(*m_fixture), m_before); // Esc adds nothing

    select(u"Ferry talks go on"_s);
    key(Qt::Key_Plus);
    QVERIFY(popup()->isVisible());
    QTest::keyClicks(field(), u"salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(told(0).startsWith(u"Ferry talks go on | "_s) && told(0).endsWith(u"Pekka Salo | FI | added"_s),
             qPrintable(told(0)));
    QCOMPARE(view()->currentStatement(), m_fixture->window->session()->article()->shown().first());
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
    redo();
    QCOMPARE(::told(*m_fixture).size(), m_before.size() + 1);
    ringOn(0);
    key(Qt::Key_X); // one's own, not wanted any more
    QCOMPARE(::told(*m_fixture), m_before);

    select(u"the docks were ready"_s);
    const QString whole = at(2).content.of(m_fixture->window->session()->article()->article().text).toString();
    select(u"were ready"_s);
    key(Qt::Key_Slash);
    const QStringList parts = ::told(*m_fixture);
    QCOMPARE(parts.size(), m_before.size() + 1);
    QVERIFY2(parts[3].startsWith(u"were ready | "_s) && parts[3].endsWith(u"| added"_s), qPrintable(parts[3]));
    QVERIFY2(parts[2].endsWith(u"| corrected"_s), qPrintable(parts[2]));
    ringOn(2);
    key(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(::told(*m_fixture).size(), m_before.size());
    QCOMPARE(at(2).content.of(m_fixture->window->session()->article()->article().text).toString(), whole);
    undo();
    QCOMPARE(::told(*m_fixture), parts);
    undo();
    QCOMPARE(::told(*m_fixture), m_before);

    // One that was rejected is not what comes next, seen or not.
    ringOn(1);
    key(Qt::Key_X);
    m_fixture->window->actionTable()->action("shown.rejected"_L1)->trigger();
    const QStringList seen = ::told(*m_fixture);
    ringOn(0);
    key(Qt::Key_J, Qt::ShiftModifier);
    QVERIFY2(m_fixture->notice().contains(u"another paragraph"_s), qPrintable(m_fixture->notice()));
    QCOMPARE(::told(*m_fixture), seen);
    ringOn(1);
    key(Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(::told(*m_fixture), seen);
}

void TestCorrections::pointedWordsAreTheMention()
{
    ringOn(0);
    select(u"Pekka Salo"_s);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(popup()->isVisible());
    QCOMPARE(field()->text(), u"Pekka Salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(told(0).endsWith(u"Pekka Salo | FI | corrected"_s), qPrintable(told(0)));
    QCOMPARE(at(0).speaker->of(m_fixture->window->session()->article()->article().text).toString(), u"Pekka Salo"_s);
}

void TestCorrections::tabGoesToWhatIsUnchecked()
{
    key(Qt::Key_Tab);
    const Models::ArticleModel &model = *m_fixture->window->session()->article();
    QCOMPARE(view()->currentStatement(), model.shown()[0]);
    key(Qt::Key_Return);
    key(Qt::Key_Tab);
    QCOMPARE(view()->currentStatement(), model.shown()[1]);
    key(Qt::Key_Backtab, Qt::ShiftModifier); // the one before is checked: round to the last
    QCOMPARE(view()->currentStatement(), model.shown().last());
    key(Qt::Key_Tab);
    QCOMPARE(view()->currentStatement(), model.shown()[1]);
    for (int left = int(model.shown().size()); left > 0; --left) {
        key(Qt::Key_Return);
        key(Qt::Key_Tab);
    }
    QVERIFY2(m_fixture->notice().contains(u"Nothing else is unchecked"_s), qPrintable(m_fixture->notice()));
    QVERIFY(view()->hasFocus());
    key(Qt::Key_F6); // the way out for everybody
    QVERIFY(!view()->hasFocus());
}

void TestCorrections::fieldsKeepTheirEnterAndTab()
{
    ringOn(0);
    key(Qt::Key_F, Qt::ControlModifier);
    auto *find = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(find);
    QTest::keyClicks(find, u"ferries x w"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(::told(*m_fixture), m_before);
    QVERIFY(!popup()->isVisible());
    // Tags and notes of a statement with the ring: Enter and Ctrl+Enter are theirs too.
    ringOn(0);
    key(Qt::Key_T);
    auto *tag = m_fixture->part<QLineEdit>("tagField");
    QTRY_VERIFY(tag->isVisible());
    QTest::keyClicks(tag, u"fares"_s);
    QTest::keyClick(tag, Qt::Key_Return);
    QTest::keyClick(tag, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->highlights().size(), 1);
    QCOMPARE(m_fixture->highlights().first().tags, QStringList{u"fares"_s});
    key(Qt::Key_N);
    auto *note = m_fixture->part<QPlainTextEdit>("noteField");
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, u"one"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, u"two"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_fixture->highlights().first().note, u"one\ntwo"_s);
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::theFootOfTheCardDoesTheSame()
{
    const auto click = [this](const char *name) {
        QWidget *button = m_fixture->part<QWidget>(name);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    };
    const TextSpan words = at(2).content;
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::NoModifier, view()->rectOf(words).center());
    QTRY_VERIFY(m_fixture->part<QWidget>("statementCard")->isVisible());
    click("statementCardAccept");
    QCOMPARE(toString(at(2).check), u"accepted"_s);
    QVERIFY(!m_fixture->part<QWidget>("statementCardAccept")->isVisible());
    click("statementCardTakeBack");
    QCOMPARE(toString(at(2).check), u"none"_s);
    click("statementCardChangeSpeaker");
    QVERIFY(popup()->isVisible());
    auto *list = m_fixture->part<QListView>("speakerList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString().contains(u"Dahl"_s)) {
            QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                              list->visualRect(list->model()->index(row, 0)).center());
            break;
        }
    }
    QVERIFY2(field()->text().contains(u"Dahl"_s), qPrintable(field()->text()));
    click("speakerDone");
    QVERIFY2(told(2).contains(u"Dahl | NO | corrected"_s), qPrintable(told(2)));
    click("statementCardChangeSource");
    QVERIFY(popup()->isVisible());
    click("speakerDiscard");
    QVERIFY(!popup()->isVisible());
    click("statementCardReject");
    QCOMPARE(::told(*m_fixture).size(), m_before.size() - 1);
    undo();
    undo();
    undo();
    undo();
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::theListOfStatementsTakesTheSameKeys()
{
    ringOn(1);
    key(Qt::Key_1, Qt::AltModifier);
    QWidget *list = QApplication::focusWidget();
    QVERIFY(list != view());
    QTest::keyClick(list, Qt::Key_Return); // goes to the words, accepts nothing
    QCOMPARE(::told(*m_fixture), m_before);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(toString(at(1).check), u"accepted"_s);
    QTest::keyClick(list, 'x');
    QCOMPARE(::told(*m_fixture).size(), m_before.size() - 1);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(::told(*m_fixture), m_before);
}

void TestCorrections::highlightsFollowWhatTheyKept()
{
    ringOn(0);
    key(Qt::Key_H);
    QTRY_COMPARE(m_fixture->highlights().size(), 1);
    QVERIFY(!view()->currentHighlight().isNull());
    key(Qt::Key_Return); // the highlight of a statement stands for it
    QCOMPARE(toString(at(0).check), u"accepted"_s);
    undo();
    const AttributionRecord made = *m_fixture->highlights().first().attribution;
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    const AttributionRecord now = *m_fixture->highlights().first().attribution;
    QVERIFY(now.check == Check::Corrected);
    QCOMPARE(now.parties, QStringList{u"FI"_s});
    undo();
    QVERIFY(*m_fixture->highlights().first().attribution == made);
    redo();
    QVERIFY(*m_fixture->highlights().first().attribution == now);
    ringOn(0);
    key(Qt::Key_X);
    QVERIFY(!m_fixture->highlights().first().attribution);
    undo();
    QVERIFY(*m_fixture->highlights().first().attribution == now);
    ringOn(0);
    key(Qt::Key_X, Qt::ShiftModifier);
    QVERIFY(*m_fixture->highlights().first().attribution == made);
}

void TestCorrections::countsAndExportsCarryIt()
{
    ringOn(0);
    key(Qt::Key_Return);
    ringOn(2);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"Liv Moe"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    const auto *counts = m_fixture->part<QLabel>("statementsCounts");
    QVERIFY2(counts->text().contains(u"2 checked"_s), qPrintable(counts->text()));
    ringOn(1);
    key(Qt::Key_X);
    const ArticleId id = m_fixture->window->session()->current();
    const Article article = *m_fixture->library->article(id);
    const QList<Statement> statements = *m_fixture->library->statements(id);
    for (const auto &exporter : Exporters::exporters()) {
        Exporters::ExportOptions options;
        options.statements = true;
        const QString text =
            QString::fromUtf8(exporter->write(QList<Exporters::ExportedArticle>{{article, statements, {}}}, options));
        QVERIFY2(text.contains(u"accepted"_s), qPrintable(exporter->format() + text));
        QVERIFY2(text.contains(u"corrected"_s), qPrintable(exporter->format() + text));
        QVERIFY2(text.contains(u"Liv Moe"_s), qPrintable(exporter->format() + text));
        QVERIFY2(!text.contains(u"rejected"_s), qPrintable(exporter->format() + text));
    }
}

void TestCorrections::theMachinesAnswerStandsUnderIt()
{
    const ArticleId id = m_fixture->window->session()->current();
    const auto machine = m_fixture->library->machineStatements(id);
    QVERIFY(machine);
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"Liv Moe"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    ringOn(2);
    key(Qt::Key_X);
    const QStringList now = ::told(*m_fixture);
    QVERIFY(m_fixture->window->session()->library().setMachineStatements(id, *machine)); // the engine ran again
    QCOMPARE(::told(*m_fixture), now);
    QCOMPARE(m_fixture->library->machineStatements(id)->size(), machine->size());
    for (qsizetype one = 0; one < machine->size(); ++one)
        QCOMPARE(m_fixture->library->machineStatements(id)->at(one).actors, machine->at(one).actors);
}

void TestCorrections::theLibraryCompletesNames()
{
    Article other;
    other.text = u"“No,” said Sanna Virta."_s;
    other.paragraphs = {{{0, other.text.size()}, ParagraphKind::Body, 1, 0}};
    Statement said;
    said.content = {0, 5};
    said.actors = {{u"Sanna Virta"_s, {u"FI"_s}}};
    said.parties = {u"FI"_s};
    QVERIFY(m_fixture->library->perform(Acts::AddArticle{other, {said}, {}}));
    ringOn(0);
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"virt"_s);
    QCOMPARE(rows(), (QStringList{u"Sanna Virta"_s, u"New: “virt”"_s}));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(told(0).endsWith(u"Sanna Virta | FI | corrected"_s), qPrintable(told(0)));
}

void TestCorrections::chainsOfUndoAndRedo()
{
    QList<QStringList> states{::told(*m_fixture)};
    const auto remember = [&] { states.append(::told(*m_fixture)); };
    ringOn(0);
    key(Qt::Key_Return);
    remember();
    key(Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(field(), u"Liv Moe"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    remember();
    key(Qt::Key_A, Qt::ShiftModifier);
    remember();
    ringOn(2);
    key(Qt::Key_X);
    remember();
    select(u"would sail"_s);
    key(Qt::Key_Slash);
    remember();
    for (qsizetype state = 1; state < states.size(); ++state)
        QVERIFY2(states[state] != states[state - 1], qPrintable(QString::number(state)));
    for (int round = 0; round < 2; ++round) {
        for (qsizetype state = states.size() - 2; state >= 0; --state) {
            undo();
            QCOMPARE(::told(*m_fixture), states[state]);
        }
        for (qsizetype state = 1; state < states.size(); ++state) {
            redo();
            QCOMPARE(::told(*m_fixture), states[state]);
        }
    }
}

void TestCorrections::theSelectionBarAddsAStatement()
{
    select(u"Ferry talks go on"_s);
    emit view()->selectionFinished();
    auto *add = m_fixture->part<QWidget>("selectionBarAdd");
    QVERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(popup()->isVisible() && field()->hasFocus());
    QTest::keyClicks(field(), u"dahl"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(told(0).endsWith(u"Kari Dahl | NO | added"_s), qPrintable(told(0)));
    select(u"Pekka Salo"_s); // of the statement one came from
    emit view()->selectionFinished();
    QTest::mouseClick(m_fixture->part<QWidget>("selectionBarSpeaker"), Qt::LeftButton);
    QCOMPARE(field()->text(), u"Pekka Salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY2(told(0).endsWith(u"Pekka Salo | FI | added"_s), qPrintable(told(0)));
}

/// Ten megabytes, twenty thousand statements.
void TestCorrections::inALongArticleNothingMovesAndNobodyWaits()
{
    Article article;
    article.text = u"Many words\n\n"_s;
    article.paragraphs = {{{0, 10}, ParagraphKind::Headline, 0, 0}};
    QList<Statement> statements;
    const QString weather =
        u" And then there was weather, as there always is here, and nobody minded it much."_s.repeated(5);
    for (int number = 1; number <= 20000; ++number) {
        const qsizetype begin = article.text.size();
        const QString who = number % 2 == 0 ? u"Kari Dahl"_s : u"Pekka Salo"_s;
        const QString said = u"%1 said that the harbour %2 would stay open."_s.arg(who).arg(number);
        Statement one;
        one.speaker = TextSpan{begin, begin + who.size()};
        one.content = {begin + who.size() + 6, begin + said.size() - 1};
        one.kind = QuotationKind::Indirect;
        one.state = State::Likely;
        one.parties = {number % 2 == 0 ? u"NO"_s : u"FI"_s};
        one.actors = {{who, one.parties}};
        statements.append(one);
        article.text += said + weather;
        article.paragraphs.append({{begin, article.text.size()}, ParagraphKind::Body, number, 0});
        article.text += u"\n\n"_s;
    }
    article.text.chop(2);
    const auto added = m_fixture->library->perform(Acts::AddArticle{article, statements, {}});
    QVERIFY(added && m_fixture->window->session()->show(added->article));
    QTRY_COMPARE(m_fixture->window->session()->current(), added->article);
    view()->setFocus();
    ringOn(12345);
    QCoreApplication::processEvents();
    const TextSpan seen = view()->visibleSpan();
    const QPoint card = m_fixture->part<QWidget>("statementCard")->pos();
    QElapsedTimer clock;
    qint64 longest = 0;
    for (const int act : {int(Qt::Key_Return), int(Qt::Key_Z), int(Qt::Key_X)}) {
        clock.start();
        key(act, act == Qt::Key_Z ? Qt::ControlModifier : Qt::NoModifier);
        longest = std::max(longest, clock.elapsed());
        qInfo("%s: %lld ms", qPrintable(m_fixture->notice()), clock.elapsed());
        if (act == Qt::Key_X)
            break; // the ring goes on to the next one
        QCOMPARE(view()->visibleSpan(), seen);
        QCOMPARE(view()->currentStatement(), 12345);
        QCOMPARE(m_fixture->part<QWidget>("statementCard")->pos(), card);
        QVERIFY(m_fixture->part<QWidget>("statementCard")->isVisible());
    }
    QVERIFY2(longest < 500, qPrintable(QString::number(longest))); // told above; machines differ
}

QTEST_MAIN(TestCorrections)
#include "tst_corrections.moc"
