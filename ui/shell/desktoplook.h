// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop wishes its programs to look like, now and whenever it changes its mind: its palette, and where there
// is a session bus, the portal's org.freedesktop.appearance. Knows no view.
#pragma once

#include "common/theme.h"

#include <QDBusVariant> // whole: else the bus does not know what the slot takes
#include <QObject>

#include <functional>

namespace Readout::Shell {

class DesktopLook final : public QObject
{
    Q_OBJECT

public:
    using PaletteSource = std::function<QPalette()>;

    /// @p palette: what the desktop gave before ours took its place. @p now asks for it again; without one Qt is asked.
    explicit DesktopLook(const QPalette &palette, QObject *parent, PaletteSource now = {});

    Common::Theme theme() const;
    /// Ours becomes the application's palette; this is no news from the desktop.
    void usePalette(const QPalette &palette);
    /// Follows the window's events, through which Qt tells of another palette, and asks the portal, which answers
    /// later.
    void watch(QWidget *window);
    /// One of the portal's settings as it tells it: "color-scheme" (1 dark, 2 light) or "contrast" (1 higher).
    void takeSetting(const QString &space, const QString &key, const QVariant &value);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void portalSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void changeQuietly(const std::function<void()> &change);
    void lookAgain();
    void askPortal();
    void ask(const QString &key);

    QPalette m_palette;
    QPalette m_own; ///< the application's, while it is ours
    PaletteSource m_now;
    Common::DesktopScheme m_scheme = Common::DesktopScheme::NoWish;
    bool m_moreContrast = false;
    int m_quiet = 0; ///< palettes that change now are changed by us
};

} // namespace Readout::Shell
