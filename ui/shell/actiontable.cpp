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

QList<QKeySequence> defaultKeys(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

/// Two keys clash when one is the other or its beginning ("g" and "g o").
bool clash(const QKeySequence &one, const QKeySequence &other)
{
    return one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch;
}

} // namespace

ActionTable::ActionTable(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : actionRows()) {
        auto *action = new QAction(translatedName(row), this);
        action->setObjectName(QLatin1StringView(row.id));
        action->setIcon(Common::icon(QLatin1StringView(row.icon)));
        action->setShortcuts(defaultKeys(row));
        action->setShortcutContext(row.pane == Pane::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        action->setCheckable(row.checkable);
        action->setMenuRole(QAction::NoRole);
        m_actions.insert(QLatin1StringView(row.id), action);
    }
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

QString ActionTable::name(const ActionRow &row) const
{
    return translatedName(row).remove(u'&').remove(u'…');
}

void ActionTable::on(QLatin1StringView id, QObject *context, std::function<void()> act)
{
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
    for (const ActionRow &row : actionRows()) {
        if (row.pane == pane)
            widget->addAction(action(QLatin1StringView(row.id)));
    }
}

void ActionTable::fillMenus(QMenuBar *bar)
{
    const std::pair<MenuName, QString> menus[] = {
        {MenuName::File, tr("&File")},           {MenuName::Edit, tr("&Edit")},
        {MenuName::View, tr("&View")},           {MenuName::Go, tr("&Go")},
        {MenuName::Article, tr("&Article")},     {MenuName::Highlight, tr("&Highlight")},
        {MenuName::Statement, tr("&Statement")}, {MenuName::Compare, tr("&Compare")},
        {MenuName::Notes, tr("&Notes")},         {MenuName::Help, tr("He&lp")},
    };
    for (const auto &[name, title] : menus) {
        const auto isHere = [name = name](const ActionRow &row) { return row.menu == name; };
        if (std::ranges::none_of(actionRows(), isHere))
            continue;
        QMenu *menu = bar->addMenu(title);
        menu->setAccessibleName(QString(title).remove(u'&'));
        menu->setObjectName(u"menu."_s + QString(title).remove(u'&'));
        fillMenu(menu, name);
        if (name == MenuName::View) {
            addSubmenu(menu, tr("Statements Sho&wn"), u"menu.shown"_s, MenuName::Shown);
            addSubmenu(menu, tr("&Colours"), u"menu.theme"_s, MenuName::Theme);
        }
    }
}

void ActionTable::addSubmenu(QMenu *menu, const QString &title, const QString &objectName, MenuName name)
{
    QMenu *made = menu->addMenu(title);
    made->setAccessibleName(QString(title).remove(u'&'));
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

QList<QKeySequence> ActionTable::keys(QLatin1StringView id) const
{
    return action(id)->shortcuts();
}

void ActionTable::setKeys(QLatin1StringView id, const QList<QKeySequence> &keys)
{
    action(id)->setShortcuts(keys);
}

QStringList ActionTable::conflicts() const
{
    QStringList found;
    const QList<ActionRow> &rows = actionRows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        for (qsizetype j = i + 1; j < rows.size(); ++j) {
            if (rows[i].pane != rows[j].pane && rows[i].pane != Pane::Window && rows[j].pane != Pane::Window)
                continue;
            for (const QKeySequence &one : keys(QLatin1StringView(rows[i].id))) {
                for (const QKeySequence &other : keys(QLatin1StringView(rows[j].id))) {
                    if (clash(one, other))
                        found.append(u"%1: %2, %3"_s.arg(one.toString(), name(rows[i]), name(rows[j])));
                }
            }
        }
    }
    return found;
}

} // namespace Readout::Shell
