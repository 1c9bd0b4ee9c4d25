// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a result from another thread back to the thread of an object that may be gone by then.
// QFuture::then() with a context must not be used for that: in Qt 6.4 it asserts when the context has gone.
#pragma once

#include <QFutureWatcher>

namespace Readout::Shell {

/// Calls @p handle with the result in @p context's thread, unless @p context goes first.
template <typename T, typename Handler>
void whenDone(const QFuture<T> &future, QObject *context, Handler handle)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handle] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            handle(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace Readout::Shell
