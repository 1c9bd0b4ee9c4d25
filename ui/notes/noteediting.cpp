// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a note is written: Ctrl+Enter or leaving it keeps, Esc discards; each key is told.
#include "notes/notesdelegate.h"

#include "common/rowpainting.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyle>

#include <utility>

namespace Readout::Notes {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldMargin = 5; ///< of the words from the frame's outer edge, without the document's own
constexpr int wordsBehind = 9; ///< the field begins so far before the words of the note, which stay where they were

/// Draws its frame itself, so that it may stand over the cells beside its own.
class NoteField final : public QPlainTextEdit
{
public:
    explicit NoteField(QWidget *parent) : QPlainTextEdit(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setViewportMargins(fieldMargin, 3, fieldMargin, 3);
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return QPlainTextEdit::event(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Link), 2));
        painter.setBrush(palette().base());
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        return true;
    }
};

} // namespace

void NotesDelegate::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    if (m_field)
        colourField();
}

void NotesDelegate::colourField() const
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Highlight, m_theme.textSelection);
    m_field->setPalette(palette);
}

QWidget *NotesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    auto *field = new NoteField(parent);
    field->setObjectName(u"notes.noteField"_s);
    field->setAccessibleName(tr("Note"));
    field->setPlaceholderText(tr("Note"));
    field->setTabChangesFocus(true);
    field->setFont(Common::secondLineFont(option.font));
    m_field = field;
    colourField();
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
    const QRect box = option.rect.adjusted(-wordsBehind, 4, -3, -hint - 2);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, box));
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
