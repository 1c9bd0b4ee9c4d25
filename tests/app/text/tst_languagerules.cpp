// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped rules load, and verbs are known in all their forms.
#include "text/languagerules.h"

#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Text;

class TestLanguageRules : public QObject
{
    Q_OBJECT

private slots:
    void knowsForms_data();
    void knowsForms();
    void unknownLanguageHasNoWords();
    void damagedRulesAreAnError();
    void manyThreadsMayAsk();
};

void TestLanguageRules::knowsForms_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("lemma");
    QTest::newRow("past") << u"Said"_s << u"say"_s;
    QTest::newRow("third person") << u"denies"_s << u"deny"_s;
    QTest::newRow("regular past") << u"denied"_s << u"deny"_s;
    QTest::newRow("silent e") << u"urging"_s << u"urge"_s;
    QTest::newRow("doubled") << u"admitted"_s << u"admit"_s;
    QTest::newRow("hissing") << u"stresses"_s << u"stress"_s;
    QTest::newRow("participle") << u"written"_s << u"write"_s;
    QTest::newRow("agreeing") << u"agreeing"_s << u"agree"_s;
    QTest::newRow("no verb") << u"table"_s << QString();
}

void TestLanguageRules::knowsForms()
{
    QFETCH(QString, word);
    const auto rules = LanguageRules::forLanguage(u"en-GB");
    QVERIFY(rules.has_value());
    const CueForm form = (*rules)->cueForm(word);
    QTEST(form.verb < 0 ? QString() : (*rules)->verb(form.verb).lemma, "lemma");
}

void TestLanguageRules::unknownLanguageHasNoWords()
{
    const auto rules = LanguageRules::forLanguage(u"tlh");
    QVERIFY(rules.has_value());
    QVERIFY(!(*rules)->hasWords());
}

void TestLanguageRules::damagedRulesAreAnError()
{
    for (const QByteArray &json : {QByteArray("{"), QByteArray("{\"classes\":{\"nonsense\":\"a\"}}"),
                                   QByteArray("{\"verbs\":{\"say\":{\"takes\":\"nonsense\"}}}")}) {
        const auto rules = LanguageRules::fromJson(json);
        QVERIFY(!rules.has_value());
        QCOMPARE(rules.error().code, ErrorCode::Internal);
    }
}

void TestLanguageRules::manyThreadsMayAsk()
{
    QList<int> askers(64);
    const auto answers = QtConcurrent::blockingMapped(askers, [](int) {
        const auto rules = LanguageRules::forLanguage(u"en");
        return rules && (*rules)->hasWords();
    });
    QVERIFY(!answers.contains(false));
}

QTEST_GUILESS_MAIN(TestLanguageRules)
#include "tst_languagerules.moc"
