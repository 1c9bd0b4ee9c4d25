// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a library has learned from a person's corrections, for the next article. Plain values; decides nothing about
// which correction teaches what.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace Readout {

enum class RuleKind {
    Alias,  ///< the words stand for the actor of that name: "Gallant Minister" is Kari Dahl
    Party,  ///< the actor of that name speaks for these parties, or for nobody
    Outlet, ///< the outlet's own words are said for these parties
};

struct LearnedRule
{
    QUuid uuid;
    RuleKind kind = RuleKind::Alias;
    QString words;       ///< what stands in a text: a description, an actor's name, an outlet
    QString name;        ///< of an alias: the actor's; else empty
    QStringList parties; ///< of a party or an outlet; none: speaks for nobody
    bool enabled = true;
    ArticleId article{}; ///< where it was learned; zero: made by hand
    QUuid statement;     ///< whose correction taught it; null: none
    QDateTime created;   ///< UTC

    bool operator==(const LearnedRule &) const = default;
};

inline constexpr qsizetype longestRuleWords = 200; ///< UTF-16 units

/// The words as rules are compared by: in one case, one kind of apostrophe and space, without a determiner in front.
QString ruleKey(const QString &words);
/// "the Gallant Minister" without its determiner: "Gallant Minister".
QString withoutDeterminer(const QString &words);

/// With spaces cleaned and what the kind does not use left empty.
/// Errors: Invalid when there are no words, too many, or no name of the actor that an alias stands for; an alias for
/// itself; an outlet without a party.
Result<LearnedRule> checkedRule(LearnedRule rule);

/// @return index of the rule in @p rules that speaks of the same words, switched off or not; -1. Aliases, and
/// parties of actors or outlets, are two families: a name can have one of each.
qsizetype ruleLike(const QList<LearnedRule> &rules, const LearnedRule &rule);

QString toString(RuleKind kind); ///< "alias", "party", "outlet"
std::optional<RuleKind> ruleKindFromString(QStringView name);

} // namespace Readout
