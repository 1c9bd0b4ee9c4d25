// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what attribution finds as one line a statement, for tests that compare text.
#pragma once

#include "attribution/engine.h"
#include "support/documents.h"

#include <QStringList>

namespace Readout::TestSupport {

inline QString printedMention(const std::optional<TextSpan> &mention, const QString &text)
{
    return mention ? mention->of(text).toString() : QStringLiteral("-");
}

/// "speaker | cue | content" for each statement, an inner one indented by "> ".
inline QString printedStatements(const QString &text, const QString &language = QStringLiteral("en"))
{
    const auto statements = Attribution::findStatements(articleOf(text, language));
    if (!statements)
        return statements.error().detail;
    QStringList lines;
    for (const Statement &statement : *statements) {
        const QString indent = statement.parent >= 0 ? QStringLiteral("> ") : QString();
        lines.append(indent + printedMention(statement.speaker, text) + QStringLiteral(" | ") +
                     printedMention(statement.cue, text) + QStringLiteral(" | ") +
                     statement.content.of(text).toString());
    }
    return lines.join(u'\n');
}

} // namespace Readout::TestSupport
