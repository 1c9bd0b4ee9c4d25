// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/photographer.h"

#include "common/readingview.h"
#include "screenshots/fewcolours.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTimer>

#include <cstdio>

namespace Readout {
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

/// @p below with @p above where the screen shows it.
QPixmap laidOver(QWidget &below, QWidget &above)
{
    QPixmap picture = below.grab();
    QPainter painter(&picture);
    painter.drawPixmap(below.mapFromGlobal(above.mapToGlobal(QPoint())), above.grab());
    return picture;
}

} // namespace

Photographer::Photographer(Shell::MainWindow &window, const QString &folder, const QByteArrayList &themes,
                           const QString &suffix)
    : m_window(window), m_folder(folder), m_themes(themes), m_suffix(suffix)
{
}

QByteArrayList Photographer::subjects()
{
    return {"first-start", "side-by-side", "topics", "read", "selection", "tags",  "speaker",     "menu",   "actions",
            "notes",       "filter",       "export", "keys", "colours",   "print", "change-keys", "details"};
}

bool Photographer::take(const QByteArrayList &wished)
{
    m_wished = wished;
    settle();
    return firstStart() && openSample() && sides() && read() && selection() && menus() && notes() && dialogs();
}

bool Photographer::firstStart()
{
    return inThemes("first-start");
}

bool Photographer::openSample()
{
    act("file.sample");
    return waitUntil([this] { return m_window.session()->library().dossiers()->size() == 1; });
}

bool Photographer::sides()
{
    settle();
    if (!inThemes("side-by-side"))
        return false;
    act("compare.byTopic");
    settle();
    const bool isDone = inThemes("topics");
    act("compare.byTopic");
    return isDone;
}

/// The wire story with a few highlights, the ring on a statement whose card shows.
bool Photographer::read()
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
    addHighlight(model.statements()[shown[1]].content, 1, {u"wording"_s}, u"Stronger than in the joint statement."_s);
    TextSpan next = model.statements()[shown[2]].content;
    next.end = std::min(next.end, next.begin + 40);
    addHighlight(next, 4, {}, {});
    settle(); // the view has its size before it scrolls
    auto *view = m_window.findChild<Common::ReadingView *>();
    view->setFocus();
    view->setCurrentStatement(shown[3]);
    return inThemes("read");
}

/// What opens where words are chosen: the bar, the tags, who said it.
bool Photographer::selection()
{
    auto *view = m_window.findChild<Common::ReadingView *>();
    Models::ArticleModel &model = *m_window.session()->article();
    const int statement = model.shown()[3];
    const auto choose = [&] {
        view->setFocus();
        view->setSelection(model.statements()[statement].content);
        emit view->selectionFinished();
    };
    const bool shot = inThemes("selection", [&](const QByteArray &name) {
        choose();
        settle();
        return save(name, m_window.grab());
    });
    view->setSelection({});
    view->setCurrentStatement(statement);
    return shot &&
           popup("tags",
                 [&] {
                     view->setFocus();
                     view->stepHighlight(-1);
                     act("highlight.tag");
                 }) &&
           popup("speaker", [&] {
               view->setFocus();
               view->setCurrentStatement(statement);
               act("statement.speaker");
           });
}

bool Photographer::menus()
{
    auto *view = m_window.findChild<Common::ReadingView *>();
    const bool shot = popup("menu", [this] {
        QMenu *menu = m_window.menuBar()->actions()[2]->menu();
        menu->popup(m_window.menuBar()->mapToGlobal(
            m_window.menuBar()->actionGeometry(m_window.menuBar()->actions()[2]).bottomLeft()));
    });
    view->setFocus();
    return shot && popup("actions", [this] { act("help.actions"); });
}

/// All three texts marked, the table grouped by article, one note being written in its row.
bool Photographer::notes()
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
    if (auto *field = table->findChild<QPlainTextEdit *>(u"notes.noteField"_s)) {
        field->setPlainText(
            u"Their own account has “agreed” in the same place: ask the press office which one she said."_s);
        field->moveCursor(QTextCursor::End);
    }
    const bool shot = inThemes("notes");
    table->setFocus();
    return shot && popup("filter", [this] { act("notes.filter"); });
}

bool Photographer::dialogs()
{
    if (!dialog("export", "file.export"))
        return false;
    act("view.read");
    return dialog("keys", "help.keys") && dialog("colours", "highlight.names") && dialog("print", "file.print") &&
           dialog("change-keys", "help.changeKeys") && popup("details", [this] { act("view.article"); });
}

void Photographer::act(const QByteArray &id)
{
    m_window.actionTable()->action(QLatin1StringView(id))->trigger();
}

void Photographer::addHighlight(TextSpan span, int colour, const QStringList &tags, const QString &note)
{
    Highlight highlight = makeHighlight(m_window.session()->article()->article().text, span, colour);
    highlight.tags = tags;
    highlight.note = note;
    m_window.session()->addHighlight(highlight);
}

bool Photographer::inThemes(const QByteArray &name, const std::function<bool(const QByteArray &)> &shoot)
{
    if (!isWished(name))
        return true;
    bool written = true;
    for (const QByteArray &theme : m_themes) {
        act("theme." + theme);
        settle();
        written &= shoot(name + m_suffix.toLatin1() + '-' + theme);
    }
    act("theme." + m_themes.first());
    return written;
}

bool Photographer::inThemes(const QByteArray &name)
{
    return inThemes(name, [this](const QByteArray &file) { return save(file, m_window.grab()); });
}

bool Photographer::dialog(const QByteArray &name, const QByteArray &action)
{
    return inThemes(name, [&](const QByteArray &file) {
        bool written = false;
        QTimer::singleShot(900, &m_window, [&] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                written = save(file, dialog->grab());
                dialog->reject();
            }
        });
        act(action);
        return written;
    });
}

bool Photographer::popup(const QByteArray &name, const std::function<void()> &open)
{
    return inThemes(name, [&](const QByteArray &file) {
        open();
        settle();
        QWidget *popup = QApplication::activePopupWidget();
        const bool written = save(file, popup ? laidOver(m_window, *popup) : m_window.grab());
        if (popup)
            popup->close();
        else if (QWidget *focus = QApplication::focusWidget())
            QApplication::postEvent(focus, new QKeyEvent(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier));
        settle(50);
        return written;
    });
}

bool Photographer::isWished(const QByteArray &name) const
{
    return m_wished.contains(name);
}

bool Photographer::save(const QByteArray &name, const QPixmap &picture)
{
    const QString path = QDir(m_folder).filePath(QString::fromLatin1(name) + u".png"_s);
    const bool written = withFewColours(picture.toImage()).save(path);
    std::printf("%s %s\n", written ? "wrote" : "could not write", qPrintable(path));
    return written;
}

} // namespace Readout
