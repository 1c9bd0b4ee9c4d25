// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a language written without spaces: what stands at a place in a text, and what ends there. Knows no
// article.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace Readout::Attribution {

/// What a word can be; one may be several. The names in resources/languages/<code>.json are these in camel case.
enum class Ideo : quint64 {
    Block = 1ull << 0,           ///< holds a cue's characters and is none
    Weak = 1ull << 1,            ///< a cue only before a mark or a quotation
    Time = 1ull << 2,            ///< today, later
    Adverb = 1ull << 3,          ///< again, openly
    Negation = 1ull << 4,        ///< not, refuses to
    Modal = 1ull << 5,           ///< will, could
    Conjunction = 1ull << 6,     ///< and, but, besides
    Contrast = 1ull << 7,        ///< but, on the other hand
    Preposition = 1ull << 8,     ///< in, to, towards
    FrontedPhrase = 1ull << 9,   ///< asked about …, with regard to …
    PlaceEnd = 1ull << 10,       ///< ends a phrase of place, time or occasion
    Action = 1ull << 11,         ///< zh: a verb that reports nothing; ja: a cue that takes an object
    Addressee = 1ull << 12,      ///< whom one tells
    AccordingTo = 1ull << 13,    ///< begins "according to X"
    AccordingEnd = 1ull << 14,   ///< ends it
    DocumentNoun = 1ull << 15,   ///< statement, report
    NoSpeaker = 1ull << 16,      ///< "it is reported"
    Pronoun = 1ull << 17,        ///< he, she, the same person
    FirstPerson = 1ull << 18,    ///< I, we
    Collective = 1ull << 19,     ///< both sides
    LeaderOffice = 1ull << 20,   ///< speaks for a country
    Office = 1ull << 21,         ///< speaks for whatever body is named
    Private = 1ull << 22,        ///< speaks for nobody
    GovernmentBody = 1ull << 23, ///< a body of a country
    OwnBody = 1ull << 24,        ///< a body that speaks for itself
    Opposition = 1ull << 25,     ///< of a country, and not for it
    Media = 1ull << 26,          ///< reports for nobody
    ShortForm = 1ull << 27,      ///< a body named before: the ministry
    ShortPerson = 1ull << 28,    ///< somebody named before: the minister
    Side = 1ull << 29,           ///< what makes a short form a country
    TitleAfter = 1ull << 30,     ///< stands behind a surname
    Silence = 1ull << 31,        ///< to comment, to answer: what one declines
    Passive = 1ull << 32,        ///< marks what follows as suffered
    Surname = 1ull << 33,
    Fronted = 1ull << 34,      ///< "thus": what is said stands in another sentence
    Impersonal = 1ull << 35,   ///< ja: "it is held that"; zh: verbs whose subject may be a thing
    Thought = 1ull << 36,      ///< intention, view: a noun that holds what is said
    Adverbial = 1ull << 37,    ///< at a press conference, by telephone
    AdverbialEnd = 1ull << 38, ///< with regard to …
    FullSubject = 1ull << 39,  ///< kana that end a noun phrase
    NotTopic = 1ull << 40,     ///< ends in the topic's particle and is no subject
    Reciprocal = 1ull << 41,   ///< done with somebody, whose particle is that of speech
    Connective = 1ull << 42,   ///< joins the clause before it to the next
    Honorific = 1ull << 43,    ///< stands behind a name
    Country = 1ull << 44,
    Capital = 1ull << 45,
    ShortCountry = 1ull << 46, ///< one character for a country
    StateMedia = 1ull << 47,
    Institution = 1ull << 48, ///< speaks for its country by its name alone
    Cue = 1ull << 49,
    Reported = 1ull << 50, ///< ends "according to X"
};
class IdeoSet final
{
public:
    constexpr IdeoSet() = default;
    constexpr IdeoSet(Ideo one) : m_bits(quint64(one)) {}
    constexpr bool any(IdeoSet others) const { return (m_bits & others.m_bits) != 0; }
    constexpr IdeoSet operator|(IdeoSet others) const { return IdeoSet(m_bits | others.m_bits); }
    constexpr IdeoSet &operator|=(IdeoSet others)
    {
        m_bits |= others.m_bits;
        return *this;
    }

private:
    explicit constexpr IdeoSet(quint64 bits) : m_bits(bits) {}
    quint64 m_bits = 0;
};
constexpr IdeoSet operator|(Ideo a, Ideo b)
{
    return IdeoSet(a) | IdeoSet(b);
}

/// Infinitive: what is asked or promised; verbs in it are deeds, and report nothing.
enum class IdeoTakes : quint8 { Clause, Object, Infinitive, Addressee };

struct IdeoCue
{
    IdeoTakes takes = IdeoTakes::Clause;
    int force = 0;
    bool attitude = false;
};

struct IdeoWord
{
    QString text;
    IdeoSet kinds;
    IdeoCue cue;         ///< when kinds has Cue
    QStringList parties; ///< of names of countries and what stands for one; several where a short form is shared

    bool is(IdeoSet wanted) const { return kinds.any(wanted); }
    int size() const { return int(text.size()); }
};

class IdeographWords final
{
public:
    /// @return the words of @p code ("zh", "ja"), shared by all callers and read on first use. Thread-safe.
    /// Errors: Internal when the files shipped with the program are damaged.
    static Result<std::shared_ptr<const IdeographWords>> forLanguage(const QString &code);

    /// @return @p text as the words are written here: traditional characters folded, one for one.
    QString folded(const QString &text) const;
    /// @return the longest word of the @p wanted kinds that begins at @p at of a folded text, or none.
    const IdeoWord *longestAt(QStringView text, qsizetype at, IdeoSet wanted) const;
    const IdeoWord *longestAt(QStringView text, qsizetype at) const;
    /// @return the longest one that ends at @p end and does not begin before @p limit, or none.
    const IdeoWord *longestEndingAt(QStringView text, qsizetype end, qsizetype limit, IdeoSet wanted) const;
    /// @return the name to show for country @p party in this language.
    QString countryName(const QString &party) const { return m_countryNames.value(party); }

private:
    IdeoWord &wordFor(const QString &text);
    Result<void> readWords(const QString &code);
    Result<void> readPlaces(bool japanese);
    Result<void> readFolding();
    void index();

    std::vector<IdeoWord> m_words;
    QHash<QString, int> m_known;
    /// For each character, the words that begin (or end) with it, longest first; list 0 is empty.
    struct Index
    {
        std::vector<quint16> listOf = std::vector<quint16>(0x10000, 0);
        std::vector<std::vector<int>> lists = std::vector<std::vector<int>>(1);
        const std::vector<int> &at(QChar c) const { return lists[listOf[c.unicode()]]; }
        void add(QChar c, int word);
    };
    Index m_byFirst;
    Index m_byLast;
    QHash<QString, QString> m_countryNames;
    QString m_simplified; ///< by traditional character; empty when nothing is folded
};

} // namespace Readout::Attribution
