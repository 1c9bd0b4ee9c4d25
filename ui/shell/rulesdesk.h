// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The actions on learned rules: their list, and reading the open article anew with them.
#pragma once

#include "domain/ids.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace Readout::Storage {
class Library;
}

namespace Readout::Shell {

class ActionTable;
class Opening;
class Session;

class RulesDesk final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all of them; @p window is what dialogs stand before.
    RulesDesk(Storage::Library &library, Session &session, Opening &opening, ActionTable &actions, QWidget *window);

signals:
    void told(const QString &sentence);

private:
    void findAgain();
    void tellFound(ArticleId article);

    Storage::Library &m_library;
    Session &m_session;
    Opening &m_opening;
    QSet<ArticleId> m_asked; ///< articles a person wants read anew
};

} // namespace Readout::Shell
