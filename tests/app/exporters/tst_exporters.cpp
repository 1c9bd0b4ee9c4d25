// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every format against the file it should write: tests/data/exporters/. READOUT_UPDATE_EXPECTED=1 writes them anew.
#include "comparison/compare.h"
#include "exportsample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Exporters;

class TestExporters : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsFound();
    void writesWhatItShould_data();
    void writesWhatItShould();
    void comparesWhatItShould_data();
    void comparesWhatItShould();
    void writesTheSameBytesEachTime();
    void positionsAreCodePoints();
    void statementsStandOnlyWhereAskedFor();
    void whatAPersonDecidedIsExported();
    void aRejectedStatementLeavesTheHighlight();
    void renamedColoursAreExported();
    void articlesWithoutTitleAreCalledByTheirFirstWords();
    void comparedArticlesAreToldApart();
};

namespace {

void compareWithExpected(const QByteArray &written, const QString &name)
{
    const QString path = QStringLiteral(READOUT_TEST_DATA) + u"/exporters/"_s + name;
    if (qEnvironmentVariableIsSet("READOUT_UPDATE_EXPECTED")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(written);
        QSKIP("expected file written anew");
    }
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QString expected = QString::fromUtf8(file.readAll());
    QCOMPARE(QString::fromUtf8(written), expected);
}

AnnotatedArticle annotated(const ExportedArticle &exported)
{
    return {exported.article, exported.statements};
}

} // namespace

void TestExporters::everyFormatIsFound()
{
    QStringList formats;
    for (const auto &exporter : exporters()) {
        formats.append(exporter->format());
        QCOMPARE(exporterFor(exporter->format()), exporter.get());
        QVERIFY(!exporter->formatName().isEmpty());
        QCOMPARE(exporter->fileExtension(), exporter->format() == u"gold"_s ? u"jsonl"_s : exporter->format());
    }
    QCOMPARE(formats, (QStringList{u"md"_s, u"html"_s, u"csv"_s, u"json"_s, u"gold"_s}));
    QVERIFY(exporterFor(u"pdf") == nullptr);
}

void TestExporters::writesWhatItShould_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"md"_s, u"html"_s, u"csv"_s, u"json"_s, u"gold"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestExporters::writesWhatItShould()
{
    QFETCH(QString, format);
    ExportOptions options;
    options.statements = true;
    options.heading = u"Harbour & coast"_s;
    compareWithExpected(exporterFor(format)->write({Testing::harbourArticle()}, options), u"harbour."_s + format);
}

void TestExporters::comparesWhatItShould_data()
{
    writesWhatItShould_data();
}

void TestExporters::comparesWhatItShould()
{
    QFETCH(QString, format);
    const QList<AnnotatedArticle> articles{annotated(Testing::harbourArticle())};
    QList<Side> sides = proposeSides(articles);
    sides.append(Side{SideId{}, u"Faroes"_s, {u"FO"_s}, false});
    compareWithExpected(exporterFor(format)->write(compare(articles, sides), articles), u"harbour-sides."_s + format);
}

void TestExporters::writesTheSameBytesEachTime()
{
    ExportOptions options;
    options.statements = true;
    for (const auto &exporter : exporters()) {
        const QByteArray first = exporter->write({Testing::harbourArticle(), Testing::harbourArticle()}, options);
        QCOMPARE(exporter->write({Testing::harbourArticle(), Testing::harbourArticle()}, options), first);
    }
}

void TestExporters::positionsAreCodePoints()
{
    const ExportedArticle exported = Testing::harbourArticle();
    const QByteArray bytes = exporterFor(u"json")->write({exported}, {});
    const QJsonObject article = QJsonDocument::fromJson(bytes)[u"articles"_s][0].toObject();
    const auto text = exported.article.text.toUcs4();
    const QJsonArray highlights = article[u"highlights"_s].toArray();
    QCOMPARE(highlights.size(), 3);
    for (const QJsonValue &value : highlights) {
        const qsizetype start = value[u"start"_s].toInteger();
        const auto words = text.sliced(start, value[u"end"_s].toInteger() - start);
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.constData()), words.size()),
                 value[u"quotation"_s].toString());
    }
}

void TestExporters::statementsStandOnlyWhereAskedFor()
{
    ExportOptions options;
    const QByteArray without = exporterFor(u"csv")->write({Testing::harbourArticle()}, options);
    QCOMPARE(without.count("\r\n"), 1 + 3);
    options.statements = true;
    const QByteArray with = exporterFor(u"csv")->write({Testing::harbourArticle()}, options);
    QCOMPARE(with.count("\r\n"), 1 + 3 + 5); // the rejected one is not among them
    QVERIFY(!QJsonDocument::fromJson(exporterFor(u"json")->write({Testing::harbourArticle()}, {}))[u"articles"_s][0]
                 .toObject()
                 .contains(u"statements"_s));
}

void TestExporters::whatAPersonDecidedIsExported()
{
    ExportedArticle exported = Testing::harbourArticle();
    AttributionRecord kept = attributionOf(exported.article.text, exported.statements[0]);
    kept.actors = {u"Somebody Else"_s};
    exported.highlights = {exported.highlights[0]};
    exported.highlights[0].attribution = kept;
    QVERIFY(exporterFor(u"csv")->write({exported}, {}).contains("Somebody Else")); // the copy survives the engine
    exported.statements[0].check = Check::Corrected;
    const QByteArray corrected = exporterFor(u"csv")->write({exported}, {});
    QVERIFY(corrected.contains(",Ida Holm,NO,"));
    QVERIFY(corrected.contains(",corrected,"));
    QVERIFY(!corrected.contains("Somebody Else"));
}

void TestExporters::aRejectedStatementLeavesTheHighlight()
{
    ExportedArticle exported = Testing::harbourArticle();
    exported.highlights = {exported.highlights[0]};
    exported.highlights[0].attribution = attributionOf(exported.article.text, exported.statements[0]);
    exported.statements[0].check = Check::Rejected;
    QVERIFY(!exporterFor(u"md")->write({exported}, {}).contains("Ida Holm (Norway)"));
}

void TestExporters::renamedColoursAreExported()
{
    ExportOptions options;
    options.colourNames = {u"claim"_s};
    const QByteArray csv = exporterFor(u"csv")->write({Testing::harbourArticle()}, options);
    QVERIFY(csv.contains(",claim,"));
    QVERIFY(csv.contains(",green,"));
    QVERIFY(!csv.contains(",yellow,"));
}

void TestExporters::articlesWithoutTitleAreCalledByTheirFirstWords()
{
    ExportedArticle exported;
    exported.article =
        Testing::articleFrom(u"2 March\n\nThe ministers of both coasts met for four hours in a hotel on the "
                             "harbour.\n\nThey left."_s,
                             true);
    const QByteArray md = exporterFor(u"md")->write({exported}, {});
    QVERIFY2(md.startsWith("# The ministers of both coasts met for four hours in a hotel…\n"), md.constData());
}

void TestExporters::comparedArticlesAreToldApart()
{
    AnnotatedArticle one = annotated(Testing::harbourArticle());
    AnnotatedArticle two = one;
    AnnotatedArticle three = one;
    two.name = u"harbour.txt"_s;
    three.article.details.outlet = u"Island Post"_s;
    const QList<AnnotatedArticle> articles{one, two, three};
    const QString md =
        QString::fromUtf8(exporterFor(u"md")->write(compare(articles, proposeSides(articles)), articles));
    QVERIFY2(md.contains(u"Coastal Wire 1 ¶1 · certain"_s), qPrintable(md));
    QVERIFY(md.contains(u"Coastal Wire 2 ¶1 · certain"_s)); // two have it
    QVERIFY(md.contains(u"Island Post ¶1 · certain"_s));
}

QTEST_GUILESS_MAIN(TestExporters)
#include "tst_exporters.moc"
