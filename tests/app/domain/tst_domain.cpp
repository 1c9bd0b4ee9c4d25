// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plain values: names in files, which statements are shown, what a highlight keeps.
#include "domain/article.h"
#include "domain/highlight.h"
#include "support/articlebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestDomain : public QObject
{
    Q_OBJECT

private slots:
    void namesInFilesComeBack();
    void viewsShowTheInnermostLink();
    void rejectedInnerLinkShowsItsParent();
    void highlightKeepsWordsAndContext();
    void contextNeverCutsAPair();
    void aSpeakerIsGivenWhereOneStatementCoversTheWords();
    void separatorBelongsToTheParagraphBefore();
};

void TestDomain::namesInFilesComeBack()
{
    for (const State state : {State::Certain, State::Likely, State::Unknown})
        QVERIFY(stateFromString(toString(state)) == state);
    for (const Check check : {Check::None, Check::Accepted, Check::Corrected, Check::Added, Check::Rejected})
        QVERIFY(checkFromString(toString(check)) == check);
    QVERIFY(!actFromString(u"Statement").has_value());
}

void TestDomain::viewsShowTheInnermostLink()
{
    QList<Statement> statements(4);
    statements[1].parent = 0;
    statements[2].act = Act::Attitude;
    QCOMPARE(shownStatements(statements), (QList<int>{1, 3}));
}

void TestDomain::rejectedInnerLinkShowsItsParent()
{
    QList<Statement> statements(2);
    statements[1].parent = 0;
    statements[1].check = Check::Rejected;
    QCOMPARE(shownStatements(statements), QList<int>{0});
}

void TestDomain::highlightKeepsWordsAndContext()
{
    const QString text = u"The minister said “no” twice."_s;
    const Highlight made = makeHighlight(text, {18, 22}, 3);
    QCOMPARE(made.quote, u"“no”"_s);
    QCOMPARE(made.prefix, u"The minister said "_s);
    QCOMPARE(made.suffix, u" twice."_s);
    QCOMPARE(made.colour, 3);
}

void TestDomain::contextNeverCutsAPair()
{
    const QString pairs = u"\U0001F4F0"_s.repeated(40);
    const Highlight made = makeHighlight(u'x' + pairs + u"y"_s, {81, 82}, 1);
    QVERIFY(made.prefix.isValidUtf16());
    const Highlight first = makeHighlight(u'x' + pairs, {0, 1}, 1);
    QVERIFY(first.suffix.isValidUtf16());
}

void TestDomain::aSpeakerIsGivenWhereOneStatementCoversTheWords()
{
    const QString text = u"“We stay,” Ruiz said.\n\n“We go,” Byrne said. “Now,” he added."_s;
    using Testing::spanOf;
    const auto said = [&](const QString &words, const QString &speaker) {
        return Testing::statementOn(text, words, QuotationKind::Direct, speaker, {}, {{speaker, {}}});
    };
    const QList<Statement> statements{said(u"“We stay,”"_s, u"Ruiz"_s), said(u"“We go,”"_s, u"Byrne"_s),
                                      said(u"“Now,”"_s, u"Byrne"_s)};
    const auto speakerOf = [&](const QString &words) {
        const auto known = attributionAt(text, statements, spanOf(text, words));
        return known ? known->actors.join(u'+') : u"nobody"_s;
    };
    QCOMPARE(speakerOf(u"We stay"_s), u"Ruiz"_s);
    QCOMPARE(speakerOf(u"“We stay,” Ruiz said."_s), u"Ruiz"_s);
    QCOMPARE(speakerOf(u"“We go,” Byrne said. “Now,”"_s), u"Byrne"_s); // all of it is one speaker's
    QCOMPARE(speakerOf(u"stay,” Ruiz said.\n\n“We go"_s), u"nobody"_s);
    QCOMPARE(speakerOf(text), u"nobody"_s);
}

void TestDomain::separatorBelongsToTheParagraphBefore()
{
    Article article;
    article.text = u"One.\n\nTwo."_s;
    article.paragraphs = {{{0, 4}, ParagraphKind::Body, 1, 0}, {{6, 10}, ParagraphKind::Body, 2, 0}};
    QCOMPARE(article.paragraphAt(4), 0);
    QCOMPARE(article.paragraphAt(6), 1);
    QCOMPARE(article.paragraphAt(99), 1);
    QCOMPARE(Article().paragraphAt(0), -1);
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
