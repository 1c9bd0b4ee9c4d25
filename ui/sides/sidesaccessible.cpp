// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and cards are made when somebody asks for them, and forgotten when another comparison comes.
#include "sides/sidesaccessible.h"

#include "sides/sidesview.h"

namespace Readout::Sides {

namespace {

QAccessibleInterface *makeSidesAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<SidesView *>(object);
    return view == nullptr ? nullptr : new SidesAccessible(view);
}

void forgetAll(QHash<int, QAccessible::Id> &known)
{
    for (const QAccessible::Id id : std::as_const(known))
        QAccessible::deleteAccessibleInterface(id);
    known.clear();
}

QRect onScreen(const SidesView &view, const QRect &inViewport)
{
    return {view.viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

int indexOf(const QHash<int, QAccessible::Id> &known, const QAccessibleInterface *child)
{
    for (auto at = known.cbegin(); at != known.cend(); ++at) {
        if (QAccessible::accessibleInterface(at.value()) == child)
            return at.key();
    }
    return -1;
}

} // namespace

void installSidesAccessibility()
{
    QAccessible::installFactory(&makeSidesAccessible);
}

void announceCard(SidesView &view, const QModelIndex &card)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *sides = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface *column = sides != nullptr ? sides->child(card.column()) : nullptr;
    if (column == nullptr)
        return;
    QAccessibleInterface *item = column->child(view.cards().numberOf(card.column(), card.row()));
    if (item == nullptr)
        return;
    QAccessibleEvent event(item, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

SidesCardAccessible::SidesCardAccessible(SidesView *view, int column, int number)
    : m_view(view), m_column(column), m_number(number)
{
}

QModelIndex SidesCardAccessible::card() const
{
    if (!m_view || m_column >= m_view->cards().columns())
        return {};
    const SidesLayout &cards = m_view->cards();
    return m_number < cards.cardCount(m_column) ? m_view->model().index(cards.rowOf(m_column, m_number), m_column)
                                                : QModelIndex();
}

bool SidesCardAccessible::isValid() const
{
    return card().isValid();
}

QAccessibleInterface *SidesCardAccessible::parent() const
{
    QAccessibleInterface *sides = m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    return sides != nullptr ? sides->child(m_column) : nullptr;
}

QString SidesCardAccessible::text(QAccessible::Text which) const
{
    return which == QAccessible::Name ? card().data(Qt::AccessibleTextRole).toString() : QString();
}

QRect SidesCardAccessible::rect() const
{
    return isValid() ? onScreen(*m_view, m_view->cardRect(card())) : QRect();
}

QAccessible::State SidesCardAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    state.focusable = true;
    state.selectable = true;
    state.selected = m_view->currentCard() == card();
    state.focused = state.selected && m_view->hasFocus();
    state.offscreen = !m_view->cardRect(card()).intersects(m_view->viewport()->rect());
    return state;
}

void *SidesCardAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList SidesCardAccessible::actionNames() const
{
    return {setFocusAction(), pressAction()};
}

void SidesCardAccessible::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_view->setCurrentCard(card());
    if (name == setFocusAction())
        m_view->setFocus(Qt::OtherFocusReason);
    else if (name == pressAction())
        m_view->activate();
}

SidesColumnAccessible::SidesColumnAccessible(SidesView *view, int column) : m_view(view), m_column(column) {}

SidesColumnAccessible::~SidesColumnAccessible()
{
    forgetAll(m_cards);
}

bool SidesColumnAccessible::isValid() const
{
    return m_view && m_column < m_view->cards().columns();
}

QAccessibleInterface *SidesColumnAccessible::childAt(int x, int y) const
{
    if (!isValid())
        return nullptr;
    const QModelIndex card = m_view->cardAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return card.isValid() && card.column() == m_column ? child(m_view->cards().numberOf(card.column(), card.row()))
                                                       : nullptr;
}

QAccessibleInterface *SidesColumnAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QAccessibleInterface *SidesColumnAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_cards.constFind(index);
    if (known != m_cards.cend())
        return QAccessible::accessibleInterface(*known);
    auto *card = new SidesCardAccessible(m_view, m_column, index);
    m_cards.insert(index, QAccessible::registerAccessibleInterface(card));
    return card;
}

int SidesColumnAccessible::childCount() const
{
    return isValid() ? m_view->cards().cardCount(m_column) : 0;
}

int SidesColumnAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return indexOf(m_cards, child);
}

QString SidesColumnAccessible::text(QAccessible::Text which) const
{
    if (which != QAccessible::Name || !isValid())
        return {};
    return m_view->model().headerData(m_column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
}

QRect SidesColumnAccessible::rect() const
{
    if (!isValid())
        return {};
    return onScreen(*m_view, m_view->columnRect(m_column));
}

SidesAccessible::SidesAccessible(SidesView *view) : QAccessibleWidget(view, QAccessible::Grouping)
{
    m_connection = QObject::connect(&view->model(), &QAbstractItemModel::modelReset, view, [this] { forget(); });
}

SidesAccessible::~SidesAccessible()
{
    QObject::disconnect(m_connection);
    forget();
}

SidesView *SidesAccessible::view() const
{
    return static_cast<SidesView *>(widget());
}

void SidesAccessible::forget() const
{
    forgetAll(m_columns);
}

int SidesAccessible::childCount() const
{
    return view() != nullptr ? view()->cards().columns() : 0;
}

QAccessibleInterface *SidesAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_columns.constFind(index);
    if (known != m_columns.cend())
        return QAccessible::accessibleInterface(*known);
    auto *column = new SidesColumnAccessible(view(), index);
    m_columns.insert(index, QAccessible::registerAccessibleInterface(column));
    return column;
}

QAccessibleInterface *SidesAccessible::childAt(int x, int y) const
{
    for (int at = 0; at < childCount(); ++at) {
        QAccessibleInterface *column = child(at);
        if (QAccessibleInterface *card = column->childAt(x, y))
            return card;
    }
    return nullptr;
}

int SidesAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    return indexOf(m_columns, child);
}

QAccessibleInterface *SidesAccessible::focusChild() const
{
    const QModelIndex card = view() != nullptr && view()->hasFocus() ? view()->currentCard() : QModelIndex();
    QAccessibleInterface *column = card.isValid() ? child(card.column()) : nullptr;
    return column != nullptr ? column->child(view()->cards().numberOf(card.column(), card.row())) : nullptr;
}

} // namespace Readout::Sides
