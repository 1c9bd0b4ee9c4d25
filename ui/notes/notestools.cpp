// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Esc empties the field first, then leaves it.
#include "notes/notestools.h"

#include "common/icons.h"
#include "common/speech.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

namespace Readout::Notes {

using Models::NotesGrouping;
using namespace Qt::StringLiterals;

namespace {
constexpr int groupings = int(NotesGrouping::None) + 1;
constexpr int roomForWords = 240;
} // namespace

NotesTools::NotesTools(QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit(this)), m_group(new QToolButton(this)), m_groups(new QMenu(this))
{
    setObjectName(u"notes.tools"_s);
    setAccessibleName(tr("Find and group"));
    m_find->setObjectName(u"notes.find"_s);
    m_find->setAccessibleName(tr("Find in notes and quotes"));
    m_find->setPlaceholderText(tr("Find in notes and quotes"));
    m_find->addAction(Common::icon(u"edit-find"_s), QLineEdit::LeadingPosition)->setText(m_find->accessibleName());
    Common::setClearable(m_find);
    m_find->setMaximumWidth(300);
    m_find->setMinimumWidth(90);
    m_find->installEventFilter(this);
    m_group->setObjectName(u"notes.group"_s);
    m_group->setAutoRaise(true);
    m_group->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_group->setFocusPolicy(Qt::TabFocus);
    m_groups->setObjectName(u"notes.groups"_s);
    m_groups->setAccessibleName(tr("Group"));
    for (int at = 0; at < groupings; ++at) {
        const auto grouping = NotesGrouping(at);
        QAction *action = m_groups->addAction(Models::groupingName(grouping));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, grouping] { emit groupingChosen(grouping); });
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_find, 100);
    row->addWidget(m_group);
    connect(m_find, &QLineEdit::textChanged, this, &NotesTools::textChanged);
    connect(m_group, &QToolButton::clicked, this, &NotesTools::chooseGrouping);
    setGrouping(NotesGrouping::Article);
}

void NotesTools::setText(const QString &text)
{
    const QSignalBlocker quiet(m_find);
    m_find->setText(text);
}

void NotesTools::setGrouping(NotesGrouping grouping)
{
    const QList<QAction *> actions = m_groups->actions();
    for (int at = 0; at < actions.size(); ++at)
        actions[at]->setChecked(at == int(grouping));
    m_group->setText(Models::groupingName(grouping) + u" ▾"_s);
    m_group->setAccessibleName(tr("Grouping: %1").arg(Models::groupingName(grouping)));
    m_group->setToolTip(m_group->accessibleName());
}

void NotesTools::takeKeyboard()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void NotesTools::chooseGrouping()
{
    const QWidget *above = m_group->isVisible() ? static_cast<const QWidget *>(m_group) : m_find;
    m_groups->popup(above->mapToGlobal(QPoint(0, above->height() + 2)));
    for (QAction *action : m_groups->actions()) {
        if (action->isChecked())
            m_groups->setActiveAction(action);
    }
}

bool NotesTools::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_find || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        emit left();
        return true;
    }
    return false;
}

void NotesTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_group->setVisible(width() >= roomForWords); // g opens its menu all the same
}

} // namespace Readout::Notes
