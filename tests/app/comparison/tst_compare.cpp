// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which sides are proposed, and in which cell each statement ends.
#include "comparison/compare.h"
#include "domain/party.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// One statement a line: "JP,US < CN i" is for Japan and the United States, according to China, indirect (d, m, i);
/// "a" after it makes it an attitude, "r" a rejected one, ">" the link in which the next one lies.
QList<AnnotatedArticle> articlesFrom(const QString &script)
{
    AnnotatedArticle article;
    int parent = -1;
    for (const QString &line : script.split(u';', Qt::SkipEmptyParts)) {
        Statement statement;
        const QStringList words = line.trimmed().split(u' ');
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (at == 0 && words[at] != u"-"_s)
                statement.parties = words[at].split(u',');
            else if (words[at] == u"<"_s)
                statement.sourceActor =
                    Actor{words[at + 1], words[at + 1] == u"-"_s ? QStringList() : words[at + 1].split(u',')};
        }
        statement.kind = words.contains(u"i"_s)   ? QuotationKind::Indirect
                         : words.contains(u"m"_s) ? QuotationKind::Mixed
                                                  : QuotationKind::Direct;
        statement.act = words.contains(u"a"_s) ? Act::Attitude : Act::Statement;
        statement.check = words.contains(u"r"_s) ? Check::Rejected : Check::None;
        statement.parent = parent;
        parent = words.contains(u">"_s) ? int(article.statements.size()) : -1;
        article.statements.append(statement);
    }
    return {article};
}

QString printed(const QList<Side> &sides)
{
    QStringList lines;
    for (const Side &side : sides)
        lines.append(side.name + u'=' + side.parties.join(u','));
    return lines.join(u"; "_s);
}

/// "Japan quoted: 0 quoted, 1 reported | China absent:"
QString printed(const Comparison &comparison)
{
    QStringList cells;
    for (const Cell &cell : comparison.topics.first().cells) {
        QStringList statements;
        for (const ComparedStatement &statement : cell.statements)
            statements.append(QString::number(statement.statement) + u' ' + toString(statement.kind));
        cells.append(comparison.sides[cell.side].name + u' ' + toString(cell.kind) + u": "_s +
                     statements.join(u", "_s));
    }
    return cells.join(u" | "_s);
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void proposesSides_data();
    void proposesSides();
    void fillsCells_data();
    void fillsCells();
    void aSideOfSeveralPartiesSpeaksAsOne();
    void hiddenSidesAreLeftOut();
    void statementsOfAllArticlesStandTogether();
    void jointSideNamesThoseWhoSpeakThere();
    void partiesAreCalledAsPeopleCallThem();
};

void TestCompare::proposesSides_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("sides");
    QTest::newRow("nothing said") << u""_s << u""_s;
    QTest::newRow("nobody named") << u"- d;- i"_s << u""_s;
    QTest::newRow("first appearance") << u"JP d;CN d;JP d"_s << u"Japan=JP; China=CN"_s;
    QTest::newRow("countries first") << u"Acme d;JP d;Acme d"_s << u"Japan=JP; Acme=Acme"_s;
    QTest::newRow("an organisation's only statement fills up") << u"JP d;Acme d"_s << u"Japan=JP; Acme=Acme"_s;
    QTest::newRow("but does not drown") << u"JP d;CN d;Acme d;Bolt d"_s << u"Japan=JP; China=CN"_s;
    QTest::newRow("organisations that say much are kept")
        << u"JP d;CN d;Acme d;Acme d"_s << u"Japan=JP; China=CN; Acme=Acme"_s;
    QTest::newRow("joint only: no empty column") << u"JP d;CN d;JP,KR d"_s << u"Japan=JP; China=CN"_s;
    QTest::newRow("nobody alone: those who speak jointly") << u"FR,DE d;FR,DE i"_s << u"France=FR; Germany=DE"_s;
    QTest::newRow("single statements up to six") << u"JP d;CN d;FR d;DE d;IT d;ES d;PT d;GB d"_s
                                                 << u"Japan=JP; China=CN; France=FR; Germany=DE; Italy=IT; Spain=ES"_s;
    QTest::newRow("countries that say much are never dropped")
        << u"PT d;JP d;JP d;CN d;CN d;FR d;FR d;DE d;DE d;IT d;IT d;ES d;ES d;GB d;GB d"_s
        << u"Japan=JP; China=CN; France=FR; Germany=DE; Italy=IT; Spain=ES; United Kingdom=GB"_s;
    QTest::newRow("attitudes and rejected ones do not count") << u"JP d;CN d a;FR d r"_s << u"Japan=JP"_s;
    QTest::newRow("the outer link does not count") << u"JP i >;CN d"_s << u"China=CN"_s;
}

void TestCompare::proposesSides()
{
    QFETCH(QString, script);
    QTEST(printed(proposeSides(articlesFrom(script))), "sides");
}

void TestCompare::fillsCells_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("cells");
    QTest::newRow("quoted and paraphrased")
        << u"JP d;CN i;JP m"_s << u"Japan quoted: 0 quoted, 2 quoted | China paraphrased: 1 paraphrased"_s;
    QTest::newRow("another's account") << u"JP d;CN d < JP"_s
                                       << u"Japan quoted: 0 quoted | China reported: 1 reported"_s;
    QTest::newRow("own account") << u"JP d < JP;CN i < -"_s
                                 << u"Japan quoted: 0 quoted | China paraphrased: 1 paraphrased"_s;
    QTest::newRow("first present counts")
        << u"JP d < CN;CN d;JP i"_s << u"Japan paraphrased: 0 reported, 2 paraphrased | China quoted: 1 quoted"_s;
    QTest::newRow("jointly") << u"JP d;CN d;JP,CN i < JP"_s
                             << u"Japan quoted: 0 quoted | China quoted: 1 quoted | Joint joint: 2 joint"_s;
    QTest::newRow("jointly with somebody who has no side")
        << u"JP d;CN d;JP,KR,US d"_s << u"Japan quoted: 0 quoted | China quoted: 1 quoted | Joint joint: 2 joint"_s;
    QTest::newRow("jointly, as a third tells it")
        << u"JP d;CN d;JP,CN i < US"_s
        << u"Japan quoted: 0 quoted | China quoted: 1 quoted | Joint reported: 2 reported"_s;
    QTest::newRow("nobody's statement stands nowhere")
        << u"JP d;- d;CN d"_s << u"Japan quoted: 0 quoted | China quoted: 2 quoted"_s;
    QTest::newRow("innermost link, with its source")
        << u"JP i >;CN d < JP;JP d"_s << u"Japan quoted: 2 quoted | China reported: 1 reported"_s;
}

void TestCompare::fillsCells()
{
    QFETCH(QString, script);
    const QList<AnnotatedArticle> articles = articlesFrom(script);
    const QList<Side> sides{{SideId{}, u"Japan"_s, {u"JP"_s}, false}, {SideId{}, u"China"_s, {u"CN"_s}, false}};
    QTEST(printed(compare(articles, sides)), "cells");
}

void TestCompare::aSideOfSeveralPartiesSpeaksAsOne()
{
    const QList<Side> sides{{SideId{}, u"Allies"_s, {u"US"_s, u"KR"_s}, false},
                            {SideId{}, u"China"_s, {u"CN"_s}, false},
                            {SideId{}, u"Nobody"_s, {u"FR"_s}, false}};
    QCOMPARE(
        printed(compare(articlesFrom(u"US,KR d;US d < KR;CN i < US;US,CN i"_s), sides)),
        u"Allies quoted: 0 quoted, 1 quoted | China reported: 2 reported | Nobody absent:  | Joint joint: 3 joint"_s);
}

void TestCompare::hiddenSidesAreLeftOut()
{
    const QList<Side> sides{{SideId{}, u"Japan"_s, {u"JP"_s}, true}, {SideId{}, u"China"_s, {u"CN"_s}, false}};
    QCOMPARE(printed(compare(articlesFrom(u"JP d;CN d"_s), sides)), u"China quoted: 1 quoted"_s);
}

void TestCompare::statementsOfAllArticlesStandTogether()
{
    const QList<AnnotatedArticle> articles = articlesFrom(u"JP d"_s) + articlesFrom(u"CN d;JP i"_s);
    const Comparison made = compare(articles, proposeSides(articles));
    const QList<ComparedStatement> japan{{0, 0, CellKind::Quoted}, {1, 1, CellKind::Paraphrased}};
    QCOMPARE(made.topics.size(), 1);
    QCOMPARE(made.topics.first().name, QString());
    QVERIFY(made.topics.first().cells.first().statements == japan);
}

void TestCompare::jointSideNamesThoseWhoSpeakThere()
{
    const QList<AnnotatedArticle> articles = articlesFrom(u"JP d;CN d;KR,JP d;JP,US i"_s);
    QCOMPARE(printed(compare(articles, proposeSides(articles)).sides), u"Japan=JP; China=CN; Joint=KR,JP,US"_s);
    QCOMPARE(printed(compare({}, {}).sides), QString());
}

void TestCompare::partiesAreCalledAsPeopleCallThem()
{
    QCOMPARE(partyName(u"KR"_s), u"South Korea"_s);
    QCOMPARE(partyName(u"EU"_s), u"European Union"_s);
    QCOMPARE(partyName(u"Acme"_s), u"Acme"_s);
    QCOMPARE(partyName(u"QX"_s), u"QX"_s);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
