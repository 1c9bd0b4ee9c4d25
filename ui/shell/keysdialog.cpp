// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows keys, read from the action table, the pane's own first. Changes none.
#include "shell/keysdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const ActionTable &actions, Pane pane, QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget(this))
{
    setObjectName(u"keys"_s);
    setAccessibleName(tr("Keys"));
    setWindowTitle(tr("Keys"));
    resize(520, 620);
    auto *field = new QLineEdit(this);
    field->setObjectName(u"keys.filter"_s);
    field->setAccessibleName(tr("Filter by name or key"));
    field->setPlaceholderText(tr("Filter by name or key"));
    field->setClearButtonEnabled(true);
    m_tree->setObjectName(u"keys.list"_s);
    m_tree->setAccessibleName(tr("Keys"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(12);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
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
    connect(field, &QLineEdit::textChanged, this, &KeysDialog::filter);
    auto *column = new QVBoxLayout(this);
    column->addWidget(field);
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    m_tree->setFocus();
}

void KeysDialog::addGroup(const ActionTable &actions, Pane pane)
{
    const auto isHere = [pane](const ActionRow &row) { return row.pane == pane; };
    if (std::ranges::none_of(actionRows(), isHere))
        return;
    auto *head = new QTreeWidgetItem(m_tree, {ActionTable::paneName(pane)});
    head->setFlags(Qt::ItemIsEnabled);
    head->setFirstColumnSpanned(true);
    QFont bold = m_tree->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    for (const ActionRow &row : actionRows()) {
        if (row.pane != pane)
            continue;
        QStringList keys;
        for (const QKeySequence &key : actions.keys(QLatin1StringView(row.id)))
            keys.append(shownKey(key));
        new QTreeWidgetItem(head, {actions.name(row), keys.join(tr(" or "))});
    }
    head->setExpanded(true);
}

void KeysDialog::filter(const QString &typed)
{
    const QString wanted = typed.simplified();
    for (int group = 0; group < m_tree->topLevelItemCount(); ++group) {
        QTreeWidgetItem *head = m_tree->topLevelItem(group);
        bool any = false;
        for (int row = 0; row < head->childCount(); ++row) {
            QTreeWidgetItem *item = head->child(row);
            const bool fits = item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                              item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        head->setHidden(!any);
    }
}

} // namespace Readout::Shell
