// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the table of notes and makes the field in which a note is written. Changes nothing: it says what
// was written.
#pragma once

#include "common/theme.h"
#include "models/notesmodel.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QStyledItemDelegate>

namespace Readout::Notes {

class NotesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NotesDelegate(const Models::NotesModel &model, QObject *parent); ///< borrows

    void setTheme(const Common::Theme &theme);
    void setHoveredRow(int row) { m_hoveredRow = row; }
    void setKeyboardHere(bool here) { m_keyboardHere = here; } ///< in the table or in the field of a note

    static int rowHeight(const QFont &font);
    static int headHeight(const QFont &font);
    static int editingHeight(const QFont &font);

    /// The field opens with @p text instead of the note: what was typed before.
    void setDraft(const QString &text) { m_draft = text; }
    QUuid editedNote() const { return m_field ? m_note : QUuid(); }
    QPlainTextEdit *field() const { return m_field; }
    void finish(); ///< done, as by Ctrl+Enter; nothing when no note is being written

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void draftChanged(const QUuid &note, const QString &text) const; ///< at each key
    void written(const QUuid &note, const QString &text);            ///< done
    void discarded(const QUuid &note);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close(bool keep);
    void colourField() const;
    void drawGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawHead(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawQuote(QPainter &painter, const QRectF &cell, const QFont &font, const Models::NoteEntry &entry) const;
    void drawTags(QPainter &painter, const QRectF &cell, const QFont &font, const QStringList &tags) const;
    void drawWho(QPainter &painter, const QRectF &cell, const QFont &font, const Models::NoteEntry &entry) const;
    void drawHint(QPainter &painter, const QRectF &cell, const QFont &font) const;

    const Models::NotesModel &m_model;
    Common::Theme m_theme;
    int m_hoveredRow = -1;
    bool m_keyboardHere = false;
    QString m_draft;
    mutable QPointer<QPlainTextEdit> m_field;
    mutable QUuid m_note;
    mutable QString m_before; ///< the note as it was when the field opened
    mutable bool m_filled = false;
};

} // namespace Readout::Notes
