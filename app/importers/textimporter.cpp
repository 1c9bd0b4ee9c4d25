// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a plain text: decoded, cut into blocks, details found.
#include "importers/textimporter.h"

#include "importers/decoding.h"
#include "importers/finishing.h"
#include "importers/plaintext.h"

namespace Readout::Importers {

bool TextImporter::accepts(const Input &) const
{
    return true;
}

Result<Article> TextImporter::read(const Input &input) const
{
    if (const std::optional<QString> kind = kindOfBinary(input.bytes))
        return notText(input, *kind);
    const std::optional<DecodedText> decoded = decodeText(input.bytes);
    if (!decoded)
        return notText(input, {});
    Result<QList<Block>> blocks = blocksOfPlainText(decoded->text);
    if (!blocks)
        return blocks.error();
    return finishArticle(input, *std::move(blocks), {});
}

} // namespace Readout::Importers
