// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All nouns have capitals: a name is what stands behind an office or in a row of capitals, or was one before.
#include "attribution/germanphrasereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

using Text::TokenKind;

namespace {

constexpr int deepestGermanMention = 3;
constexpr int longestGermanName = 7; ///< words
constexpr int mostGermanAttributes = 6;

QString lowered(QStringView word)
{
    return word.toString().toLower();
}

} // namespace

/// A capital word that is no function word at a sentence's head.
bool GermanPhraseReader::isNoun(int at, int end) const
{
    return isCapital(at, end) &&
           !facts(at).is(ActorWordClasses(ActorWord::NotName) | ActorWord::Determiner | ActorWord::Pronoun |
                         ActorWord::Possessive) &&
           facts(at).number == 0;
}

bool GermanPhraseReader::isNamePart(int at, int end) const
{
    return isCapital(at, end) && !facts(at).is(ActorWordClasses(ActorWord::Determiner) | ActorWord::Pronoun) &&
           !(facts(at).is(ActorWord::NotName) && word(at).size() < 4);
}

/// "Ungarn", "Ungarns", "Den Haag". @return the name; @p after is the token behind it.
const KnownName *GermanPhraseReader::placeAt(int at, int &after, bool &genitive) const
{
    genitive = false;
    const qsizetype begin = m_document.tokens.at(at).span.begin;
    const KnownName *known = m_lexicon.countries.longestAt(m_document.text, begin);
    if (!known && word(at).size() > 3 && word(at).endsWith(u's')) {
        known = m_lexicon.countries.find(word(at).chopped(1));
        genitive = known != nullptr;
    }
    if (!known && m_document.tokens.at(at).allCaps && word(at).size() > 3) {
        const QString written = lowered(word(at));
        known = m_lexicon.countries.find(written.first(1).toUpper() + written.mid(1));
    }
    if (!known)
        return nullptr;
    const qsizetype ends = begin + known->name.size();
    after = at + 1;
    while (after < m_document.tokens.size() && m_document.tokens.at(after).span.begin < ends)
        ++after;
    // "China-Experte" names no country by itself.
    return m_document.tokens.at(after - 1).span.end > ends + 1 ? nullptr : known;
}

/// "rumänischer": the country whose people are called so, or empty.
QString GermanPhraseReader::peopleOf(QStringView adjective) const
{
    qsizetype stem = adjective.size();
    for (const QStringView ending :
         {QStringView(u"en"), QStringView(u"er"), QStringView(u"es"), QStringView(u"em"), QStringView(u"e")}) {
        if (adjective.endsWith(ending)) {
            stem -= ending.size();
            break;
        }
    }
    const QStringView base = adjective.first(stem);
    if (base.isEmpty() || (!base.endsWith(u"sch") && !adjective.endsWith(u"er"))) // "er" alone is a pronoun
        return {};
    const KnownName *known = m_lexicon.countries.find(base);
    if (!known && base.front().isUpper() && base.endsWith(u"sch"))
        known = m_lexicon.countries.find(lowered(base));
    if (!known)
        known = m_lexicon.countries.find(adjective); // "Schweizer"
    return known && known->kind == NameKind::Demonym ? known->party : QString();
}

int GermanPhraseReader::readOpening(int at, int end, Opening &opening) const
{
    opening.first = at;
    int attributes = 0;
    while (isWord(at, end)) {
        const WordFacts &known = facts(at);
        const bool opens = !m_document.tokens.at(at).capitalised || at == opening.first;
        if (opens && known.is(ActorWord::Possessive)) {
            opening.ownerPronoun = at;
            opening.definite = true;
        } else if (opens && known.number > 0) {
            opening.number = std::max<int>(opening.number, known.number);
            opening.definite = opening.definite || lowered(word(at)).startsWith(u"beide");
        } else if (opens && known.is(ActorWord::Determiner)) {
            const QString determiner = lowered(word(at));
            const bool vague = known.is(ActorWord::Indefinite);
            opening.definite = opening.definite || !vague;
            opening.indefinite = opening.indefinite || vague;
            opening.singular = opening.singular || determiner == u"des" || determiner == u"dem" ||
                               determiner == u"das" || determiner.startsWith(u"ein") || determiner == u"zum" ||
                               determiner == u"zur" || determiner == u"vom" || determiner == u"im";
        } else if (const QString people = peopleOf(word(at)); !people.isEmpty() && isWord(at + 1, end)) {
            if (opening.country.isEmpty())
                opening.country = people;
            else
                opening.moreCountries.append(people);
        } else if (opening.country.size() && lowered(word(at)) == u"und" && isWord(at + 1, end) &&
                   !peopleOf(word(at + 1)).isEmpty()) {
            // "die ungarische und die rumänische Ministerin"
        } else if ((!m_document.tokens.at(at).capitalised ||
                    (at == opening.first && known.is(ActorWord::Modifier | ActorWord::Former))) &&
                   attributes < mostGermanAttributes && at + 1 < end &&
                   (known.is(ActorWordClasses(ActorWord::Modifier) | ActorWord::Former | ActorWord::Opposing) ||
                    (at > opening.first && !known.is(ActorWord::NotName) &&
                     (word(at).endsWith(u'e') || word(at).endsWith(u"en") || word(at).endsWith(u"er") ||
                      word(at).endsWith(u"es") || word(at).endsWith(u"em"))))) {
            opening.classes |= known.classes & (ActorWordClasses(ActorWord::Former) | ActorWord::Opposing);
            if (opening.regional < 0 && (word(at).endsWith(u"sche") || word(at).endsWith(u"schen") ||
                                         word(at).endsWith(u"scher") || word(at).endsWith(u"sches")))
                opening.regional = at;
            ++attributes;
        } else {
            break;
        }
        ++at;
    }
    return at;
}

Mention GermanPhraseReader::begin(MentionKind kind, int end, const Opening &opening) const
{
    Mention mention;
    mention.kind = kind;
    mention.first = opening.first;
    mention.end = end;
    mention.span = {m_document.tokens.at(opening.first).span.begin, m_document.tokens.at(end - 1).span.end};
    mention.sentence = sentence;
    mention.quoted = quoted;
    mention.ownerPronoun = opening.ownerPronoun;
    mention.number = opening.number;
    mention.definite = opening.definite;
    mention.indefinite = opening.indefinite;
    mention.country = opening.country;
    mention.moreCountries = opening.moreCountries;
    mention.classes = opening.classes;
    mention.ranked = true;
    return mention;
}

int GermanPhraseReader::add(Mention mention)
{
    m_mentions.append(std::move(mention));
    return int(m_mentions.size()) - 1;
}

int GermanPhraseReader::readState(const KnownName &known, int at, int after, const Opening &opening)
{
    if (known.kind == NameKind::Demonym)
        return -1;
    Mention mention = begin(MentionKind::State, after, opening);
    mention.name = {m_document.tokens.at(at).span.begin, m_document.tokens.at(after - 1).span.end};
    mention.country = known.party;
    mention.shown = known.shown;
    if (known.kind == NameKind::Body) {
        mention.kind = MentionKind::Body;
        mention.country.clear();
        mention.gender = Gender::Neuter;
    } else if (known.kind == NameKind::Place) {
        mention.kind = MentionKind::Named;
        mention.country.clear();
        mention.classes = ActorWord::StateNoun;
    } else {
        mention.government = true;
    }
    return add(mention);
}

void GermanPhraseReader::setHead(Mention &mention, int at)
{
    const WordFacts &known = facts(at);
    mention.head = at;
    mention.classes |= known.classes;
    mention.office = known.office;
    mention.gender = known.gender;
    if (known.is(ActorWord::Plural) && !mention.indefinite && mention.number == 1)
        mention.number = 0;
    const qsizetype head = m_lexicon.words.compoundHead(word(at));
    QString prefix = head > 0 ? lowered(word(at).chopped(head)) : QString();
    const QString whole = lowered(word(at));
    if (whole.startsWith(u"ministerpräsident") || whole.startsWith(u"premier") || whole.startsWith(u"regierungschef") ||
        whole.contains(u"kanzler"))
        prefix = u"prime"_s;
    if (prefix.endsWith(u"bundes"))
        prefix.chop(6);
    mention.rank = prefix == u"vize" ? QString() : prefix;
}

/// "US-Präsident", "SPD-Chef": the part before the hyphen.
int GermanPhraseReader::readPrefix(int at, const Opening &opening, Mention &mention)
{
    const qsizetype hyphen = word(at).indexOf(u'-');
    const qsizetype head = m_lexicon.words.compoundHead(word(at));
    if (hyphen < 2 || head == 0 || head != word(at).size() - hyphen - 1)
        return -1;
    mention.rank.clear();
    const QStringView prefix = word(at).first(hyphen);
    const KnownName *known = m_lexicon.countries.find(prefix);
    if (known && known->kind != NameKind::Body && known->kind != NameKind::Place) {
        mention.country = known->party;
        return -1;
    }
    if (prefix.compare(u"Ex", Qt::CaseInsensitive) == 0 || prefix.compare(u"Alt", Qt::CaseInsensitive) == 0) {
        mention.classes |= ActorWord::Former;
        return -1;
    }
    if (prefix.isEmpty() || !prefix.front().isUpper() || prefix.compare(u"Vize", Qt::CaseInsensitive) == 0)
        return -1;
    Opening none;
    none.first = at;
    none.definite = true;
    Q_UNUSED(opening);
    Mention body = begin(MentionKind::Body, at + 1, none);
    const qsizetype start = m_document.tokens.at(at).span.begin;
    body.span = {start, start + hyphen};
    body.name = body.span;
    body.inside = true;
    body.gender = Gender::Neuter;
    if (known)
        body.shown = known->shown;
    if (mention.has(ActorWord::Political))
        body.classes |= ActorWord::OtherBody; // "CDU-Abgeordnete": a party
    return add(body);
}

/// The words of a name from @p at on: capitals, and particles between them.
int GermanPhraseReader::nameEnd(int at, int end) const
{
    int here = at;
    while (here < end && here < at + longestGermanName) {
        if (isNamePart(here, end)) {
            ++here;
            continue;
        }
        int particle = here;
        while (here > at && isWord(particle, end) && !m_document.tokens.at(particle).capitalised &&
               facts(particle).is(ActorWord::Particle) && particle < here + 2)
            ++particle;
        // "Koen van den Berg", but not "Sprecherin der Bank"
        const bool article = facts(here).is(ActorWord::Determiner) && particle == here + 1;
        const bool von = particle == here + 1 && lowered(word(here)) == u"von";
        if (particle == here || article || von || !isNoun(particle, end) || facts(particle).isBody())
            break;
        here = particle;
    }
    return here;
}

/// An office, body or document with what follows it: "Verkehrsministerin Ada Brook", "Gewerkschaft Deich und Damm".
int GermanPhraseReader::readHeaded(int at, int end, const Opening &opening, int &next)
{
    const WordFacts &known = facts(at);
    int head = at;
    // "Vorstandschefin", "Generaldirektor Professor": the last of several offices in a row counts.
    while (isNoun(head + 1, end) && facts(head + 1).isOffice() && facts(head).isOffice() && isNoun(head + 2, end) &&
           !facts(head + 2).isOffice())
        ++head;
    const int name = head + 1;
    int last = nameEnd(name, end);
    const bool several = known.is(ActorWord::Collective) && opening.number > 1 && !opening.indefinite;
    if ((known.isOffice() || facts(head).is(ActorWord::Title)) && !(several && last == name)) {
        int ignored = 0;
        bool genitive = false;
        // "Präsident Frankreichs": a country behind an office is no name.
        const KnownName *place = last > name ? placeAt(name, ignored, genitive) : nullptr;
        if (place && genitive)
            last = name;
        const bool named = last > name && !facts(name).isBody();
        Mention person = begin(named ? MentionKind::Named : MentionKind::Office, named ? last : name, opening);
        setHead(person, head);
        if (place && genitive) {
            person.country = place->party;
            person.end = ignored;
            person.span.end = m_document.tokens.at(ignored - 1).span.end;
        }
        if (opening.singular || named)
            person.number = 1;
        if (const int body = readPrefix(head, opening, person); body >= 0)
            person.affiliation = body;
        const bool counterpart = person.has(ActorWord::Counterpart);
        if (counterpart && m_lastOffice > 0) {
            person.office = m_lastOffice;
            person.rank = m_lastRank;
            person.classes |= ActorWord::Official;
        } else if (person.has(ActorWord::Official) && named) {
            m_lastOffice = person.office;
            m_lastRank = person.rank;
        }
        if (named) {
            person.name = {m_document.tokens.at(name).span.begin, m_document.tokens.at(last - 1).span.end};
            m_names.insert(word(last - 1).toString());
        }
        next = person.end;
        return add(person);
    }
    if (known.is(ActorWord::Collective) && opening.number > 1) {
        Mention all = begin(MentionKind::Collective, at + 1, opening);
        setHead(all, at);
        all.number = opening.number;
        next = at + 1;
        return add(all);
    }
    if (known.isBody()) {
        // "Gewerkschaft Deich und Damm"
        if (last > name && last + 1 < end && lowered(word(last)) == u"und" && isNoun(last + 1, end) &&
            !facts(last + 1).isBody() && !facts(last + 1).isOffice() && !isNoun(last + 2, end))
            last += 2;
        Mention body = begin(MentionKind::Body, last, opening);
        setHead(body, at);
        if (last > name) {
            body.name = {m_document.tokens.at(at).span.begin, m_document.tokens.at(last - 1).span.end};
            body.calledByName = true;
        } else if (word(at).contains(u'-')) {
            body.name = m_document.tokens.at(at).span;
        } else if (opening.regional >= 0 && !known.is(ActorWord::GovernmentBody)) {
            body.name = {m_document.tokens.at(opening.regional).span.begin, m_document.tokens.at(at).span.end};
        }
        body.government = known.is(ActorWord::GovernmentBody);
        if (opening.singular)
            body.number = 1;
        if (body.gender == Gender::Unknown)
            body.gender = Gender::Neuter;
        next = last;
        return add(body);
    }
    if (known.is(ActorWord::Document)) {
        Mention text = begin(MentionKind::Document, at + 1, opening);
        setHead(text, at);
        text.number = 1;
        text.gender = Gender::Neuter;
        next = at + 1;
        return add(text);
    }
    return -1;
}

int GermanPhraseReader::readNamed(int at, int end, const Opening &opening, int &next, bool wanted)
{
    int last = nameEnd(at, end);
    if (last <= at)
        return -1;
    int bodyNoun = -1;
    for (int word = at; word < last; ++word) {
        if (facts(word).isBody() && !facts(word).isOffice())
            bodyNoun = word;
    }
    const bool one = last == at + 1;
    const QString only = word(at).toString();
    const bool known = one && (m_names.contains(only) || (only.endsWith(u's') && m_names.contains(only.chopped(1))));
    const bool acronym = one && m_document.tokens.at(at).allCaps;
    const bool determined = opening.first < at;
    if (one && !known && !acronym && !(wanted && !determined))
        return -1;
    // A name of several words with an article is a body's: "das Forum van der Aa".
    const bool body = bodyNoun >= 0 || (determined && !one && opening.definite && opening.number == 1);
    Mention mention = begin(body ? MentionKind::Body : MentionKind::Named, last, opening);
    if (body && bodyNoun < 0)
        mention.gender = lowered(word(opening.first)) == u"die" ? Gender::Feminine : Gender::Neuter;
    mention.name = {m_document.tokens.at(at).span.begin, m_document.tokens.at(last - 1).span.end};
    if (known && !m_names.contains(only))
        mention.name.end -= 1; // "Brooks" of Brook
    if (bodyNoun >= 0) {
        mention.head = bodyNoun;
        mention.classes |= facts(bodyNoun).classes;
        mention.office = facts(bodyNoun).office;
        mention.government = facts(bodyNoun).is(ActorWord::GovernmentBody);
        mention.gender = facts(bodyNoun).gender == Gender::Unknown ? Gender::Neuter : facts(bodyNoun).gender;
        mention.number = 1;
    } else if (!determined && !one) {
        m_names.insert(word(last - 1).toString());
    }
    next = last;
    return add(mention);
}

/// What follows a head: "der belgischen Regierung", "von der Gewerkschaft", "Frankreichs". @return the token after it.
int GermanPhraseReader::readTail(int mention, int at, int end, int depth)
{
    for (int links = 0; links < 2 && depth < deepestGermanMention && at + 1 < end; ++links) {
        const MentionKind kind = m_mentions[mention].kind;
        const QString link = lowered(word(at));
        const bool genitive = link == u"der" || link == u"des" || link == u"eines" || link == u"einer";
        const bool from = link == u"von" || link == u"vom" || link == u"aus" || link == u"für" || link == u"bei" ||
                          link == u"beim" || (link == u"im" && kind == MentionKind::Office);
        if (!isWord(at, end) || (!genitive && !from) || kind == MentionKind::State || kind == MentionKind::Pronoun)
            break;
        if (kind == MentionKind::Named && (genitive || link == u"für" || link == u"bei"))
            break;
        if (kind == MentionKind::Body && from)
            break;
        int next = at + 1;
        const bool fused = link == u"vom" || link == u"beim" || link == u"im";
        const int part = read(genitive || fused ? at : at + 1, end, depth + 1, next, true);
        if (part < 0 || m_mentions[part].kind == MentionKind::Pronoun)
            break;
        m_mentions[part].inside = true;
        Mention &whole = m_mentions[mention];
        const MentionKind other = m_mentions[part].kind;
        if (whole.affiliation < 0 && other != MentionKind::Collective)
            whole.affiliation = part;
        whole.end = next;
        whole.span.end = m_document.tokens.at(next - 1).span.end;
        at = next;
    }
    return at;
}

int GermanPhraseReader::read(int at, int end, int depth, int &next, bool wanted)
{
    next = at + 1;
    if (depth > deepestGermanMention)
        return -1;
    Opening opening;
    int here = readOpening(at, end, opening);
    if (!isNoun(here, end)) {
        const bool several = opening.number > 1 && here - at <= 2 && opening.definite;
        if (!several)
            return -1;
        next = here;
        return add(begin(MentionKind::Office, here, opening)); // "die beiden"
    }
    int after = here;
    bool genitive = false;
    const KnownName *place = placeAt(here, after, genitive);
    if (place && place->kind != NameKind::Demonym && isNoun(after, end) &&
        (facts(after).isOffice() || facts(after).isBody()) && here == at) {
        opening.country = place->kind == NameKind::Body ? QString() : place->party; // "Ungarns Ministerin"
        opening.definite = true;
        here = after;
        place = nullptr;
    }
    int made = -1;
    if (place && !(isNoun(after, end) && !facts(after).isOffice()))
        made = readState(*place, here, next = after, opening);
    const WordFacts &known = facts(here);
    const bool headed = known.isOffice() || known.isBody() || known.is(ActorWord::Title) ||
                        known.is(ActorWord::Document) || known.is(ActorWord::Collective);
    if (made < 0) {
        next = at + 1;
        const bool seen = m_names.contains(word(here).toString()) && here == at && !isNoun(here + 1, end);
        if (headed && !seen)
            made = readHeaded(here, end, opening, next);
        if (made < 0)
            made = readNamed(here, end, opening, next, wanted);
    }
    if (made < 0) {
        next = std::max(here, at + 1);
        return -1;
    }
    next = readTail(made, next, end, depth);
    return made;
}

} // namespace Readout::Attribution
