// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling, painting, mouse and keys of the columns of cards.
#include "sides/sidesview.h"

#include "sides/sidecard.h"
#include "sides/sidesaccessible.h"
#include "sides/sidesheader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {
constexpr int leastReadingSize = 9;
constexpr int largestReadingSize = 28;
constexpr QMargins ringRoom{9, 7, 9, 7};
} // namespace

SidesView::SidesView(QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(Common::Theme::of(Common::ThemeName::Light)),
      m_header(new SidesHeader(m_model, m_layout, this))
{
    installSidesAccessibility();
    setObjectName(QStringLiteral("sidesView"));
    setAccessibleName(tr("Side by side"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(22);
    horizontalScrollBar()->setSingleStep(40);
    setTheme(m_theme);
    placeHeader();
}

void SidesView::setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles,
                              const Models::PartyOrder &order)
{
    const QModelIndex before = m_current;
    const auto article = before.data(ComparisonModel::ArticleRole).value<ArticleId>();
    const auto span = before.data(ComparisonModel::SpanRole).value<TextSpan>();
    const bool hadPlace = !span.isEmpty();
    m_hasArticles = !articles.isEmpty();
    m_model.setComparison(comparison, articles, order);
    m_hovered = QModelIndex();
    arrange();
    QModelIndex current = hadPlace ? m_model.indexOf(article, span) : QModelIndex();
    if (!current.isValid()) {
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
        current = m_model.index(0, 0);
    }
    m_current = current;
    viewport()->update();
    m_header->update();
    emit currentCardChanged();
}

void SidesView::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    m_header->setTheme(theme);
    viewport()->update();
}

void SidesView::setReadingSize(int points)
{
    const int size = std::clamp(points, leastReadingSize, largestReadingSize);
    if (size == m_readingSize)
        return;
    m_readingSize = size;
    arrangeKeepingPlace();
}

void SidesView::setCurrentCard(const QModelIndex &card)
{
    const QRectF box = m_layout.rectOf(card);
    if (card.model() != &m_model || box.isEmpty())
        return;
    const QRectF room = box.marginsAdded(ringRoom);
    const auto reach = [](QScrollBar *bar, double begin, double end, int page) {
        if (begin < bar->value() || end - begin > page)
            bar->setValue(int(begin));
        else if (end > bar->value() + page)
            bar->setValue(int(end) - page + 1);
    };
    reach(verticalScrollBar(), room.top() - 5, room.bottom() + 5, viewport()->height());
    reach(horizontalScrollBar(), m_layout.columnLeft(card.column()), m_layout.columnLeft(card.column() + 1),
          viewport()->width());
    if (card == m_current)
        return;
    m_current = card;
    viewport()->update();
    if (hasFocus())
        announceCard(*this, card);
    emit currentCardChanged();
}

void SidesView::showPlace(ArticleId article, TextSpan span)
{
    setCurrentCard(m_model.indexOf(article, span));
}

QRect SidesView::cardRect(const QModelIndex &card) const
{
    return m_layout.rectOf(card).translated(-offset()).toAlignedRect();
}

void SidesView::stepColumn(int by)
{
    if (m_layout.columns() == 0 || by == 0)
        return;
    const int column = std::clamp(m_current.column() + by, 0, m_layout.columns() - 1);
    if (column == m_current.column())
        return;
    const int row = m_layout.nearestRow(column, m_layout.rectOf(m_current).center().y());
    setCurrentCard(m_model.index(row, column));
}

void SidesView::stepRow(int by)
{
    if (m_current.isValid())
        setCurrentCard(m_model.index(m_layout.steppedRow(m_current.column(), m_current.row(), by), m_current.column()));
}

void SidesView::activate()
{
    activateCard(m_current);
}

void SidesView::activateCard(const QModelIndex &card)
{
    const QVariant span = card.data(ComparisonModel::SpanRole);
    if (span.isValid())
        emit placeActivated(card.data(ComparisonModel::ArticleRole).value<ArticleId>(), span.value<TextSpan>());
}

CardMeasures SidesView::measures() const
{
    return CardMeasures(font(), m_readingSize, logicalDpiY());
}

void SidesView::arrange()
{
    const CardMeasures cardMeasures = measures();
    m_layout.arrange(
        m_model, viewport()->width(), cardMeasures.widestCard(),
        [&](const QModelIndex &card, double width) { return SideCard(card, cardMeasures, m_theme).height(width); });
    updateScrollBars();
}

/// The current card, when it is in sight, else the first one that is, stays where it is on the screen.
void SidesView::arrangeKeepingPlace()
{
    QModelIndex kept = m_current;
    if (m_layout.columns() > 0 && !cardRect(kept).intersects(viewport()->rect())) {
        m_layout.visit(0, offset().y(), offset().y() + viewport()->height(), [&](int row) {
            if (!cardRect(kept).intersects(viewport()->rect()))
                kept = m_model.index(row, 0);
        });
    }
    const int before = cardRect(kept).top();
    arrange();
    if (kept.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cardRect(kept).top() - before);
    viewport()->update();
    m_header->update();
}

void SidesView::placeHeader()
{
    const int height = m_header->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    m_header->setGeometry(0, 0, viewport()->width(), height);
}

void SidesView::updateScrollBars()
{
    const QSize content = m_layout.contentSize();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    m_header->setOffset(horizontalScrollBar()->value());
}

QPoint SidesView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QString SidesView::emptySentence() const
{
    return m_hasArticles
               ? tr("In these texts nobody speaks for a country, a company or another body, so there are no "
                    "sides to compare.")
               : tr("Choose a dossier, or articles in the list, to set what their sides say beside each other.");
}

void SidesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    paintGround(painter, event->rect());
    if (m_layout.columns() == 0) {
        painter.setPen(m_theme.text2);
        painter.setFont(font());
        painter.drawText(viewport()->rect().adjusted(14, 12, -14, -12),
                         int(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap, emptySentence());
        return;
    }
    paintCards(painter, event->rect());
}

void SidesView::paintGround(QPainter &painter, const QRect &area) const
{
    painter.fillRect(area, m_theme.paper);
    for (int column = 1; column < m_layout.columns(); ++column)
        painter.fillRect(QRect(m_layout.columnLeft(column) - offset().x(), area.top(), 1, area.height()), m_theme.line);
    const QList<int> tops = m_layout.topicTops();
    for (int topic = 1; topic < tops.size(); ++topic)
        painter.fillRect(QRect(area.left(), tops[topic] - 1 - offset().y(), area.width(), 1), m_theme.line);
}

void SidesView::paintCards(QPainter &painter, const QRect &area) const
{
    const CardMeasures cardMeasures = measures();
    for (int column = 0; column < m_layout.columns(); ++column) {
        const double top = area.top() + offset().y() - ringRoom.top();
        const double bottom = area.bottom() + 1 + offset().y() + ringRoom.bottom();
        m_layout.visit(column, top, bottom, [&](int row) {
            const QModelIndex card = m_model.index(row, column);
            const QRectF box = m_layout.rectOf(card).translated(-offset());
            const QRectF ring = box.marginsAdded(ringRoom);
            painter.setRenderHint(QPainter::Antialiasing);
            if (card == m_current) {
                // 1 px without the keyboard: the place is kept, the keys are elsewhere.
                const double width = hasFocus() ? 2 : 1;
                painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.ctl, width));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(ring.adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
            }
            SideCard(card, cardMeasures, m_theme).paint(painter, box, m_placeHovered && card == m_hovered);
        });
    }
}

void SidesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    placeHeader();
    if (event->oldSize().width() != event->size().width())
        arrangeKeepingPlace();
    else
        updateScrollBars();
}

void SidesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        placeHeader();
        arrangeKeepingPlace();
    }
}

void SidesView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    m_header->setOffset(horizontalScrollBar()->value());
}

void SidesView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->modifiers() & ~(Qt::KeypadModifier))
        return QAbstractScrollArea::keyPressEvent(event);
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        stepRow(key == Qt::Key_Down ? 1 : -1);
    else if (key == Qt::Key_Right || key == Qt::Key_Left)
        stepColumn((key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight) ? 1 : -1);
    else if (key == Qt::Key_Home || key == Qt::Key_End)
        stepRow(key == Qt::Key_End ? m_model.rowCount() : -m_model.rowCount());
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        activate();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Tab steps through the columns and leaves behind the last one: the keyboard is never caught here.
bool SidesView::focusNextPrevChild(bool next)
{
    const int column = m_current.column() + (next ? 1 : -1);
    if (!m_current.isValid() || column < 0 || column >= m_layout.columns())
        return QAbstractScrollArea::focusNextPrevChild(next);
    stepColumn(next ? 1 : -1);
    return true;
}

QModelIndex SidesView::cardAt(QPoint viewportPosition) const
{
    int column = -1;
    const int row = m_layout.rowAt(viewportPosition + offset(), &column);
    return row < 0 ? QModelIndex() : m_model.index(row, column);
}

bool SidesView::isOnPlace(const QModelIndex &card, QPoint viewportPosition) const
{
    if (!card.data(ComparisonModel::SpanRole).isValid())
        return false;
    const CardMeasures cardMeasures = measures();
    const SideCard laidOut(card, cardMeasures, m_theme);
    return laidOut.placeRect(m_layout.rectOf(card).translated(-offset())).contains(viewportPosition);
}

void SidesView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const QModelIndex card = cardAt(event->position().toPoint());
    setCurrentCard(card);
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
