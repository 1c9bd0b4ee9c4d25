// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cues find their speakers and their contents, in every order English puts them.
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void readsAsides_data();
    void readsAsides();
    void readsParticiples_data();
    void readsParticiples();
    void readsNouns_data();
    void readsNouns();
    void findsNothing_data();
    void findsNothing();
    void typesLookAtTheMarks();
    void attitudesAreTold();
    void verbsHaveLemmaAndForce();
};

void TestReports::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("quotation first", u"“The well is dry,” Ana Ruiz said.", u"Ana Ruiz | said | “The well is dry,”");
    row("inverted", u"“The well is dry,” said Ana Ruiz, a farmer.", u"Ana Ruiz, a farmer | said | “The well is dry,”");
    row("short quotation", u"“Never,” the mayor replied.", u"the mayor | replied | “Never,”");
    row("straight marks", u"\"The well is dry,\" she said.", u"she | said | \"The well is dry,\"");
    row("speaker first", u"Ana Ruiz said: “The well is dry.”", u"Ana Ruiz | said | “The well is dry.”");
    row("interrupted", u"“The well,” she said, “is dry.”", u"she | said | “The well,”\nshe | said | “is dry.”");
    row("clause", u"The ministry said the well was dry.", u"The ministry | said | the well was dry");
    row("clause with that", u"He also warned that wells could run dry.", u"He | warned | that wells could run dry");
    row("a time before the clause", u"The ministry said on Monday that the well was dry.",
        u"The ministry | said | that the well was dry");
    row("a time before the verb", u"The ministry on Monday said the well was dry.",
        u"The ministry | said | the well was dry");
    row("person addressed", u"Ruiz told reporters that the well was dry.", u"Ruiz | told | that the well was dry");
    row("fronted clause", u"The well was dry, the minister said.", u"the minister | said | The well was dry");
    row("clause interrupted", u"The well, he said, was dry.", u"he | said | The well\nhe | said | was dry");
    row("mixed", u"The ministry said the well was “dry as bone” and closed.",
        u"The ministry | said | the well was “dry as bone” and closed");
    row("apposition", u"Ana Ruiz, a farmer from Tarma, said the well was dry.",
        u"Ana Ruiz, a farmer from Tarma | said | the well was dry");
    row("relative clause", u"Ana Ruiz, who owns the well, said it was dry.",
        u"Ana Ruiz, who owns the well | said | it was dry");
    row("according to, behind", u"The well was dry, according to the mayor’s office.",
        u"the mayor’s office | according to | The well was dry");
    row("according to, in front", u"According to the mayor, the well was dry.",
        u"the mayor | According to | the well was dry");
    row("in the words of", u"In the words of the mayor, the well was dry.",
        u"the mayor | In the words of | the well was dry");
    row("infinitive with a person", u"The mayor urged farmers to save water.",
        u"The mayor | urged | farmers to save water");
    row("infinitive", u"The mayor promised to dig a new well.", u"The mayor | promised | to dig a new well");
    row("noun", u"The mayor expressed “deep concern” about the well.",
        u"The mayor | expressed | “deep concern” about the well");
    row("preposition", u"The mayor called for an inquiry.", u"The mayor | called for | an inquiry");
    row("accused of", u"The mayor accused farmers of wasting water.",
        u"The mayor | accused | farmers of wasting water");
    row("object and predicate", u"The mayor called the plan “a joke” on Monday.",
        u"The mayor | called | the plan “a joke”");
    row("denied doing", u"The mayor denied taking money.", u"The mayor | denied | taking money");
    row("quoted as saying", u"The mayor was quoted as saying the well was dry.",
        u"The mayor | quoted as saying | the well was dry");
    row("nobody named", u"It was reported that the well was dry.", u"- | reported | that the well was dry");
    row("two verbs", u"The mayor said the well was dry and added that rain was near.",
        u"The mayor | said | the well was dry\nThe mayor | added | that rain was near");
    row("gerund", u"The mayor closed the road, saying that the bridge was weak.",
        u"The mayor | saying | that the bridge was weak");
    row("collective", u"Tokyo and Beijing said the talks were useful.",
        u"Tokyo and Beijing | said | the talks were useful");
    row("label", u"Ruiz: “The well is dry.”", u"Ruiz | : | “The well is dry.”");
    row("colon after a manner", u"Ruiz replied with a smile: “The well is dry.”",
        u"Ruiz | replied | “The well is dry.”");
    row("noun with its owner", u"Lima rejected Quito’s claim that the well was dry.",
        u"Lima | rejected | Quito’s claim that the well was dry\n> Quito | claim | that the well was dry");
    row("a medium described", u"The ministry said in a statement posted online that the well was dry.",
        u"The ministry | said | that the well was dry");
    row("went on", u"The well was dry, he went on.", u"he | went on | The well was dry");
    row("two sides", u"Lima said the well was dry, while Quito said it was full.",
        u"Lima | said | the well was dry\nQuito | said | it was full");
    row("subordinate", u"While Lima said the well was dry, the farmers kept pumping.",
        u"Lima | said | the well was dry");
    row("a day, not the preposition’s object", u"The mayors agreed on Monday to dig a well.",
        u"The mayors | agreed | to dig a well");
    row("a date", u"The mayors agreed on March 3 to dig a well.", u"The mayors | agreed | to dig a well");
    row("a day before the month", u"The mayors agreed on 3 March to dig a well.",
        u"The mayors | agreed | to dig a well");
    row("a place and a day", u"The mayors agreed in Tarma on Monday to dig a well.",
        u"The mayors | agreed | to dig a well");
    row("a day that describes", u"The mayors agreed on Monday deliveries.",
        u"The mayors | agreed on | Monday deliveries");
    row("the preposition’s object", u"The mayors agreed on a new well.", u"The mayors | agreed on | a new well");
    row("an abbreviation before the end", u"The mayor said the well would open by Sept. 1.",
        u"The mayor | said | the well would open by Sept. 1");
    row("also, with an auxiliary", u"The ministry said that the mayors had also agreed to dig a well.",
        u"The ministry | said | that the mayors had also agreed to dig a well\n> the mayors | agreed | to dig a well");
    row("a second clause with that",
        u"Rao added that Lima had asked the bank to pay, and that the bank had answered politely.",
        u"Rao | added | that Lima had asked the bank to pay, and that the bank had answered politely\n"
        u"> Lima | asked | the bank to pay");
    row("a relative clause that reports nothing", u"Two farmers who had seen the letter said the well was dry.",
        u"Two farmers who had seen the letter | said | the well was dry");
    row("which she said", u"Rao urged Lima to dig a new well, which she said would be deep.",
        u"Rao | urged | Lima to dig a new well\nshe | said | would be deep");
    row("at first", u"Rao said that the mayor had at first refused to dig.",
        u"Rao | said | that the mayor had at first refused to dig\n> the mayor | refused | to dig");
    row("a relative clause ends before the verb", u"Farmers who had urged the mayor to dig said the well was dry.",
        u"who | urged | the mayor to dig\nFarmers who had urged the mayor to dig | said | the well was dry");
    row("a manner between owner and participle", u"Farmers left, with Ruiz reportedly yelling: “Stay!”",
        u"Ruiz | yelling | “Stay!”");
    row("a letter to somebody, urging", u"The mayor sent a letter to Ruiz urging her to “wait”.",
        u"The mayor | urging | her to “wait”");
    row("a statement saying", u"The ministry released a statement saying the well was “dry”.",
        u"The ministry | saying | the well was “dry”");
    row("a relative clause about a text", u"It was replaced by a message that said, “The well is dry.”",
        u"a message | said | “The well is dry.”");
    row("about so many", u"About four in ten farmers say the well is dry.",
        u"four in ten farmers | say | the well is dry");
    row("one of those", u"“It is dry,” said one of those farmers.", u"one of those farmers | said | “It is dry,”");
    row("head of, a board", u"Ana Ruiz, head of the water board, a public body, said the well was dry.",
        u"Ana Ruiz, head of the water board, a public body | said | the well was dry");
    row("one of the farmers", u"Ana Ruiz, one of the farmers, told reporters that the well was “dry.”",
        u"Ana Ruiz, one of the farmers | told | that the well was “dry.”");
    row("a participle in front says when", u"Asked about the “ghost well,” Ruiz said it was dry.",
        u"Ruiz | said | it was dry");
    row("although in front", u"Although Ruiz said the well was “dry,” farmers kept pumping.",
        u"Ruiz | said | the well was “dry,”");
    row("even as", u"But even as Ruiz claimed that “the well is dry,” one of the farmers pumped.",
        u"Ruiz | claimed | that “the well is dry,”");
    row("and when asked", u"Ruiz said the well was dry, and when asked about rain, she said, “Not yet.”",
        u"Ruiz | said | the well was dry\nshe | said | “Not yet.”");
    row("a subordinate clause, the cue, the main one", u"While rain would help, she added, pumps would be “better”.",
        u"she | added | While rain would help\nshe | added | pumps would be “better”");
    row("a quotation that goes on behind its cue",
        u"“If the well runs dry” in spring, Ruiz said on Monday, “we will leave.”",
        u"Ruiz | said | “If the well runs dry” in spring\nRuiz | said | “we will leave.”");
    row("a title is no second half", u"“It is dry,” said Ruiz, who is on the show “The Last Well.”",
        u"Ruiz, who is on the show | said | “It is dry,”");
    row("a predicate behind the marks", u"Ruiz called the plan “much better” than the old law.",
        u"Ruiz | called | the plan “much better” than the old law");
    row("a sister of the cue", u"Ruiz left, calling the plan “dead” and slamming the door.",
        u"Ruiz | calling | the plan “dead”");
    row("but did not", u"Ruiz concluded that the mayor had been “careless” with water, but did not name him.",
        u"Ruiz | concluded | that the mayor had been “careless” with water");
    row("which adds", u"Ruiz said there were “good wells” in the valley, which has no river.",
        u"Ruiz | said | there were “good wells” in the valley");
    row("headline", u"Mayor Ruiz Says The Well ‘Will Never’ Run Dry",
        u"Mayor Ruiz | Says | The Well ‘Will Never’ Run Dry");
    row("headline with a label", u"Ruiz: Wells ‘must stay open’ all summer",
        u"Ruiz | : | Wells ‘must stay open’ all summer");
    row("label with a topic", u"Ruiz on the well: “It is dry.”", u"Ruiz | : | “It is dry.”");
    row("label with a title", u"Ana Ruiz, the mayor of Tarma: “It is dry.”",
        u"Ana Ruiz, the mayor of Tarma | : | “It is dry.”");
    row("went on to say", u"Ruiz went on to say the well was “dry as bone”.",
        u"Ruiz | say | the well was “dry as bone”");
    row("asked, and how", u"“Why now?” Ruiz asked as the lights went out. She left.", u"Ruiz | asked | “Why now?”");
    row("asked, and whom", u"“Why now?” Ruiz asked reporters. “Why here?”",
        u"Ruiz | asked | “Why now?”\nRuiz | - | “Why here?”");
    row("according to, after a phrase", u"For Tarma, according to the mayor, the well was “a test”.",
        u"the mayor | according to | the well was “a test”");
}

void TestReports::finds()
{
    QFETCH(QString, text);
    QTEST(TestSupport::printedStatements(text), "found");
}

void TestReports::readsAsides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("as she explained, in front", u"As Ana Ruiz explained, the well was dry and “nobody knew” about it.",
        u"Ana Ruiz | explained | the well was dry and “nobody knew” about it");
    row("as he put it, amid", u"The well, as the mayor put it, was “a disgrace.”",
        u"the mayor | put it | The well\nthe mayor | put it | was “a disgrace.”");
    row("an opener and a parenthesis", u"And yet, Ruiz said, she “never saw” the plan.",
        u"Ruiz | said | she “never saw” the plan");
    row("an adverb and a parenthesis", u"Still, she says, she “never saw” the plan.",
        u"she | says | she “never saw” the plan");
    row("in her words", u"The plan, in the mayor’s words, was “a joke.”",
        u"the mayor | words | The plan\nthe mayor | words | was “a joke.”");
    row("because, in her words", u"They left because, in her words, “the well is dry.”",
        u"her | words | “the well is dry.”");
    row("a quotation within an aside", u"Ruiz, according to the mayor, was “a fool.”",
        u"the mayor | according to | Ruiz\nthe mayor | according to | was “a fool.”");
    row("said, turned round, in front", u"Said Ruiz, “The well is dry.”", u"Ruiz | Said | “The well is dry.”");
    row("a person addressed before the words", u"Ruiz said she answered: “The well is dry.”",
        u"Ruiz | said | she answered: “The well is dry.”");
    row("a title in front", u"Ruiz said on the Herald’s “Morning in Lima” that the well was dry.",
        u"Ruiz | said | that the well was dry");
    row("where it was said, before the verb", u"Ana Ruiz, the mayor, in a letter said it was “dry as bone.”",
        u"Ana Ruiz, the mayor | said | it was “dry as bone.”");
    row("a time, then the speaker with her name",
        u"In a statement Friday, the board’s head, Ana Ruiz, said the plan “is a joke.”",
        u"the board’s head, Ana Ruiz | said | the plan “is a joke.”");
    row("a plural owner", u"The farmers’ union said the well was “dry.”",
        u"The farmers’ union | said | the well was “dry.”");
    row("only that", u"The mayor left, saying only that the well was “dry.”",
        u"The mayor | saying | that the well was “dry.”");
    row("a row of predicates", u"Ruiz called him a “liar,” a “thief” and a “fool.”",
        u"Ruiz | called | him a “liar,” a “thief” and a “fool.”");
    row("what he called", u"What the mayor called “nonsense” proved right.", u"the mayor | called | “nonsense”");
    row("described how", u"Ruiz described how the town was “on its knees.”",
        u"Ruiz | described | how the town was “on its knees.”");
    row("quoted by a paper", u"The Herald quoted Ruiz as saying the day was “sad.”",
        u"Ruiz | quoted | the day was “sad.”");
    row("quotes, with a colon", u"The Herald quotes the mayor: “It is a sad day.”",
        u"the mayor | quotes | “It is a sad day.”");
    row("spoken of as speaking", u"“I am too old,” she was quoted as saying.", u"she | saying | “I am too old,”");
}

void TestReports::readsAsides()
{
    finds();
}

void TestReports::readsParticiples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("then left", u"Ruiz told the mayor the well was “dry,” then left.", u"Ruiz | told | the well was “dry,”");
    row("adding, behind its report", u"The plan would fail, the union said in a letter, adding: “We will not pay.”",
        u"the union | said | The plan would fail\nthe union | adding | “We will not pay.”");
    row("one content, two cues", u"Ruiz laughed and said, “The well is dry.”", u"Ruiz | said | “The well is dry.”");
    row("a participle in front", u"Calling the plan “a joke,” Ruiz left the room.",
        u"Ruiz | Calling | the plan “a joke,”");
    row("a participle after a preposition", u"Ruiz left after calling the plan “a joke.”",
        u"Ruiz | calling | the plan “a joke.”");
    row("a participle after an adverbial", u"Ruiz fought the board for years, at one point calling it “a joke.”",
        u"Ruiz | calling | it “a joke.”");
    row("two participles", u"Ruiz spoke for an hour, praising the mayor and calling the board “a joke.”",
        u"Ruiz | praising | the mayor\nRuiz | calling | the board “a joke.”");
    row("caused to say", u"The drought led her to declare that the well was “dry.”",
        u"her | declare | that the well was “dry.”");
    row("so far as to call", u"Ruiz went so far as to call the mayor “a fool.”", u"Ruiz | call | the mayor “a fool.”");
    row("in order to denounce", u"The mayor took to the radio to denounce “the lies of the board.”",
        u"The mayor | denounce | “the lies of the board.”");
    row("carried signs", u"Farmers carried signs that read “Water now.”", u"signs | read | “Water now.”");
    row("a banner reading", u"A banner reading “Water now!” hung from the roof.", u"A banner | reading | “Water now!”");
    row("what came of it", u"Ruiz said the well was “dry as bone”, drawing laughter from the crowd.",
        u"Ruiz | said | the well was “dry as bone”");
}

void TestReports::readsParticiples()
{
    finds();
}

void TestReports::readsNouns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("her answer was", u"The mayor’s answer was that it was “a sad day.”",
        u"The mayor | answer | that it was “a sad day.”");
    row("her answer, with a colon", u"Her answer: “It is a sad day.”", u"Her | answer | “It is a sad day.”");
    row("her message was clear", u"The mayor’s message was clear: “It is a sad day.”",
        u"The mayor | message | “It is a sad day.”");
    row("a claim by somebody", u"The claim by the union that the plan is “a joke” spread fast.",
        u"the union | claim | that the plan is “a joke” spread fast");
    row("made the claim", u"The union has made the claim that the plan is “a joke.”",
        u"The union | claim | that the plan is “a joke.”");
    row("told with said, not with the noun", u"Ruiz said in her letter: “The well is dry.”",
        u"Ruiz | said | “The well is dry.”");
}

void TestReports::readsNouns()
{
    finds();
}

void TestReports::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("background") << u"The well was dug in 1950 and gave water for years."_s;
    QTest::newRow("term in marks") << u"The so-called “ghost well” was dug in 1950."_s;
    QTest::newRow("noun, not verb") << u"The report was long and the claims were many."_s;
    QTest::newRow("verb without content") << u"Whether the mayor was joking was not clear."_s;
    QTest::newRow("declined") << u"The mayor declined to comment."_s;
    QTest::newRow("did not say") << u"The mayor did not say when the well would open."_s;
    QTest::newRow("known by a name") << u"They met at the lake, known there as the Mirror, a cold water."_s;
    QTest::newRow("asked not to be named") << u"A farmer asked not to be named."_s;
    QTest::newRow("a play called") << u"A play called “Rain at Last” opened in June."_s;
    QTest::newRow("thanks to") << u"The well was full thanks to the long rain."_s;
    QTest::newRow("giving states") << u"The law was passed, giving states more power."_s;
    QTest::newRow("before a hearing") << u"It rained before the hearing, “a cold day” in Tarma."_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("marks only") << u"… — ” “ ."_s;
}

void TestReports::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(TestSupport::printedStatements(text), QString());
}

void TestReports::typesLookAtTheMarks()
{
    const QString text = u"Ruiz said the well was dry. Ruiz said: “The well is dry.” Ruiz said the well was “dry”."_s;
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text));
    QVERIFY(statements.has_value());
    QStringList kinds;
    for (const Statement &statement : *statements)
        kinds.append(toString(statement.kind));
    QCOMPARE(kinds.join(u' '), u"indirect direct mixed"_s);
}

void TestReports::attitudesAreTold()
{
    const auto statements =
        Attribution::findStatements(TestSupport::articleOf(u"Ruiz hopes the well will fill. Ruiz says it will."_s));
    QVERIFY(statements.has_value());
    QCOMPARE(statements->size(), 2);
    QVERIFY(statements->at(0).act == Act::Attitude);
    QVERIFY(statements->at(1).act == Act::Statement);
}

void TestReports::verbsHaveLemmaAndForce()
{
    const auto statements =
        Attribution::findStatements(TestSupport::articleOf(u"Ruiz condemned the plan. Ruiz said it would fail."_s));
    QVERIFY(statements.has_value());
    QCOMPARE(statements->size(), 2);
    QCOMPARE(statements->at(0).verb, u"condemn"_s);
    QCOMPARE(statements->at(1).verb, u"say"_s);
    QVERIFY(statements->at(0).force > statements->at(1).force);
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
