// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the mentions of a Chinese or Japanese article stand for, and on whose behalf they speak. Knows no cues.
#pragma once

#include "attribution/ideographwords.h"
#include "domain/statement.h"
#include "text/document.h"

namespace Readout::Attribution {

/// Fills actors, parties, chain and sourceActor of @p statements and lowers their state where whom a mention means is a
/// guess. Linear in the text: every look back is bounded.
void resolveIdeographs(const Text::Document &document, const IdeographWords &words, bool japanese,
                       QList<Statement> &statements);

} // namespace Readout::Attribution
