// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the notes of an article, a dossier, a tag or the library into their view, off the window's thread when there
// are many, and keeps them as the library has them. Decides nothing about looks.
#pragma once

#include "common/keyhints.h"
#include "models/notescontent.h"
#include "models/partyorder.h"
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
    /// Borrows all three.
    NotesDesk(Session &session, Storage::Library &library, Notes::NotesView &view, QObject *parent = nullptr);

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
        QStringList parties; ///< in order of appearance
    };

    void follow();
    void chooseScope(Scope scope);
    void showScopes();
    QList<Scope> scopes() const;
    QString nameOf(Scope scope) const;
    Storage::NotesFilter filter() const;
    bool hasPlace() const;
    void readFirst();
    void readAll();
    void take(int round, const Result<Read> &read);
    void show(const Read &read);
    void articleTouched(ArticleId article);
    void refreshTouched();
    std::optional<QList<Storage::Note>> readAgain(ArticleId article);
    void setEmptySentence();
    static Read made(const Storage::Notes &notes);

    Session &m_session;
    Storage::Library &m_library;
    Notes::NotesView &m_view;
    Storage::ArticleFilter m_place;
    QString m_placeName;
    Common::KeyHints m_keys;
    Scope m_scope = Scope::Library;
    bool m_shown = false;
    bool m_stale = true;
    bool m_reading = false;
    int m_round = 0; ///< answers to what was asked before come late
    QSet<ArticleId> m_touched;
    QTimer m_touchedDue;
    QHash<TagId, QString> m_tagNames;
    std::optional<QHash<QUuid, QString>> m_leftBehind; ///< notes half-written before this start
};

} // namespace Readout::Shell
