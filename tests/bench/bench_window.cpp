// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window's thread is away at most while large things are done: the longest gap between two ticks of a
// millisecond timer. Budget: 50 ms.
#include "bench/figures.h"
#include "common/readingview.h"
#include "importers/samples.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
        m_since.start();
        m_tick.start(1);
    }
    /// Does @p act, waits until @p done, and prints the longest gap.
    template <typename Act, typename Done>
    void measure(const char *what, Act act, Done done)
    {
        QTest::qWait(50);
        m_longest = 0;
        m_since.restart();
        act();
        look();
        if (!QTest::qWaitFor(done, 300'000))
            std::puts("gave up");
        QTest::qWait(400); // what is put off comes soon after
        look();
        Bench::print(what, double(m_longest) / 1e6, "ms");
    }

private:
    void look()
    {
        m_longest = std::max(m_longest, m_since.nsecsElapsed());
        m_since.restart();
    }

    QTimer m_tick;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

QByteArray repeated(const QByteArray &text, qsizetype bytes)
{
    QByteArray long10;
    for (int round = 0; long10.size() < bytes; ++round)
        long10 += text + "\n\nRound " + QByteArray::number(round) + ".\n\n";
    return long10;
}

} // namespace

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

    QStringList paths;
    for (int i = 0; i < 100; ++i)
        paths.append(write(u"a%1.txt"_s.arg(i), "Report " + QByteArray::number(i) + "\n\n" + text));
    watch.measure(
        "window's thread: 100 articles opened at once", [&] { window.openFiles(paths); },
        [&] { return idle() && *(*library)->articleCount() >= 100; });
    QList<ArticleId> ids;
    for (const auto all = (*library)->articles(); const Storage::ArticleSummary &summary : *all)
        ids.append(summary.id);
    watch.measure(
        "window's thread: a dossier of 100 made", [&] { window.session()->addDossier(u"D"_s, ids); }, idle);
    watch.measure(
        "window's thread: 100 articles side by side", [&] { window.actionTable()->action("view.sides"_L1)->trigger(); },
        [&] {
            QTest::qWait(3000);
            return idle();
        });
    window.actionTable()->action("view.read"_L1)->trigger();
    const QString large = write(u"large.txt"_s, repeated(text, 10'000'000));
    watch.measure(
        "window's thread: a 10 MB text opened", [&] { window.openFiles({large}); },
        [&] { return idle() && *(*library)->articleCount() > 100; });
    auto *view = window.findChild<Common::ReadingView *>();
    watch.measure(
        "window's thread: found in 10 MB", [&] { view->setFindText(u"minister"_s); }, idle);
    watch.measure(
        "window's thread: another program wrote, 10 MB open", [&] { emit(*library)->changedElsewhere(); }, idle);
    return 0;
}
