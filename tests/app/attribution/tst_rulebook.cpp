// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Learned rules in the engine: whom words stand for and who speaks for whom, in every language.
#include "attribution/engine.h"
#include "support/documents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

LearnedRule alias(const QString &words, const QString &name)
{
    LearnedRule rule;
    rule.words = words;
    rule.name = name;
    return rule;
}

LearnedRule party(const QString &name, const QStringList &parties, RuleKind kind = RuleKind::Party)
{
    LearnedRule rule;
    rule.kind = kind;
    rule.words = name;
    rule.parties = parties;
    return rule;
}

/// "actor[parties] < source[parties] | content" for each statement.
QString found(const Article &article, const QList<LearnedRule> &rules)
{
    const auto statements = Attribution::findStatements(article, rules);
    if (!statements)
        return statements.error().detail;
    const auto told = [](const Actor &actor) { return actor.name + u'[' + actor.parties.join(u'+') + u']'; };
    QStringList lines;
    for (const Statement &statement : *statements) {
        QStringList actors;
        for (const Actor &actor : statement.actors)
            actors.append(told(actor));
        const QString source = statement.sourceActor ? u" < "_s + told(*statement.sourceActor) : QString();
        lines.append(actors.join(u" & "_s) + source + u" | "_s + statement.content.of(article.text).toString());
    }
    return lines.join(u'\n');
}

QString found(const QString &text, const QList<LearnedRule> &rules, const QString &language = u"en"_s)
{
    return found(TestSupport::articleOf(text, language), rules);
}

State stateOf(const QString &text, const QList<LearnedRule> &rules)
{
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text), rules);
    return statements && !statements->isEmpty() ? statements->first().state : State::Unknown;
}

} // namespace

class TestRuleBook : public QObject
{
    Q_OBJECT

private slots:
    void anAliasNamesTheActor();
    void pronounsFollowTheAlias();
    void anAliasJoinsWhomTheTextNames();
    void partiesAreTheRules();
    void aBodysPartyIsItsPeoples();
    void anOutletSpeaksForItsParty();
    void sourcesAreNamedToo();
    void worksInEveryLanguage_data();
    void worksInEveryLanguage();
    void otherWordsAreLeftAlone();
    void offMeansOff();
    void anExplainedMentionIsNoGuess();
    void withoutRulesNothingChanges();
};

void TestRuleBook::anAliasNamesTheActor()
{
    const QList<LearnedRule> rules{alias(u"Gallant Minister"_s, u"Kari Dahl"_s), party(u"Kari Dahl"_s, {u"NO"_s})};
    QCOMPARE(found(u"“The harbours stay open,” the Gallant Minister said."_s, rules),
             u"Kari Dahl[NO] | “The harbours stay open,”"_s);
    QCOMPARE(found(u"“The harbours stay open,” said the gallant minister, who arrived late."_s, rules),
             u"Kari Dahl[NO] | “The harbours stay open,”"_s);
}

void TestRuleBook::pronounsFollowTheAlias()
{
    const QString text = u"The Gallant Minister arrived late. “The harbours stay open,” she said. She said that the "
                         "fees would fall."_s;
    QCOMPARE(found(text, {alias(u"Gallant Minister"_s, u"Kari Dahl"_s), party(u"Kari Dahl"_s, {u"NO"_s})}),
             u"Kari Dahl[NO] | “The harbours stay open,”\nKari Dahl[NO] | that the fees would fall"_s);
}

void TestRuleBook::anAliasJoinsWhomTheTextNames()
{
    const QString text = u"Norwegian Foreign Minister Kari Dahl said that the fees would fall. The Gallant Minister "
                         "said that the harbours would stay open."_s;
    QCOMPARE(found(text, {alias(u"Gallant Minister"_s, u"Kari Dahl"_s)}),
             u"Kari Dahl[NO] | that the fees would fall\nKari Dahl[NO] | that the harbours would stay open"_s);
}

void TestRuleBook::partiesAreTheRules()
{
    const QString text = u"Norwegian Foreign Minister Kari Dahl said that the fees would fall."_s;
    QCOMPARE(found(text, {party(u"Kari Dahl"_s, {u"FI"_s})}), u"Kari Dahl[FI] | that the fees would fall"_s);
    QCOMPARE(found(text, {party(u"kari  dahl"_s, {})}), u"Kari Dahl[] | that the fees would fall"_s);
}

void TestRuleBook::aBodysPartyIsItsPeoples()
{
    const QString text = u"“The harbours stay open,” a spokeswoman for the Harbour Company said."_s;
    const QString without = found(text, {});
    QVERIFY2(without.contains(u"[Harbour Company]"_s), qPrintable(without));
    const QString with = found(text, {party(u"Harbour Company"_s, {u"NO"_s})});
    QVERIFY2(with.contains(u"[NO] |"_s), qPrintable(with));
}

void TestRuleBook::anOutletSpeaksForItsParty()
{
    const LearnedRule rule = party(u"Quay Wire"_s, {u"CN"_s}, RuleKind::Outlet);
    QCOMPARE(found(u"The Quay Wire said that the harbours would stay open."_s, {rule}),
             u"Quay Wire[CN] | that the harbours would stay open"_s);
    Article own = TestSupport::articleOf(u"This newspaper said that the harbours would stay open."_s);
    own.details.outlet = u"Quay Wire"_s;
    QCOMPARE(found(own, {rule}), u"Quay Wire[CN] | that the harbours would stay open"_s);
    own.details.outlet = u"Another Wire"_s;
    QVERIFY(!found(own, {rule}).contains(u"CN"_s));
}

void TestRuleBook::sourcesAreNamedToo()
{
    const QString text = u"Finnish minister Pekka Salo said the fees would fall, the Gallant Ministry said."_s;
    const QString with =
        found(text, {alias(u"Gallant Ministry"_s, u"Ministry of Boats"_s), party(u"Ministry of Boats"_s, {u"NO"_s})});
    QVERIFY2(with.contains(u"Pekka Salo[FI] < Ministry of Boats[NO]"_s), qPrintable(with));
    QVERIFY2(with.startsWith(u"Ministry of Boats[NO] |"_s), qPrintable(with));
}

void TestRuleBook::worksInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("German") << u"de"_s << u"Galante Ministerin"_s;
    QTest::newRow("Chinese") << u"zh"_s << u"勇敢部长"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"勇敢な大臣"_s;
    QTest::newRow("no rules for it") << u"fr"_s << u"Ministre Vaillante"_s;
}

/// However much the engine can read of that language: statements with a speaker are given to it.
void TestRuleBook::worksInEveryLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, words);
    const QHash<QString, QString> texts{{u"de"_s, u"„Die Häfen bleiben offen“, sagte die Galante Ministerin."_s},
                                        {u"zh"_s, u"勇敢部长表示：“港口保持开放。”"_s},
                                        {u"ja"_s, u"勇敢な大臣は「港は開いている」と述べた。"_s},
                                        {u"fr"_s, u"“Les ports restent ouverts”, a dit la Ministre Vaillante."_s}};
    const QString text = texts.value(language);
    const auto plain = Attribution::findStatements(TestSupport::articleOf(text, language));
    QVERIFY(plain && !plain->isEmpty());
    const bool isNamed = plain->first().speaker && plain->first().speaker->of(text).contains(words);
    const QString with = found(text, {alias(words, u"Kari Dahl"_s), party(u"Kari Dahl"_s, {u"NO"_s})}, language);
    if (isNamed)
        QVERIFY2(with.startsWith(u"Kari Dahl[NO] | "_s), qPrintable(with));
    else
        QVERIFY2(!with.contains(u"Kari Dahl"_s), qPrintable(with)); // unknown is never filled with a guess
}

void TestRuleBook::otherWordsAreLeftAlone()
{
    const QList<LearnedRule> rules{alias(u"Gallant Minister"_s, u"Kari Dahl"_s), party(u"Kari Dahl"_s, {u"NO"_s})};
    for (const QString &text :
         {u"“The harbours stay open,” the minister said."_s, u"“The harbours stay open,” Finland’s minister said."_s,
          u"“The harbours stay open,” the Gallant Minister’s brother Ole Brand said."_s,
          u"“The harbours stay open,” said Sven Dahl."_s})
        QCOMPARE(found(text, rules), found(text, {}));
}

void TestRuleBook::offMeansOff()
{
    LearnedRule rule = alias(u"Gallant Minister"_s, u"Kari Dahl"_s);
    rule.enabled = false;
    const QString text = u"“The harbours stay open,” the Gallant Minister said."_s;
    QCOMPARE(found(text, {rule}), found(text, {}));
}

void TestRuleBook::anExplainedMentionIsNoGuess()
{
    const QString text = u"Ana Ruiz and Ole Brand met. “The harbours stay open,” the Gallant Ones’ friend said. “The "
                         "fees will fall,” the Gallant Minister said."_s;
    const QList<LearnedRule> rules{alias(u"Gallant Minister"_s, u"Kari Dahl"_s)};
    const auto with = Attribution::findStatements(TestSupport::articleOf(text), rules);
    const auto without = Attribution::findStatements(TestSupport::articleOf(text));
    QVERIFY(with && without && with->size() == without->size());
    QCOMPARE(with->last().actors, (QList<Actor>{{u"Kari Dahl"_s, {}}}));
    QVERIFY(int(with->last().state) <= int(without->last().state));
    // What the cue itself leaves open stays open.
    const QString alone = u"The Gallant Minister arrived.\n\n“The harbours stay open.”"_s;
    QVERIFY(int(stateOf(alone, rules)) >= int(stateOf(alone, {})));
}

void TestRuleBook::withoutRulesNothingChanges()
{
    const QString text = u"Norwegian Foreign Minister Kari Dahl said that the fees would fall. “No,” she said."_s;
    QCOMPARE(found(text, {}), found(text, {alias(u"Nobody Here"_s, u"Ana Ruiz"_s)}));
}

QTEST_APPLESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
