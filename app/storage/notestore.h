// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the highlights of many articles at once. Changes nothing, begins no transactions.
#pragma once

#include "base/result.h"
#include "storage/notes.h"

namespace Readout::Storage {

class Database;
struct Stores;

class NoteStore final
{
public:
    NoteStore(const Database &database, const Stores &stores) : m_database(database), m_stores(stores) {}

    /// A handful of queries however many highlights there are, and two for each version a person spoke about.
    Result<Notes> list(const NotesFilter &filter) const;

private:
    Result<void> addTags(const NotesFilter &filter, const QList<HighlightId> &ids, QList<Note> *notes) const;
    Result<void> addArticles(const NotesFilter &filter, Notes *notes) const;
    Result<void> addParagraphs(const NotesFilter &filter, const QList<VersionId> &versions, QList<Note> *notes) const;
    Result<void> addPersonsWords(const QList<VersionId> &versions, QList<Note> *notes) const;

    const Database &m_database;
    const Stores &m_stores;
};

} // namespace Readout::Storage
