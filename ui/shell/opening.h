// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files and clipboard texts, finds their statements and puts them into the library, all in other threads; tells
// on this one what came of it. Knows no window.
#pragma once

#include "importers/importer.h"
#include "shell/jobs.h"
#include "shell/keeping.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace Readout::Shell {

class Opening final : public QObject
{
    Q_OBJECT

public:
    /// Borrows both. What runs is told to @p jobs.
    Opening(Storage::Library &library, Jobs &jobs, QObject *parent = nullptr);
    ~Opening() override; ///< waits for what is being written; all else is dropped

    void openFiles(const QStringList &paths);
    void openClipboard(const QString &html, const QString &text); ///< either may be empty
    void
    openArticles(const QList<Importers::FileArticle> &articles); ///< read already; only their statements are sought
    /// Statements of an article that is in the library already.
    void findStatements(ArticleId id, const Article &article);
    /// The same for a long one that has none yet, once: it may be new, or the program ended while they were sought.
    void findMissingStatements(ArticleId id, const Article &article);
    void cancel(); ///< what is not written yet is dropped, answers that come late too

    int running() const { return m_total - m_done + int(m_seeking.size()); }

signals:
    void found(Readout::ArticleId article);                         ///< statements of one that was in the library
    void kept(const Readout::Shell::Kept &kept);                    ///< in the order in which they were asked for
    void refused(const QString &path, const Readout::Error &error); ///< the path is empty unless it was a file
    void canceled();                                                ///< by a person
    void finished(); ///< all articles are read and kept; not after cancel()

private:
    using Stop = std::shared_ptr<std::atomic_bool>;
    struct Reading ///< one answer, waiting for its turn
    {
        QString path;
        Result<Opened> result = Error{};
    };

    QList<LearnedRule> rules() const;
    void start(const QString &path, std::function<Result<Opened>()> read);
    void keepNext();
    void keep(const QString &path, const Opened &opened);
    void end();
    void keepFound(ArticleId id, const QList<Statement> &statements);
    void endSeeking(ArticleId id);
    void showProgress();

    Storage::Library &m_library;
    Jobs &m_jobs;
    QThreadPool m_pool;
    Stop m_stop = std::make_shared<std::atomic_bool>(false);
    QHash<int, Reading> m_read; ///< by their number
    int m_turn = 0;             ///< number of the next to be kept
    int m_total = 0;
    int m_done = 0;
    Jobs::Id m_job = Jobs::none;
    struct Seeking
    {
        Stop stop;
        Jobs::Id job = Jobs::none;
    };
    QHash<ArticleId, Seeking> m_seeking; ///< articles whose statements are sought
    QSet<ArticleId> m_sought;
    QTimer m_memoryDue;
};

} // namespace Readout::Shell
