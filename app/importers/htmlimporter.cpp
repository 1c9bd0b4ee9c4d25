// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a page: decoded, parsed under guard, its text taken.
#include "importers/htmlimporter.h"

#include "importers/decoding.h"
#include "importers/finishing.h"
#include "importers/htmlblocks.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Readout::Importers {

namespace {

/// What the page says of its encoding in its first kilobytes; empty when nothing.
QByteArray claimedEncoding(const QByteArray &bytes)
{
    static const QRegularExpression claim(uR"((?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40}))"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return claim.match(QString::fromLatin1(bytes.left(4096))).captured(1).toLatin1();
}

bool beginsLikeHtml(const QByteArray &bytes)
{
    QByteArray start = bytes.left(1024);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") ||
           (start.startsWith("<?xml") && start.contains("<html"));
}

/// Sets what the page's head says where its text did not say it.
void addFromHead(ArticleDetails &details, const ArticleDetails &head)
{
    for (const auto field : {&ArticleDetails::title, &ArticleDetails::byline, &ArticleDetails::outlet,
                             &ArticleDetails::modified, &ArticleDetails::language}) {
        if ((details.*field).isEmpty())
            details.*field = head.*field;
    }
}

} // namespace

bool HtmlImporter::accepts(const Input &input) const
{
    if (!input.mediaType.isEmpty())
        return input.mediaType == u"text/html" || input.mediaType == u"application/xhtml+xml";
    const QString name = input.name.toLower();
    for (const QStringView suffix : {u".html", u".htm", u".xhtml", u".shtml"}) {
        if (name.endsWith(suffix))
            return true;
    }
    return beginsLikeHtml(input.bytes);
}

Result<Article> HtmlImporter::read(const Input &input) const
{
    if (const std::optional<QString> kind = kindOfBinary(input.bytes))
        return notText(input, *kind);
    std::optional<DecodedText> decoded = decodeText(input.bytes, claimedEncoding(input.bytes));
    if (!decoded)
        return notText(input, {});
    decoded->text.remove(QChar(QChar::Null));
    const HtmlTree tree(decoded->text.toUtf8());
    if (tree.root() == nullptr) {
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate(
                         "Importers", "%1 is nested too deep or too intricate to be read as a page. Copy its "
                                      "text and paste that.")
                         .arg(subjectOf(input)),
                     {}};
    }
    HtmlText text = textOfHtml(tree);
    ArticleDetails known;
    known.published = text.details.published;
    known.address = text.details.address;
    const bool hasHeadline = std::any_of(text.blocks.cbegin(), text.blocks.cend(),
                                         [](const Block &block) { return block.kind == ParagraphKind::Headline; });
    if (!hasHeadline)
        known.title = text.details.title;
    Result<Article> article = finishArticle(input, std::move(text.blocks), known);
    if (article)
        addFromHead(article->details, text.details);
    return article;
}

} // namespace Readout::Importers
