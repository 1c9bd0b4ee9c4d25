// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is set side by side: has it read and compared in another thread, shows it, and turns the wishes of the view and
// of the menu into changed sides: acts on the dossier, or kept for the session when there is none. Reads no library
// itself.
#pragma once

#include "shell/actiontable.h"
#include "shell/comparisonjob.h"
#include "shell/trail.h"

#include "comparison/grouping.h"
#include "domain/highlight.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;

namespace Readout::Sides {
class SidesView;
}

namespace Readout::Shell {

class Session;

class Comparing final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all three; @p view is the parent of menus.
    Comparing(Session &session, Sides::SidesView &view, ActionTable &actions, QObject *parent = nullptr);
    ~Comparing() override;

    /// Reads and shows @p articles with the sides of @p dossier (zero: none). The old comparison stands until the new
    /// one is there; an answer that comes late is dropped.
    void show(const QList<ArticleId> &articles, DossierId dossier);
    void cancel();

    const std::optional<Compared> &compared() const { return m_compared; } ///< what is shown
    bool hasHiddenSides() const;
    Needs present() const; ///< what the actions of the pane can use
    ComparedPlace place() const;
    void goBackTo(const ComparedPlace &place); ///< now, or when its comparison has come
    void setGrouping(Grouping grouping);
    void setByTopics(bool byTopics);
    bool isByTopics() const { return m_byTopics; }
    QList<ArticleId> articles() const { return m_shown.articles; } ///< what is shown

signals:
    void shown(); ///< a comparison is in the view; without sides too
    void presentChanged();
    void failed(const Readout::Error &error);
    void progressed(int done, int total); ///< 0 of 0: nothing runs
    void told(const QString &sentence);
    void placeWished(Readout::ArticleId article, Readout::TextSpan span);
    void groupingChanged(Readout::Grouping grouping); ///< by the person
    void byTopicsChanged(bool byTopics);              ///< the same
    void dossierWished(const QList<Readout::ArticleId> &articles, const QList<Readout::Side> &sides);

private:
    using Answer = Result<Compared>;

    static QString keyOf(QList<ArticleId> articles);

    void connectView();
    void connectActions();
    void connectSideActions();
    void take(const Compared &compared);
    void refreshHints();
    QString notShown() const; ///< who has no side

    // comparingsides.cpp: how sides are changed.
    qsizetype currentSide() const;
    qsizetype sideAt(int column) const; ///< among all sides; -1 for what is said jointly
    void change(const QList<Side> &sides, const QString &name);
    void takeSides(const QList<Side> &kept);
    void rename(int column, const QString &name);
    void move(int column, int to);
    void moveAcross(int by);
    void merge(int column, int into);
    void split();
    void hide();
    void showHidden();
    void giveParty(const QString &party, std::optional<qsizetype> side);
    void fillMergeMenu(QMenu *menu);
    void fillPartyMenu(QMenu *menu);
    void fillHomeMenu(QMenu *menu, const QString &party);
    void popUp(QPoint onScreen, const std::function<void(QMenu *)> &fill);
    void showSideMenu(QPoint onScreen);
    void showCardMenu(QPoint onScreen);

    // What is done with the words of a card.
    void highlight(int colour);
    void copy();
    void check(bool accept);

    Session &m_session;
    Sides::SidesView &m_view;
    ActionTable &m_actions;
    ComparisonRequest m_request;
    std::optional<Compared> m_compared;
    ComparisonRequest m_shown;                  ///< what m_compared answers
    QHash<QString, QList<Side>> m_sessionSides; ///< by articles, where no dossier keeps them
    std::optional<ComparedPlace> m_wanted;      ///< to go to when it has come
    QPointer<QFutureWatcher<Answer>> m_running;
    bool m_byTopics = false;
    int m_lastColour = firstHighlightColour;
};

} // namespace Readout::Shell
