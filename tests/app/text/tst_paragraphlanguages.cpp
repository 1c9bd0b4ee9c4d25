// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs in another language than their article are told; what is too short or only full of names is not.
#include "support/documents.h"
#include "text/languagerules.h"
#include "text/paragraphlanguages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestParagraphLanguages final : public QObject
{
    Q_OBJECT

private slots:
    void tellsParagraphs_data();
    void tellsParagraphs();
};

void TestParagraphLanguages::tellsParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("languages");
    const QString english = u"The harbour will open again on Monday, said the port authority in a short note to all of "
                            "the captains who had been waiting outside the breakwater since the storm."_s;
    const QString german = u"Der Hafen werde am Montag wieder öffnen, teilte die Behörde in einer kurzen Notiz an alle "
                           "Kapitäne mit, die seit dem Sturm vor der Mole gewartet hatten."_s;
    const QString french = u"Le port rouvrira lundi, a fait savoir la capitainerie dans un bref communiqué adressé à tous "
                           "les capitaines qui attendaient devant la jetée depuis la tempête."_s;
    const QString chinese = u"港务局在简短的声明中说，港口将于星期一重新开放，请旅客们注意时间。"_s;
    const QString japanese = u"港は月曜日に再開する見通しだと港湾当局が発表した。船長たちは待っていた。"_s;
    QTest::newRow("all in one") << english + u"\n\n"_s + english << u"en"_s << u"en en"_s;
    QTest::newRow("a German one") << english + u"\n\n"_s + german << u"en"_s << u"en de"_s;
    QTest::newRow("an English one") << german + u"\n\n"_s + english << u"de"_s << u"de en"_s;
    QTest::newRow("without rules") << english + u"\n\n"_s + french << u"en"_s << u"en fr"_s;
    QTest::newRow("other scripts") << english + u"\n\n"_s + chinese + u"\n\n"_s + japanese << u"en"_s
                                   << u"en zh-Hans ja"_s;
    QTest::newRow("Japanese among Chinese") << chinese + u"\n\n"_s + japanese << u"zh-Hans"_s << u"zh-Hans ja"_s;
    QTest::newRow("Japanese without kana stays") << japanese + u"\n\n港湾当局発表、月曜日再開見通。"_s << u"ja"_s << u"ja ja"_s;
    QTest::newRow("too short") << english + u"\n\nDer Hafen bleibt zu."_s << u"en"_s << u"en en"_s;
    QTest::newRow("names only")
        << english + u"\n\nAna Ruiz, Boris Hladik, Chiara Vennai, Dmitri Orlenko, Eva Lund, Farid Nasser, Greta Holm, "
                     "Hugo Brandt, Ines Couto, Jon Aasen, Kari Dahl, Luca Moretti, Mira Sokol"_s
        << u"en"_s << u"en en"_s;
    QTest::newRow("the article's unknown") << u"Salt."_s << QString() << QString();
}

void TestParagraphLanguages::tellsParagraphs()
{
    QFETCH(QString, text);
    QFETCH(QString, article);
    QFETCH(QString, languages);
    const auto rules = Text::LanguageRules::forLanguage(article);
    QVERIFY(rules.has_value());
    QCOMPARE(Text::paragraphLanguages(TestSupport::articleOf(text, article), **rules).join(u' '), languages);
}

QTEST_GUILESS_MAIN(TestParagraphLanguages)
#include "tst_paragraphlanguages.moc"
