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
    void refresh(); ///< another article: counts anew

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void step(int by);
    void showCount();

    Common::ReadingView &m_view;
    QLineEdit *m_field;
    QLabel *m_count;
    QTimer m_delay;
    int m_hits = 0;
};

} // namespace Readout::Reader
