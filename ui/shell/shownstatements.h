// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which statements are shown and whose voice is followed: what its actions and the inspector wish, done to the
// article's model, and remembered. Knows no widget but those two.
#pragma once

#include "models/articlemodel.h"

#include <QObject>

namespace Readout::Common {
class ReadingView;
}
namespace Readout::Statements {
class StatementsPanel;
}

namespace Readout::Shell {

class ActionTable;
class Settings;

class ShownStatements final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all of them.
    ShownStatements(ActionTable &actions, Settings &settings, Common::ReadingView &view,
                    Statements::StatementsPanel &panel, QObject *parent);

signals:
    void told(const QString &sentence);

private:
    Models::ArticleModel *model() const;
    void choose();
    void follow(const std::optional<Models::Voice> &voice);
    void followSpeaker();
    void followParty();
    int statement() const; ///< the one with the ring, else the one selected in the inspector; -1

    ActionTable &m_actions;
    Settings &m_settings;
    Common::ReadingView &m_view;
    Statements::StatementsPanel &m_panel;
};

} // namespace Readout::Shell
