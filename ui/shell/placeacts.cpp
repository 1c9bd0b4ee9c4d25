// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which act each wish of tree and list is. The questions are in placequestions.cpp.
#include "shell/placeacts.h"

#include "common/menuletters.h"
#include "common/tagpopup.h"
#include "library/articlelist.h"
#include "library/librarytree.h"
#include "shell/actiontable.h"
#include "shell/session.h"

#include <QListView>
#include <QMenu>

namespace Readout::Shell {
using Storage::ArticleFilter;
using namespace Qt::StringLiterals;

PlaceActs::PlaceActs(Session &session, Library::LibraryTree &tree, Library::ArticleList &list, ActionTable &actions,
                     QWidget *window)
    : QObject(window), m_session(session), m_tree(tree), m_list(list), m_actions(actions), m_window(window)
{
    connectActions();
    connectTree();
    connect(&m_list, &Library::ArticleList::reorderWished, this,
            [this](const QList<ArticleId> &ids) { m_session.reorderDossier(m_tree.place().dossier, ids); });
    connect(&m_list, &Library::ArticleList::menuWished, this, [this](QPoint place) {
        QList<QLatin1StringView> offered{"list.open"_L1, "list.read"_L1, "list.star"_L1, "list.tag"_L1,
                                         "list.addToDossier"_L1};
        if (m_tree.place().place == ArticleFilter::Place::Dossier)
            offered << "list.removeFromDossier"_L1
                    << "list.moveUp"_L1
                    << "list.moveDown"_L1;
        offered << "list.details"_L1
                << (m_tree.place().place == ArticleFilter::Place::Bin ? "list.restore"_L1 : "list.bin"_L1);
        openMenu(offered, u"list.menu"_s, place);
    });
}

void PlaceActs::connectActions()
{
    const auto on = [this](QLatin1StringView id, std::function<void()> act) { m_actions.on(id, this, std::move(act)); };
    on("file.newDossier"_L1, [this] { askNewDossier(m_list.selected()); });
    on("library.rename"_L1, [this] { m_tree.rename(); });
    on("library.remove"_L1, [this] { removePlace(); });
    on("library.newTag"_L1, [this] { askNewTag(); });
    on("library.describeTag"_L1, [this] { askDescription(); });
    on("library.hangTag"_L1, [this] {
        if (const auto under = askTag(tr("Hang the Tag under Another"), tr("Tag to hang “%1” under"), tr("No tag")))
            m_session.moveTag(m_tree.place().tag, *under);
    });
    on("library.mergeTag"_L1, [this] {
        if (const auto into = askTag(tr("Merge the Tag"), tr("Tag that everything with “%1” carries from now on")))
            m_session.mergeTags(m_tree.place().tag, *into);
    });
    on("list.tag"_L1, [this] {
        const QListView *view = m_list.view();
        const QRect row = view->visualRect(view->currentIndex());
        editTags(m_list.selected(), view->viewport()->mapToGlobal(QPoint(row.left() + 16, row.bottom())));
    });
    on("list.addToDossier"_L1, [this] { askForDossier(m_list.selected()); });
    on("list.removeFromDossier"_L1, [this] { m_session.takeOutOfDossier(m_tree.place().dossier, m_list.selected()); });
    on("list.restore"_L1, [this] { m_session.restore(m_list.selected()); });
    on("list.moveUp"_L1, [this] { reorder(-1); });
    on("list.moveDown"_L1, [this] { reorder(1); });
}

void PlaceActs::connectTree()
{
    using Library::LibraryTree;
    connect(&m_tree, &LibraryTree::dossierRenamed, &m_session, &Session::renameDossier);
    connect(&m_tree, &LibraryTree::tagRenamed, this, &PlaceActs::renameTag);
    connect(&m_tree, &LibraryTree::filesDropped, this, &PlaceActs::filesWished);
    // Questions wait until the drag is over: they have a loop of events of their own.
    connect(&m_tree, &LibraryTree::articlesDropped, this, &PlaceActs::drop, Qt::QueuedConnection);
    connect(&m_tree, &LibraryTree::newDossierDropped, this, &PlaceActs::askNewDossier, Qt::QueuedConnection);
    connect(&m_tree, &LibraryTree::tagDropped, this, &PlaceActs::moveOrMerge, Qt::QueuedConnection);
    connect(&m_tree, &LibraryTree::menuWished, this, [this](QPoint place) {
        QList<QLatin1StringView> offered;
        if (m_tree.place().place == ArticleFilter::Place::Dossier || m_tree.place().place == ArticleFilter::Place::Tag)
            offered << "library.rename"_L1;
        if (m_tree.place().place == ArticleFilter::Place::Tag)
            offered << "library.describeTag"_L1
                    << "library.hangTag"_L1
                    << "library.mergeTag"_L1;
        if (!offered.isEmpty())
            offered << "library.remove"_L1;
        offered << "file.newDossier"_L1
                << "library.newTag"_L1;
        openMenu(offered, u"library.menu"_s, place);
    });
}

void PlaceActs::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    if (m_popup)
        m_popup->setTheme(theme);
}

void PlaceActs::openMenu(const QList<QLatin1StringView> &actions, const QString &objectName, QPoint place)
{
    auto *menu = new QMenu(m_window);
    new Common::MenuLetters(menu);
    menu->setObjectName(objectName);
    menu->setAccessibleName(tr("What can be done here"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QLatin1StringView id : actions)
        menu->addAction(m_actions.action(id));
    menu->popup(place);
}

void PlaceActs::drop(const ArticleFilter &onto, const QList<ArticleId> &articles)
{
    switch (onto.place) {
    case ArticleFilter::Place::Inbox:
        if (m_tree.place().place == ArticleFilter::Place::Bin)
            m_session.restore(articles);
        m_session.setRead(articles, false);
        break;
    case ArticleFilter::Place::All:
        if (m_tree.place().place == ArticleFilter::Place::Bin)
            m_session.restore(articles);
        break;
    case ArticleFilter::Place::Dossier:
        m_session.addToDossier(onto.dossier, articles);
        break;
    case ArticleFilter::Place::Tag:
        if (const auto tag = m_session.tag(onto.tag))
            m_session.retag(articles, {tag->name}, {});
        break;
    case ArticleFilter::Place::Bin:
        emit binWished(articles);
        break;
    }
}

void PlaceActs::removePlace()
{
    const ArticleFilter place = m_tree.place();
    if (place.place == ArticleFilter::Place::Dossier)
        m_session.removeDossier(place.dossier);
    else if (place.place == ArticleFilter::Place::Tag)
        m_session.removeTag(place.tag);
}

void PlaceActs::reorder(int by)
{
    if (m_tree.place().place != ArticleFilter::Place::Dossier)
        return;
    const QList<ArticleId> ids = m_list.movedBy(by);
    if (!ids.isEmpty())
        m_session.reorderDossier(m_tree.place().dossier, ids);
}

Common::TagPopup *PlaceActs::tagPopup()
{
    if (!m_popup) {
        m_popup = new Common::TagPopup(m_window);
        m_popup->setTheme(m_theme);
        connect(m_popup, &Common::TagPopup::accepted, this, [this](const QStringList &tags) {
            QStringList added = tags;
            added.removeIf([this](const QString &name) { return m_tagsBefore.contains(name); });
            QStringList removed = m_tagsBefore;
            removed.removeIf([&tags](const QString &name) { return tags.contains(name); });
            m_session.retag(m_tagged, added, removed);
        });
    }
    return m_popup;
}

void PlaceActs::editTags(const QList<ArticleId> &articles, QPoint place)
{
    if (articles.isEmpty())
        return;
    m_tagged = articles;
    m_tagsBefore = m_session.tagsOfAll(articles);
    tagPopup()->setKnownTags(m_tree.contents().tags);
    tagPopup()->open(m_tagsBefore, place);
}

void PlaceActs::showTag(const QString &name)
{
    for (const Tag &tag : m_tree.contents().tags) {
        if (tag.name == name)
            emit placeWished({.place = ArticleFilter::Place::Tag, .tag = tag.id});
    }
}

} // namespace Readout::Shell
