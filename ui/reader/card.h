// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame that cards and bars over the text share: raised, with a soft shadow. Knows not what it holds.
#pragma once

#include "common/painting.h"
#include "common/theme.h"

#include <QFrame>

namespace Readout::Reader {

class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent);

    virtual void setTheme(const Common::Theme &theme);
    const Common::Theme &theme() const { return m_theme; }
    /// Puts the visible frame @p gap below @p words (above when there is no room), from @p left on, within the parent.
    void placeBy(const QRect &words, int left, int gap);

signals:
    void entered();
    void leftByPointer();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Common::Theme m_theme = Common::Theme::of(Common::ThemeName::Light);
};

} // namespace Readout::Reader
