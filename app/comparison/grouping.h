// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of one cell in the order of the articles, or gathered by who said them or where. Knows no view.
#pragma once

#include "domain/dossier.h"

namespace Readout {

enum class Grouping { None, Speaker, Article };

/// Statements that stand together, in the order of the articles.
struct StatementGroup
{
    QString speaker; ///< grouped by speaker: names of the actors, else the mention; empty when nobody is named
    QList<ComparedStatement> statements; ///< never empty
};

/// Groups in the order of their first statements. Ungrouped: one group, none for an empty cell.
QList<StatementGroup> grouped(const QList<ComparedStatement> &statements, const QList<AnnotatedArticle> &articles,
                              Grouping grouping);

} // namespace Readout
