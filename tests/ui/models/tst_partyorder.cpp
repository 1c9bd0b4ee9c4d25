// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parties get one number for all views, sides share theirs, names are those people use.
#include "models/partyorder.h"
#include "models/statementtext.h"
#include "support/harbourtalks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::PartyOrder;

class TestPartyOrder : public QObject
{
    Q_OBJECT

private slots:
    void partiesOfOneSideShareANumber();
    void aPartyOfTwoSidesKeepsTheFirst();
    void speakersComeBeforeThoseWhoOnlyReport();
    void appendKeepsWhatStands();
    void attitudesAndRejectedOnesTakeNoNumber();
    void indexesNameEachNumberOnce();
    void displayNames_data();
    void displayNames();
    void nobodyIsToldFromNoParty();
};

void TestPartyOrder::partiesOfOneSideShareANumber()
{
    const PartyOrder order = PartyOrder::fromSides({{{}, u"Allies"_s, {u"US"_s, u"KR"_s}, false},
                                                    {{}, u"Nobody yet"_s, {}, false},
                                                    {{}, u"Japan"_s, {u"JP"_s}, true}});
    QCOMPARE(order.indexOf(u"US"_s), 0);
    QCOMPARE(order.indexOf(u"KR"_s), 0);
    QCOMPARE(order.indexOf(u"JP"_s), 1);
    QCOMPARE(order.indexOf(u"CN"_s), -1);
    QCOMPARE(order.indexOf({}), -1);
}

void TestPartyOrder::aPartyOfTwoSidesKeepsTheFirst()
{
    const PartyOrder order =
        PartyOrder::fromSides({{{}, u"A"_s, {u"US"_s}, false}, {{}, u"B"_s, {u"US"_s, u"CN"_s}, false}});
    QCOMPARE(order.indexOf(u"US"_s), 0);
    QCOMPARE(order.indexOf(u"CN"_s), 1);
    QCOMPARE(order.parties(), (QStringList{u"US"_s, u"CN"_s}));
}

void TestPartyOrder::speakersComeBeforeThoseWhoOnlyReport()
{
    QList<Statement> statements(2);
    statements[0].parties = QStringList{u"CN"_s};
    statements[0].sourceActor = Actor{u"Ministry"_s, {u"JP"_s}};
    statements[1].parties = QStringList{u"US"_s};
    PartyOrder order;
    order.append(statements);
    QCOMPARE(order.parties(), (QStringList{u"CN"_s, u"US"_s, u"JP"_s}));
    QCOMPARE(order.indexOf(u"JP"_s), 2);
}

void TestPartyOrder::appendKeepsWhatStands()
{
    PartyOrder order = PartyOrder::fromSides({{{}, u"China"_s, {u"CN"_s}, false}});
    order.append(Samples::harbourTalks().statements);
    QCOMPARE(order.parties(), (QStringList{u"CN"_s, u"JP"_s, u"Pilots’ Guild"_s}));
    const PartyOrder before = order;
    order.append(Samples::harbourTalks().statements);
    QCOMPARE(order, before);
}

void TestPartyOrder::attitudesAndRejectedOnesTakeNoNumber()
{
    QList<Statement> statements(3);
    statements[0].parties = QStringList{u"CN"_s};
    statements[0].act = Act::Attitude;
    statements[1].parties = QStringList{u"US"_s};
    statements[1].check = Check::Rejected;
    statements[2].parties = QStringList{u"JP"_s};
    PartyOrder order;
    order.append(statements);
    QCOMPARE(order.parties(), QStringList{u"JP"_s});
}

void TestPartyOrder::indexesNameEachNumberOnce()
{
    const PartyOrder order =
        PartyOrder::fromSides({{{}, u"A"_s, {u"US"_s, u"KR"_s}, false}, {{}, u"B"_s, {u"JP"_s}, false}});
    QCOMPARE(order.indexesOf({u"US"_s, u"JP"_s, u"KR"_s}), (QList<int>{0, 1}));
    QCOMPARE(order.indexesOf({}), QList<int>());
    QCOMPARE(order.indexesOf({u"XY"_s}), QList<int>{-1});
}

void TestPartyOrder::displayNames_data()
{
    QTest::addColumn<QString>("party");
    QTest::addColumn<QString>("name");
    QTest::newRow("country") << u"JP"_s << u"Japan"_s;
    QTest::newRow("two words") << u"KR"_s << u"South Korea"_s;
    QTest::newRow("and is no name") << u"BA"_s << u"Bosnia and Herzegovina"_s;
    QTest::newRow("renamed") << u"MK"_s << u"North Macedonia"_s;
    QTest::newRow("organisation") << u"Pilots’ Guild"_s << u"Pilots’ Guild"_s;
    QTest::newRow("no such code") << u"QQ"_s << u"QQ"_s;
    QTest::newRow("small letters are no code") << u"jp"_s << u"jp"_s;
    QTest::newRow("none") << QString() << u"No party"_s;
}

void TestPartyOrder::displayNames()
{
    QFETCH(QString, party);
    QTEST(PartyOrder::displayName(party), "name");
}

void TestPartyOrder::nobodyIsToldFromNoParty()
{
    Statement witness;
    witness.actors = {{u"Mia Brand"_s, {}}};
    witness.state = State::Certain;
    QVERIFY(!Models::hasUnknownSpeaker(witness));
    witness.state = State::Unknown;
    QVERIFY(Models::hasUnknownSpeaker(witness));
    QCOMPARE(Models::partiesName({}, true), u"Speaker unknown"_s);
    QCOMPARE(Models::partiesName({u"JP"_s, u"CN"_s}, false), u"Japan and China"_s);
}

QTEST_GUILESS_MAIN(TestPartyOrder)
#include "tst_partyorder.moc"
