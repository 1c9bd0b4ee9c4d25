// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the article list at what the library holds in the chosen place. Long lists are put together elsewhere; the
// first screen of them stands at once. Decides nothing about what is done with articles.
#pragma once

#include "storage/library.h"

#include <QObject>

namespace Readout::Library {
class ArticleList;
}

namespace Readout::Shell {

class ArticleLister final : public QObject
{
    Q_OBJECT

public:
    ArticleLister(Storage::Library &library, Library::ArticleList &list, QObject *parent); ///< borrows both

    /// Another place: nothing is chosen in it, no filter holds, and what was read in the last one has left the inbox.
    void setPlace(const Storage::ArticleFilter &place);
    /// What the place is called, and the sentence when nothing lies in it: for the next refresh.
    void setHead(const QString &name, const QString &whenEmpty);
    bool shows(const Storage::ArticleFilter &place) const;
    /// Rows, counts and contents as they are now.
    void refresh();
    /// Articles read since the inbox was chosen stay where they stood, so that nothing moves under the reader.
    void keep(ArticleId id);
    /// These went from the place by an act: their rows go at once.
    void takeOut(const QList<ArticleId> &articles);

    void setOrder(Storage::ArticleOrder order, bool reversed);
    void setWords(const QString &words);
    /// From how many articles on lists are put together elsewhere.
    void setLongFrom(int articles) { m_longFrom = articles; }

signals:
    void failed(const Readout::Error &error);
    void listed(); ///< rows may be others now

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void take(const QList<ArticleId> &ids, int total);
    void askElsewhere();
    bool isNarrowed() const;
    void showHead(int count);

    Storage::Library &m_library;
    Library::ArticleList &m_list;
    Storage::ArticleFilter m_filter;
    QString m_name;
    QString m_whenEmpty;
    int m_longFrom = 5000;
    bool m_windowSeen = false; ///< its first screen was painted
    bool m_isDue = false;      ///< a question waits for that
    int m_asked = 0;           ///< answers to older questions are dropped
    bool m_isNew = true;       ///< nothing of this place stands yet
};

} // namespace Readout::Shell
