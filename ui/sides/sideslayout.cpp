// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that flow by themselves: nothing says yet that the k-th statement of one side answers the k-th of another.
#include "sides/sideslayout.h"

#include <algorithm>
#include <cmath>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {
constexpr double sidePadding = 14;
constexpr double cellPadding = 12;
constexpr double betweenCards = 16;
} // namespace

void SidesLayout::arrange(const ComparisonModel &model, const Room &room, const HeightOf &heightOf)
{
    const int count = model.columnCount();
    m_columns.clear();
    m_columns.resize(count);
    m_room = room;
    m_topics = count > 0 ? model.topicCount() : 0;
    m_estimates = 0;
    arrangeColumns(count, room.viewWidth - room.topics);
    for (int topic = 0; topic < m_topics; ++topic) {
        for (int column = 0; column < count; ++column) {
            for (int at = 0; at < model.cardCount(topic, column); ++at) {
                const QModelIndex card = model.index(model.firstRowOf(topic) + at, column);
                const double head = card.data(ComparisonModel::HeadRole).isValid() ? room.head : 0;
                const Height height = heightOf(card, cardWidth(column));
                m_columns[column].append({card.row(), 0, std::ceil(height.pixels), head, topic, height.isEstimate});
                m_estimates += height.isEstimate ? 1 : 0;
            }
        }
    }
    flow();
}

/// Each card below the one before it, with the heights they have.
void SidesLayout::flow()
{
    m_topicTops.clear();
    QList<qsizetype> next(m_columns.size(), 0);
    double top = 0;
    for (int topic = 0; topic < m_topics; ++topic) {
        m_topicTops.append(int(top));
        double bottom = top;
        for (qsizetype column = 0; column < m_columns.size(); ++column) {
            QList<Place> &places = m_columns[column];
            double y = top + cellPadding;
            for (qsizetype &at = next[column]; at < places.size() && places.at(at).topic == topic; ++at) {
                Place &place = places[at];
                place.top = y + place.head;
                y = place.top + place.height + betweenCards;
            }
            bottom = std::max(bottom, y - betweenCards + cellPadding);
        }
        if (m_room.topicHeight)
            bottom = std::max(bottom, top + 2 * cellPadding + m_room.topicHeight(topic));
        top = bottom + 1; // the line between topics
    }
    m_height = int(std::ceil(top));
}

void SidesLayout::takeTrue(const ComparisonModel &model, int column, Place *place, const TrueHeightOf &heightOf)
{
    place->height = std::ceil(heightOf(model.index(place->row, column), cardWidth(column)));
    place->isEstimate = false;
    --m_estimates;
}

bool SidesLayout::measure(const ComparisonModel &model, double top, double bottom, const TrueHeightOf &heightOf)
{
    const int before = m_estimates;
    for (int column = 0; column < columns(); ++column) {
        for (Place &place : m_columns[column]) {
            const bool reaches = place.top - place.head < bottom && place.top + place.height > top;
            if (place.isEstimate && reaches)
                takeTrue(model, column, &place, heightOf);
        }
    }
    if (m_estimates != before)
        flow();
    return m_estimates != before;
}

void SidesLayout::measureSome(const ComparisonModel &model, QDeadlineTimer deadline, const TrueHeightOf &heightOf)
{
    for (int column = 0; column < columns(); ++column) {
        for (Place &place : m_columns[column]) {
            if (!place.isEstimate)
                continue;
            takeTrue(model, column, &place, heightOf);
            if (deadline.hasExpired())
                return flow();
        }
    }
    flow();
}

/// Equal ones, unless a person made them otherwise. None under the least width: then the contents are wider than the
/// view.
void SidesLayout::arrangeColumns(int count, int viewWidth)
{
    m_lefts = {m_room.topics};
    const QList<double> shares = m_shares.value(count);
    const int whole = std::max(viewWidth, count * leastColumnWidth);
    for (int column = 0; column < count; ++column) {
        const int right =
            shares.size() == count
                ? m_lefts.last() + std::max(leastColumnWidth, int(std::lround(shares[column] * viewWidth)))
                : m_room.topics + int(qint64(whole) * (column + 1) / count);
        m_lefts.append(right);
    }
    if (count > 0)
        m_lefts.last() = std::max(m_lefts.last(), m_room.topics + viewWidth);
}

void SidesLayout::widen(int column, int by)
{
    const int count = columns();
    const int viewWidth = m_room.viewWidth - m_room.topics;
    if (column < 0 || column >= count || count < 2 || viewWidth <= 0)
        return;
    QList<int> widths;
    for (int at = 0; at < count; ++at)
        widths.append(columnWidth(at));
    const int beside = column + 1 < count ? column + 1 : column - 1;
    widths[column] = std::max(leastColumnWidth, widths[column] + by);
    widths[beside] = std::max(leastColumnWidth, widths[beside] - (widths[column] - columnWidth(column)));
    QList<double> shares;
    for (const int width : std::as_const(widths))
        shares.append(double(width) / viewWidth);
    m_shares.insert(count, shares);
}

void SidesLayout::forgetWidths()
{
    m_shares.remove(columns());
}

int SidesLayout::columnAt(int x) const
{
    const auto right = std::upper_bound(m_lefts.cbegin(), m_lefts.cend(), x);
    return right == m_lefts.cbegin() || right == m_lefts.cend() ? -1 : int(right - m_lefts.cbegin()) - 1;
}

int SidesLayout::cardWidth(int column) const
{
    return std::min(columnWidth(column) - int(2 * sidePadding), m_room.widestCard);
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

QRectF SidesLayout::headOf(const QModelIndex &card) const
{
    const int at = placeOf(card.column(), card.row());
    const double head = at < 0 ? 0 : m_columns[card.column()][at].head;
    const QRectF box = rectOf(card);
    return head == 0 ? QRectF() : QRectF(box.left(), box.top() - head, box.width(), head);
}

void SidesLayout::visit(int column, double top, double bottom, const std::function<void(int)> &visit) const
{
    const QList<Place> &places = m_columns[column];
    auto place = std::lower_bound(places.cbegin(), places.cend(), top, [](const Place &candidate, double y) {
        return candidate.top + candidate.height < y;
    });
    for (; place != places.cend() && place->top - place->head < bottom; ++place)
        visit(place->row);
}

int SidesLayout::rowAt(QPointF content, int *column) const
{
    *column = columnAt(int(std::floor(content.x())));
    if (*column < 0)
        return -1;
    const QList<Place> &places = m_columns[*column];
    const auto below =
        std::upper_bound(places.cbegin(), places.cend(), content.y(),
                         [](double y, const Place &candidate) { return y < candidate.top + candidate.height; });
    return below == places.cend() || content.y() < below->top ? -1 : below->row;
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
