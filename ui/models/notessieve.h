// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows a table of notes, and what there is to narrow it by. Knows no rows.
#pragma once

#include "models/notescontent.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <array>
#include <optional>

namespace Readout::Models {

/// By what a person narrows. The values are texts: "1" … "8"; a tag's name; a speaker's, "" for none; a party's code or
/// name, "" for none; the name of a NoteState ("0" … "4"); "1" or "0" for with or without a note.
enum class NoteFacet { Colour, Tag, Speaker, Party, State, HasNote };
inline constexpr int noteFacets = 6;

/// Every part that says something must hold; within a part any of its values will do.
struct NotesSieve
{
    QString text; ///< each of its words must occur; words in quotation marks together
    QMap<NoteFacet, QStringList> values;
    QDate madeFrom; ///< local days, both included; invalid: open
    QDate madeTo;

    bool isEmpty() const { return text.trimmed().isEmpty() && values.isEmpty() && !hasDates(); }
    bool hasDates() const { return madeFrom.isValid() || madeTo.isValid(); }
    void setValues(NoteFacet facet, const QStringList &wanted); ///< none: the facet narrows nothing
    bool operator==(const NotesSieve &) const = default;
};

/// Names of the tags above each tag, by its name: what carries a tag belongs to those too.
using TagsAbove = QHash<QString, QStringList>;

/// A value of a facet and how many notes have it.
struct FacetValue
{
    QString value;
    QString name; ///< translated
    int count = 0;
};

class SieveMatcher final
{
public:
    explicit SieveMatcher(const NotesSieve &sieve, const TagsAbove &above = {});
    bool passes(const NoteEntry &entry) const;

private:
    bool passesFacets(const NoteEntry &entry) const;

    TagsAbove m_above;
    QStringList m_words;
    std::array<std::optional<QSet<QString>>, noteFacets> m_wanted;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    bool m_hasDates = false;
};

/// The values @p entry has of @p facet, each once; for speakers and parties "" when it is a statement of nobody known.
QStringList facetValues(const NoteEntry &entry, NoteFacet facet, const TagsAbove &above = {});
QString facetName(NoteFacet facet);                            ///< "Colour", translated
QString facetValueName(NoteFacet facet, const QString &value); ///< "yellow", "Japan", "No speaker"
/// What there is of @p facet in @p entries: colours and states in their order, the rest by frequency, then by name.
QList<FacetValue> facetsOf(const QList<NoteEntry> &entries, NoteFacet facet, const TagsAbove &above = {});
/// The words of a search as they are looked for: folded, those in quotation marks together.
QStringList soughtWords(const QString &text);

} // namespace Readout::Models
