// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the keys Qt would act upon and shows them. Knows no action.
#include "shell/keyfield.h"

#include "shell/keymap.h"

#include <QKeyEvent>

namespace Readout::Shell {

namespace {

constexpr int pairWithinMs = 1000;

/// As the action table writes it: signs without the Shift that makes them, since keyboards differ.
QKeyCombination combinationOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const bool isSign = event.key() < Qt::Key_Escape && !QChar::isLetter(uint(event.key()));
    if (isSign && event.key() != Qt::Key_Space)
        held &= ~Qt::ShiftModifier;
    return QKeyCombination(held, Qt::Key(event.key()));
}

} // namespace

KeyField::KeyField(QWidget *parent) : QLineEdit(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press the new key"));
    m_pairing.setSingleShot(true);
    m_pairing.setInterval(pairWithinMs);
}

void KeyField::setKey(const QKeySequence &key)
{
    m_pairing.stop();
    m_key = key;
    setText(shownKey(key));
    emit keyChanged();
}

bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Escape && key != Qt::Key_Tab && key != Qt::Key_Backtab) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab)
        return event->ignore();
    event->accept();
    if (key == 0 || key == Qt::Key_unknown || (key >= Qt::Key_Shift && key <= Qt::Key_ScrollLock) ||
        key == Qt::Key_AltGr || event->isAutoRepeat())
        return;
    const bool bare = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!m_key.isEmpty() && bare && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return emit confirmed();
    if (!m_key.isEmpty() && bare && key == Qt::Key_Backspace)
        return setKey({});
    const QKeyCombination pressed = combinationOf(*event);
    const bool joins =
        m_pairing.isActive() && m_key.count() == 1 && isSingleKey(m_key) && isSingleKey(QKeySequence(pressed));
    setKey(joins ? QKeySequence(m_key[0], pressed) : QKeySequence(pressed));
    m_pairing.start();
}

void KeyField::focusInEvent(QFocusEvent *event)
{
    m_pairing.stop();
    QLineEdit::focusInEvent(event);
}

} // namespace Readout::Shell
