// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as a table: a column for every side, below each other its statements, or one row that says that there
// are none and what was searched. Each topic is a block of rows as high as its fullest cell; rows below a shorter
// cell's last are blank. Compares nothing itself.
#pragma once

#include "domain/dossier.h"
#include "models/partyorder.h"

#include <QAbstractTableModel>

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
        CoverageRole,      ///< of a column's header: the texts the side speaks in
    };
    Q_ENUM(Role)

    explicit ComparisonModel(QObject *parent = nullptr);

    void setComparison(const Comparison &comparison, const QList<AnnotatedArticle> &articles, const PartyOrder &order);

    int topicCount() const { return int(m_comparison.topics.size()); }
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
    const Cell *cellAt(int topic, int side) const;
    QVariant absenceData(int role) const;
    QVariant cardData(const Cell &cell, int at, int role) const;
    std::optional<int> reporterSide(const Statement &statement) const;
    QString reporterName(const Statement &statement) const;
    QString placeOf(const ComparedStatement &compared) const;
    QString coverage(int side) const;
    QList<int> sideLines(int side) const;
    QString notInOwnWords(int side) const;
    QString spokenCard(const Cell &cell, int at) const;

    Comparison m_comparison;
    QList<AnnotatedArticle> m_articles;
    PartyOrder m_partyOrder;
    QStringList m_shortNames; ///< of the articles, each another
    QString m_searched;       ///< "Wire ¶1–¶12, MFA ¶1–¶14"
    QList<int> m_firstRows;   ///< per topic, and one more for the end
};

/// Names short enough for a card's foot, each another: the outlet, else the file, else the title's
/// beginning; "Wire 2" when twice.
QStringList shortNames(const QList<AnnotatedArticle> &articles);
/// "¶1–¶12", "¶1"; empty for an article without numbered paragraphs.
QString paragraphRange(const Article &article);

} // namespace Readout::Models
