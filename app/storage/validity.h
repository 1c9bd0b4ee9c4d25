// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be stored: spans that lie in the text, words that stand where they are said to. Knows no database.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/highlight.h"
#include "domain/statement.h"

#include <QStringView>

namespace Readout::Storage {

/// @return whether @p span lies in @p text and cuts no surrogate pair.
bool fits(TextSpan span, QStringView text);
bool fits(const Statement &statement, QStringView text);
/// Paragraphs follow each other within @p text.
bool fits(const QList<Paragraph> &paragraphs, QStringView text);
/// All fit, and each parent stands before its child, so that chains end.
bool fit(const QList<Statement> &statements, QStringView text);
/// Errors: Invalid when they do not fit.
Result<void> checkStatements(const QList<Statement> &statements, QStringView text);
Result<void> checkColour(int colour);
/// @return @p wanted with quote and context as @p text has them. Errors: Invalid (span, colour, a quote that is not
/// there).
Result<Highlight> checkedHighlight(const Highlight &wanted, const QString &text);

} // namespace Readout::Storage
