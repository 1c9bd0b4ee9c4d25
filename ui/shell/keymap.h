// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys each action has: the usual ones, and what a person chose instead; which keys nobody may take. A value;
// knows no action object and no file.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QLatin1StringView>
#include <QList>
#include <QStringList>

namespace Readout::Shell {

struct ActionRow;

/// What settings keep: by action id, its keys as portable text. An empty list says that it has none.
using ChosenKeys = QHash<QString, QStringList>;

class KeyMap final
{
public:
    KeyMap(); ///< the usual keys
    /// Keys in words that make no sense, that are refused, or that another chosen action has already, are left out; ids
    /// that no action has are passed over. An action that nobody chose keys for loses those a chosen one took.
    explicit KeyMap(const ChosenKeys &chosen);

    QList<QKeySequence> keys(QLatin1StringView id) const { return m_keys.value(id); }
    void setKeys(QLatin1StringView id, const QList<QKeySequence> &keys) { m_keys[id] = keys; }
    ChosenKeys chosen() const; ///< only what differs from the usual keys

    /// The action that would answer to @p key where the one of @p row should; null when it is free.
    const ActionRow *holder(const ActionRow &row, const QKeySequence &key) const;
    /// Takes @p key (and keys that begin with it) from every action that holder() could name.
    void takeFromOthers(const ActionRow &row, const QKeySequence &key);
    /// "Ctrl+E: Open, Export" for each pair whose keys cannot be told apart where both count.
    QStringList conflicts() const;

    bool operator==(const KeyMap &) const = default;

private:
    QHash<QLatin1StringView, QList<QKeySequence>> m_keys;
};

QList<QKeySequence> usualKeys(const ActionRow &row);
/// A letter, digit or sign by itself or with Shift, or something that begins with one ("g o").
bool isSingleKey(const QKeySequence &key);
/// As people read it: letters as they are typed ("h", "Shift+D"), the rest as the desktop writes it.
QString shownKey(const QKeySequence &key);
/// Why @p key cannot be a key of this action; empty when it can.
QString refusal(const ActionRow &row, const QKeySequence &key);

} // namespace Readout::Shell
