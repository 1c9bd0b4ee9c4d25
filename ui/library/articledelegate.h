// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the article list: title on two lines, outlet and date, highlights, whose statements are in it. Knows
// no library.
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
    /// A row of an interface that reads from the right is this one mirrored.
    struct Row
    {
        QPainter *painter;
        QRect box;
        Qt::LayoutDirection direction;

        QRect mirrored(const QRect &part) const;
        void drawText(const QRect &part, Qt::Alignment alignment, const QString &text) const;
    };

    void paintTitle(const Row &row, const QRect &box, const QFont &font, const QString &title) const;
    int paintSamples(const Row &row, const QRect &box, const QModelIndex &index) const;
    int paintHighlights(const Row &row, const QRect &box, int count) const;

    Common::Theme m_theme;
};

} // namespace Readout::Library
