// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where cards stand: columns as wide as the view allows, cards below each other, topics below each other. Paints
// nothing.
#pragma once

#include "models/comparisonmodel.h"

#include <QPoint>
#include <QRectF>

#include <functional>

namespace Readout::Sides {

inline constexpr int leastColumnWidth = 240;

class SidesLayout final
{
public:
    using HeightOf = std::function<double(const QModelIndex &card, double width)>;

    /// Lays all cards out for a view @p viewWidth wide, none wider than @p widestCard: longer lines read badly.
    /// Linear in the number of cards.
    void arrange(const Models::ComparisonModel &model, int viewWidth, int widestCard, const HeightOf &heightOf);

    int columns() const { return int(m_columns.size()); }
    QSize contentSize() const { return {m_width, m_height}; }
    int columnLeft(int column) const;
    int columnWidth(int column) const { return columnLeft(column + 1) - columnLeft(column); }
    QList<int> topicTops() const { return m_topicTops; } ///< below each but the first there is a line
    /// @return the card's box within the contents, padding left out; empty when there is no such card.
    QRectF rectOf(const QModelIndex &card) const;
    /// Calls @p visit with the row of each card of @p column that reaches into [top, bottom).
    void visit(int column, double top, double bottom, const std::function<void(int row)> &visit) const;
    int rowAt(QPointF content, int *column) const; ///< -1 between cards
    /// @return the row of @p column's card whose middle is nearest to @p y; -1 for a column without cards.
    int nearestRow(int column, double y) const;
    /// @return the row of the card @p by cards below or above, as far as there are any.
    int steppedRow(int column, int row, int by) const;
    QList<int> rows(int column) const; ///< all rows that hold a card, in order

private:
    struct Place
    {
        int row = 0;
        double top = 0;
        double height = 0;
    };

    int placeOf(int column, int row) const;
    int cardWidth(int column) const;

    QList<QList<Place>> m_columns;
    QList<int> m_topicTops;
    int m_width = 0;
    int m_widestCard = 0;
    int m_height = 0;
};

} // namespace Readout::Sides
