// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one page, the same on paper, in a PDF and in the preview: light colours whatever the theme of the window.
// Knows no printer.
#pragma once

#include "common/theme.h"
#include "printing/pages.h"
#include "printing/typesetter.h"

#include <QPainter>

#include <map>
#include <memory>
#include <tuple>

namespace Readout::Printing {

class PagePainter final
{
public:
    /// The painter counts in points from the upper left corner of the paper.
    PagePainter(QPainter &painter, const Pages &pages);
    void paint(int page);

private:
    struct Place
    {
        const SetBlock &set;
        const PlacedLines &lines;
        double left = 0; ///< of the column
        double width = 0;
        double top = 0; ///< of the first placed line, on the paper
    };
    const SetBlock &setBlock(const PageLines &lines);
    Place placeOf(const PageLines &lines);
    const Block &blockOf(const PageLines &lines) const;
    void paintFrames(const Page &page);
    void paintFrame(const PageLines &first, const PageLines &last);
    void paintColumnLines(const Page &page);
    void paintLines(const Place &place);
    void paintBands(const Place &place, int line);
    void paintBand(const Place &place, int line, TextSpan span, const QList<const Band *> &covering);
    void paintCaps(const Place &place, int line, const Band &band);
    void paintNumbers(const Place &place, int line);
    void paintPartyLines(const Place &place, int line);
    void paintSamples(const Place &place, int line);
    void paintStates(const Place &place, int line);
    void paintLabel(const Place &place);
    void paintBesides(const Place &place);
    void paintNote(const PlacedNote &placed);
    void paintRunningHead(int page);
    void drawWords(QPointF baseline, const QFont &font, const QColor &colour, const QString &words);
    QRectF bandBox(const Place &place, int line, double from, double to) const;
    double baselineOf(const Place &place, int line) const;
    QColor colourOf(Ink ink) const;
    template <typename Draw>
    void inPixels(Draw draw);

    QPainter &m_painter;
    const Pages &m_pages;
    Common::Theme m_theme;
    std::map<std::tuple<int, int, bool, int>, std::unique_ptr<SetBlock>> m_sets; ///< of this page
};

} // namespace Readout::Printing
