// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An article and its paragraphs: plain values. Knows no file, no library.
#pragma once

#include "base/textspan.h"
#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace Readout {

enum class ParagraphKind { Headline, Standfirst, Body, Heading, ListItem, BlockQuote, Caption };

/// A block of the canonical text, or a part of a long one. Spans of the parts of one block follow each other within it,
/// parted by one space; blocks are parted by "\n\n".
struct Paragraph
{
    TextSpan span;
    ParagraphKind kind = ParagraphKind::Body;
    int number = 0; ///< ¶ number of the block, from 1; the headline has none (0)
    int part = 0;   ///< from 1 when the block is shown in parts, else 0

    QString label() const; ///< "2" or "2.4"; empty for the headline
    bool operator==(const Paragraph &) const = default;
};

/// What is known about an article besides its text; every field may be empty and is editable.
struct ArticleDetails
{
    QString title;
    QString byline;
    QString outlet;
    QString published; ///< ISO 8601, "2024-11-16" or "2024-11-16T18:40:00Z"; empty when unknown
    QString modified;  ///< the same
    QString language;  ///< BCP 47 ("en", "zh-Hant"); empty when unknown
    QString address;   ///< URL, or empty

    bool operator==(const ArticleDetails &) const = default;
};

/// One piece of news with the canonical text of one version. The text is immutable once stored.
/// Canonical: every character of the input but for folded white space; blocks parted by exactly "\n\n", no other
/// newline, no NUL, no lone surrogate.
struct Article
{
    ArticleId id{};
    VersionId version{};
    QUuid uuid;
    ArticleDetails details;
    QString text;
    QList<Paragraph> paragraphs; ///< in text order; cover the text but for the separators
    bool read = false;
    bool starred = false;
    QStringList tags = {}; ///< names, in the order they were given; highlights carry their own

    /// @return index into paragraphs of the one that holds @p position (a separator belongs to the paragraph before
    /// it), -1 when there are none. O(log n).
    qsizetype paragraphAt(qsizetype position) const;
};

} // namespace Readout
