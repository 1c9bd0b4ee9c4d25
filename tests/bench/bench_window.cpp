// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away at most while large things are done: the longest gap between two ticks of a
// millisecond timer. Budget: 50 ms.
#include "attribution/engine.h"
#include "bench/figures.h"
#include "common/readingview.h"
#include "importers/samples.h"
#include "library/librarytree.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "sides/sidesview.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

class Watch final : public QObject
{
public:
    Watch()
    {
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, [this] { look(); });
        m_since = now();
        m_tick.start(1);
    }
    /// Does @p act, waits until @p done, and prints the longest gap.
    template <typename Act, typename Done>
    void measure(const char *what, Act act, Done done, int settleMs = 400)
    {
        QTest::qWait(50);
        m_longest = 0;
        m_since = now();
        act();
        look();
        if (!QTest::qWaitFor(done, 300'000))
            std::puts("gave up");
        QTest::qWait(settleMs); // what is put off comes soon after
        look();
        Bench::print(what, double(m_longest) / 1e6, "ms");
    }

private:
    /// Nanoseconds; with READOUT_BENCH_CPU those in which this thread had a processor: for a machine with other work.
    static qint64 now()
    {
        static const bool isBusy = qEnvironmentVariableIsSet("READOUT_BENCH_CPU");
        timespec time{};
        clock_gettime(isBusy ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    void look()
    {
        const qint64 then = std::exchange(m_since, now());
        m_longest = std::max(m_longest, m_since - then);
    }

    QTimer m_tick;
    qint64 m_since = 0;
    qint64 m_longest = 0;
};

QByteArray repeated(const QByteArray &text, qsizetype bytes)
{
    QByteArray long10;
    for (int round = 0; long10.size() < bytes; ++round)
        long10 += text + "\n\nRound " + QByteArray::number(round) + ".\n\n";
    return long10;
}

/// The sample texts again and again until @p wanted statements are found in them, and @p marks highlights on some.
std::optional<ArticleId> crowdedArticle(Storage::Library &library, const Article &sample, int wanted, int marks)
{
    const auto once = Attribution::findStatements(sample);
    if (!once || once->isEmpty())
        return std::nullopt;
    const QByteArray bytes = repeated(sample.text.toUtf8(), sample.text.toUtf8().size() * (wanted / once->size() + 1));
    const auto read = Importers::readClipboard({}, QString::fromUtf8(bytes));
    if (!read)
        return std::nullopt;
    const auto found = Attribution::findStatements(read->article);
    const auto added = library.perform(Acts::AddArticle{read->article, *found, bytes});
    Acts::Group group;
    const qsizetype every = std::max<qsizetype>(1, found->size() / marks);
    for (qsizetype at = 0; at < found->size() && group.acts.size() < marks; at += every) {
        Highlight mark = makeHighlight(read->article.text, (*found)[at].content, int(at % 8) + 1);
        mark.article = added->article;
        group.acts.append(Acts::AddHighlight{mark});
    }
    if (!library.perform(group))
        return std::nullopt;
    std::printf("%lld statements, %lld highlights, %lld characters\n", qlonglong(found->size()),
                qlonglong(group.acts.size()), qlonglong(read->article.text.size()));
    return added->article;
}

/// What a person does to an article with 20,000 statements and 5,000 highlights.
void measureActs(Watch &watch, Shell::MainWindow &window, ArticleId id)
{
    const auto now = [] { return true; };
    Shell::Session &session = *window.session();
    auto *view = window.findChild<Common::ReadingView *>();
    auto *list = window.findChild<QLineEdit *>(u"statementsFilter"_s);
    const auto act = [&](const char *what, const auto &doing) { watch.measure(what, doing, now); };
    const auto run = [&](const char *what, QLatin1StringView action) {
        watch.measure(
            what, [&] { window.actionTable()->action(action)->trigger(); }, now);
    };
    watch.measure(
        "crowded article: opened", [&] { session.show(id); }, [&] { return session.current() == id; });
    const auto middle = [&] { return session.article()->highlights().value(2500); };
    const auto changed = [&](auto change) {
        Highlight highlight = middle();
        change(highlight);
        session.changeHighlight(highlight);
    };
    act("crowded article: shown in the middle", [&] { view->showSpan(middle().span); });
    act("crowded article: highlight made", [&] {
        const TextSpan span = middle().span;
        session.addHighlight(makeHighlight(session.article()->article().text, {span.begin, span.begin + 5}, 3));
    });
    act("crowded article: note written", [&] { changed([](Highlight &one) { one.note = u"A note"_s; }); });
    act("crowded article: tag added", [&] { changed([](Highlight &one) { one.tags = {u"harbour"_s}; }); });
    act("crowded article: recoloured", [&] { changed([](Highlight &one) { one.colour = one.colour % 8 + 1; }); });
    act("crowded article: undone", [&] { session.undo(); });
    act("crowded article: done again", [&] { session.redo(); });
    act("crowded article: highlight removed", [&] { session.removeHighlight(middle().uuid); });
    const auto statement = [&](int at) { return session.article()->statements()[session.article()->shown()[at]].uuid; };
    act("crowded article: statement accepted", [&] { session.acceptStatements({statement(5000)}); });
    act("crowded article: speaker changed", [&] {
        Naming naming;
        naming.actors = {{u"Ana Ruiz"_s, {u"FR"_s}}};
        session.nameSpeaker({statement(5001)}, naming);
    });
    act("crowded article: correction undone", [&] { session.undo(); });
    act("crowded article: rejected", [&] { session.rejectStatement(statement(5002)); });
    act("crowded article: statement chosen", [&] { view->setCurrentStatement(session.article()->shown()[5000]); });
    run("crowded article: next statement", "go.nextStatement"_L1);
    run("crowded article: next paragraph", "go.nextParagraph"_L1);
    act("crowded article: found", [&] { view->setFindText(u"minister"_s); });
    act("crowded article: found, one letter", [&] { view->setFindText(u"e"_s); });
    act("crowded article: nothing sought", [&] { view->setFindText({}); });
    act("crowded article: list filtered, one letter", [&] { list->setText(u"m"_s); });
    act("crowded article: list filtered, a name", [&] { list->setText(u"minister"_s); });
    act("crowded article: list filtered, nothing left", [&] { list->setText(u"zzz"_s); });
    act("crowded article: filter taken away", [&] { list->setText({}); });
    run("crowded article: dark", "theme.dark"_L1);
    run("crowded article: light", "theme.light"_L1);
    run("crowded article: larger type", "view.zoomIn"_L1);
    act("crowded article: window narrower", [&] { window.resize(1300, 900); });
    run("crowded article: one voice", "voice.speaker"_L1);
    run("crowded article: notes", "view.notes"_L1);
    run("crowded article: read again", "view.read"_L1);
    act("crowded article: details changed", [&] {
        ArticleDetails details = session.article()->article().details;
        details.outlet = u"Wire"_s;
        session.changeDetails(details);
    });
    act("crowded article: closed", [&] { session.close(); });
}

/// The sample's texts again and again, each time under another headline.
QList<ArticleId> manyArticles(Storage::Library &library, const QList<Article> &samples, int count)
{
    QList<ArticleId> ids;
    for (int at = 0; at < count; ++at) {
        const QString text = u"Report %1\n\n%2"_s.arg(at).arg(samples[at % samples.size()].text);
        const auto read = Importers::readClipboard({}, text);
        const auto found = read ? Attribution::findStatements(read->article) : read.error();
        if (!found)
            continue;
        if (const auto added = library.perform(Acts::AddArticle{read->article, *found, text.toUtf8()}))
            ids.append(added->article);
    }
    return ids;
}

/// What a person does to hundreds of articles side by side.
void measureSides(Watch &watch, Shell::MainWindow &window, const std::function<void()> &choose)
{
    const auto now = [] { return true; };
    auto *view = window.findChild<Sides::SidesView *>();
    const auto run = [&](const char *what, QLatin1StringView action, int settleMs = 1500) {
        watch.measure(
            what, [&] { window.actionTable()->action(action)->trigger(); }, now, settleMs);
    };
    watch.measure("hundreds of articles: dossier chosen", choose, now, 2000);
    run("hundreds of articles: side by side", "view.sides"_L1, 5000);
    std::printf("%d articles, %d rows\n", int(view->model().articles().size()), view->model().rowCount());
    run("hundreds of articles: by speaker", "compare.bySpeaker"_L1);
    run("hundreds of articles: by article", "compare.byArticle"_L1);
    run("hundreds of articles: in order", "compare.inOrder"_L1);
    run("hundreds of articles: side moved", "compare.moveRight"_L1);
    run("hundreds of articles: undone", "edit.undo"_L1);
    run("hundreds of articles: side hidden", "compare.hide"_L1);
    run("hundreds of articles: hidden side shown", "compare.showHidden"_L1);
    run("hundreds of articles: column wider", "compare.wider"_L1);
    run("hundreds of articles: last card", "compare.last"_L1);
    watch.measure(
        "hundreds of articles: window narrower", [&] { window.resize(1300, 900); }, now, 1500);
    window.resize(1440, 900);
    run("hundreds of articles: read again", "view.read"_L1);
    run("hundreds of articles: side by side again", "view.sides"_L1, 5000);
    window.actionTable()->action("view.read"_L1)->trigger();
}

} // namespace

/// With "acts" as its only argument: nothing but the acts in a crowded article; with "large": nothing but a long text;
/// with "sides": nothing but hundreds of articles side by side.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto samples = Importers::sampleArticles();
    auto library = Storage::Library::open(folder.filePath(u"library.sqlite"_s));
    if (!samples || !library)
        return 1;
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    Shell::MainWindow window(**library, settings, QApplication::palette());
    window.resize(1440, 900);
    window.show();
    Watch watch;
    const auto idle = [&] { return window.opening()->running() == 0; };
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    };
    const QByteArray text = samples->first().text.toUtf8();

    const auto crowd = [&] {
        if (const auto crowded = crowdedArticle(**library, samples->first(), 20'000, 5'000))
            measureActs(watch, window, *crowded);
        return 0;
    };
    if (argc == 2 && qstrcmp(argv[1], "acts") == 0)
        return crowd();

    const auto large = [&] {
        const QString path = write(u"large.txt"_s, repeated(text, 10'000'000));
        auto *view = window.findChild<Common::ReadingView *>();
        QElapsedTimer since;
        double firstScreenMs = 0;
        const auto seesLarge = [&] {
            if (firstScreenMs == 0 && window.session()->article()->article().text.size() > 5'000'000) {
                view->viewport()->repaint();
                firstScreenMs = double(since.nsecsElapsed()) / 1e6;
            }
            return firstScreenMs > 0;
        };
        watch.measure(
            "window's thread: a 10 MB text opened",
            [&] {
                since.start();
                window.openFiles({path});
            },
            [&] { return seesLarge() && idle(); }, 3000);
        Bench::print("a 10 MB text: file to first screen", firstScreenMs, "ms");
        watch.measure(
            "window's thread: found in 10 MB", [&] { view->setFindText(u"minister"_s); }, idle);
        watch.measure(
            "window's thread: another program wrote, 10 MB open", [&] { emit(*library)->changedElsewhere(); }, idle,
            2000);
    };
    if (argc == 2 && qstrcmp(argv[1], "large") == 0) {
        large();
        return 0;
    }

    auto *tree = window.findChild<Library::LibraryTree *>();
    const auto show = [&](DossierId dossier) {
        const Storage::ArticleFilter place{.place = Storage::ArticleFilter::Place::Dossier, .dossier = dossier};
        tree->showPlace(place);
        emit tree->placeChosen(place);
    };
    const auto many = [&] {
        const QList<ArticleId> hundreds = manyArticles(**library, *samples, 600);
        const auto made = window.session()->addDossier(u"Hundreds"_s, hundreds);
        if (made)
            measureSides(watch, window, [&] { show(*made); });
    };
    if (argc == 2 && qstrcmp(argv[1], "sides") == 0) {
        many();
        return 0;
    }

    QStringList paths;
    for (int i = 0; i < 100; ++i)
        paths.append(write(u"a%1.txt"_s.arg(i), "Report " + QByteArray::number(i) + "\n\n" + text));
    watch.measure(
        "window's thread: 100 articles opened at once", [&] { window.openFiles(paths); },
        [&] { return idle() && *(*library)->articleCount() >= 100; });
    QList<ArticleId> ids;
    for (const auto all = (*library)->articles(); const Storage::ArticleSummary &summary : *all)
        ids.append(summary.id);
    std::optional<DossierId> dossier;
    watch.measure(
        "window's thread: a dossier of 100 made", [&] { dossier = window.session()->addDossier(u"D"_s, ids); }, idle);
    watch.measure(
        "window's thread: a dossier of 100 chosen", [&] { show(*dossier); }, idle, 2000);
    watch.measure(
        "window's thread: 100 articles side by side", [&] { window.actionTable()->action("view.sides"_L1)->trigger(); },
        [&] {
            QTest::qWait(3000);
            return idle();
        });
    window.actionTable()->action("view.read"_L1)->trigger();
    large();
    many();
    return crowd();
}
