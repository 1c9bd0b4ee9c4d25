// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the notes of an article, a dossier, a tag or the library into their view, off the window's thread when there
// are many, and keeps them as the library has them. Decides nothing about looks.
#pragma once

#include "common/keyhints.h"
#include "models/notescontent.h"
#include "models/partyorder.h"
#include "shell/jobs.h"
#include "shell/session.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace Readout::Notes {
class NotesView;
}

namespace Readout::Shell {

class NotesDesk final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all four. What is being read in another thread is told to @p jobs.
    NotesDesk(Session &session, Storage::Library &library, Notes::NotesView &view, Jobs &jobs,
              QObject *parent = nullptr);

    /// The place chosen in the library: its notes are what is shown from now on.
    void setPlace(const Storage::ArticleFilter &place, const QString &name);
    void setTags(const QList<Tag> &tags);       ///< as the library has them, most recently used first
    void setKeys(const Common::KeyHints &keys); ///< as sentences name them
    void setShown(bool shown);                  ///< out of sight it reads nothing
    int scope() const { return int(m_scope); }  ///< to come back to it: setScope()
    void setScope(int scope);                   ///< unless there is none such now
    static bool isOfArticle(int scope) { return Scope(scope) == Scope::Article; }
    static bool isScope(int scope) { return scope >= 0 && scope <= int(Scope::Library); }
    bool isReading() const { return m_reading; }
    QString placeWords() const; ///< "Sorrel Bay talks"
    QString countWords() const; ///< "38 notes and highlights"
    QString scopeName() const;
    /// The one of the notes left half-written by an earlier start that is in the table; null for none. Told once.
    QUuid takeUnfinished();

signals:
    void failed(const Readout::Error &error);
    void filled(); ///< all of them are there
    void wordsChanged();

private:
    enum class Scope { Article, Place, Library };
    /// What a worker hands over.
    struct Read
    {
        Models::NotesContent content;
        QStringList parties;     ///< in order of appearance
        bool isAsBefore = false; ///< the very same as what was shown when it was asked for
    };

    void follow();
    void chooseScope(Scope scope);
    void showScopes();
    QList<Scope> scopes() const;
    QString nameOf(Scope scope) const;
    Storage::NotesFilter filter() const;
    bool hasPlace() const;
    QStringList namesWithin(const Storage::NotesFilter &wanted) const;
    void readFirst();
    void readAll();
    void stopReading();
    void cancelReading();
    void take(int round, const Models::NotesContent &before, const Result<Read> &read);
    void setContent(const Models::NotesContent &content);
    void showParties(const QStringList &parties);
    void articleTouched(ArticleId article);
    void refreshTouched();
    std::optional<QList<Storage::Note>> readAgain(ArticleId article);
    void setEmptySentence();
    static Read made(const Storage::Notes &notes);

    Session &m_session;
    Storage::Library &m_library;
    Notes::NotesView &m_view;
    Jobs &m_jobs;
    Jobs::Id m_job = Jobs::none;
    Storage::ArticleFilter m_place;
    QString m_placeName;
    Common::KeyHints m_keys;
    Scope m_scope = Scope::Library;
    bool m_shown = false;
    bool m_stale = true;
    bool m_reading = false;
    bool m_isCut = false; ///< a person stopped the reading: only the first ones are there
    int m_round = 0;      ///< answers to what was asked before come late
    QSet<ArticleId> m_touched;
    QTimer m_touchedDue;
    QList<Tag> m_tags;
    QHash<TagId, QString> m_tagNames;
    QStringList m_within; ///< names of the tag whose notes are shown and of what hangs under it
    std::optional<QHash<QUuid, QString>> m_leftBehind; ///< notes half-written before this start
};

} // namespace Readout::Shell
