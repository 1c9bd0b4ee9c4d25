// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list's view: what has the keyboard is always chosen, and rows can be dragged, in a dossier also to another place
// among themselves. Knows no library.
#pragma once

#include "common/theme.h"

#include <QListView>

namespace Readout::Library {

class ArticlesView final : public QListView
{
    Q_OBJECT

public:
    explicit ArticlesView(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme) { m_theme = theme; }
    /// Whether rows may be dropped between rows.
    void setOrdered(bool ordered) { m_ordered = ordered; }
    void keyboardSearch(const QString &) override {} // letters are commands here; / filters

signals:
    void rowsDropped(int before); ///< what is chosen is to stand before this row

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takes(const QDropEvent &event) const;
    int rowBelow(QPoint place) const;
    void setDropRow(int row);

    Common::Theme m_theme;
    bool m_ordered = false;
    int m_dropRow = -1;
};

} // namespace Readout::Library
