// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a bookmark, and a bookmark as the window again: view, place, article, ring, note, card.
#include "shell/mainwindow.h"

#include "common/readingview.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/bookmarkkeeper.h"
#include "shell/inspector.h"
#include "shell/notesdesk.h"
#include "sides/sidesview.h"
#include "statements/articlepanel.h"

#include <QApplication>
#include <QListView>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

Bookmark MainWindow::bookmark() const
{
    if (m_resuming) {
        if (const auto kept = m_keeper->kept())
            return *kept; // what one was reading is still on its way
    }
    Bookmark mark;
    mark.view = int(m_workspace->view());
    mark.place = m_tree->place();
    for (const auto &wanted : m_wanted)
        mark.panes.append(QList<bool>(wanted.cbegin(), wanted.cend()));
    mark.inspectorPage = int(m_inspector->page());
    mark.listHadKeyboard = m_list->isAncestorOf(QApplication::focusWidget());
    markArticle(mark);
    mark.notes = m_workspace->notes()->place();
    mark.notesScope = m_notesDesk->scope();
    if (m_workspace->view() == View::Sides) {
        if (!m_comparesWholeDossier)
            mark.compared = m_compared;
        const QModelIndex card = m_workspace->sides()->currentCard();
        const auto article = card.data(Models::ComparisonModel::ArticleRole).value<ArticleId>();
        const auto held = m_session.library().article(article);
        mark.cardArticle = card.isValid() && held ? held->uuid : QUuid();
        mark.cardSpan = card.data(Models::ComparisonModel::SpanRole).value<TextSpan>();
    }
    return mark;
}

void MainWindow::markArticle(Bookmark &mark) const
{
    if (!m_session.hasArticle())
        return;
    const Common::ReadingView *view = readingView();
    const QList<Statement> &statements = m_session.article()->statements();
    const int statement = view->currentStatement();
    mark.article = m_session.article()->article().uuid;
    mark.position = placeInSight();
    mark.selection = view->selection();
    mark.ringSpan = view->ringSpan();
    mark.ringHighlight = view->currentHighlight();
    if (statement >= 0 && statement < statements.size()) {
        mark.ring = Bookmark::Ring::Statement;
        mark.ringSpan = statements[statement].content;
    } else if (!mark.ringHighlight.isNull()) {
        mark.ring = Bookmark::Ring::Highlight;
    } else if (!mark.ringSpan.isEmpty()) {
        mark.ring = Bookmark::Ring::Paragraph;
    }
    const Reader::NoteDraft note = m_workspace->reader()->noteDraft();
    mark.noted = note.highlight;
    mark.noteCursor = note.cursor;
    mark.typed = m_inspector->details()->typed();
}

/// Once the window is seen: only then does the text know how wide it is.
void MainWindow::resume()
{
    if (const auto mark = m_keeper->kept())
        resumeAt(*mark);
    else
        m_keeper->follow();
}

void MainWindow::resumeAt(const Bookmark &mark)
{
    m_resuming = true;
    for (qsizetype view = 0; view < std::min(mark.panes.size(), qsizetype(m_wanted.size())); ++view) {
        if (mark.panes[view].size() == PaneCount)
            std::ranges::copy(mark.panes[view], m_wanted[size_t(view)].begin());
    }
    m_inspector->turnTo(Inspector::Page(mark.inspectorPage));
    m_tree->showPlace(mark.place);
    choosePlace(m_tree->place());
    const auto article = mark.article.isNull() ? Result<ArticleId>(ArticleId{})
                                               : m_session.library().articleByPrefix(mark.article.toString());
    if (article && *article != ArticleId{})
        resumeArticle(*article, mark);
    if (View(mark.view) == View::Sides)
        resumeSides(mark);
    resumeNotes(mark);
    m_session.whenShown([this, mark] { endResuming(mark); });
}

void MainWindow::endResuming(const Bookmark &mark)
{
    m_resuming = false;
    offerUnfinishedNotes();
    foldPanes();
    refreshActions();
    const View view = m_workspace->view();
    const bool isWriting = (view == View::Read && m_workspace->reader()->noteDraft().isOpen()) ||
                           (view == View::Notes && !m_workspace->notes()->table()->writtenNote().isNull());
    QWidget *page = mark.listHadKeyboard && m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_workspace->page();
    if (!isWriting)
        page->setFocus(Qt::OtherFocusReason);
    m_keeper->follow(); // not before: an article that is on its way still counts as the one that was read
}

void MainWindow::resumeArticle(ArticleId id, const Bookmark &mark)
{
    const auto binned = m_session.library().isBinned(id);
    if (!binned || *binned)
        return say(MessageBar::Kind::Information, tr("The article you were reading lies in the bin now."));
    if (!m_keeper->beginOpening()) {
        return say(MessageBar::Kind::Warning, tr("Readout ended while it opened the article you were reading. It is "
                                                 "in the list: open it when you like."));
    }
    QTimer::singleShot(1000, m_keeper, &BookmarkKeeper::endOpening);
    if (m_session.show(id))
        m_session.whenShown([this, mark] { resumeReading(mark); });
}

void MainWindow::resumeReading(const Bookmark &mark)
{
    if (View(mark.view) == View::Read) // a long article comes late: what stood side by side is there already
        showView(View::Read);
    Common::ReadingView *view = readingView();
    const Models::ArticleModel &model = *m_session.article();
    switch (mark.ring) {
    case Bookmark::Ring::Statement:
        for (const int index : model.shown()) {
            if (model.statements()[index].content == mark.ringSpan)
                view->setCurrentStatement(index);
        }
        break;
    case Bookmark::Ring::Highlight:
        view->setCurrentHighlight(mark.ringHighlight);
        break;
    case Bookmark::Ring::Paragraph:
        view->setCurrentParagraph(model.article().paragraphAt(mark.ringSpan.begin));
        break;
    case Bookmark::Ring::Nothing:
        break;
    }
    if (!mark.selection.isEmpty() && mark.selection.end <= model.article().text.size())
        view->setSelection(mark.selection);
    m_inspector->details()->setTyped(mark.typed);
    if (const auto note = m_session.noteDraft(mark.noted); !mark.noted.isNull() && note)
        m_workspace->reader()->restoreNoteDraft(mark.noted, *note, mark.noteCursor);
    // Kept with the bookmark as well: who scrolls and selects may be stopped before the article's own place is kept.
    const qsizetype place = mark.position > 0 ? mark.position : m_session.placeIn(m_session.current());
    if (place > 0 && place < model.article().text.size())
        view->showSpan({place, place});
}

void MainWindow::resumeSides(const Bookmark &mark)
{
    m_compared.clear();
    for (const ArticleId id : mark.compared) {
        const auto binned = m_session.library().isBinned(id);
        if (binned && !*binned)
            m_compared.append(id);
    }
    m_comparedDossier = dossierOfPlace();
    m_comparesWholeDossier = false;
    showView(View::Sides);
    if (mark.cardArticle.isNull())
        return;
    Sides::SidesView *sides = m_workspace->sides();
    const auto showCard = [this, sides, mark] {
        if (const auto article = m_session.library().articleByPrefix(mark.cardArticle.toString()))
            sides->showPlace(*article, mark.cardSpan);
    };
    if (m_comparing.compared())
        return showCard();
    connect(&m_comparing, &Comparing::shown, this, showCard,
            Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection));
}

/// Filters, groups and order stand ready in another view too.
void MainWindow::resumeNotes(const Bookmark &mark)
{
    Notes::NotesPlace place = mark.notes;
    if (View(mark.view) != View::Notes)
        place.written = {};
    m_workspace->notes()->setPlace(place);
    const auto show = [this, mark] {
        if (mark.notesScope)
            m_notesDesk->setScope(*mark.notesScope);
        if (View(mark.view) == View::Notes)
            showView(View::Notes, false);
    };
    if (mark.notesScope && NotesDesk::isOfArticle(*mark.notesScope))
        m_session.whenShown(show); // those of a long article when it has come
    else
        show();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_shownBefore)
        QTimer::singleShot(0, this, &MainWindow::resume);
    m_shownBefore = true;
}

} // namespace Readout::Shell
