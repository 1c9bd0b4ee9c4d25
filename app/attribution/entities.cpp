// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joins mentions in text order: names by their words, offices by their noun, pronouns by what is in focus.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int recentKept = 16;     ///< mentions a pronoun may reach
constexpr int farthestPronoun = 8; ///< sentences
constexpr int nearbySentences = 3;
constexpr int statesKept = 12;  ///< countries "the two sides" may mean
constexpr int mostLinks = 8;    ///< offices and bodies one person is given
constexpr int longestName = 16; ///< words of a name that are indexed

QStringList wordsOf(const QString &name)
{
    QStringList words = name.toLower().split(u' ', Qt::SkipEmptyParts);
    return words.size() > longestName ? words.mid(0, longestName) : words;
}

bool mayBePerson(const Entity &entity)
{
    return entity.kind == EntityKind::Person && !entity.plural;
}

} // namespace

Entities::Entities(const Text::Document &document, const Lexicon &lexicon, const QList<Mention> &mentions,
                   const QList<bool> &isSpeaker)
    : m_document(document), m_lexicon(lexicon), m_mentions(mentions), m_isSpeaker(isSpeaker)
{
    m_readings.resize(mentions.size());
    m_isRead.fill(false, mentions.size());
    m_wholeOf.fill(-1, mentions.size());
    for (int at = 0; at < mentions.size(); ++at) {
        for (const int part : {mentions.at(at).owner, mentions.at(at).affiliation}) {
            if (part >= 0)
                m_wholeOf[part] = at;
        }
    }
    joinAppositions();
    for (int at = 0; at < mentions.size(); ++at)
        readMention(at);
    joinCounterparts();
    int most = 0;
    for (auto count = m_countryCounts.cbegin(); count != m_countryCounts.cend(); ++count) {
        if (*count > most || (*count == most && count.key() < m_mainCountry)) {
            most = *count;
            m_mainCountry = count.key();
        }
    }
}

Reading Entities::readingOf(int mention) const
{
    Reading reading = m_readings.at(mention);
    if (reading.entity >= 0 && m_entities.at(reading.entity).sameAs >= 0) {
        reading.entity = m_entities.at(reading.entity).sameAs;
        reading.guessed = true;
    }
    return reading;
}

QString Entities::plain(TextSpan span) const
{
    return span.of(m_document.text).toString();
}

bool Entities::isPersonal(const Mention &mention) const
{
    return mention.kind == MentionKind::Named &&
           (mention.gender == Gender::Masculine || mention.gender == Gender::Feminine ||
            WordFacts{mention.classes}.isOffice() || mention.classes.testFlag(ActorWord::Title));
}

// Appositions ------------------------------------------------------------------------------------------------------

bool Entities::isApposition(const Mention &first, const Mention &second) const
{
    const bool firstNames = first.kind == MentionKind::Named;
    const bool secondNames = second.kind == MentionKind::Named;
    const bool firstDescribes = first.kind == MentionKind::Office || first.kind == MentionKind::Body;
    const bool secondDescribes =
        second.kind == MentionKind::Office || (second.kind == MentionKind::Body && second.name.isEmpty());
    const bool twoBodies = first.kind == MentionKind::Body && !first.name.isEmpty() &&
                           second.kind == MentionKind::Body && second.name.isEmpty() && second.indefinite;
    if (!twoBodies && !(firstNames && secondDescribes) && !(firstDescribes && secondNames && first.name.isEmpty()))
        return false;
    const Mention &description = firstNames || twoBodies ? second : first;
    if (description.isPlural() || description.head < 0)
        return false;
    const bool determined = description.definite || description.indefinite || !description.country.isEmpty() ||
                            description.affiliation >= 0;
    if (!determined && !(firstNames && description.head >= 0))
        return false;
    if (second.end >= m_document.tokens.size())
        return true;
    const Text::Token &after = m_document.tokens.at(second.end);
    if (after.kind != Text::TokenKind::Word)
        return true;
    // "the fund’s director, Ada Brook told" lacks its comma; "… and" would make a list of it.
    const QStringView word = m_document.word(second.end);
    const bool relative = m_lexicon.words.factsOf(word).is(ActorWord::Relative);
    return relative || (word != u"and" && word != u"or");
}

void Entities::joinAppositions()
{
    m_apposedTo.fill(-1, m_mentions.size());
    int previous = -1;
    for (int at = 0; at < m_mentions.size(); ++at) {
        const Mention &mention = m_mentions.at(at);
        if (mention.inside)
            continue;
        if (previous >= 0) {
            const Mention &before = m_mentions.at(previous);
            const bool comma = before.end < m_document.tokens.size() && before.sentence == mention.sentence &&
                               m_document.word(before.end) == u"," && mention.first == before.end + 1;
            if (comma && isApposition(before, mention))
                m_apposedTo[at] = previous;
        }
        previous = at;
    }
}

// The order of reading ---------------------------------------------------------------------------------------------

void Entities::readMention(int at)
{
    if (m_isRead.at(at))
        return;
    m_isRead[at] = true;
    const Mention &mention = m_mentions.at(at);
    if (mention.sentence != m_sentence) {
        endSentence();
        m_sentence = mention.sentence;
    }
    for (const int part : QList<int>{mention.owner, mention.affiliation, mention.place} + mention.moreAffiliations) {
        if (part >= 0)
            readMention(part);
    }
    Reading reading;
    const int apposed = m_apposedTo.at(at);
    if (apposed >= 0 && m_readings.at(apposed).entity >= 0) {
        reading = m_readings.at(apposed);
        reading.antecedent = apposed;
        Entity &entity = m_entities[reading.entity];
        if (mention.kind == MentionKind::Named && !entity.named) {
            const int known = findNamed(plain(mention.name), true);
            if (known >= 0 && known != reading.entity && mayBePerson(m_entities.at(known))) {
                describe(known, m_mentions.at(apposed), apposed);
                m_readings[apposed].entity = known;
                reading.entity = known;
            }
            nameFrom(reading.entity, mention);
        }
        if (m_entities.at(reading.entity).kind == EntityKind::Place && mention.kind == MentionKind::Office)
            m_entities[reading.entity].kind = EntityKind::Person;
        describe(reading.entity, mention, at);
    } else {
        const bool shared = !mention.moreCountries.isEmpty() || !mention.moreAffiliations.isEmpty() ||
                            (mention.owner >= 0 && !m_mentions.at(mention.owner).moreCountries.isEmpty());
        if (!shared || mention.kind == MentionKind::State)
            reading = readAlone(mention, at);
        else
            reading = readShared(mention, at);
    }
    m_readings[at] = reading;
    if (reading.entity >= 0)
        remember(at, reading.entity);
    if (!mention.inside) {
        joinRelative(at);
        joinCoordinated(at);
        m_lastWhole = at;
    }
}

Reading Entities::readAlone(const Mention &mention, int at)
{
    switch (mention.kind) {
    case MentionKind::Pronoun:
        return readPronoun(mention, m_isSpeaker.at(at)); // an "it" that speaks is no "it rains"
    case MentionKind::Named:
        return readNamed(mention, at);
    case MentionKind::Body:
        return readBody(mention, at);
    case MentionKind::State:
        return readState(mention, at);
    case MentionKind::Office:
        return readOffice(mention, at);
    case MentionKind::Document:
        return readDocument(mention, at);
    case MentionKind::Collective:
        return readCollective(mention, at);
    }
    return {};
}

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

/// "Ole Dahl, who heads the bank": what somebody leads, they speak for.
void Entities::joinRelative(int at)
{
    const Mention &mention = m_mentions.at(at);
    const int whole = m_readings.at(at).entity;
    if (m_lastWhole < 0 || whole < 0 || mention.first < 3 || mention.kind == MentionKind::Pronoun)
        return;
    const Mention &before = m_mentions.at(m_lastWhole);
    const int person = m_readings.at(m_lastWhole).entity;
    const int verb = mention.first - 1;
    const bool behalf = verb >= 1 && verb - before.end <= 3 && before.end < verb &&
                        ((m_document.word(verb) == u"of" && m_document.word(verb - 1) == u"behalf") ||
                         (m_document.word(verb) == u"for" && m_document.word(verb - 1) == u"speaking"));
    const bool relative = m_document.word(verb - 1) == u"who" && verb - 1 - before.end <= 1 && before.end < verb;
    const bool leads = behalf || (relative && m_lexicon.words.isLeadingVerb(m_document.word(verb)));
    if (!leads || person < 0 || person == whole)
        return;
    if (m_entities.at(person).kind != EntityKind::Person || m_entities.at(person).affiliations.size() >= mostLinks)
        return;
    makeBody(whole);
    m_entities[person].affiliations.append(whole);
    m_entities[person].classes |= ActorWord::Affiliated;
}

/// "A and B", "A, B and C" are one more entity, for "they" and "the statement" to stand for.
void Entities::joinCoordinated(int at)
{
    const Mention &mention = m_mentions.at(at);
    const int entity = m_readings.at(at).entity;
    const bool fits = entity >= 0 && !m_entities.at(entity).plural && mention.kind != MentionKind::Pronoun;
    const int between = m_row.isEmpty() ? 0 : mention.first - m_rowEnd;
    const bool comma = between == 1 && m_document.word(m_rowEnd) == u",";
    const bool last = between >= 1 && between <= 2 && m_document.word(mention.first - 1) == u"and" &&
                      (between == 1 || m_document.word(m_rowEnd) == u",");
    if (!m_row.isEmpty() && m_rowEnd >= 0 && fits && m_row.constLast() == entity && comma) {
        m_rowEnd = mention.end; // its apposition
        return;
    }
    if (m_row.isEmpty() || !fits || !(comma || last)) {
        m_row = fits ? QList<int>{entity} : QList<int>();
        m_rowEnd = mention.end;
        return;
    }
    m_row.append(entity);
    m_rowEnd = mention.end;
    if (!last)
        return;
    const int made = int(m_entities.size());
    Entity several;
    several.kind = EntityKind::Collective;
    several.members = m_row;
    several.plural = true;
    several.fullest = mention.span;
    several.lastMention = at;
    m_entities.append(several);
    const bool subject = std::any_of(m_recent.cbegin(), m_recent.cend(), [&](const Recent &recent) {
        return recent.subject && recent.sentence == mention.sentence && recent.entity == m_row.constFirst();
    });
    remember(at, made);
    m_recent.last().subject = m_recent.constLast().subject || subject;
    if (m_isSpeaker.at(at))
        m_lastSpeakingGroup = made;
    m_row.clear();
}

/// "his Peruvian colleague" is the one Peruvian the text names with an office.
void Entities::joinCounterparts()
{
    QHash<QString, int> only; // by country: the one named with an office; -1 when there are several
    for (int at = 0; at < m_entities.size(); ++at) {
        const Entity &entity = m_entities.at(at);
        if (!entity.named || !mayBePerson(entity) || entity.offices.isEmpty())
            continue;
        const QStringList parties = partiesOf(at);
        if (parties.size() == 1)
            only.insert(parties.constFirst(), only.contains(parties.constFirst()) ? -1 : at);
    }
    for (Entity &entity : m_entities) {
        if (!entity.named && (entity.classes & ActorWord::Counterpart) && !entity.country.isEmpty())
            entity.sameAs = only.value(entity.country, -1);
    }
}

void Entities::endSentence()
{
    if (!m_stateOfSentence.isEmpty())
        m_stateBefore = m_stateOfSentence;
    m_stateOfSentence.clear();
}

void Entities::remember(int at, int entity)
{
    const Mention &mention = m_mentions.at(at);
    m_entities[entity].lastMention = at;
    ++m_entities[entity].mentions;
    const Entity known = m_entities.at(entity);
    if (!mention.quoted && m_stateOfSentence.isEmpty() &&
        (known.kind == EntityKind::State || known.government ||
         WordFacts{known.classes}.is(ActorWordClasses(ActorWord::Official) | ActorWord::Affiliated |
                                     ActorWord::Military)))
        m_stateOfSentence = known.country;
    if (!known.country.isEmpty() && WordFacts{known.classes}.classes.testFlag(ActorWord::Private) == false)
        countState(known.country, mention, at);
    if (m_isSpeaker.at(at) && !mention.quoted && m_documentSentence == mention.sentence)
        m_lastIssuer = entity;
    if (known.plural && m_isSpeaker.at(at))
        m_lastSpeakingGroup = entity;
    if (known.corporate && known.kind == EntityKind::Body)
        m_lastCompany = entity;
    if (known.kind == EntityKind::Body && !mention.quoted) {
        m_lastBody = entity;
        m_lastBodySentence = mention.sentence;
    }
    const bool subject = !mention.inside && m_subjectSentence != mention.sentence;
    if (subject)
        m_subjectSentence = mention.sentence;
    if (m_recent.size() == recentKept)
        m_recent.removeFirst();
    m_recent.append({entity, at, mention.sentence, subject, m_isSpeaker.at(at), mention.quoted});
}

void Entities::countState(const QString &code, const Mention &mention, int at)
{
    if (++m_countryCounts[code] == 1)
        m_statesSeen.append(code);
    m_stateOrder.removeOne(code);
    m_stateOrder.append(code);
    if (m_stateOrder.size() > statesKept)
        m_stateOrder.removeFirst();
    if (!m_stateByCode.contains(code))
        stateFor(code, mention, at);
}

// Kinds of mention -------------------------------------------------------------------------------------------------

bool Entities::agrees(const Entity &entity, const Mention &mention) const
{
    const bool personal = mention.gender == Gender::Masculine || mention.gender == Gender::Feminine;
    if (mention.isPlural())
        return entity.plural || entity.kind == EntityKind::Body || entity.kind == EntityKind::Collective ||
               entity.kind == EntityKind::State;
    if (entity.plural || entity.kind == EntityKind::Collective)
        return false;
    if (personal)
        return entity.kind == EntityKind::Person &&
               (entity.gender == Gender::Unknown || entity.gender == mention.gender);
    return entity.kind != EntityKind::Person || (entity.gender == Gender::Unknown && entity.offices.isEmpty() &&
                                                 entity.named && (entity.determined || !entity.name.contains(u' ')));
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
    } else if (entity.gender == Gender::Unknown && entity.kind == EntityKind::Person)
        entity.gender = mention.gender;
    return reading;
}

Reading Entities::inFocus(const Mention &mention) const
{
    if (mention.classes.testFlag(ActorWord::FirstPerson))
        return {};
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
        score -= recent.quoted && !mention.quoted ? 14 : 0;
        score -= m_mentions.at(recent.mention).inside ? 5 : 0;
        score += mention.gender != Gender::Unknown && entity.gender == mention.gender ? 4 : 0;
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
    const QStringList words = wordsOf(name);
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
    const QStringList known = wordsOf(entity.name);
    if (known.size() == 1 && (personal || mayBePerson(entity)))
        return *last;
    const bool sameFirst = !known.isEmpty() && known.constFirst() == words.constFirst();
    return sameFirst && known.constLast() == words.constLast() ? *last : -1;
}

void Entities::indexName(int entity, const QString &name, bool body)
{
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return;
    m_byName.insert(words.join(u' '), entity);
    if (words.size() == 1)
        return;
    if (!body) {
        const int before = m_byName.value(words.constLast(), -1);
        const bool established = before >= 0 && before != entity && mayBePerson(m_entities.at(before)) &&
                                 m_entities.at(before).mentions >= 3;
        if (established)
            return; // a namesake: the surname alone stays with whom the text speaks of
        m_byName.insert(words.constLast(), entity);
        if (!m_byName.contains(words.constFirst()))
            m_byName.insert(words.constFirst(), entity);
        // "Li Qiang", "van den Berg": the family name may be the first word, or several.
        for (qsizetype from = 1; from + 1 < words.size(); ++from)
            m_byName.insert(words.mid(from).join(u' '), entity);
        return;
    }
    const bool borrowed = std::any_of(words.cbegin(), words.cend(),
                                      [this](const QString &word) { return m_lexicon.words.factsOf(word).borrowed; });
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
    entity.countryNearby = m_stateOfSentence.isEmpty() ? m_stateBefore : m_stateOfSentence;
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
        if (mention.office > 0 && entity.offices.size() < mostLinks && !entity.offices.contains(mention.office))
            entity.offices.append(mention.office);
        if (entity.gender == Gender::Unknown)
            entity.gender = mention.gender;
        if (mention.office > 0)
            (mention.isPlural() && !mention.partOfMany ? m_groupByOffice : m_personByOffice)[mention.office] = index;
    }
    if (entity.country.isEmpty())
        entity.country = mention.country;
    for (const int part : {mention.affiliation, mention.owner, mention.place}) {
        const int other = part >= 0 ? m_readings.at(part).entity : -1;
        if (other < 0 || other == index)
            continue;
        if (mention.head >= 0 && part != mention.place &&
            m_lexicon.words.factsOf(m_document.word(mention.head)).corporate) {
            makeBody(other);
            if (m_entities.at(other).corporate)
                m_lastCompany = other;
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
    if (entity.kind == EntityKind::Person && mention.office > 0 && !mention.isPlural() && !entity.country.isEmpty())
        m_byCountryAndNoun[entity.country + QString::number(mention.office)] = index;
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
        if (personal && entity.kind == EntityKind::Body && !entity.government && wordsOf(name).size() > 1)
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
                       (!personal && !mention.inside && !m_isSpeaker.at(at) && mention.first > 0 &&
                        m_lexicon.words.isPlacing(m_document.word(mention.first - 1)));
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
            !before.inside && mayBePerson(entity) && !entity.named && recent.sentence < mention.sentence &&
            m_document.sentences.at(recent.sentence).paragraph == m_document.sentences.at(mention.sentence).paragraph)
            return recent.entity;
    }
    return -1;
}

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

/// "Washington" after "Kerry Washington", when no country was called so before. @return entity or -1.
int Entities::personCalled(const Mention &mention) const
{
    if (mention.name.isEmpty() || mention.isPlural())
        return -1;
    const int person = m_byName.value(plain(mention.name).toLower(), -1);
    const bool named = person >= 0 && mayBePerson(m_entities.at(person)) && m_entities.at(person).name.contains(u' ');
    return named ? person : -1;
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
        // "the other", "one": one of the last several.
        const int group = m_lastSpeakingGroup >= 0 ? m_lastSpeakingGroup : m_lastGroup;
        if (group >= 0 && mention.end - mention.first <= 2)
            return {group, m_entities.at(group).lastMention, false};
        if (mention.owner >= 0)
            return {make(EntityKind::Person, mention, at), -1, false};
        if (m_document.word(mention.end - 1).endsWith(u"year-old"))
            return readGeneric(mention);
        return {make(EntityKind::Person, mention, at), -1, true};
    }
    const bool isSeveral = mention.isPlural() || mention.partOfMany;
    if (mention.partOfMany || (isSeveral && mention.definite)) {
        const auto known = m_groupByOffice.constFind(mention.office);
        if (known != m_groupByOffice.cend())
            return {*known, m_entities.at(*known).lastMention, false};
    }
    const bool unspecified = mention.country.isEmpty() && mention.owner < 0 && mention.affiliation < 0;
    if (isSeveral && mention.definite && unspecified && mention.ownerPronoun < 0 && mention.has(ActorWord::Official)) {
        // "the ministers": all that the text just named, when there are two or three.
        QList<int> members;
        for (const Recent &recent : std::as_const(m_recent)) {
            const Entity &entity = m_entities.at(recent.entity);
            if (mayBePerson(entity) && entity.named && entity.offices.contains(mention.office) &&
                !members.contains(recent.entity))
                members.append(recent.entity);
        }
        if (members.size() == 2 || members.size() == 3)
            return several(mention, at, members, int(members.size()));
    }
    if (const QString country = countryOf(mention); !isSeveral && mention.definite && !country.isEmpty()) {
        const auto known = m_byCountryAndNoun.constFind(country + QString::number(mention.office));
        if (known != m_byCountryAndNoun.cend() && mayBePerson(m_entities.at(*known)) && mention.affiliation < 0)
            return {*known, m_entities.at(*known).lastMention, false};
    }
    if (!isSeveral && mention.definite && mention.ownerPronoun < 0) {
        const auto known = m_personByOffice.constFind(mention.office);
        if (known != m_personByOffice.cend()) {
            const Entity &entity = m_entities.at(*known);
            const QString owner = mention.owner >= 0 && m_readings.at(mention.owner).entity >= 0
                                      ? m_entities.at(m_readings.at(mention.owner).entity).country
                                      : mention.country;
            const bool otherCountry = !owner.isEmpty() && partiesOf(*known) != QStringList{owner};
            const int part = mention.affiliation >= 0 ? m_readings.at(mention.affiliation).entity : -1;
            const bool otherBody = part >= 0 && !entity.affiliations.isEmpty() && !entity.affiliations.contains(part);
            if (!otherCountry && !otherBody) {
                const Reading reading{*known, entity.lastMention, owner.isEmpty() && !entity.named};
                describe(*known, mention, at);
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

Reading Entities::readDocument(const Mention &mention, int at)
{
    const int part = mention.affiliation >= 0 ? mention.affiliation : mention.owner;
    int issuer = part >= 0 ? m_readings.at(part).entity : -1;
    if (issuer < 0 && !mention.country.isEmpty())
        issuer = stateFor(mention.country, mention, at);
    if (issuer >= 0) {
        m_lastIssuer = issuer;
        return {issuer, part, false};
    }
    if (!mention.has(ActorWord::OwnText)) {
        const auto known = m_personByOffice.constFind(mention.office);
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
        if (!mayBePerson(entity) || !entity.named ||
            (officials && entity.offices.isEmpty() && entity.country.isEmpty()))
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

// Parties ----------------------------------------------------------------------------------------------------------

QStringList Entities::partiesOf(int entity) const
{
    return partiesWithin(entity, 0);
}

bool Entities::partiesAreGuessed(int entity) const
{
    const Entity &known = m_entities.at(entity);
    const bool rests = known.kind == EntityKind::Person || known.government;
    return rests && known.country.isEmpty() && known.affiliations.isEmpty() && !partiesOf(entity).isEmpty();
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
    const bool mayBeCountry = forOthers && !office.is(ActorWord::Opposing) && !entity.country.isEmpty();
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
