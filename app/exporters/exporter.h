// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Articles with their notes, or a comparison, become the bytes of a file. Writes no file itself; knows no library.
#pragma once

#include "base/result.h"
#include "domain/dossier.h"
#include "domain/highlight.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace Readout::Exporters {

struct ExportedArticle
{
    Article article;
    QList<Statement> statements;
    QList<Highlight> highlights;
};

struct ExportOptions
{
    bool statements = false; ///< every shown statement too, not only highlights
    QStringList colourNames; ///< of colours 1 … 8; empty: yellow, red, green, blue, purple, magenta, orange, grey
    QString heading;         ///< dossier's name, or empty
};

/// Writes one format. The same values give the same bytes.
class Exporter
{
public:
    virtual ~Exporter() = default;
    virtual QString format() const = 0;     ///< "md", "html", "csv", "json", "gold": the word on the command line
    virtual QString formatName() const = 0; ///< translated, for dialogs
    virtual QString fileExtension() const = 0;
    /// Whether it writes what a person has said of statements, whatever the options ask for.
    virtual bool isOfCheckedStatements() const { return false; }
    virtual QByteArray write(const QList<ExportedArticle> &articles, const ExportOptions &options) const = 0;
    /// Columns of a comparison over @p articles (those that were compared).
    virtual QByteArray write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const = 0;
};

const std::vector<std::unique_ptr<Exporter>> &exporters();
/// @return nullptr when no exporter writes @p format.
const Exporter *exporterFor(QStringView format);

/// Writes @p bytes to @p path whole or not at all (QSaveFile); what is no file (a device, a pipe) is
/// written to and left in its place. Errors: Unwritable, NoSpace.
Result<void> save(const QByteArray &bytes, const QString &path);

} // namespace Readout::Exporters
