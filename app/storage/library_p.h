// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a library holds, for the two files of its class alone.
#pragma once

#include "storage/database.h"
#include "storage/library.h"
#include "storage/performer.h"
#include "storage/stores.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace Readout::Storage {

class Library::Private final
{
public:
    explicit Private(std::unique_ptr<Database> opened) : database(std::move(opened)), stores(*database)
    {
        writingBeside.setMaxThreadCount(1);
    }

    /// Begins a writer's transaction; refuses when another program has changed the tables' shape meanwhile.
    Result<void> beginWriting(Transaction &transaction);
    /// The file is another one: what was said to be saved is written elsewhere, once, and nothing more here.
    Error standAside();
    /// Takes the span of a highlight whose words are not there any more (a damaged library); they are still told.
    Result<void> believe(Highlight *highlight) const;
    /// Several queries that see one state.
    template <typename Function>
    auto reading(Function function) const -> decltype(function())
    {
        Transaction transaction(*database, Transaction::Kind::Read);
        if (const auto begun = transaction.begin(); !begun)
            return begun.error();
        believeKept();
        return function();
    }
    /// What was read before is as good as reading it again, unless another program wrote in between.
    void believeKept() const;

    /// One transaction, on disk when this returns.
    Result<Done> perform(Performer &performer, const Acts::Act &act);

    // Within reading().
    Result<Article> article(ArticleId id) const;
    Result<QList<Statement>> statements(ArticleId id) const;
    Result<QList<Highlight>> highlights(ArticleId id) const;

    std::unique_ptr<Database> database;
    Stores stores;
    qint64 schemaVersion = 0;
    qint64 dataVersion = 0;
    mutable qint64 keptAt = -1;
    mutable QList<Statement> believed;
    std::optional<Error> replaced; ///< told again for each act
    qint64 writes = 0; ///< transactions begun here
    /// How many wait for their turn to write; long writers in other threads look at it and give way.
    std::shared_ptr<std::atomic_int> waiting = std::make_shared<std::atomic_int>(0);
    QTimer looking;
    QThreadPool writingBeside;
};

} // namespace Readout::Storage
