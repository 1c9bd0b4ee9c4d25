// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the speaker's frame: Enter done, Esc discards, Tab from field to field, Up and Down in the list, Alt+A the
// tick.
#include "reader/speakerpopup.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

namespace Readout::Reader {

void SpeakerPopup::moveInList(int by)
{
    const int count = m_items->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : (by > 0 ? 0 : count - 1);
    m_list->setCurrentIndex(m_items->index(std::clamp(row, 0, count - 1), 0));
    rowChanged();
}

/// Name, parties, tick, and round again; what is chosen in the list goes into the field that is left.
bool SpeakerPopup::moveFocus(bool forward)
{
    QList<QWidget *> stops{m_name, m_parties};
    if (m_all->isVisibleTo(this))
        stops.append(m_all);
    const qsizetype at = std::max<qsizetype>(0, stops.indexOf(focusWidget()));
    if (m_name->hasFocus() || (m_parties->hasFocus() && !typedParty().isEmpty()))
        takeRow();
    QWidget *next = stops[(at + (forward ? 1 : -1) + stops.size()) % stops.size()];
    next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    fill();
    return true;
}

bool SpeakerPopup::keyPressed(QObject *field, const QKeyEvent &key)
{
    if (key.key() == Qt::Key_A && key.modifiers() == Qt::AltModifier) {
        if (m_all->isVisibleTo(this))
            m_all->toggle();
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return true;
    case Qt::Key_Escape:
        close();
        emit cancelled();
        return true;
    case Qt::Key_Tab:
        return moveFocus(true);
    case Qt::Key_Backtab:
        return moveFocus(false);
    case Qt::Key_Down:
        moveInList(1);
        return true;
    case Qt::Key_Up:
        moveInList(-1);
        return true;
    case Qt::Key_Comma:
        // The party chosen so far stands; the next one is typed after it.
        if (field == m_parties && !typedParty().isEmpty() && key.modifiers() == Qt::NoModifier) {
            takeRow();
            m_parties->setText(m_parties->text() + QStringLiteral(", "));
            m_partyTyped = true;
            fill();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool SpeakerPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched != m_all)
        fill(); // another list belongs to the other field
    if (event->type() == QEvent::ShortcutOverride) {
        // Neither a menu's letter nor a key of the text acts from here, also when the tick has the keyboard.
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isLetter = key->key() < Qt::Key_Escape && !key->modifiers().testFlag(Qt::ControlModifier);
        if (isLetter && (watched == m_all || key->modifiers() == Qt::AltModifier)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && keyPressed(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return Card::eventFilter(watched, event);
}

} // namespace Readout::Reader
