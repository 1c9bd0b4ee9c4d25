// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the library tree: places with their counts, tags under their parents. Reads no library.
#include "library/librarytree.h"
#include "library/placesview.h"
#include "library/treedelegate.h"

#include <QHash>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>
#include <functional>

namespace Readout::Library {
using Storage::ArticleFilter;
using Place = ArticleFilter::Place;
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 8; // levels below do not move further in

bool samePlace(const ArticleFilter &one, const ArticleFilter &other)
{
    return one.place == other.place && one.dossier == other.dossier && one.tag == other.tag;
}

bool comesBefore(const Tag &one, const Tag &other)
{
    return one.name.localeAwareCompare(other.name) < 0;
}

} // namespace

void LibraryTree::fill()
{
    m_isStale = false;
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->clear();
        QStandardItem *top = m_model->invisibleRootItem();
        addPlace(top, {.place = Place::Inbox}, u"mail-folder-inbox"_s, tr("Inbox"), m_contents.unread);
        addPlace(top, {.place = Place::All}, u"documentation"_s, tr("All articles"), m_contents.all);
        addHead(tr("Dossiers"))->setData(true, PlacesView::MakesDossierRole);
        for (const Storage::DossierSummary &dossier : m_contents.dossiers) {
            addPlace(top, {.place = Place::Dossier, .dossier = dossier.id}, u"folder"_s, dossier.name, dossier.articles)
                ->setEditable(true);
        }
        if (m_contents.dossiers.isEmpty())
            addNothing()->setData(true, PlacesView::MakesDossierRole);
        addHead(tr("Tags"))->setData(true, PlacesView::TopOfTagsRole);
        addTags(m_contents.tags);
        if (m_contents.tags.isEmpty())
            addNothing();
        addHead({})->setData(tr("Separator"), Qt::AccessibleTextRole);
        addPlace(top, {.place = Place::Bin}, u"user-trash"_s, tr("Bin"), m_contents.binned);
    }
    unfold();
    showPlace(m_place);
}

QStandardItem *LibraryTree::addPlace(QStandardItem *parent, const ArticleFilter &place, const QString &icon,
                                     const QString &name, int count, int level)
{
    auto *item = new QStandardItem(name);
    item->setEditable(false);
    item->setDragEnabled(place.place == Place::Tag);
    item->setData(QVariant::fromValue(place), PlacesView::PlaceRole);
    item->setData(icon, TreeDelegate::IconRole);
    item->setData(count, TreeDelegate::CountRole);
    item->setData(level, TreeDelegate::LevelRole);
    item->setData(int(TreeDelegate::Kind::Place), TreeDelegate::KindRole);
    item->setToolTip(name);
    item->setData(tr("%1, %n article(s)", nullptr, count).arg(name), Qt::AccessibleTextRole);
    parent->appendRow(item);
    return item;
}

QStandardItem *LibraryTree::addHead(const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setFlags(Qt::ItemIsDropEnabled);
    item->setData(int(TreeDelegate::Kind::Head), TreeDelegate::KindRole);
    m_model->appendRow(item);
    return item;
}

QStandardItem *LibraryTree::addNothing()
{
    auto *item = new QStandardItem(tr("None yet"));
    item->setFlags(Qt::ItemIsDropEnabled);
    item->setData(int(TreeDelegate::Kind::Nothing), TreeDelegate::KindRole);
    m_model->appendRow(item);
    return item;
}

void LibraryTree::addTag(QStandardItem *parent, const Tag &tag, int level)
{
    QStandardItem *item =
        addPlace(parent, {.place = Place::Tag, .tag = tag.id}, u"tag"_s, tag.name, tag.uses, std::min(level, deepest));
    item->setEditable(true);
    if (!tag.description.isEmpty()) {
        item->setToolTip(tag.name + u'\n' + tag.description);
        item->setData(tag.description, Qt::AccessibleDescriptionRole);
    }
}

/// Tags by name, each under its parent. A parent that is missing or a ring of parents does not hide a tag.
void LibraryTree::addTags(const QList<Tag> &tags)
{
    QHash<TagId, QList<Tag>> children;
    QHash<TagId, QStandardItem *> rows;
    for (const Tag &tag : tags)
        rows.insert(tag.id, nullptr);
    for (const Tag &tag : tags)
        children[tag.parent && rows.contains(*tag.parent) ? *tag.parent : TagId{}].append(tag);
    struct Waiting
    {
        QStandardItem *parent;
        TagId above;
        int level;
    };
    QList<Waiting> waiting{{m_model->invisibleRootItem(), TagId{}, 0}};
    const auto addLevel = [&](const Waiting &next, QList<Tag> level) {
        std::sort(level.begin(), level.end(), comesBefore);
        for (const Tag &tag : std::as_const(level)) {
            if (rows.value(tag.id))
                continue;
            addTag(next.parent, tag, next.level);
            rows[tag.id] = next.parent->child(next.parent->rowCount() - 1);
            waiting.append({rows[tag.id], tag.id, next.level + 1});
        }
    };
    for (qsizetype at = 0; at < waiting.size(); ++at) {
        const Waiting next = waiting[at];
        addLevel(next, children.value(next.above));
    }
    addLevel({m_model->invisibleRootItem(), TagId{}, 0}, tags); // whatever hung in a ring
}

void LibraryTree::unfold()
{
    QSet<TagId> folded;
    for (const Tag &tag : std::as_const(m_contents.tags)) {
        if (m_folded.contains(tag.uuid))
            folded.insert(tag.id);
    }
    const QSignalBlocker quiet(m_view);
    const std::function<void(const QModelIndex &)> unfoldBelow = [&](const QModelIndex &above) {
        for (int row = 0; row < m_model->rowCount(above); ++row) {
            const QModelIndex index = m_model->index(row, 0, above);
            if (!m_model->hasChildren(index))
                continue;
            m_view->setExpanded(index, !folded.contains(index.data(PlacesView::PlaceRole).value<ArticleFilter>().tag));
            unfoldBelow(index);
        }
    };
    unfoldBelow({});
}

void LibraryTree::keepFolded(const QModelIndex &index, bool folded)
{
    const TagId id = index.data(PlacesView::PlaceRole).value<ArticleFilter>().tag;
    for (const Tag &tag : std::as_const(m_contents.tags)) {
        if (tag.id != id || m_folded.contains(tag.uuid) == folded)
            continue;
        if (folded)
            m_folded.insert(tag.uuid);
        else
            m_folded.remove(tag.uuid);
        emit foldedTagsChanged();
    }
}

QModelIndex LibraryTree::indexOf(const ArticleFilter &place) const
{
    const std::function<QModelIndex(const QModelIndex &)> find = [&](const QModelIndex &above) -> QModelIndex {
        for (int row = 0; row < m_model->rowCount(above); ++row) {
            const QModelIndex index = m_model->index(row, 0, above);
            const QVariant held = index.data(PlacesView::PlaceRole);
            if (held.isValid() && samePlace(held.value<ArticleFilter>(), place))
                return index;
            if (const QModelIndex below = m_model->hasChildren(index) ? find(index) : QModelIndex(); below.isValid())
                return below;
        }
        return {};
    };
    return find({});
}

} // namespace Readout::Library
