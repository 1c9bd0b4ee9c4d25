// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a library beside the window. Knows no widget.
#include "shell/keeping.h"

#include <QThread>

namespace Readout::Shell {

namespace {

void letOthersGo(const std::function<bool()> &othersWait)
{
    while (othersWait())
        QThread::msleep(1);
}

} // namespace

Result<Kept> keepArticle(const QString &libraryPath, const Opened &opened, const std::function<bool()> &othersWait)
{
    const auto library = Storage::Library::open(libraryPath);
    if (!library)
        return library.error();
    letOthersGo(othersWait);
    const QString title = opened.article.details.title;
    if (const auto known = (*library)->articleByText(opened.article.text)) {
        if (const auto restored = (*library)->perform(Acts::RestoreArticle{*known}); !restored)
            return restored.error();
        return Kept{*known, title, std::nullopt};
    }
    const auto done = (*library)->perform(Acts::AddArticle{opened.article, opened.statements, opened.bytes});
    if (!done)
        return done.error();
    return Kept{done->article, title, *done};
}

Result<void> keepStatements(const QString &libraryPath, ArticleId article, const QList<Statement> &statements,
                            const std::function<bool()> &othersWait, const std::function<bool()> &isCanceled)
{
    const auto library = Storage::Library::open(libraryPath);
    if (!library)
        return library.error();
    for (;;) {
        const auto stored =
            (*library)->setMachineStatements(article, statements, [&] { return othersWait() || isCanceled(); });
        if (stored || stored.error().code != ErrorCode::Canceled || isCanceled())
            return stored;
        letOthersGo(othersWait);
    }
}

Result<Storage::DoneBeside> performBeside(const QString &libraryPath, const Acts::Act &act,
                                          const std::function<bool()> &othersWait,
                                          const std::function<bool()> &isCanceled, std::atomic_int &done)
{
    for (;;) {
        letOthersGo(othersWait);
        done = 0;
        const auto performed = Storage::Library::performIn(libraryPath, act, [&] {
            ++done;
            return othersWait() || isCanceled();
        });
        if (performed || performed.error().code != ErrorCode::Canceled || isCanceled())
            return performed;
    }
}

} // namespace Readout::Shell
