// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison for a terminal. Knows no file format.
#pragma once

#include "domain/dossier.h"

#include <QString>

namespace Readout::Cli {

/// The sides in columns beside each other, lines of at most @p width cells. Sides for which no column of 24 cells is
/// left follow below in a band of their own.
QString compareText(const Comparison &comparison, const QList<AnnotatedArticle> &articles, int width);

} // namespace Readout::Cli
