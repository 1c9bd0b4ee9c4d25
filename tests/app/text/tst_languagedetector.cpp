// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Languages of short news texts, and what is no text.
#include "text/languagedetector.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Readout::Text::detectLanguage;

class TestLanguageDetector final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheLanguage_data();
    void tellsTheLanguage();
    void saysNothingOfWhatIsNoText_data();
    void saysNothingOfWhatIsNoText();
    void readsOnlyTheBeginningOfALongText();
};

void TestLanguageDetector::tellsTheLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"The harbour will open again on Monday, the port authority said in a short note."_s
                             << u"en"_s;
    QTest::newRow("German") << u"Der Hafen werde am Montag wieder öffnen, teilte die Behörde in einer Notiz mit."_s
                            << u"de"_s;
    QTest::newRow("French") << u"Le port rouvrira lundi, a fait savoir la capitainerie dans un bref communiqué."_s
                            << u"fr"_s;
    QTest::newRow("Japanese") << u"港は月曜日に再開する見通しだと港湾当局が発表した。"_s << u"ja"_s;
    QTest::newRow("Chinese, simplified") << u"港务局在简短的声明中说，港口将于星期一重新开放，请旅客们注意时间。"_s
                                         << u"zh-Hans"_s;
    QTest::newRow("Chinese, traditional")
        << u"港務局在簡短的聲明中說，港口將於星期一重新開放，請旅客們注意時間。"_s << u"zh-Hant"_s;
    QTest::newRow("English with a Chinese name")
        << u"The minister quoted the saying 和而不同 and added that the two ports would open again on Monday."_s
        << u"en"_s;
    QTest::newRow("Russian") << u"Порт снова откроется в понедельник, сообщила администрация."_s << u"ru"_s;
}

void TestLanguageDetector::tellsTheLanguage()
{
    QFETCH(QString, text);
    QTEST(detectLanguage(text), "language");
}

void TestLanguageDetector::saysNothingOfWhatIsNoText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("numbers") << u"1234 5678 -- 90"_s;
    QTest::newRow("NUL") << QString(500, QChar(u'\0'));
    QTest::newRow("lone surrogates") << QString(500, QChar(0xd800));
    QTest::newRow("a megabyte of quotation marks") << QString(1 << 20, QChar(u'\u201c'));
}

void TestLanguageDetector::saysNothingOfWhatIsNoText()
{
    QFETCH(QString, text);
    QCOMPARE(detectLanguage(text), QString());
}

void TestLanguageDetector::readsOnlyTheBeginningOfALongText()
{
    const QString english = u"The harbour will open again on Monday, and the ferries will follow on Tuesday. "_s;
    const QString german = u"Der Hafen werde am Montag wieder öffnen, die Fähren folgten am Dienstag. "_s;
    QCOMPARE(detectLanguage(english.repeated(1000) + german.repeated(100000)), u"en"_s);
}

QTEST_GUILESS_MAIN(TestLanguageDetector)
#include "tst_languagedetector.moc"
