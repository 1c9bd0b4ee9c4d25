// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be printed from where the window stands.
#include "shell/mainwindow.h"

#include "domain/articlenames.h"
#include "library/librarytree.h"
#include "notes/notesview.h"
#include "shell/exportdialog.h"
#include "storage/library.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace Readout::Shell {
using Printing::Printable;
using Printing::PrintedArticles;
using Printing::PrintedComparison;
using Storage::ArticleFilter;

namespace {

PrintLoader ready(const Printable &what)
{
    return [what]() -> Result<Printable> { return what; };
}

/// Reads the articles when they are wanted, in the thread that sets the pages. @p only: these of their highlights.
PrintLoader fromLibrary(const QString &path, const QList<ArticleId> &ids, const PrintedArticles &frame,
                        const std::optional<QSet<QUuid>> &only = {})
{
    return [=]() -> Result<Printable> {
        const auto library = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
        if (!library)
            return library.error();
        PrintedArticles printed = frame;
        for (const ArticleId id : ids) {
            const auto article = (*library)->article(id);
            if (!article)
                return article.error();
            const auto statements = (*library)->statements(id);
            if (!statements)
                return statements.error();
            const auto highlights = (*library)->highlights(id);
            if (!highlights)
                return highlights.error();
            QList<Highlight> wanted = *highlights;
            if (only)
                wanted.removeIf([&only](const Highlight &one) { return !only->contains(one.uuid); });
            if (!wanted.isEmpty())
                printed.articles.append({{*article, *statements}, wanted});
            printed.order.append(*statements);
        }
        return Printable(printed);
    };
}

} // namespace

/// What is in sight comes first.
QList<PrintChoice> MainWindow::printChoices()
{
    QList<PrintChoice> choices;
    using Kind = PrintChoice::Kind;
    const ArticleFilter place = m_tree->place();
    const bool inDossier = place.place == ArticleFilter::Place::Dossier;
    const QString placeName = m_tree->placeName();
    if (const auto notes = exportOfNotes()) {
        PrintedArticles frame;
        frame.heading = notes->request.heading;
        frame.order = m_workspace->notes()->model()->partyOrder();
        choices.append(
            {Kind::Highlights, notes->name, notes->fileName,
             fromLibrary(session()->library().path(), notes->request.compared, frame, notes->request.highlights)});
    }
    if (m_workspace->view() == View::Sides && !m_compared.isEmpty()) {
        if (const auto &compared = m_comparing.compared()) {
            const PrintedComparison printed{compared->comparison, compared->articles, compared->order,
                                            inDossier ? placeName : QString()};
            choices.append(
                {Kind::Comparison, tr("The comparison"), tr("%1 side by side").arg(placeName), ready(printed)});
        }
    }
    if (m_session.hasArticle()) {
        const Models::ArticleModel *model = m_session.article();
        const QString title = articleName(model->article());
        PrintedArticles printed;
        printed.articles = {{{model->article(), model->statements()}, model->highlights()}};
        printed.order = model->partyOrder();
        choices.append({Kind::Article, tr("Article: %1").arg(title), title, ready(printed)});
        choices.append(
            {Kind::Highlights, tr("Only its highlights and notes"), tr("%1 notes").arg(title), ready(printed)});
    }
    if (inDossier) {
        if (const auto dossier = session()->library().dossier(place.dossier)) {
            PrintedArticles frame;
            frame.heading = dossier->name;
            if (m_session.dossierOrder())
                frame.order = *m_session.dossierOrder();
            choices.append({Kind::Highlights, tr("Highlights and notes of %1").arg(dossier->name),
                            tr("%1 notes").arg(dossier->name),
                            fromLibrary(session()->library().path(), dossier->articles, frame)});
        }
    }
    return choices;
}

void MainWindow::printOrSave(PrintDialog::Purpose purpose)
{
    const QList<PrintChoice> choices = printChoices();
    if (choices.isEmpty()) {
        return say(MessageBar::Kind::Information,
                   tr("There is nothing to print yet. Open an article, or set some side by side."));
    }
    PrintDialog dialog(choices, purpose, m_settings, m_theme, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.savedPath().isEmpty())
        return tell(tr("Sent to the printer"));
    const QFileInfo written(dialog.savedPath());
    m_workspace->messages()->show(
        MessageBar::Kind::Information, tr("Saved to %1").arg(shownPath(written.filePath())), tr("Open the folder"),
        [folder = written.path()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
}

} // namespace Readout::Shell
