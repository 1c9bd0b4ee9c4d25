// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a ¶ and goes there: "4", "2.3". Knows only the reading view.
#pragma once

#include "common/readingview.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace Readout::Reader {

class GoToBar final : public QFrame
{
    Q_OBJECT

public:
    GoToBar(Common::ReadingView &view, QWidget *parent);

    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void go();

    Common::ReadingView &m_view;
    QLineEdit *m_field;
    QLabel *m_answer;
};

} // namespace Readout::Reader
