// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the bytes of an export from a library, in any thread: it opens the library for itself, to read only.
// Knows no widget.
#pragma once

#include "base/result.h"
#include "domain/dossier.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>

namespace Readout::Shell {

struct ExportRequest
{
    enum class What { Article, Dossier, All, Comparison, Highlights };

    What what = What::Article;
    ArticleId article{};
    DossierId dossier{};
    QList<ArticleId> compared; ///< of a comparison; of Highlights: the articles they are in
    QSet<QUuid> highlights;    ///< of Highlights: only these
    QList<Side> sides;         ///< empty: proposed
    bool byTopics = false;     ///< of a comparison: a row for each topic
    QString heading;           ///< a dossier's name
    QString format;
    bool statements = false;
    int limit = -1; ///< articles, for a preview; -1: all
};

struct ExportOutcome
{
    QByteArray bytes;
    int articles = 0;
    int highlights = 0;
    int statements = 0;
};

/// Told how many of the articles are read. @return false to give up.
using ExportProgress = std::function<bool(int done, int total)>;

/// Errors: those of Library and Exporters; Unsupported when no exporter writes the format; Canceled when @p goesOn says
/// no.
Result<ExportOutcome> produceExport(const QString &libraryPath, const ExportRequest &request,
                                    const ExportProgress &goesOn = {});

} // namespace Readout::Shell
