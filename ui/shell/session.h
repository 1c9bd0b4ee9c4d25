// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The controller: turns wishes of the views into acts on the library, keeps the open article's model up to date, and
// says what was done. Knows no widget.
#pragma once

#include "models/articlemodel.h"
#include "shell/history.h"
#include "shell/opening.h"
#include "storage/library.h"

#include <QObject>

#include <optional>

namespace Readout::Shell {

/// Articles set side by side, with everything the view needs.
struct Compared
{
    QList<AnnotatedArticle> articles;
    Comparison comparison;
    Models::PartyOrder order;
};

class Session final : public QObject
{
    Q_OBJECT

public:
    explicit Session(Storage::Library &library, QObject *parent = nullptr); ///< borrows

    Storage::Library &library() const { return m_library; }
    Models::ArticleModel *article() { return &m_model; }
    const Models::ArticleModel *article() const { return &m_model; }
    ArticleId current() const { return m_model.article().id; } ///< zero when none is open
    bool hasArticle() const { return current() != ArticleId{}; }
    const History &history() const { return m_history; }
    History &history() { return m_history; }

    // Articles.
    bool show(ArticleId id); ///< makes it the open one and marks it read
    void close();
    /// Puts it into the library unless its text is there already. @return its id; none when that failed.
    std::optional<ArticleId> take(const Opened &opened);
    void takeStatements(ArticleId id, const QList<Statement> &statements);
    void changeDetails(const ArticleDetails &details); ///< of the open article
    void setRead(const QList<ArticleId> &articles, bool read);
    void setStarred(const QList<ArticleId> &articles, bool starred);
    void bin(const QList<ArticleId> &articles);
    void restore(const QList<ArticleId> &articles);

    // Highlights of the open article.
    void addHighlight(Highlight highlight);
    void changeHighlight(const Highlight &highlight);
    void removeHighlight(const QUuid &highlight);

    // Dossiers.
    std::optional<DossierId> addDossier(const QString &name, const QList<ArticleId> &articles);
    void addToDossier(DossierId dossier, const QList<ArticleId> &articles);
    void takeOutOfDossier(DossierId dossier, const QList<ArticleId> &articles);
    void renameDossier(DossierId dossier, const QString &name);
    void removeDossier(DossierId dossier);
    /// The open article's parties are numbered as in this dossier.
    void setDossier(std::optional<DossierId> dossier);
    const std::optional<Models::PartyOrder> &dossierOrder() const { return m_dossierOrder; }
    std::optional<Compared> compared(const QList<ArticleId> &articles, const QList<Side> &sides);

    void undo();
    void redo();

    // What a person is in the middle of.
    void keepPlace(ArticleId article, qsizetype position);
    qsizetype placeIn(ArticleId article);
    void keepNoteDraft(const QUuid &highlight, const QString &note);
    /// Highlights of the open article whose note was half-written when the program ended, the note in place.
    QList<Highlight> unfinishedNotes();
    void dropNoteDraft(const QUuid &highlight);

signals:
    void failed(const Readout::Error &error);
    void acted(const QString &sentence); ///< with history().canUndo()
    void undone(const QString &sentence);
    void shown(Readout::ArticleId article);                                            ///< zero: none is open any more
    void languageChanged(Readout::ArticleId article, const Readout::Article &changed); ///< statements are stale
    void libraryChanged();                                                             ///< lists and counts are stale

private:
    void follow();
    void refreshArticle(ArticleId id);
    void refreshStatements(ArticleId id);
    void refreshHighlights(ArticleId id);
    void refreshAll();
    Models::PartyOrder orderFor(const QList<Statement> &statements) const;
    template <typename Make>
    void performAll(const QList<ArticleId> &articles, const QString &name, Make make);
    std::optional<Storage::Done> perform(const Acts::Act &act, const QString &name);
    void changeDossier(DossierId dossier, const QString &name, const std::function<bool(Dossier &)> &change);
    QString placeName(const Highlight &highlight) const;
    QString nameOfChange(const Highlight &before, const Highlight &after) const;
    std::optional<Highlight> highlightOf(const QUuid &uuid) const;

    Storage::Library &m_library;
    History m_history;
    Models::ArticleModel m_model;
    std::optional<Models::PartyOrder> m_dossierOrder; ///< of the chosen dossier, the same in all its views
};

} // namespace Readout::Shell
