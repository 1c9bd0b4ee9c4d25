// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting fifty thousand rows must not be felt: most comparisons are of two numbers.
#include "models/notesorder.h"

#include "models/partyorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Readout::Models {

namespace {

constexpr quint64 last = std::numeric_limits<quint64>::max();
constexpr int unitsInNumber = 4;

QChar withoutAccent(QChar sign)
{
    const bool accented = sign.unicode() >= 0x80 && sign.script() != QChar::Script_Hangul &&
                          sign.decompositionTag() != QChar::NoDecomposition;
    return accented ? sign.decomposition().at(0) : sign;
}

/// Without case, accents and what stands before the first letter: “grave concern” is found under g.
template <size_t Numbers>
std::array<quint64, Numbers> sortKey(const QString &text)
{
    std::array<quint64, Numbers> key{};
    size_t made = 0;
    for (const QChar given : text) {
        char16_t unit = given.unicode();
        const bool isPlain = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (unit >= u'A' && unit <= u'Z') {
            unit += u'a' - u'A';
        } else if (!isPlain) {
            const QChar sign = withoutAccent(given);
            if ((made == 0 && !sign.isLetterOrNumber() && !sign.isSurrogate()) || sign.isMark())
                continue;
            unit = sign.toCaseFolded().unicode();
        }
        key[made / unitsInNumber] |= quint64(unit) << (16 * (unitsInNumber - 1 - made % unitsInNumber));
        if (++made == Numbers * unitsInNumber)
            break;
    }
    if (made == 0)
        key[0] = last;
    return key;
}

} // namespace

NotesOrder::Key NotesOrder::keyOf(const NotesContent &content, const NoteEntry &entry) const
{
    QString text;
    switch (m_column) {
    case NotesColumn::Quote:
        text = entry.note.quote;
        break;
    case NotesColumn::Note:
        text = entry.note.note;
        break;
    case NotesColumn::Tags:
        text = entry.note.tags.join(u' ');
        break;
    case NotesColumn::Who:
        text = entry.who;
        break;
    case NotesColumn::Article:
        text = shownTitle(content.articles[entry.article]);
        break;
    case NotesColumn::Made:
        return {quint64(std::max<qint64>(0, entry.note.created.toMSecsSinceEpoch()))};
    case NotesColumn::Place:
        return {};
    }
    return sortKey<std::tuple_size_v<Key>>(text);
}

void NotesOrder::prepare(const NotesContent &content)
{
    m_keys.clear();
    if (m_column == NotesColumn::Place)
        return;
    m_keys.reserve(size_t(content.entries.size()));
    for (const NoteEntry &entry : content.entries)
        m_keys.push_back(keyOf(content, entry));
}

void NotesOrder::update(const NotesContent &content, int entry)
{
    if (m_column == NotesColumn::Place)
        return;
    m_keys.resize(size_t(content.entries.size()));
    m_keys[size_t(entry)] = keyOf(content, content.entries[entry]);
}

/// By place: as the library gives them.
bool NotesOrder::before(const NotesContent &content, int one, int other)
{
    const NoteEntry &first = content.entries[one];
    const NoteEntry &second = content.entries[other];
    if (first.article != second.article)
        return first.article < second.article;
    if (first.note.span.begin != second.note.span.begin)
        return first.note.span.begin < second.note.span.begin;
    return first.note.created != second.note.created ? first.note.created < second.note.created : one < other;
}

bool NotesOrder::lessThan(const NotesContent &content, int one, int other) const
{
    const bool descending = m_order == Qt::DescendingOrder;
    if (m_column == NotesColumn::Place) {
        // Articles keep their order; only the places within them turn round.
        const bool sameArticle = content.entries[one].article == content.entries[other].article;
        return descending && sameArticle ? before(content, other, one) : before(content, one, other);
    }
    const Key &first = m_keys[size_t(one)];
    const Key &second = m_keys[size_t(other)];
    if (first[0] != second[0] && (first[0] == last || second[0] == last))
        return second[0] == last;
    if (first != second)
        return descending ? second < first : first < second;
    return before(content, one, other);
}

void NotesOrder::sort(const NotesContent &content, QList<int> *entries) const
{
    const auto less = [&](int one, int other) { return lessThan(content, one, other); };
    if (!std::is_sorted(entries->cbegin(), entries->cend(), less))
        std::sort(entries->begin(), entries->end(), less);
}

QStringList groupKeys(const NoteEntry &entry, NotesGrouping grouping)
{
    switch (grouping) {
    case NotesGrouping::Article:
        return {QString::number(entry.article)};
    case NotesGrouping::Speaker:
        return {shownSpeaker(entry)};
    case NotesGrouping::Colour:
        return {QString::number(entry.note.colour)};
    case NotesGrouping::Tag:
        return entry.note.tags.isEmpty() ? QStringList{u""_s} : entry.note.tags;
    case NotesGrouping::None:
        break;
    }
    return {u""_s};
}

bool groupBefore(NotesGrouping grouping, const QString &one, const QString &other)
{
    if (grouping == NotesGrouping::Article || grouping == NotesGrouping::Colour)
        return one.toInt() < other.toInt();
    if (one.isEmpty() || other.isEmpty())
        return !one.isEmpty() && other.isEmpty();
    const int compared = one.localeAwareCompare(other);
    return compared != 0 ? compared < 0 : one < other;
}

QString groupingName(NotesGrouping grouping)
{
    switch (grouping) {
    case NotesGrouping::Article:
        return QCoreApplication::translate("Notes", "By article");
    case NotesGrouping::Speaker:
        return QCoreApplication::translate("Notes", "By speaker");
    case NotesGrouping::Colour:
        return QCoreApplication::translate("Notes", "By colour");
    case NotesGrouping::Tag:
        return QCoreApplication::translate("Notes", "By tag");
    case NotesGrouping::None:
        break;
    }
    return QCoreApplication::translate("Notes", "Not grouped");
}

} // namespace Readout::Models
