// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps every key for itself while it is open.
#include "sides/namefield.h"

#include <QKeyEvent>

namespace Readout::Sides {

namespace {
constexpr int longestName = 200;
} // namespace

NameField::NameField(const QString &name, QWidget *parent) : QLineEdit(name, parent), m_before(name)
{
    setObjectName(QStringLiteral("sides.name"));
    setAccessibleName(tr("Name of the side"));
    setMaxLength(longestName);
}

bool NameField::event(QEvent *event)
{
    // The view's own keys (Return goes to the place) must not count while a name is written.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            finish(key != Qt::Key_Escape);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NameField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

void NameField::finish(bool take)
{
    if (m_done)
        return;
    m_done = true;
    hide();
    deleteLater();
    const QString name = text().simplified();
    emit finished(take && name != m_before ? name : QString());
}

} // namespace Readout::Sides
