// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person's correction of one statement teaches for the next article. Careful: nothing is learned from words that
// mean somebody else there (docs/decisions/0012-what-corrections-teach.md). Knows no library.
#pragma once

#include "domain/article.h"
#include "domain/learnedrule.h"
#include "domain/statement.h"

#include <optional>

namespace Readout::Attribution {

/// @param before how the statement stood, none for one that a person added. @param statements those of the article
/// before the correction: what they say already need not be learned.
/// @return rules without UUIDs, one for each words; empty when nothing safe can be learned. Their article and statement
/// say where they come from.
QList<LearnedRule> rulesFrom(const Article &article, const QList<Statement> &statements,
                             const std::optional<Statement> &before, const Statement &after);

/// Whether somebody whom @p rule gives parties speaks for others elsewhere in the article. @param statements those of
/// the article as they stand after the correction.
bool isContradicted(const LearnedRule &rule, const QList<Statement> &statements);

} // namespace Readout::Attribution
