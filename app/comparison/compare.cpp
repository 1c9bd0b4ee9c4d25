// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts each shown statement into the cell of the side it speaks for.
#include "comparison/compare.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

constexpr int noSide = -1;
constexpr int jointly = -2;

/// Which side a party belongs to; the first one wins when a person put a party into two.
QHash<QString, int> sideOfParty(const QList<Side> &sides)
{
    QHash<QString, int> sideOf;
    for (int side = 0; side < sides.size(); ++side) {
        for (const QString &party : sides[side].parties) {
            if (!sideOf.contains(party))
                sideOf.insert(party, side);
        }
    }
    return sideOf;
}

/// @return an index, noSide or jointly.
int sideOfStatement(const Statement &statement, const QHash<QString, int> &sideOf)
{
    int first = noSide;
    bool isOneSide = true;
    bool hasSide = false;
    for (const QString &party : statement.parties) {
        const int side = sideOf.value(party, noSide);
        hasSide = hasSide || side != noSide;
        if (&party == &statement.parties.first())
            first = side;
        else
            isOneSide = isOneSide && side == first;
    }
    if (!hasSide)
        return noSide;
    return isOneSide ? first : jointly;
}

/// Another's account: the source speaks for somebody, but for none of those (or of their side) whose words it tells.
bool isReportedByOthers(const Statement &statement, const QHash<QString, int> &sideOf)
{
    if (!statement.sourceActor || statement.sourceActor->parties.isEmpty())
        return false;
    const auto isOwn = [&](const QString &source) {
        const int side = sideOf.value(source, noSide);
        return std::any_of(statement.parties.cbegin(), statement.parties.cend(), [&](const QString &party) {
            return party == source || (side != noSide && sideOf.value(party, noSide) == side);
        });
    };
    const QStringList &sources = statement.sourceActor->parties;
    return std::none_of(sources.cbegin(), sources.cend(), isOwn);
}

CellKind kindOf(const Statement &statement, int side, const QHash<QString, int> &sideOf)
{
    if (isReportedByOthers(statement, sideOf))
        return CellKind::Reported;
    if (side == jointly)
        return CellKind::Joint;
    return statement.kind == QuotationKind::Indirect ? CellKind::Paraphrased : CellKind::Quoted;
}

} // namespace

CellKind kindOfCell(const QList<ComparedStatement> &statements)
{
    for (const CellKind kind : {CellKind::Quoted, CellKind::Paraphrased, CellKind::Joint, CellKind::Reported}) {
        for (const ComparedStatement &statement : statements) {
            if (statement.kind == kind)
                return kind;
        }
    }
    return CellKind::Absent;
}

Comparison compare(const QList<AnnotatedArticle> &articles, const QList<Side> &sides)
{
    Comparison made;
    std::copy_if(sides.cbegin(), sides.cend(), std::back_inserter(made.sides),
                 [](const Side &side) { return !side.hidden; });
    const QHash<QString, int> sideOf = sideOfParty(made.sides);
    ComparedTopic topic;
    for (int side = 0; side < made.sides.size(); ++side)
        topic.cells.append(Cell{side, CellKind::Absent, {}});
    Cell joint{int(made.sides.size()), CellKind::Absent, {}};
    Side jointSide{SideId{}, u"Joint"_s, {}, false};

    for (int article = 0; article < articles.size(); ++article) {
        const QList<Statement> &statements = articles[article].statements;
        for (const int at : shownStatements(statements)) {
            const int side = sideOfStatement(statements[at], sideOf);
            if (side == noSide)
                continue;
            Cell &cell = side == jointly ? joint : topic.cells[side];
            cell.statements.append({article, at, kindOf(statements[at], side, sideOf)});
            for (const QString &party : statements[at].parties) {
                if (side == jointly && !jointSide.parties.contains(party))
                    jointSide.parties.append(party);
            }
        }
    }
    if (!joint.statements.isEmpty()) {
        made.jointSide = int(made.sides.size());
        made.sides.append(jointSide);
        topic.cells.append(joint);
    }
    for (Cell &cell : topic.cells)
        cell.kind = kindOfCell(cell.statements);
    made.topics.append(topic);
    return made;
}

} // namespace Readout
