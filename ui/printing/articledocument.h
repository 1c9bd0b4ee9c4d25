// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an article, its highlights and notes, or a comparison into what is printed. Knows no paper, no fonts.
#pragma once

#include "domain/dossier.h"
#include "domain/highlight.h"
#include "models/partyorder.h"
#include "printing/document.h"

#include <QStringList>

namespace Readout::Printing {

struct PrintedArticle
{
    AnnotatedArticle annotated;
    QList<Highlight> highlights;
};

/// Articles one after the other; colourNames of colours 1 … 8, where empty the usual ones.
struct PrintedArticles
{
    QList<PrintedArticle> articles;
    QString heading; ///< of a sheet over several articles; may be empty
    Models::PartyOrder order;
    QStringList colourNames;
};

struct PrintedComparison
{
    Comparison comparison;
    QList<AnnotatedArticle> articles;
    Models::PartyOrder order;
    QString heading; ///< the dossier; may be empty
};

/// What @p colour is called here.
QString colourName(const PrintedArticles &printed, int colour);
/// The first article with its statements' lines, its highlights and, in the margin, its notes.
Document articleDocument(const PrintedArticles &printed, const PrintOptions &options);
/// Only the highlights of all the articles, each with its words, note, tags and who said it.
Document notesDocument(const PrintedArticles &printed, const PrintOptions &options);
/// A column for every side, at most @p columnsAtOnce beside each other; further sides follow on pages of their own.
Document comparisonDocument(const PrintedComparison &printed, int columnsAtOnce);

} // namespace Readout::Printing
