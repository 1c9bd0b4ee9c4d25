// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a floor under what is found in German news of our own (tests/data/attribution/german.txt), and under what its
// states are worth. With READOUT_SHOW=1 the misses are printed.
#include "attribution/engine.h"
#include "importers/importer.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

struct Said
{
    TextSpan content;
    std::optional<TextSpan> speaker;
};

struct Marked
{
    QString text;
    QList<Said> said;
};

struct Open
{
    QChar bracket;
    QStringList numbers;
    qsizetype begin = 0;
};

/// "{1 …} sagte [1 …]" as plain text, and whose each stretch is.
Marked unmarked(const QString &source)
{
    Marked made;
    QMap<int, QList<TextSpan>> contents;
    QMap<int, TextSpan> speakers;
    QList<Open> open;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const QChar c = source[at];
        const qsizetype space = source.indexOf(u' ', at);
        if ((c == u'{' || c == u'[') && source[at + 1].isDigit()) {
            open.append({c, source.mid(at + 1, space - at - 1).split(u','), made.text.size()});
            at = space;
        } else if (!open.isEmpty() && c == (open.constLast().bracket == u'{' ? u'}' : u']')) {
            const Open closed = open.takeLast();
            const TextSpan span{closed.begin, made.text.size()};
            for (const QString &number : closed.numbers) {
                if (closed.bracket == u'{')
                    contents[number.toInt()].append(span);
                else
                    speakers[number.toInt()] = span;
            }
        } else {
            made.text.append(c);
        }
    }
    for (auto it = contents.cbegin(); it != contents.cend(); ++it) {
        for (const TextSpan &span : it.value()) {
            const auto speaker = speakers.constFind(it.key());
            made.said.append({span, speaker == speakers.cend() ? std::nullopt : std::optional(*speaker)});
        }
    }
    return made;
}

QList<Marked> markedTexts()
{
    QFile file(QStringLiteral(READOUT_SOURCE_DIR "/tests/data/attribution/german.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no german.txt");
    QList<Marked> texts;
    const QStringList parts = QString::fromUtf8(file.readAll()).split(u"\n= "_s).mid(1);
    for (const QString &part : parts) {
        QString body = part.mid(part.indexOf(u'\n') + 1);
        body.truncate(body.lastIndexOf(u"\n="_s) < 0 ? body.size() : body.lastIndexOf(u"\n="_s));
        texts.append(unmarked(body.trimmed()));
    }
    return texts;
}

TextSpan trimmed(TextSpan span, const QString &text)
{
    while (span.begin < span.end && !text[span.begin].isLetterOrNumber())
        ++span.begin;
    while (span.begin < span.end && !text[span.end - 1].isLetterOrNumber())
        --span.end;
    return span;
}

double overlap(TextSpan a, TextSpan b)
{
    const qsizetype shared = std::min(a.end, b.end) - std::max(a.begin, b.begin);
    return shared <= 0 ? 0.0 : double(shared) / double(a.size() + b.size() - shared);
}

/// One holds the other: with or without what an apposition says of the speaker.
bool isSame(const std::optional<TextSpan> &one, const std::optional<TextSpan> &other)
{
    if (!one || !other)
        return !one && !other;
    const TextSpan shared{std::max(one->begin, other->begin), std::min(one->end, other->end)};
    return shared == *one || shared == *other;
}

struct Counts
{
    int gold = 0;
    int found = 0;
    int spans = 0;
    int speakers = 0;
    int certain = 0;
    int certainRight = 0;
    double f1(int hits) const { return 200.0 * hits / (gold + found); }
};

void count(const Marked &marked, Counts &counts)
{
    const auto statements = Attribution::findStatements(Importers::articleFromCanonicalText(marked.text, u"de"_s));
    QVERIFY(statements.has_value());
    const bool show = qEnvironmentVariableIsSet("READOUT_SHOW");
    QList<bool> used(marked.said.size(), false);
    counts.gold += int(marked.said.size());
    for (const Statement &statement : *statements) {
        if (statement.parent >= 0)
            continue;
        const TextSpan span = trimmed(statement.content, marked.text);
        qsizetype match = -1;
        for (qsizetype at = 0; at < marked.said.size() && match < 0; ++at) {
            if (!used[at] && overlap(trimmed(marked.said[at].content, marked.text), span) >= 0.8)
                match = at;
        }
        ++counts.found;
        const bool right = match >= 0 && isSame(marked.said[match].speaker, statement.speaker);
        counts.spans += match >= 0 ? 1 : 0;
        counts.speakers += right ? 1 : 0;
        counts.certain += statement.state == State::Certain ? 1 : 0;
        counts.certainRight += statement.state == State::Certain && right ? 1 : 0;
        if (match >= 0)
            used[match] = true;
        if (show && !right)
            qInfo().noquote() << (match < 0 ? "WRONG  " : "SPEAKER") << statement.content.of(marked.text);
    }
    for (qsizetype at = 0; show && at < marked.said.size(); ++at) {
        if (!used[at])
            qInfo().noquote() << "MISSED " << marked.said[at].content.of(marked.text);
    }
}

} // namespace

class TestGermanSet final : public QObject
{
    Q_OBJECT

private slots:
    void marksAreRead();
    void floorsHold();
};

void TestGermanSet::marksAreRead()
{
    const Marked marked = unmarked(u"{1 „Ja“}, sagte [1,2 sie]. {2 „Nein.“}"_s);
    QCOMPARE(marked.text, u"„Ja“, sagte sie. „Nein.“"_s);
    QCOMPARE(marked.said.size(), qsizetype(2));
    QCOMPARE(marked.said.at(1).content.of(marked.text), u"„Nein.“"_s);
    QCOMPARE(marked.said.at(1).speaker->of(marked.text), u"sie"_s);
}

void TestGermanSet::floorsHold()
{
    Counts counts;
    const QList<Marked> texts = markedTexts();
    for (const Marked &text : texts)
        count(text, counts);
    QVERIFY(counts.gold > 250);
    qInfo("span %.1f, span and speaker %.1f, certain %d of %d", counts.f1(counts.spans), counts.f1(counts.speakers),
          counts.certainRight, counts.certain);
    QVERIFY(counts.f1(counts.spans) >= 97.0);
    QVERIFY(counts.f1(counts.speakers) >= 95.0);
    QVERIFY(counts.certainRight >= 0.98 * counts.certain);
    QVERIFY(counts.certain >= 0.4 * counts.gold);
}

QTEST_GUILESS_MAIN(TestGermanSet)
#include "tst_germanset.moc"
