// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The find bar below the text. Searches nothing itself: it asks the reading view.
#pragma once

#include "common/readingview.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Readout::Reader {

class FindBar final : public QFrame
{
    Q_OBJECT

public:
    FindBar(Common::ReadingView &view, QWidget *parent);

    void open(const QString &text); ///< @p text, when there is one, is what is looked for
    void close();
    void refresh();    ///< another article: counts anew
    void step(int by); ///< next or previous hit; opens the bar when nothing is looked for

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void takeHits();
    void showCount(bool wentRound = false);
    QToolButton *addButton(const QString &name, const QString &icon, const QString &object);
    QToolButton *addSwitch(const QString &sign, const QString &name, const QString &object);

    Common::ReadingView &m_view;
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_case;
    QToolButton *m_words;
    QTimer m_delay;
    bool m_goesThere = false; ///< to the next hit, as soon as they are known
};

} // namespace Readout::Reader
