// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom an article's mentions stand for: each mention joined to the person, body, country or group it means.
// Knows no statements.
#pragma once

#include "attribution/names.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Readout::Attribution {

enum class EntityKind : quint8 { Person, Body, State, Collective, Place };

/// Somebody an article speaks of.
struct Entity
{
    EntityKind kind = EntityKind::Person;
    QString name;     ///< fullest form; a description without determiner when nobody gives a name
    TextSpan fullest; ///< where it stands
    Gender gender = Gender::Unknown;
    ActorWordClasses classes; ///< of all offices the text gives
    QList<int> offices;       ///< WordFacts::office of them
    QList<int> affiliations;  ///< entities it speaks for, in the order given
    QList<int> members;       ///< of a Collective
    QStringList field;        ///< of a ministry: "foreign", "defence"; of a minister: "prime", "foreign"
    QString country;          ///< given with it
    QString countryNearby;    ///< of whoever the text spoke of just before: a guess for officials
    int bodyNearby = -1;      ///< the same for spokespeople
    int sameAs = -1;          ///< found out later to be this entity
    bool named = false;
    bool plural = false;
    bool ownedByState = false; ///< "Norway’s Ada Brook"
    bool corporate = false;    ///< a company, by its name or its officers
    bool determined = false;   ///< named with "the": no person
    bool government = false;   ///< a body that speaks for its country
    int lastMention = -1;
    int mentions = 0;
    int leading = 0; ///< mentions that stand first or speak
};

constexpr int mostLinks = 8;       ///< offices and bodies one person is given
constexpr int nearbySentences = 3; ///< how far "nearby" reaches

inline bool isPerson(const Entity &entity)
{
    return entity.kind == EntityKind::Person && !entity.plural;
}
/// @return the words of a name in lower case, of a very long one the first.
QStringList nameWords(const QString &name);

/// What one mention turned out to be.
struct Reading
{
    int entity = -1;
    int antecedent = -1;  ///< the mention it was joined to; -1 for a first mention
    bool guessed = false; ///< another reading was nearly as good
};

/// Reads the mentions of a text in order. Every look-up is by name, office or a bounded window of recent ones.
class Entities final
{
public:
    /// @p isSpeaker tells for each mention whether a statement has it as its speaker.
    Entities(const Text::Document &document, const Lexicon &lexicon, const QList<Mention> &mentions,
             const QList<bool> &isSpeaker);

    const Entity &entity(int index) const { return m_entities.at(index); }
    Reading readingOf(int mention) const;
    /// @return on whose behalf @p entity speaks: codes and names of bodies.
    QStringList partiesOf(int entity) const;
    /// @return whether those parties rest on what stands nearby only.
    bool partiesAreGuessed(int entity) const;

private:
    struct Recent
    {
        int entity = -1;
        int mention = -1;
        int sentence = 0;
        bool subject = false;
        bool speaker = false;
        bool quoted = false;
    };

    void joinAppositions();
    bool isPredicate(const Mention &name, const Mention &office) const;
    bool opensRelative(const Mention &mention) const;
    bool isNameOf(const Mention &described, const Mention &name) const;
    void joinCoordinated(int mention);
    void joinCounterparts();
    Reading readGeneric(const Mention &mention);
    int unnamedBefore(const Mention &mention) const;
    void makeBody(int entity);
    bool isPlaced(const Mention &mention) const;
    bool isApposition(const Mention &first, const Mention &second) const;
    void readMention(int mention);
    void endSentence();
    Reading readPronoun(const Mention &mention, bool teaches);
    Reading whoBefore(const Mention &mention) const;
    bool standsForAnybody(const Mention &mention) const;
    Reading inFocus(const Mention &mention) const;
    Reading readAlone(const Mention &mention, int at);
    Reading readShared(const Mention &mention, int at);
    Reading readNamed(const Mention &mention, int at);
    Reading readBody(const Mention &mention, int at);
    Reading readState(const Mention &mention, int at);
    Reading readNamedOffice(const Mention &mention, int at, const Mention &name);
    Reading readOffice(const Mention &mention, int at);
    Reading readDocument(const Mention &mention, int at);
    Reading readCollective(const Mention &mention, int at);

    int make(EntityKind kind, const Mention &mention, int at);
    void describe(int entity, const Mention &mention, int at);
    void nameFrom(int entity, const Mention &mention);
    int findNamed(const QString &name, bool personal) const;
    void indexName(int entity, const QString &name, bool body);
    void indexSurnames(int entity, const QStringList &words);
    bool agrees(const Entity &entity, const Mention &mention) const;
    int personCalled(const Mention &mention) const;
    int stateFor(const QString &code, const Mention &mention, int at);
    QList<int> recentStates(int count) const;
    QList<int> recentPersons(int count, int office, bool officials) const;
    QList<int> recentRow(int count, EntityKind kind) const;
    Reading several(const Mention &mention, int at, const QList<int> &members, int count);
    Reading acronym(const Mention &mention, int at) const;
    void joinRelative(int mention);
    QString rankOf(const Mention &mention) const;
    bool mayHold(int entity, const Mention &mention) const;
    int holderOf(const Mention &mention) const;
    QList<int> holdersOf(const Mention &mention) const;
    int holderIn(const QString &country, const Mention &mention, int office) const;
    void shareOffice(const Mention &mention, int entity);
    void giveOffice(int entity, const Mention &mention);
    QStringList fieldOf(const Mention &mention) const;
    QString countryOf(const Mention &mention) const;
    void remember(int at, int entity);
    void countState(const QString &code, const Mention &mention, int at);
    void setSurroundings(Entity &entity) const;
    QStringList partiesWithin(int entity, int depth) const;
    QString described(const Mention &mention) const;
    QString plain(TextSpan span) const;
    int paragraphOf(int sentence) const { return m_document.sentences.at(sentence).paragraph; }
    bool isPersonal(const Mention &mention) const;

    const Text::Document &m_document;
    const Lexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const QList<bool> &m_isSpeaker;
    QList<Entity> m_entities;
    QList<Reading> m_readings;
    QList<bool> m_isRead;
    QList<int> m_wholeOf;                   ///< by mention: the one it is owner or affiliation of, or -1
    QList<int> m_row;                       ///< entities of the "A, B and C" being read
    int m_rowEnd = -1;                      ///< token after the last of them
    QList<int> m_namedBy;                   ///< by mention of an office: the later mention that names its holder, or -1
    QList<int> m_apposedTo;                 ///< by mention: the earlier mention it describes or names, or -1
    QHash<QString, int> m_byName;           ///< lower case: full names, last and first words, acronyms
    QHash<QString, QList<int>> m_holders;   ///< by office with its field: the first who have it
    QHash<QString, int> m_personByOffice;   ///< the last one, by office and by office with its field
    QHash<QString, int> m_byCountryAndNoun; ///< the last person or body with this office or noun of this country
    QHash<int, int> m_bodyByNoun;           ///< the last body with this noun: "fund"
    QHash<int, int> m_groupByOffice;        ///< the last plural one
    QHash<QString, int> m_stateByCode;
    QList<Recent> m_recent; ///< at most recentKept
    int m_sentence = -1;
    int m_subjectSentence = -1; ///< the last one that has had its first mention
    QString m_stateOfSentence;  ///< code of the first country of this sentence
    QString m_stateBefore;      ///< of the last sentence that had one
    int m_stateBeforeParagraph = -1;
    QString m_stateSpeaking;    ///< code of the country for which somebody spoke last
    int m_speakingParagraph = -1; ///< where that was
    int m_lastCompany = -1;
    int m_lastWhole = -1; ///< the mention before this one that is no part of another
    int m_lastBody = -1;
    int m_lastBodySentence = -100;
    int m_lastGroup = -1;
    int m_lastSpeakingGroup = -1;
    QStringList m_statesSeen; ///< codes in the order of their first mention
    QStringList m_stateOrder; ///< the last ones, latest last
    QHash<QString, int> m_countryCounts;
    QString m_mainCountry;       ///< the one more than half of the mentions speak of
    int m_documentSentence = -1; ///< where an unsigned document was brought up
    int m_lastIssuer = -1;       ///< who issued the last document
};

} // namespace Readout::Attribution

Q_DECLARE_TYPEINFO(Readout::Attribution::Entity, Q_RELOCATABLE_TYPE);
