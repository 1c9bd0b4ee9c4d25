// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups statements by party. A child's internal id is its group's row plus one.
#include "models/statementsmodel.h"

#include <algorithm>
#include <utility>

namespace Readout::Models {

namespace {

QStringList inOrder(QStringList parties, const PartyOrder &order)
{
    if (parties.size() < 2)
        return parties; // most
    parties.removeDuplicates();
    std::stable_sort(parties.begin(), parties.end(), [&order](const QString &one, const QString &other) {
        // Those without a number come last.
        return uint(order.indexOf(one)) < uint(order.indexOf(other));
    });
    return parties;
}

} // namespace

StatementsModel::StatementsModel(QObject *parent) : QAbstractItemModel(parent)
{
    m_arrangeDue.setSingleShot(true);
    m_arrangeDue.setInterval(0);
    connect(&m_arrangeDue, &QTimer::timeout, this, &StatementsModel::arrangeNow);
}

void StatementsModel::setModel(ArticleModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        connect(m_model, &ArticleModel::modelReset, this, &StatementsModel::reset);
        connect(m_model, &ArticleModel::statementsChanged, this, &StatementsModel::follow);
        connect(m_model, &ArticleModel::partyOrderChanged, this, [this] { follow({}); });
        connect(m_model, &ArticleModel::voiceChanged, this, &StatementsModel::listen);
        connect(m_model, &QObject::destroyed, this, &StatementsModel::reset);
    }
    reset();
}

void StatementsModel::reset()
{
    beginResetModel();
    m_arrangeDue.stop();
    if (isCrowded()) {
        m_groups.clear();
        m_counts = {};
        m_arrangeDue.start();
    } else {
        arrange();
    }
    endResetModel();
}

bool StatementsModel::isCrowded() const
{
    constexpr qsizetype crowd = 5000; // put in order in some milliseconds
    return m_model && m_model->shown().size() > crowd;
}

void StatementsModel::arrangeNow()
{
    m_arrangeDue.stop();
    beginResetModel();
    arrange();
    endResetModel();
}

void StatementsModel::arrange()
{
    m_groups.clear();
    m_counts = {};
    if (!m_model)
        return;
    QHash<std::pair<QStringList, bool>, qsizetype> known;
    for (const int at : m_model->shown()) {
        const Statement &statement = m_model->statements()[at];
        const std::pair key{inOrder(statement.parties, m_model->partyOrder()), hasUnknownSpeaker(statement)};
        auto group = known.constFind(key);
        if (group == known.cend()) {
            group = known.insert(key, m_groups.size());
            m_groups.append({key.first,
                             m_model->partyOrder().indexesOf(key.first),
                             key.second,
                             {},
                             {},
                             partiesName(key.first, key.second)});
        }
        m_groups[*group].statements.append(at);
        m_groups[*group].uuids.append(statement.uuid);
    }
    std::stable_sort(m_groups.begin(), m_groups.end(), &StatementsModel::standsBefore);
    m_arrangement = m_model->arrangement();
    count();
}

void StatementsModel::count()
{
    m_counts = {};
    for (const int at : shownStatements(m_model->statements()))
        m_counts.take(m_model->statements()[at]);
    m_counts.attitudes = attitudeCount(m_model->statements());
    m_counts.rejected = rejectedCount(m_model->statements());
}

bool StatementsModel::stayInTheirGroups(const QList<int> &statements) const
{
    return std::all_of(statements.cbegin(), statements.cend(), [this](int at) {
        const QModelIndex row = indexOfStatement(at);
        const Statement &statement = m_model->statements()[at];
        return row.isValid() &&
               m_groups[row.parent().row()].parties == inOrder(statement.parties, m_model->partyOrder()) &&
               m_groups[row.parent().row()].unknownSpeaker == hasUnknownSpeaker(statement);
    });
}

int StatementsModel::rowsOfAll() const
{
    if (!m_model)
        return 0;
    StatementChoice choice = m_model->choice();
    if (!choice.onlyUnchecked)
        return int(m_model->shown().size());
    choice.onlyUnchecked = false;
    return int(chosenStatements(m_model->statements(), choice).size());
}

/// Other statements are the voice's: rows stay where they are and look otherwise.
void StatementsModel::listen()
{
    const bool wasHeard = std::exchange(m_hasVoice, m_model && m_model->voice());
    if (m_groups.isEmpty() || (!wasHeard && !m_hasVoice))
        return;
    emit dataChanged(index(0, 0), index(int(m_groups.size()) - 1, 0), {VoicedRole});
    for (int row = 0; row < m_groups.size(); ++row) {
        const QModelIndex head = index(row, 0);
        emit dataChanged(index(0, 0, head), index(rowCount(head) - 1, 0, head), {VoicedRole});
    }
}

Voice StatementsModel::voiceOf(const QModelIndex &head) const
{
    const Group &group = m_groups[head.row()];
    return Voice::ofParties(group.parties, group.unknownSpeaker);
}

/// By party number; what several say follows the last of them; who speaks for nobody, and nobody, come last.
bool StatementsModel::standsBefore(const Group &one, const Group &other)
{
    const auto rank = [](const Group &group) {
        if (group.parties.isEmpty())
            return std::pair<uint, qsizetype>(~0U, group.unknownSpeaker ? 1 : 0);
        uint last = 0;
        for (const int line : group.lines)
            last = std::max(last, std::min(uint(line), ~0U - 1));
        return std::pair<uint, qsizetype>(last, group.parties.size());
    };
    return rank(one) < rank(other);
}

QModelIndex StatementsModel::indexOfStatement(int statement) const
{
    for (int row = 0; row < m_groups.size(); ++row) {
        const qsizetype at = m_groups[row].statements.indexOf(statement);
        if (at >= 0)
            return index(int(at), 0, index(row, 0));
    }
    return {};
}

QModelIndex StatementsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex StatementsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId() - 1), 0, quintptr(0));
}

int StatementsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_groups[parent.row()].statements.size());
}

int StatementsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant StatementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return headData(m_groups[index.row()], role);
    const Group &group = m_groups[qsizetype(index.internalId() - 1)];
    return m_model ? statementData(group, group.statements[index.row()], role) : QVariant();
}

QVariant StatementsModel::headData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SearchRole:
        return group.name;
    case Qt::AccessibleTextRole:
        return tr("%1: statements %2").arg(group.name, QString::number(group.statements.size()));
    case Qt::ToolTipRole:
        return tr("Click: only %1, the others step back").arg(group.name);
    case IsHeadRole:
        return true;
    case PartiesRole:
        return group.parties;
    case LinesRole:
        return QVariant::fromValue(group.lines);
    case CountRole:
        return int(group.statements.size());
    case StatementIndexRole:
        return -1;
    case VoicedRole:
        return std::any_of(group.statements.cbegin(), group.statements.cend(),
                           [this](int at) { return m_model && m_model->isVoiced(at); });
    default:
        return {};
    }
}

QVariant StatementsModel::statementData(const Group &group, int at, int role) const
{
    if (at < 0 || at >= m_model->statements().size())
        return {}; // it is on its way out
    const Statement &statement = m_model->statements()[at];
    const QString &text = m_model->article().text;
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(text, statement.content);
    case Qt::AccessibleTextRole:
        return spokenStatement(group, at);
    case IsHeadRole:
        return false;
    case PartiesRole:
        return group.parties;
    case LinesRole:
        return QVariant::fromValue(group.lines);
    case StatementIndexRole:
        return at;
    case SpeakerRole:
        return speakerName(text, statement);
    case VerbRole:
        return verbWords(text, statement);
    case SourceRole:
        return sourceName(text, statement);
    case SourceLinesRole: {
        const QStringList parties = statement.sourceActor ? statement.sourceActor->parties : QStringList();
        return QVariant::fromValue(m_model->partyOrder().indexesOf(parties));
    }
    case LabelRole:
        return m_model->indexOfStatement(at).data(ArticleModel::LabelRole);
    case StateRole:
        return int(statement.state);
    case CheckRole:
        return int(statement.check);
    case ActRole:
        return int(statement.act);
    case VoicedRole:
        return m_model->isVoiced(at);
    case SearchRole:
        return QStringList{wordsOf(text, statement.content), speakerName(text, statement),
                           speakerMention(text, statement),  verbWords(text, statement),
                           sourceName(text, statement),      group.name}
            .join(u'\n');
    default:
        return {};
    }
}

QString StatementsModel::spokenStatement(const Group &group, int at) const
{
    const Statement &statement = m_model->statements()[at];
    const QString &text = m_model->article().text;
    const QString speaker = speakerName(text, statement);
    const QString label = m_model->indexOfStatement(at).data(ArticleModel::LabelRole).toString();
    QStringList parts{wordsOf(text, statement.content), speaker.isEmpty() ? tr("speaker unknown") : speaker};
    if (!group.parties.isEmpty())
        parts.append(tr("for %1").arg(partiesName(group.parties, false)));
    parts.append(verbWords(text, statement));
    const QString source = sourceName(text, statement);
    if (!source.isEmpty())
        parts.append(tr("according to %1").arg(source));
    if (!label.isEmpty())
        parts.append(tr("paragraph %1").arg(label));
    if (statement.act == Act::Attitude)
        parts.append(attitudeWord());
    parts.append(stateWord(statement.state, statement.check));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags StatementsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return index.internalId() == 0 ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QHash<int, QByteArray> StatementsModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {IsHeadRole, "isHead"},
            {PartiesRole, "parties"},
            {LinesRole, "lines"},
            {CountRole, "count"},
            {StatementIndexRole, "statement"},
            {SpeakerRole, "speaker"},
            {VerbRole, "verb"},
            {SourceRole, "source"},
            {SourceLinesRole, "sourceLines"},
            {LabelRole, "label"},
            {StateRole, "state"},
            {CheckRole, "check"},
            {SearchRole, "search"},
            {ActRole, "act"},
            {VoicedRole, "voiced"}};
}

} // namespace Readout::Models
