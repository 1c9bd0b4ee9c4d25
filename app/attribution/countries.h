// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of countries, capitals, peoples, seats of government, state media and international bodies, and the party
// each stands for. Knows no article.
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Readout::Attribution {

enum class NameKind : quint8 { Country, Demonym, Capital, Seat, Institution, StateMedia, Body, Place };

/// What a name stands for.
struct KnownName
{
    QString name;  ///< as written in the table
    QString party; ///< ISO 3166-1 alpha-2 code; a body's own name; empty for a place
    QString shown; ///< the name to show for whoever is meant: "Kremlin", "Japan" for "Tokyo" and "Japanese"
    NameKind kind = NameKind::Country;
};

/// The table resources/data/countries.tsv with the hand-written names of resources/data/names.tsv. Read only once made.
class Countries final
{
public:
    /// @return the tables shipped with the program. Errors: Internal when they are damaged.
    static Result<Countries> load();

    /// @return the longest known name that begins at @p at and ends where a word ends, or none; valid as long as this
    /// object. "US" is both a country and a demonym: the country is given, isDemonym() tells. Apostrophes may be curly.
    const KnownName *longestAt(QStringView text, qsizetype at) const;
    /// @return what exactly @p name stands for, or none.
    const KnownName *find(QStringView name) const;
    /// @return whether @p name also serves as an adjective ("US", "Hong Kong", "New Zealand").
    bool isDemonym(QStringView name) const;
    /// @return the English name for @p code, or empty.
    QString nameOf(QStringView code) const;
    bool isCode(QStringView party) const { return m_english.contains(party.toString()); }

private:
    struct Start
    {
        QList<int> entries; ///< longest first
    };

    void add(NameKind kind, const QString &party, const QString &shown, const QString &name);
    Result<void> readCountries(const QByteArray &table);
    Result<void> readNames(const QByteArray &table);
    void sortStarts();

    QList<KnownName> m_entries;
    QHash<QStringView, Start> m_starts; ///< by first word (first character in Han and kana); views into m_entries
    QHash<QStringView, int> m_demonyms; ///< of all demonyms, those included that are another kind first
    QHash<QString, QString> m_english;  ///< by code
};

} // namespace Readout::Attribution
