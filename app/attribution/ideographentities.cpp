// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass brings in names and places, then each mention looks back through the latest ones.
#include "attribution/ideographentities.h"

#include "attribution/ideographcharacters.h"

#include <algorithm>

namespace Readout::Attribution {

namespace {

constexpr qsizetype lookBack = 64; ///< mentions looked back through
constexpr int longestIntroduction = 24;
const IdeoSet officeNouns = Ideo::LeaderOffice | Ideo::Office | Ideo::Private;
const IdeoSet speakingBodies = Ideo::GovernmentBody | Ideo::OwnBody;

bool hasKatakana(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'\u30A1' && c <= u'\u30FA'; });
}
bool isIdeoPerson(IdeoKind kind)
{
    return kind == IdeoKind::Leader || kind == IdeoKind::Officer || kind == IdeoKind::Private ||
           kind == IdeoKind::Unknown;
}
bool isWordly(QChar c)
{
    return c.isLetterOrNumber() || c == u'・' || c == u'·' || c == u'《' || c == u'》';
}

} // namespace

IdeographEntities::IdeographEntities(const Text::Document &document, const QString &folded, const IdeographWords &words,
                                     bool japanese)
    : m_document(document), m_folded(folded), m_words(words), m_japanese(japanese), m_reader(m_folded, words, japanese)
{
    scan();
    rankCountries();
}

/// A mention with its name as the article writes it.
IdeoMention IdeographEntities::read(TextSpan span) const
{
    IdeoMention mention = m_reader.read(span);
    const qsizetype at = span.of(m_folded).indexOf(mention.name);
    if (at >= 0)
        mention.name = m_document.text.mid(span.begin + at, mention.name.size());
    return mention;
}

/// Finds places, and offices with names and speakingBodies with something in front.
void IdeographEntities::scan()
{
    const IdeoSet breaks = Ideo::Time | Ideo::Cue | Ideo::Adverb | Ideo::Preposition | Ideo::Conjunction |
                           Ideo::Negation | Ideo::Modal | Ideo::Action;
    qsizetype phrase = 0;
    for (qsizetype at = 0; at < m_folded.size();) {
        const QChar c = m_folded[at];
        if (!isWordly(c) || (m_japanese ? isHiragana(c) && c != u'の' : c == u'的')) {
            phrase = ++at;
            continue;
        }
        if (at - phrase > longestIntroduction)
            phrase = at;
        const IdeoReader::Place place = m_reader.placeAt(at, m_folded.size());
        if (place.size > 0) {
            const QChar before = at > 0 ? m_folded[at - 1] : QChar();
            const QChar after = at + place.size < m_folded.size() ? m_folded[at + place.size] : QChar();
            const bool setting = m_japanese ? isOneIn(after, u"でへを") : isOneIn(before, u"在于到从赴访抵往");
            const QString party = place.parties.size() > 1 ? chosen(place.parties) : place.parties.constFirst();
            const bool heads = at == 0 || isOneIn(before, u"。\n！？；");
            m_places.append({at, party, setting, heads});
            m_placeCounts[party] += setting ? 0 : 1;
            // Some offices and bodies are one country's alone.
            if (!m_words.longestAt(m_folded, at, Ideo::Institution)) {
                at += place.size;
                continue;
            }
        }
        const IdeoWord *word = m_words.longestAt(m_folded, at);
        if (!word) {
            ++at;
            continue;
        }
        const qsizetype end = at + word->size();
        if (word->is(officeNouns) || (m_japanese && word->is(Ideo::Honorific))) {
            scanPerson(phrase, at, word->size());
        } else if (word->is(speakingBodies)) {
            if (at > phrase)
                m_introductions.append(TextSpan{phrase, end});
        } else if (!m_japanese && word->is(breaks) && !word->is(Ideo::Surname)) {
            phrase = end;
        }
        at = end;
    }
}

void IdeographEntities::scanPerson(qsizetype phrase, qsizetype at, int size)
{
    const TextSpan name =
        m_japanese ? m_reader.nameBefore(at, phrase) : m_reader.nameBehind(at + size, m_folded.size());
    if (name.size() < 2)
        return;
    m_introductions.append(TextSpan{phrase, m_japanese ? at + size : name.end});
}

int IdeographEntities::add(IdeoEntity entity)
{
    m_entities.append(std::move(entity));
    const int at = int(m_entities.size()) - 1;
    m_byName.insert(m_entities.at(at).name, at);
    return at;
}

int IdeographEntities::country(const QString &party, TextSpan span)
{
    const QString name = m_words.countryName(party);
    const auto known = m_byName.constFind(name);
    if (known != m_byName.cend() && m_entities.at(*known).kind == IdeoKind::Country)
        return *known;
    IdeoEntity entity;
    entity.name = name;
    entity.parties = QStringList{party};
    entity.kind = IdeoKind::Country;
    entity.first = span;
    return add(std::move(entity));
}

/// @return the person whose name is or ends or begins with @p name, the latest mentioned first; -1 when there is none.
int IdeographEntities::findPerson(const QString &name) const
{
    if (const auto known = m_byName.constFind(name); known != m_byName.cend() && m_entities.at(*known).named)
        return *known;
    const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
    for (qsizetype at = m_recent.size(); at-- > least;) {
        const IdeoEntity &entity = m_entities.at(m_recent.at(at));
        if (!entity.named || !isIdeoPerson(entity.kind))
            continue;
        const QString &known = entity.name;
        const bool last = known.endsWith(u'·' + name) || known.endsWith(u'・' + name);
        const bool first = known.startsWith(name + u'・') || known.startsWith(name + u'·');
        // Han names have the surname in front, and no mark behind it.
        const bool surname = known.startsWith(name) && known.size() <= 6 && name.size() < known.size() &&
                             !known.contains(u'·') && !known.contains(u'・');
        if (last || first || surname || (known.size() < name.size() && known.size() > 1 && name.endsWith(known)))
            return m_recent.at(at);
    }
    return -1;
}

/// @return the body that @p name or, where it says no more, its noun @p head was used of before; -1 when none was.
int IdeographEntities::findBody(const QString &name, const QString &head) const
{
    if (const auto known = m_byName.constFind(name); known != m_byName.cend())
        return *known;
    const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
    for (qsizetype at = m_recent.size(); at-- > least;) {
        const IdeoEntity &entity = m_entities.at(m_recent.at(at));
        const bool body =
            entity.kind == IdeoKind::Body || entity.kind == IdeoKind::OwnBody || entity.kind == IdeoKind::Media;
        if (body && (entity.name.endsWith(name) || (!head.isEmpty() && entity.head.endsWith(head))))
            return m_recent.at(at);
    }
    return -1;
}

int IdeographEntities::lastOf(std::initializer_list<IdeoKind> kinds) const
{
    const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
    for (qsizetype at = m_recent.size(); at-- > least;) {
        const IdeoKind kind = m_entities.at(m_recent.at(at)).kind;
        if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            return m_recent.at(at);
    }
    return -1;
}

/// @return of the countries that share a short form, the one the text names most.
QString IdeographEntities::chosen(const QStringList &choices) const
{
    QString best;
    int most = 0;
    for (const QString &choice : choices) {
        if (m_placeCounts.value(choice) > most) {
            most = m_placeCounts.value(choice);
            best = choice;
        }
    }
    if (most > 0)
        return best;
    // Where the text names none of them: whom readers take it for.
    for (const QStringView usual : {QStringView(u"CN"), QStringView(u"US"), QStringView(u"AU"), QStringView(u"CA"),
                                    QStringView(u"NZ"), QStringView(u"PK"), QStringView(u"IR"), QStringView(u"PH"),
                                    QStringView(u"EG"), QStringView(u"MY"), QStringView(u"PL"), QStringView(u"UA")}) {
        if (choices.contains(usual))
            return usual.toString();
    }
    return choices.constFirst();
}

/// The countries that the text names, those it names most first.
void IdeographEntities::rankCountries()
{
    for (const PlaceMention &place : std::as_const(m_places)) {
        if (!place.setting && !m_firstPlace.contains(place.party)) {
            m_firstPlace.insert(place.party, place.at);
            m_ranked.append(place.party);
        }
    }
    std::stable_sort(m_ranked.begin(), m_ranked.end(), [this](const QString &one, const QString &other) {
        return m_placeCounts.value(one) > m_placeCounts.value(other);
    });
}

/// @return the @p count countries that the text names most, in its order.
QStringList IdeographEntities::mainCountries(qsizetype count) const
{
    QStringList all = m_ranked.first(std::min(count, m_ranked.size()));
    std::sort(all.begin(), all.end(), [this](const QString &one, const QString &other) {
        return m_firstPlace.value(one) < m_firstPlace.value(other);
    });
    return all;
}

/// @return the country that an office or body at @p at without one belongs to: the first of the sentence, of the one
/// before, or the one the text speaks of most.
QString IdeographEntities::contextParty(qsizetype at, bool foreign) const
{
    const auto &sentences = m_document.sentences;
    const auto sentence =
        std::upper_bound(sentences.begin(), sentences.end(), at,
                         [](qsizetype place, const Text::Sentence &one) { return place < one.span.begin; });
    const qsizetype index = sentence - sentences.begin() - 1;
    const auto firstIn = [&](qsizetype begin, qsizetype end, bool settings) {
        auto place = std::lower_bound(m_places.begin(), m_places.end(), begin,
                                      [](const PlaceMention &one, qsizetype from) { return one.at < from; });
        for (qsizetype steps = 0; place != m_places.end() && place->at < end && steps < lookBack; ++place, ++steps) {
            if (place->setting == settings && !(foreign && place->party == u"JP"))
                return place->party;
        }
        return QString();
    };
    // Japanese news does not say whose minister the minister is.
    if (m_japanese && !foreign && m_placeCounts.value(QStringLiteral("JP")) > 0)
        return QStringLiteral("JP");
    const int paragraph = index >= 0 ? sentences.at(index).paragraph : 0;
    for (const bool settings : {false, true}) {
        // Somebody with a foreign name may be of the country where the text is.
        if (settings && !foreign)
            break;
        for (qsizetype back = 0; back < 6 && index - back >= 0; ++back) {
            const TextSpan span = sentences.at(index - back).span;
            const QString found = firstIn(span.begin, back == 0 ? at : span.end, settings);
            if (!found.isEmpty())
                return found;
            if (sentences.at(index - back).paragraph != paragraph)
                break;
        }
    }
    if (m_japanese && !foreign)
        return QStringLiteral("JP");
    const QString main = mainPartyBefore(at, foreign);
    if (!main.isEmpty() || m_japanese)
        return main;
    // Nor does Chinese news, of its own.
    return m_folded == m_document.text ? QStringLiteral("CN") : QStringLiteral("TW");
}

/// @return the country that the text up to @p at names most; at the head of a sentence it counts twice.
QString IdeographEntities::mainPartyBefore(qsizetype at, bool foreign) const
{
    QHash<QString, int> counts;
    QString best;
    const auto next = std::lower_bound(m_places.begin(), m_places.end(), at,
                                       [](const PlaceMention &one, qsizetype place) { return one.at < place; });
    const qsizetype least = std::max<qsizetype>(0, (next - m_places.begin()) - lookBack);
    const qsizetype most = std::min(m_places.size(), least + 2 * lookBack);
    for (qsizetype index = least; index < most; ++index) {
        const PlaceMention &place = m_places.at(index);
        if (place.at >= at && (!best.isEmpty() || !m_japanese))
            break;
        if (place.setting || (foreign && place.party == u"JP"))
            continue;
        counts[place.party] += place.heads ? 2 : 1;
        if (best.isEmpty() || counts.value(place.party) > counts.value(best))
            best = place.party;
    }
    return best;
}

QString IdeographEntities::partyOf(const IdeoMention &mention, bool &guessed) const
{
    if (!mention.countries.isEmpty())
        return mention.choices.isEmpty() ? mention.countries.constFirst() : chosen(mention.choices);
    guessed = true;
    return contextParty(mention.span.begin, m_japanese && hasKatakana(mention.name));
}

IdeographEntities::Reading IdeographEntities::join(TextSpan span, bool speaks)
{
    introduceUpTo(span.begin, span);
    Reading reading = resolveSeveral(span);
    for (const int entity : std::as_const(reading.entities)) {
        m_recent.append(entity);
        ++m_entities[entity].mentions;
        if (speaks)
            m_entities[entity].spokeAt = span.begin;
    }
    return reading;
}

void IdeographEntities::introduceUpTo(qsizetype place, TextSpan except)
{
    while (m_nextIntroduction < m_introductions.size() && m_introductions.at(m_nextIntroduction).begin < place) {
        const TextSpan span = m_introductions.at(m_nextIntroduction++);
        if (span.overlaps(except))
            continue;
        const IdeoMention mention = read(span);
        if (mention.kind == IdeoKind::Collective || mention.kind == IdeoKind::Pronoun)
            continue;
        const Reading reading = resolve(mention);
        for (const int entity : reading.entities) {
            m_recent.append(entity);
            ++m_entities[entity].mentions;
        }
    }
    while (m_nextIntroduction < m_introductions.size() && m_introductions.at(m_nextIntroduction).overlaps(except))
        ++m_nextIntroduction;
}

/// "中国和日本", "A氏とB氏": where each part is somebody.
QList<TextSpan> IdeographEntities::partsOf(TextSpan span) const
{
    QList<TextSpan> parts;
    qsizetype begin = span.begin;
    const QStringView joins = m_japanese ? QStringView(u"と、") : QStringView(u"和与及、");
    for (qsizetype at = span.begin; at <= span.end && parts.size() < 8; ++at) {
        if (at < span.end && !isOneIn(m_folded[at], joins))
            continue;
        const TextSpan part{begin, at};
        begin = at + 1;
        if (part.isEmpty())
            return {};
        const IdeoMention mention = read(part);
        const bool known = mention.kind != IdeoKind::Unknown || findPerson(mention.name) >= 0;
        const bool isShort = m_reader.placeAt(part.begin, part.end).size == part.size();
        if (!known && !isShort)
            return {};
        parts.append(part);
    }
    return parts.size() > 1 ? parts : QList<TextSpan>();
}

IdeographEntities::Reading IdeographEntities::resolveSeveral(TextSpan span)
{
    const IdeoMention whole = read(span);
    const QList<TextSpan> parts =
        whole.kind == IdeoKind::Collective || whole.kind == IdeoKind::Document ? QList<TextSpan>() : partsOf(span);
    if (parts.isEmpty())
        return resolve(whole);
    Reading all;
    for (const TextSpan part : parts) {
        const Reading one = resolve(read(part));
        all.guessed |= one.guessed;
        for (const int entity : one.entities) {
            if (!all.entities.contains(entity))
                all.entities.append(entity);
        }
    }
    return all;
}

IdeographEntities::Reading IdeographEntities::resolve(const IdeoMention &mention)
{
    switch (mention.kind) {
    case IdeoKind::FirstPerson:
        return {{}, false, true};
    case IdeoKind::Pronoun:
        return resolvePronoun(mention);
    case IdeoKind::Collective:
        return resolveCollective(mention);
    case IdeoKind::Country:
        return {{country(mention.choices.isEmpty() ? mention.countries.constFirst() : chosen(mention.choices),
                         mention.span)},
                false,
                false};
    case IdeoKind::ShortBody:
    case IdeoKind::ShortPerson:
        return resolveShort(mention);
    case IdeoKind::Body:
    case IdeoKind::OwnBody:
    case IdeoKind::Media:
    case IdeoKind::StateMedia:
        return resolveBody(mention);
    case IdeoKind::Document:
        return resolveDocument(mention);
    case IdeoKind::Leader:
    case IdeoKind::Officer:
    case IdeoKind::Private:
    case IdeoKind::Unknown:
        break;
    }
    return resolvePerson(mention);
}

IdeographEntities::Reading IdeographEntities::resolvePronoun(const IdeoMention &mention)
{
    const QStringView pronoun = mention.span.of(m_folded);
    const bool thing = pronoun.startsWith(u'它') || pronoun == u"其";
    const bool plural = pronoun.endsWith(u'们') || pronoun.endsWith(u'ら');
    if (plural) {
        IdeoMention both = mention;
        both.kind = IdeoKind::Collective;
        if (const int last = lastOf({IdeoKind::Leader, IdeoKind::Officer, IdeoKind::Private, IdeoKind::OwnBody,
                                     IdeoKind::Body, IdeoKind::Unknown});
            last >= 0 && !m_entities.at(last).named)
            return {{last}, true, false};
        return resolveCollective(both);
    }
    int best = -1;
    int candidates = 0;
    const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
    for (qsizetype at = m_recent.size(); at-- > least;) {
        const int index = m_recent.at(at);
        const IdeoEntity &entity = m_entities.at(index);
        const bool fits = thing ? !isIdeoPerson(entity.kind) : isIdeoPerson(entity.kind);
        const bool gender = entity.pronoun.isNull() || pronoun.front() == entity.pronoun || pronoun.size() > 1;
        const bool name = pronoun != u"同氏" || entity.named;
        if (!fits || !gender || !name || (!entity.named && entity.spokeAt < 0))
            continue;
        if (best < 0) {
            best = index;
            ++candidates;
        } else if (index != best) {
            // Somebody who spoke goes before somebody who was only named, in their own sentence's neighbourhood.
            if (m_entities.at(best).spokeAt < 0 && entity.spokeAt >= 0 && mention.span.begin - entity.spokeAt < 120)
                best = index;
            ++candidates;
            break;
        }
    }
    if (best < 0)
        return {};
    if (pronoun == u"他" || pronoun == u"她")
        m_entities[best].pronoun = pronoun.front();
    return {{best}, candidates > 1, false};
}

IdeographEntities::Reading IdeographEntities::resolveCollective(const IdeoMention &mention)
{
    const QStringView text = mention.span.of(m_folded);
    Reading reading;
    if (mention.countries.size() > 1) {
        for (const QString &party : mention.countries)
            reading.entities.append(country(party, mention.span));
        return reading;
    }
    const bool three = text.contains(u'三') || text.contains(u'3') || text.contains(u'３');
    const qsizetype count = three ? 3 : text.contains(u'四') ? 4 : 2;
    reading.guessed = true;
    const bool people = text.contains(u'人') || text.contains(u'氏') || text.contains(u'位') ||
                        text.contains(u"部长") || text.contains(u"外长") || text.contains(u"外相") ||
                        text.contains(u"首脳") || text.contains(u"首脑") || text.contains(u"领导人") ||
                        text.contains(u'们') || text.contains(u'彼') || text.contains(u"大臣");
    const QStringList countries = mainCountries(count);
    const auto collect = [&](auto &&wanted) {
        QList<int> found;
        const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
        for (qsizetype at = m_recent.size(); at-- > least && found.size() < count;) {
            if (wanted(m_entities.at(m_recent.at(at))) && !found.contains(m_recent.at(at)))
                found.prepend(m_recent.at(at));
        }
        return found;
    };
    if (people) {
        const QList<int> found = collect([](const IdeoEntity &one) { return one.named && isIdeoPerson(one.kind); });
        if (found.size() == count)
            return {found, true, false};
    }
    const QList<int> own = collect([](const IdeoEntity &one) { return one.kind == IdeoKind::OwnBody; });
    const bool states = text.contains(u'国') || text.contains(u"政府") || text.contains(u"外");
    if (countries.size() == count && (states || own.size() < count || m_placeCounts.value(countries.constLast()) > 1)) {
        for (const QString &party : countries)
            reading.entities.append(country(party, mention.span));
        return reading;
    }
    if (own.size() == count)
        return {own, true, false};
    const QList<int> anybody = collect([](const IdeoEntity &one) { return one.kind != IdeoKind::Media; });
    return {anybody.size() == count ? anybody : QList<int>(), true, false};
}

/// "该部", "同社", "the minister": who was named before; else the mention as it stands.
IdeographEntities::Reading IdeographEntities::resolveShort(const IdeoMention &mention)
{
    QString noun = mention.span.of(m_document.text).toString();
    if (isOneIn(noun.front(), u"该該同这這") && noun.size() > 1)
        noun.remove(0, 1);
    if (noun.startsWith(u"名") || noun.startsWith(u"位") || noun.startsWith(u"の"))
        noun.remove(0, 1);
    const bool person = mention.kind == IdeoKind::ShortPerson;
    const QString head = mention.head.isEmpty() ? noun : mention.head;
    const qsizetype least = std::max<qsizetype>(0, m_recent.size() - lookBack);
    int best = -1;
    for (qsizetype at = m_recent.size(); at-- > least;) {
        const IdeoEntity &entity = m_entities.at(m_recent.at(at));
        if (person) {
            const bool holds = entity.head.endsWith(head) || (head == u"大臣" && entity.head.endsWith(u'相'));
            // Of several, whom the text follows most.
            if (isIdeoPerson(entity.kind) && holds && (best < 0 || entity.mentions > m_entities.at(best).mentions))
                best = m_recent.at(at);
            continue;
        }
        if (best >= 0)
            break;
        const bool company =
            noun == u"社" || noun == u"会社" || noun == u"公司" || noun == u"企业" || noun == u"会社側";
        const bool body =
            entity.kind == IdeoKind::Body || entity.kind == IdeoKind::OwnBody || entity.kind == IdeoKind::Media;
        const bool firm = entity.kind == IdeoKind::OwnBody &&
                          !(m_words.longestEndingAt(entity.name, entity.name.size(), 0, Ideo::OwnBody) &&
                            isOneIn(entity.name.back(), u"党院裁会合検検"));
        if (body && (entity.name.endsWith(noun) || (company && firm)))
            best = m_recent.at(at);
    }
    if (best >= 0)
        return {{best}, false, false};
    IdeoMention plain = mention;
    plain.name = mention.span.of(m_document.text).toString();
    if (person) {
        const IdeoWord *office = m_words.longestEndingAt(m_folded, mention.span.end, mention.span.begin, officeNouns);
        plain.kind = !office || office->is(Ideo::Private) ? IdeoKind::Private
                     : office->is(Ideo::LeaderOffice)     ? IdeoKind::Leader
                                                          : IdeoKind::Officer;
        plain.head = head;
        return resolvePerson(plain);
    }
    const IdeoWord *body = m_words.longestEndingAt(m_folded, mention.span.end, mention.span.begin, speakingBodies);
    plain.kind = body && body->is(Ideo::GovernmentBody) ? IdeoKind::Body : IdeoKind::OwnBody;
    plain.head = noun;
    return resolveBody(plain);
}

IdeographEntities::Reading IdeographEntities::resolveBody(const IdeoMention &mention)
{
    const bool bare = mention.countries.isEmpty();
    const QString name = bare ? mention.name : mention.span.of(m_document.text).toString();
    const bool says = name.size() > mention.head.size();
    const int known = findBody(name, bare && !says ? mention.head : QString());
    if (known >= 0 && m_entities.at(known).kind == mention.kind) {
        // A fuller form: "北方水利基金" after "基金".
        return {{known}, m_entities.at(known).guessed, false};
    }
    IdeoEntity entity;
    entity.name = mention.name;
    entity.head = mention.head;
    entity.kind = mention.kind;
    entity.first = mention.span;
    if (mention.kind == IdeoKind::Body || mention.kind == IdeoKind::StateMedia) {
        const QString party = partyOf(mention, entity.guessed);
        if (!party.isEmpty())
            entity.parties.append(party);
    } else if (mention.kind == IdeoKind::OwnBody) {
        entity.parties.append(mention.name);
    }
    const bool guessed = entity.guessed;
    return {{add(std::move(entity))}, guessed, false};
}

QStringList IdeographEntities::officerParties(const IdeoMention &mention, bool &guessed)
{
    TextSpan body = mention.body;
    while (body.size() > 0 && isOneIn(m_folded[body.end - 1], u"的の副前元新"))
        --body.end;
    if (body.size() > 0) {
        const IdeoMention owner = read(body);
        if (owner.kind == IdeoKind::OwnBody || owner.kind == IdeoKind::Body || owner.kind == IdeoKind::ShortBody ||
            owner.kind == IdeoKind::StateMedia || owner.kind == IdeoKind::Country || owner.kind == IdeoKind::Pronoun) {
            const Reading reading = resolve(owner);
            guessed |= reading.guessed;
            QStringList parties;
            for (const int entity : reading.entities)
                parties += m_entities.at(entity).parties;
            return parties;
        }
        if (owner.kind == IdeoKind::Media)
            return {};
    }
    if (!mention.countries.isEmpty())
        return {partyOf(mention, guessed)};
    guessed = true;
    if (mention.head.contains(u"官员") || mention.head.contains(u"高官") || mention.head.contains(u"当局") ||
        mention.head.contains(u"政府")) {
        const QString party = contextParty(mention.span.begin, false);
        return party.isEmpty() ? QStringList() : QStringList{party};
    }
    if (mention.head.contains(u"人士") || mention.head.contains(u"関係者") || mention.head.contains(u"工程师") ||
        mention.head == u"机长" || mention.head == u"船长" || mention.head == u"船長")
        return {};
    const int last = lastOf({IdeoKind::OwnBody, IdeoKind::Body});
    return last >= 0 ? m_entities.at(last).parties : QStringList();
}

IdeographEntities::Reading IdeographEntities::resolvePerson(const IdeoMention &mention)
{
    if (mention.named || mention.kind == IdeoKind::Unknown) {
        const int known = findPerson(mention.name);
        if (known >= 0) {
            IdeoEntity &entity = m_entities[known];
            if (mention.name.size() > entity.name.size()) {
                entity.name = mention.name;
                entity.first = mention.span;
            }
            return {{known}, entity.guessed, false};
        }
    }
    IdeoEntity entity;
    entity.name = mention.name;
    entity.head = mention.head;
    entity.kind = mention.kind;
    entity.named = mention.named;
    entity.first = mention.span;
    if (mention.kind == IdeoKind::Leader) {
        const QStringList parties = mention.countries.isEmpty() && mention.body.size() > 1
                                        ? officerParties(mention, entity.guessed)
                                        : QStringList();
        const QString party = partyOf(mention, entity.guessed);
        if (!parties.isEmpty())
            entity.parties = parties;
        else if (!party.isEmpty())
            entity.parties = QStringList{party};
    } else if (mention.kind == IdeoKind::Officer) {
        entity.parties = officerParties(mention, entity.guessed);
    } else if (mention.kind == IdeoKind::Unknown && !mention.countries.isEmpty()) {
        entity.parties = QStringList{partyOf(mention, entity.guessed)};
        entity.guessed = true;
    }
    const bool guessed = entity.guessed;
    return {{add(std::move(entity))}, guessed, false};
}

IdeographEntities::Reading IdeographEntities::resolveDocument(const IdeoMention &mention)
{
    const QStringView text = mention.span.of(m_folded);
    if (text.contains(u"联合") || text.contains(u"共同")) {
        IdeoMention both = mention;
        both.kind = IdeoKind::Collective;
        const Reading reading = resolveCollective(both);
        if (!reading.entities.isEmpty())
            return reading;
    }
    if (!mention.body.isEmpty()) {
        const Reading reading = resolveSeveral(mention.body);
        if (!reading.entities.isEmpty())
            return reading;
    }
    IdeoEntity entity;
    entity.name = mention.name;
    entity.head = mention.head;
    entity.kind = IdeoKind::Document;
    entity.first = mention.span;
    entity.guessed = true;
    return {{add(std::move(entity))}, true, false};
}

} // namespace Readout::Attribution
