// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the actions the table names and hands them to menus and panes. Knows not how anything is done.
#include "shell/actiontable.h"

#include "common/icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QString translatedName(const ActionRow &row)
{
    return QCoreApplication::translate("ActionTable", row.name);
}

QString menuTitle(MenuName name)
{
    switch (name) {
    case MenuName::File:
        return ActionTable::tr("&File");
    case MenuName::Edit:
        return ActionTable::tr("&Edit");
    case MenuName::View:
        return ActionTable::tr("&View");
    case MenuName::Shown:
        return ActionTable::tr("Statements Sho&wn");
    case MenuName::Theme:
        return ActionTable::tr("&Colours");
    case MenuName::Go:
        return ActionTable::tr("&Go");
    case MenuName::Library:
        return ActionTable::tr("Li&brary");
    case MenuName::Article:
        return ActionTable::tr("&Article");
    case MenuName::Highlight:
        return ActionTable::tr("&Highlight");
    case MenuName::Statement:
        return ActionTable::tr("&Statement");
    case MenuName::Compare:
        return ActionTable::tr("&Compare");
    case MenuName::CompareSides:
        return ActionTable::tr("&Sides");
    case MenuName::CompareHighlight:
        return ActionTable::tr("&Highlight Its Words");
    case MenuName::Notes:
        return ActionTable::tr("&Notes");
    case MenuName::Help:
        return ActionTable::tr("He&lp");
    }
    return {};
}

/// Not in the bar, but below View or Compare.
bool isWithinAnother(MenuName name)
{
    return name == MenuName::Shown || name == MenuName::Theme || name == MenuName::CompareSides ||
           name == MenuName::CompareHighlight;
}

QString plain(QString words)
{
    return words.remove(u'&').remove(u'…');
}

} // namespace

ActionTable::ActionTable(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : actionRows()) {
        auto *action = new QAction(translatedName(row), this);
        action->setObjectName(QLatin1StringView(row.id));
        action->setIcon(Common::icon(QLatin1StringView(row.icon)));
        action->setShortcutContext(row.pane == Pane::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        action->setCheckable(row.checkable);
        action->setIconVisibleInMenu(!row.checkable); // there the sign of being on or off stands
        action->setMenuRole(QAction::NoRole);
        m_actions.insert(QLatin1StringView(row.id), action);
    }
    applyKeys();
}

QAction *ActionTable::action(QLatin1StringView id) const
{
    QAction *found = m_actions.value(id);
    Q_ASSERT(found);
    return found;
}

QString ActionTable::paneName(Pane pane)
{
    switch (pane) {
    case Pane::Window:
        return tr("Everywhere");
    case Pane::Library:
        return tr("Library");
    case Pane::List:
        return tr("Articles");
    case Pane::Reader:
        return tr("Reading");
    case Pane::Inspector:
        return tr("Inspector");
    case Pane::Sides:
        return tr("Side by side");
    case Pane::Notes:
        return tr("Notes");
    }
    return {};
}

QString actionName(const ActionRow &row)
{
    return plain(translatedName(row));
}

QString ActionTable::menuPath(const ActionRow &row)
{
    const QString menu = plain(menuTitle(row.menu));
    if (!isWithinAnother(row.menu))
        return menu;
    const bool isWithinView = row.menu == MenuName::Shown || row.menu == MenuName::Theme;
    const MenuName outer = isWithinView ? MenuName::View : MenuName::Compare;
    return tr("%1 → %2").arg(plain(menuTitle(outer)), menu);
}

void ActionTable::on(QLatin1StringView id, QObject *context, std::function<void()> act)
{
    m_connected.insert(action(id)->objectName());
    connect(action(id), &QAction::triggered, context, std::move(act));
}

Pane ActionTable::paneOf(const QWidget *widget) const
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto found = m_panes.find(widget); found != m_panes.end())
            return *found;
    }
    return Pane::Window;
}

void ActionTable::attach(Pane pane, QWidget *widget)
{
    m_panes.insert(widget, pane);
    m_widgets.insert(int(pane), widget);
    for (const ActionRow &row : actionRows()) {
        if (row.pane == pane)
            widget->addAction(action(QLatin1StringView(row.id)));
    }
}

void ActionTable::fillMenus(QMenuBar *bar)
{
    for (int at = 0; at <= int(MenuName::Help); ++at) {
        const auto name = MenuName(at);
        const QString title = menuTitle(name);
        const auto isHere = [name](const ActionRow &row) { return row.menu == name; };
        if (isWithinAnother(name) || std::ranges::none_of(actionRows(), isHere))
            continue;
        QMenu *menu = bar->addMenu(title);
        menu->setAccessibleName(plain(title));
        menu->setObjectName(u"menu."_s + plain(title));
        fillMenu(menu, name);
        if (name == MenuName::View) {
            addSubmenu(menu, u"menu.shown"_s, MenuName::Shown);
            addSubmenu(menu, u"menu.theme"_s, MenuName::Theme);
        }
        if (name == MenuName::Compare) {
            addSubmenu(menu, u"menu.sides"_s, MenuName::CompareSides);
            addSubmenu(menu, u"menu.cardHighlight"_s, MenuName::CompareHighlight);
        }
    }
}

void ActionTable::addSubmenu(QMenu *menu, const QString &objectName, MenuName name)
{
    QMenu *made = menu->addMenu(menuTitle(name));
    made->setAccessibleName(plain(menuTitle(name)));
    made->setObjectName(objectName);
    fillMenu(made, name);
}

void ActionTable::fillMenu(QMenu *menu, MenuName name)
{
    for (const ActionRow &row : actionRows()) {
        if (row.menu != name)
            continue;
        if (row.startsGroup)
            menu->addSeparator();
        menu->addAction(action(QLatin1StringView(row.id)));
    }
}

void ActionTable::setPresent(Needs present)
{
    for (const ActionRow &row : actionRows())
        action(QLatin1StringView(row.id))->setEnabled(row.need == Need::Nothing || present.testFlag(row.need));
}

QString ActionTable::whyNot(const ActionRow &row) const
{
    if (action(QLatin1StringView(row.id))->isEnabled())
        return {};
    switch (row.need) {
    case Need::Article:
        return tr("open an article first");
    case Need::Place:
        return tr("select words or step onto a statement first");
    case Need::Highlight:
    case Need::HighlightEnds:
        return tr("step onto a highlight first");
    case Need::Statement:
        return tr("step onto a statement first");
    case Need::Correction:
        return tr("nobody has said anything about this statement");
    case Need::ListSelection:
        return tr("choose articles in the list first");
    case Need::BinnedSelection:
        return tr("choose articles in the bin first");
    case Need::Dossier:
        return tr("choose a dossier in the library first");
    case Need::Tag:
        return tr("choose a tag in the library first");
    case Need::NamedPlace:
        return tr("choose a dossier or a tag in the library first");
    case Need::History:
        return tr("there is no place to go back to");
    case Need::Ahead:
        return tr("there is no place to go forward to");
    case Need::Undo:
        return tr("there is nothing to take back");
    case Need::Redo:
        return tr("there is nothing to do again");
    case Need::Content:
        return tr("the library is empty");
    case Need::Comparison:
        return tr("set articles side by side first");
    case Need::Card:
        return tr("step onto a statement in Side by side first");
    case Need::Side:
        return tr("step onto a side’s column first");
    case Need::HiddenSide:
        return tr("no side is hidden");
    case Need::OwnSides:
        return tr("the sides are as proposed");
    case Need::Notes:
        return tr("there are no notes in sight");
    case Need::ChosenNotes:
        return tr("choose notes in the table first");
    default:
        return tr("there is nothing here to do it with");
    }
}

QList<QKeySequence> ActionTable::keys(QLatin1StringView id) const
{
    return action(id)->shortcuts();
}

void ActionTable::setKeys(QLatin1StringView id, const QList<QKeySequence> &keys)
{
    m_keys.setKeys(id, keys);
    applyKeys();
}

void ActionTable::setKeyMap(const KeyMap &keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    applyKeys();
}

void ActionTable::setSingleKeys(bool act)
{
    if (act == m_singleKeys)
        return;
    m_singleKeys = act;
    applyKeys();
}

void ActionTable::applyKeys()
{
    m_hints.reset();
    for (const ActionRow &row : actionRows()) {
        QList<QKeySequence> keys = m_keys.keys(QLatin1StringView(row.id));
        if (!m_singleKeys)
            keys.removeIf(isSingleKey);
        QAction *changed = action(QLatin1StringView(row.id));
        changed->setShortcuts(keys);
        const QString key = shownKey(changed->shortcut());
        changed->setToolTip(key.isEmpty() ? actionName(row) : u"%1 (%2)"_s.arg(actionName(row), key));
    }
    emit keysChanged();
}

Common::KeyHints ActionTable::hints() const
{
    if (m_hints)
        return *m_hints;
    m_hints.emplace();
    for (const ActionRow &row : actionRows()) {
        const QAction *named = action(QLatin1StringView(row.id));
        if (!named->shortcut().isEmpty())
            m_hints->keys.insert(named->objectName(), shownKey(named->shortcut()));
        m_hints->menus.insert(named->objectName(), tr("%1 → %2").arg(menuPath(row), actionName(row)));
    }
    return *m_hints;
}

} // namespace Readout::Shell
