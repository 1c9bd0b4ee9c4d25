// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows are rules, the latest first, as the library lists them.
#include "models/rulesmodel.h"

#include "models/statementtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Models {

namespace {

QString meaningOf(const LearnedRule &rule)
{
    if (rule.kind == RuleKind::Alias)
        return QCoreApplication::translate("Rules", "is %1").arg(rule.name);
    if (rule.parties.isEmpty())
        return QCoreApplication::translate("Rules", "speaks for nobody else");
    return QCoreApplication::translate("Rules", "speaks for %1").arg(partiesName(rule.parties, false));
}

} // namespace

QString ruleSentence(const LearnedRule &rule)
{
    const QString words = rule.kind == RuleKind::Alias ? u'“' + rule.words + u'”' : rule.words;
    return QCoreApplication::translate("Rules", "%1 %2", "words and what they mean: “Gallant Minister” + is Kari Dahl")
        .arg(words, meaningOf(rule));
}

QString ruleKindName(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Alias:
        return QCoreApplication::translate("Rules", "Words");
    case RuleKind::Party:
        return QCoreApplication::translate("Rules", "Party");
    case RuleKind::Outlet:
        return QCoreApplication::translate("Rules", "Outlet");
    }
    return {};
}

bool stillSays(const LearnedRule &rule, const Statement &statement)
{
    QList<Actor> actors = statement.actors;
    if (statement.sourceActor)
        actors.append(*statement.sourceActor);
    return std::any_of(actors.cbegin(), actors.cend(), [&rule](const Actor &actor) {
        return rule.kind == RuleKind::Alias
                   ? actor.name == rule.name
                   : ruleKey(actor.name) == ruleKey(rule.words) && actor.parties == rule.parties;
    });
}

void RulesModel::setRules(const QList<LearnedRule> &rules, const QHash<ArticleId, QString> &places)
{
    if (m_rules == rules && m_places == places)
        return;
    beginResetModel();
    m_rules = rules;
    m_places = places;
    endResetModel();
}

int RulesModel::rowOf(const QUuid &rule) const
{
    for (int row = 0; row < m_rules.size(); ++row) {
        if (m_rules[row].uuid == rule)
            return row;
    }
    return -1;
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int RulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RulesModel::learnedText(const LearnedRule &rule) const
{
    const QString day = QLocale().toString(rule.created.toLocalTime().date(), QLocale::ShortFormat);
    if (rule.article == ArticleId{})
        return QCoreApplication::translate("Rules", "by hand, %1").arg(day);
    return QCoreApplication::translate("Rules", "%1, %2", "article, day").arg(m_places.value(rule.article), day);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LearnedRule &rule = m_rules[index.row()];
    if (role == Qt::CheckStateRole && index.column() == WordsColumn)
        return rule.enabled ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() == WordsColumn) {
        return rule.enabled ? ruleSentence(rule)
                            : QCoreApplication::translate("Rules", "%1, switched off").arg(ruleSentence(rule));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case WordsColumn:
        return rule.words;
    case MeaningColumn:
        return meaningOf(rule);
    case KindColumn:
        return ruleKindName(rule.kind);
    default:
        return learnedText(rule);
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WordsColumn:
        return QCoreApplication::translate("Rules", "Words");
    case MeaningColumn:
        return QCoreApplication::translate("Rules", "Meaning");
    case KindColumn:
        return QCoreApplication::translate("Rules", "Kind");
    default:
        return QCoreApplication::translate("Rules", "Learned");
    }
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == WordsColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != WordsColumn)
        return false;
    const bool enabled = value.toInt() == Qt::Checked;
    if (enabled == m_rules[index.row()].enabled)
        return false;
    emit enabledWished(m_rules[index.row()].uuid, enabled);
    return true;
}

} // namespace Readout::Models
