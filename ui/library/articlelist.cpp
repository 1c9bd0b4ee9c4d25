// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the list, and how one moves in it. Its header is in listheader.cpp. Reads no library.
#include "library/articlelist.h"

#include "library/articledelegate.h"
#include "library/articlesview.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Library {
using Models::ArticlesModel;
using namespace Qt::StringLiterals;

QListView *ArticleList::view() const
{
    return m_view;
}

void ArticleList::connectView()
{
    QItemSelectionModel *chosen = m_view->selectionModel();
    // Told once the keyboard and what is chosen agree: a click with Ctrl may have taken out the row it went to.
    m_chosenDue.setSingleShot(true);
    connect(chosen, &QItemSelectionModel::currentRowChanged, this, [this] { m_chosenDue.start(0); });
    connect(chosen, &QItemSelectionModel::selectionChanged, this, [this] {
        m_chosenDue.start(0);
        emit selectionChanged();
    });
    connect(&m_chosenDue, &QTimer::timeout, this, &ArticleList::agree);
    connect(m_view, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit articleOpened(m_model.idAt(index.row())); });
    connect(m_view, &ArticlesView::rowsDropped, this, &ArticleList::moveRows);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        if (!m_view->indexAt(place).isValid())
            place = m_view->visualRect(m_view->currentIndex()).center(); // by key
        emit menuWished(m_view->viewport()->mapToGlobal(place));
    });
}

/// The current row is a chosen one as long as any is: what the reader shows is what acts mean.
void ArticleList::agree()
{
    QItemSelectionModel *chosen = m_view->selectionModel();
    const QModelIndex current = chosen->currentIndex();
    if (current.isValid() && !chosen->isSelected(current)) {
        const QList<int> rows = selectedRows();
        int nearest = current.row();
        if (!rows.isEmpty()) {
            nearest = *std::min_element(rows.cbegin(), rows.cend(), [&](int one, int other) {
                return std::abs(one - current.row()) < std::abs(other - current.row());
            });
        }
        chosen->setCurrentIndex(m_model.index(nearest), QItemSelectionModel::Select);
    }
    m_chosenDue.stop();
    const ArticleId id = this->current();
    if (id == m_told)
        return;
    m_told = id;
    if (id != ArticleId{})
        emit articleChosen(id);
}

ArticleId ArticleList::current() const
{
    return m_model.idAt(m_view->currentIndex().row());
}

QList<int> ArticleList::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<ArticleId> ArticleList::selected() const
{
    QList<ArticleId> ids;
    for (const int row : selectedRows()) {
        if (const ArticleId id = m_model.idAt(row); id != ArticleId{})
            ids.append(id);
    }
    return ids;
}

void ArticleList::showArticle(ArticleId id)
{
    // Who has just chosen another row, or more of them, is about to be told of: that counts.
    const QModelIndex index = m_model.indexOf(id);
    if (!index.isValid() || index == m_view->currentIndex() || m_chosenDue.isActive())
        return;
    {
        const QSignalBlocker quiet(this);
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_told = id;
        m_chosenDue.stop();
    }
    m_view->scrollTo(index);
    emit selectionChanged();
}

void ArticleList::setRows(const QList<ArticleId> &ids)
{
    const QList<ArticleId> before = m_model.ids();
    const QList<int> rows = selectedRows();
    QList<ArticleId> chosen;
    for (const int row : rows)
        chosen.append(before.value(row));
    const int currentRow = m_view->currentIndex().row();
    const ArticleId current = this->current();
    m_model.setRows(ids);
    if (currentRow < 0)
        return;
    QItemSelection kept;
    for (const ArticleId id : std::as_const(chosen)) {
        if (const QModelIndex index = m_model.indexOf(id); index.isValid())
            kept.select(index, index);
    }
    QModelIndex now = m_model.indexOf(current);
    if (!now.isValid() && !kept.isEmpty())
        now = kept.indexes().first();
    // Everything that was chosen went: the next row that was below takes its place, else the last one.
    for (qsizetype row = currentRow; !now.isValid() && row < before.size(); ++row)
        now = m_model.indexOf(before[row]);
    if (!now.isValid() && m_model.rowCount() > 0)
        now = m_model.index(std::min(currentRow, m_model.rowCount() - 1));
    if (!now.isValid())
        return;
    if (kept.isEmpty())
        kept.select(now, now);
    QItemSelectionModel *selection = m_view->selectionModel();
    if (selection->selection() != kept)
        selection->select(kept, QItemSelectionModel::ClearAndSelect);
    if (selection->currentIndex() != now)
        selection->setCurrentIndex(now, QItemSelectionModel::NoUpdate);
}

bool ArticleList::step(int by, bool unreadOnly)
{
    int row = m_view->currentIndex().row() + by;
    if (unreadOnly)
        row = m_model.unreadRow(row, by);
    const QModelIndex index = m_model.index(row);
    if (!index.isValid())
        return false;
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    agree();
    return true;
}

QList<ArticleId> ArticleList::movedBy(int by) const
{
    QList<ArticleId> ids = m_model.ids();
    const QList<int> rows = selectedRows();
    if (rows.isEmpty() || rows.first() + by < 0 || rows.last() + by >= ids.size())
        return {};
    // The one beyond steps over those that move.
    if (by < 0) {
        for (const int row : rows)
            ids.move(row, row - 1);
    } else {
        for (auto row = rows.crbegin(); row != rows.crend(); ++row)
            ids.move(*row, *row + 1);
    }
    return ids;
}

void ArticleList::moveRows(int before)
{
    QList<ArticleId> moved;
    QList<ArticleId> ids = m_model.ids();
    const QList<int> rows = selectedRows();
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        moved.prepend(ids.takeAt(*row));
        if (*row < before)
            --before;
    }
    for (qsizetype at = 0; at < moved.size(); ++at)
        ids.insert(before + at, moved[at]);
    if (ids != m_model.ids())
        emit reorderWished(ids);
}

} // namespace Readout::Library
