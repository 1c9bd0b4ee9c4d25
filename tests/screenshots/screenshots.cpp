// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the real window on a fresh library with the sample dossier and writes pictures of its views to a folder.
// usage: readout_screenshots FOLDER
#include "common/readingview.h"
#include "reader/reader.h"
#include "shell/exportdialog.h"
#include "shell/mainwindow.h"
#include "shell/messagebar.h"
#include "shell/plurals.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFont>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Readout;
using namespace Qt::StringLiterals;

namespace {

/// Lets the window work until @p ready or half a minute is over.
template <typename Ready>
bool waitUntil(Ready ready)
{
    QElapsedTimer timer;
    timer.start();
    while (!ready() && timer.elapsed() < 30000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    return ready();
}

void settle(int ms = 250)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Photographer final
{
public:
    Photographer(Shell::MainWindow &window, const QString &folder) : m_window(window), m_folder(folder) {}

    bool firstStart()
    {
        settle();
        return shoot("first-start", m_window);
    }

    bool sample()
    {
        act("file.sample");
        if (!waitUntil([this] { return m_window.session()->library().dossiers()->size() == 1; }))
            return false;
        return inThemes("side-by-side");
    }

    /// The wire story with a few highlights, the ring on a statement whose card shows.
    bool reading()
    {
        const auto articles = m_window.session()->library().articles();
        for (const Storage::ArticleSummary &summary : *articles) {
            if (summary.details.byline.isEmpty() && articles->size() > 1)
                continue;
            m_window.session()->show(summary.id);
        }
        act("view.read");
        Models::ArticleModel &model = *m_window.session()->article();
        const QList<int> &shown = model.shown();
        if (shown.size() < 4)
            return false;
        addHighlight(model.statements()[shown[1]].content, 1, {u"wording"_s},
                     u"Stronger than in the joint statement."_s);
        TextSpan next = model.statements()[shown[2]].content;
        next.end = std::min(next.end, next.begin + 40);
        addHighlight(next, 4, {}, {});
        auto *view = m_window.findChild<Common::ReadingView *>();
        view->setFocus();
        view->setCurrentStatement(shown[3]);
        return inThemes("read");
    }

    /// All three texts marked, the table grouped by article, one note being written in its row.
    bool notes()
    {
        Shell::Session &session = *m_window.session();
        const QStringList notes{u"Same words as in the spring."_s, {}, u"First use; until now only in speeches."_s, {}};
        const QList<QStringList> tags{{u"wording"_s, u"energy"_s}, {u"to check"_s}, {}, {u"wording"_s}};
        const auto articles = m_window.session()->library().articles();
        for (const Storage::ArticleSummary &summary : *articles) {
            session.show(summary.id);
            const Models::ArticleModel &model = *session.article();
            for (int at = 0; at < std::min<int>(4, int(model.shown().size())); ++at)
                addHighlight(model.statements()[model.shown()[at]].content,
                             (at * 3 + int(summary.id == articles->first().id)) % 8 + 1, tags[at], notes[at]);
        }
        act("view.notes");
        settle();
        auto *table = m_window.findChild<QTableView *>(u"notes.table"_s);
        table->setFocus();
        for (int step = 0; step < 3; ++step)
            act("notes.next");
        act("notes.write");
        if (auto *field = table->findChild<QPlainTextEdit *>(u"notes.noteField"_s))
            field->setPlainText(
                u"Their own account has “agreed” in the same place: ask the press office which one she said."_s);
        return inThemes("notes");
    }

    bool exportDialog()
    {
        bool written = false;
        QTimer::singleShot(600, &m_window, [&] {
            if (QWidget *dialog = QApplication::activeModalWidget()) {
                written = shoot("export", *dialog);
                dialog->close();
            }
        });
        act("file.export");
        return written;
    }

private:
    void act(const QByteArray &id) { m_window.actionTable()->action(QLatin1StringView(id))->trigger(); }

    void addHighlight(TextSpan span, int colour, const QStringList &tags, const QString &note)
    {
        Highlight highlight = makeHighlight(m_window.session()->article()->article().text, span, colour);
        highlight.tags = tags;
        highlight.note = note;
        m_window.session()->addHighlight(highlight);
    }

    bool inThemes(const QByteArray &name)
    {
        bool written = true;
        for (const char *theme : {"light", "dark", "sepia", "contrast"}) {
            act(QByteArray("theme.") + theme);
            settle();
            written &= shoot(name + '-' + theme, m_window);
        }
        act("theme.light");
        return written;
    }

    bool shoot(const QByteArray &name, QWidget &widget)
    {
        const QString path = QDir(m_folder).filePath(QString::fromLatin1(name) + u".png"_s);
        const bool written = widget.grab().save(path);
        std::printf("%s %s\n", written ? "wrote" : "could not write", qPrintable(path));
        return written;
    }

    Shell::MainWindow &m_window;
    QString m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fputs("usage: readout_screenshots FOLDER\n", stderr);
        return 2;
    }
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPointSize(10);
    QApplication::setFont(font);
    Shell::EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    // A home of its own: the pictures show the usual places ("~/.local/share/…") and nothing of this machine.
    const QTemporaryDir folder;
    qputenv("HOME", folder.path().toLocal8Bit());
    const QString data = folder.filePath(u".local/share/readout"_s);
    QDir().mkpath(data);
    auto library = Storage::Library::open(data + u"/library.sqlite"_s);
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().message));
        return 1;
    }
    Shell::Settings settings(folder.filePath(u"readout.ini"_s));
    settings.setTheme(u"light"_s);
    Shell::MainWindow window(**library, settings, QApplication::palette());
    window.resize(1440, 900);
    window.show();
    Photographer photographer(window, QString::fromLocal8Bit(argv[1]));
    const bool all = photographer.firstStart() && photographer.sample() && photographer.reading() &&
                     photographer.notes() && photographer.exportDialog();
    return all ? 0 : 1;
}
