// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, keys and mouse of the columns of cards. Keys a person may want to change are the action table's.
#include "sides/sidecard.h"
#include "sides/sidesaccessible.h"
#include "sides/sidesheader.h"
#include "sides/sidesview.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {
constexpr int widthStep = 40;
constexpr qsizetype mostInTip = 200; ///< signs of the paragraph

/// @p text up to @p most signs, cut at a word.
QString cutBehind(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype space = most > 0 ? text.lastIndexOf(u' ', most) : -1;
    qsizetype end = space > 0 ? space : most;
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + u'…';
}

/// The last @p most signs of @p text, cut at a word.
QString cutBefore(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype begin = text.size() - std::max<qsizetype>(0, most);
    const qsizetype space = text.indexOf(u' ', begin);
    begin = space >= 0 ? space + 1 : begin;
    if (begin < text.size() && text[begin].isLowSurrogate())
        ++begin;
    return u'…' + text.mid(begin);
}
} // namespace

void SidesView::stepColumn(int by)
{
    if (m_layout.columns() == 0 || by == 0)
        return;
    const int column = std::clamp(m_current.column() + by, 0, m_layout.columns() - 1);
    if (column == m_current.column())
        return;
    const double height =
        isInSight(m_current) ? m_layout.rectOf(m_current).center().y() : offset().y() + viewport()->height() / 2.0;
    setCurrentCard(m_model.index(m_layout.nearestRow(column, height), column));
}

void SidesView::stepAcross(int by)
{
    stepColumn(layoutDirection() == Qt::LeftToRight ? by : -by);
}

/// From a card that was scrolled out of sight one steps to the first one in sight: the eye is there.
void SidesView::stepRow(int by)
{
    if (!m_current.isValid())
        return;
    if (!isInSight(m_current))
        return setCurrentCard(firstInSight(m_current.column()));
    setCurrentCard(m_model.index(m_layout.steppedRow(m_current.column(), m_current.row(), by), m_current.column()));
}

void SidesView::stepToEnd(bool last)
{
    if (!m_current.isValid())
        return;
    const int column = m_current.column();
    setCurrentCard(m_model.index(m_layout.rowOf(column, last ? m_layout.cardCount(column) - 1 : 0), column));
}

void SidesView::activate()
{
    activateCard(m_current);
}

void SidesView::renameSide()
{
    const int column = currentColumn();
    if (column < 0)
        return;
    setCurrentCard(m_current);
    m_header->rename(column);
}

void SidesView::widenColumn(int by)
{
    m_layout.widen(currentColumn(), by * widthStep);
    arrangeKeepingPlace();
}

void SidesView::activateCard(const QModelIndex &card)
{
    const QVariant span = card.data(ComparisonModel::SpanRole);
    if (span.isValid())
        emit placeActivated(card.data(ComparisonModel::ArticleRole).value<ArticleId>(), span.value<TextSpan>());
}

void SidesView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (key == Qt::Key_PageDown || key == Qt::Key_Space))
        scrollPage(1);
    else if ((plain && key == Qt::Key_PageUp) || (shift && key == Qt::Key_Space))
        scrollPage(-1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// The ring comes along, so that it can always be seen.
void SidesView::scrollPage(int direction)
{
    QScrollBar *bar = verticalScrollBar();
    const int overlap = 2 * bar->singleStep();
    bar->setValue(bar->value() + direction * std::max(overlap, viewport()->height() - overlap));
    if (m_current.isValid() && !viewport()->rect().contains(cardRect(m_current).center()))
        takeCurrent(firstInSight(m_current.column()));
}

/// Tab steps through the columns and leaves behind the last one: the keyboard is never caught here.
bool SidesView::focusNextPrevChild(bool next)
{
    const int column = m_current.column() + (next ? 1 : -1);
    if (!m_current.isValid() || column < 0 || column >= m_layout.columns() || !hasFocus())
        return QAbstractScrollArea::focusNextPrevChild(next);
    stepColumn(next ? 1 : -1);
    return true;
}

QModelIndex SidesView::cardAt(QPoint viewportPosition) const
{
    int column = -1;
    if (m_model.hasTopics() && topicsRect().contains(viewportPosition))
        return {};
    const int row = m_layout.rowAt(contentAt(viewportPosition), &column);
    return row < 0 ? QModelIndex() : m_model.index(row, column);
}

bool SidesView::isOnPlace(const QModelIndex &card, QPoint viewportPosition) const
{
    if (!card.data(ComparisonModel::SpanRole).isValid())
        return false;
    const CardMeasures cardMeasures = measures();
    const SideCard laidOut(card, cardMeasures, m_theme);
    return laidOut.placeRect(seen(m_layout.rectOf(card))).contains(viewportPosition);
}

QPoint SidesView::menuPlace() const
{
    const QRect card = cardRect(m_current).intersected(viewport()->rect());
    const QPoint corner = layoutDirection() == Qt::LeftToRight ? card.bottomLeft() : card.bottomRight();
    return viewport()->mapToGlobal(card.isEmpty() ? QPoint(20, 20) : corner);
}

void SidesView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex card = cardAt(event->position().toPoint());
    setCurrentCard(card);
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    if (isOnPlace(card, event->position().toPoint()))
        activateCard(card);
}

void SidesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex card = cardAt(event->position().toPoint());
    // On the place the first click has gone there already.
    if (event->button() == Qt::LeftButton && !isOnPlace(card, event->position().toPoint()))
        activateCard(card);
}

void SidesView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex card = cardAt(event->position().toPoint());
    hover(card, isOnPlace(card, event->position().toPoint()));
}

void SidesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_layout.columns() == 0)
        return;
    emit cardMenuWished(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : menuPlace());
    event->accept();
}

void SidesView::leaveEvent(QEvent *event)
{
    QAbstractScrollArea::leaveEvent(event);
    hover({}, false);
}

void SidesView::hover(const QModelIndex &card, bool onPlace)
{
    if (card == m_hovered && onPlace == m_placeHovered)
        return;
    if (onPlace || m_placeHovered)
        viewport()->update(cardRect(m_hovered).united(cardRect(card)));
    m_hovered = card;
    m_placeHovered = onPlace;
    viewport()->setCursor(onPlace ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool SidesView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex card = cardAt(help->pos());
    const QString context = contextOf(card);
    if (context.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), context, viewport(), cardRect(card));
    return true;
}

/// What stands around the card's words, which are bold. What comes from outside can form no markup.
QString SidesView::contextOf(const QModelIndex &card) const
{
    if (!card.data(ComparisonModel::SpanRole).isValid())
        return {};
    const auto text = [&card](int role) { return card.data(role).toString(); };
    QStringList facts{text(ComparisonModel::SpeakerRole), text(ComparisonModel::VerbRole),
                      text(ComparisonModel::PlaceRole)};
    facts.removeAll(QString());
    const QString words = cutBehind(text(Qt::DisplayRole), mostInTip);
    const qsizetype room = std::max<qsizetype>(0, mostInTip - words.size());
    const QString behind = text(ComparisonModel::AfterRole);
    const QString before = cutBefore(text(ComparisonModel::BeforeRole), room - std::min(room / 2, behind.size()));
    return QStringLiteral("<p>%1<b>%2</b>%3</p><p>%4</p>")
        .arg(before.toHtmlEscaped(), words.toHtmlEscaped(),
             cutBehind(behind, std::max<qsizetype>(0, room - before.size())).toHtmlEscaped(),
             facts.join(QStringLiteral(" · ")).toHtmlEscaped());
}

void SidesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    if (m_current.isValid())
        announceCard(*this, m_current);
}

void SidesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Readout::Sides
