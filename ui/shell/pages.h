// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages on top of each other of which only the one in sight counts: what lies below is neither measured nor laid out,
// and the pane does not change its least width with it. Knows no page.
#pragma once

#include <QStackedWidget>

namespace Readout::Shell {

class Pages final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;
    QSize sizeHint() const override { return {200, 200}; }
    QSize minimumSizeHint() const override { return {}; }
    bool hasHeightForWidth() const override { return false; }
};

} // namespace Readout::Shell
