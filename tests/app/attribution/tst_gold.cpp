// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a floor under the figures on the public corpora, where they lie beside the project. A short form of their own
// scorers: docs/attribution.md gives the exact figures.
#include "attribution/engine.h"
#include "importers/importer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

class TestGold : public QObject
{
    Q_OBJECT

private slots:
    void floorsHold_data();
    void floorsHold();
};

namespace {

struct Found
{
    TextSpan content;
    QString speaker;
};

bool isOuter(QChar c)
{
    return c.isSpace() || c.isPunct() || c == u'`';
}

TextSpan trimmed(TextSpan span, const QString &text)
{
    while (span.begin < span.end && isOuter(text[span.begin]))
        ++span.begin;
    while (span.end > span.begin && isOuter(text[span.end - 1]))
        --span.end;
    if (span.of(text).startsWith(u"that ") || span.of(text).startsWith(u"dass "))
        return trimmed({span.begin + 5, span.end}, text);
    return span;
}

double overlap(TextSpan a, TextSpan b)
{
    const qsizetype shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
    return shared <= 0 ? 0.0 : double(shared) / double(a.size() + b.size() - shared);
}

/// Share a word that begins with a capital, or are the same words.
bool isSameSpeaker(const QString &a, const QString &b)
{
    if (a.compare(b, Qt::CaseInsensitive) == 0)
        return true;
    const QStringList words = a.split(u' ');
    const QString padded = u' ' + b + u' ';
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return word.size() > 2 && word[0].isUpper() && padded.contains(u' ' + word + u' ');
    });
}

struct Counts
{
    int gold = 0;
    int found = 0;
    int hits = 0;
    double f1() const { return gold + found == 0 ? 0 : 200.0 * hits / (gold + found); }
};

void count(const QJsonObject &line, bool direct, Counts &counts)
{
    const QString text = line["text"_L1].toString();
    const CodePointMap map(text);
    const auto spanOf = [&](const QJsonObject &item) {
        return TextSpan{map.toUtf16(item["start"_L1].toInteger()), map.toUtf16(item["end"_L1].toInteger())};
    };
    const auto wanted = [&](const QString &kind) { return direct ? kind == u"direct" : kind != u"indirect"; };
    QList<Found> gold;
    QList<TextSpan> others;
    const QJsonArray quotes = line["quotes"_L1].toArray();
    for (const auto &value : quotes) {
        const QJsonObject item = value.toObject();
        const TextSpan span = trimmed(spanOf(item), text);
        if (wanted(item["type"_L1].toString()) && !item["nested"_L1].toBool())
            gold.append({span, item["speaker"_L1].toObject()["text"_L1].toString()});
        else
            others.append(span);
    }
    const auto statements =
        Attribution::findStatements(Importers::articleFromCanonicalText(text, line["lang"_L1].toString()));
    QVERIFY(statements.has_value());
    QList<bool> used(gold.size(), false);
    for (const Statement &statement : *statements) {
        if (statement.parent >= 0 || !wanted(toString(statement.kind)))
            continue;
        const TextSpan span = trimmed(statement.content, text);
        qsizetype match = -1;
        for (qsizetype at = 0; at < gold.size() && match < 0; ++at) {
            if (!used[at] && overlap(gold[at].content, span) >= 0.8)
                match = at;
        }
        if (match < 0) {
            const bool free = std::any_of(others.begin(), others.end(), [&](TextSpan other) {
                return std::min(span.end, other.end) - std::max(span.begin, other.begin) >= 0.8 * double(span.size());
            });
            counts.found += free ? 0 : 1;
            continue;
        }
        used[match] = true;
        ++counts.found;
        const QString speaker = statement.speaker ? statement.speaker->of(text).toString() : QString();
        counts.hits += isSameSpeaker(gold[match].speaker, speaker) ? 1 : 0;
    }
    counts.gold += int(gold.size());
}

} // namespace

void TestGold::floorsHold_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("direct");
    QTest::addColumn<double>("floor");
    QTest::newRow("news, direct") << u"polnear.dev.jsonl"_s << true << 89.5;
    QTest::newRow("news, direct and mixed") << u"polnear.dev.jsonl"_s << false << 83.5;
    QTest::newRow("German news, direct and mixed") << u"dewikinews.dev.jsonl"_s << false << 60.0;
}

void TestGold::floorsHold()
{
    QFETCH(QString, file);
    QFETCH(bool, direct);
    QFETCH(double, floor);
    QFile corpus(QStringLiteral(READOUT_SHARED "/corpora/") + file);
    if (!corpus.open(QIODevice::ReadOnly))
        QSKIP("the corpora are not beside the project");
    Counts counts;
    while (!corpus.atEnd())
        count(QJsonDocument::fromJson(corpus.readLine()).object(), direct, counts);
    QVERIFY(counts.gold > 300);
    QVERIFY2(counts.f1() >= floor, qPrintable(u"F1 %1"_s.arg(counts.f1())));
    qInfo("%s: span and speaker F1 %.1f", QTest::currentDataTag(), counts.f1());
}

QTEST_GUILESS_MAIN(TestGold)
#include "tst_gold.moc"
