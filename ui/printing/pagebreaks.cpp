// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of good pages, on plain numbers.
#include "printing/pagebreaks.h"

#include <algorithm>
#include <cmath>

namespace Readout::Printing {

namespace {

/// Of a divided block at least so many lines stand on either side.
constexpr int fewestLines = 2;
constexpr double tolerance = 0.01;

int linesThatFit(double room, double lineHeight)
{
    return lineHeight <= 0 ? 0 : std::max(0, int(std::floor((room + tolerance) / lineHeight)));
}

} // namespace

double heightOfStart(const QList<Measure> &blocks, qsizetype at, double most)
{
    double height = 0;
    for (; at < blocks.size(); ++at) {
        const Measure &block = blocks[at];
        const bool mayBeDivided = !block.whole && !block.keepWithNext && block.lines > 2 * fewestLines - 1;
        height += mayBeDivided ? fewestLines * block.lineHeight : block.height();
        if (!block.keepWithNext || at + 1 == blocks.size() || height > most)
            break;
        height += std::max(block.after, blocks[at + 1].before);
    }
    return height;
}

PagePlace placeBlocks(const QList<Measure> &blocks, PagePlace start, PageRoom room, QList<PlacedLines> &placed)
{
    PagePlace at = start;
    const double fullHeight = room.bottom - room.top;
    bool isTop = at.y <= room.top + tolerance;
    double space = 0;
    const auto turnPage = [&] {
        ++at.page;
        at.y = room.top;
        isTop = true;
    };
    for (qsizetype index = 0; index < blocks.size(); ++index) {
        const Measure &block = blocks[index];
        const double before = isTop ? 0 : std::max(space, block.before);
        const double wanted = heightOfStart(blocks, index, fullHeight);
        if (!isTop && at.y + before + wanted > room.bottom + tolerance && wanted <= fullHeight + tolerance)
            turnPage();
        else
            at.y += before;
        int first = 0;
        while (first < block.lines) {
            const int left = block.lines - first;
            int now = std::min(left, linesThatFit(room.bottom - at.y, block.lineHeight));
            if (now < left && left - now < fewestLines)
                now = std::max(0, left - fewestLines);
            if (now < left && now < fewestLines)
                now = isTop ? std::min(left, std::max(1, now)) : 0; // a page takes at least a line of its own
            if (now > 0)
                placed.append({at.page, int(index), first, now, at.y});
            first += now;
            at.y += now * block.lineHeight;
            isTop = isTop && now == 0;
            if (first < block.lines)
                turnPage();
        }
        space = block.after;
    }
    return at;
}

namespace {

struct Waiting
{
    int note = 0;
    int firstLine = 0;
    int lines = 0;
    double wanted = 0;
};

/// Takes from @p waiting what one lane holds; the rest stays there.
QList<Waiting> fillLane(QList<Waiting> &waiting, const NoteRoom &room)
{
    QList<Waiting> taken;
    double used = 0;
    while (!waiting.isEmpty()) {
        const double apart = taken.isEmpty() ? 0 : room.apart;
        Waiting &next = waiting.first();
        const int fit = linesThatFit(room.height - used - apart, room.lineHeight);
        if (fit >= next.lines) {
            used += apart + next.lines * room.lineHeight;
            taken.append(waiting.takeFirst());
            continue;
        }
        int now = next.lines - fit < fewestLines ? next.lines - fewestLines : fit;
        if (now < fewestLines)
            now = taken.isEmpty() ? std::max(1, std::min(fit, next.lines)) : 0;
        if (now > 0) {
            taken.append({next.note, next.firstLine, now, next.wanted});
            next.firstLine += now;
            next.lines -= now;
            if (next.lines == 0)
                waiting.removeFirst();
        }
        break;
    }
    return taken;
}

/// Down where they would collide, then up again where they would leave the page.
void append(QList<PlacedNote> &placed, const QList<Waiting> &taken, int page, int column, const NoteRoom &room)
{
    QList<double> tops;
    double free = 0;
    for (const Waiting &note : taken) {
        tops.append(std::max(column < 0 ? note.wanted : 0, free));
        free = tops.last() + note.lines * room.lineHeight + room.apart;
    }
    double limit = room.height;
    for (qsizetype at = taken.size() - 1; at >= 0; --at) {
        tops[at] = std::max(0.0, std::min(tops[at], limit - taken[at].lines * room.lineHeight));
        limit = tops[at] - room.apart;
    }
    for (qsizetype at = 0; at < taken.size(); ++at)
        placed.append({page, taken[at].note, taken[at].firstLine, taken[at].lines, tops[at], column});
}

} // namespace

QList<PlacedNote> placeNotes(const QList<NoteWish> &wishes, const NoteRoom &room)
{
    QList<PlacedNote> placed;
    QList<Waiting> waiting;
    int next = 0;
    for (int page = 0; page < room.textPages; ++page) {
        for (Waiting &late : waiting)
            late.wanted = 0;
        for (; next < wishes.size() && wishes[next].page <= page; ++next)
            waiting.append({next, 0, std::max(1, wishes[next].lines), wishes[next].top});
        append(placed, fillLane(waiting, room), page, -1, room);
    }
    for (int lane = 0; !waiting.isEmpty(); ++lane) {
        const int columns = std::max(1, room.columns);
        append(placed, fillLane(waiting, room), room.textPages + lane / columns, lane % columns, room);
    }
    return placed;
}

} // namespace Readout::Printing
