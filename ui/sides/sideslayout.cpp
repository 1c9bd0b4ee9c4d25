// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that flow by themselves: nothing says yet that the k-th statement of one side answers the k-th of another.
#include "sides/sideslayout.h"

#include <algorithm>
#include <cmath>

namespace Readout::Sides {

namespace {
constexpr double sidePadding = 14;
constexpr double cellPadding = 12;
constexpr double betweenCards = 16;
} // namespace

void SidesLayout::arrange(const Models::ComparisonModel &model, int viewWidth, int widestCard, const HeightOf &heightOf)
{
    const int count = model.columnCount();
    m_columns.clear();
    m_columns.resize(count);
    m_topicTops.clear();
    m_widestCard = widestCard;
    m_width = std::max(viewWidth, count * leastColumnWidth);
    double top = 0;
    for (int topic = 0; topic < model.topicCount() && count > 0; ++topic) {
        m_topicTops.append(int(top));
        double bottom = top;
        for (int column = 0; column < count; ++column) {
            double y = top + cellPadding;
            for (int at = 0; at < model.cardCount(topic, column); ++at) {
                const int row = model.firstRowOf(topic) + at;
                const double height = std::ceil(heightOf(model.index(row, column), cardWidth(column)));
                m_columns[column].append({row, y, height});
                y += height + betweenCards;
            }
            bottom = std::max(bottom, y - betweenCards + cellPadding);
        }
        top = bottom + 1; // the line between topics
    }
    m_height = int(std::ceil(top));
}

int SidesLayout::columnLeft(int column) const
{
    return m_columns.isEmpty() ? 0 : int(qint64(m_width) * column / m_columns.size());
}

int SidesLayout::cardWidth(int column) const
{
    return std::min(columnWidth(column) - int(2 * sidePadding), m_widestCard);
}

int SidesLayout::placeOf(int column, int row) const
{
    if (column < 0 || column >= m_columns.size())
        return -1;
    const QList<Place> &places = m_columns[column];
    const auto found = std::lower_bound(places.cbegin(), places.cend(), row,
                                        [](const Place &place, int wanted) { return place.row < wanted; });
    return found == places.cend() || found->row != row ? -1 : int(found - places.cbegin());
}

QRectF SidesLayout::rectOf(const QModelIndex &card) const
{
    const int at = placeOf(card.column(), card.row());
    if (at < 0)
        return {};
    const Place &place = m_columns[card.column()][at];
    return {columnLeft(card.column()) + sidePadding, place.top, double(cardWidth(card.column())), place.height};
}

void SidesLayout::visit(int column, double top, double bottom, const std::function<void(int)> &visit) const
{
    const QList<Place> &places = m_columns[column];
    auto place = std::lower_bound(places.cbegin(), places.cend(), top, [](const Place &candidate, double y) {
        return candidate.top + candidate.height < y;
    });
    for (; place != places.cend() && place->top < bottom; ++place)
        visit(place->row);
}

int SidesLayout::rowAt(QPointF content, int *column) const
{
    for (int at = 0; at < m_columns.size(); ++at) {
        if (content.x() < columnLeft(at) || content.x() >= columnLeft(at + 1))
            continue;
        *column = at;
        for (const Place &place : m_columns[at]) {
            if (content.y() >= place.top && content.y() < place.top + place.height)
                return place.row;
        }
    }
    return -1;
}

int SidesLayout::nearestRow(int column, double y) const
{
    int nearest = -1;
    double least = 0;
    for (const Place &place : m_columns[column]) {
        const double away = std::abs(place.top + place.height / 2 - y);
        if (nearest < 0 || away < least) {
            nearest = place.row;
            least = away;
        }
    }
    return nearest;
}

int SidesLayout::steppedRow(int column, int row, int by) const
{
    const QList<Place> &places = m_columns[column];
    if (places.isEmpty())
        return -1;
    const int at = placeOf(column, row);
    return places[std::clamp<qsizetype>(at < 0 ? 0 : qsizetype(at) + by, 0, places.size() - 1)].row;
}

QList<int> SidesLayout::rows(int column) const
{
    QList<int> found;
    for (const Place &place : m_columns[column])
        found.append(place.row);
    return found;
}

} // namespace Readout::Sides
