// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces by UUID, then sorts and mends the parents' places.
#include "storage/statementoverlay.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace Readout::Storage {

namespace {

QList<Statement> inTextOrder(const QList<Statement> &statements)
{
    QList<int> order(statements.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
        const TextSpan a = statements[left].content;
        const TextSpan b = statements[right].content;
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    QList<int> place(statements.size());
    for (int at = 0; at < order.size(); ++at)
        place[order[at]] = at;
    QList<Statement> sorted;
    sorted.reserve(statements.size());
    for (const int from : order) {
        Statement statement = statements[from];
        // A correction may have moved a link out of the one it lay in; and a chain must end, whatever the file says.
        const bool hasParent = statement.parent >= 0 && statement.parent < statements.size();
        const int parent = hasParent ? place[statement.parent] : -1;
        statement.parent = parent < sorted.size() ? parent : -1;
        sorted.append(statement);
    }
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
    return inTextOrder(statements);
}

} // namespace Readout::Storage
