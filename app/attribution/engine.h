// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The door to attribution: an article's statements. Knows no storage, no window.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/learnedrule.h"
#include "domain/statement.h"

#include <functional>

namespace Readout::Attribution {

/// Finds who said what, for whom, according to whom. Thread-safe; loads a language's rules on first use.
/// The language is article.details.language; empty or without rules: quotations only, their speakers unknown.
/// @return statements in text order, an outer link before the ones in it; spans in article.text, on grapheme
/// boundaries, inner within outer. Never fails on any text; Errors: Internal when the rules shipped with the program
/// are damaged. Cost is linear in the text's length.
/// Errors: Canceled soon after @p givesUp says so.
Result<QList<Statement>> findStatements(const Article &article, const std::function<bool()> &givesUp = {});
/// The same with what a person's corrections taught laid over it: whom words stand for, who speaks for whom.
Result<QList<Statement>> findStatements(const Article &article, const QList<LearnedRule> &learned,
                                        const std::function<bool()> &givesUp = {});

} // namespace Readout::Attribution
