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
    QTest::newRow("next sentence") << u"“It rained,” Rao said. “It was cold.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("next paragraph") << u"“It rained,” Rao said.\n\n“It was cold.”"_s << u"Rao certain|Rao likely"_s;
    QTest::newRow("a mention nobody can resolve") << u"“The dam is safe, all of it,” he said."_s << u"he likely"_s;
    QTest::newRow("open mark: who closes it")
        << u"A letter came.\n\n“The dam is safe. It holds.\n\n“Go home,” Rao said."_s << u"Rao likely|Rao certain"_s;
    QTest::newRow("nobody anywhere") << u"“The dam is safe, all of it.”"_s << u"- unknown"_s;
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
