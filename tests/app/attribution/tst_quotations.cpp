// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Quotations without a cue go to the running speaker, likely; without one they have none, unknown.
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestQuotations : public QObject
{
    Q_OBJECT

private slots:
    void goOn_data();
    void goOn();
};

void TestQuotations::goOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // "speaker state" of each statement
    QTest::newRow("next sentence") << u"“It rained,” Rao said. “It was cold.”"_s << u"Rao certain|Rao certain"_s;
    QTest::newRow("next sentence, after a clause")
        << u"Rao said it rained. “It was cold.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("signed in a paragraph of its own")
        << u"“It was cold.”\n\n— Ana Rao, farmer"_s << u"Ana Rao, farmer likely"_s;
    QTest::newRow("signed in the same paragraph") << u"“It was cold.” — Ana Rao"_s << u"Ana Rao likely"_s;
    QTest::newRow("signed within the marks")
        << u"“It was cold.\n\nAna Rao, head of the board”"_s << u"Ana Rao, head of the board likely"_s;
    QTest::newRow("introduced by the paragraph before")
        << u"When Lind left, Ana Rao released a statement:\n\n“It was cold.”"_s << u"Ana Rao likely"_s;
    QTest::newRow("left open, goes on") << u"Rao said: “It rained.\n\n“It was cold.”\n\nLind said it snowed."_s
                                        << u"Rao certain|Rao likely|Lind certain"_s;
    QTest::newRow("reported within a report") << u"“It rained,” Rao said. Rao said Lind denied it. “It was cold.”"_s
                                              << u"Rao certain|Rao certain|Lind certain|Rao likely"_s;
    QTest::newRow("a cue of its own behind the colon")
        << u"Lind praised the dam in a film: “It is safe,” Rao said."_s << u"Rao certain"_s;
    QTest::newRow("most of the sentence")
        << u"“It rained,” Rao said. Instead, “it was cold in every house.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("turns without names") << u"Rao met Lind.\n\n“It rained.”\n\n“It was cold.”"_s
                                         << u"Rao likely|- unknown"_s;
    QTest::newRow("next paragraph") << u"“It rained,” Rao said.\n\n“It was cold.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("a mention nobody can resolve") << u"“The dam is safe, all of it,” he said."_s << u"he likely"_s;
    QTest::newRow("open mark: who closes it")
        << u"A letter came.\n\n“The dam is safe. It holds.\n\n“Go home,” Rao said."_s << u"Rao likely|Rao certain"_s;
    QTest::newRow("nobody anywhere") << u"“The dam is safe, all of it.”"_s << u"- unknown"_s;
    QTest::newRow("turns, one known to speak")
        << u"“It rained,” Rao said.\n\n“It was cold.”\n\n“It snowed.”"_s << u"Rao certain|Rao likely|Rao likely"_s;
    QTest::newRow("a pronoun was the subject") << u"She pointed at the dam. “It was cold.”"_s << u"She likely"_s;
    QTest::newRow("a body was the subject")
        << u"The ministry sent a letter. “It was cold.”"_s << u"The ministry likely"_s;
    QTest::newRow("whose voice broke") << u"Rao’s voice broke. “It was cold.”"_s << u"Rao likely"_s;
    QTest::newRow("whose letter was short") << u"Rao’s first letter was short. “It was cold.”"_s << u"Rao likely"_s;
    QTest::newRow("a participle before the subject")
        << u"Asked if Lind was there, Rao laughed. “It was cold.”"_s << u"Rao likely"_s;
    QTest::newRow("named before a colon") << u"Lind spoke. Then Rao: “It was cold.”"_s << u"Rao likely"_s;
    QTest::newRow("named behind from") << u"A word from Sen. Ana Rao (D-Tarma): “It was cold.”"_s
                                       << u"Sen. Ana Rao likely"_s;
    QTest::newRow("a topic before a colon")
        << u"“It rained,” Rao said.\n\nOn the dam: “It was cold.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("who, behind a bracket")
        << u"“It rained,” said Ana Rao (Tarma), who said she owns a dam. “It was cold.”"_s
        << u"Ana Rao certain|who likely|Ana Rao likely"_s;
    QTest::newRow("a heading") << u"“It rained,” Rao said.\n\n“A dam for everyone.”\n\nThe dam was built."_s
                               << u"Rao certain"_s;
    QTest::newRow("a short turn is no heading")
        << u"“It rained,” Rao said.\n\n“It did not.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("no rules, amid a sentence") << u"«Maji yamekwisha kabisa hapa», alisema Rao."_s << u"Rao likely"_s;
    QTest::newRow("no rules, nearer of two names")
        << u"«Maji yamekwisha kabisa hapa», alisema Ana de Rao, si mtu wa Kisumu."_s << u"Ana de Rao likely"_s;
    QTest::newRow("no rules, a word that opens the sentence")
        << u"«Maji yamekwisha kabisa hapa», alisema. Mvua «inakuja kesho asubuhi sana»."_s << u"- unknown|- unknown"_s;
    QTest::newRow("no rules for the language") << u"«Maji yamekwisha kabisa hapa kijijini.»"_s << u"- unknown"_s;
}

void TestQuotations::goOn()
{
    QFETCH(QString, text);
    const QString language = text.startsWith(u'«') ? u"sw"_s : u"en"_s;
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, language));
    QVERIFY(statements.has_value());
    QStringList found;
    for (const Statement &statement : *statements)
        found.append(TestSupport::printedMention(statement.speaker, text) + u' ' + toString(statement.state));
    QTEST(found.join(u'|'), "found");
}

QTEST_GUILESS_MAIN(TestQuotations)
#include "tst_quotations.moc"
