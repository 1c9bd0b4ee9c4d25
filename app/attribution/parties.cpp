// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says on whose behalf somebody speaks, from what the text says of them.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

QStringList Entities::partiesOf(int entity) const
{
    QStringList parties = partiesWithin(entity, 0);
    parties.removeAll(QString()); // an official where no country is named
    return parties;
}

bool Entities::partiesAreGuessed(int entity) const
{
    const Entity &known = m_entities.at(entity);
    const bool rests = known.kind == EntityKind::Person || known.government;
    return rests && known.country.isEmpty() && known.affiliations.isEmpty() && !partiesWithin(entity, 0).isEmpty();
}

QStringList Entities::partiesWithin(int index, int depth) const
{
    constexpr int deepest = 4;
    if (index < 0 || depth > deepest)
        return {};
    const Entity &entity = m_entities.at(index);
    QStringList parties;
    const auto addAll = [&parties](const QStringList &more) {
        for (const QString &party : more) {
            if (!party.isEmpty() && !parties.contains(party))
                parties.append(party);
        }
    };
    if (entity.kind == EntityKind::Collective) {
        for (const int member : entity.members)
            addAll(partiesWithin(member, depth + 1));
        return parties;
    }
    if (entity.kind == EntityKind::State)
        return {entity.country};
    if (entity.kind == EntityKind::Place)
        return {};
    if (entity.kind == EntityKind::Body) {
        if (entity.government) {
            if (!entity.country.isEmpty())
                return {entity.country};
            for (const int whole : entity.affiliations)
                addAll(partiesWithin(whole, depth + 1));
            if (parties.isEmpty())
                addAll({entity.countryNearby.isEmpty() ? m_mainCountry : entity.countryNearby});
            return parties;
        }
        if (entity.classes.testFlag(ActorWord::Medium) && !(entity.classes & ActorWord::OtherBody))
            return {};
        // "the president’s office", "her team" speak for whom they belong to.
        for (const int whole : entity.affiliations) {
            const Entity &owner = m_entities.at(whole);
            if (!entity.named && owner.kind == EntityKind::Person &&
                (!owner.offices.isEmpty() || owner.gender != Gender::Unknown))
                return partiesWithin(whole, depth + 1);
        }
        return {entity.name};
    }
    const WordFacts office{entity.classes};
    const bool forCountry = office.is(ActorWordClasses(ActorWord::Official) | ActorWord::Military);
    const bool forOthers = forCountry || office.is(ActorWord::Affiliated);
    if (office.is(ActorWord::Former) || (office.is(ActorWord::Private) && !forOthers))
        return {};
    // "a Norwegian official" speaks for Norway, "a Norwegian captain" need not.
    const bool national = forCountry || m_lexicon.words.isNational(entity.offices);
    const bool mayBeCountry = national && !office.is(ActorWord::Opposing) && !entity.country.isEmpty();
    const auto isState = [this](int whole) {
        return m_entities.at(whole).government || m_entities.at(whole).kind == EntityKind::State;
    };
    const bool statesOnly = std::all_of(entity.affiliations.cbegin(), entity.affiliations.cend(), isState);
    if (mayBeCountry && (forCountry || statesOnly))
        return {entity.country};
    for (const int whole : entity.affiliations) {
        const Entity &body = m_entities.at(whole);
        if (body.classes.testFlag(ActorWord::Scholarly) && !forOthers)
            continue;
        if (body.kind == EntityKind::State && entity.offices.isEmpty() && !office.is(ActorWord::Title))
            continue;
        if (office.is(ActorWord::Political) && !forOthers && !(body.classes & ActorWord::OtherBody))
            continue;
        addAll(partiesWithin(whole, depth + 1));
        if (!parties.isEmpty())
            return parties;
    }
    if (mayBeCountry)
        return {entity.country};
    if (!entity.affiliations.isEmpty())
        return {};
    if (entity.ownedByState && entity.named && entity.offices.isEmpty())
        return {entity.country};
    const bool holder = !entity.plural && (entity.named || !m_lexicon.words.isEnvoy(entity.offices));
    if (forCountry && holder && !office.is(ActorWord::Opposing))
        return {entity.countryNearby.isEmpty() ? m_mainCountry : entity.countryNearby};
    const bool spokesperson = entity.offices.contains(m_lexicon.words.factsOf(u"spokesman").office);
    if (office.is(ActorWordClasses(ActorWord::Affiliated) | ActorWord::Court) && !entity.plural &&
        (entity.named || spokesperson) && entity.bodyNearby >= 0)
        return partiesWithin(entity.bodyNearby, depth + 1);
    return {};
}

} // namespace Readout::Attribution
