// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of attribution on one thread: the sample articles over and over, one long text, and hostile texts.
// Yardstick: decoding the same bytes and one pass over the text.
#include "attribution/engine.h"
#include "bench/figures.h"
#include "importers/importer.h"
#include "importers/samples.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

double megabytes(const QByteArray &utf8)
{
    return double(utf8.size()) / 1e6;
}

qsizetype statementsIn(const Article &article)
{
    const auto found = Attribution::findStatements(article);
    return found ? found->size() : -1;
}

QByteArray grownTo(qsizetype size, const QByteArray &body)
{
    QByteArray grown;
    while (grown.size() < size)
        grown += body + "\n\n";
    return grown;
}

void measureLength(const QByteArray &body, qsizetype size)
{
    const QByteArray grown = grownTo(size, body);
    const Article article = Importers::articleFromCanonicalText(QString::fromUtf8(grown).trimmed(), u"en"_s);
    const double ms = Bench::medianMs(size > 4000000 ? 1 : 3, [&] { statementsIn(article); });
    Bench::print(qPrintable(u"attribution, one article of %1 KB"_s.arg(size / 1000)), megabytes(grown) / ms * 1000,
                 "MB/s");
}

/// A made-up news story of tests/bench/texts, over and over.
void measureLanguage(const QString &code)
{
    QFile file(QStringLiteral(READOUT_BENCH_TEXTS "/%1.txt").arg(code));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
        return;
    }
    const QByteArray grown = grownTo(500000, file.readAll().trimmed());
    const Article article = Importers::articleFromCanonicalText(QString::fromUtf8(grown).trimmed(), code);
    const double ms = Bench::medianMs(3, [&] { statementsIn(article); });
    Bench::print(qPrintable(u"attribution, %1, 500 KB"_s.arg(code)), megabytes(grown) / ms * 1000, "MB/s");
}

void measureHostile(const char *what, const QString &text)
{
    const Article article = Importers::articleFromCanonicalText(text, u"en"_s);
    const double ms = Bench::medianMs(1, [&] { statementsIn(article); });
    Bench::print(what, megabytes(text.toUtf8()) / ms * 1000, "MB/s");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto samples = Importers::sampleArticles();
    if (!samples) {
        std::fprintf(stderr, "%s\n", qPrintable(samples.error().message));
        return 1;
    }
    QByteArray body;
    for (const Article &article : *samples)
        body += (body.isEmpty() ? QByteArray() : QByteArray("\n\n")) + article.text.toUtf8();

    constexpr int rounds = 100;
    const double ours = Bench::medianMs(3, [&] {
        for (int round = 0; round < rounds; ++round) {
            for (const Article &article : *samples)
                statementsIn(article);
        }
    });
    qsizetype letters = 0;
    const double decoding = Bench::medianMs(3, [&] {
        for (int round = 0; round < rounds; ++round) {
            const QString text = QString::fromUtf8(body);
            for (const QChar character : text)
                letters += character.isLetter() ? 1 : 0;
        }
    });
    const double size = megabytes(body) * rounds * 1000;
    Bench::print("attribution, sample articles, one thread", size / ours, "MB/s", size / decoding);

    for (const qsizetype length : {1000, 10000, 100000, 1000000, 10000000})
        measureLength(body, length);
    for (const QString &code : {u"de"_s, u"zh"_s, u"ja"_s})
        measureLanguage(code);
    measureHostile("attribution, one paragraph of 10 MB",
                   QString::fromUtf8(grownTo(10000000, body)).replace(u"\n\n"_s, u" "_s).trimmed());
    measureHostile("attribution, 1 MB of quotation marks", u"“"_s.repeated(333333));
    measureHostile("attribution, 1 MB of straight quotation marks", u"\""_s.repeated(1000000));
    measureHostile("attribution, 1 MB of \"said\"", u"said "_s.repeated(200000));
    measureHostile("attribution, 1 MB of one word", u"a"_s.repeated(1000000));
    measureHostile("attribution, 1 MB of names", u"Ana Ruiz said "_s.repeated(71428));
    return letters > 0 ? 0 : 1;
}
