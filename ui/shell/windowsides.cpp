// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is set side by side: several articles chosen in the list, a dossier, or the open article.
#include "shell/mainwindow.h"

#include "library/articlelist.h"
#include "library/librarytree.h"
#include "models/statementtext.h"
#include "shell/placeacts.h"
#include "shell/statusline.h"
#include "sides/sidesview.h"

#include <QApplication>

#include <utility>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

void MainWindow::connectSides()
{
    m_comparing.setGrouping(Grouping(std::clamp(m_settings.grouping(), 0, int(Grouping::Article))));
    m_comparing.setByTopics(m_settings.comparesByTopics());
    connect(&m_comparing, &Comparing::byTopicsChanged, this,
            [this](bool byTopics) { m_settings.setComparesByTopics(byTopics); });
    connect(&m_comparing, &Comparing::shown, this, &MainWindow::sidesShown);
    connect(&m_comparing, &Comparing::presentChanged, this, &MainWindow::refreshActions);
    connect(&m_comparing, &Comparing::failed, this, &MainWindow::showError);
    connect(&m_comparing, &Comparing::told, this, &MainWindow::tell);
    connect(&m_comparing, &Comparing::placeWished, this,
            [this](ArticleId article, TextSpan span) { goTo(article, span); });
    connect(&m_comparing, &Comparing::dossierWished, this, &MainWindow::keepAsDossier);
    connect(&m_comparing, &Comparing::groupingChanged, this,
            [this](Grouping grouping) { m_settings.setGrouping(int(grouping)); });
    connect(&m_comparing, &Comparing::progressed, this, [this](int done, int total) {
        if (total == 0)
            return m_jobs.end(std::exchange(m_comparingJob, Jobs::none));
        if (m_comparingJob == Jobs::none)
            m_comparingJob = m_jobs.begin([this] { m_comparing.cancel(); });
        m_jobs.show(m_comparingJob, tr("Setting side by side"), done, total);
    });
    connect(&m_session, &Session::dossierOrderChanged, this,
            [this] { m_list->model()->setPartyOrder(m_session.dossierOrder()); });
}

/// What has been compared before stays in sight until the answer is there.
void MainWindow::showSides()
{
    if (m_compared.isEmpty() || (m_comparesWholeDossier && m_comparedDossier == dossierOfPlace())) {
        m_compared = articlesToCompare();
        m_comparedDossier = dossierOfPlace();
        m_comparesWholeDossier = m_comparedDossier != DossierId{} && m_list->selected().size() < 2;
    }
    if (m_compared.isEmpty()) {
        m_comparing.cancel();
        return m_workspace->showSentence(
            tr("Choose a dossier, or two or more articles in the list, to set what their parties say side by side."));
    }
    m_comparing.show(m_compared, m_comparedDossier);
    if (!m_comparing.compared() || !m_comparing.compared()->sides.isEmpty())
        m_workspace->showSides();
}

void MainWindow::sidesShown()
{
    if (m_workspace->view() != View::Sides || m_comparing.articles() != m_compared)
        return;
    const bool hadKeyboard = m_workspace->page()->isAncestorOf(QApplication::focusWidget()) ||
                             m_workspace->page() == QApplication::focusWidget();
    if (m_comparing.compared()->sides.isEmpty())
        m_workspace->showSentence(tr("Nobody in these articles speaks for a country or an organisation."));
    else
        m_workspace->showSides();
    if (hadKeyboard)
        m_workspace->page()->setFocus(Qt::OtherFocusReason);
    QStringList words{tr("%n text(s)", nullptr, int(m_compared.size()))};
    if (m_comparedDossier != DossierId{} && m_comparedDossier == dossierOfPlace())
        words.prepend(m_tree->placeName());
    Models::StatementCounts counts;
    for (const AnnotatedArticle &annotated : m_comparing.compared()->articles) {
        for (const int at : shownStatements(annotated.statements))
            counts.take(annotated.statements[at]);
    }
    words.append(counts.sentence());
    const QString place = words.takeFirst();
    m_status->showWords(place, words.join(u"  ·  "_s));
    foldPanes();
}

/// Several chosen in the list; else the dossier; else what is open.
QList<ArticleId> MainWindow::articlesToCompare() const
{
    const QList<ArticleId> chosen = m_list->selected();
    if (chosen.size() > 1)
        return chosen;
    if (dossierOfPlace() != DossierId{}) {
        const QList<ArticleId> inDossier = m_session.articlesIn(dossierOfPlace());
        if (!inDossier.isEmpty())
            return inDossier;
    }
    if (chosen.isEmpty() && m_session.hasArticle())
        return {m_session.current()};
    return chosen;
}

DossierId MainWindow::dossierOfPlace() const
{
    const ArticleFilter place = m_tree->place();
    return place.place == ArticleFilter::Place::Dossier ? place.dossier : DossierId{};
}

/// The dossier takes the place of what was compared, so that the sides go on being kept.
void MainWindow::keepAsDossier(const QList<ArticleId> &articles, const QList<Side> &sides)
{
    const QString name = m_placeActs->askDossierName(articles);
    if (name.isEmpty())
        return;
    m_session.makeDossier(name, articles, sides, [this](DossierId made) {
        m_listsDue.stop();
        refreshTree();
        const ArticleFilter place{.place = ArticleFilter::Place::Dossier, .dossier = made};
        m_tree->showPlace(place);
        choosePlace(place);
        m_workspace->page()->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace Readout::Shell
