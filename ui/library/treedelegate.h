// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the library tree (arrow, icon, name, count) and edits its name in place. Knows no library.
#pragma once

#include "common/theme.h"

#include <QStyledItemDelegate>

namespace Readout::Library {

class TreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, IconRole, CountRole, LevelRole };
    enum class Kind { Place, Head, Nothing };

    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Common::Theme &theme) { m_theme = theme; }
    /// Where the arrow of a row that unfolds stands.
    QRect arrowOf(const QRect &row, const QModelIndex &index, Qt::LayoutDirection direction) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    /// The name stays what it is until the library says otherwise.
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

signals:
    void renamed(const QModelIndex &index, const QString &name) const;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintArrow(QPainter *painter, const QRect &box, bool open, Qt::LayoutDirection direction) const;

    Common::Theme m_theme;
};

} // namespace Readout::Library
