// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts what is printed into pages: which lines of which block stand where. Lengths in points, from the top of the
// page's body. Knows no fonts, no words.
#pragma once

#include <QList>

namespace Readout::Printing {

/// How much room a block needs.
struct Measure
{
    int lines = 0;
    double lineHeight = 0;
    double before = 0; ///< space above, none at the top of a page; between two blocks the larger space counts
    double after = 0;
    bool keepWithNext = false; ///< never the last on a page: a heading
    bool whole = false;        ///< not divided unless it is higher than a page

    double height() const { return lines * lineHeight; }
};

/// Lines [firstLine, firstLine + lines) of a block.
struct PlacedLines
{
    int page = 0;
    int block = 0;
    int firstLine = 0;
    int lines = 0;
    double top = 0;

    bool operator==(const PlacedLines &) const = default;
};

struct PagePlace
{
    int page = 0;
    double y = 0;

    auto operator<=>(const PagePlace &) const = default;
};

/// The body of the pages that follow the first one.
struct PageRoom
{
    double top = 0; ///< below heads that are repeated
    double bottom = 0;
};

/// The height of what must stand on one page with the start of block @p at: headings and the first lines of what
/// follows them. Not looked at beyond @p most.
double heightOfStart(const QList<Measure> &blocks, qsizetype at, double most);

/// Places @p blocks below each other from @p start on. No page ends in a heading; of a divided block at least two lines
/// stand on each page. @return where the last one ends.
PagePlace placeBlocks(const QList<Measure> &blocks, PagePlace start, PageRoom room, QList<PlacedLines> &placed);

/// A note wants to stand in the lane beside its highlight.
struct NoteWish
{
    int page = 0;
    double top = 0;
    int lines = 0;
};

struct PlacedNote
{
    int page = 0;
    int note = 0; ///< index of its wish
    int firstLine = 0;
    int lines = 0;
    double top = 0;
    int column = -1; ///< -1: the lane; else a column of a page after the text

    bool operator==(const PlacedNote &) const = default;
};

/// The lane of every page, and the pages after the text for what found no room in it.
struct NoteRoom
{
    double height = 0;
    double lineHeight = 0;
    double apart = 0; ///< between two notes
    int textPages = 0;
    int columns = 1; ///< on the pages after the text
};

/// Places notes in the order of @p wishes, which is that of their pages: each beside its highlight or as near as the
/// others allow; what finds no room stands first on the next page. Nothing is left out.
QList<PlacedNote> placeNotes(const QList<NoteWish> &wishes, const NoteRoom &room);

} // namespace Readout::Printing
