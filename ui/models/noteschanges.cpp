// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the notes follow changes of the notes of some articles.
#include "models/notesmodel.h"

#include <QHash>

#include <algorithm>

namespace Readout::Models {

namespace {
/// Beyond this many moves a reset costs a view less than the moves.
constexpr qsizetype tooManyMoves = 60;
} // namespace

bool NotesModel::setNotesOf(ArticleId article, const QList<Storage::Note> &notes)
{
    return setNotesOf({{article, notes}});
}

bool NotesModel::setNotesOf(const QHash<ArticleId, QList<Storage::Note>> &notes)
{
    QHash<ArticleId, int> places;
    for (int place = 0; place < m_content.articles.size(); ++place) {
        if (notes.contains(m_content.articles.at(place).id))
            places.insert(m_content.articles.at(place).id, place);
    }
    for (auto some = notes.cbegin(); some != notes.cend(); ++some) {
        if (!some->isEmpty() && !places.contains(some.key()))
            return false;
    }
    QList<bool> isAsked(m_content.articles.size(), false);
    for (const int place : std::as_const(places))
        isAsked[place] = true;
    QHash<QUuid, int> held;
    for (int at = 0; at < m_content.entries.size(); ++at) {
        const NoteEntry &entry = m_content.entries.at(at);
        if (isAsked.at(entry.article) && entry.stands)
            held.insert(entry.note.uuid, at);
    }
    QList<int> changed;
    for (auto some = notes.cbegin(); some != notes.cend(); ++some) {
        for (const Storage::Note &note : *some) {
            if (const int at = taken(note, places.value(some.key()), held.value(note.uuid, -1)); at >= 0)
                changed.append(at);
            held.remove(note.uuid);
        }
    }
    for (const int gone : std::as_const(held)) {
        m_content.entries[gone].stands = false;
        changed.append(gone);
    }
    m_total -= int(held.size());
    std::sort(changed.begin(), changed.end());
    if (!changed.isEmpty())
        apply(changed);
    return true;
}

/// @p note as the entry @p held, or as a new one when that is -1. @return the entry; -1 when nothing is new.
int NotesModel::taken(const Storage::Note &note, int place, int held)
{
    if (held < 0) {
        m_content.entries.append(noteEntry(note, place));
        m_passing.append(false);
        ++m_total;
        return int(m_content.entries.size()) - 1;
    }
    if (m_content.entries.at(held).note == note)
        return -1;
    m_content.entries[held] = noteEntry(note, place);
    return held;
}

/// Rows whose words changed say so; those that came, went or stand elsewhere now are put in and taken out.
void NotesModel::apply(const QList<int> &changed)
{
    for (const int entry : changed)
        m_order.update(m_content, entry);
    QList<int> staying;
    QList<int> moving;
    const QHash<int, QList<Stand>> stands = standsOf(changed);
    for (const int entry : changed)
        (staysPut(entry, stands.value(entry)) ? staying : moving).append(entry);
    if (moving.size() > tooManyMoves) {
        beginResetModel();
        rebuild();
        endResetModel();
    } else {
        for (const int entry : std::as_const(moving))
            takeOut(entry);
        for (const int entry : std::as_const(moving)) {
            if (passes(entry))
                putIn(entry);
        }
        tellChanged(staying);
    }
    emit countsChanged();
}

QHash<int, QList<NotesModel::Stand>> NotesModel::standsOf(const QList<int> &entries) const
{
    QList<bool> isAsked(m_content.entries.size(), false);
    for (const int entry : entries)
        isAsked[entry] = true;
    QHash<int, QList<Stand>> stands;
    for (int group = 0; group < m_groups.size(); ++group) {
        const QList<int> &those = m_groups.at(group).entries;
        for (qsizetype at = 0; at < those.size(); ++at) {
            if (isAsked.at(those.at(at)))
                stands[those.at(at)].append({group, at});
        }
    }
    return stands;
}

bool NotesModel::staysPut(int entry, const QList<Stand> &stands) const
{
    const bool shown = m_passing.at(entry);
    if (passes(entry) != shown)
        return false;
    if (!shown)
        return true;
    const QStringList keys = groupKeys(m_content.entries.at(entry), m_grouping);
    if (keys.size() != stands.size())
        return false;
    for (const Stand &stand : stands) {
        const Group &group = m_groups.at(stand.group);
        if (!keys.contains(group.key))
            return false;
        const qsizetype at = stand.at;
        if (at > 0 && !m_order.lessThan(m_content, group.entries.at(at - 1), entry))
            return false;
        if (at + 1 < group.entries.size() && !m_order.lessThan(m_content, entry, group.entries.at(at + 1)))
            return false;
    }
    return true;
}

void NotesModel::takeOut(int entry)
{
    if (!m_passing.at(entry))
        return;
    m_passing[entry] = false;
    --m_shown;
    for (int group = int(m_groups.size()) - 1; group >= 0; --group) {
        const qsizetype at = m_groups.at(group).entries.indexOf(entry);
        if (at < 0)
            continue;
        const bool wholeGroup = m_groups.at(group).entries.size() == 1;
        const int head = firstRowOf(group);
        const int row = head + (hasHeads() ? 1 : 0) + int(at);
        const int first = wholeGroup ? head : row;
        const int last = m_groups.at(group).folded ? head : row;
        if (first <= last) { // a row folded away takes none with it
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
        }
        m_groups[group].entries.remove(at);
        if (wholeGroup) {
            m_groups.remove(group);
            for (Row &after : m_rows)
                after.group -= after.group > group ? 1 : 0;
        }
        if (first <= last)
            endRemoveRows();
        if (!wholeGroup)
            tellCount(group, head);
    }
}

void NotesModel::tellCount(int group, int head)
{
    m_groups[group].told = int(m_groups.at(group).entries.size());
    if (hasHeads())
        emit dataChanged(index(head, 0), index(head, notesColumns - 1));
}

void NotesModel::putIn(int entry)
{
    m_passing[entry] = true;
    ++m_shown;
    for (const QString &key : groupKeys(m_content.entries.at(entry), m_grouping)) {
        int group = groupOf(key);
        const bool isNew = group < 0;
        if (isNew) {
            const auto place = std::find_if(m_groups.cbegin(), m_groups.cend(), [&](const Group &other) {
                return groupBefore(m_grouping, key, other.key);
            });
            group = int(place - m_groups.cbegin());
        }
        const int head = firstRowOf(group);
        const QList<int> entries = isNew ? QList<int>() : m_groups.at(group).entries;
        const auto before = std::lower_bound(entries.cbegin(), entries.cend(), entry, [this](int one, int other) {
            return m_order.lessThan(m_content, one, other);
        });
        const qsizetype at = before - entries.cbegin();
        const int row = head + (hasHeads() ? 1 : 0) + int(at);
        const int first = isNew ? head : row;
        const bool folded = isNew ? isFolded(key) : m_groups.at(group).folded;
        const int last = folded ? head : row;
        const bool comes = !folded || isNew;
        if (comes)
            beginInsertRows({}, first, last);
        if (isNew) {
            for (Row &after : m_rows)
                after.group += after.group >= group ? 1 : 0;
            m_groups.insert(group, {key, {}, folded, 1});
            if (hasHeads())
                m_rows.insert(head, {group, -1});
        }
        m_groups[group].entries.insert(at, entry);
        if (!folded)
            m_rows.insert(row, {group, entry});
        if (comes)
            endInsertRows();
        if (!isNew)
            tellCount(group, head);
    }
}

void NotesModel::tellChanged(const QList<int> &entries)
{
    if (entries.isEmpty())
        return;
    QList<bool> isAsked(m_content.entries.size(), false);
    for (const int entry : entries)
        isAsked[entry] = true;
    const auto asked = [&](qsizetype row) { return m_rows.at(row).entry >= 0 && isAsked.at(m_rows.at(row).entry); };
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!asked(row))
            continue;
        const int first = row;
        while (row + 1 < m_rows.size() && asked(row + 1))
            ++row;
        emit dataChanged(index(first, 0), index(row, notesColumns - 1));
    }
}

} // namespace Readout::Models
