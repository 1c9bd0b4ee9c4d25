// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of exporters: a new one adds its line here.
#include "exporters/csvexporter.h"
#include "exporters/goldexporter.h"
#include "exporters/htmlexporter.h"
#include "exporters/jsonexporter.h"
#include "exporters/markdownexporter.h"

namespace Readout::Exporters {

const std::vector<std::unique_ptr<Exporter>> &exporters()
{
    static const std::vector<std::unique_ptr<Exporter>> all = [] {
        std::vector<std::unique_ptr<Exporter>> made;
        made.push_back(std::make_unique<MarkdownExporter>());
        made.push_back(std::make_unique<HtmlExporter>());
        made.push_back(std::make_unique<CsvExporter>());
        made.push_back(std::make_unique<JsonExporter>());
        made.push_back(std::make_unique<GoldExporter>());
        return made;
    }();
    return all;
}

const Exporter *exporterFor(QStringView format)
{
    for (const std::unique_ptr<Exporter> &exporter : exporters()) {
        if (exporter->format() == format)
            return exporter.get();
    }
    return nullptr;
}

} // namespace Readout::Exporters
