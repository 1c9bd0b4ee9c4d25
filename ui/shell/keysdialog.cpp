// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows keys, read from the action table, the pane's own first. Changes none.
#include "shell/keysdialog.h"

#include "shell/keytree.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const ActionTable &actions, Pane pane, QWidget *parent)
    : QDialog(parent), m_tree(new KeyTree(u"keys"_s, 2, this))
{
    setObjectName(u"keys"_s);
    setAccessibleName(tr("Keys"));
    setWindowTitle(tr("Keys"));
    resize(QSize(620, 620).boundedTo(screen()->availableSize()));
    m_tree->setAccessibleName(tr("Keys"));
    m_tree->setHeaderHidden(true);
    QList<Pane> order{pane, Pane::Window};
    for (const Pane other : {Pane::Library, Pane::List, Pane::Reader, Pane::Inspector, Pane::Sides, Pane::Notes})
        order.append(other);
    QList<Pane> seen;
    for (const Pane next : std::as_const(order)) {
        if (!seen.contains(next))
            addGroup(actions, next);
        seen.append(next);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"keys.buttons"_s);
    buttons->setAccessibleName(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"keys.close"_s);
    QPushButton *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"keys.change"_s);
    change->setAccessibleName(tr("Change keys"));
    change->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        emit changeWished();
    });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tree->field());
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    m_tree->setCurrentItem(m_tree->rows().value(0));
    setTabOrder(m_tree->field(), m_tree);
    m_tree->setFocus();
}

void KeysDialog::addGroup(const ActionTable &actions, Pane pane)
{
    const auto isHere = [pane](const ActionRow &row) { return row.pane == pane; };
    if (std::ranges::none_of(actionRows(), isHere))
        return;
    QTreeWidgetItem *head = m_tree->addGroup(pane);
    for (const ActionRow &row : actionRows()) {
        if (row.pane != pane)
            continue;
        QStringList keys;
        for (const QKeySequence &key : actions.keys(QLatin1StringView(row.id)))
            keys.append(shownKey(key));
        keys.removeDuplicates(); // Return and Enter are one key to a reader
        m_tree->addRow(head, {actions.name(row), keys.join(tr(" or "))});
    }
}

} // namespace Readout::Shell
