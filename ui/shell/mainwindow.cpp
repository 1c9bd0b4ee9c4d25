// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the window: panes, header, colours, folding. What actions do is in windowactions.cpp.
#include "shell/mainwindow.h"

#include "common/readingview.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/actionpalette.h"
#include "shell/articlelister.h"
#include "shell/bookmarkkeeper.h"
#include "shell/colournames.h"
#include "shell/desktoplook.h"
#include "shell/firstpage.h"
#include "shell/gotopalette.h"
#include "shell/inspector.h"
#include "shell/librarycontents.h"
#include "shell/notesdesk.h"
#include "shell/placeacts.h"
#include "shell/rulesdesk.h"
#include "shell/shownstatements.h"
#include "shell/statementactions.h"
#include "shell/statusline.h"
#include "shell/style.h"
#include "sides/sidesview.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QListView>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QStyle>
#include <QToolButton>
#include <QTreeView>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// As large as it reads well, and no larger than the screen leaves after the frame that is still to come around it.
QSize startSize(const QWidget &window)
{
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const int edge = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth, nullptr, &window);
    const QSize frame(2 * edge, std::max(title, window.fontMetrics().height() + 16) + 2 * edge);
    return QSize(1440, 900).boundedTo(window.screen()->availableSize() - frame);
}

/// Narrower than this the pane folds: inspector first, then the library, then the list.
constexpr int inspectorFrom = 1240;
constexpr int libraryFrom = 1000;
constexpr int listFrom = 720;

std::optional<Common::ThemeName> themeNamed(const QString &name)
{
    if (name == u"light"_s)
        return Common::ThemeName::Light;
    if (name == u"sepia"_s)
        return Common::ThemeName::Sepia;
    if (name == u"dark"_s)
        return Common::ThemeName::Dark;
    if (name == u"contrast"_s)
        return Common::ThemeName::HighContrast;
    return std::nullopt;
}

} // namespace

MainWindow::MainWindow(Storage::Library &library, Settings &settings, const QPalette &desktop, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_desktop(new DesktopLook(desktop, this)), m_session(library, &m_jobs),
      m_opening(library, m_jobs), m_theme(wantedTheme()), m_style(installStyle()), m_panes(new QSplitter(this)),
      m_tree(new Library::LibraryTree), m_list(new Library::ArticleList), m_workspace(new Workspace),
      m_inspector(new Inspector), m_notesDesk(new NotesDesk(m_session, library, *m_workspace->notes(), m_jobs, this)),
      m_status(new StatusLine(this)), m_palette(new ActionPalette(m_actions, this)),
      m_goTo(new GoToPalette(m_session, this)), m_keeper(new BookmarkKeeper(
                                                    m_session, [this] { return bookmark(); }, this)),
      m_views(new QActionGroup(this)), m_themes(new QActionGroup(this)), m_contents(new LibraryContents(library, this)),
      m_lister(new ArticleLister(library, *m_list, this)),
      m_placeActs(new PlaceActs(m_session, *m_tree, *m_list, m_actions, this)),
      m_comparing(m_session, *m_workspace->sides(), m_actions)
{
    setObjectName(u"window"_s);
    setAccessibleName(tr("Readout"));
    setWindowTitle(tr("Readout"));
    setMinimumSize(640, 420);
    setAcceptDrops(true);
    m_wanted[int(View::Read)] = {true, true, true, true};
    m_wanted[int(View::Sides)] = {true, false, true, false};
    m_wanted[int(View::Notes)] = {true, false, true, false};
    buildPanes();
    m_actions.fillMenus(menuBar());
    menuBar()->setObjectName(u"menuBar"_s);
    menuBar()->setAccessibleName(tr("Menus"));
    setStatusBar(m_status);
    buildHeader();
    buildFirstPage();
    m_listsDue.setSingleShot(true);
    m_placeDue.setSingleShot(true);
    m_placeDue.setInterval(800);
    connectActions();
    connectParts();
    auto *shown = new ShownStatements(m_actions, m_settings, *readingView(), *m_inspector->statements(), this);
    connect(shown, &ShownStatements::told, this, &MainWindow::tell);
    m_statements = new StatementActions(m_actions, m_session, *m_workspace->reader(), *m_inspector->statements(), this);
    connect(m_statements, &StatementActions::told, this, &MainWindow::tell);
    connect(m_statements, &StatementActions::presentChanged, this, &MainWindow::refreshActions);
    connectKeys();
    connectSides();
    auto *colours = new ColourNames(library, m_session, m_actions, this);
    connect(colours, &ColourNames::renamed, this, &MainWindow::applyTheme);
    connect(colours, &ColourNames::renamed, m_workspace->notes(), &Notes::NotesView::nameColours);
    on("highlight.names"_L1, [this, colours] { colours->ask(m_theme, this); });
    auto *rules = new RulesDesk(library, m_session, m_opening, m_actions, this);
    connect(rules, &RulesDesk::told, this, &MainWindow::tell);
    chooseTheme(m_settings.theme());
    m_desktop->watch(this);
    connect(m_desktop, &DesktopLook::changed, this, &MainWindow::applyTheme);
    setReadingSize(m_settings.readingSize());
    restoreLayout();
    refreshLists();
    showView(View::Read, false);
    refreshActions();
    m_workspace->page()->setFocus();
}

MainWindow::~MainWindow()
{
    // Parts that go tell of it (the focus moves, the history empties); nobody may listen any more.
    for (QObject *part : findChildren<QObject *>())
        part->disconnect(this);
    m_session.history().disconnect(this);
    m_session.disconnect(this);
    m_opening.disconnect(this);
    m_comparing.disconnect(this);
    m_opening.cancel();
    m_session.finishActs();
    delete takeCentralWidget(); // the views go before the models they show
}

void MainWindow::buildPanes()
{
    m_panes->setObjectName(u"panes"_s);
    m_panes->setAccessibleName(tr("Panes"));
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->addWidget(m_tree);
    m_panes->addWidget(m_list);
    m_panes->addWidget(m_workspace);
    m_panes->addWidget(m_inspector);
    for (int at = 1; at < m_panes->count(); ++at) {
        m_panes->handle(at)->setAccessibleName(
            tr("Width: %1 and %2")
                .arg(m_panes->widget(at - 1)->accessibleName(), m_panes->widget(at)->accessibleName()));
    }
    m_panes->setStretchFactor(WorkPane, 1);
    m_panes->setSizes({180, 248, 756, 256});
    m_tree->setMaximumWidth(320);
    m_list->setMaximumWidth(420);
    m_inspector->setMaximumWidth(420);
    setCentralWidget(m_panes);
    m_inspector->setModel(m_session.article());
    m_workspace->reader()->setModel(m_session.article());
    m_actions.attach(Pane::Window, this);
    m_actions.attach(Pane::Library, m_tree);
    m_actions.attach(Pane::List, m_list);
    m_actions.attach(Pane::Reader, m_workspace->reader());
    m_actions.attach(Pane::Sides, m_workspace->sides());
    m_actions.attach(Pane::Notes, m_workspace->notes());
    m_actions.attach(Pane::Inspector, m_inspector);
    m_tree->newDossierButton()->setDefaultAction(m_actions.action("file.newDossier"_L1));
    m_tree->setFoldedTags(m_settings.foldedTags());
    m_list->orderButton()->setDefaultAction(m_actions.action("list.order"_L1));
    m_list->filterButton()->setDefaultAction(m_actions.action("list.filter"_L1));
}

void MainWindow::buildHeader()
{
    for (const QLatin1StringView id : {"highlight.add"_L1, "highlight.note"_L1, "highlight.tag"_L1})
        m_workspace->addButton(m_actions.action(id), View::Read);
    for (const QLatin1StringView id : {"notes.tag"_L1, "notes.copy"_L1})
        m_workspace->addButton(m_actions.action(id), View::Notes);
    m_workspace->addSpace();
    m_workspace->addButton(m_actions.action("file.export"_L1));
    m_workspace->addButton(m_actions.action("view.inspector"_L1));
}

void MainWindow::buildFirstPage()
{
    FirstPage *page = m_workspace->firstPage();
    page->addOffer(m_actions.action("file.paste"_L1), tr("Paste an article"), tr("Text or a page, from the clipboard"));
    page->addOffer(m_actions.action("file.open"_L1), tr("Open files"),
                   tr("Plain text in any encoding; or drop them here"));
    page->addSmallOffer(m_actions.action("file.sample"_L1), tr("Open the sample dossier"),
                        tr("Three invented texts about one meeting"));
    page->setLibraryPath(m_session.library().path());
}

void MainWindow::chooseTheme(const QString &name)
{
    m_settings.setTheme(name);
    for (QAction *action : m_themes->actions())
        action->setChecked(action->objectName() == u"theme."_s + name);
    applyTheme();
}

Common::Theme MainWindow::wantedTheme() const
{
    const auto named = themeNamed(m_settings.theme());
    return named ? Common::Theme::of(*named) : m_desktop->theme();
}

Style *MainWindow::installStyle() const
{
    auto *style = new Style(m_theme);
    QApplication::setStyle(style);
    m_desktop->usePalette(m_theme.palette());
    return style;
}

void MainWindow::applyTheme()
{
    m_theme = wantedTheme();
    if (!m_style)
        m_style = installStyle();
    m_style->setTheme(m_theme);
    m_desktop->usePalette(m_theme.palette());
    QPalette bar = m_theme.palette();
    bar.setColor(QPalette::Window, m_theme.side);
    menuBar()->setPalette(bar);
    m_tree->setTheme(m_theme);
    m_list->setTheme(m_theme);
    m_placeActs->setTheme(m_theme);
    m_workspace->setTheme(m_theme);
    m_inspector->setTheme(m_theme);
    m_status->setTheme(m_theme);
    m_palette->setTheme(m_theme);
    m_goTo->setTheme(m_theme);
    update();
}

void MainWindow::setReadingSize(int points)
{
    m_workspace->reader()->view()->setReadingSize(points);
    const int size = m_workspace->reader()->view()->readingSize();
    m_workspace->sides()->setReadingSize(size);
    m_workspace->notes()->setTextScale(double(size) / Settings::usualReadingSize);
    m_settings.setReadingSize(size);
}

/// A pane is seen when the view wants it and the window is wide enough, or a person asked for it all the same.
void MainWindow::foldPanes()
{
    const int breadth = (width() >= inspectorFrom) + (width() >= libraryFrom) + (width() >= listFrom);
    if (breadth != m_breadth)
        m_forced = {};
    m_breadth = breadth;
    const auto &wanted = m_wanted[int(m_workspace->view())];
    const auto seen = [&](PaneAt pane, int from) { return m_forced[pane] || (wanted[pane] && width() >= from); };
    m_tree->setVisible(seen(LibraryPane, libraryFrom));
    m_list->setVisible(seen(ListPane, listFrom));
    const bool somethingToInspect = m_workspace->page() != m_workspace->firstPage();
    m_inspector->setVisible(somethingToInspect && seen(InspectorPane, inspectorFrom));
    m_actions.action("view.library"_L1)->setChecked(!m_tree->isHidden());
    m_actions.action("view.list"_L1)->setChecked(!m_list->isHidden());
    m_actions.action("view.inspector"_L1)->setChecked(!m_inspector->isHidden());
}

void MainWindow::togglePane(PaneAt pane)
{
    QWidget *widget = m_panes->widget(pane);
    const bool show = widget->isHidden();
    const bool hadKeyboard = widget->isAncestorOf(QApplication::focusWidget());
    m_wanted[int(m_workspace->view())][pane] = show;
    m_forced[pane] = show;
    foldPanes();
    if (!show && hadKeyboard)
        m_workspace->page()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::stepPane(int by)
{
    QList<QWidget *> stops;
    qsizetype at = by > 0 ? -1 : 0; // the keyboard in no pane: the first or the last one
    const QWidget *keyboard = QApplication::focusWidget();
    for (int pane = 0; pane < PaneCount; ++pane) {
        QWidget *widget = pane == WorkPane ? m_workspace->page() : m_panes->widget(pane);
        if (widget->isVisible())
            stops.append(widget);
        // Tabs and buttons over a page belong to it.
        const QWidget *whole = m_panes->widget(pane);
        if (widget->isVisible() && keyboard && (whole == keyboard || whole->isAncestorOf(keyboard)))
            at = stops.size() - 1;
        QWidget *messages = m_workspace->messages();
        if (pane == WorkPane && messages->isVisible()) {
            stops.append(messages);
            if (messages == keyboard || messages->isAncestorOf(keyboard))
                at = stops.size() - 1;
        }
    }
    QWidget *next = stops[(at + by + stops.size()) % stops.size()];
    if (next == m_inspector)
        m_inspector->takeKeyboard();
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.geometry()))
        resize(startSize(*this));
    m_panes->restoreState(m_settings.panes());
    m_wanted[int(View::Read)][LibraryPane] = m_settings.showsLibrary();
    m_wanted[int(View::Read)][InspectorPane] = m_settings.showsInspector();
    foldPanes();
}

void MainWindow::saveLayout()
{
    m_settings.setGeometry(saveGeometry());
    m_settings.setPanes(m_panes->saveState());
    m_settings.setShowsLibrary(m_wanted[int(View::Read)][LibraryPane]);
    m_settings.setShowsInspector(m_wanted[int(View::Read)][InspectorPane]);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    if (!m_resuming)
        m_keeper->keepNow();
    saveLayout();
    m_opening.cancel();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    foldPanes();
    m_keeper->touch();
}

} // namespace Readout::Shell
