// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTML from a file or the clipboard becomes an article: its text with its paragraphs. Fetches and runs nothing.
#pragma once

#include "importers/importer.h"

namespace Readout::Importers {

class HtmlImporter final : public Importer
{
public:
    bool accepts(const Input &input) const override;
    /// Errors: also TooLarge, when the page is nested too deep or built to exhaust the reader.
    Result<Article> read(const Input &input) const override;
};

} // namespace Readout::Importers
