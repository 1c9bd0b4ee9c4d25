// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gold data for measuring attribution: what a person has checked, one article a line. Knows no library.
#pragma once

#include "exporters/exporter.h"

namespace Readout::Exporters {

class GoldExporter final : public Exporter
{
public:
    QString format() const override;
    QString formatName() const override;
    QString fileExtension() const override;
    bool isOfCheckedStatements() const override { return true; }
    /// Articles in which nobody has checked anything are left out.
    QByteArray write(const QList<ExportedArticle> &articles, const ExportOptions &options) const override;
    /// The compared articles the same way.
    QByteArray write(const Comparison &comparison, const QList<AnnotatedArticle> &articles) const override;
};

} // namespace Readout::Exporters
