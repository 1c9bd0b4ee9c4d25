// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library's places: Inbox, all articles, dossiers, tags, bin, each with its count. Shows values, says what was
// chosen; reads no library.
#pragma once

#include "common/theme.h"
#include "domain/dossier.h"
#include "domain/highlight.h"
#include "storage/library.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace Readout::Library {

/// What the tree shows.
struct Contents
{
    int unread = 0;
    int all = 0;
    int binned = 0;
    QList<Dossier> dossiers;
    QList<Tag> tags;
};

class LibraryTree final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryTree(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme);
    void setContents(const Contents &contents); ///< keeps the chosen place when it is still there
    /// Chooses a place without telling; all articles when it is not there.
    void showPlace(const Storage::ArticleFilter &place);
    Storage::ArticleFilter place() const;
    QString placeName() const;
    QWidget *header() const { return m_header; }
    QTreeView *view() const { return m_view; }
    QToolButton *newDossierButton() const { return m_newDossier; }

signals:
    void placeChosen(const Readout::Storage::ArticleFilter &place);

private:
    void addPlace(const Storage::ArticleFilter &place, const QString &icon, const QString &name, int count,
                  int level = 0);
    void addHead(const QString &name);
    void addNothing();
    void addTags(const QList<Tag> &tags);
    int rowOf(const Storage::ArticleFilter &place) const;

    QWidget *m_header;
    QLabel *m_title;
    QToolButton *m_newDossier;
    QTreeView *m_view;
    QStandardItemModel *m_model;
    Common::Theme m_theme;
    Storage::ArticleFilter m_place;
};

} // namespace Readout::Library
