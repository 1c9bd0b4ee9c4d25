// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+Enter keeps, Esc discards; each change is told, so that it can be kept as a draft.
#include "reader/noteeditor.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

NoteEditor::NoteEditor(QWidget *parent) : Card(parent)
{
    setObjectName(u"noteEditor"_s);
    setAccessibleName(tr("Note"));
    m_field = new QPlainTextEdit(this);
    m_field->setObjectName(u"noteField"_s);
    m_field->setAccessibleName(tr("Note"));
    m_field->setPlaceholderText(tr("Note"));
    m_field->setTabChangesFocus(true);
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->installEventFilter(this);
    m_hint = new QLabel(tr("Ctrl+Enter done   Esc cancel"), this);
    m_hint->setObjectName(u"noteHint"_s);
    auto *column = new QVBoxLayout(this);
    constexpr int edge = Common::cardMargin;
    column->setContentsMargins(edge + 8, edge + 8, edge + 8, edge + 6);
    column->setSpacing(4);
    column->addWidget(m_field, 1);
    column->addWidget(m_hint);
    resize(360 + 2 * edge, 134 + 2 * edge);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] { emit textChanged(text()); });
}

void NoteEditor::setTheme(const Common::Theme &theme)
{
    Card::setTheme(theme);
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, theme.raised);
    palette.setColor(QPalette::PlaceholderText, theme.text2); // the third text colour is too faint on a card
    palette.setColor(QPalette::Highlight, theme.textSelection);
    m_field->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.text2);
    m_hint->setPalette(palette);
}

void NoteEditor::open(const QString &note)
{
    QFont small = font();
    small.setPointSizeF(8.5);
    m_hint->setFont(small);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setPlainText(note);
    }
    m_field->moveCursor(QTextCursor::End);
    show();
    raise();
    m_field->setFocus(Qt::OtherFocusReason);
}

QString NoteEditor::text() const
{
    return m_field->toPlainText();
}

int NoteEditor::cursor() const
{
    return m_field->textCursor().position();
}

void NoteEditor::setText(const QString &note, int cursor)
{
    m_field->setPlainText(note);
    QTextCursor place = m_field->textCursor();
    place.setPosition(std::clamp(cursor, 0, m_field->document()->characterCount() - 1));
    m_field->setTextCursor(place);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            hide();
            emit cancelled();
            return true;
        }
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            hide();
            emit done(text());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace Readout::Reader
