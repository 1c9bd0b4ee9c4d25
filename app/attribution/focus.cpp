// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds whom a pronoun, "the two", "both sides" or "the politician" means: whoever the text has just spoken of.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int farthestPronoun = 8; ///< sentences

/// One capital word that the text gives no office, title or gender.
bool mayBePlace(const Entity &entity)
{
    return entity.named && entity.gender == Gender::Unknown && entity.offices.isEmpty() && !entity.classes &&
           !entity.name.contains(u' ');
}

} // namespace

/// "the ministers of Norway and Peru", "the Norwegian and Peruvian governments": all these countries.
Reading Entities::readShared(const Mention &mention, int at)
{
    QList<int> members;
    const auto add = [&](const QString &code) {
        if (code.isEmpty())
            return;
        const int state = stateFor(code, mention, at);
        if (!members.contains(state))
            members.append(state);
    };
    add(mention.country);
    QStringList more = mention.moreCountries;
    if (mention.owner >= 0) {
        add(countryOf(mention));
        more += m_mentions.at(mention.owner).moreCountries;
    }
    for (const QString &code : std::as_const(more))
        add(code);
    for (const int part : QList<int>{mention.affiliation} + mention.moreAffiliations) {
        if (part >= 0 && m_readings.at(part).entity >= 0)
            add(m_entities.at(m_readings.at(part).entity).country);
    }
    return several(mention, at, members, int(members.size()));
}

bool Entities::agrees(const Entity &entity, const Mention &mention) const
{
    const bool personal = mention.gender == Gender::Masculine || mention.gender == Gender::Feminine;
    if (mention.isPlural())
        return entity.plural || entity.kind == EntityKind::Body || entity.kind == EntityKind::Collective ||
               entity.kind == EntityKind::State;
    if (entity.plural || entity.kind == EntityKind::Collective)
        return false;
    if (personal && entity.kind == EntityKind::Body && m_lexicon.words.isGerman())
        return entity.gender == mention.gender;
    if (personal)
        return entity.kind == EntityKind::Person &&
               (entity.gender == Gender::Unknown || entity.gender == mention.gender);
    return entity.kind != EntityKind::Person || (entity.gender == Gender::Unknown && entity.offices.isEmpty() &&
                                                 entity.named && (entity.determined || !entity.name.contains(u' ')));
}

/// "Nobody knew where he was": he is nobody the text has named.
bool Entities::standsForAnybody(const Mention &mention) const
{
    constexpr int reach = 24; // tokens
    const int from = std::max(m_document.sentences.at(mention.sentence).first, mention.first - reach);
    for (int token = from; token < mention.first; ++token) {
        if (m_lexicon.words.isAnybody(m_document.word(token)))
            return true;
    }
    return false;
}

/// What a pronoun teaches: "she" of a name, "it" of a body.
Reading Entities::readPronoun(const Mention &mention, bool teaches)
{
    const Reading reading = inFocus(mention);
    if (reading.entity < 0)
        return reading;
    Entity &entity = m_entities[reading.entity];
    if (mention.gender == Gender::Neuter) {
        if (teaches)
            makeBody(reading.entity);
    } else if (entity.gender == Gender::Unknown && entity.kind == EntityKind::Person && !standsForAnybody(mention)) {
        entity.gender = mention.gender;
    }
    return reading;
}

Reading Entities::inFocus(const Mention &mention) const
{
    if (mention.classes.testFlag(ActorWord::FirstPerson))
        return {};
    const bool personal = mention.gender == Gender::Masculine || mention.gender == Gender::Feminine;
    Reading best;
    int bestScore = -1;
    int secondScore = -1;
    for (qsizetype back = m_recent.size(); back > 0; --back) {
        const Recent &recent = m_recent.at(back - 1);
        const Entity &entity = m_entities.at(recent.entity);
        const int distance = mention.sentence - recent.sentence;
        const bool text =
            mention.gender == Gender::Neuter && recent.speaker &&
            (m_mentions.at(recent.mention).kind == MentionKind::Document || m_documentSentence == recent.sentence);
        if (distance > farthestPronoun || !(text || agrees(entity, mention)))
            continue;
        int score = 40 - 6 * std::min(distance, 6) - int(m_recent.size() - back);
        score += (recent.speaker ? 12 : 0) + (recent.subject ? 6 : 0);
        score -= paragraphOf(recent.sentence) != paragraphOf(mention.sentence) ? 5 : 0;
        score -= recent.quoted && !mention.quoted ? 14 : 0;
        score -= m_mentions.at(recent.mention).inside ? 5 : 0;
        score += mention.gender != Gender::Unknown && entity.gender == mention.gender ? 4 : 0;
        score -= personal && !recent.speaker && mayBePlace(entity) ? 12 : 0;
        score += mention.isPlural() && (entity.plural || entity.kind == EntityKind::Collective) ? 10 : 0;
        score += mention.isPlural() && !entity.members.isEmpty() ? 4 : 0;
        const bool single = !entity.plural && entity.kind != EntityKind::Collective;
        score -= mention.isPlural() && single ? 14 : 0;
        score -= mention.isPlural() && (entity.classes & ActorWord::Private) && !recent.speaker ? 8 : 0;
        if (score > bestScore) {
            if (recent.entity != best.entity)
                secondScore = bestScore;
            bestScore = score;
            best.entity = recent.entity;
            best.antecedent = recent.mention;
        } else if (recent.entity != best.entity && score > secondScore) {
            secondScore = score;
        }
    }
    if (best.entity < 0)
        return best;
    best.guessed = bestScore - secondScore < 6 && secondScore >= 0;
    return best;
}

/// "who": whoever stands right before it.
Reading Entities::whoBefore(const Mention &mention) const
{
    Reading last;
    for (qsizetype back = m_recent.size(); back > 0; --back) {
        const Recent &recent = m_recent.at(back - 1);
        const Mention &before = m_mentions.at(recent.mention);
        if (recent.sentence != mention.sentence)
            break;
        const int gap = mention.first - before.end;
        if (!before.inside && gap >= 0 && gap <= 1)
            return {recent.entity, recent.mention, false};
        if (!before.inside && last.entity < 0)
            last = {recent.entity, recent.mention, true};
    }
    return last;
}

/// "the 52-year-old", "the politician": whoever is in focus.
Reading Entities::readGeneric(const Mention &mention)
{
    Mention pronoun = mention;
    pronoun.classes = {};
    if (pronoun.gender != Gender::Feminine)
        pronoun.gender = Gender::Masculine;
    Reading reading = inFocus(pronoun);
    reading.guessed = true;
    return reading;
}

/// The members of the last "A and B" that were @p count of one kind.
QList<int> Entities::recentRow(int count, EntityKind kind) const
{
    for (qsizetype back = m_recent.size(); back > 0; --back) {
        const QList<int> &members = m_entities.at(m_recent.at(back - 1).entity).members;
        const auto fits = [this, kind](int member) { return m_entities.at(member).kind == kind; };
        if (members.size() == count && std::all_of(members.cbegin(), members.cend(), fits))
            return members;
    }
    return {};
}

QList<int> Entities::recentStates(int count) const
{
    if (const QList<int> row = recentRow(count, EntityKind::State); !row.isEmpty())
        return row;
    // Two sides of a text are those it speaks of most; of equals the later ones.
    QStringList codes = m_stateOrder;
    std::stable_sort(codes.begin(), codes.end(), [this](const QString &one, const QString &other) {
        return m_countryCounts.value(one) < m_countryCounts.value(other);
    });
    codes = codes.mid(std::max<qsizetype>(0, codes.size() - count));
    QList<int> found;
    for (const QString &code : std::as_const(m_statesSeen)) {
        if (codes.contains(code) && m_stateByCode.contains(code))
            found.append(m_stateByCode.value(code));
    }
    return found;
}

/// The last named people, of @p office when enough have it.
QList<int> Entities::recentPersons(int count, int office, bool officials) const
{
    QList<int> found;
    QList<int> ofOffice;
    for (qsizetype back = m_recent.size(); back > 0; --back) {
        const int index = m_recent.at(back - 1).entity;
        const Entity &entity = m_entities.at(index);
        if (!isPerson(entity) || !entity.named || (officials && entity.offices.isEmpty() && entity.country.isEmpty()))
            continue;
        if (!found.contains(index) && found.size() < count)
            found.append(index);
        if (entity.offices.contains(office) && !ofOffice.contains(index) && ofOffice.size() < count)
            ofOffice.append(index);
    }
    if (ofOffice.size() == count && office >= 0)
        found = ofOffice;
    std::reverse(found.begin(), found.end());
    return found;
}

Reading Entities::several(const Mention &mention, int at, const QList<int> &members, int count)
{
    const int made = make(EntityKind::Collective, mention, at);
    const bool complete = members.size() == count && count > 1;
    if (complete)
        m_entities[made].members = members;
    m_entities[made].plural = true;
    m_lastGroup = made;
    return {made, -1, !complete};
}

Reading Entities::readCollective(const Mention &mention, int at)
{
    const int count = std::max(2, mention.number);
    QList<int> members;
    const bool officials = mention.has(ActorWordClasses(ActorWord::Official) | ActorWord::Affiliated);
    if (!mention.has(ActorWordClasses(ActorWord::StateNoun) | ActorWord::GovernmentBody))
        members = recentPersons(count, mention.has(ActorWord::Generic) ? -1 : mention.office, officials);
    if (members.size() != count)
        members = recentStates(count);
    return several(mention, at, members, count);
}

} // namespace Readout::Attribution
