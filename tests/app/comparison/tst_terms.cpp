// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which words of a text may say what it is about, and in what form they are compared.
#include "comparison/terms.h"
#include "importers/importer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestTerms : public QObject
{
    Q_OBJECT

private slots:
    void subjectsOfAText_data();
    void subjectsOfAText();
    void namesOfSeveralWordsComeFirst();
    void formsOfAWordAreOne();
    void spansHoldTheWords();
};

namespace {

QList<TextTerm> termsIn(const QString &text, const QString &language)
{
    const auto found = termsOf(Importers::articleFromCanonicalText(text, language));
    return found ? found->terms : QList<TextTerm>();
}

} // namespace

void TestTerms::subjectsOfAText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("subjects"); // nominal, not general, as written

    QTest::newRow("English nouns, not verbs")
        << u"en"_s << u"The miller wants to repair the old bridge before the floods."_s
        << QStringList{u"miller"_s, u"bridge"_s, u"floods"_s};
    QTest::newRow("general words and time are none")
        << u"en"_s << u"On Monday the question of the toll was raised for the third time."_s << QStringList{u"toll"_s};
    QTest::newRow("verbs of speech are none, nouns like them are")
        << u"en"_s << u"She said the ferry was late, the rail was broken."_s << QStringList{u"ferry"_s, u"rail"_s};
    QTest::newRow("German nouns by their capital")
        << u"de"_s << u"Die alte Fähre soll bald durch eine neue Brücke ersetzt werden."_s
        << QStringList{u"Fähre"_s, u"Brücke"_s};
    QTest::newRow("Chinese words of two characters")
        << u"zh"_s << u"镇政府关闭了老吊桥。"_s << QStringList{u"关闭"_s, u"吊桥"_s};
    QTest::newRow("Japanese without endings")
        << u"ja"_s << u"町は古い倉庫を閉鎖した。"_s << QStringList{u"倉庫"_s, u"閉鎖"_s};
    QTest::newRow("of another language only names")
        << u"fr"_s << u"Le maire de Lyon répare le pont."_s << QStringList{u"Lyon"_s};
}

void TestTerms::subjectsOfAText()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QStringList found;
    for (const TextTerm &term : termsIn(text, language)) {
        if (term.isNominal && !term.isGeneral)
            found.append(term.span.of(text).toString());
    }
    QTEST(found, "subjects");
}

void TestTerms::namesOfSeveralWordsComeFirst()
{
    const QString text = u"They met near the Blue River Delta again."_s;
    QStringList names;
    for (const TextTerm &term : termsIn(text, u"en"_s)) {
        if (term.isName)
            names.append(term.span.of(text).toString());
    }
    QCOMPARE(names, QStringList({u"Blue River Delta"_s, u"Blue"_s, u"River"_s, u"Delta"_s}));
}

void TestTerms::formsOfAWordAreOne()
{
    const auto keyOf = [](const QString &text, const QString &language) {
        const QList<TextTerm> terms = termsIn(text, language);
        return terms.isEmpty() ? QString() : terms.last().key;
    };
    QCOMPARE(keyOf(u"of the bridges"_s, u"en"_s), keyOf(u"of the bridge"_s, u"en"_s));
    QCOMPARE(keyOf(u"von den Brücken"_s, u"de"_s), keyOf(u"von der Brücke"_s, u"de"_s));
    QVERIFY(keyOf(u"of the bridge"_s, u"en"_s) != keyOf(u"of the ferry"_s, u"en"_s));
}

void TestTerms::spansHoldTheWords()
{
    const QString text = u"The toll rose.\n\nA ferry — the last one 🚢 — stopped; drivers took the tunnel."_s;
    qsizetype before = 0;
    const QList<TextTerm> terms = termsIn(text, u"en"_s);
    QVERIFY(terms.size() >= 4);
    for (const TextTerm &term : terms) {
        QVERIFY(term.span.begin >= before && term.span.end <= text.size() && !term.span.isEmpty());
        before = term.span.begin;
    }
}

QTEST_APPLESS_MAIN(TestTerms)
#include "tst_terms.moc"
