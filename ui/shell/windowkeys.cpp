// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the window: chosen ones are taken from the settings, shown, changed; and the palette that finds any action.
#include "shell/mainwindow.h"

#include "library/articlelist.h"
#include "library/librarytree.h"
#include "shell/actionpalette.h"
#include "shell/gotopalette.h"
#include "shell/inspector.h"
#include "shell/keyeditor.h"
#include "shell/keysdialog.h"
#include "shell/librarycontents.h"
#include "shell/notesdesk.h"

#include <QApplication>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostRecentActions = 12;
}

void MainWindow::connectKeys()
{
    on("help.actions"_L1, [this] { m_palette->open(m_settings.recentActions()); });
    on("help.keys"_L1, [this] { showKeys(); });
    on("help.changeKeys"_L1, [this] { changeKeys(); });
    on("help.singleKeys"_L1, [this] { switchSingleKeys(m_actions.action("help.singleKeys"_L1)->isChecked()); });
    connect(m_palette, &ActionPalette::chosen, this, &MainWindow::runChosen);
    connectGoTo();
    connect(&m_actions, &ActionTable::keysChanged, this, &MainWindow::handDownKeys);
    m_actions.setKeyMap(KeyMap(m_settings.chosenKeys()));
    m_actions.setSingleKeys(m_settings.singleKeys());
    handDownKeys();
}

void MainWindow::connectGoTo()
{
    on("go.to"_L1, [this] { m_goTo->open(m_contents->read()); });
    connect(m_goTo, &GoToPalette::articleChosen, this, [this](ArticleId article) { showArticle(article, true); });
    connect(m_goTo, &GoToPalette::wordsChosen, this, [this](TextSpan words) { goTo(m_session.current(), words); });
    connect(m_goTo, &GoToPalette::placeChosen, this, [this](const Storage::ArticleFilter &place) {
        m_tree->setContents(m_contents->read()); // what was offered may be newer than the tree
        m_tree->showPlace(place);
        choosePlace(m_tree->place());
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::handDownKeys()
{
    const Common::KeyHints hints = m_actions.hints();
    m_workspace->setKeys(hints);
    m_inspector->setKeys(hints);
    m_notesDesk->setKeys(hints);
    m_actions.action("help.singleKeys"_L1)->setChecked(m_actions.singleKeys());
    m_listsDue.start(0); // sentences of empty views name keys
}

/// An action of a pane is done there, wherever the keyboard was.
void MainWindow::runChosen(const QString &id)
{
    QStringList recent = m_settings.recentActions();
    recent.removeAll(id);
    recent.prepend(id);
    m_settings.setRecentActions(recent.first(std::min(recent.size(), mostRecentActions)));
    for (const ActionRow &row : actionRows()) {
        if (id != QLatin1StringView(row.id))
            continue;
        if (row.pane == Pane::Reader && m_workspace->view() != View::Read)
            showView(View::Read);
        if (row.pane == Pane::Notes && m_workspace->view() != View::Notes)
            showView(View::Notes);
        QWidget *pane = m_actions.widgetOf(row.pane);
        const bool isThere = m_actions.paneOf(QApplication::focusWidget()) == row.pane;
        if (row.pane != Pane::Window && !isThere && pane && pane->isVisible())
            pane->setFocus(Qt::OtherFocusReason);
        m_actions.action(QLatin1StringView(row.id))->trigger();
    }
}

/// The pane the keyboard is in; from tabs, buttons and menus the one of the view in sight.
Pane MainWindow::currentPane() const
{
    const Pane pane = m_actions.paneOf(QApplication::focusWidget());
    return pane == Pane::Window ? m_actions.paneOf(m_workspace->page()) : pane;
}

void MainWindow::showKeys()
{
    KeysDialog keys(m_actions, currentPane(), this);
    connect(&keys, &KeysDialog::changeWished, this, &MainWindow::changeKeys, Qt::QueuedConnection);
    keys.exec();
}

void MainWindow::changeKeys()
{
    KeyEditor editor(m_actions, this);
    if (editor.exec() != QDialog::Accepted)
        return;
    m_settings.setChosenKeys(editor.keyMap().chosen());
    m_actions.setKeyMap(editor.keyMap());
    switchSingleKeys(editor.singleKeys());
}

void MainWindow::switchSingleKeys(bool act)
{
    if (act == m_actions.singleKeys())
        return;
    m_settings.setSingleKeys(act);
    m_actions.setSingleKeys(act);
    tell(act ? tr("Single letters act outside text fields") : tr("Single letters act nowhere"));
}

} // namespace Readout::Shell
