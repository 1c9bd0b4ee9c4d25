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
constexpr qsizetype comparedLength = 40;

/// Without case, accents and what stands before the first letter: “grave concern” is found under g.
QString sortText(const QString &text)
{
    QString made;
    made.reserve(comparedLength);
    for (QChar sign : text) {
        const bool accented = sign.unicode() >= 0x80 && sign.script() != QChar::Script_Hangul &&
                              sign.decompositionTag() != QChar::NoDecomposition;
        if (accented)
            sign = sign.decomposition().at(0); // the letter without its accent
        if ((made.isEmpty() && !sign.isLetterOrNumber() && !sign.isSurrogate()) || sign.isMark())
            continue;
        made += sign.toCaseFolded();
        if (made.size() == comparedLength)
            break;
    }
    return made;
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
        text = content.articles[entry.article].details.title;
        break;
    case NotesColumn::Made:
        return {quint64(std::max<qint64>(0, entry.note.created.toMSecsSinceEpoch())), {}};
    case NotesColumn::Place:
        return {};
    }
    Key key{0, sortText(text)};
    if (key.rest.isEmpty())
        return {last, {}};
    for (qsizetype at = 0; at < 4; ++at)
        key.head = key.head << 16 | (at < key.rest.size() ? key.rest[at].unicode() : 0);
    return key;
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
    if (first.head != second.head) {
        if (first.head == last || second.head == last)
            return second.head == last;
        return descending ? second.head < first.head : first.head < second.head;
    }
    const int compared = QString::compare(first.rest, second.rest);
    if (compared != 0)
        return descending ? compared > 0 : compared < 0;
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
