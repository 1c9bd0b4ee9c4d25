// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter ticks, Esc closes; typing finds.
#include "notes/valuepopup.h"

#include "common/painting.h"
#include "common/rowpainting.h"

#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

namespace Readout::Notes {

using Models::FacetValue;
using Models::NoteFacet;
using namespace Qt::StringLiterals;

namespace {

enum ValueRole { ValueIsRole = Qt::UserRole + 1 };
constexpr int popupWidth = 264;
constexpr int mostRows = 10;
constexpr int mostListed = 300; ///< whoever wants one of the others types a letter of it

QIcon swatchIcon(const Common::Theme &theme, int colour)
{
    QPixmap drawn(QSize(16, 16) * 2);
    drawn.setDevicePixelRatio(2);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    Common::drawHighlightSwatch(painter, {1, 1, 14, 14}, theme, colour);
    return drawn;
}

} // namespace

ValuePopup::ValuePopup(QWidget *parent) : ListPopup(parent, u"notes.value"_s, tr("Enter tick   Esc close"), popupWidth)
{
    setObjectName(u"notes.values"_s);
    setAccessibleName(tr("Filter"));
    field()->setAccessibleName(tr("Find a value"));
    list()->setAccessibleName(tr("Values"));
    list()->setUniformItemSizes(true);
    connect(list(), &QListView::clicked, this, &ValuePopup::toggle);
}

void ValuePopup::open(NoteFacet facet, const QList<FacetValue> &values, const QStringList &chosen, QPoint place)
{
    m_facet = facet;
    m_values = values;
    m_chosen = chosen;
    for (const QString &value : chosen) { // one that nothing has any more can still be taken away
        const auto has = [&value](const FacetValue &one) { return one.value == value; };
        if (std::none_of(m_values.cbegin(), m_values.cend(), has))
            m_values.prepend({value, Models::facetValueName(facet, value), 0});
    }
    field()->setPlaceholderText(Models::facetName(facet));
    openAt(place);
}

void ValuePopup::fill()
{
    const QString typed = field()->text().simplified();
    const QString current = list()->currentIndex().data(ValueIsRole).toString();
    rows()->clear();
    const int high = std::max(28, fontMetrics().height() + 10);
    for (const FacetValue &value : std::as_const(m_values)) {
        if (rows()->rowCount() == mostListed)
            break;
        QString name = value.name;
        if (m_facet == NoteFacet::Colour)
            name = Common::highlightColourName(value.value.toInt());
        if (!typed.isEmpty() && !name.contains(typed, Qt::CaseInsensitive))
            continue;
        auto *row = new QStandardItem(tr("%1  %2").arg(name, QLocale().toString(value.count)));
        row->setCheckable(true);
        row->setCheckState(m_chosen.contains(value.value) ? Qt::Checked : Qt::Unchecked);
        row->setFlags(row->flags() & ~Qt::ItemIsUserCheckable); // the whole row ticks
        row->setData(value.value, ValueIsRole);
        row->setSizeHint({100, high});
        if (m_facet == NoteFacet::Colour)
            row->setIcon(swatchIcon(theme(), value.value.toInt()));
        rows()->appendRow(row);
        if (value.value == current && list()->currentIndex().isValid())
            list()->setCurrentIndex(row->index());
    }
    if (!list()->currentIndex().isValid() && rows()->rowCount() > 0)
        list()->setCurrentIndex(rows()->index(0, 0));
    list()->setFixedHeight(std::max(1, std::min(rows()->rowCount(), mostRows) * high + 4));
    adjustSize();
}

void ValuePopup::toggle(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    const QString value = row.data(ValueIsRole).toString();
    if (!m_chosen.removeOne(value))
        m_chosen.append(value);
    rows()->itemFromIndex(row)->setCheckState(m_chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
    emit chosenChanged(m_facet, m_chosen);
}

void ValuePopup::take()
{
    toggle(list()->currentIndex());
    field()->selectAll();
}

} // namespace Readout::Notes
