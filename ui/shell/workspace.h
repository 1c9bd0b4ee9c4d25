// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: the view switch, the message bar, and the view itself. Holds views; decides nothing.
#pragma once

#include "common/keyhints.h"
#include "common/theme.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QTabBar;
class QToolButton;

namespace Readout::Notes {
class NotesView;
}
namespace Readout::Reader {
class Reader;
}
namespace Readout::Sides {
class SidesView;
}

namespace Readout::Shell {

class FirstPage;
class MessageBar;
class Pages;

class Workspace final : public QWidget
{
    Q_OBJECT

public:
    enum class View { Read, Sides, Notes };
    static constexpr int views = 3;

    explicit Workspace(QWidget *parent = nullptr);

    void addButton(QAction *action);            ///< at the right of the header
    void addButton(QAction *action, View only); ///< in one view only
    void addSpace();
    void setTheme(const Common::Theme &theme);
    void setKeys(const Common::KeyHints &keys);
    View view() const;
    void setView(View view); ///< the tab; the page is chosen by the show…() below

    void showReader();
    void showSides();
    void showNotes();
    void showFirstPage();
    void showSentence(const QString &sentence); ///< what to do when there is nothing to see
    QWidget *page() const;                      ///< what is seen now

    Reader::Reader *reader() const { return m_reader; }
    Sides::SidesView *sides() const { return m_sides; }
    Notes::NotesView *notes() const { return m_notes; }
    FirstPage *firstPage() const { return m_first; }
    MessageBar *messages() const { return m_messages; }

signals:
    void viewChosen(Readout::Shell::Workspace::View view); ///< by the switch

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeMessages();
    QToolButton *makeButton(QAction *action);
    void fitHeader();

    QWidget *m_header;
    QTabBar *m_tabs;
    QWidget *m_buttons;
    MessageBar *m_messages;
    Pages *m_pages;
    FirstPage *m_first;
    QLabel *m_sentence;
    Sides::SidesView *m_sides;
    Notes::NotesView *m_notes;
    Reader::Reader *m_reader;          ///< last: its field for notes needs letters at once
    QHash<QToolButton *, View> m_only; ///< buttons of one view
};

} // namespace Readout::Shell
