// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts and how they speak to each other. What the actions do is in notesacts.cpp.
#include "notes/notesview.h"

#include "common/painting.h"
#include "common/tagpopup.h"
#include "domain/tagtree.h"
#include "notes/filterbar.h"
#include "notes/notestable.h"
#include "notes/notestools.h"
#include "notes/valuepopup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Readout::Notes {

using Models::NotesGrouping;
using Models::NotesModel;
using Models::NotesSieve;
using namespace Qt::StringLiterals;

NotesView::NotesView(QWidget *parent)
    : QWidget(parent), m_tools(new NotesTools), m_filters(new FilterBar(this)), m_pages(new QStackedWidget(this)),
      m_table(new NotesTable(m_model)), m_nothing(new QWidget), m_sentence(new QLabel(m_nothing)),
      m_clear(new QPushButton(tr("Clear the filters"), m_nothing)), m_tags(new Common::TagPopup(this, u"notes."_s))
{
    setObjectName(u"notes"_s);
    setAccessibleName(tr("Notes"));
    m_pages->setObjectName(u"notes.pages"_s);
    m_pages->setAccessibleName(tr("Notes"));
    m_nothing->setObjectName(u"notes.nothing"_s);
    m_nothing->setAccessibleName(tr("What to do"));
    m_nothing->setAutoFillBackground(true);
    m_sentence->setObjectName(u"notes.sentence"_s);
    m_sentence->setWordWrap(true);
    m_clear->setObjectName(u"notes.clearAll"_s);
    m_clear->setAccessibleName(tr("Clear the filters"));
    auto *words = new QVBoxLayout(m_nothing);
    words->setContentsMargins(28, 28, 28, 28);
    words->setSpacing(12);
    words->addWidget(m_sentence);
    words->addWidget(m_clear, 0, Qt::AlignLeading);
    words->addStretch(1);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    column->addWidget(m_pages, 1);
    nameColours();
    setFocusProxy(m_table);
    connectParts();
    refreshCounts();
}

void NotesView::nameColours()
{
    QStringList colours;
    for (int colour = firstHighlightColour; colour <= lastHighlightColour; ++colour)
        colours.append(Common::highlightColourName(colour));
    m_model.setColourNames(colours);
}

NotesView::~NotesView()
{
    m_model.disconnect(this); // the table goes first, and tells
    delete m_pages;
}

void NotesView::connectParts()
{
    connect(m_tools, &NotesTools::textChanged, this, [this](const QString &text) {
        NotesSieve sieve = m_model.sieve();
        sieve.text = text;
        setSieve(sieve);
    });
    connect(m_tools, &NotesTools::groupingChosen, this, &NotesView::setGrouping);
    connect(m_tools, &NotesTools::left, this, [this] {
        if (m_pages->currentWidget() == m_table)
            m_table->setFocus(Qt::TabFocusReason);
    });
    connect(m_filters, &FilterBar::sieveChanged, this, &NotesView::setSieve);
    connect(m_filters, &FilterBar::clearWished, this, &NotesView::clearFilter);
    connect(m_filters, &FilterBar::scopeChosen, this, &NotesView::scopeChosen);
    connect(m_filters, &FilterBar::valuesWished, this,
            [this](Models::NoteFacet facet) { m_filters->openValues(facet, m_model.facets(facet)); });
    connect(m_clear, &QPushButton::clicked, this, &NotesView::clearFilter);
    connect(&m_model, &NotesModel::countsChanged, this, &NotesView::refreshCounts);
    connect(m_table, &NotesTable::chosenChanged, this, &NotesView::refreshCounts);
    connect(m_table, &NotesTable::chosenChanged, this, &NotesView::chosenChanged);
    connect(m_table, &NotesTable::placeWished, this, &NotesView::goToPlace);
    connect(m_table, &NotesTable::draftChanged, this, &NotesView::noteDraftChanged);
    connect(m_table, &NotesTable::noteWritten, this, [this](const QUuid &note, const QString &text) {
        m_drafts.remove(note);
        emit noteWished(note, text);
    });
    connect(m_table, &NotesTable::noteDiscarded, this, [this](const QUuid &note) {
        m_drafts.remove(note);
        emit noteDraftDropped(note);
    });
    connect(m_tags, &Common::TagPopup::accepted, this, &NotesView::finishTags);
}

void NotesView::setTheme(const Common::Theme &theme)
{
    setPalette(theme.palette());
    m_filters->setTheme(theme);
    m_table->setTheme(theme);
    m_tags->setTheme(theme);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Window, theme.paper);
    m_nothing->setPalette(quiet);
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_sentence->setPalette(quiet);
}

void NotesView::setTextScale(double scale)
{
    if (font().pointSizeF() <= 0)
        return;
    QFont scaled; // the size only: family and weight go on following the window
    scaled.setPointSizeF(font().pointSizeF() * scale);
    if (qFuzzyCompare(scaled.pointSizeF(), m_table->font().pointSizeF()))
        return;
    m_table->setFont(scaled);
}

void NotesView::setKnownTags(const QList<Tag> &tags)
{
    m_tags->setKnownTags(tags);
    m_model.setTagsAbove(tagsAbove(tags));
}

void NotesView::setScopes(const QStringList &names, int current)
{
    m_filters->setScopes(names, current);
}

void NotesView::setEmptySentence(const QString &sentence)
{
    m_emptySentence = sentence;
    refreshCounts();
}

void NotesView::setSieve(const NotesSieve &sieve)
{
    m_table->finishNote();
    m_filters->setSieve(sieve);
    m_tools->setText(sieve.text);
    m_model.setSieve(sieve);
}

void NotesView::setGrouping(NotesGrouping grouping)
{
    m_table->finishNote();
    m_tools->setGrouping(grouping);
    m_model.setGrouping(grouping);
}

void NotesView::refreshCounts()
{
    m_filters->setCounts(m_model.shownCount(), m_model.totalCount(), m_table->chosenCount());
    const bool hadKeyboard = m_nothing->isAncestorOf(focusWidget()) || m_table->hasFocus();
    const bool any = m_model.shownCount() > 0;
    m_sentence->setText(m_model.totalCount() == 0 ? m_emptySentence : tr("Nothing here passes the filters."));
    m_clear->setVisible(m_model.totalCount() > 0);
    if ((m_pages->currentWidget() == m_table) == any)
        return;
    m_pages->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_nothing);
    QWidget *taker = any ? static_cast<QWidget *>(m_table) : m_clear;
    setFocusProxy(taker);
    if (hadKeyboard)
        taker->setFocus(Qt::OtherFocusReason);
}

} // namespace Readout::Notes
