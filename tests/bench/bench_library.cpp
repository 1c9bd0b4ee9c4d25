// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away at a stretch while somebody works in a library of 100,000 articles: the longest
// single turn of the loop of events for each act. Nothing may take over 50 ms.
//     bench_library [LIBRARY]     one that fill_library made; without it a smaller one is made
#include "bench/figures.h"
#include "library/articlelist.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "storage/library.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// Runs @p act and then the loop until nothing has happened for a while. @return the longest turn in milliseconds.
double longestTurn(const std::function<void()> &act)
{
    QElapsedTimer turn;
    turn.start();
    act();
    double longest = double(turn.nsecsElapsed()) / 1e6;
    QElapsedTimer quiet;
    quiet.start();
    while (quiet.elapsed() < 300) {
        turn.restart();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const double took = double(turn.nsecsElapsed()) / 1e6;
        if (took > 0.5)
            quiet.restart();
        longest = std::max(longest, took);
    }
    return longest;
}

void measure(const char *what, const std::function<void()> &act)
{
    QList<double> turns;
    for (int round = 0; round < 5; ++round)
        turns.append(longestTurn(act));
    std::sort(turns.begin(), turns.end());
    Bench::print(what, turns[2], "ms", 50);
}

bool makeLibrary(const QString &path, int count)
{
    const auto library = Storage::Library::open(path);
    for (int done = 0; library && done < count; done += 1000) {
        Acts::Group group;
        for (int number = done; number < std::min(count, done + 1000); ++number) {
            Article article;
            article.details.title = u"Ministers meet for the %1th time"_s.arg(number);
            article.text = u"The %1th meeting was useful."_s.arg(number);
            article.paragraphs = {{{0, article.text.size()}, ParagraphKind::Body, 1, 0}};
            group.acts.append(Acts::AddArticle{article, {}, article.text.toUtf8()});
        }
        if (!(*library)->perform(group))
            return false;
    }
    return bool(library);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QString path = application.arguments().value(1);
    if (path.isEmpty()) {
        path = folder.filePath(u"library.sqlite"_s);
        if (!makeLibrary(path, 100000))
            return 1;
    }
    auto library = Storage::Library::open(path);
    if (!library)
        return 1;
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    Shell::MainWindow window(**library, settings, QApplication::palette());
    window.resize(1440, 900);
    auto *list = window.findChild<Library::ArticleList *>();
    auto *bar = list->view()->verticalScrollBar();
    const auto trigger = [&](QLatin1StringView id) { window.actionTable()->action(id)->trigger(); };
    const auto next = [&] { list->step(1, false); };

    Bench::print("100,000 articles: window shown and list whole", longestTurn([&] { window.show(); }), "ms", 50);
    measure("100,000 articles: the next one chosen", next);
    measure("100,000 articles: scrolled to another place",
            [&] { bar->setValue((bar->value() + 137 * 9000) % bar->maximum()); });
    measure("100,000 articles: starred", [&] { trigger("list.star"_L1); });
    measure("100,000 articles: moved to the bin", [&] { trigger("list.bin"_L1); });
    int tags = 0;
    measure("100,000 articles: tagged", [&] {
        window.session()->retag(list->selected(), {u"t%1"_s.arg(tags++)}, {});
        next();
    });
    const auto dossier = window.session()->addDossier(u"Meetings"_s, {});
    measure("100,000 articles: added to a dossier", [&] {
        next();
        window.session()->addToDossier(*dossier, list->selected());
    });
    int word = 0;
    measure("100,000 articles: filtered by a word", [&] { emit list->wordsChanged(QString::number(90 + word++)); });
    measure("100,000 articles: filtered by a word that is not ASCII",
            [&] { emit list->wordsChanged(word++ % 2 ? u"встреча"_s : u"été"_s); });
    emit list->wordsChanged({});
    measure("100,000 articles: sorted by title, and back", [&] {
        emit list->orderWished(word++ % 2 ? Storage::ArticleOrder::Title : Storage::ArticleOrder::Usual, false);
    });
    return 0;
}
