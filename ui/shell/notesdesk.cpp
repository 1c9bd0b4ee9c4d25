// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows at once, all of them when a worker has read them; after that only what changed.
#include "shell/notesdesk.h"

#include "domain/articlenames.h"
#include "domain/tagtree.h"
#include "notes/notestable.h"
#include "notes/notesview.h"
#include "shell/whendone.h"

#include <QThreadPool>
#include <QtConcurrent>

namespace Readout::Shell {
using Models::NotesModel;
using Storage::ArticleFilter;
using Storage::NotesFilter;
using namespace Qt::StringLiterals;

namespace {

/// So many notes are read in a few milliseconds.
constexpr int readAtOnce = 300;
constexpr int manyNotes = 1000;
constexpr int manyArticles = 40;

/// PartyOrder takes parties from statements.
Models::PartyOrder orderOf(const Models::PartyOrder &base, const QStringList &parties)
{
    QList<Statement> speaking;
    for (const QString &party : parties) {
        Statement statement;
        statement.content = {0, 1};
        statement.parties = {party};
        speaking.append(statement);
    }
    Models::PartyOrder order = base;
    order.append(speaking);
    return order;
}

bool areSame(const Models::NotesContent &one, const Models::NotesContent &other)
{
    const auto alike = [](const Models::NoteEntry &held, const Models::NoteEntry &read) {
        return held.stands && held.note == read.note;
    };
    return one.articles == other.articles &&
           std::equal(one.entries.cbegin(), one.entries.cend(), other.entries.cbegin(), other.entries.cend(), alike);
}

} // namespace

NotesDesk::NotesDesk(Session &session, Storage::Library &library, Notes::NotesView &view, Jobs &jobs, QObject *parent)
    : QObject(parent), m_session(session), m_library(library), m_view(view), m_jobs(jobs)
{
    m_touchedDue.setSingleShot(true);
    m_touchedDue.setInterval(0);
    follow();
    showScopes();
}

void NotesDesk::follow()
{
    using Storage::Library;
    connect(&m_library, &Library::highlightsChanged, this, &NotesDesk::articleTouched);
    connect(&m_library, &Library::statementsChanged, this, &NotesDesk::articleTouched);
    connect(&m_library, &Library::articleChanged, this, &NotesDesk::articleTouched);
    connect(&m_library, &Library::changedElsewhere, this, &NotesDesk::readAll);
    connect(&m_library, &Library::dossiersChanged, this, [this] {
        if (filter().place == NotesFilter::Place::Dossier)
            readAll();
    });
    connect(&m_session, &Session::dossierOrderChanged, this, [this] {
        if (m_scope == Scope::Place)
            readAll();
    });
    connect(&m_touchedDue, &QTimer::timeout, this, &NotesDesk::refreshTouched);
    connect(&m_session, &Session::shown, this, [this](ArticleId article) {
        if (m_scope == Scope::Article)
            chooseScope(article == ArticleId{} ? Scope::Library : Scope::Article);
        showScopes();
    });
    connect(&m_view, &Notes::NotesView::scopeChosen, this, [this](int at) { chooseScope(scopes().value(at)); });
    connect(m_view.model(), &NotesModel::countsChanged, this, &NotesDesk::wordsChanged);
}

bool NotesDesk::hasPlace() const
{
    return m_place.place == ArticleFilter::Place::Dossier || m_place.place == ArticleFilter::Place::Tag;
}

QList<NotesDesk::Scope> NotesDesk::scopes() const
{
    QList<Scope> there;
    if (m_session.hasArticle())
        there.append(Scope::Article);
    if (hasPlace())
        there.append(Scope::Place);
    there.append(Scope::Library);
    return there;
}

QString NotesDesk::nameOf(Scope scope) const
{
    if (scope == Scope::Place)
        return m_placeName;
    if (scope == Scope::Library)
        return tr("Library");
    return articleName(m_session.article()->article());
}

QString NotesDesk::scopeName() const
{
    return nameOf(m_scope);
}

void NotesDesk::showScopes()
{
    QStringList names;
    for (const Scope scope : scopes())
        names.append(scope == Scope::Article ? tr("This article: %1").arg(nameOf(scope)) : nameOf(scope));
    m_view.setScopes(names, int(scopes().indexOf(m_scope)));
}

void NotesDesk::setPlace(const ArticleFilter &place, const QString &name)
{
    const bool same = place.place == m_place.place && place.dossier == m_place.dossier && place.tag == m_place.tag;
    m_place = place;
    m_placeName = name;
    const Scope wanted = hasPlace() ? Scope::Place : Scope::Library;
    if (!same || m_scope != wanted)
        chooseScope(wanted);
    showScopes();
}

void NotesDesk::chooseScope(Scope scope)
{
    m_scope = scope;
    m_within = namesWithin(filter());
    stopReading(); // no longer wished
    m_stale = true;
    showScopes();
    if (m_shown)
        readFirst();
}

void NotesDesk::setScope(int scope)
{
    if (isScope(scope) && scopes().contains(Scope(scope)) && m_scope != Scope(scope))
        chooseScope(Scope(scope));
}

NotesFilter NotesDesk::filter() const
{
    if (m_scope == Scope::Article)
        return {.place = NotesFilter::Place::Article, .article = m_session.current()};
    if (m_scope == Scope::Place && m_place.place == ArticleFilter::Place::Dossier)
        return {.place = NotesFilter::Place::Dossier, .dossier = m_place.dossier};
    if (m_scope == Scope::Place)
        return {.place = NotesFilter::Place::Tag, .tag = m_place.tag};
    return {};
}

/// Of the tag whose notes are shown and all that hangs under it; none when it is no tag's.
QStringList NotesDesk::namesWithin(const NotesFilter &wanted) const
{
    const QString top = wanted.place == NotesFilter::Place::Tag ? m_tagNames.value(wanted.tag) : QString();
    if (top.isEmpty())
        return {};
    QStringList names{top};
    const auto above = tagsAbove(m_tags);
    for (auto tag = above.cbegin(); tag != above.cend(); ++tag) {
        if (tag->contains(top) && !names.contains(tag.key()))
            names.append(tag.key());
    }
    names.sort();
    return names;
}

void NotesDesk::setKeys(const Common::KeyHints &keys)
{
    m_keys = keys;
    setEmptySentence();
}

void NotesDesk::setShown(bool shown)
{
    m_shown = shown;
    if (!shown)
        return;
    if (!m_leftBehind) {
        m_leftBehind = m_session.noteDrafts();
        m_view.setDrafts(*m_leftBehind);
    }
    if (m_stale)
        readFirst();
    else
        refreshTouched();
}

/// What a window shows at once; the rest follows.
void NotesDesk::readFirst()
{
    m_stale = m_isCut = false;
    m_touched.clear();
    NotesFilter some = filter();
    some.limit = readAtOnce;
    const auto notes = m_library.notes(some);
    if (!notes)
        return emit failed(notes.error());
    setEmptySentence();
    const Read first = made(*notes);
    if (!areSame(m_view.model()->content(), first.content))
        setContent(first.content);
    showParties(first.parties);
    const bool all = notes->notes.size() < readAtOnce;
    m_view.takeRows(all);
    if (all)
        emit filled();
    else
        readAll();
}

void NotesDesk::readAll()
{
    if (!m_shown) {
        m_stale = true;
        return;
    }
    stopReading();
    m_stale = false;
    m_touched.clear();
    m_reading = true;
    const int round = m_round;
    m_job = m_jobs.begin([this] { cancelReading(); });
    m_jobs.show(m_job, tr("Reading notes"));
    const QString path = m_library.path();
    const Models::NotesContent before = m_view.model()->content();
    const auto read = [path, before, wanted = filter()]() -> Result<Read> {
        const auto library = Storage::Library::open(path, Storage::Library::Access::ReadOnly);
        if (!library)
            return library.error();
        const auto notes = (*library)->notes(wanted);
        if (!notes)
            return notes.error();
        Read all = made(*notes);
        all.isAsBefore = areSame(before, all.content);
        return all;
    };
    whenDone(QtConcurrent::run(read), this,
             [this, round, before](const Result<Read> &all) { take(round, before, all); });
    emit wordsChanged();
}

/// An answer that still comes is dropped.
void NotesDesk::stopReading()
{
    ++m_round;
    m_reading = false;
    m_jobs.end(std::exchange(m_job, Jobs::none));
}

void NotesDesk::cancelReading()
{
    stopReading();
    m_stale = m_isCut = true; // whoever comes back has them read again
    emit wordsChanged();
}

void NotesDesk::take(int round, const Models::NotesContent &before, const Result<Read> &read)
{
    if (round != m_round)
        return;
    stopReading();
    m_isCut = false;
    if (!read) {
        m_stale = true;
        return emit failed(read.error());
    }
    setEmptySentence();
    // After a change of another program most often all is as it was.
    const bool isUntouched = m_view.model()->content().entries.constData() == before.entries.constData();
    if (!read->isAsBefore || !isUntouched)
        setContent(read->content);
    showParties(read->parties);
    m_view.takeRows(true);
    emit filled();
    refreshTouched(); // what changed while it was read
}

NotesDesk::Read NotesDesk::made(const Storage::Notes &notes)
{
    Read read{Models::notesContent(notes), {}};
    QSet<QString> known;
    for (const Storage::Note &note : notes.notes) {
        if (!note.attribution)
            continue;
        for (const QString &party : note.attribution->parties) {
            if (!known.contains(party))
                read.parties.append(party);
            known.insert(party);
        }
    }
    return read;
}

void NotesDesk::setContent(const Models::NotesContent &content)
{
    Models::NotesContent past = m_view.model()->content();
    m_view.model()->setContent(content);
    // To free fifty thousand notes takes as long as a person notices.
    QThreadPool::globalInstance()->start([past = std::move(past)] {});
}

void NotesDesk::showParties(const QStringList &parties)
{
    Models::PartyOrder base = m_session.dossierOrder().value_or(Models::PartyOrder());
    if (m_scope == Scope::Article)
        base = m_session.article()->partyOrder();
    m_view.model()->setPartyOrder(orderOf(base, parties));
    emit wordsChanged();
}

void NotesDesk::articleTouched(ArticleId article)
{
    m_touched.insert(article);
    if (!m_touchedDue.isActive())
        m_touchedDue.start();
}

void NotesDesk::refreshTouched()
{
    if (!m_shown || m_stale || m_reading || m_touched.isEmpty())
        return;
    const QSet<ArticleId> touched = std::exchange(m_touched, {});
    if (touched.size() > manyArticles || m_view.model()->notesIn(touched) > manyNotes)
        return readAll();
    QHash<ArticleId, QList<Storage::Note>> read;
    for (const ArticleId article : touched) {
        if (const auto notes = readAgain(article))
            read.insert(article, *notes);
    }
    if (!m_view.model()->setNotesOf(read))
        readAll();
}

/// @return those that belong here; none when the article is not shown.
std::optional<QList<Storage::Note>> NotesDesk::readAgain(ArticleId article)
{
    const NotesFilter wanted = filter();
    if (wanted.place == NotesFilter::Place::Article && wanted.article != article)
        return std::nullopt;
    const auto read = m_library.notes({.place = NotesFilter::Place::Article, .article = article});
    if (!read) {
        emit failed(read.error());
        return std::nullopt;
    }
    QList<Storage::Note> notes = read->notes;
    if (wanted.place == NotesFilter::Place::Tag) {
        const QStringList within = m_within;
        notes.removeIf([&within](const Storage::Note &note) {
            return std::none_of(note.tags.cbegin(), note.tags.cend(),
                                [&within](const QString &tag) { return within.contains(tag); });
        });
    }
    for (const Storage::NotedArticle &one : read->articles)
        m_view.model()->setDetails(one);
    return notes;
}

/// A tag that is called otherwise now may stand in any row.
void NotesDesk::setTags(const QList<Tag> &tags)
{
    m_view.setKnownTags(tags);
    QHash<TagId, QString> names;
    for (const Tag &tag : tags)
        names.insert(tag.id, tag.name);
    QSet<QString> gone; // renamed, merged into another, or carried by nothing any more
    for (auto known = m_tagNames.cbegin(); known != m_tagNames.cend(); ++known) {
        if (names.value(known.key()) != *known)
            gone.insert(*known);
    }
    m_tagNames = names;
    m_tags = tags;
    const QStringList before = std::exchange(m_within, namesWithin(filter()));
    if (before != m_within && !m_stale)
        return readAll(); // a tag hangs elsewhere now
    const auto &entries = m_view.model()->content().entries;
    const auto carriesOne = [&gone](const Models::NoteEntry &entry) {
        return std::any_of(entry.note.tags.cbegin(), entry.note.tags.cend(),
                           [&gone](const QString &tag) { return gone.contains(tag); });
    };
    if (!gone.isEmpty() && std::any_of(entries.cbegin(), entries.cend(), carriesOne))
        readAll();
}

void NotesDesk::setEmptySentence()
{
    if (m_scope == Scope::Place && m_place.place == ArticleFilter::Place::Tag)
        return m_view.setEmptySentence(
            tr("No highlight carries this tag: choose highlights and press %1.").arg(m_keys.way(u"notes.tag"_s)));
    m_view.setEmptySentence(
        tr("No highlights yet: select words in an article and press %1.").arg(m_keys.way(u"highlight.add"_s)));
}

QString NotesDesk::placeWords() const
{
    return scopeName().left(80);
}

QString NotesDesk::countWords() const
{
    if (m_reading)
        return tr("reading …");
    const int count = m_view.model()->totalCount();
    return m_isCut ? tr("only the first %n note(s) and highlight(s)", nullptr, count)
                   : tr("%n note(s) and highlight(s)", nullptr, count);
}

QUuid NotesDesk::takeUnfinished()
{
    if (!m_leftBehind)
        return {};
    for (auto draft = m_leftBehind->begin(); draft != m_leftBehind->end(); ++draft) {
        const Models::NoteEntry *entry = m_view.model()->entryOf(draft.key());
        if (!entry)
            continue;
        const QUuid note = draft.key();
        const bool unfinished = entry->note.note != *draft;
        m_leftBehind->erase(draft);
        return unfinished ? note : QUuid();
    }
    return {};
}

} // namespace Readout::Shell
