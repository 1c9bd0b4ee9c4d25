// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One chip for each kind that narrows.
#include "notes/filterbar.h"

#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/rowpainting.h"
#include "notes/datepopup.h"
#include "notes/filterchip.h"
#include "notes/valuepopup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace Readout::Notes {

using Models::NoteFacet;
using Models::NotesSieve;
using namespace Qt::StringLiterals;

namespace {

constexpr int narrow = 640;
constexpr int mostNamed = 3;

QToolButton *flatButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// "wording or patrols or 2 more"
QString wordsOf(NoteFacet facet, const QStringList &values)
{
    QStringList names;
    for (const QString &value : values) {
        if (names.size() == mostNamed && values.size() > mostNamed + 1) {
            names.append(FilterBar::tr("%n more", nullptr, int(values.size()) - mostNamed));
            break;
        }
        names.append(facet == NoteFacet::Colour ? Common::highlightColourName(value.toInt())
                                                : Models::facetValueName(facet, value));
    }
    return names.join(FilterBar::tr(" or "));
}

QString daysOf(const NotesSieve &sieve)
{
    const auto day = [](QDate date) { return QLocale().toString(date, FilterBar::tr("d MMM yyyy")); };
    if (sieve.madeFrom == sieve.madeTo)
        return day(sieve.madeFrom);
    if (!sieve.madeTo.isValid())
        return FilterBar::tr("from %1").arg(day(sieve.madeFrom));
    if (!sieve.madeFrom.isValid())
        return FilterBar::tr("to %1").arg(day(sieve.madeTo));
    return FilterBar::tr("%1 to %2").arg(day(sieve.madeFrom), day(sieve.madeTo));
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_theme(Common::Theme::of(Common::ThemeName::Light)),
      m_scope(flatButton(this, u"notes.scope"_s, tr("Library"))), m_scopes(new QMenu(this)), m_chips(new QWidget(this)),
      m_add(flatButton(m_chips, u"notes.addFilter"_s, tr("Filter"))), m_kinds(new QMenu(this)),
      m_counts(new QLabel(this)), m_clear(flatButton(this, u"notes.clear"_s, tr("Clear"))),
      m_values(new ValuePopup(this)), m_dates(new DatePopup(this))
{
    setObjectName(u"notes.filters"_s);
    setAccessibleName(tr("Filters"));
    m_scope->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_scope->setFont(Common::boldFont(font()));
    m_scopes->setObjectName(u"notes.scopes"_s);
    m_scopes->setAccessibleName(tr("Whose notes"));
    m_chips->setObjectName(u"notes.chips"_s);
    m_chips->setAccessibleName(tr("Filters"));
    new Common::FlowLayout(m_chips);
    QSizePolicy flowing(QSizePolicy::Expanding, QSizePolicy::Preferred);
    flowing.setHeightForWidth(true);
    m_chips->setSizePolicy(flowing);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setIcon(Common::icon(u"list-add"_s));
    m_kinds->setObjectName(u"notes.kinds"_s);
    m_kinds->setAccessibleName(tr("Filter by"));
    m_counts->setObjectName(u"notes.counts"_s);
    m_counts->setAccessibleDescription(tr("How many"));
    m_counts->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 7, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_scope, 0, Qt::AlignTop);
    row->addWidget(m_chips, 1);
    row->addWidget(m_counts, 0, Qt::AlignTop);
    row->addWidget(m_clear, 0, Qt::AlignTop);
    fillFilterMenu();
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clearWished);
    connect(m_scope, &QToolButton::clicked, this, &FilterBar::chooseScope);
    connect(m_add, &QToolButton::clicked, this, &FilterBar::addFilter);
    connect(m_values, &ValuePopup::chosenChanged, this, [this](NoteFacet facet, const QStringList &chosen) {
        change([&](NotesSieve &sieve) { sieve.setValues(facet, chosen); });
    });
    connect(m_dates, &DatePopup::daysChosen, this, [this](QDate from, QDate to) {
        change([&](NotesSieve &sieve) { sieve.madeFrom = from, sieve.madeTo = to; });
    });
    showChips();
}

void FilterBar::fillFilterMenu()
{
    for (int facet = 0; facet < Models::noteFacets; ++facet) {
        const auto kind = NoteFacet(facet);
        QAction *action = m_kinds->addAction(Models::facetName(kind));
        connect(action, &QAction::triggered, this, [this, kind] { emit valuesWished(kind); });
    }
    connect(m_kinds->addAction(tr("Made")), &QAction::triggered, this, &FilterBar::openDates);
}

void FilterBar::setTheme(const Common::Theme &theme)
{
    m_theme = theme;
    setPalette(theme.palette());
    m_values->setTheme(theme);
    m_dates->setTheme(theme);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_counts->setPalette(quiet);
    for (FilterChip *chip : m_chips->findChildren<FilterChip *>())
        chip->setTheme(theme);
    update();
}

void FilterBar::setScopes(const QStringList &names, int current)
{
    m_scopes->clear();
    for (int at = 0; at < names.size(); ++at) {
        QAction *action = m_scopes->addAction(QString(names[at]).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(at == current);
        connect(action, &QAction::triggered, this, [this, at] { emit scopeChosen(at); });
    }
    m_scopeName = names.value(current);
    m_scope->setAccessibleName(tr("Notes of %1").arg(m_scopeName));
    m_scope->setToolTip(m_scopeName);
    if (isVisible())
        fitHead();
}

/// Measures letters: no sooner than the bar is seen, as the window's start waits for no fonts of hidden views.
void FilterBar::fitHead()
{
    const QString shown = m_scope->fontMetrics().elidedText(m_scopeName, Qt::ElideRight, 220);
    m_scope->setText(QString(shown).replace(u'&', u"&&"_s) + u" ▾"_s);
    m_counts->setMinimumHeight(std::max(28, m_clear->sizeHint().height()));
}

void FilterBar::showEvent(QShowEvent *event)
{
    fitHead();
    QWidget::showEvent(event);
}

void FilterBar::setSieve(const NotesSieve &sieve)
{
    m_sieve = sieve;
    showChips();
}

void FilterBar::change(const std::function<void(NotesSieve &)> &how)
{
    NotesSieve changed = m_sieve;
    how(changed);
    if (changed == m_sieve)
        return;
    m_sieve = changed;
    showChips();
    emit sieveChanged(m_sieve);
}

void FilterBar::showChips()
{
    // A chip that goes may be the sender of the click that removed it.
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        if (item->widget() != m_add) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (auto facet = m_sieve.values.cbegin(); facet != m_sieve.values.cend(); ++facet) {
        const NoteFacet kind = facet.key();
        addChip(
            Models::facetName(kind), wordsOf(kind, *facet), [this, kind] { emit valuesWished(kind); },
            [this, kind] { change([kind](NotesSieve &sieve) { sieve.setValues(kind, {}); }); });
    }
    if (m_sieve.hasDates()) {
        addChip(
            tr("Made"), daysOf(m_sieve), [this] { openDates(); },
            [this] { change([](NotesSieve &sieve) { sieve.madeFrom = sieve.madeTo = {}; }); });
    }
    m_chips->layout()->addWidget(m_add);
    m_clear->setVisible(!m_sieve.isEmpty());
    m_chips->updateGeometry();
    updateGeometry();
}

void FilterBar::addChip(const QString &kind, const QString &words, const std::function<void()> &choose,
                        const std::function<void()> &remove)
{
    auto *chip = new FilterChip(kind, words, m_chips);
    chip->setTheme(m_theme);
    connect(chip, &FilterChip::clicked, this, choose);
    connect(chip, &FilterChip::removeWished, this, remove);
    m_chips->layout()->addWidget(chip);
    chip->show();
}

void FilterBar::setCounts(int shown, int total, int chosen)
{
    m_shown = shown;
    m_total = total;
    m_chosen = chosen;
    fitWords();
}

void FilterBar::fitWords()
{
    const QString total = QLocale().toString(m_total);
    QString words;
    if (width() < narrow)
        words = m_shown == m_total ? total : tr("%1 of %2").arg(QLocale().toString(m_shown), total);
    else if (m_shown == m_total)
        words = tr("%n note(s) and highlight(s)", nullptr, m_total);
    else
        words = tr("%1 of %n note(s) and highlight(s)", nullptr, m_total).arg(QLocale().toString(m_shown));
    if (m_chosen > 1)
        words += u" · "_s + tr("%n selected", nullptr, m_chosen);
    m_counts->setText(words);
}

QPoint FilterBar::below(const QWidget *widget) const
{
    return widget->mapToGlobal(QPoint(0, widget->height() + 2));
}

void FilterBar::chooseScope()
{
    m_scopes->popup(below(m_scope));
    if (!m_scopes->actions().isEmpty())
        m_scopes->setActiveAction(m_scopes->actions().first());
}

void FilterBar::addFilter()
{
    m_kinds->popup(below(m_add));
    m_kinds->setActiveAction(m_kinds->actions().first());
}

void FilterBar::openValues(NoteFacet facet, const QList<Models::FacetValue> &values)
{
    m_values->open(facet, values, m_sieve.values.value(facet), below(m_add));
}

void FilterBar::openDates()
{
    m_dates->open(m_sieve.madeFrom, m_sieve.madeTo, below(m_add));
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.pane);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.line);
}

} // namespace Readout::Notes
