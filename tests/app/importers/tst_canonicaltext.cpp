// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text taken as it stands keeps its positions.
#include "importers/importer.h"

#include "printed.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;
using namespace Readout::Importers;

class TestCanonicalText : public QObject
{
    Q_OBJECT

private slots:
    void positionsStay_data();
    void positionsStay();
    void canonicalTextOfAnImportStaysTheSame();
    void corporaStayTheSame();
};

void TestCanonicalText::positionsStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paragraphs");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("white space only") << u" \n\n \n"_s << QString();
    QTest::newRow("canonical") << u"One.\n\nTwo."_s << u"body 1: One. | body 2: Two."_s;
    QTest::newRow("no title is sought") << u"Boats wait for the wind\n\nTwo."_s
                                        << u"body 1: Boats wait for the wind | body 2: Two."_s;
    QTest::newRow("double spaces stay") << u"One  two.\n\nThree."_s << u"body 1: One  two. | body 2: Three."_s;
    QTest::newRow("more line ends") << u"\n\nOne.\n\n\n\nTwo.\n"_s << u"body 1: One. | body 2: Two."_s;
    QTest::newRow("a single line end is a space") << u"One\ntwo."_s << u"body 1: One two."_s;
    QTest::newRow("NUL and lone surrogates are replaced in place")
        << u"a\0b"_s + QChar(0xD83D) + u"c \U0001F4F0"_s << u"body 1: a\uFFFDb\uFFFDc \U0001F4F0"_s;
}

void TestCanonicalText::positionsStay()
{
    QFETCH(QString, text);
    QFETCH(QString, paragraphs);
    const Article article = articleFromCanonicalText(text, u"en"_s);
    QCOMPARE(article.text.size(), text.size());
    QCOMPARE(printed(article), paragraphs);
    QCOMPARE(article.details.language, u"en"_s);
    QCOMPARE(article.details.title, QString());
}

void TestCanonicalText::canonicalTextOfAnImportStaysTheSame()
{
    const Result<Article> imported = read(
        inputOf(u"Boats wait\n\nThe boats  wait,\r\n\r\n“We wait,” she said. "_s + u"They wait on. "_s.repeated(80)));
    QVERIFY(imported.has_value());
    const Article again = articleFromCanonicalText(imported->text, imported->details.language);
    QCOMPARE(again.text, imported->text);
    QCOMPARE(again.paragraphs.size(), imported->paragraphs.size());
    for (qsizetype at = 0; at < again.paragraphs.size(); ++at)
        QCOMPARE(again.paragraphs[at].span, imported->paragraphs[at].span);
}

void TestCanonicalText::corporaStayTheSame()
{
    int articles = 0;
    for (const char *name : {"parties.dev.jsonl", "challenge.dev.jsonl", "polnear.dev.jsonl"}) {
        QFile file(QStringLiteral(READOUT_SHARED "/corpora/") + QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared folder is not here");
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            const QString text = line.value(u"text").toString();
            const Article article = articleFromCanonicalText(text, line.value(u"lang").toString());
            // Some hold a stray control character; all else is kept to the letter.
            QCOMPARE(article.text.size(), text.size());
            ++articles;
        }
    }
    QVERIFY(articles > 400);
}

QTEST_GUILESS_MAIN(TestCanonicalText)
#include "tst_canonicaltext.moc"
