// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which words are nobody's own: they mean somebody else in the next article ("he", "the Foreign Minister", "Norwegian").
// resources/data/generic.json. Knows no statement.
#pragma once

#include "attribution/actorwords.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace Readout::Attribution {

class GenericWords final
{
public:
    /// Shared by all callers and made on first use. Thread-safe. Of a language nobody wrote words for: isEmpty().
    static const GenericWords &forLanguage(QStringView language);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether it stands for whoever has that office, sex, trade or country; capitals do not matter.
    bool isGeneric(const QString &word) const;
    /// Names an office, a body or a trade.
    bool isRole(const QString &word) const;
    /// Chinese and Japanese: what is left of @p name without generic words and names of countries; empty when that ends
    /// as nouns for people do, unless the whole is called a body.
    QString ownPartOf(const QString &name) const;
    /// "this newspaper", "本报".
    bool isOutletItself(QStringView mention) const;

private:
    QSet<QString> m_words;
    QStringList m_longestFirst; ///< the same, for texts without spaces
    QStringList m_endings;
    QStringList m_plain;
    QStringList m_bodies;
    QSet<QString> m_outlet;
    ActorWords m_actors; ///< of the languages that have a list of them
};

/// The length of the country, people, capital or seat whose name begins at @p at in @p text; 0 when none does.
qsizetype countryNameAt(QStringView text, qsizetype at);

} // namespace Readout::Attribution
