// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the palette: actions that fit. What cannot be done now is greyed and says why.
#include "shell/actionpalette.h"

#include "shell/actionmatch.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

ActionPalette::ActionPalette(const ActionTable &actions, QWidget *window)
    : Palette(window, u"actionPalette"_s), m_actions(actions)
{
    setAccessibleName(tr("All actions"));
    field()->setAccessibleName(tr("Name of an action"));
    field()->setPlaceholderText(tr("What do you want to do?"));
    list()->setAccessibleName(tr("Actions"));
}

void ActionPalette::open(const QStringList &recent)
{
    m_recent = recent;
    Palette::open();
}

void ActionPalette::fill()
{
    rows()->clear();
    for (const ActionRow *row : matchingActions(m_actions, field()->text(), m_recent)) {
        const QAction *action = m_actions.action(QLatin1StringView(row->id));
        const QString key = shownKey(action->shortcut());
        const QString whyNot = m_actions.whyNot(*row);
        auto *item = new QStandardItem(action->icon(), m_actions.name(*row));
        item->setData(action->objectName(), IdRole);
        item->setData(whyNot.isEmpty() ? ActionTable::menuPath(*row) : whyNot, BesideRole);
        item->setData(key, RightRole);
        item->setData(!whyNot.isEmpty(), GreyRole);
        item->setData(whyNot, WhyNotRole);
        QStringList spoken{m_actions.name(*row), ActionTable::menuPath(*row)};
        if (!key.isEmpty())
            spoken.append(key);
        if (!whyNot.isEmpty())
            spoken.append(tr("not now: %1").arg(whyNot));
        item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
        rows()->appendRow(item);
    }
    showFilled();
}

QString ActionPalette::wordsOfFoot(bool hasRows) const
{
    return hasRows ? tr("Enter does it   Esc leaves") : tr("No action is called that.");
}

void ActionPalette::run()
{
    const QModelIndex current = list()->currentIndex();
    if (!current.isValid())
        return;
    const QString whyNot = current.data(WhyNotRole).toString();
    if (!whyNot.isEmpty())
        return foot()->setText(tr("Not now: %1").arg(whyNot));
    const QString id = current.data(IdRole).toString();
    leave(true);
    emit chosen(id);
}

} // namespace Readout::Shell
