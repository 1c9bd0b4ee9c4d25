// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the text of a page: frames of cards, lines between columns, notes in the lane, running title and
// page number.
#include "printing/pagepainter.h"

#include "common/painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Printing {

namespace {

constexpr double hairline = 0.5;
constexpr double runningTitle = 34; ///< baseline, from the top of the paper
constexpr double footLine = 30;     ///< baseline, from its foot
constexpr double runningSize = 8;

QFont runningFont()
{
    QFont font = typeStyle(BlockStyle::QuoteFoot, {}, 10).font;
    font.setPixelSize(int(runningSize * unitsPerPoint));
    return font;
}

QString cutTo(const QString &words, double width)
{
    return QFontMetricsF(runningFont()).elidedText(words.simplified().left(500), Qt::ElideRight, width * unitsPerPoint);
}

} // namespace

void PagePainter::paintFrames(const Page &page)
{
    for (qsizetype at = 0; at < page.lines.size(); ++at) {
        const PageLines &first = page.lines[at];
        if (blockOf(first).frame == Block::Frame::None)
            continue;
        qsizetype last = at;
        while (last + 1 < page.lines.size() && !blockOf(page.lines[last]).frameEnds &&
               blockOf(page.lines[last + 1]).frame != Block::Frame::None)
            ++last;
        paintFrame(first, page.lines[last]);
        at = last;
    }
}

void PagePainter::paintFrame(const PageLines &first, const PageLines &last)
{
    const Place from = placeOf(first);
    const Place to = placeOf(last);
    const QRectF box(QPointF(from.left, from.top - framePadding),
                     QPointF(from.left + from.width, to.top + to.lines.lines * to.set.lineHeight() + framePadding - 1));
    const Block &block = blockOf(first);
    const bool isAbsence = block.frame == Block::Frame::Absence;
    const bool hasParty = !isAbsence && !block.frameParties.isEmpty() && block.frameParties.first() >= 0;
    QPen pen(hasParty ? m_theme.party(block.frameParties.first()).colour : m_theme.ctl, 0.9);
    if (isAbsence)
        pen.setDashPattern({3, 2.5});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(box, 3.5, 3.5);
}

/// Between the columns, and below their heads.
void PagePainter::paintColumnLines(const Page &page)
{
    const auto head =
        std::find_if(page.lines.cbegin(), page.lines.cend(), [](const PageLines &lines) { return lines.isHead; });
    if (head == page.lines.cend())
        return;
    const Section &section = m_pages.document.sections[head->section];
    double headFoot = 0;
    double foot = 0;
    double top = 1e9;
    for (const PageLines &lines : page.lines) {
        if (m_pages.document.sections[lines.section].heads != section.heads)
            continue;
        const Place place = placeOf(lines);
        const double end = place.top + lines.lines.lines * place.set.lineHeight();
        foot = std::max(foot, end);
        if (lines.isHead) {
            headFoot = std::max(headFoot, end);
            top = std::min(top, place.top);
        }
    }
    m_painter.setPen(QPen(m_theme.ctl, hairline));
    const double y = headFoot + headGap / 3;
    m_painter.drawLine(QPointF(m_pages.textLeft, y), QPointF(m_pages.textLeft + m_pages.textWidth, y));
    m_painter.setPen(QPen(m_theme.line, hairline));
    for (int column = 1; column < section.columns.size(); ++column) {
        const double x = m_pages.room(section, column).left - columnGap / 2;
        m_painter.drawLine(QPointF(x, top), QPointF(x, foot + 4));
    }
}

void PagePainter::paintNote(const PlacedNote &placed)
{
    const MarginNote &note = m_pages.document.notes[placed.note];
    const double left =
        placed.column < 0 ? m_pages.laneLeft : m_pages.textLeft + placed.column * (m_pages.laneWidth + laneGap);
    const double top = m_pages.paper.top + placed.top;
    const double height = typeStyle(BlockStyle::NoteText, {}, m_pages.options.textPoints).lineHeight;
    const QColor edge = m_theme.highlights[size_t(std::clamp(note.colour, 1, 8)) - 1].edge;
    m_painter.fillRect(QRectF(left, top + 1.5, 1.5, placed.lines * height - 3), edge);
    if (placed.firstLine > 0) { // whose rest this is
        const QString number = QString::number(placed.note + 1);
        QFont font = typeStyle(BlockStyle::NoteHead, {}, m_pages.options.textPoints).font;
        const double width = QFontMetricsF(font).horizontalAdvance(number) / unitsPerPoint;
        drawWords({left - 3 - width, top + 0.75 * height}, font, edge, number);
    }
    int passed = 0;
    for (const Block &block : note.blocks) {
        const SetBlock set(block, m_pages.laneWidth - noteInset, m_pages.options.textPoints);
        const int first = std::max(0, placed.firstLine - passed);
        const int last = std::min(set.lineCount(), placed.firstLine + placed.lines - passed);
        if (first < last) {
            const double blockTop = top + (passed + first - placed.firstLine) * height;
            paintLines(
                {set, {0, 0, first, last - first, 0}, left + noteInset, m_pages.laneWidth - noteInset, blockTop});
        }
        passed += set.lineCount();
    }
}

void PagePainter::paintRunningHead(int page)
{
    const Paper &paper = m_pages.paper;
    const double left = m_pages.textLeft;
    const double right = m_pages.laneWidth > 0 ? m_pages.laneLeft + m_pages.laneWidth : left + m_pages.textWidth;
    const QFont font = runningFont();
    if (page > 0 && !m_pages.document.title.isEmpty()) {
        drawWords({left, runningTitle}, font, m_theme.text2, cutTo(m_pages.document.title, right - left));
        m_painter.setPen(QPen(m_theme.line, hairline));
        m_painter.drawLine(QPointF(left, runningTitle + 6), QPointF(right, runningTitle + 6));
    }
    const QString number = QCoreApplication::translate("Printing", "%1 of %2").arg(page + 1).arg(m_pages.count());
    const double width = QFontMetricsF(font).horizontalAdvance(number) / unitsPerPoint;
    const double y = paper.size.height() - footLine;
    drawWords({right - width, y}, font, m_theme.text2, number);
    drawWords({left, y}, font, m_theme.text2, cutTo(m_pages.document.origin, right - left - width - 12));
}

} // namespace Readout::Printing
