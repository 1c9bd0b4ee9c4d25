// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From blocks to an article.
#include "importers/finishing.h"

#include "importers/details.h"
#include "importers/parts.h"
#include "text/languagedetector.h"

#include <QCoreApplication>

#include <algorithm>

namespace Readout::Importers {

QString subjectOf(const Input &input)
{
    if (input.name.isEmpty())
        return QCoreApplication::translate("Importers", "The clipboard");
    return QCoreApplication::translate("Importers", "“%1”").arg(input.name);
}

Error notText(const Input &input, const QString &kind)
{
    if (kind.isEmpty()) {
        return {ErrorCode::Unsupported,
                QCoreApplication::translate("Importers", "%1 is not text. Readout opens text files and web pages.")
                    .arg(subjectOf(input)),
                {}};
    }
    return {
        ErrorCode::Unsupported,
        QCoreApplication::translate("Importers", "%1 is %2. Readout opens text files and web pages: save it as one.")
            .arg(subjectOf(input), kind),
        {}};
}

Result<Article> finishArticle(const Input &input, QList<Block> blocks, const ArticleDetails &known)
{
    const bool hasText = std::any_of(blocks.cbegin(), blocks.cend(), [](const Block &block) {
        return std::any_of(block.text.cbegin(), block.text.cend(),
                           [](QChar character) { return character.isLetterOrNumber() || character.isSurrogate(); });
    });
    if (!hasText) {
        return Error{
            ErrorCode::Empty, QCoreApplication::translate("Importers", "%1 holds no text.").arg(subjectOf(input)), {}};
    }
    blocks.removeIf([](const Block &block) { return QStringView(block.text).trimmed().isEmpty(); });
    ArticleDetails details = findDetails(blocks, known);
    Article article = articleFromBlocks(blocks);
    if (details.language.isEmpty())
        details.language = Text::detectLanguage(article.text);
    article.details = std::move(details);
    splitLongBlocks(article);
    return article;
}

} // namespace Readout::Importers
