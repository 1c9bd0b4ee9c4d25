// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The band above the columns: line sample, the side's name, the texts it speaks in. Follows the view's columns.
#pragma once

#include "common/theme.h"

#include <QWidget>

namespace Readout::Models {
class ComparisonModel;
}

namespace Readout::Sides {

class SidesLayout;

class SidesHeader final : public QWidget
{
    Q_OBJECT

public:
    SidesHeader(const Models::ComparisonModel &model, const SidesLayout &layout, QWidget *parent);

    void setTheme(const Common::Theme &theme);
    void setOffset(int offset); ///< how far the columns are scrolled sideways
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintColumn(QPainter &painter, int column) const;

    const Models::ComparisonModel &m_model;
    const SidesLayout &m_layout;
    Common::Theme m_theme;
    int m_offset = 0;
};

} // namespace Readout::Sides
