// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person finds who types words: accents, widths, quotation marks, whole words; and how fast in a long text.
#include "common/textsearch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Readout;
using namespace Readout::Common;
using namespace Qt::StringLiterals;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsAsPeopleLook_data();
    void findsAsPeopleLook();
    void noHitLiesWithinAnother();
    void stopsWhenCancelled();
    void aLongTextTakesNoTime();
};

void TestTextSearch::findsAsPeopleLook_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("wholeWords");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &words, const QString &text, const QStringList &found,
                        bool matchCase = false, bool wholeWords = false) {
        QTest::newRow(name) << words << text << matchCase << wholeWords << found;
    };
    row("nothing", {}, u"text"_s, {});
    row("only a soft hyphen", u"\u00AD"_s, u"text"_s, {});
    row("small letters find capitals", u"the"_s, u"The the THE"_s, {u"The"_s, u"the"_s, u"THE"_s});
    row("a capital counts", u"The"_s, u"The the THE"_s, {u"The"_s});
    row("small letters count when asked", u"the"_s, u"The the THE"_s, {u"the"_s}, true);
    row("an accent is found without one", u"resume"_s, u"résumé resume RÉSUMÉ"_s,
        {u"résumé"_s, u"resume"_s, u"RÉSUMÉ"_s});
    row("an accent counts", u"résumé"_s, u"résumé resume"_s, {u"résumé"_s});
    row("an accent of its own", u"resume"_s, u"re\u0301sume\u0301."_s, {u"re\u0301sume\u0301"_s});
    row("Vietnamese, two accents", u"viet"_s, u"Việt"_s, {u"Việt"_s});
    row("kana keep their marks", u"か"_s, u"がか"_s, {u"か"_s});
    row("full width", u"2024"_s, u"２０２４年 2024"_s, {u"２０２４"_s, u"2024"_s});
    row("half width kana", u"カナ"_s, u"ｶﾅ"_s, {u"ｶﾅ"_s});
    row("quotation marks", u"\"no\" isn't"_s, u"“no” isn’t"_s, {u"“no” isn’t"_s});
    row("dashes and spaces", u"so-called x"_s, u"so‑called\u00A0x"_s, {u"so‑called\u00A0x"_s});
    row("soft hyphens", u"cooperation"_s, u"co\u00ADoperation"_s, {u"co\u00ADoperation"_s});
    row("whole words", u"us"_s, u"us, bus, using us"_s, {u"us"_s, u"us"_s}, false, true);
    row("whole words, Chinese", u"外交"_s, u"中国外交部"_s, {u"外交"_s}, false, true);
    row("beyond the first plane", u"\U0001F41F"_s, u"a \U0001F41F b"_s, {u"\U0001F41F"_s});
    row("as long as the text", u"ab"_s, u"a"_s, {});
}

void TestTextSearch::findsAsPeopleLook()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    QFETCH(bool, matchCase);
    QFETCH(bool, wholeWords);
    QFETCH(QStringList, found);
    QStringList places;
    for (const TextSpan &place : placesOf(words, text, {matchCase, wholeWords}))
        places.append(place.of(text).toString());
    QCOMPARE(places, found);
}

void TestTextSearch::noHitLiesWithinAnother()
{
    QCOMPARE(placesOf(u"aa"_s, u"aaaaa"_s), (QList<TextSpan>{{0, 2}, {2, 4}}));
}

void TestTextSearch::stopsWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    QVERIFY(placesOf(u"a"_s, QString(100000, u'a'), {}, &cancelled).isEmpty());
}

void TestTextSearch::aLongTextTakesNoTime()
{
    QString text;
    while (text.size() < 10'000'000)
        text += u"The boats wait in the bay for the tide to turn. "_s;
    QElapsedTimer timer;
    timer.start();
    const qsizetype found = placesOf(u"tide to turn"_s, text).size();
    const qint64 ms = timer.elapsed();
    qInfo("%lld hits in 10 MB in %lld ms", qint64(found), ms);
    QCOMPARE(found, text.size() / 48);
    QVERIFY2(ms < 2000, "a table look-up per character takes a small part of this even on a slow machine");
}

QTEST_APPLESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
