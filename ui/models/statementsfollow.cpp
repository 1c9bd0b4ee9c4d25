// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of statements after a correction: what changed its place moves, all else stays where a person looks at it.
#include "models/statementsmodel.h"

#include <QHash>

#include <algorithm>

namespace Readout::Models {

namespace {

/// The stretch in the middle in which two lists differ.
struct Difference
{
    qsizetype first = 0;
    qsizetype before = 0; ///< rows there in the old list
    qsizetype after = 0;  ///< and in the new one
};

Difference differenceOf(const QList<QUuid> &before, const QList<QUuid> &after)
{
    const auto [b, a] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    qsizetype same = 0;
    while (before.cend() - same != b && after.cend() - same != a &&
           *(before.cend() - same - 1) == *(after.cend() - same - 1))
        ++same;
    return {b - before.cbegin(), before.cend() - same - b, after.cend() - same - a};
}

} // namespace

bool StatementsModel::Group::isSame(const Group &other) const
{
    return parties == other.parties && lines == other.lines && unknownSpeaker == other.unknownSpeaker;
}

bool StatementsModel::canFollow(const QList<Group> &now) const
{
    const auto isKnown = [](const QList<Group> &groups, const Group &one) {
        return std::any_of(groups.cbegin(), groups.cend(), [&one](const Group &other) { return other.isSame(one); });
    };
    QList<Group> left;
    std::copy_if(m_groups.cbegin(), m_groups.cend(), std::back_inserter(left),
                 [&](const Group &one) { return isKnown(now, one); });
    QList<Group> stayed;
    std::copy_if(now.cbegin(), now.cend(), std::back_inserter(stayed),
                 [&](const Group &one) { return isKnown(m_groups, one); });
    return !left.isEmpty() && std::equal(left.cbegin(), left.cend(), stayed.cbegin(), stayed.cend(),
                                         [](const Group &one, const Group &other) { return one.isSame(other); });
}

/// @p changed: statements that look different in the place they have.
void StatementsModel::follow(const QList<int> &changed)
{
    if (isArranging())
        return;
    if (m_groups.isEmpty() && isCrowded())
        return reset();
    if (m_model && !changed.isEmpty() && m_arrangement == m_model->arrangement() && stayInTheirGroups(changed)) {
        count();
        tell(changed);
        return;
    }
    QList<Group> now = m_groups;
    now.swap(m_groups);
    arrange();
    now.swap(m_groups); // the rows are still the old ones
    if (!m_model || !canFollow(now)) {
        beginResetModel();
        m_groups = now;
        endResetModel();
        return;
    }
    renumber(now);
    takeOut(now);
    bringIn(now);
    tell(changed);
}

void StatementsModel::tell(const QList<int> &changed)
{
    for (const int statement : changed) {
        const QModelIndex row = indexOfStatement(statement);
        if (row.isValid())
            emit dataChanged(row, row);
    }
    emit countsChanged();
}

/// The article's statements are new ones already: rows that will go must not show others meanwhile.
void StatementsModel::renumber(const QList<Group> &now)
{
    QHash<QUuid, int> places;
    for (const Group &group : now) {
        for (qsizetype at = 0; at < group.uuids.size(); ++at)
            places.insert(group.uuids[at], group.statements[at]);
    }
    for (Group &group : m_groups) {
        for (qsizetype at = 0; at < group.uuids.size(); ++at) {
            const auto known = places.constFind(group.uuids[at]);
            group.statements[at] = known != places.cend() ? *known : m_model->statementOf(group.uuids[at]);
        }
    }
}

/// Groups and rows that @p now has not any more.
void StatementsModel::takeOut(const QList<Group> &now)
{
    for (int row = int(m_groups.size()) - 1; row >= 0; --row) {
        const auto same =
            std::find_if(now.cbegin(), now.cend(), [this, row](const Group &one) { return one.isSame(m_groups[row]); });
        if (same == now.cend()) {
            beginRemoveRows({}, row, row);
            m_groups.removeAt(row);
            endRemoveRows();
            continue;
        }
        const Difference gone = differenceOf(m_groups[row].uuids, same->uuids);
        if (gone.before == 0)
            continue;
        beginRemoveRows(index(row, 0), int(gone.first), int(gone.first + gone.before) - 1);
        m_groups[row].statements.remove(gone.first, gone.before);
        m_groups[row].uuids.remove(gone.first, gone.before);
        endRemoveRows();
        emit dataChanged(index(row, 0), index(row, 0)); // the head counts its rows
    }
}

/// Groups and rows that only @p now has; the others get the places their statements have now.
void StatementsModel::bringIn(const QList<Group> &now)
{
    for (int row = 0; row < now.size(); ++row) {
        if (row >= m_groups.size() || !m_groups[row].isSame(now[row])) {
            beginInsertRows({}, row, row);
            m_groups.insert(row, now[row]);
            endInsertRows();
            continue;
        }
        const Difference come = differenceOf(m_groups[row].uuids, now[row].uuids);
        if (come.after == 0) {
            m_groups[row] = now[row];
            continue;
        }
        beginInsertRows(index(row, 0), int(come.first), int(come.first + come.after) - 1);
        m_groups[row] = now[row];
        endInsertRows();
        emit dataChanged(index(row, 0), index(row, 0));
    }
}

} // namespace Readout::Models
