// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a table of cards.
#include "comparison/compare.h"
#include "models/comparisonmodel.h"
#include "support/threeaccounts.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ComparisonModel;

namespace {
void fill(ComparisonModel &model, const QList<Side> &sides)
{
    const QList<AnnotatedArticle> texts = Samples::threeAccounts();
    model.setComparison(compare(texts, sides), texts, Models::PartyOrder::fromSides(sides));
}

QString printedColumn(const ComparisonModel &model, int column)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex card = model.index(row, column);
        if (!card.data(ComparisonModel::CardKindRole).isValid())
            continue;
        const auto text = [&card](int role) { return card.data(role).toString(); };
        rows.append(u"%1: %2 | %3 %4 | %5"_s.arg(toString(CellKind(card.data(ComparisonModel::CardKindRole).toInt())),
                                                 text(Qt::DisplayRole), text(ComparisonModel::SpeakerRole),
                                                 text(ComparisonModel::VerbRole), text(ComparisonModel::PlaceRole)));
    }
    return rows.join(u'\n');
}
} // namespace

class TestComparisonModel : public QObject
{
    Q_OBJECT

private slots:
    void eachSideHasAColumn();
    void keepsTheModelsPromises();
    void reportedOnesNameTheirReporter();
    void anAbsenceSaysWhatWasSearched();
    void onlyReportedOnesSayWhatIsMissing();
    void headersNameTheTextsASideSpeaksIn();
    void blanksAreNoCards();
    void findsAPlace();
    void speaksEachCard();
    void speakersAreGroupedUnderHeads();
    void headersCountWithDenominators();
    void manyTextsAreCountedNotNamed();
    void aCardKnowsWhatStandsAroundIt();
    void topicsAreBlocksOfRows();
};

void TestComparisonModel::eachSideHasAColumn()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(printedColumn(model, 0),
             uR"(quoted: “deep unease” about the new patrol line | Haru Tani expressed | Quay Wire ¶2
quoted: the lights “must be lit again before the storms” | Haru Tani said | Quay Wire ¶2
quoted: the pilot station was “a promise to every skipper, whatever flag she flies” | Ms Tani said | Japan MFA ¶1
paraphrased: the storms would not wait | Ms Tani stressed | Japan MFA ¶3)"_s);
    QCOMPARE(printedColumn(model, 2),
             u"joint: to reopen the pilot station that has stood dark since the spring | The two "
             "delegations agreed | Quay Wire ¶1"_s);
}

void TestComparisonModel::keepsTheModelsPromises()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model, Samples::threeAccountsSides());
    QCOMPARE(model.rowCount(), 4);
    model.setComparison({}, {}, {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestComparisonModel::reportedOnesNameTheirReporter()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    const QModelIndex nets = model.index(1, 1);
    QCOMPARE(nets.data().toString(), u"nets would be returned within a month"_s);
    QCOMPARE(nets.data(ComparisonModel::CardKindRole).toInt(), int(CellKind::Reported));
    QCOMPARE(nets.data(ComparisonModel::ReporterRole).toString(), u"Japan"_s);
    QCOMPARE(nets.data(ComparisonModel::ReporterLinesRole).value<QList<int>>(), QList<int>{0});
    QCOMPARE(model.index(0, 1).data(ComparisonModel::ReporterRole).toString(), QString());
}

void TestComparisonModel::anAbsenceSaysWhatWasSearched()
{
    QList<Side> sides = Samples::threeAccountsSides();
    sides.append({SideId{}, u"Korea"_s, {u"KR"_s}, false});
    ComparisonModel model;
    fill(model, sides);
    const QModelIndex absence = model.index(0, 2);
    QCOMPARE(absence.data(ComparisonModel::CardKindRole).toInt(), int(CellKind::Absent));
    QCOMPARE(absence.data().toString(), u"Nothing in Quay Wire\u00a0¶1–¶6, Japan MFA\u00a0¶1–¶3, China MFA\u00a0¶1"_s);
    QCOMPARE(
        absence.data(ComparisonModel::SearchedRole).toString(),
        u"Harbour talks end with two accounts · Account of the talks at the harbour · Talks held at the harbour"_s);
}

void TestComparisonModel::onlyReportedOnesSayWhatIsMissing()
{
    const QList<Side> sides = Samples::threeAccountsSides();
    QList<AnnotatedArticle> texts = {Samples::threeAccounts()[1]}; // Japan's account alone
    ComparisonModel model;
    model.setComparison(compare(texts, sides), texts, Models::PartyOrder::fromSides(sides));
    QCOMPARE(model.index(0, 1).data(ComparisonModel::FootRole).toString(),
             u"Not in China’s own words: nothing in Japan MFA\u00a0¶1–¶3"_s);
    QCOMPARE(model.index(0, 0).data(ComparisonModel::FootRole).toString(), QString());
}

void TestComparisonModel::headersNameTheTextsASideSpeaksIn()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    const auto coverage = [&model](int side) {
        return model.headerData(side, Qt::Horizontal, ComparisonModel::CoverageRole).toString();
    };
    QCOMPARE(coverage(0), u"Quay Wire\u00a0¶1–¶6 · Japan MFA\u00a0¶1–¶3"_s);
    QCOMPARE(coverage(2), u"Quay Wire\u00a0¶1–¶6"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal, ComparisonModel::LinesRole).value<QList<int>>(), (QList<int>{0, 1}));
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"China"_s);
    QVERIFY(!model.headerData(9, Qt::Horizontal, Qt::DisplayRole).isValid());
}

void TestComparisonModel::blanksAreNoCards()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    const QModelIndex blank = model.index(3, 2);
    QVERIFY(blank.isValid());
    QVERIFY(!blank.data(ComparisonModel::CardKindRole).isValid());
    QVERIFY(!(model.flags(blank) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(0, 2)) & Qt::ItemIsSelectable);
    QCOMPARE(model.cardCount(0, 2), 1);
}

void TestComparisonModel::findsAPlace()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    const QModelIndex card = model.index(2, 0);
    QCOMPARE(model.indexOf(card.data(ComparisonModel::ArticleRole).value<ArticleId>(),
                           card.data(ComparisonModel::SpanRole).value<TextSpan>()),
             card);
    QVERIFY(!model.indexOf(ArticleId(99), {0, 1}).isValid());
}

void TestComparisonModel::speaksEachCard()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
             u"Only as Japan reports it, nets would be returned within a month, Lin Bo, promised, according to Tokyo "
             "delegation, Quay Wire ¶4, likely"_s);
}

void TestComparisonModel::speakersAreGroupedUnderHeads()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model, Samples::threeAccountsSides());
    QVERIFY(!model.index(0, 0).data(ComparisonModel::HeadRole).isValid());
    model.setGrouping(Grouping::Speaker);
    QStringList heads;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex card = model.index(row, 0);
        if (card.data(ComparisonModel::HeadRole).isValid())
            heads.append(u"%1 %2 %3: %4"_s.arg(row)
                             .arg(card.data(ComparisonModel::HeadRole).toString())
                             .arg(card.data(ComparisonModel::HeadCountRole).toInt())
                             .arg(card.data(ComparisonModel::HeadPlaceRole).toString()));
    }
    QCOMPARE(heads, (QStringList{u"0 Haru Tani 2: first in Quay Wire ¶2"_s, u"2 Ms Tani 2: first in Japan MFA ¶1"_s}));
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Haru Tani, 2 "));
    model.setGrouping(Grouping::Article);
    QCOMPARE(model.index(0, 0).data(ComparisonModel::HeadRole).toString(), u"Harbour talks end with two accounts"_s);
    QCOMPARE(model.index(0, 0).data(ComparisonModel::HeadPlaceRole).toString(), u"Quay Wire\u00a0¶1–¶6"_s);
    model.setGrouping(Grouping::None);
    QVERIFY(!model.index(0, 0).data(ComparisonModel::HeadRole).isValid());
}

void TestComparisonModel::headersCountWithDenominators()
{
    ComparisonModel model;
    QList<Side> sides = Samples::threeAccountsSides();
    sides[0].name = u"Tokyo"_s;
    sides[0].parties.append(u"NATO"_s);
    fill(model, sides);
    const auto head = [&model](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role).toString();
    };
    QCOMPARE(head(0, ComparisonModel::CountRole), u"4 statement(s) in 2 of 3 texts"_s);
    QCOMPARE(head(0, ComparisonModel::PartiesRole), u"Japan · NATO"_s);
    QCOMPARE(head(1, ComparisonModel::PartiesRole), QString()); // China says it
    QCOMPARE(head(2, Qt::DisplayRole), u"Joint"_s);
    QCOMPARE(head(2, ComparisonModel::PartiesRole), u"Japan · China"_s);
    QVERIFY(model.isJoint(2));
    QVERIFY(!model.isJoint(0));
}

void TestComparisonModel::manyTextsAreCountedNotNamed()
{
    QList<AnnotatedArticle> texts = Samples::threeAccounts();
    for (int copy = 0; copy < 5; ++copy)
        texts.append(texts[2]);
    QList<Side> sides = Samples::threeAccountsSides();
    sides.append({SideId{}, u"Korea"_s, {u"KR"_s}, false});
    ComparisonModel model;
    model.setComparison(compare(texts, sides), texts, Models::PartyOrder::fromSides(sides));
    QCOMPARE(model.index(0, 2).data().toString(), u"Nothing in 8 text(s)"_s);
    QVERIFY(model.index(0, 2).data(ComparisonModel::SearchedRole).toString().contains(u"China MFA 6"));
}

void TestComparisonModel::aCardKnowsWhatStandsAroundIt()
{
    ComparisonModel model;
    fill(model, Samples::threeAccountsSides());
    const QModelIndex storms = model.index(3, 0);
    QCOMPARE(storms.data(ComparisonModel::BeforeRole).toString(), u"Ms Tani stressed that "_s);
    QCOMPARE(storms.data(ComparisonModel::AfterRole).toString(), u"."_s);
    QVERIFY(model.comparedAt(storms));
    QCOMPARE(model.comparedAt(storms)->article, 1);
    QVERIFY(!model.comparedAt(model.index(3, 2))); // a blank
}

void TestComparisonModel::topicsAreBlocksOfRows()
{
    const QList<AnnotatedArticle> texts = Samples::threeAccounts();
    const QList<Side> sides = Samples::threeAccountsSides();
    Comparison two = compare(texts, sides);
    two.topics[0].name = u"Lights"_s;
    two.topics.append({u"Nets"_s, {{0, CellKind::Absent, {}}, {1, CellKind::Reported, {{1, 1, CellKind::Reported}}}}});
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(two, texts, Models::PartyOrder::fromSides(sides));
    QCOMPARE(model.topicCount(), 2);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.firstRowOf(1), 4);
    QCOMPARE(model.topicOf(4), 1);
    QCOMPARE(model.topicOf(3), 0);
    QCOMPARE(model.index(4, 1).data().toString(), u"no net would be sold"_s);
    QCOMPARE(model.index(4, 0).data(ComparisonModel::CardKindRole).toInt(), int(CellKind::Absent));
    QCOMPARE(model.index(4, 2).data(ComparisonModel::CardKindRole).toInt(), int(CellKind::Absent)); // no cell given
    QCOMPARE(model.headerData(4, Qt::Vertical, Qt::DisplayRole).toString(), u"Nets"_s);
}

QTEST_GUILESS_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
