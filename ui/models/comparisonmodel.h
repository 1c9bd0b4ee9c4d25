// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a table: a column for every side, below each other its statements, or one row that says that there
// are none and what was searched. Each topic is a block of rows as high as its fullest cell; rows below a shorter
// cell's last are blank. Statements of one group follow each other, the first carries the group's head. Compares
// nothing itself.
#pragma once

#include "comparison/grouping.h"
#include "domain/dossier.h"
#include "models/partyorder.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>

namespace Readout::Models {

class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CardKindRole = Qt::UserRole + 1, ///< int(CellKind); invalid for a blank
        TopicRole,                       ///< int, the row's topic
        SpeakerRole,                     ///< names of the actors, else the mention
        VerbRole,
        SourceRole,        ///< name of who reports it; empty when the article does
        LinesRole,         ///< QList<int>, as PartyOrder numbers the parties
        ReporterRole,      ///< of a reported one: name of the side that reports it
        ReporterLinesRole, ///< QList<int>
        PlaceRole,         ///< "Wire ¶2.4"
        ArticleRole,       ///< ArticleId
        SpanRole,          ///< TextSpan of the content
        StateRole,         ///< int(State)
        CheckRole,         ///< int(Check)
        SearchedRole,      ///< of an absence: the texts that were searched
        FootRole,          ///< under the last of a cell with nothing in the side's own words
        LanguageRole,      ///< of the article, BCP 47
        HeadRole,          ///< of the first card of a group: the speaker or the article; else empty
        HeadCountRole,     ///< int, how many cards the group has
        HeadPlaceRole,     ///< where the speaker speaks first: "Wire ¶2.4"
        BeforeRole,        ///< the paragraph up to the statement's words
        AfterRole,         ///< and behind them
        StatementRole,     ///< QUuid of the statement
        CoverageRole,      ///< of a column's header: the texts the side speaks in
        CountRole,         ///< of a column's header: "15 statements in 2 of 3 texts"
        PartiesRole,       ///< of a column's header: whose words they are, where the side's name does not say it
        JointRole,         ///< of a column's header: bool, what several sides say jointly
    };
    Q_ENUM(Role)

    explicit ComparisonModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles, const PartyOrder &order);
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }

    bool isJoint(int side) const { return side >= 0 && side == m_comparison.jointSide; }
    const QList<AnnotatedArticle> &articles() const { return m_articles; }
    /// The card's article and statement; none for an absence.
    std::optional<ComparedStatement> comparedAt(const QModelIndex &index) const;
    int topicCount() const { return int(m_comparison.topics.size()); }
    bool hasTopics() const { return topicCount() > 0 && !m_comparison.topics.first().name.isEmpty(); }
    QString topicName(int topic) const;
    QString topicCountText(int topic) const; ///< "3 statements"
    int topicOf(int row) const;
    int firstRowOf(int topic) const { return m_firstRows[topic]; }
    /// Rows of this topic that hold a card in this column, at least one.
    int cardCount(int topic, int side) const;
    QModelIndex indexOf(ArticleId article, TextSpan span) const; ///< the first card of these words

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Head
    {
        int count = 0;
        QString name;
        QString place;
    };
    struct Column
    {
        QString coverage;
        QString count;
        QString parties;
        QList<int> lines;
    };

    void arrange();
    const Cell *cellAt(int topic, int side) const;
    QVariant spokenTopic(const QVariant &value, int topic, int role) const;
    Head headOf(const StatementGroup &group) const;
    Column columnOf(int side) const;

    // comparisoncards.cpp: what stands on a card.
    QVariant absenceData(int role) const;
    QVariant cardData(const Cell &cell, int at, int role) const;
    QVariant statementData(const ComparedStatement &compared, int role) const;
    QVariant headData(const Head &head, int role) const;
    std::optional<int> reporterSide(const Statement &statement) const;
    QString reporterName(const Statement &statement) const;
    QString placeOf(const ComparedStatement &compared) const;
    QString contextOf(const ComparedStatement &compared, bool before) const;
    QString coverage(int side) const;
    QString countOf(int side) const;
    QString partiesOf(int side) const;
    QList<int> sideLines(int side) const;
    QString sideName(int side) const;
    QString notInOwnWords(int side) const;
    QString searchedTexts() const;
    QString spokenCard(const Cell &cell, int at) const;
    QString spokenColumn(int side) const;
    static QString spokenHead(const Head &head);

    Comparison m_given;      ///< in the order of the articles
    Comparison m_comparison; ///< in the order it is shown
    QList<AnnotatedArticle> m_articles;
    PartyOrder m_partyOrder;
    Grouping m_grouping = Grouping::None;
    QStringList m_shortNames;                 ///< of the articles, each another
    QString m_searched;                       ///< "Wire ¶1–¶12, MFA ¶1–¶14"
    QList<int> m_firstRows;                   ///< per topic, and one more for the end
    QHash<std::pair<int, int>, Head> m_heads; ///< by row and column
    QList<Column> m_columns;                  ///< worked out once: a head is painted with every scrolled pixel
};

} // namespace Readout::Models
