// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each action of the table does, and what the views' signals do.
#include "shell/mainwindow.h"

#include "common/readingview.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/articlelister.h"
#include "shell/bookmarkkeeper.h"
#include "shell/inspector.h"
#include "shell/librarycontents.h"
#include "shell/placeacts.h"
#include "shell/statementactions.h"
#include "shell/statusline.h"
#include "sides/sidesview.h"
#include "statements/articlepanel.h"
#include "statements/highlightspanel.h"
#include "statements/statementspanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QListView>
#include <QMessageBox>
#include <QTime>

#include <utility>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    on("file.open"_L1, [this] { askForFiles(); });
    on("file.paste"_L1, [this] { paste(); });
    on("file.sample"_L1, [this] { openSample(); });
    on("file.export"_L1, [this] { exportArticles(); });
    on("file.print"_L1, [this] { printOrSave(PrintDialog::Purpose::Print); });
    on("file.savePdf"_L1, [this] { printOrSave(PrintDialog::Purpose::SavePdf); });
    on("file.quit"_L1, [this] { close(); });
    QAction *backups = m_actions.action("file.backups"_L1);
    backups->setChecked(m_settings.backsUp());
    on("file.backups"_L1, [this, backups] {
        m_settings.setBacksUp(backups->isChecked());
        tell(backups->isChecked() ? tr("The library is backed up every day") : tr("No more backups are made"));
    });
    on("edit.undo"_L1, [this] { m_session.undo(); });
    on("edit.redo"_L1, [this] { m_session.redo(); });
    on("help.about"_L1, [this] { showAbout(); });
    connectReaderActions();
    connectListActions();
    connectViewActions();
    connectNotesActions();
}

void MainWindow::connectReaderActions()
{
    Reader::Reader *reader = m_workspace->reader();
    Common::ReadingView *view = reader->view();
    const auto read = [this] { showView(View::Read); };
    on("edit.find"_L1, [=, this] {
        if (m_workspace->view() == View::Notes)
            return m_workspace->notes()->find();
        read(), reader->openFind();
    });
    on("edit.copyQuotation"_L1, [=, this] {
        reader->copyQuotation();
        tell(tr("Copied with speaker, source and paragraph"));
    });
    on("edit.findNext"_L1, [=] { read(), reader->stepFind(1); });
    on("edit.findPrevious"_L1, [=] { read(), reader->stepFind(-1); });
    on("go.paragraph"_L1, [=] { read(), reader->goToParagraph(); });
    on("go.nextStatement"_L1, [=] { view->stepStatement(1); });
    on("go.previousStatement"_L1, [=] { view->stepStatement(-1); });
    on("go.nextParagraph"_L1, [=] { view->stepParagraph(1); });
    on("go.previousParagraph"_L1, [=] { view->stepParagraph(-1); });
    on("go.nextHighlight"_L1, [=] { view->stepHighlight(1); });
    on("go.previousHighlight"_L1, [=] { view->stepHighlight(-1); });
    on("go.overlapping"_L1, [=] { view->cycleOverlapping(); });
    on("highlight.add"_L1, [=] { reader->highlight(); });
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour) {
        const QByteArray id = "highlight." + QByteArray::number(colour);
        on(QLatin1StringView(id), [=] { reader->highlight(colour); });
    }
    on("highlight.withNote"_L1, [=] { reader->highlightWithNote(); });
    on("highlight.note"_L1, [=] { reader->editNote(); });
    on("highlight.tag"_L1, [=] { reader->editTags(); });
    on("highlight.endLater"_L1, [=] { reader->moveHighlightEnd(1); });
    on("highlight.endEarlier"_L1, [=] { reader->moveHighlightEnd(-1); });
    on("highlight.startEarlier"_L1, [=] { reader->moveHighlightStart(-1); });
    on("highlight.startLater"_L1, [=] { reader->moveHighlightStart(1); });
    on("highlight.remove"_L1, [=] { reader->removeHighlight(); });
}

void MainWindow::connectListActions()
{
    on("list.next"_L1, [this] { m_list->step(1, false); });
    on("list.previous"_L1, [this] { m_list->step(-1, false); });
    on("list.nextUnread"_L1, [this] { m_list->step(1, true); });
    on("list.previousUnread"_L1, [this] { m_list->step(-1, true); });
    on("list.open"_L1, [this] {
        const QList<ArticleId> chosen = m_list->selected();
        if (!chosen.isEmpty())
            showArticle(chosen.first(), true);
    });
    // Several at once become what the first of them is not.
    const auto firstHas = [this](int role) {
        const QList<ArticleId> chosen = m_list->selected();
        return !chosen.isEmpty() && m_list->model()->indexOf(chosen.first()).data(role).toBool();
    };
    on("list.read"_L1,
       [=, this] { m_session.setRead(m_list->selected(), firstHas(Models::ArticlesModel::UnreadRole)); });
    on("list.star"_L1,
       [=, this] { m_session.setStarred(m_list->selected(), !firstHas(Models::ArticlesModel::StarredRole)); });
    on("list.bin"_L1, [this] { bin(m_list->selected()); });
    on("list.scroll"_L1, [this] { scrollOrNext(); });
    on("list.details"_L1, [this] { editDetails(); });
    on("list.order"_L1, [this] { m_list->openOrders(); });
    on("list.filter"_L1, [this] { m_list->openFilter(); });
}

void MainWindow::inspect(int page)
{
    if (m_inspector->isHidden())
        togglePane(InspectorPane);
    m_inspector->showPage(Inspector::Page(page));
}

void MainWindow::connectViewActions()
{
    m_views->addAction(m_actions.action("view.read"_L1));
    m_views->addAction(m_actions.action("view.sides"_L1));
    m_views->addAction(m_actions.action("view.notes"_L1));
    on("view.read"_L1, [this] { readSomething(); });
    on("view.sides"_L1, [this] {
        m_compared.clear();
        showView(View::Sides);
    });
    on("view.library"_L1, [this] { togglePane(LibraryPane); });
    on("view.list"_L1, [this] { togglePane(ListPane); });
    on("view.inspector"_L1, [this] { togglePane(InspectorPane); });
    on("view.jobs"_L1, [this] {
        if (!m_status->openJobs())
            tell(tr("Nothing runs"));
    });
    on("view.nextPane"_L1, [this] { stepPane(1); });
    on("view.previousPane"_L1, [this] { stepPane(-1); });
    const auto show = [this](Inspector::Page page) { inspect(int(page)); };
    on("view.statements"_L1, [=] { show(Inspector::Page::Statements); });
    on("view.highlights"_L1, [=] { show(Inspector::Page::Highlights); });
    on("view.article"_L1, [=] { show(Inspector::Page::Article); });
    const auto size = [this] { return m_workspace->reader()->view()->readingSize(); };
    on("view.zoomIn"_L1, [=, this] { setReadingSize(size() + 1); });
    on("view.zoomOut"_L1, [=, this] { setReadingSize(size() - 1); });
    on("view.zoomReset"_L1, [this] { setReadingSize(Settings::usualReadingSize); });
    on("view.fullScreen"_L1, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    for (const char *name : {"desktop", "light", "sepia", "dark", "contrast"}) {
        const QByteArray id = QByteArray("theme.") + name;
        m_themes->addAction(m_actions.action(QLatin1StringView(id)));
        on(QLatin1StringView(id), [this, name] { chooseTheme(QLatin1StringView(name)); });
    }
    on("go.back"_L1, [this] { travel(m_trail.back(here())); });
    on("go.forward"_L1, [this] { travel(m_trail.forward(here())); });
}

void MainWindow::connectParts()
{
    connect(m_tree, &Library::LibraryTree::placeChosen, this, &MainWindow::choosePlace);
    connect(m_list, &Library::ArticleList::articleChosen, this, [this](ArticleId id) {
        if (m_workspace->view() == View::Read)
            showArticle(id, false);
    });
    connect(m_list, &Library::ArticleList::articleOpened, this, [this](ArticleId id) { showArticle(id, true); });
    connect(m_list, &Library::ArticleList::selectionChanged, this, [this] {
        refreshActions();
        if (m_workspace->view() == View::Sides && m_list->isVisible()) {
            m_compared.clear();
            m_listsDue.start(0);
        }
    });
    connect(m_list, &Library::ArticleList::wordsChanged, m_lister, &ArticleLister::setWords);
    connect(m_list, &Library::ArticleList::orderWished, m_lister, &ArticleLister::setOrder);
    connect(m_lister, &ArticleLister::failed, this, &MainWindow::showError);
    connect(m_lister, &ArticleLister::listed, this, [this] {
        m_list->showArticle(m_session.current());
        refreshActions();
    });
    connect(m_tree, &Library::LibraryTree::foldedTagsChanged, this,
            [this] { m_settings.setFoldedTags(m_tree->foldedTags()); });
    connect(m_placeActs, &PlaceActs::placeWished, this, [this](const ArticleFilter &place) {
        m_tree->showPlace(place);
        choosePlace(m_tree->place());
    });
    connect(m_inspector->details(), &Statements::ArticlePanel::tagChosen, m_placeActs, &PlaceActs::showTag);
    connect(m_inspector->details(), &Statements::ArticlePanel::tagsWished, this,
            [this](QPoint place) { m_placeActs->editTags({m_session.current()}, place); });
    connect(m_placeActs, &PlaceActs::binWished, this, &MainWindow::bin);
    connect(m_placeActs, &PlaceActs::filesWished, this, [this](DossierId into, const QStringList &paths) {
        m_openInto = into;
        openFiles(paths);
    });
    connect(m_workspace, &Workspace::viewChosen, this, [this](View view) {
        m_compared.clear();
        showView(view);
    });
    connect(m_inspector->details(), &Statements::ArticlePanel::detailsEdited, &m_session, &Session::changeDetails);
    m_status->follow(&m_jobs);
    connect(&m_opening, &Opening::canceled, this, [this] {
        if (std::exchange(m_sampleComing, false))
            m_session.keepTogether(tr("Opened articles"));
        tell(tr("Cancelled. What was read so far is in the library."));
    });
    connect(&m_opening, &Opening::kept, this, &MainWindow::takeKept);
    connect(&m_opening, &Opening::refused, this, &MainWindow::tellRefused);
    connect(&m_session, &Session::comingChanged, this, &MainWindow::followReading);
    connect(&m_opening, &Opening::finished, this, &MainWindow::finishOpening);
    connect(&m_session, &Session::failed, this, &MainWindow::showError);
    connect(&m_session, &Session::acted, this, &MainWindow::tellDone);
    connect(&m_session, &Session::undone, this, &MainWindow::tell);
    connect(&m_session, &Session::dossierCameBack, this, &MainWindow::compareDossier);
    connect(&m_session, &Session::shown, this, &MainWindow::articleShown);
    connect(&m_session, &Session::libraryChanged, this, [this] {
        // A hundred articles that come in at once are not a hundred new lists.
        constexpr int untilNextMs = 200;
        if (!m_listsDue.isActive())
            m_listsDue.start(m_opening.running() > 1 ? untilNextMs : 0);
    });
    connect(&m_session, &Session::languageChanged, &m_opening, &Opening::findStatements);
    connect(&m_session.history(), &History::changed, this, &MainWindow::refreshActions);
    connect(&m_listsDue, &QTimer::timeout, this, &MainWindow::refreshLists);
    connect(m_contents, &LibraryContents::changed, this, &MainWindow::refreshTree);
    connect(&m_placeDue, &QTimer::timeout, this, &MainWindow::keepPlace);
    connectReader();
    connectNotes();
}

void MainWindow::connectReader()
{
    Reader::Reader *reader = m_workspace->reader();
    Common::ReadingView *view = reader->view();
    connect(reader, &Reader::Reader::highlightAddWished, &m_session, &Session::addHighlight);
    connect(reader, &Reader::Reader::highlightChangeWished, &m_session, &Session::changeHighlight);
    connect(reader, &Reader::Reader::highlightRemoveWished, &m_session, &Session::removeHighlight);
    connect(reader, &Reader::Reader::noteDraftChanged, m_keeper, &BookmarkKeeper::noteTyped);
    connect(m_keeper, &BookmarkKeeper::due, this, &MainWindow::saveLayout);
    connect(view, &Common::ReadingView::selectionChanged, this, &MainWindow::refreshActions);
    connect(view, &Common::ReadingView::ringChanged, this, [this] {
        refreshActions();
        if (m_session.hasArticle() && m_workspace->view() == View::Read)
            m_status->showPlace(m_session.article()->article(), here().position);
    });
    connect(view, &Common::ReadingView::currentStatementChanged, m_inspector->statements(),
            &Statements::StatementsPanel::setCurrentStatement);
    connect(view, &Common::ReadingView::currentHighlightChanged, m_inspector->highlights(),
            &Statements::HighlightsPanel::setCurrentHighlight);
    connect(view, &Common::ReadingView::scrolled, this, [this] {
        if (!m_session.hasArticle() || m_workspace->view() != View::Read)
            return;
        m_status->showPlace(m_session.article()->article(), here().position);
        m_placeDue.start();
    });
    connect(view, &Common::ReadingView::readingSizeChanged, this, &MainWindow::setReadingSize);
    connect(m_inspector->statements(), &Statements::StatementsPanel::statementActivated, this,
            [this, view](int statement) {
                showView(View::Read, false);
                view->setCurrentStatement(statement);
            });
    connect(m_inspector->highlights(), &Statements::HighlightsPanel::highlightActivated, this,
            [this, view](const QUuid &highlight) {
                showView(View::Read, false);
                view->setCurrentHighlight(highlight);
            });
    const auto count = [this] {
        const Models::ArticleModel *model = m_session.article();
        if (m_session.hasArticle())
            m_status->showArticle(model->article(), model->statements(), model->highlights().size());
        refreshActions();
    };
    connect(m_session.article(), &Models::ArticleModel::highlightsChanged, this, count);
    connect(m_session.article(), &Models::ArticleModel::detailsChanged, this, count);
    connect(m_session.article(), &QAbstractItemModel::modelReset, this, count);
    connect(m_session.article(), &Models::ArticleModel::statementsChanged, this, count);
}

void MainWindow::refreshActions()
{
    const Common::ReadingView *view = m_workspace->reader()->view();
    const bool reading = m_session.hasArticle();
    const bool inText = reading && m_workspace->view() == View::Read; // Side by side has no place in the text
    const bool highlight = inText && !view->currentHighlight().isNull();
    const bool selection = inText && !view->selection().isEmpty();
    const bool listed = !m_list->selected().isEmpty();
    const ArticleFilter place = m_tree->place();
    Needs present;
    present.setFlag(Need::Article, reading);
    present.setFlag(Need::Place, selection || (inText && !view->ringSpan().isEmpty()));
    present.setFlag(Need::Highlight, highlight);
    present.setFlag(Need::HighlightEnds, highlight && !selection);
    present.setFlag(Need::ListSelection, listed);
    present.setFlag(Need::BinnedSelection, listed && place.place == ArticleFilter::Place::Bin);
    const bool dossier = place.place == ArticleFilter::Place::Dossier;
    const bool tag = place.place == ArticleFilter::Place::Tag;
    present.setFlag(Need::Dossier, dossier);
    present.setFlag(Need::Tag, tag);
    present.setFlag(Need::NamedPlace, dossier || tag);
    present.setFlag(Need::History, m_trail.canGoBack());
    present.setFlag(Need::Ahead, m_trail.canGoForward());
    present.setFlag(Need::Undo, m_session.history().canUndo());
    present.setFlag(Need::Redo, m_session.history().canRedo());
    if (m_statements != nullptr)
        present |= m_statements->present(inText);
    present.setFlag(Need::Content, reading || m_list->model()->rowCount() > 0);
    if (m_workspace->view() == View::Sides)
        present |= m_comparing.present();
    present |= needsOfNotes();
    m_actions.setPresent(present);
    if (present.testFlag(Need::Notes)) // there it finds among the notes
        m_actions.action("edit.find"_L1)->setEnabled(true);
    const QString undo = m_session.history().undoName();
    const QString redo = m_session.history().redoName();
    m_actions.action("edit.undo"_L1)->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    m_actions.action("edit.redo"_L1)->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
}

void MainWindow::showAbout()
{
    QMessageBox about(
        QMessageBox::NoIcon, tr("About Readout"),
        tr("Readout %1\n\nWho said what, for whom, according to whom.\n\nFree software under the GNU General "
           "Public License, version 3 or later. Icons: Breeze, LGPL-3.0-or-later. Names of countries: ODbL.")
            .arg(QStringLiteral(READOUT_VERSION)),
        QMessageBox::Close, this);
    about.setObjectName(u"about"_s);
    about.setTextFormat(Qt::PlainText);
    about.exec();
}

void MainWindow::tell(const QString &sentence)
{
    m_status->showNotice(sentence);
}

void MainWindow::tellDone(const QString &sentence)
{
    tell(tr("%1 · Undo %2").arg(sentence, m_actions.hints().way(u"edit.undo"_s)));
    m_status->showSaved(tr("Saved %1").arg(QTime::currentTime().toString(u"HH:mm"_s)));
}

void MainWindow::say(MessageBar::Kind kind, const QString &sentence)
{
    m_workspace->messages()->show(kind, sentence);
}

void MainWindow::showError(const Error &error)
{
    if (error.code == ErrorCode::Damaged) {
        return m_workspace->messages()->show(MessageBar::Kind::Error, error.message, tr("&What Can Be Done…"),
                                             [this, error] { emit helpWithDamageWished(error); });
    }
    say(MessageBar::Kind::Error, error.message.isEmpty() ? tr("Something went wrong.") : error.message);
}

} // namespace Readout::Shell
