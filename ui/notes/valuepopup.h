// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of one kind to narrow by: a field that finds them and a list in which they are ticked. Each tick is told
// at once.
#pragma once

#include "common/popupframe.h"
#include "models/notessieve.h"

class QLabel;
class QLineEdit;
class QListView;
class QStandardItem;
class QStandardItemModel;

namespace Readout::Notes {

class ValuePopup final : public Common::PopupFrame
{
    Q_OBJECT

public:
    explicit ValuePopup(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    /// Opens below @p place (of the screen).
    void open(Models::NoteFacet facet, const QList<Models::FacetValue> &values, const QStringList &chosen,
              QPoint place);

signals:
    void chosenChanged(Readout::Models::NoteFacet facet, const QStringList &chosen);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void toggle(const QModelIndex &row);
    void moveInList(int by);

    Models::NoteFacet m_facet = Models::NoteFacet::Tag;
    QList<Models::FacetValue> m_values;
    QStringList m_chosen;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_rows;
    QLabel *m_keys;
};

} // namespace Readout::Notes
