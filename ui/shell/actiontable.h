// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of everything a person can do by menu or key: name, menu, icon, keys, pane, what must be there.
// Knows not how anything is done.
#pragma once

#include "common/keyhints.h"
#include "shell/keymap.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

class QMenu;
class QMenuBar;

namespace Readout::Shell {

/// Where the keyboard must be for a key to count. Single letters act only outside text fields: Qt offers a key to the
/// field that has the keyboard first, and fields take every letter.
enum class Pane { Window, Library, List, Reader, Inspector, Sides, Notes };

/// One without rows is not made.
enum class MenuName {
    File,
    Edit,
    View,
    Shown, ///< below View
    Theme,
    Go,
    Library,
    Article,
    Highlight,
    Statement,
    Compare,
    CompareSides,     ///< below Compare
    CompareHighlight, ///< below Compare
    Notes,
    Help
};

/// What must be there for an action to make sense.
enum class Need : quint32 {
    Nothing = 0,
    Article = 1,          ///< an article is shown
    Place = 2,            ///< text is selected, or something has the ring
    Highlight = 4,        ///< a highlight has the ring
    ListSelection = 8,    ///< articles are selected in the list
    BinnedSelection = 16, ///< and they lie in the bin
    Dossier = 32,         ///< a dossier is selected in the library
    History = 64,         ///< there is a place to go back to
    HighlightEnds = 128,  ///< a highlight has the ring and no text is selected
    Undo = 256,
    Redo = 512,
    Ahead = 1024,            ///< there is a place to go forward to
    Content = 2048,          ///< the library holds something
    Statement = 4096,        ///< a statement has the ring, or is selected in the inspector while the keyboard is there
    Correction = 8192,       ///< and a person has said something about it
    Notes = 0x4000,          ///< the table of notes is shown and has some
    ChosenNotes = 0x8000,    ///< and some are chosen in it
    Comparison = 0x1'0000,   ///< sides stand beside each other
    Card = 0x2'0000,         ///< a statement is the current card there
    Side = 0x4'0000,         ///< the current card's column is a side, not what several say jointly
    HiddenSide = 0x8'0000,   ///< a side is hidden
    OwnSides = 0x10'0000,    ///< a person changed the sides
    Tag = 0x100'0000,        ///< a tag is selected in the library
    NamedPlace = 0x200'0000, ///< a dossier or a tag is
};
Q_DECLARE_FLAGS(Needs, Need)
Q_DECLARE_OPERATORS_FOR_FLAGS(Needs)

/// One row of the table.
struct ActionRow
{
    const char *id;   ///< never shown, never changed: settings name actions by it
    const char *name; ///< translated in the context "ActionTable"; & marks the menu's letter
    MenuName menu;
    const char *icon; ///< "" for none
    const char *keys; ///< QKeySequence texts parted by a space; the first one is shown
    Pane pane = Pane::Window;
    Need need = Need::Nothing;
    bool checkable = false;
    bool startsGroup = false; ///< a line before it in its menu
};

const QList<ActionRow> &actionRows();
QString actionName(const ActionRow &row); ///< translated, without the menu's letter and dots

class ActionTable final : public QObject
{
    Q_OBJECT

public:
    explicit ActionTable(QObject *parent = nullptr);

    QAction *action(QLatin1StringView id) const; ///< asserts that the table has it
    /// Calls @p act when the action is triggered, as long as @p context lives.
    void on(QLatin1StringView id, QObject *context, std::function<void()> act);
    bool isConnected(QLatin1StringView id) const { return m_connected.contains(id); }
    static QString paneName(Pane pane); ///< translated, as a heading
    /// "View → Colours": where the action stands in the menus.
    static QString menuPath(const ActionRow &row);
    QString name(const ActionRow &row) const { return actionName(row); }
    /// The actions of @p pane get the keyboard while it is in @p widget or its children.
    void attach(Pane pane, QWidget *widget);
    QWidget *widgetOf(Pane pane) const { return m_widgets.value(int(pane)); } ///< null when none was attached
    Pane paneOf(const QWidget *widget) const; ///< the one @p widget is in; Window when none was attached around it
    void fillMenus(QMenuBar *bar);
    /// Enables what @p present allows; everything else is greyed.
    void setPresent(Needs present);
    /// Why the action is greyed, as a short sentence; empty when it is not.
    QString whyNot(const ActionRow &row) const;

    /// Keys that act now; the first one is shown.
    QList<QKeySequence> keys(QLatin1StringView id) const;
    void setKeys(QLatin1StringView id, const QList<QKeySequence> &keys);
    const KeyMap &keyMap() const { return m_keys; } ///< single letters too when they are switched off
    void setKeyMap(const KeyMap &keys);
    /// Off: keys of a single letter, digit or sign act nowhere and are shown nowhere.
    void setSingleKeys(bool act);
    bool singleKeys() const { return m_singleKeys; }
    Common::KeyHints hints() const; ///< the keys that act now
    /// Pairs of names whose keys cannot be told apart where both count.
    QStringList conflicts() const { return m_keys.conflicts(); }

signals:
    void keysChanged();

private:
    void fillMenu(QMenu *menu, MenuName name);
    void addSubmenu(QMenu *menu, const QString &objectName, MenuName name);
    void applyKeys();

    QHash<QLatin1StringView, QAction *> m_actions;
    QSet<QString> m_connected;
    KeyMap m_keys;
    bool m_singleKeys = true;
    mutable std::optional<Common::KeyHints> m_hints; ///< put together when first asked for
    QHash<const QWidget *, Pane> m_panes;
    QHash<int, QWidget *> m_widgets; ///< by Pane
};

} // namespace Readout::Shell
