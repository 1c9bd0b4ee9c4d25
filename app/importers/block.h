// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A block of text on its way to being a paragraph, and the folding every importer uses. Knows no file format.
#pragma once

#include "domain/article.h"

#include <QList>
#include <QString>

namespace Readout::Importers {

struct Block
{
    QString text; ///< canonical: white space folded, no line end
    ParagraphKind kind = ParagraphKind::Body;
    bool numbered = true; ///< false for the headline, and for a line that only says who wrote or when
};

/// Appends @p text to @p out with every run of white space as one space (none at the beginning of @p out), without
/// control characters and byte order marks, lone surrogates as U+FFFD. Bidi marks, joiners and soft hyphens stay.
void appendFolded(QString &out, QStringView text);

/// The same for a line that goes on where @p out ends: a space between them but where the writing has none (between
/// ideographs or kana, after a hyphen that parts a word).
void appendLine(QString &out, QStringView line);

/// Ideographs, kana and their punctuation: written without spaces. Hangul is not.
bool isWrittenWithoutSpaces(QChar character);

/// Words of @p text; two ideographs or kana count as one. Counts no further than @p limit.
int countWords(QStringView text, int limit = 1'000'000'000);

/// Canonical text and whole paragraphs of @p blocks; empty ones are left out. Not yet in parts (parts.h).
Article articleFromBlocks(const QList<Block> &blocks);

} // namespace Readout::Importers
