// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The face of the module: begins and ends transactions, and tells what changed.
#include "storage/library_p.h"

#include "storage/copy.h"
#include "storage/draftstore.h"
#include "storage/integrity.h"
#include "storage/notestore.h"
#include "storage/opening.h"
#include "storage/query.h"
#include "storage/sqlerror.h"
#include "storage/validity.h"

#include <QDateTime>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Readout::Storage {

namespace {
constexpr int lookElsewhereMs = 1000;
}

Result<void> Library::Private::beginWriting(Transaction &transaction)
{
    ++*waiting;
    const auto begun = transaction.begin();
    --*waiting;
    if (!begun)
        return begun;
    if (replaced || !database->isInPlace())
        return standAside();
    ++writes;
    const auto version = database->pragma(u"user_version"_s);
    if (!version)
        return version.error();
    if (*version != schemaVersion)
        return tooNewError(database->path(), u"migrated by another program while it was open"_s);
    believeKept();
    return {};
}

Error Library::Private::standAside()
{
    if (replaced)
        return *replaced;
    QString rescued;
    if (database->hasTheFirstFile()) {
        rescued = database->path() + QDateTime::currentDateTimeUtc().toString(u"'.rescued-'yyyy-MM-dd'T'HHmmss"_s);
        // Through this very connection: nobody else sees a log that has been removed.
        (void)database->execute(u"ROLLBACK"_s);
        Query copy(*database, u"VACUUM INTO :path"_s);
        copy.bind(u":path"_s, rescued);
        if (!copy.run())
            rescued.clear();
    }
    replaced = replacedError(database->path(), rescued);
    return *replaced;
}

void Library::Private::believeKept() const
{
    const auto now = database->pragma(u"data_version"_s);
    if (now && *now == keptAt)
        return;
    stores.statements.forget();
    keptAt = now ? *now : -1;
}

Result<void> Library::Private::believe(Highlight *highlight) const
{
    const auto text = stores.versions.text(highlight->version);
    if (!text)
        return text.error();
    if (!fits(highlight->span, *text) || highlight->span.of(*text) != highlight->quote)
        highlight->span = {};
    return {};
}

Result<Article> Library::Private::article(ArticleId id) const
{
    auto found = stores.articles.row(id);
    if (!found)
        return found;
    const auto version = stores.versions.current(id);
    if (!version)
        return version.error();
    const auto text = stores.versions.text(*version);
    if (!text)
        return text.error();
    const auto paragraphs = stores.versions.paragraphs(*version);
    if (!paragraphs)
        return paragraphs.error();
    if (!fits(*paragraphs, *text))
        return damagedError(database->path(), u"paragraphs outside version %1"_s.arg(qint64(*version)));
    const auto tags = stores.tags.ofArticle(id);
    if (!tags)
        return tags.error();
    found->tags = *tags;
    found->version = *version;
    found->text = *text;
    found->paragraphs = *paragraphs;
    return found;
}

Result<QList<Statement>> Library::Private::statements(ArticleId id) const
{
    const auto version = stores.versions.current(id);
    if (!version)
        return version.error();
    const auto text = stores.versions.text(*version);
    if (!text)
        return text.error();
    const auto found = stores.statements.both(*version);
    if (!found || found->constData() == believed.constData())
        return found; // the very list that was looked through before
    if (!fit(*found, *text))
        return damagedError(database->path(), u"statements outside version %1"_s.arg(qint64(*version)));
    believed = *found;
    return found;
}

Result<QList<Highlight>> Library::Private::highlights(ArticleId id) const
{
    auto found = stores.highlights.ofArticle(id);
    if (!found)
        return found;
    for (Highlight &highlight : *found) {
        if (const auto believable = believe(&highlight); !believable)
            return believable.error();
    }
    return found;
}

Result<std::unique_ptr<Library>> Library::open(const QString &path, Access access)
{
    auto database = openLibraryFile(path, access == Access::ReadOnly);
    if (!database)
        return database.error();
    auto d = std::make_unique<Private>(std::move(*database));
    const auto schema = d->database->pragma(u"user_version"_s);
    if (!schema)
        return schema.error();
    const auto data = d->database->pragma(u"data_version"_s);
    if (!data)
        return data.error();
    d->schemaVersion = *schema;
    d->dataVersion = *data;
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

QString Library::defaultPath()
{
    return defaultLibraryPath();
}

Library::Library(std::unique_ptr<Private> opened) : d(std::move(opened))
{
    d->looking.setInterval(lookElsewhereMs);
    connect(&d->looking, &QTimer::timeout, this, [this] {
        const auto now = d->database->pragma(u"data_version"_s);
        if (!now || *now == d->dataVersion)
            return;
        d->dataVersion = *now;
        emit changedElsewhere();
    });
    d->looking.start();
}

Library::~Library() = default;

QString Library::path() const
{
    return d->database->path();
}

Result<Done> Library::Private::perform(Performer &performer, const Acts::Act &act)
{
    const auto done = [&]() -> Result<Done> {
        Transaction transaction(*database);
        if (const auto begun = beginWriting(transaction); !begun)
            return begun.error();
        const auto performed = performer.perform(act);
        if (!performed)
            return performed;
        if (const auto finished = performer.finish(); !finished)
            return finished.error();
        if (const auto committed = transaction.commit(); !committed)
            return committed.error();
        return performed;
    }();
    if (!done)
        stores.statements.forget();
    return done;
}

Result<Done> Library::perform(const Acts::Act &act)
{
    Performer performer(d->stores);
    const auto done = d->perform(performer, act);
    if (done)
        tell(performer.touched());
    return done;
}

void Library::tell(const Touched &touched)
{
    for (const ArticleId id : touched.added)
        emit articleAdded(id);
    for (const ArticleId id : touched.articles)
        emit articleChanged(id);
    for (const ArticleId id : touched.statements)
        emit statementsChanged(id);
    for (const ArticleId id : touched.allHighlights)
        emit highlightsChanged(id);
    for (auto changed = touched.highlights.cbegin(); changed != touched.highlights.cend(); ++changed) {
        if (!touched.allHighlights.contains(changed.key()))
            emit highlightsChanged(changed.key(), *changed);
    }
    if (touched.dossiers)
        emit dossiersChanged();
    if (touched.tags)
        emit tagsChanged();
    if (touched.colours)
        emit coloursNamed();
    if (touched.rules)
        emit rulesChanged();
}

Result<QList<ArticleSummary>> Library::articles(const ArticleFilter &filter) const
{
    return d->stores.articles.list(filter);
}

Result<bool> Library::isBinned(ArticleId id) const
{
    return d->stores.articles.isBinned(id);
}

Result<QList<ArticleId>> Library::articleIds(const ArticleFilter &filter) const
{
    return d->stores.articles.ids(filter);
}

Result<QList<ArticleId>> Library::articleIdsIn(const QString &path, const ArticleFilter &filter)
{
    const auto database = Database::openToRead(path);
    if (!database)
        return database.error();
    return ArticleStore(**database).ids(filter);
}

Result<QList<ArticleSummary>> Library::summaries(const QList<ArticleId> &ids, TagId tag) const
{
    return d->stores.articles.summaries(ids, tag);
}

Result<int> Library::articleCount(const ArticleFilter &filter) const
{
    return d->stores.articles.count(filter);
}

Result<Article> Library::article(ArticleId id) const
{
    return d->reading([&] { return d->article(id); });
}

Result<ArticleId> Library::articleByPrefix(const QString &uuidPrefix) const
{
    return d->stores.articles.byPrefix(uuidPrefix);
}

Result<ArticleId> Library::articleByText(const QString &text) const
{
    return d->stores.versions.articleByText(text);
}

Result<QByteArray> Library::bytes(VersionId id) const
{
    return d->stores.versions.bytes(id);
}

Result<QList<Statement>> Library::statements(ArticleId id) const
{
    return d->reading([&] { return d->statements(id); });
}

Result<QList<Statement>> Library::machineStatements(ArticleId id) const
{
    return d->reading([&]() -> Result<QList<Statement>> {
        const auto version = d->stores.versions.current(id);
        if (!version)
            return version.error();
        return d->stores.statements.machine(*version);
    });
}

Result<void> Library::setMachineStatements(ArticleId id, const QList<Statement> &statements,
                                           const std::function<bool()> &givesUp)
{
    const auto stored = [&]() -> Result<void> {
        Transaction transaction(*d->database);
        if (const auto begun = d->beginWriting(transaction); !begun)
            return begun;
        const auto version = d->stores.versions.current(id);
        if (!version)
            return version.error();
        const auto text = d->stores.versions.text(*version);
        if (!text)
            return text.error();
        if (const auto checked = checkStatements(statements, *text); !checked)
            return checked;
        if (const auto replaced = d->stores.statements.replaceMachine(*version, statements, givesUp); !replaced)
            return replaced;
        const auto both = d->stores.statements.both(*version);
        if (!both)
            return both.error();
        if (const auto counted = d->stores.articles.setPartyCounts(id, *both); !counted)
            return counted;
        return transaction.commit();
    }();
    if (stored)
        emit statementsChanged(id);
    else
        d->stores.statements.forget();
    return stored;
}

Result<QList<Highlight>> Library::highlights(ArticleId id) const
{
    return d->reading([&] { return d->highlights(id); });
}

Result<Highlight> Library::highlight(const QUuid &uuid) const
{
    return d->reading([&]() -> Result<Highlight> {
        auto highlight = d->stores.highlights.standing(uuid);
        if (!highlight)
            return highlight;
        if (const auto believed = d->believe(&*highlight); !believed)
            return believed.error();
        return highlight;
    });
}

Result<Notes> Library::notes(const NotesFilter &filter) const
{
    return d->reading([&] { return NoteStore(*d->database, d->stores).list(filter); });
}

Result<QStringList> Library::tagsOf(ArticleId id) const
{
    return d->stores.tags.ofArticle(id);
}

Result<QList<Tag>> Library::tags() const
{
    return d->stores.tags.list();
}

Result<Tag> Library::tag(TagId id) const
{
    return d->stores.tags.get(id);
}

Result<QList<KnownActor>> Library::knownActors(const QString &typed, int limit) const
{
    return d->stores.actors.startingWith(typed, limit);
}

Result<QStringList> Library::colourNames() const
{
    return d->stores.colours.names();
}

Result<QList<LearnedRule>> Library::rules() const
{
    return d->stores.rules.list();
}

Result<QList<Dossier>> Library::dossiers() const
{
    return d->reading([&] { return d->stores.dossiers.list(); });
}

Result<QList<DossierSummary>> Library::dossierSummaries() const
{
    return d->stores.dossiers.summaries();
}

Result<Dossier> Library::dossier(DossierId id) const
{
    return d->reading([&] { return d->stores.dossiers.get(id); });
}

Result<void> Library::setDraft(const QString &key, const QByteArray &value, DraftSafety safety)
{
    std::optional<WithoutWaiting> notWaiting;
    if (safety == DraftSafety::Program)
        notWaiting.emplace(*d->database);
    Transaction transaction(*d->database);
    if (const auto begun = d->beginWriting(transaction); !begun)
        return begun;
    if (const auto set = DraftStore(*d->database).set(key, value); !set)
        return set;
    return transaction.commit();
}

Result<QByteArray> Library::draft(const QString &key) const
{
    return DraftStore(*d->database).get(key);
}

Result<QHash<QString, QByteArray>> Library::drafts(const QString &prefix) const
{
    return DraftStore(*d->database).all(prefix);
}

Result<QStringList> Library::check() const
{
    return d->reading([&] { return findFaults(*d->database, d->stores); });
}

Result<void> Library::backUp(const QString &path) const
{
    return copyLibrary(d->database->path(), path);
}

} // namespace Readout::Storage
