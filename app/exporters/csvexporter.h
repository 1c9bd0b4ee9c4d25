// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights, statements and comparisons as a spreadsheet's table. Writes no file.
#pragma once

#include "exporters/exporter.h"

namespace Readout::Exporters {

class CsvExporter final : public Exporter
{
public:
    QString format() const override;
    QString formatName() const override;
    QString fileExtension() const override;
    QByteArray write(const QList<ExportedArticle> &articles, const ExportOptions &options) const override;
    QByteArray write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const override;
};

} // namespace Readout::Exporters
