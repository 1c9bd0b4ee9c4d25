// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where cards stand: columns as wide as the view allows or a person made them, cards below each other, topics below
// each other. Counts from the side where reading begins; who paints mirrors. Paints nothing.
#pragma once

#include "models/comparisonmodel.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QPoint>
#include <QRectF>

#include <functional>

namespace Readout::Sides {

inline constexpr int leastColumnWidth = 240;

class SidesLayout final
{
public:
    struct Height
    {
        double pixels = 0;
        bool isEstimate = false;
    };
    using HeightOf = std::function<Height(const QModelIndex &card, double width)>;
    using TrueHeightOf = std::function<double(const QModelIndex &card, double width)>;
    struct Room
    {
        int viewWidth = 0;
        int widestCard = 0; ///< longer lines read badly
        double head = 0;    ///< height of a group's head
        int topics = 0;     ///< width of the column before the others that names the topics; 0: none
        std::function<double(int topic)> topicHeight = {}; ///< of its name; a row is at least as high
    };

    /// Lays all cards out. Linear in the number of cards.
    void arrange(const Models::ComparisonModel &model, const Room &room, const HeightOf &heightOf);
    /// Every card that reaches into [top, bottom) gets its true height. @return whether any had an estimated one.
    bool measure(const Models::ComparisonModel &model, double top, double bottom, const TrueHeightOf &heightOf);
    /// The next ones from the top, until @p deadline.
    void measureSome(const Models::ComparisonModel &model, QDeadlineTimer deadline, const TrueHeightOf &heightOf);
    bool hasEstimates() const { return m_estimates > 0; }
    /// The column becomes @p by pixels wider, the one beside it narrower as far as it can be. Holds from the next
    /// arrange() on, for every comparison with as many columns.
    void widen(int column, int by);
    void forgetWidths(); ///< of this number of columns: all are equal again

    int columns() const { return int(m_columns.size()); }
    QSize contentSize() const { return {m_lefts.isEmpty() ? 0 : m_lefts.last(), m_height}; }
    int columnLeft(int column) const { return m_lefts.value(column); }
    int columnWidth(int column) const { return columnLeft(column + 1) - columnLeft(column); }
    int columnAt(int x) const;                           ///< -1 outside
    QList<int> topicTops() const { return m_topicTops; } ///< below each but the first there is a line
    int topicsWidth() const { return m_room.topics; }
    int topicBottom(int topic) const { return m_topicTops.value(topic + 1, m_height) - 1; }
    /// @return the card's box within the contents, padding left out; empty when there is no such card.
    QRectF rectOf(const QModelIndex &card) const;
    QRectF headOf(const QModelIndex &card) const; ///< the head above it; empty when its group began before
    /// Calls @p visit with the row of each card of @p column that reaches into [top, bottom), its head included.
    void visit(int column, double top, double bottom, const std::function<void(int row)> &visit) const;
    int rowAt(QPointF content, int *column) const; ///< -1 between cards
    /// @return the row of @p column's card whose middle is nearest to @p y; -1 for a column without cards.
    int nearestRow(int column, double y) const;
    /// @return the row of the card @p by cards below or above, as far as there are any.
    int steppedRow(int column, int row, int by) const;
    QList<int> rows(int column) const; ///< all rows that hold a card, in order
    int cardCount(int column) const { return int(m_columns[column].size()); }
    int rowOf(int column, int number) const { return m_columns[column][number].row; } ///< of the number-th card
    int numberOf(int column, int row) const { return placeOf(column, row); }          ///< -1 for a blank

private:
    struct Place
    {
        int row = 0;
        double top = 0;
        double height = 0;
        double head = 0; ///< above top
        int topic = 0;
        bool isEstimate = false;
    };

    void arrangeColumns(int count, int viewWidth);
    void flow();
    void takeTrue(const Models::ComparisonModel &model, int column, Place *place, const TrueHeightOf &heightOf);
    int placeOf(int column, int row) const;
    int cardWidth(int column) const;

    QList<QList<Place>> m_columns;
    QList<int> m_topicTops;
    QList<int> m_lefts; ///< of the columns, and one more for the end
    Room m_room;
    int m_topics = 0;
    int m_estimates = 0;
    int m_height = 0;
    QHash<int, QList<double>> m_shares; ///< by number of columns: each one's part of the view's width
};

} // namespace Readout::Sides
