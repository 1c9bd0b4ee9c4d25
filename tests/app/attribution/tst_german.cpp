// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cues find their speakers and their contents in German: verbs in second and last place, separable ones, reported
// speech that runs on, and whom the speakers stand for.
#include "printed.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestGerman : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void findsNothing_data();
    void findsNothing();
    void decomposedUmlautsCount();
    void speaksFor_data();
    void speaksFor();
    void sharedAndRunningSpeakersAreLikely();
    void hostileTextIsLinear_data();
    void hostileTextIsLinear();
};

void TestGerman::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, QStringView text, QStringView found) {
        QTest::newRow(name) << text.toString() << found.toString();
    };
    row("quotation first", u"„Der Brunnen ist leer“, sagte Ada Brook am Montag.",
        u"Ada Brook | sagte | „Der Brunnen ist leer“");
    row("no comma", u"„Warum erst jetzt?“ fragte die Bürgermeisterin.",
        u"die Bürgermeisterin | fragte | „Warum erst jetzt?“");
    row("speaker first", u"Ada Brook sagt: „Der Brunnen ist leer.“", u"Ada Brook | sagt | „Der Brunnen ist leer.“");
    row("interrupted", u"„Der Brunnen“, sagte sie, „ist leer.“",
        u"sie | sagte | „Der Brunnen“\nsie | sagte | „ist leer.“");
    row("angle marks", u"»Der Brunnen ist leer«, sagte Tom Vos.", u"Tom Vos | sagte | »Der Brunnen ist leer«");
    row("angle marks outwards", u"«Der Brunnen ist leer», sagte Tom Vos.", u"Tom Vos | sagte | «Der Brunnen ist leer»");
    row("single marks", u"‚Der Brunnen ist leer‘, sagte Tom Vos.", u"Tom Vos | sagte | ‚Der Brunnen ist leer‘");
    row("marks of another language", u"“Der Brunnen ist leer”, sagte Tom Vos.",
        u"Tom Vos | sagte | “Der Brunnen ist leer”");
    row("clause with dass", u"Der Minister sagte, dass der Brunnen leer sei.",
        u"Der Minister | sagte | dass der Brunnen leer sei");
    row("clause without dass", u"Der Minister sagte am Montag, der Brunnen sei leer.",
        u"Der Minister | sagte | der Brunnen sei leer");
    row("fronted clause", u"Der Brunnen sei leer, sagte der Minister am Montag.",
        u"der Minister | sagte | Der Brunnen sei leer");
    row("an adverbial first", u"In Lindau warnte Ada Brook am Dienstag, der Brunnen werde leer.",
        u"Ada Brook | warnte | der Brunnen werde leer");
    row("a subordinate clause first", u"Als der Regen kam, sagte Ada Brook, der Brunnen sei voll.",
        u"Ada Brook | sagte | der Brunnen sei voll");
    row("apposition", u"Ada Brook, die Chefin der Wasserwerke, sagte, der Brunnen sei leer.",
        u"Ada Brook, die Chefin der Wasserwerke | sagte | der Brunnen sei leer");
    row("separable verb", u"Die Stadt räumte ein, dass der Brunnen leer ist.",
        u"Die Stadt | räumte ein | dass der Brunnen leer ist");
    row("separable verb, apart", u"Die Stadt teilte am Montag in Lindau mit, der Brunnen sei leer.",
        u"Die Stadt | teilte | der Brunnen sei leer");
    row("separable verb, fronted", u"Der Brunnen sei leer, teilte die Stadt mit.",
        u"die Stadt | teilte | Der Brunnen sei leer");
    row("perfect", u"Die Ministerin hat am Montag gefordert, den Brunnen zu schließen.",
        u"Die Ministerin | gefordert | den Brunnen zu schließen");
    row("pluperfect", u"Tom Vos hatte gesagt, der Brunnen sei leer.", u"Tom Vos | gesagt | der Brunnen sei leer");
    row("verb last", u"Nachdem Tom Vos gesagt hatte, dass der Brunnen leer sei, ging er nach Hause.",
        u"Tom Vos | gesagt | dass der Brunnen leer sei");
    row("wie", u"Der Brunnen ist leer, wie die Stadt mitteilte.", u"die Stadt | mitteilte | Der Brunnen ist leer");
    row("wie, in front", u"Wie die Stadt am Montag mitteilte, ist der Brunnen leer.",
        u"die Stadt | mitteilte | ist der Brunnen leer");
    row("wie with an apposition", u"Wie die Sprecherin, Ada Brook, mitteilte, ist der Brunnen leer.",
        u"die Sprecherin, Ada Brook | mitteilte | ist der Brunnen leer");
    row("so", u"Der Brunnen müsse „sofort“ geschlossen werden, so Brook.",
        u"Brook | so | Der Brunnen müsse „sofort“ geschlossen werden");
    row("so, between", u"Der Brunnen, so die Ministerin, sei leer.",
        u"die Ministerin | so | Der Brunnen\ndie Ministerin | so | sei leer");
    row("laut", u"Laut Polizei ist der Brunnen leer.", u"Polizei | Laut | ist der Brunnen leer");
    row("laut, between", u"Der Brunnen ist laut einer Umfrage leer.",
        u"einer Umfrage | laut | Der Brunnen ist\neiner Umfrage | laut | leer");
    row("zufolge", u"Dem Bericht zufolge ist der Brunnen leer.", u"Dem Bericht | zufolge | ist der Brunnen leer");
    row("nach Angaben", u"Nach Angaben der Polizei ist der Brunnen leer.",
        u"der Polizei | Nach Angaben | ist der Brunnen leer");
    row("nach Angaben von", u"Nach Angaben von Ada Brook ist der Brunnen leer.",
        u"Ada Brook | Nach Angaben von | ist der Brunnen leer");
    row("compound source", u"Nach Polizeiangaben ist der Brunnen leer.",
        u"Polizeiangaben | Nach | ist der Brunnen leer");
    row("seiner Meinung nach", u"Der Brunnen ist seiner Meinung nach leer.",
        u"seiner Meinung | nach | Der Brunnen ist\nseiner Meinung | nach | leer");
    row("infinitive with a person", u"Brook forderte die Regierung auf, den Brunnen zu schließen.",
        u"Brook | forderte | den Brunnen zu schließen");
    row("threat", u"Vos drohte, den Brunnen zu schließen.", u"Vos | drohte | den Brunnen zu schließen");
    row("accusation", u"Vos wirft der Stadt vor, den Brunnen vergessen zu haben.",
        u"Vos | wirft | den Brunnen vergessen zu haben");
    row("noun", u"Die Stadt kündigte den Umbau des Brunnens an.", u"Die Stadt | kündigte | den Umbau des Brunnens");
    row("another verb by its particle", u"Brook sagte Vos ab und nannte den Brunnen „ein Loch“.",
        u"Brook | nannte | den Brunnen „ein Loch“");
    row("named", u"Brook nannte den Brunnen „ein Loch ohne Boden“.",
        u"Brook | nannte | den Brunnen „ein Loch ohne Boden“");
    row("named in the passive", u"Der Brunnen wird von Anwohnern als „Loch ohne Boden“ bezeichnet.",
        u"Anwohnern | bezeichnet | „Loch ohne Boden“");
    row("attitude", u"Brook glaubt, dass der Brunnen voll wird.", u"Brook | glaubt | dass der Brunnen voll wird");
    row("needs a word", u"Die Stadt geht davon aus, dass der Brunnen leer ist.",
        u"Die Stadt | geht | dass der Brunnen leer ist");
    row("an e between stem and ending", u"Brook rechnet damit, dass der Brunnen voll wird.",
        u"Brook | rechnet | dass der Brunnen voll wird");
    row("called, the thing in front", u"Den Brunnen bezeichnete sie als „Loch ohne Boden“.",
        u"sie | bezeichnete | „Loch ohne Boden“");
    row("a list as the subject", u"Die Stadt, das Land und der Bund haben gesagt, der Brunnen sei leer.",
        u"Die Stadt, das Land und der Bund | gesagt | der Brunnen sei leer");
    row("nobody named", u"Der Brunnen sei leer, hieß es.", u"- | hieß es | Der Brunnen sei leer");
    row("from a ministry", u"Der Brunnen sei leer, verlautete aus dem Ministerium.",
        u"dem Ministerium | verlautete | Der Brunnen sei leer");
    row("relative clause", u"Brook traf einen Mann, der sagte, der Brunnen sei leer.",
        u"der | sagte | der Brunnen sei leer");
    row("shared subject", u"Brook kam nach Lindau und sagte, der Brunnen sei leer.",
        u"Brook | sagte | der Brunnen sei leer");
    row("two verbs", u"Brook sagte, der Brunnen sei leer, und forderte, ihn zu schließen.",
        u"Brook | sagte | der Brunnen sei leer\nBrook | forderte | ihn zu schließen");
    row("noun cue", u"Die Behauptung der Stadt, der Brunnen sei voll, ist falsch.",
        u"der Stadt | Behauptung | der Brunnen sei voll");
    row("speech that runs on", u"Brook sagte, der Brunnen sei leer. Man habe ihn vergessen. Er werde geschlossen.",
        u"Brook | sagte | der Brunnen sei leer\nBrook | - | Man habe ihn vergessen. Er werde geschlossen");
    row("the sentence before", u"Der Brunnen ist leer. Das teilte die Stadt mit.",
        u"die Stadt | teilte | Der Brunnen ist leer");
    row("nested", u"Vos habe versichert, der Brunnen bleibe offen, erklärte Brook.",
        u"Brook | erklärte | Vos habe versichert, der Brunnen bleibe offen\n"
        u"> Vos | versichert | der Brunnen bleibe offen");
    row("label", u"Ada Brook: „Der Brunnen ist leer.“", u"Ada Brook | : | „Der Brunnen ist leer.“");
    row("date with a full stop", u"Am 5. August sagte Ada Brook, der Brunnen sei leer.",
        u"Ada Brook | sagte | der Brunnen sei leer");
    row("torn", u"Foto Mehr Die Stadt sagte am Montag, der Brunnen sei leer .",
        u"Die Stadt | sagte | der Brunnen sei leer");
    row("the object in front", u"Das Vorhaben nannte der Verband „ein Loch ohne Boden“.",
        u"der Verband | nannte | „ein Loch ohne Boden“");
    row("a feminine dative in front", u"Der Stadt hatte der Verein vorgeworfen, den Brunnen vergessen zu haben.",
        u"der Verein | vorgeworfen | den Brunnen vergessen zu haben");
    row("number tells", u"Den Bewohnern sagten in Lindau die beiden, der Brunnen sei leer.",
        u"die beiden | sagten | der Brunnen sei leer");
    row("no genitive", u"Am Montag sagte vor Journalisten der Chef der Polizei: „Der Brunnen ist leer.“",
        u"der Chef der Polizei | sagte | „Der Brunnen ist leer.“");
    row("a verb in no list, subjunctive by its form", u"Brook sagte, der Verein schaufle einen Brunnen.",
        u"Brook | sagte | der Verein schaufle einen Brunnen");
    row("subject and verb alone", u"Brook sagte, der Mann schlafe.", u"Brook | sagte | der Mann schlafe");
    row("a parenthesis", u"Der Brunnen, meint Brook, sei leer.",
        u"Brook | meint | Der Brunnen\nBrook | meint | sei leer");
    row("in front of speech", u"Mit den Worten „Der Brunnen ist voll“ öffnete Brook das Tor.",
        u"Brook | Worten | „Der Brunnen ist voll“");
    row("pointing back", u"„Der Brunnen ist leer“: Mit diesem Satz beginnt der Brief.",
        u"der Brief | Satz | „Der Brunnen ist leer“");
    row("on a poster", u"Auf dem Plakat stand: „Der Brunnen ist leer.“",
        u"dem Plakat | stand | „Der Brunnen ist leer.“");
    row("talk of", u"In dem Gutachten ist von „schweren Mängeln“ die Rede.",
        u"dem Gutachten | Rede | „schweren Mängeln“");
    row("whom it is said to", u"Brook warf der Stadt am Montag „Raubbau“ vor.", u"Brook | warf | „Raubbau“");
    row("speech in the same sentence", u"Brook sagte, das sei Unsinn; man habe alles getan.",
        u"Brook | sagte | das sei Unsinn\nBrook | - | man habe alles getan");
    row("a source beside a report", u"Brook hat laut Polizei gesagt, der Brunnen sei leer.",
        u"Brook | gesagt | der Brunnen sei leer");
    row("whose words", u"Das Fazit der Forscher: „Der See erholt sich langsam.“",
        u"der Forscher | - | „Der See erholt sich langsam.“");
    row("a verb in no list behind speech", u"„Das war der schönste Tag im Jahr“, gluckste Brook.",
        u"Brook | - | „Das war der schönste Tag im Jahr“");
    row("whom the sentence before is about", u"Bäuerin Ada Brook winkt. „Ich habe keine Zeit.“",
        u"Bäuerin Ada Brook | - | „Ich habe keine Zeit.“");
    row("from whom", u"Zustimmung kam von den Fischern: „Der Plan ist überfällig.“",
        u"den Fischern | - | „Der Plan ist überfällig.“");
    row("lost opening mark", u"Die Stadt war deutlich: Der Brunnen ist leer“, erklärte Brook.",
        u"Brook | erklärte | Der Brunnen ist leer“");
}

void TestGerman::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(TestSupport::printedStatements(text, u"de"_s), found);
}

void TestGerman::findsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a story") << u"Die Stadt baute einen Brunnen, der im Sommer leer war."_s;
    QTest::newRow("did not say") << u"Brook sagte nicht, dass der Brunnen leer ist."_s;
    QTest::newRow("a title") << u"Brook las gestern „Der Brunnen“ in Lindau."_s;
    QTest::newRow("loud") << u"Der Hund bellte laut am Brunnen."_s;
    QTest::newRow("by rule") << u"Gemäß der Regelung schließt der Brunnen im Winter."_s;
    QTest::newRow("a time") << u"Nach der Untersuchung schloss der Brunnen."_s;
}

void TestGerman::findsNothing()
{
    QFETCH(QString, text);
    QCOMPARE(TestSupport::printedStatements(text, u"de"_s), QString());
}

void TestGerman::decomposedUmlautsCount()
{
    const QString text = u"Der Brunnen sei leer, erklärte die Bürgermeisterin."_s;
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    QVERIFY(decomposed != text);
    QCOMPARE(TestSupport::printedStatements(decomposed, u"de"_s).normalized(QString::NormalizationForm_C),
             TestSupport::printedStatements(text, u"de"_s));
}

void TestGerman::speaksFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("actors"); // of the last statement: name, then parties
    const auto row = [](const char *name, QStringView text, QStringView actors) {
        QTest::newRow(name) << text.toString() << actors.toString();
    };
    row("a foreign minister is one person", u"Der norwegische Außenminister Ole Dahl sagte, das Boot sei weg.",
        u"Ole Dahl: NO");
    row("two foreign ministers",
        u"Der norwegische Außenminister Ole Dahl traf den finnischen Außenminister Pekka Salo. Die beiden "
        u"Außenminister "
        u"sagten, das Boot sei weg.",
        u"Ole Dahl: NO; Pekka Salo: FI");
    row("a name like a company's plural", u"Der Direktor, Peter Hinrichsen, sagte, das Boot sei weg.",
        u"Peter Hinrichsen: ");
    row("the name tells which director",
        u"Nach Angaben des norwegischen Amtschefs Ole Dahl ist das Boot weg. Der Direktor des Instituts, Ada Brook, "
        u"sagte, "
        u"das Boot sei da.",
        u"Ada Brook: Instituts");
    row("nationality", u"Der Damm halte, sagte die niederländische Ministerpräsidentin Mila Oost.", u"Mila Oost: NL");
    row("her name alone", u"Die norwegische Ministerin Mila Oost kam an. „Der Damm hält“, sagte Oost.",
        u"Mila Oost: NO");
    row("she", u"Die norwegische Ministerin Mila Oost kam an. „Der Damm hält“, sagte sie.", u"Mila Oost: NO");
    row("her office", u"Die norwegische Ministerin Mila Oost kam an. „Der Damm hält“, sagte die Ministerin.",
        u"Mila Oost: NO");
    row("genitive of a country", u"„Der Damm hält“, sagte Ungarns Verkehrsministerin Ilka Tarn.", u"Ilka Tarn: HU");
    row("spokesman of a government", u"Der Damm halte, sagte ein Sprecher der belgischen Regierung.",
        u"Sprecher der belgischen Regierung: BE");
    row("a capital", u"Der Damm halte, teilte Oslo mit.", u"Norway: NO");
    row("party in a compound", u"„Der Damm hält“, sagte DWP-Chef Ole Dahl.", u"Ole Dahl: DWP");
    row("a union's man", u"„Der Damm hält“, sagte Ole Dahl von der Gewerkschaft Deich.",
        u"Ole Dahl: Gewerkschaft Deich");
    row("a company and its chief", u"Die Nordwall Werke AG baut. „Der Damm hält“, sagte Vorstandschefin Ida Lund.",
        u"Ida Lund: Nordwall Werke AG");
    row("party people", u"„Der Damm hält“, sagte der DWP-Abgeordnete Ole Dahl.", u"Ole Dahl: DWP");
    row("both ministers",
        u"Der norwegische Minister Ole Dahl traf seine dänische Kollegin Ida Lund. Beide Minister sagten, der Damm "
        u"halte.",
        u"Ole Dahl: NO; Ida Lund: DK");
    row("half a surname", u"Die norwegische Ministerin Mila Oost-Lund kam an. „Der Damm hält“, sagte Oost.",
        u"Mila Oost-Lund: NO");
    row("a witness", u"„Der Damm hält“, sagte ein Fischer.", u"Fischer: ");
}

void TestGerman::speaksFor()
{
    QFETCH(QString, text);
    QFETCH(QString, actors);
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"de"_s));
    QVERIFY(statements.has_value() && !statements->isEmpty());
    QStringList found;
    for (const Actor &actor : statements->constLast().actors)
        found.append(actor.name + u": "_s + actor.parties.join(u", "_s));
    QCOMPARE(found.join(u"; "_s), actors);
}

void TestGerman::sharedAndRunningSpeakersAreLikely()
{
    const QString text = u"Ada Brook sagte, der Brunnen sei leer. Man habe ihn vergessen."_s;
    const auto statements = Attribution::findStatements(TestSupport::articleOf(text, u"de"_s));
    QVERIFY(statements.has_value());
    QCOMPARE(statements->size(), qsizetype(2));
    QVERIFY(statements->at(0).state == State::Certain);
    QVERIFY(statements->at(1).state == State::Likely);
}

void TestGerman::hostileTextIsLinear_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("sagte") << u"sagte "_s;
    QTest::newRow("commas and und") << u", und sagte "_s;
    QTest::newRow("marks") << u"„"_s;
    QTest::newRow("nouns") << u"Der Mann der Frau "_s;
    QTest::newRow("laut") << u"laut Polizei "_s;
    QTest::newRow("reported") << u"Er sei da. "_s;
    QTest::newRow("brackets") << u"( "_s;
    QTest::newRow("compounds") << u"Bundesverkehrsministerin "_s;
}

void TestGerman::hostileTextIsLinear()
{
    QFETCH(QString, piece);
    QElapsedTimer timer;
    timer.start();
    const auto statements =
        Attribution::findStatements(TestSupport::articleOf(piece.repeated(1000000 / piece.size()), u"de"_s));
    QVERIFY(statements.has_value());
    QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestGerman)
#include "tst_german.moc"
