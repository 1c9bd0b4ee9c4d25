// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gives parts the role of a notification, and lets them show again.
#include "common/speech.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Readout::Common {

namespace {

constexpr const char *isNotification = "readoutNotification";

/// A label without a name of its own speaks its text.
class NotificationAccessible final : public QAccessibleWidget
{
public:
    explicit NotificationAccessible(QWidget *part) : QAccessibleWidget(part, QAccessible::Notification) {}

    QString text(QAccessible::Text which) const override
    {
        const auto *label = qobject_cast<QLabel *>(widget());
        const bool speaksText = which == QAccessible::Name && label && label->accessibleName().isEmpty();
        return speaksText ? label->text() : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface *makeNotificationAccessible(const QString &, QObject *object)
{
    auto *part = qobject_cast<QWidget *>(object);
    return part && part->property(isNotification).toBool() ? new NotificationAccessible(part) : nullptr;
}

} // namespace

void makeNotification(QWidget *part)
{
    QAccessible::installFactory(&makeNotificationAccessible);
    part->setProperty(isNotification, true);
    // Whoever set a name before has had Qt make the usual interface.
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(QAccessible::queryAccessibleInterface(part)));
}

void speakAgain(QWidget *part)
{
    if (!QAccessible::isActive() || !part->isVisible())
        return;
    QAccessibleEvent event(part, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

void setClearable(QLineEdit *field)
{
    field->setClearButtonEnabled(true);
    const auto *clear = field->findChild<QAction *>(u"_q_qlineeditclearaction"_s);
    for (auto *button : field->findChildren<QToolButton *>()) {
        if (clear && button->defaultAction() == clear)
            button->setAccessibleName(QLineEdit::tr("Clear: %1").arg(field->accessibleName()));
    }
}

void speakCurrentRow(QListView *list)
{
    auto *announcer = new Announcer(list->parentWidget());
    const auto say = [announcer](const QModelIndex &row) {
        const QString spoken = row.data(Qt::AccessibleTextRole).toString();
        const QString words = spoken.isEmpty() ? row.data().toString() : spoken;
        const QVariant tick = row.data(Qt::CheckStateRole);
        const bool isTicked = tick.toInt() == Qt::Checked;
        announcer->say(!tick.isValid() ? words
                       : isTicked      ? Announcer::tr("%1, ticked").arg(words)
                                       : Announcer::tr("%1, not ticked").arg(words));
    };
    QObject::connect(list->selectionModel(), &QItemSelectionModel::currentChanged, announcer, say);
    QObject::connect(list->model(), &QAbstractItemModel::dataChanged, announcer,
                     [say, list](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                         const QModelIndex row = list->currentIndex();
                         if (row.row() >= first.row() && row.row() <= last.row() && roles.contains(Qt::CheckStateRole))
                             say(row);
                     });
}

Announcer::Announcer(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    makeNotification(this);
}

void Announcer::say(const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    setAccessibleName(sentence);
    speakAgain(this);
}

} // namespace Readout::Common
