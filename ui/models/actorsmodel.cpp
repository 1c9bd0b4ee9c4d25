// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the actors of the shown statements.
#include "models/actorsmodel.h"

#include "models/statementtext.h"

namespace Readout::Models {

ActorsModel::ActorsModel(QObject *parent) : QAbstractTableModel(parent) {}

void ActorsModel::setModel(ArticleModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        connect(m_model, &ArticleModel::modelReset, this, &ActorsModel::reset);
        connect(m_model, &ArticleModel::statementsChanged, this, &ActorsModel::reset);
        connect(m_model, &ArticleModel::partyOrderChanged, this, &ActorsModel::showNewLines);
        connect(m_model, &QObject::destroyed, this, &ActorsModel::reset);
    }
    reset();
}

void ActorsModel::reset()
{
    beginResetModel();
    m_rows.clear();
    QHash<std::pair<QString, QStringList>, qsizetype> rows;
    const QList<int> shown = m_model ? m_model->shown() : QList<int>();
    for (const int statement : shown) {
        for (const Actor &actor : m_model->statements()[statement].actors) {
            const std::pair key{actor.name, actor.parties};
            const auto known = rows.constFind(key);
            if (known != rows.cend()) {
                m_rows[*known].statements.append(statement);
                continue;
            }
            rows.insert(key, m_rows.size());
            m_rows.append({actor, {statement}});
        }
    }
    endResetModel();
}

void ActorsModel::showNewLines()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1), {LinesRole});
}

int ActorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole) {
        if (index.column() == NameColumn)
            return row.actor.name;
        if (index.column() == PartyColumn)
            return partiesName(row.actor.parties, false);
        return row.statements.size();
    }
    switch (role) {
    case NameRole:
        return row.actor.name;
    case PartiesRole:
        return row.actor.parties;
    case LinesRole:
        return QVariant::fromValue(m_model ? m_model->partyOrder().indexesOf(row.actor.parties) : QList<int>());
    case CountRole:
        return int(row.statements.size());
    case StatementsRole:
        return QVariant::fromValue(row.statements);
    default:
        return {};
    }
}

QVariant ActorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case PartyColumn:
        return tr("Speaks for");
    case StatementsColumn:
        return tr("Statements");
    default:
        return {};
    }
}

QHash<int, QByteArray> ActorsModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {NameRole, "name"},   {PartiesRole, "parties"},
            {LinesRole, "lines"},         {CountRole, "count"}, {StatementsRole, "statements"}};
}

} // namespace Readout::Models
