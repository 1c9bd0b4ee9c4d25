// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A menu that opens over a pane keeps its letters: the pane's single-letter actions would take them, as the keyboard
// stays with the pane. Knows no action.
#pragma once

#include <QEvent>
#include <QMenu>

namespace Readout::Common {

class MenuLetters final : public QObject
{
public:
    explicit MenuLetters(QMenu *menu) : QObject(menu) { menu->installEventFilter(this); } ///< goes with the menu

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        event->accept();
        return true;
    }
};

} // namespace Readout::Common
