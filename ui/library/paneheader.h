// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The band at the top of a pane, with a hairline below it. The bands of all panes line up.
#pragma once

#include <QWidget>

namespace Readout::Library {

class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHeader(QWidget *parent = nullptr);

    static constexpr int leastHeight = 40;

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Readout::Library
