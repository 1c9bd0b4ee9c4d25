// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree's view: what can be dropped where, with the row that would take it framed; arrows of rows that unfold. Knows
// places by their role, not what they hold.
#pragma once

#include "common/theme.h"
#include "domain/ids.h"
#include "storage/library.h"

#include <QPersistentModelIndex>
#include <QTreeView>

class QMimeData;

namespace Readout::Library {

class PlacesView final : public QTreeView
{
    Q_OBJECT

public:
    enum Role {
        PlaceRole = Qt::UserRole + 32, ///< ArticleFilter; none for heads
        MakesDossierRole,              ///< whether articles dropped here become a new dossier
        TopOfTagsRole,                 ///< whether a tag dropped here hangs under none
    };

    explicit PlacesView(QWidget *parent = nullptr);

    void setTheme(const Common::Theme &theme) { m_theme = theme; }
    bool isEditing() const { return state() == EditingState; }
    /// The tag that travels in @p data, zero for none.
    static TagId tagOf(const QMimeData &data);

signals:
    void articlesDropped(const QModelIndex &onto, const QList<Readout::ArticleId> &articles);
    void filesDropped(const QModelIndex &onto, const QStringList &paths);
    void tagDropped(const QModelIndex &onto, Readout::TagId tag, QPoint place);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {} // the delegate draws arrows
    void mousePressEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    bool takes(const QModelIndex &onto, const QMimeData &data) const;
    void setDropIndex(const QModelIndex &index);

    Common::Theme m_theme;
    QPersistentModelIndex m_dropIndex;
};

} // namespace Readout::Library
