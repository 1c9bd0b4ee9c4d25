// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Above the table: whose notes these are, what narrows them, and how many are left of how many. Says what is wished.
#pragma once

#include "common/theme.h"
#include "models/notessieve.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QToolButton;

namespace Readout::Notes {

class DatePopup;
class ValuePopup;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent);

    void setTheme(const Common::Theme &theme);
    void setScopes(const QStringList &names, int current);
    void setSieve(const Models::NotesSieve &sieve); ///< silently
    void setCounts(int shown, int total, int chosen);
    void chooseScope(); ///< opens the menu
    void addFilter();   ///< opens the menu

    ValuePopup *values() const { return m_values; }

signals:
    void scopeChosen(int scope);
    void sieveChanged(const Readout::Models::NotesSieve &sieve);
    void clearWished();
    /// Answer with openValues().
    void valuesWished(Readout::Models::NoteFacet facet);

public slots:
    void openValues(Readout::Models::NoteFacet facet, const QList<Readout::Models::FacetValue> &values);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillFilterMenu();
    void showChips();
    void addChip(const QString &kind, const QString &words, const std::function<void()> &choose,
                 const std::function<void()> &remove);
    void openDates();
    void change(const std::function<void(Models::NotesSieve &)> &how);
    void fitWords();
    void fitHead();
    QPoint below(const QWidget *widget) const;

    Common::Theme m_theme;
    Models::NotesSieve m_sieve;
    QToolButton *m_scope;
    QString m_scopeName;
    QMenu *m_scopes;
    QWidget *m_chips;
    QToolButton *m_add;
    QMenu *m_kinds;
    QLabel *m_counts;
    QToolButton *m_clear;
    ValuePopup *m_values;
    DatePopup *m_dates;
    int m_shown = 0;
    int m_total = 0;
    int m_chosen = 0;
};

} // namespace Readout::Notes
