// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the notes: choosing, folding, going from row to row, writing a note in its row. Says what is wished.
#pragma once

#include "common/theme.h"
#include "models/notesmodel.h"

#include <QSet>
#include <QTableView>

namespace Readout::Notes {

class NotesDelegate;
class NotesHeader;

class NotesTable final : public QTableView
{
    Q_OBJECT

public:
    explicit NotesTable(Models::NotesModel &model, QWidget *parent = nullptr); ///< borrows

    void setTheme(const Common::Theme &theme);

    QList<QUuid> chosen() const; ///< selected notes in the order of the rows, each once
    int chosenCount() const;
    QUuid currentNote() const; ///< null on a head
    void choose(const QUuid &note);
    void chooseAt(const QUuid &note, int fromTop); ///< its row stands so far below the table's top
    void chooseHeadAt(int headRow, int fromTop);   ///< the same of a head, which is not selected
    int currentFromTop() const;
    void step(int by); ///< to the next row that is a note
    /// Opens the field of the current note; with @p draft in it when one was kept.
    void writeNote(const QString &draft = {});
    void finishNote();
    QUuid writtenNote() const; ///< the one being written; null for none
    QRect currentRect() const; ///< of the current row, in global coordinates
    bool foldCurrent();        ///< the group of the current row folds or unfolds; false without groups

    void keyboardSearch(const QString &) override {} // letters are actions

signals:
    void chosenChanged();
    void placeWished();
    void draftChanged(const QUuid &note, const QString &text);
    void noteWritten(const QUuid &note, const QString &text);
    void noteDiscarded(const QUuid &note);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    /// What must be there again after the model was reset.
    struct Remembered
    {
        QUuid current;
        QString group; ///< of the current row
        Models::NotesGrouping grouping{};
        int row = -1;
        int fromTop = 0; ///< of the current row, in pixels
        QSet<QUuid> chosen;
        QUuid written;
        QString text;
    };
    void remember();
    void restore();
    int headToReturnTo() const;
    void setHeights();
    void setHeightsOfHeads(int first, int last);
    void arrangeColumns();
    void hover(int row);
    void keyboardMoved();
    int nextNote(int row, int by) const;

    Models::NotesModel &m_model;
    NotesDelegate *m_delegate;
    NotesHeader *m_header;
    Remembered m_remembered;
    int m_hovered = -1;
    bool m_isMeasured = false;
};

} // namespace Readout::Notes
