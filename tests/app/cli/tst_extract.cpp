// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `readout extract` on files and lines: one object each, in order, offsets in code points, bad lines reported.
#include "cli/cli.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestExtract : public QObject
{
    Q_OBJECT

private slots:
    void linesComeInOrder();
    void offsetsAreCodePoints();
    void saysOnceWhereNoGrammarIsKnown();
    void badLinesAreReportedAndTheRestGoesOn();
    void filesAreRead();
    void theLanguageMayBeGiven();
    void wrongUse_data();
    void wrongUse();
    void whatCannotBeReadFails_data();
    void whatCannotBeReadFails();
};

namespace {

struct Outcome
{
    int status = 0;
    QList<QJsonObject> objects;
    QString errors;
};

Outcome extract(const QStringList &arguments, const QByteArray &input = {})
{
    QBuffer in;
    in.setData(input);
    QBuffer out;
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Cli::Streams streams(in, out, err);
    Outcome outcome;
    outcome.status = Cli::run(QStringList{u"extract"_s} + arguments, streams);
    const QList<QByteArray> lines = out.data().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            outcome.objects.append(QJsonDocument::fromJson(line).object());
    }
    outcome.errors = QString::fromUtf8(err.data());
    return outcome;
}

QByteArray lineOf(const QString &id, const QString &text)
{
    return QJsonDocument(QJsonObject{{u"id"_s, id}, {u"lang"_s, u"en"_s}, {u"text"_s, text}})
               .toJson(QJsonDocument::Compact) +
           '\n';
}

} // namespace

void TestExtract::linesComeInOrder()
{
    const Outcome outcome = extract({u"--jsonl"_s, u"-"_s},
                                    lineOf(u"b"_s, u"Rao said it rained."_s) + '\n' + lineOf(u"a"_s, u"It rained."_s));
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.objects.size(), 2);
    QCOMPARE(outcome.objects[0]["id"_L1].toString(), u"b"_s);
    QCOMPARE(outcome.objects[0]["quotes"_L1].toArray().size(), 1);
    QCOMPARE(outcome.objects[1]["id"_L1].toString(), u"a"_s);
    QCOMPARE(outcome.objects[1]["quotes"_L1].toArray().size(), 0);
}

void TestExtract::offsetsAreCodePoints()
{
    const QString text = u"\U0001F4F0\U0001F4F0 Ana Rao said: “It \U0001F327 rained.”"_s;
    const Outcome outcome = extract({u"--jsonl"_s, u"-"_s}, lineOf(u"x"_s, text));
    QCOMPARE(outcome.objects.size(), 1);
    const QJsonObject quote = outcome.objects[0]["quotes"_L1].toArray().at(0).toObject();
    const QList<uint> codePoints = text.toUcs4();
    const auto cut = [&](const QJsonObject &span) {
        const qsizetype start = span["start"_L1].toInteger();
        const QList<uint> part = codePoints.mid(start, span["end"_L1].toInteger() - start);
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
    };
    QCOMPARE(cut(quote), u"“It \U0001F327 rained.”"_s);
    const QJsonObject speaker = quote["speaker"_L1].toObject();
    QCOMPARE(cut(speaker), u"Ana Rao"_s);
    QCOMPARE(speaker["text"_L1].toString(), u"Ana Rao"_s);
    QCOMPARE(quote["type"_L1].toString(), u"direct"_s);
    QCOMPARE(quote["act"_L1].toString(), u"statement"_s);
    QCOMPARE(quote["state"_L1].toString(), u"certain"_s);
    QVERIFY(quote["source"_L1].isNull());
    QVERIFY(!quote.contains("nested"_L1));
}

void TestExtract::saysOnceWhereNoGrammarIsKnown()
{
    const QByteArray line = "{\"id\":1,\"lang\":\"sw\",\"text\":\"«Maji yamekwisha kabisa hapa», alisema Rao.\"}\n";
    const Outcome outcome = extract({u"--jsonl"_s, u"-"_s}, line + line);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.objects.size(), 2);
    QCOMPARE(outcome.objects[1]["quotes"_L1][0]["state"_L1].toString(), u"likely"_s);
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QVERIFY2(outcome.errors.startsWith(u"readout: sw: "_s), qPrintable(outcome.errors));
}

void TestExtract::badLinesAreReportedAndTheRestGoesOn()
{
    const Outcome outcome =
        extract({u"--jsonl"_s, u"-"_s}, "{\n[1]\n{\"id\":\"n\"}\n" + lineOf(u"good"_s, u"Rao said it rained."_s));
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.objects.size(), 1);
    QCOMPARE(outcome.objects[0]["id"_L1].toString(), u"good"_s);
    QCOMPARE(outcome.errors.count(u'\n'), 3);
    QVERIFY(outcome.errors.startsWith(u"readout: -:1: "_s));
}

void TestExtract::filesAreRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"rain.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Rao urged Ito to wait, the ministry said on Monday. The river rose for the rest of the week.\n");
    file.close();
    const Outcome outcome = extract({file.fileName()});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.objects.size(), 1);
    QCOMPARE(outcome.objects[0]["id"_L1].toString(), u"rain.txt"_s);
    const QJsonArray quotes = outcome.objects[0]["quotes"_L1].toArray();
    QCOMPARE(quotes.size(), 2);
    QCOMPARE(quotes[1].toObject()["nested"_L1].toBool(), true);
    QCOMPARE(quotes[1].toObject()["parent"_L1].toInt(-1), 0);
    QCOMPARE(quotes[1].toObject()["source"_L1].toObject()["text"_L1].toString(), u"the ministry"_s);
}

void TestExtract::theLanguageMayBeGiven()
{
    const Outcome outcome =
        extract({u"--lang"_s, u"en"_s, u"--jsonl"_s, u"-"_s}, "{\"id\":7,\"text\":\"Rao said it rained.\"}\n");
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.objects.size(), 1);
    QCOMPARE(outcome.objects[0]["id"_L1].toString(), u"7"_s);
    QCOMPARE(outcome.objects[0]["lang"_L1].toString(), u"en"_s);
    QCOMPARE(outcome.objects[0]["quotes"_L1].toArray().size(), 1);
}

void TestExtract::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing to read") << QStringList{};
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s, u"-"_s};
    QTest::newRow("language missing") << QStringList{u"--lang"_s};
}

void TestExtract::wrongUse()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = extract(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.objects.isEmpty());
    QVERIFY(outcome.errors.startsWith(u"readout: "_s));
}

void TestExtract::whatCannotBeReadFails_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such file") << QStringList{u"/nonexistent/rain.txt"_s};
    QTest::newRow("no such lines") << QStringList{u"--jsonl"_s, u"/nonexistent/rain.jsonl"_s};
    QTest::newRow("a folder") << QStringList{QDir::tempPath()};
    QTest::newRow("a folder as lines") << QStringList{u"--jsonl"_s, QDir::tempPath()};
}

void TestExtract::whatCannotBeReadFails()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = extract(arguments);
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.objects.isEmpty());
    QCOMPARE(outcome.errors.count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
