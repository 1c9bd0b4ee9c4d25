// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One library file: everything a person made or saved. The only way to it; knows no window.
#pragma once

#include "base/result.h"
#include "domain/acts.h"
#include "domain/correction.h"
#include "storage/notes.h"
#include "storage/touched.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

class QThreadPool;

namespace Readout::Storage {

/// What lists show of an article.
struct ArticleSummary
{
    ArticleId id{};
    QUuid uuid;
    ArticleDetails details;
    QString beginning; ///< of the text, where neither title nor outlet name the article (articleName())
    QDateTime added;   ///< UTC
    bool read = false;
    bool starred = false;
    bool binned = false;
    int highlights = 0;
    int taggedHighlights = 0;               ///< asked for with a tag: highlights that carry it
    bool tagged = false;                    ///< and whether the article itself does
    QList<std::pair<QString, int>> parties; ///< shown statements by party, in order of first appearance ("" = none)
};

/// An article with everything on it.
struct WholeArticle
{
    Article article;
    QList<Statement> machine; ///< the machine's answers alone
    QList<Statement> statements;
    QList<Highlight> highlights;
};

/// Another one whenever anybody has written since.
struct LibraryState
{
    qint64 elsewhere = -1; ///< below zero: not known
    qint64 here = 0;

    bool operator==(const LibraryState &) const = default;
};

/// What lists show of a dossier.
struct DossierSummary
{
    DossierId id{};
    QString name;
    int articles = 0; ///< without those in the bin

    bool operator==(const DossierSummary &) const = default;
};

enum class ArticleOrder {
    Usual,     ///< newest first; a dossier's in the person's order
    Published, ///< latest first, those without a date at the end
    Title,     ///< by the alphabet, without a name at the end
    Outlet,
};

struct ArticleFilter
{
    enum class Place { Inbox, All, Dossier, Tag, Bin };
    Place place = Place::All; ///< Inbox: unread ones; Bin: only binned ones; the others leave the bin out
    DossierId dossier{};
    TagId tag{};
    int limit = -1;     ///< newest first; -1 for all. A dossier's come in the person's order
    ArticleId before{}; ///< only older ones than this: the last one of a list, to continue it
    ArticleOrder order = ArticleOrder::Usual;
    bool reversed = false; ///< the order turned round
    QString words = {};    ///< each of these stands in title, outlet or byline; capitals do not matter
    bool unreadOnly = false;
    QList<ArticleId> kept = {}; ///< in the inbox though they have been read

    bool operator==(const ArticleFilter &) const = default;
};

/// What a draft outlives once setDraft() has returned.
enum class DraftSafety {
    Disk,    ///< the loss of power, as acts do
    Program, ///< the end of the program, however sudden; the loss of power once anything else was written
};

/// What was done: its number for lists, and what undoes it.
struct Done
{
    Acts::Act inverse;
    ArticleId article{};     ///< of AddArticle, and of whatever else concerns one article
    HighlightId highlight{}; ///< of acts on highlights
    DossierId dossier{};     ///< of acts on dossiers
    QUuid uuid;              ///< of the thing made or changed
};

/// What another thread has done.
struct DoneBeside
{
    Done done;
    Touched touched;
};

/// Threads: belongs to the thread that opened it. Every act is one transaction, on disk when the call returns.
/// Errors of all calls: Busy (another program held the library for over two seconds), NoSpace, Unwritable, Damaged,
/// NotFound, Invalid.
class Library final : public QObject
{
    Q_OBJECT

public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens or makes the library at @p path, migrating an older one after copying it.
    /// Errors: TooNew (untouched), Damaged, Unwritable, Unreadable, NoSpace.
    static Result<std::unique_ptr<Library>> open(const QString &path, Access access = Access::ReadWrite);
    /// --library or READOUT_LIBRARY, else library.sqlite in the XDG data folder.
    static QString defaultPath();
    ~Library() override;

    QString path() const;

    Result<Done> perform(const Acts::Act &act);
    /// How many things @p act changes, as far as that can be told quickly: long acts are for another thread.
    qsizetype partsOf(const Acts::Act &act) const;

    Result<QList<ArticleSummary>> articles(const ArticleFilter &filter = {}) const;
    Result<bool> isBinned(ArticleId id) const;
    /// Only their numbers, in order: 100,000 of them in the time of a few hundred summaries.
    Result<QList<ArticleId>> articleIds(const ArticleFilter &filter) const;
    /// The same on any thread, through a connection of its own.
    static Result<QList<ArticleId>> articleIdsIn(const QString &path, const ArticleFilter &filter);
    /// In the order of @p ids; those that are not there are left out. With @p tag also what carries it.
    Result<QList<ArticleSummary>> summaries(const QList<ArticleId> &ids, TagId tag = {}) const;
    Result<int> articleCount(const ArticleFilter &filter = {}) const;
    Result<Article> article(ArticleId id) const;
    Result<ArticleId> articleByPrefix(const QString &uuidPrefix) const; ///< NotFound, or Invalid when several match
    Result<ArticleId> articleByText(const QString &text) const;         ///< one with this canonical text, else NotFound
    Result<QByteArray> bytes(VersionId id) const;                       ///< as read
    /// The machine's answers with a person's words laid over them, in text order; parents and groups kept.
    Result<QList<Statement>> statements(ArticleId id) const;
    /// The machine's answers alone, as they are under a person's words.
    Result<QList<Statement>> machineStatements(ArticleId id) const;
    /// Replaces the machine's answers; what a person decided stays. Canceled, and nothing is changed, as soon as
    /// @p givesUp says so.
    Result<void> setMachineStatements(ArticleId id, const QList<Statement> &statements,
                                      const std::function<bool()> &givesUp = {});
    /// In text order. One whose words are not at its place (a damaged library) has an empty span.
    Result<QList<Highlight>> highlights(ArticleId id) const;
    Result<Highlight> highlight(const QUuid &uuid) const;
    /// Highlights of many articles for a table, in a few queries however many there are.
    Result<Notes> notes(const NotesFilter &filter = {}) const;
    Result<QStringList> tagsOf(ArticleId id) const; ///< the article's own, in the order they were given
    Result<QList<Tag>> tags() const;                ///< most recently used first
    Result<Tag> tag(TagId id) const;                ///< without its uses: counting them takes longest. NotFound
    /// Whom the library's statements name: those whose name begins with @p typed, then those with a word that does, the
    /// most used first. Nothing, or a single letter of an alphabet: nobody.
    Result<QList<KnownActor>> knownActors(const QString &typed, int limit) const;
    Result<QStringList> colourNames() const; ///< of colours 1 … 8; empty where nobody named it
    Result<QList<LearnedRule>> rules() const;  ///< what corrections taught, the latest first
    Result<QList<Dossier>> dossiers() const;
    Result<QList<DossierSummary>> dossierSummaries() const; ///< in the order of dossiers()
    Result<Dossier> dossier(DossierId id) const;

    /// What a person is in the middle of (a half-written note, the place in an article), by key. Not an act: no undo.
    /// With DraftSafety::Program the call does not wait for the disk.
    Result<void> setDraft(const QString &key, const QByteArray &value, DraftSafety safety = DraftSafety::Disk);
    Result<QByteArray> draft(const QString &key) const;
    Result<QHash<QString, QByteArray>> drafts(const QString &prefix) const; ///< all whose key begins so

    // With threads beside the one that owns this library; each opens the file for itself (librarybeside.cpp).
    /// Whether reading everything on it takes so long that another thread should do it.
    bool isLong(ArticleId id) const;
    bool hasStatementsAtHand(ArticleId id) const; ///< statements() would read nothing
    static Result<WholeArticle> wholeIn(const QString &path, ArticleId id);
    LibraryState state() const;
    /// Keeps what another thread has read, as if it had been read here. False when anybody has written since @p state,
    /// which was asked for before the other thread began.
    bool believe(const WholeArticle &whole, const LibraryState &state);
    /// For a long writer in another thread: whether this library waits for its turn. May outlive the library.
    std::function<bool()> waitsToWrite() const;
    /// Performs @p act on any thread, through a connection of its own. Asks @p givesUp before each part of it:
    /// Canceled, and nothing is changed, as soon as that says so.
    static Result<DoneBeside> performIn(const QString &path, const Acts::Act &act,
                                        const std::function<bool()> &givesUp);
    /// The one thread of this program that writes beside the window's: what was asked for first is written first, and
    /// none of them waits for another one's lock.
    QThreadPool &writingBeside() const;
    void tell(const Touched &touched); ///< another thread of this program did it
    void tellAdded(ArticleId id);
    void tellStatements(ArticleId id);

    /// SQLite's own integrity check, foreign keys, and our own rules (spans in bounds, quotes where they say).
    /// @return one sentence per finding; empty when all is well.
    Result<QStringList> check() const;
    /// A whole copy at @p path, made while the library is in use. Errors: Unwritable, NoSpace; never a half copy.
    Result<void> backUp(const QString &path) const;

signals:
    void articleAdded(Readout::ArticleId id);
    void articleChanged(Readout::ArticleId id); ///< details, read, starred, bin
    /// @p highlights: those made, changed or removed; empty: any of them may be.
    void highlightsChanged(Readout::ArticleId id, const QList<QUuid> &highlights = {});
    void statementsChanged(Readout::ArticleId id);
    void dossiersChanged();
    void tagsChanged();
    void coloursNamed();
    void rulesChanged();
    void changedElsewhere(); ///< another program wrote; everything shown may be stale

private:
    class Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Readout::Storage
