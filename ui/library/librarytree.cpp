// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the library tree and how they are painted. Reads no library.
#include "library/librarytree.h"

#include "library/treedelegate.h"

#include <QHash>
#include <QLabel>
#include <QSet>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <functional>

namespace Readout::Library {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

namespace {

enum TreeRole { PlaceRole = Qt::UserRole + 32, IdRole };

bool samePlace(const ArticleFilter &one, const ArticleFilter &other)
{
    return one.place == other.place && one.dossier == other.dossier && one.tag == other.tag;
}

} // namespace

LibraryTree::LibraryTree(QWidget *parent)
    : QWidget(parent), m_header(new QWidget(this)), m_title(new QLabel(tr("Library"), m_header)),
      m_newDossier(new QToolButton(m_header)), m_view(new QTreeView(this)), m_model(new QStandardItemModel(this))
{
    setObjectName(u"library.pane"_s);
    setAccessibleName(tr("Library"));
    setMinimumWidth(140);
    m_header->setFixedHeight(std::max(40, fontMetrics().height() + 22));
    m_header->setObjectName(u"library.header"_s);
    m_header->setAccessibleName(tr("Library"));
    m_title->setObjectName(u"library.title"_s);
    m_title->setAccessibleName(tr("Library"));
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_newDossier->setObjectName(u"library.newDossier"_s);
    m_newDossier->setAccessibleName(tr("New dossier"));
    m_newDossier->setAutoRaise(true);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(12, 0, 8, 0);
    row->addWidget(m_title, 1);
    row->addWidget(m_newDossier);

    m_view->setObjectName(u"library.tree"_s);
    m_view->setAccessibleName(tr("Places of the library"));
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setUniformRowHeights(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setMouseTracking(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || !index.data(PlaceRole).isValid())
            return;
        m_place = index.data(PlaceRole).value<ArticleFilter>();
        emit placeChosen(m_place);
    });
    setContents({});
}

void LibraryTree::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.side);
    colours.setColor(QPalette::Base, theme.side);
    setPalette(colours);
    setAutoFillBackground(true);
    static_cast<TreeDelegate *>(m_view->itemDelegate())->setTheme(theme);
    m_view->viewport()->update();
}

void LibraryTree::setContents(const Contents &contents)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->clear();
    addPlace({.place = ArticleFilter::Place::Inbox}, u"mail-folder-inbox"_s, tr("Inbox"), contents.unread);
    addPlace({.place = ArticleFilter::Place::All}, u"documentation"_s, tr("All articles"), contents.all);
    addHead(tr("Dossiers"));
    for (const Dossier &dossier : contents.dossiers) {
        addPlace({.place = ArticleFilter::Place::Dossier, .dossier = dossier.id}, u"folder"_s, dossier.name,
                 int(dossier.articles.size()));
    }
    if (contents.dossiers.isEmpty())
        addNothing();
    addHead(tr("Tags"));
    addTags(contents.tags);
    if (contents.tags.isEmpty())
        addNothing();
    addHead({});
    addPlace({.place = ArticleFilter::Place::Bin}, u"user-trash"_s, tr("Bin"), contents.binned);
    showPlace(m_place);
    m_view->viewport()->update(); // the blocked signals would have told the view
}

void LibraryTree::showPlace(const ArticleFilter &place)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    int row = rowOf(place);
    if (row < 0)
        row = rowOf({.place = ArticleFilter::Place::All});
    const QModelIndex index = m_model->index(row, 0);
    m_place = index.data(PlaceRole).value<ArticleFilter>();
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->viewport()->update();
}

ArticleFilter LibraryTree::place() const
{
    return m_place;
}

QString LibraryTree::placeName() const
{
    const int row = rowOf(m_place);
    return row < 0 ? QString() : m_model->index(row, 0).data().toString();
}

void LibraryTree::addPlace(const ArticleFilter &place, const QString &icon, const QString &name, int count, int level)
{
    auto *item = new QStandardItem(name);
    item->setData(QVariant::fromValue(place), PlaceRole);
    item->setData(icon, TreeDelegate::IconRole);
    item->setData(count, TreeDelegate::CountRole);
    item->setData(level, TreeDelegate::LevelRole);
    item->setData(int(TreeDelegate::Kind::Place), TreeDelegate::KindRole);
    item->setToolTip(name);
    item->setData(tr("%1, %n article(s)", nullptr, count).arg(name), Qt::AccessibleTextRole);
    m_model->appendRow(item);
}

void LibraryTree::addHead(const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setFlags(Qt::NoItemFlags);
    item->setData(int(TreeDelegate::Kind::Head), TreeDelegate::KindRole);
    m_model->appendRow(item);
}

void LibraryTree::addNothing()
{
    auto *item = new QStandardItem(tr("None yet"));
    item->setFlags(Qt::NoItemFlags);
    item->setData(int(TreeDelegate::Kind::Nothing), TreeDelegate::KindRole);
    m_model->appendRow(item);
}

/// Tags by name, each under its parent. A parent that is missing or a ring of parents does not hide a tag.
void LibraryTree::addTags(const QList<Tag> &tags)
{
    QHash<TagId, QList<Tag>> children;
    QSet<TagId> known;
    for (const Tag &tag : tags)
        known.insert(tag.id);
    for (const Tag &tag : tags)
        children[tag.parent && known.contains(*tag.parent) ? *tag.parent : TagId{}].append(tag);
    QSet<TagId> added;
    const std::function<void(QList<Tag>, int)> add = [&](QList<Tag> level, int depth) {
        std::sort(level.begin(), level.end(),
                  [](const Tag &one, const Tag &other) { return one.name.localeAwareCompare(other.name) < 0; });
        for (const Tag &tag : level) {
            if (added.contains(tag.id))
                continue;
            added.insert(tag.id);
            addPlace({.place = ArticleFilter::Place::Tag, .tag = tag.id}, u"tag"_s, tag.name, tag.uses,
                     std::min(depth, 8));
            add(children.value(tag.id), depth + 1);
        }
    };
    add(children.value(TagId{}), 0);
    add(tags, 0); // whatever hung in a ring
}

int LibraryTree::rowOf(const ArticleFilter &place) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QVariant held = m_model->index(row, 0).data(PlaceRole);
        if (held.isValid() && samePlace(held.value<ArticleFilter>(), place))
            return row;
    }
    return -1;
}

} // namespace Readout::Library
