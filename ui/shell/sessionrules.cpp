// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What corrections teach for the next article: learned in the act that corrects, forgotten with it; rules by hand.
#include "attribution/learning.h"
#include "models/rulesmodel.h"
#include "shell/session.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

bool meansTheSame(const LearnedRule &one, const LearnedRule &other)
{
    return one.kind == other.kind && one.name == other.name && one.parties == other.parties;
}

/// Somebody else speaks, or for others, or it comes from somebody else.
bool isRenamed(const Statement &before, const Statement &after)
{
    return before.actors != after.actors || before.sourceActor != after.sourceActor;
}

} // namespace

/// What the words about @p corrected statements teach, one rule for each words.
QList<LearnedRule> Session::taughtBy(const QList<Word> &words, const QSet<QUuid> &corrected) const
{
    const auto machine = m_library.machineStatements(current());
    if (!machine)
        return {};
    QHash<QUuid, Statement> found;
    for (const Statement &statement : *machine) {
        if (corrected.contains(statement.uuid))
            found.insert(statement.uuid, statement);
    }
    QList<Statement> now = m_model.statements();
    for (const Word &word : words) {
        const auto same =
            std::find_if(now.begin(), now.end(), [&word](const Statement &one) { return one.uuid == word.after.uuid; });
        if (same != now.end())
            *same = word.after;
    }
    QList<LearnedRule> learned;
    for (const Word &word : words) {
        if (!corrected.contains(word.after.uuid))
            continue;
        const bool isSpeaker = word.before && word.before->actors != word.after.actors;
        const bool isSource = word.before && word.before->sourceActor != word.after.sourceActor;
        // What is corrected is the machine's answer, also when a person has corrected it before.
        std::optional<Statement> before = word.before;
        if (const auto was = found.constFind(word.after.uuid); before && was != found.cend()) {
            before->speaker = isSpeaker ? was->speaker : before->speaker;
            before->actors = isSpeaker ? was->actors : before->actors;
            before->source = isSource ? was->source : before->source;
            before->sourceActor = isSource ? was->sourceActor : before->sourceActor;
        }
        for (const LearnedRule &rule : Attribution::rulesFrom(m_model.article(), *machine, before, word.after)) {
            if (ruleLike(learned, rule) < 0 && !Attribution::isContradicted(rule, now))
                learned.append(rule);
        }
    }
    return learned;
}

/// Rules the corrections of @p words teach become acts of @p group, and those that earlier corrections of the same
/// statements taught go where they are not taught any more. A rule a person wrote or switched off is left as it is.
QStringList Session::learnFrom(const QList<Word> &words, Acts::Group &group)
{
    QSet<QUuid> corrected;
    for (const Word &word : words) {
        const bool isCorrected = word.after.check == Check::Corrected || word.after.check == Check::Added;
        if (isCorrected && (!word.before || isRenamed(*word.before, word.after)))
            corrected.insert(word.after.uuid);
    }
    const auto rules = m_library.rules();
    if (corrected.isEmpty() || !rules) // the act itself will fail and say why
        return {};
    const QList<LearnedRule> learned = taughtBy(words, corrected);
    QStringList sentences;
    for (LearnedRule rule : learned) {
        const qsizetype known = ruleLike(*rules, rule);
        if (known >= 0) {
            const LearnedRule &standing = rules->at(known);
            if (!standing.enabled || standing.statement.isNull() || meansTheSame(standing, rule))
                continue;
            rule.uuid = standing.uuid;
            rule.created = standing.created;
            group.acts.append(Acts::ChangeRule{rule});
        } else {
            rule.uuid = QUuid::createUuid();
            group.acts.append(Acts::AddRule{rule});
        }
        sentences.append(tr("Learned: %1").arg(Models::ruleSentence(rule)));
    }
    for (const LearnedRule &rule : *rules) {
        if (corrected.contains(rule.statement) && ruleLike(learned, rule) < 0) {
            const auto word = std::find_if(words.cbegin(), words.cend(),
                                           [&rule](const Word &one) { return one.after.uuid == rule.statement; });
            if (!Models::stillSays(rule, word->after))
                group.acts.append(Acts::RemoveRule{rule.uuid});
        }
    }
    return sentences;
}

/// With a correction goes what it taught.
QList<Acts::Act> Session::forgetting(const QUuid &statement) const
{
    QList<Acts::Act> acts;
    const auto rules = m_library.rules();
    for (const LearnedRule &rule : rules ? *rules : QList<LearnedRule>()) {
        if (rule.statement == statement)
            acts.append(Acts::RemoveRule{rule.uuid});
    }
    return acts;
}

bool Session::addRule(LearnedRule rule)
{
    const auto checked = checkedRule(rule);
    if (!checked) {
        emit refused(checked.error().message);
        return false;
    }
    rule = *checked;
    rule.uuid = QUuid::createUuid();
    return perform(Acts::AddRule{rule}, tr("Rule: %1").arg(Models::ruleSentence(rule))).has_value();
}

bool Session::changeRule(const LearnedRule &rule)
{
    const auto checked = checkedRule(rule);
    if (!checked) {
        emit refused(checked.error().message);
        return false;
    }
    const auto rules = m_library.rules();
    const auto isThis = [&rule](const LearnedRule &one) { return one.uuid == rule.uuid; };
    const auto before =
        rules ? std::find_if(rules->cbegin(), rules->cend(), isThis) : QList<LearnedRule>::const_iterator();
    const bool isSwitched = rules && before != rules->cend() && before->enabled != rule.enabled;
    const QString name = !isSwitched    ? tr("Changed the rule: %1")
                         : rule.enabled ? tr("Switched the rule on: %1")
                                        : tr("Switched the rule off: %1");
    return perform(Acts::ChangeRule{*checked}, name.arg(Models::ruleSentence(*checked))).has_value();
}

bool Session::removeRule(const QUuid &rule)
{
    return perform(Acts::RemoveRule{rule}, tr("Removed a rule")).has_value();
}

} // namespace Readout::Shell
