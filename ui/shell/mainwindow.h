// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: panes, actions and what connects them to the session. Decides nothing about news.
#pragma once

#include "common/quotation.h"
#include "common/theme.h"
#include "shell/actiontable.h"
#include "shell/bookmark.h"
#include "shell/comparing.h"
#include "shell/messagebar.h"
#include "shell/opening.h"
#include "shell/printdialog.h"
#include "shell/session.h"
#include "shell/settings.h"
#include "shell/trail.h"
#include "shell/workspace.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <array>

class QActionGroup;
class QMimeData;
class QSplitter;

namespace Readout::Common {
class ReadingView;
}
namespace Readout::Library {
class ArticleList;
class LibraryTree;
} // namespace Readout::Library

namespace Readout::Shell {

class ActionPalette;
class ArticleLister;
class BookmarkKeeper;
class DesktopLook;
class GoToPalette;
class Inspector;
class LibraryContents;
class NotesDesk;
class PlaceActs;
struct ExportChoice;
class StatementActions;
class StatusLine;
class Style;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Borrows library and settings; @p desktop is the palette the desktop gave before it became ours.
    MainWindow(Storage::Library &library, Settings &settings, const QPalette &desktop, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList &paths);
    void raiseAndOpen(const QStringList &paths); ///< for a second start

    void say(MessageBar::Kind kind, const QString &sentence);
    void showError(const Error &error); ///< where the library is damaged, with a way out

    ActionTable *actionTable() { return &m_actions; }
    Session *session() { return &m_session; }
    Opening *opening() { return &m_opening; }

signals:
    void helpWithDamageWished(const Readout::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using View = Workspace::View;
    enum PaneAt { LibraryPane, ListPane, WorkPane, InspectorPane, PaneCount };

    // mainwindow.cpp: making the window, its looks and its panes.
    void buildPanes();
    void buildFirstPage();
    void buildHeader();
    Common::Theme wantedTheme() const;
    Style *installStyle() const;
    void chooseTheme(const QString &name);
    void applyTheme();
    void foldPanes();
    void togglePane(PaneAt pane);
    void stepPane(int by);
    void restoreLayout();
    void saveLayout();
    void setReadingSize(int points);

    // windowactions.cpp: what each action of the table does.
    void connectActions();
    void connectReaderActions();
    void connectListActions();
    void connectViewActions();
    void connectParts();
    void connectReader();
    void on(QLatin1StringView id, std::function<void()> act) { m_actions.on(id, this, std::move(act)); }
    void refreshActions();
    void showAbout();
    void tell(const QString &sentence);
    void tellDone(const QString &sentence); ///< and how it is undone

    // windowkeys.cpp: keys, the palette of all actions and the one that goes to places.
    void connectKeys();
    void connectGoTo();
    void handDownKeys();
    void runChosen(const QString &id);
    Pane currentPane() const;
    void showKeys();
    void changeKeys();
    void switchSingleKeys(bool act);

    // windowresume.cpp: the window comes back as it was.
    Bookmark bookmark() const;
    void markArticle(Bookmark &mark) const;
    void resume();
    void resumeAt(const Bookmark &mark);
    void resumeArticle(ArticleId id, const Bookmark &mark);
    void resumeReading(const Bookmark &mark);
    void endResuming(const Bookmark &mark);
    void resumeSides(const Bookmark &mark);
    void resumeNotes(const Bookmark &mark);

    // windowarticles.cpp: lists, places and views.
    void refreshLists();
    void refreshTree();
    void refreshArticleList();
    void choosePlace(const Storage::ArticleFilter &place);
    void showArticle(ArticleId id, bool withKeyboard);
    void articleShown(ArticleId id);
    void showView(View view, bool withKeyboard = true);
    void showPage(); ///< of the chosen view
    void readSomething();
    void showReading();
    // windowsides.cpp: what is set side by side.
    void connectSides();
    void showSides();
    void sidesShown();
    QList<ArticleId> articlesToCompare() const;
    DossierId dossierOfPlace() const; ///< the chosen one; zero: none
    void keepAsDossier(const QList<ArticleId> &articles, const QList<Side> &sides);

    // windowarticles.cpp again.
    void goTo(ArticleId article, TextSpan span, const QUuid &highlight = {}); ///< which gets the ring, else a statement
    void travel(const std::optional<TrailPlace> &place);
    TrailPlace here() const;
    qsizetype placeInSight() const;
    void bin(const QList<ArticleId> &articles);
    void scrollOrNext();
    void editDetails();
    void inspect(int page);
    void keepPlace();
    QString sentenceForEmptyList() const;
    Common::ReadingView *readingView() const;

    // windownotes.cpp: the view of notes.
    void connectNotesActions();
    void connectNotes();
    void showNotes();
    Needs needsOfNotes() const;
    std::optional<ExportChoice> exportOfNotes() const;
    void offerUnfinishedNote();
    void copyNotes();
    void takeCopied(qsizetype count, const Common::Quotation &all);

    // windowopening.cpp: files, clipboard, samples, export.
    void askForFiles();
    void paste();
    bool take(const QMimeData &offered);
    static bool canTake(const QMimeData &offered);
    void openSample();
    void finishSample();
    void compareDossier(DossierId dossier);
    void takeKept(const Kept &kept);
    void tellRefused(const QString &path, const Error &error);
    void followReading();
    void finishOpening();
    QList<ExportChoice> exportChoices() const;
    void exportArticles();
    void offerUnfinishedNotes();

    // windowprinting.cpp
    QList<PrintChoice> printChoices();
    void printOrSave(PrintDialog::Purpose purpose);

    Settings &m_settings;
    DesktopLook *m_desktop;
    Jobs m_jobs;
    Session m_session;
    Opening m_opening;
    ActionTable m_actions;
    Trail m_trail;
    Common::Theme m_theme;
    QPointer<Style> m_style; ///< the application owns it; before the widgets, which would all be polished twice

    QSplitter *m_panes;
    Library::LibraryTree *m_tree;
    Library::ArticleList *m_list;
    Workspace *m_workspace;
    Inspector *m_inspector;
    NotesDesk *m_notesDesk;
    StatusLine *m_status;
    ActionPalette *m_palette;
    GoToPalette *m_goTo;
    StatementActions *m_statements = nullptr;
    BookmarkKeeper *m_keeper;
    QActionGroup *m_views;
    QActionGroup *m_themes;

    std::array<std::array<bool, PaneCount>, Workspace::views>
        m_wanted;                           ///< per view: panes that are open unless the window is narrow
    std::array<bool, PaneCount> m_forced{}; ///< opened by hand although the window is narrow
    int m_breadth = 0;                      ///< how many panes the last width allowed

    bool m_shownBefore = false;
    bool m_resuming = false;
    QTimer m_listsDue;
    QTimer m_placeDue;
    LibraryContents *m_contents;
    ArticleLister *m_lister;
    PlaceActs *m_placeActs;
    Comparing m_comparing;
    QList<ArticleId> m_compared;
    DossierId m_comparedDossier{};
    bool m_comparesWholeDossier = false; ///< what joins it is compared too
    Jobs::Id m_comparingJob = Jobs::none;
    Jobs::Id m_readingJob = Jobs::none;
    ArticleId m_firstOpened{};
    int m_openedCount = 0;
    QString m_openedLast;   ///< what was done to open it; empty: it was here before
    DossierId m_openInto{}; ///< files that are being opened go into this dossier
    QList<ArticleId> m_openedInto;
    bool m_sampleComing = false;
};

} // namespace Readout::Shell
