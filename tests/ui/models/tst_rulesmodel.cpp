// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Learned rules as a table, and how one is said in a sentence.
#include "models/rulesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Models;

namespace {

LearnedRule ruleOf(RuleKind kind, const QString &words, const QString &name, const QStringList &parties)
{
    LearnedRule rule;
    rule.uuid = QUuid::createUuid();
    rule.kind = kind;
    rule.words = words;
    rule.name = name;
    rule.parties = parties;
    rule.created = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
    return rule;
}

} // namespace

class TestRulesModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsTellWhatTheyMean();
    void theCheckMarkIsAWish();
    void whatACorrectionStillBearsOut();
};

void TestRulesModel::rowsTellWhatTheyMean()
{
    RulesModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    LearnedRule learned = ruleOf(RuleKind::Alias, u"Gallant Minister"_s, u"Kari Dahl"_s, {});
    learned.article = ArticleId{3};
    learned.enabled = false;
    model.setRules({learned, ruleOf(RuleKind::Party, u"Kari Dahl"_s, {}, {u"NO"_s}),
                    ruleOf(RuleKind::Party, u"Ana Ruiz"_s, {}, {}),
                    ruleOf(RuleKind::Outlet, u"Quay Wire"_s, {}, {u"CN"_s, u"Harbour Union"_s})},
                   {{ArticleId{3}, u"Harbour talks"_s}});
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < RulesModel::LearnedColumn; ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(u" | "_s));
    }
    QCOMPARE(rows.join(u'\n'), u"Gallant Minister | is Kari Dahl | Words\n"
                               "Kari Dahl | speaks for Norway | Party\n"
                               "Ana Ruiz | speaks for nobody else | Party\n"
                               "Quay Wire | speaks for China and Harbour Union | Outlet"_s);
    QVERIFY(model.index(0, RulesModel::LearnedColumn).data().toString().startsWith(u"Harbour talks, "_s));
    QVERIFY(model.index(1, RulesModel::LearnedColumn).data().toString().startsWith(u"by hand, "_s));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"“Gallant Minister” is Kari Dahl, switched off"_s);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.rowOf(learned.uuid), 0);
    QCOMPARE(model.rowOf(QUuid::createUuid()), -1);
}

void TestRulesModel::theCheckMarkIsAWish()
{
    RulesModel model;
    const LearnedRule rule = ruleOf(RuleKind::Alias, u"Gallant Minister"_s, u"Kari Dahl"_s, {});
    model.setRules({rule}, {});
    QSignalSpy wished(&model, &RulesModel::enabledWished);
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(wished.size(), 1);
    QCOMPARE(wished.first().at(0).toUuid(), rule.uuid);
    QCOMPARE(wished.first().at(1).toBool(), false);
    QVERIFY(model.rules().first().enabled); // until the library says so
    QVERIFY(!model.setData(model.index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

void TestRulesModel::whatACorrectionStillBearsOut()
{
    Statement said;
    said.actors = {{u"Kari Dahl"_s, {u"NO"_s}}};
    said.sourceActor = Actor{u"Quay Wire"_s, {u"CN"_s}};
    QVERIFY(stillSays(ruleOf(RuleKind::Alias, u"Gallant Minister"_s, u"Kari Dahl"_s, {}), said));
    QVERIFY(!stillSays(ruleOf(RuleKind::Alias, u"Gallant Minister"_s, u"Ana Ruiz"_s, {}), said));
    QVERIFY(stillSays(ruleOf(RuleKind::Party, u"kari dahl"_s, {}, {u"NO"_s}), said));
    QVERIFY(!stillSays(ruleOf(RuleKind::Party, u"Kari Dahl"_s, {}, {u"FI"_s}), said));
    QVERIFY(stillSays(ruleOf(RuleKind::Outlet, u"Quay Wire"_s, {}, {u"CN"_s}), said));
}

QTEST_GUILESS_MAIN(TestRulesModel)
#include "tst_rulesmodel.moc"
