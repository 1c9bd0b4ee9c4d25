// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keytree.h"

#include "common/speech.h"

#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

KeyTree::KeyTree(const QString &name, int columns, QWidget *parent)
    : QTreeWidget(parent), m_field(new QLineEdit(parent))
{
    m_field->setObjectName(name + u".filter"_s);
    m_field->setAccessibleName(tr("Filter by name or key"));
    m_field->setPlaceholderText(tr("Filter by name or key"));
    Common::setClearable(m_field);
    setObjectName(name + u".list"_s);
    setColumnCount(columns);
    setRootIsDecorated(false);
    setIndentation(12);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(m_field, &QLineEdit::textChanged, this, &KeyTree::narrow);
}

QTreeWidgetItem *KeyTree::addGroup(Pane pane)
{
    auto *head = new QTreeWidgetItem(this, {ActionTable::paneName(pane)});
    head->setFlags(Qt::ItemIsEnabled);
    head->setFirstColumnSpanned(true);
    head->setExpanded(true);
    head->setSizeHint(0, QSize(0, std::max(24, fontMetrics().height() + 8)));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(0, bold);
    for (int column = 1; column < columnCount(); ++column)
        head->setData(column, Qt::AccessibleTextRole, head->text(0));
    return head;
}

QTreeWidgetItem *KeyTree::addRow(QTreeWidgetItem *group, const QStringList &words)
{
    auto *row = new QTreeWidgetItem(group, words);
    speak(row);
    return row;
}

/// The first cell has the whole row; an empty one says what its emptiness means.
void KeyTree::speak(QTreeWidgetItem *row)
{
    QStringList all{row->text(0)};
    for (int column = 1; column < row->treeWidget()->columnCount(); ++column) {
        const QString empty = column == 1 ? tr("no key") : tr("not changed");
        const QString words = row->text(column).isEmpty() ? empty : row->text(column);
        row->setData(column, Qt::AccessibleTextRole, words);
        all.append(words);
    }
    row->setData(0, Qt::AccessibleTextRole, all.join(u", "_s));
}

QList<QTreeWidgetItem *> KeyTree::rows() const
{
    QList<QTreeWidgetItem *> all;
    for (int group = 0; group < topLevelItemCount(); ++group) {
        for (int row = 0; row < topLevelItem(group)->childCount(); ++row)
            all.append(topLevelItem(group)->child(row));
    }
    return all;
}

void KeyTree::narrow(const QString &typed)
{
    const QString wanted = typed.simplified();
    QTreeWidgetItem *first = nullptr;
    for (int group = 0; group < topLevelItemCount(); ++group)
        topLevelItem(group)->setHidden(true);
    for (QTreeWidgetItem *row : rows()) {
        const bool fits =
            row->text(0).contains(wanted, Qt::CaseInsensitive) || row->text(1).contains(wanted, Qt::CaseInsensitive);
        row->setHidden(!fits);
        if (!fits)
            continue;
        row->parent()->setHidden(false);
        if (!first)
            first = row;
    }
    emit narrowed(first);
}

} // namespace Readout::Shell
