// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tags of one highlight: chips, a field, and the known tags that fit what is typed. Hands the names over.
#pragma once

#include "common/popupframe.h"
#include "domain/highlight.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Readout::Common {

class TagPopup final : public PopupFrame
{
    Q_OBJECT

public:
    /// @p name is put before the names of its parts, so that two of them can be told apart.
    explicit TagPopup(QWidget *parent, const QString &name = {});

    void setTheme(const Theme &theme) override;
    void setKnownTags(const QList<Tag> &tags); ///< most recently used first
    /// Opens with its upper left corner at @p place (of the screen).
    void open(const QStringList &tags, QPoint place);
    QStringList tags() const { return m_chosen; }

signals:
    /// Closed in whatever way: nothing chosen is lost.
    void accepted(const QStringList &tags);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void addCurrent();
    void add(const QString &name);
    void remove(const QString &name);
    void showChips();
    void moveInList(int by);

    QList<Tag> m_known;
    QStringList m_chosen;
    QWidget *m_chips;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_rows;
    QLabel *m_keys;
    bool m_open = false;
};

} // namespace Readout::Common
