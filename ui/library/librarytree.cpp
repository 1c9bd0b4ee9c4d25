// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the library tree tells and takes. Its rows are made in treerows.cpp. Reads no library.
#include "library/librarytree.h"

#include "library/paneheader.h"
#include "library/placesview.h"
#include "library/treedelegate.h"
#include "models/articlesmodel.h"

#include <QDropEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Readout::Library {
using Storage::ArticleFilter;
using Place = ArticleFilter::Place;
using namespace Qt::StringLiterals;

LibraryTree::LibraryTree(QWidget *parent)
    : QWidget(parent), m_header(new QWidget(this)), m_title(new QLabel(tr("Library"), m_header)),
      m_newDossier(new QToolButton(m_header)), m_view(new PlacesView(this)), m_model(new QStandardItemModel(this))
{
    setObjectName(u"library.pane"_s);
    setAccessibleName(tr("Library"));
    setMinimumWidth(140);
    buildHeader();
    m_view->setObjectName(u"library.tree"_s);
    m_view->setAccessibleName(tr("Places of the library"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connectView();
    fill();
}

void LibraryTree::buildHeader()
{
    m_header->setFixedHeight(PaneHeader::leastHeight);
    m_header->setObjectName(u"library.header"_s);
    m_header->setAccessibleName(tr("Library"));
    m_title->setObjectName(u"library.title"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_newDossier->setObjectName(u"library.newDossier"_s);
    m_newDossier->setAccessibleName(tr("New dossier"));
    m_newDossier->setAutoRaise(true);
    m_newDossier->setAcceptDrops(true);
    m_newDossier->installEventFilter(this);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(12, 0, 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_newDossier);
}

/// In line with the bands of the other panes.
void LibraryTree::showEvent(QShowEvent *event)
{
    m_header->setFixedHeight(std::max(PaneHeader::leastHeight, fontMetrics().height() + 22));
    QWidget::showEvent(event);
}

void LibraryTree::connectView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || !index.data(PlacesView::PlaceRole).isValid())
            return;
        m_place = index.data(PlacesView::PlaceRole).value<ArticleFilter>();
        emit placeChosen(m_place);
    });
    const auto *delegate = static_cast<TreeDelegate *>(m_view->itemDelegate());
    connect(delegate, &TreeDelegate::renamed, this, [this](const QModelIndex &index, const QString &name) {
        const auto place = index.data(PlacesView::PlaceRole).value<ArticleFilter>();
        if (place.place == Place::Dossier)
            emit dossierRenamed(place.dossier, name);
        else if (place.place == Place::Tag)
            emit tagRenamed(place.tag, name);
    });
    // Queued: the view is still closing the field.
    connect(
        delegate, &QAbstractItemDelegate::closeEditor, this,
        [this] {
            if (m_isStale)
                fill();
        },
        Qt::QueuedConnection);
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &index) { keepFolded(index, false); });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex &index) { keepFolded(index, true); });
    connect(m_view, &PlacesView::articlesDropped, this,
            [this](const QModelIndex &onto, const QList<ArticleId> &articles) {
                const QVariant place = onto.data(PlacesView::PlaceRole);
                if (place.isValid())
                    emit articlesDropped(place.value<ArticleFilter>(), articles);
                else
                    emit newDossierDropped(articles);
            });
    connect(m_view, &PlacesView::filesDropped, this, [this](const QModelIndex &onto, const QStringList &paths) {
        emit filesDropped(onto.data(PlacesView::PlaceRole).value<ArticleFilter>().dossier, paths);
    });
    connect(m_view, &PlacesView::tagDropped, this, [this](const QModelIndex &onto, TagId tag, QPoint place) {
        emit tagDropped(tag, onto.data(PlacesView::PlaceRole).value<ArticleFilter>().tag, place);
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](QPoint place) {
        const QModelIndex index = m_view->indexAt(place);
        if (!index.isValid() || !index.data(PlacesView::PlaceRole).isValid())
            place = m_view->visualRect(m_view->currentIndex()).center(); // by key, or beside a place
        emit menuWished(m_view->viewport()->mapToGlobal(place));
    });
}

QTreeView *LibraryTree::view() const
{
    return m_view;
}

void LibraryTree::setTheme(const Common::Theme &theme)
{
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.side);
    colours.setColor(QPalette::Base, theme.side);
    setPalette(colours);
    setAutoFillBackground(true);
    m_view->setTheme(theme);
    static_cast<TreeDelegate *>(m_view->itemDelegate())->setTheme(theme);
    m_view->viewport()->update();
}

void LibraryTree::setContents(const Contents &contents)
{
    if (contents == m_contents)
        return;
    m_contents = contents;
    if (m_view->isEditing())
        m_isStale = true;
    else
        fill();
}

void LibraryTree::showPlace(const ArticleFilter &place)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    QModelIndex index = indexOf(place);
    if (!index.isValid())
        index = indexOf({.place = Place::All});
    m_place = index.data(PlacesView::PlaceRole).value<ArticleFilter>();
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        m_view->expand(above);
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->viewport()->update();
}

ArticleFilter LibraryTree::place() const
{
    return m_place;
}

QString LibraryTree::placeName() const
{
    return indexOf(m_place).data().toString();
}

void LibraryTree::rename()
{
    const QModelIndex index = indexOf(m_place);
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return;
    m_view->scrollTo(index);
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void LibraryTree::setFoldedTags(const QSet<QUuid> &tags)
{
    m_folded = tags;
    unfold();
}

/// Articles dropped on the + become a dossier.
bool LibraryTree::eventFilter(QObject *watched, QEvent *event)
{
    const bool entered = event->type() == QEvent::DragEnter;
    if (watched != m_newDossier || (!entered && event->type() != QEvent::Drop && event->type() != QEvent::DragLeave))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::DragLeave) {
        m_newDossier->setDown(false);
        return true;
    }
    auto *dropped = static_cast<QDropEvent *>(event);
    const QList<ArticleId> articles = Models::articlesOf(*dropped->mimeData());
    m_newDossier->setDown(entered && !articles.isEmpty()); // so one sees that it takes them
    if (articles.isEmpty())
        return QWidget::eventFilter(watched, event);
    dropped->setDropAction(Qt::CopyAction);
    dropped->accept();
    if (!entered)
        emit newDossierDropped(articles);
    return true;
}

} // namespace Readout::Library
