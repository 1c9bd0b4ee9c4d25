// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text becomes an article. Takes everything nobody else takes, so it comes last. Knows no HTML.
#pragma once

#include "importers/importer.h"

namespace Readout::Importers {

class TextImporter final : public Importer
{
public:
    bool accepts(const Input &input) const override;
    Result<Article> read(const Input &input) const override;
};

} // namespace Readout::Importers
