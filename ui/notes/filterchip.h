// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One filter that holds: what it narrows by, and a cross to take it away. Press it to choose anew.
#pragma once

#include "common/theme.h"

#include <QAbstractButton>

namespace Readout::Notes {

class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const QString &kind, const QString &values, QWidget *parent);

    void setTheme(const Common::Theme &theme);
    QSize sizeHint() const override;

signals:
    void removeWished();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect crossRect() const;

    QString m_kind;
    QString m_values;
    Common::Theme m_theme;
};

} // namespace Readout::Notes
