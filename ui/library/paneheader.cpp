// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The band at the top of a pane.
#include "library/paneheader.h"

#include <QPainter>

namespace Readout::Library {

PaneHeader::PaneHeader(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(leastHeight);
}

/// Measures letters no sooner than it is seen: at the start they are still being fetched.
void PaneHeader::showEvent(QShowEvent *event)
{
    setFixedHeight(std::max(leastHeight, fontMetrics().height() + 22));
    QWidget::showEvent(event);
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().mid());
}

} // namespace Readout::Library
