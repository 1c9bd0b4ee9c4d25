// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one German noun phrase at a place in a text: inflected attributes, compounds, genitives. Knows nothing beyond
// that phrase but the names read before.
#pragma once

#include "attribution/names.h"

#include <QSet>

namespace Readout::Attribution {

class GermanPhraseReader final
{
public:
    /// Borrows all; @p facts has one entry for each token.
    GermanPhraseReader(const Text::Document &document, const Lexicon &lexicon, const QList<const WordFacts *> &facts,
                       QList<Mention> &mentions)
        : m_document(document), m_lexicon(lexicon), m_facts(facts), m_mentions(mentions)
    {
    }

    int sentence = 0;
    bool quoted = false;

    /// Reads the phrase that begins at @p at. @p wanted: somebody takes it for a speaker, so that one capital word may
    /// be a name. @return its mention or -1; @p next is where to go on, after @p at always.
    int read(int at, int end, int depth, int &next, bool wanted);

private:
    struct Opening
    {
        int first = 0;
        int ownerPronoun = -1;
        int number = 1;
        bool definite = false;
        bool indefinite = false;
        bool singular = false;
        int regional = -1; ///< token of "sächsische", "Berliner"
        QString country;
        QStringList moreCountries;
        ActorWordClasses classes;
    };

    QStringView word(int at) const { return m_document.word(at); }
    const WordFacts &facts(int at) const { return *m_facts.at(at); }
    bool isWord(int at, int end) const { return at < end && m_document.tokens.at(at).kind == Text::TokenKind::Word; }
    bool isCapital(int at, int end) const { return isWord(at, end) && m_document.tokens.at(at).capitalised; }
    bool isNoun(int at, int end) const;
    bool isNamePart(int at, int end) const;
    int nameEnd(int at, int end) const;
    int readOpening(int at, int end, Opening &opening) const;
    const KnownName *placeAt(int at, int &after, bool &genitive) const;
    QString peopleOf(QStringView adjective) const;

    Mention begin(MentionKind kind, int end, const Opening &opening) const;
    int add(Mention mention);
    int readState(const KnownName &known, int at, int after, const Opening &opening);
    int readHeaded(int at, int end, const Opening &opening, int &next);
    int readNamed(int at, int end, const Opening &opening, int &next, bool wanted);
    void setHead(Mention &mention, int at);
    int readPrefix(int at, const Opening &opening, Mention &mention);
    int readTail(int mention, int at, int end, int depth);

    const Text::Document &m_document;
    const Lexicon &m_lexicon;
    const QList<const WordFacts *> &m_facts;
    QList<Mention> &m_mentions;
    QSet<QString> m_names; ///< last words of the names read so far
    int m_lastOffice = 0;  ///< the last office of a government read, for "his colleague"
    QString m_lastRank;
};

} // namespace Readout::Attribution
