// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does for corrections: the card's foot, the question beside the words, keys that belong to a field.
#include "reader/reader.h"

#include "reader/selectionbar.h"
#include "reader/statementcard.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace Readout::Reader {

namespace {
constexpr int cardEdge = Common::cardMargin;
constexpr int topRoom = 6;
} // namespace

void Reader::wireCorrections()
{
    connect(m_card, &StatementCard::actionWished, this, [this](QLatin1StringView action) {
        m_view->setCurrentStatement(m_shown);
        emit actionWished(action);
    });
    connect(m_bar, &SelectionBar::actionWished, this, &Reader::actionWished);
    connect(m_speaker, &SpeakerPopup::typed, this, &Reader::speakerTyped);
    connect(m_speaker, &SpeakerPopup::answered, this, [this](const SpeakerAnswer &answer) {
        m_view->setFocus(Qt::OtherFocusReason);
        emit speakerAnswered(answer);
        takeStatements();
    });
    connect(m_speaker, &SpeakerPopup::cancelled, this, [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        takeStatements();
    });
}

void Reader::setMachineAnswers(std::function<std::optional<Statement>(const QUuid &)> answer)
{
    m_machineAnswer = std::move(answer);
}

void Reader::askSpeaker(const SpeakerQuestion &question, TextSpan words)
{
    if (m_view->model() == nullptr)
        return;
    m_bar->hide();
    hideCard();
    m_asked = words;
    m_askedIn = m_view->model()->article().id;
    m_view->showSpan(words);
    m_speaker->open(question, m_view->model()->partyOrder());
    placeCards();
    // Where the frame has no room beside the words they go up to the top.
    const QRect asked = m_view->boundsOf(words);
    if (asked.isValid() && m_speaker->geometry().adjusted(cardEdge, cardEdge, -cardEdge, -cardEdge).intersects(asked))
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + asked.top() - topRoom);
}

void Reader::setLibraryActors(const QString &typed, const QList<KnownActor> &actors)
{
    m_speaker->setLibraryActors(typed, actors);
    placeCards();
}

/// Statements changed and their places may have: the card shows what has the ring as it is now.
void Reader::takeStatements()
{
    if (m_view->currentStatement() >= 0)
        showCard(m_view->currentStatement());
    else
        hideCard();
}

/// Enter and Tab mean something else in the fields over the text than they do in the text: no action may take them.
bool Reader::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !m_view->hasFocus()) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QWidget::event(event);
}

} // namespace Readout::Reader
