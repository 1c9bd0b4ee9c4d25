// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in an open article, for whom, how often. Follows an ArticleModel.
#pragma once

#include "models/articlemodel.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace Readout::Models {

class ActorsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PartyColumn, StatementsColumn, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole + 1,
        PartiesRole,    ///< QStringList
        LinesRole,      ///< QList<int>, as PartyOrder numbers the parties
        CountRole,      ///< of shown statements
        StatementsRole, ///< QList<int>: indexes into ArticleModel::statements()
    };
    Q_ENUM(Role)

    explicit ActorsModel(QObject *parent = nullptr);

    void setModel(ArticleModel *model); ///< borrowed; may be null

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row
    {
        Actor actor;
        QList<int> statements;
    };

    void reset();
    void showNewLines();

    QPointer<ArticleModel> m_model;
    QList<Row> m_rows; ///< by first appearance
};

} // namespace Readout::Models
