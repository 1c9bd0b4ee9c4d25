// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where cards stand and which are in sight. What is in sight has its true height; the rest is measured bit by bit, and
// what a person looks at stays where it is meanwhile.
#include "sides/sidecard.h"
#include "sides/sidesheader.h"
#include "sides/sidesview.h"

#include <QDeadlineTimer>
#include <QScrollBar>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {
constexpr int sliceMs = 6;
} // namespace

void SidesView::arrange()
{
    const CardMeasures cardMeasures = measures();
    SidesLayout::Room room{viewport()->width(), cardMeasures.widestCard(), cardMeasures.headHeight(), topicsWidth(), {}};
    if (room.topics > 0)
        room.topicHeight = [this](int topic) { return topicHeight(topic); };
    m_layout.arrange(m_model, room,
                     [&](const QModelIndex &card, double width) { return m_heights.known(card, cardMeasures, width); });
    updateScrollBars();
    if (m_layout.hasEstimates())
        m_restDue.start();
    else
        m_restDue.stop();
}

void SidesView::arrangeKeepingPlace()
{
    keepingPlace([this] { arrange(); });
    measureSeen();
    viewport()->update();
    m_header->update();
}

/// The current card, when it is in sight, else the first one that is.
QModelIndex SidesView::cardToKeep() const
{
    return isInSight(m_current) || m_layout.columns() == 0 ? QModelIndex(m_current) : firstInSight(0);
}

/// Does @p change; the card to keep stays where it is on the screen.
void SidesView::keepingPlace(const std::function<void()> &change)
{
    const QModelIndex kept = cardToKeep();
    const int before = cardRect(kept).top();
    change();
    if (kept.isValid())
        standAt(kept, before);
}

/// Who sees the top goes on seeing it.
void SidesView::measure(const std::function<void()> &change)
{
    m_measuring = true;
    if (verticalScrollBar()->value() == 0)
        change();
    else
        keepingPlace(change);
    m_measuring = false;
}

void SidesView::standAt(const QModelIndex &card, int top)
{
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cardRect(card).top() - top);
}

/// Cards measured may push others into sight, or out of it.
void SidesView::measureSeen()
{
    if (m_measuring || !m_layout.hasEstimates())
        return;
    const CardMeasures cardMeasures = measures();
    const auto heightOf = [&](const QModelIndex &card, double width) {
        return m_heights.measured(card, cardMeasures, width);
    };
    bool any = true;
    while (any) {
        measure([&] {
            const double top = offset().y() - cardRing.top();
            any = m_layout.measure(m_model, top, top + viewport()->height() + 2 * cardRing.bottom(), heightOf);
            updateScrollBars();
        });
        if (any)
            viewport()->update();
    }
}

void SidesView::measureRest()
{
    const CardMeasures cardMeasures = measures();
    measure([&] {
        m_layout.measureSome(m_model, QDeadlineTimer(sliceMs), [&](const QModelIndex &card, double width) {
            return m_heights.measured(card, cardMeasures, width);
        });
        updateScrollBars();
    });
    measureSeen();
    if (verticalScrollBar()->value() > 0) // at the top nothing in sight has moved
        viewport()->update();
    if (m_layout.hasEstimates())
        m_restDue.start();
}

void SidesView::setCurrentCard(const QModelIndex &card)
{
    if (card.model() != &m_model || m_layout.rectOf(card).isEmpty())
        return;
    reach(card);
    if (m_layout.hasEstimates()) { // what came into sight has another height now
        takeCurrent(card);
        measureSeen();
        reach(card);
    }
    takeCurrent(card);
}

/// Scrolls no further than needed.
void SidesView::reach(const QModelIndex &card)
{
    const QRectF room = m_layout.rectOf(card).united(m_layout.headOf(card)).marginsAdded(cardRing);
    const auto bring = [](QScrollBar *bar, double begin, double end, int page) {
        if (begin < bar->value() || end - begin > page)
            bar->setValue(int(begin));
        else if (end > bar->value() + page)
            bar->setValue(int(end) - page + 1);
    };
    bring(verticalScrollBar(), room.top() - 5, room.bottom() + 5, viewport()->height());
    bring(horizontalScrollBar(), m_layout.columnLeft(card.column()), m_layout.columnLeft(card.column() + 1),
          viewport()->width());
}

void SidesView::showPlace(ArticleId article, TextSpan span)
{
    setCurrentCard(m_model.indexOf(article, span));
}

CardPlace SidesView::place() const
{
    return {m_current.data(ComparisonModel::ArticleRole).value<ArticleId>(),
            m_current.data(ComparisonModel::SpanRole).value<TextSpan>(), offset().x(), offset().y(),
            cardRect(m_current).top()};
}

void SidesView::setPlace(const CardPlace &place)
{
    const QModelIndex card = m_model.indexOf(place.article, place.span);
    horizontalScrollBar()->setValue(place.across);
    verticalScrollBar()->setValue(place.down);
    if (card.isValid() && m_layout.hasEstimates()) {
        standAt(card, place.fromTop);
        standAt(card, place.fromTop); // what came into sight has another height now
    }
    takeCurrent(card);
}

bool SidesView::isInSight(const QModelIndex &card) const
{
    return card.isValid() && cardRect(card).intersects(viewport()->rect());
}

/// The first card of the column that shows whole, else the one that shows at all, else the nearest one.
QModelIndex SidesView::firstInSight(int column) const
{
    if (column < 0 || column >= m_layout.columns())
        return {};
    const int top = offset().y();
    const int bottom = top + viewport()->height();
    int partly = -1;
    int wholly = -1;
    m_layout.visit(column, top, bottom, [&](int row) {
        const QRectF box = m_layout.rectOf(m_model.index(row, column));
        if (partly < 0 && box.top() < bottom && box.bottom() > top)
            partly = row;
        if (wholly < 0 && box.top() >= top && box.bottom() <= bottom)
            wholly = row;
    });
    const int found = wholly >= 0 ? wholly : partly >= 0 ? partly : m_layout.nearestRow(column, (top + bottom) / 2.0);
    return found < 0 ? QModelIndex() : m_model.index(found, column);
}

} // namespace Readout::Sides
