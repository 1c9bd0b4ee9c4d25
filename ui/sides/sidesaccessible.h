// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What screen readers learn of the side by side view: a list for every side, an item for every card.
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QModelIndex>
#include <QPointer>

namespace Readout::Sides {

class SidesView;
class SidesAccessible;

/// A card: its words, speaker, place and state; "press" goes to the place.
class SidesCardAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    SidesCardAccessible(SidesView *view, int column, int number);

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QModelIndex card() const;

    QPointer<SidesView> m_view;
    int m_column;
    int m_number; ///< among the column's cards
};

/// A column: the side's name and the texts it speaks in.
class SidesColumnAccessible final : public QAccessibleInterface
{
public:
    SidesColumnAccessible(SidesView *view, int column);
    ~SidesColumnAccessible() override;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override { return {}; }

private:
    QPointer<SidesView> m_view;
    int m_column;
    mutable QHash<int, QAccessible::Id> m_cards;
};

class SidesAccessible final : public QAccessibleWidget
{
public:
    explicit SidesAccessible(SidesView *view);
    ~SidesAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;

private:
    SidesView *view() const;
    void forget() const;

    QMetaObject::Connection m_connection;
    mutable QHash<int, QAccessible::Id> m_columns;
};

/// Tells Qt of the interfaces above; once is enough, more does no harm.
void installSidesAccessibility();
/// Says that the keyboard stands on @p card now.
void announceCard(SidesView &view, const QModelIndex &card);

} // namespace Readout::Sides
