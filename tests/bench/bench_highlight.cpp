// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A highlight from the wish to the painted view, by way of the library on the disk: committed, read back, painted; in
// short, long and very long texts. Yardstick: the act alone.
#include "bench/figures.h"
#include "common/readingview.h"
#include "reader/reader.h"
#include "shell/session.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr QSize benchView(800, 900);

Article benchArticle(qsizetype length)
{
    Article article;
    article.details.title = u"Two ministers meet in the harbour"_s;
    int number = 0;
    while (article.text.size() < length) {
        if (!article.text.isEmpty())
            article.text += u"\n\n"_s;
        const qsizetype begin = article.text.size();
        article.text += u"Entry %1 of %2. "_s.arg(++number).arg(length);
        while (article.text.size() - begin < 600)
            article.text += u"The boats wait in the bay for the tide. "_s;
        article.text.chop(1);
        article.paragraphs.append({{begin, article.text.size()}, ParagraphKind::Body, number, 0});
    }
    return article;
}

bool measure(Storage::Library &held, const QString &name, qsizetype length, int count)
{
    const auto added = held.perform(Acts::AddArticle{benchArticle(length), {}, {}});
    if (!added)
        return false;
    const Article article = *held.article(added->article);
    Acts::Group marks;
    for (int at = 0; at < count; ++at) {
        const qsizetype begin = article.text.size() / (count + 1) * at;
        const qsizetype paragraph = article.paragraphAt(begin);
        const TextSpan within = article.paragraphs[std::max<qsizetype>(0, paragraph)].span;
        Highlight mark = makeHighlight(article.text, {within.begin, within.begin + 60}, at % 8 + 1);
        mark.article = article.id;
        mark.version = article.version;
        marks.acts.append(Acts::AddHighlight{mark});
    }
    if (!held.perform(marks))
        return false;
    qsizetype begin = 20;
    const double alone = Bench::medianMs(15, [&] {
        Highlight mark = makeHighlight(article.text, {begin, begin + 3}, 3);
        mark.article = article.id;
        mark.version = article.version;
        static_cast<void>(held.perform(Acts::AddHighlight{mark}));
        begin += 4;
    });
    Shell::Session session(held);
    Reader::Reader reader;
    reader.resize(benchView);
    reader.setModel(session.article());
    QObject::connect(&reader, &Reader::Reader::highlightAddWished, &session, &Shell::Session::addHighlight);
    if (!session.show(article.id))
        return false;
    QImage image(benchView, QImage::Format_ARGB32_Premultiplied);
    reader.render(&image);
    const double whole = Bench::medianMs(15, [&] {
        reader.view()->setSelection({begin, begin + 3});
        reader.highlight(3);
        reader.render(&image);
        begin += 4;
    });
    Bench::print(qPrintable(u"highlight, key to painted, "_s + name), whole, "ms", alone);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    auto held = Storage::Library::open(folder.filePath(u"bench.sqlite"_s));
    if (!held)
        return 1;
    const bool done = measure(**held, u"6 KB, 20 highlights"_s, 6000, 20) &&
                      measure(**held, u"200 KB, 300 highlights"_s, 200000, 300) &&
                      measure(**held, u"10 MB, 5,000 highlights"_s, 10000000, 5000);
    return done ? 0 : 1;
}
