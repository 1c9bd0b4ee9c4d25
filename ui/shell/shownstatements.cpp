// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes into the model's choice and voice. The same wish again takes the voice back.
#include "shell/shownstatements.h"

#include "common/readingview.h"
#include "models/voices.h"
#include "shell/actiontable.h"
#include "shell/settings.h"
#include "statements/statementspanel.h"

#include <QApplication>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

ShownStatements::ShownStatements(ActionTable &actions, Settings &settings, Common::ReadingView &view,
                                 Statements::StatementsPanel &panel, QObject *parent)
    : QObject(parent), m_actions(actions), m_settings(settings), m_view(view), m_panel(panel)
{
    const Models::StatementChoice chosen = settings.shownStatements();
    const std::pair<QLatin1StringView, bool> switches[] = {{"shown.attitudes"_L1, chosen.attitudes},
                                                           {"shown.rejected"_L1, chosen.rejected},
                                                           {"shown.unchecked"_L1, chosen.onlyUnchecked}};
    QList<QAction *> others;
    for (const auto &[id, on] : switches) {
        m_actions.action(id)->setChecked(on);
        m_actions.on(id, this, [this] { choose(); });
        others.append(m_actions.action(id));
    }
    m_actions.on("voice.speaker"_L1, this, [this] { followSpeaker(); });
    m_actions.on("voice.party"_L1, this, [this] { followParty(); });
    m_actions.on("voice.everybody"_L1, this, [this] { follow(std::nullopt); });
    // The same keys count in the text and in the list of statements.
    for (const QLatin1StringView id : {"voice.speaker"_L1, "voice.party"_L1, "voice.everybody"_L1})
        m_panel.addAction(m_actions.action(id));
    m_panel.addToMenu(others);
    connect(&panel, &Statements::StatementsPanel::voiceWished, this, &ShownStatements::follow);
    connect(&view, &Common::ReadingView::voiceLeft, this, [this] { follow(std::nullopt); });
    choose();
}

Models::ArticleModel *ShownStatements::model() const
{
    return m_view.model();
}

void ShownStatements::choose()
{
    const auto isOn = [this](QLatin1StringView id) { return m_actions.action(id)->isChecked(); };
    const Models::StatementChoice choice{isOn("shown.attitudes"_L1), isOn("shown.rejected"_L1),
                                         isOn("shown.unchecked"_L1)};
    if (choice != m_settings.shownStatements())
        m_settings.setShownStatements(choice);
    if (model() != nullptr)
        model()->setChoice(choice);
}

int ShownStatements::statement() const
{
    if (m_panel.isAncestorOf(QApplication::focusWidget()) && m_panel.currentStatement() >= 0)
        return m_panel.currentStatement();
    return m_view.currentStatement() >= 0 ? m_view.currentStatement() : m_panel.currentStatement();
}

void ShownStatements::follow(const std::optional<Models::Voice> &voice)
{
    if (model() == nullptr || model()->voice() == voice)
        return;
    model()->setVoice(voice);
    if (!voice)
        emit told(tr("Everybody alike"));
    else
        emit told(tr("%1: %2 of %3 statements")
                      .arg(Models::voiceName(*voice), QString::number(model()->voiced().size()),
                           QString::number(model()->shown().size())));
}

void ShownStatements::followSpeaker()
{
    if (model() == nullptr || statement() < 0)
        return emit told(tr("Step onto a statement first: its speaker is followed"));
    const std::optional<Models::Voice> speaker = Models::speakerOf(*model(), statement());
    if (!speaker)
        return emit told(tr("Nobody is named for this statement"));
    follow(model()->voice() == speaker ? std::nullopt : speaker);
}

void ShownStatements::followParty()
{
    if (model() == nullptr || statement() < 0)
        return emit told(tr("Step onto a statement first: its party is followed"));
    const Models::Voice party = Models::partiesOf(*model(), statement());
    follow(model()->voice() == party ? std::nullopt : std::optional(party));
}

} // namespace Readout::Shell
