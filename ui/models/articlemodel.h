// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An open article as an item model: paragraphs, under each the shown statements that begin in it.
// Also lends the plain values to views that paint text. Decides nothing about news; parses nothing.
#pragma once

#include "domain/article.h"
#include "domain/highlight.h"
#include "domain/statement.h"
#include "models/partyorder.h"
#include "models/statementchoice.h"

#include <QAbstractItemModel>

#include <optional>

namespace Readout::Models {

/// Whether views show the same of both, statement by statement. On any thread.
bool lookAlike(const QList<Statement> &before, const QList<Statement> &after);

class ArticleModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        SpanRole = Qt::UserRole + 1, ///< TextSpan of paragraph or content
        KindRole,                    ///< toString() of ParagraphKind or QuotationKind
        LabelRole,                   ///< ¶ label, "2.4"
        StatementIndexRole,          ///< index into statements(), -1 for a paragraph
        SpeakerRole,                 ///< mention, QString
        ActorsRole,                  ///< QStringList of names
        PartiesRole,                 ///< QStringList
        VerbRole,
        SourceRole,      ///< source actor's name, else the mention; empty when none
        StateRole,       ///< int(State)
        CheckRole,       ///< int(Check)
        HighlightsRole,  ///< QList<QUuid> of highlights that overlap
        SpeakerNameRole, ///< names of the actors, else the mention
    };
    Q_ENUM(Role)

    explicit ArticleModel(QObject *parent = nullptr);

    /// Without @p order the parties keep the numbers they have.
    void setArticle(const Article &article, const QList<Statement> &statements, const QList<Highlight> &highlights,
                    const std::optional<PartyOrder> &order = std::nullopt);
    /// Keeps highlights. When both lists know their statements by UUID only the rows that differ change; else all are
    /// reset.
    void setStatements(const QList<Statement> &statements, const std::optional<PartyOrder> &order = std::nullopt);
    void setDetails(const ArticleDetails &details);         ///< title, outlet …; rows stay
    void setTags(const QStringList &tags);                  ///< the article's own; rows stay
    void setHighlights(const QList<Highlight> &highlights); ///< rows stay
    void setPartyOrder(const PartyOrder &order);
    void setChoice(const StatementChoice &choice);    ///< resets the rows
    void setVoice(const std::optional<Voice> &voice); ///< rows stay; none: nobody steps back
    void clear();

    const Article &article() const { return m_article; }
    const QList<Statement> &statements() const { return m_statements; } ///< all of them; see shown()
    const QList<int> &shown() const { return m_shown; }                 ///< chosenStatements(statements(), choice())
    const StatementChoice &choice() const { return m_choice; }
    /// Kept while the same text is shown; another article is read with nobody chosen.
    const std::optional<Voice> &voice() const { return m_voice; }
    /// Those of shown() that are the voice's; all of them when nobody is chosen.
    const QList<int> &voiced() const { return m_voice ? m_voiced : m_shown; }
    bool isVoiced(int statement) const;
    const QList<Highlight> &highlights() const { return m_highlights; } ///< by begin, then created
    /// Another number whenever statements may have come, gone or changed their places.
    int arrangement() const { return m_arrangement; }
    const PartyOrder &partyOrder() const { return m_partyOrder; }
    QModelIndex indexOfStatement(int statement) const;
    int statementOf(const QUuid &statement) const; ///< index into statements(), -1

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void detailsChanged();
    /// After the rows. @p changed: those that look different now; the indexes of all others may have moved too. Not
    /// after a reset.
    void statementsChanged(const QList<int> &changed);
    void highlightsChanged(); ///< without a reset, which brings new ones too
    void partyOrderChanged();
    void voiceChanged(); ///< another voice, or other statements are its own

private:
    void arrange();
    void listen();
    void changeInPlace(const QList<Statement> &statements, const QList<int> &changed);
    QList<QList<int>> arranged(const QList<Statement> &statements, const QList<int> &shown) const;
    void removeRows(const QList<int> &newPlaces, const QList<QList<int>> &children);
    void insertRows(const QList<QList<int>> &children);
    QList<int> tellChanges(const QList<Statement> &before, const QList<int> &oldPlaces);
    void takeHighlights(const QList<Highlight> &highlights);
    QVariant paragraphData(int paragraph, int role) const;
    QVariant statementData(int statement, int role) const;
    QList<QUuid> highlightsOn(TextSpan span) const;

    Article m_article;
    QList<Statement> m_statements;
    QList<int> m_shown;
    StatementChoice m_choice;
    std::optional<Voice> m_voice;
    QList<int> m_voiced; ///< in order; empty without a voice
    QList<Highlight> m_highlights;
    PartyOrder m_partyOrder;
    QList<QList<int>> m_children; ///< per paragraph: indexes into m_statements
    int m_arrangement = 0;
    QList<qsizetype> m_reach; ///< per highlight: how far it and those before it reach
};

} // namespace Readout::Models
