// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How articles come in (files, clipboard, drag and drop, the sample) and go out (export), and the small questions.
#include "shell/mainwindow.h"

#include "domain/articlenames.h"
#include "importers/samples.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/bookmarkkeeper.h"
#include "shell/exportdialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

void MainWindow::askForFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Open Articles"), m_settings.openFolder());
    if (paths.isEmpty())
        return;
    m_settings.setOpenFolder(QFileInfo(paths.first()).path());
    openFiles(paths);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_workspace->messages()->dismiss();
    m_opening.openFiles(paths);
}

void MainWindow::raiseAndOpen(const QStringList &paths)
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
    openFiles(paths);
}

void MainWindow::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    if (!held || !take(*held))
        m_workspace->messages()->show(MessageBar::Kind::Information,
                                      tr("The clipboard holds no text. Copy an article first."));
}

bool MainWindow::canTake(const QMimeData &offered)
{
    return offered.hasHtml() || offered.hasText() || !localFiles(offered).isEmpty();
}

bool MainWindow::take(const QMimeData &offered)
{
    const QStringList paths = localFiles(offered);
    if (!paths.isEmpty()) {
        openFiles(paths);
        return true;
    }
    const QString html = offered.hasHtml() ? offered.html() : QString();
    const QString text = offered.text();
    if (html.trimmed().isEmpty() && text.trimmed().isEmpty())
        return false;
    m_workspace->messages()->dismiss();
    m_opening.openClipboard(html, text);
    return true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::openSample()
{
    const auto sample = Importers::sampleDossier();
    if (!sample)
        return showError(sample.error());
    m_sampleComing = true;
    m_session.takeTogether();
    m_opening.openArticles(sample->articles);
}

/// The three come in any order; the dossier shows them in its own.
void MainWindow::finishSample()
{
    m_sampleComing = false;
    const auto sample = Importers::sampleDossier();
    if (!sample) {
        m_session.keepTogether(tr("Opened articles"));
        return showError(sample.error());
    }
    QList<ArticleId> ids;
    for (const Importers::FileArticle &file : sample->articles) {
        if (const auto id = m_session.library().articleByText(file.article.text))
            ids.append(*id);
    }
    std::optional<DossierId> dossier;
    if (const auto dossiers = m_session.library().dossiers()) {
        for (const Dossier &known : *dossiers) {
            if (known.articles == ids)
                dossier = known.id;
        }
    }
    const QString name = tr("Opened the sample dossier “%1”").arg(sample->name);
    if (dossier)
        m_session.keepTogether(name);
    else
        dossier = m_session.keepTogether(name, sample->name, ids);
    if (dossier)
        compareDossier(*dossier);
}

void MainWindow::compareDossier(DossierId dossier)
{
    m_listsDue.stop();
    refreshTree();
    const ArticleFilter place{.place = ArticleFilter::Place::Dossier, .dossier = dossier};
    m_tree->showPlace(place);
    choosePlace(place);
    m_compared.clear();
    showView(View::Sides);
}

void MainWindow::takeKept(const Kept &kept)
{
    m_openedLast = m_session.take(kept);
    ++m_openedCount;
    if (m_openInto != DossierId{})
        m_openedInto.append(kept.article);
    if (m_firstOpened == ArticleId{})
        m_firstOpened = kept.article;
    if (!m_sampleComing && m_firstOpened == kept.article)
        showArticle(kept.article, true);
}

/// The disk may be back, the file may be closed by now.
void MainWindow::tellRefused(const QString &path, const Error &error)
{
    if (path.isEmpty())
        return showError(error);
    m_workspace->messages()->show(MessageBar::Kind::Error,
                                  error.message.isEmpty() ? tr("Something went wrong.") : error.message,
                                  tr("Try again"), [this, path] { m_opening.openFiles({path}); });
}

void MainWindow::followReading()
{
    m_jobs.end(std::exchange(m_readingJob, Jobs::none));
    if (m_session.coming() == ArticleId{}) {
        // It did not come: then this is where one is.
        QTimer::singleShot(0, this, [this] {
            if (std::exchange(m_resuming, false))
                m_keeper->follow();
        });
        return;
    }
    m_readingJob = m_jobs.begin([this] { m_session.stopComing(); });
    m_jobs.show(m_readingJob, tr("Opening the article"));
}

void MainWindow::finishOpening()
{
    const ArticleId first = m_firstOpened;
    const int count = m_openedCount;
    m_firstOpened = {};
    m_openedCount = 0;
    const DossierId into = std::exchange(m_openInto, {});
    if (const QList<ArticleId> ids = std::exchange(m_openedInto, {}); !ids.isEmpty())
        m_session.addToDossier(into, ids);
    if (m_sampleComing)
        return finishSample();
    if (first == ArticleId{})
        return;
    m_listsDue.stop();
    refreshLists();
    // An article that was read before does not come to the inbox: it is shown where it is.
    if (m_list->model()->rowOf(first) < 0) {
        const ArticleFilter all{.place = ArticleFilter::Place::All};
        m_tree->showPlace(all);
        choosePlace(all);
    }
    if (count > 1)
        tell(tr("Opened %n articles", nullptr, count));
    else if (!m_openedLast.isEmpty())
        tellDone(m_openedLast);
}

/// What can be exported from here, the likeliest first.
QList<ExportChoice> MainWindow::exportChoices() const
{
    QList<ExportChoice> choices;
    const auto add = [&choices](const QString &name, const QString &fileName, ExportRequest::What what) {
        choices.append({name, fileName, {}});
        choices.last().request.what = what;
        return &choices.last().request;
    };
    const bool inDossier = m_tree->place().place == ArticleFilter::Place::Dossier;
    const QString placeName = m_tree->placeName();
    if (const auto notes = exportOfNotes())
        choices.append(*notes);
    if (m_workspace->view() == View::Sides && !m_compared.isEmpty()) {
        ExportRequest *request =
            add(tr("The comparison"), tr("%1 side by side").arg(placeName), ExportRequest::What::Comparison);
        request->compared = m_compared;
        request->byTopics = m_comparing.isByTopics();
        request->sides = m_comparing.compared() ? m_comparing.compared()->kept : QList<Side>();
    }
    if (inDossier) {
        ExportRequest *request = add(tr("Dossier %1").arg(placeName), placeName, ExportRequest::What::Dossier);
        request->dossier = m_tree->place().dossier;
        request->heading = placeName;
    }
    if (m_session.hasArticle()) {
        const QString name = articleName(m_session.article()->article());
        add(tr("Article: %1").arg(name), name, ExportRequest::What::Article)->article = m_session.current();
        if (inDossier && m_workspace->view() == View::Read)
            choices.swapItemsAt(choices.size() - 1, choices.size() - 2); // one who reads means the article
    }
    add(tr("The whole library"), tr("readout library"), ExportRequest::What::All);
    return choices;
}

void MainWindow::exportArticles()
{
    const QList<ExportChoice> choices = exportChoices();
    ExportDialog dialog(session()->library().path(), choices, m_settings, m_theme, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QFileInfo written(dialog.path());
    m_settings.setExportFolder(written.path());
    m_workspace->messages()->show(
        MessageBar::Kind::Information, tr("Exported to %1").arg(QDir::toNativeSeparators(written.filePath())),
        tr("Open the folder"), [folder = written.path()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

void MainWindow::offerUnfinishedNotes()
{
    QList<Highlight> unfinished = m_session.unfinishedNotes();
    const QUuid written = m_workspace->reader()->noteDraft().highlight;
    const QUuid inNotes = m_workspace->notes()->table()->writtenNote();
    unfinished.removeIf(
        [&](const Highlight &highlight) { return highlight.uuid == written || highlight.uuid == inNotes; });
    if (unfinished.isEmpty())
        return;
    const Highlight highlight = unfinished.first();
    m_workspace->messages()->show(
        MessageBar::Kind::Information,
        tr("A note you were writing was kept: “%1”").arg(highlight.note.simplified().left(80)), tr("Put it back"),
        [this, highlight] {
            m_session.changeHighlight(highlight);
            offerUnfinishedNotes();
        });
}

} // namespace Readout::Shell
