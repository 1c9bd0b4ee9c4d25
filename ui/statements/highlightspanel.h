// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's page of highlights: words, note and tags of each, in text order. Passes wishes on.
#pragma once

#include "common/keyhints.h"
#include "common/theme.h"
#include "models/highlightsmodel.h"

#include <QPointer>
#include <QUuid>
#include <QWidget>

class QAbstractProxyModel;
class QLabel;
class QListView;

namespace Readout::Statements {

class HighlightDelegate;

class HighlightsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HighlightsPanel(QWidget *parent = nullptr);

    void setModel(Models::ArticleModel *model); ///< borrowed; may be null
    void setTheme(const Common::Theme &theme);
    void setKeys(const Common::KeyHints &keys);
    void setCurrentHighlight(const QUuid &highlight); ///< follows the reader, silently; null: none
    QUuid currentHighlight() const;

public slots:
    void step(int by);
    void activateCurrent();

signals:
    void highlightActivated(const QUuid &highlight); ///< clicked, or Enter pressed on it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndex selectedRow() const;
    void refresh();
    QString sentenceWhenEmpty() const;

    Models::HighlightsModel m_highlights;
    QPointer<Models::ArticleModel> m_model;
    QAbstractProxyModel *m_rows = nullptr;
    QListView *m_list = nullptr;
    HighlightDelegate *m_delegate = nullptr;
    QLabel *m_empty = nullptr;
    Common::KeyHints m_keys;
};

} // namespace Readout::Statements
