// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Title, byline, date, outlet and language are found where a text gives them, and nowhere else.
#include "importers/importer.h"

#include "printed.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

namespace {

const QString body =
    u"The boats wait in the harbour until the wind drops, the office said on Monday. No one was hurt."_s;

/// "title / byline / date / outlet"
QString detailsLine(const ArticleDetails &details)
{
    return QStringList{details.title, details.byline, details.published, details.outlet}.join(u" / "_s);
}

} // namespace

class TestDetails : public QObject
{
    Q_OBJECT

private slots:
    void detailsAreFound_data();
    void detailsAreFound();
    void kindsAndNumbersFollow_data();
    void kindsAndNumbersFollow();
    void languageIsFound();
    void theSeedHasADateAndNoTitle();
};

void TestDetails::detailsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("details");
    const QString end = u"\n\n"_s + body;
    QTest::newRow("headline") << u"Boats wait for the wind"_s + end << u"Boats wait for the wind /  /  / "_s;
    QTest::newRow("all of it, on lines of their own")
        << u"Boats wait for the wind\nBy Ana Ruiz and Tom Byrne\n5 May 2024"_s + end
        << u"Boats wait for the wind / Ana Ruiz and Tom Byrne / 2024-05-05 / "_s;
    QTest::newRow("date first") << u" date 2024-05-05 \n\nBoats wait for the wind"_s + end
                                << u"Boats wait for the wind /  / 2024-05-05 / "_s;
    QTest::newRow("byline with outlet and date")
        << u"Boats wait for the wind\n\nBy Ana Ruiz, Harbour Wire | 5 May 2024"_s + end
        << u"Boats wait for the wind / Ana Ruiz / 2024-05-05 / Harbour Wire"_s;
    QTest::newRow("byline and date without a mark between")
        << u"Boats wait for the wind\n\nby Ana Maria Ruiz May 5, 2024"_s + end
        << u"Boats wait for the wind / Ana Maria Ruiz / 2024-05-05 / "_s;
    QTest::newRow("outlet and date") << u"Boats wait for the wind\n\nHarbour Wire · May 5, 2024"_s + end
                                     << u"Boats wait for the wind /  / 2024-05-05 / Harbour Wire"_s;
    QTest::newRow("labelled lines")
        << u"Title: Boats wait for the wind\nAuthor: Ana Ruiz\nDate: 2024-05-05\nSource: Harbour Wire"_s + end
        << u"Boats wait for the wind / Ana Ruiz / 2024-05-05 / Harbour Wire"_s;
    QTest::newRow("dateline with outlet, no year")
        << u"Boats wait for the wind\n\nNORTHPORT, May 5 (Harbour Wire) — "_s + body
        << u"Boats wait for the wind /  /  / Harbour Wire"_s;
    QTest::newRow("dateline with year") << u"Boats wait for the wind\n\nNORTHPORT, May 5, 2024 — "_s + body
                                        << u"Boats wait for the wind /  / 2024-05-05 / "_s;
    QTest::newRow("dateline with outlet and year")
        << u"Boats wait for the wind\n\nLORN CITY, April 2, 2026 (Harbour Wire) — "_s + body
        << u"Boats wait for the wind /  / 2026-04-02 / Harbour Wire"_s;
    QTest::newRow("dateline on its own line")
        << u"Boats wait for the wind\n\nLORN CITY, April 2, 2026 (Harbour Wire) —"_s + end
        << u"Boats wait for the wind /  / 2026-04-02 / Harbour Wire"_s;
    QTest::newRow("dateline before everything")
        << u"LORN CITY, April 2, 2026 (Harbour Wire)"_s + end << u" /  / 2026-04-02 / Harbour Wire"_s;
    QTest::newRow("German dateline")
        << u"Boote warten auf den Wind\n\nHamburg, 3. April 2026 — Die Boote warten, sagte das Amt."_s
        << u"Boote warten auf den Wind /  / 2026-04-03 / "_s;
    QTest::newRow("German dateline on its own line")
        << u"Boote warten auf den Wind\n\nFrankfurt am Main, 3. April 2026\n\nDie Boote warten, sagte das Amt."_s
        << u"Boote warten auf den Wind /  / 2026-04-03 / "_s;
    QTest::newRow("Chinese dateline")
        << u"港口管理局公布冬季航班\n\n2026年4月3日 北京 港口管理局星期二表示，冬季航班将于十一月开始。"_s
        << u"港口管理局公布冬季航班 /  / 2026-04-03 / "_s;
    QTest::newRow("Chinese dateline on its own line")
        << u"港口管理局公布冬季航班\n\n2026年4月3日 北京\n\n港口管理局星期二表示，冬季航班将于十一月开始。"_s
        << u"港口管理局公布冬季航班 /  / 2026-04-03 / "_s;
    QTest::newRow("Chinese dateline of an agency")
        << u"港口管理局公布冬季航班\n\n北京2026年4月3日电（海港社） 港口管理局星期二表示，航班将于十一月开始。"_s
        << u"港口管理局公布冬季航班 /  / 2026-04-03 / 海港社"_s;
    QTest::newRow("a day in a Chinese sentence is no dateline")
        << u"港口管理局公布冬季航班\n\n2024年5月3日，港口管理局表示，冬季航班将于十一月开始。"_s
        << u"港口管理局公布冬季航班 /  /  / "_s;
    QTest::newRow("a headline may end with a day")
        << u"Harbour Summit, April 2, 2026"_s + end << u"Harbour Summit, April 2, 2026 /  /  / "_s;
    QTest::newRow("date at the end") << u"Boats wait for the wind"_s + end + u"\n\nPublished 5 May 2024"_s
                                     << u"Boats wait for the wind /  / 2024-05-05 / "_s;
    QTest::newRow("German")
        << u"Boote warten auf den Wind\nVon Jördis Groß\n5. Mai 2024\n\nDie Boote warten, sagte das Amt."_s
        << u"Boote warten auf den Wind / Jördis Groß / 2024-05-05 / "_s;
    QTest::newRow("Chinese")
        << u"港口管理局公布冬季航班\n2024年5月5日\n\n港口管理局星期二表示，冬季航班将于十一月开始。"_s
        << u"港口管理局公布冬季航班 /  / 2024-05-05 / "_s;
    QTest::newRow("a question can be a headline")
        << u"Will the boats go out?\n\nBy Ana Ruiz."_s + end << u"Will the boats go out? / Ana Ruiz /  / "_s;
    QTest::newRow("a question can open the text") << u"Will the boats go out?"_s + end << u" /  /  / "_s;
    QTest::newRow("a page's place on its site is no headline")
        << u"Home > News > The harbour"_s + end << u" /  /  / "_s;
    QTest::newRow("an abbreviation ends no sentence")
        << u"Boats of the U.S. Navy wait"_s + end << u"Boats of the U.S. Navy wait /  /  / "_s;
    QTest::newRow("a sentence is no headline") << u"The boats wait for the wind."_s + end << u" /  /  / "_s;
    QTest::newRow("a sentence with something stuck to it is none")
        << u"The boats wait for the wind. Read more"_s + end << u" /  /  / "_s;
    QTest::newRow("a stray word is none") << u"Advertisement"_s + end << u" /  /  / "_s;
    QTest::newRow("one block is no headline") << u"Boats wait for the wind"_s << u" /  /  / "_s;
    QTest::newRow("a day is no byline") << u"By Tuesday the wind had dropped"_s + end
                                        << u"By Tuesday the wind had dropped /  /  / "_s;
    QTest::newRow("a sentence that begins like a byline is none")
        << u"Boats wait for the wind\n\nBy Monday Morning May 5, 2024, all had gone out again."_s + end
        << u"Boats wait for the wind /  /  / "_s;
    QTest::newRow("a date in the body is not the article's")
        << body + u"\n\nThe office was founded on 5 May 1924."_s << u" /  /  / "_s;
}

void TestDetails::detailsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, details);
    const Result<Article> article = read(inputOf(text));
    QVERIFY(article.has_value());
    QCOMPARE(detailsLine(article->details), details);
    QCOMPARE(complaint(*article), QString());
}

void TestDetails::kindsAndNumbersFollow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraphs");
    QTest::newRow("headline, standfirst, byline, body, heading")
        << u"Boats wait for the wind\n\nThree days of storm\n\nBy Ana Ruiz\n\n"_s + body +
               u"\n\nWhat comes next\n\nThe wind drops, and the boats go out."_s
        << u"headline: Boats wait for the wind | standfirst 1: Three days of storm | caption: By Ana Ruiz | body 2: "_s +
               body + u" | heading 3: What comes next | body 4: The wind drops, and the boats go out."_s;
    QTest::newRow("a first block that comes again is a standfirst")
        << u"date 2024-05-05\n\nThe boats wait in the harbour until the wind drops, the office said. Read more\n\nNo "
           u"one was hurt. "
           "The boats wait in the harbour until the wind drops, the office said."_s
        << u"caption: date 2024-05-05 | standfirst 1: The boats wait in the harbour until the wind drops, the office "
           u"said. Read more | "
           "body 2: No one was hurt. The boats wait in the harbour until the wind drops, the office said."_s;
    QTest::newRow("a dateline on its own line")
        << u"Boats wait for the wind\n\nHamburg, 3. April 2026\n\n"_s + body
        << u"headline: Boats wait for the wind | caption: Hamburg, 3. April 2026 | body 1: "_s + body;
    QTest::newRow("list") << u"The two sides agreed on three things.\n\n- boats\n- nets"_s
                          << u"body 1: The two sides agreed on three things. | item 2: - boats | item 3: - nets"_s;
}

void TestDetails::kindsAndNumbersFollow()
{
    QFETCH(QString, text);
    QFETCH(QString, paragraphs);
    const Result<Article> article = read(inputOf(text));
    QVERIFY(article.has_value());
    QCOMPARE(printed(*article), paragraphs);
}

void TestDetails::languageIsFound()
{
    QCOMPARE(read(inputOf(body))->details.language, u"en"_s);
    QCOMPARE(read(inputOf(u"Die Boote warten im Hafen, bis der Wind nachlässt, sagte das Amt am Montag."_s))
                 ->details.language,
             u"de"_s);
}

void TestDetails::theSeedHasADateAndNoTitle()
{
    const QString path = QStringLiteral(READOUT_SHARED "/seed/000_21963ebb076e2f87.txt");
    if (!QFile::exists(path))
        QSKIP("the shared folder is not here");
    const Result<FileArticle> opened = readFile(path);
    QVERIFY(opened.has_value());
    const Article &article = opened->article;
    QCOMPARE(detailsLine(article.details), u" /  / 2024-11-16 / "_s);
    QCOMPARE(article.details.language, u"en"_s);
    QCOMPARE(complaint(article), QString());
    QStringList labels;
    for (const Paragraph &paragraph : article.paragraphs)
        labels.append(kindName(paragraph.kind) + u' ' + paragraph.label());
    QCOMPARE(labels.mid(0, 3), (QStringList{u"caption "_s, u"standfirst 1"_s, u"body 2.1"_s}));
    QVERIFY(article.paragraphs.size() >= 7 && article.paragraphs.size() <= 14);
    for (qsizetype at = 2; at < article.paragraphs.size(); ++at) {
        const QString part = article.paragraphs[at].span.of(article.text).toString();
        QVERIFY2(QStringView(u".”").contains(part.back()), qPrintable(part));
        QVERIFY2(part.size() < 900, qPrintable(part));
        // Not inside “peace and stability … the Xinjiang.”, which ends with the sentence.
        QVERIFY2(!part.endsWith(u"international community,"_s), qPrintable(part));
    }
    // Nothing but white space is gone.
    QString original = QString::fromUtf8(opened->bytes);
    QString kept = article.text;
    for (QString *text : {&original, &kept})
        text->removeIf([](QChar character) { return character.isSpace(); });
    QCOMPARE(kept, original);
}

QTEST_GUILESS_MAIN(TestDetails)
#include "tst_details.moc"
