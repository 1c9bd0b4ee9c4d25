// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says about statements: every function keeps spans on whole characters in one block, names nobody by
// itself, and leaves the rest of the statement as it was.
#include "domain/correction.h"
#include "support/harbourtalks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using Samples::articleOf;
using Samples::find;
using Samples::statementOf;

class TestCorrection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void acceptingIsCertainAndStaysTheMachines();
    void acceptingWhatAPersonSaidChangesNothing();
    void rejectingKeepsTheAnswer();
    void aSpeakerIsWhoWasNamed();
    void aPronounStaysTheMention();
    void anothersNameIsNoMention();
    void pointedWordsAreTheMention();
    void nobodyNamedLeavesNobody();
    void namesAreCleaned();
    void anAddedStatementStaysAdded();
    void sourcesComeAndGo();
    void partiesGoToTheirActors();
    void partiesOfSeveralActors();
    void addedWords_data();
    void addedWords();
    void addedWordsNeverCutCharacters();
    void addedWordsStayInOneParagraph();
    void partsOfOneParagraphAreOne();
    void splittingMakesTwo();
    void splittingNeedsWordsOnBothSides_data();
    void splittingNeedsWordsOnBothSides();
    void joiningGrowsTheFirst();
    void joiningStaysInOneParagraph();
    void anUnknownSpeakerStaysUnknownWhenWordsChange();
    void sameSpeakersAreFound();
    void nobodyHasNoCompany();

private:
    Article m_article;
    Statement m_statement;
};

void TestCorrection::init()
{
    m_article = articleOf(u"Talks end\n\n"
                          "Finnish Foreign Minister Pekka Salo met Kari Dahl. He said that the fees would be lowered. "
                          "“Yes,” Dahl said. “Soon.”\n\n"
                          "Kari Dahl said “the harbours stay open” and that the nets were safe."_s);
    m_statement = statementOf(m_article, u"that the fees would be lowered"_s, u"He"_s, u"said"_s, {u"NO"_s});
    m_statement.actors = {{u"Kari Dahl"_s, {u"NO"_s}}};
    m_statement.chain = {*m_statement.speaker, find(m_article, u"Kari Dahl"_s)};
    m_statement.state = State::Likely;
    m_statement.uuid = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    m_statement.parent = 3;
    m_statement.group = 7;
}

void TestCorrection::acceptingIsCertainAndStaysTheMachines()
{
    const Statement made = accepted(m_statement);
    QVERIFY(made.check == Check::Accepted && made.state == State::Certain && made.by == MadeBy::Machine);
    QCOMPARE(made.actors, m_statement.actors);
    QVERIFY(accepted(rejected(m_statement)).check == Check::Accepted);
}

void TestCorrection::acceptingWhatAPersonSaidChangesNothing()
{
    const Statement corrected = withSpeaker(m_article, m_statement, {{}, {{u"Pekka Salo"_s, {}}}});
    QVERIFY(accepted(corrected).check == Check::Corrected);
    QVERIFY(accepted(corrected).by == MadeBy::Person);
}

void TestCorrection::rejectingKeepsTheAnswer()
{
    const Statement made = rejected(m_statement);
    QVERIFY(made.check == Check::Rejected);
    QCOMPARE(made.actors, m_statement.actors);
    QCOMPARE(made.content, m_statement.content);
    QCOMPARE(made.parent, 3);
}

void TestCorrection::aSpeakerIsWhoWasNamed()
{
    const Statement made = withSpeaker(m_article, m_statement, {{}, {{u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(made.actors, (QList<Actor>{{u"Pekka Salo"_s, {u"FI"_s}}}));
    QCOMPARE(made.parties, QStringList{u"FI"_s});
    QVERIFY(made.check == Check::Corrected && made.by == MadeBy::Person && made.state == State::Certain);
    QCOMPARE(made.content, m_statement.content);
    QCOMPARE(made.uuid, m_statement.uuid);
    QCOMPARE(made.parent, 3);
    QCOMPARE(made.group, 7);
}

void TestCorrection::aPronounStaysTheMention()
{
    const Statement made = withSpeaker(m_article, m_statement, {{}, {{u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(made.speaker, m_statement.speaker);
    QCOMPARE(made.chain, (QList<TextSpan>{*m_statement.speaker, find(m_article, u"Pekka Salo"_s)}));
}

void TestCorrection::anothersNameIsNoMention()
{
    Statement named = statementOf(m_article, u"“the harbours stay open”"_s, u"Kari Dahl"_s, u"said"_s, {u"NO"_s});
    const Statement salo = withSpeaker(m_article, named, {{}, {{u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(salo.speaker, find(m_article, u"Pekka Salo"_s)); // nearest before: it stands in no words of this paragraph
    const Statement nowhere = withSpeaker(m_article, named, {{}, {{u"John Smith"_s, {}}}});
    QVERIFY(!nowhere.speaker && nowhere.chain.isEmpty());
    const Statement fuller = withSpeaker(m_article, named, {{}, {{u"Foreign Minister Kari Dahl"_s, {u"NO"_s}}}});
    QCOMPARE(fuller.speaker, named.speaker);
}

void TestCorrection::pointedWordsAreTheMention()
{
    const TextSpan pointed = find(m_article, u"Finnish Foreign Minister Pekka Salo"_s);
    const Statement made = withSpeaker(m_article, m_statement, {pointed, {{u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(made.speaker, pointed);
    QCOMPARE(made.chain, QList<TextSpan>{pointed});
}

void TestCorrection::nobodyNamedLeavesNobody()
{
    const Statement made = withSpeaker(m_article, m_statement, {});
    QVERIFY(!made.speaker && made.actors.isEmpty() && made.parties.isEmpty() && made.chain.isEmpty());
    QVERIFY(made.state == State::Certain && made.check == Check::Corrected);
}

void TestCorrection::namesAreCleaned()
{
    const Statement made = withSpeaker(m_article, m_statement,
                                       {{}, {{u"  Pekka\n Salo "_s, {u"FI"_s, u" "_s, u"FI"_s}}, {u" "_s, {u"NO"_s}}}});
    QCOMPARE(made.actors, (QList<Actor>{{u"Pekka Salo"_s, {u"FI"_s}}}));
    QCOMPARE(made.parties, QStringList{u"FI"_s});
}

void TestCorrection::anAddedStatementStaysAdded()
{
    const auto added = addedFrom(m_article, find(m_article, u"the nets were safe"_s));
    QVERIFY(added);
    QVERIFY(added->state == State::Unknown && !added->speaker && added->actors.isEmpty());
    QVERIFY(withSpeaker(m_article, *added, {{}, {{u"Kari Dahl"_s, {}}}}).check == Check::Added);
    QVERIFY(accepted(*added).check == Check::Added);
}

void TestCorrection::sourcesComeAndGo()
{
    const Statement made = withSource(m_article, m_statement, {{}, {{u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(made.source, find(m_article, u"Pekka Salo"_s));
    QCOMPARE(made.sourceActor, (Actor{u"Pekka Salo"_s, {u"FI"_s}}));
    QCOMPARE(made.actors, m_statement.actors);
    const Statement gone = withSource(m_article, made, {});
    QVERIFY(!gone.source && !gone.sourceActor && gone.check == Check::Corrected);
}

void TestCorrection::partiesGoToTheirActors()
{
    const Statement made = withParties(m_article, m_statement, {u"FI"_s, u"Nordic Council"_s});
    QCOMPARE(made.parties, (QStringList{u"FI"_s, u"Nordic Council"_s}));
    QCOMPARE(made.actors, (QList<Actor>{{u"Kari Dahl"_s, {u"FI"_s, u"Nordic Council"_s}}}));
    Statement mentioned = m_statement;
    mentioned.actors.clear();
    QCOMPARE(withParties(m_article, mentioned, {u"FI"_s}).actors, (QList<Actor>{{u"He"_s, {u"FI"_s}}}));
    mentioned.speaker.reset();
    QCOMPARE(withParties(m_article, mentioned, {u"FI"_s}).actors, (QList<Actor>{{u"Finland"_s, {u"FI"_s}}}));
    QVERIFY(withParties(m_article, m_statement, {}).parties.isEmpty());
}

void TestCorrection::partiesOfSeveralActors()
{
    m_statement.actors = {{u"Dahl"_s, {u"NO"_s}}, {u"Salo"_s, {u"FI"_s}}};
    const Statement other = withParties(m_article, m_statement, {u"NO"_s, u"SE"_s});
    QCOMPARE(other.actors, (QList<Actor>{{u"Dahl"_s, {u"NO"_s}}, {u"Salo"_s, {u"SE"_s}}}));
    const Statement more = withParties(m_article, m_statement, {u"NO"_s, u"FI"_s, u"SE"_s});
    QCOMPARE(more.actors, (QList<Actor>{{u"Dahl"_s, {u"NO"_s, u"SE"_s}}, {u"Salo"_s, {u"FI"_s}}}));
}

void TestCorrection::addedWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("kind");
    const QString dahl = u"“Yes, we will,” Dahl said. He said that “soon” is not late."_s;
    QTest::newRow("the whole quotation") << dahl << u"“Yes, we will,”"_s << u"“Yes, we will,”"_s << u"direct"_s;
    QTest::newRow("its words: the marks come along")
        << dahl << u"Yes, we will,"_s << u"“Yes, we will,”"_s << u"direct"_s;
    QTest::newRow("some of its words") << dahl << u"we will"_s << u"we will"_s << u"direct"_s;
    QTest::newRow("white space at the ends")
        << dahl << u" “Yes, we will,” "_s.trimmed() + u' ' << u"“Yes, we will,”"_s << u"direct"_s;
    QTest::newRow("with a quotation in it")
        << dahl << u"that “soon” is not late"_s << u"that “soon” is not late"_s << u"mixed"_s;
    QTest::newRow("without marks") << dahl << u"is not late"_s << u"is not late"_s << u"indirect"_s;
    QTest::newRow("German marks") << u"Er sagte: „Das reicht.“ Danach ging er."_s << u"Das reicht."_s
                                  << u"„Das reicht.“"_s << u"direct"_s;
    QTest::newRow("straight marks") << u"\"No,\" he said. \"Never.\""_s << u"\"Never.\""_s << u"\"Never.\""_s
                                    << u"direct"_s;
    QTest::newRow("between straight marks")
        << u"\"No,\" he said. \"Never.\""_s << u"he said"_s << u"he said"_s << u"indirect"_s;
    QTest::newRow("Japanese marks") << u"大臣は「港は開いている」と述べた。"_s << u"港は開いている"_s
                                    << u"「港は開いている」"_s << u"direct"_s;
    QTest::newRow("British marks") << u"‘We don’t know,’ she said, of the ministers’ plan."_s << u"We don’t know,"_s
                                   << u"‘We don’t know,’"_s << u"direct"_s;
    QTest::newRow("never closed") << u"He said: “We go on"_s << u"We go on"_s << u"We go on"_s << u"direct"_s;
    QTest::newRow("right to left") << u"قال «نحن هنا» اليوم."_s << u"نحن هنا"_s << u"«نحن هنا»"_s << u"direct"_s;
}

void TestCorrection::addedWords()
{
    QFETCH(QString, text);
    QFETCH(QString, selected);
    QFETCH(QString, content);
    QFETCH(QString, kind);
    const Article article = articleOf(u"Head\n\n"_s + text);
    const auto added = addedFrom(article, find(article, selected));
    QVERIFY(added);
    QCOMPARE(added->content.of(article.text).toString(), content);
    QCOMPARE(toString(added->kind), kind);
    QVERIFY(added->check == Check::Added && added->by == MadeBy::Person && added->uuid.isNull());
    QCOMPARE(added->parent, -1);
}

void TestCorrection::addedWordsNeverCutCharacters()
{
    // A family of three, one character to people: eight code units.
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    const Article article = articleOf(u"Head\n\nWe "_s + family + u" say so e\u0301"_s);
    const qsizetype begin = article.text.indexOf(family);
    const auto added = addedFrom(article, {begin + 3, article.text.size() - 1});
    QVERIFY(added);
    QCOMPARE(added->content, (TextSpan{begin, article.text.size()}));
}

void TestCorrection::addedWordsStayInOneParagraph()
{
    const qsizetype first = m_article.text.indexOf(u"“Soon.”"_s);
    QVERIFY(!addedFrom(m_article, {first, first + 30}));
    QVERIFY(!addedFrom(m_article, {first, first}));
    QVERIFY(!addedFrom(m_article, {m_article.text.indexOf(u". He"_s), m_article.text.indexOf(u"He said"_s)}));
    QVERIFY(!addedFrom(m_article, {-5, 1000000}));
    QVERIFY(!addedFrom(Article(), {0, 5}));
    const auto toItsEnd = addedFrom(m_article, {first, first + 9}); // the separator is white space
    QVERIFY(toItsEnd);
    QCOMPARE(toItsEnd->content, find(m_article, u"“Soon.”"_s));
}

void TestCorrection::partsOfOneParagraphAreOne()
{
    Article article;
    article.text = u"First part. Second part. Third part.\n\nAnother."_s;
    article.paragraphs = {{{0, 11}, ParagraphKind::Body, 1, 1},
                          {{12, 24}, ParagraphKind::Body, 1, 2},
                          {{25, 36}, ParagraphKind::Body, 1, 3},
                          {{38, 46}, ParagraphKind::Body, 2, 0}};
    QCOMPARE(blockAt(article, 15), (TextSpan{0, 36}));
    QCOMPARE(blockAt(article, 40), (TextSpan{38, 46}));
    QVERIFY(addedFrom(article, {6, 30}));
    QVERIFY(!addedFrom(article, {6, 40}));
}

void TestCorrection::splittingMakesTwo()
{
    const Statement whole = statementOf(m_article, u"“the harbours stay open” and that the nets were safe"_s,
                                        u"Kari Dahl"_s, u"said"_s, {});
    const auto made = splitAt(m_article, whole, m_article.text.indexOf(u"and that the nets"_s));
    QVERIFY(made);
    QCOMPARE(made->first.content.of(m_article.text).toString(), u"“the harbours stay open”"_s);
    QVERIFY(made->first.kind == QuotationKind::Direct && made->first.check == Check::Corrected);
    QCOMPARE(made->rest.content.of(m_article.text).toString(), u"and that the nets were safe"_s);
    QVERIFY(made->rest.kind == QuotationKind::Indirect && made->rest.check == Check::Added);
    QVERIFY(made->rest.uuid.isNull() && made->rest.group == 0);
    QCOMPARE(made->rest.actors, whole.actors);
    QCOMPARE(made->rest.speaker, whole.speaker);
    QVERIFY(made->first.state == State::Certain);
}

void TestCorrection::splittingNeedsWordsOnBothSides_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("before its beginning") << -3;
    QTest::newRow("at its beginning") << 0;
    QTest::newRow("after its opening mark") << 1;
    QTest::newRow("before its closing mark") << int(u"“the harbours stay open"_s.size());
    QTest::newRow("at its end") << int(u"“the harbours stay open”"_s.size());
    QTest::newRow("far behind") << 100000;
}

void TestCorrection::splittingNeedsWordsOnBothSides()
{
    QFETCH(int, after);
    const Statement whole = statementOf(m_article, u"“the harbours stay open”"_s, u"Kari Dahl"_s, u"said"_s, {});
    QVERIFY(!splitAt(m_article, whole, whole.content.begin + after));
}

void TestCorrection::joiningGrowsTheFirst()
{
    Statement one = statementOf(m_article, u"“Yes,”"_s, u"Dahl"_s, u"said"_s, {u"NO"_s});
    Statement next = statementOf(m_article, u"“Soon.”"_s, u"Dahl"_s, u"said"_s, {u"NO"_s});
    for (const auto &made : {joined(m_article, one, next), joined(m_article, next, one)}) {
        QVERIFY(made);
        QCOMPARE(made->grown.content.of(m_article.text).toString(), u"“Yes,” Dahl said. “Soon.”"_s);
        QVERIFY(made->grown.kind == QuotationKind::Mixed && made->grown.check == Check::Corrected);
        QVERIFY(made->gone.check == Check::Rejected);
        QCOMPARE(made->gone.content, next.content);
    }
}

void TestCorrection::joiningStaysInOneParagraph()
{
    const Statement one = statementOf(m_article, u"“Soon.”"_s, u"Dahl"_s, u"said"_s, {});
    const Statement next = statementOf(m_article, u"“the harbours stay open”"_s, u"Kari Dahl"_s, u"said"_s, {});
    const auto made = joined(m_article, one, next);
    QVERIFY(!made);
    QVERIFY(!made.error().message.isEmpty());
}

void TestCorrection::anUnknownSpeakerStaysUnknownWhenWordsChange()
{
    m_statement.state = State::Unknown;
    m_statement.speaker.reset();
    m_statement.actors.clear();
    const auto made = splitAt(m_article, m_statement, m_article.text.indexOf(u"would be"_s));
    QVERIFY(made);
    QVERIFY(made->first.state == State::Unknown && made->rest.state == State::Unknown);
}

void TestCorrection::sameSpeakersAreFound()
{
    const auto talks = Samples::harbourTalks();
    QCOMPARE(saidBy(talks.article, talks.statements, speakerOf(talks.statements[1])), (QList<int>{1, 2}));
    QCOMPARE(saidBy(talks.article, talks.statements, speakerOf(talks.statements[5])), (QList<int>{3, 5}));
    QList<Statement> rejectedOne = talks.statements;
    rejectedOne[2].check = Check::Rejected;
    QCOMPARE(saidBy(talks.article, rejectedOne, speakerOf(rejectedOne[1])), QList<int>{1});
    // Nobody resolved: the same words are the same speaker.
    QCOMPARE(saidBy(talks.article, talks.statements, speakerOf(talks.statements[7])), QList<int>{7});
    QCOMPARE(accordingTo(talks.article, talks.statements, sourceOf(talks.statements[5])), QList<int>{5});
}

void TestCorrection::nobodyHasNoCompany()
{
    QList<Statement> unknown(3);
    for (int at = 0; at < 3; ++at)
        unknown[at].content = {at, at + 1};
    QVERIFY(saidBy(m_article, unknown, {}).isEmpty());
    QVERIFY(accordingTo(m_article, unknown, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
