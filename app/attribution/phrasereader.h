// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one noun phrase at a place in a text. Knows nothing beyond that phrase.
#pragma once

#include "attribution/names.h"

namespace Readout::Attribution {

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

/// Reads noun phrases from left to right by word classes and capitals; looks ahead a bounded number of words.
class PhraseReader final
{
public:
    /// Borrows all; @p facts has one entry for each token.
    PhraseReader(const Text::Document &document, const Lexicon &lexicon, const QList<const WordFacts *> &facts,
                 QList<Mention> &mentions)
        : m_document(document), m_lexicon(lexicon), m_facts(facts), m_mentions(mentions)
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
    const Text::Token &token(int at) const { return m_document.tokens.at(at); }
    const WordFacts &facts(int at) const { return *m_facts.at(at); }
    bool isWord(int at) const { return token(at).kind == Text::TokenKind::Word; }
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
    QString skipSharedOwner(int &after, int end) const;
    bool leadsToOwned(int at, int end, const Opening &opening, int first, int owner);

    int classify(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    int personOrBody(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    int state(const Piece &piece, const Opening &opening, int first);
    int nounHeaded(const QList<Piece> &pieces, const Opening &opening, int first, int owner);
    void addModifiers(Mention &mention, const QList<Piece> &pieces, int upTo);
    int bodyBefore(const QList<Piece> &pieces, int from, int upTo, int owner, const WordFacts &office);
    void setBody(Mention &mention, const QList<Piece> &pieces, int from, int upTo) const;
    bool isGovernment(const QList<Piece> &pieces, int from, int upTo) const;
    Mention begin(MentionKind kind, int first, int end, const Opening &opening, int owner) const;
    int add(Mention mention);

    int readTail(int mention, int at, int end, int depth);
    int readMoreStates(int mention, int at, int end, int depth);
    int skipPortfolio(const Mention &mention, int at, int end) const;

    const Text::Document &m_document;
    const Lexicon &m_lexicon;
    const QList<const WordFacts *> &m_facts;
    QList<Mention> &m_mentions;
};

/// Whether an office or body is one for a field: "minister for fisheries".
bool isPortfolioHead(const QString &word);

} // namespace Readout::Attribution
