// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the library tree: icon, name, count. Knows no library.
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
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Common::Theme m_theme;
};

} // namespace Readout::Library
