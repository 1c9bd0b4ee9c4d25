// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window. Decides nothing.
#include "shell/workspace.h"

#include "common/readingview.h"
#include "library/paneheader.h"
#include "notes/notestools.h"
#include "notes/notesview.h"
#include "reader/reader.h"
#include "shell/firstpage.h"
#include "shell/messagebar.h"
#include "shell/pages.h"
#include "sides/sidesview.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {
constexpr int roomForMessages = 60; ///< a message over an empty view does not cover its sentence
}

Workspace::Workspace(QWidget *parent)
    : QWidget(parent), m_header(new Library::PaneHeader(this)), m_tabs(new QTabBar(m_header)),
      m_buttons(new QWidget(m_header)), m_messages(new MessageBar(this)), m_pages(new Pages(this)),
      m_first(new FirstPage), m_sentence(new QLabel), m_sides(new Sides::SidesView), m_notes(new Notes::NotesView),
      m_reader(new Reader::Reader)
{
    setObjectName(u"workspace"_s);
    setAccessibleName(tr("Workspace"));
    setMinimumWidth(420);
    m_header->setObjectName(u"workspace.header"_s);
    m_header->setAccessibleName(tr("Views"));
    m_tabs->setObjectName(u"workspace.tabs"_s);
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Read"));
    m_tabs->addTab(tr("Side by side"));
    m_tabs->addTab(tr("Notes"));
    m_buttons->setObjectName(u"workspace.buttons"_s);
    m_buttons->setAccessibleName(tr("Actions"));
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(4);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(4, 0, 8, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_notes->tools(), 100);
    row->addSpacing(8);
    row->addWidget(m_buttons);
    m_pages->setObjectName(u"workspace.pages"_s);
    m_pages->setAccessibleName(tr("View"));
    m_sentence->setObjectName(u"workspace.sentence"_s);
    m_sentence->setAccessibleDescription(tr("What to do"));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(28, roomForMessages, 28, 28);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setAutoFillBackground(true);
    for (QWidget *page :
         {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_reader),
          static_cast<QWidget *>(m_sides), static_cast<QWidget *>(m_notes)})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    connect(m_messages, &MessageBar::keyboardLeft, this, [this] { page()->setFocus(Qt::OtherFocusReason); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { emit viewChosen(View(tab)); });
    m_messages->installEventFilter(this);
    m_pages->installEventFilter(this);
    fitHeader();
}

/// It lies over the view: when it comes and goes, no text moves. The beginning of an article can be scrolled to all the
/// same.
void Workspace::placeMessages()
{
    const int width = m_pages->width();
    const QLayout *inner = m_messages->layout();
    const int wanted = inner->hasHeightForWidth() ? inner->totalHeightForWidth(width) : m_messages->sizeHint().height();
    m_messages->setGeometry(m_pages->x(), m_pages->y(), width,
                            std::clamp(wanted, m_messages->minimumHeight(), std::max(40, m_pages->height())));
    m_messages->raise();
    m_reader->view()->setTopRoom(m_messages->isVisibleTo(this) ? m_messages->height() : 0);
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = watched == m_pages && (event->type() == QEvent::Resize || event->type() == QEvent::Move);
    const bool changes = watched == m_messages && (event->type() == QEvent::LayoutRequest ||
                                                   event->type() == QEvent::Show || event->type() == QEvent::Hide);
    if (moves || changes)
        placeMessages();
    return QWidget::eventFilter(watched, event);
}

void Workspace::addButton(QAction *action)
{
    makeButton(action);
}

void Workspace::addButton(QAction *action, View only)
{
    m_only.insert(makeButton(action), only);
    fitHeader();
}

QToolButton *Workspace::makeButton(QAction *action)
{
    auto *button = new QToolButton(m_buttons);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setObjectName(u"workspace.button."_s + action->objectName());
    button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
    m_buttons->layout()->addWidget(button);
    return button;
}

void Workspace::addSpace()
{
    static_cast<QHBoxLayout *>(m_buttons->layout())->addSpacing(12);
}

void Workspace::setTheme(const Common::Theme &theme)
{
    setPalette(theme.palette());
    setAutoFillBackground(true);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Window, theme.paper);
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_sentence->setPalette(quiet);
    m_messages->setTheme(theme);
    m_first->setTheme(theme);
    m_reader->setTheme(theme);
    m_sides->setTheme(theme);
    m_notes->setTheme(theme);
}

void Workspace::setKeys(const Common::KeyHints &keys)
{
    m_reader->setKeys(keys);
}

Workspace::View Workspace::view() const
{
    return View(m_tabs->currentIndex());
}

void Workspace::setView(View view)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(int(view));
    m_tabs->update();
    fitHeader();
}

/// Each view has its own tools; in a narrow window the field to find in counts more than buttons that have keys.
void Workspace::fitHeader()
{
    constexpr int roomForButtons = 620;
    const bool notes = view() == View::Notes;
    m_notes->tools()->setVisible(notes);
    for (auto button = m_only.cbegin(); button != m_only.cend(); ++button)
        button.key()->setVisible(*button == view());
    m_buttons->setVisible(!notes || width() >= roomForButtons);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void Workspace::showReader()
{
    m_pages->setCurrentWidget(m_reader);
}

void Workspace::showSides()
{
    m_pages->setCurrentWidget(m_sides);
}

void Workspace::showNotes()
{
    m_pages->setCurrentWidget(m_notes);
}

void Workspace::showFirstPage()
{
    m_pages->setCurrentWidget(m_first);
}

void Workspace::showSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_pages->setCurrentWidget(m_sentence);
}

QWidget *Workspace::page() const
{
    return m_pages->currentWidget();
}

} // namespace Readout::Shell
