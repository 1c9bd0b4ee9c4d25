// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs that read, attribute and keep articles in other threads. Knows no window.
#include "shell/opening.h"

#include "attribution/engine.h"
#include "shell/whendone.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Readout::Shell {

namespace {

/// Texts longer than this are shown before their statements are found (UTF-16 units).
constexpr qsizetype longText = 50'000;

/// An article whose statements cannot be found is still worth reading: it comes without them.
Opened attributed(Opened opened, const QList<LearnedRule> &rules)
{
    if (opened.article.text.size() > longText) {
        opened.statementsPending = true;
        return opened;
    }
    if (const auto found = Attribution::findStatements(opened.article, rules))
        opened.statements = *found;
    return opened;
}

Result<Opened> readPath(const QString &path, const QList<LearnedRule> &rules)
{
    const auto read = Importers::readFile(path);
    if (!read)
        return read.error();
    return attributed({.article = read->article, .statements = {}, .bytes = read->bytes}, rules);
}

Result<Opened> readClipboard(const QString &html, const QString &text, const QList<LearnedRule> &rules)
{
    const auto read = Importers::readClipboard(html, text);
    if (!read)
        return read.error();
    return attributed({.article = read->article, .statements = {}, .bytes = read->bytes}, rules);
}

/// Attribution leaves many small holes: what it needed goes back to the system, by a thread that nobody waits for.
void giveBackMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace

Opening::Opening(Storage::Library &library, Jobs &jobs, QObject *parent)
    : QObject(parent), m_library(library), m_jobs(jobs)
{
    m_memoryDue.setSingleShot(true);
    m_memoryDue.setInterval(1000); // what came in is shown by then
    connect(&m_memoryDue, &QTimer::timeout, this, [this] { m_pool.start(giveBackMemory); });
}

Opening::~Opening()
{
    cancel();
    m_pool.waitForDone();
    m_library.writingBeside().waitForDone();
}

void Opening::openFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        start(path, [path, rules = rules()] { return readPath(path, rules); });
}

void Opening::openClipboard(const QString &html, const QString &text)
{
    start({}, [html, text, rules = rules()] { return readClipboard(html, text, rules); });
}

void Opening::openArticles(const QList<Importers::FileArticle> &articles)
{
    for (const Importers::FileArticle &read : articles) {
        start({}, [read, rules = rules()]() -> Result<Opened> {
            return attributed({.article = read.article, .statements = {}, .bytes = read.bytes}, rules);
        });
    }
}

/// What corrections taught until now. A library that cannot be read says so where it is written to.
QList<LearnedRule> Opening::rules() const
{
    const auto rules = m_library.rules();
    return rules ? *rules : QList<LearnedRule>();
}

void Opening::start(const QString &path, std::function<Result<Opened>()> read)
{
    const int number = m_total++;
    showProgress();
    const auto job = [read = std::move(read), stop = m_stop]() -> Result<Opened> {
        if (*stop)
            return Error{ErrorCode::Canceled, {}, {}};
        return read();
    };
    whenDone(QtConcurrent::run(&m_pool, job), this, [this, number, path, stop = m_stop](const Result<Opened> &result) {
        if (*stop)
            return;
        m_read.insert(number, {path, result});
        keepNext();
    });
}

/// Short ones are read before long ones that were asked for earlier: they wait here.
void Opening::keepNext()
{
    while (m_read.contains(m_turn)) {
        const Reading next = m_read.take(m_turn++);
        if (next.result) {
            keep(next.path, *next.result);
            continue;
        }
        emit refused(next.path, next.result.error());
        end();
    }
}

/// What is in the library is told even when the rest was cancelled.
void Opening::keep(const QString &path, const Opened &opened)
{
    const auto job = [libraryPath = m_library.path(), opened, waits = m_library.waitsToWrite(),
                      stop = m_stop]() -> Result<Kept> {
        if (*stop)
            return Error{ErrorCode::Canceled, {}, {}};
        return keepArticle(libraryPath, opened, waits);
    };
    Article pending = opened.statementsPending ? opened.article : Article();
    whenDone(QtConcurrent::run(&m_library.writingBeside(), job), this,
             [this, path, pending = std::move(pending), stop = m_stop](const Result<Kept> &result) {
                 if (result) {
                     emit kept(*result);
                     if (result->done && !*stop)
                         findMissingStatements(result->article, pending);
                 } else if (result.error().code != ErrorCode::Canceled) {
                     emit refused(path, result.error());
                 }
                 if (!*stop)
                     end();
             });
}

void Opening::end()
{
    ++m_done;
    const bool last = m_done == m_total;
    if (last) {
        m_done = m_total = m_turn = 0;
        m_memoryDue.start();
    }
    showProgress();
    if (last)
        emit finished();
}

void Opening::showProgress()
{
    if (m_total == 0) {
        m_jobs.end(std::exchange(m_job, Jobs::none));
        return;
    }
    if (m_job == Jobs::none) {
        m_job = m_jobs.begin([this] {
            cancel();
            emit canceled();
        });
    }
    const QString name =
        m_total == 1 ? tr("Reading") : tr("Reading %1 of %2").arg(std::min(m_done + 1, m_total)).arg(m_total);
    m_jobs.show(m_job, name, m_total == 1 ? 0 : m_done, m_total == 1 ? 0 : m_total);
}

void Opening::findMissingStatements(ArticleId id, const Article &article)
{
    if (article.text.size() > longText && !m_sought.contains(id))
        findStatements(id, article);
}

void Opening::findStatements(ArticleId id, const Article &article)
{
    m_sought.insert(id);
    endSeeking(id); // of another language, say
    const auto stop = std::make_shared<std::atomic_bool>(false);
    const Jobs::Id job = m_jobs.begin([this, id] {
        endSeeking(id);
        emit canceled();
    });
    const QString title = article.details.title;
    m_jobs.show(job, title.isEmpty() ? tr("Finding statements") : tr("Finding statements in “%1”").arg(title));
    m_seeking.insert(id, {stop, job});
    const auto seek = [article, rules = rules(), stop]() -> Result<QList<Statement>> {
        return Attribution::findStatements(article, rules, [stop] { return stop->load(); });
    };
    whenDone(QtConcurrent::run(&m_pool, seek), this, [this, id, stop](const Result<QList<Statement>> &found) {
        if (*stop)
            return;
        if (found)
            return keepFound(id, *found);
        emit refused({}, found.error());
        endSeeking(id);
    });
}

void Opening::keepFound(ArticleId id, const QList<Statement> &statements)
{
    const Stop stop = m_seeking.value(id).stop;
    const auto job = [path = m_library.path(), id, statements, waits = m_library.waitsToWrite(), stop] {
        return keepStatements(path, id, statements, waits, [stop] { return stop->load(); });
    };
    whenDone(QtConcurrent::run(&m_library.writingBeside(), job), this, [this, id, stop](const Result<void> &done) {
        if (done) {
            m_library.tellStatements(id);
            emit found(id);
        } else if (done.error().code != ErrorCode::Canceled) {
            emit refused({}, done.error());
        }
        if (!*stop)
            endSeeking(id);
        m_memoryDue.start();
    });
}

void Opening::endSeeking(ArticleId id)
{
    const Seeking seeking = m_seeking.take(id);
    if (!seeking.stop)
        return;
    *seeking.stop = true;
    m_jobs.end(seeking.job);
}

void Opening::cancel()
{
    *m_stop = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_read.clear();
    m_done = m_total = m_turn = 0;
    showProgress();
    for (const ArticleId id : m_seeking.keys())
        endSeeking(id);
}

} // namespace Readout::Shell
