// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one Chinese or Japanese mention: name, office, body, country. Knows no other mention.
#pragma once

#include "attribution/ideographwords.h"
#include "base/textspan.h"

namespace Readout::Attribution {

enum class IdeoKind : quint8 {
    Unknown,
    FirstPerson,
    Pronoun,
    Collective,
    Country, ///< a country, a capital, "the Japanese side"
    Body,    ///< a body of a country
    OwnBody, ///< a body that speaks for itself
    Media,
    StateMedia,
    Document,
    Leader,  ///< an office-holder of a country
    Officer, ///< somebody of a body
    Private,
    ShortBody,   ///< a body named before
    ShortPerson, ///< somebody named before
};

struct IdeoMention
{
    IdeoKind kind = IdeoKind::Unknown;
    TextSpan span;
    QString name;          ///< of a person, without office and title; else the mention without its determiner
    QString head;          ///< office, or the noun of the body
    TextSpan body;         ///< what stands before the office, or before the document's noun
    QStringList countries; ///< named in it, in text order, each an ISO code; several for "日中"
    QStringList choices;   ///< what a shared short form may stand for
    bool named = false;    ///< a person with a name
};

class IdeoReader final
{
public:
    IdeoReader(QStringView text, const IdeographWords &words, bool japanese)
        : m_text(text), m_words(words), m_japanese(japanese)
    {
    }

    /// @return what the mention at @p span of the folded text is.
    IdeoMention read(TextSpan span) const;
    /// @return the country that a name at @p at stands for, with its length; empty when none begins there.
    struct Place
    {
        QStringList parties;
        int size = 0;
        bool capital = false;
        bool isShort = false;
    };
    Place placeAt(qsizetype at, qsizetype end) const;
    /// @return the name that follows the office which ends at @p at, or stands before the one that begins there.
    TextSpan nameBehind(qsizetype at, qsizetype end) const;
    TextSpan nameBefore(qsizetype at, qsizetype limit) const;

private:
    bool isWhole(TextSpan span, IdeoSet kinds) const;
    void readCountries(IdeoMention &mention) const;
    bool readPerson(IdeoMention &mention) const;
    bool readChinesePerson(IdeoMention &mention) const;
    bool readJapanesePerson(IdeoMention &mention) const;
    bool readCountry(IdeoMention &mention) const;
    bool readBody(IdeoMention &mention) const;
    void setOffice(IdeoMention &mention, const IdeoWord &word) const;
    TextSpan withoutDeterminer(TextSpan span) const;

    QStringView m_text;
    const IdeographWords &m_words;
    bool m_japanese;
};

} // namespace Readout::Attribution
