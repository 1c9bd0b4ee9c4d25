// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// New statements for an open article: a person corrects one of twenty thousand, and only its row changes.
#include "models/articlemodel.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <optional>

namespace Readout::Models {

namespace {

/// Whether the same statements stand in the same places, as after nearly every correction.
bool haveSamePlaces(const QList<Statement> &one, const QList<Statement> &other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend(),
                      [](const Statement &a, const Statement &b) { return !a.uuid.isNull() && a.uuid == b.uuid; });
}

/// @return for each of @p from its place in @p to, -1 when it is not there; nothing when one has no UUID.
std::optional<QList<int>> placesIn(const QList<Statement> &to, const QList<Statement> &from)
{
    if (haveSamePlaces(to, from)) {
        QList<int> same(to.size());
        std::iota(same.begin(), same.end(), 0);
        return same;
    }
    const auto isUnknown = [](const Statement &statement) { return statement.uuid.isNull(); };
    if (to.isEmpty() && std::none_of(from.cbegin(), from.cend(), isUnknown))
        return QList<int>(from.size(), -1); // a long text's come all at once
    if (from.isEmpty() && std::none_of(to.cbegin(), to.cend(), isUnknown))
        return QList<int>();
    QHash<QUuid, int> places;
    places.reserve(to.size());
    for (int at = 0; at < to.size(); ++at) {
        if (to[at].uuid.isNull() || places.contains(to[at].uuid))
            return std::nullopt;
        places.insert(to[at].uuid, at);
    }
    QList<int> found;
    found.reserve(from.size());
    for (const Statement &statement : from) {
        if (statement.uuid.isNull())
            return std::nullopt;
        found.append(places.value(statement.uuid, -1));
    }
    return found;
}

/// Whether a row over it shows something else; its number and its parent's place are not shown.
bool looksDifferent(const Statement &one, const Statement &other)
{
    return one.content != other.content || one.state != other.state || one.check != other.check || one.by != other.by ||
           one.kind != other.kind || one.act != other.act || one.speaker != other.speaker || one.cue != other.cue ||
           one.source != other.source || one.verb != other.verb || one.actors != other.actors ||
           one.parties != other.parties || one.sourceActor != other.sourceActor || one.chain != other.chain;
}

/// @return which look different, when the same statements stand in the same places; else nothing.
std::optional<QList<int>> changesInPlace(const QList<Statement> &before, const QList<Statement> &after)
{
    if (before.size() != after.size())
        return std::nullopt;
    QList<int> changed;
    for (int at = 0; at < before.size(); ++at) {
        const Statement &one = before[at];
        const Statement &other = after[at];
        if (one.uuid.isNull() || one.uuid != other.uuid || one.parent != other.parent || one.content != other.content)
            return std::nullopt;
        if (looksDifferent(one, other))
            changed.append(at);
    }
    return changed;
}

/// The stretch in the middle in which two lists of rows differ.
struct Difference
{
    qsizetype first = 0;
    qsizetype before = 0; ///< rows there in the old list
    qsizetype after = 0;  ///< and in the new one
};

Difference differenceOf(const QList<int> &before, const QList<int> &after)
{
    const auto [b, a] = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend());
    qsizetype same = 0;
    while (before.cend() - same != b && after.cend() - same != a &&
           *(before.cend() - same - 1) == *(after.cend() - same - 1))
        ++same;
    return {b - before.cbegin(), before.cend() - same - b, after.cend() - same - a};
}

} // namespace

bool lookAlike(const QList<Statement> &before, const QList<Statement> &after)
{
    return std::equal(before.cbegin(), before.cend(), after.cbegin(), after.cend(),
                      [](const Statement &one, const Statement &other) {
                          return one.uuid == other.uuid && one.parent == other.parent && !looksDifferent(one, other);
                      });
}

int ArticleModel::statementOf(const QUuid &statement) const
{
    if (statement.isNull())
        return -1;
    const auto found = std::find_if(m_statements.cbegin(), m_statements.cend(),
                                    [&statement](const Statement &one) { return one.uuid == statement; });
    return found == m_statements.cend() ? -1 : int(found - m_statements.cbegin());
}

void ArticleModel::setStatements(const QList<Statement> &statements, const std::optional<PartyOrder> &order)
{
    const bool isRenumbered = order && *order != m_partyOrder;
    if (order)
        m_partyOrder = *order; // rows follow once, with their new lines
    const QList<Statement> before = m_statements;
    const QList<int> shown = chosenStatements(statements, m_choice);
    if (const auto changed = changesInPlace(before, statements); changed && shown == m_shown) {
        if (changed->isEmpty() || !isRenumbered) {
            changeInPlace(statements, *changed);
            if (isRenumbered)
                emit partyOrderChanged();
            return;
        }
    }
    const auto newPlaces = placesIn(statements, before);
    const auto oldPlaces = placesIn(before, statements);
    if (!newPlaces || !oldPlaces) {
        beginResetModel();
        m_statements = statements;
        arrange();
        endResetModel();
        if (m_voice)
            emit voiceChanged();
        return;
    }
    const QList<QList<int>> children = arranged(statements, shown);
    ++m_arrangement;
    removeRows(*newPlaces, children);
    m_statements = statements;
    m_shown = shown;
    for (QList<int> &paragraph : m_children) {
        for (int &statement : paragraph)
            statement = newPlaces->at(statement);
    }
    insertRows(children);
    listen();
    emit statementsChanged(tellChanges(before, *oldPlaces));
    if (m_voice)
        emit voiceChanged();
}

/// A person's word on one of twenty thousand: nothing comes, goes or moves.
void ArticleModel::changeInPlace(const QList<Statement> &statements, const QList<int> &changed)
{
    m_statements = statements;
    if (changed.isEmpty())
        return;
    listen();
    QList<int> seen;
    for (const int statement : changed) {
        const QModelIndex row = indexOfStatement(statement);
        if (!row.isValid())
            continue;
        emit dataChanged(row, row);
        seen.append(statement);
    }
    emit statementsChanged(seen);
    if (m_voice)
        emit voiceChanged();
}

/// Takes out the rows that are not where @p children will have them; the others keep the old statements' places.
void ArticleModel::removeRows(const QList<int> &newPlaces, const QList<QList<int>> &children)
{
    for (int paragraph = 0; paragraph < m_children.size(); ++paragraph) {
        QList<int> moved;
        for (const int statement : std::as_const(m_children[paragraph]))
            moved.append(newPlaces[statement]);
        const Difference difference = differenceOf(moved, children[paragraph]);
        if (difference.before == 0)
            continue;
        const int first = int(difference.first);
        beginRemoveRows(index(paragraph, 0), first, first + int(difference.before) - 1);
        m_children[paragraph].remove(difference.first, difference.before);
        endRemoveRows();
    }
}

void ArticleModel::insertRows(const QList<QList<int>> &children)
{
    for (int paragraph = 0; paragraph < m_children.size(); ++paragraph) {
        const Difference difference = differenceOf(m_children[paragraph], children[paragraph]);
        if (difference.after == 0)
            continue;
        const int first = int(difference.first);
        beginInsertRows(index(paragraph, 0), first, first + int(difference.after) - 1);
        m_children[paragraph] = children[paragraph];
        endInsertRows();
    }
}

/// @p oldPlaces: for each statement where it stood in @p before. @return those that look different.
QList<int> ArticleModel::tellChanges(const QList<Statement> &before, const QList<int> &oldPlaces)
{
    QList<int> changed;
    for (int paragraph = 0; paragraph < m_children.size(); ++paragraph) {
        const QList<int> &rows = m_children[paragraph];
        for (int row = 0; row < rows.size(); ++row) {
            const int old = oldPlaces[rows[row]];
            if (old < 0 || !looksDifferent(before[old], statements()[rows[row]]))
                continue;
            const QModelIndex there = index(row, 0, index(paragraph, 0));
            emit dataChanged(there, there);
            changed.append(rows[row]);
        }
    }
    return changed;
}

} // namespace Readout::Models
