// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gold data: only what a person checked, the rest set aside; the scorers beside the project read it as gold.
#include "exportsample.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Exporters;

namespace {

QByteArray gold(const QList<ExportedArticle> &articles)
{
    return exporterFor(u"gold")->write(articles, {});
}

QJsonObject goldOf(const ExportedArticle &article)
{
    return QJsonDocument::fromJson(gold({article})).object();
}

/// The words of what is set aside.
QStringList ignored(const QJsonObject &line)
{
    const QString text = line[u"text"_s].toString();
    const CodePointMap positions(text);
    QStringList words;
    for (const QJsonValue &region : line[u"ignore"_s].toArray()) {
        const TextSpan span{positions.toUtf16(region[0].toInt()), positions.toUtf16(region[1].toInt())};
        words.append(span.of(text).toString());
    }
    return words;
}

ExportedArticle allChecked()
{
    ExportedArticle made = Testing::harbourArticle();
    for (Statement &statement : made.statements) {
        if (statement.check == Check::None)
            statement.check = Check::Accepted;
    }
    return made;
}

} // namespace

class TestGoldExport : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodyCheckedIsSetAside();
    void aCheckedArticleIsWhole();
    void uncheckedArticlesAreLeftOut();
    void chainsKeepTheirShape();
    void hiddenStatementsAreSetAside();
    void scoresAHundredAgainstItself_data();
    void scoresAHundredAgainstItself();
};

void TestGoldExport::whatNobodyCheckedIsSetAside()
{
    const QJsonObject line = goldOf(Testing::harbourArticle());
    QCOMPARE(line[u"complete"_s].toBool(), false);
    QCOMPARE(line[u"unchecked"_s].toInt(), 2);
    QStringList checks;
    for (const QJsonValue &quote : line[u"quotes"_s].toArray())
        checks.append(quote[u"check"_s].toString());
    QCOMPARE(checks, (QStringList{u"accepted"_s, u"corrected"_s, u"added"_s})); // no rejected one
    // Both paragraphs hold one that nobody checked, and the headline nobody has judged.
    const QStringList aside = ignored(line);
    QVERIFY2(aside.first().startsWith(u"Harbour talks end"_s), qPrintable(aside.join(u'\n')));
    QVERIFY(
        std::any_of(aside.cbegin(), aside.cend(), [](const QString &one) { return one.startsWith(u"Norway’s"_s); }));
    ExportedArticle half = Testing::harbourArticle();
    half.statements[0].check = Check::Accepted;
    for (const QString &one : ignored(goldOf(half)))
        QVERIFY2(!one.startsWith(u"Norway’s"_s), qPrintable(one)); // all in it is judged now
}

void TestGoldExport::aCheckedArticleIsWhole()
{
    const QJsonObject line = goldOf(allChecked());
    QCOMPARE(line[u"complete"_s].toBool(), true);
    QCOMPARE(line[u"unchecked"_s].toInt(), 0);
    QVERIFY(!line.contains(u"ignore"_s));
    const QJsonObject second = line[u"quotes"_s].toArray()[1].toObject();
    const QString text = line[u"text"_s].toString();
    const CodePointMap positions(text);
    const TextSpan content{positions.toUtf16(second[u"start"_s].toInt()), positions.toUtf16(second[u"end"_s].toInt())};
    QCOMPARE(content.of(text).toString(), u"that the two “owe the coast an answer”"_s); // behind a fish of two units
    QCOMPARE(second[u"sourceParties"_s].toArray(), (QJsonArray{u"IS"_s}));
    QCOMPARE(second[u"actors"_s][0][u"name"_s].toString(), u"Jón Páll"_s);
}

void TestGoldExport::uncheckedArticlesAreLeftOut()
{
    ExportedArticle article = Testing::harbourArticle();
    for (Statement &statement : article.statements)
        statement.check = Check::None;
    QCOMPARE(gold({article}), QByteArray());
    QCOMPARE(gold({article, allChecked(), article}).count('\n'), 1);
    // One that holds nothing is worth knowing too.
    ExportedArticle empty = Testing::harbourArticle();
    for (Statement &statement : empty.statements)
        statement.check = Check::Rejected;
    QCOMPARE(goldOf(empty)[u"quotes"_s].toArray().size(), 0);
    QVERIFY(goldOf(empty)[u"complete"_s].toBool());
}

void TestGoldExport::chainsKeepTheirShape()
{
    ExportedArticle article = allChecked();
    article.statements.first().check = Check::Rejected; // indexes move
    Statement inner = article.statements[1];
    inner.content = Testing::spanOf(article.article.text, u"an answer”"_s);
    inner.parent = 1;
    article.statements.insert(2, inner);
    const QJsonArray quotes = goldOf(article)[u"quotes"_s].toArray();
    QVERIFY(!quotes[0].toObject().contains(u"nested"_s));
    QCOMPARE(quotes[1][u"nested"_s].toBool(), true);
    QCOMPARE(quotes[1][u"parent"_s].toInt(), 0);
}

void TestGoldExport::hiddenStatementsAreSetAside()
{
    ExportedArticle article = allChecked();
    Statement outer = article.statements[1];
    outer.content = Testing::spanOf(article.article.text, u"Her Icelandic counterpart, Jón Páll \U0001F41F, replied "
                                                          "that the two “owe the coast an answer”"_s);
    outer.check = Check::None; // views show the innermost link
    article.statements.insert(1, outer);
    article.statements[2].parent = 1;
    Statement hope = article.statements[3];
    hope.act = Act::Attitude;
    hope.check = Check::None;
    hope.content = Testing::spanOf(article.article.text, u"again"_s);
    article.statements.append(hope);
    const QJsonObject line = goldOf(article);
    QCOMPARE(line[u"complete"_s].toBool(), true);
    QCOMPARE(ignored(line), (QStringList{outer.content.of(article.article.text).toString(), u"again"_s}));
    const QJsonObject inner = line[u"quotes"_s].toArray()[1].toObject();
    QCOMPARE(inner[u"nested"_s].toBool(), true);
    QVERIFY(!inner.contains(u"parent"_s)); // nobody checked it
}

void TestGoldExport::scoresAHundredAgainstItself_data()
{
    QTest::addColumn<QString>("scorer");
    QTest::addColumn<bool>("whole");
    QTest::newRow("spans and speakers, whole") << u"score.py"_s << true;
    QTest::newRow("spans and speakers, in part") << u"score.py"_s << false;
    QTest::newRow("parties, whole") << u"score_parties.py"_s << true;
    QTest::newRow("parties, in part") << u"score_parties.py"_s << false;
}

void TestGoldExport::scoresAHundredAgainstItself()
{
    QFETCH(QString, scorer);
    QFETCH(bool, whole);
    const QString script = QStringLiteral(READOUT_SHARED "/corpora/") + scorer;
    if (!QFile::exists(script))
        QSKIP("the corpora are not beside the project");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"gold.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(gold({whole ? allChecked() : Testing::harbourArticle()}));
    file.close();
    QProcess python;
    python.start(u"python3"_s, {u"-B"_s, script, file.fileName(), file.fileName(), u"--json"_s});
    if (!python.waitForStarted())
        QSKIP("no python3");
    QVERIFY(python.waitForFinished(60000));
    const QByteArray output = python.readAllStandardOutput();
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    QJsonObject score = QJsonDocument::fromJson(output).object();
    if (scorer == u"score_parties.py"_s)
        score = score[u"all"_s].toObject();
    for (const QString &measure : {scorer == u"score.py"_s ? u"exact"_s : u"found"_s, u"end_to_end"_s}) {
        QVERIFY2(score[measure][u"gold"_s].toInt() >= 3, output);
        QCOMPARE(score[measure][u"F1"_s].toDouble(), 1.0);
    }
}

QTEST_GUILESS_MAIN(TestGoldExport)
#include "tst_goldexport.moc"
