// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a note is written: Ctrl+Enter or leaving it keeps, Esc discards; each key is told.
#include "notes/notesdelegate.h"

#include "common/rowpainting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include <utility>

namespace Readout::Notes {

using namespace Qt::StringLiterals;

QWidget *NotesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    auto *field = new QPlainTextEdit(parent);
    field->setObjectName(u"notes.noteField"_s);
    field->setAccessibleName(tr("Note"));
    field->setPlaceholderText(tr("Note"));
    field->setTabChangesFocus(true);
    field->setFrameShape(QFrame::NoFrame); // the cell draws it
    field->setFont(Common::secondLineFont(option.font));
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Highlight, m_theme.textSelection);
    field->setPalette(palette);
    field->setBackgroundRole(QPalette::Base);
    m_field = field;
    m_note = m_model.entryAt(index.row()).note.uuid;
    m_filled = false;
    return field;
}

/// Once: later changes of the row must not take away what is being typed.
void NotesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = qobject_cast<QPlainTextEdit *>(editor);
    if (!field || field != m_field || m_filled)
        return;
    m_filled = true;
    m_before = m_model.entryAt(index.row()).note.note;
    field->setPlainText(m_draft.isNull() ? m_before : m_draft);
    field->moveCursor(QTextCursor::End);
    connect(field, &QPlainTextEdit::textChanged, this,
            [this, field] { emit draftChanged(m_note, field->toPlainText()); });
}

/// The library is changed by an act of its own, not through the model.
void NotesDelegate::setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const {}

void NotesDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int hint = QFontMetrics(Common::countFont(option.font)).height() + 10;
    editor->setGeometry(option.rect.adjusted(-4, 6, -12, -hint - 2));
}

void NotesDelegate::finish()
{
    close(true);
}

void NotesDelegate::close(bool keep)
{
    if (!m_field)
        return;
    QPlainTextEdit *field = std::exchange(m_field, nullptr);
    const QString text = field->toPlainText();
    const QUuid note = m_note;
    emit closeEditor(field, NoHint);
    if (!keep || text == m_before)
        emit discarded(note);
    else
        emit written(note, text);
}

bool NotesDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return false;
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (isEnter && key->modifiers().testFlag(Qt::ControlModifier))) {
            close(isEnter);
            return true;
        }
        return false;
    }
    // Another window, or the menu of this field, takes nothing away; going elsewhere in this one means done.
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason && reason != Qt::MenuBarFocusReason)
            close(true);
    }
    return false;
}

} // namespace Readout::Notes
