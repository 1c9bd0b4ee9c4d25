// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame that asks who says something: what it answers to which keys, and that it never covers the words it asks
// about.
#include "reader/speakerpopup.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Reader;

class TestSpeakerPopup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void enterAnswersWhatIsShown();
    void anEmptyFieldNamesNobody();
    void severalSpeakersAreParted();
    void aNameInOtherLettersIsTheSame();
    void aClickFillsTheFieldAndWaits();
    void editedPartiesWinOverTheActors();
    void partiesAreCompletedOneAfterTheOther();
    void theTickIsForThisQuestionOnly();
    void lateAnswersOfTheLibraryAreDropped();
    void everyKeyOfTheFrameStaysInIt();
    void wordsStayUncovered_data();
    void wordsStayUncovered();
    void hostileTextsDoNoHarm();

private:
    SpeakerQuestion question() const;
    QLineEdit *field() const { return m_popup->findChild<QLineEdit *>(u"speakerField"_s); }
    QLineEdit *parties() const { return m_popup->findChild<QLineEdit *>(u"speakerParties"_s); }
    QListView *list() const { return m_popup->findChild<QListView *>(u"speakerList"_s); }
    QCheckBox *all() const { return m_popup->findChild<QCheckBox *>(u"speakerForAll"_s); }
    QString answered() const;

    std::unique_ptr<QWidget> m_room;
    SpeakerPopup *m_popup = nullptr;
    std::unique_ptr<QSignalSpy> m_answers;
};

void TestSpeakerPopup::init()
{
    m_answers.reset();
    m_room = std::make_unique<QWidget>();
    m_room->resize(700, 600);
    m_popup = new SpeakerPopup(m_room.get());
    m_room->show();
    QVERIFY(QTest::qWaitForWindowActive(m_room.get()));
    m_answers = std::make_unique<QSignalSpy>(m_popup, &SpeakerPopup::answered);
    m_popup->open(question(), {});
    QVERIFY(field()->hasFocus());
}

SpeakerQuestion TestSpeakerPopup::question() const
{
    SpeakerQuestion asked;
    asked.words = u"that the fees would fall"_s;
    asked.now.actors = {{u"Kari Dahl"_s, {u"NO"_s}}};
    asked.here = {{{u"Kari Dahl"_s, {u"NO"_s}}, 3},
                  {{u"Pekka Salo"_s, {u"FI"_s}}, 2},
                  {{u"Nordic Council"_s, {u"Nordic Council"_s}}, 1}};
    asked.alike = 3;
    return asked;
}

/// "Kari Dahl[NO] + Pekka Salo[FI] / SE for all"
QString TestSpeakerPopup::answered() const
{
    if (m_answers->count() != 1)
        return u"%1 answers"_s.arg(m_answers->count());
    const auto answer = m_answers->first().first().value<SpeakerAnswer>();
    QStringList names;
    for (const Actor &actor : answer.actors)
        names.append(u"%1[%2]"_s.arg(actor.name, actor.parties.join(u'+')));
    return names.join(u" + "_s) + (answer.parties ? u" / "_s + answer.parties->join(u'+') : QString()) +
           (answer.forAll ? u" for all"_s : QString());
}

void TestSpeakerPopup::enterAnswersWhatIsShown()
{
    QCOMPARE(field()->text(), u"Kari Dahl"_s);
    QCOMPARE(parties()->text(), u"Norway"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Kari Dahl[NO]"_s);
    QVERIFY(!m_popup->isOpen());
}

void TestSpeakerPopup::anEmptyFieldNamesNobody()
{
    QTest::keyClick(field(), Qt::Key_Delete);
    QCOMPARE(parties()->text(), QString());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), QString());
}

void TestSpeakerPopup::severalSpeakersAreParted()
{
    QTest::keyClick(field(), Qt::Key_End);
    QTest::keyClicks(field(), u"; pek"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Pekka Salo"_s);
    QCOMPARE(parties()->text(), u"Norway, Finland"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Kari Dahl[NO] + Pekka Salo[FI]"_s);
}

void TestSpeakerPopup::aNameInOtherLettersIsTheSame()
{
    QTest::keyClicks(field(), u"pekka salo"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Pekka Salo[FI]"_s);
}

void TestSpeakerPopup::aClickFillsTheFieldAndWaits()
{
    const QModelIndex salo = list()->model()->index(2, 0);
    QCOMPARE(salo.data().toString(), u"Pekka Salo"_s);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier, list()->visualRect(salo).center());
    QCOMPARE(field()->text(), u"Pekka Salo"_s);
    QCOMPARE(parties()->text(), u"Finland"_s);
    QCOMPARE(m_answers->count(), 0);
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Pekka Salo[FI]"_s);
}

void TestSpeakerPopup::editedPartiesWinOverTheActors()
{
    QTest::keyClick(field(), Qt::Key_Tab);
    QVERIFY(parties()->hasFocus());
    QTest::keyClicks(parties(), u"Sweden"_s);
    QTest::keyClick(parties(), Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"salo"_s);
    QCOMPARE(parties()->text(), u"Sweden"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Pekka Salo[FI] / SE"_s);
}

void TestSpeakerPopup::partiesAreCompletedOneAfterTheOther()
{
    QTest::keyClick(field(), Qt::Key_Tab);
    QTest::keyClicks(parties(), u"fin"_s);
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Finland"_s);
    QTest::keyClicks(parties(), u",nord"_s);
    QVERIFY2(parties()->text().startsWith(u"Finland, "_s), qPrintable(parties()->text()));
    QTest::keyClick(parties(), Qt::Key_Return);
    QCOMPARE(answered(), u"Kari Dahl[NO] / FI+Nordic Council"_s);
}

void TestSpeakerPopup::theTickIsForThisQuestionOnly()
{
    QVERIFY(all()->text().contains(u"Alt+A"_s));
    QTest::keyClick(field(), Qt::Key_A, Qt::AltModifier);
    QVERIFY(all()->isChecked());
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Kari Dahl[NO] for all"_s);
    m_popup->open(question(), {});
    QVERIFY(!all()->isChecked());
    SpeakerQuestion alone = question();
    alone.alike = 1;
    m_popup->open(alone, {});
    QVERIFY(!all()->isVisible());
    QTest::keyClick(field(), Qt::Key_A, Qt::AltModifier);
    QVERIFY(!all()->isChecked());
}

void TestSpeakerPopup::lateAnswersOfTheLibraryAreDropped()
{
    QTest::keyClicks(field(), u"vir"_s);
    m_popup->setLibraryActors(u"vi"_s, {{{u"Vivi"_s, {}}, 1}});
    QCOMPARE(list()->model()->rowCount(), 1);
    m_popup->setLibraryActors(u"vir"_s, {{{u"Sanna Virta"_s, {u"FI"_s}}, 1}});
    QCOMPARE(list()->model()->index(0, 0).data().toString(), u"Sanna Virta"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(answered(), u"Sanna Virta[FI]"_s);
}

void TestSpeakerPopup::everyKeyOfTheFrameStaysInIt()
{
    for (QWidget *part : QList<QWidget *>{field(), parties(), all()}) {
        part->setFocus();
        QTest::keyClick(part, Qt::Key_Tab);
        QVERIFY(m_popup->isAncestorOf(QApplication::focusWidget()));
        part->setFocus();
        QTest::keyClick(part, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(m_popup->isAncestorOf(QApplication::focusWidget()));
    }
    all()->setFocus();
    QTest::keyClick(all(), Qt::Key_Space);
    QVERIFY(all()->isChecked());
    QTest::keyClick(all(), Qt::Key_Return);
    QCOMPARE(answered(), u"Kari Dahl[NO] for all"_s);
}

void TestSpeakerPopup::wordsStayUncovered_data()
{
    QTest::addColumn<QSize>("room");
    QTest::addColumn<QRect>("words");
    QTest::newRow("room below") << QSize(700, 600) << QRect(40, 40, 400, 50);
    QTest::newRow("room above") << QSize(700, 600) << QRect(40, 500, 400, 50);
    QTest::newRow("a small window") << QSize(560, 340) << QRect(40, 6, 400, 50);
    QTest::newRow("a narrow one") << QSize(300, 600) << QRect(10, 40, 250, 100);
}

void TestSpeakerPopup::wordsStayUncovered()
{
    QFETCH(QSize, room);
    QFETCH(QRect, words);
    m_room->resize(room);
    SpeakerQuestion many = question();
    for (int at = 0; at < 40; ++at)
        many.here.append({{u"Somebody %1"_s.arg(at), {}}, 1});
    m_popup->open(many, {});
    m_popup->placeByWords(words, words.left(), 4);
    constexpr int edge = Common::cardMargin;
    const QRect frame = m_popup->geometry().adjusted(edge, edge, -edge, -edge);
    QVERIFY2(!frame.intersects(words), qPrintable(u"%1 %2"_s.arg(frame.top()).arg(frame.bottom())));
    QVERIFY2(m_room->rect().contains(frame), qPrintable(u"%1 %2"_s.arg(frame.right()).arg(frame.bottom())));
    QVERIFY(list()->isVisible());
}

void TestSpeakerPopup::hostileTextsDoNoHarm()
{
    SpeakerQuestion hostile = question();
    hostile.words = QString(100000, u'x');
    hostile.now.actors = {{u"<b>A;B</b>"_s, {u"One, Two"_s}}};
    hostile.here = {{{QString(50000, u'y'), {QString(9000, u'z')}}, 1}, {{u"א ב"_s, {}}, 1}};
    m_popup->open(hostile, {});
    QVERIFY(m_popup->width() < 460);
    QTest::keyClick(field(), Qt::Key_Return); // untouched, it is what it was
    QCOMPARE(answered(), u"<b>A;B</b>[One, Two]"_s);
}

QTEST_MAIN(TestSpeakerPopup)
#include "tst_speakerpopup.moc"
