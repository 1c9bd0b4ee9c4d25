// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows keep their choice, their place on the screen and a half-written note when the table is filled anew.
#include "notes/notestable.h"

#include "notes/notesdelegate.h"
#include "notes/notesheader.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Readout::Notes {

using Models::NotesColumn;
using Models::NotesModel;
using namespace Qt::StringLiterals;

NotesTable::NotesTable(NotesModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new NotesDelegate(model, this)), m_header(new NotesHeader(this))
{
    setObjectName(u"notes.table"_s);
    setAccessibleName(tr("Highlights and notes"));
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    m_header->setAccessibleName(tr("Columns"));
    verticalHeader()->hide();
    for (auto *corner : findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->setAccessibleName(tr("Select all"));
    verticalHeader()->setAccessibleName(tr("Rows"));
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setModel(&m_model);
    m_header->setSortIndicator(int(NotesColumn::Place), Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&m_model, &NotesModel::modelAboutToBeReset, this, &NotesTable::remember);
    connect(&m_model, &NotesModel::modelReset, this, &NotesTable::restore);
    connect(&m_model, &NotesModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { setHeightsOfHeads(first, last); });
    connect(m_delegate, &NotesDelegate::draftChanged, this, &NotesTable::draftChanged);
    connect(m_delegate, &NotesDelegate::written, this, &NotesTable::noteWritten);
    connect(m_delegate, &NotesDelegate::discarded, this, &NotesTable::noteDiscarded);
    connect(m_delegate, &NotesDelegate::closeEditor, this, &NotesTable::setHeights);
    connect(qApp, &QApplication::focusChanged, this, &NotesTable::keyboardMoved);
}

/// Measures letters no sooner than it is seen: at the window's start they are still being fetched.
void NotesTable::showEvent(QShowEvent *event)
{
    if (!std::exchange(m_isMeasured, true))
        setHeights();
    QTableView::showEvent(event);
}

void NotesTable::setTheme(const Common::Theme &theme)
{
    m_delegate->setTheme(theme);
    m_header->setTheme(theme);
    setPalette(theme.palette());
    viewport()->update();
}

QList<QUuid> NotesTable::chosen() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model.isHead(row))
                rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    QList<QUuid> notes;
    QSet<QUuid> taken; // grouped by tag a note stands in several rows
    for (const int row : std::as_const(rows)) {
        const QUuid note = m_model.entryAt(row).note.uuid;
        if (!taken.contains(note))
            notes.append(note);
        taken.insert(note);
    }
    return notes;
}

int NotesTable::chosenCount() const
{
    if (m_model.grouping() == Models::NotesGrouping::Tag) // there a note may stand in several rows
        return int(chosen().size());
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            count += m_model.isHead(row) ? 0 : 1;
    }
    return count;
}

QUuid NotesTable::currentNote() const
{
    const int row = currentIndex().row();
    return row < 0 || m_model.isHead(row) ? QUuid() : m_model.entryAt(row).note.uuid;
}

void NotesTable::choose(const QUuid &note)
{
    const int row = m_model.rowOf(note);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_model.index(row, 0));
}

void NotesTable::chooseAt(const QUuid &note, int fromTop)
{
    choose(note);
    if (currentNote() != note)
        return;
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(currentIndex().row()) - fromTop);
}

void NotesTable::chooseHeadAt(int headRow, int fromTop)
{
    selectionModel()->setCurrentIndex(m_model.index(headRow, 0), QItemSelectionModel::Clear);
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(headRow) - fromTop);
}

int NotesTable::currentFromTop() const
{
    return currentIndex().isValid() ? visualRect(currentIndex()).top() : 0;
}

int NotesTable::nextNote(int row, int by) const
{
    for (row += by; row >= 0 && row < m_model.rowCount(); row += by) {
        if (!m_model.isHead(row))
            return row;
    }
    return -1;
}

void NotesTable::step(int by)
{
    const int row = nextNote(currentIndex().isValid() ? currentIndex().row() : -1, by);
    if (row < 0)
        return;
    const QModelIndex next = m_model.index(row, 0);
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row == 1) // its head too
        scrollToTop();
    scrollTo(next);
}

void NotesTable::writeNote(const QString &draft)
{
    const int row = currentIndex().row();
    if (row < 0 || m_model.isHead(row))
        return;
    if (!selectionModel()->isRowSelected(row, {}))
        selectRow(row);
    finishNote();
    m_delegate->setDraft(draft);
    setRowHeight(row, NotesDelegate::editingHeight(font()));
    const QModelIndex cell = m_model.index(row, int(NotesColumn::Note));
    scrollTo(cell);
    edit(cell);
    m_delegate->setDraft({});
    if (QPlainTextEdit *field = m_delegate->field())
        field->setFocus(Qt::OtherFocusReason);
    keyboardMoved();
}

void NotesTable::finishNote()
{
    m_delegate->finish();
}

QUuid NotesTable::writtenNote() const
{
    return m_delegate->editedNote();
}

QRect NotesTable::currentRect() const
{
    const QRect cell = visualRect(m_model.index(std::max(0, currentIndex().row()), int(NotesColumn::Tags)));
    return {viewport()->mapToGlobal(cell.topLeft()), cell.size()};
}

bool NotesTable::foldCurrent()
{
    const int head = m_model.headOf(currentIndex().row());
    if (head < 0)
        return false;
    setCurrentIndex(m_model.index(head, 0));
    m_model.setFolded(head, !m_model.headAt(head).folded);
    return true;
}

void NotesTable::remember()
{
    m_remembered = {};
    const QModelIndex current = currentIndex();
    m_remembered.current = currentNote();
    m_remembered.row = current.row();
    m_remembered.group = current.isValid() ? m_model.groupAt(current.row()) : QString();
    m_remembered.grouping = m_model.grouping();
    m_remembered.fromTop = current.isValid() ? visualRect(current).top() : 0;
    const QList<QUuid> notes = chosen();
    m_remembered.chosen = QSet<QUuid>(notes.cbegin(), notes.cend());
    m_remembered.written = m_delegate->editedNote();
    if (m_delegate->field())
        m_remembered.text = m_delegate->field()->toPlainText();
}

/// Of a row that was a head, or is folded away now; -1 for none.
int NotesTable::headToReturnTo() const
{
    if (m_remembered.row < 0 || m_remembered.grouping != m_model.grouping())
        return -1;
    const int head = m_model.headOfGroup(m_remembered.group);
    return head >= 0 && (m_remembered.current.isNull() || m_model.headAt(head).folded) ? head : -1;
}

void NotesTable::restore()
{
    setHeights();
    arrangeColumns();
    hover(-1);
    const Remembered &was = m_remembered;
    int row = was.current.isNull() ? -1 : m_model.rowOf(was.current);
    const bool found = row >= 0;
    const int head = found ? -1 : headToReturnTo();
    if (head >= 0)
        row = head;
    else if (!found && was.row >= 0)
        row = std::min(was.row, m_model.rowCount() - 1);
    if (row < 0)
        return;
    if (m_model.isHead(row) && head < 0)
        row = nextNote(row, 1) < 0 ? row : nextNote(row, 1);
    QItemSelection selection;
    if (was.chosen.size() > 1 || head >= 0) {
        for (int at = 0; at < m_model.rowCount(); ++at) {
            if (!m_model.isHead(at) && was.chosen.contains(m_model.entryAt(at).note.uuid))
                selection.select(m_model.index(at, 0), m_model.index(at, Models::notesColumns - 1));
        }
    } else if (!was.chosen.isEmpty() || !found) {
        selection.select(m_model.index(row, 0), m_model.index(row, Models::notesColumns - 1));
    }
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (found || head >= 0) { // on the screen it stays where it was
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - was.fromTop);
        if (found && !was.written.isNull())
            writeNote(was.text);
    }
}

/// Only heads are of another height, and the row in which a note is written.
void NotesTable::setHeights()
{
    QHeaderView *rows = verticalHeader();
    const int usual = NotesDelegate::rowHeight(font());
    rows->setUpdatesEnabled(false); // else each change is shown by itself
    rows->setDefaultSectionSize(usual);
    setHeightsOfHeads(0, m_model.rowCount() - 1);
    const int written = m_delegate->editedNote().isNull() ? -1 : m_model.rowOf(m_delegate->editedNote());
    if (written >= 0)
        rows->resizeSection(written, NotesDelegate::editingHeight(font()));
    rows->setUpdatesEnabled(true);
    m_header->updateGeometry();
    updateGeometries();
    viewport()->update();
}

void NotesTable::setHeightsOfHeads(int first, int last)
{
    if (m_model.grouping() == Models::NotesGrouping::None)
        return;
    const int head = NotesDelegate::headHeight(font());
    for (int row = first; row <= last; ++row) {
        if (m_model.isHead(row))
            verticalHeader()->resizeSection(row, head);
    }
}

/// Words and notes share what the narrow columns leave. In a narrow table those go that say least.
void NotesTable::arrangeColumns()
{
    const int width = viewport()->width();
    const double em = fontMetrics().averageCharWidth() / 7.0;
    const bool byArticle = m_model.grouping() == Models::NotesGrouping::Article;
    const auto place = [&](NotesColumn column, int wide, bool shown) {
        setColumnHidden(int(column), !shown);
        const int taken = shown ? int(wide * std::max(1.0, em)) : 0;
        if (shown)
            setColumnWidth(int(column), taken);
        return taken;
    };
    int taken = place(NotesColumn::Place, 56, width >= 380);
    taken += place(NotesColumn::Made, 86, width >= 860);
    taken += place(NotesColumn::Article, 170, !byArticle && width >= 760);
    taken += place(NotesColumn::Who, width >= 900 ? 164 : 124, width >= 520);
    taken += place(NotesColumn::Tags, width >= 900 ? 174 : 118, width >= 640);
    const int room = std::max(0, width - taken);
    setColumnWidth(int(NotesColumn::Quote), room * 53 / 100);
    setColumnWidth(int(NotesColumn::Note), room - room * 53 / 100);
}

void NotesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void NotesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setHeights();
        arrangeColumns();
    }
}

void NotesTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

/// Home and End mean the first and the last row: cells are not gone to one by one.
QModelIndex NotesTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd) {
        const int row = action == MoveHome ? nextNote(-1, 1) : nextNote(m_model.rowCount(), -1);
        return m_model.index(row, 0);
    }
    return QTableView::moveCursor(action, modifiers);
}

void NotesTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const bool onHead = row >= 0 && row < m_model.rowCount() && m_model.isHead(row);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int in = mirrored ? Qt::Key_Right : Qt::Key_Left;
    const int out = mirrored ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == in || event->key() == out) {
        if (onHead)
            m_model.setFolded(row, event->key() == in);
        else if (event->key() == in && m_model.headOf(row) >= 0)
            setCurrentIndex(m_model.index(m_model.headOf(row), 0));
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (onHead && (isEnter || event->key() == Qt::Key_Space)) {
        foldCurrent();
        return;
    }
    QTableView::keyPressEvent(event);
}

void NotesTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell.isValid() && m_model.isHead(cell.row()) && event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        selectionModel()->setCurrentIndex(m_model.index(cell.row(), 0), QItemSelectionModel::NoUpdate);
        m_model.setFolded(cell.row(), !m_model.headAt(cell.row()).folded);
        return;
    }
    QTableView::mousePressEvent(event);
}

void NotesTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (!cell.isValid() || m_model.isHead(cell.row()))
        return mousePressEvent(event); // a quick second click folds again
    if (NotesColumn(cell.column()) == NotesColumn::Note)
        writeNote();
    else
        emit placeWished();
}

void NotesTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hover(indexAt(event->position().toPoint()).row());
}

void NotesTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void NotesTable::hover(int row)
{
    if (row == m_hovered)
        return;
    m_delegate->setHoveredRow(row);
    for (const int changed : {m_hovered, row}) {
        if (changed >= 0 && changed < m_model.rowCount())
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hovered = row;
}

void NotesTable::focusInEvent(QFocusEvent *event)
{
    const bool wasSomewhere = currentIndex().isValid();
    QTableView::focusInEvent(event);
    // Whoever comes by key must see where they are. The view itself would begin on the first head.
    const bool byKey = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    const int row = wasSomewhere ? currentIndex().row() : nextNote(-1, 1);
    if (byKey && row >= 0 && !m_model.isHead(row) && selectionModel()->selection().isEmpty())
        selectionModel()->setCurrentIndex(m_model.index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    keyboardMoved();
}

void NotesTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    keyboardMoved();
}

void NotesTable::keyboardMoved()
{
    const QWidget *with = QApplication::focusWidget();
    m_delegate->setKeyboardHere(with && (with == this || isAncestorOf(with)));
    viewport()->update();
}

} // namespace Readout::Notes
