// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody was in Notes: what narrows and orders the rows, and which was the current one. A plain value.
#pragma once

#include "models/notesfolding.h"
#include "models/notesorder.h"
#include "models/notessieve.h"

#include <QUuid>

#include <optional>

namespace Readout::Notes {

struct NotesPlace
{
    Models::NotesSieve sieve;
    Models::NotesGrouping grouping = Models::NotesGrouping::Article;
    Models::NotesColumn column = Models::NotesColumn::Place; ///< by which the rows are sorted
    Qt::SortOrder order = Qt::AscendingOrder;
    Models::NotesFolding folding;
    QUuid current;                       ///< null when no note was
    std::optional<QString> currentGroup; ///< what the group stands for whose head was the current row
    int fromTop = 0;                     ///< how far below the table's top its row stood, in pixels
    QUuid written;                       ///< the note that was being written; its text is a draft of its own
};

} // namespace Readout::Notes
