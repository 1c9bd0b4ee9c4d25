// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces by UUID, then sorts and mends the parents' places.
#include "storage/statementoverlay.h"

#include <QHash>

#include <algorithm>
#include <numeric>
#include <utility>

namespace Readout::Storage {

namespace {

bool standsBefore(const Statement &one, const Statement &other)
{
    const TextSpan a = one.content;
    const TextSpan b = other.content;
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
}

/// A correction may have moved a link out of the one it lay in; and a chain must end, whatever the file says.
void mendParents(QList<Statement> &inOrder)
{
    for (int at = 0; at < inOrder.size(); ++at) {
        const int parent = inOrder.at(at).parent;
        if (parent != -1 && (parent < 0 || parent >= at))
            inOrder[at].parent = -1;
    }
}

QList<Statement> inTextOrder(QList<Statement> statements)
{
    if (std::is_sorted(statements.cbegin(), statements.cend(), standsBefore)) { // most often: nothing is copied
        mendParents(statements);
        return statements;
    }
    QList<int> order(statements.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int left, int right) { return standsBefore(statements.at(left), statements.at(right)); });
    QList<int> place(statements.size());
    for (int at = 0; at < order.size(); ++at)
        place[order[at]] = at;
    QList<Statement> sorted;
    sorted.reserve(statements.size());
    for (const int from : std::as_const(order)) {
        Statement statement = statements.at(from);
        const bool hasParent = statement.parent >= 0 && statement.parent < statements.size();
        statement.parent = hasParent ? place[statement.parent] : -1;
        sorted.append(statement);
    }
    mendParents(sorted);
    return sorted;
}

} // namespace

QList<Statement> overlay(const QList<Statement> &machine, const QList<PersonsWord> &words)
{
    QList<Statement> statements = machine;
    QHash<QUuid, int> places;
    for (int at = 0; at < statements.size(); ++at)
        places.insert(statements[at].uuid, at);
    QList<std::pair<int, QUuid>> pending; // parents of words that stand by themselves
    for (const PersonsWord &word : words) {
        Statement said = word.statement;
        const auto known = places.constFind(said.uuid);
        if (known != places.cend()) {
            Statement &found = statements[*known];
            said.id = found.id;
            said.parent = found.parent;
            said.group = found.group;
            found = said;
            continue;
        }
        said.parent = -1;
        const int at = int(statements.size());
        places.insert(said.uuid, at);
        statements.append(said);
        if (!word.parent.isNull())
            pending.append({at, word.parent});
    }
    for (const auto &[at, parent] : pending) {
        const int place = places.value(parent, -1);
        // Only what lies in it has a parent: so no two can be each other's.
        if (place >= 0 && place != at && statements[place].content != statements[at].content &&
            statements[place].content.contains(statements[at].content))
            statements[at].parent = place;
    }
    return inTextOrder(std::move(statements));
}

} // namespace Readout::Storage
