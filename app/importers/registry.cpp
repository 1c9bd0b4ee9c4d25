// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of importers. Add yours above the text importer, which takes everything.
#include "importers/importer.h"

#include "importers/htmlimporter.h"
#include "importers/textimporter.h"

#include <QCoreApplication>

namespace Readout::Importers {

const std::vector<std::unique_ptr<Importer>> &importers()
{
    static const std::vector<std::unique_ptr<Importer>> all = [] {
        std::vector<std::unique_ptr<Importer>> list;
        list.push_back(std::make_unique<HtmlImporter>());
        list.push_back(std::make_unique<TextImporter>());
        return list;
    }();
    return all;
}

Result<Article> read(const Input &input)
{
    if (input.bytes.size() > maxInputBytes) {
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("Importers", "This is larger than the 64 MB Readout reads."),
                     {}};
    }
    for (const std::unique_ptr<Importer> &importer : importers()) {
        if (importer->accepts(input))
            return importer->read(input);
    }
    return Error{
        ErrorCode::Unsupported, QCoreApplication::translate("Importers", "Readout cannot read this kind of file."), {}};
}

} // namespace Readout::Importers
