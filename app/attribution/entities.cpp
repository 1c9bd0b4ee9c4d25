// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an article's mentions in text order and joins those that stand beside each other.
#include "attribution/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int recentKept = 16; ///< mentions a pronoun may reach
constexpr int statesKept = 12; ///< countries "the two sides" may mean

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
    int all = 0;
    for (auto count = m_countryCounts.cbegin(); count != m_countryCounts.cend(); ++count) {
        all += *count;
        if (*count > most) {
            most = *count;
            m_mainCountry = count.key();
        }
    }
    if (2 * most <= all) // a text of several countries: whose minister it is would be a guess
        m_mainCountry.clear();
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

/// "in Kirk", "between Rova and Kirk", "from Rova to Kirk": a bare name that stands where places do.
bool Entities::isPlaced(const Mention &mention) const
{
    if (mention.first < 1 || isPersonal(mention))
        return false;
    const QString before = m_document.word(mention.first - 1).toString().toLower();
    if (m_lexicon.words.isPlacing(before))
        return true;
    const bool bare = mention.end - mention.first == 1;
    const auto follows = [&](int token, QStringView link) {
        return token + 1 < m_document.tokens.size() && m_document.word(token) == link &&
               m_document.tokens.at(token + 1).capitalised;
    };
    if (before == u"between" || before == u"from")
        return bare && follows(mention.end, before == u"between" ? u"and" : u"to");
    if (!bare || mention.first < 3 || (before != u"and" && before != u"to"))
        return false;
    const QString opens = m_document.word(mention.first - 3).toString().toLower();
    return m_document.tokens.at(mention.first - 2).capitalised &&
           ((before == u"and" && (opens == u"between" || m_lexicon.words.isPlacing(opens))) ||
            (before == u"to" && opens == u"from"));
}

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
    const WordFacts &facts = m_lexicon.words.factsOf(word);
    // "On the line to Kirk, the minister welcomed …": the comma ends the place, the office begins the clause.
    if (firstNames && first.head < 0 && isPlaced(first) && !facts.is(ActorWord::Relative))
        return false;
    return facts.is(ActorWord::Relative) || (word != u"and" && word != u"or");
}

/// "Siv Ekdal is Norway’s fisheries minister."
bool Entities::isPredicate(const Mention &name, const Mention &office) const
{
    if (name.kind != MentionKind::Named || office.kind != MentionKind::Office || name.sentence != office.sentence ||
        office.first != name.end + 1 || office.indefinite)
        return false;
    const QStringView verb = m_document.word(name.end);
    return verb == u"is" || verb == u"ist";
}

/// "The newspaper that printed it, …": nameless, and what follows says which.
bool Entities::opensRelative(const Mention &mention) const
{
    if (!mention.definite || !mention.name.isEmpty() || mention.end + 1 >= m_document.tokens.size() ||
        (mention.kind != MentionKind::Office && mention.kind != MentionKind::Body))
        return false;
    const int next = m_document.word(mention.end) == u"," ? mention.end + 1 : mention.end;
    return m_lexicon.words.factsOf(m_document.word(next)).is(ActorWord::Relative);
}

/// "… that printed it, the Docklands Courier, said": between commas behind the relative clause stands the name.
bool Entities::isNameOf(const Mention &described, const Mention &name) const
{
    const bool names = name.kind == MentionKind::Named || (name.kind == MentionKind::Body && !name.name.isEmpty());
    if (!names || described.sentence != name.sentence || name.first <= described.end + 2 ||
        name.end + 1 >= m_document.tokens.size())
        return false;
    const Text::Token &after = m_document.tokens.at(name.end + 1);
    const bool article = m_document.word(name.first - 1) == u"the" || m_document.word(name.first - 1) == u"der";
    return m_document.word(name.first - (article ? 2 : 1)) == u"," && m_document.word(name.end) == u"," &&
           after.kind == Text::TokenKind::Word && !after.capitalised && m_document.word(name.end + 1) != u"and" &&
           m_document.word(name.end + 1) != u"und";
}

void Entities::joinAppositions()
{
    m_apposedTo.fill(-1, m_mentions.size());
    m_namedBy.fill(-1, m_mentions.size());
    int previous = -1;
    int described = -1; // the last that a relative clause says more of
    for (int at = 0; at < m_mentions.size(); ++at) {
        const Mention &mention = m_mentions.at(at);
        if (mention.inside)
            continue;
        if (previous >= 0) {
            const Mention &before = m_mentions.at(previous);
            const bool comma = before.end < m_document.tokens.size() && before.sentence == mention.sentence &&
                               m_document.word(before.end) == u"," && mention.first == before.end + 1;
            if ((comma || isPredicate(before, mention)) && isApposition(before, mention))
                m_apposedTo[at] = previous;
        }
        if (m_apposedTo.at(at) < 0 && described >= 0 && isNameOf(m_mentions.at(described), mention))
            m_apposedTo[at] = described;
        if (const int first = m_apposedTo.at(at); first >= 0 && mention.kind == MentionKind::Named)
            m_namedBy[first] = at;
        if (opensRelative(mention))
            described = at;
        previous = at;
    }
}

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
            if (known >= 0 && known != reading.entity && isPerson(m_entities.at(known))) {
                describe(known, m_mentions.at(apposed), apposed);
                m_readings[apposed].entity = known;
                reading.entity = known;
            }
            nameFrom(reading.entity, mention);
        } else if (mention.kind == MentionKind::Body && !mention.name.isEmpty() && !entity.named &&
                   entity.kind == EntityKind::Body) {
            nameFrom(reading.entity, mention);
        }
        if (m_entities.at(reading.entity).kind == EntityKind::Place && mention.kind == MentionKind::Office)
            m_entities[reading.entity].kind = EntityKind::Person;
        describe(reading.entity, mention, at);
    } else {
        const bool shared = !mention.moreCountries.isEmpty() || !mention.moreAffiliations.isEmpty() ||
                            (mention.owner >= 0 && !m_mentions.at(mention.owner).moreCountries.isEmpty());
        if (const int name = m_namedBy.at(at); name >= 0 && mention.kind == MentionKind::Office)
            reading = readNamedOffice(mention, at, m_mentions.at(name));
        else if (!shared || mention.kind == MentionKind::State)
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

/// "The director of the institute, Ada Brook": the name tells who it is, not who else was called a director before.
Reading Entities::readNamedOffice(const Mention &mention, int at, const Mention &name)
{
    const int known = findNamed(plain(name.name), true);
    if (known < 0 || !isPerson(m_entities.at(known)))
        return {make(EntityKind::Person, mention, at), -1, false};
    describe(known, mention, at);
    return {known, m_entities.at(known).lastMention, false};
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
    const bool last = between >= 1 && between <= 2 &&
                      (m_document.word(mention.first - 1) == u"and" || m_document.word(mention.first - 1) == u"und") &&
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
    shareOffice(mention, entity);
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
        if (!entity.named || !isPerson(entity) || entity.offices.isEmpty())
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
    if (!m_stateOfSentence.isEmpty()) {
        m_stateBefore = m_stateOfSentence;
        m_stateBeforeParagraph = paragraphOf(m_sentence);
    }
    m_stateOfSentence.clear();
}

void Entities::remember(int at, int entity)
{
    const Mention &mention = m_mentions.at(at);
    m_entities[entity].lastMention = at;
    ++m_entities[entity].mentions;
    // German has "er" and "sie" for bodies too: by the noun last used of them.
    const bool grammatical = mention.gender == Gender::Masculine || mention.gender == Gender::Feminine;
    if (m_entities.at(entity).kind == EntityKind::Body && mention.kind == MentionKind::Body && grammatical)
        m_entities[entity].gender = mention.gender;
    const Entity known = m_entities.at(entity);
    const bool isForState = known.kind == EntityKind::State || known.government ||
                            WordFacts{known.classes}.is(ActorWordClasses(ActorWord::Official) | ActorWord::Affiliated |
                                                        ActorWord::Military);
    if (!mention.quoted && m_stateOfSentence.isEmpty() && isForState)
        m_stateOfSentence = known.country;
    if (!mention.quoted && isForState && m_isSpeaker.at(at) && !known.country.isEmpty()) {
        m_stateSpeaking = known.country;
        m_speakingParagraph = paragraphOf(mention.sentence);
    }
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
    const bool subject = !mention.inside && !isPlaced(mention) && m_subjectSentence != mention.sentence;
    if (subject)
        m_subjectSentence = mention.sentence;
    m_entities[entity].leading += subject || m_isSpeaker.at(at) ? 1 : 0;
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

} // namespace Readout::Attribution
