// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads noun phrases from left to right by word classes and capitals; looks ahead a bounded number of words.
#include "attribution/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int deepestPhrase = 3;     ///< "an aide of the chief of the bank of …"
constexpr int longestPhrase = 24;    ///< tokens; longer runs of capitals are headlines or noise
constexpr int unknownWordsAhead = 3; ///< before an office: "the ministry’s camp commissioner"

using Text::Document;
using Text::Token;
using Text::TokenKind;

/// One part of a noun phrase: a word, or a known name of several.
struct Piece
{
    int first = 0;
    int end = 0;
    const KnownName *known = nullptr;
    WordFacts facts;
    bool capital = false;
    bool link = false; ///< "of", "for", "and" within a body's name

    bool isPlainCapital() const { return capital && !known && !facts.isOffice() && !facts.is(ActorWord::Title); }
};

bool isPortfolioHead(const QString &word)
{
    static const QList<QString> heads{u"minister"_s,     u"ministers"_s,      u"ministry"_s,      u"secretary"_s,
                                      u"department"_s,   u"undersecretary"_s, u"vice-minister"_s, u"attorney-general"_s,
                                      u"commissioner"_s, u"office"_s};
    return heads.contains(word);
}

class PhraseReader final
{
public:
    PhraseReader(const Document &document, const Lexicon &lexicon, QList<Mention> &mentions)
        : m_document(document), m_lexicon(lexicon), m_mentions(mentions)
    {
    }

    int sentence = 0;
    bool quoted = false;

    bool isEnclitic(int at, int end) const;
    /// Reads the phrase that begins at @p at. @return its mention or -1; @p next is where to go on, after @p at always.
    int read(int at, int end, int depth, int &next);

private:
    struct Opening
    {
        int determiner = -1;
        int ownerPronoun = -1;
        int number = 1;
        bool plural = false;
        bool definite = false;
        bool indefinite = false;
        bool other = false;
    };

    QStringView word(int at) const { return m_document.word(at); }
    const Token &token(int at) const { return m_document.tokens.at(at); }
    const WordFacts &facts(int at) const { return m_lexicon.words.factsOf(word(at)); }
    bool isWord(int at) const { return token(at).kind == TokenKind::Word; }
    bool isCapitalName(int at, bool firstOfPhrase) const;
    QString lower(int at) const { return word(at).toString().toLower(); }
    TextSpan spanOf(int first, int end) const { return {token(first).span.begin, token(end - 1).span.end}; }

    int readOpening(int at, int end, Opening &opening) const;
    int readPieces(int at, int end, bool opened, QList<Piece> &pieces) const;
    bool takePiece(int at, int end, bool opened, QList<Piece> &pieces, int &next) const;
    bool takeKnown(int at, int end, QList<Piece> &pieces, int &next) const;
    bool extendsBodyName(int at, int end, const QList<Piece> &pieces) const;
    bool leadsToHead(int at, int end) const;
    bool joinsPeoples(int at, int end, const QList<Piece> &pieces) const;
    bool joinsPossessive(int at, int end, const QList<Piece> &pieces) const;

    int classify(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    int personOrBody(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    int state(const Piece &piece, const Opening &opening, int first);
    int nounHeaded(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    void addModifiers(Mention &mention, const QList<Piece> &pieces, int upTo);
    int bodyBefore(const QList<Piece> &pieces, int from, int upTo, int owner);
    void setBody(Mention &mention, const QList<Piece> &pieces, int from, int upTo) const;
    bool isGovernment(const QList<Piece> &pieces, int from, int upTo) const;
    Mention begin(MentionKind kind, int first, int end, const Opening &opening, int owner) const;
    int add(Mention mention);

    int readTail(int mention, int at, int end, int depth);
    int readMoreStates(int mention, int at, int end, int depth);
    int skipPortfolio(const Mention &mention, int at, int end) const;

    const Document &m_document;
    const Lexicon &m_lexicon;
    QList<Mention> &m_mentions;
};

bool PhraseReader::isEnclitic(int at, int end) const
{
    if (at >= end)
        return false;
    const QStringView mark = word(at);
    if (mark.size() == 2)
        return (mark[0] == u'\'' || mark[0] == u'’') && mark[1].toLower() == u's';
    // "the owners’ union": the mark touches the plural before it.
    const bool apostrophe = mark.size() == 1 && (mark[0] == u'\'' || mark[0] == u'’') &&
                            (token(at).kind == TokenKind::Word || token(at).kind == TokenKind::Punctuation);
    return apostrophe && at > 0 && token(at - 1).span.end == token(at).span.begin && word(at - 1).endsWith(u's');
}

bool PhraseReader::isCapitalName(int at, bool firstOfPhrase) const
{
    if (!isWord(at) || !token(at).capitalised)
        return false;
    const WordFacts &known = facts(at);
    if (!known.is(ActorWordClasses(ActorWord::NotName) | ActorWord::Determiner | ActorWord::Pronoun))
        return true;
    if (token(at).allCaps && m_lexicon.countries.find(word(at)))
        return true; // "US", "WHO"
    if (firstOfPhrase || known.is(ActorWord::Pronoun))
        return false;
    // "Lee Sun Ho", "Theresa May": within a name a capital word is part of it, whatever else it can be.
    const bool afterName = at > 0 && isWord(at - 1) && token(at - 1).capitalised &&
                           !facts(at - 1).is(ActorWordClasses(ActorWord::NotName) | ActorWord::Determiner);
    return known.is(ActorWord::Modifier) || (afterName && word(at).size() <= 4);
}

int PhraseReader::readOpening(int at, int end, Opening &opening) const
{
    while (at < end && isWord(at)) {
        const WordFacts &known = facts(at);
        if (known.is(ActorWord::Possessive) && opening.ownerPronoun < 0) {
            opening.ownerPronoun = at;
            opening.definite = true;
        } else if (known.number > 0) {
            opening.number = std::max<int>(opening.number, known.number);
            opening.plural = opening.plural || known.number > 1;
            opening.definite = opening.definite || lower(at) == u"both";
        } else if (known.is(ActorWord::Determiner)) {
            const bool vague = known.is(ActorWord::Indefinite);
            opening.definite = opening.definite || !vague;
            opening.indefinite = opening.indefinite || (vague && !opening.definite);
            opening.other = opening.other || lower(at) == u"other";
        } else {
            break;
        }
        if (opening.determiner < 0)
            opening.determiner = at;
        ++at;
    }
    return at;
}

bool PhraseReader::takeKnown(int at, int end, QList<Piece> &pieces, int &next) const
{
    const KnownName *known = m_lexicon.countries.longestAt(m_document.text, token(at).span.begin);
    if (!known && token(at).allCaps && token(at).span.size() > 3) {
        const QString written = lower(at);
        known = m_lexicon.countries.find(written.first(1).toUpper() + written.mid(1)); // a dateline: "OSLO"
    }
    if (!known)
        return false;
    const qsizetype ends = token(at).span.begin + known->name.size();
    int last = at + 1;
    while (last < end && token(last).span.begin < ends)
        ++last;
    // A name that ends inside a token ("China-based") is no name of its own.
    if (token(last - 1).span.end > ends + 1)
        return false;
    Piece piece{at, last, known, facts(last - 1), true, false};
    pieces.append(piece);
    next = last;
    return true;
}

/// "of", "for", "and" between the words of a body's name: "Tribunal for Fisheries", "Ministry of Trade and Labour".
bool PhraseReader::extendsBodyName(int at, int end, const QList<Piece> &pieces) const
{
    if (pieces.isEmpty() || at + 1 >= end)
        return false;
    const QString link = lower(at);
    const bool joins = link == u"and" || link == u"&";
    if (!joins && link != u"of" && link != u"for" && link != u"on")
        return false;
    int next = at + 1;
    if (!joins && next + 1 < end && lower(next) == u"the")
        ++next;
    if (!isCapitalName(next, true) || !pieces.constLast().capital)
        return false;
    bool body = false;
    bool linked = false;
    for (const Piece &piece : pieces) {
        body = body || (piece.capital && piece.facts.isBody() && !piece.facts.isOffice());
        linked = linked || piece.link;
    }
    if (joins)
        return body && linked && !pieces.constLast().known &&
               !m_lexicon.countries.longestAt(m_document.text, token(next).span.begin);
    return body && pieces.constLast().facts.isBody();
}

/// "Norwegian and Peruvian" before a noun.
bool PhraseReader::joinsPeoples(int at, int end, const QList<Piece> &pieces) const
{
    if (pieces.isEmpty() || !pieces.constLast().known || at + 2 >= end || lower(at) != u"and")
        return false;
    const KnownName *next = m_lexicon.countries.longestAt(m_document.text, token(at + 1).span.begin);
    const KnownName &before = *pieces.constLast().known;
    const bool adjective = before.kind == NameKind::Demonym || m_lexicon.countries.isDemonym(before.name);
    if (!next || !adjective || !(next->kind == NameKind::Demonym || m_lexicon.countries.isDemonym(next->name)))
        return false;
    const int after = tokenAt(m_document, token(at + 1).span.begin + next->name.size());
    return after < end && isWord(after) &&
           (facts(after).isOffice() || facts(after).isBody() ||
            facts(after).is(ActorWordClasses(ActorWord::Modifier) | ActorWord::Collective | ActorWord::Document));
}

/// Whether one of the next few lower-case words is an office or body that the words before it describe.
bool PhraseReader::leadsToHead(int at, int end) const
{
    for (int ahead = at; ahead < end && ahead < at + unknownWordsAhead; ++ahead) {
        if (!isWord(ahead) || token(ahead).capitalised)
            return false;
        const WordFacts &known = facts(ahead);
        if (ahead > at && (known.isOffice() || known.isBody() || known.is(ActorWord::Document)))
            return true;
        const QStringView text = word(ahead);
        if (known.is(ActorWordClasses(ActorWord::NotName) | ActorWord::Relative | ActorWord::Affiliating |
                     ActorWord::Pronoun | ActorWord::Determiner) ||
            text.endsWith(u"ed") || text.endsWith(u"ly") || text.size() < 3)
            return false;
    }
    return false;
}

bool PhraseReader::takePiece(int at, int end, bool opened, QList<Piece> &pieces, int &next) const
{
    next = at + 1;
    if (!isWord(at))
        return false;
    const WordFacts &known = facts(at);
    if (isCapitalName(at, pieces.isEmpty())) {
        if (takeKnown(at, end, pieces, next))
            return true;
        pieces.append({at, at + 1, nullptr, known, true, false});
        return true;
    }
    if (joinsPeoples(at, end, pieces)) {
        pieces.append({at, at + 1, nullptr, {}, false, false});
        return true;
    }
    if (extendsBodyName(at, end, pieces)) {
        pieces.append({at, at + 1, nullptr, {}, true, true});
        if (lower(at + 1) == u"the") {
            pieces.append({at + 1, at + 2, nullptr, {}, true, true});
            ++next;
        }
        return true;
    }
    const bool afterCapital = !pieces.isEmpty() && pieces.constLast().isPlainCapital();
    if (known.is(ActorWord::Particle) && at + 1 < end && isWord(at + 1) &&
        (token(at + 1).capitalised || (at + 2 < end && facts(at + 1).is(ActorWord::Particle))) &&
        (afterCapital || pieces.isEmpty() || pieces.constLast().facts.isOffice())) {
        pieces.append({at, at + 1, nullptr, {}, true, false});
        return true;
    }
    if (token(at).capitalised)
        return false;
    if (known.isOffice() || known.isBody() ||
        known.is(ActorWordClasses(ActorWord::Document) | ActorWord::Modifier | ActorWord::Collective)) {
        // "the minister asked officials": a noun after a full head begins a new phrase unless it builds on it.
        pieces.append({at, at + 1, nullptr, known, false, false});
        return true;
    }
    const bool described = opened || (!pieces.isEmpty() && !pieces.constLast().isPlainCapital());
    const bool headSeen = !pieces.isEmpty() && pieces.constLast().facts.isOffice();
    const bool beforeName = !pieces.isEmpty() && pieces.constLast().facts.is(ActorWord::Modifier) &&
                            !pieces.constLast().capital && at + 1 < end && isCapitalName(at + 1, true) &&
                            word(at).endsWith(u"er");
    if (!described || headSeen || known.is(ActorWord::NotName) || (!beforeName && !leadsToHead(at, end)))
        return false;
    pieces.append({at, at + 1, nullptr, {}, false, false});
    return true;
}

int PhraseReader::readPieces(int at, int end, bool opened, QList<Piece> &pieces) const
{
    int next = at;
    while (at < end && pieces.size() < longestPhrase) {
        if (isEnclitic(at, end)) {
            if (!joinsPossessive(at, end, pieces))
                break;
            pieces.append({at, at + 1, nullptr, {}, true, true});
            ++at;
        }
        if (!takePiece(at, end, opened, pieces, next))
            break;
        at = next;
    }
    return at;
}

/// "Harbour Workers’ Union" is one name; "Norway’s Union" is not.
bool PhraseReader::joinsPossessive(int at, int end, const QList<Piece> &pieces) const
{
    return word(at).size() == 1 && at + 1 < end && !pieces.isEmpty() && pieces.constLast().capital &&
           !pieces.constLast().known && isCapitalName(at + 1, true) && facts(at + 1).isBody() &&
           !facts(at + 1).isOffice();
}

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

/// Country and shown name of the body or office named by pieces up to @p upTo.
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
    if (pieces[from].known && upTo == from + 1)
        mention.shown = pieces[from].known->shown;
    if (mention.classes.testFlag(ActorWord::Plural))
        mention.number = 0;
    if (named >= 0)
        mention.name = spanOf(pieces[named].first, pieces[upTo - 1].end);
    mention.gender = Gender::Neuter;
}

/// The body that stands before an office: "Foreign Ministry" in "Foreign Ministry spokesman". @return mention or -1.
int PhraseReader::bodyBefore(const QList<Piece> &pieces, int from, int upTo, int owner)
{
    while (upTo > from && !pieces[upTo - 1].capital && !pieces[upTo - 1].facts.isBody())
        --upTo;
    // "senior Norwegian": words that only describe stand before the country.
    int describing = from;
    while (describing < upTo && !pieces[describing].capital && pieces[describing].facts.is(ActorWord::Modifier))
        ++describing;
    if (describing < upTo && pieces[describing].known && pieces[describing].known->kind == NameKind::Demonym)
        from = describing;
    while (from < upTo && pieces[from].known &&
           (pieces[from].known->kind == NameKind::Demonym || pieces[from].known->kind == NameKind::Country) &&
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
    const int affiliation = split > 0 && !portfolio ? bodyBefore(pieces, 0, split, owner) : -1;
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
    if (several && opening.definite && counted && head.facts.is(ActorWord::Collective) && owner < 0 &&
        opening.ownerPronoun < 0) {
        Mention all = begin(MentionKind::Collective, first, head.end, opening, -1);
        all.classes = head.facts.classes;
        all.office = head.facts.office;
        all.head = head.end - 1;
        addModifiers(all, pieces, last);
        return add(all);
    }
    if (head.facts.is(ActorWord::Document) && !head.facts.isOffice()) {
        const int issuer = bodyBefore(pieces, 0, last, owner);
        Mention text = begin(MentionKind::Document, first, head.end, opening, issuer >= 0 ? -1 : owner);
        text.affiliation = issuer;
        text.head = head.end - 1;
        text.classes = head.facts.classes;
        text.office = head.facts.office;
        text.gender = Gender::Neuter;
        addModifiers(text, pieces, last);
        return add(text);
    }
    if (head.facts.isOffice() && !(head.facts.isBody() && pieces.size() == 1 && !opening.indefinite)) {
        const bool portfolio = isPortfolioHead(lower(head.end - 1));
        const int body = portfolio ? -1 : bodyBefore(pieces, 0, last, owner);
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
    if (!head.facts.isBody())
        return -1;
    Mention body = begin(MentionKind::Body, first, head.end, opening, owner);
    setBody(body, pieces, 0, last + 1);
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

/// "for fisheries", "of Foreign Affairs and Trade": an office's field is no body.
int PhraseReader::skipPortfolio(const Mention &mention, int at, int end) const
{
    if (mention.head < 0 || at + 1 >= end || !isPortfolioHead(lower(mention.head)))
        return at;
    const QString link = lower(at);
    if (link != u"of" && link != u"for")
        return at;
    int next = at + 1;
    while (next < end && next < at + 5 && isWord(next)) {
        const bool joins = lower(next) == u"and" && next + 1 < end && isWord(next + 1) &&
                           token(next + 1).capitalised == token(next - 1).capitalised &&
                           !facts(next + 1).is(ActorWord::NotName);
        const WordFacts &known = facts(next);
        if (!joins &&
            (known.is(ActorWordClasses(ActorWord::NotName) | ActorWord::Determiner | ActorWord::Affiliating) ||
             (token(next).capitalised && m_lexicon.countries.longestAt(m_document.text, token(next).span.begin) &&
              !known.is(ActorWord::Modifier))))
            break;
        ++next;
    }
    return next > at + 1 ? next : at;
}

/// "of Norway, Peru and Chile": the ones after the first.
int PhraseReader::readMoreStates(int mention, int at, int end, int depth)
{
    while (at + 1 < end && (word(at) == u"," || lower(at) == u"and")) {
        const int from = word(at) == u"," && lower(at + 1) == u"and" ? at + 2 : at + 1;
        const bool named = from < end && isWord(from) && token(from).capitalised &&
                           m_lexicon.countries.longestAt(m_document.text, token(from).span.begin);
        if (!named || m_mentions[mention].moreAffiliations.size() >= 12)
            break;
        int next = from + 1;
        const int part = read(from, end, depth + 1, next);
        if (part < 0)
            break;
        m_mentions[part].inside = true;
        if (m_mentions[part].kind != MentionKind::State)
            break;
        m_mentions[mention].moreAffiliations.append(part);
        at = next;
    }
    return at;
}

/// What follows a head: "for the bank", "of Norway", "in Oslo". @return the token after it.
int PhraseReader::readTail(int mention, int at, int end, int depth)
{
    const int afterPortfolio = skipPortfolio(m_mentions[mention], at, end);
    const bool hasPortfolio = afterPortfolio > at;
    at = afterPortfolio;
    for (int links = 0; links < 2 && depth < deepestPhrase && at + 1 < end; ++links) {
        const MentionKind kind = m_mentions[mention].kind;
        // "a statement issued by the ministry"
        if (kind == MentionKind::Document && isWord(at) && word(at).endsWith(u"ed") && lower(at + 1) == u"by")
            ++at;
        if (!isWord(at) || !facts(at).is(ActorWord::Affiliating) || at + 1 >= end)
            break;
        const QString link = lower(at);
        const bool person = kind == MentionKind::Office || kind == MentionKind::Named;
        if (kind == MentionKind::Named && link != u"of" && link != u"from")
            break;
        if (kind == MentionKind::Body && link != u"of" && link != u"in")
            break;
        if (kind == MentionKind::Document && link != u"from" && link != u"by" && link != u"of")
            break;
        if (kind != MentionKind::Document && link == u"by")
            break;
        int next = at + 1;
        const int part = read(at + 1, end, depth + 1, next);
        if (part < 0)
            break;
        m_mentions[part].inside = true;
        Mention &whole = m_mentions[mention];
        const Mention &other = m_mentions[part];
        const bool usable = other.kind == MentionKind::Body || other.kind == MentionKind::State ||
                            other.kind == MentionKind::Collective || other.kind == MentionKind::Document ||
                            other.kind == MentionKind::Named ||
                            (other.kind == MentionKind::Office && kind == MentionKind::Document);
        if (usable && link == u"in" && other.kind == MentionKind::State) {
            whole.place = part;
        } else if (usable && link != u"in" && whole.affiliation < 0) {
            whole.affiliation = part;
        }
        if (usable && link != u"in" && other.kind == MentionKind::State)
            next = readMoreStates(mention, next, end, depth);
        const bool belongs = person || usable || hasPortfolio;
        if (!belongs)
            break;
        m_mentions[mention].end = next;
        m_mentions[mention].span = spanOf(m_mentions[mention].first, next);
        at = next;
    }
    if (hasPortfolio && m_mentions[mention].end < at) {
        m_mentions[mention].end = at;
        m_mentions[mention].span = spanOf(m_mentions[mention].first, at);
    }
    return at;
}

int PhraseReader::read(int at, int end, int depth, int &next)
{
    const int first = at;
    end = std::min(end, first + 2 * longestPhrase);
    next = first + 1;
    Opening opening;
    at = readOpening(at, end, opening);
    if (opening.determiner >= 0 && at < end && lower(at) == u"of" && depth < deepestPhrase) {
        // "one of the officials": whatever the whole is, one or some of it.
        const int many = read(at + 1, end, depth + 1, next);
        if (many < 0 || !m_mentions[many].isPlural())
            return -1;
        Mention part = m_mentions[many];
        m_mentions[many].inside = true;
        part.first = first;
        part.span = spanOf(first, part.end);
        part.partOfMany = true;
        part.number = std::max(1, opening.number);
        return add(part);
    }
    int owner = -1;
    int phraseFirst = first;
    int links = 0;
    while (true) {
        QList<Piece> pieces;
        const int after = readPieces(at, end, opening.determiner >= 0 || owner >= 0, pieces);
        const int made = classify(pieces, opening, phraseFirst, owner);
        if (made < 0)
            return owner;
        next = std::max(next, m_mentions[made].end);
        if (isEnclitic(after, end) && m_mentions[made].end == after && ++links < 4) {
            owner = made;
            Opening fresh;
            int resume = readOpening(after + 1, end, fresh);
            // The owner stands alone when no noun we know follows it.
            m_mentions[owner].inside = true;
            at = resume;
            opening = fresh;
            opening.determiner = fresh.determiner;
            const qsizetype before = m_mentions.size();
            QList<Piece> trial;
            readPieces(at, end, true, trial);
            const int test = classify(trial, opening, phraseFirst, owner);
            m_mentions.resize(before);
            if (test < 0) {
                m_mentions[owner].inside = false;
                return owner;
            }
            continue;
        }
        next = std::max(next, readTail(made, m_mentions[made].end, end, depth));
        return made;
    }
}

} // namespace

int tokenAt(const Document &document, qsizetype position)
{
    const auto found = std::partition_point(document.tokens.cbegin(), document.tokens.cend(),
                                            [position](const Token &token) { return token.span.end <= position; });
    return int(found - document.tokens.cbegin());
}

namespace {

Mention plainMention(MentionKind kind, const Document &document, int first, int end, int sentence, bool quoted)
{
    Mention mention;
    mention.kind = kind;
    mention.first = first;
    mention.end = end;
    mention.span = {document.tokens.at(first).span.begin, document.tokens.at(end - 1).span.end};
    mention.sentence = sentence;
    mention.quoted = quoted;
    return mention;
}

/// Goes through the sentences once, reading a phrase wherever one may begin.
class MentionScanner final
{
public:
    MentionScanner(const Document &document, const Lexicon &lexicon, const QList<TextSpan> &speakers)
        : m_document(document), m_lexicon(lexicon), m_speakers(speakers), m_reader(document, lexicon, m_mentions)
    {
    }

    QList<Mention> run()
    {
        for (int at = 0; at < m_document.sentences.size(); ++at) {
            m_reader.sentence = at;
            scan(m_document.sentences[at]);
        }
        return std::move(m_mentions);
    }

private:
    void scan(const Text::Sentence &sentence)
    {
        for (int token = sentence.first; token < sentence.end;) {
            const qsizetype begin = m_document.tokens.at(token).span.begin;
            for (; m_quote < m_document.quotes.size() && m_document.quotes[m_quote].span.begin <= begin; ++m_quote)
                m_quoteEnd = std::max(m_quoteEnd, m_document.quotes[m_quote].span.end);
            m_reader.quoted = begin < m_quoteEnd;
            token = std::max(token + 1, readAt(token, sentence.end));
        }
    }

    int readAt(int token, int end)
    {
        const Token &here = m_document.tokens.at(token);
        while (m_speaker < m_speakers.size() && m_speakers[m_speaker].end <= here.span.begin)
            ++m_speaker;
        const bool wanted = m_speaker < m_speakers.size() && m_speakers[m_speaker].begin == here.span.begin;
        if (here.kind != TokenKind::Word && !wanted)
            return token + 1;
        int next = token + 1;
        const bool verb =
            token > 0 && m_document.word(token - 1) == u"who" && m_lexicon.words.isLeadingVerb(m_document.word(token));
        if (verb)
            return next;
        const int made = here.kind == TokenKind::Word ? m_reader.read(token, end, 0, next) : -1;
        if (made >= 0) {
            if (wanted && next + 1 < end && m_document.tokens.at(next).span.end < m_speakers[m_speaker].end &&
                m_reader.isEnclitic(next, end))
                addOwned(made, end);
            return next;
        }
        const WordFacts &facts = m_lexicon.words.factsOf(m_document.word(token));
        if (facts.is(ActorWord::Pronoun)) {
            addPronoun(token, facts);
        } else if (wanted) {
            int last = token + 1;
            while (last < end && m_document.tokens.at(last).span.end <= m_speakers[m_speaker].end)
                ++last;
            m_mentions.append(
                plainMention(MentionKind::Office, m_document, token, last, m_reader.sentence, m_reader.quoted));
            for (int word = token; word < last; ++word)
                m_mentions.last().number = std::max<int>(m_mentions.last().number, numberAt(word));
            m_mentions.last().definite = !facts.is(ActorWord::Indefinite);
            m_mentions.last().indefinite = facts.is(ActorWord::Indefinite);
            // Names inside it are mentions all the same: "the caretaker of Lime Hall".
            return next;
        }
        return next;
    }

    int numberAt(int token) const { return m_lexicon.words.factsOf(m_document.word(token)).number; }

    /// "the party’s top figures": words we do not know, but whose they are is said.
    void addOwned(int owner, int end)
    {
        const int first = m_mentions[owner].first;
        int last = m_mentions[owner].end;
        while (last < end && m_document.tokens.at(last).span.end <= m_speakers[m_speaker].end)
            ++last;
        Mention owned = plainMention(MentionKind::Office, m_document, first, last, m_reader.sentence, m_reader.quoted);
        owned.owner = owner;
        owned.definite = true;
        m_mentions[owner].inside = true;
        m_mentions.append(owned);
    }

    void addPronoun(int token, const WordFacts &facts)
    {
        Mention pronoun =
            plainMention(MentionKind::Pronoun, m_document, token, token + 1, m_reader.sentence, m_reader.quoted);
        pronoun.classes = facts.classes;
        pronoun.gender = facts.gender;
        pronoun.number = facts.is(ActorWord::Plural) ? 0 : 1;
        m_mentions.append(pronoun);
    }

    const Document &m_document;
    const Lexicon &m_lexicon;
    const QList<TextSpan> &m_speakers;
    qsizetype m_speaker = 0;
    qsizetype m_quote = 0;    ///< the first stretch not yet begun
    qsizetype m_quoteEnd = 0; ///< where the ones begun end
    QList<Mention> m_mentions;
    PhraseReader m_reader;
};

} // namespace

QList<Mention> findMentions(const Document &document, const Lexicon &lexicon, const QList<TextSpan> &speakers)
{
    return MentionScanner(document, lexicon, speakers).run();
}

} // namespace Readout::Attribution
