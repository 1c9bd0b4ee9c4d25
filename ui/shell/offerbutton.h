// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A wide button with a name, an explanation and a key. Does nothing itself.
#pragma once

#include "common/theme.h"

#include <QPushButton>

class QAction;

namespace Readout::Shell {

class OfferButton final : public QPushButton
{
    Q_OBJECT

public:
    OfferButton(QAction *action, const QString &name, const QString &explanation, QWidget *parent);
    void setTheme(const Common::Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction *m_action;
    QString m_explanation;
    Common::Theme m_theme;
};

} // namespace Readout::Shell
