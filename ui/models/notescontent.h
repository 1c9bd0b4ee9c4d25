// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights of many articles made ready to be searched and shown. Plain values; may be made in any thread.
#pragma once

#include "storage/notes.h"

#include <QList>
#include <QString>

namespace Readout::Models {

/// Who stands behind the words, and how sure that is.
enum class NoteState { Checked, Certain, Likely, Unknown, Nobody };

struct NoteEntry
{
    Storage::Note note;
    int article = 0; ///< index into NotesContent::articles
    QString who;     ///< names of the actors, else the mention; empty when nobody is named
    QString sought;  ///< quote, note, tags, speaker, parties and source, case folded
    bool stands = true;
};

struct NotesContent
{
    QList<Storage::NotedArticle> articles;
    QList<NoteEntry> entries;
};

NotesContent notesContent(const Storage::Notes &notes);
NoteEntry noteEntry(const Storage::Note &note, int article);

NoteState noteState(const Storage::Note &note);
/// "checked", "certain", "likely", "unknown", "nobody’s statement": translated.
QString noteStateName(NoteState state);
/// As it stands in a row: "Speaker unknown" when a statement has none; empty when the words are nobody's statement.
QString shownSpeaker(const NoteEntry &entry);
/// "Minister Venn holds talks"; without a title what lists call it.
QString shownTitle(const Storage::NotedArticle &article);

} // namespace Readout::Models
