// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wishes to do with the chosen notes, put into values. Performs nothing.
#include "notes/notesview.h"

#include "common/tagpopup.h"
#include "notes/filterbar.h"
#include "notes/notestable.h"
#include "notes/notestools.h"

#include <QHeaderView>

#include <algorithm>

namespace Readout::Notes {

using Models::NoteEntry;
using namespace Qt::StringLiterals;

QList<QUuid> NotesView::chosen() const
{
    return m_table->chosen();
}

std::pair<ArticleId, TextSpan> NotesView::currentPlace() const
{
    const NoteEntry *entry = m_model.entryOf(m_table->currentNote());
    return entry ? std::pair(entry->note.article, entry->note.span) : std::pair<ArticleId, TextSpan>();
}

void NotesView::showNear(ArticleId article, qsizetype position)
{
    m_wanted.reset();
    const int row = m_model.rowNear(article, position);
    if (row >= 0)
        m_table->choose(m_model.entryAt(row).note.uuid);
}

void NotesView::choose(const QUuid &note)
{
    m_wanted.reset();
    m_table->choose(note);
}

NotesPlace NotesView::place() const
{
    NotesPlace place = m_wanted.value_or(NotesPlace{});
    if (!m_wanted) {
        const int row = m_table->currentIndex().row();
        place.current = m_table->currentNote();
        if (row >= 0 && m_model.isHead(row))
            place.currentGroup = m_model.groupAt(row);
        place.fromTop = m_table->currentFromTop();
        place.written = m_table->writtenNote();
    }
    place.sieve = m_model.sieve();
    place.grouping = m_model.grouping();
    place.folding = m_model.folding();
    place.column = Models::NotesColumn(m_table->horizontalHeader()->sortIndicatorSection());
    place.order = m_table->horizontalHeader()->sortIndicatorOrder();
    return place;
}

void NotesView::setPlace(const NotesPlace &place)
{
    setSieve(place.sieve);
    setGrouping(place.grouping);
    m_model.setFolding(place.folding);
    m_table->sortByColumn(int(place.column), place.order);
    m_wanted = place;
}

void NotesView::takeRows(bool all)
{
    if (!m_wanted)
        return;
    const NotesPlace wanted = *m_wanted;
    const int head = wanted.currentGroup ? m_model.headOfGroup(*wanted.currentGroup) : -1;
    const bool isThere = head >= 0 || m_model.rowOf(wanted.current) >= 0;
    if (isThere || all)
        m_wanted.reset();
    if (!isThere)
        return;
    if (head >= 0)
        return m_table->chooseHeadAt(head, wanted.fromTop);
    m_table->chooseAt(wanted.current, wanted.fromTop);
    if (wanted.written == wanted.current)
        writeNote();
}

void NotesView::step(int by)
{
    m_table->step(by);
}

void NotesView::writeNote()
{
    m_table->writeNote(m_drafts.value(m_table->currentNote()));
}

/// Those that every chosen note carries, in the order of the first.
QStringList NotesView::commonTags() const
{
    QStringList tags;
    for (qsizetype at = 0; at < m_tagged.size(); ++at) {
        const NoteEntry *entry = m_model.entryOf(m_tagged[at]);
        const QStringList has = entry ? entry->note.tags : QStringList();
        if (at == 0)
            tags = has;
        else
            tags.removeIf([&has](const QString &tag) { return !has.contains(tag); });
    }
    return tags;
}

void NotesView::editTags()
{
    m_tagged = chosen();
    if (m_tagged.isEmpty())
        return;
    m_tagsBefore = commonTags();
    const QRect row = m_table->currentRect();
    m_tags->open(m_tagsBefore, row.bottomLeft());
}

void NotesView::finishTags(const QStringList &tags)
{
    const auto without = [](QStringList some, const QStringList &others) {
        some.removeIf([&others](const QString &tag) { return others.contains(tag); });
        return some;
    };
    const QStringList added = without(tags, m_tagsBefore);
    const QStringList removed = without(m_tagsBefore, tags);
    if (!added.isEmpty() || !removed.isEmpty())
        emit tagsWished(m_tagged, added, removed);
}

void NotesView::recolour(int colour)
{
    if (const QList<QUuid> notes = chosen(); !notes.isEmpty())
        emit recolourWished(notes, colour);
}

void NotesView::remove()
{
    if (const QList<QUuid> notes = chosen(); !notes.isEmpty())
        emit removeWished(notes);
}

void NotesView::goToPlace()
{
    m_table->finishNote();
    if (const NoteEntry *entry = m_model.entryOf(m_table->currentNote()))
        emit placeWished(entry->note.article, entry->note.span, entry->note.uuid);
}

QList<Common::QuotedWords> NotesView::quotedWords() const
{
    const QList<QUuid> some = chosen();
    const QList<QUuid> wanted = some.isEmpty() ? shown() : some;
    QHash<QUuid, const NoteEntry *> entries;
    for (const NoteEntry &entry : m_model.content().entries) {
        if (entry.stands)
            entries.insert(entry.note.uuid, &entry);
    }
    QList<Common::QuotedWords> quoted;
    for (const QUuid &note : wanted) {
        const NoteEntry *entry = entries.value(note);
        if (!entry)
            continue;
        const auto &known = entry->note.attribution;
        quoted.append({entry->note.quote, known ? std::optional(*known) : std::nullopt,
                       m_model.articleOf(*entry).details,
                       entry->note.paragraph.isEmpty() ? QString() : u'¶' + entry->note.paragraph, entry->note.note});
    }
    return quoted;
}

void NotesView::find()
{
    m_tools->takeKeyboard();
}

void NotesView::addFilter()
{
    m_filters->addFilter();
}

void NotesView::clearFilter()
{
    setSieve({});
    m_table->setFocus(Qt::OtherFocusReason);
}

void NotesView::chooseGrouping()
{
    m_tools->chooseGrouping();
}

void NotesView::chooseScope()
{
    m_filters->chooseScope();
}

void NotesView::fold()
{
    m_table->foldCurrent();
}

void NotesView::foldAll()
{
    m_table->finishNote();
    m_model.foldAll(!m_model.folding().all);
}

void NotesView::selectAll()
{
    m_table->selectAll();
}

} // namespace Readout::Notes
