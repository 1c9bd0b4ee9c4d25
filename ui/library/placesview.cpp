// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dragging to and within the tree.
#include "library/placesview.h"

#include "library/draglabel.h"
#include "library/treedelegate.h"
#include "models/articlesmodel.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QUrl>

namespace Readout::Library {
using Storage::ArticleFilter;
using Place = ArticleFilter::Place;

namespace {

constexpr QLatin1StringView tagMimeType("application/x-readout-tag");

bool holdsFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return !urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile);
}

} // namespace

PlacesView::PlacesView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // painted here
    setAutoExpandDelay(700);
}

TagId PlacesView::tagOf(const QMimeData &data)
{
    return TagId(data.data(tagMimeType).toLongLong());
}

void PlacesView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (index != m_dropIndex)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.accent, 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(5, 1, -5, -1), 4, 4);
    painter->restore();
}

void PlacesView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto *delegate = static_cast<const TreeDelegate *>(itemDelegate());
    if (event->button() == Qt::LeftButton && index.isValid() && model()->hasChildren(index) &&
        delegate->arrowOf(visualRect(index), index, layoutDirection()).contains(event->position().toPoint())) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    QTreeView::mousePressEvent(event);
}

bool PlacesView::takes(const QModelIndex &onto, const QMimeData &dragged) const
{
    const QVariant held = onto.data(PlaceRole);
    const bool isPlace = held.isValid();
    const auto place = held.value<ArticleFilter>();
    if (const TagId tag = tagOf(dragged); tag != TagId{})
        return onto.data(TopOfTagsRole).toBool() || (isPlace && place.place == Place::Tag && place.tag != tag);
    if (!Models::articlesOf(dragged).isEmpty())
        return isPlace || onto.data(MakesDossierRole).toBool();
    return holdsFiles(dragged); // beside a dossier they simply come into the library
}

void PlacesView::setDropIndex(const QModelIndex &index)
{
    if (m_dropIndex == index)
        return;
    m_dropIndex = index;
    viewport()->update();
}

void PlacesView::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &dragged = *event->mimeData();
    if (tagOf(dragged) != TagId{} || !Models::articlesOf(dragged).isEmpty() || holdsFiles(dragged))
        event->acceptProposedAction();
    else
        event->ignore(); // the window may take it
}

void PlacesView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges, unfolds what one rests on
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool takes = this->takes(index, *event->mimeData());
    const bool besideDossiers =
        holdsFiles(*event->mimeData()) && index.data(PlaceRole).value<ArticleFilter>().dossier == DossierId{};
    setDropIndex(takes && !besideDossiers ? index : QModelIndex());
    if (takes)
        event->acceptProposedAction();
    else
        event->ignore();
}

void PlacesView::dragLeaveEvent(QDragLeaveEvent *event)
{
    QTreeView::dragLeaveEvent(event);
    setDropIndex({});
}

void PlacesView::dropEvent(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QMimeData &dragged = *event->mimeData();
    const bool taken = takes(index, dragged);
    setDropIndex({});
    stopAutoScroll();
    setState(NoState);
    if (!taken)
        return event->ignore();
    event->setDropAction(Qt::CopyAction); // nothing is taken from where it was but by an act
    event->accept();
    if (const TagId tag = tagOf(dragged); tag != TagId{})
        return emit tagDropped(index, tag, viewport()->mapToGlobal(event->position().toPoint()));
    if (const QList<ArticleId> articles = Models::articlesOf(dragged); !articles.isEmpty())
        return emit articlesDropped(index, articles);
    QStringList paths;
    for (const QUrl &url : dragged.urls())
        paths.append(url.toLocalFile());
    emit filesDropped(index, paths);
}

void PlacesView::startDrag(Qt::DropActions actions)
{
    const QModelIndex index = currentIndex();
    const auto place = index.data(PlaceRole).value<ArticleFilter>();
    if (place.place != Place::Tag || place.tag == TagId{})
        return;
    auto *dragged = new QMimeData;
    dragged->setData(tagMimeType, QByteArray::number(qint64(place.tag)));
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(dragLabel(index.data().toString(), m_theme, *this));
    drag->setHotSpot({-12, -12});
    drag->exec(actions | Qt::CopyAction, Qt::MoveAction);
    setDropIndex({});
}

} // namespace Readout::Library
