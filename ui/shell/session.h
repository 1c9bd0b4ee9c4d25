// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The controller: turns wishes of the views into acts on the library, keeps the open article's model up to date, and
// says what was done. Knows no widget.
#pragma once

#include "domain/correction.h"
#include "models/articlemodel.h"
#include "shell/actsbeside.h"
#include "shell/history.h"
#include "shell/keeping.h"
#include "storage/library.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace Readout::Shell {

using Acts::HighlightEdit;

class Session final : public QObject
{
    Q_OBJECT

public:
    /// Borrows both. Long acts are told to @p jobs.
    explicit Session(Storage::Library &library, Jobs *jobs = nullptr, QObject *parent = nullptr);

    Storage::Library &library() const { return m_library; }
    QString path() const { return m_library.path(); } ///< of the library, for threads that open it for themselves
    Models::ArticleModel *article() { return &m_model; }
    const Models::ArticleModel *article() const { return &m_model; }
    ArticleId current() const { return m_model.article().id; } ///< zero when none is open
    bool hasArticle() const { return current() != ArticleId{}; }
    const History &history() const { return m_history; }
    History &history() { return m_history; }

    // Articles.
    /// Makes it the open one and marks it read; a long one once another thread has read it. Only what was asked for
    /// last is shown.
    bool show(ArticleId id);
    /// At once, unless an article is on its way: then when it is shown, and never when it does not come.
    void whenShown(const std::function<void()> &act);
    ArticleId coming() const { return m_coming; } ///< zero when none is on its way
    void stopComing() { setComing({}); }
    void close();                   ///< also what is on its way does not come
    /// Until keepTogether() what take() takes is part of one step, not a step of its own.
    void takeTogether();
    /// Makes a dossier of @p articles, when a @p dossier is named, and one step to undo of it and what was taken.
    std::optional<DossierId> keepTogether(const QString &name, const QString &dossier = {},
                                          const QList<ArticleId> &articles = {});
    QString take(const Kept &kept); ///< another thread has put it into the library; @return what was done, to be told
    void changeDetails(const ArticleDetails &details); ///< of the open article
    void setRead(const QList<ArticleId> &articles, bool read);
    void setStarred(const QList<ArticleId> &articles, bool starred);
    void bin(const QList<ArticleId> &articles);
    void restore(const QList<ArticleId> &articles);

    // Highlights of the open article.
    void addHighlight(Highlight highlight);
    void changeHighlight(const Highlight &highlight);
    void removeHighlight(const QUuid &highlight);
    void nameColours(const QStringList &names); ///< of colours 1 … 8; empty: the usual one

    // A person's word on statements of the open article, kept beside the machine's answer (sessioncorrections.cpp).
    // Statements are named by UUID: their places move. Highlights that keep what was said there before follow.
    bool acceptStatements(const QList<QUuid> &statements); ///< false when a person has checked them already
    void rejectStatement(const QUuid &statement);
    void takeBackCorrection(const QUuid &statement); ///< the machine's answer stands again; an added one goes
    /// A mention that was pointed at is the first one's only. @p parties, when given, are theirs instead of the
    /// actors'.
    void nameSpeaker(const QList<QUuid> &statements, const Naming &naming,
                     const std::optional<QStringList> &parties = std::nullopt);
    void nameSource(const QList<QUuid> &statements, const Naming &naming);
    void changeParties(const QList<QUuid> &statements, const QStringList &parties);
    void addStatement(const Statement &statement);
    void splitStatement(const QUuid &statement, qsizetype position);
    void joinWithNext(const QUuid &statement);
    /// All that the machine gave to the speaker it gave @p statement to get the one a person named there.
    void applyToSpeaker(const QUuid &statement);
    std::optional<Statement> machineAnswer(const QUuid &statement); ///< none where it found nothing
    QList<KnownActor> knownActors(const QString &typed);            ///< a dozen of those the library names
    // What corrections teach for the next article (sessionrules.cpp). A correction learns by itself, in the same act.
    bool addRule(LearnedRule rule);
    bool changeRule(const LearnedRule &rule);
    bool removeRule(const QUuid &rule);

    // Highlights of any article; many at once are one act.
    void editHighlights(const QList<QUuid> &highlights, const HighlightEdit &edit);
    void removeHighlights(const QList<QUuid> &highlights);
    QHash<QUuid, QString> noteDrafts() const; ///< half-written notes by their highlight

    // Dossiers.
    std::optional<DossierId> addDossier(const QString &name, const QList<ArticleId> &articles,
                                        const QList<Side> &sides = {});
    /// The same in its turn, and of thousands of articles in another thread; @p then is told of it when it is there.
    void makeDossier(const QString &name, const QList<ArticleId> &articles, const QList<Side> &sides = {},
                     const std::function<void(DossierId)> &then = {});
    void addToDossier(DossierId dossier, const QList<ArticleId> &articles);
    void takeOutOfDossier(DossierId dossier, const QList<ArticleId> &articles);
    QList<ArticleId> articlesIn(DossierId dossier) const; ///< in the person's order; none when it is gone
    void renameDossier(DossierId dossier, const QString &name);
    void reorderDossier(DossierId dossier, const QList<ArticleId> &articles); ///< the same ones in another order
    void removeDossier(DossierId dossier);
    /// The open article's parties are numbered as in this dossier. One of many articles is read elsewhere:
    /// dossierOrderChanged() tells when.
    void setDossier(std::optional<DossierId> dossier);
    DossierId dossier() const { return m_dossier; } ///< the one that is set; zero: none
    const std::optional<Models::PartyOrder> &dossierOrder() const { return m_dossierOrder; }
    // Side by side (sessionsides.cpp).
    bool changeSides(DossierId dossier, const QList<Side> &sides, const QString &name); ///< empty: as proposed
    /// Of any article, open or not.
    void highlightWords(ArticleId article, TextSpan span, int colour);
    /// Something no library keeps: done at once, undone in its turn.
    void performPassing(const std::function<void()> &act, const std::function<void()> &undo, const QString &name);

    // Tags (sessiontags.cpp).
    std::optional<Tag> tag(TagId id) const;                        ///< its uses are not counted
    QStringList tagsOfAll(const QList<ArticleId> &articles) const; ///< the articles' own that all of them carry
    void retag(const QList<ArticleId> &articles, const QStringList &added, const QStringList &removed);
    std::optional<QUuid> addTag(const QString &name);
    void renameTag(TagId id, const QString &name);
    void describeTag(TagId id, const QString &description);
    void moveTag(TagId id, TagId under); ///< zero: under none
    void mergeTags(TagId from, TagId into);
    void removeTag(TagId id);

    void undo();
    void redo();

    // Long acts run in another thread (sessionturns.cpp). What a person does meanwhile waits for its turn or is
    // refused; nothing overtakes them.
    bool isPerforming() const { return m_beside.isRunning(); }
    void finishActs(); ///< waits until all that was wished is done

    // What a person is in the middle of.
    void keepPlace(ArticleId article, qsizetype position);
    qsizetype placeIn(ArticleId article);
    void keepNoteDraft(const QUuid &highlight, const QString &note, Storage::DraftSafety safety);
    /// What was written of it last, done or not; nothing when the open article has no such highlight.
    std::optional<QString> noteDraft(const QUuid &highlight) const;
    /// Highlights of the open article whose note was half-written when the program ended, the note in place.
    QList<Highlight> unfinishedNotes();
    void dropNoteDraft(const QUuid &highlight);

signals:
    void dossierCameBack(Readout::DossierId dossier); ///< by Redo
    void failed(const Readout::Error &error);
    void acted(const QString &sentence); ///< with history().canUndo()
    void undone(const QString &sentence);
    void refused(const QString &sentence);         ///< nothing was done, and nothing went wrong
    void statementTouched(const QUuid &statement); ///< undone or done again: where a person wants to look
    void shown(Readout::ArticleId article);        ///< zero: none is open any more
    void comingChanged();                          ///< see coming()
    void languageChanged(Readout::ArticleId article, const Readout::Article &changed); ///< statements are stale
    void libraryChanged();                                                             ///< lists and counts are stale
    void dossierOrderChanged(); ///< its parties have other line styles now

private:
    void follow();
    void refreshDossierOrder();
    void refreshArticle(ArticleId id);
    void refreshStatements(ArticleId id);
    void refreshHighlights(ArticleId id, const QList<QUuid> &changed);
    void refreshAll();
    // sessionreading.cpp: long articles are read in another thread.
    void setComing(ArticleId id);
    void readElsewhere(ArticleId id);
    struct Read
    {
        Storage::WholeArticle whole;
        bool sameStatements = false;                    ///< those that are shown already
        std::optional<Models::PartyOrder> dossierOrder; ///< when it was asked for
        Models::PartyOrder order;                       ///< then, with the article's own parties
    };
    void takeRead(const Read &read);
    void open(const Storage::WholeArticle &whole, const Models::PartyOrder &order);
    Models::PartyOrder orderFor(const QList<Statement> &statements) const;
    Models::PartyOrder orderFor(const Read &read) const;
    // sessionturns.cpp
    using NameOf = std::function<QString(const Storage::Done &)>;
    using Then = std::function<void(const Storage::Done &)>;
    void inTurn(const std::function<void()> &act);
    void goOn();
    /// In its turn and, when it is long, in another thread. @p doing says what is being done, @p nameOf what was;
    /// @p then is called when it has worked.
    void performInTurn(const Acts::Act &act, const QString &doing, const NameOf &nameOf, const Then &then = {});
    void performed(const Result<Storage::Done> &done, const NameOf &nameOf, const Then &then);
    bool refuseMeanwhile();
    void stepBack();
    void stepForward();
    void undoneOne(const Result<Storage::Done> &done, const QString &name);
    void redoneOne(const Result<Storage::Done> &done, const QString &name);
    void tellFailure(const Error &error);
    template <typename Make>
    void performAll(const QList<ArticleId> &articles, const QString &name, Make make);
    std::optional<Storage::Done> perform(const Acts::Act &act, const QString &name);
    void changeTag(TagId id, const std::function<QString(Tag &)> &change);
    void readDossierElsewhere(const Dossier &dossier);
    void refillDossier(const Acts::RefillDossier &act, const QString &doing,
                       const std::function<QString(int count, const QString &dossier)> &name);
    void changeDossier(DossierId dossier, const QString &name, const std::function<bool(Dossier &)> &change);
    QString placeName(const Highlight &highlight) const { return placeName(highlight.span); }
    static QString placeName(const Article &article, TextSpan span);
    QString placeInItsArticle(const Highlight &highlight) const;
    QString nameOfEdit(const HighlightEdit &edit, const Storage::Done &done) const;
    QString nameOfChange(const Highlight &before, const Highlight &after) const;
    std::optional<Highlight> highlightOf(const QUuid &uuid) const;
    // sessioncorrections.cpp
    struct Word ///< what a person says about one statement
    {
        std::optional<Statement> before; ///< none for one they add
        Statement after;
    };
    std::optional<Statement> statementOf(const QUuid &uuid) const;
    bool speak(const QList<Word> &words, const QString &name);
    bool changeEach(const QList<QUuid> &statements, const QString &name,
                    const std::function<Statement(const Statement &)> &change);
    QList<Acts::Act> highlightsFollowing(const QList<Word> &words) const;
    QList<LearnedRule> taughtBy(const QList<Word> &words, const QSet<QUuid> &corrected) const;
    QStringList learnFrom(const QList<Word> &words, Acts::Group &group); ///< what was learned, as sentences
    QList<Acts::Act> forgetting(const QUuid &statement) const;
    void emitTouched(const Acts::Act &act);
    QString placeName(TextSpan span) const;
    QString placesName(const QList<QUuid> &statements) const;

    Storage::Library &m_library;
    std::optional<QList<Acts::Act>> m_together; ///< what undoes what was taken, the last first
    History m_history;
    ActsBeside m_beside;
    QList<std::function<void()>> m_inTurn; ///< wait for the long act that runs
    Models::ArticleModel m_model;
    ArticleId m_coming{};
    QList<std::function<void()>> m_whenShown;
    ArticleId m_reading{};                            ///< read in another thread, to be shown or shown anew
    bool m_readAgain = false;                         ///< it has changed meanwhile
    DossierId m_dossier{};                            ///< the chosen one; zero: none
    int m_dossierTurn = 0;                            ///< counts choices, to know late answers
    QList<Side> m_dossierSides;                       ///< as they were when its order was made
    std::optional<Models::PartyOrder> m_dossierOrder; ///< of the chosen dossier, the same in all its views
};

} // namespace Readout::Shell
