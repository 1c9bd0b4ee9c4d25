// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolling and painting of the columns of cards. Keys and mouse are in sidesinteraction.cpp.
#include "sides/sidesview.h"

#include "sides/sidecard.h"
#include "sides/sidesaccessible.h"
#include "sides/sidesheader.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace Readout::Sides {

using Models::ComparisonModel;

namespace {
constexpr int leastReadingSize = 9;
constexpr int largestReadingSize = 28;
} // namespace

SidesView::SidesView(QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(Common::Theme::of(Common::ThemeName::Light)),
      m_header(new SidesHeader(m_model, m_layout, this)), m_bar(new SidesBar(this)), m_heights(m_model, m_theme)
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
    m_bar->hide();
    m_restDue.setSingleShot(true);
    connect(&m_restDue, &QTimer::timeout, this, &SidesView::measureRest);
    connectHeader();
    setTheme(m_theme);
    m_header->hide(); // placed when the view gets its size
}

void SidesView::connectHeader()
{
    connect(m_header, &SidesHeader::columnPressed, this, [this](int column) {
        setFocus(Qt::MouseFocusReason);
        if (column != currentColumn())
            setCurrentCard(firstInSight(column));
    });
    connect(m_header, &SidesHeader::renameWished, this, &SidesView::sideRenameWished);
    connect(m_header, &SidesHeader::moveWished, this, &SidesView::sideMoveWished);
    connect(m_header, &SidesHeader::mergeWished, this, &SidesView::sideMergeWished);
    connect(m_header, &SidesHeader::menuWished, this, &SidesView::sideMenuWished);
    connect(m_header, &SidesHeader::widthDragged, this, [this](int column, int by) {
        m_layout.widen(column, by);
        arrangeKeepingPlace();
    });
    connect(m_header, &SidesHeader::equalWidthsWished, this, [this] {
        m_layout.forgetWidths();
        arrangeKeepingPlace();
    });
}

void SidesView::setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles,
                              const Models::PartyOrder &order)
{
    rememberedReset([&] {
        m_heights.forget();
        m_model.setComparison(comparison, articles, order);
    });
}

void SidesView::setEmptySentence(const QString &sentence)
{
    m_emptySentence = sentence;
    viewport()->update();
}

void SidesView::setGrouping(Grouping grouping)
{
    if (grouping != m_model.grouping())
        rememberedReset([&] { m_model.setGrouping(grouping); });
}

bool SidesView::holds(ArticleId article) const
{
    const QList<AnnotatedArticle> &articles = m_model.articles();
    return std::any_of(articles.cbegin(), articles.cend(),
                       [article](const AnnotatedArticle &annotated) { return annotated.article.id == article; });
}

/// Does @p change and stands on the same words again, at the same height of the screen.
void SidesView::rememberedReset(const std::function<void()> &change)
{
    const CardPlace before = place();
    const int top = cardRect(m_current).top();
    const bool wasInSight = isInSight(m_current);
    const int column = currentColumn();
    const double middle = m_layout.rectOf(m_current).center().y();
    change();
    m_hovered = QModelIndex();
    arrange();
    QModelIndex current = before.span.isEmpty() ? QModelIndex() : m_model.indexOf(before.article, before.span);
    if (!current.isValid() && column >= 0 && column < m_layout.columns() && holds(before.article)) {
        current = m_model.index(m_layout.nearestRow(column, middle), column); // it has gone: its neighbour stands there
    } else if (!current.isValid()) {
        verticalScrollBar()->setValue(0);
        horizontalScrollBar()->setValue(0);
        current = m_model.index(0, 0);
    } else if (before.down > 0 && wasInSight) { // from the top one goes on seeing the top
        standAt(current, top);
    }
    m_current = current;
    measureSeen();
    m_header->setCurrentColumn(currentColumn());
    viewport()->update();
    m_header->update();
    emit currentCardChanged();
}

void SidesView::setHints(const QList<Hint> &hints)
{
    m_bar->setHints(hints);
    placeHeader();
    updateScrollBars();
}

void SidesView::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    m_header->setTheme(theme);
    m_bar->setTheme(theme);
    viewport()->update();
}

void SidesView::setReadingSize(int points)
{
    const int size = std::clamp(points, leastReadingSize, largestReadingSize);
    if (size == m_readingSize)
        return;
    m_readingSize = size;
    m_heights.forget();
    arrangeKeepingPlace();
}

void SidesView::takeCurrent(const QModelIndex &card)
{
    if (!card.isValid() || card == m_current)
        return;
    m_current = card;
    m_header->setCurrentColumn(card.column());
    viewport()->update();
    if (hasFocus())
        announceCard(*this, card);
    emit currentCardChanged();
}

QRect SidesView::cardRect(const QModelIndex &card) const
{
    const QRectF box = m_layout.rectOf(card);
    return box.isEmpty() ? QRect() : seen(box).toAlignedRect();
}

QRect SidesView::columnRect(int column) const
{
    const int bottom = m_layout.contentSize().height();
    return seen(QRectF(m_layout.columnLeft(column), 0, m_layout.columnWidth(column), bottom)).toAlignedRect();
}

CardMeasures SidesView::measures() const
{
    return CardMeasures(font(), m_readingSize, logicalDpiY(), layoutDirection());
}

void SidesView::placeHeader()
{
    const int head = m_header->sizeHint().height();
    const int foot = m_bar->isEmpty() ? 0 : std::max(28, m_bar->sizeHint().height());
    setViewportMargins(0, head, 0, foot);
    const QRect columns = viewport()->geometry();
    m_header->setGeometry(columns.left(), columns.top() - head, columns.width(), head);
    m_bar->setGeometry(columns.left(), columns.bottom() + 1, columns.width(), foot);
    m_header->setVisible(m_layout.columns() > 0);
}

void SidesView::updateScrollBars()
{
    const QSize content = m_layout.contentSize();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - viewport()->width()));
    m_header->setOffset(horizontalScrollBar()->value());
    m_header->setVisible(m_layout.columns() > 0);
}

QPoint SidesView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

/// Contents count from where reading begins; on the screen that may be the right-hand side.
QRectF SidesView::seen(const QRectF &content) const
{
    const QRectF box = content.translated(-offset());
    if (layoutDirection() == Qt::LeftToRight)
        return box;
    return {viewport()->width() - box.right(), box.top(), box.width(), box.height()};
}

QPointF SidesView::contentAt(QPoint viewportPosition) const
{
    const int x =
        layoutDirection() == Qt::LeftToRight ? viewportPosition.x() : viewport()->width() - 1 - viewportPosition.x();
    return QPointF(x, viewportPosition.y()) + offset();
}

void SidesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    paintGround(painter, event->rect());
    if (m_layout.columns() == 0) {
        painter.setPen(m_theme.text2);
        painter.setFont(font());
        painter.drawText(viewport()->rect().adjusted(14, 12, -14, -12),
                         int(Qt::AlignLeading | Qt::AlignTop) | Qt::TextWordWrap, m_emptySentence);
        return;
    }
    paintCards(painter, event->rect());
    paintTopics(painter, event->rect());
}

void SidesView::paintGround(QPainter &painter, const QRect &area) const
{
    painter.fillRect(area, m_theme.paper);
    for (int column = 1; column < m_layout.columns(); ++column) {
        const QRectF line = seen(QRectF(m_layout.columnLeft(column), 0, 1, 1));
        painter.fillRect(QRectF(line.left(), area.top(), 1, area.height()), m_theme.line);
    }
    const QList<int> tops = m_layout.topicTops();
    for (int topic = 1; topic < tops.size(); ++topic)
        painter.fillRect(QRect(area.left(), tops[topic] - 1 - offset().y(), area.width(), 1), m_theme.line);
}

void SidesView::paintCards(QPainter &painter, const QRect &area) const
{
    const CardMeasures cardMeasures = measures();
    for (int column = 0; column < m_layout.columns(); ++column) {
        if (!columnRect(column).intersects(area))
            continue;
        const double top = area.top() + offset().y() - cardRing.top();
        const double bottom = area.bottom() + 1 + offset().y() + cardRing.bottom();
        m_layout.visit(column, top, bottom, [&](int row) {
            const QModelIndex card = m_model.index(row, column);
            const QRectF box = seen(m_layout.rectOf(card));
            painter.setRenderHint(QPainter::Antialiasing);
            if (card == m_current)
                paintRing(painter, box.marginsAdded(cardRing));
            const SideCard laidOut(card, cardMeasures, m_theme);
            if (const QRectF head = m_layout.headOf(card); !head.isEmpty())
                laidOut.paintHead(painter, seen(head));
            laidOut.paint(painter, box, m_placeHovered && card == m_hovered);
        });
    }
}

/// 1 px without the keyboard: the place is kept, the keys are elsewhere.
void SidesView::paintRing(QPainter &painter, const QRectF &box) const
{
    const double width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.ctl, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        placeHeader();
        m_heights.forget();
        arrangeKeepingPlace();
    }
}

void SidesView::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        viewport()->update();
    else
        viewport()->scroll(0, dy);
    if (m_model.hasTopics()) // their names stay in sight
        viewport()->update(topicsRect());
    measureSeen();
    m_header->setOffset(horizontalScrollBar()->value());
}

} // namespace Readout::Sides
