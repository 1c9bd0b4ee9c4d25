// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shown statements of an open article, grouped by those for whom they were said. Follows an ArticleModel.
#pragma once

#include "models/articlemodel.h"
#include "models/statementtext.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QTimer>

namespace Readout::Models {

class StatementsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadRole = Qt::UserRole + 1, ///< a party's head, else a statement
        PartiesRole,                   ///< QStringList
        LinesRole,                     ///< QList<int>, as PartyOrder numbers the parties; empty when there is none
        CountRole,                     ///< of a head: statements under it
        StatementIndexRole,            ///< index into ArticleModel::statements(); -1 for a head
        SpeakerRole,                   ///< names of the actors, else the mention
        VerbRole,
        SourceRole,      ///< name of who reports it; empty when the article does
        SourceLinesRole, ///< QList<int>
        LabelRole,       ///< ¶ label
        StateRole,       ///< int(State)
        CheckRole,       ///< int(Check)
        SearchRole,      ///< all words a filter looks at; of a statement its party's name too
        ActRole,         ///< int(Act)
        VoicedRole,      ///< bool: the voice chosen is its own, or nobody is chosen; of a head: of any under it
    };
    Q_ENUM(Role)

    explicit StatementsModel(QObject *parent = nullptr);

    void setModel(ArticleModel *model); ///< borrowed; may be null
    /// A crowded article's statements are put in order one turn of the event loop after they came: meanwhile there are
    /// no rows.
    bool isArranging() const { return m_arrangeDue.isActive(); }
    void arrangeNow(); ///< does not wait for that turn
    QModelIndex indexOfStatement(int statement) const;
    const StatementCounts &counts() const { return m_counts; } ///< of the article, whatever is shown of it
    int rowsOfAll() const; ///< how many rows there would be if those checked were not left out
    Voice voiceOf(const QModelIndex &head) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< heads cannot be selected
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countsChanged(); ///< after rows came, went or look otherwise; not after a reset

private:
    struct Group
    {
        QStringList parties; ///< in the order of their numbers
        QList<int> lines;
        bool unknownSpeaker = false;
        QList<int> statements;

        QList<QUuid> uuids;
        QString name; ///< of the parties

        bool isSame(const Group &other) const; ///< whatever it holds
    };

    void reset();
    bool isCrowded() const;
    void follow(const QList<int> &changed);
    bool canFollow(const QList<Group> &now) const;
    void renumber(const QList<Group> &now);
    void takeOut(const QList<Group> &now);
    void bringIn(const QList<Group> &now);
    void arrange();
    void count();
    void tell(const QList<int> &changed);
    bool stayInTheirGroups(const QList<int> &statements) const;
    void listen();
    static bool standsBefore(const Group &one, const Group &other);
    QVariant headData(const Group &group, int role) const;
    QVariant statementData(const Group &group, int statement, int role) const;
    QString spokenStatement(const Group &group, int statement) const;

    QPointer<ArticleModel> m_model;
    QList<Group> m_groups;
    StatementCounts m_counts;
    QTimer m_arrangeDue;
    int m_arrangement = -1;  ///< the model's when the groups were made
    bool m_hasVoice = false; ///< when it was last told of
};

} // namespace Readout::Models
