// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the library beside plain SQLite on the same disk: a highlight made, and a library of 100,000 articles
// opened.
//     bench_storage [--articles N]
#include "bench/figures.h"
#include "storage/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

constexpr int pairs = 300; // measured in turns, so that what else the disk does meets both alike

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &since)
{
    return double(since.nsecsElapsed()) / 1e6;
}

Article anArticle(int number)
{
    static const QString sentence =
        u"The minister of place %1 said “this is what we think of it”, her ministry reported. "_s;
    Article article;
    article.details.title = u"Minister of place %1 speaks"_s.arg(number);
    article.details.outlet = u"Wire"_s;
    article.details.published = u"2026-01-01"_s;
    article.details.language = u"en"_s;
    article.text = sentence.arg(number).repeated(5);
    article.paragraphs.append({{0, article.text.size()}, ParagraphKind::Body, 1, 0});
    return article;
}

Statement aStatement()
{
    Statement statement;
    statement.content = {30, 60};
    statement.speaker = TextSpan{0, 12};
    statement.actors = {{u"Minister"_s, {u"JP"_s}}};
    statement.parties = {u"JP"_s};
    statement.state = State::Likely;
    return statement;
}

bool fill(Storage::Library &library, int articles)
{
    constexpr int atOnce = 2000;
    for (int done = 0; done < articles; done += atOnce) {
        Acts::Group group;
        for (int at = done; at < std::min(articles, done + atOnce); ++at) {
            Article article = anArticle(at);
            article.read = at % 10 != 0;
            group.acts.append(Acts::AddArticle{article, {aStatement()}, article.text.toUtf8()});
        }
        if (!library.perform(group))
            return false;
    }
    return true;
}

/// The least that could be done for the same safety: one row, WAL, synchronous=FULL, one prepared statement.
class PlainSqlite final
{
public:
    explicit PlainSqlite(const QString &path)
    {
        sqlite3_open(QFile::encodeName(path).constData(), &m_database);
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, quote TEXT, note TEXT)");
        sqlite3_prepare_v2(m_database, "INSERT INTO t (a, b, quote, note) VALUES (?, ?, ?, ?)", -1, &m_insert, nullptr);
    }
    ~PlainSqlite()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(PlainSqlite)

    bool insert(int at)
    {
        sqlite3_bind_int(m_insert, 1, at);
        sqlite3_bind_int(m_insert, 2, at + 20);
        sqlite3_bind_text(m_insert, 3, "some twenty letters.", -1, SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 4, "a note", -1, SQLITE_STATIC);
        const bool done = sqlite3_step(m_insert) == SQLITE_DONE;
        sqlite3_reset(m_insert);
        return done;
    }

private:
    void run(const char *statement) { sqlite3_exec(m_database, statement, nullptr, nullptr, nullptr); }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

int measureHighlights(Storage::Library &library, const QString &folder)
{
    const Article article = anArticle(1);
    const auto made = library.perform(Acts::AddArticle{article, {aStatement()}, article.text.toUtf8()});
    if (!made)
        return 1;
    PlainSqlite plain(folder + u"/plain.sqlite"_s);
    std::vector<double> acts;
    std::vector<double> tagged;
    std::vector<double> inserts;
    for (int at = 0; at < pairs; ++at) {
        Highlight marked = makeHighlight(article.text, {at % 300, at % 300 + 20}, at % 8 + 1);
        marked.article = made->article;
        marked.attribution = attributionOf(article.text, aStatement());
        QElapsedTimer since;
        since.start();
        if (!library.perform(Acts::AddHighlight{marked}))
            return 1;
        acts.push_back(milliseconds(since));
        since.start();
        if (!plain.insert(at))
            return 1;
        inserts.push_back(milliseconds(since));
        marked.tags = {u"tag%1"_s.arg(at % 20)};
        marked.note = u"a note"_s;
        since.start();
        if (!library.perform(Acts::AddHighlight{marked}))
            return 1;
        tagged.push_back(milliseconds(since));
    }
    Bench::print("highlight made, key to committed (one INSERT)", median(acts), "ms", median(inserts));
    Bench::print("highlight with tag and note, the same", median(tagged), "ms", median(inserts));
    return 0;
}

int measureOpening(const QString &path, int articles)
{
    std::vector<double> opening;
    std::vector<double> inbox;
    std::vector<double> counts;
    std::vector<double> everything;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer since;
        since.start();
        const auto library = Storage::Library::open(path);
        if (!library)
            return 1;
        opening.push_back(milliseconds(since));
        since.start();
        Storage::ArticleFilter filter{Storage::ArticleFilter::Place::Inbox};
        filter.limit = 500;
        const auto list = (*library)->articles(filter);
        inbox.push_back(milliseconds(since));
        since.start();
        const auto unread = (*library)->articleCount({Storage::ArticleFilter::Place::Inbox});
        const auto all = (*library)->articleCount();
        counts.push_back(milliseconds(since));
        if (!list || list->size() != 500 || !unread || !all || *all < articles)
            return 1;
        since.start();
        const auto whole = (*library)->articles();
        if (!whole)
            return 1;
        everything.push_back(milliseconds(since));
    }
    Bench::print(qPrintable(u"library of %1 articles opened"_s.arg(articles)), median(opening), "ms");
    Bench::print("its inbox listed, first 500", median(inbox), "ms");
    Bench::print("its inbox and all articles counted", median(counts), "ms");
    Bench::print("all its articles listed", median(everything), "ms");
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qsizetype option = arguments.indexOf(u"--articles"_s);
    const int articles = option < 0 ? 100000 : arguments.value(option + 1).toInt();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        const auto library = Storage::Library::open(path);
        if (!library || measureHighlights(**library, folder.path()) != 0)
            return 1;
        QElapsedTimer since;
        since.start();
        if (!fill(**library, articles))
            return 1;
        Bench::print("article stored, 2,000 in one transaction", milliseconds(since) / articles, "ms");
    }
    return measureOpening(path, articles);
}
