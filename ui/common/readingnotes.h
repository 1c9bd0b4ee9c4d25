// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The note lane: notes and tags beside their highlights, pushed down where they would collide. Knows no editing.
#pragma once

#include "common/readingpainter.h"

#include <QUuid>

namespace Readout::Common {

struct ReadingNote
{
    int highlight = 0; ///< index into ArticleModel::highlights()
    QRect box;         ///< in the viewport; of the icon when the lane is folded
    QStringList lines; ///< of the note, at most six, the last one "more" when there is more
    QString foot;      ///< tags and day
};

/// Notes beside the pieces from @p firstPiece (its top at @p y) to @p lastPiece, which are laid out.
QList<ReadingNote> arrangeNotes(const ReadingScene &scene, ReadingLayout &layout, int firstPiece, int lastPiece, int y);
void paintNotes(QPainter &painter, const ReadingScene &scene, const QList<ReadingNote> &notes);

} // namespace Readout::Common
