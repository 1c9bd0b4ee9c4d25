// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library's places: Inbox, all articles, dossiers, tags, bin, each with its count. Shows values, says what was
// chosen, renamed or dropped; reads no library.
#pragma once

#include "common/theme.h"
#include "domain/highlight.h"
#include "storage/library.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace Readout::Library {

class PlacesView;

/// What the tree shows.
struct Contents
{
    int unread = 0;
    int all = 0;
    int binned = 0;
    QList<Storage::DossierSummary> dossiers;
    QList<Tag> tags;

    bool operator==(const Contents &) const = default;
};

class LibraryTree final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryTree(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    /// Keeps the chosen place when it is still there, and a name that is being written.
    void setContents(const Contents &contents);
    const Contents &contents() const { return m_contents; }
    /// Chooses a place without telling; all articles when it is not there.
    void showPlace(const Storage::ArticleFilter &place);
    Storage::ArticleFilter place() const;
    QString placeName() const;
    /// Names the chosen dossier or tag anew, in its row.
    void rename();
    /// Tags whose children are folded away.
    QSet<QUuid> foldedTags() const { return m_folded; }
    void setFoldedTags(const QSet<QUuid> &tags);
    QWidget *header() const { return m_header; }
    QTreeView *view() const;
    QToolButton *newDossierButton() const { return m_newDossier; }

signals:
    void placeChosen(const Readout::Storage::ArticleFilter &place);
    void dossierRenamed(Readout::DossierId dossier, const QString &name);
    void tagRenamed(Readout::TagId tag, const QString &name);
    void articlesDropped(const Readout::Storage::ArticleFilter &onto, const QList<Readout::ArticleId> &articles);
    void newDossierDropped(const QList<Readout::ArticleId> &articles);
    void filesDropped(Readout::DossierId onto, const QStringList &paths);   ///< zero: onto none
    void tagDropped(Readout::TagId tag, Readout::TagId onto, QPoint place); ///< zero: onto the head of the tags
    void foldedTagsChanged();
    void menuWished(QPoint place);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void connectView();
    void fill();
    QStandardItem *addPlace(QStandardItem *parent, const Storage::ArticleFilter &place, const QString &icon,
                            const QString &name, int count, int level = 0);
    QStandardItem *addHead(const QString &name);
    QStandardItem *addNothing();
    void addTags(const QList<Tag> &tags);
    void addTag(QStandardItem *parent, const Tag &tag, int level);
    void unfold();
    void keepFolded(const QModelIndex &index, bool folded);
    QModelIndex indexOf(const Storage::ArticleFilter &place) const;

    QWidget *m_header;
    QLabel *m_title;
    QToolButton *m_newDossier;
    PlacesView *m_view;
    QStandardItemModel *m_model;
    Storage::ArticleFilter m_place;
    Contents m_contents;
    bool m_isStale = false; ///< contents came while a name was being written
    QSet<QUuid> m_folded;
};

} // namespace Readout::Library
