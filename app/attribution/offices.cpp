// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds an office: which of several ministers "the prime minister" is. Knows names and countries only as given.
#include "attribution/entities.h"

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int mostHolders = 3; ///< "the ministers" stands for no more than these

} // namespace

/// What sets an office apart from others of its noun: "prime" minister, "foreign" minister; empty when nothing does.
QString Entities::rankOf(const Mention &mention) const
{
    if (mention.ranked)
        return mention.rank;
    if (mention.head < 0 || mention.office != m_lexicon.words.factsOf(u"minister").office)
        return {};
    const QString head = m_document.word(mention.head).toString().toLower();
    if (head != u"minister" && head != u"ministers")
        return u"prime"_s; // premier, chancellor
    if (mention.head == mention.first)
        return {};
    const QStringView before = m_document.word(mention.head - 1);
    const WordFacts &facts = m_lexicon.words.factsOf(before);
    const bool describes = m_document.tokens.at(mention.head - 1).kind == Text::TokenKind::Word &&
                           !facts.is(ActorWordClasses(ActorWord::Determiner) | ActorWord::NotName |
                                     ActorWord::Possessive | ActorWord::Former | ActorWord::Opposing) &&
                           facts.number == 0 && before.size() > 2 && !m_lexicon.countries.find(before);
    const QString rank = describes ? before.toString().toLower() : QString();
    const bool vague = rank == u"senior" || rank == u"deputy" || rank == u"junior" || rank == u"chief";
    return vague ? QString() : rank;
}

void Entities::giveOffice(int index, const Mention &mention)
{
    Entity &entity = m_entities[index];
    if (entity.offices.size() < mostLinks && !entity.offices.contains(mention.office))
        entity.offices.append(mention.office);
    const QString rank = rankOf(mention);
    if (!rank.isEmpty() && entity.field.size() < mostLinks && !entity.field.contains(rank))
        entity.field.append(rank);
    if (mention.isPlural() && !mention.partOfMany) {
        m_groupByOffice[mention.office] = index;
        return;
    }
    m_personByOffice[QString::number(mention.office)] = index;
    m_personByOffice[QString::number(mention.office) + rank] = index;
    QList<int> &holders = m_holders[QString::number(mention.office) + rank];
    if (!rank.isEmpty() && holders.size() <= mostHolders && !holders.contains(index))
        holders.append(index);
}

/// "ministers Ada Brook of Norway and Tom Vos of Peru": the office before the first of a row is everybody's.
void Entities::shareOffice(const Mention &mention, int index)
{
    const int before = m_entities.at(m_row.constFirst()).lastMention;
    if (before < 0 || mention.kind != MentionKind::Named || mention.head >= 0 || !isPerson(m_entities.at(index)))
        return;
    const Mention &first = m_mentions.at(before);
    if (first.kind != MentionKind::Named || first.head < 0 || first.sentence != mention.sentence ||
        !m_lexicon.words.factsOf(m_document.word(first.head)).is(ActorWord::Plural))
        return;
    Mention shared = first;
    shared.country = m_entities.at(index).country;
    m_entities[index].classes |= first.classes & ~ActorWordClasses(ActorWord::Plural);
    giveOffice(index, shared);
}

/// Whether @p mention may be @p index: a foreign minister is no prime minister.
bool Entities::mayHold(int index, const Mention &mention) const
{
    const Entity &entity = m_entities.at(index);
    const QString rank = rankOf(mention);
    const bool otherGender = m_lexicon.words.isGerman() && mention.gender != Gender::Unknown &&
                             entity.gender != Gender::Unknown && entity.gender != mention.gender;
    return isPerson(entity) && !otherGender &&
           (rank.isEmpty() || entity.field.isEmpty() || entity.field.contains(rank));
}

/// "the minister": whoever has it and led a sentence of this paragraph last; else whoever of those nearby the text
/// follows most; else whoever was called so last. @return entity or -1.
int Entities::holderOf(const Mention &mention) const
{
    const bool open = mention.country.isEmpty() && mention.owner < 0 && mention.affiliation < 0;
    int followed = -1;
    for (qsizetype back = m_recent.size(); open && !mention.quoted && back > 0; --back) {
        const Recent &recent = m_recent.at(back - 1);
        const Entity &entity = m_entities.at(recent.entity);
        if (recent.quoted || !entity.offices.contains(mention.office) || !mayHold(recent.entity, mention))
            continue;
        const bool here = paragraphOf(recent.sentence) == paragraphOf(mention.sentence);
        if (here && (recent.speaker || recent.subject))
            return recent.entity;
        if (followed < 0 || entity.leading > m_entities.at(followed).leading)
            followed = recent.entity;
    }
    if (followed >= 0 && m_entities.at(followed).leading > 0)
        return followed;
    const QString office = QString::number(mention.office);
    for (const QString &key : {office + rankOf(mention), office}) {
        const int known = m_personByOffice.value(key, -1);
        if (known >= 0 && mayHold(known, mention))
            return known;
    }
    return -1;
}

/// "the prime ministers": all the text named with that office; "the ministers": all it just named. @return two or
/// three.
QList<int> Entities::holdersOf(const Mention &mention) const
{
    QList<int> found;
    const auto take = [&](int index) {
        const Entity &entity = m_entities.at(index);
        if (isPerson(entity) && entity.named && entity.offices.contains(mention.office) && !found.contains(index))
            found.append(index);
    };
    const QString rank = rankOf(mention);
    for (const int index : m_holders.value(QString::number(mention.office) + rank))
        take(index);
    if (found.size() < 2 || found.size() > mostHolders) {
        found.clear();
        for (const Recent &recent : m_recent) {
            if (mayHold(recent.entity, mention))
                take(recent.entity);
        }
    }
    return found.size() < 2 || found.size() > mostHolders ? QList<int>() : found;
}

/// "the Norwegian prime minister". @return entity or -1.
int Entities::holderIn(const QString &country, const Mention &mention, int office) const
{
    const QString key = country + QString::number(office);
    for (const QString &each : {key + rankOf(mention), key}) {
        const int known = m_byCountryAndNoun.value(each, -1);
        if (known >= 0 && mayHold(known, mention))
            return known;
    }
    return -1;
}

} // namespace Readout::Attribution
