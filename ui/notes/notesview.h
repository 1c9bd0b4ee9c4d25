// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All highlights and notes of an article, a dossier, a tag or the library in one table. Shows a NotesModel and passes
// wishes on; stores nothing.
#pragma once

#include "common/quotation.h"
#include "common/theme.h"
#include "models/notesmodel.h"
#include "notes/notesplace.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Readout::Common {
class TagPopup;
}

namespace Readout::Notes {

class FilterBar;
class NotesTable;
class NotesTools;

class NotesView final : public QWidget
{
    Q_OBJECT

public:
    explicit NotesView(QWidget *parent = nullptr);
    ~NotesView() override;

    Models::NotesModel *model() { return &m_model; }
    NotesTable *table() const { return m_table; }
    NotesTools *tools() const { return m_tools; } ///< for the window's header, which takes it over
    void setTheme(const Common::Theme &theme);
    void setTextScale(double scale);           ///< of the rows; 1: as the window's text
    void nameColours();                        ///< after a person has named one
    void setKnownTags(const QList<Tag> &tags); ///< most recently used first
    void setScopes(const QStringList &names, int current);
    void setEmptySentence(const QString &sentence); ///< what to do when there are no notes at all
    /// A note that was half-written when the program ended: it is in the field when that note is opened next.
    void setDrafts(const QHash<QUuid, QString> &drafts) { m_drafts = drafts; }

    QList<QUuid> chosen() const;
    QList<QUuid> shown() const { return m_model.shownNotes(); }
    /// Where the current row stands; zero article when there is none.
    std::pair<ArticleId, TextSpan> currentPlace() const;
    void showNear(ArticleId article, qsizetype position); ///< the note there becomes the current one
    void choose(const QUuid &note);
    NotesPlace place() const;
    /// Filters, groups and order at once; the current row when it is there.
    void setPlace(const NotesPlace &place);
    /// Rows have come: the one that setPlace() wished for becomes the current one. @p all: no more will come.
    void takeRows(bool all);

public slots:
    // Each is an action of the shell's table; they act on the chosen rows.
    void step(int by);
    void writeNote();
    void editTags();
    void recolour(int colour);
    void remove();
    void goToPlace();
    QList<Common::QuotedWords> quotedWords() const; ///< to be copied: of the chosen ones, else of all that are shown
    void find();
    void addFilter();
    void clearFilter();
    void chooseGrouping();
    void chooseScope();
    void fold();
    void foldAll();
    void selectAll();

signals:
    void recolourWished(const QList<QUuid> &notes, int colour);
    void tagsWished(const QList<QUuid> &notes, const QStringList &added, const QStringList &removed);
    void noteWished(const QUuid &highlight, const QString &note);
    void removeWished(const QList<QUuid> &notes);
    void placeWished(Readout::ArticleId article, Readout::TextSpan span, const QUuid &highlight);
    void noteDraftChanged(const QUuid &highlight, const QString &note);
    void noteDraftDropped(const QUuid &highlight);
    void scopeChosen(int scope);
    void chosenChanged();

private:
    void connectParts();
    void setSieve(const Models::NotesSieve &sieve);
    void setGrouping(Models::NotesGrouping grouping);
    void refreshCounts();
    QStringList commonTags() const;
    void finishTags(const QStringList &tags);

    Models::NotesModel m_model;
    NotesTools *m_tools;
    FilterBar *m_filters;
    QStackedWidget *m_pages;
    NotesTable *m_table;
    QWidget *m_nothing;
    QLabel *m_sentence;
    QPushButton *m_clear;
    Common::TagPopup *m_tags;
    QString m_emptySentence;
    QStringList m_tagsBefore;
    QList<QUuid> m_tagged;
    QHash<QUuid, QString> m_drafts;
    std::optional<NotesPlace> m_wanted; ///< its row is still to come
};

} // namespace Readout::Notes
