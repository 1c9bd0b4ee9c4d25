// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Read: the reading view with statement card, selection bar, find bar and tag field around it. Passes wishes on.
#pragma once

#include "common/keyhints.h"
#include "common/readingview.h"
#include "domain/highlight.h"
#include "reader/speakerpopup.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace Readout::Common {
class Announcer;
class TagPopup;
} // namespace Readout::Common

namespace Readout::Reader {

class FindBar;
class GoToBar;
class NoteEditor;
class SelectionBar;
class StatementCard;

/// A note that is being written.
struct NoteDraft
{
    QUuid highlight; ///< null when none is
    int cursor = 0;
    bool isOpen() const { return !highlight.isNull(); }
};

class Reader final : public QWidget
{
    Q_OBJECT

public:
    explicit Reader(QWidget *parent = nullptr);

    void setModel(Models::ArticleModel *model);
    void setTheme(const Common::Theme &theme);
    void setKeys(const Common::KeyHints &keys); ///< shown in card and bar
    void setKnownTags(const QList<Tag> &tags);  ///< most recently used first
    Common::ReadingView *view() const;
    NoteDraft noteDraft() const;
    /// What the machine said where a person corrected it, kept apart from what the model has.
    void setMachineAnswers(std::function<std::optional<Statement>(const QUuid &)> answer);
    /// Asks beside @p words; the answer comes as speakerAnswered().
    void askSpeaker(const SpeakerQuestion &question, TextSpan words);
    void setLibraryActors(const QString &typed, const QList<KnownActor> &actors);

public slots:
    // Each is an action of the shell's table; they act on the selection, else on what has the ring.
    void highlight(int colour = 0); ///< 0: the colour used last; on a highlight with the ring: recolours
    void highlightWithNote();       ///< a
    void editTags();                ///< t
    void editNote();                ///< n
    /// Opens the note of @p highlight with a text that was typed but never done (a crash came between).
    void restoreNoteDraft(const QUuid &highlight, const QString &text, int cursor = 0);
    void removeHighlight(); ///< Del
    void moveHighlightEnd(int byWords);
    void moveHighlightStart(int byWords);
    void copyQuotation(); ///< c: rich and plain text with speaker, source, outlet, date, ¶, address
    void openFind();      ///< Ctrl+F
    void stepFind(int by);
    void goToParagraph(); ///< Ctrl+G

signals:
    void actionWished(QLatin1StringView action); ///< of the window's table, on what has the ring now
    void speakerTyped(const QString &name);
    void speakerAnswered(const Readout::Reader::SpeakerAnswer &answer);
    // Wishes: the shell performs them on the library.
    void highlightAddWished(const Readout::Highlight &highlight);
    void highlightChangeWished(const Readout::Highlight &highlight);
    void highlightRemoveWished(const QUuid &highlight);
    /// While a note is typed; an empty text when it is done or discarded, so that the draft can go. When another
    /// article comes in between, the last text told is the draft: restoreNoteDraft() brings it back.
    void noteDraftChanged(const QUuid &highlight, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;

private:
    // reader.cpp: what is shown where
    void wire();
    void wireCorrections();
    void takeModel();
    void takeStatements();
    void showCard(int statement);
    void placeCards();
    void makeRoomForCard();
    void hideCard();
    void speakRing(); ///< to a screen reader: it says nothing by itself where a caret jumps
    void placeEditor();
    // readeracts.cpp: what is wished
    std::optional<Highlight> currentHighlight() const;
    std::optional<Highlight> meantHighlight() const; ///< the current one, else one on exactly the words that are wanted
    bool knows(const QUuid &highlight) const;        ///< it is one of the article shown
    TextSpan wantedSpan() const;                     ///< selection, else ring; without white space at its ends
    std::optional<Highlight> newHighlight(int colour) const;
    Highlight withSpan(const Highlight &highlight, TextSpan span) const;
    void add(const Highlight &highlight);
    void change(Highlight highlight);
    void moveEnd(bool start, int byWords);
    void reshapeHighlight(const QUuid &highlight, TextSpan span);
    void finishNote(const QString &note);
    void finishTags(const QStringList &tags);

    Common::ReadingView *m_view;
    StatementCard *m_card;
    SelectionBar *m_bar;
    NoteEditor *m_note;
    SpeakerPopup *m_speaker;
    TextSpan m_asked; ///< words beside which the speaker is asked for
    ArticleId m_askedIn{};
    std::function<std::optional<Statement>(const QUuid &)> m_machineAnswer;
    Common::TagPopup *m_tags;
    FindBar *m_find;
    GoToBar *m_goTo;
    Common::Announcer *m_announcer;
    QTimer m_leave; ///< the card stays a moment after the pointer left
    int m_shown = -1;
    int m_lastColour = firstHighlightColour;
    QUuid m_awaited;                   ///< gets the ring once the model has it
    std::optional<Highlight> m_noted;  ///< whose note is being written
    std::optional<Highlight> m_tagged; ///< whose tags are being chosen
    bool m_taggedIsNew = false;
};

} // namespace Readout::Reader
