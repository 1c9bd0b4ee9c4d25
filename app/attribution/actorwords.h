// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which words name people, offices, bodies and documents: one language's resources/data/actors.<code>.json.
// Knows no article.
#pragma once

#include "base/result.h"

#include <QFlags>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

class QJsonArray;
class QJsonObject;

namespace Readout::Attribution {

enum class ActorWord : quint32 {
    Determiner = 1u << 0, ///< the, a, both
    Indefinite = 1u << 1, ///< a, several
    NotName = 1u << 2,    ///< written with a capital at a sentence's head, never part of a name
    Particle = 1u << 3,   ///< van, bin, al
    Title = 1u << 4,      ///< Mr, Lady: stands before a name, is no office
    Modifier = 1u << 5,   ///< foreign, deputy, chief: stands before an office
    Official = 1u << 6,   ///< minister: speaks for a country
    Military = 1u << 7,
    Local = 1u << 8,           ///< mayor
    Court = 1u << 9,           ///< judge
    Affiliated = 1u << 10,     ///< spokeswoman, director: speaks for whatever the text names with it
    Political = 1u << 11,      ///< lawmaker
    Private = 1u << 12,        ///< analyst, farmer: speaks for nobody else
    GovernmentBody = 1u << 13, ///< ministry, army
    OtherBody = 1u << 14,      ///< company, court, union
    Medium = 1u << 15,         ///< newspaper
    Document = 1u << 16,       ///< statement, readout
    Collective = 1u << 17,     ///< sides, leaders: "the two …" stands for several already named
    StateNoun = 1u << 18,      ///< government, country: of a collective, it stands for countries
    Relative = 1u << 19,       ///< who, which
    Affiliating = 1u << 20,    ///< of, for, at
    Pronoun = 1u << 21,
    Possessive = 1u << 22,  ///< his, their
    FirstPerson = 1u << 23, ///< I, we
    Plural = 1u << 24,
    StateRun = 1u << 25,    ///< "state" before a medium
    Former = 1u << 26,      ///< before an office: it is no longer held
    Opposing = 1u << 27,    ///< before an office: not the government's
    Scholarly = 1u << 28,   ///< university, institute: its people speak for themselves
    Generic = 1u << 29,     ///< man, politician: stands for somebody just named
    Counterpart = 1u << 30, ///< colleague: somebody else of the same office
    OwnText = 1u << 31,     ///< statement, letter: speaks for whoever issued it; a poll or study may not
};
Q_DECLARE_FLAGS(ActorWordClasses, ActorWord)

enum class Gender : quint8 { Unknown, Masculine, Feminine, Neuter };

/// What one word can be.
struct WordFacts
{
    ActorWordClasses classes;
    Gender gender = Gender::Unknown;
    quint8 number = 0;      ///< of a number word
    bool corporate = false; ///< chief executive, spokeswoman: whoever has one is a body
    bool borrowed = false;  ///< campaign, office: called by the name of a person
    int office = 0;         ///< words that may name the same office share a number; each other noun has its own

    bool is(ActorWordClasses any) const { return (classes & any).toInt() != 0; }
    bool isOffice() const;
    bool isBody() const;
};

class ActorWords final
{
public:
    ActorWords() = default;
    /// Errors: Internal when @p json is no such file.
    static Result<ActorWords> fromJson(const QByteArray &json);

    /// @p word in any case; without an abbreviating full stop too. No facts for an unknown word.
    const WordFacts &factsOf(QStringView word) const;
    /// Two- and three-word names of arms of government, lower case ("coast guard").
    /// "presidential", "defence": an office described so is a government's.
    bool isGovernmental(QStringView word) const { return m_governmental.contains(word); }
    /// "company", "shipyard", "Ltd".
    bool isCompanyWord(QStringView word) const { return m_companyWords.contains(word.toString().toLower()); }
    /// "official", "delegate": with a nationality they speak for the country.
    bool isNational(const QList<int> &offices) const;
    /// "diplomat", "envoy": unnamed ones may be anybody's.
    bool isEnvoy(const QList<int> &offices) const;
    /// "in", "near": what follows is a place unless the text says otherwise.
    bool isPlacing(QStringView word) const { return m_placing.contains(word); }
    /// "somebody", "nobody": a pronoun after it is no one in particular.
    bool isAnybody(QStringView word) const { return m_anybody.contains(word, Qt::CaseInsensitive); }
    /// "heads", "leads": verbs that say what somebody speaks for.
    bool isLeadingVerb(QStringView word) const { return m_leadingVerbs.contains(word.toString()); }
    bool isGerman() const { return m_german; }
    /// Of a German compound, how long the noun at its end is that we know ("minister" in "Verkehrsminister"); 0 when
    /// none.
    qsizetype compoundHead(QStringView word) const;
    bool isGovernmentPhrase(const QString &words) const { return m_phrases.contains(words); }

private:
    using Classes = ActorWordClasses;
    WordFacts &fact(const QString &word) { return m_facts[word]; }
    void add(const QStringList &words, Classes classes);
    void addWithPlurals(const QStringList &words, Classes classes);
    void addNouns(const QStringList &words, Classes classes);
    void readPronouns(const QJsonObject &pronouns);
    void readNouns(const QJsonObject &root);
    void addGermanForms(const QString &word, Classes classes, int office);
    void joinOffices(const QJsonArray &groups);

    QHash<QString, WordFacts> m_facts;
    QHash<QString, bool> m_phrases;
    QStringList m_leadingVerbs;
    QList<int> m_national;
    QList<int> m_envoys;
    QStringList m_placing;
    QStringList m_anybody;
    QStringList m_governmental;
    QSet<QString> m_companyWords;
    const WordFacts &factsOfCompound(QStringView word) const;

    const WordFacts *germanHead(QStringView word, qsizetype &length) const;

    WordFacts m_nothing;
    bool m_german = false;
    int m_offices = 0;
};

} // namespace Readout::Attribution

Q_DECLARE_OPERATORS_FOR_FLAGS(Readout::Attribution::ActorWordClasses)
