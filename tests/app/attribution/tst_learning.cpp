// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What corrections teach, and what must not be learned: words that mean somebody else in the next article.
#include "attribution/learning.h"
#include "domain/correction.h"
#include "support/articlebuilder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Testing;

namespace {

QString told(const QList<LearnedRule> &rules)
{
    QStringList lines;
    for (const LearnedRule &rule : rules)
        lines.append(toString(rule.kind) + u' ' + rule.words + u" = "_s +
                     (rule.kind == RuleKind::Alias ? rule.name : rule.parties.join(u'+')));
    return lines.join(u'\n');
}

} // namespace

class TestLearning : public QObject
{
    Q_OBJECT

private slots:
    void aliases_data();
    void aliases();
    void parties_data();
    void parties();
    void aPartyForOneStatementOfSeveralIsContradicted();
    void anOutletsPartyIsTheOutlets();
    void pointedAtWordsAreLearned();
    void sourcesTeachToo();
    void aJointSpeakerTeachesNothing();
    void acceptingTeachesNothing();
    void saysWhereItComesFrom();
};

void TestLearning::aliases_data()
{
    QTest::addColumn<QString>("text"); // the statement is "no"
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("mention");
    QTest::addColumn<QString>("found"); // whom the machine took it for
    QTest::addColumn<QString>("named"); // whom the person named
    QTest::addColumn<QString>("learned");
    const auto row = [](const char *name, const char16_t *text, const char16_t *language, const char16_t *mention,
                        const char16_t *found, const char16_t *named, const char16_t *learned) {
        const auto string = [](const char16_t *part) { return QString::fromUtf16(part); };
        QTest::newRow(name) << string(text) << string(language) << string(mention) << string(found) << string(named)
                            << string(learned);
    };
    row("description with a capitalised word of its own", u"“no”, the Gallant Minister said.", u"en",
        u"the Gallant Minister", u"Gallant Minister", u"Kari Dahl", u"alias Gallant Minister = Kari Dahl");
    row("taken for somebody else", u"“no”, the Gallant Minister said.", u"en", u"the Gallant Minister", u"Ana Ruiz",
        u"Kari Dahl", u"alias Gallant Minister = Kari Dahl");
    row("at a sentence's head", u"The Gallant Minister said “no”.", u"en", u"The Gallant Minister",
        u"Gallant Minister", u"Kari Dahl", u"alias Gallant Minister = Kari Dahl");
    row("short form of a body", u"“no”, the Harbour Pilots said.", u"en", u"the Harbour Pilots", u"Harbour Pilots",
        u"Union of Harbour Pilots", u"alias Harbour Pilots = Union of Harbour Pilots");
    row("pronoun", u"“no”, she said.", u"en", u"she", u"Ana Ruiz", u"Kari Dahl", u"");
    row("pronoun at a sentence's head", u"She said “no”.", u"en", u"She", u"Ana Ruiz", u"Kari Dahl", u"");
    row("role", u"“no”, the minister said.", u"en", u"the minister", u"Ana Ruiz", u"Kari Dahl", u"");
    row("role in capitals", u"“no”, the Foreign Minister said.", u"en", u"the Foreign Minister", u"Ana Ruiz",
        u"Kari Dahl", u"");
    row("portfolio", u"“no”, the Fisheries Minister said.", u"en", u"the Fisheries Minister", u"Ana Ruiz",
        u"Kari Dahl", u"");
    row("role of a country", u"“no”, the Norwegian Minister said.", u"en", u"the Norwegian Minister", u"Ana Ruiz",
        u"Kari Dahl", u"");
    row("capital", u"“no”, Oslo said.", u"en", u"Oslo", u"Norway", u"Kari Dahl", u"");
    row("role of a named body", u"“no”, the Harbour Union spokeswoman said.", u"en", u"the Harbour Union spokeswoman",
        u"Harbour Union spokeswoman", u"Kari Dahl", u"");
    row("surname", u"“no”, said Dahl.", u"en", u"Dahl", u"Ole Dahl", u"Kari Dahl", u"");
    row("title and surname", u"“no”, said President Dahl.", u"en", u"President Dahl", u"Ole Dahl", u"Kari Dahl", u"");
    row("another person's name", u"“no”, said Ole Brand.", u"en", u"Ole Brand", u"Ole Brand", u"Kari Dahl", u"");
    row("capital of the sentence's head only", u"Fishermen said “no”.", u"en", u"Fishermen", u"Fishermen",
        u"Kari Dahl", u"");
    row("description in small letters", u"“no”, the gallant skipper said.", u"en", u"the gallant skipper",
        u"gallant skipper", u"Kari Dahl", u"");
    row("to a description", u"“no”, the Gallant Minister said.", u"en", u"the Gallant Minister", u"Ana Ruiz",
        u"foreign minister", u"");
    row("German description", u"„no“, sagte die Galante Ministerin.", u"de", u"die Galante Ministerin",
        u"die Galante Ministerin", u"Kari Dahl", u"alias Galante Ministerin = Kari Dahl");
    row("German role", u"„no“, sagte die Außenministerin.", u"de", u"die Außenministerin", u"die Außenministerin",
        u"Kari Dahl", u"");
    row("German noun", u"„no“, sagte der Bauer.", u"de", u"der Bauer", u"der Bauer", u"Kari Dahl", u"");
    row("German pronoun", u"„no“, sagte sie.", u"de", u"sie", u"sie", u"Kari Dahl", u"");
    row("Chinese short form", u"海员工会表示“no”。", u"zh", u"海员工会", u"海员工会", u"全国海员工会",
        u"alias 海员工会 = 全国海员工会");
    row("Chinese office", u"外交部发言人表示“no”。", u"zh", u"外交部发言人", u"外交部发言人", u"王毅", u"");
    row("Chinese surname and office", u"王外长表示“no”。", u"zh", u"王外长", u"王外长", u"王毅", u"");
    row("Japanese office", u"外相は「no」と述べた。", u"ja", u"外相", u"外相", u"山田太郎", u"");
    row("Japanese description", u"漁民は「no」と述べた。", u"ja", u"漁民", u"漁民", u"山田太郎", u"");
    row("a language without lists", u"« no », a dit la Ministre Vaillante.", u"fr", u"la Ministre Vaillante",
        u"Ministre Vaillante", u"Kari Dahl", u"");
}

void TestLearning::aliases()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, mention);
    QFETCH(QString, found);
    QFETCH(QString, named);
    QFETCH(QString, learned);
    Article article = articleFrom(text, false);
    article.details.language = language;
    const Statement before =
        statementOn(text, u"no"_s, QuotationKind::Direct, mention, {}, {{found, {}}}, State::Likely);
    const Statement after = withSpeaker(article, before, {{}, {{named, {}}}});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, after)), learned);
}

void TestLearning::parties_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("learned");
    QTest::newRow("a person") << u"Kari Dahl"_s << QStringList() << QStringList{u"NO"_s} << u"party Kari Dahl = NO"_s;
    QTest::newRow("a body for itself") << u"Harbour Union"_s << QStringList{u"NO"_s} << QStringList{u"Harbour Union"_s}
                                       << u"party Harbour Union = Harbour Union"_s;
    QTest::newRow("for nobody") << u"Kari Dahl"_s << QStringList{u"NO"_s} << QStringList() << u"party Kari Dahl = "_s;
    QTest::newRow("a body of one word") << u"Meridian"_s << QStringList() << QStringList{u"Meridian"_s}
                                        << u"party Meridian = Meridian"_s;
    QTest::newRow("initials") << u"HWU"_s << QStringList{u"HWU"_s} << QStringList{u"NO"_s} << u"party HWU = NO"_s;
    QTest::newRow("a surname") << u"Dahl"_s << QStringList() << QStringList{u"NO"_s} << QString();
    QTest::newRow("an office") << u"Foreign Minister"_s << QStringList() << QStringList{u"NO"_s} << QString();
    QTest::newRow("a description") << u"captain of the ferry"_s << QStringList() << QStringList{u"NO"_s} << QString();
    QTest::newRow("a capital") << u"Brussels"_s << QStringList{u"BE"_s} << QStringList{u"EU"_s} << QString();
}

void TestLearning::parties()
{
    QFETCH(QString, name);
    QFETCH(QStringList, found);
    QFETCH(QStringList, given);
    QFETCH(QString, learned);
    const QString text = u"“no”, %1 said."_s.arg(name);
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    const Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, name, {}, {{name, found}});
    const Statement after = withParties(article, before, given);
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, after)), learned);
}

void TestLearning::aPartyForOneStatementOfSeveralIsContradicted()
{
    const QString text = u"“no”, Kari Dahl said. “never”, Kari Dahl added."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    const auto said = [&](const QString &words) {
        return statementOn(text, words, QuotationKind::Direct, u"Kari Dahl"_s, {}, {{u"Kari Dahl"_s, {u"NO"_s}}});
    };
    const QList<Statement> before{said(u"no"_s), said(u"never"_s)};
    const Statement one = withParties(article, before[0], {u"SE"_s});
    Statement other = withParties(article, before[1], {u"SE"_s});
    const QList<LearnedRule> rules = Attribution::rulesFrom(article, before, before[0], one);
    QCOMPARE(told(rules), u"party Kari Dahl = SE"_s);
    QVERIFY(Attribution::isContradicted(rules.first(), {one, before[1]}));
    QVERIFY(!Attribution::isContradicted(rules.first(), {one, other}));
    other = before[1];
    other.check = Check::Rejected;
    QVERIFY(!Attribution::isContradicted(rules.first(), {one, other}));
}

void TestLearning::anOutletsPartyIsTheOutlets()
{
    const QString text = u"“no”, the Quay Wire said."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    article.details.outlet = u"Quay Wire"_s;
    const Statement before =
        statementOn(text, u"no"_s, QuotationKind::Direct, u"the Quay Wire"_s, {}, {{u"Quay Wire"_s, {}}});
    const Statement after = withParties(article, before, {u"CN"_s});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, after)), u"outlet Quay Wire = CN"_s);
}

void TestLearning::pointedAtWordsAreLearned()
{
    const QString text = u"In came Thunder. “no”, he said."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    const Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, u"he"_s, {}, {{u"Ana Ruiz"_s, {}}});
    const Statement pointed = withSpeaker(article, before, {spanOf(text, u"Thunder"_s), {{u"Kari Dahl"_s, {}}}});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, pointed)), u"alias Thunder = Kari Dahl"_s);
    const Statement pronoun = withSpeaker(article, before, {spanOf(text, u"he"_s), {{u"Kari Dahl"_s, {}}}});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, pronoun)), QString());
}

void TestLearning::sourcesTeachToo()
{
    const QString text = u"Xi said “no”, according to the Gallant Minister."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, u"Xi"_s, {}, {{u"Xi Jinping"_s, {u"CN"_s}}});
    before.source = spanOf(text, u"the Gallant Minister"_s);
    before.sourceActor = Actor{u"Gallant Minister"_s, {}};
    const Statement after = withSource(article, before, {{}, {{u"Kari Dahl"_s, {u"NO"_s}}}});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, after)),
             u"alias Gallant Minister = Kari Dahl\nparty Kari Dahl = NO"_s);
}

void TestLearning::aJointSpeakerTeachesNothing()
{
    const QString text = u"“no”, the Gallant Two said."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    const Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, u"the Gallant Two"_s, {}, {});
    const Statement after =
        withSpeaker(article, before, {{}, {{u"Kari Dahl"_s, {u"NO"_s}}, {u"Pekka Salo"_s, {u"FI"_s}}}});
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, after)), QString());
}

void TestLearning::acceptingTeachesNothing()
{
    const QString text = u"“no”, the Gallant Minister said."_s;
    Article article = articleFrom(text, false);
    article.details.language = u"en"_s;
    const Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, u"the Gallant Minister"_s, {},
                                         {{u"Kari Dahl"_s, {u"NO"_s}}}, State::Likely);
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, accepted(before))), QString());
    QCOMPARE(told(Attribution::rulesFrom(article, {before}, before, rejected(before))), QString());
}

void TestLearning::saysWhereItComesFrom()
{
    const QString text = u"“no”, the Gallant Minister said."_s;
    Article article = articleFrom(text, false);
    article.id = ArticleId{7};
    article.details.language = u"en"_s;
    Statement before = statementOn(text, u"no"_s, QuotationKind::Direct, u"the Gallant Minister"_s, {}, {});
    before.uuid = QUuid::createUuid();
    // Somebody the article names already with these parties: only the alias is new.
    const Statement other =
        statementOn(text, u"said"_s, QuotationKind::Indirect, {}, {}, {{u"Kari Dahl"_s, {u"NO"_s}}});
    const Statement after = withSpeaker(article, before, {{}, {{u"Kari Dahl"_s, {u"NO"_s}}}});
    const QList<LearnedRule> rules = Attribution::rulesFrom(article, {before, other}, before, after);
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().article, ArticleId{7});
    QCOMPARE(rules.first().statement, before.uuid);
    QVERIFY(rules.first().enabled);
}

QTEST_APPLESS_MAIN(TestLearning)
#include "tst_learning.moc"
