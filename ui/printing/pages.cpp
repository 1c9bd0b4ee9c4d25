// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a document to pages: sets every block once to know its lines, then parts them.
#include "printing/pages.h"

#include "printing/typesetter.h"

#include <QHash>

#include <algorithm>

namespace Readout::Printing {

namespace {

constexpr double widestText = 36; ///< em
constexpr double sectionGap = 16;
constexpr double narrowestColumn = 170;
constexpr double narrowestLane = 116;
constexpr double widestLane = 170;
constexpr double laneRight = 34;
constexpr double notesApart = 8;
constexpr int blocksBetweenQuestions = 40;

} // namespace

Paper Paper::of(QSizeF points, bool isLandscape)
{
    Paper made;
    made.size = {std::max(200.0, std::min(points.width(), points.height())),
                 std::max(200.0, std::max(points.width(), points.height()))};
    if (isLandscape) {
        made.size.transpose();
        made.left = made.right = 44;
    }
    return made;
}

int columnsOn(const Paper &paper)
{
    const double width = paper.size.width() - paper.left - paper.right + columnGap;
    return std::clamp(int(width / (narrowestColumn + columnGap)), 1, 5);
}

ColumnRoom Pages::room(const Section &section, int column) const
{
    const qsizetype count = std::max<qsizetype>(1, section.columns.size());
    if (count == 1 || column < 0)
        return {textLeft, textWidth};
    const double width = (textWidth - double(count - 1) * columnGap) / double(count);
    return {textLeft + column * (width + columnGap), width};
}

namespace {

class Paginator final
{
public:
    Paginator(Document document, const PrintOptions &options, const Paper &paper, const PrintProgress &goOn)
        : m_goOn(goOn)
    {
        m_pages.document = std::move(document);
        m_pages.options = options;
        m_pages.paper = paper;
        for (const Section &section : std::as_const(m_pages.document.sections)) {
            for (const QList<Block> &column : section.columns)
                m_total += column.size();
        }
        m_total += m_pages.document.notes.size();
        placeColumns();
    }

    std::optional<Pages> run()
    {
        for (int section = 0; section < m_pages.document.sections.size() && !m_stopped; ++section)
            place(section);
        if (!m_stopped)
            placeMarginNotes();
        if (m_stopped)
            return std::nullopt;
        if (m_pages.pages.isEmpty())
            m_pages.pages.append(Page());
        return std::move(m_pages);
    }

private:
    void placeColumns();
    void place(int section);
    void startSection(int index, const QList<QList<Measure>> &columns);
    void placeHeads(int section, int page, double top);
    double headHeight(int heads, const Section &section);
    QList<Measure> measure(const QList<Block> &blocks, double width, bool isNoted);
    void take(int section, int column, bool isHead, const QList<PlacedLines> &placed);
    void placeMarginNotes();
    NoteWish wishOf(int note);
    Page &page(int at);
    bool asked();

    const PrintProgress &m_goOn;
    Pages m_pages;
    PagePlace m_at;
    QHash<int, double> m_headHeights;
    QHash<int, int> m_headsOn; ///< page → heads
    QList<int> m_noteLines;    ///< of the block each note stands beside
    QList<PlacedLines> m_text; ///< the first section's first column
    qsizetype m_total = 0;
    qsizetype m_done = 0;
    bool m_stopped = false;
};

/// Text and lane beside each other, or text alone in the middle, or all the width for a comparison.
void Paginator::placeColumns()
{
    const Paper &paper = m_pages.paper;
    const double widest = widestText * m_pages.options.textPoints;
    const double all = paper.size.width() - paper.left - paper.right;
    m_pages.textLeft = paper.left;
    m_pages.textWidth = all;
    if (m_pages.document.isLandscape)
        return;
    if (!m_pages.document.hasLane()) {
        m_pages.textWidth = std::min(all, widest);
        m_pages.textLeft = paper.left + (all - m_pages.textWidth) / 2;
        return;
    }
    const double both = paper.size.width() - paper.left - laneGap - laneRight;
    m_pages.textWidth = std::min(both - narrowestLane, widest);
    m_pages.laneWidth = std::min(both - m_pages.textWidth, widestLane);
    m_pages.laneLeft = m_pages.textLeft + m_pages.textWidth + laneGap;
}

bool Paginator::asked()
{
    if (++m_done % blocksBetweenQuestions == 0 && m_goOn)
        m_stopped = m_stopped || !m_goOn(double(m_done) / double(std::max<qsizetype>(1, m_total)));
    return !m_stopped;
}

Page &Paginator::page(int at)
{
    while (m_pages.pages.size() <= at)
        m_pages.pages.append(Page());
    return m_pages.pages[at];
}

QList<Measure> Paginator::measure(const QList<Block> &blocks, double width, bool isNoted)
{
    QList<Measure> measures;
    qsizetype note = 0;
    const QList<MarginNote> &notes = m_pages.document.notes;
    for (int at = 0; at < blocks.size() && asked(); ++at) {
        const SetBlock set(blocks[at], width, m_pages.options.textPoints);
        measures.append(set.measure());
        for (; isNoted && note < notes.size() && notes[note].block <= at; ++note)
            m_noteLines.append(set.lineOf(notes[note].position));
    }
    return measures;
}

double Paginator::headHeight(int heads, const Section &section)
{
    if (heads < 0)
        return 0;
    if (const auto known = m_headHeights.constFind(heads); known != m_headHeights.cend())
        return *known;
    double highest = 0;
    const QList<QList<Block>> &columns = m_pages.document.heads[heads].columns;
    for (int column = 0; column < columns.size(); ++column) {
        double height = 0;
        for (const Measure &block : measure(columns[column], m_pages.room(section, column).width, false))
            height += block.height();
        highest = std::max(highest, height);
    }
    m_headHeights.insert(heads, highest + headGap);
    return highest + headGap;
}

void Paginator::placeHeads(int index, int on, double top)
{
    const Section &section = m_pages.document.sections[index];
    if (section.heads < 0 || m_headsOn.value(on, -1) == section.heads)
        return;
    m_headsOn.insert(on, section.heads);
    const QList<QList<Block>> &columns = m_pages.document.heads[section.heads].columns;
    for (int column = 0; column < columns.size(); ++column) {
        QList<PlacedLines> placed;
        const QList<Measure> measures = measure(columns[column], m_pages.room(section, column).width, false);
        double y = top;
        for (int block = 0; block < measures.size(); ++block) {
            placed.append({on, block, 0, measures[block].lines, y});
            y += measures[block].height();
        }
        take(index, column, true, placed);
    }
}

/// Where a section begins: not at the foot of a page where none of it has room.
void Paginator::startSection(int index, const QList<QList<Measure>> &columns)
{
    const Section &section = m_pages.document.sections[index];
    const double heads = headHeight(section.heads, section);
    const double bottom = m_pages.paper.bodyHeight();
    const QList<Measure> title = measure(section.title, m_pages.textWidth, false);
    double needed = m_headsOn.value(m_at.page, -1) == section.heads ? 0 : heads;
    for (const Measure &block : title)
        needed += block.before + block.height() + block.after;
    double start = 0;
    for (const QList<Measure> &column : columns)
        start = std::max(start, heightOfStart(column, 0, bottom - heads));
    const bool hasRoom = m_at.y + sectionGap + needed + std::min(start, bottom / 3) <= bottom;
    if (m_at.y > 0 && (section.newPage || !hasRoom))
        m_at = {m_at.page + 1, 0};
    else if (m_at.y > 0)
        m_at.y += sectionGap;
    if (m_headsOn.value(m_at.page, -1) != section.heads) {
        placeHeads(index, m_at.page, m_at.y);
        m_at.y += heads;
    }
    QList<PlacedLines> placed;
    m_at = placeBlocks(title, m_at, {heads, bottom}, placed);
    if (!title.isEmpty())
        m_at.y += title.last().after;
    take(index, -1, false, placed);
}

void Paginator::place(int index)
{
    const Section &section = m_pages.document.sections[index];
    QList<QList<Measure>> columns;
    for (int column = 0; column < section.columns.size(); ++column)
        columns.append(
            measure(section.columns[column], m_pages.room(section, column).width, index == 0 && column == 0));
    if (m_stopped)
        return;
    startSection(index, columns);
    const PagePlace start = m_at;
    PagePlace end = start;
    const PageRoom room{headHeight(section.heads, section), m_pages.paper.bodyHeight()};
    for (int column = 0; column < columns.size(); ++column) {
        QList<PlacedLines> placed;
        end = std::max(end, placeBlocks(columns[column], start, room, placed));
        if (index == 0 && column == 0)
            m_text = placed;
        take(index, column, false, placed);
    }
    for (int on = start.page + 1; on <= end.page; ++on)
        placeHeads(index, on, 0);
    m_at = end;
}

void Paginator::take(int section, int column, bool isHead, const QList<PlacedLines> &placed)
{
    for (const PlacedLines &lines : placed)
        page(lines.page).lines.append({section, column, lines, isHead});
}

NoteWish Paginator::wishOf(int note)
{
    const MarginNote &own = m_pages.document.notes[note];
    const int line = m_noteLines.value(note, 0);
    const auto after = std::upper_bound(m_text.cbegin(), m_text.cend(), std::pair(own.block, line),
                                        [](const std::pair<int, int> &wanted, const PlacedLines &lines) {
                                            return wanted < std::pair(lines.block, lines.firstLine);
                                        });
    NoteWish wish;
    if (after != m_text.cbegin()) {
        const PlacedLines &lines = *std::prev(after);
        const Block &block = m_pages.document.sections.first().columns.first()[lines.block];
        const double height = typeStyle(block.style, block.language, m_pages.options.textPoints).lineHeight;
        wish = {lines.page, lines.top + std::max(0, line - lines.firstLine) * height, 0};
    }
    for (const Block &block : own.blocks)
        wish.lines += SetBlock(block, m_pages.laneWidth - noteInset, m_pages.options.textPoints).lineCount();
    return wish;
}

void Paginator::placeMarginNotes()
{
    QList<NoteWish> wishes;
    for (int note = 0; note < m_pages.document.notes.size() && asked(); ++note)
        wishes.append(wishOf(note));
    if (m_stopped || wishes.isEmpty())
        return;
    const Paper &paper = m_pages.paper;
    NoteRoom room;
    room.height = paper.bodyHeight();
    room.lineHeight = typeStyle(BlockStyle::NoteText, {}, m_pages.options.textPoints).lineHeight;
    room.apart = notesApart;
    room.textPages = std::max(1, m_pages.count());
    room.columns = int((paper.size.width() - m_pages.textLeft - laneRight + laneGap) / (m_pages.laneWidth + laneGap));
    for (const PlacedNote &note : placeNotes(wishes, room))
        page(note.page).notes.append(note);
}

} // namespace

std::optional<Pages> paginate(Document document, const PrintOptions &options, const Paper &paper,
                              const PrintProgress &goOn)
{
    PrintOptions held = options;
    held.textPoints = std::clamp(options.textPoints, smallestPrint, largestPrint);
    return Paginator(std::move(document), held, paper, goOn).run();
}

} // namespace Readout::Printing
