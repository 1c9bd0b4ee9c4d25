// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements side by side. Plain values in and out; knows no library, no window.
#pragma once

#include "domain/dossier.h"

namespace Readout {

/// Sides proposed from the shown statements, one per party: countries first, then organisations, each in order of first
/// appearance. So that a comparison stays readable, a party gets a side
///  - a country: when at least two statements are made for it alone; with one only to make two sides, or after the
///    organisations while there are fewer than maxProposedSides;
///  - an organisation: when at least two statements are made for it alone and there are fewer than maxProposedSides;
///    with one only to make two sides.
/// When nobody says anything alone, those who speak jointly get a side each. A side is named as people call its party.
QList<Side> proposeSides(const QList<AnnotatedArticle> &articles);
inline constexpr int maxProposedSides = 6;

/// Sets the sides' statements beside each other under one topic named "". Innermost links, no attitudes, none rejected;
/// hidden sides are left out. Every topic has a cell for every side.
/// A statement of several parties that are not all of one side stands in a side named "Joint", added at the end when
/// there are any; its parties are those that speak there. A statement whose parties belong to no side stands nowhere
/// (statementsWithoutSide counts them).
/// A statement is Reported when its source speaks for somebody, but for nobody whom its own speaker speaks for.
Comparison compare(const QList<AnnotatedArticle> &articles, const QList<Side> &sides);

/// @return the first kind present of quoted, paraphrased, joint, reported; else absent.
CellKind kindOfCell(const QList<ComparedStatement> &statements);

} // namespace Readout
