// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the clipboard's two forms is read. Knows no clipboard.
#include "importers/importer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

Result<FileArticle> readPasted(const QString &text, const QString &mediaType)
{
    // A lone surrogate would become a question mark.
    QString sound = text;
    for (qsizetype at = 0; at < sound.size(); ++at) {
        const bool pair = sound[at].isHighSurrogate() && at + 1 < sound.size() && sound[at + 1].isLowSurrogate();
        if (pair)
            ++at;
        else if (sound[at].isSurrogate())
            sound[at] = QChar::ReplacementCharacter;
    }
    QByteArray bytes = sound.toUtf8();
    Result<Article> article = read(Input{bytes, {}, mediaType});
    if (!article)
        return article.error();
    return FileArticle{*std::move(article), std::move(bytes)};
}

} // namespace

Result<FileArticle> readClipboard(const QString &html, const QString &text)
{
    static const QRegularExpression structure(u"<(?:p|br|pre|div|li|h[1-6]|tr|blockquote|section|article)[\\s>/]"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (html.contains(structure)) {
        Result<FileArticle> article = readPasted(html, u"text/html"_s);
        if (article || text.trimmed().isEmpty())
            return article;
    }
    return readPasted(text.isEmpty() ? html : text, text.isEmpty() ? u"text/html"_s : u"text/plain"_s);
}

} // namespace Readout::Importers
