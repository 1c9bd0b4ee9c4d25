// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a phrase's pieces make: a person, a body, a country, an office, a document, several of these.
#include "attribution/phrasereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

Mention PhraseReader::begin(MentionKind kind, int first, int end, const Opening &opening, int owner) const
{
    Mention mention;
    mention.kind = kind;
    mention.first = first;
    mention.end = end;
    mention.span = spanOf(first, end);
    mention.sentence = sentence;
    mention.quoted = quoted;
    mention.owner = owner;
    mention.ownerPronoun = opening.ownerPronoun;
    mention.number = opening.number;
    mention.definite = opening.definite || owner >= 0;
    mention.indefinite = opening.indefinite && owner < 0;
    return mention;
}

int PhraseReader::add(Mention mention)
{
    m_mentions.append(std::move(mention));
    return int(m_mentions.size()) - 1;
}

int PhraseReader::state(const Piece &piece, const Opening &opening, int first)
{
    const KnownName &known = *piece.known;
    const bool people = known.kind == NameKind::Demonym;
    if (people && !opening.definite && !known.name.endsWith(u's'))
        return -1;
    Mention mention = begin(MentionKind::State, first, piece.end, opening, -1);
    mention.name = spanOf(piece.first, piece.end);
    mention.country = known.party;
    mention.shown = known.shown;
    if (people && opening.definite) {
        mention.government = true; // "the Norwegians insisted": their side
        mention.shown = m_lexicon.countries.nameOf(known.party);
        mention.number = 0;
    } else if (people) {
        mention.kind = MentionKind::Office; // "Norwegians say": people, not their government
        mention.classes = ActorWord::Private;
        mention.number = 0;
    } else if (known.kind == NameKind::Body) {
        mention.kind = MentionKind::Body;
        mention.country.clear();
    } else if (known.kind == NameKind::Place) {
        mention.kind = MentionKind::Named;
        mention.country.clear();
        mention.classes = ActorWord::StateNoun;
    } else {
        mention.government = true;
    }
    return add(mention);
}

bool PhraseReader::isGovernment(const QList<Piece> &pieces, int from, int upTo) const
{
    QString previous;
    QString before;
    for (int at = from; at < upTo; ++at) {
        const Piece &piece = pieces[at];
        if (piece.known && (piece.known->kind == NameKind::Institution || piece.known->kind == NameKind::Seat ||
                            piece.known->kind == NameKind::StateMedia))
            return true;
        const QString here = lower(piece.end - 1);
        if (piece.facts.is(ActorWord::GovernmentBody) && (at + 1 == upTo || pieces[at + 1].link))
            return true;
        if (!previous.isEmpty() && (m_lexicon.words.isGovernmentPhrase(previous + u' ' + here) ||
                                    m_lexicon.words.isGovernmentPhrase(before + u' ' + previous + u' ' + here)))
            return true;
        before = previous;
        previous = here;
    }
    return false;
}

void PhraseReader::addModifiers(Mention &mention, const QList<Piece> &pieces, int upTo)
{
    for (int at = 0; at < upTo; ++at) {
        const Piece &piece = pieces[at];
        mention.classes |= piece.facts.classes & (ActorWordClasses(ActorWord::Former) | ActorWord::Opposing);
        mention.joint = mention.joint || (!piece.capital && lower(piece.first) == u"joint");
        if (piece.known && !piece.known->party.isEmpty() && piece.known->kind != NameKind::Body &&
            piece.known->kind != NameKind::Place && mention.country.isEmpty())
            mention.country = piece.known->party;
        else if (piece.known && piece.known->kind == NameKind::Demonym && piece.known->party != mention.country)
            mention.moreCountries.append(piece.known->party);
        const bool first = !piece.capital && at + 1 < pieces.size();
        if (first && m_lexicon.words.isGovernmental(word(piece.first)))
            mention.governmental = true;
    }
}

void PhraseReader::setBody(Mention &mention, const QList<Piece> &pieces, int from, int upTo) const
{
    mention.kind = MentionKind::Body;
    mention.government = isGovernment(pieces, from, upTo);
    int named = -1;
    for (int at = from; at < upTo; ++at) {
        if (pieces[at].capital && named < 0)
            named = at;
        if (pieces[at].facts.isBody()) {
            mention.head = pieces[at].end - 1;
            mention.classes = pieces[at].facts.classes;
            mention.office = pieces[at].facts.office;
        }
    }
    if (pieces[from].known && upTo == from + 1 && pieces[from].known->kind != NameKind::Capital)
        mention.shown = pieces[from].known->shown;
    if (mention.classes.testFlag(ActorWord::Plural))
        mention.number = 0;
    if (named >= 0)
        mention.name = spanOf(pieces[named].first, pieces[upTo - 1].end);
    mention.gender = Gender::Neuter;
}

int PhraseReader::bodyBefore(const QList<Piece> &pieces, int from, int upTo, int owner, const WordFacts &office)
{
    // A capital before an office is its country; before a mayor or judge it is the town.
    const bool ofTown = office.is(ActorWordClasses(ActorWord::Local) | ActorWord::Court);
    while (upTo > from && !pieces[upTo - 1].capital && !pieces[upTo - 1].facts.isBody())
        --upTo;
    // "senior Norwegian": words that only describe stand before the country.
    int describing = from;
    while (describing < upTo && !pieces[describing].capital && pieces[describing].facts.is(ActorWord::Modifier))
        ++describing;
    if (describing < upTo && pieces[describing].known && pieces[describing].known->kind == NameKind::Demonym)
        from = describing;
    while (from < upTo && pieces[from].known &&
           (pieces[from].known->kind == NameKind::Demonym || pieces[from].known->kind == NameKind::Country ||
            (pieces[from].known->kind == NameKind::Capital && !ofTown)) &&
           !(upTo - from > 1 && pieces[from + 1].capital && !pieces[from + 1].facts.is(ActorWord::GovernmentBody)))
        ++from;
    while (from < upTo && !pieces[from].capital && !pieces[from].facts.isBody() &&
           !pieces[from].facts.is(ActorWord::Modifier))
        ++from;
    const auto namesBody = [](const Piece &piece) {
        return piece.known || piece.facts.isBody() || (piece.isPlainCapital() && !piece.facts.is(ActorWord::Modifier));
    };
    if (!std::any_of(pieces.cbegin() + from, pieces.cbegin() + upTo, namesBody) && !isGovernment(pieces, from, upTo))
        return -1;
    Opening none;
    none.definite = true;
    Mention body = begin(MentionKind::Body, pieces[from].first, pieces[upTo - 1].end, none, owner);
    body.inside = true;
    setBody(body, pieces, from, upTo);
    addModifiers(body, pieces, upTo);
    if (pieces[from].known && upTo == from + 1 && body.government) {
        body.kind = MentionKind::State;
        body.country = pieces[from].known->party;
    }
    return add(body);
}

int PhraseReader::personOrBody(const QList<Piece> &pieces, const Opening &opening, int first, int owner)
{
    const int count = int(pieces.size());
    int tail = count;
    while (tail > 0 && pieces[tail - 1].capital)
        --tail;
    // The last office or title that a name follows parts the office from the name.
    int split = -1;
    for (int at = 0; at < count - 1; ++at) {
        const bool office = pieces[at].facts.isOffice() || pieces[at].facts.is(ActorWord::Title);
        if (office && !pieces[at].known && pieces[at + 1].capital && !pieces[at + 1].link)
            split = at;
    }
    int nameFrom = std::max(tail, split + 1);
    bool bodyName = false;
    for (int at = nameFrom; at < count; ++at)
        bodyName = bodyName || (pieces[at].facts.isBody() && !pieces[at].known) || pieces[at].link;
    const bool portfolio = split >= 0 && isPortfolioHead(lower(pieces[split].end - 1));
    const bool calledBody = tail > 0 && tail < count && split < tail - 1 && pieces[tail - 1].facts.isBody() &&
                            !pieces[tail - 1].facts.isOffice() && !pieces[count - 1].known;
    if (calledBody) { // "the shipping company Nordlys"
        Mention body = begin(MentionKind::Body, first, pieces[count - 1].end, opening, owner);
        setBody(body, pieces, tail, count);
        body.head = pieces[tail - 1].end - 1;
        body.classes |= pieces[tail - 1].facts.classes;
        body.office = pieces[tail - 1].facts.office;
        body.calledByName = true;
        body.government = body.government || isGovernment(pieces, 0, tail);
        addModifiers(body, pieces, tail);
        return add(body);
    }
    if (bodyName) {
        if (portfolio && nameFrom < count && !pieces[count - 1].facts.isBody())
            nameFrom = tail;
        Mention body = begin(MentionKind::Body, first, pieces[count - 1].end, opening, owner);
        setBody(body, pieces, split >= 0 ? nameFrom : tail, count);
        if (split < 0 && tail > 0)
            body.government = body.government || isGovernment(pieces, 0, count);
        addModifiers(body, pieces, count);
        return add(body);
    }
    if (count - nameFrom == 1 && pieces[nameFrom].known && pieces[nameFrom].known->kind != NameKind::Place)
        return split < 0 || !pieces[split].facts.isOffice() ? state(pieces[nameFrom], opening, first) : -1;
    const int affiliation = split > 0 && !portfolio ? bodyBefore(pieces, 0, split, owner, pieces[split].facts) : -1;
    Mention person = begin(MentionKind::Named, first, pieces[count - 1].end, opening, affiliation >= 0 ? -1 : owner);
    person.affiliation = affiliation;
    person.name = spanOf(pieces[nameFrom].first, pieces[count - 1].end);
    for (int at = 0; at <= split; ++at) {
        if (pieces[at].facts.gender != Gender::Unknown)
            person.gender = pieces[at].facts.gender;
        if (pieces[at].facts.isOffice()) {
            person.head = pieces[at].end - 1;
            person.classes |= pieces[at].facts.classes;
            person.office = pieces[at].facts.office;
        } else if (pieces[at].facts.is(ActorWord::Title)) {
            person.classes |= ActorWord::Title;
        }
    }
    if (count - nameFrom == 1 && pieces[nameFrom].known && split < 0)
        person.classes |= ActorWord::StateNoun; // a place that is no party
    addModifiers(person, pieces, nameFrom);
    person.number = 1;
    return add(person);
}

int PhraseReader::nounHeaded(const QList<Piece> &pieces, const Opening &opening, int first, int owner)
{
    int last = int(pieces.size()) - 1;
    while (last >= 0 && !(pieces[last].facts.isOffice() || pieces[last].facts.isBody() ||
                          pieces[last].facts.is(ActorWordClasses(ActorWord::Document) | ActorWord::Collective)))
        --last;
    if (last < 0)
        return -1;
    const Piece &head = pieces[last];
    const bool several = opening.plural || head.facts.is(ActorWord::Plural);
    const bool counted = opening.number > 1 || (head.facts.is(ActorWord::StateNoun) && last == 0);
    if (several && opening.definite && counted &&
        head.facts.is(ActorWordClasses(ActorWord::Collective) | ActorWord::GovernmentBody) && owner < 0 &&
        opening.ownerPronoun < 0) {
        Mention all = begin(MentionKind::Collective, first, head.end, opening, -1);
        all.classes = head.facts.classes;
        all.office = head.facts.office;
        all.head = head.end - 1;
        addModifiers(all, pieces, last);
        return add(all);
    }
    if (head.facts.is(ActorWord::Document) && !head.facts.isOffice()) {
        const int issuer = bodyBefore(pieces, 0, last, owner, head.facts);
        Mention text = begin(MentionKind::Document, first, head.end, opening, issuer >= 0 ? -1 : owner);
        text.affiliation = issuer;
        text.head = head.end - 1;
        text.classes = head.facts.classes;
        text.office = head.facts.office;
        text.gender = Gender::Neuter;
        addModifiers(text, pieces, last);
        return add(text);
    }
    // "the coast guard" is a body, though a guard is a person.
    const bool arm = last > 0 && !pieces[last].known &&
                     m_lexicon.words.isGovernmentPhrase(lower(pieces[last - 1].end - 1) + u' ' + lower(head.end - 1));
    if (head.facts.isOffice() && !arm && !(head.facts.isBody() && pieces.size() == 1 && !opening.indefinite)) {
        const bool portfolio = isPortfolioHead(lower(head.end - 1));
        const int body = portfolio ? -1 : bodyBefore(pieces, 0, last, owner, head.facts);
        Mention office = begin(MentionKind::Office, first, head.end, opening, body >= 0 ? -1 : owner);
        office.affiliation = body;
        office.head = head.end - 1;
        office.classes = head.facts.classes;
        office.office = head.facts.office;
        office.gender = head.facts.gender;
        if (several)
            office.number = opening.number > 1 ? opening.number : 0;
        addModifiers(office, pieces, last);
        return add(office);
    }
    if (!head.facts.isBody() && !arm)
        return -1;
    Mention body = begin(MentionKind::Body, first, head.end, opening, owner);
    setBody(body, pieces, 0, last + 1);
    if (arm) {
        body.head = head.end - 1;
        body.classes = ActorWord::GovernmentBody;
        body.office = head.facts.office;
    }
    if (several)
        body.number = opening.number > 1 ? opening.number : 0;
    addModifiers(body, pieces, last + 1);
    return add(body);
}

int PhraseReader::classify(const QList<Piece> &pieces, const Opening &opening, int first, int owner)
{
    if (pieces.isEmpty())
        return -1;
    const Piece &last = pieces.constLast();
    const bool lone = pieces.size() == 1;
    if (lone && last.known && !(last.known->kind == NameKind::Place && owner < 0))
        return state(last, opening, first);
    const bool office =
        last.facts.isOffice() || last.facts.is(ActorWordClasses(ActorWord::Document) | ActorWord::Collective);
    const bool named = last.capital && (last.known || last.link || !(office || last.facts.is(ActorWord::Modifier)));
    if (named)
        return personOrBody(pieces, opening, first, owner);
    if (last.capital && last.facts.isBody())
        return personOrBody(pieces, opening, first, owner);
    const int noun = nounHeaded(pieces, opening, first, owner);
    if (noun >= 0 || !last.capital)
        return noun;
    return personOrBody(pieces, opening, first, owner);
}

} // namespace Readout::Attribution
