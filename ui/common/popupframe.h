// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame popups share: raised; inside a window rounded, with a soft shadow. Knows not what it holds.
#pragma once

#include "common/theme.h"

#include <QFrame>

namespace Readout::Common {

/// Needs no compositor: a popup that is a window of its own is opaque to its corners and has no shadow.
class PopupFrame : public QFrame
{
    Q_OBJECT

public:
    explicit PopupFrame(QWidget *parent, Qt::WindowFlags flags = {});

    virtual void setTheme(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    int edge() const; ///< how far the frame lies within the widget: room for the shadow; 0 for a window

protected:
    /// Shows a window of its own with its upper left corner at @p place (of the screen), or as near as the screen lets
    /// it.
    void showAt(QPoint place, QWidget *focus);
    /// Keys pressed in a window of its own are no keys of what is behind it.
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = Theme::of(ThemeName::Light);
};

} // namespace Readout::Common
