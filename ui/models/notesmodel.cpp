// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows there are. How they follow changes is in noteschanges.cpp, what they say in notestext.cpp.
#include "models/notesmodel.h"

#include <QHash>

#include <algorithm>

namespace Readout::Models {

NotesModel::NotesModel(QObject *parent) : QAbstractTableModel(parent) {}

void NotesModel::setContent(const NotesContent &content)
{
    beginResetModel();
    m_content = content;
    m_order.prepare(m_content);
    m_total = int(content.entries.size());
    rebuild();
    endResetModel();
    emit countsChanged();
}

void NotesModel::setSieve(const NotesSieve &sieve)
{
    if (sieve == m_sieve)
        return;
    beginResetModel();
    m_sieve = sieve;
    rebuild();
    endResetModel();
    emit countsChanged();
}

void NotesModel::setTagsAbove(const TagsAbove &above)
{
    if (above == m_above)
        return;
    m_above = above;
    if (!m_sieve.values.contains(NoteFacet::Tag))
        return;
    beginResetModel();
    rebuild();
    endResetModel();
    emit countsChanged();
}

void NotesModel::setGrouping(NotesGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_folding = {};
    rebuild();
    endResetModel();
}

void NotesModel::sort(int column, Qt::SortOrder order)
{
    const auto wanted = NotesColumn(std::clamp(column, 0, notesColumns - 1));
    if (wanted == m_order.column() && order == m_order.order())
        return;
    beginResetModel();
    m_order.set(wanted, order);
    m_order.prepare(m_content);
    rebuild();
    endResetModel();
}

bool NotesModel::passes(int entry) const
{
    const NoteEntry &asked = m_content.entries[entry];
    return asked.stands && (m_sieve.isEmpty() || SieveMatcher(m_sieve, m_above).passes(asked));
}

void NotesModel::rebuild()
{
    const SieveMatcher matcher(m_sieve, m_above);
    const bool all = m_sieve.isEmpty();
    QList<int> passing;
    m_passing.fill(false, m_content.entries.size());
    for (int at = 0; at < m_content.entries.size(); ++at) {
        const NoteEntry &entry = m_content.entries.at(at);
        if (!entry.stands || (!all && !matcher.passes(entry)))
            continue;
        m_passing[at] = true;
        passing.append(at);
    }
    m_shown = int(passing.size());
    m_groups = grouped(passing);
    for (Group &group : m_groups) {
        group.folded = isFolded(group.key);
        m_order.sort(m_content, &group.entries);
    }
    std::sort(m_groups.begin(), m_groups.end(),
              [this](const Group &one, const Group &other) { return groupBefore(m_grouping, one.key, other.key); });
    fillRows();
}

QList<NotesModel::Group> NotesModel::grouped(const QList<int> &entries) const
{
    QList<Group> groups;
    if (!hasHeads())
        return entries.isEmpty() ? groups : QList<Group>{{{}, entries, false, 0}};
    QHash<QString, qsizetype> places;
    int lastArticle = -1;
    for (const int at : entries) {
        const NoteEntry &entry = m_content.entries.at(at);
        // The library gives the notes of an article together: their group need not be looked for.
        if (m_grouping == NotesGrouping::Article && entry.article == lastArticle) {
            groups.last().entries.append(at);
            continue;
        }
        for (const QString &key : groupKeys(entry, m_grouping)) {
            auto place = places.constFind(key);
            if (place == places.cend()) {
                place = places.insert(key, groups.size());
                groups.append({key, {}, false, 0});
            }
            groups[*place].entries.append(at);
            lastArticle = *place + 1 == groups.size() ? entry.article : -1;
        }
    }
    return groups;
}

void NotesModel::fillRows()
{
    m_rows.clear();
    m_rows.reserve(m_shown + m_groups.size());
    for (int group = 0; group < m_groups.size(); ++group) {
        m_groups[group].told = int(m_groups.at(group).entries.size());
        if (hasHeads())
            m_rows.append({group, -1});
        if (m_groups.at(group).folded)
            continue;
        for (const int entry : m_groups.at(group).entries)
            m_rows.append({group, entry});
    }
}

int NotesModel::groupOf(const QString &key) const
{
    const auto found =
        std::find_if(m_groups.cbegin(), m_groups.cend(), [&key](const Group &group) { return group.key == key; });
    return found == m_groups.cend() ? -1 : int(found - m_groups.cbegin());
}

int NotesModel::firstRowOf(int group) const
{
    int row = 0;
    for (int before = 0; before < group; ++before)
        row += (hasHeads() ? 1 : 0) + (m_groups.at(before).folded ? 0 : int(m_groups.at(before).entries.size()));
    return row;
}

void NotesModel::setFolded(int headRow, bool folded)
{
    const int group = m_rows.at(headRow).group;
    if (!isHead(headRow) || m_groups.at(group).folded == folded)
        return;
    const QList<int> entries = m_groups.at(group).entries;
    m_groups[group].folded = folded;
    m_folding.set(standsFor(m_groups.at(group).key), folded);
    if (folded) {
        beginRemoveRows({}, headRow + 1, headRow + int(entries.size()));
        m_rows.remove(headRow + 1, entries.size());
        endRemoveRows();
    } else {
        beginInsertRows({}, headRow + 1, headRow + int(entries.size()));
        m_rows.insert(headRow + 1, entries.size(), Row{group, -1});
        for (qsizetype at = 0; at < entries.size(); ++at)
            m_rows[headRow + 1 + at].entry = entries[at];
        endInsertRows();
    }
    emit dataChanged(index(headRow, 0), index(headRow, notesColumns - 1));
}

void NotesModel::foldAll(bool folded)
{
    setFolding({.all = folded, .others = {}});
}

void NotesModel::setFolding(const NotesFolding &folding)
{
    beginResetModel();
    m_folding = folding;
    for (Group &group : m_groups)
        group.folded = isFolded(group.key);
    fillRows();
    endResetModel();
}

/// Where an article stands in the content says nothing once it was read anew.
QString NotesModel::standsFor(const QString &key) const
{
    if (m_grouping != NotesGrouping::Article)
        return key;
    return QString::number(qint64(m_content.articles.at(key.toInt()).id));
}

void NotesModel::setDetails(const Storage::NotedArticle &article)
{
    bool isNews = false;
    for (Storage::NotedArticle &one : m_content.articles) {
        if (one.id != article.id || one == article)
            continue;
        one = article;
        isNews = true;
    }
    if (isNews && !m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, notesColumns - 1));
}

void NotesModel::setPartyOrder(const PartyOrder &order)
{
    m_partyOrder = order;
    if (!m_rows.isEmpty()) {
        emit dataChanged(index(0, int(NotesColumn::Who)), index(int(m_rows.size()) - 1, int(NotesColumn::Who)));
    }
}

int NotesModel::notesIn(const QSet<ArticleId> &articles) const
{
    return int(std::count_if(m_content.entries.cbegin(), m_content.entries.cend(), [&articles](const NoteEntry &entry) {
        return entry.stands && articles.contains(entry.note.article);
    }));
}

const NoteEntry *NotesModel::entryOf(const QUuid &note) const
{
    const auto found =
        std::find_if(m_content.entries.cbegin(), m_content.entries.cend(),
                     [&note](const NoteEntry &entry) { return entry.stands && entry.note.uuid == note; });
    return found == m_content.entries.cend() ? nullptr : &*found;
}

int NotesModel::headOf(int row) const
{
    if (!hasHeads() || row < 0 || row >= m_rows.size())
        return -1;
    return firstRowOf(m_rows.at(row).group);
}

int NotesModel::headOfGroup(const QString &group) const
{
    for (int at = 0; hasHeads() && at < m_groups.size(); ++at) {
        if (standsFor(m_groups.at(at).key) == group)
            return firstRowOf(at);
    }
    return -1;
}

int NotesModel::rowOf(const QUuid &note) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!isHead(row) && entryAt(row).note.uuid == note)
            return row;
    }
    return -1;
}

int NotesModel::rowNear(ArticleId article, qsizetype position) const
{
    int nearest = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isHead(row) || entryAt(row).note.article != article)
            continue;
        const qsizetype begin = entryAt(row).note.span.begin;
        const bool closer = nearest < 0 || (begin <= position && begin > entryAt(nearest).note.span.begin);
        if (closer || begin == position)
            nearest = row;
        if (begin == position)
            break;
    }
    return nearest;
}

QList<QUuid> NotesModel::shownNotes() const
{
    QList<QUuid> shown;
    QList<bool> taken(m_content.entries.size(), false);
    for (const Group &group : m_groups) {
        for (const int entry : group.entries) {
            if (!taken.at(entry))
                shown.append(m_content.entries.at(entry).note.uuid);
            taken[entry] = true;
        }
    }
    return shown;
}

} // namespace Readout::Models
