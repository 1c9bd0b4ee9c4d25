// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The articles of the chosen place. Shows an ArticlesModel, says which one is wished; reads no library.
#pragma once

#include "common/theme.h"
#include "domain/ids.h"
#include "models/articlesmodel.h"

#include <QWidget>

class QLabel;
class QListView;

namespace Readout::Library {

class ArticleDelegate;

class ArticleList final : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleList(QWidget *parent = nullptr);

    Models::ArticlesModel *model() { return &m_model; }
    QListView *view() const { return m_view; }
    void setTheme(const Common::Theme &theme);
    void setPlace(const QString &name, int count, const QString &whenEmpty);

    QList<ArticleId> selected() const;
    /// Chooses without telling; nothing when it is not in the list.
    void showArticle(ArticleId id);
    /// Next or previous row, or unread row. Stays when there is none.
    void step(int by, bool unreadOnly);

signals:
    void articleChosen(Readout::ArticleId id); ///< the current one changed: by key or by mouse
    void articleOpened(Readout::ArticleId id); ///< Enter or double click: on to the text
    void selectionChanged();

private:
    Models::ArticlesModel m_model;
    QWidget *m_header;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_empty;
    QListView *m_view;
    ArticleDelegate *m_delegate;
};

} // namespace Readout::Library
