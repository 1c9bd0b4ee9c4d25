// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a phrase into its pieces: where it begins and ends, who owns it, what follows its head.
#include "attribution/phrasereader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Attribution {

namespace {

constexpr int deepestPhrase = 3;      ///< "an aide of the chief of the bank of …"
constexpr int longestNounPhrase = 24; ///< tokens; longer runs of capitals are headlines or noise
constexpr int mostOwners = 3;         ///< "Norway’s ministry’s spokesman’s"
constexpr int unknownWordsAhead = 3;  ///< before an office: "the ministry’s camp commissioner"

} // namespace

using Text::Document;
using Text::Token;
using Text::TokenKind;

bool isPortfolioHead(const QString &word)
{
    static const QList<QString> heads{u"minister"_s,     u"ministers"_s,      u"ministry"_s,      u"secretary"_s,
                                      u"department"_s,   u"undersecretary"_s, u"vice-minister"_s, u"attorney-general"_s,
                                      u"commissioner"_s, u"office"_s};
    return heads.contains(word);
}

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
    while (at < end && pieces.size() < longestNounPhrase) {
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

/// Country and shown name of the body or office named by pieces up to @p upTo.
/// The body that stands before an office: "Foreign Ministry" in "Foreign Ministry spokesman". @return mention or -1.
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
        const bool posted = link == u"to"; // "ambassador to Peru" speaks for somebody else
        if (posted && !(kind == MentionKind::Office && m_mentions[mention].has(ActorWord::Official)))
            break;
        int next = at + 1;
        const int part = read(at + 1, end, depth + 1, next);
        if (part < 0)
            break;
        m_mentions[part].inside = true;
        Mention &whole = m_mentions[mention];
        const Mention &other = m_mentions[part];
        const bool ownsOffice = whole.head >= 0 && facts(whole.head).borrowed; // "the office of Peru’s president"
        const bool usable = other.kind == MentionKind::Body || other.kind == MentionKind::State ||
                            other.kind == MentionKind::Collective || other.kind == MentionKind::Document ||
                            other.kind == MentionKind::Named ||
                            (other.kind == MentionKind::Office && (kind == MentionKind::Document || ownsOffice));
        if (posted && other.kind != MentionKind::State && other.kind != MentionKind::Body)
            break;
        if (posted) {
            whole.end = next;
            whole.span = spanOf(whole.first, next);
            at = next;
            continue;
        }
        if (usable && link == u"in" && other.kind == MentionKind::State) {
            whole.place = part;
        } else if (usable && (link != u"in" || other.kind == MentionKind::Body) && whole.affiliation < 0) {
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
    end = std::min(end, first + 2 * longestNounPhrase);
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
    for (int links = 0;; ++links) {
        QList<Piece> pieces;
        int after = readPieces(at, end, opening.determiner >= 0 || owner >= 0, pieces);
        const int made = classify(pieces, opening, first, owner);
        if (made < 0)
            return owner;
        next = std::max(next, m_mentions[made].end);
        const bool owns = links < mostOwners && isEnclitic(after, end) && m_mentions[made].end == after;
        if (!owns) {
            next = std::max(next, readTail(made, m_mentions[made].end, end, depth));
            return made;
        }
        owner = made;
        const QString shared = skipSharedOwner(after, end);
        opening = {};
        at = readOpening(after + 1, end, opening);
        if (!leadsToOwned(at, end, opening, first, owner))
            return owner; // it stands alone when no noun we know follows it
        m_mentions[owner].inside = true;
        if (!shared.isEmpty())
            m_mentions[owner].moreCountries.append(shared);
    }
}

/// "Norway’s and Peru’s ministers": moves @p after to the second mark. @return the second owner's code.
QString PhraseReader::skipSharedOwner(int &after, int end) const
{
    if (after + 3 >= end || lower(after + 1) != u"and" || !token(after + 2).capitalised)
        return {};
    const qsizetype begins = token(after + 2).span.begin;
    const KnownName *known = m_lexicon.countries.longestAt(m_document.text, begins);
    if (!known || known->party.isEmpty())
        return {};
    const int mark = tokenAt(m_document, begins + known->name.size());
    if (!isEnclitic(mark, end))
        return {};
    after = mark;
    return known->party;
}

bool PhraseReader::leadsToOwned(int at, int end, const Opening &opening, int first, int owner)
{
    const qsizetype before = m_mentions.size();
    QList<Piece> trial;
    readPieces(at, end, true, trial);
    const bool found = classify(trial, opening, first, owner) >= 0;
    m_mentions.resize(before);
    return found;
}

} // namespace Readout::Attribution
