// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints laid-out pieces of an article: bands, tints, text, party lines, ring, lanes. Changes nothing, lays out
// nothing.
#pragma once

#include "common/intervals.h"
#include "common/readinglayout.h"
#include "common/theme.h"
#include "models/articlemodel.h"

#include <QPainter>

namespace Readout::Common {

/// What is to be seen besides the text; borrowed for one paint.
struct ReadingScene
{
    const Models::ArticleModel &model;
    const Theme &theme;
    const ReadingLayout &layout;
    const IntervalList &marks;
    const QList<TextSpan> &hits; ///< found, in text order
    int currentHit = -1;
    TextSpan selection = {};
    TextSpan ring = {};
    bool ringAroundParagraph = false; ///< one frame around all its lines
    int currentStatement = -1;
    int reshaped = -1; ///< a highlight that stands where reshapedSpan says, not where the model does
    TextSpan reshapedSpan = {};
    qsizetype caret = -1; ///< -1: none is shown
    QFont windowFont = {};
};

class ReadingPainter final
{
public:
    ReadingPainter(QPainter &painter, const ReadingScene &scene) : m_painter(painter), m_scene(scene) {}
    /// @p y: top of the piece in the viewport; @p exposed: what must be painted.
    void paintPiece(int pieceIndex, const LaidOutPiece &piece, int y, const QRect &exposed);

private:
    struct Piece
    {
        const ReadingPiece &what;
        const LaidOutPiece &laidOut;
        QPointF origin; ///< left of the column, top of the piece
        QRectF exposed;
        QList<Interval> marks; ///< that overlap it
    };
    QList<Interval> marksOn(TextSpan span) const;
    TextSpan spanOf(int highlight) const;
    bool isSeen(const Piece &piece, const ReadingLine &line) const;
    void paintBands(const Piece &piece);
    void paintBandsOfLine(const Piece &piece, int line, const QList<int> &highlights);
    void paintBand(const Piece &piece, int line, TextSpan span, const QList<int> &covering);
    void paintCaps(const Piece &piece, int line, int highlight);
    void paintTints(const Piece &piece);
    void paintTint(const Piece &piece, TextSpan span, const QStringList &parties);
    void paintSelection(const Piece &piece);
    void paintHits(const Piece &piece);
    void paintText(const Piece &piece);
    QList<QTextLayout::FormatRange> voicedRanges(const Piece &piece) const;
    void paintPartyLines(const Piece &piece);
    void paintPartyLine(const Piece &piece, const Statement &statement);
    void paintStruck(const Piece &piece, const Statement &statement);
    void paintPartyName(QPointF end, const QStringList &parties);
    void paintRing(const Piece &piece);
    void paintCaret(const Piece &piece);
    void paintLabel(const Piece &piece);
    void paintBars(const Piece &piece);
    void paintStateSigns(const Piece &piece);
    QRectF box(const Piece &piece, int line, double from, double to, double above, double below) const;

    QPainter &m_painter;
    const ReadingScene &m_scene;
};

const HighlightLook &lookOf(const Theme &theme, int colour);

/// Numbers of @p parties in @p order, each once, the lowest first: whoever is named first in the text, a pair of
/// parties has the same strands everywhere. -1, last, for one that has none.
QList<int> partyIndexes(const Models::PartyOrder &order, const QStringList &parties);

} // namespace Readout::Common
