// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-ups by the words of mentions and the names of actors.
#include "attribution/rulebook.h"

#include "attribution/genericwords.h"

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

QStringList unionOf(const QList<Actor> &actors)
{
    QStringList parties;
    for (const Actor &actor : actors) {
        for (const QString &party : actor.parties) {
            if (!parties.contains(party))
                parties.append(party);
        }
    }
    return parties;
}

/// For whom the text says its actors speak, by key of their names.
QHash<QString, QStringList> partiesIn(const QList<Statement> &statements)
{
    QHash<QString, QStringList> known;
    const auto take = [&known](const Actor &actor) {
        QStringList &parties = known[ruleKey(actor.name)];
        if (parties.isEmpty())
            parties = actor.parties;
    };
    for (const Statement &statement : statements) {
        for (const Actor &actor : statement.actors)
            take(actor);
        if (statement.sourceActor)
            take(*statement.sourceActor);
    }
    return known;
}

void joinSame(QList<Actor> &actors)
{
    QList<Actor> joined;
    for (const Actor &actor : std::as_const(actors)) {
        const auto same = std::find_if(joined.begin(), joined.end(),
                                       [&actor](const Actor &one) { return one.name == actor.name; });
        if (same == joined.end())
            joined.append(actor);
    }
    actors = joined;
}

State better(State one, State other)
{
    return int(one) < int(other) ? one : other;
}

} // namespace

RuleBook::RuleBook(const QList<LearnedRule> &rules)
{
    for (const LearnedRule &rule : rules) {
        if (!rule.enabled)
            continue;
        if (rule.kind == RuleKind::Alias)
            m_aliases.insert(ruleKey(rule.words), rule.name);
        else
            m_parties.insert(ruleKey(rule.words), {rule.words, rule.parties, rule.kind == RuleKind::Outlet});
    }
}

QString RuleBook::aliasOf(const Article &article, TextSpan mention) const
{
    QString words = mention.of(article.text).left(2 * longestRuleWords).toString();
    if (const auto whole = m_aliases.constFind(ruleKey(words)); whole != m_aliases.cend())
        return *whole;
    const qsizetype comma = words.indexOf(u','); // "the Gallant Minister, who came late,"
    return comma > 0 ? m_aliases.value(ruleKey(words.first(comma))) : QString();
}

QString RuleBook::aliasOf(const Article &article, const QList<TextSpan> &chain) const
{
    for (const TextSpan &link : chain) {
        if (const QString name = aliasOf(article, link); !name.isEmpty())
            return name;
    }
    return {};
}

/// "this newspaper" in an article of an outlet that has a rule.
const RuleBook::Voice *RuleBook::outletSpeaking(const Article &article, TextSpan mention) const
{
    const auto rule = m_parties.constFind(ruleKey(article.details.outlet));
    if (rule == m_parties.cend() || !rule->isOutlet)
        return nullptr;
    return GenericWords::forLanguage(article.details.language).isOutletItself(mention.of(article.text)) ? &*rule
                                                                                                       : nullptr;
}

void RuleBook::applyToName(Actor &actor, const QHash<QString, QStringList> &known) const
{
    if (const auto alias = m_aliases.constFind(ruleKey(actor.name)); alias != m_aliases.cend()) {
        actor.name = *alias;
        if (const QStringList parties = known.value(ruleKey(actor.name)); !parties.isEmpty())
            actor.parties = parties;
    }
    applyParties(actor);
}

/// Also for a body somebody else speaks for: what the "Harbour Union" stands for, its spokeswoman stands for.
void RuleBook::applyParties(Actor &actor) const
{
    if (const auto rule = m_parties.constFind(ruleKey(actor.name)); rule != m_parties.cend()) {
        actor.parties = rule->parties;
        return;
    }
    QStringList parties;
    for (const QString &party : std::as_const(actor.parties)) {
        const auto rule = m_parties.constFind(ruleKey(party));
        const QStringList meant = rule == m_parties.cend() ? QStringList{party} : rule->parties;
        for (const QString &one : meant) {
            if (!parties.contains(one))
                parties.append(one);
        }
    }
    actor.parties = parties;
}

/// @return whether a rule says whom the mention itself stands for.
bool RuleBook::applyToSpeaker(const Article &article, Statement &statement,
                              const QHash<QString, QStringList> &known) const
{
    const QString named = aliasOf(article, *statement.speaker);
    QString name = named;
    if (name.isEmpty() && statement.chain.size() > 1)
        name = aliasOf(article, statement.chain.mid(1));
    if (!name.isEmpty() && statement.actors.size() < 2) {
        // Whom else the engine took it for says nothing about this one's parties.
        const bool same = statement.actors.size() == 1 &&
                          m_aliases.value(ruleKey(statement.actors.first().name)) == name;
        Actor actor{name, same ? statement.actors.first().parties : QStringList()};
        if (const QStringList parties = known.value(ruleKey(name)); !parties.isEmpty())
            actor.parties = parties;
        applyParties(actor);
        statement.actors = {actor};
        return !named.isEmpty();
    }
    if (const Voice *outlet = outletSpeaking(article, *statement.speaker)) {
        statement.actors = {{outlet->words, outlet->parties}};
        return true;
    }
    for (Actor &actor : statement.actors)
        applyToName(actor, known);
    joinSame(statement.actors);
    return false;
}

void RuleBook::applyToSource(const Article &article, Statement &statement,
                             const QHash<QString, QStringList> &known) const
{
    if (const QString name = aliasOf(article, *statement.source); !name.isEmpty())
        statement.sourceActor = Actor{name, known.value(ruleKey(name))};
    if (const Voice *outlet = outletSpeaking(article, *statement.source))
        statement.sourceActor = Actor{outlet->words, outlet->parties};
    if (statement.sourceActor)
        applyToName(*statement.sourceActor, known);
}

void RuleBook::apply(const Article &article, const QList<State> &states, QList<Statement> &statements) const
{
    if (isEmpty())
        return;
    const QList<Statement> found = statements;
    const QHash<QString, QStringList> known = partiesIn(found);
    for (qsizetype at = 0; at < statements.size(); ++at) {
        Statement &statement = statements[at];
        if (statement.source)
            applyToSource(article, statement, known);
        if (!statement.speaker)
            continue;
        if (applyToSpeaker(article, statement, known))
            statement.state = better(statement.state, states.value(at, State::Unknown));
        else if (statement.actors == found[at].actors && statement.parent >= 0 && statement.parent < at &&
                 found[statement.parent].actors == found[at].actors)
            statement.actors = statements[statement.parent].actors; // "I" within what somebody says
        statement.parties = unionOf(statement.actors);
    }
}

} // namespace Readout::Attribution
