// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an article is called, the same in lists, comparisons, notes and files. Knows no view, no format.
#pragma once

#include "domain/dossier.h"

#include <QStringList>

namespace Readout {

/// The title, else outlet and date ("Quay Wire, 2026-03-12"), else the first words of its text; "Untitled" when there
/// is nothing of all that.
QString articleName(const Article &article);
/// The same where the text is not at hand: @p beginning is its first paragraph or the start of it.
QString articleName(const ArticleDetails &details, QStringView beginning);
/// The title, else the file it was read from, else as above.
QString articleName(const AnnotatedArticle &annotated);

/// The same in a few words, for each article and different from all others': its outlet, else its file, else the start
/// of its name; "Quay Wire 1", "Quay Wire 2" when that says the same of two.
QStringList shortArticleNames(const QList<AnnotatedArticle> &articles);

/// "¶1–¶12", "¶1"; empty for an article without numbered paragraphs.
QString paragraphRange(const Article &article);

/// How much of a text may be needed as its beginning, in UTF-16 code units.
inline constexpr qsizetype longestBeginning = 200;

} // namespace Readout
