// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the columns, and by which of them the table is sorted.
#pragma once

#include "common/theme.h"

#include <QHeaderView>

namespace Readout::Notes {

class NotesHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit NotesHeader(QWidget *parent);

    void setTheme(const Common::Theme &theme);

protected:
    QSize sizeHint() const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    Common::Theme m_theme;
};

} // namespace Readout::Notes
