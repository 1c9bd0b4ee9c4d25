// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How rules are compared and what makes one whole.
#include "domain/learnedrule.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Readout {

namespace {

/// English and German; Chinese and Japanese have none.
bool isDeterminer(const QString &word)
{
    static const QSet<QString> determiners{u"the"_s,   u"a"_s,     u"an"_s,    u"this"_s,   u"that"_s,  u"der"_s,
                                           u"die"_s,   u"das"_s,   u"den"_s,   u"dem"_s,    u"des"_s,   u"ein"_s,
                                           u"eine"_s,  u"einen"_s, u"einem"_s, u"einer"_s,  u"eines"_s, u"dieser"_s,
                                           u"diese"_s, u"dieses"_s};
    return determiners.contains(word);
}

Error incompleteRule(const QString &message)
{
    return {ErrorCode::Invalid, message, {}};
}

} // namespace

QString withoutDeterminer(const QString &words)
{
    const QString simple = words.simplified();
    const qsizetype space = simple.indexOf(u' ');
    return space > 0 && isDeterminer(simple.first(space).toLower()) ? simple.mid(space + 1) : simple;
}

QString ruleKey(const QString &words)
{
    return withoutDeterminer(words).toCaseFolded().replace(u'’', u'\'');
}

Result<LearnedRule> checkedRule(LearnedRule rule)
{
    rule.words = withoutDeterminer(rule.words);
    rule.name = rule.kind == RuleKind::Alias ? rule.name.simplified() : QString();
    QStringList parties;
    for (const QString &party : std::as_const(rule.parties)) {
        const QString simple = party.simplified();
        if (!simple.isEmpty() && !parties.contains(simple))
            parties.append(simple);
    }
    rule.parties = rule.kind == RuleKind::Alias ? QStringList() : parties;
    if (rule.words.isEmpty())
        return incompleteRule(QCoreApplication::translate("Rules", "Write the words that the rule is about."));
    if (rule.words.size() > longestRuleWords || rule.name.size() > longestRuleWords)
        return incompleteRule(QCoreApplication::translate("Rules", "A rule’s words have at most %1 characters.")
                           .arg(longestRuleWords));
    if (rule.kind == RuleKind::Alias && rule.name.isEmpty())
        return incompleteRule(QCoreApplication::translate("Rules", "Write whom the words stand for."));
    if (rule.kind == RuleKind::Alias && ruleKey(rule.name) == ruleKey(rule.words))
        return incompleteRule(QCoreApplication::translate("Rules", "The words and the name are the same."));
    if (rule.kind == RuleKind::Outlet && rule.parties.isEmpty())
        return incompleteRule(QCoreApplication::translate("Rules", "Write for whom the outlet speaks."));
    return rule;
}

qsizetype ruleLike(const QList<LearnedRule> &rules, const LearnedRule &rule)
{
    const QString key = ruleKey(rule.words);
    const auto found = std::find_if(rules.cbegin(), rules.cend(), [&](const LearnedRule &one) {
        return (one.kind == RuleKind::Alias) == (rule.kind == RuleKind::Alias) && ruleKey(one.words) == key;
    });
    return found == rules.cend() ? -1 : found - rules.cbegin();
}

namespace {
constexpr std::array ruleKindNames{"alias"_L1, "party"_L1, "outlet"_L1};
}

QString toString(RuleKind kind)
{
    return ruleKindNames.at(std::size_t(kind));
}

std::optional<RuleKind> ruleKindFromString(QStringView name)
{
    for (std::size_t at = 0; at < ruleKindNames.size(); ++at) {
        if (name == ruleKindNames[at])
            return RuleKind(at);
    }
    return std::nullopt;
}

} // namespace Readout
