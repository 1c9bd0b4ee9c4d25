// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Statements side by side. Plain values in and out; knows no library, no window.
#pragma once

#include "domain/dossier.h"

namespace Readout {

/// Sides proposed from the statements: one per party that speaks, in order of first appearance.
QList<Side> proposeSides(const QList<AnnotatedArticle> &articles);

/// Sets the sides' statements beside each other under one topic named "". Innermost links, no attitudes, none rejected.
/// Statements of several parties of different sides stand in a side named "Joint", added at the end when there are any.
/// A statement whose source speaks for another side than its speaker is Reported.
Comparison compare(const QList<AnnotatedArticle> &articles, const QList<Side> &sides);

} // namespace Readout
