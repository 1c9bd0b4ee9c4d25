// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One look at an entry decides whether it passes.
#include "models/notessieve.h"

#include "models/partyorder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Models {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Notes", text);
}

bool isQuotationMark(QChar sign)
{
    return sign == u'"' || sign == u'“' || sign == u'”' || sign == u'„';
}

QStringList withThoseAbove(QStringList tags, const TagsAbove &above)
{
    const QStringList own = tags;
    for (const QString &tag : own) {
        for (const QString &name : above.value(tag)) {
            if (!tags.contains(name))
                tags.append(name);
        }
    }
    return tags;
}

} // namespace

void NotesSieve::setValues(NoteFacet facet, const QStringList &wanted)
{
    if (wanted.isEmpty())
        values.remove(facet);
    else
        values.insert(facet, wanted);
}

QStringList soughtWords(const QString &text)
{
    QStringList words;
    QString word;
    bool quoted = false;
    const auto finish = [&] {
        if (const QString whole = word.simplified(); !whole.isEmpty())
            words.append(whole.toCaseFolded());
        word.clear();
    };
    for (const QChar sign : text) {
        if (isQuotationMark(sign)) {
            finish();
            quoted = !quoted;
        } else if (sign.isSpace() && !quoted) {
            finish();
        } else {
            word += sign;
        }
    }
    finish();
    return words;
}

SieveMatcher::SieveMatcher(const NotesSieve &sieve, const TagsAbove &above)
    : m_above(above), m_words(soughtWords(sieve.text)), m_hasDates(sieve.hasDates())
{
    for (auto facet = sieve.values.cbegin(); facet != sieve.values.cend(); ++facet)
        m_wanted[size_t(facet.key())] = QSet<QString>(facet->cbegin(), facet->cend());
    m_fromMs = sieve.madeFrom.isValid() ? sieve.madeFrom.startOfDay().toMSecsSinceEpoch() : 0;
    m_toMs = sieve.madeTo.isValid() ? sieve.madeTo.addDays(1).startOfDay().toMSecsSinceEpoch()
                                    : std::numeric_limits<qint64>::max();
}

bool SieveMatcher::passes(const NoteEntry &entry) const
{
    if (m_hasDates) {
        const qint64 made = entry.note.created.toMSecsSinceEpoch();
        if (made < m_fromMs || made >= m_toMs)
            return false;
    }
    if (!passesFacets(entry))
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&entry](const QString &word) { return entry.sought.contains(word); });
}

bool SieveMatcher::passesFacets(const NoteEntry &entry) const
{
    for (int facet = 0; facet < noteFacets; ++facet) {
        const auto &wanted = m_wanted[size_t(facet)];
        if (!wanted)
            continue;
        const QStringList has = facetValues(entry, NoteFacet(facet), m_above);
        if (std::none_of(has.cbegin(), has.cend(), [&](const QString &value) { return wanted->contains(value); }))
            return false;
    }
    return true;
}

QStringList facetValues(const NoteEntry &entry, NoteFacet facet, const TagsAbove &above)
{
    switch (facet) {
    case NoteFacet::Colour:
        return {QString::number(entry.note.colour)};
    case NoteFacet::Tag:
        return above.isEmpty() ? entry.note.tags : withThoseAbove(entry.note.tags, above);
    case NoteFacet::Speaker:
        if (!entry.note.attribution)
            return {};
        return entry.note.attribution->actors.isEmpty() ? QStringList{entry.who} : entry.note.attribution->actors;
    case NoteFacet::Party:
        if (!entry.note.attribution)
            return {};
        return entry.note.attribution->parties.isEmpty() ? QStringList{u""_s} : entry.note.attribution->parties;
    case NoteFacet::State:
        return {QString::number(int(noteState(entry.note)))};
    case NoteFacet::HasNote:
        return {entry.note.note.isEmpty() ? u"0"_s : u"1"_s};
    }
    return {};
}

QString facetName(NoteFacet facet)
{
    switch (facet) {
    case NoteFacet::Colour:
        return said(QT_TRANSLATE_NOOP("Notes", "Colour"));
    case NoteFacet::Tag:
        return said(QT_TRANSLATE_NOOP("Notes", "Tag"));
    case NoteFacet::Speaker:
        return said(QT_TRANSLATE_NOOP("Notes", "Speaker"));
    case NoteFacet::Party:
        return said(QT_TRANSLATE_NOOP("Notes", "Party"));
    case NoteFacet::State:
        return said(QT_TRANSLATE_NOOP("Notes", "State"));
    case NoteFacet::HasNote:
        return said(QT_TRANSLATE_NOOP("Notes", "Note"));
    }
    return {};
}

QString facetValueName(NoteFacet facet, const QString &value)
{
    switch (facet) {
    case NoteFacet::Speaker:
        return value.isEmpty() ? said(QT_TRANSLATE_NOOP("Notes", "no known speaker")) : value;
    case NoteFacet::Party:
        return PartyOrder::displayName(value);
    case NoteFacet::State:
        return noteStateName(NoteState(value.toInt()));
    case NoteFacet::HasNote:
        return value == u"1" ? said(QT_TRANSLATE_NOOP("Notes", "with a note"))
                             : said(QT_TRANSLATE_NOOP("Notes", "without a note"));
    case NoteFacet::Colour: // the person's own names are the view's business
    case NoteFacet::Tag:
        break;
    }
    return value;
}

QList<FacetValue> facetsOf(const QList<NoteEntry> &entries, NoteFacet facet, const TagsAbove &above)
{
    QHash<QString, int> counts;
    for (const NoteEntry &entry : entries) {
        if (!entry.stands)
            continue;
        for (const QString &value : facetValues(entry, facet, above))
            ++counts[value];
    }
    QList<FacetValue> found;
    for (auto value = counts.cbegin(); value != counts.cend(); ++value)
        found.append({value.key(), facetValueName(facet, value.key()), *value});
    const bool inOrder = facet == NoteFacet::Colour || facet == NoteFacet::State;
    std::sort(found.begin(), found.end(), [inOrder](const FacetValue &one, const FacetValue &other) {
        if (inOrder || one.count == other.count)
            return inOrder ? one.value < other.value : one.name.localeAwareCompare(other.name) < 0;
        return one.count > other.count;
    });
    return found;
}

} // namespace Readout::Models
