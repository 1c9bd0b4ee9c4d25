// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A statement: who said what, for whom, according to whom. Plain values; docs/attribution.md says what the fields mean.
#pragma once

#include "base/textspan.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace Readout {

enum class QuotationKind { Direct, Mixed, Indirect };
enum class Act { Statement, Attitude };
/// How sure the speaker is. Unknown: the engine cannot tell, and gives none.
enum class State { Certain, Likely, Unknown };
enum class MadeBy { Machine, Person };
enum class Check { None, Accepted, Corrected, Added, Rejected };

/// Whom a mention stands for: the fullest form in the text, and on whose behalf it speaks.
struct Actor
{
    QString name;
    QStringList parties; ///< ISO 3166-1 alpha-2 codes, or names of organisations that speak for themselves

    bool operator==(const Actor &) const = default;
};

/// One link of a chain of attribution (docs/attribution.md, "Chains").
struct Statement
{
    StatementId id{};
    QUuid uuid;       ///< set when stored
    TextSpan content; ///< quotation marks and a leading "that" included; within one block
    QuotationKind kind = QuotationKind::Direct;
    Act act = Act::Statement;
    std::optional<TextSpan> speaker;  ///< the nearest mention, whole noun phrase; none when nobody is named
    std::optional<TextSpan> cue;      ///< "said", "according to", ":"
    QString verb;                     ///< the cue's dictionary form ("say"); empty without a cue
    int force = 0;                    ///< of the verb, 0 neutral … 5 strongest (resources/languages/<code>.json)
    std::optional<TextSpan> source;   ///< mention of the nearest enclosing other actor who reports this
    QList<Actor> actors;              ///< whom speaker stands for; several for joint statements
    QStringList parties;              ///< union of the actors' parties, in their order
    std::optional<Actor> sourceActor; ///< whom source stands for
    QList<TextSpan> chain;            ///< how speaker was resolved: "he", "the minister", "Wang Yi"; speaker first
    State state = State::Unknown;
    MadeBy by = MadeBy::Machine;
    Check check = Check::None;
    int parent = -1; ///< index, in the same list, of the link this one lies in; -1 for outermost
    int group = 0;   ///< pieces of one interrupted attribution share a number

    bool isJoint() const { return parties.size() > 1; }
};

/// Names used in files and on the command line ("direct", "statement", "certain", "accepted", "machine").
QString toString(QuotationKind kind);
QString toString(Act act);
QString toString(State state);
QString toString(MadeBy by);
QString toString(Check check);
std::optional<QuotationKind> quotationKindFromString(QStringView name);
std::optional<Act> actFromString(QStringView name);
std::optional<State> stateFromString(QStringView name);
std::optional<MadeBy> madeByFromString(QStringView name);
std::optional<Check> checkFromString(QStringView name);

/// @return indexes of the statements views show: innermost links, no attitudes, none rejected, in text order.
QList<int> shownStatements(const QList<Statement> &statements);
/// Whether shownStatements() holds @p at.
bool isShown(const QList<Statement> &statements, qsizetype at);

} // namespace Readout

Q_DECLARE_TYPEINFO(Readout::Actor, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(Readout::Statement, Q_RELOCATABLE_TYPE);
