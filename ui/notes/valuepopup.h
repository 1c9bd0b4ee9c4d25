// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of one kind to narrow by: a field that finds them and a list in which they are ticked. Each tick is told
// at once.
#pragma once

#include "common/listpopup.h"
#include "models/notessieve.h"

namespace Readout::Notes {

class ValuePopup final : public Common::ListPopup
{
    Q_OBJECT

public:
    explicit ValuePopup(QWidget *parent);

    /// Opens below @p place (of the screen).
    void open(Models::NoteFacet facet, const QList<Models::FacetValue> &values, const QStringList &chosen,
              QPoint place);

signals:
    void chosenChanged(Readout::Models::NoteFacet facet, const QStringList &chosen);

private:
    void fill() override;
    void take() override;
    bool takeBack() override { return false; }
    void toggle(const QModelIndex &row);

    Models::NoteFacet m_facet = Models::NoteFacet::Tag;
    QList<Models::FacetValue> m_values;
    QStringList m_chosen;
};

} // namespace Readout::Notes
