// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of every row again and again is worked out once.
#include "models/notescontent.h"

#include "domain/articlenames.h"
#include "models/partyorder.h"
#include "models/statementtext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Readout::Models {

namespace {

/// Names of parties: worked out once, asked for tens of thousands of times.
using PartyNames = QHash<QString, QString>;

QString soughtIn(const Storage::Note &note, const QString &who, PartyNames *names)
{
    QString all = note.quote + u'\n' + note.note;
    for (const QString &tag : note.tags)
        all += u'\n' + tag;
    if (note.attribution) {
        all += u'\n' + who;
        for (const QString &party : note.attribution->parties) {
            auto name = names->constFind(party);
            if (name == names->cend())
                name = names->insert(party, PartyOrder::displayName(party));
            all += u'\n' + *name;
        }
        all += u'\n' + note.attribution->source;
    }
    return std::move(all).toCaseFolded();
}

NoteEntry madeEntry(const Storage::Note &note, int article, PartyNames *names)
{
    NoteEntry entry{note, article, {}, {}, true};
    if (note.attribution) {
        const QStringList &actors = note.attribution->actors;
        entry.who = actors.isEmpty() ? note.attribution->speaker : actors.join(u", "_s);
    }
    entry.sought = soughtIn(note, entry.who, names);
    return entry;
}

} // namespace

NoteEntry noteEntry(const Storage::Note &note, int article)
{
    PartyNames names;
    return madeEntry(note, article, &names);
}

NotesContent notesContent(const Storage::Notes &notes)
{
    NotesContent content;
    content.articles = notes.articles;
    QHash<ArticleId, int> places;
    for (int at = 0; at < notes.articles.size(); ++at)
        places.insert(notes.articles[at].id, at);
    content.entries.reserve(notes.notes.size());
    PartyNames names;
    for (const Storage::Note &note : notes.notes)
        content.entries.append(madeEntry(note, places.value(note.article), &names));
    return content;
}

NoteState noteState(const Storage::Note &note)
{
    if (!note.attribution)
        return NoteState::Nobody;
    if (note.attribution->check != Check::None)
        return NoteState::Checked;
    switch (note.attribution->state) {
    case State::Certain:
        return NoteState::Certain;
    case State::Likely:
        return NoteState::Likely;
    case State::Unknown:
        break;
    }
    return NoteState::Unknown;
}

QString noteStateName(NoteState state)
{
    switch (state) {
    case NoteState::Checked:
        return stateWord(State::Certain, Check::Accepted);
    case NoteState::Certain:
        return stateWord(State::Certain, Check::None);
    case NoteState::Likely:
        return stateWord(State::Likely, Check::None);
    case NoteState::Unknown:
        return stateWord(State::Unknown, Check::None);
    case NoteState::Nobody:
        break;
    }
    return QCoreApplication::translate("Notes", "nobody’s statement");
}

QString shownSpeaker(const NoteEntry &entry)
{
    if (!entry.note.attribution || !entry.who.isEmpty())
        return entry.who;
    return partiesName({}, true);
}

QString shownTitle(const Storage::NotedArticle &article)
{
    return articleName(article.details, article.beginning);
}

} // namespace Readout::Models
