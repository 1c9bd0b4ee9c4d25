// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document on paper of a size: which lines stand where on which page. A plain value, made in any thread; holds no
// letters, they are set again when a page is painted.
#pragma once

#include "printing/document.h"
#include "printing/pagebreaks.h"

#include <QSizeF>

#include <functional>
#include <optional>

namespace Readout::Printing {

/// Points, from the upper left corner of the paper.
struct Paper
{
    QSizeF size{595.28, 841.89};
    double left = 60;
    double right = 60;
    double top = 62;    ///< of the body; the running title stands above
    double bottom = 58; ///< below the body; page number there

    static Paper of(QSizeF points, bool isLandscape);
    double bodyHeight() const { return size.height() - top - bottom; }
};

inline constexpr double columnGap = 20; ///< between the columns of a comparison
inline constexpr double headGap = 12;   ///< below their heads
inline constexpr double laneGap = 24;   ///< between the text and the lane; signs stand there
inline constexpr double noteInset = 8;  ///< between a note's bar and its words

/// Where the columns of a section stand.
struct ColumnRoom
{
    double left = 0;
    double width = 0;
};

/// Lines of a block in a column of a section, or of its heads.
struct PageLines
{
    int section = 0;
    int column = 0;
    PlacedLines lines; ///< its page is the one it stands on
    bool isHead = false;
};

struct Page
{
    QList<PageLines> lines;
    QList<PlacedNote> notes;
};

struct Pages
{
    Document document;
    PrintOptions options;
    Paper paper;
    double textLeft = 0; ///< of the text beside a lane
    double textWidth = 0;
    double laneLeft = 0;
    double laneWidth = 0; ///< 0: no lane
    QList<Page> pages;

    ColumnRoom room(const Section &section, int column) const;
    int count() const { return int(pages.size()); }
};

/// Asked now and then with the share that is done (0 … 1); false: stop.
using PrintProgress = std::function<bool(double)>;

/// How many columns of a comparison stand beside each other on @p paper.
int columnsOn(const Paper &paper);
/// @return nothing when @p goOn said to stop.
std::optional<Pages> paginate(Document document, const PrintOptions &options, const Paper &paper,
                              const PrintProgress &goOn);

} // namespace Readout::Printing
