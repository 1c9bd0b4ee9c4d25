// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library and the threads beside the one that owns it: what they read is taken over, what they wrote is told.
#include "storage/library_p.h"
#include "storage/query.h"
#include "storage/validity.h"

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {

// Reading this much takes a quarter of what a person notices.
constexpr qint64 longBytes = 300'000;
constexpr qint64 manyStatements = 1'000;
constexpr qint64 manyHighlights = 1'000;

} // namespace

Result<WholeArticle> Library::wholeIn(const QString &path, ArticleId id)
{
    const auto library = open(path, Access::ReadOnly);
    if (!library)
        return library.error();
    const Private &d = *(*library)->d;
    return d.reading([&]() -> Result<WholeArticle> {
        auto article = d.article(id);
        if (!article)
            return article.error();
        auto statements = d.statements(id);
        if (!statements)
            return statements.error();
        auto highlights = d.highlights(id);
        if (!highlights)
            return highlights.error();
        const auto machine = d.stores.statements.machine(article->version);
        if (!machine)
            return machine.error();
        return WholeArticle{*article, *machine, *statements, *highlights};
    });
}

bool Library::isLong(ArticleId id) const
{
    Query query(*d->database, u"SELECT length(bytes), highlight_count, (SELECT count(*) FROM statement_by_machine"
                              " WHERE version_id = version.id) FROM version JOIN article ON article.id = article_id"
                              " WHERE article_id = :id ORDER BY version.id DESC LIMIT 1"_s);
    query.bind(u":id"_s, id);
    const auto found = query.first();
    return found && *found &&
           (query.integer(0) > longBytes || query.integer(1) > manyHighlights || query.integer(2) > manyStatements);
}

bool Library::hasStatementsAtHand(ArticleId id) const
{
    const auto version = d->stores.versions.current(id);
    d->believeKept();
    return version && d->stores.statements.isKept(*version);
}

LibraryState Library::state() const
{
    const auto data = d->database->pragma(u"data_version"_s);
    return {data ? *data : -1, d->writes};
}

bool Library::believe(const WholeArticle &whole, const LibraryState &state)
{
    if (state.elsewhere < 0 || !(state == this->state()))
        return false;
    d->believeKept();
    d->stores.versions.keep(whole.article.version, whole.article.text);
    d->stores.statements.keep(whole.article.version, whole.machine, whole.statements);
    d->believed = whole.statements;
    return true;
}

std::function<bool()> Library::waitsToWrite() const
{
    return [waiting = d->waiting] { return *waiting > 0; };
}

Result<DoneBeside> Library::performIn(const QString &path, const Acts::Act &act, const std::function<bool()> &givesUp)
{
    const auto library = open(path);
    if (!library)
        return library.error();
    // Fifty thousand rows found by UUID are all over the file: it is read once.
    if (const auto roomy = (*library)->d->database->execute(u"PRAGMA cache_size = -65536"_s); !roomy)
        return roomy.error();
    Performer performer((*library)->d->stores, givesUp);
    const auto done = (*library)->d->perform(performer, act);
    return done ? Result<DoneBeside>(DoneBeside{*done, performer.touched()}) : done.error();
}

QThreadPool &Library::writingBeside() const
{
    return d->writingBeside;
}

void Library::tellAdded(ArticleId id)
{
    emit articleAdded(id);
}

void Library::tellStatements(ArticleId id)
{
    emit statementsChanged(id);
}

} // namespace Readout::Storage
