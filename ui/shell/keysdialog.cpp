// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the keys of a pane, read from the action table.
#include "shell/keysdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

void addGroup(QTreeWidget *tree, const ActionTable &actions, Pane pane, const QString &name)
{
    auto *head = new QTreeWidgetItem(tree, {name});
    head->setFlags(Qt::ItemIsEnabled);
    head->setFirstColumnSpanned(true);
    QFont bold = tree->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    for (const ActionRow &row : actionRows()) {
        if (row.pane != pane)
            continue;
        QStringList keys;
        for (const QKeySequence &key : actions.keys(QLatin1StringView(row.id)))
            keys.append(key.toString(QKeySequence::NativeText));
        new QTreeWidgetItem(head, {actions.name(row), keys.join(KeysDialog::tr(" or "))});
    }
    head->setExpanded(true);
}

} // namespace

KeysDialog::KeysDialog(const ActionTable &actions, Pane pane, const QString &paneName, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keys"_s);
    setAccessibleName(tr("Keys"));
    setWindowTitle(tr("Keys"));
    resize(460, 560);
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(u"keys.list"_s);
    tree->setAccessibleName(tr("Keys"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    if (pane != Pane::Window)
        addGroup(tree, actions, pane, paneName);
    addGroup(tree, actions, Pane::Window, ActionTable::paneName(Pane::Window));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(u"keys.buttons"_s);
    buttons->setAccessibleName(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"keys.close"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tree, 1);
    column->addWidget(buttons);
}

} // namespace Readout::Shell
