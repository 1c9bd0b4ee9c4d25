// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter ticks, Esc closes; typing finds.
#include "notes/valuepopup.h"

#include "common/painting.h"
#include "common/rowpainting.h"
#include "common/speech.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

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

ValuePopup::ValuePopup(QWidget *parent)
    : PopupFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_rows(new QStandardItemModel(this)),
      m_keys(new QLabel(tr("Enter tick   Esc close"), this))
{
    setObjectName(u"notes.values"_s);
    setAccessibleName(tr("Filter"));
    m_field->setObjectName(u"notes.valueField"_s);
    m_field->setAccessibleName(tr("Find a value"));
    m_field->installEventFilter(this);
    m_list->setObjectName(u"notes.valueList"_s);
    m_list->setAccessibleName(tr("Values"));
    m_list->setModel(m_rows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    Common::speakCurrentRow(m_list);
    m_keys->setObjectName(u"notes.valueKeys"_s);
    auto *column = new QVBoxLayout(this);
    const int around = edge() + 8;
    column->setContentsMargins(around, around, around, around - 2);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_keys);
    setFixedWidth(popupWidth + 2 * edge());
    connect(m_field, &QLineEdit::textChanged, this, &ValuePopup::fill);
    connect(m_list, &QListView::clicked, this, &ValuePopup::toggle);
}

void ValuePopup::setTheme(const Common::Theme &theme)
{
    PopupFrame::setTheme(theme);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(colours);
    colours.setColor(QPalette::WindowText, theme.text2);
    m_keys->setPalette(colours);
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
    m_keys->setFont(Common::countFont(font()));
    m_field->setPlaceholderText(Models::facetName(facet));
    m_field->clear();
    fill();
    QPoint corner = place - QPoint(edge(), edge());
    if (const QScreen *screen = QGuiApplication::screenAt(place)) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ValuePopup::fill()
{
    const QString typed = m_field->text().simplified();
    const QString current = m_list->currentIndex().data(ValueIsRole).toString();
    m_rows->clear();
    const int high = std::max(28, fontMetrics().height() + 10);
    for (const FacetValue &value : std::as_const(m_values)) {
        if (m_rows->rowCount() == mostListed)
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
        m_rows->appendRow(row);
        if (value.value == current && m_list->currentIndex().isValid())
            m_list->setCurrentIndex(row->index());
    }
    if (!m_list->currentIndex().isValid() && m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0, 0));
    m_list->setFixedHeight(std::max(1, std::min(m_rows->rowCount(), mostRows) * high + 4));
    adjustSize();
}

void ValuePopup::toggle(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    const QString value = row.data(ValueIsRole).toString();
    if (!m_chosen.removeOne(value))
        m_chosen.append(value);
    m_rows->itemFromIndex(row)->setCheckState(m_chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
    emit chosenChanged(m_facet, m_chosen);
}

void ValuePopup::moveInList(int by)
{
    const int row = m_list->currentIndex().row() + by;
    if (row >= 0 && row < m_rows->rowCount())
        m_list->setCurrentIndex(m_rows->index(row, 0));
}

bool ValuePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_list->currentIndex());
        if (key->modifiers().testFlag(Qt::ControlModifier))
            hide();
        else
            m_field->selectAll();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Down:
        moveInList(1);
        return true;
    case Qt::Key_Up:
        moveInList(-1);
        return true;
    default:
        return false;
    }
}

/// Keys pressed in here are no keys of the table behind.
bool ValuePopup::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return PopupFrame::event(event);
}

} // namespace Readout::Notes
