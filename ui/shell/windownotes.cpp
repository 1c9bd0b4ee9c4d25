// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes in the window: what its actions do, and how one goes from a note to its place and back.
#include "shell/mainwindow.h"

#include "library/librarytree.h"
#include "notes/notestable.h"
#include "notes/notestools.h"
#include "notes/notesview.h"
#include "shell/exportdialog.h"
#include "shell/notesdesk.h"
#include "shell/statusline.h"
#include "shell/whendone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QtConcurrentRun>

#include <atomic>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

Common::Quotation quotationOf(const QList<Common::QuotedWords> &quoted, const std::function<bool()> &givesUp)
{
    QList<Common::Quotation> all;
    for (const Common::QuotedWords &words : quoted) {
        if (givesUp && givesUp())
            return {};
        all.append(Common::quotationFrom(words));
    }
    return Common::joined(all);
}

} // namespace

void MainWindow::connectNotesActions()
{
    Notes::NotesView *notes = m_workspace->notes();
    on("view.notes"_L1, [this] { showView(View::Notes); });
    on("notes.next"_L1, [=] { notes->step(1); });
    on("notes.previous"_L1, [=] { notes->step(-1); });
    on("notes.find"_L1, [=] { notes->find(); });
    on("notes.filter"_L1, [=] { notes->addFilter(); });
    on("notes.clear"_L1, [=] { notes->clearFilter(); });
    on("notes.group"_L1, [=] { notes->chooseGrouping(); });
    on("notes.scope"_L1, [=] { notes->chooseScope(); });
    on("notes.fold"_L1, [=] { notes->fold(); });
    on("notes.foldAll"_L1, [=] { notes->foldAll(); });
    on("notes.selectAll"_L1, [=] { notes->selectAll(); });
    on("notes.write"_L1, [=] { notes->writeNote(); });
    on("notes.tag"_L1, [=] { notes->editTags(); });
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QByteArray id = "notes." + QByteArray::number(colour);
        on(QLatin1StringView(id), [=] { notes->recolour(colour); });
    }
    on("notes.remove"_L1, [=] { notes->remove(); });
    on("notes.go"_L1, [=] { notes->goToPlace(); });
    on("notes.copy"_L1, [this] { copyNotes(); });
}

/// Many are put into words in another thread.
void MainWindow::copyNotes()
{
    constexpr qsizetype fewNotes = 300;
    const QList<Common::QuotedWords> quoted = m_workspace->notes()->quotedWords();
    if (quoted.isEmpty())
        return;
    if (quoted.size() <= fewNotes)
        return takeCopied(quoted.size(), quotationOf(quoted, {}));
    const auto stop = std::make_shared<std::atomic_bool>(false);
    const Jobs::Id job = m_jobs.begin([stop] { *stop = true; });
    m_jobs.show(job, tr("Copying %n note(s)", nullptr, int(quoted.size())));
    const auto make = [quoted, stop] { return quotationOf(quoted, [stop] { return stop->load(); }); };
    whenDone(QtConcurrent::run(make), this, [=, this, count = quoted.size()](const Common::Quotation &all) {
        m_jobs.end(job);
        if (!*stop)
            takeCopied(count, all);
    });
}

void MainWindow::takeCopied(qsizetype count, const Common::Quotation &all)
{
    auto *mime = new QMimeData;
    mime->setText(all.plain);
    mime->setHtml(all.rich);
    QGuiApplication::clipboard()->setMimeData(mime);
    tell(tr("Copied %n note(s) with speaker, source and paragraph", nullptr, int(count)));
}

void MainWindow::connectNotes()
{
    Notes::NotesView *notes = m_workspace->notes();
    connect(notes, &Notes::NotesView::recolourWished, &m_session, [this](const QList<QUuid> &those, int colour) {
        m_session.editHighlights(those, {.colour = colour, .note = {}, .addedTags = {}, .removedTags = {}});
    });
    connect(notes, &Notes::NotesView::tagsWished, &m_session,
            [this](const QList<QUuid> &those, const QStringList &added, const QStringList &removed) {
                m_session.editHighlights(those, {.colour = {}, .note = {}, .addedTags = added, .removedTags = removed});
            });
    connect(notes, &Notes::NotesView::noteWished, &m_session, [this](const QUuid &highlight, const QString &note) {
        m_session.editHighlights({highlight}, {.colour = {}, .note = note, .addedTags = {}, .removedTags = {}});
    });
    connect(notes, &Notes::NotesView::removeWished, &m_session, &Session::removeHighlights);
    connect(notes, &Notes::NotesView::noteDraftChanged, &m_session,
            [this](const QUuid &highlight, const QString &note) {
                m_session.keepNoteDraft(highlight, note, Storage::DraftSafety::Program);
            });
    connect(notes, &Notes::NotesView::noteDraftDropped, &m_session, &Session::dropNoteDraft);
    connect(notes, &Notes::NotesView::chosenChanged, this, &MainWindow::refreshActions);
    connect(notes, &Notes::NotesView::placeWished, this, &MainWindow::goTo);
    connect(m_notesDesk, &NotesDesk::failed, this, &MainWindow::showError);
    connect(m_notesDesk, &NotesDesk::filled, this, &MainWindow::offerUnfinishedNote);
    connect(m_notesDesk, &NotesDesk::wordsChanged, this, [this] {
        if (m_workspace->view() == View::Notes)
            m_status->showWords(m_notesDesk->placeWords(), m_notesDesk->countWords());
        refreshActions();
    });
    notes->table()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(notes->table(), &QWidget::customContextMenuRequested, this, [=, this](QPoint at) {
        if (auto *menu = menuBar()->findChild<QMenu *>(u"menu.Notes"_s))
            menu->popup(notes->table()->viewport()->mapToGlobal(at));
    });
}

void MainWindow::showNotes()
{
    m_workspace->showNotes();
    m_notesDesk->setShown(true);
    m_status->showWords(m_notesDesk->placeWords(), m_notesDesk->countWords());
}

/// What @p present says of notes.
Needs MainWindow::needsOfNotes() const
{
    Notes::NotesView *notes = m_workspace->notes();
    const bool here = m_workspace->view() == View::Notes;
    Needs present;
    present.setFlag(Need::Notes, here && notes->model()->totalCount() > 0);
    present.setFlag(Need::ChosenNotes, here && notes->table()->chosenCount() > 0);
    return present;
}

/// The export of just what is seen.
std::optional<ExportChoice> MainWindow::exportOfNotes() const
{
    Notes::NotesView *notes = m_workspace->notes();
    if (m_workspace->view() != View::Notes || notes->model()->shownCount() == 0)
        return std::nullopt;
    ExportChoice choice;
    choice.name = tr("%n note(s) shown here", nullptr, notes->model()->shownCount());
    choice.fileName = tr("%1 notes").arg(m_notesDesk->scopeName());
    choice.request.what = ExportRequest::What::Highlights;
    choice.request.heading = m_notesDesk->scopeName();
    const QList<QUuid> shown = notes->shown();
    choice.request.highlights = QSet<QUuid>(shown.cbegin(), shown.cend());
    QSet<ArticleId> taken;
    for (const Models::NoteEntry &entry : notes->model()->content().entries) {
        if (!entry.stands || taken.contains(entry.note.article) || !choice.request.highlights.contains(entry.note.uuid))
            continue;
        taken.insert(entry.note.article);
        choice.request.compared.append(entry.note.article);
    }
    return choice;
}

void MainWindow::offerUnfinishedNote()
{
    const QUuid note = m_notesDesk->takeUnfinished();
    if (note.isNull() || note == m_workspace->notes()->table()->writtenNote())
        return;
    const QString text = m_session.noteDrafts().value(note);
    m_workspace->messages()->show(MessageBar::Kind::Information,
                                  tr("A note you were writing was kept: “%1”").arg(text.simplified().left(80)),
                                  tr("Go on writing"), [this, note] {
                                      showView(View::Notes);
                                      m_workspace->notes()->choose(note);
                                      m_workspace->notes()->writeNote();
                                  });
}

} // namespace Readout::Shell
