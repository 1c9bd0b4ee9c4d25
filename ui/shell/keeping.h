// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts articles and statements into a library, in any thread: it opens the library for itself. Knows no widget.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/statement.h"
#include "storage/library.h"

#include <atomic>
#include <functional>
#include <optional>

namespace Readout::Shell {

/// An article on its way into the library.
struct Opened
{
    Article article; ///< without ids
    QList<Statement> statements;
    QByteArray bytes;
    bool statementsPending = false; ///< long text: they are sought once it is kept
};

/// One that is in the library now.
struct Kept
{
    ArticleId article{};
    QString title;
    std::optional<Storage::Done> done; ///< none: its text was there already
};

/// Puts it into the library unless its text is there already; then that one is brought back from the bin. Lets those
/// who wait go first: a hundred articles, one after the other, leave no gap that a person's act would find by itself.
Result<Kept> keepArticle(const QString &libraryPath, const Opened &opened, const std::function<bool()> &othersWait);
/// Waits whenever @p othersWait, so that a person's act need not; then begins anew. Canceled once @p isCanceled.
Result<void> keepStatements(const QString &libraryPath, ArticleId article, const QList<Statement> &statements,
                            const std::function<bool()> &othersWait, const std::function<bool()> &isCanceled);
/// The same for any act, one transaction however long it is. @p done counts its parts.
Result<Storage::DoneBeside> performBeside(const QString &libraryPath, const Acts::Act &act,
                                          const std::function<bool()> &othersWait,
                                          const std::function<bool()> &isCanceled, std::atomic_int &done);

} // namespace Readout::Shell
