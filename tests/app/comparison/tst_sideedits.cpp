// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a person changes sides, and how statements are gathered.
#include "comparison/compare.h"
#include "comparison/grouping.h"
#include "comparison/sideedits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// "Japan=JP; Allies=US,KR; (China=CN)": a hidden one stands in brackets.
QList<Side> sidesFrom(const QString &script)
{
    QList<Side> sides;
    for (QString side : script.split(u"; "_s, Qt::SkipEmptyParts)) {
        const bool hidden = side.startsWith(u'(');
        side.remove(u'(').remove(u')');
        sides.append({SideId(sides.size() + 1), side.section(u'=', 0, 0), side.section(u'=', 1).split(u','), hidden});
    }
    return sides;
}

QString printed(const QList<Side> &sides)
{
    QStringList lines;
    for (const Side &side : sides) {
        const QString line = side.name + u'=' + side.parties.join(u',');
        lines.append(side.hidden ? u'(' + line + u')' : line);
    }
    return lines.join(u"; "_s);
}

AnnotatedArticle articleWith(const QList<QStringList> &parties)
{
    AnnotatedArticle article;
    for (const QStringList &some : parties) {
        Statement statement;
        statement.parties = some;
        article.statements.append(statement);
    }
    return article;
}

const QString start = u"Japan=JP; United States=US; China=CN"_s;

} // namespace

class TestSideEdits : public QObject
{
    Q_OBJECT

private slots:
    void aSideIsRenamed();
    void mergedSidesTakeTheirPartiesNames();
    void aNameAPersonGaveStaysWhenSidesAreMerged();
    void aSideIsSplitWhereItStands();
    void splittingUndoesMerging();
    void sidesMoveAndHide();
    void aPartyChangesItsSide();
    void aSideWithoutPartiesGoes();
    void aPartyGetsASideOfItsOwn();
    void wishesWithoutSenseChangeNothing();
    void partiesWithoutASideAreCounted();
    void hiddenSidesKeepTheirStatementsOut();
    void statementsAreGroupedBySpeaker();
    void thoseWhoSpeakTogetherAreOneGroup();
    void statementsAreGroupedByArticle();
    void theJointSideIsToldApart();
};

void TestSideEdits::aSideIsRenamed()
{
    const QList<Side> renamed = withSideRenamed(sidesFrom(start), 0, u"  Tokyo \n and friends "_s);
    QCOMPARE(printed(renamed), u"Tokyo and friends=JP; United States=US; China=CN"_s);
    QVERIFY(renamed[0].id == SideId(1)); // it is still the same side
    QCOMPARE(printed(withSideRenamed(sidesFrom(start), 0, u"  "_s)), start);
}

void TestSideEdits::mergedSidesTakeTheirPartiesNames()
{
    QCOMPARE(printed(withSidesMerged(sidesFrom(start), 1, 0)), u"Japan, United States=JP,US; China=CN"_s);
    QCOMPARE(printed(withSidesMerged(sidesFrom(start), 0, 1)), u"United States, Japan=US,JP; China=CN"_s);
}

void TestSideEdits::aNameAPersonGaveStaysWhenSidesAreMerged()
{
    const QList<Side> named = withSideRenamed(sidesFrom(start), 0, u"Allies"_s);
    QCOMPARE(printed(withSidesMerged(named, 1, 0)), u"Allies=JP,US; China=CN"_s);
}

void TestSideEdits::aSideIsSplitWhereItStands()
{
    QCOMPARE(printed(withSideSplit(sidesFrom(u"China=CN; Allies=JP,US; NATO=NATO"_s), 1)),
             u"China=CN; Japan=JP; United States=US; NATO=NATO"_s);
    QCOMPARE(printed(withSideSplit(sidesFrom(start), 1)), start); // one party only
}

void TestSideEdits::splittingUndoesMerging()
{
    QCOMPARE(printed(withSideSplit(withSidesMerged(sidesFrom(start), 1, 0), 0)), start);
}

void TestSideEdits::sidesMoveAndHide()
{
    QCOMPARE(printed(withSideMoved(sidesFrom(start), 0, 2)), u"United States=US; China=CN; Japan=JP"_s);
    const QList<Side> hidden = withSideHidden(sidesFrom(start), 1);
    QCOMPARE(printed(hidden), u"Japan=JP; (United States=US); China=CN"_s);
    QCOMPARE(printed(withAllSidesShown(hidden)), start);
}

void TestSideEdits::aPartyChangesItsSide()
{
    const QList<Side> merged = withSidesMerged(sidesFrom(start), 1, 0);
    QCOMPARE(printed(withPartyGiven(merged, u"US"_s, 1)), u"Japan=JP; China, United States=CN,US"_s);
    QCOMPARE(printed(withPartyGiven(sidesFrom(start), u"NATO"_s, 1)),
             u"Japan=JP; United States, NATO=US,NATO; China=CN"_s);
    QCOMPARE(printed(withPartyGiven(merged, u"US"_s, std::nullopt)), u"Japan=JP; China=CN"_s);
}

void TestSideEdits::aSideWithoutPartiesGoes()
{
    QCOMPARE(printed(withPartyGiven(sidesFrom(start), u"JP"_s, 2)), u"United States=US; China, Japan=CN,JP"_s);
    // The last one stays: without any side they would all be proposed again.
    QCOMPARE(printed(withPartyGiven(sidesFrom(u"Japan=JP"_s), u"JP"_s, std::nullopt)), u"Japan=JP"_s);
}

void TestSideEdits::aPartyGetsASideOfItsOwn()
{
    QCOMPARE(printed(withPartyAlone(sidesFrom(start), u"NATO"_s)), start + u"; NATO=NATO"_s);
    QCOMPARE(printed(withPartyAlone(sidesFrom(u"Allies=JP,US; China=CN"_s), u"US"_s)),
             u"Allies=JP; China=CN; United States=US"_s);
    QCOMPARE(printed(withPartyAlone(sidesFrom(start), u"JP"_s)), start);
}

void TestSideEdits::wishesWithoutSenseChangeNothing()
{
    const QList<Side> sides = sidesFrom(start);
    for (const qsizetype nowhere : {-1, 3, 99}) {
        QCOMPARE(printed(withSideRenamed(sides, nowhere, u"x"_s)), start);
        QCOMPARE(printed(withSidesMerged(sides, nowhere, 0)), start);
        QCOMPARE(printed(withSidesMerged(sides, 0, nowhere)), start);
        QCOMPARE(printed(withSideSplit(sides, nowhere)), start);
        QCOMPARE(printed(withSideMoved(sides, 0, nowhere)), start);
        QCOMPARE(printed(withSideHidden(sides, nowhere)), start);
        QCOMPARE(printed(withPartyGiven(sides, u"JP"_s, nowhere)), start);
    }
    QCOMPARE(printed(withSidesMerged(sides, 1, 1)), start);
    QCOMPARE(printed(withPartyGiven(sides, u"JP"_s, 0)), start);
    QCOMPARE(printed(withPartyAlone(sides, QString())), start);
}

void TestSideEdits::partiesWithoutASideAreCounted()
{
    const QList<AnnotatedArticle> articles{articleWith({{u"JP"_s}, {u"NATO"_s}, {u"EU"_s}}),
                                           articleWith({{u"EU"_s, u"CN"_s}, {}, {u"EU"_s}})};
    const QList<PartyWithoutSide> expected{{u"EU"_s, 3}, {u"NATO"_s, 1}};
    QCOMPARE(partiesWithoutSide(articles, sidesFrom(u"Japan=JP; (China=CN)"_s)), expected);
    QCOMPARE(partiesWithoutSide({}, {}).size(), 0);
}

void TestSideEdits::hiddenSidesKeepTheirStatementsOut()
{
    const QList<AnnotatedArticle> articles{articleWith({{u"JP"_s}, {u"CN"_s}, {u"JP"_s, u"CN"_s}})};
    const Comparison compared = compare(articles, sidesFrom(u"Japan=JP; (China=CN)"_s));
    QCOMPARE(compared.sides.size(), 2); // Japan, and what it said jointly with others
    QCOMPARE(compared.topics[0].cells[0].statements.size(), 1);
    QCOMPARE(compared.topics[0].cells[1].statements.size(), 1);
}

void TestSideEdits::statementsAreGroupedBySpeaker()
{
    AnnotatedArticle wire;
    wire.article.text = u"She said so. Ana Ruiz agreed."_s;
    for (const auto &[actor, mention] : {std::pair(u"Ana Ruiz"_s, TextSpan{0, 3}),
                                         {QString(), TextSpan{13, 21}},
                                         {u"Piet Oort"_s, TextSpan{0, 3}},
                                         {QString(), TextSpan{90, 95}}}) {
        Statement statement;
        statement.speaker = mention;
        if (!actor.isEmpty())
            statement.actors = {{actor, {}}};
        wire.statements.append(statement);
    }
    const QList<ComparedStatement> all{{0, 0}, {0, 2}, {0, 1}, {0, 3}, {0, 0}};
    const QList<StatementGroup> groups = grouped(all, {wire}, Grouping::Speaker);
    QStringList names;
    for (const StatementGroup &group : groups)
        names.append(group.speaker + u' ' + QString::number(group.statements.size()));
    // A mention out of the text (a damaged library) is nobody's.
    QCOMPARE(names, (QStringList{u"Ana Ruiz 3"_s, u"Piet Oort 1"_s, u" 1"_s}));
    QCOMPARE(grouped(all, {wire}, Grouping::None).size(), 1);
    QCOMPARE(grouped({}, {wire}, Grouping::Speaker).size(), 0);
}

void TestSideEdits::thoseWhoSpeakTogetherAreOneGroup()
{
    AnnotatedArticle wire = articleWith({{}, {}, {}});
    wire.statements[0].actors = {{u"Ana Ruiz"_s, {}}, {u"Piet Oort"_s, {}}};
    wire.statements[1].actors = {{u"Piet Oort"_s, {}}, {u"Ana Ruiz"_s, {}}};
    wire.statements[2].actors = {{u"Piet Oort"_s, {}}};
    const QList<StatementGroup> groups = grouped({{0, 0}, {0, 1}, {0, 2}}, {wire}, Grouping::Speaker);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0].speaker, u"Ana Ruiz, Piet Oort"_s);
    QCOMPARE(groups[0].statements.size(), 2);
}

void TestSideEdits::statementsAreGroupedByArticle()
{
    const QList<AnnotatedArticle> articles{articleWith({{}, {}}), articleWith({{}, {}})};
    const QList<StatementGroup> groups = grouped({{1, 0}, {0, 0}, {1, 1}}, articles, Grouping::Article);
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0].statements, (QList<ComparedStatement>{{1, 0}, {1, 1}}));
}

void TestSideEdits::theJointSideIsToldApart()
{
    const QList<AnnotatedArticle> both{articleWith({{u"JP"_s}, {u"JP"_s, u"CN"_s}})};
    QCOMPARE(compare(both, sidesFrom(u"Joint=JP; China=CN"_s)).jointSide, 2);
    QCOMPARE(compare({articleWith({{u"JP"_s}})}, sidesFrom(start)).jointSide, -1);
}

QTEST_APPLESS_MAIN(TestSideEdits)
#include "tst_sideedits.moc"
