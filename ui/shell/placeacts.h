// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with places and with articles in them: dossiers and tags made, named, moved, merged, filled. Turns
// the wishes of tree and list into the session's acts, with the small questions some of them need.
#pragma once

#include "common/theme.h"
#include "storage/library.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace Readout::Common {
class TagPopup;
}
namespace Readout::Library {
class ArticleList;
class LibraryTree;
} // namespace Readout::Library

namespace Readout::Shell {

class ActionTable;
class Session;

class PlaceActs final : public QObject
{
    Q_OBJECT

public:
    /// Borrows all of them; the questions stand over @p window.
    PlaceActs(Session &session, Library::LibraryTree &tree, Library::ArticleList &list, ActionTable &actions,
              QWidget *window);

    void setTheme(const Common::Theme &theme);
    void askNewDossier(const QList<ArticleId> &articles);
    QString askDossierName(const QList<ArticleId> &articles); ///< empty when it was cancelled
    /// The choice of tags opens at @p place of the screen; of several articles those that all of them carry.
    void editTags(const QList<ArticleId> &articles, QPoint place);
    void showTag(const QString &name);

signals:
    void placeWished(const Readout::Storage::ArticleFilter &place);
    void filesWished(Readout::DossierId into, const QStringList &paths);
    void binWished(const QList<Readout::ArticleId> &articles); ///< dropped there

private:
    void connectActions();
    void connectTree();
    void drop(const Storage::ArticleFilter &onto, const QList<ArticleId> &articles);
    void askForDossier(const QList<ArticleId> &articles);
    void removePlace();
    void askNewTag();
    void askDescription();
    void renameTag(TagId tag, const QString &name);
    /// Another tag than the chosen one; @p nowhere offers none as the first choice.
    std::optional<TagId> askTag(const QString &title, const QString &label, const QString &nowhere = {});
    void moveOrMerge(TagId tag, TagId onto, QPoint place);
    void reorder(int by);
    void openMenu(const QList<QLatin1StringView> &actions, const QString &objectName, QPoint place);
    Common::TagPopup *tagPopup();

    Session &m_session;
    Library::LibraryTree &m_tree;
    Library::ArticleList &m_list;
    ActionTable &m_actions;
    QWidget *m_window;
    QPointer<Common::TagPopup> m_popup;
    Common::Theme m_theme;
    QList<ArticleId> m_tagged; ///< what the popup is about
    QStringList m_tagsBefore;
};

} // namespace Readout::Shell
