// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Highlights and notes of many articles as rows under heads, narrowed, grouped and sorted. A table, not a tree: heads
// are rows, so that fifty thousand rows need no more than a number each. Knows no library; changes nothing.
#pragma once

#include "models/notesfolding.h"
#include "models/notesorder.h"
#include "models/notessieve.h"
#include "models/partyorder.h"

#include <QAbstractTableModel>
#include <QHash>

namespace Readout::Models {

class NotesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        UuidRole = Qt::UserRole + 1, ///< QUuid; null for a head
        HeadRole,                    ///< whether the row is a head
        FoldedRole,                  ///< of a head
        ColourRole,                  ///< 1 … 8
        TagsRole,                    ///< QStringList
        StateRole,                   ///< int(NoteState)
        ArticleRole,                 ///< ArticleId
        SpanRole,                    ///< TextSpan
    };
    Q_ENUM(Role)

    /// What a head says: its group's name, of an article outlet and date too, and how many rows it has.
    struct Head
    {
        QString title;
        QString details;
        int count = 0;
        bool folded = false;
        int colour = 0; ///< of a group by colour, else 0
    };

    explicit NotesModel(QObject *parent = nullptr);

    void setContent(const NotesContent &content); ///< resets
    /// The notes of one article as they are now; rows that stay keep their indexes. @return false when the article is
    /// not in the content yet: all must be read again.
    bool setNotesOf(ArticleId article, const QList<Storage::Note> &notes);
    bool setNotesOf(const QHash<ArticleId, QList<Storage::Note>> &notes); ///< the same of several
    void setDetails(const Storage::NotedArticle &article);
    void setPartyOrder(const PartyOrder &order);
    const PartyOrder &partyOrder() const { return m_partyOrder; }
    void setSieve(const NotesSieve &sieve); ///< resets
    const NotesSieve &sieve() const { return m_sieve; }
    void setTagsAbove(const TagsAbove &above); ///< resets where it is narrowed by tags
    void setGrouping(NotesGrouping grouping);  ///< resets; all unfolded
    NotesGrouping grouping() const { return m_grouping; }
    /// Names of colours 1 … 8, as heads and screen readers say them.
    void setColourNames(const QStringList &names) { m_colourNames = names; }

    int shownCount() const { return m_shown; } ///< what passes, folded or not
    int totalCount() const { return m_total; }
    const NotesContent &content() const { return m_content; }
    int notesIn(const QSet<ArticleId> &articles) const;

    bool isHead(int row) const { return m_rows.at(row).entry < 0; }
    const NoteEntry &entryAt(int row) const { return m_content.entries.at(m_rows.at(row).entry); }
    const NoteEntry *entryOf(const QUuid &note) const; ///< null when it is not there any more
    const Storage::NotedArticle &articleOf(const NoteEntry &entry) const
    {
        return m_content.articles.at(entry.article);
    }
    Head headAt(int row) const;
    int headOf(int row) const; ///< row of the head above @p row, -1 without one
    /// What the group of @p row stands for: an article's id, a speaker's name, a colour's number, a tag's name.
    QString groupAt(int row) const { return standsFor(m_groups.at(m_rows.at(row).group).key); }
    int headOfGroup(const QString &group) const; ///< row of the head of what groupAt() tells, -1 when it is not there
    int rowOf(const QUuid &note) const;          ///< first one; -1 when it is filtered out or folded away
    int rowNear(ArticleId article, qsizetype position) const; ///< the note that stands there or before; -1 for none
    QList<QUuid> shownNotes() const;                          ///< in the order of the rows, folded ones too, each once
    QList<FacetValue> facets(NoteFacet facet) const { return facetsOf(m_content.entries, facet, m_above); }

    void setFolded(int headRow, bool folded);
    void foldAll(bool folded); ///< resets
    const NotesFolding &folding() const { return m_folding; }
    void setFolding(const NotesFolding &folding); ///< resets

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override; ///< resets
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countsChanged();

private:
    struct Row
    {
        int group = 0;
        int entry = -1; ///< -1: the group's head
    };
    struct Group
    {
        QString key; ///< as groupKeys() gives it: of an article its place in the content
        QList<int> entries;
        bool folded = false;
        int told = 0; ///< how many the head says it has: changed once the rows have come or gone
    };

    /// Where an entry stands: in a group, and where in it.
    struct Stand
    {
        int group = 0;
        qsizetype at = 0;
    };

    bool hasHeads() const { return m_grouping != NotesGrouping::None; }
    void rebuild();
    void fillRows();
    void apply(const QList<int> &changed);
    QList<Group> grouped(const QList<int> &entries) const;
    QString standsFor(const QString &key) const;
    bool isFolded(const QString &key) const { return hasHeads() && m_folding.folds(standsFor(key)); }
    int taken(const Storage::Note &note, int place, int held);
    QHash<int, QList<Stand>> standsOf(const QList<int> &entries) const;
    bool staysPut(int entry, const QList<Stand> &stands) const;
    void takeOut(int entry);
    void putIn(int entry);
    void tellCount(int group, int head);
    int groupOf(const QString &key) const; ///< -1 when there is none
    int firstRowOf(int group) const;       ///< of the head, or without heads of the first entry
    void tellChanged(const QList<int> &entries);
    bool passes(int entry) const;
    QVariant noteText(const NoteEntry &entry, NotesColumn column) const;
    QString spokenText(const NoteEntry &entry, NotesColumn column) const;
    QString colourName(int colour) const { return m_colourNames.value(colour - 1, QString::number(colour)); }

    NotesContent m_content;
    NotesSieve m_sieve;
    TagsAbove m_above;
    NotesGrouping m_grouping = NotesGrouping::Article;
    NotesOrder m_order;
    PartyOrder m_partyOrder;
    QStringList m_colourNames;
    NotesFolding m_folding;
    QList<Group> m_groups;
    QList<Row> m_rows;
    QList<bool> m_passing; ///< by entry
    int m_shown = 0;
    int m_total = 0;
};

} // namespace Readout::Models
