// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Turns reports into statements in text order and links each to the one it lies in and to its source. Knows no grammar.
#pragma once

#include "attribution/report.h"

#include <QList>

namespace Readout::Attribution {

/// @return the statements of @p reports: spans, kind, group, parent, source, state; no actors yet.
QList<Statement> linkStatements(const Text::Document &document, const std::vector<Report> &reports);

} // namespace Readout::Attribution
