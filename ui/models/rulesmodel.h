// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules a library has learned, as a table: on or off, words, meaning, kind, where learned. Changes none itself.
#pragma once

#include "domain/learnedrule.h"
#include "domain/statement.h"

#include <QAbstractTableModel>
#include <QHash>

namespace Readout::Models {

/// "“Gallant Minister” is Kari Dahl", "Kari Dahl speaks for Norway", "Quay Wire speaks for nobody else".
QString ruleSentence(const LearnedRule &rule);
/// "Words", "Party", "Outlet".
QString ruleKindName(RuleKind kind);
/// Whether @p statement, as a person left it, still bears out what its correction taught.
bool stillSays(const LearnedRule &rule, const Statement &statement);

class RulesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WordsColumn, MeaningColumn, KindColumn, LearnedColumn, ColumnCount };
    Q_ENUM(Column)

    explicit RulesModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// @param places what the articles are called in which rules were learned.
    void setRules(const QList<LearnedRule> &rules, const QHash<ArticleId, QString> &places);
    const QList<LearnedRule> &rules() const { return m_rules; }
    int rowOf(const QUuid &rule) const; ///< -1 when it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Of the check mark only: tells what is wished, and is told by setRules() what came of it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void enabledWished(const QUuid &rule, bool enabled);

private:
    QString learnedText(const LearnedRule &rule) const;

    QList<LearnedRule> m_rules;
    QHash<ArticleId, QString> m_places;
};

} // namespace Readout::Models
