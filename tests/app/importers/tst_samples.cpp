// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample dossier opens, and holds what it is there to show.
#include "importers/samples.h"

#include "importers/block.h"
#include "printed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestSamples : public QObject
{
    Q_OBJECT

private slots:
    void theDossierHoldsTwoAccountsAndAStory();
    void whatTheImporterFindsFitsTheDossier();
    void theTextsAreLongAndUntidy();
};

void TestSamples::theDossierHoldsTwoAccountsAndAStory()
{
    const Result<SampleDossier> dossier = sampleDossier();
    QVERIFY(dossier.has_value());
    QCOMPARE(dossier->name, u"Tromsø meeting"_s);
    QCOMPARE(dossier->articles.size(), 3);
    for (const FileArticle &file : dossier->articles) {
        QCOMPARE(complaint(file.article), QString());
        QVERIFY(!file.bytes.isEmpty());
        QVERIFY(!file.article.details.title.isEmpty());
        QVERIFY(!file.article.details.outlet.isEmpty());
    }
    QCOMPARE(sampleArticles()->size(), 3);
}

void TestSamples::whatTheImporterFindsFitsTheDossier()
{
    const Result<SampleDossier> dossier = sampleDossier();
    QVERIFY(dossier.has_value());
    for (const FileArticle &file : dossier->articles) {
        const Result<Article> found = read(Input{file.bytes, u"sample.txt"_s, {}});
        QVERIFY(found.has_value());
        QCOMPARE(found->details.title, file.article.details.title);
        QCOMPARE(found->details.byline, file.article.details.byline);
        QCOMPARE(found->details.published, file.article.details.published);
        QCOMPARE(found->details.language, file.article.details.language);
    }
    QCOMPARE(read(Input{dossier->articles.back().bytes, u"sample.txt"_s, {}})->details.outlet, u"Northern Wire"_s);
}

void TestSamples::theTextsAreLongAndUntidy()
{
    const Result<QList<Article>> articles = sampleArticles();
    QVERIFY(articles.has_value());
    qsizetype lostMarks = 0;
    for (const Article &article : *articles) {
        const int words = countWords(article.text);
        QVERIFY2(words >= 500 && words <= 900, qPrintable(QString::number(words)));
        QCOMPARE(article.paragraphs.front().kind, ParagraphKind::Headline);
        const bool inParts = std::any_of(article.paragraphs.cbegin(), article.paragraphs.cend(),
                                         [](const Paragraph &paragraph) { return paragraph.part > 1; });
        QVERIFY2(inParts, qPrintable(article.details.title));
        lostMarks += article.text.count(u'“') - article.text.count(u'”') != 0;
    }
    QVERIFY(lostMarks >= 2);
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
