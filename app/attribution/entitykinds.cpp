// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins mentions of bodies, countries, offices and documents to whom they stand for.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

Reading Entities::readBody(const Mention &mention, int at)
{
    const QString name = mention.name.isEmpty() ? QString() : plain(mention.name);
    if (!name.isEmpty() && !(mention.government && mention.head >= 0)) {
        const int known = findNamed(mention.shown.isEmpty() ? name : mention.shown, false);
        if (known >= 0 && m_entities.at(known).kind != EntityKind::State) {
            m_entities[known].kind =
                m_entities.at(known).kind == EntityKind::Person ? EntityKind::Body : m_entities.at(known).kind;
            const Reading reading{known, m_entities.at(known).lastMention, false};
            describe(known, mention, at);
            return reading;
        }
    }
    if (const QString country = countryOf(mention); mention.government && !country.isEmpty() && mention.office > 0) {
        const QStringList field = fieldOf(mention);
        auto known = m_byCountryAndNoun.constFind(country + field.join(u' '));
        if (known == m_byCountryAndNoun.cend() && field.isEmpty())
            known = m_byCountryAndNoun.constFind(country + QString::number(mention.office));
        if (known != m_byCountryAndNoun.cend() && m_entities.at(*known).kind == EntityKind::Body) {
            const Reading reading{*known, m_entities.at(*known).lastMention, false};
            return reading;
        }
    }
    const bool described = !mention.country.isEmpty() || mention.owner >= 0;
    if ((mention.definite || mention.inside) && mention.office > 0 && (name.isEmpty() || mention.government)) {
        const auto known = m_bodyByNoun.constFind(mention.office);
        if (known != m_bodyByNoun.cend()) {
            const Entity &entity = m_entities.at(*known);
            QString country = mention.country;
            if (country.isEmpty() && mention.owner >= 0 && m_readings.at(mention.owner).entity >= 0)
                country = m_entities.at(m_readings.at(mention.owner).entity).country;
            const bool namedSince = !entity.named && !entity.government && m_lastBody >= 0 &&
                                    m_entities.at(m_lastBody).named && !m_entities.at(m_lastBody).government &&
                                    m_entities.at(m_lastBody).lastMention > entity.lastMention &&
                                    mention.sentence - m_lastBodySentence <= 2;
            if (!described && namedSince)
                return {m_lastBody, m_entities.at(m_lastBody).lastMention, true};
            const QStringList field = mention.government ? fieldOf(mention) : QStringList();
            const bool sameField = field.isEmpty() || field == entity.field;
            if (sameField && (!described || (!country.isEmpty() && entity.country == country && mention.government)))
                return {*known, entity.lastMention, false};
        }
    }
    if (name.isEmpty() && mention.definite && !described && m_lastCompany >= 0 && !mention.isPlural() &&
        m_lexicon.words.isCompanyWord(m_document.word(mention.head)))
        return {m_lastCompany, m_entities.at(m_lastCompany).lastMention, m_lastCompany != m_lastBody};
    const bool vague = name.isEmpty() && mention.definite && !described && mention.affiliation < 0;
    if (vague && !mention.government && m_lastBody >= 0 && !m_entities.at(m_lastBody).government &&
        m_entities.at(m_lastBody).named && mention.sentence - m_lastBodySentence <= 2 * nearbySentences &&
        !mention.isPlural() && !mention.classes.testFlag(ActorWord::Medium))
        return {m_lastBody, m_entities.at(m_lastBody).lastMention, true};
    const int made = make(EntityKind::Body, mention, at);
    Entity &entity = m_entities[made];
    entity.government = mention.government;
    entity.field = mention.government ? fieldOf(mention) : QStringList();
    entity.classes = mention.classes;
    entity.named = !name.isEmpty();
    if (!mention.shown.isEmpty() && !mention.government)
        entity.name = mention.shown;
    else if (!name.isEmpty() && (!mention.government || mention.calledByName))
        entity.name = name;
    if (entity.named)
        indexName(made, entity.name, true);
    for (int token = mention.first; token < mention.end; ++token) {
        const WordFacts &facts = m_lexicon.words.factsOf(m_document.word(token));
        entity.corporate =
            entity.corporate || (!mention.government && m_lexicon.words.isCompanyWord(m_document.word(token)));
        if (!facts.isBody() || facts.office == 0)
            continue;
        m_bodyByNoun[facts.office] = made;
        if (entity.government && !entity.country.isEmpty())
            m_byCountryAndNoun[entity.country + QString::number(facts.office)] = made;
        if (entity.government && !entity.country.isEmpty() && !entity.field.isEmpty())
            m_byCountryAndNoun[entity.country + entity.field.join(u' ')] = made;
    }
    return {made, -1, false};
}

int Entities::stateFor(const QString &code, const Mention &mention, int at)
{
    const auto known = m_stateByCode.constFind(code);
    if (known != m_stateByCode.cend())
        return *known;
    const int made = make(EntityKind::State, mention, at);
    m_entities[made].country = code;
    m_entities[made].name = m_lexicon.countries.nameOf(code);
    m_entities[made].named = true;
    m_entities[made].plural = false;
    m_stateByCode.insert(code, made);
    return made;
}

Reading Entities::readState(const Mention &mention, int at)
{
    // The Kremlin or Xinhua is an actor of its own that speaks for the country; "Oslo" is Norway.
    if (const int person = personCalled(mention); person >= 0)
        return {person, m_entities.at(person).lastMention, true};
    const bool own = mention.shown != m_lexicon.countries.nameOf(mention.country);
    if (!own) {
        const auto known = m_stateByCode.constFind(mention.country);
        const int before = known == m_stateByCode.cend() ? -1 : m_entities.at(*known).lastMention;
        return {stateFor(mention.country, mention, at), before, false};
    }
    const int known = findNamed(mention.shown, false);
    if (known >= 0)
        return {known, m_entities.at(known).lastMention, false};
    const int made = make(EntityKind::State, mention, at);
    m_entities[made].name = mention.shown;
    m_entities[made].named = true;
    m_entities[made].plural = false;
    m_byName.insert(mention.shown.toLower(), made);
    return {made, -1, false};
}

Reading Entities::readOffice(const Mention &mention, int at)
{
    if (mention.head < 0) {
        const WordFacts &first = m_lexicon.words.factsOf(m_document.word(mention.first));
        if (first.is(ActorWord::Relative) && !m_recent.isEmpty())
            return whoBefore(mention);
        // "the two", "both": the last two people, or two countries.
        if (mention.number > 1 && mention.owner < 0 && mention.end - mention.first <= 2) {
            const QList<int> persons = recentPersons(mention.number, -1, false);
            return several(mention, at, persons.size() == mention.number ? persons : recentStates(mention.number),
                           mention.number);
        }
        if (m_lexicon.words.isAnybody(m_document.word(mention.first)))
            return {};
        // "the other", "one": one of the last several.
        const int group = m_lastSpeakingGroup >= 0 ? m_lastSpeakingGroup : m_lastGroup;
        if (group >= 0 && mention.end - mention.first <= 3)
            return {group, m_entities.at(group).lastMention, false};
        if (mention.owner >= 0)
            return {make(EntityKind::Person, mention, at), -1, false};
        if (m_document.word(mention.end - 1).endsWith(u"year-old"))
            return readGeneric(mention);
        return {make(EntityKind::Person, mention, at), -1, true};
    }
    const bool isSeveral = mention.isPlural() || mention.partOfMany;
    const bool unspecified = mention.country.isEmpty() && mention.owner < 0 && mention.affiliation < 0;
    if (isSeveral && mention.definite && unspecified && mention.ownerPronoun < 0 && !mention.partOfMany &&
        mention.has(ActorWord::Official)) {
        const QList<int> members = holdersOf(mention);
        if (!members.isEmpty())
            return several(mention, at, members, int(members.size()));
    }
    if (mention.partOfMany || (isSeveral && mention.definite)) {
        const auto known = m_groupByOffice.constFind(mention.office);
        if (known != m_groupByOffice.cend())
            return {*known, m_entities.at(*known).lastMention, false};
    }
    if (const QString country = countryOf(mention); !isSeveral && mention.definite && !country.isEmpty()) {
        int known = holderIn(country, mention, mention.office);
        // "the Norwegian leader": its premier or president, when the text has named one.
        for (const QStringView office : {QStringView(u"minister"), QStringView(u"president")}) {
            if (known < 0 && mention.has(ActorWord::Generic))
                known = holderIn(country, mention, m_lexicon.words.factsOf(office).office);
        }
        if (known >= 0 && isPerson(m_entities.at(known)) && mention.affiliation < 0)
            return {known, m_entities.at(known).lastMention, false};
    }
    if (!isSeveral && mention.definite && mention.ownerPronoun < 0) {
        const int known = holderOf(mention);
        if (known >= 0) {
            const Entity &entity = m_entities.at(known);
            const QString owner = mention.owner >= 0 && m_readings.at(mention.owner).entity >= 0
                                      ? m_entities.at(m_readings.at(mention.owner).entity).country
                                      : mention.country;
            const bool otherCountry = !owner.isEmpty() && partiesOf(known) != QStringList{owner};
            const int part = mention.affiliation >= 0 ? m_readings.at(mention.affiliation).entity : -1;
            const bool otherBody = part >= 0 && !entity.affiliations.isEmpty() && !entity.affiliations.contains(part);
            if (!otherCountry && !otherBody) {
                const Reading reading{known, entity.lastMention, owner.isEmpty() && !entity.named};
                describe(known, mention, at);
                return reading;
            }
        }
    }
    if (!isSeveral && mention.definite && unspecified && mention.ownerPronoun < 0 && mention.has(ActorWord::Generic)) {
        const Reading reading = readGeneric(mention);
        if (reading.entity >= 0)
            return reading;
    }
    const int made = make(EntityKind::Person, mention, at);
    if (m_entities.at(made).plural && !mention.quoted)
        m_lastGroup = made;
    return {made, -1, false};
}

Reading Entities::readDocument(const Mention &mention, int at)
{
    const int part = mention.affiliation >= 0 ? mention.affiliation : mention.owner;
    const auto isThis = [this](const Mention &text) {
        return text.kind == MentionKind::Document && !text.quoted &&
               m_document.word(text.first).compare(u"this", Qt::CaseInsensitive) == 0;
    };
    // "an earlier version of this text": the article speaks of itself.
    if (part >= 0 && isThis(m_mentions.at(part))) {
        const int made = make(EntityKind::Person, mention, at);
        m_entities[made].affiliations.clear();
        return {made, -1, false};
    }
    int issuer = part >= 0 ? m_readings.at(part).entity : -1;
    if (issuer < 0 && !mention.country.isEmpty())
        issuer = stateFor(mention.country, mention, at);
    if (issuer >= 0) {
        m_lastIssuer = issuer;
        return {issuer, part, false};
    }
    if (!mention.has(ActorWord::OwnText)) {
        const auto known = m_personByOffice.constFind(QString::number(mention.office));
        if (mention.definite && known != m_personByOffice.cend())
            return {*known, m_entities.at(*known).lastMention, false};
        return {make(EntityKind::Person, mention, at), -1, false};
    }
    if (mention.indefinite && !m_isSpeaker.at(at)) {
        // "… said in a statement": whoever said it issued it.
        for (qsizetype back = m_recent.size(); back > 0; --back) {
            const Recent &recent = m_recent.at(back - 1);
            if (recent.sentence != mention.sentence)
                break;
            if ((recent.speaker || recent.subject) && recent.quoted == mention.quoted) {
                m_lastIssuer = recent.entity;
                return {recent.entity, recent.mention, false};
            }
        }
        m_documentSentence = mention.sentence; // "In a joint statement, Norway and Peru said": they come later
        m_lastIssuer = -1;
        return {};
    }
    if (mention.joint && m_lastSpeakingGroup >= 0) {
        m_lastIssuer = m_lastSpeakingGroup;
        return {m_lastSpeakingGroup, m_entities.at(m_lastSpeakingGroup).lastMention, false};
    }
    if (mention.joint && m_isSpeaker.at(at)) {
        const QList<int> states = recentStates(2);
        return several(mention, at, states, 2);
    }
    if (mention.definite && m_lastIssuer >= 0)
        return {m_lastIssuer, m_entities.at(m_lastIssuer).lastMention, true};
    // "the statement said": whoever spoke last.
    for (qsizetype back = m_recent.size(); mention.definite && back > 0; --back) {
        if (m_recent.at(back - 1).speaker)
            return {m_recent.at(back - 1).entity, m_recent.at(back - 1).mention, true};
    }
    return {make(EntityKind::Person, mention, at), -1, true};
}

} // namespace Readout::Attribution
