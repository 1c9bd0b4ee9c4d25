// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample dossier that comes with the program: two official accounts of one meeting, which never took place, and a
// wire story about it. Knows no library.
#pragma once

#include "importers/importer.h"

namespace Readout::Importers {

struct SampleDossier
{
    QString name;
    QList<FileArticle> articles; ///< in the order the dossier shows them
};

/// Errors: Internal when the files shipped with the program are damaged.
Result<SampleDossier> sampleDossier();
/// The articles alone.
Result<QList<Article>> sampleArticles();

} // namespace Readout::Importers
