// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that read and attribute articles in other threads. Knows no library, no window.
#include "shell/opening.h"

#include "attribution/engine.h"
#include "shell/whendone.h"

#include <QtConcurrentRun>

namespace Readout::Shell {

namespace {

/// Texts longer than this are shown before their statements are found (UTF-16 units).
constexpr qsizetype longText = 200'000;

/// An article whose statements cannot be found is still worth reading: it comes without them.
Opened attributed(Opened opened)
{
    if (opened.article.text.size() > longText) {
        opened.statementsPending = true;
        return opened;
    }
    if (const auto found = Attribution::findStatements(opened.article))
        opened.statements = *found;
    return opened;
}

Result<Opened> readPath(const QString &path)
{
    const auto read = Importers::readFile(path);
    if (!read)
        return read.error();
    return attributed({.article = read->article, .statements = {}, .bytes = read->bytes});
}

Result<Opened> readClipboard(const QString &html, const QString &text)
{
    const auto read = Importers::readClipboard(html, text);
    if (!read)
        return read.error();
    return attributed({.article = read->article, .statements = {}, .bytes = read->bytes});
}

} // namespace

Opening::Opening(QObject *parent) : QObject(parent) {}

Opening::~Opening()
{
    cancel();
    m_pool.waitForDone();
}

void Opening::openFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        start([path] { return readPath(path); });
}

void Opening::openClipboard(const QString &html, const QString &text)
{
    start([html, text] { return readClipboard(html, text); });
}

void Opening::openArticles(const QList<Importers::FileArticle> &articles)
{
    for (const Importers::FileArticle &read : articles) {
        start([read]() -> Result<Opened> {
            return attributed({.article = read.article, .statements = {}, .bytes = read.bytes});
        });
    }
}

void Opening::findStatements(ArticleId id, const Article &article)
{
    ++m_total;
    emit progressed();
    whenDone(QtConcurrent::run(&m_pool, [article] { return Attribution::findStatements(article); }), this,
             [this, id, round = m_round](const Result<QList<Statement>> &found) {
                 if (round != m_round)
                     return;
                 if (found)
                     emit statementsFound(id, *found);
                 else
                     emit failed(found.error());
                 end();
             });
}

void Opening::start(Job job)
{
    ++m_total;
    emit progressed();
    whenDone(QtConcurrent::run(&m_pool, std::move(job)), this, [this, round = m_round](const Result<Opened> &result) {
        if (round == m_round)
            take(result);
    });
}

void Opening::take(const Result<Opened> &result)
{
    if (result)
        emit opened(*result);
    else
        emit failed(result.error());
    end();
}

void Opening::end()
{
    ++m_done;
    const bool last = m_done == m_total;
    if (last)
        m_done = m_total = 0;
    emit progressed();
    if (last)
        emit finished();
}

void Opening::cancel()
{
    ++m_round;
    m_pool.clear();
    m_done = m_total = 0;
    emit progressed();
}

} // namespace Readout::Shell
