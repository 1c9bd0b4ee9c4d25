// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes, or text from the clipboard, become an Article. Bounded, offline, runs nothing. Knows no library.
#pragma once

#include "base/result.h"
#include "domain/article.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <memory>
#include <vector>

namespace Readout::Importers {

/// No input larger than this is read (bytes).
inline constexpr qint64 maxInputBytes = qint64(64) * 1024 * 1024;

/// What an importer is given.
struct Input
{
    QByteArray bytes;
    QString name;      ///< file name without folder; empty for the clipboard
    QString mediaType; ///< "text/plain", "text/html"; empty when unknown
};

/// Turns one kind of input into an article. Implementations are final and stateless.
class Importer
{
public:
    virtual ~Importer() = default;
    virtual bool accepts(const Input &input) const = 0;
    /// Errors: Empty (no text in it), Unsupported (binary), Damaged, TooLarge.
    virtual Result<Article> read(const Input &input) const = 0;
};

/// All importers, in the order they are asked (registry.cpp).
const std::vector<std::unique_ptr<Importer>> &importers();

/// Reads @p input with the first importer that accepts it; finds title, byline, date, outlet and language where the
/// text gives them. Errors: as Importer::read; Unsupported when nobody accepts it.
Result<Article> read(const Input &input);
/// The same for a file. Errors: also NotFound, Unreadable. A folder is Unreadable.
struct FileArticle
{
    Article article;
    QByteArray bytes;
};
Result<FileArticle> readFile(const QString &path);

/// What was pasted or dropped: @p html when it has paragraphs, else @p text. The bytes are the UTF-8 of what was taken.
Result<FileArticle> readClipboard(const QString &html, const QString &text);

/// What @p device still holds (standard input), at most maxInputBytes. Errors: TooLarge.
Result<QByteArray> readAtMost(QIODevice &device, const QString &name);

/// Canonical text and paragraphs of @p text taken as it stands, blocks parted by empty lines or "\n\n"; no title is
/// sought. What `extract --jsonl` uses: positions in the answer are positions in @p text when it is canonical already.
Article articleFromCanonicalText(const QString &text, const QString &language);

} // namespace Readout::Importers
