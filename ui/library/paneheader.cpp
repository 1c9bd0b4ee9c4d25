// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The band at the top of a pane.
#include "library/paneheader.h"

#include <QPainter>

namespace Readout::Library {

PaneHeader::PaneHeader(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(std::max(40, fontMetrics().height() + 22));
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, palette().mid());
}

} // namespace Readout::Library
