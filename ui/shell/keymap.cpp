// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps keys apart and refuses what would lock somebody out. Knows no action object and no file.
#include "shell/keymap.h"

#include "shell/actiontable.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("KeyMap", text);
}

/// Two keys clash when one is the other or its beginning ("g" and "g o").
bool clash(const QKeySequence &one, const QKeySequence &other)
{
    return one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch;
}

/// Keys of two panes never meet; those of the window count in every pane.
bool meet(const ActionRow &one, const ActionRow &other)
{
    return one.pane == other.pane || one.pane == Pane::Window || other.pane == Pane::Window;
}

bool hasOnly(Qt::KeyboardModifiers held, Qt::KeyboardModifiers allowed)
{
    return (held & ~(allowed | Qt::KeypadModifier)) == 0;
}

/// What fields and lists need for themselves: typing, moving about, ending a line.
bool isEditingKey(const QKeyCombination &key)
{
    if (!hasOnly(key.keyboardModifiers(), Qt::ShiftModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

bool isModifierAlone(const QKeyCombination &key)
{
    switch (key.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_unknown:
        return true;
    default:
        return int(key.key()) == 0;
    }
}

std::optional<QList<QKeySequence>> readKeys(const QStringList &words)
{
    QList<QKeySequence> keys;
    for (const QString &word : words) {
        const QKeySequence key(word, QKeySequence::PortableText);
        if (key.isEmpty() || isModifierAlone(key[0]))
            continue;
        if (!keys.contains(key))
            keys.append(key);
    }
    if (keys.isEmpty() && !words.isEmpty())
        return std::nullopt;
    return keys;
}

} // namespace

QList<QKeySequence> usualKeys(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

bool isSingleKey(const QKeySequence &key)
{
    // Signs, digits and letters of every script lie below Qt's own key codes; the space bar belongs to scrolling.
    return !key.isEmpty() && hasOnly(key[0].keyboardModifiers(), Qt::ShiftModifier) && key[0].key() < Qt::Key_Escape &&
           key[0].key() != Qt::Key_Space;
}

QString shownKey(const QKeySequence &key)
{
    // What stands on the key of most keyboards.
    const QString text = key.toString(QKeySequence::NativeText).replace(u"Return"_s, u"Enter"_s);
    const auto isBare = [&key](int at) { return hasOnly(key[uint(at)].keyboardModifiers(), Qt::NoModifier); };
    const auto isLetter = [&key](int at) { return QChar::isLetter(uint(key[uint(at)].key())); };
    for (int at = 0; at < key.count(); ++at) {
        if (!isBare(at) || !isLetter(at))
            return text;
    }
    return text.toLower();
}

QString refusal(const ActionRow &row, const QKeySequence &key)
{
    if (key.isEmpty() || isModifierAlone(key[0]))
        return told(QT_TRANSLATE_NOOP("KeyMap", "This is no key by itself: hold it and press another."));
    if (usualKeys(row).contains(key))
        return {};
    const Qt::Key first = key[0].key();
    const Qt::KeyboardModifiers held = key[0].keyboardModifiers();
    if (first == Qt::Key_Escape)
        return told(QT_TRANSLATE_NOOP("KeyMap", "Esc leaves fields, cards and dialogs."));
    if (first == Qt::Key_Tab || first == Qt::Key_Backtab)
        return told(QT_TRANSLATE_NOOP("KeyMap", "Tab moves the keyboard from part to part."));
    if (held.testFlag(Qt::MetaModifier) || (first == Qt::Key_F4 && held == Qt::AltModifier) || first == Qt::Key_Print)
        return told(QT_TRANSLATE_NOOP("KeyMap", "The desktop keeps this key for itself."));
    if (first == Qt::Key_F10 || first == Qt::Key_Menu)
        return told(QT_TRANSLATE_NOOP("KeyMap", "This key opens menus."));
    if (held == Qt::AltModifier && first >= Qt::Key_A && first <= Qt::Key_Z)
        return told(QT_TRANSLATE_NOOP("KeyMap", "Alt with a letter opens the menus."));
    if (row.pane == Pane::Window && (isSingleKey(key) || isEditingKey(key[0])))
        return told(QT_TRANSLATE_NOOP("KeyMap", "This action works everywhere, so fields and lists need this key: add "
                                                "Ctrl or Alt."));
    return {};
}

KeyMap::KeyMap()
{
    static const auto usual = [] { // put together once: every window begins with them twice
        QHash<QLatin1StringView, QList<QKeySequence>> keys;
        for (const ActionRow &row : actionRows())
            keys.insert(QLatin1StringView(row.id), usualKeys(row));
        return keys;
    }();
    m_keys = usual;
}

KeyMap::KeyMap(const ChosenKeys &chosen) : KeyMap()
{
    QList<const ActionRow *> chosenRows;
    for (const ActionRow &row : actionRows()) {
        const auto words = chosen.constFind(QLatin1StringView(row.id));
        const auto keys = words == chosen.cend() ? std::nullopt : readKeys(*words);
        if (!keys)
            continue;
        QList<QKeySequence> taken;
        for (const QKeySequence &key : *keys) {
            const auto isTaken = [&](const ActionRow *other) {
                const auto clashes = [&](const QKeySequence &held) { return clash(held, key); };
                return meet(row, *other) && std::ranges::any_of(m_keys[QLatin1StringView(other->id)], clashes);
            };
            if (refusal(row, key).isEmpty() && std::ranges::none_of(chosenRows, isTaken))
                taken.append(key);
        }
        m_keys[QLatin1StringView(row.id)] = taken;
        chosenRows.append(&row);
    }
    for (const ActionRow *row : std::as_const(chosenRows)) {
        for (const QKeySequence &key : keys(QLatin1StringView(row->id)))
            takeFromOthers(*row, key);
    }
}

ChosenKeys KeyMap::chosen() const
{
    ChosenKeys changed;
    for (const ActionRow &row : actionRows()) {
        const QList<QKeySequence> now = keys(QLatin1StringView(row.id));
        if (now == usualKeys(row))
            continue;
        QStringList words;
        for (const QKeySequence &key : now)
            words.append(key.toString(QKeySequence::PortableText));
        changed.insert(QLatin1StringView(row.id), words);
    }
    return changed;
}

const ActionRow *KeyMap::holder(const ActionRow &row, const QKeySequence &key) const
{
    for (const ActionRow &other : actionRows()) {
        if (&other == &row || !meet(row, other))
            continue;
        for (const QKeySequence &held : keys(QLatin1StringView(other.id))) {
            if (clash(held, key))
                return &other;
        }
    }
    return nullptr;
}

void KeyMap::takeFromOthers(const ActionRow &row, const QKeySequence &key)
{
    for (const ActionRow &other : actionRows()) {
        if (&other != &row && meet(row, other))
            m_keys[QLatin1StringView(other.id)].removeIf([&](const QKeySequence &held) { return clash(held, key); });
    }
}

QStringList KeyMap::conflicts() const
{
    QStringList found;
    const QList<ActionRow> &rows = actionRows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        for (qsizetype j = i + 1; j < rows.size(); ++j) {
            if (!meet(rows[i], rows[j]))
                continue;
            for (const QKeySequence &one : keys(QLatin1StringView(rows[i].id))) {
                for (const QKeySequence &other : keys(QLatin1StringView(rows[j].id))) {
                    if (clash(one, other))
                        found.append(u"%1: %2, %3"_s.arg(one.toString(), actionName(rows[i]), actionName(rows[j])));
                }
            }
        }
    }
    return found;
}

} // namespace Readout::Shell
