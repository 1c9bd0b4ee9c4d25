// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small painted parts every view shares: party lines, state signs, highlight bands. Knows no article.
#pragma once

#include "common/theme.h"
#include "domain/statement.h"

#include <QPainter>
#include <QRectF>

namespace Readout::Common {

/// Likely and unknown statements are drawn thin, attitudes as a hair.
enum class LineWeight { Usual, Thin, Hair };

/// A party line from @p from to @p to along y (device-independent pixels). @p dashOffset goes on over line breaks.
/// @return the dash offset after it.
double drawPartyLine(QPainter &painter, QPointF from, QPointF to, const PartyLook &look,
                     LineWeight weight = LineWeight::Usual, double dashOffset = 0);
/// Strands of the first two parties, one above the other. @return the dash offset after them.
double drawJointLine(QPainter &painter, QPointF from, QPointF to, const PartyLook &first, const PartyLook &second,
                     double dashOffset = 0);
/// The line of a statement for @p parties (as PartyOrder indexes them): one strand, two for several parties, the sparse
/// dots of unknown for none. @return the dash offset after it.
double drawPartiesLine(QPainter &painter, QPointF from, QPointF to, const Theme &theme, const QList<int> &parties,
                       LineWeight weight = LineWeight::Usual, double dashOffset = 0);
/// The upper edge of a highlight's band. @return the dash offset after it.
double drawHighlightEdge(QPainter &painter, QPointF from, QPointF to, const HighlightLook &look, double dashOffset = 0);
/// A sample 18–24 px wide centred in @p box for rows and cards; @p parties as PartyOrder indexes them; none: unknown.
void drawPartySample(QPainter &painter, const QRectF &box, const Theme &theme, const QList<int> &parties);
/// Tick, cross (rejected), filled disc, half disc or broken ring, 12 px, centred in @p box.
void drawStateSign(QPainter &painter, const QRectF &box, const Theme &theme, State state, Check check);
/// "checked", "rejected", "certain", "likely", "unknown" — translated.
QString stateWord(State state, Check check);
/// Swatch of highlight colour 1 … 8 with its edge.
void drawHighlightSwatch(QPainter &painter, const QRectF &box, const Theme &theme, int colour);
/// What colour 1 … 8 is called: by the person who named it, else its usual name. The one place to ask.
QString highlightColourName(int colour);
QString usualColourName(int colour); ///< translated
/// Of colours 1 … 8, empty where the usual name counts; one for the whole program, as its language is.
void setHighlightColourNames(const QStringList &names);
/// Three rounded rectangles of falling alpha around @p box, 10 px wide: the shadow of cards and popups.
void drawCardFrame(QPainter &painter, const QRectF &box, const Theme &theme);
/// How far a card's frame lies within its widget: room for the shadow.
inline constexpr int cardMargin = 10;

} // namespace Readout::Common
