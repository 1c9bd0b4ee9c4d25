// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about one language's words, read from resources/languages/<code>.json. Knows no text.
#pragma once

#include "base/result.h"

#include <QFlags>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QJsonObject;

namespace Readout::Text {

/// What a word can be, by its form alone; a word may be several.
enum class WordClass : quint64 {
    SubjectPronoun = 1ull << 0,      ///< he, they, who
    ObjectPronoun = 1ull << 1,       ///< him, them
    Possessive = 1ull << 2,          ///< his, their
    Determiner = 1ull << 3,          ///< the, a, this, both, many
    Preposition = 1ull << 4,         ///< of, on, in
    Coordinator = 1ull << 5,         ///< and, or, but
    Subordinator = 1ull << 6,        ///< while, because, if
    Be = 1ull << 7,                  ///< is, were, been
    Have = 1ull << 8,                ///< has, had
    Do = 1ull << 9,                  ///< does, did
    Modal = 1ull << 10,              ///< will, could
    Negation = 1ull << 11,           ///< not, never, n't words
    Adverb = 1ull << 12,             ///< also, repeatedly, later; words in -ly are added by rule
    Day = 1ull << 13,                ///< Monday, yesterday
    Month = 1ull << 14,              ///< January
    TimeNoun = 1ull << 15,           ///< week, morning
    Title = 1ull << 16,              ///< Mr, President, Senator: stands before a name
    PersonNoun = 1ull << 17,         ///< spokesman, analyst, residents: somebody who can speak
    BodyNoun = 1ull << 18,           ///< ministry, court, company: a body that can speak
    DocumentNoun = 1ull << 19,       ///< statement, report, poll: a text that can speak
    Abbreviation = 1ull << 20,       ///< its full stop never ends a sentence (Mr.)
    EndingAbbreviation = 1ull << 21, ///< its full stop may end one too (Inc., U.S.)
    Relative = 1ull << 22,           ///< who, which, that, whose
    Wh = 1ull << 23,                 ///< what, how, whether, why
    Number = 1ull << 24,             ///< two, dozens
    CommonVerb = 1ull << 25,         ///< finite forms of frequent verbs that are no cues
    NonSpeaker = 1ull << 26,         ///< nouns that look like speakers and are none
    CueNoun = 1ull << 27,            ///< a noun of the list of cues
    Expletive = 1ull << 28,          ///< it, there
    LightVerb = 1ull << 29,          ///< made, issued: "made the claim that …"
    MediumNoun = 1ull << 30,         ///< interview, tweet, Twitter: where something was said
    Reported = 1ull << 31,           ///< German: verb forms that only indirect speech has (sei, habe)
    Irrealis = 1ull << 32,           ///< German: forms that stand in for those (hätten, würden), or mean "would"
};

/// A set of word classes (QFlags holds 32, too few).
class WordClasses final
{
public:
    constexpr WordClasses() = default;
    constexpr WordClasses(WordClass one) : m_bits(quint64(one)) {}
    constexpr bool testFlag(WordClass one) const { return (m_bits & quint64(one)) != 0; }
    constexpr bool any(WordClasses others) const { return (m_bits & others.m_bits) != 0; }
    constexpr WordClasses operator|(WordClasses others) const { return WordClasses(m_bits | others.m_bits); }
    WordClasses &operator|=(WordClasses others)
    {
        m_bits |= others.m_bits;
        return *this;
    }

private:
    explicit constexpr WordClasses(quint64 bits) : m_bits(bits) {}
    quint64 m_bits = 0;
};
constexpr WordClasses operator|(WordClass a, WordClass b)
{
    return WordClasses(a) | WordClasses(b);
}

enum class VerbForm : quint8 {
    Base,
    ThirdPerson,
    Past,
    Participle,
    PastOrParticiple,
    Gerund,
    PresentOrParticiple, ///< German: erklärt
    Subjunctive,         ///< German: sage
};

/// What a cue may take as content.
enum class Complement : quint16 {
    Clause = 1,     ///< said (that) …
    Speech = 2,     ///< “…,” she laughed
    Infinitive = 4, ///< urged … to …
    Noun = 8,       ///< expressed concern
    Gerund = 16,    ///< denied taking …
    Of = 32,        ///< accused … of …, warned of …
    Addressee = 64, ///< told somebody …
    Object = 128,   ///< called the plan “brave”: object and predicate
    That = 256,     ///< asked that …, asked whether …: a clause only with its conjunction
};
Q_DECLARE_FLAGS(Complements, Complement)

/// A verb that reports.
struct CueVerb
{
    QString lemma;
    int force = 0; ///< 0 neutral … 5 strongest
    bool attitude = false;
    Complements takes;
    QString needs; ///< the word that must follow to make it a cue: "went on", "put it"; with ! one that must not
    QList<QString> prepositions; ///< "called for", "warned against": what follows is content
    QString particle;            ///< German: "mit" in "teilte … mit"
};

struct CueForm
{
    int verb = -1; ///< index into verbs()
    VerbForm form = VerbForm::Base;
    bool apart = false; ///< the verb's particle stands elsewhere in the clause
    int next = -1;      ///< for otherForm(): "gab" may be of "angeben" or "zugeben"
};

/// A noun that reports: "her claim that …".
struct CueNoun
{
    QString lemma;
    bool attitude = false;
};

class LanguageRules final
{
public:
    /// @return the rules for @p language (BCP 47; only the primary part counts), shared by all callers and read on
    /// first use; rules without words when the program has none for it. Thread-safe. Errors: Internal when they are
    /// damaged.
    static Result<std::shared_ptr<const LanguageRules>> forLanguage(QStringView language);
    static Result<std::shared_ptr<const LanguageRules>> fromJson(const QByteArray &json);

    QString code() const { return m_code; }
    bool hasWords() const { return !m_classes.isEmpty() || m_ideographic; }
    /// Written without spaces: each character is a token, and words are the grammar's own business.
    bool isIdeographic() const { return m_ideographic; }
    /// Whether a word of speech can end in @p character: "…？”她问。"
    bool endsSpeech(QChar character) const { return m_speechEnds.contains(character); }
    /// Whether a full stop after a number may make it an ordinal ("am 5. August").
    bool hasStoppedOrdinals() const { return m_stoppedOrdinals; }

    /// @p word in any case, without its abbreviating full stop.
    WordClasses classesOf(QStringView word) const;
    bool is(QStringView word, WordClass wanted) const { return classesOf(word).testFlag(wanted); }
    /// Ways to say "according to", each as its words in lower case.
    const QList<QStringList> &sourcePhrases() const { return m_sourcePhrases; }

    /// The verb @p word may be a form of; verb is -1 when none.
    CueForm cueForm(QStringView word) const;
    /// Another verb the same word may be a form of; verb is -1 when there is none.
    CueForm otherForm(CueForm form) const { return form.next < 0 ? CueForm() : m_otherForms[std::size_t(form.next)]; }
    const CueVerb &verb(int index) const { return m_verbs[std::size_t(index)]; }
    const CueNoun *cueNoun(QStringView word) const;

private:
    LanguageRules() = default;
    bool readVerbs(const QJsonObject &verbs);
    void addNoun(const QString &form, const CueNoun &noun);
    void addForm(const QString &form, int verb, VerbForm kind, bool apart = false);
    void addGermanForms(int verb, const QJsonObject &entry);
    void addRegularForms(int verb, const QJsonObject &entry);

    QString m_code;
    QString m_speechEnds;
    bool m_ideographic = false;
    bool m_german = false; ///< verbs are conjugated as German ones
    bool m_stoppedOrdinals = false;
    QHash<QString, WordClasses> m_classes;
    QList<QStringList> m_sourcePhrases;
    std::vector<CueVerb> m_verbs;
    QHash<QString, CueForm> m_forms;
    std::vector<CueForm> m_otherForms;
    QHash<QString, CueNoun> m_nouns;
};

// Within the namespace, where argument-dependent look-up finds them beside other operators.
Q_DECLARE_OPERATORS_FOR_FLAGS(Complements)

} // namespace Readout::Text
