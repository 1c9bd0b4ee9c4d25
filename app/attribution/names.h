// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds every stretch of a text that names a person, an office, a body, a country or a document. Knows not whom it
// stands for.
#pragma once

#include "attribution/actorwords.h"
#include "attribution/countries.h"
#include "text/document.h"

#include <QList>
#include <QStringList>

namespace Readout::Attribution {

enum class MentionKind : quint8 {
    Pronoun,
    Named,      ///< a name whose bearer may be a person or a body ("Ada Brook", "the foreign minister, Ada Brook")
    Body,       ///< ministry, company, court: named ("Harbour Bank") or not ("the bank")
    State,      ///< a country, capital, seat of government, state medium
    Office,     ///< somebody by office or description only: "the minister", "two officials"
    Document,   ///< "a Foreign Ministry statement"
    Collective, ///< "the two", "both sides", "the three leaders"
};

/// One noun phrase. Its parts are mentions too (inside = true): the owner in "Norway’s minister", the body in
/// "a spokesman for the bank".
struct Mention
{
    MentionKind kind = MentionKind::Named;
    TextSpan span; ///< determiner included
    TextSpan name; ///< what is a name in it: of a person or body, without determiner, office, title
    int first = 0; ///< tokens [first, end)
    int end = 0;
    int sentence = 0;
    int head = -1;            ///< token of the office, body or document noun
    ActorWordClasses classes; ///< of the head
    int office = 0;           ///< WordFacts::office of the head
    Gender gender = Gender::Unknown;
    int number = 1;              ///< 0: several, not said how many
    QString country;             ///< code, from "Norwegian", "Oslo" before the head
    QStringList moreCountries;   ///< "the Norwegian and Peruvian ministers"
    QList<int> moreAffiliations; ///< mentions: "the ministers of Norway and Peru"
    QString shown;               ///< of a State or known body: the table's name
    int owner = -1;              ///< mention: "Norway" in "Norway’s minister"
    int ownerPronoun = -1;       ///< token: "his" in "his minister"
    int affiliation = -1;        ///< mention: the body or place after or before an office
    int place = -1;              ///< mention after "in"
    bool definite = false;
    bool indefinite = false;
    bool government = false; ///< a body that speaks for its country
    bool inside = false;
    bool quoted = false;       ///< stands within quotation marks
    bool governmental = false; ///< "presidential", "defence" before the office
    bool calledByName = false; ///< "the shipping company Nordlys": the name is whole
    bool joint = false;        ///< "a joint statement"
    bool partOfMany = false;   ///< "one of the officials"
    bool ranked = false;       ///< rank is known, be it empty
    QString rank;              ///< what an office or ministry is for, in a compound: "verkehrs"

    bool has(ActorWordClasses any) const { return (classes & any).toInt() != 0; }
    bool isPlural() const { return number != 1; }
};

/// What the finder needs to know; borrowed.
struct Lexicon
{
    const ActorWords &words;
    const Countries &countries;
};

/// @param speakers stretches, in text order, that somebody already took for a mention: each gets at least a bare one
/// (an Office without a head), so that "the other" and words we do not know can be resolved.
/// @return the mentions of @p document ordered by first token, save that a part may stand before its whole. Linear in
/// the text.
QList<Mention> findMentions(const Text::Document &document, const Lexicon &lexicon, const QList<TextSpan> &speakers);

/// @return index of the first token that ends after @p position. O(log n).
int tokenAt(const Text::Document &document, qsizetype position);

} // namespace Readout::Attribution

Q_DECLARE_TYPEINFO(Readout::Attribution::Mention, Q_RELOCATABLE_TYPE);
