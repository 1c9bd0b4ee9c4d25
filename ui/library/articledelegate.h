// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the article list: title on two lines, outlet and date, whose statements are in it. Knows no library.
#pragma once

#include "common/theme.h"

#include <QStyledItemDelegate>

namespace Readout::Library {

class ArticleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Common::Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTitle(QPainter *painter, const QRect &box, const QFont &font, const QString &title) const;
    int paintSamples(QPainter *painter, const QRect &box, const QFont &font, const QModelIndex &index) const;

    Common::Theme m_theme;
};

} // namespace Readout::Library
