// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Builds articles, statements and highlights for tests by quoting their words. Knows no engine.
#pragma once

#include "domain/article.h"
#include "domain/dossier.h"
#include "domain/highlight.h"
#include "domain/statement.h"

#include <QTimeZone>

namespace Readout::Testing {

/// Paragraphs parted by an empty line; the first one is the headline when @p hasHeadline.
inline Article articleFrom(const QString &text, bool hasHeadline)
{
    Article article;
    article.text = text;
    qsizetype begin = 0;
    int number = 0;
    while (begin <= text.size() && !text.isEmpty()) {
        const qsizetype found = text.indexOf(QStringLiteral("\n\n"), begin);
        const qsizetype end = found < 0 ? text.size() : found;
        const bool isHeadline = hasHeadline && article.paragraphs.isEmpty();
        article.paragraphs.append(
            {{begin, end}, isHeadline ? ParagraphKind::Headline : ParagraphKind::Body, isHeadline ? 0 : ++number, 0});
        begin = end + 2;
    }
    return article;
}

/// Where @p words stand first in @p text; {0, 0} when they do not.
inline TextSpan spanOf(const QString &text, const QString &words)
{
    const qsizetype begin = text.indexOf(words);
    return begin < 0 ? TextSpan() : TextSpan{begin, begin + words.size()};
}

inline Statement statementOn(const QString &text, const QString &content, QuotationKind kind, const QString &speaker,
                             const QString &cue, const QList<Actor> &actors, State state = State::Certain)
{
    Statement made;
    made.content = spanOf(text, content);
    made.kind = kind;
    if (!speaker.isEmpty())
        made.speaker = spanOf(text, speaker);
    if (!cue.isEmpty())
        made.cue = spanOf(text, cue);
    made.actors = actors;
    for (const Actor &actor : actors) {
        for (const QString &party : actor.parties) {
            if (!made.parties.contains(party))
                made.parties.append(party);
        }
    }
    made.state = state;
    return made;
}

inline Highlight highlightOn(const QString &text, const QString &words, int colour, const QStringList &tags,
                             const QString &note)
{
    Highlight made = makeHighlight(text, spanOf(text, words), colour);
    made.tags = tags;
    made.note = note;
    made.created = QDateTime(QDate(2026, 11, 23), QTime(20, 41), QTimeZone::utc());
    return made;
}

} // namespace Readout::Testing
