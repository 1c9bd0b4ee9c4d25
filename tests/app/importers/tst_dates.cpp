// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates are read as people write them, and never guessed.
#include "importers/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout::Importers;

class TestDates : public QObject
{
    Q_OBJECT

private slots:
    void datesAreFound_data();
    void datesAreFound();
    void dateLinesSayNothingElse_data();
    void dateLinesSayNothingElse();
};

void TestDates::datesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const QString &text, const QString &iso) { QTest::newRow(qPrintable(text)) << text << iso; };
    row(u"2024-11-16"_s, u"2024-11-16"_s);
    row(u"2024/11/06"_s, u"2024-11-06"_s);
    row(u"16 Nov 2024"_s, u"2024-11-16"_s);
    row(u"Nov. 16, 2024"_s, u"2024-11-16"_s);
    row(u"November 16, 2024"_s, u"2024-11-16"_s);
    row(u"Saturday 16th November 2024"_s, u"2024-11-16"_s);
    row(u"Sept. 2, 2023"_s, u"2023-09-02"_s);
    row(u"16. November 2024"_s, u"2024-11-16"_s);
    row(u"3. März 2025"_s, u"2025-03-03"_s);
    row(u"16.11.2024"_s, u"2024-11-16"_s);
    row(u"le 4 août 2022"_s, u"2022-08-04"_s);
    row(u"4 de agosto de 2022"_s, u"2022-08-04"_s);
    row(u"2024年11月16日"_s, u"2024-11-16"_s);
    row(u"2024년 3월 5일"_s, u"2024-03-05"_s);
    row(u"16/11/2024"_s, u"2024-11-16"_s);
    row(u"11/16/2024"_s, u"2024-11-16"_s);
    row(u"03/04/2024"_s, QString());
    row(u"30 February 2024"_s, QString());
    row(u"2024-13-01"_s, QString());
    row(u"on 16 November"_s, QString());
    row(u"Resolution 2024 of 16 boats"_s, QString());
    row(u"2024-11-16T18:40:05Z"_s, u"2024-11-16T18:40:05Z"_s);
    row(u"2024-11-16T18:40:00+09:00"_s, u"2024-11-16T09:40:00Z"_s);
    row(u"16 Nov 2024, 18:40 GMT"_s, u"2024-11-16T18:40:00Z"_s);
    row(u"November 16, 2024 at 6:40 p.m. UTC"_s, u"2024-11-16T18:40:00Z"_s);
    row(u"16 Nov 2024, 18:40"_s, u"2024-11-16"_s);
}

void TestDates::datesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const std::optional<FoundDate> date = findDate(text);
    QCOMPARE(date ? date->iso : QString(), iso);
}

void TestDates::dateLinesSayNothingElse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("iso");
    const auto row = [](const QString &line, const QString &iso) { QTest::newRow(qPrintable(line)) << line << iso; };
    row(u"date 2024-11-16"_s, u"2024-11-16"_s);
    row(u"Published: Saturday, 16 Nov 2024, 18:40 GMT"_s, u"2024-11-16T18:40:00Z"_s);
    row(u"Nov. 16, 2024 6:40 p.m. EST"_s, u"2024-11-16"_s);
    row(u"Last updated on 17 November 2024"_s, u"modified 2024-11-17"_s);
    row(u"Samstag, 16. November 2024, 18:40 Uhr"_s, u"2024-11-16"_s);
    row(u"2024年11月16日 星期六"_s, u"2024-11-16"_s);
    row(u"The talks of 16 November 2024"_s, QString());
    row(u"Lima, 16 November 2024"_s, QString());
    row(u"16 November"_s, QString());
}

void TestDates::dateLinesSayNothingElse()
{
    QFETCH(QString, line);
    QFETCH(QString, iso);
    const std::optional<DateLine> date = readDateLine(line);
    QCOMPARE(date ? (date->modified ? u"modified "_s : QString()) + date->iso : QString(), iso);
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
