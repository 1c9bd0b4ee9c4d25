// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The preview: a column of pages, each painted once and kept while it is near.
#include "printing/pagesview.h"

#include "printing/pagepainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Readout::Printing {

namespace {

constexpr int around = 20; ///< pixels around and between pages
constexpr double largestScale = 1.6;
constexpr int keptAround = 2; ///< pages before and after those in sight

} // namespace

PagesView::PagesView(QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(Common::Theme::of(Common::ThemeName::Light))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
}

void PagesView::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void PagesView::setPages(std::shared_ptr<const Pages> pages)
{
    m_pages = std::move(pages);
    m_pictures.clear();
    arrange();
    m_told = -2;
    tellPage();
    viewport()->update();
}

double PagesView::scale() const
{
    if (!m_pages)
        return 1;
    return std::clamp((viewport()->width() - 2.0 * around) / m_pages->paper.size.width(), 0.2, largestScale);
}

int PagesView::pageStep() const
{
    return m_pages ? int(m_pages->paper.size.height() * scale()) + around : 1;
}

void PagesView::arrange()
{
    // As many as pixels fit into an int; nobody scrolls through so many pages.
    const qint64 count = m_pages ? m_pages->count() : 0;
    const qint64 height = std::min<qint64>(count * pageStep() + around, 1'000'000'000);
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - 40));
    verticalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, int(std::max<qint64>(0, height - viewport()->height())));
}

int PagesView::currentPage() const
{
    if (!m_pages)
        return -1;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / pageStep(), 0, m_pages->count() - 1);
}

QRect PagesView::pageBox(int page) const
{
    const QSize size = (m_pages->paper.size * scale()).toSize();
    return {std::max(around, (viewport()->width() - size.width()) / 2),
            around + page * pageStep() - verticalScrollBar()->value(), size.width(), size.height()};
}

const QPixmap &PagesView::picture(int page)
{
    QPixmap &kept = m_pictures[page];
    if (!kept.isNull())
        return kept;
    const double ratio = devicePixelRatioF();
    kept = QPixmap(pageBox(page).size() * ratio);
    kept.setDevicePixelRatio(ratio);
    kept.fill(Qt::white);
    QPainter painter(&kept);
    painter.scale(scale(), scale());
    PagePainter(painter, *m_pages).paint(page);
    return kept;
}

void PagesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.side);
    if (!m_pages)
        return;
    const int first = std::max(0, (verticalScrollBar()->value() - around) / pageStep());
    const int last = std::min(m_pages->count() - 1, (verticalScrollBar()->value() + viewport()->height()) / pageStep());
    for (int page = first; page <= last; ++page) {
        const QRect box = pageBox(page);
        if (!box.intersects(event->rect()))
            continue;
        painter.drawPixmap(box.topLeft(), picture(page));
        painter.setPen(m_theme.ctl);
        painter.drawRect(box.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    std::erase_if(m_pictures,
                  [=](const auto &kept) { return kept.first < first - keptAround || kept.first > last + keptAround; });
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    const int page = currentPage();
    QAbstractScrollArea::resizeEvent(event);
    m_pictures.clear();
    arrange();
    if (page > 0)
        verticalScrollBar()->setValue(page * pageStep());
    tellPage();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        return bar->setValue(0);
    case Qt::Key_End:
        return bar->setValue(bar->maximum());
    case Qt::Key_Space:
        return bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                         : QScrollBar::SliderPageStepAdd);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    tellPage();
}

void PagesView::tellPage()
{
    const int page = currentPage();
    if (page == m_told)
        return;
    m_told = page;
    emit currentPageChanged(page);
}

} // namespace Readout::Printing
