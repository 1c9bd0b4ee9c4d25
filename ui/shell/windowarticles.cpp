// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's lists show, which article is open, and how one gets from place to place.
#include "shell/mainwindow.h"

#include "common/readingview.h"
#include "domain/articlenames.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/articlelister.h"
#include "shell/bookmarkkeeper.h"
#include "shell/inspector.h"
#include "shell/librarycontents.h"
#include "shell/notesdesk.h"
#include "shell/statusline.h"
#include "sides/sidesview.h"

#include <QActionGroup>
#include <QApplication>
#include <QListView>
#include <QScrollBar>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

Common::ReadingView *MainWindow::readingView() const
{
    return m_workspace->reader()->view();
}

void MainWindow::refreshLists()
{
    refreshTree();
    refreshArticleList();
    showPage();
    foldPanes();
    refreshActions();
}

void MainWindow::showPage()
{
    if (m_workspace->view() != View::Notes)
        m_notesDesk->setShown(false);
    switch (m_workspace->view()) {
    case View::Read:
        return showReading();
    case View::Sides:
        return showSides();
    case View::Notes:
        return showNotes();
    }
}

void MainWindow::refreshTree()
{
    const Library::Contents &contents = m_contents->read();
    m_tree->setContents(contents);
    m_workspace->reader()->setKnownTags(contents.tags);
    m_notesDesk->setTags(contents.tags);
}

void MainWindow::refreshArticleList()
{
    // The place may have gone with its dossier or tag: the tree shows all articles then.
    if (!m_lister->shows(m_tree->place()))
        return choosePlace(m_tree->place());
    m_lister->setHead(m_tree->placeName(), sentenceForEmptyList());
    m_lister->refresh();
}

QString MainWindow::sentenceForEmptyList() const
{
    const Common::KeyHints keys = m_actions.hints();
    switch (m_tree->place().place) {
    case ArticleFilter::Place::Inbox:
        return tr("Articles you open or paste arrive here until you have read them.");
    case ArticleFilter::Place::All:
        return tr("Open files with %1, or copy an article and paste it with %2.")
            .arg(keys.way(u"file.open"_s), keys.way(u"file.paste"_s));
    case ArticleFilter::Place::Dossier:
        return tr("Choose articles in the list. %1 adds them to a dossier.").arg(keys.way(u"list.addToDossier"_s));
    case ArticleFilter::Place::Tag:
        return tr("No article carries this tag.");
    case ArticleFilter::Place::Bin:
        return tr("The bin is empty. %1 moves an article here, %2 brings it back.")
            .arg(keys.way(u"list.bin"_s), keys.way(u"list.restore"_s));
    }
    return {};
}

void MainWindow::choosePlace(const ArticleFilter &place)
{
    const bool dossier = place.place == ArticleFilter::Place::Dossier;
    m_session.setDossier(dossier ? std::optional(place.dossier) : std::nullopt);
    m_list->model()->setPartyOrder(m_session.dossierOrder());
    m_lister->setHead(m_tree->placeName(), sentenceForEmptyList());
    m_lister->setPlace(place);
    m_notesDesk->setPlace(place, m_tree->placeName());
    if (m_workspace->view() == View::Sides)
        m_compared.clear();
    showPage();
    refreshActions();
}

void MainWindow::showArticle(ArticleId id, bool withKeyboard)
{
    if (id == ArticleId{})
        return;
    if (id != m_session.current() || m_session.coming() != ArticleId{}) {
        if (m_session.hasArticle()) {
            keepPlace();
            m_trail.leave(here());
        }
        if (!m_session.show(id))
            return;
    }
    // A long one may come when the person is elsewhere already.
    m_session.whenShown([this, withKeyboard, before = QPointer(QApplication::focusWidget())] {
        showView(View::Read, withKeyboard && before == QApplication::focusWidget());
    });
}

void MainWindow::articleShown(ArticleId id)
{
    const Article &article = m_session.article()->article();
    if (id == ArticleId{}) {
        setWindowTitle(tr("Readout"));
        return;
    }
    m_lister->keep(id);
    setWindowTitle(tr("%1 – Readout").arg(articleName(article)));
    m_status->showArticle(article, m_session.article()->statements(), m_session.article()->highlights().size());
    m_list->showArticle(id);
    if (m_workspace->view() == View::Read)
        m_workspace->showReader(); // a view out of sight does not know yet how large it will be
    if (const qsizetype place = m_session.placeIn(id); place > 0)
        readingView()->showSpan({place, place});
    m_status->showPlace(article, here().position);
    if (m_session.article()->statements().isEmpty())
        m_opening.findMissingStatements(id, article);
    if (!m_resuming)
        offerUnfinishedNotes();
    m_keeper->touch();
}

void MainWindow::showView(View view, bool withKeyboard)
{
    m_workspace->setView(view);
    const std::array<QLatin1StringView, Workspace::views> actions{"view.read"_L1, "view.sides"_L1, "view.notes"_L1};
    m_actions.action(actions[size_t(view)])->setChecked(true);
    showPage();
    foldPanes();
    if (withKeyboard)
        m_workspace->page()->setFocus(Qt::OtherFocusReason);
    refreshActions();
}

/// Who wants to read without having said what gets what is chosen in the list, else its first article.
void MainWindow::readSomething()
{
    if (!m_session.hasArticle()) {
        const QList<ArticleId> chosen = m_list->selected();
        showArticle(chosen.isEmpty() ? m_list->model()->ids().value(0) : chosen.first(), false);
    }
    showView(View::Read);
}

/// The open article; without one the page that says how to begin, or what to choose.
void MainWindow::showReading()
{
    if (m_session.hasArticle()) {
        const Models::ArticleModel *model = m_session.article();
        m_status->showArticle(model->article(), model->statements(), model->highlights().size());
        m_status->showPlace(model->article(), here().position);
        return m_workspace->showReader();
    }
    const auto any = m_session.library().articleCount({.place = ArticleFilter::Place::All});
    const auto binned = m_session.library().articleCount({.place = ArticleFilter::Place::Bin});
    if (any && binned && *any + *binned == 0) {
        m_status->showWords(tr("Library empty"));
        return m_workspace->showFirstPage();
    }
    m_status->showWords({});
    m_workspace->showSentence(
        tr("Choose an article in the list, or open one with %1.").arg(m_actions.hints().way(u"file.open"_s)));
}

TrailPlace MainWindow::here() const
{
    if (m_workspace->view() == View::Notes) {
        const auto [article, span] = m_workspace->notes()->currentPlace();
        return {int(View::Notes), article, span.begin};
    }
    const Common::ReadingView *view = readingView();
    const TextSpan ring = view->ringSpan();
    const bool ringInSight = !ring.isEmpty() && ring.overlaps(view->visibleSpan());
    TrailPlace place{int(m_workspace->view()), m_session.current(), ringInSight ? ring.begin : placeInSight()};
    if (m_workspace->view() == View::Sides)
        place.compared = m_comparing.place();
    return place;
}

/// What stands where showSpan() would put it, a third from the top: showing it again moves nothing.
qsizetype MainWindow::placeInSight() const
{
    const Common::ReadingView *view = readingView();
    const TextSpan seen = view->visibleSpan();
    if (seen.begin <= 0 || !view->isVisible())
        return std::max<qsizetype>(seen.begin, 0);
    const QSize size = view->viewport()->size();
    return std::clamp(view->positionAt(QPoint(size.width() / 2, size.height() / 3)), seen.begin, seen.end);
}

/// The next one in the list takes the place of what went.
void MainWindow::bin(const QList<ArticleId> &articles)
{
    if (articles.isEmpty() || m_tree->place().place == ArticleFilter::Place::Bin)
        return;
    m_session.bin(articles);
    m_lister->takeOut(articles);
    m_listsDue.stop();
    refreshLists();
    if (articles.contains(m_session.current()) && m_list->model()->rowCount() == 0) {
        m_session.close();
        showReading();
    }
}

/// As in a mail program: a screen on, and at the end of the article the next unread one.
void MainWindow::scrollOrNext()
{
    QScrollBar *bar = readingView()->verticalScrollBar();
    if (m_workspace->view() == View::Read && m_session.hasArticle() && bar->value() < bar->maximum())
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (!m_list->step(1, true))
        tell(tr("No unread article below"));
}

void MainWindow::editDetails()
{
    showArticle(m_list->current(), false);
    inspect(int(Inspector::Page::Article));
}

void MainWindow::keepPlace()
{
    if (m_session.hasArticle())
        m_session.keepPlace(m_session.current(), placeInSight());
}

void MainWindow::goTo(ArticleId article, TextSpan span, const QUuid &highlight)
{
    m_trail.leave(here());
    if (article != m_session.current() && !m_session.show(article))
        return;
    m_session.whenShown([this, span, highlight] {
        showView(View::Read);
        const QList<Statement> &statements = m_session.article()->statements();
        for (const int index : m_session.article()->shown()) {
            if (statements[index].content == span)
                readingView()->setCurrentStatement(index);
        }
        readingView()->showSpan(span);
        if (!highlight.isNull())
            readingView()->setCurrentHighlight(highlight);
        refreshActions();
    });
}

void MainWindow::travel(const std::optional<TrailPlace> &place)
{
    if (!place)
        return;
    if (View(place->view) == View::Notes) {
        showView(View::Notes);
        return m_workspace->notes()->showNear(place->article, place->position);
    }
    if (place->article != ArticleId{} && place->article != m_session.current() && !m_session.show(place->article))
        return;
    if (place->compared) {
        m_compared = place->compared->articles;
        m_comparedDossier = place->compared->dossier;
        m_comparesWholeDossier = false; // what was compared then, not what the dossier holds now
        m_comparing.goBackTo(*place->compared);
    }
    m_session.whenShown([this, place = *place] {
        showView(View(place.view));
        if (View(place.view) == View::Read && place.article != ArticleId{})
            readingView()->showSpan({place.position, place.position});
    });
}

} // namespace Readout::Shell
