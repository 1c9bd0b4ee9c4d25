// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which party a name stands for.
#include "attribution/countries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout::Attribution;

class TestCountries final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatANameStandsFor_data();
    void knowsWhatANameStandsFor();
    void findsTheLongestNameAtAPlace_data();
    void findsTheLongestNameAtAPlace();
    void tellsAdjectivesThatAreCountriesToo();
    void standsHostileText();
};

namespace {

Countries countries()
{
    Readout::Result<Countries> loaded = Countries::load();
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return *std::move(loaded);
}

QString kindName(NameKind kind)
{
    static const QStringList names{u"country"_s,     u"demonym"_s, u"capital"_s, u"seat"_s,
                                   u"institution"_s, u"media"_s,   u"body"_s,    u"place"_s};
    return names[int(kind)];
}

} // namespace

void TestCountries::knowsWhatANameStandsFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *name, const char *meaning) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(meaning);
    };
    row("Norway", "NO country Norway");
    row("Kingdom of Norway", "NO country Norway");
    row("Norwegen", "NO country Norway");
    row("挪威", "NO country Norway");
    row("ノルウェー", "NO country Norway");
    row("Norwegian", "NO demonym Norway");
    row("Oslo", "NO capital Norway");
    row("U.S.", "US country United States");
    row("US", "US country United States");
    row("Turkey", "TR country Türkiye");
    row("Côte d’Ivoire", "CI country Ivory Coast");
    row("Dominican", "DO demonym Dominican Republic");
    row("Kyiv", "UA capital Ukraine");
    row("Wellington", "NZ capital New Zealand");
    row("Kremlin", "RU seat Kremlin");
    row("Downing Street", "GB seat Downing Street");
    row("Xinhua", "CN media Xinhua");
    row("Pentagon", "US seat Pentagon");
    row("UN", "United Nations body United Nations");
    row("Douglas", " place Isle of Man");
    row("Nowhere", "");
    row("", "");
    row("us", "");
}

void TestCountries::knowsWhatANameStandsFor()
{
    QFETCH(QString, name);
    const Countries known = countries();
    const KnownName *found = known.find(name);
    QTEST(found ? found->party + u' ' + kindName(found->kind) + u' ' + found->shown : QString(), "meaning");
}

void TestCountries::findsTheLongestNameAtAPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("two words") << u"North Korean soldiers"_s << u"North Korean"_s;
    QTest::newRow("possessive") << u"Norway’s minister"_s << u"Norway"_s;
    QTest::newRow("not inside a word") << u"Omanis"_s << QString();
    QTest::newRow("with stops") << u"U.S. officials"_s << u"U.S."_s;
    QTest::newRow("longer than its beginning") << u"Guinea-Bissau said"_s << u"Guinea-Bissau"_s;
    QTest::newRow("Chinese without spaces") << u"中国外交部发言人"_s << u"中国"_s;
    QTest::newRow("hyphenated name") << u"China-based"_s << u"China"_s;
}

void TestCountries::findsTheLongestNameAtAPlace()
{
    QFETCH(QString, text);
    const Countries known = countries();
    const KnownName *found = known.longestAt(text, 0);
    QTEST(found ? found->name : QString(), "found");
}

void TestCountries::tellsAdjectivesThatAreCountriesToo()
{
    const Countries known = countries();
    QVERIFY(known.isDemonym(u"US"));
    QVERIFY(known.isDemonym(u"Hong Kong"));
    QVERIFY(!known.isDemonym(u"Norway"));
    QCOMPARE(known.nameOf(u"NO"), u"Norway"_s);
    QVERIFY(known.isCode(u"XK"));
    QVERIFY(!known.isCode(u"United Nations"));
}

void TestCountries::standsHostileText()
{
    const Countries known = countries();
    for (const QString &text : {QString(4, QChar(0xd800)), QString(4, QChar(u'\0')), u" "_s, u"’"_s}) {
        for (qsizetype at = 0; at < text.size(); ++at)
            QVERIFY(!known.longestAt(text, at));
    }
}

QTEST_GUILESS_MAIN(TestCountries)
#include "tst_countries.moc"
