// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements grouped by party, and the actors who made them.
#include "models/actorsmodel.h"
#include "models/statementsmodel.h"
#include "support/harbourtalks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ActorsModel;
using Models::ArticleModel;
using Models::StatementsModel;

namespace {
void open(ArticleModel &article)
{
    const AnnotatedArticle talks = Samples::harbourTalks();
    article.setArticle(talks.article, talks.statements, {});
    Models::PartyOrder order;
    order.append(talks.statements);
    article.setPartyOrder(order);
}

QString lines(const QVariant &value)
{
    QStringList texts;
    for (const int line : value.value<QList<int>>())
        texts.append(QString::number(line));
    return texts.join(u'+');
}

QString printed(const StatementsModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex head = model.index(row, 0);
        rows.append(u"%1 %2 [%3]"_s.arg(head.data().toString(), head.data(StatementsModel::CountRole).toString(),
                                        lines(head.data(StatementsModel::LinesRole))));
        for (int child = 0; child < model.rowCount(head); ++child) {
            const QModelIndex statement = model.index(child, 0, head);
            rows.append(u" %1 · %2 · via %3[%4] · ¶%5"_s.arg(statement.data(StatementsModel::SpeakerRole).toString(),
                                                             statement.data(StatementsModel::VerbRole).toString(),
                                                             statement.data(StatementsModel::SourceRole).toString(),
                                                             lines(statement.data(StatementsModel::SourceLinesRole)),
                                                             statement.data(StatementsModel::LabelRole).toString()));
        }
    }
    return rows.join(u'\n');
}
} // namespace

class TestStatementsModel : public QObject
{
    Q_OBJECT

private slots:
    void groupsByParty();
    void sidesDecideTheOrder();
    void keepsTheModelsPromises();
    void countsHaveTheirDenominator();
    void findsTheRowOfAStatement();
    void speaksEachRow();
    void countsActors();
    void survivesItsModel();
    void correctionsMoveOnlyTheirRows();
    void anyCorrectionLeavesWhatAFreshModelHas();
};

void TestStatementsModel::groupsByParty()
{
    ArticleModel article;
    open(article);
    StatementsModel model;
    model.setModel(&article);
    QCOMPARE(printed(model), uR"(Japan 2 [0]
 Haru Tani · expressed · via [] · ¶2
 Haru Tani · said · via [] · ¶2
China 2 [1]
 Lin Bo · called · via [] · ¶3
 Lin Bo · promised · via Tokyo delegation[0] · ¶4
Japan and China 1 [0+1]
 The two delegations · agreed · via [] · ¶1
Pilots’ Guild 1 [2]
 The Pilots’ Guild · welcomed · via [] · ¶5
Speaker unknown 1 []
 a person at the table · recalled · via [] · ¶6)"_s);
}

void TestStatementsModel::sidesDecideTheOrder()
{
    ArticleModel article;
    open(article);
    StatementsModel model;
    model.setModel(&article);
    article.setPartyOrder(
        Models::PartyOrder::fromSides({{{}, u"China"_s, {u"CN"_s}, false}, {{}, u"Japan"_s, {u"JP"_s}, false}}));
    QStringList heads;
    for (int row = 0; row < model.rowCount(); ++row)
        heads.append(model.index(row, 0).data().toString());
    QCOMPARE(heads,
             (QStringList{u"China"_s, u"Japan"_s, u"China and Japan"_s, u"Pilots’ Guild"_s, u"Speaker unknown"_s}));
}

void TestStatementsModel::keepsTheModelsPromises()
{
    ArticleModel article;
    StatementsModel model;
    ActorsModel actors;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester actorsTester(&actors, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setModel(&article);
    actors.setModel(&article);
    open(article);
    QCOMPARE(model.rowCount(), 5);
    article.setStatements({});
    QCOMPARE(model.rowCount(), 0);
    open(article);
    model.setModel(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestStatementsModel::countsHaveTheirDenominator()
{
    ArticleModel article;
    StatementsModel model;
    model.setModel(&article);
    QCOMPARE(model.counts().sentence(), u"No statements"_s);
    open(article);
    QCOMPARE(model.counts().total(), 7);
    QCOMPARE(model.counts().sentence(), u"Statements 7: 1 checked, 4 certain, 1 likely, 1 unknown"_s);
}

void TestStatementsModel::findsTheRowOfAStatement()
{
    ArticleModel article;
    open(article);
    StatementsModel model;
    model.setModel(&article);
    for (const int shown : article.shown())
        QCOMPARE(model.indexOfStatement(shown).data(StatementsModel::StatementIndexRole).toInt(), shown);
    QVERIFY(!model.indexOfStatement(4).isValid());
}

void TestStatementsModel::speaksEachRow()
{
    ArticleModel article;
    open(article);
    StatementsModel model;
    model.setModel(&article);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Japan: statements 2"_s);
    QCOMPARE(
        model.indexOfStatement(5).data(Qt::AccessibleTextRole).toString(),
        u"nets would be returned within a month, Lin Bo, for China, promised, according to Tokyo delegation, paragraph 4, likely"_s);
}

void TestStatementsModel::countsActors()
{
    ArticleModel article;
    open(article);
    ActorsModel model;
    model.setModel(&article);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data().toString() + u'|' + model.index(row, 1).data().toString() + u'|' +
                    model.index(row, 2).data().toString());
    QCOMPARE(rows.join(u'\n'), uR"(The two delegations|Japan and China|1
Haru Tani|Japan|2
Lin Bo|China|2
The Pilots’ Guild|Pilots’ Guild|1)"_s);
    QCOMPARE(model.index(1, 0).data(ActorsModel::StatementsRole).value<QList<int>>(), (QList<int>{1, 2}));
}

void TestStatementsModel::survivesItsModel()
{
    StatementsModel model;
    {
        ArticleModel article;
        open(article);
        model.setModel(&article);
    }
    QCOMPARE(model.rowCount(), 0);
}

namespace {
QList<Statement> known(QList<Statement> statements)
{
    uint number = 0;
    for (Statement &statement : statements) {
        statement.uuid = QUuid(0xc0de, quint16(number++), 0, 0, 0, 0, 0, 0, 0, 0, 1);
        statement.parent = -1;
    }
    return statements;
}

QString printedRows(const StatementsModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex head = model.index(row, 0);
        lines.append(head.data().toString() + u' ' + head.data(StatementsModel::CountRole).toString());
        for (int child = 0; child < model.rowCount(head); ++child) {
            const QModelIndex statement = model.index(child, 0, head);
            lines.append(u"  "_s + statement.data(StatementsModel::StatementIndexRole).toString() + u' ' +
                         statement.data(Qt::AccessibleTextRole).toString());
        }
    }
    lines.append(model.counts().sentence());
    return lines.join(u'\n');
}
} // namespace

void TestStatementsModel::correctionsMoveOnlyTheirRows()
{
    ArticleModel article;
    const AnnotatedArticle talks = Samples::harbourTalks();
    QList<Statement> statements = known(talks.statements);
    Models::PartyOrder order;
    order.append(statements);
    article.setPartyOrder(order);
    article.setArticle(talks.article, statements, {});
    StatementsModel model;
    model.setModel(&article);
    const QPersistentModelIndex lin = model.indexOfStatement(3);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    statements[1].check = Check::Corrected; // from Japan's rows to China's
    statements[1].parties = {u"CN"_s};
    statements[1].actors = {{u"Lin Bo"_s, {u"CN"_s}}};
    article.setStatements(statements);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(lin.data(StatementsModel::StatementIndexRole).toInt(), 3);
    QCOMPARE(model.indexOfStatement(1).parent(), lin.parent());
    statements[6].check = Check::Rejected; // the guild's only one: its head goes
    article.setStatements(statements);
    QCOMPARE(reset.count(), 0);
    QVERIFY(!model.indexOfStatement(6).isValid());
}

void TestStatementsModel::anyCorrectionLeavesWhatAFreshModelHas()
{
    ArticleModel article;
    const AnnotatedArticle talks = Samples::harbourTalks();
    const QList<Statement> all = known(talks.statements);
    Models::PartyOrder order;
    order.append(all);
    order.append(known({Samples::statementOf(talks.article, u"the storms"_s, {}, {}, {u"NO"_s})}));
    article.setPartyOrder(order);
    article.setArticle(talks.article, all, {});
    StatementsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setModel(&article);
    const QList<QStringList> parties{{u"JP"_s}, {u"CN"_s}, {}, {u"JP"_s, u"CN"_s}, {u"NO"_s}};
    for (uint step = 0; step < 300; ++step) {
        QList<Statement> some;
        for (int at = 0; at < all.size(); ++at) {
            Statement one = all[at];
            const uint dice = (step * 7919 + uint(at) * 104729) % 1009;
            if (dice % 3 == 0)
                one.parties = parties[qsizetype(dice % 5)];
            if (dice % 7 == 0)
                one.check = Check::Rejected;
            if (dice % 11 != 0)
                some.append(one);
        }
        article.setStatements(some);
        StatementsModel fresh;
        fresh.setModel(&article);
        QCOMPARE(printedRows(model), printedRows(fresh));
    }
}

QTEST_GUILESS_MAIN(TestStatementsModel)
#include "tst_statementsmodel.moc"
