// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places and paints what a person wrote beside the text.
#include "common/readingnotes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr int mostNoteLines = 6;
constexpr int noteLineHeight = 16;
constexpr int noteInset = 10; ///< from the bar to the words
constexpr int notesApart = 8;
constexpr int noteIconSize = 16;

QFont noteFont(const ReadingScene &scene)
{
    QFont font = scene.windowFont;
    font.setPointSizeF(9);
    return font;
}

QStringList noteLines(const QString &note, const QFont &font, int width)
{
    QStringList lines;
    for (const QString &paragraph : note.split(u'\n', Qt::SkipEmptyParts)) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            if (lines.size() == mostNoteLines) {
                lines.last() = QCoreApplication::translate("ReadingView", "more …");
                layout.endLayout();
                return lines;
            }
            line.setLineWidth(width);
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

/// A long note is cut before it is laid out: only six lines of it can be seen.
constexpr qsizetype longestShownNote = 2000;

ReadingNote noteOf(const ReadingScene &scene, int highlight, int top)
{
    const Highlight &own = scene.model.highlights()[highlight];
    const ReadingColumns &columns = scene.layout.columns();
    ReadingNote made;
    made.highlight = highlight;
    if (columns.noteWidth == 0) {
        made.box = QRect(columns.noteIconLeft, top, noteIconSize, noteIconSize);
        return made;
    }
    const QFont font = noteFont(scene);
    made.lines = noteLines(own.note.left(longestShownNote), font, columns.noteWidth - noteInset);
    QStringList foot = own.tags;
    if (!own.note.isEmpty() && own.created.isValid()) {
        const QDateTime local = own.created.toLocalTime();
        const bool today = local.date() == QDate::currentDate();
        foot.append(today ? QLocale().toString(local.time(), u"HH:mm"_s)
                          : QLocale().toString(local.date(), u"d MMM yyyy"_s));
    }
    made.foot = foot.join(u" · "_s);
    const int rows = int(made.lines.size()) + (made.foot.isEmpty() ? 0 : 1);
    made.box = QRect(columns.noteLeft, top, columns.noteWidth, rows * noteLineHeight + 2);
    return made;
}

bool hasNote(const Highlight &highlight, bool folded)
{
    return !highlight.note.isEmpty() || (!folded && !highlight.tags.isEmpty());
}

void paintNoteIcon(QPainter &painter, const QRect &box, const Theme &theme)
{
    painter.setPen(QPen(theme.text2, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box).adjusted(1.5, 2.5, -1.5, -1.5), 1.5, 1.5);
    painter.fillRect(QRectF(box.left() + 2, box.top() + 3, box.width() - 4, 2.5), theme.text2);
    for (const double y : {8.0, 11.0})
        painter.drawLine(QPointF(box.left() + 4.5, box.top() + y), QPointF(box.right() - 3.5, box.top() + y));
}

} // namespace

QList<ReadingNote> arrangeNotes(const ReadingScene &scene, ReadingLayout &layout, int firstPiece, int lastPiece, int y)
{
    const bool folded = layout.columns().noteWidth == 0;
    if (folded && layout.columns().noteIconLeft < 0)
        return {};
    // Some pieces above, if they are at hand: their notes may reach down to here.
    int piece = firstPiece;
    for (int above = 0; above < 6 && piece > 0 && layout.holds(piece - 1); ++above)
        y -= layout.laidOut(--piece).height();
    QList<ReadingNote> notes;
    int free = y - 10000;
    for (; piece <= lastPiece; ++piece) {
        const ReadingPiece &what = layout.pieces()[piece];
        const LaidOutPiece &laidOut = layout.laidOut(piece);
        for (const Interval &mark : scene.marks.overlapping(what.span)) {
            // Beside the piece where the highlight begins.
            if (mark.kind != IntervalKind::Highlight || mark.span.begin < what.span.begin ||
                !hasNote(scene.model.highlights()[mark.index], folded))
                continue;
            const ReadingLine &line = laidOut.lines()[laidOut.lineOf(mark.span.begin)];
            const int wanted = y + line.top + (folded ? (line.height - noteIconSize) / 2 : 4);
            notes.append(noteOf(scene, mark.index, std::max(wanted, free)));
            free = notes.last().box.bottom() + 1 + notesApart;
        }
        y += laidOut.height();
    }
    return notes;
}

void paintNotes(QPainter &painter, const ReadingScene &scene, const QList<ReadingNote> &notes)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = noteFont(scene);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (const ReadingNote &note : notes) {
        if (scene.layout.columns().noteWidth == 0) {
            paintNoteIcon(painter, note.box, scene.theme);
            continue;
        }
        const Highlight &own = scene.model.highlights()[note.highlight];
        const size_t colour = size_t(std::clamp(own.colour, firstHighlightColour, lastHighlightColour)) - 1;
        const bool mirrored = scene.layout.columns().mirrored;
        painter.fillRect(
            QRectF(mirrored ? note.box.right() - 1 : note.box.left(), note.box.top(), 2, note.box.height()),
            scene.theme.highlights[colour].edge);
        const double width = note.box.width() - noteInset;
        double baseline = note.box.top() + 1 + (noteLineHeight + metrics.ascent() - metrics.descent()) / 2;
        painter.setPen(scene.theme.text);
        // The bar stands at the text's side; a note may be written in either direction.
        const double left = note.box.left() + (mirrored ? 0 : noteInset);
        for (const QString &line : note.lines) {
            const double x = line.isRightToLeft() ? left + width - metrics.horizontalAdvance(line) : left;
            painter.drawText(QPointF(x, baseline), line);
            baseline += noteLineHeight;
        }
        painter.setPen(scene.theme.text2);
        painter.drawText(QPointF(left, baseline), metrics.elidedText(note.foot, Qt::ElideRight, width));
    }
    painter.restore();
}

} // namespace Readout::Common
