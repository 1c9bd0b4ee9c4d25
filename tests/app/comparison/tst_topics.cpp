// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which topics are proposed for two sides' accounts, and which statement stands under which.
#include "attribution/engine.h"
#include "comparison/compare.h"
#include "comparison/topics.h"
#include "importers/importer.h"
#include "importers/samples.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

AnnotatedArticle annotated(const Article &article)
{
    const auto statements = Attribution::findStatements(article);
    return {article, statements ? *statements : QList<Statement>()};
}

AnnotatedArticle annotated(const QString &text, const QString &language)
{
    return annotated(Importers::articleFromCanonicalText(text, language));
}

Comparison comparedByTopics(const QList<AnnotatedArticle> &articles)
{
    const QList<Side> sides = proposeSides(articles);
    const auto index = TermIndex::of(articles);
    return index ? compareByTopics(articles, sides, *index, proposeTopics(*index, articles, sides)) : Comparison();
}

QStringList namesOf(const Comparison &comparison)
{
    QStringList names;
    for (const ComparedTopic &topic : comparison.topics)
        names.append(topic.name);
    return names;
}

/// Names of the topics under which a statement stands that has @p words.
QStringList topicsWith(const Comparison &comparison, const QList<AnnotatedArticle> &articles, const QString &words)
{
    QStringList names;
    for (const ComparedTopic &topic : comparison.topics) {
        for (const Cell &cell : topic.cells) {
            for (const ComparedStatement &one : cell.statements) {
                const AnnotatedArticle &article = articles[one.article];
                if (article.statements[one.statement].content.of(article.article.text).contains(words))
                    names.append(topic.name);
            }
        }
    }
    names.removeDuplicates();
    return names;
}

CellKind kindOf(const Comparison &comparison, const QString &topic, const QString &side)
{
    for (const ComparedTopic &row : comparison.topics) {
        for (const Cell &cell : row.cells) {
            if (row.name == topic && comparison.sides[cell.side].name == side)
                return cell.kind;
        }
    }
    return CellKind::Absent;
}

const QString fishAndFerry =
    u"“The cod quota will be halved,” Norwegian Prime Minister Kari Dahl said on Monday. She added that the ferry "
    u"would "
    "sail twice a week.\n\nFinnish Prime Minister Pekka Salo said the cod quota was too small. He promised that "
    "“fishermen will be heard” before the quota is set.\n\nSalo also said that the ferry “is late every winter”. Dahl "
    "replied that a new ferry had been ordered."_s;

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private slots:
    void whatBothSidesTalkAboutIsATopic_data();
    void whatBothSidesTalkAboutIsATopic();
    void aStatementOnTwoTopicsStandsUnderBoth();
    void aStatementWithoutTheWordIsPlacedByItsParagraph();
    void everyStatementStandsSomewhereAndCellsAreComplete();
    void withoutStatementsThereAreNoTopics();
    void theSampleHasTopicsPeopleWouldName();
    void theSeedArticle();
};

void TestTopics::whatBothSidesTalkAboutIsATopic_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("first");  // words of statements that belong together
    QTest::addColumn<QStringList>("second"); // and of others

    QTest::newRow("en") << u"en"_s << fishAndFerry << QStringList{u"halved"_s, u"too small"_s}
                        << QStringList{u"late every winter"_s, u"been ordered"_s};
    QTest::newRow("de")
        << u"de"_s
        << u"„Die Fangquote wird halbiert“, sagte die norwegische Ministerpräsidentin Kari Dahl am Montag. Der "
           "finnische Ministerpräsident Pekka Salo sagte, die Fangquote sei zu klein.\n\nSalo sagte auch: „Die Fähre "
           "kommt "
           "jeden Winter zu spät.“ Dahl erklärte, eine neue Fähre sei bestellt."_s
        << QStringList{u"halbiert"_s, u"zu klein"_s} << QStringList{u"Winter"_s, u"bestellt"_s};
    QTest::newRow("zh") << u"zh"_s
                        << u"挪威首相达尔星期一说：“捕鱼配额将减少一半。”芬兰总理萨洛表示，捕鱼配额太小。\n\n"
                           "萨洛说：“渡轮每年冬天都晚点。”达尔表示，新的渡轮已经订购。"_s
                        << QStringList{u"减少一半"_s, u"太小"_s} << QStringList{u"晚点"_s, u"订购"_s};
    QTest::newRow("ja")
        << u"ja"_s
        << u"ノルウェーのダール首相は月曜日、「漁獲枠は半分になる」と述べた。フィンランドのサロ首相は、漁獲枠は"
           "小さすぎると語った。\n\nサロ首相は「連絡船は毎年冬に遅れる」と述べた。ダール首相は、新しい連絡船を"
           "発注したと説明した。"_s
        << QStringList{u"半分"_s, u"小さすぎる"_s} << QStringList{u"遅れる"_s, u"発注"_s};
}

void TestTopics::whatBothSidesTalkAboutIsATopic()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QStringList, first);
    QFETCH(QStringList, second);
    const QList<AnnotatedArticle> articles{annotated(text, language)};
    const Comparison made = comparedByTopics(articles);
    QVERIFY2(made.topics.size() >= 2, qPrintable(namesOf(made).join(u", "_s)));
    const QStringList one = topicsWith(made, articles, first[0]);
    const QStringList other = topicsWith(made, articles, second[0]);
    QCOMPARE(one.size(), 1);
    QCOMPARE(other.size(), 1);
    QVERIFY(one != other);
    QCOMPARE(topicsWith(made, articles, first[1]), one);
    QCOMPARE(topicsWith(made, articles, second[1]), other);
}

void TestTopics::aStatementOnTwoTopicsStandsUnderBoth()
{
    const QList<AnnotatedArticle> articles{annotated(
        fishAndFerry + u"\n\nSalo said the quota and the ferry had nothing to do with each other."_s, u"en"_s)};
    const Comparison made = comparedByTopics(articles);
    const QStringList both = topicsWith(made, articles, u"nothing to do"_s);
    QCOMPARE(both.size(), 2);
    QVERIFY(both.contains(topicsWith(made, articles, u"halved"_s).first()));
    QVERIFY(both.contains(topicsWith(made, articles, u"been ordered"_s).first()));
}

void TestTopics::aStatementWithoutTheWordIsPlacedByItsParagraph()
{
    const QList<AnnotatedArticle> articles{annotated(fishAndFerry, u"en"_s)};
    const Comparison made = comparedByTopics(articles);
    QCOMPARE(topicsWith(made, articles, u"fishermen will be heard"_s), topicsWith(made, articles, u"halved"_s));
}

void TestTopics::everyStatementStandsSomewhereAndCellsAreComplete()
{
    const QList<AnnotatedArticle> articles{annotated(fishAndFerry + u"\n\n“Good night,” said Dahl."_s, u"en"_s)};
    const Comparison plain = compare(articles, proposeSides(articles));
    const Comparison made = comparedByTopics(articles);
    QSet<int> wanted;
    for (const Cell &cell : plain.topics.first().cells) {
        for (const ComparedStatement &one : cell.statements)
            wanted.insert(one.statement);
    }
    QSet<int> found;
    for (const ComparedTopic &topic : made.topics) {
        QCOMPARE(topic.cells.size(), made.sides.size());
        for (const Cell &cell : topic.cells) {
            QCOMPARE(cell.kind == CellKind::Absent, cell.statements.isEmpty());
            for (const ComparedStatement &one : cell.statements)
                found.insert(one.statement);
        }
    }
    QCOMPARE(found, wanted);
    QCOMPARE(topicsWith(made, articles, u"Good night"_s), QStringList{u"Other"_s});
}

void TestTopics::withoutStatementsThereAreNoTopics()
{
    const QList<AnnotatedArticle> articles{
        annotated(u"Nobody spoke. The harbour was quiet, the harbour was dark."_s, u"en"_s)};
    const Comparison made = comparedByTopics(articles);
    QCOMPARE(namesOf(made), QStringList{QString()});
    QCOMPARE(namesOf(comparedByTopics({})), QStringList{QString()});
}

void TestTopics::theSampleHasTopicsPeopleWouldName()
{
    const auto samples = Importers::sampleArticles();
    QVERIFY(samples.has_value());
    QList<AnnotatedArticle> articles;
    for (const Article &article : *samples)
        articles.append(annotated(article));
    const Comparison made = comparedByTopics(articles);
    const QStringList names = namesOf(made);
    QVERIFY2(names.size() >= 3 && names.size() <= 9, qPrintable(names.join(u", "_s)));
    QVERIFY2(names.contains(u"Railway"_s) && names.contains(u"Rescue centres"_s), qPrintable(names.join(u", "_s)));
    QCOMPARE(topicsWith(made, articles, u"spawning fish"_s), topicsWith(made, articles, u"fish that is not there"_s));
    qsizetype other = 0;
    for (const Cell &cell : made.topics.last().cells)
        other += made.topics.last().name == u"Other"_s ? cell.statements.size() : 0;
    QVERIFY2(other <= 20, qPrintable(QString::number(other))); // of some ninety
}

void TestTopics::theSeedArticle()
{
    const QString path = QStringLiteral(READOUT_SHARED "/seed/000_21963ebb076e2f87.txt");
    if (!QFileInfo::exists(path))
        QSKIP("the article lies in ../shared/seed, which this clone does not have");
    const auto read = Importers::readFile(path);
    QVERIFY(read.has_value());
    const QList<AnnotatedArticle> articles{annotated(read->article)};
    const Comparison made = comparedByTopics(articles);
    const QStringList names = namesOf(made);
    QVERIFY2(names.size() >= 3 && names.size() <= 9, qPrintable(names.join(u", "_s)));
    QCOMPARE(topicsWith(made, articles, u"grave concerns"_s), topicsWith(made, articles, u"coast guard"_s));
    QCOMPARE(topicsWith(made, articles, u"economic interests"_s), topicsWith(made, articles, u"on the economy"_s));
    const QString taiwan = topicsWith(made, articles, u"history and Taiwan"_s).value(0);
    QVERIFY(topicsWith(made, articles, u"across the Taiwan Strait"_s).contains(taiwan));
    const QString safety = topicsWith(made, articles, u"safety of foreign nationals"_s).value(0);
    QCOMPARE(topicsWith(made, articles, u"safety of Japanese citizens"_s), QStringList{safety});
    QVERIFY(kindOf(made, safety, u"China"_s) == CellKind::Reported);
    QVERIFY(kindOf(made, topicsWith(made, articles, u"grave concerns"_s).value(0), u"China"_s) == CellKind::Absent);
    QVERIFY(kindOf(made, topicsWith(made, articles, u"economic interests"_s).value(0), u"Japan"_s) == CellKind::Absent);
}

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
