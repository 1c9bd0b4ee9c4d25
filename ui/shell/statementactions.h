// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The actions on statements: which one they mean, what is asked about it, and the session that does it. Decides nothing
// about news.
#pragma once

#include "reader/speakerpopup.h"
#include "shell/actiontable.h"

#include <QObject>
#include <QUuid>

namespace Readout::Reader {
class Reader;
}
namespace Readout::Statements {
class StatementsPanel;
}

namespace Readout::Shell {

class Session;

class StatementActions final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all of them.
    StatementActions(ActionTable &actions, Session &session, Reader::Reader &reader, Statements::StatementsPanel &panel,
                     QObject *parent);

    /// What is there for the actions, @p inText: the article's text is what is seen.
    Needs present(bool inText) const;

signals:
    void told(const QString &sentence);
    void presentChanged();

private:
    using About = Reader::SpeakerQuestion::About;

    void connectActions();
    int statement() const; ///< the one meant: index into the model's, -1
    QUuid uuid() const;
    /// Does @p act, and puts the ring on what follows when the statement it was on is not shown any more.
    void keepRing(const std::function<void()> &act);
    void accept();
    void ask(About about);
    void askAdded();
    void answer(const Reader::SpeakerAnswer &answer);
    void answerAdded(const Reader::SpeakerAnswer &answer);
    void split();
    void stepUnchecked(int by);
    void lookAt(const QUuid &statement);
    QList<KnownActor> actorsHere() const;
    QString wordsOf(TextSpan span) const;

    ActionTable &m_actions;
    Session &m_session;
    Reader::Reader &m_reader;
    Statements::StatementsPanel &m_panel;
    QUuid m_last; ///< had the ring last: a selection beside it is its speaker's mention
    About m_about = About::Speaker;
    QList<QUuid> m_asked; ///< whom is asked about, then all alike
    std::optional<TextSpan> m_mention;
    std::optional<Statement> m_added; ///< asked about and not in the library yet
};

} // namespace Readout::Shell
