// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins mentions by name, and gathers what the text says of somebody.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int longestName = 16; ///< words of a name that are indexed

} // namespace

QStringList nameWords(const QString &name)
{
    const QStringList words = name.toLower().split(u' ', Qt::SkipEmptyParts);
    return words.size() > longestName ? words.mid(0, longestName) : words;
}

/// A name that turns out to be a body's: "it" stands for it, it has a spokesman.
void Entities::makeBody(int index)
{
    Entity &entity = m_entities[index];
    const bool open = entity.kind == EntityKind::Person && entity.named && entity.offices.isEmpty() && !entity.plural &&
                      (entity.gender == Gender::Unknown || entity.gender == Gender::Neuter);
    if (!open)
        return;
    entity.kind = EntityKind::Body;
    indexName(index, entity.name, true);
}

int Entities::findNamed(const QString &name, bool personal) const
{
    const QStringList words = nameWords(name);
    if (words.isEmpty())
        return -1;
    const QString whole = words.join(u' ');
    if (const auto found = m_byName.constFind(whole); found != m_byName.cend())
        return *found;
    if (words.size() == 1)
        return -1;
    // "Brook" grows into "Ada Brook"; "Tom Brook" is somebody else than "Ada Brook".
    const auto last = m_byName.constFind(words.constLast());
    if (last == m_byName.cend())
        return -1;
    const Entity &entity = m_entities.at(*last);
    const QStringList known = nameWords(entity.name);
    if (known.size() == 1 && (personal || isPerson(entity)))
        return *last;
    const bool sameFirst = !known.isEmpty() && known.constFirst() == words.constFirst();
    return sameFirst && known.constLast() == words.constLast() ? *last : -1;
}

void Entities::indexName(int entity, const QString &name, bool body)
{
    const QStringList words = nameWords(name);
    if (words.isEmpty())
        return;
    m_byName.insert(words.join(u' '), entity);
    if (words.size() == 1)
        return;
    if (!body) {
        const int before = m_byName.value(words.constLast(), -1);
        const bool established =
            before >= 0 && before != entity && isPerson(m_entities.at(before)) && m_entities.at(before).mentions >= 3;
        if (established)
            return; // a namesake: the surname alone stays with whom the text speaks of
        m_byName.insert(words.constLast(), entity);
        if (!m_byName.contains(words.constFirst()))
            m_byName.insert(words.constFirst(), entity);
        // "Li Qiang", "van den Berg": the family name may be the first word, or several.
        for (qsizetype from = 1; from + 1 < words.size(); ++from)
            m_byName.insert(words.mid(from).join(u' '), entity);
        indexSurnames(entity, words);
        return;
    }
    const bool borrowed = std::any_of(words.cbegin(), words.cend(),
                                      [this](const QString &word) { return m_lexicon.words.factsOf(word).borrowed; });
    if (words.constLast() == u"party" && words.size() > 1) // "Labour" for the Labour Party
        m_byName.insert(words.first(words.size() - 1).join(u' '), entity);
    QString acronym;
    for (const QString &word : words) {
        const WordFacts &facts = m_lexicon.words.factsOf(word);
        if (facts.is(ActorWord::NotName))
            continue;
        acronym += word.front();
        if (!borrowed && !facts.isBody() && !facts.is(ActorWord::Modifier) && !m_lexicon.countries.find(name) &&
            !m_byName.contains(word))
            m_byName.insert(word, entity);
    }
    if (acronym.size() > 1 && !m_byName.contains(acronym))
        m_byName.insert(acronym, entity);
}

/// One half of "Ekdal-Brandt", and the first surname of "Ana de la Torre Vega": names of the same person, when nobody
/// else has them.
void Entities::indexSurnames(int entity, const QStringList &words)
{
    const auto offer = [&](const QString &name) {
        if (name.size() > 2 && !m_byName.contains(name))
            m_byName.insert(name, entity);
    };
    const QStringList halves = words.constLast().split(u'-', Qt::SkipEmptyParts);
    for (const QString &half : halves)
        offer(half);
    const qsizetype surname = words.size() - 2;
    if (surname < 1)
        return;
    qsizetype first = surname;
    while (first > 1 && m_lexicon.words.factsOf(words.at(first - 1)).is(ActorWord::Particle))
        --first;
    offer(words.mid(first, surname - first + 1).join(u' '));
    offer(words.at(surname));
}

void Entities::nameFrom(int index, const Mention &mention)
{
    Entity &entity = m_entities[index];
    const QString name = plain(mention.name);
    if (entity.named && name.size() <= entity.name.size())
        return;
    entity.name = name;
    entity.named = true;
    entity.determined = mention.definite && mention.owner < 0;
    entity.fullest = mention.span;
    indexName(index, name, entity.kind == EntityKind::Body);
}

QString Entities::described(const Mention &mention) const
{
    int first = mention.first;
    while (first + 1 < mention.end && m_document.tokens.at(first).kind == Text::TokenKind::Word &&
           m_lexicon.words.factsOf(m_document.word(first))
               .is(ActorWordClasses(ActorWord::Determiner) | ActorWord::Possessive))
        ++first;
    return plain({m_document.tokens.at(first).span.begin, mention.span.end});
}

int Entities::make(EntityKind kind, const Mention &mention, int at)
{
    const int index = int(m_entities.size());
    Entity entity;
    entity.kind = kind;
    entity.fullest = mention.span;
    entity.plural = mention.isPlural() && !mention.partOfMany;
    entity.name = described(mention);
    m_entities.append(entity);
    setSurroundings(m_entities.last());
    describe(index, mention, at);
    return index;
}

void Entities::setSurroundings(Entity &entity) const
{
    // "Japan denied it. The ship had warned the Peruvian one, said the minister": who spoke before him tells more than
    // whom he speaks of.
    if (m_speakingParagraph >= 0 && m_speakingParagraph == paragraphOf(m_sentence))
        entity.countryNearby = m_stateSpeaking;
    else if (!m_stateOfSentence.isEmpty())
        entity.countryNearby = m_stateOfSentence;
    else if (m_stateBeforeParagraph == paragraphOf(m_sentence))
        entity.countryNearby = m_stateBefore;
    if (m_lastBody >= 0 && m_sentence - m_lastBodySentence <= nearbySentences)
        entity.bodyNearby = m_lastBody;
}

QString Entities::countryOf(const Mention &mention) const
{
    if (!mention.country.isEmpty() || mention.owner < 0 || m_readings.at(mention.owner).entity < 0)
        return mention.country;
    const Entity &owner = m_entities.at(m_readings.at(mention.owner).entity);
    return owner.kind == EntityKind::State ? owner.country : QString();
}

/// What a ministry is for: "foreign", "defence", "trade labour".
QStringList Entities::fieldOf(const Mention &mention) const
{
    QStringList field;
    if (mention.ranked)
        return mention.rank.isEmpty() ? field : QStringList{mention.rank};
    for (int token = mention.first; token < mention.end; ++token) {
        const QStringView word = m_document.word(token);
        const WordFacts &facts = m_lexicon.words.factsOf(word);
        const bool counts = m_document.tokens.at(token).kind == Text::TokenKind::Word && word.size() > 2 &&
                            !facts.isBody() && !facts.is(ActorWordClasses(ActorWord::NotName) | ActorWord::Determiner);
        if (counts && !m_lexicon.countries.find(word) && word != u"affairs" && word != u"Affairs")
            field.append(word.toString().toLower().replace(u"defense"_s, u"defence"_s));
    }
    return field;
}

/// "(HWU)" right after a name: the same by its initials.
Reading Entities::acronym(const Mention &mention, int at) const
{
    const bool bracketed = mention.first > 0 && mention.end < m_document.tokens.size() &&
                           m_document.word(mention.first - 1) == u"(" && m_document.word(mention.end) == u")" &&
                           mention.end == mention.first + 1 && m_document.tokens.at(mention.first).allCaps;
    for (int before = at - 1; bracketed && before >= 0 && m_mentions.at(before).end >= mention.first - 1; --before) {
        if (!m_mentions.at(before).inside && m_mentions.at(before).end == mention.first - 1)
            return {m_readings.at(before).entity, before, false};
    }
    return {};
}

/// Takes over what @p mention says about @p index: office, country, whom it speaks for.
void Entities::describe(int index, const Mention &mention, int at)
{
    Q_UNUSED(at);
    Entity &entity = m_entities[index];
    if (entity.kind == EntityKind::Person) {
        entity.classes |= mention.classes;
        if (mention.governmental && mention.has(ActorWord::Affiliated) && mention.affiliation < 0)
            entity.classes |= ActorWord::Official;
        if (entity.gender == Gender::Unknown)
            entity.gender = mention.gender;
        if (mention.office > 0)
            giveOffice(index, mention);
    }
    if (entity.country.isEmpty())
        entity.country = mention.country;
    for (const int part : {mention.affiliation, mention.owner, mention.place}) {
        const int other = part >= 0 ? m_readings.at(part).entity : -1;
        if (other < 0 || other == index)
            continue;
        if (mention.head >= 0 && part != mention.place &&
            m_lexicon.words.factsOf(m_document.word(mention.head)).corporate) {
            // "Ada Brook’s spokesman": people have them too.
            if (part != mention.owner || !m_entities.at(other).name.contains(u' ') || m_entities.at(other).determined)
                makeBody(other);
            m_entities[other].corporate = m_entities.at(other).kind == EntityKind::Body &&
                                          !m_entities.at(other).government && mention.has(ActorWord::Affiliated);
            if (m_entities.at(other).corporate)
                m_lastCompany = other;
        }
        const Entity &whole = m_entities.at(other);
        if (part == mention.place && entity.kind == EntityKind::Body && !entity.government)
            continue;
        if (whole.kind == EntityKind::State && (part != mention.affiliation || entity.kind == EntityKind::Body)) {
            if (entity.country.isEmpty())
                entity.country = whole.country;
            entity.ownedByState = entity.ownedByState || part == mention.owner;
        } else if (part != mention.place && entity.affiliations.size() < mostLinks &&
                   !entity.affiliations.contains(other)) {
            entity.affiliations.append(other);
        }
    }
    if (entity.kind == EntityKind::Person && mention.office > 0 && !mention.isPlural() && !entity.country.isEmpty()) {
        const QString office = entity.country + QString::number(mention.office);
        m_byCountryAndNoun[office] = index;
        m_byCountryAndNoun[office + rankOf(mention)] = index;
    }
    if (mention.ownerPronoun >= 0 && entity.affiliations.isEmpty() && entity.country.isEmpty()) {
        Mention pronoun;
        const WordFacts &facts = m_lexicon.words.factsOf(m_document.word(mention.ownerPronoun));
        pronoun.classes = facts.classes;
        pronoun.gender = facts.gender;
        pronoun.number = facts.is(ActorWord::Plural) ? 0 : 1;
        pronoun.sentence = mention.sentence;
        pronoun.quoted = mention.quoted;
        const int other = readPronoun(pronoun, true).entity;
        if (other >= 0 && other != index)
            m_entities[index].affiliations.append(other);
    }
}

Reading Entities::readNamed(const Mention &mention, int at)
{
    const QString name = plain(mention.name);
    if (const Reading same = acronym(mention, at); same.entity >= 0) {
        m_byName.insert(name.toLower(), same.entity);
        makeBody(same.entity);
        return same;
    }
    const bool personal = isPersonal(mention);
    const int known = findNamed(name, personal);
    if (known >= 0) {
        Entity &entity = m_entities[known];
        const Reading reading{known, entity.lastMention, false};
        if (personal && entity.kind == EntityKind::Body && !entity.government && nameWords(name).size() > 1)
            entity.kind = EntityKind::Person;
        if (entity.kind == EntityKind::Place && (personal || m_isSpeaker.at(at)))
            entity.kind = EntityKind::Person;
        if (entity.kind == EntityKind::Person || personal)
            nameFrom(known, mention);
        describe(known, mention, at);
        return reading;
    }
    const int unnamed = personal || mention.inside ? -1 : unnamedBefore(mention);
    if (unnamed >= 0 && m_isSpeaker.at(at)) {
        const Reading reading{unnamed, m_entities.at(unnamed).lastMention, true};
        nameFrom(unnamed, mention);
        return reading;
    }
    // A name after "of", "for", "at" is a body's or a place's.
    const int whole = m_wholeOf.at(at);
    const ActorWordClasses office = whole >= 0 ? m_mentions.at(whole).classes : ActorWordClasses();
    const bool related = whole >= 0 && m_mentions.at(whole).affiliation == at && !(office & ActorWord::Private);
    const bool asBody = mention.inside && !personal && related;
    const bool place = (mention.classes.testFlag(ActorWord::StateNoun) && mention.head < 0) ||
                       (!personal && !mention.inside && !m_isSpeaker.at(at) && isPlaced(mention));
    const int made = make(place ? EntityKind::Place : asBody ? EntityKind::Body : EntityKind::Person, mention, at);
    nameFrom(made, mention);
    return {made, -1, false};
}

/// Somebody whom the sentence before introduced by a definite office, without a name: "… found the Cuban minister under
/// an umbrella. “…,” Ana Ruiz joked."
int Entities::unnamedBefore(const Mention &mention) const
{
    for (qsizetype back = m_recent.size(); back > 0; --back) {
        const Recent &recent = m_recent.at(back - 1);
        const Entity &entity = m_entities.at(recent.entity);
        const Mention &before = m_mentions.at(recent.mention);
        if (recent.sentence < mention.sentence - 1)
            break;
        if (before.kind == MentionKind::Office && before.definite && before.head >= 0 && !recent.quoted &&
            !before.inside && isPerson(entity) && !entity.named && recent.sentence < mention.sentence &&
            m_document.sentences.at(recent.sentence).paragraph == m_document.sentences.at(mention.sentence).paragraph)
            return recent.entity;
    }
    return -1;
}

/// "Washington" after "Kerry Washington", when no country was called so before. @return entity or -1.
int Entities::personCalled(const Mention &mention) const
{
    if (mention.name.isEmpty() || mention.isPlural())
        return -1;
    const int person = m_byName.value(plain(mention.name).toLower(), -1);
    const bool named = person >= 0 && isPerson(m_entities.at(person)) && m_entities.at(person).name.contains(u' ');
    return named ? person : -1;
}

} // namespace Readout::Attribution
