// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tag field by key and by mouse: what it offers, adds, takes away and hands over.
#include "common/tagpopup.h"

#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QtTest>

using namespace Readout;
using namespace Readout::Common;
using namespace Qt::StringLiterals;

class TestTagPopup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void offersMatchesAndANewTagLast();
    void enterAddsTheFirstMatch();
    void enterOnNothingAddsNothing();
    void arrowsChooseAmongMatches();
    void aNewTagIsAdded();
    void nearDuplicatesAreNamed();
    void backspaceTakesTheLastOneAway();
    void chipsCanBeTakenAway();
    void escapeClosesAndKeepsTheChips();
    void closingInAnyOtherWayKeeps();
    void everythingHasAName();

private:
    QStringList rows() const;
    QLineEdit &field() const { return *m_popup->findChild<QLineEdit *>(u"tagField"_s); }
    std::unique_ptr<TagPopup> m_popup;
};

void TestTagPopup::init()
{
    m_popup = std::make_unique<TagPopup>(nullptr);
    QList<Tag> tags;
    for (const QString &name : {u"network"_s, u"key words"_s, u"wording"_s}) {
        Tag tag;
        tag.id = TagId(tags.size() + 1);
        tag.name = name;
        tag.uses = int(tags.size()) + 1;
        tags.append(tag);
    }
    m_popup->setKnownTags(tags);
    m_popup->open({u"patrols"_s}, {100, 100});
    QVERIFY(QTest::qWaitForWindowExposed(m_popup.get()));
}

void TestTagPopup::cleanup()
{
    m_popup.reset();
}

QStringList TestTagPopup::rows() const
{
    const QAbstractItemModel *model = m_popup->findChild<QListView *>(u"tagList"_s)->model();
    QStringList found;
    for (int row = 0; row < model->rowCount(); ++row)
        found.append(model->index(row, 0).data().toString());
    return found;
}

void TestTagPopup::offersMatchesAndANewTagLast()
{
    QCOMPARE(rows(), (QStringList{u"network"_s, u"key words"_s, u"wording"_s}));
    QTest::keyClicks(&field(), u"wor"_s);
    QCOMPARE(rows(), (QStringList{u"wording"_s, u"key words"_s, u"network"_s, u"New tag “wor”"_s}));
    field().setText(u"Wording"_s);
    QCOMPARE(rows(), QStringList{u"wording"_s}); // known already: no second one in other letters
}

void TestTagPopup::enterAddsTheFirstMatch()
{
    QTest::keyClicks(&field(), u"wor"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_popup->tags(), (QStringList{u"patrols"_s, u"wording"_s}));
    QVERIFY(field().text().isEmpty());
    QVERIFY(m_popup->isVisible());
    QVERIFY(!rows().contains(u"wording"_s));
}

void TestTagPopup::enterOnNothingAddsNothing()
{
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_popup->tags(), QStringList{u"patrols"_s});
    field().setText(u"   "_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_popup->tags(), QStringList{u"patrols"_s});
}

void TestTagPopup::arrowsChooseAmongMatches()
{
    QTest::keyClicks(&field(), u"wor"_s);
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_popup->tags().last(), u"key words"_s);
}

void TestTagPopup::aNewTagIsAdded()
{
    QTest::keyClicks(&field(), u"  sea   ice "_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(m_popup->tags().last(), u"sea ice"_s);
}

void TestTagPopup::nearDuplicatesAreNamed()
{
    field().setText(u"wordings"_s);
    QVERIFY(rows().last().contains(u"“wordings”"_s));
    QVERIFY(rows().last().contains(u"“wording”"_s));
}

void TestTagPopup::backspaceTakesTheLastOneAway()
{
    QTest::keyClicks(&field(), u"x"_s);
    QTest::keyClick(&field(), Qt::Key_Backspace);
    QCOMPARE(m_popup->tags(), QStringList{u"patrols"_s}); // that was the letter
    QTest::keyClick(&field(), Qt::Key_Backspace);
    QVERIFY(m_popup->tags().isEmpty());
    QTest::keyClick(&field(), Qt::Key_Backspace);
}

void TestTagPopup::chipsCanBeTakenAway()
{
    auto *chip = m_popup->findChild<QWidget *>(u"tagChips"_s)->findChild<QToolButton *>();
    QVERIFY(chip != nullptr);
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(m_popup->tags().isEmpty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestTagPopup::escapeClosesAndKeepsTheChips()
{
    QSignalSpy accepted(m_popup.get(), &TagPopup::accepted);
    QTest::keyClicks(&field(), u"wor"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTest::keyClicks(&field(), u"half a na"_s);
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!m_popup->isVisible());
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.takeFirst().first().toStringList(), (QStringList{u"patrols"_s, u"wording"_s}));
}

void TestTagPopup::closingInAnyOtherWayKeeps()
{
    QSignalSpy accepted(m_popup.get(), &TagPopup::accepted);
    QTest::keyClicks(&field(), u"wor"_s);
    QTest::keyClick(&field(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_popup->isVisible());
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.takeFirst().first().toStringList(), (QStringList{u"patrols"_s, u"wording"_s}));
    m_popup->open({}, {100, 100});
    m_popup->close(); // as a click beside it does
    QCOMPARE(accepted.size(), 1);
}

void TestTagPopup::everythingHasAName()
{
    for (const QWidget *part : m_popup->findChildren<QWidget *>()) {
        if (part->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
    }
}

QTEST_MAIN(TestTagPopup)
#include "tst_tagpopup.moc"
