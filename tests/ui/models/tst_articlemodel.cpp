// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article's paragraphs and statements as rows.
#include "models/articlemodel.h"
#include "models/voices.h"
#include "support/harbourtalks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Models::ArticleModel;

namespace {
ArticleModel &filled(ArticleModel &model)
{
    const AnnotatedArticle talks = Samples::harbourTalks();
    model.setArticle(talks.article, talks.statements, Samples::harbourHighlights(talks.article));
    return model;
}

QString printed(const ArticleModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex paragraph = model.index(row, 0);
        lines.append(u'¶' + paragraph.data(ArticleModel::LabelRole).toString());
        for (int child = 0; child < model.rowCount(paragraph); ++child) {
            const QModelIndex statement = model.index(child, 0, paragraph);
            lines.append(u" %1: %2 %3 [%4] %5"_s.arg(statement.data(ArticleModel::StatementIndexRole).toInt())
                             .arg(statement.data(ArticleModel::SpeakerNameRole).toString(),
                                  statement.data(ArticleModel::VerbRole).toString(),
                                  statement.data(ArticleModel::PartiesRole).toStringList().join(u'+'),
                                  statement.data(ArticleModel::SourceRole).toString()));
        }
    }
    return lines.join(u'\n');
}
} // namespace

class TestArticleModel : public QObject
{
    Q_OBJECT

private slots:
    void statementsStandUnderTheirParagraphs();
    void keepsTheModelsPromises();
    void rolesCarryTheValues();
    void findsTheRowOfAStatement();
    void paragraphsNameTheirHighlights();
    void aLongHighlightReachesPastShortOnes();
    void changedHighlightsTouchTheirParagraphsOnly();
    void newStatementsKeepHighlights();
    void aCorrectedStatementChangesItsRowOnly();
    void statementsThatComeAndGoMoveNoOthers();
    void anyCorrectionKeepsTheModelsPromises();
    void spansOutsideTheTextDoNoHarm();
    void partyOrderIsAnnouncedOnce();
    void attitudesAndRejectedComeOnRequestOnly();
    void aRejectedLinkOfAChainStandsOnce();
    void aVoiceIsASpeakerOrAParty_data();
    void aVoiceIsASpeakerOrAParty();
    void aVoiceStaysWithItsText();
    void voicesAreCountedByParty();
};

void TestArticleModel::statementsStandUnderTheirParagraphs()
{
    ArticleModel model;
    QCOMPARE(printed(filled(model)), uR"(¶
¶1
 0: The two delegations agreed [JP+CN] 
¶2
 1: Haru Tani expressed [JP] 
 2: Haru Tani said [JP] 
¶3
 3: Lin Bo called [CN] 
¶4
 5: Lin Bo promised [CN] Tokyo delegation
¶5
 6: The Pilots’ Guild welcomed [Pilots’ Guild] 
¶6
 7: a person at the table recalled [] )"_s);
}

void TestArticleModel::keepsTheModelsPromises()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filled(model);
    model.setStatements({});
    QCOMPARE(model.rowCount(model.index(1, 0)), 0);
    filled(model);
    model.setHighlights({});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestArticleModel::rolesCarryTheValues()
{
    ArticleModel model;
    filled(model);
    const QModelIndex checked = model.indexOfStatement(1);
    QCOMPARE(checked.data().toString(), u"“deep unease” about the new patrol line"_s);
    QCOMPARE(checked.data(ArticleModel::KindRole).toString(), u"direct"_s);
    QCOMPARE(checked.data(ArticleModel::LabelRole).toString(), u"2"_s);
    QCOMPARE(checked.data(ArticleModel::CheckRole).toInt(), int(Check::Accepted));
    QCOMPARE(checked.data(ArticleModel::ActorsRole).toStringList(), QStringList{u"Haru Tani"_s});
    QCOMPARE(checked.data(ArticleModel::SpanRole).value<TextSpan>(), model.statements()[1].content);
    const QModelIndex headline = model.index(0, 0);
    QCOMPARE(headline.data(ArticleModel::KindRole).toString(), u"headline"_s);
    QCOMPARE(headline.data(ArticleModel::StatementIndexRole).toInt(), -1);
    QCOMPARE(model.indexOfStatement(5).data(ArticleModel::StateRole).toInt(), int(State::Likely));
    QVERIFY(!headline.data(Qt::DecorationRole).isValid());
}

void TestArticleModel::findsTheRowOfAStatement()
{
    ArticleModel model;
    filled(model);
    for (const int shown : model.shown())
        QCOMPARE(model.indexOfStatement(shown).data(ArticleModel::StatementIndexRole).toInt(), shown);
    QVERIFY(!model.indexOfStatement(4).isValid()); // the outer link is not shown
    QVERIFY(!model.indexOfStatement(-1).isValid());
    QVERIFY(!model.indexOfStatement(99).isValid());
}

void TestArticleModel::paragraphsNameTheirHighlights()
{
    ArticleModel model;
    filled(model);
    const auto onRow = [&model](int row) {
        return model.index(row, 0).data(ArticleModel::HighlightsRole).value<QList<QUuid>>();
    };
    QCOMPARE(onRow(0).size(), 0);
    QCOMPARE(onRow(1), QList<QUuid>{model.highlights()[0].uuid});
    QCOMPARE(onRow(2), (QList<QUuid>{model.highlights()[1].uuid, model.highlights()[2].uuid}));
    QCOMPARE(model.indexOfStatement(2).data(ArticleModel::HighlightsRole).value<QList<QUuid>>(),
             QList<QUuid>{model.highlights()[2].uuid});
    QCOMPARE(model.indexOfStatement(3).data(ArticleModel::HighlightsRole).value<QList<QUuid>>().size(), 0);
}

void TestArticleModel::aLongHighlightReachesPastShortOnes()
{
    const AnnotatedArticle talks = Samples::harbourTalks();
    Highlight whole = makeHighlight(talks.article.text, {0, talks.article.text.size()}, 2);
    whole.uuid = QUuid::createUuid();
    QList<Highlight> highlights = Samples::harbourHighlights(talks.article);
    highlights.append(whole);
    ArticleModel model;
    model.setArticle(talks.article, talks.statements, highlights);
    QCOMPARE(model.highlights().first().uuid, whole.uuid); // by begin
    const QModelIndex last = model.index(model.rowCount() - 1, 0);
    QCOMPARE(last.data(ArticleModel::HighlightsRole).value<QList<QUuid>>(), QList<QUuid>{whole.uuid});
}

void TestArticleModel::changedHighlightsTouchTheirParagraphsOnly()
{
    ArticleModel model;
    filled(model);
    const QSignalSpy rows(&model, &ArticleModel::dataChanged);
    const QSignalSpy changed(&model, &ArticleModel::highlightsChanged);
    QList<Highlight> highlights = model.highlights();
    model.setHighlights(highlights);
    QCOMPARE(changed.size(), 0);
    highlights[3].colour = 2;
    model.setHighlights(highlights);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rows.size(), 2); // ¶5 and its statement
    QCOMPARE(rows[0][0].value<QModelIndex>(), model.index(5, 0));
    QCOMPARE(rows[1][0].value<QModelIndex>(), model.indexOfStatement(6));
}

void TestArticleModel::newStatementsKeepHighlights()
{
    ArticleModel model;
    filled(model);
    const QSignalSpy reset(&model, &ArticleModel::modelReset);
    model.setStatements({model.statements()[1]});
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.highlights().size(), 4);
    QCOMPARE(model.shown(), QList<int>{0});
}

namespace {
/// As a library hands them out: each with a UUID.
QList<Statement> known(QList<Statement> statements)
{
    uint number = 0;
    for (Statement &statement : statements)
        statement.uuid = QUuid(0xc0de, quint16(number++), 0, 0, 0, 0, 0, 0, 0, 0, 1);
    return statements;
}
} // namespace

void TestArticleModel::aCorrectedStatementChangesItsRowOnly()
{
    ArticleModel model;
    const AnnotatedArticle talks = Samples::harbourTalks();
    QList<Statement> statements = known(talks.statements);
    model.setArticle(talks.article, statements, {});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy told(&model, &ArticleModel::statementsChanged);
    statements[3].check = Check::Accepted;
    statements[3].state = State::Certain;
    model.setStatements(statements);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex(), model.indexOfStatement(3));
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.first().first().value<QList<int>>(), QList<int>{3});
    model.setStatements(statements);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.statementOf(statements[5].uuid), 5);
    QCOMPARE(model.statementOf({}), -1);
}

void TestArticleModel::statementsThatComeAndGoMoveNoOthers()
{
    ArticleModel model;
    const AnnotatedArticle talks = Samples::harbourTalks();
    QList<Statement> statements = known(talks.statements);
    model.setArticle(talks.article, statements, {});
    const QPersistentModelIndex last = model.indexOfStatement(7);
    const QPersistentModelIndex second = model.indexOfStatement(2);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    Statement added = Samples::statementOf(talks.article, u"Harbour talks end"_s, {}, {}, {});
    added.uuid = QUuid::createUuid();
    statements.prepend(added);
    for (Statement &statement : statements)
        statement.parent = statement.parent < 0 ? -1 : statement.parent + 1;
    statements[2].check = Check::Rejected;
    model.setStatements(statements);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(last.data(ArticleModel::StatementIndexRole).toInt(), 8);
    QCOMPARE(second.data(ArticleModel::StatementIndexRole).toInt(), 3);
    QCOMPARE(second.row(), 0);
    QCOMPARE(model.indexOfStatement(0).data().toString(), u"Harbour talks end"_s);
    QVERIFY(!model.indexOfStatement(2).isValid());
}

void TestArticleModel::anyCorrectionKeepsTheModelsPromises()
{
    ArticleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const AnnotatedArticle talks = Samples::harbourTalks();
    const QList<Statement> all = known(talks.statements);
    model.setArticle(talks.article, all, {});
    // Every subset of them, one after the other in an order that jumps.
    for (uint step = 0; step < 256; ++step) {
        const uint chosen = (step * 157) % 256;
        QList<Statement> some;
        for (int at = 0; at < all.size(); ++at) {
            Statement one = all[at];
            one.parent = -1;
            if ((chosen >> at) % 2 == 0)
                one.check = Check::Rejected;
            if (at != int(step % 8))
                some.append(one);
        }
        model.setStatements(some);
        ArticleModel fresh;
        fresh.setArticle(talks.article, some, {});
        QCOMPARE(model.shown(), fresh.shown());
        QCOMPARE(printed(model), printed(fresh));
    }
}

void TestArticleModel::spansOutsideTheTextDoNoHarm()
{
    const AnnotatedArticle talks = Samples::harbourTalks();
    Statement astray = talks.statements[1];
    astray.content = {5, talks.article.text.size() + 40};
    astray.speaker = TextSpan{-7, 4};
    astray.cue = TextSpan{9999, 99999};
    ArticleModel model;
    model.setArticle(talks.article, {astray}, {});
    const QModelIndex row = model.indexOfStatement(0);
    QCOMPARE(row.data().toString(), talks.article.text.mid(5));
    QCOMPARE(row.data(ArticleModel::SpeakerRole).toString(), u"Harb"_s);
    model.setArticle({}, {astray}, {});
    QVERIFY(!model.indexOfStatement(0).isValid());
}

void TestArticleModel::partyOrderIsAnnouncedOnce()
{
    ArticleModel model;
    filled(model);
    const QSignalSpy announced(&model, &ArticleModel::partyOrderChanged);
    Models::PartyOrder order;
    order.append(model.statements());
    model.setPartyOrder(order);
    model.setPartyOrder(order);
    QCOMPARE(announced.size(), 1);
    QCOMPARE(model.partyOrder().indexOf(u"CN"_s), 1);
}

namespace {
/// The fourth is an attitude, the seventh was rejected.
AnnotatedArticle doubtfulTalks()
{
    AnnotatedArticle talks = Samples::harbourTalks();
    talks.statements[3].act = Act::Attitude;
    talks.statements[6].check = Check::Rejected;
    return talks;
}
} // namespace

void TestArticleModel::attitudesAndRejectedComeOnRequestOnly()
{
    const AnnotatedArticle talks = doubtfulTalks();
    ArticleModel model;
    const QAbstractItemModelTester tester(&model);
    model.setArticle(talks.article, talks.statements, {});
    QCOMPARE(model.shown(), (QList<int>{0, 1, 2, 5, 7}));
    model.setChoice({.attitudes = true});
    QCOMPARE(model.shown(), (QList<int>{0, 1, 2, 3, 5, 7}));
    model.setChoice({.rejected = true});
    QCOMPARE(model.shown(), (QList<int>{0, 1, 2, 5, 6, 7}));
    model.setChoice({.attitudes = true, .rejected = true, .onlyUnchecked = true});
    QCOMPARE(model.shown(), (QList<int>{0, 2, 3, 5, 7}));                       // 1 was accepted
    QCOMPARE(shownStatements(model.statements()), (QList<int>{0, 1, 2, 5, 7})); // what is compared and exported
    model.setStatements(talks.statements);
    QCOMPARE(model.shown().size(), 5);
}

void TestArticleModel::aRejectedLinkOfAChainStandsOnce()
{
    AnnotatedArticle talks = Samples::harbourTalks();
    talks.statements[5].check = Check::Rejected; // its outer link, 4, is shown again
    ArticleModel model;
    model.setArticle(talks.article, talks.statements, {});
    QCOMPARE(model.shown(), (QList<int>{0, 1, 2, 3, 4, 6, 7}));
    model.setChoice({.rejected = true});
    QCOMPARE(model.shown(), (QList<int>{0, 1, 2, 3, 4, 5, 6, 7}));
}

void TestArticleModel::aVoiceIsASpeakerOrAParty_data()
{
    using Models::Voice;
    QTest::addColumn<Voice>("voice");
    QTest::addColumn<QList<int>>("voiced");
    QTest::addColumn<QString>("name");
    QTest::newRow("speaker") << Voice::ofSpeaker(u"Lin Bo"_s) << QList<int>{3, 5} << u"Lin Bo"_s;
    QTest::newRow("mention without an actor")
        << Voice::ofSpeaker(u"a person at the table"_s) << QList<int>{7} << u"a person at the table"_s;
    QTest::newRow("party, also jointly") << Voice::ofParties({u"CN"_s}, false) << QList<int>{0, 3, 5} << u"China"_s;
    QTest::newRow("two parties") << Voice::ofParties({u"CN"_s, u"JP"_s}, false) << QList<int>{0}
                                 << u"China and Japan"_s;
    QTest::newRow("nobody known") << Voice::ofParties({}, true) << QList<int>{7} << u"Speaker unknown"_s;
    QTest::newRow("who speaks for nobody") << Voice::ofParties({}, false) << QList<int>{} << u"No party"_s;
}

void TestArticleModel::aVoiceIsASpeakerOrAParty()
{
    QFETCH(Models::Voice, voice);
    QFETCH(QList<int>, voiced);
    QFETCH(QString, name);
    ArticleModel model;
    filled(model);
    QCOMPARE(model.voiced(), model.shown());
    QVERIFY(model.isVoiced(6));
    const QSignalSpy changed(&model, &ArticleModel::voiceChanged);
    model.setVoice(voice);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.voiced(), voiced);
    QCOMPARE(model.isVoiced(6), false);
    QCOMPARE(Models::voiceName(voice), name);
    model.setVoice(std::nullopt);
    QCOMPARE(model.voiced(), model.shown());
}

void TestArticleModel::aVoiceStaysWithItsText()
{
    ArticleModel model;
    filled(model);
    model.setVoice(Models::Voice::ofSpeaker(u"Lin Bo"_s));
    const QSignalSpy changed(&model, &ArticleModel::voiceChanged);
    QList<Statement> fewer = model.statements();
    fewer[3].actors = {{u"Haru Tani"_s, {u"JP"_s}}};
    model.setStatements(fewer);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.voiced(), QList<int>{5});
    model.setArticle(Samples::articleOf(u"Another text.\n\nLin Bo said nothing."_s), {}, {});
    QVERIFY(!model.voice());
}

void TestArticleModel::voicesAreCountedByParty()
{
    ArticleModel model;
    filled(model);
    Models::PartyOrder order;
    order.append(model.statements());
    model.setPartyOrder(order);
    QStringList found;
    for (const Models::VoiceCount &one : Models::voicesOf(model))
        found.append(u"%1 %2"_s.arg(Models::voiceName(one.voice)).arg(one.count));
    QCOMPARE(found.join(u", "_s), u"Japan 3, Haru Tani 2, The two delegations 1, China 3, Lin Bo 2, Pilots’ Guild 1, "
                                  "The Pilots’ Guild 1, Speaker unknown 1, a person at the table 1"_s);
}

QTEST_GUILESS_MAIN(TestArticleModel)
#include "tst_articlemodel.moc"
