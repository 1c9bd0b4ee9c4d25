// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files and clipboard texts and finds their statements, in other threads; hands the values back on this one.
// Knows no library, no window.
#pragma once

#include "base/result.h"
#include "domain/article.h"
#include "domain/statement.h"
#include "importers/importer.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Readout::Shell {

/// An article on its way into the library.
struct Opened
{
    Article article; ///< without ids
    QList<Statement> statements;
    QByteArray bytes;
    bool statementsPending = false; ///< long text: they follow in statementsFound()
};

class Opening final : public QObject
{
    Q_OBJECT

public:
    explicit Opening(QObject *parent = nullptr);
    ~Opening() override; ///< waits for what runs; its answers are dropped

    void openFiles(const QStringList &paths);
    void openClipboard(const QString &html, const QString &text); ///< either may be empty
    void
    openArticles(const QList<Importers::FileArticle> &articles); ///< read already; only their statements are sought
    /// Statements of an article that is in the library already.
    void findStatements(ArticleId id, const Article &article);
    void cancel(); ///< what is not done is dropped, answers that come late too

    int running() const { return m_total - m_done; }
    int total() const { return m_total; }
    int done() const { return m_done; }

signals:
    void opened(const Readout::Shell::Opened &opened);
    void failed(const Readout::Error &error);
    void statementsFound(Readout::ArticleId id, const QList<Readout::Statement> &statements);
    void progressed(); ///< running(), done() or total() changed
    void finished();   ///< nothing runs any more; not after cancel()

private:
    using Job = std::function<Result<Opened>()>;
    void start(Job job);
    void take(const Result<Opened> &result);
    void end();

    QThreadPool m_pool;
    int m_round = 0; ///< answers of an earlier round come late
    int m_total = 0;
    int m_done = 0;
};

} // namespace Readout::Shell
