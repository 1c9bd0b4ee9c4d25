// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of the chosen place, with order and filter. Shows an ArticlesModel, says what is wished; reads no
// library.
#pragma once

#include "common/theme.h"
#include "domain/ids.h"
#include "models/articlesmodel.h"

#include <QTimer>
#include <QWidget>

class QActionGroup;
class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace Readout::Library {

class ArticleDelegate;
class ArticlesView;

class ArticleList final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleList(QWidget *parent = nullptr);

    Models::ArticlesModel *model() { return &m_model; }
    QListView *view() const;
    QToolButton *orderButton() const { return m_orderButton; }
    QToolButton *filterButton() const { return m_filterButton; }
    void setTheme(const Common::Theme &theme);
    void setPlace(const QString &name, int count, const QString &whenEmpty);
    /// Whether rows can be dragged to another place among themselves.
    void setOrdered(bool ordered);
    /// What the orders mean here: the first one is a dossier's own, or the newest first.
    void setOrder(Storage::ArticleOrder order, bool reversed);

    QList<ArticleId> selected() const;
    ArticleId current() const;
    /// Chooses without telling; nothing when it is not in the list.
    void showArticle(ArticleId id);
    /// The rows become @p ids; what is chosen stays so, and what went gives way to its neighbour.
    void setRows(const QList<ArticleId> &ids);
    /// Next or previous row, or unread row. Stays when there is none. @return whether there was one.
    bool step(int by, bool unreadOnly);
    void openFilter();
    void clearFilter();
    void openOrders(); ///< the menu of orders, at its button
    /// @return the chosen rows one up or down as a new order of all; empty when nothing can move.
    QList<ArticleId> movedBy(int rows) const;

signals:
    void articleChosen(Readout::ArticleId id); ///< another one is current: by key, by mouse, or as one went
    void articleOpened(Readout::ArticleId id); ///< Enter or double click: on to the text
    void selectionChanged();
    void wordsChanged(const QString &words);
    void orderWished(Readout::Storage::ArticleOrder order, bool reversed);
    void reorderWished(const QList<Readout::ArticleId> &ids); ///< all rows, in the order they are to have
    void menuWished(QPoint place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void buildOrders();
    void buildFilter();
    void connectView();
    void agree();
    void moveRows(int before);
    QList<int> selectedRows() const;

    Models::ArticlesModel m_model;
    QWidget *m_header;
    QLabel *m_title;
    QLabel *m_count;
    QToolButton *m_orderButton;
    QToolButton *m_filterButton;
    QMenu *m_orders;
    QActionGroup *m_orderActions;
    QAction *m_reversed;
    QLineEdit *m_filter;
    QLabel *m_empty;
    ArticlesView *m_view;
    ArticleDelegate *m_delegate;
    QTimer m_chosenDue;
    ArticleId m_told{};
    Common::Theme m_theme;
};

} // namespace Readout::Library
