// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Connects actions, session and the jobs that find statements.
#include "shell/rulesdesk.h"

#include "shell/actiontable.h"
#include "shell/opening.h"
#include "shell/rulesdialog.h"
#include "shell/session.h"

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

RulesDesk::RulesDesk(Storage::Library &library, Session &session, Opening &opening, ActionTable &actions,
                     QWidget *window)
    : QObject(window), m_library(library), m_session(session), m_opening(opening)
{
    actions.on("statement.rules"_L1, this, [this, window] {
        RulesDialog dialog(m_session, window);
        dialog.exec();
    });
    actions.on("statement.findAgain"_L1, this, [this] { findAgain(); });
    connect(&opening, &Opening::found, this, &RulesDesk::tellFound);
    connect(&opening, &Opening::canceled, this, [this] { m_asked.clear(); });
}

void RulesDesk::findAgain()
{
    if (!m_session.hasArticle())
        return;
    m_asked.insert(m_session.current());
    m_opening.findStatements(m_session.current(), m_session.article()->article());
}

/// What a person decided stands: that is how the library keeps it.
void RulesDesk::tellFound(ArticleId article)
{
    if (!m_asked.remove(article))
        return;
    const auto statements = m_library.statements(article);
    if (!statements)
        return;
    const auto isChecked = [](const Statement &one) { return one.check != Check::None; };
    const auto checked = std::count_if(statements->cbegin(), statements->cend(), isChecked);
    const QString found = tr("Found %n statement(s) again", nullptr, int(shownStatements(*statements).size()));
    emit told(checked > 0 ? tr("%1; what you decided about %2 stands").arg(found).arg(checked) : found);
}

} // namespace Readout::Shell
