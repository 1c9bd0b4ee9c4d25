// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links of a chain nest, name their source, and never leave their parent.
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestChains : public QObject
{
    Q_OBJECT

private slots:
    void nests_data();
    void nests();
    void sourceIsTheLinkAround_data();
    void sourceIsTheLinkAround();
    void piecesShareAGroup();
};

void TestChains::nests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("fronted link", u"Rao promised that “the road will open”, the ministry said.",
        u"the ministry | said | Rao promised that “the road will open”\n> Rao | promised | that “the road will open”");
    row("according to", u"Rao said the road was safe, according to a ministry statement.",
        u"a ministry statement | according to | Rao said the road was safe\n> Rao | said | the road was safe");
    row("same actor is one link", u"Rao said he hoped the road would open.",
        u"Rao | said | he hoped the road would open");
    row("own thoughts in a quotation", u"“I think the road is safe,” Rao said.",
        u"Rao | said | “I think the road is safe,”");
    row("somebody within a quotation", u"“He told me, ‘Never,’ and left,” she said.",
        u"she | said | “He told me, ‘Never,’ and left,”\n> He | told | ‘Never,’");
    row("somebody’s words and a sentence more", u"“She said she would dig. She digs everything,” the mayor said.",
        u"the mayor | said | “She said she would dig. She digs everything,”\n> She | said | she would dig");
    row("a pronoun’s words, told by another", u"He also said that the road was safe, the ministry said.",
        u"the ministry | said | He also said that the road was safe\n> He | said | that the road was safe");
    row("marks that run on over the cue", u"Rao said it rained. “We lost the road, he said. We will build it again.”",
        u"Rao | said | it rained\nRao | - | “We lost the road, he said. We will build it again.”");
    row("own hopes, the cue behind", u"He hoped the road would open, Rao said.",
        u"Rao | said | He hoped the road would open");
    row("verb within the marks", u"Rao “expressed concern about the bridge” to Ito, the ministry said.",
        u"the ministry | said | Rao “expressed concern about the bridge” to Ito\n> Rao | expressed | concern about the "
        u"bridge");
}

void TestChains::nests()
{
    QFETCH(QString, text);
    QTEST(TestSupport::printedStatements(text), "found");
}

void TestChains::sourceIsTheLinkAround_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sources");
    QTest::newRow("fronted") << u"Rao urged Ito to wait, the ministry said."_s << u"-|the ministry"_s;
    QTest::newRow("quoted by") << u"Rao was quoted by the Herald as saying the road was safe."_s << u"the Herald"_s;
    QTest::newRow("not in the next sentence")
        << u"Rao urged Ito to wait, the ministry said. Ito said he would."_s << u"-|the ministry|-"_s;
}

void TestChains::sourceIsTheLinkAround()
{
    QFETCH(QString, text);
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text));
    QVERIFY(statements.has_value());
    QStringList sources;
    for (const Statement &statement : *statements)
        sources.append(TestSupport::printedMention(statement.source, text));
    QTEST(sources.join(u'|'), "sources");
}

void TestChains::piecesShareAGroup()
{
    const auto statements =
        Attribution::findStatements(TestSupport::articleOf(u"“Yes,” Rao said, “we will.” “No,” Ito said."_s));
    QVERIFY(statements.has_value());
    QCOMPARE(statements->size(), 3);
    QCOMPARE(statements->at(0).group, statements->at(1).group);
    QVERIFY(statements->at(1).group != statements->at(2).group);
}

QTEST_GUILESS_MAIN(TestChains)
#include "tst_chains.moc"
